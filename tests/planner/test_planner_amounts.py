"""How much one set is, and how long it takes."""

from dataclasses import replace

import pytest
from tests.planner.sketches import exercise
from tests.planner.worlds import (
    CALF,
    PLANK,
    SQUAT,
    STRETCH,
    WALK,
    asked,
    real_library,
    with_dose,
)

from forge.domain.exercise import Dose, Exercise
from forge.domain.plan import Role
from forge.domain.request import AgeBand, Goal, PlanRequest
from forge.domain.vocabulary import DoseGoal, Equipment, Laterality, LoadType, Measure
from forge.planner.problem import clock
from forge.planner.problem.aims import aims_of
from forge.planner.problem.amounts import (
    Amount,
    amount,
    heavy_amount,
    is_heavy_amount,
    sides,
)

BARBELL = replace(SQUAT, load=LoadType.EXTERNAL, needs=((Equipment.BARBELL,),))


def one_set(one: Exercise, role: Role, request: PlanRequest) -> Amount:
    return amount(one, role, aims_of(request))


def goal(wanted: Goal, **changes: object) -> PlanRequest:
    return replace(asked(), goal=wanted, **changes)  # type: ignore[arg-type]  # test


def page(**amounts: object) -> Dose:
    dose = Dose((2, 3), (30, 60), "steady", None, (2, 3), "judgement")
    return replace(dose, **amounts)  # type: ignore[arg-type]  # test


@pytest.mark.parametrize(
    ("wanted", "role", "reps", "rest_s"),
    [
        (Goal.STRENGTH, Role.MAIN, (4, 5), 180),
        (Goal.STRENGTH, Role.COMPOUND, (5, 8), 150),
        (Goal.HYPERTROPHY, Role.MAIN, (6, 10), 120),
        (Goal.HYPERTROPHY, Role.COMPOUND, (8, 12), 105),
        (Goal.HYPERTROPHY, Role.ISOLATION, (10, 15), 75),
        (Goal.HEALTH, Role.COMPOUND, (8, 12), 75),
        (Goal.POWER, Role.COMPOUND, (5, 8), 150),
    ],
)
def test_weights_follow_the_table_of_the_goal(
    wanted: Goal, role: Role, reps: tuple[int, int], rest_s: int
) -> None:
    found = one_set(exercise(BARBELL), role, goal(wanted))

    assert (found.reps, found.rest_s) == (reps, rest_s)


def test_core_work_with_a_weight_is_dosed_as_isolation() -> None:
    found = one_set(exercise(BARBELL), Role.CORE, goal(Goal.HYPERTROPHY))

    assert found.reps == (10, 15)


def test_body_weight_keeps_the_range_of_its_page() -> None:
    one = with_dose(exercise(SQUAT), DoseGoal.HYPERTROPHY, page(reps=(6, 20)))

    found = one_set(one, Role.COMPOUND, goal(Goal.HYPERTROPHY))

    assert (found.reps, found.rest_s, found.rir) == ((6, 20), 90, (1, 3))


def test_a_page_without_a_dose_gets_the_ladder() -> None:
    assert one_set(exercise(SQUAT), Role.COMPOUND, goal(Goal.HYPERTROPHY)).reps == (5, 15)


@pytest.mark.parametrize(
    ("measure", "field"),
    [(Measure.HOLD, "hold_s"), (Measure.TIME, "time_s"), (Measure.DISTANCE, "metres")],
)
def test_the_measure_of_the_page_is_kept(measure: Measure, field: str) -> None:
    one = with_dose(
        exercise(replace(PLANK, measure=measure)), DoseGoal.HEALTH, page(**{field: (20, 40)})
    )

    found = one_set(one, Role.CORE, asked())

    assert getattr(found, field) == (20, 40)
    assert found.rir is None


def test_bands_rest_long_for_strength() -> None:
    band = exercise(replace(SQUAT, load=LoadType.BAND))

    assert one_set(band, Role.COMPOUND, goal(Goal.STRENGTH)).rest_s == 120
    assert one_set(band, Role.COMPOUND, goal(Goal.HEALTH)).rest_s == 75


def test_small_body_weight_work_rests_as_its_page_says() -> None:
    one = with_dose(exercise(CALF), DoseGoal.HYPERTROPHY, page(reps=(12, 30)))

    assert one_set(one, Role.ISOLATION, goal(Goal.HYPERTROPHY)).rest_s == 45


def test_after_a_break_three_or_four_reps_are_left() -> None:
    back = goal(Goal.HYPERTROPHY, break_weeks=3)

    assert one_set(exercise(BARBELL), Role.COMPOUND, back).rir == (3, 4)


def test_skill_work_rests_two_minutes_and_stops_early() -> None:
    request = goal(Goal.SKILL, skill_target="squat")

    found = one_set(exercise(SQUAT), Role.SKILL, request)

    assert (found.rest_s, found.rir) == (120, (1, 3))


