"""Calves with the knee straight on one day and bent on another, where the place has both. [j].

The bent knee leaves the work to the soleus. The two are worth the same to the week, so that the
later day changes over without a cost but that of one more exercise.
"""

from forge.domain.exercise import Exercise
from forge.domain.vocabulary import Muscle, Pattern
from forge.planner.candidates import Candidate
from forge.planner.limits import allowed
from forge.planner.task import Draft, Pick, Task


def both_knees(task: Task, draft: Draft) -> Draft:
    """The draft with a bent knee on the last day of a straight calf raise that comes twice."""
    if task.aims.novice or task.fixed or task.taken_out:
        return draft
    raises = [p for p in draft.picks if task.by_slug[p.slug].pattern is Pattern.PLANTARFLEXION]
    if len({pick.slug for pick in raises}) != 1 or len(raises) == 1:
        return draft
    last = max(raises)
    turned = (_instead(task, draft, last, one) for one in task.pool)
    return next((found for found in turned if found and allowed(task, found)), draft)


def _instead(task: Task, draft: Draft, pick: Pick, other: Candidate) -> Draft | None:
    """The draft with another calf raise in a pick's place, None where it is no twin of it."""
    own = task.by_slug[pick.slug]
    alike = own.role is other.role and own.pattern is other.pattern and own.units == other.units
    free = task.fits_focus(other, pick.day) and other.least <= pick.sets <= other.most
    if not (alike and free) or is_bent(own.exercise) or not is_bent(other.exercise):
        return None
    return draft.with_sets(pick.day, pick.slug, 0).with_sets(pick.day, other.slug, pick.sets)


def is_bent(exercise: Exercise) -> bool:
    """True where the soleus does more than the upper calf, as it does with a bent knee."""
    shares = {use.muscle: use.share for use in exercise.facts.muscles}
    return shares.get(Muscle.SOLEUS, 0) > shares.get(Muscle.GASTROCNEMIUS, 0)
