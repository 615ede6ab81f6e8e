"""Calf raises on the edge of a step that the place has: the heel sinks below it. [j].

Who begins keeps both feet on the floor; for them the step is the next rung.
"""

from dataclasses import replace

from forge.domain.plan import LoadRule
from forge.domain.request import PlanRequest
from forge.domain.vocabulary import Laterality, LoadType
from forge.planner.problem.candidates import Candidate
from forge.planner.problem.support import HELD, SUPPORTS
from forge.planner.slots.own_rungs import on_the_step


def with_the_step(one: Candidate, request: PlanRequest, told: LoadRule) -> LoadRule:
    """The load of a calf raise with the place of the foot, and of a hand that is free."""
    if not on_the_step(one, request):
        return told
    facts = one.exercise.facts
    both = facts.laterality is Laterality.BILATERAL
    feet, heels = ("forefeet", "heels sink") if both else ("forefoot", "heel sinks")
    held = next((HELD[item] for item in SUPPORTS if item in request.place.equipment), "")
    free = facts.load.type is LoadType.BODYWEIGHT and held and held not in told.sentence
    hand = f", one hand on {held}" if free else ""
    said = f"Stand with your {feet} on the edge of your step, so that the {heels} below it{hand}."
    return replace(told, sentence=f"{told.sentence} {said}")
