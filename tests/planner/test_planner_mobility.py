"""Mobility: whole stretches and partial ones, easier forms first, drills through the week."""

import pytest
from tests.planner.kept import planned, profile
from tests.planner.worlds import real_library, real_pool

from forge.domain.plan import Plan
from forge.domain.request import PlanRequest
from forge.domain.vocabulary import ActionRole, Articulation, Category, Level, Measure
from forge.planner.choices.pool import Pool
from forge.planner.problem.aims import aims_of
from forge.planner.problem.essentials import FOR_ACTIVE_RANGE, daily, essentials, serves
from forge.planner.problem.stretches import units_of

LIBRARY = real_library()


def daily_plan() -> Plan:
    """A quarter of an hour on a mat, every day."""
    return planned("06-daily-mobility")


def mobile(level: Level) -> PlanRequest:
    return profile("06-daily-mobility", level=level)


def pool(level: Level) -> Pool:
    return real_pool(mobile(level))


@pytest.mark.parametrize(
    ("slug", "group", "units"),
    [
        ("figure-four-stretch", "glutes", 6),
        ("childs-pose", "glutes", 3),
        ("childs-pose", "lower back", 6),
        ("standing-it-band-stretch", "glutes", 3),
        ("seated-straddle-stretch", "hamstrings", 3),
        ("half-kneeling-hamstring-stretch", "hamstrings", 6),
    ],
)
def test_a_stretch_that_is_for_something_else_counts_half(
    slug: str, group: str, units: int
) -> None:
    assert units_of(LIBRARY.get(slug), 30)[group] == units


@pytest.mark.parametrize(
    "slug", ["seated-straddle-stretch", "standing-forward-fold", "cobra-stretch", "inchworm"]
)
def test_who_begins_has_the_easier_form_of_what_strains_a_joint(slug: str) -> None:
    beginner, trained = pool(Level.BEGINNER), pool(Level.INTERMEDIATE)

    reasons = {one.slug: reason for one, reason in beginner.pruned}
    assert "where to begin" in reasons[slug].sentence
    begun = {one.slug: r for one, r in trained.pruned}
    assert slug not in begun or "where to begin" not in begun[slug].sentence


@pytest.mark.parametrize(
    "slug",
    ["butterfly-stretch", "figure-four-stretch", "90-90-hip-switch", "standing-hamstring-stretch"],
)
def test_what_has_no_easier_form_of_its_kind_stays(slug: str) -> None:
    assert slug in {one.slug for one in pool(Level.BEGINNER).kept}


def test_no_stretch_comes_on_most_days_and_no_region_daily_while_another_is_short() -> None:
    uses = [slot.slug for day in daily_plan().days for slot in day.slots]
    chest = [
        sum("chest" in units_of(LIBRARY.get(slot.slug), 30) for slot in day.slots)
        for day in daily_plan().days
    ]

    assert max(uses.count(slug) for slug in set(uses)) <= 5
    assert sum(count > 0 for count in chest) <= 5
    assert uses.count("seated-straddle-stretch") == 0


def test_the_glutes_have_stretches_of_their_own() -> None:
    whole = [
        slot
        for day in daily_plan().days
        for slot in day.slots
        if units_of(LIBRARY.get(slot.slug), 30).get("glutes", 0) == 6
        and LIBRARY.get(slot.slug).facts.measure is Measure.HOLD
    ]

    assert sum(slot.sets for slot in whole) >= 3


def test_hips_and_ankles_are_moved_on_three_days_of_a_daily_week() -> None:
    for name in ("turning of the hips", "bending of the ankles"):
        days = [
            any(serves(name, LIBRARY.get(slot.slug)) for slot in day.slots)
            for day in daily_plan().days
        ]
        assert sum(days) >= 3, name


def test_ways_to_move_are_asked_for_more_often_where_most_days_are_training_days() -> None:
    found = essentials(aims_of(mobile(Level.BEGINNER)))

    ways = [one for one in found if one not in FOR_ACTIVE_RANGE]
    assert {one.days for one in daily(ways, 7)} == {3}
    assert {one.days for one in daily(ways, 3)} == {2}


@pytest.mark.parametrize("name", ["active turning of the hips", "active turning of the upper back"])
def test_where_mobility_is_the_goal_hips_and_upper_back_are_turned_actively(name: str) -> None:
    days = [
        any(serves(name, LIBRARY.get(slot.slug)) for slot in day.slots) for day in daily_plan().days
    ]

    assert sum(days) >= 2


def test_a_stretch_that_is_held_is_no_active_turning() -> None:
    assert serves("active turning of the hips", LIBRARY.get("90-90-hip-switch"))
    assert not serves("active turning of the hips", LIBRARY.get("figure-four-stretch"))
    assert not serves("active turning of the upper back", LIBRARY.get("lying-trunk-rotation"))


def test_a_calf_stretch_is_no_drill_of_the_ankle() -> None:
    assert not serves("bending of the ankles", LIBRARY.get("bent-knee-calf-stretch"))
    assert serves("bending of the ankles", LIBRARY.get("ankle-rocker"))


@pytest.mark.parametrize("name", ["06-daily-mobility", "11-back-and-neck-care"])
def test_a_gentle_session_is_not_opened_lying_down_nor_with_its_first_drill_twice(
    name: str,
) -> None:
    for day in planned(name).days:
        first = LIBRARY.get(day.slots[0].slug)
        for drill in day.warm_up:
            if drill.slug is None:
                continue
            one = LIBRARY.get(drill.slug)
            assert not (one.facts.floor and not first.facts.floor)
            if one.facts.category is Category.MOBILITY and first.facts.measure is not Measure.HOLD:
                assert not moved(one.slug) & moved(first.slug), (drill.name, first.name)


def moved(slug: str) -> set[Articulation]:
    acts = LIBRARY.get(slug).facts.joint_actions
    return {act.joint for act in acts if act.role is ActionRole.WORKING}
