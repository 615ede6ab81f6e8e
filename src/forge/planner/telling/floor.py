"""How somebody from 65 on gets down to the floor and up again, where a plan asks for it. [j]."""

from collections.abc import Iterator

from forge.domain.plan import Day, Reason
from forge.domain.request import AgeBand, PlanRequest
from forge.domain.vocabulary import Equipment
from forge.library.catalogue import Catalogue
from forge.planner.problem.support import sits_up

HELD = {True: "a firm chair in front of you", False: "the wall or something as firm beside you"}
TOLD = (
    "To the floor and up again: both hands on {held}, one knee down, then the other, then your "
    "hands. Come up the same way, the stronger leg first. If you can't get up alone, do these on "
    "a firm bed or leave them out: {named}."
)


def floor_note(
    days: tuple[Day, ...], request: PlanRequest, catalogue: Catalogue
) -> tuple[Reason, ...]:
    """One note with the way down and up, and what may be left out; none where all stand or sit."""
    if request.age_band is not AgeBand.OLDER:
        return ()
    low = {name for day in days for name in _low(day, request, catalogue)}
    if not low:
        return ()
    chair = all(Equipment.CHAIR in request.at(day.weekday).place.equipment for day in days)
    told = TOLD.format(held=HELD[chair], named=", ".join(sorted(low)))
    return (Reason("floor", told, {"exercises": ", ".join(sorted(low))}),)


def _low(day: Day, request: PlanRequest, catalogue: Catalogue) -> Iterator[str]:
    """The names of what a day does on the floor: drills and stretches with the work."""
    there = request.at(day.weekday)
    named = [(one.slug, one.name) for one in day.slots]
    named += [(one.slug, one.name) for one in (*day.warm_up, *day.cool_down) if one.slug]
    for slug, name in named:
        if _lies(catalogue, slug, there):
            yield name


def _lies(catalogue: Catalogue, slug: str, there: PlanRequest) -> bool:
    exercise = catalogue.get(slug)
    return exercise.facts.floor and not sits_up(exercise, there)
