"""Where the free hand is on the toes: from 65 on and in pregnancy one weight is enough. [j]."""

from dataclasses import replace

from forge.domain.plan import LoadRule
from forge.domain.request import AgeBand, PlanRequest
from forge.domain.vocabulary import Equipment, Pattern, Position
from forge.planner.candidates import Candidate
from forge.planner.support import HELD, SUPPORTS, WITH_CHILD, keeps_a_hand

IN_ONE_HAND = (Equipment.DUMBBELL, Equipment.KETTLEBELL)


def with_free_hand(one: Candidate, request: PlanRequest, told: LoadRule) -> LoadRule:
    """The load of a standing calf raise with the place of the hand that holds no weight."""
    spared = request.age_band is AgeBand.OLDER or request.pregnancy in WITH_CHILD
    stands = one.exercise.facts.position is Position.STANDING
    raised = one.pattern is Pattern.PLANTARFLEXION and stands and one.strength
    held = next((HELD[item] for item in SUPPORTS if item in request.place.equipment), "")
    if not (spared and raised and held) or keeps_a_hand(one.exercise, request):
        return told
    groups = one.exercise.facts.equipment.all_of
    lifted = {item for group in groups for item in group}
    if lifted & set(IN_ONE_HAND):
        said = f"Hold the weight in one hand and keep the other on {held}."
    elif lifted - set(SUPPORTS):
        return told
    else:
        said = f"Keep one hand on {held}."
    return replace(told, sentence=f"{told.sentence} {said}")
