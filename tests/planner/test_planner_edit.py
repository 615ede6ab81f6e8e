"""Changes by hand: what they touch, what they refuse, and what they say."""

from collections.abc import Callable
from dataclasses import replace

import msgspec
import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st
from tests.planner.edits import FRI, MON, WED, edits, greedy, paired, slot_of, wanted
from tests.planner.strategies import ordinary_requests
from tests.planner.worlds import real_library

from forge.domain.errors import EditRefused, ImpossibleRequest, UnknownExercise
from forge.domain.plan import Plan, Reason, Role
from forge.domain.request import PlanRequest, Severity
from forge.domain.vocabulary import Weekday
from forge.planner.build import build
from forge.planner.edit.consequences import Mood, consequences, over_s
from forge.planner.edit.desk import desk_of
from forge.planner.edit.options import add_options, swap_options
from forge.planner.edit.patch import patch_between, patched
from forge.planner.edit.resolve import resolve
from forge.planner.edit.rewrite import apply
from forge.planner.edit.step import MOST_PLACES
from forge.planner.edit.values import (
    KINDS,
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
    read_edit,
    write_edit,
)
from forge.planner.score import value
from forge.planner.solver import no_solver
from forge.planner.why_not import draft_of
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


def changed(plan: Plan, *wanted_edits: Edit) -> Plan:
    for edit in wanted_edits:
        plan = apply(plan, edit, real_library())
    return plan


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
            assert line.sentence in told
    for day, seconds in over_s(after).items():
        assert seconds == over_s(before).get(day) or f"{day} runs" in told
    for wish in {wish.wish for wish in after.unmet} - {wish.wish for wish in before.unmet}:
        assert wish in told


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
            assert old.weekday in touched(edit) or encoded(old) == encoded(new)
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
            assert encoded(old) == encoded(new)
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
    assert [old == new for old, new in zip(plan.days, made.days, strict=True)] == [
        True,
        False,
        True,
    ]
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
    own = slot_of(greedy(), MON)
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


def test_days_that_tell_of_an_older_week_are_named() -> None:
    after = changed(greedy(), Remove(MON, slot_of(greedy(), MON).slug))

    note = next(note for note in after.notes if note.rule == "edited")

    assert "Mon" in note.facts["days"]
    assert "on Wed and Fri is from before" in note.sentence
    anew = resolve(after, real_library(), no_solver)
    assert "from before" not in next(n for n in anew.notes if n.rule == "edited").sentence


# --- what is refused


def refusal(edit: Edit, plan: Plan | None = None) -> EditRefused:
    with pytest.raises(EditRefused) as caught:
        changed(plan or greedy(), edit)
    return caught.value


def test_a_limit_is_kept_and_the_nearest_allowed_exercise_is_named() -> None:
    own = slot_of(greedy(), MON)

    found = refusal(Swap(MON, own.slug, "dumbbell-goblet-squat"))

    assert any("knee" in sentence for sentence in found.because)
    assert found.instead
    out = {entry.slug for entry in greedy().excluded}
    assert out.isdisjoint(found.instead)
    for slug in found.instead:
        assert slug in {s.slug for s in changed(greedy(), Swap(MON, own.slug, slug)).days[0].slots}


@pytest.mark.parametrize("slug", ["barbell-bench-press", "pull-up"])
def test_what_the_place_does_not_have_cannot_be_added(slug: str) -> None:
    assert any("does not have" in sentence for sentence in refusal(Add(MON, slug, 2)).because)


def test_what_is_never_wanted_cannot_be_added() -> None:
    plan = replace(greedy(), request=replace(wanted(), never=frozenset({"plank"})))

    assert "never" in refusal(Add(MON, "plank", 2), plan).because[0]


@pytest.mark.parametrize("sets", [0, -1, 7, 10_000])
def test_sets_stay_within_what_anybody_does(sets: int) -> None:
    assert "1 to 6" in str(refusal(SetSets(MON, slot_of(greedy(), MON).slug, sets)))


def test_an_amount_stays_within_page_and_goal() -> None:
    assert "within" in str(refusal(SetAmount(MON, slot_of(greedy(), MON).slug, 1, 400)))
    assert "within" in str(refusal(SetAmount(MON, slot_of(greedy(), MON).slug, 12, 8)))


def test_minutes_are_not_turned_as_an_amount() -> None:
    plan = changed(greedy(), Add(MON, "walking", 2))

    assert "minutes" in str(refusal(SetAmount(MON, "walking", 5, 8), plan))


def test_health_doses_are_never_made_heavier() -> None:
    plan = replace(greedy(), request=replace(wanted(), screening=1))
    own = next(s for s in plan.days[0].slots if s.reps and s.load.kind in ("exact", "find"))
    low = own.reps[0] if own.reps else 0

    assert "within" in str(refusal(SetAmount(MON, own.slug, low - 1, low), plan))


def test_a_session_keeps_one_exercise() -> None:
    plan = greedy()
    there = {slot.slug for slot in plan.days[1].slots}
    last = next(slot.slug for slot in plan.days[0].slots if slot.slug not in there)
    gone = [slot.slug for slot in plan.days[0].slots if slot.slug != last]
    plan = changed(plan, *(Remove(MON, slug) for slug in gone))

    assert "only exercise" in str(refusal(Remove(MON, last), plan))
    assert "only exercise" in str(refusal(Move(MON, last, WED), plan))


def test_a_session_has_an_end() -> None:
    plan = greedy()
    there = {slot.slug for slot in plan.days[0].slots}
    others = [o.slug for o in desk_of(plan, real_library()).pool.everyone if o.slug not in there]
    room = MOST_PLACES - len(there)
    plan = changed(plan, *(Add(MON, slug, 1) for slug in others[:room]))

    assert "more than anybody finishes" in str(refusal(Add(MON, others[room], 1), plan))


