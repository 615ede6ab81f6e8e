"""Answers between screens: only what is asked is kept, and every choice is understood."""

import random
import string
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from typing import Any

import pytest
import time_machine
from django.core import signing
from django.http import HttpResponse, QueryDict
from django.test import RequestFactory
from hypothesis import given
from hypothesis import strategies as st

from forge.domain.errors import InvalidRequest
from forge.domain.request import Clearance, Goal, PlanRequest, Pregnancy, Severity, Unit
from forge.domain.vocabulary import Equipment, Joint, Level, Noise, Weekday
from forge.web.plans.answers import (
    COOKIE,
    SALT,
    Answers,
    clean,
    first_open,
    load_answers,
    merged,
    problems_of,
    save_answers,
    sentence,
    to_request,
)
from forge.web.plans.fields import MAX_TEXT, Field, Question
from forge.web.plans.questions import QUESTIONS, all_fields

TODAY = date(2026, 11, 16)
NOON = datetime(2026, 11, 16, 12, tzinfo=UTC)
KNOWN = frozenset({"push-up", "plank", "pull-up"})
COMPLETE: Answers = {
    "goal": "health",
    "level": "beginner",
    "days": ["mon", "thu"],
    "minutes": "30",
    "age": "18-39",
}
STANDING: dict[str, Answers] = {
    "there": {"days": ["mon", "tue", "wed", "thu", "fri", "sat", "sun"], "there_days": ["sat"]}
}
"""What must be answered beside a field, by the first word of its name."""

LARGEST_COOKIE = 4096
"""What a browser must be able to keep (RFC 6265, section 6.1)."""

FIELDS = [(question, field) for question in QUESTIONS for field in all_fields(question.number)]
CHOICES = [
    (question, field, choice.value) for question, field in FIELDS for choice in field.choices
]


def form(**fields: str | list[str]) -> QueryDict:
    query = QueryDict(mutable=True)
    for name, value in fields.items():
        query.setlist(name, [value] if isinstance(value, str) else value)
    return query


def loaded(cookie: str | None) -> Answers:
    request = RequestFactory().get("/plan/")
    if cookie is not None:
        request.COOKIES[COOKIE] = cookie
    return load_answers(request)


def saved(answers: Answers) -> Any:
    response = HttpResponse()
    save_answers(response, answers)
    return response.cookies[COOKIE]


def outcome(answers: Answers) -> PlanRequest | InvalidRequest:
    try:
        return to_request(answers, TODAY, KNOWN)
    except InvalidRequest as error:
        return error


def chosen(field: Field, value: str) -> str | list[str]:
    return [value] if field.kind == "checks" else value


def test_every_field_has_a_name_of_its_own() -> None:
    names = [field.name for _, field in FIELDS]

    assert len(set(names)) == len(names)


def test_questions_are_numbered_in_their_order() -> None:
    assert [question.number for question in QUESTIONS] == list(range(1, 9))


def test_every_default_is_one_of_the_choices() -> None:
    wrong = [
        field.name
        for _, field in FIELDS
        if field.default and field.default not in {choice.value for choice in field.choices}
    ]

    assert wrong == []


def test_every_joint_that_can_be_sore_is_asked_how_bad_it_is() -> None:
    sore = next(field for _, field in FIELDS if field.name == "sore")

    for choice in sore.choices:
        assert [inner.name for inner in choice.follow_up] == [f"severity_{choice.value}"]
        assert Joint(choice.value)


@pytest.mark.parametrize(
    ("question", "field", "value"), CHOICES, ids=lambda item: getattr(item, "name", str(item)[:12])
)
def test_every_choice_is_understood_by_the_planner(
    question: Question, field: Field, value: str
) -> None:
    answers: Answers = {**COMPLETE, **STANDING.get(field.name.partition("_")[0], {})}
    typed: Answers = {"minutes_other": "25", "minutes_each": "25, 40"}
    answers |= {field.name: chosen(field, value), **typed}

    problems = problems_of(question, answers, TODAY, KNOWN)

    assert problems == ()
    assert to_request(answers, TODAY, KNOWN).level in Level


