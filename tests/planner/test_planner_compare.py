"""Two plans side by side, single changes by price, and what stands behind a plan."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import replace
from functools import cache
from importlib import import_module
from typing import Any

import pytest
from hypothesis import HealthCheck, Phase, assume, given, settings
from hypothesis import strategies as st
from tests.planner.kept import PROFILES
from tests.planner.kept import planned as profile_plan
from tests.planner.sketches import Sketch
from tests.planner.strategies import ordinary_requests
from tests.planner.worlds import (
    CALF,
    FULL_BODY,
    PULL,
    PUSH,
    ROW,
    SQUAT,
    asked,
    library_of,
    made,
    real_library,
)
from tests.ready import catalogue

from forge.domain.errors import ImpossibleRequest, InvalidRequest
from forge.domain.plan import Plan, Reason
from forge.domain.request import Goal, PlanRequest
from forge.domain.vocabulary import Equipment
from forge.library.catalogue import Catalogue
from forge.planner.build import build
from forge.planner.changes import changed
from forge.planner.compare import Difference, as_text, difference, ways, ways_text
from forge.planner.outlook import left_out, slot_outlooks, traded
from forge.planner.problem.task import Draft, Task
from forge.planner.solving.solver import no_solver
from forge.planner.standing import standing
from forge.planner.telling.why_not import asker
from forge.planner.weighing.score import Value, value

SMALL = settings(
    max_examples=6,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.filter_too_much],
)
REAL = settings(SMALL, max_examples=1, phases=[Phase.explicit, Phase.generate])
"""Two greedy plans over the real library take seconds: few examples, and no shrinking."""

NUMBER = re.compile(r"\d+½?|½")
CHANGES: tuple[dict[str, Any], ...] = (
    {"minutes": "+15"},
    {"minutes": "-5"},
    {"days": 4},
    {"supersets": True},
    {"goal": "health"},
    {"goal": "strength"},
    {"level": "beginner"},
    {"add_equipment": ["pull-up bar", "barbell"]},
    {"drop_equipment": ["chair"]},
    {"limit": "shoulder:moderate"},
    {"cardio": "60"},
    {"add_never": "squat"},
)


def weeks(days: int) -> st.SearchStrategy[PlanRequest]:
    """Ordinary requests of few days and 40 minutes at most: long weeks only take longer."""

    def shortened(request: PlanRequest) -> PlanRequest:
        minutes = tuple(min(limit, 40) for limit in request.minutes[:days])
        return replace(request, weekdays=request.weekdays[:days], minutes=minutes)

    return ordinary_requests().map(shortened)


def planned(request: PlanRequest, library: Catalogue) -> Plan:
    return build(request, library, no_solver)


def world(*sketches: Sketch) -> Catalogue:
    return library_of(made(sketches or FULL_BODY))


@cache
def short() -> Plan:
    """Muscle on two short days: much is left open."""
    return planned(replace(asked(), goal=Goal.HYPERTROPHY, minutes=(20, 20)), world())


def untrue(reasons: Iterable[Reason]) -> list[str]:
    """Sentences with a number that their facts do not hold."""
    return [
        reason.sentence
        for reason in reasons
        if not set(NUMBER.findall(reason.sentence)) <= _numbers(reason.facts)
    ]


def _numbers(facts: Mapping[str, str]) -> set[str]:
    return {number for fact in facts.values() for number in NUMBER.findall(fact)}


def gap(task: Any, before: Draft, after: Draft) -> Value:
    """What a change of the week costs by a fresh evaluation."""
    one, two = value(task, before), value(task, after)
    return one[0] - two[0], one[1] - two[1], one[2] - two[2]


# ---------------------------------------------------------------- two plans


def test_a_plan_differs_from_itself_in_nothing() -> None:
    found = difference(short(), short(), world())

    assert found.is_empty
    assert as_text(found) == "Nothing changes.\n"


@SMALL
@given(weeks(2), st.sampled_from(CHANGES))
def test_a_difference_tells_the_two_plans_and_nothing_else(
    request: PlanRequest, edits: dict[str, Any]
) -> None:
    look_at_difference(request, edits, world())


@REAL
@given(weeks(2), st.sampled_from(CHANGES))
def test_a_difference_over_the_real_library_tells_the_two_plans(
    request: PlanRequest, edits: dict[str, Any]
) -> None:
    look_at_difference(request, edits, real_library())


def look_at_difference(request: PlanRequest, edits: dict[str, Any], library: Catalogue) -> None:
    try:
        old = planned(request, library)
        new = planned(changed(edits, request), library)
    except (InvalidRequest, ImpossibleRequest):
        assume(False)
        return

    found = difference(old, new, library)

    then, now = ({slot.slug for day in plan.days for slot in day.slots} for plan in (old, new))
    assert difference(old, old, library).is_empty
    assert found.changes
    assert untrue([found.verdict, *found.price, *(level.told for level in found.levels)]) == []
    assert {one.slug for one in found.going} == then - now
    assert {one.slug for one in found.coming} == now - then
    assert {one.slug for one in found.staying} == then & now
    reasons = [*(one.why for one in found.going), *(one.why for one in found.coming)]
    assert all(why and why[0].sentence for why in reasons)
    assert {wish.wish for wish in found.closed} | {move.then.wish for move in found.still} == {
        wish.wish for wish in old.unmet
    }
    assert {wish.wish for wish in found.opened} | {move.now.wish for move in found.still} == {
        wish.wish for wish in new.unmet
    }
    assert [(move.then, move.now) for move in found.levels] == list(
        zip(old.provenance.objective, new.provenance.objective, strict=True)
    )
    ask = asker(new, library)
    assert all(ask(exercise.slug) for exercise in library.exercises[::25])


def compared(old: PlanRequest, new: PlanRequest, library: Catalogue) -> Difference:
    return difference(planned(old, library), planned(new, library), library)


def test_more_minutes_close_wishes_and_cost_minutes() -> None:
    request = short().request

    found = compared(request, replace(request, minutes=(60, 60)), world())

    assert found.changes == ("60 instead of 20 minutes a session",)
    assert found.closed
    assert found.opened == ()
    assert [reason.rule for reason in found.price] == ["minutes"] or found.coming
    assert found.levels[0].now > found.levels[0].then
    assert all(dose.now > dose.then for dose in found.doses)
    assert "No longer open" in as_text(found)


def test_what_goes_for_want_of_equipment_says_so() -> None:
    pull = replace(PULL, needs=((Equipment.PULL_UP_BAR,),))
    library = world(SQUAT, PUSH, ROW, CALF, pull)
    bar = replace(asked().place, equipment=frozenset({Equipment.PULL_UP_BAR}))
    request = replace(asked(), place=bar)

    found = compared(request, changed({"drop_equipment": "pull-up bar"}, request), library)

    [gone] = [one for one in found.going if one.slug == "pull"]
    assert gone.why[0].rule == "equipment"
    assert "A vertical pull exercise" in {wish.wish for wish in found.opened}


def test_other_targets_are_said_not_to_compare() -> None:
    found = compared(short().request, replace(short().request, goal=Goal.HEALTH), world())

    assert not found.levels[0].comparable
    assert "do not compare" in found.levels[0].told.sentence


def test_what_must_be_got_is_part_of_the_price() -> None:
    request = asked()

    found = compared(request, changed({"add_equipment": "barbell"}, request), world())

    assert "To have at hand: a barbell." in [reason.sentence for reason in found.price]


def test_a_plan_of_an_older_library_is_compared_without_its_why_not() -> None:
    plan = short()
    smaller = library_of(one for one in world().exercises if one.slug != "squat")
    squats = next(day for day in plan.days if any(slot.slug == "squat" for slot in day.slots))

    found = difference(plan, replace(plan, days=(squats,)), smaller)

    assert standing(plan, smaller) is None
    assert all(one.why == () for one in found.going)


# ---------------------------------------------------------------- single changes by price


def test_ways_come_cheapest_first_and_close_only_what_is_open() -> None:
    plan = short()

    found = ways(plan, world())

    assert found == ways(plan, world())
    assert [way.price for way in found] == sorted(way.price for way in found)
    assert {name for way in found for name in way.closes} <= {wish.wish for wish in plan.unmet}
    assert any(way.closes for way in found)
    assert untrue(way.asks for way in found) == []


WAYS = import_module("forge.planner.compare.ways")


@pytest.mark.parametrize("name", [path.stem for path in sorted(PROFILES.glob("*.toml"))])
def test_every_profile_has_ways_under_which_no_exercise_gets_more_sets_than_it_may(
    name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Health as the goal gives many exercises fewer sets than the plan has: they are cut."""
    weeks = list[tuple[Task, Draft]]()

    def seen(task: Task, week: Draft) -> Draft:
        weeks.append((task, week))
        return week

    monkeypatch.setattr(WAYS, "EXTRA_MINUTES", ())
    monkeypatch.setattr(WAYS, "MOST_KITS", 0)
    monkeypatch.setattr(WAYS, "shake", seen)

    found = ways(profile_plan(name), catalogue())

    assert found
    assert all(pick.sets <= task.by_slug[pick.slug].most for task, d in weeks for pick in d.picks)


