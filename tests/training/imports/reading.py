"""What an importer made of a file, as text that a person can check against the file."""

import datetime as dt
from collections.abc import Mapping
from pathlib import Path

from tests.ready import catalogue

from forge.app.naming import find_in, implements_of, measures_of
from forge.domain.logged import Load, LoggedSet
from forge.training.imports import Context, Survey, survey, take

FILES = Path(__file__).parent / "files"
TODAY = dt.date(2026, 11, 16)


def read(
    path: Path,
    answers: Mapping[str, str] | None = None,
    *,
    zone: str = "Europe/Berlin",
    own: Mapping[str, object] | None = None,
) -> Survey:
    """The survey of a file with the real library."""
    found = catalogue()
    context = Context(
        find=find_in(found),
        measures=measures_of(found),
        implements=implements_of(found),
        own=own or {},  # type: ignore[arg-type]  # decimals
        zone=zone,
        answers=answers or {},
        today=TODAY,
    )
    return survey(take(path, answers or {}), context)


def told(found: Survey) -> str:
    """Everything that a survey says."""
    counts = found.counts
    lines = [
        f"{found.dialect}: {counts.sessions} sessions, {counts.sets} sets",
        f"{counts.warm_ups} warm-ups, {counts.body_weights} body weights",
        f"weight {found.weight_unit}, distance {found.distance_unit}",
        f"rows {found.rows}, read {found.read}",
    ]
    lines += [f"? {q.key}: {q.asks} {[c.value for c in q.choices]}" for q in found.questions]
    if found.weight:
        lines.append(f"! {found.weight.unit}: {found.weight.because}")
    for session in found.sessions():
        start = session.started.isoformat() if session.started else "-"
        end = session.finished.isoformat() if session.finished else "-"
        lines.append(f"{session.date} {session.title!r} {start} {end} {session.note!r}")
        lines += [f"  {_set(one)}" for one in session.sets]
    lines += [f"weighs {one.day} {_load(one.load)}" for one in found.weights]
    lines += [f"line {one.line} unread: {one.reason}" for one in found.unread]
    lines += [f"line {one.line} odd: {one.what}" for one in found.odd]
    own = [f"{n.name!r} -> {n.key} ({n.how})" for n in found.names.values() if n.how != "name"]
    return "\n".join([*lines, *own]) + "\n"


def _load(load: Load | None) -> str:
    if load is None:
        return ""
    times = "2x" if load.implements == 2 else ""
    return f"{times}{load.value:f}{load.unit.value}"


def _set(one: LoggedSet) -> str:
    values = {
        "load": _load(one.load),
        "assistance": _load(one.assistance),
        "reps": one.reps,
        "seconds": one.seconds,
        "metres": one.metres,
        "rir": one.rir,
        "rpe": one.rpe,
        "rest": one.rest_s,
        "ended": one.ended.isoformat() if one.ended else "",
        "group": one.group,
        "note": one.note,
    }
    told = " ".join(
        f"{name}={value!s}" for name, value in values.items() if value not in {None, ""}
    )
    return f"{one.slot}/{one.index} {one.exercise} {one.type} {one.measure} {told}".replace(
        "\n", "\\n"
    )
