"""Sums over a draft, computed once and read by scoring and limits."""

from collections import Counter
from dataclasses import dataclass, field

from forge.domain.vocabulary import DoseMuscle, Pattern
from forge.planner.problem.task import Draft, Task


@dataclass(frozen=True, slots=True)
class Tally:
    """Units by (track, day), direct sets by (muscle, day), sets by pattern, uses by slug.

    What is absent reads as 0.
    """

    units: Counter[tuple[str, int]] = field(default_factory=Counter[tuple[str, int]])
    totals: Counter[str] = field(default_factory=Counter[str])
    direct: Counter[tuple[DoseMuscle, int]] = field(default_factory=Counter[tuple[DoseMuscle, int]])
    direct_totals: Counter[DoseMuscle] = field(default_factory=Counter[DoseMuscle])
    patterns: Counter[Pattern] = field(default_factory=Counter[Pattern])
    uses: Counter[str] = field(default_factory=Counter[str])


def tally(task: Task, draft: Draft) -> Tally:
    """Add a draft up."""
    sums = Tally()
    by_slug = task.by_slug
    for pick in draft.picks:
        one, day, sets = by_slug[pick.slug], pick.day, pick.sets
        for key, each in one.units.items():
            sums.units[key, day] += each * sets
            sums.totals[key] += each * sets
        for muscle in one.direct:
            sums.direct[muscle, day] += sets
            sums.direct_totals[muscle] += sets
        if one.strength:
            sums.patterns[one.pattern] += sets
        sums.uses[pick.slug] += 1
    return sums
