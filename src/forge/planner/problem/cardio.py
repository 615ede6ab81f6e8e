"""Cardio minutes of a week, here or outside."""

from forge.domain.plan import Term
from forge.domain.request import Goal, PlanRequest
from forge.domain.vocabulary import Equipment
from forge.planner.problem.aims import Aims
from forge.planner.problem.track import Kind, Track

CARDIO_POINTS, LAST_POINTS, OUTSIDE_POINTS = 200, 60, 50
"""Points of five minutes of cardio, of those that a week may lack and still count as met, and of
those that can be walked outside as well. [j]."""

CARDIO_KIT = frozenset(
    {
        Equipment.CARDIO_MACHINE,
        Equipment.EXERCISE_BIKE,
        Equipment.ROWING_MACHINE,
        Equipment.ELLIPTICAL,
        Equipment.STAIR_MACHINE,
        Equipment.SKI_MACHINE,
        Equipment.ARM_BIKE,
        Equipment.TREADMILL,
    }
)
"""What keeps cardio indoors."""

NEARLY = 0.95
"""Part of the cardio wish that meets it (A26)."""


def cardio_track(request: PlanRequest, minutes: int) -> Track:
    """Five-minute blocks up to the wish (WHO 2020).

    What needs no machine is done outside as well as here: it does not push strength work out.
    """
    elsewhere = request.cardio.done_elsewhere if request.cardio else 0
    spare = round((1 - NEARLY) * (minutes + elsewhere))
    blocks = -(-minutes // 5)
    firm = max(0, min(blocks, -(-(minutes - spare) // 5)))
    points = OUTSIDE_POINTS if is_walked(request) else CARDIO_POINTS
    return Track(
        key="cardio",
        kind=Kind.CARDIO,
        name="cardio",
        term=Term.CARDIO,
        steps=((firm, points), (blocks, min(points, LAST_POINTS))),
        weekly=blocks,
        session=12,
    )


def is_walked(request: PlanRequest) -> bool:
    """True where cardio may as well be walked outside: no machine here, and not the goal."""
    kit = frozenset[Equipment]().union(*(p.equipment for p in (request.place, *request.elsewhere)))
    return request.goal is not Goal.FAT_LOSS and CARDIO_KIT.isdisjoint(kit)


def minutes_to_walk(request: PlanRequest, aims: Aims, blocks: int) -> int:
    """Minutes a week that a plan asks to be walked outside, given the blocks that it holds."""
    return max(0, aims.cardio_minutes - 5 * blocks) if is_walked(request) else 0
