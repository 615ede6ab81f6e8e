"""``POST /api/v1/sync`` from outside: whose events, whose cookie, what is refused and how."""

import json
from dataclasses import asdict
from typing import Any

import pytest
from django.test import Client
from tests.conftest import Person
from tests.training.happenings import event

from forge.store.models import EventRow, Guest
from forge.web.guest import COOKIE

pytestmark = pytest.mark.django_db
URL = "/api/v1/sync"
LOG = asdict(event("set.log", "s/squat/1", {"reps": 8}))


def post(client: Client, headers: dict[str, str] | None = None, **changes: object) -> Any:
    batch = {"device": "phone", "client": 1, "cursor": 0, "events": [LOG], **changes}
    return client.post(URL, json.dumps(batch), content_type="application/json", headers=headers)


def test_a_new_phone_becomes_a_guest_with_its_first_set(charlie: Person) -> None:
    answer = post(charlie.client)

    assert answer.json()["results"] == [{"id": LOG["id"], "outcome": "stored", "reason": ""}]
    assert COOKIE in answer.cookies
    assert answer.json()["person"] == str(Guest.objects.get().id)
    again = post(charlie.client, person=answer.json()["person"])
    assert again.json()["results"][0]["outcome"] == "known"
    assert Guest.objects.count() == 1


@pytest.mark.parametrize("events", [[], [{"id": "x"}]])
def test_a_new_phone_with_nothing_to_keep_stays_nobody(charlie: Person, events: list[Any]) -> None:
    answer = post(charlie.client, events=events)

    assert answer.status_code == 200
    assert COOKIE not in answer.cookies
    assert not Guest.objects.exists()


def test_a_phone_of_somebody_else_keeps_its_events(alice: Person, bob: Person) -> None:
    answer = post(bob.client, person=str(alice.guest))

    assert answer.status_code == 401
    assert "nothing is lost" in answer.json()["error"]
    assert not EventRow.objects.exists()


def test_a_phone_that_was_signed_out_never_makes_a_new_guest(
    alice: Person, charlie: Person
) -> None:
    assert post(charlie.client, person=str(alice.guest)).status_code == 401
    assert Guest.objects.count() == 1


def test_two_phones_see_each_other_and_strangers_see_nothing(alice: Person, bob: Person) -> None:
    post(alice.client)

    tablet = post(alice.client, device="tablet", events=[]).json()
    strangers = post(bob.client, device="tablet", events=[]).json()

    assert [one["id"] for one in tablet["events"]] == [LOG["id"]]
    assert (strangers["events"], strangers["cursor"]) == ([], 0)


@pytest.mark.parametrize(
    ("body", "status"),
    [
        (b" ", 400),
        (b"{", 400),
        (b"[]", 400),
        (b"\xff\xfe", 400),
        (b'{"device": "x"}', 400),
        (b'{"device":"","client":1,"cursor":0,"events":[]}', 400),
        (b'{"device":"x","client":1,"cursor":-1,"events":[]}', 400),
        (b'{"device":"x","client":1,"cursor":0,"events":[' + b"[" * 5000, 400),
        (b'{"device":"x","client":1,"cursor":0,"events":[' + b"1," * 200 + b"1]}", 413),
    ],
)
def test_a_body_that_cannot_be_read_is_told_as_json(
    alice: Person, body: bytes, status: int
) -> None:
    answer = alice.client.post(URL, body, content_type="application/json")

    assert answer.status_code == status
    assert answer.json()["error"]


@pytest.mark.parametrize("kind", ["text/plain", "application/x-www-form-urlencoded", ""])
def test_what_another_site_can_send_unasked_is_not_taken(alice: Person, kind: str) -> None:
    batch = json.dumps({"device": "x", "client": 1, "cursor": 0, "events": [LOG]})

    assert alice.client.post(URL, batch, content_type=kind).status_code == 415
    assert not EventRow.objects.exists()


def test_another_origin_is_refused(alice: Person) -> None:
    assert post(alice.client, {"Origin": "https://evil.example"}).status_code == 403
    assert post(alice.client, {"Origin": "http://testserver"}).status_code == 200


def test_a_batch_needs_few_queries(alice: Person, django_assert_max_num_queries: Any) -> None:
    made = [asdict(event("set.log", f"s/squat/{n}", {"reps": 8}, n)) for n in range(1, 101)]

    with django_assert_max_num_queries(11):
        answer = post(alice.client, events=made)

    assert {one["outcome"] for one in answer.json()["results"]} == {"stored"}
