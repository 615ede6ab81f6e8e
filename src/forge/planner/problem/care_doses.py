"""Care and rehabilitation: what their own pages say is done, whatever the goal of the plan.

A page of that kind is written for a sore or weak part. Its dose heals by being light, so neither
the effort nor the rest of a goal belongs to it, and its sets build a muscle only where the page
says so. [j].
"""

import re

from forge.domain.exercise import Exercise, Span
from forge.domain.request import Goal
from forge.domain.vocabulary import Category, DoseGoal

LEFT = re.compile(r"(\d)(?: (?:to|or) (\d))?[a-z ]* (?:left|reserve)")
"""Repetitions in reserve as pages write them: ``1 to 3 good reps left``."""

BUILDS: dict[Goal, frozenset[DoseGoal]] = {
    Goal.HYPERTROPHY: frozenset({DoseGoal.HYPERTROPHY}),
    Goal.STRENGTH: frozenset({DoseGoal.STRENGTH, DoseGoal.HYPERTROPHY}),
    Goal.HEALTH: frozenset({DoseGoal.HEALTH, DoseGoal.STRENGTH, DoseGoal.HYPERTROPHY}),
}
"""Doses of which a page of care must give one to count as a muscle's set for a goal."""


def is_rehabilitation(exercise: Exercise) -> bool:
    """True for a page of care, whose own dose is kept."""
    return exercise.facts.category is Category.REHABILITATION


def is_only_care(exercise: Exercise, goal: Goal | None) -> bool:
    """True for a page of care that builds nothing for the goal whose sets are counted.

    False where no sets are counted.
    """
    if goal is None or not is_rehabilitation(exercise):
        return False
    return BUILDS[goal].isdisjoint(exercise.facts.dose)


def left(effort: str) -> Span | None:
    """The repetitions in reserve that a page asks for; None where it says it another way."""
    found = LEFT.search(effort)
    if found is None:
        return None
    low, high = found.group(1), found.group(2) or found.group(1)
    return int(low), int(high)
