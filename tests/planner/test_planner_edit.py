"""Changes by hand: what they touch, what they refuse, and what they say."""

from collections.abc import Callable
from dataclasses import replace

import msgspec
import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st
from tests.planner.changing import changed
from tests.planner.edits import FRI, MON, WED, edits, greedy, paired, slot_of
from tests.planner.kept import planned as profile_plan
from tests.planner.strategies import ordinary_requests
from tests.planner.worlds import real_library

from forge.domain.errors import EditRefused, ImpossibleRequest
from forge.domain.plan import Day, Plan, Role
from forge.domain.request import PlanRequest
from forge.domain.vocabulary import Weekday
from forge.planner.audits.looking import NOT_MET
from forge.planner.build import build
from forge.planner.edit.consequences import consequences, over_s
from forge.planner.edit.desk import desk_of
from forge.planner.edit.options import swap_options
from forge.planner.edit.patch import patch_between, patched
from forge.planner.edit.resolve import resolve
from forge.planner.edit.retold import retold
from forge.planner.edit.rewrite import week_of
from forge.planner.edit.values import (
    Add,
    Edit,
    Lock,
    Move,
    Remove,
    Reorder,
    SetAmount,
    SetSets,
    Swap,
    Unlock,
    edit_of,
)
from forge.planner.solving.solver import no_solver
from forge.planner.telling.why_not import draft_of
from forge.planner.weighing.score import value
from forge.planner.writing import as_json, from_json
from forge.training.plan_check import check

BREAKABLE = frozenset(
    {
        "minutes",
        "session_cap",
        "weekly_max",
        "recovery",
        "eve",
        "systemic",
        "floor_pulls",
        "slots",
        "family",
        "pattern",
        "distinct",
    }
)
"""Rules of dose, time and recovery. Everything else must hold in every plan, edited or not."""


FEW = settings(
    max_examples=2,
    deadline=None,
    phases=[Phase.explicit, Phase.generate],
    suppress_health_check=list(HealthCheck),
)


def touched(edit: Edit) -> set[Weekday]:
    return {edit.day, edit.to_day} if isinstance(edit, Move) else {edit.day}


def encoded(value: object) -> bytes:
    return msgspec.json.encode(value, order="deterministic")


# --- properties


def told_of(before: Plan, after: Plan) -> str:
    return "\n".join(one.sentence for one in consequences(before, after))


def assert_named(before: Plan, after: Plan) -> None:
    """Everything that became worse has its line."""
    told = told_of(before, after)
    was = {line.id: line.passed for line in before.audit}
    for line in after.audit:
        if not line.passed and was.get(line.id, True) and line.id != "A9":
            assert line.sentence.removeprefix(NOT_MET) in told
    for day, seconds in over_s(after).items():
        assert seconds == over_s(before).get(day) or f"{day} runs" in told
    for wish in {wish.wish for wish in after.unmet} - {wish.wish for wish in before.unmet}:
        assert wish in told


def work_of(day: Day) -> Day:
    """The day without what it tells of the whole week."""
    slots = tuple(replace(slot, reasons=(), contributions=(), swaps=()) for slot in day.slots)
    return replace(day, slots=slots)


def assert_true(plan: Plan) -> None:
    """Every sentence, worth and swap of every day is what the week as it is now gives."""
    desk = desk_of(plan, real_library())
    week = week_of(desk, desk.draft)
    for index, day in enumerate(plan.days):
        assert encoded(retold(week, index, day)) == encoded(day)


@FEW
@given(request=ordinary_requests(), data=st.data())
def test_any_edits_of_any_plan(request: PlanRequest, data: st.DataObject) -> None:
    try:
        plan = first = build(request, real_library(), no_solver)
    except ImpossibleRequest:
        return
    values, refusals = as_json(first), list[EditRefused]()
    for _ in range(6):
        edit = data.draw(edits(plan))
        try:
            after = changed(plan, edit)
        except EditRefused as refused:
            refusals.append(refused)
            continue

        for old, new in zip(plan.days, after.days, strict=True):
            assert old.weekday in touched(edit) or encoded(work_of(old)) == encoded(work_of(new))
        assert_true(after)
        assert {one.rule for one in check(after, real_library())} <= BREAKABLE
        assert_named(plan, after)
        assert edit_of(after.edits[-1]) == edit
        values = patched(values, patch_between(as_json(plan), as_json(after)))
        assert from_json(values) == after
        plan = after
    assert all(str(one).strip() and set(one.instead) <= every_slug() for one in refusals)


