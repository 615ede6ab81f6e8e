"""Rest by effort, role and age."""

from dataclasses import replace

import pytest
from tests.planner.sketches import exercise
from tests.planner.worlds import CALF, PUSH, SQUAT, asked, real_library, with_dose

from forge.domain.exercise import Dose, Span
from forge.domain.plan import Role
from forge.domain.request import AgeBand, Goal
from forge.domain.vocabulary import DoseGoal, Equipment, Joint, LoadType, Pattern
from forge.planner.problem.aims import aims_of
from forge.planner.problem.amounts import amount
from forge.planner.problem.candidates import candidate
from forge.planner.problem.rests import CHANGE_OVER_S, hard_rest_s
from forge.planner.weighing.limits import slot_s

BARBELL = replace(SQUAT, load=LoadType.EXTERNAL, needs=((Equipment.BARBELL,),))


def rest_of(reps: Span, role: Role, goal: Goal, age: AgeBand = AgeBand.ADULT) -> int:
    """Rest after a set of own-weight work of so many repetitions."""
    dose = Dose((2, 3), (30, 60), "steady", None, (2, 3), "judgement", reps=reps)
    one = with_dose(exercise(PUSH), DoseGoal.HYPERTROPHY, dose)
    return amount(one, role, aims_of(replace(asked(), goal=goal, age_band=age))).rest_s


@pytest.mark.parametrize(
    ("reps", "role", "goal", "rest_s"),
    [
        ((3, 6), Role.COMPOUND, Goal.HYPERTROPHY, 120),
        ((3, 6), Role.COMPOUND, Goal.HEALTH, 120),
        ((3, 6), Role.COMPOUND, Goal.STRENGTH, 150),
        ((5, 10), Role.COMPOUND, Goal.HYPERTROPHY, 120),
        ((6, 15), Role.COMPOUND, Goal.HYPERTROPHY, 90),
        ((8, 15), Role.COMPOUND, Goal.HEALTH, 75),
        ((3, 6), Role.CORE, Goal.HYPERTROPHY, 90),
        ((12, 20), Role.CORE, Goal.HYPERTROPHY, 45),
    ],
)
def test_few_repetitions_rest_long_whatever_makes_them_heavy(
    reps: Span, role: Role, goal: Goal, rest_s: int
) -> None:
    assert rest_of(reps, role, goal) == rest_s


def test_from_65_on_large_movements_rest_longer_than_light_ones() -> None:
    older = aims_of(replace(asked(), goal=Goal.HEALTH, age_band=AgeBand.OLDER))

    assert amount(exercise(BARBELL), Role.MAIN, older).rest_s == 120
    assert amount(exercise(BARBELL), Role.COMPOUND, older).rest_s == 90
    assert amount(exercise(SQUAT), Role.COMPOUND, older).rest_s == 90
    assert amount(exercise(CALF), Role.ISOLATION, older).rest_s == 60
    assert rest_of((5, 8), Role.COMPOUND, Goal.HEALTH, AgeBand.OLDER) == 120


@pytest.mark.parametrize("slug", ["bird-dog", "glute-bridge", "band-glute-bridge"])
def test_light_work_rests_as_its_page_says(slug: str) -> None:
    page = real_library().get(slug)

    found = amount(page, Role.COMPOUND, aims_of(replace(asked(), goal=Goal.HEALTH)))

    low, high = page.facts.dose[DoseGoal.HEALTH].rest_s
    assert low <= found.rest_s <= high


def test_holds_are_not_judged_by_repetitions() -> None:
    assert hard_rest_s(Role.COMPOUND, None) == 0


@pytest.mark.parametrize(
    ("pattern", "load", "rest_s"),
    [
        (Pattern.DIP, LoadType.BODYWEIGHT, 105),
        (Pattern.VERTICAL_PULL, LoadType.BODYWEIGHT_PLUS, 105),
        (Pattern.VERTICAL_PULL, LoadType.BAND, 90),
        (Pattern.HORIZONTAL_PUSH, LoadType.BODYWEIGHT, 90),
    ],
)
def test_what_hangs_on_the_arms_alone_rests_like_a_weight(
    pattern: Pattern, load: LoadType, rest_s: int
) -> None:
    dose = Dose((2, 3), (30, 60), "steady", None, (2, 3), "judgement", reps=(8, 12))
    sketch = replace(PUSH, pattern=pattern, load=load)
    one = with_dose(exercise(sketch), DoseGoal.HYPERTROPHY, dose)

    aims = aims_of(replace(asked(), goal=Goal.HYPERTROPHY))

    assert amount(one, Role.COMPOUND, aims).rest_s == rest_s


def test_only_one_easy_set_alone_rests_less() -> None:
    aims = aims_of(replace(asked(), goal=Goal.CARE, care_regions=(Joint.LUMBAR,)))
    page = real_library().get("sit-to-stand")
    care = candidate(page, Role.CARE, aims, merit=0)
    work = candidate(page, Role.COMPOUND, aims_of(asked()), merit=0)

    assert (care.rest_s(1), care.rest_s(2)) == (CHANGE_OVER_S, care.amount.rest_s)
    assert care.amount.rest_s > CHANGE_OVER_S
    assert slot_s(care, 1) == care.work_s + CHANGE_OVER_S + care.set_up_s
    assert slot_s(care, 2) == 2 * care.set_s + care.set_up_s
    assert work.rest_s(1) == work.amount.rest_s


@pytest.mark.parametrize(
    ("slug", "goal", "rest_s"),
    [
        ("barbell-romanian-deadlift", Goal.HYPERTROPHY, 120),
        ("barbell-good-morning", Goal.HYPERTROPHY, 120),
        ("dumbbell-romanian-deadlift", Goal.HEALTH, 90),
        ("barbell-hip-thrust", Goal.HEALTH, 90),
        ("dumbbell-romanian-deadlift", Goal.HYPERTROPHY, 105),
        ("leg-press", Goal.HEALTH, 90),
        ("dumbbell-goblet-squat", Goal.HEALTH, 75),
    ],
)
def test_a_large_lift_rests_as_long_as_its_page_asks_at_the_least(
    slug: str, goal: Goal, rest_s: int
) -> None:
    found = amount(real_library().get(slug), Role.COMPOUND, aims_of(replace(asked(), goal=goal)))

    assert found.rest_s == rest_s


@pytest.mark.parametrize(
    ("slug", "rest_s"), [("single-arm-dumbbell-row", 90), ("seated-cable-row", 105)]
)
def test_one_side_rests_while_the_other_works(slug: str, rest_s: int) -> None:
    aims = aims_of(replace(asked(), goal=Goal.HYPERTROPHY))

    assert amount(real_library().get(slug), Role.COMPOUND, aims).rest_s == rest_s
