"""Which of the planned sessions is due: moved, skipped, running and done ones are told apart."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from forge.training.events import Entry
from forge.training.schedule.values import Occurrence

MISSED_DAYS = 7
"""How long a session that was not done is still offered."""


class State(StrEnum):
    """How far a planned session is."""

    PLANNED = "planned"
    RUNNING = "running"
    DONE = "done"
    SKIPPED = "skipped"
    MISSED = "missed"


@dataclass(frozen=True, slots=True)
class Due:
    """A planned session on the day that it has now; ``moved`` from the day of the plan."""

    session: Occurrence
    date: date
    state: State
    moved: bool


@dataclass(frozen=True, slots=True)
class Agenda:
    """What Today shows: the one to do now, what was missed, and what comes."""

    now: Due | None
    missed: tuple[Due, ...]
    coming: tuple[Due, ...]


def agenda(planned: Sequence[Occurrence], entries: Mapping[str, Entry], today: date) -> Agenda:
    """Sort planned sessions by what is known of them; ``entries`` are those of sessions."""
    due = sorted((_due(one, entries, today) for one in planned), key=lambda one: one.date)
    running = [one for one in due if one.state is State.RUNNING]
    todays = [one for one in due if one.date == today and one.state is State.PLANNED]
    done = [one for one in due if one.date == today and one.state is State.DONE]
    first = next(iter([*reversed(running), *todays, *done]), None)
    return Agenda(
        now=first,
        missed=tuple(one for one in due if one.state is State.MISSED),
        coming=tuple(
            one
            for one in due
            if one.state is State.PLANNED and one.date >= today and one is not first
        ),
    )


def _due(one: Occurrence, entries: Mapping[str, Entry], today: date) -> Due:
    entry = entries.get(one.key, Entry())
    fields = Entry().fields if entry.binned else entry.fields
    moved_to = fields.get("date")
    on = date.fromisoformat(moved_to) if isinstance(moved_to, str) else one.date
    if fields.get("skipped"):
        state = State.SKIPPED
    elif fields.get("finished"):
        state = State.DONE
    elif fields.get("started"):
        state = State.RUNNING
    elif on < today:
        recent = on >= today - timedelta(days=MISSED_DAYS)
        state = State.MISSED if recent else State.SKIPPED
    else:
        state = State.PLANNED
    return Due(one, on, state, on != one.date)
