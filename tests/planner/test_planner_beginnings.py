"""How one begins: what carries a body, how weight is added, which form comes first."""

from dataclasses import replace
from itertools import chain

import pytest
from tests.planner.kept import planned
from tests.planner.worlds import asked, real_library, real_pool

from forge.domain.exercise import Exercise
from forge.domain.plan import Plan, Role, Slot
from forge.domain.request import AgeBand, Goal, Limitation, PlanRequest, Pregnancy, Severity
from forge.domain.vocabulary import Equipment, Joint, Level, LoadType, Position
from forge.planner.build import build
from forge.planner.choices.beginnings import (
    bends_frail_bones,
    comes_later,
    easier_forms,
    is_furnished,
)
from forge.planner.problem.candidates import Candidate
from forge.planner.rules.equipment import missing_items
from forge.planner.slots.carried import added_weight
from forge.planner.slots.loads import load_rule
from forge.planner.slots.progress import progression
from forge.planner.solving.solver import no_solver
from forge.training.plan_check import check

E = Equipment
DOOR = frozenset({E.ANCHOR_LOW, E.ANCHOR_MID, E.ANCHOR_HIGH, E.RESISTANCE_BAND})
GYM = frozenset({E.PULL_UP_BAR, E.DIP_BARS, E.STRAP, E.WEIGHT_PLATE, E.DUMBBELL})
CARRYING = 0.5


def at(*items: Equipment, **changes: object) -> PlanRequest:
    request = asked()
    request = replace(request, place=replace(request.place, equipment=frozenset(items)))
    return replace(request, **changes)  # type: ignore[arg-type]  # test


def candidates(request: PlanRequest) -> dict[str, Candidate]:
    pool = real_pool(request)
    return {one.slug: one for one in pool.everyone}


def kept(request: PlanRequest) -> tuple[Exercise, ...]:
    pool = real_pool(request)
    return tuple(one.exercise for one in pool.kept)


def slots(plan: Plan) -> tuple[Slot, ...]:
    return tuple(chain.from_iterable(day.slots for day in plan.days))


# --- what bears the body


def test_no_band_that_bears_the_body_hangs_on_a_door() -> None:
    bearing = [
        one
        for one in real_library()
        if one.facts.load.type is LoadType.BAND and one.facts.load.bodyweight_share >= CARRYING
    ]

    assert "spanish-squat" in {one.slug for one in bearing}
    for one in bearing:
        fixed = any(not set(group) <= DOOR for group in one.facts.equipment.all_of)
        assert fixed or not any(set(g) & DOOR - {E.RESISTANCE_BAND} for g in needs(one)), one.slug


def needs(one: Exercise) -> tuple[tuple[Equipment, ...], ...]:
    return one.facts.equipment.all_of


def test_a_door_anchor_is_no_post_to_lean_from() -> None:
    squat = real_library().get("spanish-squat")

    assert missing_items(squat, DOOR)
    assert not missing_items(squat, DOOR | {E.FIXED_POST})
    assert not missing_items(squat, DOOR | {E.RACK})


# --- how weight is added


@pytest.mark.parametrize("slug", ["chin-up", "chest-dip"])
def test_busy_hands_are_told_to_hang_the_weight_from_a_belt(slug: str) -> None:
    request = at(*GYM, goal=Goal.HYPERTROPHY, level=Level.ADVANCED)
    one = candidates(request)[slug]

    told = progression(one, request, None).sentence

    assert "hang a light weight plate from a belt" in told
    assert "add some" in load_rule(one, request).sentence


def test_without_a_belt_a_dumbbell_goes_between_the_feet_and_else_a_harder_form_follows() -> None:
    dumbbell = at(*(GYM - {E.STRAP}), goal=Goal.HYPERTROPHY, level=Level.ADVANCED)
    nothing = at(E.PULL_UP_BAR, goal=Goal.HYPERTROPHY, level=Level.ADVANCED)
    one, harder = candidates(dumbbell)["chin-up"], real_library().get("archer-pull-up")

    assert "between your feet" in progression(one, dumbbell, harder).sentence
    assert "archer pull-up" in progression(one, nothing, harder).sentence
    assert load_rule(one, nothing).sentence == "Your own weight."


