"""What the fields of a form hold: the known values, or what was typed last."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import tzinfo

from forge.domain.logged import Load, LoggedSession, LoggedSet
from forge.training.history.words import number
from forge.web.history.names import Name
from forge.web.history.times import clock


@dataclass(frozen=True, slots=True)
class SetForm:
    """The form of a set: its key, or ``new``, and the text of each field."""

    key: str
    values: Mapping[str, str]

    def value(self, name: str) -> str:
        """What a field holds."""
        return self.values.get(name, "")


def filled(one: LoggedSet | None, name: Name, *, new: bool = False) -> SetForm:
    """The form with what is known; one more set begins with what the last one was."""
    if one is None:
        return SetForm("new", {})
    values = {
        "exercise": name(one.exercise),
        "exercise_name": name(one.exercise),
        "exercise_was": one.exercise,
        "measure_was": one.measure.value,
        "type": one.type.value,
        "side": one.side.value,
        "reps": _text(one.reps),
        "seconds": _text(one.seconds),
        "metres": "" if one.metres is None else number(one.metres),
        "rir": _text(one.rir),
        "rpe": "" if one.rpe is None else number(one.rpe),
        "note": one.note,
        **_load("load", one.load),
        **_load("assistance", one.assistance),
    }
    if new:
        values |= {"note": "", "measure_was": ""}
    return SetForm("new" if new else one.key, values)


def retyped(form: Mapping[str, str], key: str) -> SetForm:
    """The form as it was sent."""
    return SetForm(key, form)


def session_values(session: LoggedSession, zone: tzinfo) -> dict[str, str]:
    """The fields of a session."""
    return {
        "title": session.title,
        "date": session.date.isoformat(),
        "effort": _text(session.effort),
        "note": session.note,
        "started": clock(session.started, zone),
        "finished": clock(session.finished, zone),
        "place": session.place,
    }


def _load(name: str, load: Load | None) -> dict[str, str]:
    if load is None:
        return {}
    return {
        name: number(load.value),
        f"{name}_unit": load.unit.value,
        f"{name}_implements": str(load.implements),
        f"{name}_bar": "" if load.bar is None else number(load.bar),
    }


def _text(value: int | None) -> str:
    return "" if value is None else str(value)