@pytest.mark.parametrize("question", QUESTIONS, ids=lambda question: str(question.number))
def test_a_required_field_without_an_answer_is_named(question: Question) -> None:
    required = [field for field in question.fields if field.required]

    problems = problems_of(question, {}, TODAY, KNOWN)

    assert [problem.field for problem in problems] == [field.name for field in required]
    assert all(problem.message and problem.hint for problem in problems)


def test_the_first_open_question_is_the_first_without_its_answer() -> None:
    steps = [{name: COMPLETE[name] for name in list(COMPLETE)[:count]} for count in range(6)]

    assert [first_open(answers) for answers in steps] == [1, 2, 3, 4, 7, 8]


def test_only_known_fields_and_known_values_are_taken_from_a_form() -> None:
    given_form = form(goal=["x", "strength"], days="mon", admin="1", care=["neck", "tail", "neck"])

    answers = clean(QUESTIONS[0], given_form)

    assert answers == {"goal": "strength", "care": ["neck"]}


def test_text_is_cut_and_loses_what_cannot_be_printed() -> None:
    answers = clean(QUESTIONS[7], form(never="  push-\x00up\n\u202e" + "x" * 500))

    assert answers["never"] == "push-up" + "x" * (MAX_TEXT - 9)


def test_empty_fields_are_not_kept() -> None:
    assert clean(QUESTIONS[7], form(never="   ", favourites="", style=[])) == {}


def test_a_new_answer_replaces_all_old_ones_of_its_question_alone() -> None:
    before: Answers = {"goal": "care", "care": ["neck"], "level": "beginner"}

    after = merged(before, QUESTIONS[0], {"goal": "health"})

    assert after == {"goal": "health", "level": "beginner"}


def test_answers_come_back_from_the_browser() -> None:
    assert loaded(saved(COMPLETE).value) == COMPLETE


def test_answers_are_kept_a_month_and_no_longer() -> None:
    with time_machine.travel(NOON, tick=False):
        cookie = saved(COMPLETE).value

    with time_machine.travel(NOON + timedelta(days=29), tick=False):
        assert loaded(cookie) == COMPLETE
    with time_machine.travel(NOON + timedelta(days=31), tick=False):
        assert loaded(cookie) == {}


def test_the_cookie_is_out_of_reach_for_scripts_and_other_sites() -> None:
    cookie = saved(COMPLETE)

    assert cookie["httponly"] is True
    assert cookie["samesite"] == "Lax"


@pytest.mark.parametrize(
    "cookie",
    [
        None,
        "",
        "x",
        "{}",
        ":::",
        "\x00é😀",
        "a" * 100_000,
        saved(COMPLETE).value[:-1],
        "." + saved(COMPLETE).value,
        signing.dumps(COMPLETE, salt="forge.other"),
        signing.dumps(["no", "table"], salt=SALT),
        signing.dumps("text", salt=SALT),
    ],
    ids=range(12),
)
def test_a_forged_or_garbled_cookie_holds_no_answers(cookie: str | None) -> None:
    assert loaded(cookie) == {}


@given(st.text())
def test_no_text_at_all_makes_answers(cookie: str) -> None:
    assert loaded(cookie) == {}


def fullest(alphabet: str) -> Answers:
    """Every box ticked, every text as long as it may be and hard to compress."""
    chance = random.Random(7)  # noqa: S311  # only has to be hard to compress
    answers: Answers = {}
    for question, field in FIELDS:
        text = "".join(chance.choices(alphabet, k=MAX_TEXT))
        values = [choice.value for choice in field.choices] or [text]
        answers |= clean(question, form(**{field.name: values}))
    return answers


