"""Every hard rule, broken in turn in a valid plan, is caught by the checker."""

from dataclasses import replace
from typing import Any

import pytest
from tests.planner import builders
from tests.planner.builders import bench, plan, plank, row, squat
from tests.training.breaking import LIBRARY, asked, broken, changed_slot, first_day, placed

from forge.domain.exercise import Caution, Facts, Scores, Space
from forge.domain.plan import (
    Drill,
    Exclusion,
    LoadRule,
    Reason,
)
from forge.domain.request import (
    AgeBand,
    Limitation,
    Pregnancy,
    Severity,
)
from forge.domain.vocabulary import (
    CautionAction,
    Ceiling,
    Condition,
    Equipment,
    Joint,
    Noise,
    Pattern,
)
from forge.training.plan_check import check


def test_a_valid_plan_passes() -> None:
    assert check(plan(), LIBRARY) == ()


def test_a_violation_says_the_rule_the_place_and_a_sentence() -> None:
    found = check(placed(equipment=frozenset({Equipment.DUMBBELL, Equipment.WALL})), LIBRARY)

    assert str(found[0]) == (
        "Mon, 1 dumbbell-bench-press: Dumbbell Bench Press needs dumbbell and bench or "
        "incline_bench, and home has not all of it. [equipment]"
    )


def test_a_slug_that_the_library_lacks_is_caught() -> None:
    assert "unknown_exercise" in broken(changed_slot(bench(), slug="moon-press"))


def test_missing_equipment_is_caught_in_a_drill_too() -> None:
    no_wall = frozenset({Equipment.DUMBBELL, Equipment.BENCH})

    assert broken(placed(equipment=no_wall)) == {"equipment"}


@pytest.mark.parametrize(
    ("joint", "severity", "red_flags", "caught"),
    [
        (Joint.KNEE, Severity.MILD, False, False),
        (Joint.KNEE, Severity.MODERATE, False, True),
        (Joint.SHOULDER, Severity.MODERATE, False, False),
        (Joint.SHOULDER, Severity.SEVERE, False, True),
        (Joint.SHOULDER, Severity.MILD, True, True),
        (Joint.ANKLE, Severity.SEVERE, False, True),
        (Joint.HIP, Severity.SEVERE, False, False),
    ],
)
def test_joint_stress_is_caught_from_the_level_that_the_severity_forbids(
    joint: Joint, severity: Severity, red_flags: bool, caught: bool
) -> None:
    limits = (Limitation(joint, severity, red_flags=red_flags),)

    assert ("joint_stress" in broken(asked(limitations=limits))) is caught


def test_mild_pain_forbids_the_highest_stress() -> None:
    drill = Drill("jump-squat", "Jump Squat", "5", 20, "wakes you up")
    jumping = first_day(warm_up=(drill,))
    sore = replace(jumping.request, limitations=(Limitation(Joint.KNEE, Severity.MILD),))

    assert broken(jumping) == set()
    assert broken(replace(jumping, request=sore)) == {"joint_stress"}


@pytest.mark.parametrize("name", ["plank", "anti_extension", "arm-circles", "wall-calf-stretch"])
def test_what_must_never_appear_is_caught_by_slug_pattern_and_drill(name: str) -> None:
    assert broken(asked(never=frozenset({name}))) == {"never"}


def test_a_family_that_must_never_appear_is_caught() -> None:
    pressed = changed_slot(bench(), slug="incline-push-up", load=LoadRule("bodyweight", "You."))
    refused = replace(pressed.request, never=frozenset({"push-up"}))

    assert "never" in broken(replace(pressed, request=refused))


def test_an_exercise_above_the_level_is_caught() -> None:
    assert "level" in broken(changed_slot(squat(), 2, slug="barbell-deadlift"))


@pytest.mark.parametrize(
    ("stage", "caught"),
    [(Pregnancy.FIRST, False), (Pregnancy.SECOND, True), (Pregnancy.THIRD, True)],
)
def test_lying_on_the_back_is_caught_from_the_second_trimester(
    stage: Pregnancy, caught: bool
) -> None:
    assert ("pregnancy" in broken(asked(pregnancy=stage))) is caught


def test_hanging_and_impact_are_caught_in_later_pregnancy() -> None:
    hanging = Drill("pull-up", "Pull-Up", "1", 20, "")
    landing = Drill("jump-squat", "Jump Squat", "5", 20, "")
    base = first_day(warm_up=(hanging, landing), slots=(row(), squat(), plank()))
    late = replace(base, request=replace(base.request, pregnancy=Pregnancy.THIRD))

    found = [v.where for v in check(late, LIBRARY) if v.rule == "pregnancy" and "warm" in v.where]

    assert found == ["Mon, warm-up, pull-up", "Mon, warm-up, jump-squat"]


def test_impact_by_score_is_caught_in_later_pregnancy() -> None:
    late = asked(pregnancy=Pregnancy.SECOND)

    found = [v.sentence for v in check(late, builders.catalogue(_landing)) if v.rule == "pregnancy"]

    assert any("impact" in sentence for sentence in found)


def _landing(facts: Facts) -> Facts:
    return replace(facts, scores=Scores(1, 1, 1, 1, 2))


@pytest.mark.parametrize(
    ("condition", "who"),
    [
        (Condition.PREGNANCY, {"pregnancy": Pregnancy.FIRST}),
        (Condition.POSTPARTUM, {"pregnancy": Pregnancy.POSTPARTUM}),
        (Condition.BALANCE_RISK, {"age_band": AgeBand.OLDER}),
        (Condition.ACUTE_PAIN, {"limitations": (Limitation(Joint.HIP, Severity.SEVERE),)}),
    ],
)
def test_a_page_that_says_avoid_is_obeyed(condition: Condition, who: dict[str, Any]) -> None:
    avoid = (Caution(condition, CautionAction.AVOID, None, "judgement"),)
    ask = (Caution(condition, CautionAction.ASK, None, "judgement"),)

    assert "caution" in broken(asked(**who), cautions=avoid)
    assert "caution" not in broken(asked(**who), cautions=ask)
    assert "caution" not in broken(plan(), cautions=avoid)


def test_olympic_lifts_are_caught_under_18() -> None:
    young = asked(age_band=AgeBand.UNDER_18)

    assert "age" in broken(young, movement_pattern=Pattern.OLYMPIC)


@pytest.mark.parametrize(
    "space", [Space((1, 2.5), Ceiling.NORMAL), Space((1, 1), Ceiling.HIGH)], ids=["floor", "head"]
)
def test_what_does_not_fit_a_small_room_is_caught(space: Space) -> None:
    assert broken(placed(small_room=True), space=space) == {"space"}
    assert broken(plan(), space=space) == set()


def test_noise_above_what_the_place_accepts_is_caught() -> None:
    assert broken(placed(noise=Noise.QUIET), noise=Noise.JUMP) == {"noise"}
    assert broken(placed(noise=Noise.JUMP), noise=Noise.JUMP) == set()
    assert broken(placed(noise=Noise.JUMP), noise=Noise.DROP) == {"noise"}


def test_an_excluded_exercise_that_appears_is_caught() -> None:
    extra = Exclusion("plank", (Reason("never", "You asked never to see it."),))

    assert broken(replace(plan(), excluded=(extra,))) == {"excluded"}
