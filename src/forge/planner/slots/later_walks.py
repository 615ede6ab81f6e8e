"""When a stance that is practised on every day becomes a walk on its last one. [j].

Who may fall stands first, for two weeks; balance is lost on the move, so that one day then walks.
"""

from forge.domain.exercise import Exercise
from forge.domain.plan import Reason, Role
from forge.domain.request import Goal
from forge.domain.vocabulary import DoseGoal, Equipment, Measure
from forge.planner.slots.order import Station
from forge.planner.slots.weekly import Week

FROM_WEEK = 3
"""The first week of walking."""


def later_walk(week: Week, station: Station, walk: Exercise | None) -> list[Reason]:
    """The walk that takes the place of a stance on the last day of it, none where there is none.

    ``walk`` is the next harder rung of the stance, which every hard rule allows.
    """
    task, pick = week.task, station.pick
    stands = station.candidate.role is Role.BALANCE and task.request.goal is Goal.BALANCE
    days = [one.day for one in week.draft.picks if one.slug == pick.slug]
    if not stands or len(days) < FROM_WEEK or pick.day != max(days):
        return []
    if walk is None or walk.facts.measure is not Measure.DISTANCE:
        return []
    if week.draft.sets_of(pick.day, walk.slug):
        return []
    far = _far(walk)
    hand = ", a hand along the wall" if _has_a_wall(walk) else ""
    name = walk.facts.in_sentence.text
    sentence = (
        f"From week {FROM_WEEK} on, if you stand calmly on both sides, do {name} here instead: "
        f"{pick.sets} × {far} m{hand}."
    )
    return [Reason("later_walk", sentence, {"walk": walk.slug, "week": str(FROM_WEEK)})]


def _far(walk: Exercise) -> str:
    """The metres of its page for health, the nearest that a beginner walks."""
    dose = walk.facts.dose.get(DoseGoal.HEALTH) or next(iter(walk.facts.dose.values()), None)
    low, high = dose.metres if dose and dose.metres else (3, 6)
    return f"{low}–{high}"


def _has_a_wall(walk: Exercise) -> bool:
    needs = walk.facts.equipment
    return any(Equipment.WALL in group for group in (*needs.all_of, needs.optional))
