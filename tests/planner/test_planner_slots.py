"""From picks to slots: order, supersets, loads."""

from dataclasses import replace
from decimal import Decimal

import pytest
from tests.planner.sketches import exercise
from tests.planner.stations import BAR, DUMBBELL_PUSH, LOADED_SQUAT, kit, rack, weighed
from tests.planner.worlds import (
    FULL_BODY,
    PLANK,
    PUSH,
    ROW,
    STANCE,
    WALK,
    asked,
    draft,
    made,
    task_of,
)

from forge.domain.request import (
    CardioWish,
    Goal,
    PlanRequest,
    Unit,
)
from forge.domain.vocabulary import (
    Equipment,
    LoadType,
    Measure,
)
from forge.planner.problem.amounts import Amount
from forge.planner.problem.task import Pick
from forge.planner.slots.loads import load_rule, weight_text
from forge.planner.slots.order import as_done, stations
from forge.planner.weighing.pairs import pairs_of, saved_s


def paired(request: PlanRequest | None = None) -> PlanRequest:
    return replace(request or asked(), supersets=True)


# --- supersets and order


def test_antagonists_are_paired_and_save_rest() -> None:
    task = task_of(paired())

    found = pairs_of(task, draft((0, "push", 3), (0, "row", 2), (0, "squat", 2)), 0)

    assert [(pair.first, pair.second, pair.saved_s) for pair in found] == [("push", "row", 104)]


def test_what_is_left_is_paired_when_no_muscle_is_shared() -> None:
    task = task_of(paired())

    found = pairs_of(task, draft((0, "squat", 2), (0, "curl", 2), (0, "hinge", 2)), 0)

    assert [(pair.first, pair.second) for pair in found] == [("curl", "hinge")]


def test_nothing_is_paired_without_the_wish() -> None:
    task = task_of(asked())

    assert saved_s(task, draft((0, "push", 3), (0, "row", 3)), 0) == 0


def test_main_lifts_are_never_paired() -> None:
    request = paired(replace(asked(), place=replace(asked().place, equipment=BAR)))
    push = replace(PUSH, needs=((Equipment.BARBELL,),), load=LoadType.EXTERNAL)
    task = task_of(request, made((push, ROW)))

    assert pairs_of(task, draft((0, "push", 3), (0, "row", 3)), 0) == ()


def test_pairs_stand_side_by_side_under_one_letter() -> None:
    task = task_of(paired())
    week = draft((0, "push", 2), (0, "row", 2), (0, "squat", 2), (0, "plank", 2))

    found = [(one.pick.slug, one.group) for one in stations(task, week, 0)]

    assert found == [("push", "A"), ("row", "A"), ("squat", "B"), ("plank", "B")]


def test_large_movements_come_first_and_stretches_last() -> None:
    request = replace(asked(), goal=Goal.BALANCE, cardio=CardioWish(60))
    task = task_of(request, made((*FULL_BODY, STANCE, WALK)))
    week = draft(*((0, slug, 2) for slug in ("walk", "plank", "curl", "squat", "stance")))

    found = [one.pick.slug for one in stations(task, week, 0)]

    assert found == ["stance", "squat", "curl", "plank", "walk"]


def test_the_first_day_of_a_strength_lift_is_heavy_and_the_next_medium() -> None:
    request = replace(
        asked(),
        goal=Goal.STRENGTH,
        place=replace(asked().place, equipment=BAR),
    )
    task = task_of(request, made((LOADED_SQUAT, ROW)))
    week = draft((0, "squat", 3), (1, "squat", 3), (0, "row", 2))

    days = [as_done(task, week, Pick(day, "squat", 3)).amount for day in (0, 1)]

    assert [(one.reps, one.rir) for one in days] == [((3, 4), (1, 2)), ((4, 5), (2, 3))]
    lone = draft((1, "squat", 3))
    assert as_done(task, lone, Pick(1, "squat", 3)).amount.reps == (4, 5)


def test_the_only_weight_is_the_weight() -> None:
    request = rack("16")

    rule = load_rule(weighed(exercise(DUMBBELL_PUSH), request), request)

    assert (rule.kind, rule.kg, rule.sentence) == ("exact", Decimal(16), "Use your 16 kg.")


def test_a_first_load_is_found_by_effort_and_the_rack_is_told() -> None:
    request = rack("2", "4", "6")

    rule = load_rule(weighed(exercise(DUMBBELL_PUSH), request), request)

    assert rule.kind == "find"
    assert rule.kg is None
    assert "about 12 times" in rule.sentence
    assert "You have 2 kg, 4 kg, 6 kg." in rule.sentence


def test_a_long_rack_is_told_by_its_ends() -> None:
    request = rack(*(str(weight) for weight in range(2, 26, 2)))

    rule = load_rule(weighed(exercise(DUMBBELL_PUSH), request), request)

    assert "You have 12 weights from 2 kg to 24 kg." in rule.sentence


def test_a_main_lift_names_its_percent() -> None:
    request = replace(asked(), goal=Goal.STRENGTH, place=replace(asked().place, equipment=BAR))

    rule = load_rule(weighed(exercise(LOADED_SQUAT), request), request)

    assert "near 79 % of your best single" in rule.sentence


def test_a_held_weight_starts_light() -> None:
    held = replace(DUMBBELL_PUSH, measure=Measure.HOLD)

    assert load_rule(weighed(exercise(held), kit()), kit()).sentence.startswith("Start light")


@pytest.mark.parametrize(
    ("load", "kind"),
    [
        (LoadType.BODYWEIGHT, "bodyweight"),
        (LoadType.BODYWEIGHT_PLUS, "bodyweight"),
        (LoadType.NONE, "none"),
        (LoadType.BAND, "band"),
        (LoadType.ASSISTANCE, "assistance"),
    ],
)
def test_every_load_has_its_rule(load: LoadType, kind: str) -> None:
    one = weighed(exercise(replace(PUSH, load=load)), asked())

    assert load_rule(one, asked()).kind == kind


def test_a_band_without_reps_keeps_the_position() -> None:
    one = weighed(exercise(replace(PLANK, load=LoadType.BAND)), asked())
    held = replace(one, amount=Amount("", 30, hold_s=(10, 20)))

    assert "position" in load_rule(held, asked()).sentence


def test_weights_are_told_in_the_unit_of_the_plates() -> None:
    assert weight_text(Decimal("7.50"), Unit.KG) == "7.5 kg"
    assert weight_text(Decimal("11.3398"), Unit.LB) == "25 lb"
