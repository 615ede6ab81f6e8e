"""The folded parts of the questions: another place on some days, and weights that were lifted."""

import json
import queue
import re
import uuid
from datetime import timedelta
from html import unescape
from typing import Any

import pytest
from django.test import Client
from django.utils.timezone import localdate
from tests.conftest import Person
from tests.web.asking import Form, answer_up_to, page

from forge.planner.reading.wishes import CARDIO_TARGET
from forge.store.models import PlanRow
from forge.web.plans.kit import ELSEWHERE
from forge.web.plans.lifts import ROWS, TESTED
from forge.web.plans.more import WEEK, WISHES
from forge.web.plans.questions import all_fields

pytestmark = pytest.mark.django_db

THERE: Form = {
    "equipment": ["mat"],
    "there_days": ["thu"],
    "there_name": "Gym at work",
    "there_equipment": ["dumbbell", "bench"],
    "there_dumbbell_weights": "5, 10, 15",
    "there_room": ["quiet"],
}
LIFTS: Form = {
    "level": "intermediate",
    "break_weeks": "0",
    "lift_1": "Barbell Back Squat",
    "lifted_1": "100 x 5",
    "lift_2": "Barbell Bench Press",
    "lifted_2": "155 lb x 3",
}
WEEK_FORM: Form = {
    "days": ["mon", "thu"],
    "sport_days": ["sat"],
    "event_date": (localdate() + timedelta(days=60)).isoformat(),
    "event_name": "a hike",
}
WISHES_FORM: Form = {"emphasis": ["chest", "calves"], "cardio": "90"}
FORMS: dict[int, Form] = {
    1: {"goal": "hypertrophy"},
    2: LIFTS,
    3: WEEK_FORM,
    4: {"minutes": "each", "minutes_each": "45, 30"},
    5: {},
    6: THERE,
    7: {"age": "18-39", "pregnancy": "none"},
    8: WISHES_FORM,
}


def answered(client: Client, last: int) -> Any:
    return answer_up_to(client, last, FORMS)


def shown(client: Client, number: int) -> str:
    return str(client.get(page(number)).content.decode())


def fold(text: str, name: str) -> str:
    """The folded part as it was sent, its tag included."""
    found = re.search(rf'<details[^>]*id="f-{name}".*?</details>', text, re.DOTALL)
    assert found is not None
    return found[0]


def values(text: str) -> dict[str, list[str]]:
    """Every filled or ticked field of a form part."""
    found: dict[str, list[str]] = {}
    for tag in re.findall(r"<input[^>]*>", text):
        told = dict(re.findall(r'(\w+)="([^"]*)"', tag))
        if told.get("type") in {"checkbox", "radio"} and not tag.endswith(" checked>"):
            continue
        if told.get("value"):
            found.setdefault(told["name"], []).append(told["value"])
    return found


FOLDS = [(2, TESTED.name), (3, WEEK.name), (6, ELSEWHERE.name), (8, WISHES.name)]


@pytest.mark.parametrize(("number", "name"), FOLDS)
def test_a_part_that_few_need_is_folded_until_it_holds_something(
    charlie: Person, number: int, name: str
) -> None:
    before = fold(shown(charlie.client, number), name)
    answered(charlie.client, number)

    after = fold(shown(charlie.client, number), name)

    assert " open>" not in before.partition("<summary>")[0]
    assert " open>" in after.partition("<summary>")[0]


def test_what_was_told_becomes_the_request(
    charlie: Person, queued: "queue.Queue[uuid.UUID]"
) -> None:
    answered(charlie.client, 8)

    told = json.loads(PlanRow.objects.get().request)

    assert queued.qsize() == 1
    assert told["elsewhere"] == [
        {
            "place": "Gym at work",
            "days": ["Thu"],
            "equipment": ["bench", "dumbbell"],
            "loads": {"dumbbell": [5, 10, 15]},
            "noise": "quiet",
        }
    ]
    assert told["tested"]["barbell-back-squat"] == "100 kg x 5"
    assert told["tested"]["barbell-bench-press"].endswith("x 3")
    assert told["minutes"] == {"Mon": 45, "Thu": 30}
    assert told["busy"] == ["Sat:sport"]
    assert told["event"] == f"{WEEK_FORM['event_date']}: a hike"
    assert told["emphasis"] == {"chest": 1, "calves": 1}
    assert told["cardio"] == 90