def test_the_equipment_that_admits_a_missing_pattern_is_tried() -> None:
    pull = replace(PULL, needs=((Equipment.PULL_UP_BAR, Equipment.MACHINE),))
    library = world(*(one for one in FULL_BODY if one is not PULL), pull)
    plan = planned(replace(asked(), minutes=(60, 60)), library)

    [bar] = [way for way in ways(plan, library) if way.changes == ("with a pull-up bar",)]

    assert "A vertical pull exercise" in bar.closes
    assert bar.asks.sentence == "A pull-up bar."


def test_the_table_puts_idle_changes_last_and_tells_what_is_missing_now() -> None:
    found = ways(short(), world())

    text = ways_text(short(), found)

    idle = [way for way in found if not way.closes]
    assert text.startswith(f"Now: {len(short().unmet)} open wishes, ")
    assert "Health instead of muscle as the goal. Price: your goal." in text
    assert ("Closes no open wish" in text) is bool(idle)


def test_a_plan_of_an_older_library_has_no_ways_and_says_why() -> None:
    smaller = library_of(one for one in world().exercises if one.slug != "squat")

    assert ways(short(), smaller) == ()
    assert "library has changed" in ways_text(short(), ())


# ---------------------------------------------------------------- what stands behind a plan


@SMALL
@given(weeks(2))
def test_what_was_traded_and_what_a_slot_is_worth_equal_a_fresh_evaluation(
    request: PlanRequest,
) -> None:
    look_behind(request, world())


