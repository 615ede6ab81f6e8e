"""Hevy's interface: workouts with exercises with sets, in kilograms and metres."""

from collections.abc import Iterator, Mapping
from typing import cast

from forge.training.imports.dialects.cells import kind_of
from forge.training.imports.values import Item, Raw, Unread

Thing = Mapping[str, object]


def is_workouts(rows: list[object]) -> bool:
    """Whether these are workouts of Hevy's interface."""
    first = rows[0] if rows else None
    return isinstance(first, dict) and "start_time" in first and "exercises" in first


def read(rows: list[object]) -> Iterator[Item]:
    """The sets of all workouts; a "line" is the number of the set in the file."""
    line = 0
    for row in rows:
        workout = cast("Thing", row if isinstance(row, dict) else {})
        for exercise in _things(workout, "exercises"):
            for place, one in enumerate(_things(exercise, "sets")):
                line += 1
                yield _set(line, workout, exercise, one, first=place == 0)
    if not line:
        yield Unread(1, "There is no set in this file.")


def _set(line: int, workout: Thing, exercise: Thing, one: Thing, *, first: bool) -> Raw:
    return Raw(
        line=line,
        when=_text(workout, "start_time"),
        ends=_text(workout, "end_time"),
        title=_text(workout, "title"),
        session_note=_text(workout, "description"),
        exercise=_text(exercise, "title"),
        group=_text(exercise, "supersets_id", "superset_id"),
        note=_text(exercise, "notes") if first else "",
        kind=kind_of(_text(one, "type", "set_type")),
        weight=_text(one, "weight_kg"),
        weight_unit="kg",
        reps=_text(one, "reps"),
        distance=_text(one, "distance_meters"),
        distance_unit="m",
        seconds=_text(one, "duration_seconds"),
        rpe=_text(one, "rpe"),
    )


def _things(value: Thing, name: str) -> list[Thing]:
    found = value.get(name)
    items = cast("list[object]", found) if isinstance(found, list) else []
    return [cast("Thing", item) for item in items if isinstance(item, dict)]


def _text(value: Thing, *names: str) -> str:
    found = next((value[name] for name in names if value.get(name) is not None), "")
    return str(found)
