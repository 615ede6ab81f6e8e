"""What happened in a session, as events: what forms without scripts write."""

import uuid
from datetime import date, datetime

from forge.app.happen import Happening, happen
from forge.app.session_view import RowView, SessionView
from forge.domain.event import Json
from forge.domain.logged import Load, SetSide
from forge.domain.vocabulary import Measure
from forge.training.log import load_json
from forge.training.schedule import SECONDS, Item


def session_start(view: SessionView, today: date, now: datetime) -> list[Happening]:
    """The event that begins a session; none where it has begun."""
    if view.fields.get("started"):
        return []
    body: dict[str, Json] = {
        "title": view.title,
        "date": today.isoformat(),
        "started": now.isoformat(),
        "skipped": None,
    }
    if view.planned:
        body |= {
            "plan": view.planned.plan,
            "week": view.planned.week,
            "weekday": view.planned.weekday,
        }
    return [("session.start", view.key, body)]


def set_log(
    view: SessionView,
    row: RowView,
    load: Load | None,
    amount: int,
    rir: int | None,
    now: datetime,
) -> list[Happening]:
    """The events that log a row, one for each side; a set from the bin comes back first."""
    item = next(one.item for one in view.items if one.item.slot == row.row.slot)
    made: list[Happening] = []
    for key, side in zip(row.keys, row.row.sides, strict=True):
        made += [
            ("set.restore", key, {}),
            ("set.log", key, _set_body(view.key, item, row, side, now)),
        ]
        made[-1][2].update(_amount(item.measure, amount))
        made[-1][2].update({row.load_field: load_json(load), "rir": rir})
    return made


def _set_body(
    key: str, item: Item, asked: RowView, side: SetSide, now: datetime
) -> dict[str, Json]:
    """What a set says; ``target`` keeps what was asked beside what was done."""
    row = asked.row
    target: dict[str, Json] = {"amount": list(item.amount), **dict(asked.target)}
    if item.rir:
        target["rir"] = list(item.rir)
    return {
        "session": key,
        "slot": row.slot,
        "exercise": item.slug,
        "group": item.group,
        "index": row.index,
        "type": row.type.value,
        "measure": item.measure.value,
        "side": side.value,
        "ended": now.isoformat(),
        "target": target,
    }


def _amount(measure: Measure, amount: int) -> dict[str, Json]:
    if measure in SECONDS:
        return {"seconds": amount}
    return {"metres": str(amount)} if measure is Measure.DISTANCE else {"reps": amount}


def last_logged(view: SessionView) -> RowView | None:
    """The row whose set ended last, for Undo."""
    done = [row for one in view.items for row in one.rows if row.logged]
    return max(done, key=lambda row: str(row.logged[0].ended or ""), default=None)


def exercise_change(view: SessionView, slot: str, verb: str, fields: dict[str, Json]) -> Happening:
    """An event about one exercise of a session: ``swap``, ``skip``, ``edit``."""
    return (f"exercise.{verb}", f"{view.key}/{slot}", {"session": view.key, "slot": slot, **fields})


def write(guest: uuid.UUID, made: list[Happening], now: datetime) -> None:
    """Store what a form says happened."""
    if made:
        happen(guest, made, now)
