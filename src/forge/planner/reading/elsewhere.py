"""Reads the other places where a person trains on some of the days."""

from collections.abc import Mapping

from forge.domain.request import Place, Unit
from forge.domain.vocabulary import Weekday
from forge.planner.reading import schedule
from forge.planner.reading.place import place
from forge.planner.reading.sheet import Sheet, is_list, is_table, sheet_of, shown

KEYS = (
    "place",
    "days",
    "equipment",
    "loads",
    "no_wall",
    "no_chair",
    "small_room",
    "quiet",
    "noise",
)
MOST_PLACES = 6

_HINT = 'Write a list of places: {place = "hotel", days = ["Fri"], equipment = ["dumbbells"]}.'


def elsewhere(sheet: Sheet, weekdays: tuple[Weekday, ...], unit: Unit) -> tuple[Place, ...]:
    """Every other place with its weekdays, in the order given."""
    value = sheet.get("elsewhere")
    if value is None:
        return ()
    items = (value,) if is_table(value) else tuple(value) if is_list(value) else ()
    if not items or not all(map(is_table, items)) or len(items) > MOST_PLACES:
        sheet.report("elsewhere", f"{shown(value)} is no list of places.", _HINT)
        return ()
    found = tuple(_place(sheet, item, unit) for item in items if is_table(item))
    _check_days(sheet, found, weekdays)
    return found


def _place(sheet: Sheet, item: Mapping[object, object], unit: Unit) -> Place:
    """One place; what is wrong with it is told as a part of the field."""
    own = sheet_of({str(key): value for key, value in item.items()})
    for field in own.answers:
        if field not in KEYS:
            own.report(field, "is not part of a place.", _HINT)
    if isinstance(own.get("days"), int | float):
        own.report("days", "must name weekdays here.", 'Write, for example, ["Fri"].')
    days = schedule.weekdays(own) if own.get("days") else _no_days(own)
    there = place(own, unit)
    for problem in own.problems:
        sheet.report(f"elsewhere.{problem.field}", problem.message, problem.hint)
    return Place(
        there.name, there.equipment, there.loads, there.small_room, there.noise, weekdays=days
    )


def _no_days(own: Sheet) -> tuple[Weekday, ...]:
    own.report("days", "are not named.", "Name the weekdays on which you are there, such as Fri.")
    return ()


def _check_days(sheet: Sheet, places: tuple[Place, ...], weekdays: tuple[Weekday, ...]) -> None:
    """Every day of another place is a training day, and belongs to one place alone."""
    if not sheet.sound("elsewhere", "days", "minutes"):
        return
    named = [day for one in places for day in one.weekdays]
    for day in sorted(set(named)):
        name = day.name.title()
        if day not in weekdays:
            sheet.report("elsewhere", f"names {name}, which is no training day.", "Add it to days.")
        if named.count(day) > 1:
            sheet.report("elsewhere", f"puts {name} in two places.", "Keep one of the two.")
