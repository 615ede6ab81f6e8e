"""Events on the server: each kept once, in any order, for its person alone."""

import json
import uuid
from dataclasses import asdict

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests.conftest import NOON, Person
from tests.training.happenings import event, events

from forge.app import sync
from forge.domain.event import Event
from forge.store import events as rows
from forge.store.models import EntryRow, EventRow, Guest
from forge.training.events import as_state, canonical, fold

pytestmark = pytest.mark.django_db
SLOW = settings(
    max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)


def sent(*made: Event) -> list[object]:
    return [json.loads(canonical(asdict(one))) for one in made]


def state_of(guest: uuid.UUID) -> object:
    found = EntryRow.objects.filter(guest_id=guest)
    return as_state({(row.collection, row.entity): rows.read_entry(row.state) for row in found})


def outcomes(results: tuple[sync.Result, ...]) -> list[str]:
    return [result.outcome for result in results]


@SLOW
@given(made=events(), data=st.data())
def test_G1_G3_batches_in_any_order_and_twice_keep_each_event_once(  # noqa: N802  # guarantees
    made: list[Event], data: st.DataObject
) -> None:
    guest = uuid.uuid4()
    order = data.draw(st.permutations([*made, *made]))
    size = data.draw(st.integers(1, 10))

    for start in range(0, len(order), size):
        sync.events_take(guest, sent(*order[start : start + size]), NOON)

    assert sorted(EventRow.objects.filter(guest_id=guest).values_list("uid", flat=True)) == sorted(
        one.id for one in made
    )
    assert state_of(guest) == as_state(fold(made))


@SLOW
@given(made=events())
def test_rebuilding_gives_the_same_entries(made: list[Event]) -> None:
    guest = uuid.uuid4()
    Guest.objects.create(id=guest, created=NOON)
    sync.events_take(guest, sent(*made), NOON)
    before = state_of(guest)

    sync.rebuild(guest)

    assert state_of(guest) == before


@SLOW
@given(made=events())
def test_a_device_pulls_what_others_did_and_nothing_of_its_own(made: list[Event]) -> None:
    guest = uuid.uuid4()
    sync.events_take(guest, sent(*made), NOON)

    pulled = sync.events_give(guest, 0, "phone")

    purged = {(one.collection, one.entity) for one in made if one.verb == "purge"}
    assert [one.id for one in pulled.events] == [
        one.id
        for one in made
        if one.device != "phone"
        and (one.verb == "purge" or (one.collection, one.entity) not in purged)
    ]
    assert sync.events_give(guest, pulled.number, "phone").events == ()


def test_numbers_of_a_person_rise_by_one(alice: Person) -> None:
    assert alice.guest
    for lamport in range(1, 6):
        made = event("set.log", f"s/squat/{lamport}", {"reps": 8}, lamport)
        sync.events_take(alice.guest, sent(made), NOON)

    numbers = EventRow.objects.filter(guest_id=alice.guest).values_list("number", flat=True)
    assert list(numbers.order_by("number")) == [1, 2, 3, 4, 5]


def test_the_same_id_with_another_body_is_refused_and_the_first_kept(alice: Person) -> None:
    assert alice.guest
    first = event("set.log", "s/squat/1", {"reps": 8})
    forged = event("set.log", "s/squat/1", {"reps": 99}, id=first.id)

    results = [sync.events_take(alice.guest, sent(one), NOON) for one in (first, forged, first)]

    assert [outcomes(result) for result in results] == [["stored"], ["refused"], ["known"]]
    assert '"reps":99' not in EventRow.objects.get(guest_id=alice.guest).text


def test_an_id_of_another_person_neither_blocks_nor_tells(alice: Person, bob: Person) -> None:
    assert alice.guest
    assert bob.guest
    one = event("set.log", "s/squat/1", {"reps": 8})
    sync.events_take(alice.guest, sent(one), NOON)

    result = sync.events_take(bob.guest, sent(one), NOON)

    assert outcomes(result) == ["stored"]
    assert EventRow.objects.filter(uid=one.id).count() == 2


def test_a_refused_event_never_blocks_the_rest(alice: Person) -> None:
    assert alice.guest
    good = [event("set.log", f"s/squat/{n}", {"reps": n}, n) for n in (1, 2)]

    result = sync.events_take(alice.guest, [sent(good[0])[0], {"id": "x"}, sent(good[1])[0]], NOON)

    assert outcomes(result) == ["stored", "refused", "stored"]


def test_nobody_is_made_for_events_that_are_all_refused() -> None:
    assert outcomes(sync.events_take(uuid.uuid4(), [{"id": "x"}, 7], NOON)) == ["refused"] * 2
    assert not Guest.objects.exists()


def test_a_purged_set_leaves_its_name_and_no_word_of_it(alice: Person) -> None:
    assert alice.guest
    log = event("set.log", "s/squat/1", {"note": "my secret"}, 1)
    purge = event("set.purge", "s/squat/1", {}, 2)
    sync.events_take(alice.guest, sent(log), NOON)
    sync.events_take(alice.guest, sent(purge), NOON)

    again = sync.events_take(alice.guest, sent(log), NOON)

    assert outcomes(again) == ["known"]
    assert not EventRow.objects.filter(text__contains="secret").exists()
    assert not EntryRow.objects.filter(state__contains="secret").exists()
    assert EntryRow.objects.get(entity="s/squat/1").binned


def test_events_of_later_versions_are_kept_and_given(alice: Person) -> None:
    assert alice.guest
    future = event("mood.log", "today", {"mood": 3})

    sync.events_take(alice.guest, sent(future), NOON)

    assert sync.events_give(alice.guest, 0, "tablet").events == (future,)
    assert not EntryRow.objects.exists()


def test_more_than_one_answer_holds_is_asked_for_again(alice: Person) -> None:
    assert alice.guest
    made = [event("set.log", f"s/squat/{n}", {"reps": 8}, n) for n in range(1, 252)]
    sync.events_take(alice.guest, sent(*made), NOON)

    first = sync.events_give(alice.guest, 0, "tablet")
    second = sync.events_give(alice.guest, first.number, "tablet")

    assert (len(first.events), first.more) == (200, True)
    assert (len(second.events), second.more) == (51, False)
