"""Values to bodies of events: the other direction of ``read``. Empty fields are left out."""

from datetime import datetime
from decimal import Decimal

from forge.domain.event import Json
from forge.domain.logged import Load, LoggedSession, LoggedSet


def set_body(one: LoggedSet) -> dict[str, Json]:
    """The body of ``set.log``."""
    values: dict[str, Json] = {
        "session": one.session,
        "slot": one.slot,
        "exercise": one.exercise,
        "index": one.index,
        "type": one.type.value,
        "measure": one.measure.value,
        "side": one.side.value,
        "load": load_json(one.load),
        "assistance": load_json(one.assistance),
        "reps": one.reps,
        "seconds": one.seconds,
        "metres": _number(one.metres),
        "rir": one.rir,
        "rpe": _number(one.rpe),
        "rest_s": one.rest_s,
        "started": _instant(one.started),
        "ended": _instant(one.ended),
        "group": one.group or None,
        "note": one.note or None,
        "source": one.source or None,
        "target": one.target or None,
    }
    return _filled(values)


def session_body(session: LoggedSession) -> dict[str, Json]:
    """The body of ``session.start``, finish included where it is over."""
    values: dict[str, Json] = {
        "title": session.title,
        "date": session.date.isoformat(),
        "zone": session.zone or None,
        "place": session.place or None,
        "started": _instant(session.started),
        "finished": _instant(session.finished),
        "effort": session.effort,
        "note": session.note or None,
        "skipped": session.skipped or None,
        "plan": session.plan or None,
        "week": session.week,
        "weekday": session.weekday,
        "source": session.source or None,
    }
    return _filled(values)


def load_json(load: Load | None) -> Json:
    """A load as a field."""
    if load is None:
        return None
    values: dict[str, Json] = {
        "value": _number(load.value),
        "unit": load.unit.value,
        "implements": load.implements,
        "bar": _number(load.bar),
    }
    return _filled(values)


def _filled(values: dict[str, Json]) -> dict[str, Json]:
    return {name: value for name, value in values.items() if value is not None}


def _number(value: Decimal | None) -> str | None:
    return None if value is None else f"{value:f}"


def _instant(value: datetime | None) -> str | None:
    return None if value is None else value.isoformat()
