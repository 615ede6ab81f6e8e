"""Calves one leg at a time: for who has outgrown both, and rested from calf to calf. [j].

Thirty raises on two feet build little in who trains, and the step that makes them harder is in few
kits. The leg that begins rests while the other works.
"""

from collections.abc import Iterator
from dataclasses import replace

from forge.domain.exercise import Exercise
from forge.domain.request import Goal, Pregnancy
from forge.domain.vocabulary import Laterality, Level, LoadType, Pattern
from forge.planner.problem.aims import Aims
from forge.planner.problem.candidates import Candidate
from forge.planner.problem.task import Draft, Pick, Task
from forge.planner.weighing.limits import allowed
from forge.planner.weighing.score import value

OWN = frozenset({LoadType.NONE, LoadType.BODYWEIGHT})
BOTH = 2
LEAST_S, SIZE_S = 45, 55
"""Seconds of rest below which breath ends the next set; the later, harder ones of size need more.
"""


def rested(one: Candidate, aims: Aims) -> Candidate:
    """The candidate with the rest of its page from calf to calf: the other side is part of it."""
    page = one.amount.page
    if not (raises_one(one.exercise) and one.sides == BOTH and page):
        return one
    least_s = LEAST_S if aims.dose is Goal.HEALTH else SIZE_S
    between_s = max(least_s, page.rest_s[0] - one.work_s // BOTH)
    rest_s = min(one.amount.rest_s, between_s)
    amount = replace(one.amount, rest_s=rest_s)
    return replace(one, amount=amount, set_s=one.work_s + rest_s)


def on_one_leg(task: Task, draft: Draft) -> Draft:
    """The draft with one calf at a time where trained people raise both and the day has room.

    Nothing that must be there is lost for it.
    """
    if task.fixed or task.taken_out or not _is_hardy(task):
        return draft
    for pick in draft.picks:
        if raises_both(task.by_slug[pick.slug].exercise):
            draft = next(_turned(task, draft, pick), draft)
    return draft


def _turned(task: Task, draft: Draft, pick: Pick) -> Iterator[Draft]:
    own = task.by_slug[pick.slug]
    for one in task.pool:
        alike = raises_one(one.exercise) and one.role is own.role
        room = task.fits_focus(one, pick.day) and one.least <= pick.sets <= one.most
        if alike and room and not draft.sets_of(pick.day, one.slug):
            bare = draft.with_sets(pick.day, pick.slug, 0)
            turned = bare.with_sets(pick.day, one.slug, pick.sets)
            if allowed(task, turned) and value(task, turned)[0] >= value(task, draft)[0]:
                yield turned


def _is_hardy(task: Task) -> bool:
    """True for trained people whom nothing asks to begin gently, and who keep nothing as it is."""
    request, aims = task.request, task.aims
    asked = aims.gentle or aims.older or bool(request.limitations) or bool(request.keep)
    trained = aims.dose is not None and request.level is not Level.BEGINNER
    return trained and not asked and request.pregnancy is Pregnancy.NONE


def raises_one(exercise: Exercise) -> bool:
    """True for a calf raise on one leg, with nothing but the body."""
    return _is_own_raise(exercise) and exercise.facts.laterality is not Laterality.BILATERAL


def raises_both(exercise: Exercise) -> bool:
    """The same on both legs."""
    return _is_own_raise(exercise) and exercise.facts.laterality is Laterality.BILATERAL


def _is_own_raise(exercise: Exercise) -> bool:
    facts = exercise.facts
    return facts.movement_pattern is Pattern.PLANTARFLEXION and facts.load.type in OWN
