"""A session as it is being changed: places in their order, before anything is prescribed."""

from dataclasses import dataclass, replace

from forge.domain.exercise import Span
from forge.domain.plan import Slot
from forge.planner.edit.desk import Desk
from forge.planner.problem.task import Draft, Pick


@dataclass(frozen=True, slots=True)
class Place:
    """One exercise of a session under change.

    ``told`` is the slot as it was printed: its amount stays unless ``span`` gives another.
    ``fresh`` has no position yet.
    """

    slug: str
    sets: int
    told: Slot | None = None
    span: Span | None = None
    locked: bool = False
    fresh: bool = False


Session = tuple[Place, ...]


@dataclass(frozen=True, slots=True)
class Step:
    """What an edit makes of a plan: the sessions that it touches, by day.

    ``led`` is the exercise whose position was asked for, and whether it went up.
    """

    sessions: dict[int, Session]
    led: tuple[str, bool] | None = None


def session_of(desk: Desk, day: int) -> Session:
    """The places of a day as they stand."""
    slots = desk.plan.days[day].slots
    return tuple(
        Place(slot.slug, desk.draft.sets_of(day, slot.slug), slot, locked=slot.locked)
        for slot in slots
    )


def without(session: Session, slug: str) -> Session:
    """The session less one exercise."""
    return tuple(place for place in session if place.slug != slug)


def changed(session: Session, slug: str, /, **values: object) -> Session:
    """The session with other values in one place."""
    return tuple(
        replace(place, **values) if place.slug == slug else place  # type: ignore[arg-type]  # names of our own fields
        for place in session
    )


def drafted(desk: Desk, step: Step) -> Draft:
    """The whole week under a step."""
    kept = [pick for pick in desk.draft.picks if pick.day not in step.sessions]
    new = [
        Pick(day, place.slug, place.sets)
        for day, session in step.sessions.items()
        for place in session
    ]
    return Draft(tuple(sorted([*kept, *new])))
