"""Months on two devices over a bad line: nothing is lost, nothing doubled, all agree."""

import json
import random
import uuid
from dataclasses import asdict, dataclass, field
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from django.test import Client
from tests.conftest import Person

from forge.domain.event import Event, Json
from forge.store.events import read_entry
from forge.store.models import EntryRow, EventRow
from forge.training.events import Entry, Name, as_state, fold

pytestmark = pytest.mark.django_db
WEEKS, SESSIONS_A_WEEK, AT_ONCE = 13, 3, 9
BEGIN = datetime(2026, 1, 5, 18, tzinfo=UTC)


class LostError(Exception):
    """No answer came."""


@dataclass
class Line:
    """A line that drops requests, drops answers, and delivers some requests again, later."""

    client: Client
    dice: random.Random
    bad: bool = True
    late: list[str] = field(default_factory=list[str])

    def post(self, body: dict[str, object]) -> dict[str, Any]:
        """The answer to a batch, if the line lets it through."""
        text = json.dumps(body)
        luck = self.dice.random() if self.bad else 1.0
        if self.late and self.dice.random() < 0.2:
            self._deliver(self.late.pop(self.dice.randrange(len(self.late))))
        if luck < 0.15:
            raise LostError
        if luck < 0.2:
            self.late.append(text)
            raise LostError
        answer = self._deliver(text)
        if luck < 0.4:
            raise LostError
        if luck < 0.5:
            self.late.append(text)
        if luck < 0.6:
            answer = self._deliver(text)
        return answer

    def _deliver(self, text: str) -> dict[str, Any]:
        answer = self.client.post("/api/v1/sync", text, content_type="application/json")
        assert answer.status_code == 200
        found: dict[str, Any] = answer.json()
        return found


@dataclass
class Phone:
    """What store.js and outbox.js do, in small: log first, send until it is confirmed."""

    device: str
    line: Line
    dice: random.Random
    entries: dict[Name, Entry] = field(default_factory=dict[Name, Entry])
    outbox: list[Event] = field(default_factory=list[Event])
    made: list[Event] = field(default_factory=list[Event])
    lamport: int = 0
    cursor: int = 0

    def log(self, kind: str, entity: str, body: dict[str, Json], at: datetime) -> None:
        """Keep an event here, and what it means."""
        self.lamport += 1
        name = str(uuid.UUID(int=self.dice.getrandbits(128), version=4))
        event = Event(name, self.device, self.lamport, kind, 1, entity, body, at.isoformat())
        self.entries = fold([event], self.entries)
        self.outbox.append(event)
        self.made.append(event)

    def flush(self) -> None:
        """Send what waits, a few at a time and not always in order, until the line breaks."""
        try:
            while self._once():
                pass
        except LostError:
            return

    def _once(self) -> bool:
        some = self.outbox[:AT_ONCE]
        self.dice.shuffle(some)
        answer = self.line.post(
            {
                "device": self.device,
                "client": 1,
                "cursor": self.cursor,
                "events": [asdict(one) for one in some],
            }
        )
        done = {one["id"] for one in answer["results"]}
        assert {one["outcome"] for one in answer["results"]} <= {"stored", "known"}
        self.outbox = [one for one in self.outbox if one.id not in done]
        news = [Event(**one) for one in answer["events"]]
        self.entries = fold(news, self.entries)
        self.lamport = max([self.lamport, *(one.lamport for one in news)])
        self.cursor = answer["cursor"]
        return bool(answer["more"] or self.outbox)


def train(phone: Phone, week: int, number: int, dice: random.Random) -> None:
    """A session with a few sets; some are corrected, binned or taken back, also those of others."""
    at = BEGIN + timedelta(weeks=week, days=2 * number)
    key = f"plan:{week + 1}:{2 * number}:1"
    phone.log("session.start", key, {"date": at.date().isoformat()}, at)
    for index in range(1, dice.randint(2, 4)):
        entity = f"{key}/squat/{index}"
        body: dict[str, Json] = {"session": key, "exercise": "squat", "reps": dice.randint(1, 12)}
        phone.log("set.log", entity, body, at + timedelta(minutes=3 * index))
    sets = sorted(entity for kind, entity in phone.entries if kind == "set")
    for _ in range(dice.randint(0, 3)):
        verb = dice.choice(["edit", "bin", "restore"])
        changed: dict[str, Json] = {"reps": dice.randint(1, 12)} if verb == "edit" else {}
        phone.log(f"set.{verb}", dice.choice(sets), changed, at + timedelta(hours=1))
    if dice.random() < 0.05:
        phone.log("set.purge", dice.choice(sets), {}, at + timedelta(hours=1))
    phone.log("session.finish", key, {"effort": dice.randint(1, 10)}, at + timedelta(hours=1))


@pytest.mark.parametrize("seed", range(3))
def test_G1_G3_two_devices_agree_after_months_over_a_bad_line(  # noqa: N802  # guarantees
    alice: Person, seed: int
) -> None:
    dice = random.Random(seed)  # noqa: S311  # repeatable
    line = Line(alice.client, dice)
    phones = [Phone(name, line, dice) for name in ("phone", "tablet")]
    for week in range(WEEKS):
        for number in range(SESSIONS_A_WEEK):
            for phone in phones if dice.random() < 0.3 else [dice.choice(phones)]:
                train(phone, week, number, dice)
            if dice.random() < 0.6:  # some weeks pass without a connection
                dice.choice(phones).flush()

    line.bad = False
    for phone in [*phones, *phones]:
        phone.flush()
    while line.late:
        line.post({"device": "phone", "client": 1, "cursor": 0, "events": []})

    made = [one for phone in phones for one in phone.made]
    assert len(made) > 150
    stored = EventRow.objects.filter(guest_id=str(alice.guest)).values_list("uid", flat=True)
    assert sorted(stored) == sorted(one.id for one in made), "each event once"
    rows = EntryRow.objects.filter(guest_id=str(alice.guest))
    server = as_state({(row.collection, row.entity): read_entry(row.state) for row in rows})
    assert server == as_state(fold(made))
    assert [as_state(phone.entries) for phone in phones] == [server, server]
