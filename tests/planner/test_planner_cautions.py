"""What a page says of a person holds around the work too: on knees, at ends, on the floor."""

from dataclasses import replace

import pytest
from tests.planner.worlds import asked, real_library

from forge.domain.exercise import Exercise
from forge.domain.plan import Day, Drill, TimeParts
from forge.domain.request import (
    AgeBand,
    Limitation,
    Place,
    PlanRequest,
    Pregnancy,
    Severity,
)
from forge.domain.vocabulary import Equipment, Joint, StressReason, Weekday
from forge.planner.choices.edges import EDGE_WORDS
from forge.planner.problem.support import beside, sits_up
from forge.planner.rules.drill_cautions import with_care
from forge.planner.rules.kneeling import kneeling
from forge.planner.telling.at_hand import at_hand
from forge.planner.telling.floor import floor_note
from forge.planner.warmup.rehearsals import cooling

HOME = frozenset({Equipment.CHAIR, Equipment.WALL})


def page(slug: str) -> Exercise:
    return real_library().get(slug)


def sore(joint: Joint, severity: Severity, motion: StressReason | None = None) -> PlanRequest:
    return replace(asked(), limitations=(Limitation(joint, severity, motion=motion),))


def drill(slug: str, amount: str = "60 s, easy") -> Drill:
    return Drill(slug, page(slug).name, amount, 60, "moves you")


def day_with(*around: str, at: Day) -> Day:
    return replace(at, cool_down=tuple(map(drill, around)))


def an_empty_day() -> Day:
    request = asked()
    return Day(
        weekday=Weekday.MON,
        date=request.start,
        title="",
        minutes_limit=30,
        warm_up=(),
        slots=(),
        cool_down=(),
        time=TimeParts(0, 0, 0, 0, 0, 0),
    )


def older() -> PlanRequest:
    return replace(asked(), age_band=AgeBand.OLDER, place=Place("home", HOME))


@pytest.mark.parametrize(
    ("slug", "mild", "moderate"),
    [
        ("cable-crunch", True, True),
        ("half-kneeling-hip-flexor-stretch", True, True),
        ("ab-wheel-rollout", True, True),
        ("bird-dog", False, True),
        ("cat-cow", False, True),
        ("bear-plank-hold", False, False),
        ("assisted-pull-up-machine", False, False),
        ("glute-bridge", False, False),
    ],
)
def test_nobody_kneels_on_a_sore_knee(slug: str, *, mild: bool, moderate: bool) -> None:
    assert bool(kneeling(page(slug), sore(Joint.KNEE, Severity.MILD))) is mild
    assert bool(kneeling(page(slug), sore(Joint.KNEE, Severity.MODERATE))) is moderate
    assert kneeling(page(slug), sore(Joint.SHOULDER, Severity.MODERATE)) is None
    assert kneeling(page(slug), asked()) is None


def test_a_knee_that_dislikes_landings_may_kneel() -> None:
    landing = sore(Joint.KNEE, Severity.MODERATE, StressReason.IMPACT)
    bending = sore(Joint.KNEE, Severity.MODERATE, StressReason.END_RANGE_FLEXION)

    assert kneeling(page("cable-crunch"), landing) is None
    refused = kneeling(page("cable-crunch"), bending)
    assert refused is not None
    assert refused.sentence == "The cable crunch is done kneeling, and your knee is sore."
    assert refused.rule == "joint_stress"


@pytest.mark.parametrize(
    ("joint", "slug"),
    [
        (Joint.SHOULDER, "doorway-chest-stretch"),
        (Joint.SHOULDER, "cross-body-shoulder-stretch"),
        (Joint.SHOULDER, "childs-pose"),
        (Joint.KNEE, "standing-quad-stretch"),
    ],
)
def test_a_cool_down_leaves_the_end_of_a_sore_joint_alone(joint: Joint, slug: str) -> None:
    free = (page(slug), page("bent-knee-calf-stretch"))

    assert cooling(free, sore(joint, Severity.MILD)) == free[1:]
    assert cooling(free, asked()) == free


def test_from_65_on_a_cool_down_sits_or_stands() -> None:
    free = tuple(map(page, ("figure-four-stretch", "seated-figure-four-stretch", "childs-pose")))

    assert cooling(free, older()) == free[1:2]
    assert cooling(free, asked()) == free


@pytest.mark.parametrize(
    ("owned", "told"),
    [
        (HOME, "60 s, easy, a hand on a firm chair"),
        (frozenset({Equipment.WALL}), "60 s, easy, a hand on a wall"),
    ],
)
def test_from_65_on_a_march_says_where_the_hand_is(owned: frozenset[Equipment], told: str) -> None:
    request = replace(older(), place=Place("home", owned))

    (march,) = with_care((drill("marching-in-place"),), request, page)

    assert march.amount == told
    assert with_care((march,), request, page) == (march,)
    assert with_care((drill("marching-in-place"),), asked(), page)[0].amount == "60 s, easy"


@pytest.mark.parametrize(
    ("slug", "told"),
    [
        ("childs-pose", "with pregnancy, knees wide apart for the belly, hips high"),
        ("stationary-bike", "with pregnancy, at a pace at which you can talk"),
    ],
)
def test_in_pregnancy_a_drill_says_how(slug: str, told: str) -> None:
    request = replace(asked(), pregnancy=Pregnancy.SECOND)

    (found,) = with_care((drill(slug),), request, page)

    assert found.reason == f"moves you; {told}"


def test_who_may_not_get_up_reads_of_stretches_on_the_floor_too() -> None:
    day = day_with("figure-four-stretch", "bent-knee-calf-stretch", at=an_empty_day())

    (note,) = floor_note((day,), older(), real_library())

    assert note.sentence.endswith("leave them out: Figure-Four Stretch.")


@pytest.mark.parametrize(
    ("slug", "told"),
    [
        ("doorway-chest-stretch", "You need an open doorway with a firm frame."),
        ("wall-push-up", "You need a free piece of wall."),
        ("sit-to-stand", "You need a steady chair that stands against a wall."),
        (
            "incline-push-up",
            f"You need {EDGE_WORDS}.",
        ),
    ],
)
def test_what_a_drill_hangs_on_or_leans_on_is_named(slug: str, told: str) -> None:
    request = replace(asked(), place=Place("home", HOME))

    (note,) = at_hand((day_with(slug, at=an_empty_day()),), request, real_library())

    assert note.sentence == told


@pytest.mark.parametrize("pregnancy", [Pregnancy.SECOND, Pregnancy.NONE, Pregnancy.POSTPARTUM])
def test_with_child_one_rows_on_a_chair(pregnancy: Pregnancy) -> None:
    request = replace(asked(), pregnancy=pregnancy, place=Place("home", HOME))

    sat = sits_up(page("band-row"), request)

    assert sat is (pregnancy is Pregnancy.SECOND)
    assert ("firm chair" in beside(page("band-row"), request, "easily")) is sat


def test_a_lift_that_its_page_knows_on_a_chair_is_done_there_with_a_sore_knee() -> None:
    knee = replace(sore(Joint.KNEE, Severity.MODERATE), place=Place("home", HOME))
    pull = page("band-lat-pulldown")

    assert kneeling(pull, knee) is None
    assert beside(pull, knee, "easily").startswith("sit at the front of a firm chair")
    assert not sits_up(pull, replace(asked(), place=Place("home", HOME)))