def test_what_is_not_there_cannot_be_changed() -> None:
    own = slot_of(greedy(), MON)

    assert "does not stand" in str(refusal(Remove(MON, "wall-sit")))
    assert "no training day" in str(refusal(Move(MON, own.slug, Weekday.SUN)))
    assert "stands on Mon already" in str(refusal(Add(MON, own.slug, 2)))
    assert "already" in str(refusal(Move(MON, own.slug, MON)))
    assert "no position" in str(refusal(Reorder(MON, own.slug, 99)))
    with pytest.raises(UnknownExercise):
        changed(greedy(), Add(MON, "no-such-thing", 2))


def test_a_plan_with_an_exercise_that_left_the_library_is_made_anew() -> None:
    day = greedy().days[0]
    gone = replace(day.slots[0], slug="left-the-library", name="Left")
    plan = replace(greedy(), days=(replace(day, slots=(gone, *day.slots[1:])), *greedy().days[1:]))

    assert "another version" in str(refusal(Lock(MON, day.slots[1].slug), plan))


# --- options, wording, storing


def test_options_break_nothing_first_and_tell_what_they_break() -> None:
    desk = desk_of(greedy(), real_library())
    found = swap_options(desk, MON, slot_of(greedy(), MON).slug)

    counts = [len(option.breaks) for option in found]
    assert found
    assert counts == sorted(counts)
    for option in found:
        after = changed(greedy(), Swap(MON, slot_of(greedy(), MON).slug, option.slug))
        cost = "/".join(str(points) for points in option.cost)
        assert after.edits[-1].facts["cost"] == cost


def test_what_meets_an_open_wish_is_offered_first() -> None:
    push = {"dumbbell-bench-press", "dumbbell-floor-press"}
    plan = greedy()
    for day in plan.days:
        for slot in day.slots:
            if slot.slug in push or "press" in slot.slug:
                plan = changed(plan, Remove(day.weekday, slot.slug))

    first = add_options(desk_of(plan, real_library()), MON)[0]

    assert first.meets
    after = changed(plan, Add(MON, first.slug, first.sets))
    assert len(after.unmet) < len(plan.unmet)


def test_better_is_told_as_better() -> None:
    own = slot_of(greedy(), MON)
    worse = changed(greedy(), SetSets(MON, own.slug, 6))

    back = consequences(worse, changed(worse, SetSets(MON, own.slug, own.sets)))

    assert any(one.mood is Mood.BETTER and "fits its" in one.sentence for one in back)
    assert not [one for one in back if one.mood is Mood.WORSE]


def test_what_was_taken_out_of_a_day_does_not_come_back_to_it() -> None:
    own = slot_of(greedy(), MON)
    plan = changed(greedy(), Remove(MON, own.slug))

    made = resolve(plan, real_library(), no_solver)

    assert own.slug not in {slot.slug for slot in made.days[0].slots}


def test_a_day_that_would_stay_empty_is_refused_with_a_way_out() -> None:
    plan = replace(greedy(), request=replace(wanted(), minutes=(5, 45, 45)))

    with pytest.raises(ImpossibleRequest, match=r"nothing fits on Mon.*Unlock"):
        resolve(plan, real_library(), no_solver, frozenset({MON}))


def test_only_training_days_are_planned_anew() -> None:
    with pytest.raises(EditRefused, match="no training day"):
        resolve(greedy(), real_library(), no_solver, frozenset({Weekday.SUN}))


EVERY = (
    Lock(MON, "a"),
    Unlock(MON, "a"),
    Swap(MON, "a", "b"),
    Remove(MON, "a"),
    Add(MON, "a", 2),
    Move(MON, "a", FRI),
    Reorder(MON, "a", 3),
    SetSets(MON, "a", 3),
    SetAmount(MON, "a", 8, 12),
)


def test_every_kind_of_edit_is_stored_and_read_back() -> None:
    assert {type(edit) for edit in EVERY} == set(KINDS.values())
    assert [read_edit(write_edit(edit)) for edit in EVERY] == list(EVERY)


@pytest.mark.parametrize(
    "data",
    [
        {},
        {"edit": "explode"},
        {"edit": "swap", "day": "0"},
        {"edit": "sets", "day": "9", "slug": "a", "sets": "3"},
        {"edit": "sets", "day": "0", "slug": "a", "sets": "many"},
    ],
)
def test_nonsense_is_no_edit(data: dict[str, str]) -> None:
    with pytest.raises(EditRefused, match="Load the page again"):
        read_edit(data)


def test_a_plan_that_was_stored_before_edits_still_reads() -> None:
    old = as_json(greedy())
    del old["edits"]
    for day in old["days"]:  # type: ignore[attr-defined]  # test
        for slot in day["slots"]:
            del slot["locked"]

    assert from_json(old) == greedy()


def test_every_reason_of_a_limit_is_told_word_for_word() -> None:
    limit = replace(wanted().limitations[0], severity=Severity.SEVERE)
    plan = replace(greedy(), request=replace(wanted(), limitations=(limit,)))
    plan = changed(plan, Lock(MON, slot_of(plan, MON).slug))

    for entry in desk_of(plan, real_library()).pool.excluded[:12]:
        found = refusal(Add(MON, entry.slug, 2), plan)
        assert found.because == tuple(reason.sentence for reason in entry.reasons)


def test_lines_of_planning_anew_are_no_edit() -> None:
    assert edit_of(Reason("resolve", "Planned anew.")) is None
