"""Sessions, supersets, reasons and whole plans of the wrong shape are caught."""

from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.planner.builders import bench, plan, plank, row, squat, with_day, with_slot
from tests.training.breaking import LIBRARY, asked, broken, changed_slot, first_day

from forge.domain.plan import (
    Day,
    Exclusion,
    Plan,
    Reason,
    Role,
    Slot,
    TimeParts,
    Unmet,
)
from forge.domain.request import (
    Goal,
    Place,
    PlanRequest,
)
from forge.domain.vocabulary import (
    Pattern,
)
from forge.training.plan_check import check


def test_an_empty_day_is_caught() -> None:
    assert "empty_day" in broken(first_day(slots=()))


def test_a_day_with_one_or_with_ten_exercises_is_caught() -> None:
    assert "slots" in broken(first_day(slots=(bench(),)))
    assert "slots" in broken(first_day(slots=(bench(),) * 10))


def test_two_of_a_family_in_a_session_are_caught() -> None:
    two = (replace(bench(), slug="push-up"), replace(bench(), slug="incline-push-up"))

    assert "family" in broken(first_day(slots=two))


def test_two_of_a_large_pattern_need_a_session_of_45_minutes() -> None:
    two = (bench(), replace(bench(), slug="push-up"))
    long = first_day(slots=two)
    short = first_day(slots=two, minutes_limit=40)

    assert "pattern" not in broken(long)
    assert "pattern" in broken(short)


def test_two_of_a_small_pattern_are_caught() -> None:
    assert "pattern" in broken(first_day(slots=(plank(), bench())), movement_pattern=Pattern.SHRUG)


def test_two_stretches_in_a_session_are_no_repeated_pattern() -> None:
    slots = tuple(replace(slot, role=Role.STRETCH) for slot in (plank(), bench(), squat()))
    week = with_day(first_day(slots=slots), replace(plan().days[1], slots=slots), 1)

    assert "pattern" not in broken(week, movement_pattern=Pattern.STRETCH)


def test_more_exercises_than_the_level_can_learn_are_caught() -> None:
    many = tuple(replace(bench(), slug=f"press-{number}") for number in range(15))

    assert "distinct" in broken(first_day(slots=many))


def test_a_superset_of_one_is_caught() -> None:
    assert "superset" in broken(changed_slot(bench(), group="A"))


def test_supersets_that_were_not_wished_are_caught() -> None:
    grouped = (replace(bench(), group="A"), replace(row(), group="A"), squat(), plank())
    changed = first_day(slots=grouped)
    plain = replace(changed, request=replace(changed.request, supersets=False))

    assert "superset" in broken(plain)


def test_a_main_strength_lift_in_a_superset_is_caught() -> None:
    grouped = (
        replace(bench(), group="A", role=Role.MAIN),
        replace(row(), group="A"),
        squat(),
        plank(),
    )
    changed = first_day(slots=grouped)
    strong = replace(changed, request=replace(changed.request, goal=Goal.STRENGTH))

    assert "superset" in broken(strong)


@pytest.mark.parametrize("reasons", [(), (Reason("", "x"),), (Reason("r", " "),)])
def test_a_slot_without_a_reason_is_caught(reasons: tuple[Reason, ...]) -> None:
    assert broken(changed_slot(bench(), reasons=reasons)) == {"reason"}


def test_a_slot_that_does_not_say_how_it_goes_on_is_caught() -> None:
    assert broken(changed_slot(bench(), progression=Reason("", ""))) == {"progression"}


def test_an_exclusion_without_a_reason_is_caught() -> None:
    assert broken(replace(plan(), excluded=(Exclusion("pull-up", ()),))) == {"reason"}


def test_an_exclusion_that_the_library_does_not_know_is_caught() -> None:
    ghost = Exclusion("moon-press", (Reason("level", "It is far away."),))

    assert broken(replace(plan(), excluded=(ghost,))) == {"unknown_exercise"}


def test_an_unmet_wish_without_a_fix_is_caught() -> None:
    unmet = Unmet("vertical pull", "one", "none", "There is no bar.", "", 1)

    assert broken(replace(plan(), unmet=(unmet,))) == {"reason"}


def spoiled(value: Any, **changes: Any) -> Any:
    """The value with nonsense in a field, which its types would forbid."""
    return replace(value, **changes)


@pytest.mark.parametrize(
    "nonsense",
    [
        spoiled(plan(), days=None),
        spoiled(plan(), doses=None),
        spoiled(plan(), request=None),
        spoiled(plan(), excluded=(None,)),
        with_day(plan(), spoiled(plan().days[0], slots=None)),
        with_day(plan(), spoiled(plan().days[0], weekday=9)),
        with_day(plan(), spoiled(plan().days[0], time=None)),
        with_slot(plan(), 0, spoiled(bench(), reps="many")),
        with_slot(plan(), 0, spoiled(bench(), sets=None)),
        with_slot(plan(), 0, spoiled(bench(), slug=[])),
        with_slot(plan(), 0, spoiled(bench(), load=None)),
    ],
)
def test_a_malformed_plan_is_reported_and_does_not_raise(nonsense: Plan) -> None:
    assert "malformed" in broken(nonsense)


NONSENSE = st.one_of(
    st.none(), st.integers(-5, 5), st.text(max_size=3), st.just(()), st.just({}), st.floats()
)


@given(st.data())
def test_no_nonsense_in_any_field_makes_the_checker_raise(data: st.DataObject) -> None:
    targets: list[Any] = [plan(), plan().request, plan().days[0], bench()]
    target = data.draw(st.sampled_from(targets))
    field = data.draw(st.sampled_from(sorted(target.__dataclass_fields__)))
    odd = spoiled(target, **{field: data.draw(NONSENSE)})

    found = check(_holding(odd), LIBRARY)

    assert all(violation.sentence for violation in found)


def _holding(part: Any) -> Plan:
    """The valid plan with one part put in its place."""
    match part:
        case Slot():
            return with_slot(plan(), 0, part)
        case PlanRequest():
            return replace(plan(), request=part)
        case Day():
            return with_day(plan(), part)
        case Plan():
            return part
        case _:
            raise AssertionError(part)


def test_an_empty_place_and_empty_times_are_reported() -> None:
    bare = asked(place=Place("nowhere", frozenset()))
    nothing = with_day(bare, replace(bare.days[0], time=TimeParts(0, 0, 0, 0, 0, 0)))

    assert {"equipment", "time_told", "load"} <= broken(nothing)
