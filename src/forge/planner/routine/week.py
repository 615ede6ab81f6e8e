"""From sessions of a text to the training days of one week."""

from dataclasses import dataclass, replace

from forge.domain.errors import InvalidRequest, Problem
from forge.domain.exercise import Span
from forge.domain.vocabulary import Weekday
from forge.planner import words
from forge.planner.reading.schedule import SPREAD
from forge.planner.routine.values import Item, Routine, Session, Work

DAYS_IN_A_WEEK = 7


@dataclass(frozen=True, slots=True)
class PastedWeek:
    """Sessions on weekdays, Monday first, and what had to be assumed to put them there."""

    days: tuple[tuple[Weekday, Session], ...]
    assumed: tuple[str, ...]


def week_of(routine: Routine, wanted: tuple[Weekday, ...] = ()) -> PastedWeek:
    """The first week of a routine, on the wanted days if any are given.

    Raises InvalidRequest where the text holds no exercise that could be read.
    """
    if not routine.sessions:
        raise InvalidRequest((_nothing(routine),))
    first = min(session.week for session in routine.sessions)
    listed = [_tidy(session) for session in routine.sessions if session.week == first]
    assumed: list[str] = []
    if len(listed) < len(routine.sessions):
        assumed.append(f"The text holds several weeks; week {first} is judged.")
    named = _by_weekday(listed)
    if wanted:
        days = _over(listed, wanted, assumed)
    elif named is not None:
        days = named
    else:
        days = _over(listed, SPREAD[_count(routine, len(listed), assumed)], assumed)
    return PastedWeek(tuple(sorted(days, key=lambda day: day[0])), tuple(assumed))


def _nothing(routine: Routine) -> Problem:
    asked = len(routine.questions)
    if asked:
        hint = "Answer the questions first."
    else:
        hint = "Write each exercise on a line of its own, such as: Squat 3x8"
    return Problem("routine", "No exercise with sets could be read in this text.", hint)


def _by_weekday(listed: list[Session]) -> list[tuple[Weekday, Session]] | None:
    """Sessions on the weekdays that they name; None unless all name one."""
    found: dict[Weekday, Session] = {}
    for session in listed:
        if session.weekday is None:
            return None
        held = found.get(session.weekday)
        items = (*held.items, *session.items) if held else session.items
        found[session.weekday] = _tidy(replace(held or session, items=items))
    return list(found.items())


def _count(routine: Routine, listed: int, assumed: list[str]) -> int:
    """How many days a week: as told, else each session once."""
    told = routine.per_week
    if told and told > listed:
        return told
    if listed == 1:
        assumed.append("You listed one session and not how often you do it; it counts once a week.")
    return min(listed, DAYS_IN_A_WEEK)


def _over(
    listed: list[Session], days: tuple[Weekday, ...], assumed: list[str]
) -> list[tuple[Weekday, Session]]:
    """Sessions in their order over the days, from the first again when they run out."""
    if len(days) > len(listed):
        order = words.both(_title(listed, index % len(listed)) for index in range(len(days)))
        assumed.append(f"With {len(days)} days a week the sessions are taken in turn: {order}.")
    elif len(days) < len(listed):
        assumed.append(f"You listed {len(listed)} sessions; the first {len(days)} fill the week.")
    return [(day, listed[index % len(listed)]) for index, day in enumerate(days)]


def _title(listed: list[Session], index: int) -> str:
    return listed[index].title or f"session {index + 1}"


def _tidy(session: Session) -> Session:
    """The session with each exercise once: a top set and its back-off sets are one entry."""
    kept: dict[str, Item] = {}
    for item in session.items:
        held = kept.get(item.slug)
        kept[item.slug] = replace(held, work=_together(held.work, item.work)) if held else item
    return replace(session, items=tuple(kept.values()))


def _together(one: Work, more: Work) -> Work:
    """Two entries of one exercise as one: the sets add up, the ranges widen."""
    listed = (*_listed(one), *_listed(more)) if one.reps and more.reps else ()
    return replace(
        one,
        sets=one.sets + more.sets,
        reps=_hull(one.reps, more.reps),
        seconds=_hull(one.seconds, more.seconds),
        metres=_hull(one.metres, more.metres),
        by_set=listed if len(listed) == one.sets + more.sets else (),
        to_limit=one.to_limit and more.to_limit,
        last_to_limit=more.last_to_limit or more.to_limit,
        kg=one.kg if one.kg == more.kg else None,
        percent=_hull(one.percent, more.percent),
        rest_s=one.rest_s if one.rest_s is not None else more.rest_s,
    )


def _listed(work: Work) -> tuple[int, ...]:
    if work.by_set:
        return work.by_set
    same = work.reps is not None and work.reps[0] == work.reps[1]
    return (work.reps[0],) * work.sets if work.reps and same else ()


def _hull(one: Span | None, other: Span | None) -> Span | None:
    if one is None or other is None:
        return one or other
    return min(one[0], other[0]), max(one[1], other[1])
