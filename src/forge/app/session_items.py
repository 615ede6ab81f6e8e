"""The exercises of a session as they are now: swapped, added, counted anew, in the order wished."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from forge.app import cards
from forge.domain.event import Json
from forge.domain.logged import SetType
from forge.library.catalogue import Catalogue
from forge.training.events import Entry, Name
from forge.training.schedule import Item, Occurrence, item_from_json, open_rounds

WARM_UP = SetType.WARM_UP.value


def items_now(
    key: str,
    planned: Occurrence | None,
    entries: Mapping[Name, Entry],
    always: Mapping[str, str],
    catalogue: Catalogue,
) -> tuple[Item, ...]:
    """The exercises with what was swapped, added and counted anew, in the order wished."""
    changes = changes_of(key, entries)
    added = (
        item_from_json(prescription, slot)
        for slot, fields in changes.items()
        if isinstance(prescription := fields.get("prescription"), dict)
    )
    items = (*(planned.items if planned else ()), *(item for item in added if item))
    changed: Sequence[Item] = [
        _changed(item, changes.get(item.slot, {}), always, catalogue) for item in items
    ]
    skipped = frozenset(slot for slot, fields in changes.items() if fields.get("skipped"))
    changed = open_rounds(changed, _reached(entries), _counted(changes), skipped)
    places = [_position(changes.get(item.slot, {}), place) for place, item in enumerate(changed)]
    return tuple(
        item for _, item in sorted(zip(places, changed, strict=True), key=lambda one: one[0])
    )


def _reached(entries: Mapping[Name, Entry]) -> dict[str, int]:
    """The highest logged working set of each slot."""
    found: dict[str, int] = {}
    for (kind, _name), entry in entries.items():
        slot, index = entry.fields.get("slot"), entry.fields.get("index")
        work = kind == "set" and not entry.binned and entry.fields.get("type") != WARM_UP
        if work and isinstance(slot, str) and isinstance(index, int):
            found[slot] = max(index, found.get(slot, 0))
    return found


def _counted(changes: Mapping[str, Mapping[str, Json]]) -> frozenset[str]:
    """Slots of which somebody said how many sets there are."""
    return frozenset(
        slot for slot, fields in changes.items() if isinstance(fields.get("sets"), int)
    )


def changes_of(key: str, entries: Mapping[Name, Entry]) -> dict[str, Mapping[str, Json]]:
    """What was changed about each exercise of a session, by its slot."""
    return {
        str(entry.fields.get("slot", "")): entry.fields
        for (kind, name), entry in sorted(entries.items(), key=lambda one: one[0])
        if kind == "exercise" and name.startswith(f"{key}/") and not entry.binned
    }


def _position(fields: Mapping[str, Json], place: int) -> tuple[int, int]:
    wished = fields.get("position")
    return (wished if isinstance(wished, int) else place * 10, place)


def _changed(
    item: Item, fields: Mapping[str, Json], always: Mapping[str, str], catalogue: Catalogue
) -> Item:
    wished = fields.get("sets")
    sets = wished if isinstance(wished, int) else item.sets
    slug = str(fields.get("exercise") or always.get(item.slot) or item.slug)
    if slug == item.slug or slug not in catalogue:
        return replace(item, sets=sets)
    other = catalogue.get(slug)
    usual = cards.usual(other)
    same = other.facts.measure is item.measure
    return replace(
        item,
        slug=slug,
        name=other.name,
        measure=other.facts.measure,
        sides=2 if other.derived.unilateral else 1,
        amount=item.amount if same else usual.amount,
        sets=sets,
        load=None,
        load_kind="find",
        load_words="",
        warm_ups=(),
        progression="",
    )
