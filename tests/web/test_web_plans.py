"""From the first question to the printed week, as a browser sees it."""

import json
import queue
import re
import uuid
from datetime import timedelta
from typing import Any

import pytest
import time_machine
from django.test import Client
from tests.conftest import NOON, Person, StorePlan, browser_of
from tests.planner import builders

from forge.app.plans import plan_finish
from forge.planner.writing import as_json, from_json
from forge.store.models import Guest, PlanRow, PlanState
from forge.web.guest import COOKIE as GUEST_COOKIE
from forge.web.guest import make_link_token
from forge.web.plans.answers import COOKIE as ANSWERS_COOKIE
from forge.web.plans.questions import QUESTIONS, all_fields

pytestmark = pytest.mark.django_db
FORMS: dict[int, dict[str, str | list[str]]] = {
    1: {"goal": "hypertrophy"},
    2: {"level": "beginner", "break_weeks": "0"},
    3: {"days": ["mon", "thu"]},
    4: {"minutes": "45"},
    5: {"sore": ["knee"], "severity_knee": "mild"},
    6: {"equipment": ["dumbbell", "bench"], "dumbbell_weights": "2-24 step 2"},
    7: {"age": "18-39", "pregnancy": "none"},
    8: {"never": "plank", "style": ["supersets"]},
}


def page(number: int) -> str:
    return f"/plan/questions/{number}/"


def answer_up_to(client: Client, last: int) -> Any:
    """Answer the questions in order; return the last answer of the server."""
    answer = None
    for number in range(1, last + 1):
        answer = client.post(page(number), FORMS[number])
    return answer


# ---------------------------------------------------------------- questions


def test_each_answer_leads_to_the_next_question(charlie: Person) -> None:
    for number in range(1, 8):
        answer = charlie.client.post(page(number), FORMS[number])

        assert (answer.status_code, answer.headers["Location"]) == (302, page(number + 1))


def test_the_last_answer_stores_one_queued_plan_of_a_new_guest(
    charlie: Person, queued: "queue.Queue[uuid.UUID]"
) -> None:
    answer = answer_up_to(charlie.client, 8)

    row = PlanRow.objects.get()
    assert answer.headers["Location"] == f"/plans/{row.id}/"
    assert row.state == PlanState.QUEUED
    assert queued.get_nowait() == row.id
    assert Guest.objects.get().id == row.guest_id


def test_answering_stores_nothing_on_the_server_before_the_last_question(charlie: Person) -> None:
    answer = answer_up_to(charlie.client, 7)

    assert not Guest.objects.exists()
    assert GUEST_COOKIE not in answer.cookies
    assert ANSWERS_COOKIE in answer.cookies


@pytest.mark.usefixtures("queued")
def test_a_new_guest_can_see_the_plan_that_was_just_asked_for(charlie: Person) -> None:
    answer = answer_up_to(charlie.client, 8)

    shown = charlie.client.get(answer.headers["Location"])

    assert shown.status_code == 200
    assert b"Working on your week" in shown.content


@pytest.mark.usefixtures("queued")
def test_a_known_guest_stays_the_same(alice: Person) -> None:
    answer_up_to(alice.client, 8)

    assert PlanRow.objects.get().guest_id == alice.guest
    assert Guest.objects.count() == 1


@pytest.mark.usefixtures("queued")
def test_the_request_that_is_stored_is_the_one_that_was_meant(charlie: Person) -> None:
    answer_up_to(charlie.client, 8)

    request = json.loads(PlanRow.objects.get().request)

    assert request["goal"] == "hypertrophy"
    assert request["days"] == ["Mon", "Thu"]
    assert request["limits"] == ["knee:mild"]
    assert request["never"] == ["plank"]
    assert request["supersets"] is True
    assert request["loads"]["dumbbell"][:2] == [2, 4]


