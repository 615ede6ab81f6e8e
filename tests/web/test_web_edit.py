"""The page on which a plan is changed by hand, as a browser sees it."""

import re
import uuid
from typing import Any

import pytest
from django.test import Client
from tests.conftest import Person
from tests.planner.edits import MON, greedy, slot_of, swappable
from tests.planner.worlds import real_library
from tests.rows import ready_row

from forge.app import jobs
from forge.app.plans import plan_read
from forge.domain.plan import Plan
from forge.planner.edit.desk import desk_of
from forge.planner.edit.options import swap_options
from forge.store.models import PlanEvent, PlanRow, PlanState

pytestmark = pytest.mark.django_db
FIRST = swappable(greedy(), MON)
PLACE = f"mon-{FIRST.slug}"


@pytest.fixture
def plan(alice: Person) -> uuid.UUID:
    """A plan of Alice's over the real library."""
    return ready_row(alice.guest, greedy())


def address(plan: uuid.UUID) -> str:
    return f"/plans/{plan}/edit/"


def send(client: Client, plan: uuid.UUID, do: str, **fields: str) -> Any:
    form = {"day": "mon", "slug": FIRST.slug, "do": do, **fields}
    return client.post(address(plan), {name: value for name, value in form.items() if value})


def text_of(client: Client, plan: uuid.UUID, at: str = "") -> str:
    answer = client.get(address(plan), {"at": at} if at else {})
    assert answer.status_code == 200
    text: str = answer.content.decode()
    return text


def now(alice: Person, plan: uuid.UUID) -> Plan:
    found = plan_read(alice.guest, plan)
    assert found is not None
    assert found.plan is not None
    return found.plan


def test_the_plan_page_leads_to_the_edit_page(alice: Person, plan: uuid.UUID) -> None:
    assert f'href="{address(plan)}"' in alice.client.get(f"/plans/{plan}/").content.decode()


def test_every_slot_has_its_controls(alice: Person, plan: uuid.UUID) -> None:
    text = text_of(alice.client, plan)

    for day in greedy().days:
        for slot in day.slots:
            anchor = f"{day.weekday.name.lower()}-{slot.slug}"
            assert f'id="{anchor}"' in text
            assert f"?at={anchor}#{anchor}" in text
    assert "The checker finds no broken rule." in text
    assert "Undo" not in text


def test_a_change_comes_back_to_its_place_and_says_what_it_did(
    alice: Person, plan: uuid.UUID
) -> None:
    answer = send(alice.client, plan, "sets=6")

    assert answer.headers["Location"] == f"{address(plan)}#{PLACE}"
    text = text_of(alice.client, plan)
    said = text.partition(f'id="{PLACE}"')[2].partition("</li>\n<li id=")[0]
    assert f"Mon: {FIRST.name}, 6 sets." in said
    assert "Mon runs" in said
    assert "Undo" in said
    assert "You may keep it like this." in text


def test_undo_and_redo_are_one_press_each(alice: Person, plan: uuid.UUID) -> None:
    send(alice.client, plan, "sets=6")
    after = now(alice, plan)

    back = alice.client.post(address(plan), {"do": "undo", "at": PLACE})
    undone = now(alice, plan)
    alice.client.post(address(plan), {"do": "redo"})

    assert back.headers["Location"].endswith(f"#{PLACE}")
    assert undone == greedy()
    assert now(alice, plan) == after


def test_a_slot_without_a_like_says_so_and_still_takes_a_name(
    alice: Person, plan: uuid.UUID
) -> None:
    first = slot_of(greedy(), MON)
    found = swap_options(desk_of(greedy(), real_library()), MON, first.slug)

    text = text_of(alice.client, plan, f"mon-{first.slug}")

    assert ("Nothing else does the same within your limits." in text) is not bool(found)
    assert ("Or swap for an exercise by name" in text) is bool(found)
    assert "wap for an exercise by name" in text


@pytest.mark.parametrize(("low", "high"), [("eight", "12"), ("", "12"), ("8", ""), ("8", "-")])
def test_a_range_that_is_no_two_numbers_says_what_to_fill_in(
    alice: Person, plan: uuid.UUID, low: str, high: str
) -> None:
    answer = send(alice.client, plan, "amount", low=low, high=high)

    assert answer.status_code == 422
    told = answer.content.decode()
    assert "A range needs two whole numbers." in told
    assert "Fill both boxes, such as 8 and 12." in told
    assert not PlanEvent.objects.exists()


@pytest.mark.parametrize("do", ["lock", "remove", "reorder=3", "sets=1"])
def test_every_button_makes_one_event(alice: Person, plan: uuid.UUID, do: str) -> None:
    answer = send(alice.client, plan, do)

    assert answer.status_code == 302
    assert PlanEvent.objects.count() == 1


def test_a_row_that_was_moved_stays_open_for_the_next_press(alice: Person, plan: uuid.UUID) -> None:
    answer = send(alice.client, plan, "reorder=2")
    again = alice.client.get(answer.headers["Location"]).content.decode()

    row = again.partition(f'id="{PLACE}"')[2].partition("</li>\n<li id=")[0]
    assert 'value="reorder=1"' in row
    assert 'value="reorder=3"' in row