@REAL
@given(weeks(2))
def test_what_stands_behind_a_real_week_equals_a_fresh_evaluation(request: PlanRequest) -> None:
    look_behind(request, real_library())


def look_behind(request: PlanRequest, library: Catalogue) -> None:
    try:
        plan = planned(request, library)
    except ImpossibleRequest:
        assume(False)
        return
    stand = standing(plan, library)
    assert stand is not None

    lost, slots = traded(stand), slot_outlooks(plan, stand)

    for one in lost:
        sums = [sum(c.points for c in one.costs if c.level == level) for level in (1, 2, 3)]
        assert tuple(sums) == gap(stand.task, stand.draft, one.after)
        assert one.won > 0
    for index, day in enumerate(plan.days):
        for slot, told in zip(
            day.slots, [s for s in slots if s.weekday is day.weekday], strict=True
        ):
            worth = {level.level: level.points for level in told.worth}
            stored = [c for c in slot.contributions if c.level == 1]
            assert worth.get("what must be there", 0) == sum(c.points for c in stored)
            for swap in told.exchanges:
                without = stand.draft.with_sets(index, slot.slug, 0)
                own = stand.task.by_slug[swap.slug]
                sets = min(max(stand.draft.sets_of(index, slot.slug), own.least), own.most)
                after = without.with_sets(index, swap.slug, sets)
                assert swap.cost == gap(stand.task, stand.draft, after)
    exchanges = [swap.told for told in slots for swap in told.exchanges]
    assert untrue([*(one.told for one in lost), *exchanges]) == []
    assert untrue(group.told for group in left_out(plan, library)) == []


def test_a_wish_that_gave_way_names_the_cheapest_exchange_and_its_loss() -> None:
    stand = standing(short(), world())
    assert stand is not None

    found = traded(stand)

    assert found
    assert [one.level for one in found] == sorted(one.level for one in found)
    assert all("would take" in one.told.sentence for one in found)
    assert {one.wish for one in found if one.level == 1} <= {wish.wish for wish in short().unmet}


def test_a_favourite_that_gave_way_is_told_and_one_that_is_left_out_is_not() -> None:
    late = replace(CALF, slug="late-calf")
    barred = replace(CALF, slug="barred-calf", needs=((Equipment.MACHINE,),))
    liked = frozenset({"late-calf", "barred-calf"})
    library = world(*(one for one in FULL_BODY if one is not CALF), late, barred)
    request = replace(short().request, favourites=liked)
    stand = standing(planned(request, library), library)
    assert stand is not None

    wishes = {one.wish for one in traded(stand)}

    assert "Barred Calf, a favourite" not in wishes


def test_ties_are_called_interchangeable() -> None:
    twin = replace(SQUAT, slug="twin-squat", family="squat")
    library = world(*FULL_BODY, twin)
    plan = planned(replace(asked(), minutes=(60, 60)), library)
    stand = standing(plan, library)
    assert stand is not None

    ties = [s.told.sentence for one in slot_outlooks(plan, stand) for s in one.exchanges if s.tie]

    assert ties
    assert all(sentence.startswith("Interchangeable") for sentence in ties)


@pytest.mark.parametrize("item", [Equipment.MACHINE, Equipment.PULL_UP_BAR])
def test_the_item_that_opens_most_is_named_with_its_count(item: Equipment) -> None:
    needs = ((item,),)
    library = world(*(replace(one, needs=needs) for one in (PULL, ROW)), SQUAT, PUSH, CALF)
    plan = planned(asked(), library)

    [group] = [one for one in left_out(plan, library) if one.rule == "equipment"]

    assert group.told.sentence.startswith("2 exercises need equipment that you do not have.")
    assert group.told.sentence.endswith("alone would let in 2 of them.")
