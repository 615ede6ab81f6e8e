"""A session at once for the minutes and things at hand, by the planner's greedy search."""

import uuid
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date, datetime

from forge.app.active import active_plan
from forge.app.happen import Happening
from forge.app.planning import read
from forge.app.reviews import unsafe
from forge.domain.errors import PlanRejected
from forge.domain.event import Json
from forge.domain.plan import Plan
from forge.domain.request import PlanRequest
from forge.library.catalogue import Catalogue
from forge.planner.build import build
from forge.planner.solving.solver import no_solver
from forge.training.log import free_session
from forge.training.schedule import Item, Shape, circuit_for, item_json, items_of

WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")


def quick_plan(
    guest: uuid.UUID | None,
    wanted: Mapping[str, Json],
    today: date,
    catalogue: Catalogue,
) -> Plan:
    """One session for today. What the person's plan knows of limits and dislikes holds here too.

    Raises InvalidRequest or ImpossibleRequest with what to change, PlanRejected for a bug of ours.
    """
    known = active_plan(guest)
    request = read(_request(wanted, known.plan.request if known else None, today), today, catalogue)
    if known:
        request = _like(request, known.plan.request)
    plan = build(request, catalogue, no_solver)
    broken = unsafe(plan, catalogue)
    if broken:
        raise PlanRejected(broken)
    return plan


def _request(
    wanted: Mapping[str, Json], known: PlanRequest | None, today: date
) -> dict[str, object]:
    return {
        "goal": known.goal.value if known else "health",
        "level": known.level.value if known else "beginner",
        "days": [WEEKDAYS[today.weekday()]],
        "minutes": wanted["minutes"],
        "equipment": wanted["equipment"],
        "start": today.isoformat(),
    }


def _like(request: PlanRequest, known: PlanRequest) -> PlanRequest:
    """The request with all that guards the person."""
    return replace(
        request,
        limitations=known.limitations,
        never=known.never,
        dislikes=known.dislikes,
        care_regions=known.care_regions,
        age_band=known.age_band,
        pregnancy=known.pregnancy,
        clearance=known.clearance,
        screening=known.screening,
        skill_target=known.skill_target,
        unit=known.unit,
        effort_style=known.effort_style,
        break_weeks=known.break_weeks,
    )


def in_turn(plan: Plan, shape: Shape) -> tuple[Item, ...]:
    """The exercises of the session as one circuit, within its minutes."""
    day = plan.days[0]
    items = items_of(day, None, plan.request.unit)
    around = day.time.warm_up + day.time.cool_down
    minutes = max(1, (day.minutes_limit * 60 - around) // 60)
    n = max((item.sets for item in items), default=1) if shape == "rounds" else minutes
    circuit = circuit_for(shape, n, len(items))
    sets = circuit.rounds or 1
    return tuple(
        replace(item, letter="", group="circuit", circuit=circuit, sets=sets) for item in items
    )


def quick_events(
    plan: Plan, today: date, now: datetime, shape: Shape | None = None
) -> tuple[str, Sequence[Happening]]:
    """The key of the session and the events that begin it with its exercises.

    With a shape they are one circuit.
    """
    key, day = free_session(uuid.uuid4()), plan.days[0]
    start: dict[str, Json] = {
        "title": day.title,
        "date": today.isoformat(),
        "started": now.isoformat(),
        "minutes": -(-day.time.total // 60),
    }
    made: list[Happening] = [("session.start", key, start)]
    items = in_turn(plan, shape) if shape else items_of(day, None, plan.request.unit)
    for place, item in enumerate(items):
        fields: dict[str, Json] = {
            "session": key,
            "slot": item.slot,
            "exercise": item.slug,
            "position": place * 10,
            "prescription": item_json(item),
        }
        made.append(("exercise.add", f"{key}/{item.slot}", fields))
    return key, made
