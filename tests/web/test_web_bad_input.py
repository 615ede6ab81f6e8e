"""What nobody should send to the planner, in the browser: told, kept as typed, never a trace."""

import html
import re
from typing import Any

import pytest
from tests.conftest import Person

from forge.store.models import PlanRow

pytestmark = pytest.mark.django_db

BEGUN: dict[int, dict[str, str | list[str]]] = {
    1: {"goal": "health"},
    2: {"level": "beginner", "break_weeks": "0"},
    3: {"days": ["mon", "thu"]},
    4: {"minutes": "45"},
}


def page(number: int) -> str:
    return f"/plan/questions/{number}/"


def begun(person: Person) -> Person:
    for number, form in BEGUN.items():
        person.client.post(page(number), form)
    return person


def note_of(answer: Any) -> str:
    found = answer.content.decode().partition('role="alert"')[2].partition("</div>")[0]
    return " ".join(html.unescape(re.sub(r"<[^>]+>", " ", found)).split())


def refilled(answer: Any, name: str) -> str:
    found = re.search(rf'name="{name}"[^>]*value="([^"]*)"', answer.content.decode())
    assert found is not None
    return html.unescape(found[1])


@pytest.mark.parametrize(
    ("minutes", "told"),
    [
        ("0", "Give a whole number from 5 to 180 minutes."),
        ("-20", "Give a whole number from 5 to 180 minutes."),
        ("999999999999999999", "Give a whole number from 5 to 180 minutes."),
        ("1e9", "is not a whole number"),
        ("<b>40</b>", "is not a whole number"),
        ("\u0664\u0665 \u062f\u0642\u064a\u0642\u0629", "is not a whole number"),
    ],
)
def test_minutes_beyond_any_session_are_told_and_stay_typed(
    charlie: Person, minutes: str, told: str
) -> None:
    answer = begun(charlie).client.post(page(4), {"minutes": "other", "minutes_other": minutes})

    assert answer.status_code == 422
    assert told in note_of(answer)
    assert refilled(answer, "minutes_other") == minutes


@pytest.mark.parametrize(
    ("number", "form", "told", "field"),
    [
        (6, {"equipment": "dumbbell", "dumbbell_weights": "9999999"}, "kg", "dumbbell_weights"),
        (6, {"equipment": "dumbbell", "dumbbell_weights": "a lot"}, "weight", "dumbbell_weights"),
        (8, {"never": "<script>x</script>"}, "no exercise name", "never"),
        (8, {"never": "\u202eplank"}, "", "never"),
        (8, {"never": "spaceship"}, "There is no exercise called", "never"),
        (8, {"never": "plank", "favourites": "plank"}, "both hold plank", "favourites"),
    ],
)
def test_what_no_plan_can_use_is_told_where_it_was_typed(
    charlie: Person, number: int, form: dict[str, str], told: str, field: str
) -> None:
    answer = begun(charlie).client.post(page(number), {"age": "18-39", **form})

    if not told:  # the sign that turns writing round is dropped, the name behind it counts
        assert answer.status_code == 302
        return
    assert answer.status_code == 422
    assert told in note_of(answer)
    assert refilled(answer, field) == form[field]
    assert "<script>x" not in answer.content.decode()
    assert not PlanRow.objects.exists()


def test_equipment_and_days_that_are_not_asked_for_are_dropped(charlie: Person) -> None:
    begun(charlie).client.post(page(6), {"equipment": ["flux capacitor", "mat"]})

    answer = charlie.client.post(page(3), {"days": ["someday"]})

    assert answer.status_code == 422
    assert "Days: No answer yet. Choose at least one to go on." in note_of(answer)
    assert "flux" not in charlie.client.get(page(6)).content.decode()


def test_forty_names_fill_the_field_and_never_more_than_the_cookie_holds(charlie: Person) -> None:
    form = {"age": "18-39", "never": ", ".join(["push-up"] * 40)}

    answer = begun(charlie).client.post(page(8), {**form, "then": "back"})

    assert answer.status_code == 302
    kept = charlie.client.get(page(8))
    assert refilled(kept, "never") == form["never"][:200].strip()
    assert 'maxlength="200"' in kept.content.decode()


# ---------------------------------------------------------------- pasted


def pasted(answer: Any) -> str:
    found = re.search(r"<textarea[^>]*>\n?(.*?)</textarea>", answer.content.decode(), re.DOTALL)
    assert found is not None
    return html.unescape(found[1])


@pytest.mark.parametrize(
    "text",
    [
        "<script>alert(1)</script>\nSquat 3x8",
        "\u202e\u0633\u0643\u0648\u0627\u062a 3x8\nSquat 3x8",
        "Squat 99999999999999x8\nBench 3x99999999999\nSquat 3x8",
        "\ud7ff\ufffd\u0007 Squat 3x8",
    ],
)
def test_nonsense_beside_a_routine_is_told_and_the_text_comes_back(
    charlie: Person, text: str
) -> None:
    answer = charlie.client.post("/audit", {"text": text})

    body = answer.content.decode()
    assert answer.status_code == 200
    assert "barbell-back-squat" in body
    assert "<script>alert" not in body
    assert pasted(answer).strip() == text.strip()


@pytest.mark.parametrize("size", [60_001, 1_000_000])
def test_a_text_that_is_too_long_is_refused_with_a_way_out(charlie: Person, size: int) -> None:
    answer = charlie.client.post("/audit", {"text": "x" * size})

    assert answer.status_code in {400, 422}
    told = answer.content.decode()
    assert ("at most 60000 characters" if size < 200_000 else "send a smaller form") in told


def test_a_null_character_is_no_routine(charlie: Person) -> None:
    answer = charlie.client.post("/audit", {"text": "\x00\x00"})

    assert answer.status_code in {200, 422}
    assert "<textarea" in answer.content.decode()
