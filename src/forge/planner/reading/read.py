"""Reads a request from human words, and says everything that is wrong with it at once."""

from collections.abc import Mapping
from datetime import date

from forge.domain.errors import InvalidRequest
from forge.domain.request import EffortStyle, PlanRequest, Unit
from forge.planner.reading import body, events, schedule, wishes
from forge.planner.reading.contradictions import contradictions
from forge.planner.reading.elsewhere import elsewhere
from forge.planner.reading.place import place
from forge.planner.reading.sheet import Sheet, sheet_of
from forge.planner.reading.tested import tested
from forge.planner.reading.words import EFFORTS, UNITS


def read_request(
    data: Mapping[str, object], today: date, known: frozenset[str] = frozenset()
) -> PlanRequest:
    """The request that ``data`` asks for; ``today`` fixes the default start.

    ``data`` is what JSON, TOML or a form holds. ``known`` are the slugs and families of the
    library: where given, an unknown name in ``never``, ``dislikes``, ``favourites`` or
    ``skill_target`` is a problem, so that a misspelt refusal is not silently lost.

    Raises InvalidRequest with every Problem found, each with field, message and hint.
    """
    sheet = sheet_of(data)
    request = _assemble(sheet, today, known)
    found = [
        contradiction.problem
        for contradiction in contradictions(request)
        if sheet.sound(*contradiction.fields)
    ]
    if sheet.problems or found:
        raise InvalidRequest(tuple(dict.fromkeys((*sheet.problems, *found))))
    return request


def _assemble(sheet: Sheet, today: date, known: frozenset[str]) -> PlanRequest:
    """Every part in turn. Where a part has a problem it holds a stand-in that is never used."""
    goal, second_goal = wishes.goals(sheet)
    weekdays = schedule.weekdays(sheet)
    unit = sheet.choice("unit", UNITS, Unit.KG)
    start = schedule.start(sheet, today)
    event = events.event(sheet, start)
    return PlanRequest(
        goal=goal,
        second_goal=second_goal,
        level=wishes.level(sheet),
        weekdays=weekdays,
        minutes=schedule.minutes(sheet, weekdays),
        place=place(sheet, unit),
        start=start,
        skill_target=wishes.skill_target(sheet, known),
        limitations=body.limitations(sheet),
        never=wishes.names(sheet, "never", known),
        dislikes=wishes.names(sheet, "dislikes", known),
        favourites=wishes.names(sheet, "favourites", known),
        keep=wishes.names(sheet, "keep", known),
        emphasis=wishes.emphasis(sheet),
        care_regions=body.care_regions(sheet),
        age_band=body.age_band(sheet),
        pregnancy=body.pregnancy(sheet),
        clearance=body.clearance(sheet),
        screening=body.screening(sheet),
        cardio=wishes.cardio(sheet),
        busy=schedule.busy(sheet),
        supersets=sheet.flag("supersets"),
        effort_style=sheet.choice("effort", EFFORTS, EffortStyle.WORDS),
        unit=unit,
        break_weeks=schedule.break_weeks(sheet),
        block_weeks=sheet.number("weeks", schedule.WEEKS, events.weeks_to(event, start)),
        seed=sheet.number("seed", schedule.SEED, 1),
        elsewhere=elsewhere(sheet, weekdays, unit),
        tested=tested(sheet, unit, known),
        programme=wishes.programme(sheet),
        event=event,
    )
