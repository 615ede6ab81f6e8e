"""Why this week: what was traded away, what each slot is worth, what a rule leaves out."""

import uuid
from dataclasses import dataclass
from itertools import groupby

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_safe

from forge.domain.plan import Plan
from forge.planner.compare.levels import LEVEL_NAMES
from forge.planner.outlook import SlotOutlook, Traded, left_out, slot_outlooks, traded
from forge.planner.standing import standing
from forge.web.plans.mine import asked, library, own, private


@dataclass(frozen=True, slots=True)
class DayOutlook:
    """The slots of one weekday."""

    weekday: str
    slots: tuple[SlotOutlook, ...]


@private
@require_safe
def why(request: HttpRequest, plan_id: uuid.UUID) -> HttpResponse:
    """Show what stands behind a plan, and answer for any exercise."""
    plan, known = own(request, plan_id).plan, library()
    if plan is None:
        return redirect("plans:show", plan_id=plan_id)
    stand = standing(plan, known)
    lost: tuple[Traded, ...] = traded(stand) if stand else ()
    context = {
        "plan_id": plan_id,
        "plan": plan,
        "weighed": stand is not None,
        "asked": asked(request, plan) if stand else None,
        "traded": [(LEVEL_NAMES[one.level - 1], one) for one in lost],
        "days": _days(plan, slot_outlooks(plan, stand)) if stand else (),
        "left_out": left_out(plan, known),
        "names": {exercise.slug: exercise.name for exercise in known.exercises},
    }
    return render(request, "plans/why.html", context)


def _days(plan: Plan, slots: tuple[SlotOutlook, ...]) -> tuple[DayOutlook, ...]:
    titles = {day.weekday: f"{day.weekday.name.title()}: {day.title}" for day in plan.days}
    return tuple(
        DayOutlook(titles[weekday], tuple(found))
        for weekday, found in groupby(slots, key=lambda slot: slot.weekday)
    )
