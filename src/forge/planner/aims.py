"""What a request asks to be dosed: the goals, screened and merged into one list of aims."""

from dataclasses import dataclass

from forge.domain.request import AgeBand, Goal, PlanRequest, Pregnancy
from forge.domain.vocabulary import Joint

DOSE_OF = {
    Goal.STRENGTH: Goal.STRENGTH,
    Goal.POWER: Goal.STRENGTH,
    Goal.HYPERTROPHY: Goal.HYPERTROPHY,
    Goal.HEALTH: Goal.HEALTH,
    Goal.FAT_LOSS: Goal.HEALTH,
    Goal.ENDURANCE_SUPPORT: Goal.HEALTH,
    Goal.BALANCE: Goal.HEALTH,
    Goal.SKILL: Goal.HEALTH,
}
"""Weekly-sets table of each goal; mobility and care count no sets."""

DEFAULT_CARE = (Joint.NECK, Joint.LUMBAR)
WHO_MINUTES = 150
RETURN_WEEKS = 2
"""Full weeks off from which the return rule holds (Caterisano, SCJ 2019, by analogy)."""


@dataclass(frozen=True, slots=True)
class Aims:
    """What is dosed.

    ``dose`` names the weekly-sets table, None without strength work; ``style`` the rows of
    the prescription table; ``gentle`` starts at one set (65+ and return after a break).
    """

    dose: Goal | None
    style: Goal
    stretch: bool
    cardio_minutes: int
    balance: bool
    care: tuple[Joint, ...]
    skill: str | None
    gentle: bool
    older: bool
    returning: bool
    health_only: bool
    endurance: bool


def aims_of(request: PlanRequest) -> Aims:
    """Merge goals, age, screening and wishes."""
    goals = {request.goal, request.second_goal}
    health_only = is_health_only(request)
    dose = _dose(request)
    if dose is not None and health_only:
        dose = Goal.HEALTH
    power = request.goal is Goal.POWER and not health_only
    older = request.age_band is AgeBand.OLDER
    return Aims(
        dose=dose,
        style=Goal.POWER if power else dose or Goal.HEALTH,
        stretch=Goal.MOBILITY in goals,
        cardio_minutes=_cardio_minutes(request),
        balance=Goal.BALANCE in goals or older,
        care=_care(request),
        skill=request.skill_target if Goal.SKILL in goals else None,
        gentle=older or returning(request),
        older=older,
        returning=returning(request),
        health_only=health_only,
        endurance=Goal.ENDURANCE_SUPPORT in goals,
    )


def is_health_only(request: PlanRequest) -> bool:
    """True where training rules allow health doses only: screening, under 18, pregnancy."""
    return (
        request.screening > 0
        or request.age_band is AgeBand.UNDER_18
        or request.pregnancy is not Pregnancy.NONE
    )


def returning(request: PlanRequest) -> bool:
    """True after two or more full weeks without training."""
    return request.break_weeks >= RETURN_WEEKS


def _dose(request: PlanRequest) -> Goal | None:
    """The first goal decides; growth as second goal lifts a health table."""
    first = DOSE_OF.get(request.goal)
    second = DOSE_OF.get(request.second_goal) if request.second_goal else None
    if first in (None, Goal.HEALTH) and second is not None:
        return second
    return first


def _care(request: PlanRequest) -> tuple[Joint, ...]:
    if Goal.CARE not in (request.goal, request.second_goal):
        return ()
    limited = tuple(limitation.joint for limitation in request.limitations)
    return tuple(dict.fromkeys(request.care_regions or limited or DEFAULT_CARE))


def _cardio_minutes(request: PlanRequest) -> int:
    """Moderate minutes a week that are still to be done here; WHO's 150 for fat loss."""
    if request.cardio is None:
        return WHO_MINUTES if request.goal is Goal.FAT_LOSS else 0
    return max(0, request.cardio.target_minutes - request.cardio.done_elsewhere)
