"""What is said of the page of an exercise is true of the slot beside it."""

from dataclasses import replace

import pytest
from tests.planner.worlds import asked, real_library

from forge.domain.exercise import Span
from forge.domain.plan import Role
from forge.domain.request import Goal, PlanRequest
from forge.domain.vocabulary import Equipment, Level
from forge.planner.problem.aims import aims_of
from forge.planner.problem.candidates import Candidate, candidate
from forge.planner.problem.care_doses import left
from forge.planner.slots.effort import effort
from forge.planner.slots.explain import does_the_same
from forge.planner.slots.loads import load_rule
from forge.planner.slots.page_words import SAME, page_words
from forge.planner.slots.progress import progression


def weighed(slug: str, role: Role, request: PlanRequest) -> Candidate:
    return candidate(real_library().get(slug), role, aims_of(request), merit=0)


def grown(*items: Equipment, goal: Goal = Goal.HYPERTROPHY) -> PlanRequest:
    place = replace(asked().place, equipment=frozenset(items), loads={})
    return replace(asked(), goal=goal, level=Level.INTERMEDIATE, place=place)


@pytest.mark.parametrize(
    ("effort", "spans"),
    [
        ("stop with 1 to 3 good reps left", (1, 3)),
        ("stop with 2 or 3 good reps left", (2, 3)),
        ("stop when the trunk starts to tip", None),
    ],
)
def test_repetitions_in_reserve_are_read_from_a_page(effort: str, spans: Span | None) -> None:
    assert left(effort) == spans


def test_an_amount_is_called_the_pages_only_where_all_of_it_is() -> None:
    request = grown()
    squat = weighed("spanish-squat", Role.COMPOUND, request)

    assert page_words(squat, 3, aims_of(request), 1) == SAME
    assert "the sets (the page gives 2–4) are shared" in page_words(squat, 1, aims_of(request), 2)


def test_sets_are_shared_out_only_where_more_than_one_day_holds_them() -> None:
    request = grown()
    squat = weighed("spanish-squat", Role.COMPOUND, request)

    told = page_words(squat, 1, aims_of(request), 1)

    assert "the page gives 2–4 sets, your week holds 1 set" in told
    assert "shared out" not in told


def test_sets_and_rest_of_own_weight_stay_within_the_page() -> None:
    request = grown(goal=Goal.HYPERTROPHY)
    for slug in ("crunch", "reverse-nordic-curl", "wide-push-up", "band-good-morning"):
        one = weighed(slug, Role.ISOLATION, request)
        page = one.amount.page

        assert page is not None
        assert one.most <= page.sets[1]
        assert page.rest_s[0] <= one.amount.rest_s <= page.rest_s[1]


def test_a_band_that_only_holds_the_body_is_no_load() -> None:
    bare, plated = grown(), grown(Equipment.WEIGHT_PLATE)
    squat = weighed("spanish-squat", Role.COMPOUND, bare)

    assert "Your own weight" in load_rule(squat, bare).sentence
    assert "thicker band" not in progression(squat, bare, None).sentence
    assert "hug a light weight plate" in progression(squat, plated, None).sentence


def test_a_trained_person_holds_a_weight_in_an_easy_squat() -> None:
    request = grown(Equipment.DUMBBELL)
    beginner = replace(request, level=Level.BEGINNER)
    squat = weighed("box-squat-to-chair", Role.COMPOUND, request)

    assert load_rule(squat, request).sentence.startswith("Hold a dumbbell from the first set on.")
    assert load_rule(squat, beginner).sentence == "Your own weight."


def test_a_held_plank_is_no_stretch_and_a_chin_tuck_grows_by_holding() -> None:
    request = grown(goal=Goal.CARE)
    plank = weighed("high-plank", Role.CARE, request)
    tuck = weighed("chin-tuck", Role.CARE, request)

    assert effort(plank, request.effort_style) == "stop with a few good seconds left"
    assert "larger" not in progression(tuck, request, None).sentence
    assert "for 3 seconds at first and for 5" in progression(tuck, request, None).sentence


@pytest.mark.parametrize(
    ("slug", "other", "role", "same"),
    [
        ("dumbbell-goblet-squat", "dumbbell-thruster", Role.COMPOUND, False),
        ("barbell-overhead-press", "chest-dip", Role.COMPOUND, False),
        ("kneeling-lat-stretch", "butterfly-stretch", Role.STRETCH, False),
        ("half-kneeling-hip-flexor-stretch", "standing-it-band-stretch", Role.STRETCH, False),
        ("childs-pose", "standing-it-band-stretch", Role.STRETCH, False),
        ("hands-behind-back-chest-stretch", "doorway-chest-stretch", Role.STRETCH, True),
        ("figure-four-stretch", "knee-to-chest-stretch", Role.STRETCH, True),
        ("lying-leg-curl", "seated-leg-curl", Role.ISOLATION, True),
        ("lying-leg-curl", "band-leg-curl", Role.ISOLATION, False),
        ("dumbbell-bench-press", "svend-press", Role.COMPOUND, False),
        ("dumbbell-bench-press", "machine-chest-press", Role.COMPOUND, True),
        ("machine-row", "band-row", Role.COMPOUND, False),
        ("seated-cat-cow", "cat-cow", Role.CARE, True),
    ],
)
def test_a_swap_does_the_same_job(slug: str, other: str, role: Role, *, same: bool) -> None:
    request = grown(Equipment.DUMBBELL, goal=Goal.MOBILITY if role is Role.STRETCH else Goal.CARE)
    first, second = weighed(slug, role, request), weighed(other, role, request)

    assert does_the_same(second, first) is same
