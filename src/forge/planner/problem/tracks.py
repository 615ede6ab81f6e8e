"""Everything that a week adds up to: muscles, stretch seconds, cardio, balance, care, skill."""

from forge.domain.plan import Term
from forge.domain.request import Goal, PlanRequest
from forge.domain.vocabulary import DoseMuscle
from forge.planner.problem.aims import Aims
from forge.planner.problem.cardio import cardio_track
from forge.planner.problem.chair_days import chair_days
from forge.planner.problem.daily_stretch import is_shared
from forge.planner.problem.essentials import Essential, asked_of, daily, essentials
from forge.planner.problem.fast import FEWEST_SETS
from forge.planner.problem.gentle_tracks import (
    FULL_DAY_POINTS,
    GENTLE_DAYS,
    balance_track,
    care_track,
    drill_track,
    stretch_track,
)
from forge.planner.problem.muscle_tracks import (
    capped_track,
    muscle_track,
    relief_track,
    spared,
    whole_days,
)
from forge.planner.problem.stretches import GROUPS
from forge.planner.problem.track import ORDINARY, Kind, Often, Track

PRACTICE = "skill:movement"
PRACTICE_SETS = 3
"""Sets of the movement itself that a day of practice aims at. [j]."""


def tracks_for(request: PlanRequest, aims: Aims, template: str = "") -> tuple[Track, ...]:
    """Every track of a request, muscles first; a template also asks for whole days."""
    days = len(request.weekdays)
    found: list[Track] = []
    if aims.dose is None:
        found += [capped_track(request, one) for one in DoseMuscle]
    else:
        found += [muscle_track(request, aims.dose, one) for one in DoseMuscle]
        found += [relief_track(joint, days) for joint in spared(request) if joint not in aims.care]
    if aims.skill:
        found += [_skill(days), _practice(days)]
    if aims.power:
        found.append(_power(days, first=request.goal is Goal.POWER))
    if aims.balance:
        found.append(balance_track(request))
    found += [care_track(region, days) for region in aims.care]
    if aims.cardio_minutes:
        found.append(cardio_track(request, aims.cardio_minutes))
    if aims.stretch:
        first = request.goal is Goal.MOBILITY
        shared = first and is_shared(days, max(request.minutes))
        found += [stretch_track(group, days, first=first, shared=shared) for group in GROUPS]
        found.append(drill_track(days, first=request.goal is Goal.MOBILITY))
    seated = len(chair_days(request, aims))
    asked = daily(essentials(aims), days, seated=seated)
    found += [_need(one, days) for one in asked if asked_of(one, request)]
    if aims.dose is not None:
        found += whole_days(request, aims, template)
    return tuple(found)


def special_keys(request: PlanRequest, aims: Aims) -> frozenset[str]:
    """Keys of the tracks that count more than muscles."""
    return frozenset(t.key for t in tracks_for(request, aims) if t.kind not in ORDINARY)


def _skill(days: int) -> Track:
    return Track(
        key="skill",
        kind=Kind.SKILL,
        name="skill",
        term=Term.SKILL,
        steps=((9, 40), (18, 30)),
        often=Often(min(GENTLE_DAYS, days), PRACTICE_SETS, FULL_DAY_POINTS, 1, Term.SKILL),
        weekly=24,
        session=8,
    )


def _practice(days: int) -> Track:
    """The movement of the skill itself, not only what prepares for it. [j]."""
    return Track(
        key=PRACTICE,
        kind=Kind.SKILL,
        name="whole movement",
        term=Term.SKILL,
        steps=((PRACTICE_SETS * min(GENTLE_DAYS, days), 40), (12, 20)),
        often=Often(min(GENTLE_DAYS, days), 2, FULL_DAY_POINTS, 1, Term.SKILL),
        weekly=24,
        session=8,
    )


def _power(days: int, *, first: bool) -> Track:
    """One fast exercise a day, a second where there is room: a leap and a throw. [j]."""
    points = FULL_DAY_POINTS * (2 if first else 1)
    return Track(
        key="power",
        kind=Kind.POWER,
        name="fast work",
        term=Term.POWER,
        steps=((FEWEST_SETS * days, 40), (2 * FEWEST_SETS * days, 30)),
        often=Often(min(GENTLE_DAYS, days), FEWEST_SETS, points, 1, Term.POWER),
        weekly=2 * FEWEST_SETS * days,
        session=2 * FEWEST_SETS + 2,
    )


def _need(one: Essential, days: int) -> Track:
    return Track(
        key=one.key,
        kind=Kind.NEED,
        name=one.name,
        term=Term.ESSENTIAL,
        often=Often(min(one.days, days), one.units, one.points, one.level, Term.ESSENTIAL),
    )
