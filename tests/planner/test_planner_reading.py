"""Requests in human words: what they mean, and every problem told at once."""

from datetime import UTC, date, datetime

import msgspec
import pytest
from hypothesis import given
from tests.planner.sayings import BASIC, fields_of, problems, read
from tests.planner.strategies import TODAY, ordinary_requests, requests

from forge.domain.errors import InvalidRequest
from forge.domain.request import (
    Goal,
    PlanRequest,
    Unit,
)
from forge.domain.vocabulary import Noise, Weekday
from forge.planner.reading import read_request, write_request
from forge.planner.reading.sheet import shown


@given(requests() | ordinary_requests())
def test_a_request_reads_the_same_when_written(request_: PlanRequest) -> None:
    assert read_request(write_request(request_), TODAY) == request_


@given(requests())
def test_what_is_written_is_json(request_: PlanRequest) -> None:
    text = msgspec.json.encode(write_request(request_))

    assert read_request(msgspec.json.decode(text), TODAY) == request_


def test_a_basic_request_takes_the_defaults() -> None:
    request = read()

    assert request.weekdays == (Weekday.MON, Weekday.WED, Weekday.FRI)
    assert request.minutes == (45, 45, 45)
    assert request.start == date(2026, 11, 16)
    assert request.place.name == "home"
    assert request.place.noise is Noise.DROP
    assert (request.block_weeks, request.seed, request.unit) == (5, 1, Unit.KG)


def test_nothing_at_all_names_every_required_field() -> None:
    told = [problem.field for problem in problems({})]

    assert told == ["goal", "days", "level", "minutes", "equipment"]


def test_all_problems_are_told_at_once_with_hints() -> None:
    found = problems(
        {
            "gaol": "health",
            "goal": "heath",
            "level": "begginer",
            "days": 9,
            "minutes": "forever",
            "equipment": ["dumbell", "bensh"],
        }
    )

    assert [(problem.field, problem.hint) for problem in found] == [
        ("gaol", 'Did you mean "goal"?'),
        ("goal", 'Did you mean "health"?'),
        ("days", "Give a whole number from 1 to 7 days a week."),
        ("level", 'Did you mean "beginner"?'),
        ("minutes", "Give a whole number from 5 to 180 minutes."),
        ("equipment", 'Did you mean "bench"?'),
    ]


def test_a_word_that_resembles_nothing_gets_the_words_there_are() -> None:
    found = problems(BASIC | {"level": "zzz"})

    assert found[0].hint == "Use one of: beginner, intermediate, advanced."


def test_the_error_reads_as_one_line_a_problem() -> None:
    with pytest.raises(InvalidRequest) as refused:
        read(minutes=500, age=200)

    assert str(refused.value) == (
        "minutes: 500 is out of range. Give a whole number from 5 to 180 minutes.\n"
        "age: 200 is out of range. Give a whole number from 10 to 120 years."
    )


@pytest.mark.parametrize(
    ("word", "goal"),
    [
        ("build muscle", Goal.HYPERTROPHY),
        ("Fat-Loss", Goal.FAT_LOSS),
        ("fat_loss", Goal.FAT_LOSS),
        ("flexibility", Goal.MOBILITY),
        ("endurance support", Goal.ENDURANCE_SUPPORT),
    ],
)
def test_goals_have_everyday_names(word: str, goal: Goal) -> None:
    assert read(goal=word).goal is goal


def test_two_goals_may_stand_in_one_field_or_in_two() -> None:
    assert read(goal=["balance", "health"]) == read(goal="balance", second_goal="health")
    assert read(goal="balance, health").second_goal is Goal.HEALTH


def test_three_goals_are_too_many() -> None:
    assert fields_of(goal="balance, health, strength") == ["goal"]
    assert fields_of(goal="balance, health", second_goal="strength") == ["second_goal"]


def test_the_same_goal_twice_is_a_contradiction() -> None:
    assert fields_of(goal="health", second_goal="fitness") == ["second_goal"]


