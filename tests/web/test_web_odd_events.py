"""Odd events: wrong clocks, absurd numbers, strange texts, forgeries. Kept or told, no trace."""

import json
import uuid
from collections.abc import Sequence
from datetime import timedelta
from typing import Any

import pytest
from django.test import Client
from django.utils import timezone
from pytest_django import DjangoAssertNumQueries
from tests.conftest import Person
from tests.web.addresses import Entry, url_map

from forge.app.sync import FARTHEST_AHEAD
from forge.domain.event import Json
from forge.library.catalogue import Catalogue
from forge.store.models import EntryRow, EventRow

pytestmark = pytest.mark.django_db
LARGEST = 2**53 - 1
TRAINING = [
    entry
    for entry in url_map()
    if not entry.public
    and entry.name.partition(":")[0]
    in {"train", "transfer", "api", "changes", "places", "progress"}
    and entry.name != "api:sync"
]
"""Every page and file that reads what was trained."""
CLOCKS = [
    *("1970-01-01T00:00:00+00:00", "2099-12-31T23:59:59.999+00:00", "0001-01-01T00:00:00+14:00"),
    *("9999-12-31T23:59:59-12:00", "2026-11-16T00:30:00+14:00", "2026-11-15T23:30:00-12:00"),
    *("2026-10-25T02:30:00+02:00", "2026-10-25T02:30:00+01:00", "2026-03-29T02:30:00+01:00"),
    "2026-02-28T12:00:00.123456Z",
]
"""Broken, at both ends of the day, in the hour that comes twice, in the hour that never comes."""
DAYS = ["1970-01-01", "2099-12-31", "0001-01-01", "9999-12-31", "2026-11-16", "2026-02-29"]
TEXTS = [
    *(
        "💪🏽 👩‍👩‍👧",
        "a\x00b",
        "\u202eevil\u2066",
        "<script>alert(1)</script>",
        "=1+1",
        "\r\n\t\x1b[31m",
    ),
    *("", " ", "x" * 20_000, "'; DROP TABLE store_guest; --", "{{ 7*7 }}", "%s %(n)s {n}"),
]


@pytest.fixture(autouse=True)
def warm(library: Catalogue) -> None:
    """The catalogue is loaded before anything is asked."""
    assert library.exercises


def made(kind: str, entity: str, body: dict[str, Json], **more: object) -> dict[str, Any]:
    """An event as a phone sends it."""
    return {
        "id": str(uuid.uuid4()),
        "device": "phone",
        "lamport": 1,
        "type": kind,
        "v": 1,
        "entity": entity,
        "body": body,
        "client_time": "2026-11-16T18:30:00+01:00",
        **more,
    }


def a_set(index: int, **more: Json) -> dict[str, Any]:
    body: dict[str, Json] = {"session": "s", "exercise": "push-up", "index": index, "reps": 8}
    return made("set.log", f"s/push-up/{index}", body | more)


def post(client: Client, events: Sequence[object], **more: object) -> Any:
    body = {"device": "phone", "client": 1, "cursor": 0, "events": events, **more}
    return client.post("/api/v1/sync", json.dumps(body), content_type="application/json")


def outcomes(answer: Any) -> list[str]:
    assert answer.status_code == 200, answer.content
    return [one["outcome"] for one in answer.json()["results"]]


def pages(person: Person, plan: uuid.UUID) -> dict[str, int]:
    """How every page that reads training answers."""
    found = {}
    for entry in TRAINING:
        for address in [*entry.addresses(plan, person.guest), *odd_sessions(entry)]:
            answer = person.client.get(address)
            found[address] = answer.status_code
            answer.getvalue()  # what is streamed is made only now
    return found


def odd_sessions(entry: Entry) -> list[str]:
    return ["/train/session/s/", "/train/session/s5/"] if entry.name == "train:session" else []


# ---------------------------------------------------------------- clocks and days


@pytest.mark.parametrize("clock", CLOCKS)
def test_a_wrong_clock_loses_nothing_and_decides_nothing(alice: Person, clock: str) -> None:
    first = made("set.log", "s/a/1", {"session": "s", "exercise": "push-up", "reps": 1})
    wrong = made("set.edit", "s/a/1", {"reps": 2}, lamport=2, client_time=clock)
    last = made("set.edit", "s/a/1", {"reps": 3}, lamport=3)

    assert outcomes(post(alice.client, [last, wrong, first])) == ["stored"] * 3

    entries = alice.client.get("/api/v1/pack").json()["entries"]
    assert not entries or entries["set s/a/1"]["fields"]["reps"] == 3
    row = EntryRow.objects.get(guest_id=str(alice.guest), collection="set")
    assert json.loads(row.state)["fields"]["reps"] == 3, "the counter decides, not the clock"


