"""A realistic history: years of sessions, kg and lb, imports, bins, holds, help, body weight."""

import random
from collections.abc import Iterator, Sequence
from datetime import UTC, date, datetime, timedelta

from forge.domain.event import Event, Json
from forge.domain.logged import LoggedSession
from forge.training.events import fold
from forge.training.log import sessions_with_sets

Happening = tuple[str, str, dict[str, Json]]
WEEKDAYS = (0, 1, 3, 5)
LIFTS = {
    "barbell-bench-press": ("60", 7),
    "barbell-back-squat": ("80", 6),
    "seated-cable-row": ("50", 10),
    "dumbbell-bench-press": ("16", 9),
    "barbell-romanian-deadlift": ("70", 8),
}
"""Where each lift begins, in kg, and its repetitions."""
PER_SESSION = 20
ZONE = "Europe/Berlin"


def history(seed: int, weeks: int, last: date = date(2026, 11, 15)) -> list[Happening]:
    """Four sessions a week of twenty sets each, up to ``last``; the same for the same seed."""
    chance = random.Random(seed)  # noqa: S311  # chance for tests
    first = last - timedelta(weeks=weeks, days=last.weekday() - 7)
    made: list[Happening] = []
    for week in range(weeks):
        for weekday in WEEKDAYS:
            day = first + timedelta(weeks=week, days=weekday)
            if day <= last:
                made.extend(_session(chance, day, week))
        made.append(_weighed(chance, first + timedelta(weeks=week), week))
    return made


def _session(chance: random.Random, day: date, week: int) -> Iterator[Happening]:
    key = f"free:{day.isoformat()}"
    source = "import:strong" if week % 5 == 4 else ""
    began = datetime(day.year, day.month, day.day, 18, tzinfo=UTC)
    minutes = chance.randint(35, 95)
    body: dict[str, Json] = {
        "title": chance.choice(("Upper", "Lower", "Push", "Pull")),
        "date": day.isoformat(),
        "zone": ZONE,
        "started": began.isoformat(),
        "finished": (began + timedelta(minutes=minutes)).isoformat(),
        "effort": chance.randint(4, 9),
    }
    yield "session.start", key, body | ({"source": source} if source else {})
    for number in range(PER_SESSION):
        entity, fields = f"{key}/s{number // 4}/{number % 4 + 1}", _set(chance, number, week)
        at = began + timedelta(minutes=(number + 1) * minutes // PER_SESSION)
        fields |= {"session": key, "slot": f"s{number // 4}", "index": number % 4 + 1}
        yield "set.log", entity, fields | {"ended": at.isoformat()}
        if chance.random() < 0.01:
            yield "set.edit", entity, {"reps": chance.randint(1, 15)}
        if chance.random() < 0.005:
            yield "set.bin", entity, {}
    if chance.random() < 0.01:
        yield "session.bin", key, {}


def _set(chance: random.Random, number: int, week: int) -> dict[str, Json]:
    """The first slots are lifts that rise slowly; then pull-ups, planks, stretches."""
    if number < 12:
        return _lift(chance, number, week)
    if number < 16:
        helped = chance.random() < 0.3
        pull: dict[str, Json] = {"exercise": "pull-up", "reps": chance.randint(4, 12)}
        if helped:
            pull["assistance"] = {"value": str(chance.choice((10, 15, 20))), "unit": "kg"}
        return pull
    if number < 18:
        return {"exercise": "plank", "measure": "hold", "seconds": chance.randint(30, 120)}
    side = ("left", "right")[number % 2]
    return {
        "exercise": "wall-calf-stretch",
        "measure": "hold",
        "seconds": chance.choice((30, 45)),
        "side": side,
    }


def _lift(chance: random.Random, number: int, week: int) -> dict[str, Json]:
    names = sorted(LIFTS)
    slug = names[(week + number // 4) % len(names)]
    start, reps = LIFTS[slug]
    kg = int(start) + week // 26 * 2
    pounds = chance.random() < 0.2
    load: dict[str, Json] = {
        "value": str(round(kg / 0.45359237 / 5) * 5) if pounds else str(kg),
        "unit": "lb" if pounds else "kg",
        "implements": 2 if slug.startswith("dumbbell") else 1,
    }
    fields: dict[str, Json] = {
        "exercise": slug,
        "load": load,
        "reps": max(1, reps + chance.randint(-2, 2)),
        "target": {"load": load, "reps": reps},
    }
    if number % 4 == 0:
        fields["type"] = "warm_up"
    elif chance.random() < 0.7:
        fields["rir"] = chance.randint(0, 4)
    return fields


def _weighed(chance: random.Random, day: date, week: int) -> Happening:
    value = f"{82 - week * 0.01 + chance.uniform(-0.8, 0.8):.1f}"
    body: dict[str, Json] = {"date": day.isoformat(), "load": {"value": value, "unit": "kg"}}
    return "bodyweight.log", f"weight-{day.isoformat()}", body


def as_events(made: Sequence[Happening]) -> list[Event]:
    """The events of one device, in their order."""
    return [
        Event(f"{place:08x}", "phone", place, kind, 1, entity, body, "2026-11-16T12:00:00+00:00")
        for place, (kind, entity, body) in enumerate(made, 1)
    ]


def sessions_of(made: Sequence[Happening]) -> tuple[LoggedSession, ...]:
    """What history reads of it."""
    entries = fold(as_events(made))
    of = {
        name: {key: one for (collection, key), one in entries.items() if collection == name}
        for name in ("session", "set")
    }
    return sessions_with_sets(of["session"], of["set"])
