"""Which main lifts lead a day: those with more sets than the others, who have them elsewhere."""

from collections.abc import Sequence

from forge.domain.vocabulary import Pattern

Lifts = dict[Pattern, int]
"""The main lifts of a day with their sets."""


def leaders(week: Sequence[Lifts], day: int) -> frozenset[Pattern]:
    """The lifts that come first on a day because of their sets; none where sets say nothing.

    Where all have the same, those lead that do not on another day of the same lifts.
    """
    own = most(week[day])
    if own:
        return own
    like = [
        one for other, one in enumerate(week) if other != day and one.keys() == week[day].keys()
    ]
    elsewhere = frozenset[Pattern]().union(*map(most, like))
    return frozenset(week[day]) - elsewhere if elsewhere else frozenset()


def most(lifts: Lifts) -> frozenset[Pattern]:
    """The lifts with the most sets, none if they are even."""
    top = max(lifts.values(), default=0)
    found = frozenset(pattern for pattern, sets in lifts.items() if sets == top)
    return found if len(found) < len(lifts) else frozenset()
