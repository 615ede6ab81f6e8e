"""What people say of their body, their likes and their life."""

from datetime import date

import pytest
from tests.planner.sayings import BASIC, fields_of, problems, read

from forge.domain.errors import Problem
from forge.domain.request import (
    AgeBand,
    Busy,
    Clearance,
    Limitation,
    Pregnancy,
    Severity,
    Side,
)
from forge.domain.vocabulary import DoseMuscle, Joint, Weekday


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        ("knee:moderate", [Limitation(Joint.KNEE, Severity.MODERATE)]),
        ("knee:left:mild", [Limitation(Joint.KNEE, Severity.MILD, Side.LEFT)]),
        ("left knee:mild", [Limitation(Joint.KNEE, Severity.MILD, Side.LEFT)]),
        ("mild:knees", [Limitation(Joint.KNEE, Severity.MILD)]),
        ("low-back:severe", [Limitation(Joint.LUMBAR, Severity.SEVERE)]),
        (
            "back:mild",
            [Limitation(Joint.LUMBAR, Severity.MILD), Limitation(Joint.THORACIC, Severity.MILD)],
        ),
        (
            {"hip": "mild", "wrist": "right:severe"},
            [
                Limitation(Joint.HIP, Severity.MILD),
                Limitation(Joint.WRIST, Severity.SEVERE, Side.RIGHT),
            ],
        ),
        (
            [{"joint": "neck", "severity": "mild", "since": "2026-01-02", "red_flags": True}],
            [Limitation(Joint.NECK, Severity.MILD, Side.BOTH, date(2026, 1, 2), red_flags=True)],
        ),
        (
            {"joint": "elbow", "severity": "mild", "red_flags": False, "side": None},
            [Limitation(Joint.ELBOW, Severity.MILD)],
        ),
        (
            ["knee:left:mild", "knee:right:severe"],
            [
                Limitation(Joint.KNEE, Severity.MILD, Side.LEFT),
                Limitation(Joint.KNEE, Severity.SEVERE, Side.RIGHT),
            ],
        ),
    ],
)
def test_limits_are_told_in_words(given: object, expected: list[Limitation]) -> None:
    assert list(read(limit=given).limitations) == expected


@pytest.mark.parametrize(
    "given",
    [
        "knee",
        "knee:terrible",
        "moderate",
        ":::",
        "knie:mild",
        "knee:mild:2026-02-30",
        ["knee:mild", "knee:severe"],
        [{"joint": "knee", "severity": "mild", "colour": "red"}],
        5,
    ],
)
def test_limits_that_make_no_sense_are_a_problem(given: object) -> None:
    assert "limits" in fields_of(limits=given)


def test_a_limit_without_severity_asks_how_bad_it_is() -> None:
    found = problems(BASIC | {"limits": "knee"})

    assert found == (
        Problem(
            "limits",
            "does not say how bad the knee is.",
            "Use one of: mild, moderate, severe.",
        ),
    )


def test_names_of_exercises_and_patterns_are_normalised() -> None:
    request = read(never="Upright Row, Burpee", dislikes=["Farmer's Walk"], favourites="push-up")

    assert request.never == {"upright_row", "burpee"}
    assert request.dislikes == {"farmers-walk"}
    assert request.favourites == {"push-up"}


def test_a_misspelt_refusal_is_a_problem_where_the_library_is_known() -> None:
    known = frozenset({"push-up", "pull-up"})

    found = problems(BASIC | {"never": ["push-upp", "squat"]}, known=known)

    assert [(problem.field, problem.hint) for problem in found] == [
        ("never", 'Did you mean "push-up"?')
    ]


@pytest.mark.parametrize("never", [5, [5], "a/b", ["x" * 3] * 201])
def test_names_that_make_no_sense_are_a_problem(never: object) -> None:
    assert fields_of(never=never) == ["never"]


def test_liking_what_is_refused_is_a_contradiction() -> None:
    assert fields_of(favourites="push-up", never="push-up") == ["favourites"]
    assert fields_of(favourites="push-up", dislikes="push-up") == ["favourites"]


@pytest.mark.parametrize(
    "given", [{"glutes": 2, "arms": -1}, "glutes:+2, arms:-1", ["bum +2", "arms -1"]]
)
def test_emphasis_is_a_table_or_words(given: object) -> None:
    assert read(emphasis=given).emphasis == {
        DoseMuscle.GLUTES: 2,
        DoseMuscle.BICEPS: -1,
        DoseMuscle.TRICEPS: -1,
    }


