"""Reads where a person trains: the equipment, its weights, the room and the noise."""

import re
from decimal import Decimal

from forge.domain.request import Place, Unit
from forge.domain.vocabulary import Equipment, Noise
from forge.planner.reading.gear import ANYWHERE_AT_HOME, EQUIPMENT, FULL_GYM, LOADABLE
from forge.planner.reading.sheet import Sheet, is_table, parts, shown
from forge.planner.reading.weights import weights
from forge.planner.reading.words import NOISES

LONGEST_NAME = 60

_NOTHING: frozenset[Equipment] = frozenset()
_HINT = 'List what you have, such as "dumbbells, bench"; write "none" for no equipment.'
_SWITCHES = {Equipment.WALL: "no_wall", Equipment.CHAIR: "no_chair"}


def place(sheet: Sheet, unit: Unit) -> Place:
    """The place. A wall and a chair are taken as given unless switched off.

    Nearly everyone has a wall to lean on and a steady chair, and the chair-based choices
    matter most to those who would never think of listing one. A mat is never a need, so it
    is not assumed; everything else must be listed, for equipment is a hard limit.
    """
    owned = _equipment(sheet)
    return Place(
        name=_name(sheet, owned),
        equipment=owned,
        loads=_loads(sheet, owned, unit),
        small_room=sheet.flag("small_room"),
        noise=_noise(sheet),
    )


def default_name(owned: frozenset[Equipment]) -> str:
    """What a place is called when nothing is said."""
    return "gym" if owned >= FULL_GYM - ANYWHERE_AT_HOME else "home"


def _name(sheet: Sheet, owned: frozenset[Equipment]) -> str:
    """The name of the place."""
    value = sheet.get("place")
    if value is None:
        return default_name(owned)
    name = value.strip() if isinstance(value, str) else ""
    if not 0 < len(name) <= LONGEST_NAME:
        hint = f'Use a short name of up to {LONGEST_NAME} letters, such as "home".'
        sheet.report("place", f"{shown(value)} is no name for a place.", hint)
    return name


def _equipment(sheet: Sheet) -> frozenset[Equipment]:
    """Every item named, those that are taken as given, less those switched off."""
    value = sheet.get("equipment")
    items = () if value is None else parts(value)
    if value is None:
        sheet.report("equipment", "is missing.", _HINT)
    elif items is None:
        sheet.report("equipment", f"{shown(value)} is not a list of items.", _HINT)
    meanings = [sheet.word("equipment", item, EQUIPMENT, _NOTHING) for item in items or ()]
    if len(meanings) > 1 and _NOTHING in meanings and sheet.sound("equipment"):
        sheet.report("equipment", 'says both "none" and an item.', "Keep one of the two.")
    return _NOTHING.union(ANYWHERE_AT_HOME, *meanings) - _switched_off(sheet, meanings)


def _switched_off(sheet: Sheet, meanings: list[frozenset[Equipment]]) -> frozenset[Equipment]:
    """The wall and the chair, where the person has none."""
    off = frozenset(item for item, field in _SWITCHES.items() if sheet.flag(field))
    for item in sorted(off):
        if frozenset({item}) in meanings:
            sheet.report(
                _SWITCHES[item],
                f"says that there is no {item}, and equipment lists one.",
                "Keep one of the two.",
            )
    return off


def _loads(
    sheet: Sheet, owned: frozenset[Equipment], unit: Unit
) -> dict[Equipment, tuple[Decimal, ...]]:
    """The loadable weights in kg by item. Items left out count as fully adjustable."""
    value = sheet.get("loads")
    if value is None:
        return {}
    found: dict[Equipment, tuple[Decimal, ...]] = {}
    for word, given in _by_item(sheet, value):
        item = _loadable(sheet, str(word), owned)
        if item in found:
            sheet.report(f"loads.{word}", "gives an item twice.", "Keep one of the two.")
        elif item is not None:
            found[item] = weights(sheet, f"loads.{word}", given, unit)
    return found


def _by_item(sheet: Sheet, value: object) -> list[tuple[str, object]]:
    """Pairs of an item and its weights, from a table or from lines of "item: weights"."""
    if is_table(value):
        return [(str(word), given) for word, given in value.items()]
    lines = re.split(r"[;\n]", value) if isinstance(value, str) else []
    pairs = [line.partition(":") for line in lines if line.strip()]
    if not pairs or not all(weights_text.strip() for _, _, weights_text in pairs):
        hint = 'Write {dumbbell = "2-24 step 2"}, or "dumbbell: 2-24 step 2" as text.'
        sheet.report("loads", f"{shown(value)} does not say which item it is about.", hint)
        return []
    return [(word.strip(), weights_text) for word, _, weights_text in pairs]


def _loadable(sheet: Sheet, word: str, owned: frozenset[Equipment]) -> Equipment | None:
    """The item that weights are given for, or None beside a problem."""
    meaning = EQUIPMENT.find(word)
    field = f"loads.{word}"
    if meaning is None or len(meaning) != 1:
        sheet.report(field, f"{shown(word)} is not one item.", EQUIPMENT.hint(word))
        return None
    item = min(meaning)
    if item not in LOADABLE:
        sheet.report(field, f"{word} has no weights in kg or lb.", "Leave it out of loads.")
        return None
    if item not in owned and sheet.sound("equipment"):
        sheet.report(field, f"{word} is not in your equipment.", "Add it there, or leave it out.")
    return item


def _noise(sheet: Sheet) -> Noise:
    """The loudest noise that is accepted."""
    noise = sheet.choice("noise", NOISES, Noise.DROP)
    if not sheet.flag("quiet"):
        return noise
    if sheet.get("noise") is not None and noise is not Noise.QUIET:
        sheet.report("quiet", "and noise disagree.", "Keep one of the two.")
    return Noise.QUIET
