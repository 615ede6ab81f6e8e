"""What a request asks to be dosed: the goals, screened and merged into one list of aims."""

from dataclasses import dataclass
from enum import StrEnum

from forge.domain.request import AgeBand, Goal, PlanRequest, Pregnancy, Severity
from forge.domain.vocabulary import Equipment, Joint, Level
from forge.planner.problem.steps import coarse_items

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

LOAD_GOALS = frozenset({Goal.STRENGTH, Goal.HYPERTROPHY})
"""Goals that rest on how much is lifted, and how often."""

DEFAULT_CARE = (Joint.NECK, Joint.LUMBAR)
WITH_CHILD = frozenset({Pregnancy.FIRST, Pregnancy.SECOND, Pregnancy.THIRD})
WHO_MINUTES = 150
RETURN_WEEKS = 2
"""Full weeks off from which the return rule holds (Caterisano, SCJ 2019, by analogy)."""


class CoolDown(StrEnum):
    """What a session asks for at its end."""

    NONE = "none"
    USUAL = "usual"
    LONG = "long"


@dataclass(frozen=True, slots=True)
class Aims:
    """What is dosed.

    ``dose`` names the weekly-sets table, None without strength work; ``style`` the rows of
    the prescription table; ``power`` adds fast work; ``gentle`` starts at one set (65+ and
    return after a break); ``careful`` keeps the warm-up long; ``coarse`` items have weights far
    apart; a ``novice`` keeps off failure; a sore knee that may move and pregnancy want the
    ``side_hips``; ``spared`` people are never pushed, and keep two repetitions back.
    """

    dose: Goal | None
    style: Goal
    power: bool
    stretch: bool
    cardio_minutes: int
    balance: bool
    care: tuple[Joint, ...]
    skill: str | None
    gentle: bool
    older: bool
    returning: bool
    health_only: bool
    careful: bool
    cool_down: CoolDown
    coarse: frozenset[Equipment]
    endurance: bool
    novice: bool
    side_hips: bool
    spared: bool


def aims_of(request: PlanRequest) -> Aims:
    """Merge goals, age, screening and wishes."""
    goals = {request.goal, request.second_goal}
    health_only = is_health_only(request)
    dose = _dose(request)
    if dose is not None and health_only:
        dose = Goal.HEALTH
    older = request.age_band is AgeBand.OLDER
    careful = _careful(request, dose)
    cardio_minutes = _cardio_minutes(request)
    return Aims(
        dose=dose,
        style=dose or Goal.HEALTH,
        power=Goal.POWER in goals and not health_only,
        stretch=Goal.MOBILITY in goals,
        cardio_minutes=cardio_minutes,
        balance=Goal.BALANCE in goals or older,
        care=_care(request),
        skill=request.skill_target if Goal.SKILL in goals else None,
        gentle=older or returning(request),
        older=older,
        returning=returning(request),
        health_only=health_only,
        careful=careful,
        cool_down=_cool_down(dose, careful=careful, cardio=cardio_minutes > 0),
        coarse=coarse_items(request),
        endurance=Goal.ENDURANCE_SUPPORT in goals,
        novice=request.level is Level.BEGINNER,
        side_hips=_leans_on_side_hips(request),
        spared=is_spared(request),
    )


def is_health_only(request: PlanRequest) -> bool:
    """True where training rules allow health doses only: screening, under 18, pregnancy."""
    return (
        request.screening > 0
        or request.age_band is AgeBand.UNDER_18
        or request.pregnancy is not Pregnancy.NONE
    )


def is_spared(request: PlanRequest) -> bool:
    """True with a marked joint, from 65 on, and in and after pregnancy."""
    older = request.age_band is AgeBand.OLDER
    return older or bool(request.limitations) or request.pregnancy is not Pregnancy.NONE


def _leans_on_side_hips(request: PlanRequest) -> bool:
    knees = (one for one in request.limitations if one.joint is Joint.KNEE)
    moving = any(one.severity is not Severity.SEVERE and not one.red_flags for one in knees)
    return moving or request.pregnancy in WITH_CHILD


def returning(request: PlanRequest) -> bool:
    """True after two or more full weeks without training."""
    return request.break_weeks >= RETURN_WEEKS


def _careful(request: PlanRequest, dose: Goal | None) -> bool:
    """Age, health and heavy bars ask for a whole warm-up; a sore joint does where it is loaded."""
    if request.age_band is AgeBand.OLDER or is_health_only(request):
        return True
    return dose is Goal.STRENGTH or (dose is not None and bool(request.limitations))


def _cool_down(dose: Goal | None, *, careful: bool, cardio: bool) -> CoolDown:
    """Stretching and care end by themselves; a raised pulse and frail bodies get longer."""
    if dose is None and not cardio:
        return CoolDown.NONE
    return CoolDown.LONG if careful or cardio else CoolDown.USUAL


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
