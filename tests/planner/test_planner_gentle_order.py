"""Within a gentle session what moves comes before what is held, with one trip to the floor."""

import pytest
from tests.planner.kept import planned
from tests.planner.worlds import real_pool

from forge.planner.problem.candidates import Candidate
from forge.planner.slots.gentle_order import movers_first


def candidates(*slugs: str) -> list[Candidate]:
    request = planned("06-daily-mobility").request
    pool = real_pool(request)
    found = {one.slug: one for one in pool.everyone}
    return [found[slug] for slug in slugs]


def ordered(*slugs: str) -> list[str]:
    ones = candidates(*slugs)
    low = [one.exercise.facts.floor for one in ones]
    return [slugs[place] for place in movers_first(ones, low, [0] * len(ones))]


def test_drills_come_before_stretches_even_from_the_floor() -> None:
    found = ordered("standing-quad-stretch", "childs-pose", "cat-cow", "ankle-rocker")

    assert found == ["ankle-rocker", "cat-cow", "childs-pose", "standing-quad-stretch"]


def test_where_no_drill_lies_the_stretches_go_from_standing_to_the_floor() -> None:
    found = ordered("butterfly-stretch", "standing-quad-stretch", "ankle-rocker")

    assert found == ["ankle-rocker", "standing-quad-stretch", "butterfly-stretch"]


def test_a_spine_bends_before_it_turns() -> None:
    assert ordered("thread-the-needle", "cat-cow") == ["cat-cow", "thread-the-needle"]


@pytest.mark.parametrize("name", ["06-daily-mobility", "11-back-and-neck-care"])
def test_no_gentle_session_holds_before_it_moves(name: str) -> None:
    for day in planned(name).days:
        held = [bool(slot.hold_s) for slot in day.slots]
        assert held == sorted(held), [slot.slug for slot in day.slots]


def test_a_title_names_what_is_stretched_before_mere_drills() -> None:
    titles = [day.title for day in planned("06-daily-mobility").days]

    assert not any(title.startswith("Moving drills") for title in titles)


def test_a_session_of_strength_keeps_its_order() -> None:
    days = planned("01-short-home").days
    assert all(day.slots[0].slug == "bodyweight-squat" for day in days)
