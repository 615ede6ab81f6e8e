"""A file as a whole, before anything is written: what it holds, what must be asked, what is lost.

``survey`` settles units, dates and names once for all rows. ``Survey.sessions`` makes the
sessions one by one, so that 200,000 rows need no second copy in memory.
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, tzinfo
from decimal import Decimal
from typing import Final
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from forge.domain.logged import LoggedSession, SetType
from forge.domain.vocabulary import Measure
from forge.training.imports.build import (
    BodyWeight,
    Findings,
    Heap,
    Odd,
    Settled,
    body_weight,
    heaps_of,
    session_of,
)
from forge.training.imports.dates import Order, order_of
from forge.training.imports.evidence import (
    DATE_ORDER,
    DISTANCE_UNIT,
    WEIGHT_UNIT,
    Evidence,
    distance_question,
    order_question,
    weight_evidence,
    weight_question,
)
from forge.training.imports.names import Named, named
from forge.training.imports.numbers import distance_unit, measured, weight_unit
from forge.training.imports.settle import Units
from forge.training.imports.source import Taken
from forge.training.imports.values import Find, Question, Raw, RawWeight, Unread

ZONE: Final = "zone"
COMMA = re.compile(r"\d,(?:\d{1,2}|\d{4,})(?!\d)")


@dataclass(frozen=True, slots=True)
class Context:
    """What is known besides the file: the library, the person's own loads, zone and answers."""

    find: Find
    measures: Mapping[str, Measure]
    implements: Mapping[str, int]
    own: Mapping[str, Decimal]
    zone: str
    answers: Mapping[str, str]
    today: date


@dataclass(frozen=True, slots=True)
class Counts:
    """What an import would bring."""

    sessions: int = 0
    sets: int = 0
    warm_ups: int = 0
    body_weights: int = 0
    first: date | None = None
    last: date | None = None


@dataclass(slots=True)
class Survey:
    """A file, understood as far as it can be."""

    dialect: str
    title: str
    signature: str
    questions: tuple[Question, ...]
    weight: Evidence | None
    weight_unit: str | None
    distance_unit: str | None
    zone: str
    names: Mapping[str, Named]
    columns: tuple[str, ...]
    rows: int
    counts: Counts
    unread: tuple[Unread, ...]
    odd: tuple[Odd, ...]
    known: Settled
    heaps: list[Heap] = field(repr=False)
    weights: tuple[BodyWeight, ...] = ()

    @property
    def read(self) -> int:
        """Rows that were taken."""
        return self.rows - len({one.line for one in self.unread})

    @property
    def is_mostly_unread(self) -> bool:
        """Whether more rows are lost than taken: then something is misunderstood."""
        return self.rows > 0 and self.read * 2 < self.rows

    def sessions(self) -> Iterator[LoggedSession]:
        """Every session, oldest first as far as the file has them so."""
        found = Findings()
        for heap in self.heaps:
            if session := session_of(heap, self.known, found):
                yield session


def survey(taken: Taken, context: Context, source: str = "") -> Survey:
    """Understand a file. ``source`` names the import in what it brings."""
    raws = [item for item in taken.items if isinstance(item, Raw)]
    bodies = [item for item in taken.items if isinstance(item, RawWeight)]
    comma = _comma(raws)
    names = named(
        (r.exercise for r in raws if r.exercise), context.find, context.measures, context.answers
    )
    weight, weight_asked = _weight(raws, bodies, names, context, comma)
    distance, distance_asked = _distance(raws, context)
    order, order_asked = _order(raws, bodies, context)
    zone = context.answers.get(ZONE, context.zone)
    known = Settled(
        dialect=taken.dialect,
        title=taken.title,
        units=Units(weight.unit if weight else "", distance, comma),
        order=order,
        zone=_zone(zone),
        zone_name=zone if _zone(zone) else "",
        names=names,
        measures=context.measures,
        implements=context.implements,
        source=source,
        today=context.today,
    )
    found = Findings([item for item in taken.items if isinstance(item, Unread)])
    heaps = heaps_of(raws, known, found)
    counts = _counts(heaps, known, found)
    weighed = [body_weight(b, known, known.units.weight, found) for b in bodies]
    weights = tuple(one for one in weighed if one)
    asked = (weight_asked, distance_asked, order_asked)
    return Survey(
        dialect=taken.dialect,
        title=taken.title,
        signature=taken.signature,
        questions=(*taken.questions, *(question for question in asked if question)),
        weight=weight,
        weight_unit=_only(_weight_units(raws, known.units.weight, comma)),
        distance_unit=_only(_distance_units(raws, distance)),
        zone=known.zone_name,
        names=names,
        columns=taken.table.columns if taken.table else (),
        rows=len({item.line for item in taken.items}),
        counts=_with_weights(counts, weights),
        unread=tuple(sorted(found.unread, key=lambda one: one.line)),
        odd=tuple(found.odd),
        known=known,
        heaps=heaps,
        weights=weights,
    )


