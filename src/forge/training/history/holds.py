"""Time spent in stretches and mobility work. Both sides count: each takes its time."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from datetime import date

from forge.domain.logged import LoggedSession, LoggedSet
from forge.training.history.trend import monday

SECONDS_A_REP = 3
"""What a repetition without a logged time takes, as in the planner's time model, rounded down."""


def held_by_week(sessions: Iterable[LoggedSession], mobile: frozenset[str]) -> Mapping[date, int]:
    """Seconds by the Monday of each week that has any. ``mobile`` are the slugs that count."""
    weeks: Counter[date] = Counter()
    for session, one in _mobile(sessions, mobile):
        weeks[monday(session.date)] += seconds(one)
    return weeks


def held_by_exercise(
    sessions: Iterable[LoggedSession], mobile: frozenset[str]
) -> tuple[tuple[str, int, int], ...]:
    """Slug, seconds and sets of each exercise, most seconds first."""
    held: Counter[str] = Counter()
    sets: Counter[str] = Counter()
    for _session, one in _mobile(sessions, mobile):
        held[one.exercise] += seconds(one)
        sets[one.exercise] += 1
    return tuple(
        (slug, held[slug], sets[slug])
        for slug in sorted(held, key=lambda slug: (-held[slug], slug))
    )


def seconds(one: LoggedSet) -> int:
    """Seconds of a set; repetitions count where no time was logged."""
    return one.seconds if one.seconds is not None else (one.reps or 0) * SECONDS_A_REP


def _mobile(
    sessions: Iterable[LoggedSession], mobile: frozenset[str]
) -> Iterator[tuple[LoggedSession, LoggedSet]]:
    for session in sessions:
        for one in session.sets if session.done else ():
            if one.exercise in mobile:
                yield session, one