@pytest.mark.parametrize(
    ("slug", "rir"), [("barbell-deadlift", (2, 3)), ("barbell-back-squat", (1, 2))]
)
def test_a_heavy_day_keeps_the_reserve_of_the_page_too(slug: str, rir: tuple[int, int]) -> None:
    found = heavy_amount(real_library().get(slug))

    assert (found.rir, found.reps) == (rir, (3, 4))
    assert is_heavy_amount(found)


@pytest.mark.parametrize(("strength", "rest_s"), [(1, 60), (2, 120)])
def test_an_easy_hold_that_leads_to_a_skill_rests_as_short_as_its_page(
    strength: int, rest_s: int
) -> None:
    scores = replace(exercise(PLANK).facts.scores, strength=strength)
    dosed = with_dose(
        exercise(PLANK), DoseGoal.STRENGTH, page(hold_s=(10, 20), rest_s=(60, 120), reps=None)
    )
    hang = replace(dosed, facts=replace(dosed.facts, scores=scores, measure=Measure.HOLD))

    assert one_set(hang, Role.SKILL, goal(Goal.SKILL, skill_target="squat")).rest_s == rest_s


@pytest.mark.parametrize(("age", "held"), [(AgeBand.ADULT, (20, 30)), (AgeBand.OLDER, (30, 60))])
def test_stretches_are_held_as_long_as_the_age_asks(age: AgeBand, held: tuple[int, int]) -> None:
    one = with_dose(exercise(STRETCH), DoseGoal.MOBILITY, page(hold_s=(20, 60)))

    found = one_set(one, Role.STRETCH, goal(Goal.MOBILITY, age_band=age))

    assert found.hold_s == held


def test_a_stretch_without_a_dose_is_held_20_to_30_seconds() -> None:
    assert one_set(exercise(STRETCH), Role.STRETCH, goal(Goal.MOBILITY)).hold_s == (20, 30)


def test_gentle_work_keeps_its_page() -> None:
    held = exercise(replace(PLANK, measure=Measure.HOLD))
    one = with_dose(held, DoseGoal.REHAB, page(hold_s=(5, 10)))

    assert one_set(one, Role.CARE, goal(Goal.CARE)).hold_s == (5, 10)


def test_cardio_comes_in_blocks_of_five_minutes() -> None:
    assert one_set(exercise(WALK), Role.CARDIO, asked()).time_s == (300, 300)


@pytest.mark.parametrize(
    ("laterality", "per", "expected"),
    [
        (Laterality.BILATERAL, None, 1),
        (Laterality.PER_SIDE, None, 2),
        (Laterality.ALTERNATING, "total", 1),
        (Laterality.ALTERNATING, "each side", 2),
    ],
)
def test_sides_follow_laterality_and_the_page(
    laterality: Laterality, per: str | None, expected: int
) -> None:
    one = with_dose(
        exercise(replace(SQUAT, laterality=laterality)),
        DoseGoal.HEALTH,
        page(reps=(8, 12), per=per),
    )

    assert sides(one, Role.COMPOUND, aims_of(asked())) == expected


@pytest.mark.parametrize(
    ("one", "both", "seconds"),
    [
        (Amount("", 0, reps=(8, 12)), 1, 35),
        (Amount("", 0, reps=(8, 12)), 2, 70),
        (Amount("", 0, reps=(10, 15)), 1, 44),
        (Amount("", 0, hold_s=(20, 30)), 2, 50),
        (Amount("", 0, time_s=(60, 60)), 1, 60),
        (Amount("", 0, metres=(20, 30)), 1, 25),
        (Amount("", 0), 1, 0),
    ],
)
def test_work_is_the_mean_of_the_range_rounded_up(one: Amount, both: int, seconds: int) -> None:
    assert clock.work_s(one, both) == seconds


def test_stations_take_longer_to_set_up() -> None:
    assert clock.set_up_s(exercise(BARBELL)) == 60
    assert clock.set_up_s(exercise(SQUAT)) == 30


def test_ramps_take_longer_for_strength() -> None:
    assert (clock.ramp_s(Goal.STRENGTH), clock.ramp_s(Goal.HEALTH)) == (180, 120)


def test_a_paired_set_saves_seven_tenths_of_the_shorter_rest() -> None:
    assert clock.saved_s(105, 75) == 52


@pytest.mark.parametrize(
    ("slug", "wanted", "rir"),
    [
        ("barbell-good-morning", Goal.HYPERTROPHY, (2, 3)),
        ("barbell-good-morning", Goal.STRENGTH, (3, 4)),
        ("barbell-romanian-deadlift", Goal.STRENGTH, (2, 3)),
        ("barbell-romanian-deadlift", Goal.HYPERTROPHY, (1, 3)),
        ("leg-press", Goal.HYPERTROPHY, (1, 3)),
    ],
)
def test_a_heavy_lift_keeps_the_reserve_of_its_page(
    slug: str, wanted: Goal, rir: tuple[int, int]
) -> None:
    """The low end is where a block ends."""
    assert one_set(real_library().get(slug), Role.COMPOUND, goal(wanted)).rir == rir