@pytest.mark.parametrize("number", [1, 2, 3, 4, 7])
def test_a_question_without_its_answer_is_asked_again(charlie: Person, number: int) -> None:
    answer = charlie.client.post(page(number), {})

    assert answer.status_code == 422
    assert b'role="alert"' in answer.content
    assert b"Choose one to go on." in answer.content
    assert ANSWERS_COOKIE not in answer.cookies


@pytest.mark.parametrize("number", [5, 6, 8])
def test_a_question_that_may_be_left_open_may_be_left_open(charlie: Person, number: int) -> None:
    answer = charlie.client.post(page(number), {})

    assert answer.status_code == 302


def test_who_jumps_to_the_end_is_led_to_the_first_open_question(charlie: Person) -> None:
    charlie.client.post(page(1), FORMS[1])

    answer = charlie.client.post(page(8), FORMS[8])

    assert answer.headers["Location"] == page(2)
    assert not PlanRow.objects.exists()


def test_two_answers_that_clash_are_told_at_the_end(charlie: Person) -> None:
    answer_up_to(charlie.client, 7)
    charlie.client.post(page(1), {"goal": "skill"})

    answer = charlie.client.post(page(8), {"never": "pull-up"})

    assert answer.status_code == 422
    assert b"Skill target is what never refuses." in answer.content
    assert not PlanRow.objects.exists()


def test_a_misspelt_refusal_is_not_lost(charlie: Person) -> None:
    answer_up_to(charlie.client, 7)

    answer = charlie.client.post(page(8), {"never": "pusk-up"})

    assert answer.status_code == 422
    assert b"push-up" in answer.content
    assert b'value="pusk-up"' in answer.content, "the text stands there to be mended"
    assert not PlanRow.objects.exists()


def test_what_was_typed_is_shown_as_text(charlie: Person) -> None:
    answer = charlie.client.post(page(8), {"never": '"><script>alert(1)</script>'})

    assert b"<script>alert" not in answer.content
    assert b"&lt;script&gt;" in answer.content


def test_given_answers_are_shown_again(charlie: Person) -> None:
    answer_up_to(charlie.client, 6)

    text = charlie.client.get(page(3)).content.decode()
    weights = charlie.client.get(page(6)).content.decode()

    assert re.findall(r'value="(\w+)" checked', text) == ["mon", "thu"]
    assert 'value="2-24 step 2"' in weights


def test_a_changed_answer_replaces_the_old_one(charlie: Person) -> None:
    answer_up_to(charlie.client, 3)

    charlie.client.post(page(3), {"days": ["sun"]})

    text = charlie.client.get(page(3)).content.decode()
    assert re.findall(r'value="(\w+)" checked', text) == ["sun"]


@pytest.mark.parametrize("question", QUESTIONS, ids=lambda question: str(question.number))
def test_every_field_of_a_question_is_on_its_page_with_a_label(
    charlie: Person, question: Any
) -> None:
    text = charlie.client.get(page(question.number)).content.decode()

    for field in all_fields(question.number):
        assert f'name="{field.name}"' in text
        assert f'id="f-{field.name}"' in text
        assert field.kind != "text" or f'<label for="f-{field.name}">' in text
    for choice in (choice for field in question.fields for choice in field.choices):
        assert f'value="{choice.value}"' in text


def test_the_start_page_goes_on_where_one_stopped(charlie: Person) -> None:
    answer_up_to(charlie.client, 3)

    text = charlie.client.get("/plan/").content.decode()

    assert f'href="{page(4)}"' in text
    assert "Go on with question 4" in text


def test_a_new_browser_starts_at_the_first_question(charlie: Person) -> None:
    text = charlie.client.get("/plan/").content.decode()

    assert f'href="{page(1)}"' in text
    assert "No plan yet" in text


# ---------------------------------------------------------------- waiting


