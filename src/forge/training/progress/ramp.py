"""The warm-up ramp of a lift: rising loads that can be made, all below the work.

Bar, 40, 60, 80 % (Iversen, Sports Med 2021). Made anew whenever the load of the work changes.
"""

from dataclasses import dataclass

from forge.domain.logged import Load, LoadUnit
from forge.training.kit.rack import Rack
from forge.training.kit.size import part, size
from forge.training.kit.steps import nearest

STEPS = ((400, 5), (600, 3), (800, 2))
"""Thousandths of the work and repetitions, after the empty bar."""
BAR_REPS = 8
LATER = 600
"""A later lift of the session begins here: the body is warm, the movement is new."""
HEAVIEST = 900
"""Rounded up beyond this a step would be work."""


@dataclass(frozen=True, slots=True)
class RampSet:
    """One lighter set before the work."""

    load: Load
    reps: int


def ramp(work: Load, rack: Rack, *, first: bool = True) -> tuple[RampSet, ...]:
    """The lighter sets before ``work``, lightest first; ``first`` for the first lift of a session.

    Empty where nothing lighter can be made, and for loads that are no weight.
    """
    if work.unit not in (LoadUnit.KG, LoadUnit.LB):
        return ()
    lighter = tuple(one for one in rack if size(one) <= part(size(work), HEAVIEST))
    lighter = tuple(one for one in lighter if 0 < size(one) < size(work))
    found: list[RampSet] = []
    if first and lighter and lighter[0].bar is not None:
        found.append(RampSet(lighter[0], BAR_REPS))
    for share, reps in STEPS:
        if share < LATER and not first:
            continue
        load = nearest(lighter, part(size(work), share))
        if load and (not found or size(load) > size(found[-1].load)):
            found.append(RampSet(load, reps))
    return tuple(found)
