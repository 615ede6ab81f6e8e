"""Several places, tested lifts, limits of one motion: read, obeyed, told."""

from dataclasses import replace
from decimal import Decimal

import pytest
from tests.planner.sketches import exercise
from tests.planner.strategies import TODAY
from tests.planner.test_planner_pool import LOADED
from tests.planner.worlds import PUSH, asked, made, real_library

from forge.domain.errors import InvalidRequest
from forge.domain.plan import Plan
from forge.domain.request import Lift, Limitation, Place, Severity, Unit
from forge.domain.vocabulary import Equipment, Joint, StressReason, Weekday
from forge.planner.build import build
from forge.planner.choices.pool import pool_of
from forge.planner.problem.aims import aims_of
from forge.planner.reading import read_request, write_request
from forge.planner.rules.joints import joints
from forge.planner.slots.loads import single
from forge.planner.solving.solver import no_solver
from forge.training.plan_check import check

ASKED: dict[str, object] = {
    "goal": "strength",
    "level": "intermediate",
    "days": ["Mon", "Wed", "Fri"],
    "minutes": 50,
    "equipment": ["gym"],
}
HOTEL: dict[str, object] = {
    "place": "hotel",
    "days": ["Fri"],
    "equipment": ["dumbbells"],
    "loads": {"dumbbell": "2-20 step 2"},
}


def planned(**more: object) -> Plan:
    return build(read_request({**ASKED, **more}, TODAY), real_library(), no_solver)


def test_each_day_uses_what_its_place_has() -> None:
    plan = planned(elsewhere=[HOTEL], tested={"barbell-back-squat": "120 kg x 5"})

    monday, _, friday = plan.days
    library = real_library()
    needs = {
        item
        for slot in friday.slots
        for group in library.get(slot.slug).facts.equipment.all_of
        for item in group
    }
    assert (monday.place, friday.place) == ("gym", "hotel")
    assert Equipment.BARBELL not in needs
    assert any("barbell" in slot.slug for slot in monday.slots)
    assert all(slot.load.kg is None or slot.load.kg <= 20 for slot in friday.slots)
    assert check(plan, library) == ()


def test_a_place_that_is_checked_is_that_of_the_day() -> None:
    plan = planned(elsewhere=[HOTEL])
    monday, wednesday, friday = plan.days

    swapped = replace(plan, days=(monday, wednesday, replace(friday, slots=monday.slots)))

    assert "equipment" in {found.rule for found in check(swapped, real_library())}


def test_only_what_no_place_allows_is_excluded() -> None:
    bar = Place("gym", asked().place.equipment | {Equipment.DUMBBELL}, weekdays=(Weekday.THU,))
    request = replace(asked(), elsewhere=(bar,))

    pool = pool_of((exercise(LOADED), *made((PUSH,))), request, aims_of(request))

    assert pool.excluded == ()
    assert pool.barred == {
        Weekday.MON: frozenset({LOADED.slug}),
        Weekday.THU: frozenset(),
    }


@pytest.mark.parametrize(
    ("entry", "told"),
    [
        ({**HOTEL, "days": ["Sun"]}, "which is no training day"),
        ({**HOTEL, "days": 2}, "must name weekdays"),
        ({**HOTEL, "goal": "health"}, "is not part of a place"),
        ({"days": ["Fri"]}, "is missing"),
        ("hotel", "is no list of places"),
    ],
)
def test_a_place_that_cannot_be_meant_is_told(entry: object, told: str) -> None:
    with pytest.raises(InvalidRequest) as caught:
        read_request({**ASKED, "elsewhere": [entry]}, TODAY)

    assert any(told in problem.message for problem in caught.value.problems)
    assert all(problem.field.startswith("elsewhere") for problem in caught.value.problems)


def test_two_places_cannot_share_a_day() -> None:
    with pytest.raises(InvalidRequest, match="two places"):
        read_request({**ASKED, "elsewhere": [HOTEL, HOTEL]}, TODAY)


@pytest.mark.parametrize(
    ("text", "unit", "lift"),
    [
        ("100 kg x 5", "kg", Lift(Decimal(100), 5)),
        ("82,5x3", "kg", Lift(Decimal("82.5"), 3)),
        ("60 for 8 reps", "kg", Lift(Decimal(60), 8)),
        ("225 x 5", "lb", Lift(Decimal("102.05828325"), 5)),
    ],
)
def test_a_tested_lift_is_read_in_its_unit(text: str, unit: str, lift: Lift) -> None:
    request = read_request({**ASKED, "unit": unit, "tested": {"Barbell Back Squat": text}}, TODAY)

    assert request.tested == {"barbell-back-squat": lift}
    assert read_request(write_request(request), TODAY) == request


@pytest.mark.parametrize("text", ["heavy", "100", "100 x 30", "9000 kg x 1", "-5 x 5"])
def test_a_lift_that_cannot_be_read_is_told(text: str) -> None:
    with pytest.raises(InvalidRequest) as caught:
        read_request({**ASKED, "tested": {"barbell-back-squat": text}}, TODAY)

    assert [problem.field for problem in caught.value.problems] == ["tested"]


def test_a_tested_lift_gives_a_loadable_weight_that_is_not_above_what_it_allows() -> None:
    plan = planned(tested={"barbell-back-squat": "120 kg x 5"})

    slots = [s for d in plan.days for s in d.slots if s.slug == "barbell-back-squat"]
    assert slots
    for slot in slots:
        assert slot.load.kind == "percent_1rm"
        assert slot.load.kg is not None
        assert slot.load.kg % Decimal("2.5") == 0
        assert slot.load.kg < single(Lift(Decimal(120), 5))


def test_old_bests_do_not_count_after_a_break() -> None:
    plan = planned(tested={"barbell-back-squat": "120 kg x 5"}, break_weeks=12)

    assert all(slot.load.kind != "percent_1rm" for day in plan.days for slot in day.slots)


def test_a_single_is_itself_and_more_reps_stand_for_more() -> None:
    assert single(Lift(Decimal(100), 1)) == 100
    assert single(Lift(Decimal(100), 5)) == Decimal(10000) / Decimal("86.3")


def test_a_limit_of_one_motion_leaves_the_others() -> None:
    library = real_library()
    overhead = Limitation(Joint.SHOULDER, Severity.SEVERE, motion=StressReason.OVERHEAD)
    request = replace(asked(), limitations=(overhead,))

    assert joints(library.get("barbell-overhead-press"), request) is not None
    assert joints(library.get("push-up"), request) is None
    whole = replace(asked(), limitations=(replace(overhead, motion=None),))
    assert joints(library.get("push-up"), whole) is not None


def test_a_motion_is_read_and_written_back() -> None:
    request = read_request({**ASKED, "limits": ["left shoulder:overhead:moderate"]}, TODAY)

    assert request.limitations[0].motion is StressReason.OVERHEAD
    assert read_request(write_request(request), TODAY) == request


def test_pounds_are_loaded_in_pound_plates() -> None:
    plan = planned(unit="lb", tested={"barbell-back-squat": "275 lb x 5"})

    loads = [s.load for d in plan.days for s in d.slots if s.slug == "barbell-back-squat"]
    assert plan.request.unit is Unit.LB
    assert all("lb" in load.sentence for load in loads)
    assert loads
    assert check(plan, real_library()) == ()
