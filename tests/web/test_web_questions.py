"""From the first question to a queued plan, as a browser sees it."""

import json
import queue
import re
import uuid
from typing import Any

import pytest
from tests.conftest import Person
from tests.web.asking import FORMS, answer_up_to, page

from forge.store.models import Guest, PlanRow, PlanState
from forge.web.guest import COOKIE as GUEST_COOKIE
from forge.web.plans.answers import COOKIE as ANSWERS_COOKIE
from forge.web.plans.fields import TEXTS
from forge.web.plans.questions import QUESTIONS, all_fields

pytestmark = pytest.mark.django_db


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
    told = b"Choose at least one to go on." if number == 3 else b"Choose one to go on."
    assert told in answer.content
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
        assert field.kind not in TEXTS or f'<label for="f-{field.name}">' in text
    for choice in (choice for field in question.fields for choice in field.choices):
        assert f'value="{choice.value}"' in text


@pytest.mark.parametrize(("number", "name"), [(4, "minutes_other"), (8, "cardio")])
def test_a_phone_shows_the_keys_of_numbers_for_a_whole_number_only(
    charlie: Person, number: int, name: str
) -> None:
    text = charlie.client.get(page(number)).content.decode()

    shown = re.findall(r'<input class="input" id="f-(\w+)"[^>]* inputmode="numeric"', text)
    assert shown == [name]


def test_the_start_page_goes_on_where_one_stopped(charlie: Person) -> None:
    answer_up_to(charlie.client, 3)

    text = charlie.client.get("/plan/").content.decode()

    assert f'href="{page(4)}"' in text
    assert "Go on with question 4" in text


def test_a_new_browser_starts_at_the_first_question(charlie: Person) -> None:
    text = charlie.client.get("/plan/").content.decode()

    assert f'href="{page(1)}"' in text
    assert "No plan yet" in text


def test_the_goal_of_a_first_skill_names_every_skill_that_it_offers() -> None:
    [goal] = [c for field in QUESTIONS[0].fields for c in field.choices if c.value == "skill"]
    skills = [str(choice.label).lower() for choice in goal.follow_up[0].choices]

    assert len(skills) > 1
    assert [skill for skill in skills if skill not in str(goal.label).lower()] == []
