"""Whether a person may do an exercise at all, and what comes nearest where not."""

from forge.domain.errors import EditRefused
from forge.domain.exercise import Exercise
from forge.domain.vocabulary import Weekday
from forge.planner import words
from forge.planner.edit.desk import Desk
from forge.planner.problem.candidates import Candidate, direct_muscles
from forge.planner.rules.table import reasons_against

TOLD = 3
"""Alternatives that a refusal names."""


def need_allowed(desk: Desk, slug: str, day: Weekday) -> Candidate:
    """The candidate of an exercise; raises EditRefused with the reason and what is nearest.

    Raises UnknownExercise for a slug that the library does not have.
    """
    exercise = desk.catalogue.get(slug)
    found = desk.everybody.get(exercise.slug)
    against = reasons(desk, exercise) or not_there(desk, exercise, day)
    if found is not None and not against:
        return found
    instead = nearest(desk, exercise, day)
    raise EditRefused(against, _hint(desk, instead), instead)


def need_at_place(desk: Desk, slug: str, day: Weekday) -> None:
    """Raise EditRefused where the place of a day does not allow an exercise of the plan."""
    exercise = desk.catalogue.get(slug)
    against = not_there(desk, exercise, day)
    if against:
        instead = nearest(desk, exercise, day)
        raise EditRefused(against, _hint(desk, instead), instead)


def reasons(desk: Desk, exercise: Exercise) -> tuple[str, ...]:
    """Why an exercise may not stand in the plan: every limit, or that no part suits it."""
    for entry in (*desk.pool.excluded, *desk.pool.idle):
        hard = entry in desk.pool.excluded or entry.slug not in desk.everybody
        if entry.slug == exercise.slug and hard:
            return tuple(reason.sentence for reason in entry.reasons)
    return ()


def not_there(desk: Desk, exercise: Exercise, day: Weekday) -> tuple[str, ...]:
    """What the place of a day lacks for an exercise that another place allows."""
    if not desk.task.is_barred(exercise.slug, desk.day(day)):
        return ()
    return tuple(r.sentence for r in reasons_against(exercise, desk.plan.request.at(day)))


def nearest(desk: Desk, exercise: Exercise, day: Weekday) -> tuple[str, ...]:
    """Slugs of the allowed exercises most like one, best first, that the day does not hold."""
    out = {entry.slug for entry in desk.pool.excluded}
    here = {slot.slug for slot in desk.plan.days[desk.day(day)].slots}
    out |= here | desk.task.barred.get(day, frozenset())
    found = [one for one in desk.everybody.values() if one.slug not in out and like(one, exercise)]
    ranked = sorted(found, key=lambda one: (-like(one, exercise), -one.merit, one.slug))
    return tuple(one.slug for one in ranked[:TOLD])


def like(one: Candidate, exercise: Exercise) -> int:
    """How much a candidate does the same: family, movement, muscles, kind of work."""
    facts = exercise.facts
    return (
        4 * (one.family == facts.family)
        + 4 * (one.pattern is facts.movement_pattern)
        + 2 * len(one.direct & direct_muscles(exercise))
        + (one.exercise.facts.category is facts.category)
    )


def _hint(desk: Desk, instead: tuple[str, ...]) -> str:
    names = [desk.catalogue.get(slug).facts.in_sentence.text for slug in instead]
    return f"You could take {words.either(names)} instead." if names else ""
