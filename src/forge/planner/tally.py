"""Sums over a draft, computed once and read by scoring and limits."""

from collections import defaultdict
from dataclasses import dataclass

from forge.domain.vocabulary import DoseMuscle, Pattern
from forge.planner.task import Draft, Task


@dataclass(frozen=True, slots=True)
class Tally:
    """Units by (track, day), direct sets by (muscle, day), sets by pattern, uses by slug.

    What is absent reads as 0.
    """

    units: defaultdict[tuple[str, int], int]
    totals: defaultdict[str, int]
    direct: defaultdict[tuple[DoseMuscle, int], int]
    direct_totals: defaultdict[DoseMuscle, int]
    patterns: defaultdict[Pattern, int]
    uses: defaultdict[str, int]


def tally(task: Task, draft: Draft) -> Tally:
    """Add a draft up."""
    sums = Tally(*(defaultdict(int) for _ in range(6)))
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