@pytest.mark.parametrize(
    ("number", "form", "words"),
    [
        (3, {"days": ["mon"], "event_name": "a race"}, "names no day"),
        (3, {"days": ["mon"], "event_date": "1999-01-01"}, "before the plan starts"),
        (4, {"minutes": "each", "minutes_each": "60"}, "1 number is given"),
        (4, {"minutes": "each", "minutes_each": "ten, 30"}, "Give a whole number"),
        (8, {"cardio": "lots"}, "Give a whole number"),
    ],
)
def test_what_cannot_be_is_said_on_its_own_screen_and_kept(
    charlie: Person, number: int, form: Form, words: str
) -> None:
    answered(charlie.client, number - 1)

    page_text = charlie.client.post(page(number), form).content.decode()

    assert words in page_text
    typed = [value for value in form.values() if isinstance(value, str)]
    assert all(f'value="{value}"' in page_text for value in typed)


@pytest.mark.parametrize(
    ("number", "form", "field", "hint"),
    [
        (3, {}, "days", "Choose at least one to go on."),
        (3, {"days": ["mon"], "event_name": "a race"}, "event_date", "Choose a day of the next"),
        (
            3,
            {"days": ["mon"], "event_date": "1999-01-01"},
            "event_date",
            "Your race, meet or hike: Fri 1 Jan 1999 is before",
        ),
        (4, {"minutes": "each", "minutes_each": "60"}, "minutes_each", "one for each."),
        (4, {"minutes": "other", "minutes_other": "0"}, "minutes_other", "from 5 to 180"),
        (
            6,
            {"equipment": ["dumbbell"], "dumbbell_weights": "5-"},
            "dumbbell_weights",
            "5, 7.5, 10",
        ),
        (6, {"there_equipment": ["gym"]}, "there_days", "Name the weekdays"),
        (8, {"never": "zzzzzz"}, "never", "names that come up while you type."),
        (8, {"cardio": "5"}, "cardio", "from 10 to 1000"),
    ],
)
def test_a_problem_leads_to_its_field_with_a_hint_that_the_page_can_follow(
    charlie: Person, number: int, form: Form, field: str, hint: str
) -> None:
    answered(charlie.client, number - 1)

    text = unescape(charlie.client.post(page(number), form).content.decode())

    [(at, told)] = re.findall(r'<p><a href="#f-(\w+)">(.*?)</a></p>', text)
    assert at == field
    assert hint in told
    place = re.search(rf'<(?:input|fieldset) class="[^"]*"[^>]*id="f-{field}"[^>]*>', text)
    assert place
    assert 'aria-invalid="true"' in place[0] or "wrong" in place[0]
    assert "{bar" not in told
    assert told.count(",") <= 5, "no list of the library"


def test_the_hint_of_a_number_names_the_limits_that_hold() -> None:
    [cardio] = [field for field in all_fields(8) if field.name == "cardio"]

    least, most = re.findall(r"\d+", str(cardio.hint))

    assert (int(least), int(most)) == (CARDIO_TARGET.low, CARDIO_TARGET.high)


def test_the_answers_stand_there_again_when_one_comes_back_to_change_them(charlie: Person) -> None:
    answered(charlie.client, 8)

    there = values(fold(shown(charlie.client, 6), "elsewhere"))
    lifts = values(fold(shown(charlie.client, 2), "tested"))

    assert there["there_days"] == ["thu"]
    assert there["there_name"] == ["Gym at work"]
    assert there["there_equipment"] == ["dumbbell", "bench"]
    assert there["there_dumbbell_weights"] == ["5, 10, 15"]
    assert lifts == {key: [value] for key, value in LIFTS.items() if key.startswith("lift")}


