"""Each hard rule about one exercise: a world that breaks it, and one that does not."""

from dataclasses import replace
from decimal import Decimal

import pytest
from tests.planner.sketches import exercise
from tests.planner.worlds import PUSH, SQUAT, asked, with_caution, with_prerequisite

from forge.domain.exercise import Caution, Exercise, JointStress, Scores, Space
from forge.domain.plan import Reason
from forge.domain.request import AgeBand, Limitation, Place, PlanRequest, Pregnancy, Severity
from forge.domain.vocabulary import (
    CautionAction,
    Ceiling,
    Condition,
    Equipment,
    Joint,
    Level,
    Noise,
    Pattern,
    Position,
    StressReason,
)
from forge.planner.rules.age import age
from forge.planner.rules.cautions import cautions, conditions, safer_form
from forge.planner.rules.equipment import equipment, loads
from forge.planner.rules.joints import joints
from forge.planner.rules.level import level, prerequisites
from forge.planner.rules.place import noise, space
from forge.planner.rules.pregnancy import pregnancy, replaced
from forge.planner.rules.table import RULES, reasons_against
from forge.planner.rules.wishes import never

PRESS = replace(PUSH, needs=((Equipment.DUMBBELL,), (Equipment.BENCH, Equipment.INCLINE_BENCH)))


def at(*items: Equipment, **changes: object) -> PlanRequest:
    place = replace(Place("home", frozenset(items)), **changes)  # type: ignore[arg-type]  # test
    return replace(asked(), place=place)


def sentence(reason: Reason | None) -> str:
    assert reason is not None
    return reason.sentence


def limited(joint: Joint, severity: Severity, *, red_flags: bool = False) -> PlanRequest:
    return replace(asked(), limitations=(Limitation(joint, severity, red_flags=red_flags),))


def test_equipment_that_is_missing_is_named() -> None:
    reason = equipment(exercise(PRESS), at(Equipment.DUMBBELL))

    told = "The push needs a bench or an incline bench, which you do not have at home."
    assert sentence(reason) == told


def test_one_item_of_each_need_is_enough() -> None:
    request = at(Equipment.DUMBBELL, Equipment.INCLINE_BENCH)

    assert equipment(exercise(PRESS), request) is None


def test_an_item_without_any_weight_cannot_be_loaded() -> None:
    request = at(Equipment.DUMBBELL, Equipment.BENCH, loads={Equipment.DUMBBELL: ()})

    assert "you listed no weight for it" in sentence(loads(exercise(PRESS), request))


def test_an_item_with_weights_or_without_a_list_can_be_loaded() -> None:
    listed = at(Equipment.DUMBBELL, Equipment.BENCH, loads={Equipment.DUMBBELL: (Decimal(2),)})

    assert loads(exercise(PRESS), listed) is None
    assert loads(exercise(PRESS), at(Equipment.DUMBBELL, Equipment.BENCH)) is None


@pytest.mark.parametrize(
    ("severity", "stress", "refused"),
    [
        (Severity.MILD, 2, False),
        (Severity.MILD, 3, True),
        (Severity.MODERATE, 1, False),
        (Severity.MODERATE, 2, True),
        (Severity.SEVERE, 1, True),
    ],
)
def test_severity_sets_the_stress_that_a_joint_may_take(
    severity: Severity, stress: int, *, refused: bool
) -> None:
    one = exercise(replace(SQUAT, stress={Joint.KNEE: stress}))

    assert (joints(one, limited(Joint.KNEE, severity)) is not None) is refused


def test_a_red_flag_forbids_any_stress_on_the_joint() -> None:
    one = exercise(replace(SQUAT, stress={Joint.KNEE: 1}))

    assert joints(one, limited(Joint.KNEE, Severity.MILD, red_flags=True)) is not None


def test_the_sentence_of_a_joint_names_level_cause_and_limit() -> None:
    one = exercise(replace(SQUAT, stress={Joint.LUMBAR: 2}))

    reason = joints(one, limited(Joint.LUMBAR, Severity.MODERATE))

    assert sentence(reason) == (
        "The squat loads the lower back clearly (level 2: weight pressing along it); "
        "your moderate limit allows level 1 at most."
    )


def test_a_stress_without_a_cause_is_told_without_one() -> None:
    one = exercise(SQUAT)
    bare = {Joint.KNEE: JointStress(3, ())}

    reason = joints(
        replace(one, facts=replace(one.facts, joint_stress=bare)),
        limited(Joint.KNEE, Severity.MILD),
    )

    assert "(level 3);" in sentence(reason)


def test_other_joints_are_left_alone() -> None:
    one = exercise(replace(SQUAT, stress={Joint.KNEE: 3}))

    assert joints(one, limited(Joint.SHOULDER, Severity.SEVERE)) is None


def test_nobody_gets_an_exercise_above_their_level() -> None:
    one = exercise(replace(SQUAT, level=Level.INTERMEDIATE))

    assert "Intermediate" in sentence(level(one, asked()))
    assert level(one, replace(asked(), level=Level.INTERMEDIATE)) is None


def test_a_beginner_masters_the_first_step_first() -> None:
    one = with_prerequisite(exercise(SQUAT), "ten steady reps")

    assert "First: ten steady reps" in sentence(prerequisites(one, asked()))
    assert prerequisites(one, replace(asked(), level=Level.ADVANCED)) is None


@pytest.mark.parametrize("position", [Position.SUPINE, Position.HANGING, Position.INVERTED])
def test_later_pregnancy_leaves_out_positions(position: Position) -> None:
    one = exercise(replace(SQUAT, position=position))

    assert pregnancy(one, replace(asked(), pregnancy=Pregnancy.SECOND)) is not None
    assert pregnancy(one, replace(asked(), pregnancy=Pregnancy.FIRST)) is None


