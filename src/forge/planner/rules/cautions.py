"""A caution that says avoid is obeyed for every condition that the request names."""

from forge.domain.exercise import Caution, Exercise
from forge.domain.plan import Reason
from forge.domain.request import AgeBand, Clearance, Goal, PlanRequest, Pregnancy, Severity
from forge.domain.vocabulary import Category, CautionAction, Condition
from forge.planner import words
from forge.planner.problem.support import holds_on, is_unsteady, support_of

CONDITION_WORDS = {
    Condition.PREGNANCY: "pregnancy",
    Condition.POSTPARTUM: "the time after birth",
    Condition.BALANCE_RISK: "people who may lose their balance, as we assume from 65 on",
    Condition.ACUTE_PAIN: "acute pain, as you marked",
}


CLEARED = frozenset({Condition.PREGNANCY, Condition.POSTPARTUM})
"""Conditions for which a plan is made after a clinician's word."""


def asked(caution: Caution, request: PlanRequest) -> CautionAction:
    """What a page asks for: who was cleared has asked, and goes lighter."""
    cleared = request.clearance is Clearance.YES and caution.condition in CLEARED
    asks = caution.action is CautionAction.ASK
    return CautionAction.MODIFY if cleared and asks else caution.action


def conditions(request: PlanRequest) -> frozenset[Condition]:
    """The conditions that a request names."""
    found: set[Condition] = set()
    if request.pregnancy is Pregnancy.POSTPARTUM:
        found.add(Condition.POSTPARTUM)
    elif request.pregnancy is not Pregnancy.NONE:
        found.add(Condition.PREGNANCY)
    if request.age_band is AgeBand.OLDER:
        found.add(Condition.BALANCE_RISK)
    if any(one.red_flags or one.severity is Severity.SEVERE for one in request.limitations):
        found.add(Condition.ACUTE_PAIN)
    return frozenset(found)


def cautions(exercise: Exercise, request: PlanRequest) -> Reason | None:
    """Refuses an exercise that its page says to avoid in a named condition."""
    named = conditions(request)
    for caution in exercise.facts.cautions:
        if caution.action is CautionAction.AVOID and caution.condition in named:
            what = CONDITION_WORDS[caution.condition]
            return Reason(
                "caution",
                f"{words.subject(exercise)}: to be avoided in {what}.",
                {"condition": caution.condition.value, "source": caution.source},
            )
    return None


def support(exercise: Exercise, request: PlanRequest) -> Reason | None:
    """Refuses an unsteady drill where people who may fall have nothing to hold on to."""
    at_risk = Condition.BALANCE_RISK in conditions(request)
    if not at_risk or not is_unsteady(exercise) or support_of(exercise, request):
        return None
    return Reason(
        "support",
        f"{words.subject(exercise)}: for {CONDITION_WORDS[Condition.BALANCE_RISK]}, only with a "
        f"wall or a chair to hold beside it.",
    )


def _is_practice(exercise: Exercise, request: PlanRequest) -> bool:
    """True for balance drills, and for what is held on to throughout, where balance is the goal."""
    drilled = exercise.facts.category is Category.BALANCE or holds_on(exercise)
    return request.goal is Goal.BALANCE and drilled


def safer_form(exercise: Exercise, request: PlanRequest, usable: set[str]) -> Reason | None:
    """Refuses what its page replaces for people who may lose their balance, if they can do that.

    Pregnancy has its own, stricter rule. Whoever wants to train balance itself does it with a
    hand at a support, which ``support`` asks for and the slot tells: what is never unsteady
    teaches nothing.
    """
    if Condition.BALANCE_RISK not in conditions(request) or _is_practice(exercise, request):
        return None
    for caution in exercise.facts.cautions:
        if caution.condition is Condition.BALANCE_RISK and caution.modify_to in usable:
            instead = str(caution.modify_to).replace("-", " ")
            return Reason(
                "safer_form",
                f"{words.subject(exercise)}: for {CONDITION_WORDS[Condition.BALANCE_RISK]}, "
                f"its page asks for the {instead} instead.",
                {"instead": str(caution.modify_to)},
            )
    return None
