"""Events that the server makes itself come after all that it has seen."""

import pytest
from tests.app.test_app_sync import sent
from tests.conftest import NOON, Person
from tests.training.happenings import event

from forge.app import sync
from forge.app.happen import happen
from forge.store import events as rows
from forge.store.models import EventRow

pytestmark = pytest.mark.django_db


def test_an_edit_on_the_server_wins_over_what_the_phone_sent_before(alice: Person) -> None:
    assert alice.guest
    sync.events_take(alice.guest, sent(event("set.log", "s/squat/1", {"reps": 8}, 40)), NOON)

    happen(alice.guest, [("set.edit", "s/squat/1", {"reps": 9})], NOON)

    [entry] = rows.load_entries(alice.guest, [("set", "s/squat/1")]).values()
    assert entry.fields["reps"] == 9


def test_several_happen_in_their_order(alice: Person) -> None:
    assert alice.guest

    happen(
        alice.guest,
        [("set.log", "a", {"reps": 1}), ("set.edit", "a", {"reps": 2})],
        NOON,
        bulk=True,
    )

    [entry] = rows.load_entries(alice.guest, [("set", "a")]).values()
    assert entry.fields["reps"] == 2
    assert EventRow.objects.filter(bulk=True).count() == 2
    assert sync.events_give(alice.guest, 0, "phone").bulk