def test_a_waiting_page_goes_on_by_itself_even_without_scripts(
    alice: Person, store_plan: StorePlan
) -> None:
    plan_id = store_plan(PlanState.QUEUED)

    text = alice.client.get(f"/plans/{plan_id}/").content.decode()

    assert f'data-wait="/plans/{plan_id}/state"' in text
    assert '<noscript><meta http-equiv="refresh"' in text


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
    without = alice.client.get(f"/plans/{alices_plan}/").content.decode()

    text = alice.client.get(f"/plans/{alices_plan}/", {"why": words}).content.decode()

    assert len(text) > len(without)
    assert "There is no exercise called" not in text


def test_why_not_of_an_unknown_exercise_names_what_was_asked(
    alice: Person, alices_plan: uuid.UUID
) -> None:
    text = alice.client.get(f"/plans/{alices_plan}/", {"why": "flying carpet"}).content.decode()

    assert "There is no exercise called" in text
    assert 'value="flying carpet"' in text


# ---------------------------------------------------------------- lists and other devices


def test_the_list_shows_the_newest_plan_first(alice: Person, store_plan: StorePlan) -> None:
    older = store_plan()
    newer = store_plan(created=NOON + timedelta(days=1))

    text = alice.client.get("/plan/").content.decode()

    assert text.index(f"/plans/{newer}/") < text.index(f"/plans/{older}/")


@pytest.mark.usefixtures("alices_plan")
@pytest.mark.parametrize("who", ["bob", "charlie"])
def test_nobody_else_finds_a_plan_in_a_list(request: pytest.FixtureRequest, who: str) -> None:
    person: Person = request.getfixturevalue(who)

    text = person.client.get("/plan/").content.decode()

    assert "/plans/" not in text


def link_on(client: Client, plan: uuid.UUID) -> str:
    """The address that the plan page gives out for another device."""
    text = client.get(f"/plans/{plan}/").content.decode()
    found = re.search(r"http://localhost:8000(/plan/continue/[^\"<\s]+)", text)
    assert found
    return found[1]


def test_a_link_brings_the_plans_to_another_device(
    alice: Person, charlie: Person, alices_plan: uuid.UUID
) -> None:
    link = link_on(alice.client, alices_plan)

    answer = charlie.client.post(link)

    assert answer.headers["Location"] == "/plan/"
    assert charlie.client.get(f"/plans/{alices_plan}/").status_code == 200
    assert answer.cookies[GUEST_COOKIE]["httponly"] is True


def test_opening_a_link_changes_nothing_before_the_yes(
    alice: Person, charlie: Person, alices_plan: uuid.UUID
) -> None:
    link = link_on(alice.client, alices_plan)

    answer = charlie.client.get(link)

    assert answer.status_code == 200
    assert GUEST_COOKIE not in answer.cookies
    assert charlie.client.get(f"/plans/{alices_plan}/").status_code == 404


@pytest.mark.parametrize("method", ["GET", "POST"])
def test_a_link_ends_after_a_day(alice: Person, charlie: Person, method: str) -> None:
    assert alice.guest is not None
    with time_machine.travel(NOON, tick=False):
        token = make_link_token(alice.guest)

    with time_machine.travel(NOON + timedelta(days=1, seconds=1), tick=False):
        answer = charlie.client.generic(method, f"/plan/continue/{token}/")

    assert answer.status_code == 404
    assert b"This link has ended" in answer.content
    assert GUEST_COOKIE not in answer.cookies


def test_a_plan_page_does_not_hold_the_guests_cookie(alice: Person, alices_plan: uuid.UUID) -> None:
    text = alice.client.get(f"/plans/{alices_plan}/").content.decode()

    assert alice.client.cookies[GUEST_COOKIE].value not in text


def test_two_browsers_of_one_guest_see_the_same_plans(
    alice: Person, alices_plan: uuid.UUID
) -> None:
    assert alice.guest is not None
    other = browser_of(alice.guest)

    assert other.get(f"/plans/{alices_plan}/").status_code == 200