@pytest.mark.parametrize("alphabet", [string.ascii_lowercase + " -,", "äöüßéèñçøåЖдмклтж"])
def test_the_fullest_answers_fit_into_a_cookie(alphabet: str) -> None:
    answers = fullest(alphabet)

    cookie = saved(answers)

    assert len(answers) == len(FIELDS)
    assert len(cookie.OutputString()) <= LARGEST_COOKIE


def test_the_answers_become_the_request_that_was_meant() -> None:
    answers: Answers = {
        "goal": "strength",
        "level": "intermediate",
        "break_weeks": "3",
        "days": ["sat", "tue"],
        "minutes": "other",
        "minutes_other": "52",
        "sore": ["knee", "neck"],
        "severity_knee": "severe",
        "equipment": ["dumbbell", "low_bar"],
        "dumbbell_weights": "4-8 step 2",
        "room": ["small_room", "quiet"],
        "age": "40-64",
        "screening": ["heart", "faint"],
        "pregnancy": "T2",
        "cleared": ["yes"],
        "never": "Push-up, plank ,",
        "favourites": "pull-up",
        "style": ["supersets"],
    }

    request = to_request(answers, TODAY, KNOWN)

    assert (request.goal, request.level) == (Goal.STRENGTH, Level.INTERMEDIATE)
    assert (request.weekdays, request.minutes) == ((Weekday.TUE, Weekday.SAT), (52, 52))
    assert [(limit.joint, limit.severity) for limit in request.limitations] == [
        (Joint.KNEE, Severity.SEVERE),
        (Joint.NECK, Severity.MODERATE),
    ]
    assert request.place.equipment >= {Equipment.DUMBBELL, Equipment.LOW_BAR}
    assert request.place.loads == {Equipment.DUMBBELL: (Decimal(4), Decimal(6), Decimal(8))}
    assert (request.place.small_room, request.place.noise) == (True, Noise.QUIET)
    assert (request.screening, request.pregnancy) == (2, Pregnancy.SECOND)
    assert request.clearance is Clearance.YES
    assert request.never == frozenset({"push-up", "plank"})
    assert request.favourites == frozenset({"pull-up"})
    assert (request.supersets, request.break_weeks) == (True, 3)


def test_care_without_a_place_looks_after_neck_and_back() -> None:
    request = to_request({**COMPLETE, "goal": "care"}, TODAY, KNOWN)

    assert Joint.NECK in request.care_regions
    assert Joint.LUMBAR in request.care_regions


def test_places_to_care_for_do_not_count_for_another_goal() -> None:
    request = to_request({**COMPLETE, "care": ["hip"]}, TODAY, KNOWN)

    assert request.care_regions == ()


def test_clearance_without_pregnancy_means_nothing() -> None:
    request = to_request({**COMPLETE, "cleared": ["yes"]}, TODAY, KNOWN)

    assert request.clearance is Clearance.UNKNOWN


@pytest.mark.parametrize(
    "weights", ["5, 10, 15", "5-15 step 5", "from 5 to 15, step 5", "5kg;10;15"]
)
def test_weights_are_read_in_kilograms_as_asked_even_by_those_who_think_in_pounds(
    weights: str,
) -> None:
    answers: Answers = {**COMPLETE, "equipment": ["dumbbell"], "dumbbell_weights": weights}

    metric = to_request(answers, TODAY, KNOWN)
    imperial = to_request({**answers, "style": ["lb"]}, TODAY, KNOWN)

    assert imperial.unit is Unit.LB
    assert metric.place.loads == imperial.place.loads
    assert imperial.place.loads[Equipment.DUMBBELL] == (Decimal(5), Decimal(10), Decimal(15))


def test_weights_given_in_pounds_stay_pounds() -> None:
    answers: Answers = {**COMPLETE, "equipment": ["dumbbell"], "dumbbell_weights": "20 lb, 5"}

    request = to_request(answers, TODAY, KNOWN)

    assert request.place.loads[Equipment.DUMBBELL] == (Decimal(5), Decimal("9.0718474"))