@pytest.mark.parametrize(
    ("number", "change", "told"),
    [
        (6, {"there_days": []}, "The other place: days are not named."),
        (6, {"there_days": ["wed"]}, "The other place names Wed, which is no training day."),
        (6, {"there_dumbbell_weights": "heavy"}, "is no weight"),
        (2, {"lifted_1": "heavy"}, "What you lifted: "),
        (2, {"lifted_1": "heavy"}, "what you lifted in the next: 100 kg x 5."),
        (2, {"lifted_1": ""}, "is no weight with repetitions"),
        (2, {"lift_1": "space-ship"}, 'There is no exercise called "space-ship"'),
        (2, {"lift_1": ""}, "is no exercise name"),
        (2, {"lifted_1": "9999 kg x 5"}, "is out of range"),
        (2, {"lifted_1": "100 kg x 99"}, "out of range"),
        (2, {"lift_2": "Barbell Back Squat"}, "gives barbell back squat twice"),
    ],
)
def test_a_mistake_is_told_and_everything_typed_stands_there_again(
    charlie: Person, number: int, change: Form, told: str
) -> None:
    answered(charlie.client, number - 1)
    charlie.client.post(page(3), FORMS[3])
    sent = {**FORMS[number], **change}

    answer = charlie.client.post(page(number), sent)

    text = answer.content.decode()
    note = unescape(
        re.sub(r"<[^>]+>", "", text.partition('role="alert"')[2].partition("</div>")[0])
    )
    again = values(text)
    assert answer.status_code == 422
    assert told in note
    assert (
        " open>" in fold(text, "tested" if number == 2 else "elsewhere").partition("<summary>")[0]
    )
    for name, value in sent.items():
        kept = [value] if isinstance(value, str) else list(value)
        assert again.get(name, []) == [one for one in kept if one]


def test_a_day_that_is_taken_away_later_leads_back_to_the_place(
    charlie: Person, queued: "queue.Queue[uuid.UUID]"
) -> None:
    answered(charlie.client, 7)
    charlie.client.post(page(3), {"days": ["mon", "fri"]})

    answer = charlie.client.post(page(8), FORMS[8])

    text = answer.content.decode()
    assert answer.status_code == 422
    assert "names Thu, which is no training day" in text
    assert values(fold(text, "elsewhere"))["there_name"] == ["Gym at work"]
    assert queued.empty()


def test_the_last_question_shows_all_answers_with_a_way_to_change_each(charlie: Person) -> None:
    answered(charlie.client, 7)

    text = shown(charlie.client, 8).partition('id="answers"')[2].partition("</details>")[0]

    for words in ("Build muscle", "Monday, Thursday", "Gym at work", "Dumbbells (5, 10, 15)"):
        assert words in text
    assert "Barbell Back Squat: 100 kg x 5" in text
    assert [f'value="look-{number}"' in text for number in range(1, 8)] == [True] * 7


def test_looking_at_an_answer_keeps_what_was_typed_on_the_last_question(charlie: Person) -> None:
    answered(charlie.client, 7)

    answer = charlie.client.post(page(8), {"never": "plank", "then": "look-6"})

    assert (answer.status_code, answer.headers["Location"]) == (302, page(6))
    assert values(shown(charlie.client, 8))["never"] == ["plank"]


def test_there_is_a_row_for_each_of_the_lifts_that_people_know() -> None:
    names = [field.name for field in TESTED.inner]

    assert len(names) == 2 * ROWS
    assert ROWS >= 4


@pytest.mark.parametrize(
    ("form", "target"),
    [
        ({"goal": "skill"}, "pull-up"),
        ({"goal": "skill", "skill_target": "chest-dip"}, "chest-dip"),
        ({"goal": "skill", "skill_target": "moon-walk"}, "pull-up"),
    ],
)
def test_a_skill_is_the_one_that_was_chosen(charlie: Person, form: Form, target: str) -> None:
    charlie.client.post(page(1), form)
    for number in range(2, 9):
        charlie.client.post(page(number), FORMS[number])

    assert json.loads(PlanRow.objects.get().request)["skill_target"] == target
