"""Requests in human words: what they mean, and every problem told at once."""

from collections.abc import Mapping
from datetime import UTC, date, datetime
from decimal import Decimal
from typing import Any

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.planner.strategies import TODAY, ordinary_requests, requests

from forge.domain.errors import InvalidRequest, Problem
from forge.domain.request import (
    AgeBand,
    Busy,
    Clearance,
    EffortStyle,
    Goal,
    Limitation,
    PlanRequest,
    Pregnancy,
    Severity,
    Side,
    Unit,
)
from forge.domain.vocabulary import DoseMuscle, Equipment, Joint, Level, Noise, Weekday
from forge.planner.reading import read_request, request_schema, write_request
from forge.planner.reading.fields import DESCRIPTIONS, REQUIRED
from forge.planner.reading.gear import EQUIPMENT, FULL_GYM

BASIC: dict[str, object] = {
    "goal": "health",
    "level": "beginner",
    "days": 3,
    "minutes": 45,
    "equipment": "none",
}


def read(**changes: object) -> PlanRequest:
    return read_request(BASIC | changes, TODAY)


def problems(data: Mapping[str, object], **rest: Any) -> tuple[Problem, ...]:
    with pytest.raises(InvalidRequest) as refused:
        read_request(data, TODAY, **rest)
    return refused.value.problems


def fields_of(**changes: object) -> list[str]:
    return [problem.field for problem in problems(BASIC | changes)]


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

    assert found[0].message == "and days disagree about Tue, Sun."


@pytest.mark.parametrize(
    ("today", "start"),
    [
        (date(2026, 11, 15), date(2026, 11, 16)),
        (date(2026, 11, 16), date(2026, 11, 23)),
        (date(2026, 11, 17), date(2026, 11, 23)),
    ],
)
def test_the_plan_starts_on_the_next_monday(today: date, start: date) -> None:
    assert read_request(BASIC, today).start == start


@pytest.mark.parametrize(
    "start", ["2026-12-01", date(2026, 12, 1), datetime(2026, 12, 1, 9, tzinfo=UTC)]
)
def test_a_start_may_be_given_as_text_or_date(start: object) -> None:
    assert read(start=start).start == date(2026, 12, 1)


@pytest.mark.parametrize("start", ["soon", "2026-13-01", "2020-01-01", "2036-01-01", 5])
def test_a_start_that_makes_no_sense_is_a_problem(start: object) -> None:
    assert fields_of(start=start) == ["start"]


def test_a_wall_and_a_chair_are_taken_as_given_and_can_be_switched_off() -> None:
    assert read().place.equipment == {Equipment.WALL, Equipment.CHAIR}
    assert read(no_wall=True).place.equipment == {Equipment.CHAIR}
    assert read(no_chair="yes").place.equipment == {Equipment.WALL}


def test_listing_a_chair_and_having_none_is_a_contradiction() -> None:
    assert fields_of(equipment=["chair"], no_chair=True) == ["no_chair"]


def test_a_gym_can_be_without_a_free_wall() -> None:
    assert Equipment.WALL not in read(equipment="gym", no_wall=True).place.equipment


@pytest.mark.parametrize("item", sorted(set(Equipment) - {Equipment.CARDIO_MACHINE}))
def test_every_item_is_found_by_its_own_name_in_singular_and_plural(item: Equipment) -> None:
    plain = item.value.replace("_", " ")

    for word in (item.value, plain, plain.title(), f"{plain}s"):
        assert EQUIPMENT.find(word) == frozenset({item})


@pytest.mark.parametrize(
    ("words", "items"),
    [
        ("door anchor", {Equipment.ANCHOR_HIGH, Equipment.ANCHOR_MID, Equipment.ANCHOR_LOW}),
        ("bands", {Equipment.RESISTANCE_BAND}),
        ("bench", {Equipment.BENCH}),
        ("adjustable bench", {Equipment.BENCH, Equipment.INCLINE_BENCH}),
        ("pull-up bars", {Equipment.PULL_UP_BAR}),
        ("pullup bar", {Equipment.PULL_UP_BAR}),
        ("boxes", {Equipment.BOX}),
        ("stationary bike, rower", {Equipment.EXERCISE_BIKE, Equipment.ROWING_MACHINE}),
        ("elliptical", {Equipment.ELLIPTICAL}),
        ("none", set()),
        ("body-weight", set()),
    ],
)
def test_equipment_has_everyday_names(words: str, items: set[Equipment]) -> None:
    owned = read(equipment=words, no_wall=True, no_chair=True).place.equipment

    assert owned == items


