"""From an edit to the sessions that it touches. What cannot be done is refused with a way out."""

from typing import assert_never

from forge.domain.errors import EditRefused
from forge.domain.plan import Role
from forge.domain.vocabulary import Weekday
from forge.planner import words
from forge.planner.edit.allowed import need_allowed, need_at_place
from forge.planner.edit.desk import Desk
from forge.planner.edit.ranges import amount_range, sets_range
from forge.planner.edit.sketch import Place, Step, changed, session_of, without
from forge.planner.edit.values import (
    Add,
    Edit,
    Lock,
    Move,
    Remove,
    Reorder,
    SetAmount,
    SetSets,
    Swap,
    Unlock,
)
from forge.planner.problem.candidates import Candidate

MOST_PLACES = 10
"""One more than any session should hold: five supersets, a letter for each."""


def step_of(desk: Desk, edit: Edit) -> Step:
    """The sessions under an edit.

    Raises EditRefused, and UnknownExercise for a slug that the library does not have.
    """
    day = desk.day(edit.day)
    if not isinstance(edit, Add):
        desk.slot(edit.day, edit.slug)
    match edit:
        case Lock() | Unlock():
            locked = isinstance(edit, Lock)
            found = Step({day: changed(session_of(desk, day), edit.slug, locked=locked)})
        case Swap():
            found = _swap(desk, day, edit)
        case Remove():
            found = Step({day: _less(desk, day, edit.slug, edit.day)})
        case Add():
            found = _add(desk, day, edit)
        case Move():
            found = _move(desk, day, edit)
        case Reorder():
            found = _reorder(desk, day, edit)
        case SetSets():
            _need_sets(desk.everybody[edit.slug], edit.sets)
            found = Step({day: changed(session_of(desk, day), edit.slug, sets=edit.sets)})
        case SetAmount():
            found = _amount(desk, day, edit)
        case _:
            assert_never(edit)
    return found


def _swap(desk: Desk, day: int, edit: Swap) -> Step:
    one = need_allowed(desk, edit.new, edit.day)
    _need_absent(desk, day, one, edit.day)
    old = desk.everybody[edit.slug]
    sets = sets_for(one, old, desk.draft.sets_of(day, edit.slug))
    values = {"slug": one.slug, "sets": sets, "told": None, "span": None}
    return Step({day: changed(session_of(desk, day), edit.slug, **values)})


def sets_for(one: Candidate, old: Candidate, sets: int) -> int:
    """As many sets for a newcomer as for whom it replaces, within its own bounds."""
    if (one.role is Role.CARDIO) is not (old.role is Role.CARDIO):
        return one.least
    return min(max(sets, one.least), one.most)


def _add(desk: Desk, day: int, edit: Add) -> Step:
    one = need_allowed(desk, edit.slug, edit.day)
    _need_absent(desk, day, one, edit.day)
    _need_sets(one, edit.sets)
    return Step({day: (*_with_room(desk, day, edit.day), Place(one.slug, edit.sets, fresh=True))})


def _move(desk: Desk, day: int, edit: Move) -> Step:
    to_day = desk.day(edit.to_day)
    if to_day == day:
        raise EditRefused(f"It stands on {_name(edit.day)} already.", "Choose another day.")
    _need_absent(desk, to_day, desk.everybody[edit.slug], edit.to_day)
    need_at_place(desk, edit.slug, edit.to_day)
    slot = desk.slot(edit.day, edit.slug)
    sets = desk.draft.sets_of(day, edit.slug)
    guest = Place(edit.slug, sets, slot, locked=slot.locked, fresh=True)
    there = (*_with_room(desk, to_day, edit.to_day), guest)
    return Step({day: _less(desk, day, edit.slug, edit.day), to_day: there})


def _reorder(desk: Desk, day: int, edit: Reorder) -> Step:
    session = session_of(desk, day)
    if not 1 <= edit.position <= len(session):
        raise EditRefused(
            f"{_name(edit.day)} has no position {edit.position}.", f"It has 1 to {len(session)}."
        )
    before = [place.slug for place in session].index(edit.slug)
    rest = list(without(session, edit.slug))
    rest.insert(edit.position - 1, session[before])
    return Step({day: tuple(rest)}, led=(edit.slug, edit.position - 1 < before))


def _amount(desk: Desk, day: int, edit: SetAmount) -> Step:
    allowed = amount_range(desk.everybody[edit.slug], desk.task.aims)
    if allowed is None:
        raise EditRefused("This is counted in minutes.", "Give it more or fewer minutes instead.")
    if edit.low > edit.high:
        raise EditRefused(
            f"{edit.low} to {edit.high} is the wrong way round.",
            f"Give the smaller number first: {edit.high} to {edit.low}.",
        )
    if not allowed[0] <= edit.low <= edit.high <= allowed[1]:
        raise EditRefused(
            f"{edit.low} to {edit.high} is outside what its page and your goal give.",
            f"Choose a range within {allowed[0]} to {allowed[1]}.",
        )
    return Step({day: changed(session_of(desk, day), edit.slug, span=edit.span)})


def _need_sets(one: Candidate, sets: int) -> None:
    low, high = sets_range(one)
    if not low <= sets <= high:
        what = "blocks of five minutes" if one.role is Role.CARDIO else "sets"
        raise EditRefused(
            f"{words.subject(one.exercise)}: {sets} {what} cannot be planned.",
            f"Choose {low} to {high}, or take the exercise out.",
        )


def _need_absent(desk: Desk, day: int, one: Candidate, weekday: Weekday) -> None:
    if desk.draft.sets_of(day, one.slug):
        raise EditRefused(
            f"{words.subject(one.exercise)} {words.verb(one.exercise, 'stands', 'stand')} "
            f"on {_name(weekday)} already.",
            "Give it more sets instead.",
        )


def _less(desk: Desk, day: int, slug: str, weekday: Weekday) -> tuple[Place, ...]:
    left = without(session_of(desk, day), slug)
    if not left:
        raise EditRefused(
            f"It is the only exercise on {_name(weekday)}, and a session needs one.",
            "Swap it, or change your training days in the questions.",
        )
    return left


def _with_room(desk: Desk, day: int, weekday: Weekday) -> tuple[Place, ...]:
    session = session_of(desk, day)
    if len(session) >= MOST_PLACES:
        raise EditRefused(
            f"{_name(weekday)} holds {len(session)} exercises, more than anybody finishes.",
            "Take one out first.",
        )
    return session


def _name(weekday: Weekday) -> str:
    return weekday.name.title()