def test_a_muscle_named_alone_is_raised_by_one() -> None:
    assert read(emphasis="calves").emphasis == {DoseMuscle.CALVES: 1}


@pytest.mark.parametrize("given", ["legs, arms", {"glutes": 3}, {"ears": 1}, 5])
def test_emphasis_that_makes_no_sense_is_a_problem(given: object) -> None:
    assert fields_of(emphasis=given) == ["emphasis"]


@pytest.mark.parametrize(
    ("age", "band"),
    [
        (17, AgeBand.UNDER_18),
        (18, AgeBand.ADULT),
        ("39", AgeBand.ADULT),
        (40, AgeBand.MIDDLE),
        (64, AgeBand.MIDDLE),
        (65, AgeBand.OLDER),
        ("65+", AgeBand.OLDER),
        ("40-64", AgeBand.MIDDLE),
    ],
)
def test_age_is_a_number_or_a_band(age: object, band: AgeBand) -> None:
    assert read(age=age).age_band is band


@pytest.mark.parametrize("age", [9, 121, -1, "old", [40]])
def test_an_age_that_makes_no_sense_is_a_problem(age: object) -> None:
    assert fields_of(age=age) == ["age"]


@pytest.mark.parametrize(
    ("told", "stage"),
    [
        ("T1", Pregnancy.FIRST),
        ("second trimester", Pregnancy.SECOND),
        ("week 13", Pregnancy.FIRST),
        ("14 weeks", Pregnancy.SECOND),
        ("week 28", Pregnancy.THIRD),
        ("postpartum, 6 weeks", Pregnancy.POSTPARTUM),
        ("no", Pregnancy.NONE),
        (False, Pregnancy.NONE),
    ],
)
def test_pregnancy_is_a_stage_or_a_week(told: object, stage: Pregnancy) -> None:
    assert read(pregnancy=told).pregnancy is stage


@pytest.mark.parametrize("told", [True, "week 50", "maybe"])
def test_a_pregnancy_without_a_stage_is_a_problem(told: object) -> None:
    assert fields_of(pregnancy=told) == ["pregnancy"]


def test_pregnancy_at_65_is_a_contradiction() -> None:
    assert fields_of(pregnancy="T1", age=70) == ["pregnancy"]


@pytest.mark.parametrize(
    ("told", "meant"),
    [(True, Clearance.YES), ("no", Clearance.NO), ("unknown", Clearance.UNKNOWN)],
)
def test_clearance_is_yes_no_or_unknown(told: object, meant: Clearance) -> None:
    assert read(pregnancy="T1", clearance=told).clearance is meant


@pytest.mark.parametrize(
    "told", [2, "2", [True, False, "yes"], {"heart": True, "chest": True, "bones": False}]
)
def test_screening_is_a_count_or_the_answers(told: object) -> None:
    assert read(screening=told).screening == 2


@pytest.mark.parametrize("told", [8, -1, ["maybe"], [True] * 8])
def test_screening_that_makes_no_sense_is_a_problem(told: object) -> None:
    assert fields_of(screening=told) == ["screening"]


def test_cardio_minutes_done_elsewhere_need_a_target() -> None:
    assert read(cardio="150 min", cardio_elsewhere=60).cardio is not None
    assert fields_of(cardio_elsewhere=60) == ["cardio_elsewhere"]


@pytest.mark.parametrize("busy", [["wed:run", "sat"], {"wed": "run", "sat": ""}, "wed: run, sat"])
def test_busy_days_are_words_or_a_table(busy: object) -> None:
    assert read(busy=busy).busy == (Busy(Weekday.WED, "run"), Busy(Weekday.SAT, "training"))


@pytest.mark.parametrize("busy", ["moonday:run", 5, f"wed:{'x' * 61}"])
def test_busy_days_that_make_no_sense_are_a_problem(busy: object) -> None:
    assert fields_of(busy=busy) == ["busy"]


@pytest.mark.parametrize(("told", "weeks"), [(6, 6), ("3 months", 13), ("1 year", 52), ("2", 2)])
def test_a_break_is_told_in_weeks_months_or_years(told: object, weeks: int) -> None:
    assert read(break_weeks=told).break_weeks == weeks
