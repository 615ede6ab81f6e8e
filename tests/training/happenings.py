"""Random events of a few devices about a few entities, as they would really be sent."""

import uuid

from hypothesis import strategies as st
from hypothesis.strategies import DrawFn

from forge.domain.event import Event, Json
from forge.training.events import VERBS

DEVICES = ("phone", "tablet", "web")
ENTITIES = ("plan:1:0:1", "plan:1:0:1/squat/1", "plan:1:0:1/squat/2")
BODIES: dict[str, dict[str, st.SearchStrategy[Json]]] = {
    "session": {
        "date": st.dates().map(lambda day: day.isoformat()),
        "note": st.text(max_size=20),
        "effort": st.integers(0, 10),
    },
    "set": {
        "reps": st.none() | st.integers(0, 30),
        "load": st.decimals(0, 300, places=2).map(lambda kg: {"value": f"{kg:f}", "unit": "kg"}),
        "note": st.text(max_size=20),
    },
    "note": {"text": st.text(max_size=30)},
    "setting": {"value": st.none() | st.booleans() | st.lists(st.integers(-5, 5), max_size=3)},
    "future": {"thing": st.integers(0, 9)},
}
KINDS = [
    f"{collection}.{verb}"
    for collection in BODIES
    for verb in sorted(VERBS.get(collection, {"happen"}))
]


@st.composite
def events(draw: DrawFn, most: int = 25) -> list[Event]:
    """Events with ids of their own; counters of one device rise, those of several may be equal."""
    counters = dict.fromkeys(DEVICES, 0)
    made: list[Event] = []
    for _ in range(draw(st.integers(0, most))):
        device, kind = draw(st.sampled_from(DEVICES)), draw(st.sampled_from(KINDS))
        counters[device] += draw(st.integers(1, 3))
        fields = BODIES[kind.partition(".")[0]]
        chosen = draw(st.sets(st.sampled_from(sorted(fields))))
        made.append(
            Event(
                id=str(draw(st.uuids(version=4))),
                device=device,
                lamport=counters[device],
                type=kind,
                v=1,
                entity=draw(st.sampled_from(ENTITIES)),
                body={name: draw(fields[name]) for name in sorted(chosen)},
                client_time="2026-11-16T18:30:00+01:00",
            )
        )
    return made


def event(kind: str, entity: str, body: dict[str, Json], lamport: int = 1, **more: str) -> Event:
    """One event with an id that follows from the rest."""
    device = more.get("device", "phone")
    name = uuid.uuid5(uuid.NAMESPACE_URL, f"{kind} {entity} {sorted(body)} {lamport} {device}")
    at = more.get("at", "2026-11-16T18:30:00+01:00")
    return Event(more.get("id", str(name)), device, lamport, kind, 1, entity, body, at)
