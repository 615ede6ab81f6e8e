"""The independent checker: every hard rule, read from the finished plan and the library alone.

It shares no code with the planner (the import contract forbids it) and looks nothing up that
the planner worked out, so a mistake there shows here. Run it before a plan is shown or saved.
"""

from collections.abc import Callable, Iterator

from forge.domain.plan import Plan
from forge.library.catalogue import Catalogue
from forge.training.plan_checks import (
    amounts,
    eligibility,
    event,
    lifts,
    minutes,
    ramp,
    reasons,
    rests,
    volume,
    week,
)
from forge.training.plan_checks.evidence import Violation, World

__all__ = ["RULES", "Violation", "check"]

Rule = Callable[[World], Iterator[Violation]]

RULES: dict[str, Rule] = {
    "eligibility": eligibility.eligibility,
    "excluded": eligibility.excluded,
    "measures": amounts.measures,
    "sides": amounts.sides,
    "numbers": amounts.numbers,
    "rests": rests.rests,
    "health_only": amounts.health_only,
    "loads": amounts.loads,
    "limits": minutes.limits,
    "told_times": minutes.told_times,
    "drills": minutes.drills,
    "session_caps": volume.session_caps,
    "weekly_caps": volume.weekly_caps,
    "recovery": volume.recovery,
    "eves": volume.eves,
    "lifts_a_day": lifts.lifts_a_day,
    "same_lift": lifts.same_lift,
    "systemic": volume.systemic,
    "floor_pulls": volume.floor_pulls,
    "doses": volume.doses,
    "weekdays": week.weekdays,
    "dates": week.dates,
    "block": week.block,
    "ramp": ramp.ramp,
    "event": event.event,
    "week_totals": ramp.week_totals,
    "slot_counts": week.slot_counts,
    "kinds": week.kinds,
    "distinct": week.distinct,
    "supersets": week.supersets,
    "slot_reasons": reasons.slot_reasons,
    "exclusion_reasons": reasons.exclusion_reasons,
    "unmet_reasons": reasons.unmet_reasons,
}
"""Every rule by name, in the order in which violations are told."""

_MALFORMED = (ArithmeticError, AttributeError, LookupError, TypeError, ValueError)
"""What nonsense in a plan makes a rule raise."""


def check(plan: Plan, catalogue: Catalogue) -> tuple[Violation, ...]:
    """Every broken hard rule of ``plan``; empty if it may be shown.

    Never raises on a malformed plan: a rule that cannot be worked out counts as broken.
    """
    named = getattr(plan.request, "programme", None)
    world = World(
        plan,
        {exercise.slug: exercise for exercise in catalogue.exercises},
        next((one for one in catalogue.programmes if one.slug == named), None),
    )
    found: list[Violation] = []
    for name, rule in RULES.items():
        try:
            found.extend(rule(world))
        except _MALFORMED as error:
            sentence = f"The rule {name} cannot be worked out: {type(error).__name__}, {error}."
            found.append(Violation("malformed", "plan", sentence))
    return tuple(found)
