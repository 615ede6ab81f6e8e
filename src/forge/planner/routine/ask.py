"""The request behind a pasted routine: what was said, what its text shows, what is assumed."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from forge.domain.request import PlanRequest
from forge.domain.vocabulary import Equipment, Weekday
from forge.library.catalogue import Catalogue
from forge.planner.reading import read_request
from forge.planner.reading.fields import FIELDS
from forge.planner.reading.gear import ANYWHERE_AT_HOME
from forge.planner.routine.values import Routine
from forge.planner.routine.week import PastedWeek, week_of
from forge.planner.telling.gear import cost

GOAL, LEVEL = "hypertrophy", "intermediate"
"""What most routines that people share are for; said aloud wherever it is assumed."""

STAND_IN_MINUTES = 60
SHORTEST, LONGEST = 5, 180


@dataclass(frozen=True, slots=True)
class Basis:
    """What a routine is measured against. ``minutes_told`` is False where they follow from it."""

    request: PlanRequest
    week: PastedWeek
    assumed: tuple[str, ...]
    minutes_told: bool


def basis_of(
    routine: Routine, given: Mapping[str, object], today: date, catalogue: Catalogue
) -> Basis:
    """The request of a routine; ``given`` holds what the person said, by the fields of a request.

    Raises InvalidRequest for what cannot be understood, in ``given`` or in the text.
    """
    said = {str(FIELDS.find(name) or name): value for name, value in given.items()}
    wanted = _weekdays(said, today)
    week = week_of(routine, wanted)
    assumed = list(week.assumed)
    data: dict[str, object] = {
        "days": [day.name.lower() for day, _ in week.days],
        "minutes": STAND_IN_MINUTES,
        **said,
        "supersets": said.get("supersets", any(item.group for item in routine.items)),
    }
    data["days"] = [day.name.lower() for day, _ in week.days]
    if "goal" not in said:
        data["goal"] = GOAL
        assumed.append("You named no goal, so it is measured against muscle growth.")
    if "level" not in said:
        data["level"] = LEVEL
        assumed.append("You named no level, so it is measured as for some years of training.")
    if "equipment" not in said:
        data["equipment"] = _words(implied(routine, catalogue))
    if any(item.work.pounds for item in routine.items):
        data.setdefault("unit", "lb")
    known = frozenset(n for e in catalogue for n in (e.slug, e.facts.family))
    request = read_request(data, today, known)
    return Basis(request, week, tuple(assumed), minutes_told="minutes" in said)


def _weekdays(said: Mapping[str, object], today: date) -> tuple[Weekday, ...]:
    """The days that were asked for, read with stand-ins for the rest."""
    if "days" not in said:
        return ()
    plain = {"goal": GOAL, "level": LEVEL, "minutes": STAND_IN_MINUTES, "equipment": "none"}
    return read_request({**plain, "days": said["days"]}, today).weekdays


def implied(routine: Routine, catalogue: Catalogue) -> frozenset[Equipment]:
    """The least equipment with which every exercise of a routine can be done.

    Needs with one item first; where any of several items would do, one that is there anyway,
    else the commonest.
    """
    needs = [
        group
        for slug in sorted({item.slug for item in routine.items})
        for group in catalogue.get(slug).facts.equipment.all_of
    ]
    owned = {group[0] for group in needs if len(group) == 1} | ANYWHERE_AT_HOME
    for group in needs:
        if owned.isdisjoint(group):
            owned.add(min(group, key=lambda item: (cost(item), group.index(item))))
    return frozenset(owned)


def _words(items: Iterable[Equipment]) -> list[str]:
    """Items as a request names them."""
    return [item.value.replace("_", " ") for item in sorted(items)] or ["none"]


def clamped(minutes: int) -> int:
    """Minutes within what a request may ask for."""
    return min(max(minutes, SHORTEST), LONGEST)