def test_a_gym_has_everything_but_what_many_gyms_lack() -> None:
    place = read(equipment=["gym"]).place

    assert place.equipment == FULL_GYM
    assert place.name == "gym"
    assert not {Equipment.SLED, Equipment.RINGS} & place.equipment
    assert Equipment.RINGS in read(equipment=["gym", "rings"]).place.equipment


def test_nothing_and_something_at_once_is_a_problem() -> None:
    assert fields_of(equipment=["none", "dumbbells"]) == ["equipment"]


@pytest.mark.parametrize("equipment", [5, {"dumbbell": 1}, [["a"]], True])
def test_equipment_that_is_no_list_of_words_is_a_problem(equipment: object) -> None:
    assert fields_of(equipment=equipment) == ["equipment"]


def dumbbells(given: object, unit: str = "kg") -> tuple[Decimal, ...]:
    request = read(equipment="dumbbells", loads={"dumbbells": given}, unit=unit)
    return request.place.loads[Equipment.DUMBBELL]


def kilograms(*numbers: str) -> tuple[Decimal, ...]:
    return tuple(Decimal(number) for number in numbers)


@pytest.mark.parametrize(
    "given",
    ["4-10 step 2", "4 to 10 by 2", "4–10 kg step 2", [4, "6 kg", 8.0, 10, 10], "10, 8, 6, 4"],
)
def test_weights_are_a_list_or_a_range(given: object) -> None:
    assert dumbbells(given) == kilograms("4", "6", "8", "10")


def test_a_range_whose_step_does_not_meet_its_end_stops_below_it() -> None:
    assert dumbbells("2-5 step 1.25") == kilograms("2", "3.25", "4.5")


def test_one_weight_is_a_list_of_one() -> None:
    assert dumbbells(7.5) == kilograms("7.5")


def test_pounds_are_exact_and_units_may_stand_behind_numbers() -> None:
    assert dumbbells([10, "5 kg"], unit="lb") == kilograms("4.5359237", "5")


def test_a_bar_with_pairs_of_plates_gives_every_total() -> None:
    request = read(equipment="barbell", loads={"barbell": {"bar": 20, "pairs": [5, 2.5]}})

    assert request.place.loads[Equipment.BARBELL] == kilograms("20", "25", "30", "35")


def test_loads_may_be_lines_of_text() -> None:
    request = read(
        equipment="dumbbells, kettlebell", loads="dumbbells: 2-6 step 2; kettlebell: 8, 12"
    )

    assert request.place.loads == {
        Equipment.DUMBBELL: kilograms("2", "4", "6"),
        Equipment.KETTLEBELL: kilograms("8", "12"),
    }


@pytest.mark.parametrize(
    "given",
    [
        [],
        "",
        "heavy",
        [0],
        [-2],
        [501],
        "10-2 step 2",
        "2-24 step 0",
        "1-500 step 0.5",
        list(range(1, 402)),
        "1.2.3-4 step 1",
        {"bar": 20},
        {"bar": 20, "pairs": ["heavy", 5]},
        {"bar": 20, "pairs": [5], "x": 1},
        True,
        [True],
    ],
)
def test_weights_that_make_no_sense_are_a_problem(given: object) -> None:
    found = problems(BASIC | {"equipment": "dumbbell", "loads": {"dumbbell": given}})

    assert {problem.field for problem in found} == {"loads.dumbbell"}


@pytest.mark.parametrize(
    ("loads", "field"),
    [
        ({"mat": [2]}, "loads.mat"),
        ({"gym": [2]}, "loads.gym"),
        ({"barbel": [20]}, "loads.barbel"),
        ({"kettlebell": [8]}, "loads.kettlebell"),
        ({"dumbbell": [2], "dumbbells": [4]}, "loads.dumbbells"),
        ([2, 4], "loads"),
        ("2-24 step 2", "loads"),
    ],
)
def test_loads_for_the_wrong_item_are_a_problem(loads: object, field: str) -> None:
    assert fields_of(equipment="dumbbells, mat", loads=loads) == [field]


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


