"""One form of a movement in a week: one rung for who begins, one handle for everybody. [j].

Two rungs of one push-up, squat or hinge grow side by side by two rules, and one of them is too
easy or too hard. A deadlift with a kettlebell after one with dumbbells is the same lift twice.
"""

from collections.abc import Iterator, Sequence

from forge.domain.plan import Reason, Role
from forge.domain.request import Goal, PlanRequest
from forge.domain.vocabulary import EdgeType, Equipment, Level, LoadType, Pattern
from forge.planner import words
from forge.planner.choices.beginnings import begins_low
from forge.planner.problem import kinds
from forge.planner.problem.aims import Aims
from forge.planner.problem.candidates import Candidate
from forge.planner.problem.essentials import PREFIX
from forge.planner.rules.wishes import names_of

RUNGS = frozenset({EdgeType.REGRESSION, EdgeType.PROGRESSION})
LEGS = frozenset({Pattern.SQUAT, Pattern.LUNGE, Pattern.HINGE})

HANDLES = frozenset({Equipment.DUMBBELL, Equipment.KETTLEBELL})
"""What a hand holds in the same way; a bar joins the hands, and a pulley changes the pull."""


def other_handles(
    kept: Sequence[Candidate], request: PlanRequest
) -> Iterator[tuple[Candidate, Reason]]:
    """Lifts that another kept one does with another handle, and why; a second place needs both."""
    if request.elsewhere:
        return
    chosen: list[Candidate] = []
    for one in sorted(filter(_is_held_in_hand, kept), key=lambda o: (-o.merit, o.slug)):
        same = next((other for other in chosen if _is_one_movement(one, other)), None)
        if same is None or _is_wished(one, request):
            chosen.append(one)
        else:
            yield one, _enough(one, same, "the same movement with another handle")


def _is_held_in_hand(one: Candidate) -> bool:
    needs = one.exercise.facts.equipment.all_of
    return one.strength and (
        one.pattern is Pattern.HINGE or any(not HANDLES.isdisjoint(group) for group in needs)
    )


def _start(one: Candidate) -> tuple[object, ...]:
    """Where a hinge begins: a bar, two dumbbells or a bell rise on the same path from there."""
    facts = one.exercise.facts
    return facts.posture.hand_height, facts.laterality, facts.contraction


def _is_one_movement(one: Candidate, other: Candidate) -> bool:
    """The same joints moved from the same position; of hinges, those of a family and one start."""
    alike = (one.family, one.pattern) == (other.family, other.pattern)
    if alike and one.pattern is Pattern.HINGE:
        return _start(one) == _start(other)
    return (
        alike
        and one.role is other.role
        and _form(one) == _form(other)
        and _handles(one) != _handles(other)
    )


def _handles(one: Candidate) -> frozenset[Equipment]:
    return frozenset(
        i for group in one.exercise.facts.equipment.all_of for i in group if i in HANDLES
    )


def _form(one: Candidate) -> tuple[object, ...]:
    facts = one.exercise.facts
    others = sorted(sorted(set(group) - HANDLES) for group in facts.equipment.all_of)
    moves = frozenset((act.joint, act.action) for act in facts.joint_actions)
    return facts.laterality, facts.position, facts.measure, tuple(map(tuple, others)), moves


def other_rungs(
    kept: Sequence[Candidate], request: PlanRequest, aims: Aims
) -> Iterator[tuple[Candidate, Reason]]:
    """Push-ups that give way to a neighbour on their ladder, legs to a weight on it, and why.

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
            yield one, _enough(one, rung, "another rung of its ladder")
    if not request.elsewhere:  # another place may lack the weight
        yield from ((o, r) for o, r in _outweighed(kept) if not _is_wished(o, request))


def _outweighed(kept: Sequence[Candidate]) -> Iterator[tuple[Candidate, Reason]]:
    """Squats, lunges and hinges without a weight that are rungs below one with a weight."""
    legs = [one for one in kept if one.role is Role.COMPOUND and one.pattern in LEGS]
    loaded = sorted(filter(_is_loaded, legs), key=lambda o: (-o.merit, o.slug))
    below = {one.slug: _rungs_below(one, legs) for one in loaded}
    for one in legs:
        rung = next((o for o in loaded if one.slug in below[o.slug] and _needs(one, o)), None)
        if rung is not None and not _is_loaded(one):
            yield one, _enough(one, rung, "another rung of its ladder")


def _rungs_below(one: Candidate, legs: Sequence[Candidate]) -> frozenset[str]:
    """Every easier rung of the same pattern, step by step from either end of the edges."""
    kin = [other for other in legs if other.pattern is one.pattern]
    found, steps = {one.slug}, [one]
    while steps:
        above = steps.pop()
        under = [o for o in kin if o.slug not in found and _is_under(o, above)]
        found |= {other.slug for other in under}
        steps += under
    return frozenset(found - {one.slug})


def _is_under(one: Candidate, above: Candidate) -> bool:
    down, up = _next(above, EdgeType.REGRESSION), _next(one, EdgeType.PROGRESSION)
    return one.slug in down or above.slug in up


def _needs(one: Candidate, rung: Candidate) -> bool:
    """True where the rung serves every essential that the easier form serves."""
    return all(key in rung.units for key in one.units if key.startswith(PREFIX))


def _is_loaded(one: Candidate) -> bool:
    """True for a weight that can be chosen."""
    return one.exercise.facts.load.type is LoadType.EXTERNAL


def _enough(one: Candidate, other: Candidate, kin: str) -> Reason:
    name = other.exercise.facts.in_sentence.text
    told = f"{words.subject(one.exercise)}: {name} is {kin}, and one is enough."
    return Reason("pruned", told, {"better": name})


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
    return other.slug in _next(one, *RUNGS) or one.slug in _next(other, *RUNGS)


def _next(one: Candidate, *types: EdgeType) -> frozenset[str]:
    edges = one.exercise.facts.graph.edges
    return frozenset(edge.to for edge in edges if edge.type in types)
