"""Exercises of the last weeks beside each other: best set, best single, change, a small line."""

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal

from django.utils.translation import gettext as _

from forge.domain.logged import KG_PER_LB, LoadUnit, LoggedSession, LoggedSet
from forge.training.history.records import RecordKind
from forge.training.history.series import Dated, Series, series
from forge.training.history.single import single
from forge.training.history.words import number, seconds_words, set_words
from forge.web.charts import Dot, spark
from forge.web.history.names import Name

TENTH = Decimal("0.1")
WEIGHED = frozenset({RecordKind.SINGLE, RecordKind.LOAD, RecordKind.ASSISTANCE})
"""Kinds whose value is in kg."""
SHOWN = 30
"""Exercises in the table: those done most lately."""


@dataclass(frozen=True, slots=True)
class Lift:
    """One exercise: its newest best, what it stands for, how it moved."""

    slug: str
    name: str
    best: str
    value: str
    change: str
    spark: tuple[str, Dot] | None


def lifts(sessions: Iterable[LoggedSession], name: Name) -> tuple[Lift, ...]:
    """Exercises of the sessions, those with most days first."""
    dated: dict[str, list[Dated]] = {}
    days: dict[str, set[object]] = {}
    for session in sessions:
        for one in session.sets if session.done else ():
            dated.setdefault(one.exercise, []).append((session.date, one))
            days.setdefault(one.exercise, set()).add(session.date)
    order = sorted(dated, key=lambda slug: (-len(days[slug]), slug))[:SHOWN]
    found = ((slug, series(dated[slug])) for slug in order)
    return tuple(_lift(slug, one, name) for slug, one in found if one)


def _lift(slug: str, found: Series, name: Name) -> Lift:
    newest = found.points[-1]
    change = found.change
    return Lift(
        slug=slug,
        name=name(slug),
        best=set_words(newest.of),
        value=value_words(found.kind, newest.value, newest.of),
        change=change_words(found.kind, change, newest.of) if change is not None else "",
        spark=spark([float(point.value) for point in found.points]),
    )


def value_words(
    kind: RecordKind, value: Decimal, of: LoggedSet, like: LoggedSet | None = None
) -> str:
    """A value with its unit, that of ``like`` where given: ``at least 73 kg``, ``45 s``."""
    shown = like or of
    match kind:
        case RecordKind.SINGLE:
            estimate = single(of)
            least = _("at least ") if estimate and estimate.at_least else ""
            return f"{least}{number(in_unit(value, shown).quantize(Decimal(1)))} {unit_of(shown)}"
        case RecordKind.LOAD:
            return f"{number(in_unit(value, shown).quantize(TENTH))} {unit_of(shown)}"
        case RecordKind.ASSISTANCE:
            return _("%(n)s %(unit)s of help") % {
                "n": number(in_unit(value, shown).quantize(TENTH)),
                "unit": unit_of(shown),
            }
        case RecordKind.REPS:
            return _("%(n)s reps") % {"n": number(value)}
        case RecordKind.DISTANCE:
            return f"{number(value)} m"
        case RecordKind.HOLD | RecordKind.TIME:
            return seconds_words(int(value))


def change_words(kind: RecordKind, change: Decimal, of: LoggedSet) -> str:
    """By how much, signed: ``+8 kg``; ``0`` without a sign."""
    scaled = (in_unit(change, of) if kind in WEIGHED else change).quantize(Decimal(1))
    sign = "+" if scaled > 0 else "−" if scaled < 0 else ""
    unit = {
        RecordKind.REPS: _("reps"),
        RecordKind.HOLD: "s",
        RecordKind.TIME: "s",
        RecordKind.DISTANCE: "m",
    }.get(kind, unit_of(of))
    return f"{sign}{number(abs(scaled))} {unit}"


def in_unit(kg: Decimal, of: LoggedSet) -> Decimal:
    """Kilograms in the unit of a set's load; steps of a machine stay steps."""
    return kg / KG_PER_LB if _unit(of) is LoadUnit.LB else kg


def unit_of(of: LoggedSet) -> str:
    """The unit of a set's load, or of its help."""
    unit = _unit(of)
    return _("steps") if unit is LoadUnit.MACHINE_STEP else unit.value


def _unit(of: LoggedSet) -> LoadUnit:
    load = of.load or of.assistance
    return load.unit if load else LoadUnit.KG
