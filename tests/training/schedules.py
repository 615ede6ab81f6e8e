"""Cases of the schedule that Python and JavaScript must answer alike, written to vectors."""

import json
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

from forge.domain.event import Json
from forge.domain.exercise import Span
from forge.domain.logged import Load, LoadUnit, LoggedSet
from forge.domain.vocabulary import Measure
from forge.training.events import Entry
from forge.training.log import load_json, set_body
from forge.training.schedule import (
    SHAPES,
    Circuit,
    Item,
    Occurrence,
    Row,
    agenda,
    aim,
    circuit_for,
    circuit_from_json,
    circuit_json,
    cut_to,
    in_order,
    item_json,
    open_rounds,
)

VECTORS = Path(__file__).parent / "vectors"
TODAY = date(2026, 11, 18)


def item(slot: str, sets: int = 3, amount: Span = (8, 12), **more: Any) -> Item:
    return Item(slot, "A", slot, slot.title(), Measure.REPS, sets, amount, **more)


SESSIONS = {
    "one": (item("squat", warm_ups=("8 reps", "5 reps")),),
    "superset": (item("press", 2, group="a"), item("row", 3, group="a", sides=2), item("curl", 1)),
    "apart": (item("press", 1, group="a"), item("curl", 2), item("row", 2, group="a")),
    "nothing": (),
}
AS_MANY = Circuit(cap_s=600, transition_s=10)
CIRCUITS = {
    "three rounds": tuple(item(slot, group="c", circuit=Circuit(3, 60, 10)) for slot in "ab"),
    "as many as possible": tuple(item(slot, 1, group="c", circuit=AS_MANY) for slot in "ab"),
    "each minute": (item("a", 10, group="c", circuit=Circuit(10, every_s=60, cap_s=600)),),
    "beside others": (item("x", 2), item("a", 1, group="c", circuit=AS_MANY)),
}
NONE: frozenset[str] = frozenset()
REACHED: tuple[tuple[dict[str, int], frozenset[str], frozenset[str]], ...] = (
    ({}, NONE, NONE),
    ({"a": 1, "x": 2}, NONE, NONE),
    ({"a": 3, "b": 2}, NONE, NONE),
    ({"b": 4}, NONE, NONE),
    ({"a": 2, "b": 2}, frozenset("ab"), NONE),
    ({"a": 2}, NONE, frozenset("b")),
    ({"a": 3, "b": 1}, NONE, frozenset("b")),
    ({"a": 2, "b": 1}, NONE, frozenset("ab")),
)
SAID: tuple[Json, ...] = (
    None,
    {},
    {"rounds": 3, "rest_s": 60},
    {"rounds": -1, "cap_s": 10**9},
    {"rounds": True, "cap_s": "600"},
    {"every_s": 60},
    {"rounds": 1000, "every_s": "60"},
    [1],
)
WORTH = {
    "main stays": (
        item("squat", seconds=600, value=10, main=True),
        item("curl", seconds=300, value=90),
        item("press", seconds=400, value=300),
    ),
    "equals": (item("a", seconds=300, value=5), item("b", seconds=300, value=5)),
    "no worth": (item("a", seconds=300), item("b", seconds=0), item("c", seconds=700)),
}


def done(index: int, reps: int | None, kg: str | None = None) -> LoggedSet:
    load = Load(Decimal(kg), LoadUnit.KG) if kg else None
    return LoggedSet(f"s/squat/{index}", "s", "squat", "squat", index, reps=reps, load=load)


LAST = {
    "never": (),
    "same set": (done(1, 9, "60"), done(2, 7, "62.5")),
    "fewer sets": (done(1, 15, "40"),),
    "not counted": (done(1, None, "40"),),
    "own weight": (done(1, 10),),
}


def row_json(row: Row) -> dict[str, Json]:
    sides: list[Json] = [side.value for side in row.sides]
    return {
        "slot": row.slot,
        "index": row.index,
        "type": row.type.value,
        "sides": sides,
        "words": row.words,
    }


