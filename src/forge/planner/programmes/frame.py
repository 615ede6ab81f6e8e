"""A programme laid over a week: which weekdays it takes, which sessions find a day."""

from dataclasses import dataclass, replace
from datetime import date
from itertools import combinations, pairwise

from forge.domain.request import Place, PlanRequest
from forge.domain.vocabulary import Weekday
from forge.library.programmes.programme import Programme, Session
from forge.planner.problem import kinds
from forge.planner.reading.gear import FULL_GYM
from forge.planner.reading.schedule import SPREAD

ANY_MONDAY = date(2024, 1, 1)
"""A start for the plain form, which is read and never trained."""

LEGS = kinds.KNEE | kinds.HIP
"""The legs hold most of the muscle: a week does without a second push before it leaves them out."""


@dataclass(frozen=True, slots=True)
class Frame:
    """The request that the week answers, its sessions by day, and what found no place.

    ``left`` are sessions without a day, ``free`` days without a session.
    """

    request: PlanRequest
    sessions: tuple[Session, ...]
    left: tuple[Session, ...] = ()
    free: tuple[Weekday, ...] = ()


def plain_request(programme: Programme) -> PlanRequest:
    """What the programme itself assumes: its level and days, a full gym, no limits."""
    days = SPREAD[len(programme.days)]
    return PlanRequest(
        goal=programme.goal,
        second_goal=programme.second_goal,
        skill_target=programme.skill,
        level=programme.level,
        weekdays=days,
        minutes=(programme.minutes,) * len(days),
        place=Place("a full gym", FULL_GYM),
        start=ANY_MONDAY,
        age_band=programme.age,
        block_weeks=programme.weeks,
        programme=programme.slug,
    )


def frame(programme: Programme, request: PlanRequest) -> Frame:
    """Lay a programme over the days of a request.

    Its goal, its weeks and at most its number of days hold; limits, kit, minutes and level
    stay the person's.
    """
    count = min(len(programme.days), len(request.weekdays))
    order = sorted(zip(request.weekdays, request.minutes, strict=True))
    days = _days(order, count)
    sessions = _sessions(programme, count)
    asked = replace(
        request,
        goal=programme.goal,
        second_goal=programme.second_goal,
        skill_target=programme.skill,
        weekdays=tuple(day for day, _ in days),
        minutes=tuple(minutes for _, minutes in days),
        emphasis={},
        block_weeks=programme.weeks,
        programme=programme.slug,
    )
    return Frame(
        asked,
        sessions,
        tuple(one for one in programme.days if one not in sessions),
        tuple(day for day, _ in order if day not in asked.weekdays),
    )


Dated = tuple[Weekday, int]


def _days(order: list[Dated], count: int) -> tuple[Dated, ...]:
    """So many of the days, as far apart as they can be; of equals the longer, then the earlier."""

    def spread(chosen: tuple[Dated, ...]) -> tuple[list[int], int]:
        return _gaps([day for day, _ in chosen]), sum(minutes for _, minutes in chosen)

    return max(combinations(order, count), key=spread)


def _gaps(days: list[Weekday]) -> list[int]:
    """Days from each session to the next, the shortest first; the week goes round."""
    return sorted((after - before - 1) % 7 + 1 for before, after in pairwise([*days, days[0]]))


def _sessions(programme: Programme, count: int) -> tuple[Session, ...]:
    """The sessions that cover most kinds of movement, the earliest of equals."""
    return max(combinations(programme.days, count), key=_covered)


def _covered(sessions: tuple[Session, ...]) -> int:
    """How many of the seven fundamental kinds of movement the sessions ask for, legs twice."""
    asked = {post.need[0] for session in sessions for post in session.posts}
    return sum(
        2 if patterns & LEGS else 1 for patterns in kinds.FUNDAMENTAL.values() if patterns & asked
    )


def plain_answers(programme: Programme) -> dict[str, object]:
    """The same as answers, for who names the programme and little else."""
    answers: dict[str, object] = {
        "programme": programme.slug,
        "goal": programme.goal.value,
        "level": programme.level.value.lower(),
        "days": len(programme.days),
        "minutes": programme.minutes,
        "equipment": ["gym"],
    }
    return answers | ({"skill_target": programme.skill} if programme.skill else {})
