"""The form of a place: a line of weights for each kind of thing, and what else is there."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from decimal import Decimal

from django.http import QueryDict
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from forge.domain.logged import LoadUnit
from forge.domain.vocabulary import Equipment
from forge.planner import words
from forge.training.kit import Bar, Fixed, Place, Plate, Stack
from forge.training.kit.lines import Piece, read_line, told, told_stack

LONGEST_NAME, LONGEST_LINE, MOST_PLATES, MOST_COUNT = 60, 1_000, 12, 40

BARS: dict[Equipment, str | Promise] = {
    Equipment.BARBELL: gettext_lazy("Barbell"),
    Equipment.EZ_BAR: gettext_lazy("EZ bar"),
    Equipment.TRAP_BAR: gettext_lazy("Trap bar"),
    Equipment.SMITH_MACHINE: gettext_lazy("Bar of the Smith machine"),
}
FIXED: dict[Equipment, tuple[str | Promise, int]] = {
    Equipment.DUMBBELL: (gettext_lazy("Dumbbells, weight of one"), 2),
    Equipment.KETTLEBELL: (gettext_lazy("Kettlebells"), 1),
    Equipment.MEDICINE_BALL: (gettext_lazy("Medicine balls"), 1),
    Equipment.SANDBAG: (gettext_lazy("Sandbags"), 1),
}
"""How many of each weight there are, where it is not said."""
STACKS: dict[Equipment, str | Promise] = {
    Equipment.CABLE: gettext_lazy("Cable station"),
    Equipment.MACHINE: gettext_lazy("Machines"),
}
OTHERS = tuple(item for item in Equipment if item is not Equipment.WEIGHT_PLATE)
"""What can be ticked. An item with weights is there, ticked or not; one without is taken as fully
adjustable."""


@dataclass(frozen=True, slots=True)
class Line:
    """One field of weights."""

    name: str
    label: str
    value: str


@dataclass(frozen=True, slots=True)
class PlaceForm:
    """Everything that the page asks, filled in."""

    name: str
    unit: str
    bars: tuple[Line, ...]
    plates: str
    fixed: tuple[Line, ...]
    stacks: tuple[Line, ...]
    bands: str
    items: tuple[tuple[str, str, bool], ...]


def form_of(place: Place, typed: Mapping[str, str] | None = None) -> PlaceForm:
    """The form of a place; ``typed`` is what somebody wrote that could not be read."""
    given = typed or {}

    def line(name: str, label: str | Promise, value: str) -> Line:
        return Line(name, str(label), given.get(name, value))

    return PlaceForm(
        name=given.get("name", place.name),
        unit=given.get("unit", place.unit.value),
        bars=tuple(
            line(f"bar_{item.value}", label, _bars(place, item)) for item, label in BARS.items()
        ),
        plates=given.get("plates", _plates(place)),
        fixed=tuple(
            line(f"fixed_{item.value}", label, _fixed(place, item, usual))
            for item, (label, usual) in FIXED.items()
        ),
        stacks=tuple(
            line(f"stack_{item.value}", label, _stacks(place, item))
            for item, label in STACKS.items()
        ),
        bands=given.get("bands", ", ".join(place.bands)),
        items=tuple((item.value, words.item(item), item in place.equipment) for item in OTHERS),
    )


def _joined(*parts: str) -> str:
    return ", ".join(part for part in parts if part)


def _bars(place: Place, item: Equipment) -> str:
    rows = (bar for bar in place.bars if bar.item is item)
    return _joined(*(told((bar.value,), bar.unit, place.unit, None) for bar in rows))


def _plates(place: Place) -> str:
    rows = (told((one.value,), one.unit, place.unit, one.count) for one in place.plates)
    return _joined(*rows)


def _fixed(place: Place, item: Equipment, usual: int) -> str:
    rows = (row for row in place.fixed if row.item is item)
    return _joined(
        *(
            told(row.values, row.unit, place.unit, None if row.each == usual else row.each)
            for row in rows
        )
    )


def _stacks(place: Place, item: Equipment) -> str:
    rows = (row for row in place.stacks if row.item is item)
    return _joined(
        *(told_stack(row.first, row.step, row.last, row.unit, place.unit) for row in rows)
    )


# ---------------------------------------------------------------- reading


@dataclass(slots=True)
class _Reader:
    """The lines of a form, and what was wrong with them."""

    typed: QueryDict
    unit: LoadUnit
    problems: list[str]

    def pieces(self, name: str, label: str | Promise) -> tuple[Piece, ...]:
        found, wrong = read_line(self.typed.get(name, ""), self.unit)
        self.problems += [f"{label}: {one}" for one in wrong]
        return found


def read_form(typed: QueryDict, place: Place) -> tuple[Place, tuple[str, ...]]:
    """The place as the form tells it, and the problems in words. What is wrong is left out."""
    unit = LoadUnit.LB if typed.get("unit") == "lb" else LoadUnit.KG
    reader = _Reader(typed, unit, [])
    name = " ".join(typed.get("name", "").split())[:LONGEST_NAME]
    if not name:
        reader.problems.append(_("The place needs a name, such as Home."))
    read = replace(
        place,
        name=name or place.name,
        unit=unit,
        equipment=_items(typed),
        bars=_read_bars(reader),
        plates=_read_plates(reader),
        fixed=_read_fixed(reader),
        stacks=_read_stacks(reader),
        bands=tuple(
            " ".join(word.split())[:40]
            for word in typed.get("bands", "").split(",")
            if word.strip()
        )[:20],
    )
    return read, tuple(reader.problems)


def _items(typed: QueryDict) -> frozenset[Equipment]:
    """What is ticked, and what a line names without a weight is not there."""
    return frozenset(item for item in OTHERS if item.value in typed.getlist("items"))


def _read_bars(reader: _Reader) -> tuple[Bar, ...]:
    return tuple(
        Bar(item, value, piece.unit)
        for item, label in BARS.items()
        for piece in reader.pieces(f"bar_{item.value}", label)
        for value in piece.values
    )


def _read_plates(reader: _Reader) -> tuple[Plate, ...]:
    counts: dict[tuple[Decimal, LoadUnit], int] = {}
    for piece in reader.pieces("plates", _("Plates")):
        for value in piece.values:
            name = (value, piece.unit)
            counts[name] = min(MOST_COUNT, counts.get(name, 0) + (piece.count or 2))
    if len(counts) > MOST_PLATES:
        reader.problems.append(
            _("Plates: more than %(most)s kinds. Keep the usual ones.") % {"most": MOST_PLATES}
        )
    rows = sorted(counts.items(), key=lambda row: -row[0][0])[:MOST_PLATES]
    return tuple(Plate(value, count, unit) for (value, unit), count in rows)


def _read_fixed(reader: _Reader) -> tuple[Fixed, ...]:
    rows: dict[tuple[Equipment, LoadUnit, int], set[Decimal]] = {}
    for item, (label, usual) in FIXED.items():
        for piece in reader.pieces(f"fixed_{item.value}", label):
            each = piece.count or usual
            rows.setdefault((item, piece.unit, each), set()).update(piece.values)
    return tuple(
        Fixed(item, tuple(sorted(values)), unit, each)
        for (item, unit, each), values in rows.items()
    )


def _read_stacks(reader: _Reader) -> tuple[Stack, ...]:
    found: list[Stack] = []
    for item, label in STACKS.items():
        for piece in reader.pieces(f"stack_{item.value}", label):
            step = piece.step or Decimal(1)
            found.append(Stack(item, piece.values[0], step, piece.values[-1], piece.unit))
    return tuple(found)