def every_slug() -> set[str]:
    return {exercise.slug for exercise in real_library()}


@FEW
@given(data=st.data())
def test_locked_slots_survive_planning_anew(data: st.DataObject) -> None:
    plan = greedy()
    places = [(day.weekday, slot.slug) for day in plan.days for slot in day.slots]
    locks = data.draw(st.lists(st.sampled_from(places), max_size=6, unique=True))
    days = data.draw(st.sets(st.sampled_from([MON, WED, FRI]), min_size=1))
    plan = changed(plan, *(Lock(*place) for place in locks))

    made = resolve(plan, real_library(), no_solver, frozenset(days))

    for old, new in zip(plan.days, made.days, strict=True):
        if old.weekday not in days:
            assert encoded(work_of(old)) == encoded(work_of(new))
        kept = {slot.slug: slot for slot in new.slots}
        for slot in old.slots:
            if slot.locked:
                same = kept[slot.slug]
                assert (same.sets, same.reps, same.hold_s) == (slot.sets, slot.reps, slot.hold_s)
                assert same.locked
    assert check(made, real_library()) == ()


@pytest.mark.parametrize("first", [greedy, paired])
def test_the_solver_keeps_what_is_locked_and_the_days_that_are_not_named(
    first: Callable[[], Plan],
) -> None:
    own = slot_of(first(), WED)
    plan = changed(first(), SetSets(WED, own.slug, 2), Lock(WED, own.slug))

    made = resolve(plan, real_library(), days=frozenset({WED}))

    assert made.provenance.solver.startswith("OR-Tools")
    pairs = list(zip(plan.days, made.days, strict=True))
    assert all(work_of(old) == work_of(new) for old, new in pairs if old.weekday is not WED)
    kept = next(slot for slot in made.days[1].slots if slot.slug == own.slug)
    assert (kept.sets, kept.locked) == (2, True)
    assert check(made, real_library()) == ()


# --- what an edit does


def test_more_sets_cost_time_that_is_named() -> None:
    own = slot_of(greedy(), MON)

    after = changed(greedy(), SetSets(MON, own.slug, 6))

    assert slot_of(after, MON).sets == 6
    assert "Mon runs" in told_of(greedy(), after)
    assert {one.rule for one in check(after, real_library())} >= {"minutes"}


def test_the_price_is_the_evaluators() -> None:
    own = slot_of(greedy(), MON)
    after = changed(greedy(), Remove(MON, own.slug))
    desk = desk_of(greedy(), real_library())
    fresh = [value(desk.about(draft), draft) for draft in (draft_of(greedy()), draft_of(after))]

    cost = "/".join(str(one - other) for one, other in zip(*fresh, strict=True))

    assert after.edits[-1].facts["cost"] == cost


def test_a_swap_stands_in_the_same_place_with_as_many_sets() -> None:
    old = slot_of(greedy(), MON, 1)
    new = swap_options(desk_of(greedy(), real_library()), MON, old.slug)[0]

    after = changed(greedy(), Swap(MON, old.slug, new.slug))

    found = [slot.slug for slot in after.days[0].slots]
    assert old.slug not in found
    assert new.slug in found
    assert next(s for s in after.days[0].slots if s.slug == new.slug).sets == new.sets


