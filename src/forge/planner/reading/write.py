"""Writes a request back as answers that read the same."""

from datetime import date
from decimal import Decimal

from forge.domain.logged import KG_PER_LB
from forge.domain.request import (
    AgeBand,
    Clearance,
    EffortStyle,
    Event,
    Lift,
    Limitation,
    Place,
    PlanRequest,
    Pregnancy,
    Unit,
)
from forge.domain.vocabulary import Equipment, Noise, StressReason
from forge.planner.reading.fields import DESCRIPTIONS, REQUIRED
from forge.planner.reading.gear import ANYWHERE_AT_HOME
from forge.planner.reading.place import default_name
from forge.planner.reading.weights import FINEST

WORD_OF: dict[StressReason, str] = {
    StressReason.AXIAL_LOAD: "heavy",
    StressReason.SHEAR: "shear",
    StressReason.END_RANGE_FLEXION: "deep bend",
    StressReason.END_RANGE_EXTENSION: "bending back",
    StressReason.OVERHEAD: "overhead",
    StressReason.IMPACT: "impact",
    StressReason.GRIP: "grip",
    StressReason.VALGUS: "valgus",
    StressReason.ROTATION: "twisting",
}
"""The first word for each way of loading a joint."""


def write_request(request: PlanRequest) -> dict[str, object]:
    """Answers in the words of JSON and TOML, from which the reader makes an equal request.

    What equals its default is left out. Fields stand in the order of the form.
    """
    told = _wishes(request) | _schedule(request) | _place(request.place, request.unit)
    told |= _body(request) | {
        "elsewhere": [_elsewhere(place, request.unit) for place in request.elsewhere],
        "tested": {
            slug: _lift(lift, request.unit) for slug, lift in sorted(request.tested.items())
        },
    }
    return {
        field: told[field]
        for field in DESCRIPTIONS
        if field in told and (field in REQUIRED or _says_something(told[field]))
    }


def _says_something(value: object) -> bool:
    """False for None, False and what is empty."""
    return value is not None and value is not False and value not in ([], {})


def _wishes(request: PlanRequest) -> dict[str, object]:
    cardio = request.cardio
    return {
        "goal": request.goal.value,
        "second_goal": request.second_goal.value if request.second_goal else None,
        "skill_target": request.skill_target,
        "level": request.level.value.lower(),
        "never": sorted(request.never),
        "dislikes": sorted(request.dislikes),
        "favourites": sorted(request.favourites),
        "keep": sorted(request.keep),
        "emphasis": {muscle.value: amount for muscle, amount in request.emphasis.items()},
        "cardio": cardio.target_minutes if cardio else None,
        "cardio_elsewhere": (cardio.done_elsewhere or None) if cardio else None,
        "supersets": request.supersets,
        "effort": _unless(request.effort_style, EffortStyle.WORDS),
        "unit": _unless(request.unit, Unit.KG),
    }


def _schedule(request: PlanRequest) -> dict[str, object]:
    days = [day.name.title() for day in request.weekdays]
    one_limit = len(set(request.minutes)) == 1
    return {
        "days": days,
        "minutes": request.minutes[0]
        if one_limit
        else dict(zip(days, request.minutes, strict=True)),
        "start": request.start.isoformat(),
        "weeks": request.block_weeks,
        "break_weeks": request.break_weeks or None,
        "busy": [f"{busy.weekday.name.title()}:{busy.what}" for busy in request.busy],
        "seed": request.seed,
        "programme": request.programme,
        "event": _event(request.event),
    }


def _event(event: Event | None) -> str | None:
    """An event as one text: ``2026-12-12: a race``."""
    if event is None:
        return None
    return event.date.isoformat() if event == Event(event.date) else f"{event.date}: {event.name}"


def _place(place: Place, unit: Unit) -> dict[str, object]:
    listed = sorted(item.value for item in place.equipment - ANYWHERE_AT_HOME)
    return {
        "place": None if place.name == default_name(place.equipment) else place.name,
        "equipment": listed or ["none"],
        "loads": {
            item.value: [_weight(kg, unit) for kg in kilograms]
            for item, kilograms in sorted(place.loads.items())
        },
        "no_wall": Equipment.WALL not in place.equipment,
        "no_chair": Equipment.CHAIR not in place.equipment,
        "small_room": place.small_room,
        "noise": _unless(place.noise, Noise.DROP),
    }


def _elsewhere(place: Place, unit: Unit) -> dict[str, object]:
    told = _place(place, unit) | {"days": [day.name.title() for day in place.weekdays]}
    return {field: value for field, value in told.items() if _says_something(value)}


def _body(request: PlanRequest) -> dict[str, object]:
    return {
        "limits": [_limit(limit) for limit in request.limitations],
        "care": [joint.value for joint in request.care_regions],
        "age": _unless(request.age_band, AgeBand.ADULT),
        "pregnancy": _unless(request.pregnancy, Pregnancy.NONE),
        "clearance": _unless(request.clearance, Clearance.UNKNOWN),
        "screening": request.screening or None,
    }


def _unless(
    value: AgeBand | Clearance | EffortStyle | Noise | Pregnancy | Unit, default: object
) -> str | None:
    """The word for a value, or None for the default."""
    return None if value == default else value.value


def _limit(limit: Limitation) -> str:
    """A limit as one text."""
    side = None if limit.side == "both" else limit.side.value
    since: date | None = limit.since
    flags = "red flags" if limit.red_flags else None
    words = (
        limit.joint.value,
        side,
        WORD_OF[limit.motion] if limit.motion else None,
        limit.severity.value,
        since.isoformat() if since else None,
        flags,
    )
    return ":".join(word for word in words if word)


def _weight(kg: Decimal, unit: Unit) -> int | float | str:
    """A weight in the person's unit where that is exact, else in kg with its unit."""
    if unit is Unit.KG:
        return _number(kg)
    pounds = (kg / KG_PER_LB).quantize(FINEST)
    return _number(pounds) if pounds * KG_PER_LB == kg else f"{kg.normalize():f} kg"


def _lift(lift: Lift, unit: Unit) -> str:
    """A tested lift as one text."""
    weight = _weight(lift.kg, unit)
    return f"{weight if isinstance(weight, str) else f'{weight} {unit.value}'} x {lift.reps}"


def _number(value: Decimal) -> int | float:
    """An int where the value is whole, else a float that prints the same digits."""
    return int(value) if value == value.to_integral_value() else float(value)