def test_weights_of_dumbbells_that_are_not_there_do_not_count() -> None:
    request = to_request({**COMPLETE, "dumbbell_weights": "5"}, TODAY, KNOWN)

    assert request.place.loads == {}


@pytest.mark.parametrize(
    ("number", "name", "text"),
    [
        (4, "minutes_other", ""),
        (4, "minutes_other", "0"),
        (4, "minutes_other", "181"),
        (4, "minutes_other", "-30"),
        (4, "minutes_other", "1e3"),
        (4, "minutes_other", "9" * 200),
        (4, "minutes_other", "²"),
        (4, "minutes_other", "thirty"),
        (6, "dumbbell_weights", "heavy"),
        (6, "dumbbell_weights", "0-1000000 step 0.0001"),
        (6, "dumbbell_weights", "9" * 200),
        (6, "dumbbell_weights", "." * 50 + "-" + "." * 50 + " step ."),
        (8, "never", "flying carpet"),
        (8, "never", "<script>alert(1)</script>"),
        (8, "favourites", "pusk-up"),
    ],
)
def test_a_wrong_text_is_a_problem_of_its_own_question(number: int, name: str, text: str) -> None:
    question = QUESTIONS[number - 1]
    typed: Answers = {name: text, "minutes": "other" if number == 4 else "30"}
    answers: Answers = {**COMPLETE, **typed, "equipment": ["dumbbell"]}

    problems = problems_of(question, answers, TODAY, KNOWN)

    assert problems
    assert all(problem.message and problem.hint for problem in problems)


@pytest.mark.parametrize(
    ("number", "answers", "told"),
    [
        (1, {}, "Goal: No answer yet. Choose one to go on."),
        (4, {"minutes": "other", "minutes_other": ""}, "Minutes a session is missing."),
        (4, {"minutes": "other", "minutes_other": "x"}, 'Minutes a session: "x" is not a whole'),
        (6, {"equipment": ["dumbbell"], "dumbbell_weights": "x"}, 'Dumbbell: "x" is no weight.'),
        (7, {**COMPLETE, "age": "65+", "pregnancy": "T1"}, "Pregnancy and an age of 65+ disagree."),
        (8, {"never": "plank", "favourites": "plank"}, "Gladly and never both hold plank."),
    ],
)
def test_a_problem_says_what_it_is_about(number: int, answers: Answers, told: str) -> None:
    [problem] = problems_of(QUESTIONS[number - 1], answers, TODAY, KNOWN)

    assert sentence(problem).startswith(told)
    assert sentence(problem).endswith(problem.hint)


def test_a_problem_of_one_question_does_not_stop_another() -> None:
    answers: Answers = {**COMPLETE, "never": "flying carpet"}

    found = {
        question.number: problems_of(question, answers, TODAY, KNOWN) for question in QUESTIONS
    }

    assert [number for number, problems in found.items() if problems] == [8]


ANY_FORM = st.dictionaries(
    st.sampled_from([field.name for _, field in FIELDS]),
    st.lists(st.one_of(st.text(), st.sampled_from([value for *_, value in CHOICES]))),
)


@given(ANY_FORM, st.sampled_from(QUESTIONS))
def test_whatever_a_browser_posts_gets_a_clear_answer(
    posted: dict[str, list[str]], question: Question
) -> None:
    answers = clean(question, form(**posted))

    problems = problems_of(question, {**COMPLETE, **answers}, TODAY, KNOWN)

    assert all(problem.message and problem.hint for problem in problems)
    assert loaded(saved(answers).value) == answers


@given(ANY_FORM)
def test_answers_without_problems_make_a_request_or_name_the_clash(
    posted: dict[str, list[str]],
) -> None:
    answers: Answers = {}
    for question in QUESTIONS:
        answers |= clean(question, form(**posted))

    found = outcome({**COMPLETE, **answers})

    assert isinstance(found, PlanRequest) or all(p.message and p.hint for p in found.problems)
