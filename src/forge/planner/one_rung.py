"""One rung of a ladder for who begins: the wall or the edge, never both in one week. [j].

Two rungs of one push-up grow side by side by two rules, and one of them is too easy or too hard.
"""

from collections.abc import Iterator, Sequence

from forge.domain.plan import Reason, Role
from forge.domain.request import Goal, PlanRequest
from forge.domain.vocabulary import EdgeType, Level, LoadType
from forge.planner import kinds, words
from forge.planner.aims import Aims
from forge.planner.beginnings import begins_low
from forge.planner.candidates import Candidate
from forge.planner.rules.wishes import names_of

RUNGS = frozenset({EdgeType.REGRESSION, EdgeType.PROGRESSION})


def other_rungs(
    kept: Sequence[Candidate], request: PlanRequest, aims: Aims
) -> Iterator[tuple[Candidate, Reason]]:
    """Push-ups that give way to a neighbour on their ladder, and why.

    The one that suits best stays; of equals the harder one, below which the easier is at hand.
    """
    new = request.level is Level.BEGINNER or begins_low(request)
    if not new or aims.dose is not Goal.HEALTH:
        return
    pushes = sorted(filter(_is_own_push, kept), key=lambda o: (-o.merit, -_share(o), o.slug))
    chosen: list[Candidate] = []
    for one in pushes:
        rung = next((other for other in chosen if _are_neighbours(one, other)), None)
        if rung is None or _is_wished(one, request):
            chosen.append(one)
        else:
            yield one, _reason(one, rung)


def _reason(one: Candidate, rung: Candidate) -> Reason:
    name = rung.exercise.facts.in_sentence.text
    return Reason(
        "pruned",
        f"{words.subject(one.exercise)}: {name} is another rung of its ladder, and one is enough.",
        {"better": name},
    )


def _is_wished(one: Candidate, request: PlanRequest) -> bool:
    favourite = not request.favourites.isdisjoint(names_of(one.exercise))
    return favourite or one.slug in request.keep


def _share(one: Candidate) -> float:
    """How much of the body the arms carry."""
    return one.exercise.facts.load.bodyweight_share or 0


def _is_own_push(one: Candidate) -> bool:
    own = one.exercise.facts.load.type is LoadType.BODYWEIGHT
    return own and one.role is Role.COMPOUND and one.pattern in kinds.PUSH


def _are_neighbours(one: Candidate, other: Candidate) -> bool:
    return other.slug in _next(one) or one.slug in _next(other)


def _next(one: Candidate) -> frozenset[str]:
    edges = one.exercise.facts.graph.edges
    return frozenset(edge.to for edge in edges if edge.type in RUNGS)
