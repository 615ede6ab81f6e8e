"""The week in at most five lines, each with the rows that it comes from. No praise, no blame."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from enum import StrEnum

from forge.domain.logged import LoggedSession, LoggedSet
from forge.domain.plan import MuscleDose
from forge.training.history.adherence import Adherence, DayState
from forge.training.history.single import Single, best_single
from forge.training.history.trend import monday
from forge.training.history.volume import MuscleSets
from forge.training.history.words import day_words, joined, number, set_words, weight_words

WEEK = timedelta(weeks=1)
LOOK_BACK = 8 * WEEK
"""What "up" is measured against."""
STALLED_FOR = 3
"""Weeks in a row with the lift and without a rise, this one included."""
NAMED = 3
"""Exercises named in one line."""
MISSED_OFTEN = 2


class LineKind(StrEnum):
    """What a line is about, in the order in which lines stand."""

    UP = "up"
    STALLED = "stalled"
    MISSED = "missed"
    CHANGES = "changes"
    QUESTION = "question"


@dataclass(frozen=True, slots=True)
class ReviewLine:
    """One sentence and the keys of the sets or sessions that it comes from."""

    kind: LineKind
    sentence: str
    rows: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Change:
    """A change that Forge made: what, why, and the rows behind it."""

    date: date
    what: str
    why: str
    rows: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Week:
    """What the review of the week from ``first`` reads.

    ``sessions`` reach back at least eight weeks before it; ``name`` gives an exercise's name.
    """

    first: date
    sessions: Sequence[LoggedSession]
    adherence: Adherence
    sets: Sequence[MuscleSets]
    doses: Sequence[MuscleDose]
    changes: Sequence[Change]
    name: Callable[[str], str]

    @property
    def last(self) -> date:
        """Its Sunday."""
        return self.first + WEEK - timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Rise:
    """A lift whose best single of the week is above all of the eight weeks before."""

    exercise: str
    now: Single
    before: Single

    @property
    def share(self) -> Decimal:
        """By how much, as a share."""
        return self.now.kg / self.before.kg - 1


def review(week: Week) -> tuple[ReviewLine, ...]:
    """The lines that have something to say; a week without any session has one question."""
    rises, stalls = tuple(_rises(week)), tuple(_stalls(week))
    found = (
        _up(week, rises),
        _stalled(week, stalls),
        _missed(week),
        _changes(week),
        _question(week, stalls),
    )
    return tuple(line for line in found if line)


def _sets_between(week: Week, first: date, last: date) -> Mapping[str, list[LoggedSet]]:
    """Sets by exercise of the days from ``first`` to ``last``."""
    found: dict[str, list[LoggedSet]] = {}
    for session in week.sessions:
        if first <= session.date <= last and session.done:
            for one in session.sets:
                found.setdefault(one.exercise, []).append(one)
    return found


def _rises(week: Week) -> Iterator[Rise]:
    """Lifts that rose, the largest rise first."""
    earlier = _sets_between(week, week.first - LOOK_BACK, week.first - timedelta(days=1))
    found: list[Rise] = []
    for slug, sets in _sets_between(week, week.first, week.last).items():
        now, before = best_single(sets), best_single(earlier.get(slug, ()))
        if now and before and now.kg > before.kg:
            found.append(Rise(slug, now, before))
    yield from sorted(found, key=lambda one: (-one.share, one.exercise))


def _up(week: Week, rises: Sequence[Rise]) -> ReviewLine | None:
    if not rises:
        return None
    told = [
        f"{week.name(one.exercise)} {set_words(one.now.of)}, "
        f"{'at least' if one.now.at_least else 'about'} {weight_words(one.now.kg, one.now.of)} once"
        for one in rises[:NAMED]
    ]
    more = f", and {len(rises) - NAMED} more" if len(rises) > NAMED else ""
    rows = tuple(one.now.of.key for one in rises)
    return ReviewLine(LineKind.UP, f"Up: {'; '.join(told)}{more}.", rows)


def _stalls(week: Week) -> Iterator[Single]:
    """The newest best of each lift that was trained three weeks in a row and did not rise."""
    first = week.first - (STALLED_FOR - 1) * WEEK
    for slug, sets in _sets_between(week, week.first, week.last).items():
        weeks = _weekly(week, slug, first)
        now = best_single(sets)
        if now and len(weeks) == STALLED_FOR and now.kg <= weeks[0].kg:
            yield now


def _weekly(week: Week, slug: str, first: date) -> list[Single]:
    """The best of each week from ``first`` that has one."""
    by_week: dict[date, list[LoggedSet]] = {}
    for session in week.sessions:
        if first <= session.date <= week.last and session.done:
            sets = by_week.setdefault(monday(session.date), [])
            sets.extend(one for one in session.sets if one.exercise == slug)
    found = (best_single(by_week[start]) for start in sorted(by_week))
    return [one for one in found if one]


def _stalled(week: Week, stalls: Sequence[Single]) -> ReviewLine | None:
    if not stalls:
        return None
    names = [week.name(one.of.exercise) for one in stalls]
    sentence = f"No rise in {STALLED_FOR} weeks: {joined(names, NAMED)}."
    return ReviewLine(LineKind.STALLED, sentence, tuple(one.of.key for one in stalls))


def _missed(week: Week) -> ReviewLine | None:
    """How many of the planned sessions were done, and which are open."""
    found = week.adherence
    if not found.planned:
        return None
    opened = [day for day in found.days if day.state in (DayState.OPEN, DayState.SKIPPED)]
    told = [f"{day.title} of {day_words(day.date)}" for day in opened]
    rest = f" Not done: {joined(told, NAMED)}." if told else ""
    rows = tuple(day.session.key for day in found.days if day.session)
    sentence = f"{found.done} of {found.planned} planned sessions done.{rest}"
    return ReviewLine(LineKind.MISSED, sentence, rows)


def _changes(week: Week) -> ReviewLine | None:
    """What Forge changed this week, newest last."""
    found = sorted(
        (one for one in week.changes if week.first <= one.date <= week.last),
        key=lambda one: one.date,
    )
    if not found:
        return None
    rows = tuple(key for one in found for key in one.rows)
    told = [one.what.rstrip(".") for one in found]
    return ReviewLine(LineKind.CHANGES, f"Changes: {joined(told, NAMED, '; ')}.", rows)


def _question(week: Week, stalls: Sequence[Single]) -> ReviewLine | None:
    """The one question whose answer would change most."""
    opened = [day for day in week.adherence.days if day.state is DayState.OPEN]
    if len(opened) >= MISSED_OFTEN:
        days = joined([day_words(day.date) for day in opened], NAMED, " and ")
        return _ask(f"Would other days than {days}, or fewer of them, suit you better?")
    low = _lowest(week.sets, week.doses)
    if low and not opened:
        one, dose = low
        return _ask(
            f"{one.muscle.value.capitalize()} got {_sets(one.sets)} and the plan's range"
            f" begins at {number(dose.minimum)}. Were some left out on purpose?",
            (row.key for share in one.shares for row in share.rows),
        )
    if stalls:
        name = week.name(stalls[0].of.exercise)
        return _ask(
            f"Do you sleep and eat as usual, or shall {name} be swapped for a while?",
            [stalls[0].of.key],
        )
    if not any(week.first <= one.date <= week.last and one.done for one in week.sessions):
        return _ask("Nothing is logged in this week. Was it a week off?")
    return None


def _lowest(
    sets: Iterable[MuscleSets], doses: Iterable[MuscleDose]
) -> tuple[MuscleSets, MuscleDose] | None:
    """The muscle that is furthest below its range, as a share of where the range begins."""
    got = {one.muscle: one for one in sets}
    short = [
        (got[dose.muscle], dose)
        for dose in doses
        if dose.muscle in got and got[dose.muscle].sets < dose.minimum <= dose.sets
    ]
    return min(short, key=lambda pair: pair[0].sets / pair[1].minimum, default=None)


def _sets(count: Decimal) -> str:
    return f"{number(count)} set{'' if count == 1 else 's'}"


def _ask(sentence: str, rows: Iterable[str] = ()) -> ReviewLine:
    return ReviewLine(LineKind.QUESTION, sentence, tuple(rows))
