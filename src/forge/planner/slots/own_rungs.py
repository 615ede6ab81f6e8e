"""How a slot without a weight tells its load and its next rung, in the words of its page."""

from forge.domain.request import PlanRequest
from forge.domain.vocabulary import Equipment, Level, Pattern
from forge.planner.choices.beginnings import begins_low
from forge.planner.choices.edges import first_edge
from forge.planner.problem.candidates import Candidate
from forge.planner.problem.support import hand_words, keeps_a_hand
from forge.planner.slots.effort import between
from forge.planner.slots.own_ladders import LADDERS, STEADIER, WITH_A_HAND, Ladder


def ladder_of(one: Candidate, request: PlanRequest) -> Ladder | None:
    """The exercise's own rungs; None where it has none that can be climbed here."""
    if keeps_a_hand(one.exercise, request):
        return WITH_A_HAND.get(one.slug, STEADIER)
    found = None if on_the_step(one, request) else LADDERS.get(one.slug)
    if found is None or (found.needs and found.needs.isdisjoint(request.place.equipment)):
        return None
    return found


def own_load(one: Candidate, request: PlanRequest) -> str:
    """What is told of the load: whose weight, what changes it, and where newcomers begin."""
    hand = hand_words(one.exercise, request)
    parts = [f"Your own weight, {hand}." if hand else "Your own weight."]
    found = ladder_of(one, request)
    if found is not None:
        parts += [_chosen(one, found.load), _first(one, found, request)]
    return " ".join(filter(None, parts))


def own_rung(one: Candidate, request: PlanRequest) -> str:
    """The next rung of the exercise itself; empty where there is none."""
    found = ladder_of(one, request)
    if found is None:
        return ""
    more = found.more if is_new(request) else found.after or found.more
    return more.replace("a step", "your step") if _has_a_step(one, request) else more


def is_new(request: PlanRequest) -> bool:
    """True for whom the page's easiest form is the first."""
    return request.level is Level.BEGINNER or begins_low(request) or bool(request.limitations)


def on_the_step(one: Candidate, request: PlanRequest) -> bool:
    """True for a calf raise that is done on the edge of the place's own step from the first."""
    return _has_a_step(one, request) and not is_new(request)


def _has_a_step(one: Candidate, request: PlanRequest) -> bool:
    stepped = Equipment.STEP in one.exercise.facts.equipment.optional
    raised = one.pattern is Pattern.PLANTARFLEXION and one.strength
    return raised and stepped and Equipment.STEP in request.place.equipment


def _chosen(one: Candidate, load: str) -> str:
    if not load or one.amount.rir is None:
        return f"{load}." if load else ""
    low, high = one.amount.rir
    return f"{load}: choose it so that {between(low, high)} good reps are left."


def _first(one: Candidate, found: Ladder, request: PlanRequest) -> str:
    first = first_edge(one.exercise, request) or found.first
    return f"{first}." if first and is_new(request) else ""
