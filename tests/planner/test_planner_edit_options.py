"""What is offered for an edit, how it is worded, and how it is stored."""

from dataclasses import replace

import pytest
from tests.planner.changing import changed, refusal
from tests.planner.edits import FRI, MON, greedy, slot_of, swappable
from tests.planner.solving import dumbbells
from tests.planner.worlds import real_library

from forge.domain.errors import EditRefused, ImpossibleRequest
from forge.domain.plan import Reason
from forge.domain.request import Severity
from forge.domain.vocabulary import Weekday
from forge.planner.edit.consequences import Mood, consequences
from forge.planner.edit.describe import price
from forge.planner.edit.desk import desk_of
from forge.planner.edit.options import add_options, swap_options
from forge.planner.edit.resolve import resolve
from forge.planner.edit.values import (
    KINDS,
    Add,
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
from forge.planner.solving.solver import no_solver
from forge.planner.writing import as_json, from_json

# --- options, wording, storing


def test_options_break_nothing_first_and_tell_what_they_break() -> None:
    desk = desk_of(greedy(), real_library())
    press = swappable(greedy(), MON).slug
    found = swap_options(desk, MON, press)

    counts = [len(option.breaks) for option in found]
    assert found
    assert counts == sorted(counts)
    for option in found:
        after = changed(greedy(), Swap(MON, press, option.slug))
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


def test_a_line_that_an_edit_breaks_says_so_in_words() -> None:
    lines = {line.id: line for line in greedy().audit}
    broken = replace(lines["A13"], passed=False, value=0.5, sentence="Large movements come late.")
    short = replace(lines["A1"], passed=False, value=0.5, sentence="Not met: quads.")
    after = replace(greedy(), audit=(short, broken))
    before = replace(greedy(), audit=(lines["A1"], lines["A13"]))

    told = [one.sentence for one in consequences(before, after)]
    still = [one.sentence for one in consequences(after, replace(after, audit=(short,)))]

    assert "Large movements first: no longer met. Large movements come late." in told
    assert "Dose at or above minimum: no longer met for quads." in told
    assert "Large movements first no longer applies." in still


@pytest.mark.parametrize(
    ("lost", "told"),
    [
        ((3, 0, 0), "your week lacks more of what must be there (3 points)"),
        ((0, 145, 0), "your sets are shared out less well for your goal (145 points)"),
        ((0, -1, 4), "your sets are shared out better for your goal (1 point)"),
        ((0, 0, 2), "only your taste is met a little less (2 points)"),
        ((0, 0, 0), "it changes nothing that your goal counts"),
    ],
)
def test_the_price_of_an_edit_is_told_as_what_it_means(
    lost: tuple[int, int, int], told: str
) -> None:
    assert told in price(lost)


def test_what_was_taken_out_of_a_day_does_not_come_back_to_it() -> None:
    own = slot_of(greedy(), MON)
    plan = changed(greedy(), Remove(MON, own.slug))

    made = resolve(plan, real_library(), no_solver)

    assert own.slug not in {slot.slug for slot in made.days[0].slots}


def test_a_day_that_would_stay_empty_is_refused_with_a_way_out() -> None:
    plan = replace(greedy(), request=dumbbells(minutes=(5, 45, 45)))

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
    limit = replace(dumbbells().limitations[0], severity=Severity.SEVERE)
    plan = replace(greedy(), request=dumbbells(limitations=(limit,)))
    plan = changed(plan, Lock(MON, slot_of(plan, MON).slug))

    for entry in desk_of(plan, real_library()).pool.excluded[:12]:
        found = refusal(Add(MON, entry.slug, 2), plan)
        assert found.because == tuple(reason.sentence for reason in entry.reasons)


def test_lines_of_planning_anew_are_no_edit() -> None:
    assert edit_of(Reason("resolve", "Planned anew.")) is None