def occurrence(key: str, on: date) -> Occurrence:
    return Occurrence(key, "p", 1, on.weekday(), on, key, "home", 30, 45, "")


PLANNED = [
    occurrence("p:1:0:1", date(2026, 11, 9)),
    occurrence("p:1:3:1", date(2026, 11, 12)),
    occurrence("p:2:0:1", date(2026, 11, 16)),
    occurrence("p:2:2:1", date(2026, 11, 18)),
    occurrence("p:2:4:1", date(2026, 11, 20)),
]
KNOWN: dict[str, dict[str, dict[str, Json]]] = {
    "nothing yet": {},
    "moved to today": {"p:1:3:1": {"date": "2026-11-18"}},
    "running since yesterday": {
        "p:2:0:1": {"date": "2026-11-17", "started": "2026-11-17T18:00:00+01:00"}
    },
    "done today": {
        "p:2:2:1": {"date": "2026-11-18", "started": "x", "finished": "2026-11-18T19:00:00+01:00"}
    },
    "skipped and in the bin": {
        "p:2:0:1": {"skipped": "ill", "date": "2026-11-16"},
        "p:2:2:1": {"skipped": "ill", "date": "2026-11-18", "binned": True},
    },
}


def agenda_json(known: dict[str, dict[str, Json]]) -> dict[str, Json]:
    entries = {key: Entry(fields) for key, fields in known.items()}
    found = agenda(PLANNED, entries, TODAY)
    lists = {"missed": found.missed, "coming": found.coming}
    now: Json = found.now.session.key if found.now else None
    told: dict[str, Json] = {
        name: [[due.session.key, due.date.isoformat(), due.state.value, due.moved] for due in some]
        for name, some in lists.items()
    }
    return {"now": now, **told}


def cases() -> dict[str, list[dict[str, Json]]]:
    """Every case with what Python answers."""
    planned: list[Json] = [{"key": one.key, "date": one.date.isoformat()} for one in PLANNED]
    return {
        "rows": [
            {
                "name": name,
                "items": [item_json(one) for one in items],
                "rows": [row_json(row) for row in in_order(items)],
            }
            for name, items in SESSIONS.items()
        ],
        "circuits": [
            {
                "name": name,
                "items": [
                    item_json(one)
                    | ({"counted": True} if one.slot in counted else {})
                    | ({"skipped": "taken"} if one.slot in skipped else {})
                    for one in items
                ],
                "reached": dict(reached),
                "sets": [one.sets for one in open_rounds(items, reached, counted, skipped)],
            }
            for name, items in CIRCUITS.items()
            for reached, counted, skipped in REACHED
        ],
        "circuit": [{"said": said, "read": circuit_json(circuit_from_json(said))} for said in SAID],
        "shapes": [
            {
                "shape": shape,
                "n": n,
                "exercises": exercises,
                "circuit": circuit_json(circuit_for(shape, n, exercises, 60)),
            }
            for shape in SHAPES
            for n, exercises in ((3, 2), (10, 3), (1, 4))
        ],
        "cut": [
            {
                "name": name,
                "items": [item_json(one) for one in items],
                "seconds": seconds,
                "gone": list(cut_to(items, seconds)),
            }
            for name, items in WORTH.items()
            for seconds in (0, 300, 700, 1000, 5000)
        ],
        "aim": [
            {
                "name": name,
                "item": item_json(one),
                "index": index,
                "last": [set_body(done) for done in last],
                "load": load_json(aim(one, index, last).load),
                "amount": aim(one, index, last).amount,
            }
            for name, last in LAST.items()
            for one in (item("squat"), item("squat", load=Load(Decimal(30), LoadUnit.KG)))
            for index in (1, 2, 3)
        ],
        "agenda": [
            {
                "name": name,
                "planned": planned,
                "entries": {key: {"fields": fields, "stamps": {}} for key, fields in known.items()},
                "today": TODAY.isoformat(),
                "answer": agenda_json(known),
            }
            for name, known in KNOWN.items()
        ],
    }


def text() -> str:
    return json.dumps(cases(), indent=1, ensure_ascii=False) + "\n"
