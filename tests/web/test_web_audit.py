"""Paste, answer, audit, keep, repair: the audit as a browser sees it."""

import html
import json
import queue
import re
import uuid
from typing import Any

import pytest
from django.test import Client
from tests.conftest import Person
from tests.web.addresses import OF_A_PLAN, Entry, url_map

from forge.planner.problem.templates import PASTED
from forge.planner.writing import from_json
from forge.store.models import PlanRow, PlanState

pytestmark = pytest.mark.django_db
ROUTINE = "Monday\nSquat 3x8 RIR 2\nBench press 3x8\nThursday\nDeadlift 3x5\nPull-ups 3x5"
SAID = {"goal": "hypertrophy", "level": "intermediate"}


def paste(client: Client, text: str = ROUTINE, **fields: str) -> Any:
    return client.post("/audit", {"text": text, **fields})


def text_of(answer: Any) -> str:
    body = answer.content.decode()
    return " ".join(html.unescape(re.sub(r"<[^>]+>", " ", body.partition("<main")[2])).split())


def pasted_back(answer: Any) -> str:
    found = re.search(r"<textarea[^>]*>\n(.*?)</textarea>", answer.content.decode(), re.DOTALL)
    assert found
    return html.unescape(found[1])


# ---------------------------------------------------------------- reading


def test_the_empty_form_is_there_for_everybody_and_writes_nothing(charlie: Person) -> None:
    answer = charlie.client.get("/audit")

    assert answer.status_code == 200
    assert answer["Cache-Control"] == "private, no-store"
    assert "Audit a routine" in text_of(answer)
    assert PlanRow.objects.count() == 0


def test_a_pasted_routine_is_shown_line_by_line_with_its_audit(charlie: Person) -> None:
    answer = paste(charlie.client)

    text = text_of(answer)
    assert answer.status_code == 200
    assert "Forge read 4 exercises." in text
    assert "What to change, worst first" in text
    assert "You named no goal" in text
    assert 'href="/exercise/barbell-back-squat"' in answer.content.decode()
    assert pasted_back(answer) == ROUTINE
    assert PlanRow.objects.count() == 0


def test_an_answer_travels_in_the_text(charlie: Person) -> None:
    first = paste(charlie.client, "Monday\nLeg curl 3x12\nSquat 3x8")
    body = first.content.decode()
    key = re.search(r'name="(q-[0-9a-f]+)"', body)
    assert key
    labels = re.findall(r'<span class="t">([^<]*)</span>', body)

    second = paste(
        charlie.client, pasted_back(first), **{key[1]: str(labels.index("Seated Leg Curl"))}
    )

    assert "What Forge must ask" in text_of(first)
    assert "What Forge must ask" not in text_of(second)
    assert pasted_back(second) == "Monday\nSeated Leg Curl 3x12\nSquat 3x8"


def test_lines_that_are_not_counted_yet_are_told_with_the_audit(charlie: Person) -> None:
    one = text_of(paste(charlie.client, f"{ROUTINE}\nLeg curl 3x12"))
    whole = text_of(paste(charlie.client))

    assert "1 line above is not counted yet" in one
    assert "not counted yet" not in whole


def test_what_cannot_be_read_is_named_with_its_reason(charlie: Person) -> None:
    text = text_of(paste(charlie.client, f"{ROUTINE}\nFoo bar 3x8"))

    assert "Not read" in text
    assert "no exercise called “Foo bar”" in text


@pytest.mark.parametrize("text", ["", "   \n ", "hello world", "x" * 70_000, "\x00\x01 ☃ 3x8"])
def test_nonsense_is_answered_with_what_to_do(charlie: Person, text: str) -> None:
    answer = paste(charlie.client, text)

    assert answer.status_code == 422
    assert "This needs a change" in text_of(answer)


def test_typed_marks_are_text_and_never_markup(charlie: Person) -> None:
    answer = paste(charlie.client, f"{ROUTINE}\n<script>alert(1)</script> 3x8\n</textarea><b>x</b>")

    body = answer.content.decode()
    assert "<script>alert" not in body
    assert "</textarea><b>" not in body


def test_unknown_fields_and_answers_are_passed_over(charlie: Person) -> None:
    answer = paste(
        charlie.client, ROUTINE, goal="<b>", level="x", days="99", then="drop", **{"q-abc": "7"}
    )

    assert answer.status_code == 200
    assert pasted_back(answer) == ROUTINE


