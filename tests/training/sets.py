"""Short ways to make sets and sessions for tests."""

from collections.abc import Sequence
from datetime import UTC, date, datetime
from decimal import Decimal
from typing import Any

from hypothesis import strategies as st
from hypothesis.strategies import DrawFn

from forge.domain.logged import Load, LoadUnit, LoggedSession, LoggedSet, SetSide, SetType
from forge.domain.vocabulary import Measure

BENCH, SQUAT, PLANK = "barbell-bench-press", "barbell-back-squat", "plank"
MONDAY = date(2026, 11, 16)


def kg(value: str, implements: int = 1) -> Load:
    """Kilograms."""
    return Load(Decimal(value), LoadUnit.KG, implements)


def lb(value: str) -> Load:
    """Pounds."""
    return Load(Decimal(value), LoadUnit.LB)


def one_set(key: str = "s/a/1", exercise: str = BENCH, **fields: Any) -> LoggedSet:
    """A set; its session and slot follow from its key."""
    session, _slash, rest = key.partition("/")
    return LoggedSet(key, session, rest.partition("/")[0], exercise, 1, **fields)


def lift(key: str, load: str, reps: int, rir: int | None = None, **fields: Any) -> LoggedSet:
    """A set of the bench press."""
    return one_set(key, load=kg(load), reps=reps, rir=rir, **fields)


def session(
    key: str, on: date, sets: Sequence[LoggedSet] = (), title: str = "Upper", **fields: Any
) -> LoggedSession:
    """A session."""
    return LoggedSession(key, title, on, tuple(sets), **fields)


def at(hour: int, minute: int = 0) -> datetime:
    """A time on Monday."""
    return datetime(2026, 11, 16, hour, minute, tzinfo=UTC)


@st.composite
def sets(draw: DrawFn) -> LoggedSet:
    """Any set of one exercise."""
    unit = draw(st.sampled_from(LoadUnit))
    load = draw(st.none() | st.builds(Load, st.decimals(0, 300, places=1), st.just(unit)))
    measure = draw(st.sampled_from(Measure))
    return LoggedSet(
        key=str(draw(st.uuids())),
        session=draw(st.sampled_from(("a", "b"))),
        slot=draw(st.sampled_from(("x", "y"))),
        exercise=BENCH,
        index=1,
        type=draw(st.sampled_from(SetType)),
        measure=measure,
        side=draw(st.sampled_from(SetSide)),
        load=load,
        assistance=draw(st.none() | st.builds(kg, st.sampled_from(("5", "10", "20")))),
        reps=draw(st.none() | st.integers(0, 20)),
        seconds=draw(st.none() | st.integers(0, 300)),
        metres=draw(st.none() | st.decimals(0, 5000, places=0)),
        rir=draw(st.none() | st.integers(0, 5)),
    )