def _counts(heaps: Iterable[Heap], known: Settled, found: Findings) -> Counts:
    """Count everything once; what cannot be read is found on the way."""
    days: list[date] = []
    sets = warm_ups = 0
    for heap in heaps:
        session = session_of(heap, known, found)
        if session:
            days.append(session.date)
            sets += len(session.sets)
            warm_ups += sum(one.type is SetType.WARM_UP for one in session.sets)
    first, last = (min(days), max(days)) if days else (None, None)
    return Counts(len(days), sets, warm_ups, 0, first, last)


def _with_weights(counts: Counts, weights: tuple[BodyWeight, ...]) -> Counts:
    days = [one.day for one in weights] + [d for d in (counts.first, counts.last) if d]
    return Counts(
        counts.sessions,
        counts.sets,
        counts.warm_ups,
        len({one.key for one in weights}),
        min(days, default=None),
        max(days, default=None),
    )


def _comma(raws: Iterable[Raw]) -> bool:
    """Whether decimals have a comma: some number has one that cannot part thousands."""
    return any(COMMA.search(text) for raw in raws for text in (raw.weight, raw.rpe, raw.distance))


def _weight(
    raws: list[Raw],
    bodies: list[RawWeight],
    names: Mapping[str, Named],
    context: Context,
    comma: bool,
) -> tuple[Evidence | None, Question | None]:
    """The unit of weights that name none, as answered or as told by the values; else a question."""
    open_ = next(
        (raw.weight for raw in raws if _has_no_unit(raw.weight, raw.weight_unit, comma)), ""
    )
    open_ = open_ or next((b.value for b in bodies if _has_no_unit(b.value, b.unit, comma)), "")
    if not open_:
        return None, None
    if answer := weight_unit(context.answers.get(WEIGHT_UNIT, "")):
        return Evidence(answer, "You said so."), None
    keys = {name: found.key for name, found in names.items()}
    if evidence := weight_evidence(raws, keys, context.own, comma):
        return evidence, None
    return None, weight_question(open_)


def _has_no_unit(text: str, unit: str, comma: bool) -> bool:
    if not text or unit:
        return False
    found = measured(text.casefold().removeprefix("bw"), comma)
    return bool(found and found[0] and not found[1])


def _distance(raws: list[Raw], context: Context) -> tuple[str, Question | None]:
    open_ = next((raw.distance for raw in raws if _has_no_distance(raw)), "")
    answer = distance_unit(context.answers.get(DISTANCE_UNIT, ""))
    if not open_ or answer:
        return answer, None
    return "", distance_question(open_)


def _has_no_distance(raw: Raw) -> bool:
    if not raw.distance or raw.distance_unit:
        return False
    found = measured(raw.distance, True)
    return bool(found and found[0] and not distance_unit(found[1]))


def _order(
    raws: list[Raw], bodies: list[RawWeight], context: Context
) -> tuple[Order, Question | None]:
    texts = {raw.when for raw in raws} | {body.when for body in bodies}
    answer = context.answers.get(DATE_ORDER)
    found = order_of(texts)
    if found:
        order: Order = "mdy" if found == "mdy" else "dmy"
        return order, None
    if answer in {"dmy", "mdy"}:
        told: Order = "mdy" if answer == "mdy" else "dmy"
        return told, None
    example = next((text for text in sorted(texts) if order_of({text}) is None), "")
    return "dmy", order_question(example)


def _zone(name: str) -> tzinfo | None:
    try:
        return ZoneInfo(name) if name else None
    except (ZoneInfoNotFoundError, ValueError, OSError):
        return None


def _weight_units(raws: Iterable[Raw], usual: str, comma: bool) -> Counter[str]:
    found: Counter[str] = Counter()
    for raw in raws:
        value = measured(raw.weight.casefold().removeprefix("bw"), comma) if raw.weight else None
        if value and value[0]:
            own = weight_unit(value[1].split()[0]) if value[1] else ""
            found[own or raw.weight_unit or usual] += 1
    return found


def _distance_units(raws: Iterable[Raw], usual: str) -> Counter[str]:
    found: Counter[str] = Counter()
    for raw in raws:
        value = measured(raw.distance, True) if raw.distance else None
        if value and value[0]:
            found[distance_unit(value[1]) or raw.distance_unit or usual] += 1
    return found


def _only(units: Counter[str]) -> str | None:
    """The one unit of a file; None for none, for several, and for one that must be asked."""
    return next(iter(units)) or None if len(units) == 1 else None
