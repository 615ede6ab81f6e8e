"""What follows the heaviest weight that somebody owns: slower with a pause, then a harder form.

"Take the next weight" has no end in a gym. At home it ends, first in the legs and hips, and where
the rack is light. A slow way down and a pause make the same weight harder at once. [j].
"""

from dataclasses import replace
from decimal import Decimal

from forge.domain.exercise import Exercise
from forge.domain.plan import Reason, Role
from forge.domain.request import PlanRequest
from forge.domain.vocabulary import LoadType, Pattern
from forge.planner.problem.amounts import TABLE_LOADS
from forge.planner.problem.candidates import Candidate
from forge.planner.problem.kinds import HIP, KNEE
from forge.planner.slots.loads import held_item_of, rack_of, weight_text
from forge.planner.slots.nearby import harder_form
from forge.planner.slots.order import Station
from forge.planner.slots.same_muscles import in_each_hand
from forge.planner.slots.slower import LOWERED, slower
from forge.planner.slots.weak_links import WEAK_LINKS
from forge.planner.slots.weekly import Week

LARGE = KNEE | HIP | {Pattern.PLANTARFLEXION}
LEGS_KG, LIGHT_KG = Decimal(40), Decimal(10)
"""Heaviest weight of an implement that strong legs, or anybody, will soon have outgrown. [j]."""

GROWING = frozenset({"double_progression", "held"})


def at_the_end(week: Week, station: Station, request: PlanRequest, told: Reason) -> Reason:
    """A next step with what follows the heaviest weight, where somebody will get there."""
    one = station.candidate
    heaviest = _heaviest(one, request)
    if told.rule not in GROWING or heaviest is None or one.slug in WEAK_LINKS:
        return told
    top = (one.amount.reps or (0, 0))[1]
    then = _then(one.exercise, _beyond(week, station, told))
    kg = weight_text(heaviest, request.unit)
    return replace(
        told,
        sentence=f"{told.sentence} With your heaviest, {kg}, {_longer(one.exercise)}; when {top} "
        f"are easy like that, {then}.",
        facts={**told.facts, "heaviest": kg},
    )


def _longer(one: Exercise) -> str:
    """More time with the same weight, on a way down that the movement has."""
    step = slower(one)
    return "lower for 3 seconds and pause at the bottom" if step == LOWERED else step


def _then(one: Exercise, harder: Exercise | None) -> str:
    if harder is None:
        return "add a rep or two"
    hands = ", with one in each hand" if in_each_hand(harder, one) else ""
    return f"move on to {harder.facts.in_sentence.text}{hands}"


def _beyond(week: Week, station: Station, told: Reason) -> Exercise | None:
    """The harder form; what is held already is no step to the same with a weight."""
    harder = harder_form(week, station)
    weighted = harder is not None and harder.facts.load.type in TABLE_LOADS
    return None if told.rule == "held" and weighted else harder


def _heaviest(one: Candidate, request: PlanRequest) -> Decimal | None:
    """The heaviest weight listed for a slot, None where none is, or where it will not run out."""
    if one.role is Role.CARE:
        return None
    rack = _rack(one, request)
    most = LEGS_KG if one.pattern in LARGE else LIGHT_KG
    return rack[-1] if len(rack) > 1 and rack[-1] <= most else None


def _rack(one: Candidate, request: PlanRequest) -> tuple[Decimal, ...]:
    if one.exercise.facts.load.type in TABLE_LOADS:
        return rack_of(one.exercise, request)
    if one.exercise.facts.load.type is not LoadType.BODYWEIGHT:
        return ()
    item = held_item_of(request)
    return tuple(sorted(request.place.loads.get(item, ()))) if item else ()
