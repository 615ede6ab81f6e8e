"""Reads a change of equipment."""

from dataclasses import replace

from forge.domain.request import Place, PlanRequest
from forge.domain.vocabulary import Equipment
from forge.planner import words
from forge.planner.changes.parts import Kit
from forge.planner.reading.gear import EQUIPMENT
from forge.planner.reading.place import default_name
from forge.planner.reading.sheet import Sheet

_NO_ITEMS: frozenset[Equipment] = frozenset()


def kit(sheet: Sheet, request: PlanRequest) -> Kit:
    """The place with more or less equipment. What goes takes its weights along."""
    owned = request.place.equipment
    added, dropped = _items(sheet, "add_equipment"), _items(sheet, "drop_equipment")
    if added and added <= owned:
        _report(sheet, "add_equipment", added, "is there already.", "are there already.")
    if dropped - owned:
        _report(sheet, "drop_equipment", dropped - owned, "is not there.", "are not there.")
    if added & dropped:
        _report(sheet, "drop_equipment", added & dropped, "is added too.", "are added too.")
    return Kit(with_items(request.place, (owned | added) - dropped))


def with_items(place: Place, items: frozenset[Equipment]) -> Place:
    """A place with other equipment; a name that only described the old kit goes with it."""
    described = place.name == default_name(place.equipment)
    return replace(
        place,
        name=default_name(items) if described else place.name,
        equipment=items,
        loads={item: kg for item, kg in place.loads.items() if item in items},
    )


def _items(sheet: Sheet, field: str) -> frozenset[Equipment]:
    """The items that a list of words stands for."""
    value = sheet.get(field)
    named = () if value is None else sheet.texts(field, value)
    return _NO_ITEMS.union(*(sheet.word(field, word, EQUIPMENT, _NO_ITEMS) for word in named))


def _report(sheet: Sheet, field: str, items: frozenset[Equipment], one: str, many: str) -> None:
    listed = words.both(words.item(item) for item in sorted(items))
    plural = len(items) > 1 or words.item(min(items))[:2] not in ("a ", "an")
    sheet.report(field, f"{listed} {many if plural else one}", "Leave it out, or name another.")