def test_a_session_over_midnight_and_a_flight_stays_one(
    alice: Person, alices_plan: uuid.UUID
) -> None:
    key = f"{alices_plan}:1:0:1"
    begun: dict[str, Json] = {"date": "2026-11-16", "started": "2026-11-16T23:50:00+14:00"}
    ended: dict[str, Json] = {"finished": "2026-11-16T00:10:00-12:00", "effort": 7}
    events = [
        made("session.start", key, begun),
        made("set.log", f"{key}/a/1", {"session": key, "exercise": "push-up", "reps": 8}),
        made("session.finish", key, ended, lamport=2),
    ]

    assert outcomes(post(alice.client, events)) == ["stored"] * 3

    session = EntryRow.objects.get(guest_id=str(alice.guest), collection="session")
    assert str(session.day) == "2026-11-16", "the day on which it began"
    assert alice.client.get(f"/train/session/{key}/").status_code == 200


# ---------------------------------------------------------------- absurd values


@pytest.mark.parametrize(
    "body",
    [
        *({"reps": -1}, {"reps": LARGEST + 1}, {"reps": 10**40}, {"reps": 1.5}, {"reps": "8"}),
        *({"reps": True}, {"load": {"value": "1e9", "unit": "kg"}}, {"load": "60"}, {"rpe": 8.5}),
        *({"load": {"value": "NaN", "unit": "kg"}}, {"load": {"value": "60", "unit": "stone"}}),
        *({"date": "2026-02-30"}, {"started": "2026-11-16T18:30:00"}, {"note": "x" * 20_001}),
        *({"session": "a b"}, {"exercise": "../etc"}, {"ended": "yesterday"}, {"type": "Normal"}),
    ],
    ids=str,
)
def test_what_cannot_be_understood_is_refused_alone(alice: Person, body: dict[str, Json]) -> None:
    collection = "session.edit" if {"date", "started"} & set(body) else "set.log"
    events = [a_set(1), made(collection, "s/odd", body), a_set(2)]

    answer = post(alice.client, events)

    assert outcomes(answer) == ["stored", "refused", "stored"]
    assert answer.json()["results"][1]["reason"]


def test_absurd_but_readable_values_are_kept_and_every_page_answers(
    alice: Person, alices_plan: uuid.UUID
) -> None:
    days = [
        made("session.start", f"s{n}", {"date": day, "started": CLOCKS[n], "finished": CLOCKS[n]})
        for n, day in enumerate(DAYS[:-1])
    ]
    loads: list[dict[str, Json]] = [
        {"value": value, "unit": unit}
        for value in ("999999999999.999999", "-5", "0", "0.000001")
        for unit in ("kg", "lb", "band", "machine_step")
    ]
    sets = [a_set(n, session="s4", load=load) for n, load in enumerate(loads)]
    counts = [
        a_set(100, session="s4", reps=LARGEST, rir=LARGEST, rpe="-3"),
        a_set(101, session="s4", measure="hold", reps=None, seconds=LARGEST, ended=CLOCKS[3]),
        a_set(102, session="s4", measure="distance", reps=None, metres="-999999999999"),
        a_set(LARGEST, session="s4", exercise="no-such-exercise", reps=0),
        made("bodyweight.log", "b1", {"date": "9999-12-31", "load": loads[0]}),
        made("bodyweight.log", "b2", {"date": "0001-01-01", "load": loads[4]}),
        made("measure.log", "m1", {"name": "💪", "date": "0001-01-01", "value": "-1"}),
        made("session.finish", "s4", {"effort": LARGEST, "minutes": LARGEST}),
        made("pain.log", "p1", {"joint": "tail", "severity": "severe", "date": "9999-12-31"}),
        made("readiness.log", "r1", {"date": "0001-01-01", "sleep": LARGEST}),
        made("target.override", "t1", {"exercise": "push-up", "reps": LARGEST, "load": loads[0]}),
        made("place.edit", "place-1", {"name": "\x00", "bars": [[[]]], "unit": "kg"}),
        made("setting.edit", "plan", {"value": ["no", "plan"]}),
    ]

    assert set(outcomes(post(alice.client, [*days, *sets, *counts]))) == {"stored"}

    assert {a: status for a, status in pages(alice, alices_plan).items() if status >= 500} == {}


@pytest.mark.parametrize("text", TEXTS, ids=lambda text: repr(text)[:20])
def test_strange_texts_come_back_as_they_were(
    alice: Person, alices_plan: uuid.UUID, text: str
) -> None:
    key = f"{alices_plan}:1:0:1"
    events = [
        made("session.start", key, {"date": "2026-11-16", "note": text}),
        made("note.write", f"{key}/note", {"about": key, "session": key, "text": text}),
        made("set.log", f"{key}/a/1", {"session": key, "exercise": "push-up", "note": text}),
    ]

    assert outcomes(post(alice.client, events)) == ["stored"] * 3

    given = post(alice.client, [], device="tablet").json()["events"]
    assert [one["body"].get("text", one["body"].get("note")) for one in given] == [text] * 3
    page = alice.client.get(f"/train/session/{key}/")
    assert page.status_code == 200
    assert b"<script>alert" not in page.content