@pytest.mark.parametrize(
    ("days", "expected"),
    [
        (1, "MON"),
        ("2", "MON THU"),
        (3.0, "MON WED FRI"),
        (4, "MON TUE THU FRI"),
        (5, "MON TUE WED FRI SAT"),
        (6, "MON TUE WED THU FRI SAT"),
        ("7 days", "MON TUE WED THU FRI SAT SUN"),
        ("Sat and Sun", "SAT SUN"),
        ("weekend", "SAT SUN"),
        (["fri", "Monday"], "MON FRI"),
        ("mon, thurs", "MON THU"),
        ("daily", "MON TUE WED THU FRI SAT SUN"),
    ],
)
def test_days_are_a_count_or_weekdays(days: object, expected: str) -> None:
    assert " ".join(day.name for day in read(days=days).weekdays) == expected


@pytest.mark.parametrize("days", [0, 8, "moonday", ["mon", "mon"], [], [1, 2], True, 2.5, {}])
def test_days_that_make_no_sense_are_a_problem(days: object) -> None:
    assert set(fields_of(days=days)) == {"days"}


def test_minutes_may_differ_by_weekday() -> None:
    by_day = read(days=["mon", "sat"], minutes={"Saturday": 60, "mon": "30 min"})

    assert by_day.minutes == (30, 60)
    assert read(days=["sat", "mon"], minutes=[30, 60]).minutes == (30, 60)


def test_minutes_by_weekday_are_enough_to_name_the_days() -> None:
    data = {key: value for key, value in BASIC.items() if key != "days"}

    request = read_request(data | {"minutes": {"sun": 20, "wed": 40}}, TODAY)

    assert request.weekdays == (Weekday.WED, Weekday.SUN)
    assert request.minutes == (40, 20)


@pytest.mark.parametrize(
    "minutes",
    [4, 181, -5, "45 hours", [45, 45], {"mon": 45}, None, True, float("nan"), "9" * 30],
)
def test_minutes_that_make_no_sense_are_a_problem(minutes: object) -> None:
    assert set(fields_of(minutes=minutes)) == {"minutes"}


def test_minutes_and_days_that_disagree_name_the_weekdays() -> None:
    found = problems(BASIC | {"days": ["mon", "tue"], "minutes": {"mon": 30, "sun": 30}})

    assert found[0].message == "They and the training days disagree about Tue, Sun."


@pytest.mark.parametrize(
    ("today", "start"),
    [
        (date(2026, 11, 15), date(2026, 11, 16)),
        (date(2026, 11, 16), date(2026, 11, 16)),
        (date(2026, 11, 17), date(2026, 11, 23)),
    ],
)
def test_the_plan_starts_on_the_first_monday_from_today_on(today: date, start: date) -> None:
    assert read_request(BASIC, today).start == start


@pytest.mark.parametrize(
    "start", ["2026-12-01", date(2026, 12, 1), datetime(2026, 12, 1, 9, tzinfo=UTC)]
)
def test_a_start_may_be_given_as_text_or_date(start: object) -> None:
    assert read(start=start).start == date(2026, 12, 1)


@pytest.mark.parametrize("start", ["soon", "2026-13-01", "2020-01-01", "2036-01-01", 5])
def test_a_start_that_makes_no_sense_is_a_problem(start: object) -> None:
    assert fields_of(start=start) == ["start"]


@pytest.mark.parametrize(
    ("given", "told"),
    [
        ([45, 45], "2 numbers are given for 1 day."),
        ([], "No numbers are given for 1 day."),
    ],
)
def test_minutes_and_days_of_another_number_are_counted_in_whole_sentences(
    given: list[int], told: str
) -> None:
    found = problems(BASIC | {"days": ["mon"], "minutes": given})

    assert found[0].message == told


def test_a_long_quoted_answer_is_cut_within_its_quotes() -> None:
    assert shown("a" * 60).endswith('a…"')
    assert shown("short") == '"short"'


def test_the_heaviest_weight_is_told_with_a_lowest_that_can_be_given() -> None:
    found = problems(BASIC | {"tested": ["barbell-back-squat: 0 kg x 5"]})

    assert found[0].hint == "Give more than 0 and at most 500 kg."
