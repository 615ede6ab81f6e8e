"""What follows from the facts."""

from dataclasses import replace

import pytest
from tests.library.pages import VOCABULARY, press, stretch

from forge.domain.exercise import Facts, MuscleUse, Needs, Scores
from forge.domain.vocabulary import (
    BodyPart,
    Category,
    DoseMuscle,
    Equipment,
    EquipmentHub,
    Laterality,
    Level,
    LoadType,
    Muscle,
    MuscleHub,
    MuscleRole,
    System,
)
from forge.library.derive import derive

PRESS_FACTS = press().facts
STRETCH_FACTS = stretch().facts


def uses(**roles: tuple[MuscleRole, float]) -> tuple[MuscleUse, ...]:
    return tuple(MuscleUse(Muscle(name), role, share) for name, (role, share) in roles.items())


def needing(*groups: tuple[Equipment, ...]) -> Facts:
    return replace(PRESS_FACTS, equipment=Needs(groups, (), None))


def test_a_press_is_derived_from_its_prime_mover() -> None:
    found = derive(PRESS_FACTS, VOCABULARY)

    assert found.target is MuscleHub.CHEST
    assert found.secondary[0] is MuscleHub.TRICEPS
    assert MuscleHub.CHEST not in found.secondary
    assert MuscleHub.ABS not in found.secondary
    assert found.body_part is BodyPart.CHEST
    assert found.difficulty is Level.INTERMEDIATE
    assert found.compound
    assert not found.hold
    assert not found.unilateral


def test_a_stretch_is_derived_from_its_largest_stretched_muscle() -> None:
    found = derive(STRETCH_FACTS, VOCABULARY)

    assert found.target is MuscleHub.CALVES
    assert found.secondary == (MuscleHub.HAMSTRINGS,)
    assert found.body_part is BodyPart.LEGS
    assert found.hold
    assert found.unilateral
    assert not found.compound
    assert found.credit == {}


def test_a_system_is_the_target_of_cardio() -> None:
    facts = replace(PRESS_FACTS, category=Category.CARDIO, system=System.CARDIOVASCULAR)

    found = derive(facts, VOCABULARY)

    assert found.target is MuscleHub.CARDIOVASCULAR
    assert found.body_part is BodyPart.CARDIO
    assert found.secondary[0] is MuscleHub.CHEST
    assert found.credit == {}


@pytest.mark.parametrize(
    ("scores", "level"),
    [
        (Scores(1, 1, 1, 1, 1), Level.BEGINNER),
        (Scores(0, 0, 2, 0, 0), Level.INTERMEDIATE),
        (Scores(0, 0, 0, 0, 3), Level.ADVANCED),
    ],
)
def test_the_highest_score_sets_the_level(scores: Scores, level: Level) -> None:
    assert derive(replace(PRESS_FACTS, scores=scores), VOCABULARY).difficulty is level


def test_a_level_set_by_hand_wins() -> None:
    made = press(
        ("difficulty_override: null", "difficulty_override: {level: Advanced, reason: long levers}")
    )

    assert made.exercise.derived.difficulty is Level.ADVANCED


def test_credit_is_one_for_primes_half_for_helpers_and_the_largest_within_a_group() -> None:
    facts = replace(
        PRESS_FACTS,
        muscles=uses(
            pec_sternal=(MuscleRole.PRIME, 0.8),
            pec_clavicular=(MuscleRole.SYNERGIST, 0.2),
            triceps_short=(MuscleRole.SYNERGIST, 0.3),
            obliques=(MuscleRole.STABILISER, 0.1),
            posterior_cuff=(MuscleRole.SYNERGIST, 0.1),
        ),
    )

    credit = derive(facts, VOCABULARY).credit

    assert credit == {DoseMuscle.CHEST: 1.0, DoseMuscle.TRICEPS: 0.5}


def test_the_side_glutes_count_half_for_the_glutes() -> None:
    prime = replace(PRESS_FACTS, muscles=uses(gluteus_medius=(MuscleRole.PRIME, 1.0)))
    helper = replace(PRESS_FACTS, muscles=uses(gluteus_medius=(MuscleRole.SYNERGIST, 0.5)))

    assert derive(prime, VOCABULARY).credit == {DoseMuscle.GLUTES: 0.5}
    assert derive(helper, VOCABULARY).credit == {}


@pytest.mark.parametrize(
    ("groups", "hub"),
    [
        ((), EquipmentHub.BODYWEIGHT),
        (((Equipment.BENCH,), (Equipment.DUMBBELL,)), EquipmentHub.DUMBBELL),
        (((Equipment.LOW_BAR, Equipment.SMITH_MACHINE),), EquipmentHub.BODYWEIGHT),
        (((Equipment.LANDMINE,),), EquipmentHub.BARBELL),
        (((Equipment.RESISTANCE_BAND,), (Equipment.ANCHOR_HIGH,)), EquipmentHub.RESISTANCE_BAND),
    ],
)
def test_the_first_choice_that_gives_resistance_sets_the_equipment_hub(
    groups: tuple[tuple[Equipment, ...], ...], hub: EquipmentHub
) -> None:
    assert derive(needing(*groups), VOCABULARY).equipment_hub is hub


@pytest.mark.parametrize(
    ("kind", "loadable"),
    [
        (LoadType.EXTERNAL, True),
        (LoadType.MACHINE_STACK, True),
        (LoadType.BODYWEIGHT_PLUS, True),
        (LoadType.BODYWEIGHT, False),
        (LoadType.BAND, False),
        (LoadType.NONE, False),
    ],
)
def test_a_load_with_a_number_is_loadable(kind: LoadType, loadable: bool) -> None:
    facts = replace(PRESS_FACTS, load=replace(PRESS_FACTS.load, type=kind))

    assert derive(facts, VOCABULARY).loadable is loadable


ELBOW = "- {joint: elbow, action: extension, plane: sagittal, role: working, rom: full}\n"
SCAPULA = "- {joint: scapula, action: protraction, plane: transverse, role: working, rom: full}\n"


def test_a_raised_arm_is_one_joint_and_a_bridge_on_fixed_feet_is_two() -> None:
    arm = press((ELBOW, ""))
    bridge = press(
        (ELBOW, ""),
        (SCAPULA, ""),
        ("{joint: shoulder, action: horizontal_adduction", "{joint: hip, action: extension"),
    )

    assert not arm.exercise.derived.compound
    assert bridge.exercise.derived.compound


def test_a_dose_for_each_side_makes_alternating_work_count_twice() -> None:
    dose = {goal: replace(d, per="each side") for goal, d in PRESS_FACTS.dose.items()}
    total = {goal: replace(d, per="total") for goal, d in PRESS_FACTS.dose.items()}
    alternating = replace(PRESS_FACTS, laterality=Laterality.ALTERNATING)

    assert derive(replace(alternating, dose=dose), VOCABULARY).unilateral
    assert not derive(replace(alternating, dose=total), VOCABULARY).unilateral
