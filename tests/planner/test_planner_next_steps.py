"""What follows: the heaviest weight, a weak grip, a free hand, and what is called as good."""

from dataclasses import replace
from decimal import Decimal

import pytest
from tests.planner.worlds import asked, draft, real_library, task_of

from forge.domain.plan import Role
from forge.domain.request import AgeBand, PlanRequest, Pregnancy
from forge.domain.vocabulary import Equipment, Level
from forge.planner.aims import aims_of
from forge.planner.candidates import Candidate, candidate
from forge.planner.free_hand import with_free_hand
from forge.planner.heaviest import at_the_end
from forge.planner.loads import load_rule
from forge.planner.order import Station
from forge.planner.progress import progression
from forge.planner.same_muscles import trains_the_same
from forge.planner.task import Pick
from forge.planner.weekly import Week

E = Equipment


def home(*kg: int, level: Level = Level.INTERMEDIATE) -> PlanRequest:
    place = replace(
        asked().place,
        equipment=frozenset({E.DUMBBELL, E.WALL, E.CHAIR}),
        loads={E.DUMBBELL: tuple(map(Decimal, kg))} if kg else {},
    )
    return replace(asked(), place=place, level=level)


def work(slug: str, request: PlanRequest, role: Role = Role.COMPOUND) -> Candidate:
    return candidate(real_library().get(slug), role, aims_of(request), merit=0)


def next_step(slug: str, request: PlanRequest, *usable: str) -> str:
    """The whole next step of a slot that is alone in its week."""
    one = work(slug, request)
    task = task_of(request)
    week = Week(task, draft((0, slug, 2)), real_library(), frozenset(usable), task)
    told = progression(one, request, None)
    return at_the_end(week, Station(Pick(0, slug, 2), one, None, None), request, told).sentence


@pytest.mark.parametrize(
    ("slug", "kg", "told"),
    [
        ("dumbbell-romanian-deadlift", (2, 8), True),
        ("dumbbell-romanian-deadlift", (2, 50), False),
        ("dumbbell-romanian-deadlift", (), False),
        ("seated-dumbbell-shoulder-press", (2, 8), True),
        ("seated-dumbbell-shoulder-press", (2, 24), False),
    ],
)
def test_the_next_step_says_what_follows_the_heaviest_weight(
    slug: str, kg: tuple[int, ...], told: bool
) -> None:
    sentence = next_step(slug, home(*kg))

    assert ("With your heaviest" in sentence) is told
    assert ("lower for 3 seconds and pause" in sentence) is told


def test_after_the_heaviest_weight_comes_a_harder_form_but_not_with_child() -> None:
    slug, harder = "dumbbell-romanian-deadlift", "single-leg-romanian-deadlift"
    expecting = replace(home(2, 8), pregnancy=Pregnancy.SECOND)

    assert "single-leg Romanian deadlift" in next_step(slug, home(2, 8), harder)
    assert "add a rep or two" in next_step(slug, home(2, 8))
    assert "add a rep or two" in next_step(slug, expecting, harder)


def test_where_the_grip_fails_first_one_rule_tells_the_order() -> None:
    request = home(2, 8)

    told = next_step("dumbbell-leg-curl", request)

    assert told.index("four seconds on the way down") < told.index("take the next weight")
    assert "heaviest" not in told


@pytest.mark.parametrize(
    ("request_", "free"),
    [
        (replace(home(2, 8), pregnancy=Pregnancy.SECOND), True),
        (replace(home(2, 8), age_band=AgeBand.OLDER), True),
        (home(2, 8), False),
    ],
)
def test_a_loaded_calf_raise_says_where_the_free_hand_is(request_: PlanRequest, free: bool) -> None:
    one = work("dumbbell-standing-calf-raise", request_, Role.ISOLATION)

    told = with_free_hand(one, request_, load_rule(one, request_)).sentence

    assert ("keep the other on a wall" in told) is free


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("half-kneeling-hip-flexor-stretch", "standing-it-band-stretch", False),
        ("dumbbell-incline-bench-press", "dumbbell-floor-press", False),
        ("dumbbell-bench-press", "dumbbell-floor-press", True),
        ("chin-up", "pull-up", True),
        ("cat-cow", "seated-cat-cow", True),
    ],
)
def test_as_good_is_only_what_is_for_the_same_muscles(one: str, other: str, same: bool) -> None:
    first, second = real_library().get(one), real_library().get(other)

    assert trains_the_same(first, second) is same
    assert trains_the_same(second, first) is same