def test_what_was_moved_keeps_its_amount() -> None:
    first, *later = greedy().days
    everywhere = set.intersection(*({slot.slug for slot in day.slots} for day in later))
    own = next(slot for slot in first.slots if slot.reps and slot.slug not in everywhere)
    low = own.reps[0] if own.reps else 0
    plan = changed(greedy(), SetAmount(MON, own.slug, low, low))
    free = next(d for d in plan.days[1:] if own.slug not in {s.slug for s in d.slots})

    after = changed(plan, Move(MON, own.slug, free.weekday))

    there = next(d for d in after.days if d.weekday == free.weekday)
    found = next(slot for slot in there.slots if slot.slug == own.slug)
    assert found.reps == (low, low)
    assert "You chose this amount yourself." in {reason.sentence for reason in found.reasons}


def test_an_amount_stays_when_something_else_of_the_day_changes() -> None:
    own, other = slot_of(greedy(), MON), slot_of(greedy(), MON, 2)
    low = own.reps[0] if own.reps else 0

    after = changed(greedy(), SetAmount(MON, own.slug, low, low), SetSets(MON, other.slug, 1))

    assert next(s for s in after.days[0].slots if s.slug == own.slug).reps == (low, low)


@pytest.mark.parametrize("up", [True, False])
def test_one_step_up_or_down_always_moves_it(up: bool) -> None:  # parametrised
    slugs = [slot.slug for slot in paired().days[0].slots]
    for index, slug in enumerate(slugs[1:-1], start=1):
        to = index - 1 if up else index + 1
        after = changed(paired(), Reorder(MON, slug, to + 1))

        found = [slot.slug for slot in after.days[0].slots]
        assert (found.index(slug) < index) if up else (found.index(slug) > index)
        assert sorted(found) == sorted(slugs)


def test_supersets_stay_side_by_side_whatever_is_moved() -> None:
    day = paired().days[0]
    assert {slot.group for slot in day.slots} - {None}

    for slot in (day.slots[0], day.slots[-1]):
        for position in (1, 3, len(day.slots)):
            after = changed(paired(), Reorder(MON, slot.slug, position)).days[0]
            groups = [one.group for one in after.slots]
            joined = [one for one in groups if one]
            assert joined == sorted(joined)
            assert all(joined.count(one) == 2 for one in joined)


def test_a_lock_changes_nothing_but_itself() -> None:
    own = slot_of(greedy(), MON)

    locked = changed(greedy(), Lock(MON, own.slug))
    again = changed(locked, Unlock(MON, own.slug))

    assert slot_of(locked, MON) == replace(own, locked=True)
    assert again.days == greedy().days
    assert locked.audit == greedy().audit


def test_a_goal_without_cardio_may_still_get_some() -> None:
    after = changed(greedy(), Add(WED, "walking", 2))

    found = next(slot for slot in after.days[1].slots if slot.slug == "walking")
    assert (found.role, found.time_s) == (Role.CARDIO, (600, 600))


@pytest.mark.parametrize("sets", [1, 2])
def test_what_other_days_tell_of_the_week_is_true_after_an_edit(sets: int) -> None:
    first = slot_of(greedy(), MON)

    after = changed(
        greedy(), SetSets(MON, first.slug, sets), Remove(WED, slot_of(greedy(), WED).slug)
    )

    assert_true(after)
    told = [reason.sentence for slot in after.days[2].slots for reason in slot.reasons]
    assert told != [reason.sentence for slot in greedy().days[2].slots for reason in slot.reasons]
    assert [work_of(after.days[2])] == [work_of(greedy().days[2])]


def test_a_heavy_day_names_no_medium_one_that_is_gone() -> None:
    plan = profile_plan("04-strength-four-days")
    heavy, slot = next(
        (day, slot)
        for day in plan.days
        for slot in day.slots
        if any(reason.rule == "heavy_day" for reason in slot.reasons)
    )
    medium = [
        Remove(day.weekday, other.slug)
        for day in plan.days
        for other in day.slots
        if day is not heavy and other.role is Role.MAIN and other.slug == slot.slug
    ]
    assert medium

    after = changed(plan, *medium)

    told = next(
        reason.sentence
        for day in after.days
        for one in day.slots
        if (day.weekday, one.slug) == (heavy.weekday, slot.slug)
        for reason in one.reasons
        if reason.rule == "heavy_day"
    )
    assert told == "This is the heavy day of the lift."
