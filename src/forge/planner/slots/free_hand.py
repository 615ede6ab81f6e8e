"""Where the free hand is on the toes and on one leg.

On the toes one weight is enough from 65 on and in pregnancy. [j].
"""

from dataclasses import replace

from forge.domain.plan import LoadRule
from forge.domain.request import AgeBand, PlanRequest
from forge.domain.vocabulary import Equipment, Pattern, Position
from forge.planner.problem.candidates import Candidate
from forge.planner.problem.support import (
    HELD,
    SUPPORTS,
    WITH_CHILD,
    hand_on_one_leg,
    hand_words,
    keeps_a_hand,
)
from forge.planner.slots.effort import effort
from forge.planner.slots.loads import starts_held

IN_ONE_HAND = (Equipment.DUMBBELL, Equipment.KETTLEBELL)


def with_free_hand(one: Candidate, request: PlanRequest, told: LoadRule) -> LoadRule:
    """The load of a standing calf raise with the place of the hand that holds no weight.

    So too, for everybody, of all work on one leg beside what its page holds on to.
    """
    spared = request.age_band is AgeBand.OLDER or request.pregnancy in WITH_CHILD
    stands = one.exercise.facts.position is Position.STANDING
    raised = one.pattern is Pattern.PLANTARFLEXION and stands and one.strength
    wall = next((HELD[item] for item in SUPPORTS if item in request.place.equipment), "")
    both = f"one hand on {wall}" if spared and raised and wall else ""
    hold = hand_words(one.exercise, request) or both
    if not hold or hold in told.sentence or keeps_a_hand(one.exercise, request):
        return told
    if hold.startswith("one hand") and _named_by_effort(one, request):
        return told
    _, _, support = hold.partition(" on ")
    groups = one.exercise.facts.equipment.all_of
    lifted = {item for group in groups for item in group}
    if lifted & set(IN_ONE_HAND) or starts_held(one, request):
        said = f"Hold the weight in one hand and keep the other on {support}."
    elif lifted - set(SUPPORTS) and hold == both:
        return told
    else:
        said = f"Keep {hold}."
    return replace(told, sentence=f"{told.sentence} {said}")


def _named_by_effort(one: Candidate, request: PlanRequest) -> bool:
    """True for a stretch on one leg whose effort says already what to hold on to."""
    hand = hand_on_one_leg(one.exercise)
    return bool(hand) and hand in effort(one, request.effort_style)
