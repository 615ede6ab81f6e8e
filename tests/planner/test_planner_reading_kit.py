"""What people say of their equipment and its weights."""

from decimal import Decimal

import pytest
from tests.planner.sayings import BASIC, fields_of, problems, read

from forge.domain.vocabulary import Equipment
from forge.planner.reading.gear import EQUIPMENT, FULL_GYM


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