def test_a_form_without_its_token_is_refused() -> None:
    answer = Client(enforce_csrf_checks=True).post("/audit", {"text": ROUTINE})

    assert answer.status_code == 403


# ---------------------------------------------------------------- keeping


def test_train_it_as_it_is_stores_a_ready_plan_for_the_guest(charlie: Person) -> None:
    answer = paste(charlie.client, then="train", **SAID)

    row = PlanRow.objects.get()
    plan = from_json(row.plan)
    page = charlie.client.get(answer["Location"])
    assert answer.status_code == 302
    assert row.state == PlanState.READY
    assert plan.provenance.template == PASTED
    assert "Your own routine, as you wrote it" in text_of(page)
    assert "Yours: you wrote 3x8 RIR 2." in text_of(page)
    assert "An independent check found no hard limit broken" not in text_of(page)


OF_ONE_PLAN = [e for e in url_map() if e.parts == (OF_A_PLAN,)]


@pytest.mark.parametrize("entry", OF_ONE_PLAN, ids=str)
def test_every_page_of_a_kept_routine_can_be_opened(charlie: Person, entry: Entry) -> None:
    paste(charlie.client, then="train", **SAID)
    [address] = entry.addresses(PlanRow.objects.get().id)

    answer = charlie.client.get(address)

    assert answer.status_code in {200, 302, 405}


def test_a_kept_routine_belongs_to_its_guest_alone(alice: Person, bob: Person) -> None:
    address = paste(alice.client, then="train", **SAID)["Location"]

    assert PlanRow.objects.get().guest_id == alice.guest
    assert alice.client.get(address).status_code == 200
    assert bob.client.get(address).status_code == 404
    assert bob.client.get(f"{address}changes/").status_code == 404


def test_repair_queues_a_request_that_keeps_the_routine(
    alice: Person, queued: "queue.Queue[uuid.UUID]"
) -> None:
    answer = paste(alice.client, then="repair", **SAID)

    row = PlanRow.objects.get()
    request = json.loads(row.request)
    assert answer["Location"] == f"/plans/{row.id}/"
    assert row.state == PlanState.QUEUED
    assert queued.get_nowait() == row.id
    assert request["days"] == ["Mon", "Thu"]
    assert set(request["keep"]) == {
        "barbell-back-squat",
        "barbell-bench-press",
        "barbell-deadlift",
        "pull-up",
    }


@pytest.mark.parametrize("then", ["train", "repair"])
def test_nothing_is_kept_before_goal_and_level_are_said(charlie: Person, then: str) -> None:
    answer = paste(charlie.client, then=then, goal="strength")

    assert answer.status_code == 422
    assert "Say your goal and your level first" in text_of(answer)
    assert '<a href="#f-level">Say your goal' in answer.content.decode()
    assert 'id="f-level"' in answer.content.decode()
    assert PlanRow.objects.count() == 0


@pytest.mark.parametrize("then", ["train", "repair"])
def test_nothing_is_kept_before_the_questions_are_answered(charlie: Person, then: str) -> None:
    answer = paste(charlie.client, f"{ROUTINE}\nLeg curl 3x12", then=then, **SAID)

    assert answer.status_code == 422
    assert "Answer the questions first" in text_of(answer)
    assert '<a href="#f-ask">Answer the questions first' in answer.content.decode()
    assert 'id="f-ask"' in answer.content.decode()
    assert PlanRow.objects.count() == 0


def test_too_many_waiting_plans_keep_the_text(alice: Person) -> None:
    for _ in range(3):
        paste(alice.client, then="repair", **SAID)

    answer = paste(alice.client, then="repair", **SAID)

    assert answer.status_code == 422
    assert "try again in a minute" in text_of(answer)
    assert pasted_back(answer) == ROUTINE


def test_a_guest_keeps_the_twenty_newest_plans(alice: Person) -> None:
    for _ in range(21):
        paste(alice.client, then="train", **SAID)

    assert PlanRow.objects.owned_by(alice.guest).count() == 20


def test_the_changes_of_a_plan_name_what_was_asked_for(alice: Person) -> None:
    address = paste(alice.client, then="train", **SAID)["Location"]

    text = text_of(alice.client.get(f"{address}changes/"))

    assert "Kept 0 None of them." in text
    assert "Came instead, and why 4" in text
    assert "Barbell Back Squat" in text


def test_the_way_to_the_audit_stands_on_the_page_of_plans(charlie: Person) -> None:
    assert 'href="/audit"' in charlie.client.get("/plan/").content.decode()
