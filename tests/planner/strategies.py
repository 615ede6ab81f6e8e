"""Hypothesis strategies for requests that are valid over the real vocabularies.

``requests()`` draws what ``read_request`` can return, so that a plan must exist for it or a
plain refusal. ``TODAY`` is the day that all draws take as today.
"""

from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal
from typing import Any

from hypothesis import strategies as st
from hypothesis.strategies import DrawFn, SearchStrategy

from forge.domain.request import (
    AgeBand,
    Busy,
    CardioWish,
    Clearance,
    EffortStyle,
    Event,
    Goal,
    Lift,
    Limitation,
    Place,
    PlanRequest,
    Pregnancy,
    Severity,
    Side,
    Unit,
)
from forge.domain.vocabulary import (
    DoseMuscle,
    Equipment,
    Joint,
    Level,
    Noise,
    Pattern,
    StressReason,
    Weekday,
)
from forge.planner.reading.gear import ANCHORS, ANYWHERE_AT_HOME, FULL_GYM, LOADABLE

TODAY = date(2026, 11, 12)

SLUGS = (
    "push-up",
    "pull-up",
    "barbell-bench-press",
    "barbell-back-squat",
    "dumbbell-goblet-squat",
    "dumbbell-curl",
    "glute-bridge",
    "plank",
    "walking",
)
"""Slugs of staples, for wishes. Names that the library lacks must do no harm either."""

NAMES = (*SLUGS, *(pattern.value for pattern in (Pattern.DIP, Pattern.LUNGE, Pattern.JUMP)))

_words = st.text("abcdefghijklmnopqrstuvwxyz", min_size=1, max_size=12)


def weights() -> SearchStrategy[tuple[Decimal, ...]]:
    """Sorted weights in kg, to half a kilogram."""
    halves = st.sets(st.integers(1, 200), min_size=1, max_size=12)
    return halves.map(lambda found: tuple(Decimal(half) / 2 for half in sorted(found)))


@st.composite
def places(draw: DrawFn) -> Place:
    """A gym, nothing, or any choice of items; some with their own weights."""
    named = set(Equipment) - {Equipment.CARDIO_MACHINE}  # that word stands for several items
    choices = st.sets(st.sampled_from(sorted(named)), max_size=12).map(frozenset)
    owned = draw(st.one_of(st.just(FULL_GYM), st.just(frozenset[Equipment]()), choices))
    loadable = sorted(owned & LOADABLE)
    items = st.sampled_from(loadable) if loadable else st.nothing()
    return Place(
        name=draw(st.one_of(st.just("home"), st.just("gym"), _words)),
        equipment=owned,
        loads=draw(st.dictionaries(items, weights(), max_size=3)) if loadable else {},
        small_room=draw(st.booleans()),
        noise=draw(st.sampled_from(Noise)),
    )


@st.composite
def other_places(draw: DrawFn, weekdays: tuple[Weekday, ...]) -> tuple[Place, ...]:
    """Now and then another place on some of the days."""
    if draw(st.integers(0, 3)):
        return ()
    days = draw(st.sets(st.sampled_from(weekdays), min_size=1, max_size=3))
    return (replace(draw(places()), weekdays=tuple(sorted(days))),)


@st.composite
def limitations(draw: DrawFn) -> tuple[Limitation, ...]:
    """Up to three limits, each joint and side once."""
    pairs = st.tuples(st.sampled_from(Joint), st.sampled_from(Side))
    dates = st.dates(date(2020, 1, 1), TODAY)
    return tuple(
        Limitation(
            joint=joint,
            severity=draw(st.sampled_from(Severity)),
            side=side,
            since=draw(st.none() | dates),
            red_flags=draw(st.booleans()),
            motion=draw(st.none() | st.sampled_from(StressReason)),
        )
        for joint, side in draw(st.lists(pairs, max_size=3, unique=True))
    )


@st.composite
def schedules(draw: DrawFn) -> dict[str, Any]:
    """Weekdays, minutes, start and block."""
    weekdays = tuple(sorted(draw(st.sets(st.sampled_from(Weekday), min_size=1))))
    same = draw(st.booleans())
    count = 1 if same else len(weekdays)
    limits = draw(st.lists(st.integers(5, 180), min_size=count, max_size=count))
    busy = st.builds(Busy, st.sampled_from(Weekday), _words)
    start = TODAY + timedelta(days=draw(st.integers(0, 60)))
    days = st.integers(0, 70).map(lambda later: start + timedelta(days=later))
    return {
        "event": draw(st.none() | st.builds(Event, days) | st.builds(Event, days, _words)),
        "weekdays": weekdays,
        "minutes": tuple(limits * len(weekdays) if same else limits),
        "start": start,
        "block_weeks": draw(st.integers(4, 8)),
        "break_weeks": draw(st.sampled_from([0, 0, 1, 2, 13, 52])),
        "busy": tuple(draw(st.lists(busy, max_size=2))),
    }