def test_the_remaining_fields_read_as_they_say() -> None:
    request = read(
        supersets="yes",
        effort="RPE",
        unit="lbs",
        weeks="6 weeks",
        seed=0,
        small_room=True,
        place="Garage",
        noise="jump",
        care="neck, back",
        second_goal="care",
    )

    assert request.supersets
    assert request.effort_style is EffortStyle.RPE
    assert request.unit is Unit.LB
    assert (request.block_weeks, request.seed) == (6, 0)
    assert (request.place.name, request.place.small_room) == ("Garage", True)
    assert request.place.noise is Noise.JUMP
    assert request.care_regions == (Joint.NECK, Joint.LUMBAR, Joint.THORACIC)


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("supersets", "perhaps"),
        ("effort", "heart rate"),
        ("unit", "stone"),
        ("weeks", 3),
        ("weeks", 9),
        ("break_weeks", -1),
        ("seed", -1),
        ("place", "x" * 61),
        ("place", 5),
        ("noise", "thunder"),
        ("second_goal", "fame"),
        ("cardio", 5000),
        ("clearance", "perhaps"),
        ("skill_target", "///"),
    ],
)
def test_values_out_of_range_are_a_problem(field: str, value: object) -> None:
    assert field in fields_of(**{field: value})


def test_quiet_means_quiet_and_contradicts_noise() -> None:
    assert read(quiet=True).place.noise is Noise.QUIET
    assert read(quiet=True, noise="quiet").place.noise is Noise.QUIET
    assert fields_of(quiet=True, noise="drop") == ["quiet"]


def test_a_skill_needs_a_target_and_a_target_needs_the_skill() -> None:
    assert read(goal="skill", skill_target="Pull Up").skill_target == "pull-up"
    assert fields_of(goal="skill") == ["skill_target"]
    assert fields_of(skill_target="pull-up") == ["skill_target"]
    assert fields_of(goal="skill", skill_target="pull-up", never="pull-up") == ["skill_target"]


def test_care_needs_a_region_or_a_limit_and_a_region_needs_care() -> None:
    assert read(goal="care", limits="knee:mild").care_regions == ()
    assert fields_of(goal="care") == ["care"]
    assert fields_of(care="neck") == ["care"]


def test_a_field_with_a_problem_raises_no_contradiction_besides() -> None:
    assert fields_of(goal="skil", skill_target="pull-up") == ["goal"]


def test_a_field_given_under_two_names_is_a_problem() -> None:
    assert fields_of(limit="knee:mild", limits="hip:mild") == ["limits"]


def test_what_a_form_leaves_empty_counts_as_absent() -> None:
    assert read(never="", age=None, start="  ") == read()


SCALARS = st.one_of(
    st.none(), st.booleans(), st.integers(), st.floats(), st.text(max_size=8), st.just("2 weeks")
)
ANYTHING = st.recursive(
    SCALARS,
    lambda inner: (
        st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3)
    ),
    max_leaves=5,
)


@given(st.dictionaries(st.sampled_from(list(DESCRIPTIONS)), ANYTHING))
def test_no_data_makes_the_reader_fail_otherwise_than_with_problems(data: dict[str, Any]) -> None:
    found: tuple[Problem, ...] = ()

    try:
        read_request(data, TODAY)
    except InvalidRequest as refused:
        found = refused.problems

    assert found
    assert [p for p in found if not (p.field and p.message and p.hint)] == []


@given(st.sampled_from(list(DESCRIPTIONS)), ANYTHING)
def test_whatever_one_field_holds_is_read_or_refused(field: str, value: object) -> None:
    try:
        request = read(**{field: value})
    except InvalidRequest:
        return

    assert read_request(write_request(request), TODAY) == request


def test_the_schema_describes_every_field_and_requires_the_five() -> None:
    schema = request_schema()
    properties = schema["properties"]

    assert isinstance(properties, dict)
    assert list(properties) == list(DESCRIPTIONS)
    assert schema["required"] == list(REQUIRED)
    assert all(described["description"] for described in properties.values())


@pytest.mark.parametrize(
    "field", ["goal", "level", "noise", "clearance", "effort", "unit", "second_goal"]
)
def test_every_word_of_the_schema_is_read(field: str) -> None:
    properties: Any = request_schema()["properties"]

    for word in properties[field]["enum"]:
        found = fields_or_none(field, word)
        assert field not in found


def fields_or_none(field: str, word: str) -> list[str]:
    try:
        read(**{field: word})
    except InvalidRequest as refused:
        return [p.field for p in refused.problems if p.field == field and "not known" in p.message]
    return []


def test_an_advanced_level_is_never_raised_silently() -> None:
    assert read(level="Advanced").level is Level.ADVANCED
