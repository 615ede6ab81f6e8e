"""What follows: the heaviest weight, a weak grip, a free hand, and what is called as good."""

from dataclasses import replace
from decimal import Decimal

import pytest
from tests.planner.test_planner_profiles import profile as solved
from tests.planner.worlds import asked, draft, real_library, task_of

from forge.domain.plan import Role, Swap
from forge.domain.request import AgeBand, PlanRequest, Pregnancy
from forge.domain.vocabulary import Equipment, Level
from forge.planner.problem.aims import aims_of
from forge.planner.problem.candidates import Candidate, candidate
from forge.planner.problem.task import Pick
from forge.planner.slots import nearby
from forge.planner.slots.free_hand import with_free_hand
from forge.planner.slots.heaviest import at_the_end
from forge.planner.slots.loads import load_rule
from forge.planner.slots.order import Station
from forge.planner.slots.progress import progression
from forge.planner.slots.same_muscles import in_each_hand, loads_more, trains_the_same
from forge.planner.slots.slower import slower
from forge.planner.slots.weekly import Week

E = Equipment
EXPECTING = replace(asked(), pregnancy=Pregnancy.SECOND)


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


def test_a_lunge_in_the_week_does_not_keep_the_second_weight_out_of_a_squat() -> None:
    slots = [slot for day in solved("02").days for slot in day.slots]
    squats = [slot for slot in slots if slot.slug == "dumbbell-goblet-squat"]

    assert "dumbbell-lunge" in {slot.slug for slot in slots}
    assert squats
    assert all("one in each hand" in slot.progression.sentence for slot in squats)


def test_after_the_heaviest_weight_the_same_muscles_get_more() -> None:
    told = next_step("dumbbell-goblet-squat", home(2, 8), "dumbbell-thruster", "dumbbell-squat")

    assert "move on to the dumbbell squat, with one in each hand" in told
    assert "thruster" not in next_step("dumbbell-goblet-squat", home(2, 8), "dumbbell-thruster")


@pytest.mark.parametrize(
    ("other", "one", "more"),
    [
        ("dumbbell-thruster", "dumbbell-goblet-squat", False),
        ("overhead-squat", "dumbbell-goblet-squat", False),
        ("barbell-upright-row", "dumbbell-lateral-raise", False),
        ("turkish-get-up", "kettlebell-press", False),
        ("dumbbell-squat", "dumbbell-goblet-squat", True),
        ("barbell-back-squat", "dumbbell-squat", True),
        ("single-leg-romanian-deadlift", "dumbbell-romanian-deadlift", True),
        ("dumbbell-bulgarian-split-squat", "dumbbell-lunge", True),
    ],
)
def test_a_step_loads_what_the_lift_before_it_is_for(other: str, one: str, *, more: bool) -> None:
    assert loads_more(real_library().get(other), real_library().get(one)) is more


def test_two_arms_at_once_are_no_heavier_than_one_at_a_time() -> None:
    curl, both = real_library().get("concentration-curl"), real_library().get("dumbbell-curl")

    assert not in_each_hand(both, curl)


@pytest.mark.parametrize(
    ("slug", "told"),
    [
        ("bird-dog", "stay in each reach for one slow breath"),
        ("dead-bug", "stay in each reach for one slow breath"),
        ("plank-shoulder-tap", "stay at the end of each rep for one slow breath"),
        ("russian-twist", "stay at the end of each rep for one slow breath"),
        ("towel-scrunch", "stay at the end of each rep for one slow breath"),
        ("push-up", "four seconds on the way down"),
        ("stability-ball-rollout", "four seconds on the way down"),
        ("glute-bridge", "four seconds on the way down"),
    ],
)
def test_only_what_comes_down_is_let_down_slowly(slug: str, told: str) -> None:
    assert told in slower(real_library().get(slug))


def test_a_weight_that_only_turns_is_not_lowered() -> None:
    told = next_step("plate-russian-twist", plated(2, 10))

    assert "With your heaviest, 10 kg, stay at the end of each rep" in told
    assert "bottom" not in told


def plated(*kg: int) -> PlanRequest:
    place = replace(
        home().place,
        equipment=frozenset({E.WEIGHT_PLATE}),
        loads={E.WEIGHT_PLATE: tuple(map(Decimal, kg))},
    )
    return replace(home(), place=place)


def test_a_longer_stay_is_told_while_training_too() -> None:
    told = progression(work("bird-dog", asked()), asked(), None)

    assert told.rule == "slower"
    assert "stay in each reach for one slow breath" in told.sentence
    assert told.facts["further"] == "stay in each reach for one slow breath"


@pytest.mark.parametrize(
    ("slug", "harder", "request_", "there"),
    [
        ("wall-push-up", "incline-push-up", asked(), True),
        ("wall-push-up", "incline-push-up", EXPECTING, True),
        ("wall-push-up", "incline-push-up", replace(asked(), screening=1), False),
        ("glute-bridge", "single-leg-glute-bridge", EXPECTING, False),
        ("supported-single-leg-stance", "single-leg-stance", EXPECTING, False),
    ],
)
def test_with_child_the_next_rung_is_one_that_its_page_allows(
    slug: str, harder: str, request_: PlanRequest, *, there: bool
) -> None:
    role = Role.BALANCE if slug.endswith("stance") else Role.COMPOUND
    task = task_of(request_)
    week = Week(task, draft((0, slug, 2)), real_library(), frozenset({harder}), task)
    station = Station(Pick(0, slug, 2), work(slug, request_, role), None, None)

    found = nearby.harder_of(week, station)

    assert (found is not None and found.slug == harder) is there


@pytest.mark.parametrize(
    ("cost", "tie", "told"), [((0, 0, 1), True, True), ((0, 140, 0), False, False)]
)
def test_a_copy_of_another_day_is_told_as_a_swap_only_where_it_costs_nothing(
    monkeypatch: pytest.MonkeyPatch, cost: tuple[int, int, int], *, tie: bool, told: bool
) -> None:
    request = home(2, 8)
    task = task_of(request, [real_library().get("dumbbell-floor-press")])
    two_days = draft((0, "dumbbell-floor-press", 2), (1, "dumbbell-bench-press", 2))
    week = Week(task, two_days, real_library(), frozenset(), task)
    swap = Swap("dumbbell-bench-press", cost, tie=tie)

    def found_swaps(*_given: object) -> tuple[Swap, ...]:
        return (swap,)

    monkeypatch.setattr(nearby, "swaps", found_swaps)

    found = nearby.equals_of(week, Pick(0, "dumbbell-floor-press", 2), frozenset())

    assert bool(found) is told


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