def _impacts() -> list[Exercise]:
    one = exercise(SQUAT)
    landing = {Joint.KNEE: JointStress(2, (StressReason.IMPACT,))}
    return [
        exercise(replace(SQUAT, noise=Noise.JUMP)),
        replace(one, facts=replace(one.facts, scores=Scores(0, 0, 0, 0, 2))),
        replace(one, facts=replace(one.facts, joint_stress=landing)),
    ]


@pytest.mark.parametrize("one", _impacts())
def test_later_pregnancy_leaves_out_impact(one: Exercise) -> None:
    assert pregnancy(one, replace(asked(), pregnancy=Pregnancy.THIRD)) is not None


def test_standing_without_impact_suits_pregnancy() -> None:
    assert pregnancy(exercise(SQUAT), replace(asked(), pregnancy=Pregnancy.THIRD)) is None


def test_a_page_that_names_another_exercise_for_pregnancy_is_obeyed() -> None:
    caution = Caution(Condition.PREGNANCY, CautionAction.MODIFY, "incline-push", "judgement")
    one = with_caution(exercise(PUSH), caution)

    assert "incline push" in sentence(replaced(one, replace(asked(), pregnancy=Pregnancy.SECOND)))
    assert replaced(one, replace(asked(), pregnancy=Pregnancy.FIRST)) is None


def test_a_change_without_another_exercise_leaves_it_in() -> None:
    caution = Caution(Condition.PREGNANCY, CautionAction.MODIFY, None, "judgement")

    request = replace(asked(), pregnancy=Pregnancy.SECOND)

    assert replaced(with_caution(exercise(PUSH), caution), request) is None


def test_a_request_names_its_conditions() -> None:
    severe = (Limitation(Joint.KNEE, Severity.SEVERE),)

    assert conditions(asked()) == frozenset()
    assert conditions(replace(asked(), pregnancy=Pregnancy.POSTPARTUM)) == {Condition.POSTPARTUM}
    assert conditions(replace(asked(), pregnancy=Pregnancy.FIRST)) == {Condition.PREGNANCY}
    assert conditions(replace(asked(), age_band=AgeBand.OLDER)) == {Condition.BALANCE_RISK}
    assert conditions(replace(asked(), limitations=severe)) == {Condition.ACUTE_PAIN}


def test_avoid_is_obeyed_for_a_named_condition_only() -> None:
    caution = Caution(Condition.BALANCE_RISK, CautionAction.AVOID, None, "judgement")
    one = with_caution(exercise(SQUAT), caution)

    assert "avoid" in sentence(cautions(one, replace(asked(), age_band=AgeBand.OLDER)))
    assert cautions(one, asked()) is None


def test_from_65_on_the_steadier_form_is_taken_if_it_can_be_done() -> None:
    caution = Caution(Condition.BALANCE_RISK, CautionAction.MODIFY, "box-squat", "judgement")
    one = with_caution(exercise(SQUAT), caution)
    older = replace(asked(), age_band=AgeBand.OLDER)

    assert "box squat" in sentence(safer_form(one, older, {"box-squat"}))
    assert safer_form(one, older, set()) is None
    assert safer_form(one, asked(), {"box-squat"}) is None


def test_under_18_learns_fast_and_advanced_lifts_with_a_coach() -> None:
    young = replace(asked(), age_band=AgeBand.UNDER_18, level=Level.ADVANCED)
    olympic = exercise(replace(SQUAT, pattern=Pattern.OLYMPIC))
    advanced = exercise(replace(SQUAT, level=Level.ADVANCED))

    assert age(olympic, young) is not None
    assert age(advanced, young) is not None
    assert age(exercise(SQUAT), young) is None
    assert age(olympic, asked()) is None


@pytest.mark.parametrize("name", ["push", "horizontal_push", "old-push"])
def test_never_means_slug_pattern_and_former_slug(name: str) -> None:
    one = exercise(PUSH)
    one = replace(one, facts=replace(one.facts, former_slugs=("old-push",)))

    assert never(one, replace(asked(), never=frozenset({name}))) is not None


def test_never_leaves_other_exercises_in() -> None:
    assert never(exercise(PUSH), replace(asked(), never=frozenset({"squat"}))) is None


def test_a_small_room_refuses_long_floors_and_high_ceilings() -> None:
    small = at(small_room=True)
    one = exercise(SQUAT)
    high = replace(one, facts=replace(one.facts, space=Space((1, 1), Ceiling.HIGH)))

    assert "8 metres" in sentence(space(exercise(replace(SQUAT, metres=(1, 8))), small))
    assert "ceiling" in sentence(space(high, small))
    assert space(one, small) is None
    assert space(high, asked()) is None


def test_nothing_is_louder_than_the_place_accepts() -> None:
    jump = exercise(replace(SQUAT, noise=Noise.JUMP))

    assert noise(jump, at(noise=Noise.QUIET)) is not None
    assert noise(jump, at(noise=Noise.JUMP)) is None


def test_every_reason_is_kept_not_only_the_first() -> None:
    one = exercise(replace(PRESS, level=Level.ADVANCED, stress={Joint.KNEE: 3}))
    request = limited(Joint.KNEE, Severity.MILD)

    found = reasons_against(one, request)

    assert [reason.rule for reason in found] == ["joint_stress", "level", "equipment"]


def test_every_rule_has_one_sentence_of_purpose() -> None:
    assert all(rule.__doc__ and rule.__doc__.strip().endswith(".") for rule in RULES)
