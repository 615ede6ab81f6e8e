"""Reads a change of the goals, and lets go of what only the old goals needed."""

from forge.domain.request import Goal, PlanRequest
from forge.planner.changes.parts import Aim
from forge.planner.reading import body, wishes
from forge.planner.reading.sheet import Sheet

_NONE = ("none", "no", "off")


def aim(sheet: Sheet, request: PlanRequest, known: frozenset[str]) -> Aim:
    """The goals after an edit. A second goal that equals the new first one is let go."""
    goal, second = _goals(sheet, request)
    target = wishes.skill_target(sheet, known) or request.skill_target
    regions = body.care_regions(sheet) or request.care_regions
    wanted = (goal, second)
    return Aim(
        goal=goal,
        second_goal=second,
        skill_target=target if _keeps(sheet, "skill_target", Goal.SKILL, wanted) else None,
        care_regions=regions if _keeps(sheet, "care", Goal.CARE, wanted) else (),
    )


def _goals(sheet: Sheet, request: PlanRequest) -> tuple[Goal, Goal | None]:
    """Both goals; what is not said stays."""
    drops = says_none(sheet, "second_goal")
    answers: dict[str, object] = {"goal": sheet.get("goal") or request.goal.value}
    if sheet.get("second_goal") is not None and not drops:
        answers["second_goal"] = sheet.get("second_goal")
    goal, second = wishes.goals(Sheet(answers, sheet.problems))
    if sheet.get("second_goal") is None and second is None and request.second_goal is not goal:
        second = request.second_goal
    return goal, second


def _keeps(sheet: Sheet, field: str, needs: Goal, wanted: tuple[Goal, Goal | None]) -> bool:
    """True where a goal needs the field, or where it was given, so that it can be refused."""
    return needs in wanted or sheet.get(field) is not None


def says_none(sheet: Sheet, field: str) -> bool:
    """True where an edit drops a wish."""
    value = sheet.get(field)
    return isinstance(value, str) and value.strip().casefold() in _NONE