def test_the_panel_offers_swaps_with_their_price(alice: Person, plan: uuid.UUID) -> None:
    text = text_of(alice.client, plan, PLACE)
    slugs = re.findall(r'name="new" value="([\w-]+)"', text)

    answer = send(alice.client, plan, "swap", new=slugs[0])

    assert answer.headers["Location"] == f"{address(plan)}#mon-{slugs[0]}"
    assert re.search(r"gives up|just as good|differs in taste|adds to|brings what|but ", text)
    assert 'name="low"' in text


def test_adding_offers_what_would_help(alice: Person, plan: uuid.UUID) -> None:
    text = text_of(alice.client, plan, "mon-add")
    slugs = re.findall(r'name="slug" value="([\w-]+)"><b>', text)

    answer = send(alice.client, plan, "add", slug=slugs[0])

    assert answer.status_code == 302
    assert slugs[0] in {slot.slug for slot in now(alice, plan).days[0].slots}


def test_an_exercise_can_be_named_in_words(alice: Person, plan: uuid.UUID) -> None:
    send(alice.client, plan, "add", slug="", name="  walking ")

    assert "walking" in {slot.slug for slot in now(alice, plan).days[0].slots}


def test_a_name_that_is_not_sure_is_asked(alice: Person, plan: uuid.UUID) -> None:
    answer = send(alice.client, plan, "swap", name="press with dumbbells")

    text = answer.content.decode()
    assert answer.status_code == 422
    assert "Which one do you mean" in text
    assert len(re.findall(r'class="btn" name="new" value=', text)) >= 2
    assert now(alice, plan) == greedy()


def test_a_name_that_nothing_has_is_said(alice: Person, plan: uuid.UUID) -> None:
    answer = send(alice.client, plan, "swap", name="xyzzyqq")

    assert answer.status_code == 422
    assert "There is no exercise called xyzzyqq" in answer.content.decode()


def test_what_breaks_a_limit_is_refused_at_its_place_with_alternatives(
    alice: Person, plan: uuid.UUID
) -> None:
    answer = send(alice.client, plan, "swap", name="Dumbbell Goblet Squat")

    text = answer.content.decode()
    said = text.partition(f'id="{PLACE}"')[2].partition("</li>\n<li id=")[0]
    assert answer.status_code == 422
    assert "Not changed." in said
    assert "knee" in said
    assert re.search(r'name="new" value="[\w-]+"', said)
    assert now(alice, plan) == greedy()


@pytest.mark.parametrize(
    "form",
    [
        {"do": "sets=99", "day": "mon", "slug": FIRST.slug},
        {"do": "sets=", "day": "mon", "slug": FIRST.slug},
        {"do": "explode", "day": "mon", "slug": FIRST.slug},
        {"do": "lock", "day": "someday", "slug": FIRST.slug},
        {"do": "lock", "day": "sun", "slug": FIRST.slug},
        {"do": "lock", "day": "mon", "slug": "not-there"},
        {"do": "lock"},
        {"do": "swap", "day": "mon", "slug": FIRST.slug, "new": "no-such-exercise"},
        {"do": "add", "day": "mon", "slug": "<script>"},
        {"do": "move=xyz", "day": "mon", "slug": FIRST.slug},
        {"do": "amount", "day": "mon", "slug": FIRST.slug, "low": "9" * 400, "high": "1"},
        {"do": "resolve"},
        {"do": "resolve", "days": "someday"},
    ],
)
def test_nonsense_is_refused_in_words_and_changes_nothing(
    alice: Person, plan: uuid.UUID, form: dict[str, str]
) -> None:
    answer = alice.client.post(address(plan), form)

    assert answer.status_code == 422
    assert "Not changed." in answer.content.decode()
    assert "<script>" not in answer.content.decode().partition("<main")[2]
    assert not PlanEvent.objects.exists()


@pytest.mark.parametrize("at", ["", "mon", "mon-", "someday-x", "mon-not-there", "x" * 300])
def test_an_odd_address_shows_the_page(alice: Person, plan: uuid.UUID, at: str) -> None:
    assert "Change your week" in text_of(alice.client, plan, at)


def test_planning_anew_waits_and_keeps_the_page_private(alice: Person, plan: uuid.UUID) -> None:
    answer = alice.client.post(address(plan), {"do": "resolve", "days": ["mon", "fri"]})

    waiting = alice.client.get(address(plan))
    row = PlanRow.objects.get()
    assert answer.headers["Location"] == address(plan)
    assert (row.state, row.anew) == (PlanState.QUEUED, "mon,fri")
    assert jobs._waiting.get_nowait() == plan
    assert b"Working on your week" in waiting.content
    assert send(alice.client, plan, "lock").status_code == 200
    assert not PlanEvent.objects.exists()


@pytest.mark.parametrize("do", ["undo", "redo", "resolve", "lock", "sets=6", "remove", "add", ""])
def test_a_stranger_changes_nothing(
    alice: Person, bob: Person, charlie: Person, plan: uuid.UUID, do: str
) -> None:
    for stranger in (bob, charlie):
        answer = send(stranger.client, plan, do, days="mon")

        assert answer.status_code == 404
    assert now(alice, plan) == greedy()
    assert not PlanEvent.objects.exists()


def test_nothing_is_changed_without_the_token_of_the_form(alice: Person, plan: uuid.UUID) -> None:
    strict = Client(enforce_csrf_checks=True)
    strict.cookies = alice.client.cookies

    assert send(strict, plan, "lock").status_code == 403
    assert not PlanEvent.objects.exists()