def test_nobody_is_told_to_hold_a_weight_that_the_page_does_not_name() -> None:
    request = at(*Equipment, goal=Goal.HYPERTROPHY, level=Level.ADVANCED)
    hanging = 0

    for one in candidates(request).values():
        told = added_weight(one, request)
        if one.exercise.facts.position is Position.HANGING and told:
            hanging += 1
            assert "hold a light dumbbell," not in told
    assert hanging
    assert not added_weight(candidates(request)["medicine-ball-push-up"], request)


# --- first forms


@pytest.mark.parametrize(
    "changes",
    [
        {"age_band": AgeBand.OLDER},
        {"pregnancy": Pregnancy.SECOND},
        {"break_weeks": 12, "goal": Goal.HYPERTROPHY, "level": Level.INTERMEDIATE},
    ],
)
def test_who_begins_low_gets_no_hard_form_where_an_easier_one_fits(
    changes: dict[str, object],
) -> None:
    request = at(E.WALL, E.CHAIR, E.DUMBBELL, E.RESISTANCE_BAND, E.AB_WHEEL, **changes)
    found = kept(request)
    usable = {one.slug for one in found}

    assert found
    for one in found:
        assert not (comes_later(one) and easier_forms(one) & usable), one.slug
    assert not usable & {"plank", "side-plank", "knee-push-up", "ab-wheel-rollout-to-wall"}


def test_others_begin_where_they_are() -> None:
    request = at(E.WALL, goal=Goal.HYPERTROPHY, level=Level.INTERMEDIATE)

    assert {"plank", "push-up"} <= set(candidates(request))
    assert any(comes_later(one) for one in kept(request))


def test_from_65_on_the_trunk_is_trained_without_rolling_up() -> None:
    found = kept(at(E.WALL, E.CHAIR, E.RESISTANCE_BAND, age_band=AgeBand.OLDER))

    assert any(one.slug == "dead-bug" for one in found)
    assert not any(bends_frail_bones(one) and one.slug == "crunch" for one in found)


def test_profile_8_rows_on_a_chair_and_says_how_to_reach_the_floor() -> None:
    plan = planned("08-balance-from-65")
    rows = [slot for slot in slots(plan) if slot.slug == "band-row"]

    assert rows
    assert all("firm chair instead of on the floor" in slot.effort for slot in rows)
    note = next(note for note in plan.notes if note.rule == "floor")
    assert "both hands on a firm chair" in note.sentence
    assert "Band Row" not in note.facts["exercises"]


def test_younger_people_need_no_way_to_the_floor() -> None:
    plan = build(at(E.MAT), real_library(), no_solver)

    assert not any(note.rule == "floor" for note in plan.notes)


# --- what is told beside a slot


def test_a_mat_needs_no_chair_beside_it() -> None:
    plan = planned("06-daily-mobility")

    assert is_furnished(real_library().get("seated-cat-cow"), plan.request)
    assert "seated-cat-cow" not in {slot.slug for slot in slots(plan)}
    assert check(plan, real_library()) == ()


def test_cardio_is_eased_by_its_pace_and_no_swap_of_hers_asks_for_more() -> None:
    cycling, pregnant = planned("12-fat-loss"), planned("09-second-trimester")

    assert all(s.easier is None for s in slots(cycling) if s.role is Role.CARDIO)
    for slot in slots(pregnant):
        own = real_library().get(slot.slug).facts.scores
        for swap in slot.swaps:
            other = real_library().get(swap.slug).facts.scores
            assert other.balance <= own.balance
            assert other.impact <= own.impact


def bridges(**changes: object) -> set[str]:
    trained = at(E.DUMBBELL, goal=Goal.FAT_LOSS, level=Level.INTERMEDIATE)
    changed = replace(trained, **changes)  # type: ignore[arg-type]  # test
    return {one.slug for one in kept(changed) if "bridge" in one.slug}


def test_a_bridge_without_a_load_is_no_work_for_the_trained() -> None:
    assert bridges() == {"single-leg-glute-bridge"}


@pytest.mark.parametrize(
    "change",
    [
        {"level": Level.BEGINNER},
        {"age_band": AgeBand.UNDER_18},
        {"goal": Goal.BALANCE},
        {"limitations": (Limitation(Joint.WRIST, Severity.MILD),)},
    ],
)
def test_who_has_reason_to_begin_gently_keeps_the_bridge(change: dict[str, object]) -> None:
    assert "glute-bridge" in bridges(**change)