def test_half_a_character_is_refused_alone(alice: Person) -> None:
    """A text field may cut an emoji in two. JSON can say that, no database can keep it."""
    events = [a_set(1), made("note.write", "s/note", {"about": "s", "text": "\ud83d"}), a_set(2)]

    assert outcomes(post(alice.client, events)) == ["stored", "refused", "stored"]


@pytest.mark.parametrize(
    ("body", "status"),
    [
        (b'{"device":"\\ud83d","client":1,"cursor":0,"events":[]}', 400),
        (b'{"device":"x","client":1,"cursor":0,"events":[],"\\ud83d', 400),
        (b'{"device":"x","client":1,"cursor":0,"events":[{"id":"\\ud83d"}]}', 200),
        (b'{"device":"x","client":1,"cursor":0,"events":[],"person":"\\ud83d"}', 401),
        (b'{"device":"x","client":1,"cursor":0,"events":["\\ud83d", NaN]}', 200),
        (b'{"device":"x","client":"\\ud83d","cursor":0,"events":[]}', 400),
        (b'{"device":"x","client":1,"cursor":' + b"9" * 5000 + b',"events":["\\ud83d"]}', 400),
    ],
)
def test_half_a_character_anywhere_is_told(alice: Person, body: bytes, status: int) -> None:
    answer = alice.client.post("/api/v1/sync", body, content_type="application/json")

    assert answer.status_code == status
    assert {one["outcome"] for one in answer.json().get("results", [])} <= {"refused"}


# ---------------------------------------------------------------- size, replay, forgery


def test_five_megabytes_are_refused_and_store_nothing(alice: Person) -> None:
    answer = post(alice.client, [a_set(1, note="x" * (5 << 20))])

    assert answer.status_code in {400, 413}
    assert not EventRow.objects.exists()


def test_a_batch_of_201_is_refused_whole_and_one_of_200_is_taken(alice: Person) -> None:
    events = [a_set(n) for n in range(201)]

    assert post(alice.client, events).status_code == 413
    assert not EventRow.objects.exists()
    assert outcomes(post(alice.client, events[:200])) == ["stored"] * 200


def test_what_is_sent_again_is_known_and_what_is_forged_refused(alice: Person, bob: Person) -> None:
    one = a_set(1)
    forged = {**one, "body": {**one["body"], "reps": 99}}

    assert outcomes(post(alice.client, [one])) == ["stored"]
    assert outcomes(post(alice.client, [one, forged])) == ["known", "refused"]
    assert outcomes(post(bob.client, [forged])) == ["stored"], "ids count for their person alone"

    [row] = EventRow.objects.filter(guest_id=str(alice.guest))
    assert '"reps":8' in row.text


def test_a_counter_at_the_end_of_all_numbers_blocks_nothing(alice: Person) -> None:
    """A server that counted on from it could give no device a number that it can count."""
    end = {**a_set(1), "lamport": LARGEST}
    far = {**a_set(2), "lamport": FARTHEST_AHEAD}

    assert outcomes(post(alice.client, [end, far, a_set(3)])) == ["refused", "stored", "stored"]
    assert outcomes(post(alice.client, [{**a_set(4), "lamport": FARTHEST_AHEAD + 1}])) == ["stored"]


# ---------------------------------------------------------------- queries


@pytest.mark.parametrize("entry", TRAINING, ids=str)
def test_no_page_asks_more_after_months_than_after_a_day(
    alice: Person,
    alices_plan: uuid.UUID,
    entry: Entry,
    django_assert_max_num_queries: DjangoAssertNumQueries,
) -> None:
    addresses = entry.addresses(alices_plan, alice.guest)
    post(alice.client, sessions(1))
    counts = []
    for address in addresses:
        with django_assert_max_num_queries(10) as asked:
            read(alice.client, address)
        counts.append(len(asked))
    post(alice.client, sessions(40))

    for address, count in zip(addresses, counts, strict=True):
        with django_assert_max_num_queries(count):
            read(alice.client, address)


def read(client: Client, address: str) -> None:
    """Ask, and make what is streamed."""
    client.get(address).getvalue()


def sessions(number: int) -> list[dict[str, Any]]:
    """Sessions of one day after the other, a few sets in each."""
    events = []
    for n in range(number):
        key = f"free:{n}"
        day = timezone.localdate() - timedelta(days=n)
        events.append(made("session.start", key, {"date": day.isoformat()}))
        for index in range(3):
            body: dict[str, Json] = {"session": key, "exercise": "push-up", "reps": 8}
            events.append(made("set.log", f"{key}/a/{index}", body))
    return events