@st.composite
def aims(draw: DrawFn) -> dict[str, Any]:
    """Goals with what they need."""
    goal = draw(st.sampled_from(Goal))
    others = [other for other in Goal if other is not goal]
    second = draw(st.none() | st.sampled_from(others))
    wanted = {goal, second}
    regions = st.lists(st.sampled_from(Joint), min_size=1, max_size=3, unique=True)
    return {
        "goal": goal,
        "second_goal": second,
        "skill_target": draw(st.sampled_from(SLUGS)) if Goal.SKILL in wanted else None,
        "care_regions": tuple(draw(regions)) if Goal.CARE in wanted else (),
    }


@st.composite
def tastes(draw: DrawFn, target: str | None) -> dict[str, Any]:
    """Names that are refused, disliked and liked, without contradiction."""
    kinds = st.sampled_from(["never", "dislikes", "favourites", "keep", "", "", ""])
    told = {name: draw(kinds) for name in NAMES}
    never = frozenset(name for name in NAMES if told[name] == "never" and name != target)
    muscles = st.dictionaries(st.sampled_from(DoseMuscle), st.integers(-1, 2), max_size=3)
    return {
        "never": never,
        "dislikes": frozenset(name for name in NAMES if told[name] == "dislikes"),
        "favourites": frozenset(name for name in NAMES if told[name] == "favourites"),
        "keep": frozenset(name for name in SLUGS if told[name] == "keep"),
        "emphasis": draw(muscles),
    }


@st.composite
def bodies(draw: DrawFn) -> dict[str, Any]:
    """Age, pregnancy, screening and limits."""
    age = draw(st.sampled_from(AgeBand))
    stages = [Pregnancy.NONE] if age is AgeBand.OLDER else list(Pregnancy)
    return {
        "age_band": age,
        "pregnancy": draw(st.sampled_from(stages)),
        "clearance": draw(st.sampled_from(Clearance)),
        "screening": draw(st.sampled_from([0, 0, 0, 1, 7])),
        "limitations": draw(limitations()),
    }


@st.composite
def requests(draw: DrawFn) -> PlanRequest:
    """Any request that can be asked."""
    aim = draw(aims())
    cardio = st.builds(CardioWish, st.integers(10, 300), st.integers(0, 300))
    schedule = draw(schedules())
    lifts = st.builds(Lift, st.integers(1, 200).map(Decimal), st.integers(1, 12))
    return PlanRequest(
        level=draw(st.sampled_from(Level)),
        elsewhere=draw(other_places(schedule["weekdays"])),
        tested=draw(st.dictionaries(st.sampled_from(SLUGS), lifts, max_size=2)),
        place=draw(places()),
        cardio=draw(st.none() | cardio),
        supersets=draw(st.booleans()),
        effort_style=draw(st.sampled_from(EffortStyle)),
        unit=draw(st.sampled_from(Unit)),
        seed=draw(st.integers(0, 2**31 - 1)),
        programme=draw(st.sampled_from([None, "minimal-two-day"])),
        **aim,
        **schedule,
        **draw(tastes(aim["skill_target"])),
        **draw(bodies()),
    )


KITS = (
    FULL_GYM,
    frozenset({Equipment.DUMBBELL, Equipment.BENCH, Equipment.WALL, Equipment.CHAIR}),
    frozenset({Equipment.RESISTANCE_BAND, *ANCHORS, Equipment.WALL, Equipment.CHAIR}),
    frozenset({Equipment.PULL_UP_BAR, Equipment.LOW_BAR, Equipment.WALL, Equipment.CHAIR}),
    ANYWHERE_AT_HOME,
)


@st.composite
def ordinary_requests(draw: DrawFn) -> PlanRequest:
    """What most people ask: a usual kit, 20 to 90 minutes, one sore joint at most.

    Nearly all of these can be planned, where half of ``requests()`` are impossible.
    """
    asked = draw(requests())
    kit = draw(st.sampled_from(KITS))
    minutes = draw(st.integers(20, 90))
    return replace(
        asked,
        place=Place("home", kit, draw(st.sampled_from([{}, _rack(kit)]))),
        minutes=(minutes,) * len(asked.weekdays),
        limitations=tuple(
            replace(limit, severity=Severity.MODERATE, red_flags=False)
            for limit in asked.limitations[:1]
        ),
    )


def _rack(kit: frozenset[Equipment]) -> dict[Equipment, tuple[Decimal, ...]]:
    """A rack of dumbbells for the kits that hold any."""
    if Equipment.DUMBBELL not in kit:
        return {}
    return {Equipment.DUMBBELL: tuple(Decimal(kg) for kg in range(2, 26, 2))}
