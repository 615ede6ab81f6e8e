"""A plan in every state and form, from waiting to the printed week, as a browser sees it."""

import json
import queue
import uuid

import pytest
from tests.conftest import Person, StorePlan
from tests.planner import builders
from tests.web.asking import page

from forge.app.plans import plan_finish
from forge.planner.writing import as_json, from_json
from forge.store.models import PlanRow, PlanState

pytestmark = pytest.mark.django_db


# ---------------------------------------------------------------- waiting


def test_a_waiting_page_goes_on_by_itself_even_without_scripts(
    alice: Person, store_plan: StorePlan
) -> None:
    plan_id = store_plan(PlanState.QUEUED)

    text = alice.client.get(f"/plans/{plan_id}/").content.decode()

    assert f'data-wait="/plans/{plan_id}/state"' in text
    assert '<noscript><meta http-equiv="refresh"' in text
    assert "some up to a minute" in text
    assert "You need not wait here: the week will stand under Plan." in text
    assert f'href="/plans/{plan_id}/"' in alice.client.get("/plan/").content.decode()


@pytest.mark.parametrize("state", PlanState.values)
def test_the_state_is_told_to_the_waiting_page(
    alice: Person, store_plan: StorePlan, state: str
) -> None:
    answer = alice.client.get(f"/plans/{store_plan(state)}/state")

    assert answer.json() == {"state": state}


def test_an_impossible_request_says_why_and_where_to_change_it(
    alice: Person, store_plan: StorePlan
) -> None:
    plan_id = store_plan(PlanState.IMPOSSIBLE, message="Nothing is left.\nOwn a <mat>.")

    text = alice.client.get(f"/plans/{plan_id}/").content.decode()

    assert "<p>Nothing is left.</p><p>Own a &lt;mat&gt;.</p>" in text
    assert f'href="{page(1)}"' in text


def test_a_failed_plan_can_be_tried_again(
    alice: Person, store_plan: StorePlan, queued: "queue.Queue[uuid.UUID]"
) -> None:
    plan_id = store_plan(PlanState.FAILED, message="The planner stopped unexpectedly.")
    text = alice.client.get(f"/plans/{plan_id}/").content.decode()
    assert "The planner stopped unexpectedly." in text
    assert f'action="/plans/{plan_id}/again/"' in text

    answer = alice.client.post(f"/plans/{plan_id}/again/")

    assert answer.headers["Location"] == f"/plans/{plan_id}/"
    assert PlanRow.objects.get().state == PlanState.QUEUED
    assert queued.get_nowait() == plan_id


@pytest.mark.parametrize("state", [PlanState.READY, PlanState.QUEUED, PlanState.IMPOSSIBLE])
def test_only_a_failed_plan_is_tried_again(
    alice: Person, store_plan: StorePlan, queued: "queue.Queue[uuid.UUID]", state: PlanState
) -> None:
    plan_id = store_plan(state)

    alice.client.post(f"/plans/{plan_id}/again/")

    assert PlanRow.objects.get().state == state
    assert queued.empty()


@pytest.mark.parametrize("form", ["print/", "md", "json", "ics"])
@pytest.mark.parametrize("state", [PlanState.QUEUED, PlanState.IMPOSSIBLE, PlanState.FAILED])
def test_an_unfinished_plan_has_no_other_form(
    alice: Person, store_plan: StorePlan, form: str, state: PlanState
) -> None:
    separator = "/" if form == "print/" else "."

    answer = alice.client.get(f"/plans/{store_plan(state)}{separator}{form}")

    assert answer.status_code == 404


def test_a_plan_of_another_version_offers_to_make_it_again(
    alice: Person, alices_plan: uuid.UUID
) -> None:
    plan_finish(alices_plan, PlanState.READY, plan='{"version": 99}')

    answer = alice.client.get(f"/plans/{alices_plan}/")

    assert answer.status_code == 200
    assert f'action="/plans/{alices_plan}/again/"'.encode() in answer.content


# ---------------------------------------------------------------- the plan


def test_the_plan_page_shows_every_session_and_slot(alice: Person, alices_plan: uuid.UUID) -> None:
    text = alice.client.get(f"/plans/{alices_plan}/").content.decode()

    plan = builders.plan()
    assert plan.summary in text
    for slot in plan.days[0].slots:
        assert slot.name in text
        assert slot.reasons[0].sentence in text
    for unmet in plan.unmet:
        assert unmet.because in text


def test_unmet_wishes_come_before_the_sessions(alice: Person, alices_plan: uuid.UUID) -> None:
    text = alice.client.get(f"/plans/{alices_plan}/").content.decode()

    plan = builders.plan()
    assert text.index(plan.unmet[0].because) < text.index(plan.days[0].slots[0].reasons[0].sentence)


def test_the_printed_sheets_show_every_slot(alice: Person, alices_plan: uuid.UUID) -> None:
    text = alice.client.get(f"/plans/{alices_plan}/print/").content.decode()

    for day in builders.plan().days:
        assert all(slot.name in text for slot in day.slots)


def test_the_json_form_is_the_whole_plan(alice: Person, alices_plan: uuid.UUID) -> None:
    answer = alice.client.get(f"/plans/{alices_plan}.json")

    assert answer.headers["Content-Type"] == "application/json"
    assert from_json(answer.content) == builders.plan()
    assert answer.json() == json.loads(json.dumps(as_json(builders.plan())))


def test_the_markdown_form_is_text(alice: Person, alices_plan: uuid.UUID) -> None:
    answer = alice.client.get(f"/plans/{alices_plan}.md")

    assert answer.headers["Content-Type"] == "text/markdown; charset=utf-8"
    assert answer.content.decode().startswith("# ")


def test_the_calendar_is_a_file_to_keep(alice: Person, alices_plan: uuid.UUID) -> None:
    answer = alice.client.get(f"/plans/{alices_plan}.ics")

    assert answer.headers["Content-Type"] == "text/calendar; charset=utf-8"
    assert answer.headers["Content-Disposition"] == 'attachment; filename="forge-plan.ics"'
    assert answer.content.startswith(b"BEGIN:VCALENDAR\r\n")


@pytest.mark.parametrize(
    "words", ["barbell-deadlift", "Barbell Deadlift", "barbell deadlift", " BARBELL-DEADLIFT "]
)
def test_why_not_is_answered_with_a_reason(
    alice: Person, alices_plan: uuid.UUID, words: str
) -> None:
    text = alice.client.get(f"/plans/{alices_plan}/", {"why": words}).content.decode()

    assert "<p>The barbell deadlift is Intermediate, and you train at Beginner level.</p>" in text
    assert "<p>The barbell deadlift needs a barbell, which you do not have at home.</p>" in text


def test_why_not_of_an_unknown_exercise_names_what_was_asked(
    alice: Person, alices_plan: uuid.UUID
) -> None:
    text = alice.client.get(f"/plans/{alices_plan}/", {"why": "flying carpet"}).content.decode()

    assert "There is no exercise called" in text
    assert 'value="flying carpet"' in text
