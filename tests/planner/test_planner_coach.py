"""What a coach and a physiotherapist looked for in the printed plans, held for everyone."""

from functools import cache

import pytest
from tests.planner.kept import planned
from tests.planner.test_planner_profiles import profile
from tests.planner.worlds import real_library

from forge.domain.plan import Day, Plan, Role
from forge.domain.vocabulary import Equipment, Joint, Muscle, MuscleRole, Pattern
from forge.planner.problem.aims import aims_of
from forge.planner.problem.essentials import MAINLY, asked_of, essentials
from forge.planner.problem.kinds import CORE
from forge.planner.problem.support import sits_up

GYM, STRENGTH, SORE = "03-gym-five-days", "04-strength-four-days", "05-shoulder-and-knee"
OLDER, CARE, BACK_AGAIN = "08-balance-from-65", "11-back-and-neck-care", "14-back-after-a-break"


@cache
def plan_of(name: str) -> Plan:
    return planned(name)


def slugs(plan: Plan) -> set[str]:
    return {slot.slug for day in plan.days for slot in day.slots}


def lifts(day: Day) -> list[str]:
    return [slot.slug for slot in day.slots if slot.role is Role.MAIN]


def days_with(plan: Plan, muscle: Muscle) -> int:
    """Days with an exercise that is mainly for a muscle."""
    return sum(
        any(
            use.muscle is muscle and use.role is MuscleRole.PRIME and use.share > MAINLY
            for slot in day.slots
            for use in real_library().get(slot.slug).facts.muscles
        )
        for day in plan.days
    )


@pytest.mark.parametrize(("muscle", "days"), [(Muscle.SIDE_DELTOID, 2), (Muscle.REAR_DELTOID, 1)])
def test_a_long_week_for_size_trains_the_side_of_the_shoulder_twice_and_the_back_beside_rows(
    muscle: Muscle, days: int
) -> None:
    assert days_with(plan_of(GYM), muscle) >= days


def test_a_sore_shoulder_is_not_asked_to_be_raised_aside() -> None:
    request = plan_of(SORE).request
    asked = {one.name for one in essentials(aims_of(request)) if asked_of(one, request)}

    assert Joint.SHOULDER in {one.joint for one in request.limitations}
    assert "rear shoulder work" in asked
    assert "side shoulder work" not in asked


def test_each_of_two_lifts_leads_on_one_of_its_days() -> None:
    orders = [lifts(day) for day in plan_of(STRENGTH).days if len(lifts(day)) > 1]
    pairs = {frozenset(order) for order in orders}

    assert pairs
    for pair in pairs:
        leads = {order[0] for order in orders if set(order) == pair}
        assert leads == pair or sum(set(order) == pair for order in orders) == 1


def test_trained_people_with_weights_hold_no_easy_bridges() -> None:
    for name in ("03", "04"):
        held = [
            slot.slug
            for day in profile(name).days
            for slot in day.slots
            if slot.hold_s and real_library().get(slot.slug).facts.movement_pattern in CORE
        ]
        assert len(held) <= 1  # a last minute may still be a plank's


def test_care_for_the_back_braces_the_trunk_without_its_whole_weight() -> None:
    patterns = {real_library().get(slug).facts.movement_pattern for slug in slugs(plan_of(CARE))}

    assert patterns & {Pattern.ANTI_ROTATION, Pattern.LATERAL_FLEXION}
    assert slugs(plan_of(CARE)).isdisjoint({"plank", "high-plank", "bear-plank-hold"})


def test_after_a_break_nobody_rolls_out_from_the_knees_or_clutches_a_dumbbell() -> None:
    assert slugs(plan_of(BACK_AGAIN)).isdisjoint({"ab-wheel-rollout", "dumbbell-leg-curl"})


def test_from_65_on_one_gets_down_to_the_floor_once() -> None:
    for day in plan_of(OLDER).days:
        on_floor = [
            exercise.facts.floor and not sits_up(exercise, plan_of(OLDER).request)
            for slot in day.slots
            for exercise in [real_library().get(slot.slug)]
            if slot.role not in (Role.CARDIO, Role.STRETCH)
        ]
        assert on_floor == sorted(on_floor)
    assert next(line for line in plan_of(OLDER).audit if line.id == "A13").passed


def test_nothing_is_rolled_in_a_warm_up() -> None:
    for name in (GYM, SORE):
        for drill in (drill for day in plan_of(name).days for drill in day.warm_up if drill.slug):
            groups = real_library().get(drill.slug or "").facts.equipment.all_of
            assert not any(Equipment.FOAM_ROLLER in group for group in groups)


def test_a_step_away_is_only_told_where_the_band_is_anchored() -> None:
    for name in ("13-first-pull-up", "10-quiet-small-room"):
        for slot in (slot for day in plan_of(name).days for slot in day.slots):
            groups = real_library().get(slot.slug).facts.equipment.all_of
            anchored = any("anchor" in item.value for group in groups for item in group)
            assert anchored or "step farther" not in slot.progression.sentence
            assert anchored or "the distance" not in slot.load.sentence


def test_a_longer_hold_or_walk_stays_within_its_range() -> None:
    spans = [
        (slot.metres or slot.hold_s, slot.progression.sentence)
        for name in (CARE, OLDER)
        for day in plan_of(name).days
        for slot in day.slots
        if slot.progression.rule == "longer"
    ]
    grown = [span for span, sentence in spans if span and "Add 5" in sentence]

    assert grown
    assert all(high - low >= 5 for low, high in grown)
