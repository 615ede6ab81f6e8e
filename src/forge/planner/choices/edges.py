"""Push-ups on an edge at hip height: what carries the hands, and who begins at the wall. [j].

A page that takes a wall beside a bench or a bar means the edge of something that stands against
it: a counter or a heavy table. Nobody has to list one, so a plan names it. A chair is lower and
tips, and from 65 on and in pregnancy no fall is risked on an edge that nobody is sure of.
"""

from collections.abc import Sequence

from forge.domain.exercise import Exercise
from forge.domain.plan import Reason
from forge.domain.request import AgeBand, PlanRequest
from forge.domain.vocabulary import Equipment
from forge.planner.choices.reasons import outweighed
from forge.planner.problem import kinds
from forge.planner.problem.candidates import Candidate
from forge.planner.problem.support import WITH_CHILD

EDGE = "edge"
EDGE_WORDS = (
    "a hip-high edge that does not move (a kitchen counter or a heavy table against a wall; never "
    "a chair)"
)
ON_AN_EDGE = "on a counter or a heavy table that cannot slide, never on a chair"
EDGES = frozenset({Equipment.LOW_BAR, Equipment.BENCH, Equipment.BOX})
LOW_BAR_FIRST = "Set the low bar at hip height to begin with"
AT_THE_WALL = "wall-push-up"


def leans_on_an_edge(exercise: Exercise) -> bool:
    """True for a push with the hands on an edge, for which a page takes furniture too."""
    facts = exercise.facts
    groups = map(frozenset, facts.equipment.all_of)
    edged = any(Equipment.WALL in group and group & EDGES for group in groups)
    return edged and facts.movement_pattern in kinds.PUSH


def borrows_an_edge(exercise: Exercise, request: PlanRequest) -> bool:
    """True where the edge is a piece of furniture: nothing that was listed has one."""
    return leans_on_an_edge(exercise) and request.place.equipment.isdisjoint(EDGES)


def wall_first(one: Candidate, found: Sequence[Candidate], request: PlanRequest) -> Reason | None:
    """Why an edge comes after the wall: no fall is risked on one that nobody listed."""
    spared = request.age_band is AgeBand.OLDER or request.pregnancy in WITH_CHILD
    if not (spared and borrows_an_edge(one.exercise, request)):
        return None
    wall = next((other for other in found if other.slug == AT_THE_WALL), None)
    merit = "needs no edge that could move"
    return outweighed(one, wall, merit) if wall else None


def named_step(exercise: Exercise, request: PlanRequest) -> str:
    """A harder form in a sentence, with its edge where that is a piece of furniture."""
    name = exercise.facts.in_sentence.text
    return f"{name}, {ON_AN_EDGE}" if borrows_an_edge(exercise, request) else name


def first_edge(exercise: Exercise, request: PlanRequest) -> str:
    """Where a listed low bar is the edge, that it is; else empty."""
    owned = EDGES & request.place.equipment
    bar = leans_on_an_edge(exercise) and owned == frozenset({Equipment.LOW_BAR})
    return LOW_BAR_FIRST if bar else ""
