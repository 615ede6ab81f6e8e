"""Care at a desk: days on a chair, no twist of a sore back, openers and hips."""

from dataclasses import replace

import pytest
from tests.planner.kept import planned, profile
from tests.planner.worlds import real_library, real_pool

from forge.domain.plan import Day, Plan
from forge.domain.request import PlanRequest
from forge.domain.vocabulary import Equipment, Joint, Weekday
from forge.planner.problem.aims import aims_of
from forge.planner.problem.chair_days import chair_days
from forge.planner.problem.desk_care import opens, strengthens_the_hips, twists_the_back
from forge.planner.problem.essentials import serves
from forge.planner.problem.rests import CHANGE_OVER_S

LIBRARY = real_library()
NAME = "11-back-and-neck-care"
ON_THE_FLOOR = (0, 2, 4)


def desk_plan() -> Plan:
    """Ten minutes a working day, with a chair and a mildly sore back."""
    return planned(NAME)


def desk(**changes: object) -> PlanRequest:
    return profile(NAME, **changes)


def with_kit(*kit: Equipment) -> PlanRequest:
    request = desk()
    return replace(request, place=replace(request.place, equipment=frozenset(kit)))


def slugs(day: Day) -> list[str]:
    return [slot.slug for slot in day.slots]


def everything() -> list[str]:
    return [slug for day in desk_plan().days for slug in slugs(day)]


@pytest.mark.parametrize(
    ("days", "seated"), [(2, ()), (3, (1,)), (4, (2,)), (5, (1, 3)), (7, (1, 5))]
)
def test_two_days_in_five_need_no_floor_where_a_chair_is_there(
    days: int, seated: tuple[int, ...]
) -> None:
    request = desk(weekdays=tuple(Weekday)[:days], minutes=(10,) * days)

    assert chair_days(request, aims_of(request)) == seated


def test_a_mat_says_that_the_floor_is_at_hand() -> None:
    for request in (with_kit(Equipment.CHAIR, Equipment.MAT), with_kit(Equipment.WALL)):
        assert chair_days(request, aims_of(request)) == ()


def test_the_days_on_the_chair_stay_off_the_floor() -> None:
    for number, day in enumerate(desk_plan().days):
        low = [slug for slug in slugs(day) if LIBRARY.get(slug).facts.floor]
        assert bool(low) is (number in ON_THE_FLOOR)
        assert number in ON_THE_FLOOR or not any(
            LIBRARY.get(drill.slug).facts.floor for drill in day.warm_up if drill.slug
        )


def test_the_trunk_is_held_on_every_day_on_the_floor_and_not_always_by_a_curl() -> None:
    for number in ON_THE_FLOOR:
        held = slugs(desk_plan().days[number])
        assert any(serves("trunk endurance", LIBRARY.get(slug)) for slug in held)
    assert everything().count("bird-dog") >= 2


def test_a_sore_back_is_not_twisted() -> None:
    sore, sound = desk(), desk(limitations=())

    assert not any(twists_the_back(LIBRARY.get(slug)) for slug in everything())
    for request, twisted in ((sore, False), (sound, True)):
        pool = real_pool(request)
        assert any(twists_the_back(one.exercise) for one in pool.kept) is twisted


def test_the_hips_are_strengthened_and_the_front_is_opened() -> None:
    pages = [LIBRARY.get(slug) for slug in everything()]

    assert sum(strengthens_the_hips(page) for page in pages) >= 2
    assert sum(opens(page, Joint.LUMBAR) for page in pages) >= 2
    assert sum(opens(page, Joint.NECK) for page in pages) == 2


@pytest.mark.parametrize(
    ("slug", "region", "open_"),
    [
        ("half-kneeling-hip-flexor-stretch", Joint.LUMBAR, True),
        ("doorway-chest-stretch", Joint.NECK, True),
        ("seated-figure-four-stretch", Joint.LUMBAR, False),
        ("push-up", Joint.NECK, False),
    ],
)
def test_what_opens_a_region_stretches_what_sitting_shortens(
    slug: str, region: Joint, *, open_: bool
) -> None:
    assert opens(LIBRARY.get(slug), region) is open_


def test_the_side_of_the_neck_shares_its_stretching_with_turning() -> None:
    assert {"neck-side-stretch", "neck-rotation-stretch"} <= set(everything())


def test_one_easy_set_is_followed_by_no_long_rest() -> None:
    slots = [slot for day in desk_plan().days for slot in day.slots]
    lone = [slot for slot in slots if slot.sets == 1]

    assert any(slot.slug == "sit-to-stand" for slot in lone)
    assert all(slot.rest_s <= CHANGE_OVER_S for slot in lone)


def test_a_beginner_with_a_sore_back_holds_no_plank_yet() -> None:
    assert {"plank", "side-plank", "bear-plank-hold"}.isdisjoint(everything())


def test_the_spine_is_moved_before_it_is_held() -> None:
    moves, holds = {"cat-cow", "seated-cat-cow"}, {"bird-dog", "mcgill-curl-up"}
    found = [
        ([slug in moves for slug in slugs(day)], [slug in holds for slug in slugs(day)])
        for day in desk_plan().days
    ]
    both = [(moved, held) for moved, held in found if any(moved) and any(held)]

    assert both
    assert all(moved.index(True) < held.index(True) for moved, held in both)
