"""What a post asks of the exercise that fills it: the programme's amount, where it fits."""

from dataclasses import replace

from forge.domain.exercise import Exercise
from forge.domain.plan import Role
from forge.domain.vocabulary import Measure
from forge.library.programmes.programme import Post
from forge.planner.problem import clock
from forge.planner.problem.aims import Aims
from forge.planner.problem.amounts import RETURN_RIR, TABLE_LOADS, Amount
from forge.planner.problem.candidates import Candidate
from forge.planner.problem.reserves import kept_back
from forge.planner.problem.rests import least_rest_s

ROW = "the programme"
HEALTH_REPS = 6
HEALTH_RIR = 2
"""Under health doses: no weighted set below so many repetitions, no fewer in reserve."""


def prescribed(one: Candidate, post: Post, first: Exercise, aims: Aims) -> Candidate:
    """The candidate with the post's amount and sets, or with the planner's own amount.

    ``first`` is the programme's first choice: five heavy repetitions are no dose for a
    push-up that stands in for a bench press.
    """
    if not suits(one, post, first, aims):
        return replace(one, least=1, most=max(one.most, post.sets))
    amount = _amount(one, post, aims)
    work_s = clock.work_s(amount, one.sides)
    return replace(
        one,
        amount=amount,
        work_s=work_s,
        set_s=work_s + amount.rest_s,
        least=1,
        most=max(one.most, post.sets),
    )


def suits(one: Candidate, post: Post, first: Exercise, aims: Aims) -> bool:
    """True if the post's amount can be asked of this exercise and of this person."""
    facts = one.exercise.facts
    if not post.counts(facts.measure):
        return False
    weighted = facts.load.type in TABLE_LOADS
    if not weighted and first.facts.load.type in TABLE_LOADS:
        return False
    if post.percent is not None and one.role is not Role.MAIN and one.slug != first.slug:
        return False
    heavy = weighted and post.reps is not None and post.reps[0] < HEALTH_REPS
    return not (heavy and (aims.health_only or aims.returning))


def by_percent(one: Candidate, post: Post) -> bool:
    """True if the load follows a training maximum: a bar, and nobody whose effort is limited."""
    return post.percent is not None and one.amount.row == ROW


def same_load(one: Exercise, other: Exercise) -> bool:
    """True if two exercises move the same kind of thing, so that one rule of steps fits both."""
    first, second = (exercise.facts.equipment.all_of for exercise in (one, other))
    if not first or not second:
        return one.facts.load.type is other.facts.load.type
    return not set(first[0]).isdisjoint(second[0])


def _amount(one: Candidate, post: Post, aims: Aims) -> Amount:
    held = one.exercise.facts.measure is Measure.HOLD
    return Amount(
        ROW,
        max(post.rest_s, least_rest_s(one.role, post.reps, aims)) if aims.older else post.rest_s,
        rir=_reserve(one, post, aims),
        reps=post.reps,
        hold_s=post.seconds if held else None,
        time_s=None if held else post.seconds,
        metres=post.metres,
    )


def _reserve(one: Candidate, post: Post, aims: Aims) -> tuple[int, int] | None:
    """Repetitions in reserve, more after a break and under health doses."""
    if post.reps is None:
        return None
    low, high = post.rir or one.amount.rir or (1, 3)
    if aims.returning:
        low, high = RETURN_RIR
    if aims.health_only:
        low = max(low, HEALTH_RIR)
    asked = (low, max(low, high))
    return kept_back(asked, aims) if aims.spared else asked
