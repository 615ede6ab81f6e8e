"""Stretches and drills of which the easier form comes first. [j].

Who begins, or has a sore joint, holds no position that presses a joint where the page names a form
that does the same and presses it less: a butterfly before a straddle, a bird dog before a plank.
Who may fall stands on a line before walking on it, and a sore back is not twisted.
"""

from collections.abc import Sequence

from forge.domain.exercise import Exercise
from forge.domain.plan import Reason, Role
from forge.domain.request import AgeBand, PlanRequest
from forge.domain.vocabulary import Joint, Level, Measure
from forge.planner.choices.beginnings import begins_low, comes_later, easier_forms
from forge.planner.choices.reasons import outweighed
from forge.planner.problem.candidates import Candidate, stress_level
from forge.planner.problem.desk_care import twists_the_back

GENTLE = frozenset({Role.STRETCH, Role.CARE})

STRETCH, DRILL = "stretch:", "drill"
STRAINED = 2
"""Level of stress from which a joint feels a stretch."""


def easier_first(one: Candidate, found: Sequence[Candidate], request: PlanRequest) -> Reason | None:
    """Why a form comes later, None where it may be the first.

    ``found`` are all candidates. The easier form may be several steps down the ladder of pages.
    """
    ways = _ways(one, found) if one.role in GENTLE and _begins(request) else []
    if _is_sore(Joint.LUMBAR, request) and twists_the_back(one.exercise):
        ways = [other for other in found if _is_kinder(other, one)]
    if _walks(one) and _is_new_to(one, request):
        ways = [other for other in found if other.role is one.role and not _walks(other)]
    return outweighed(one, ways[0], "is where to begin") if ways else None


def _ways(one: Candidate, found: Sequence[Candidate]) -> list[Candidate]:
    """What is easier, by the ladder of pages; for a drill that is work, any other drill."""
    gentle = {o.slug: o for o in found if o.role in GENTLE}
    below = (gentle[slug] for slug in _below(one.slug, gentle))
    ways = [o for o in below if _serves_as_well(o, one) and _spares(o.exercise, one.exercise)]
    if _is_work(one):
        ways += [o for o in gentle.values() if _moves_as_much(o, one) and not _is_work(o)]
    return ways


def _is_sore(joint: Joint, request: PlanRequest) -> bool:
    return any(limit.joint is joint for limit in request.limitations)


def _is_kinder(other: Candidate, one: Candidate) -> bool:
    """True for gentle work on the same regions or muscles that does not twist the back."""
    same = other.role is one.role and not other.units.keys().isdisjoint(one.units)
    return same and not twists_the_back(other.exercise)


def _walks(one: Candidate) -> bool:
    """True for a balance drill on the move."""
    return one.role is Role.BALANCE and one.exercise.facts.measure is Measure.DISTANCE


def _is_new_to(one: Candidate, request: PlanRequest) -> bool:
    """True where somebody may fall who neither is practised nor does the easier form now."""
    new = request.level is Level.BEGINNER and request.keep.isdisjoint(easier_forms(one.exercise))
    return new and request.age_band is AgeBand.OLDER


def _begins(request: PlanRequest) -> bool:
    beginner = request.level is Level.BEGINNER
    return beginner or begins_low(request) or bool(request.limitations)


def _below(slug: str, gentle: dict[str, Candidate]) -> tuple[str, ...]:
    """The forms below one on the ladder of pages, the nearest first."""
    found, rungs = dict.fromkeys((slug,)), [slug]
    while rungs:
        below = sorted(easier_forms(gentle[rungs.pop(0)].exercise) & gentle.keys() - found.keys())
        found |= dict.fromkeys(below)
        rungs += below
    return tuple(found)[1:]


def _serves_as_well(other: Candidate, one: Candidate) -> bool:
    """True where it adds in full to something that the harder form adds to.

    A stretch stands for a stretch of the same muscles.
    """
    stretched = {key: units for key, units in one.units.items() if key.startswith(STRETCH)}
    wanted = stretched or one.units
    return any(other.units.get(key, 0) >= units for key, units in wanted.items())


def _is_work(one: Candidate) -> bool:
    """True for a drill that is strength work on strained joints, as is walking on the hands."""
    pressed = any(o.level >= STRAINED for o in one.exercise.facts.joint_stress.values())
    return DRILL in one.units and pressed and one.exercise.facts.scores.strength > 0


def _moves_as_much(other: Candidate, one: Candidate) -> bool:
    """True for a drill that serves one of the same ends."""
    return DRILL in other.units and len(other.units.keys() & one.units.keys()) > 1


def _spares(other: Exercise, one: Exercise) -> bool:
    """True where half of the body less is held up, or a joint pressed less and none more."""
    if comes_later(one) and not comes_later(other):
        return True
    worse = {joint for joint in other.facts.joint_stress if _gap(other, one, joint) > 0}
    pressed = (joint for joint in one.facts.joint_stress if stress_level(one, joint) >= STRAINED)
    spared = any(_gap(other, one, joint) < 0 for joint in pressed)
    return spared and not any(stress_level(other, joint) >= STRAINED for joint in worse)


def _gap(other: Exercise, one: Exercise, joint: Joint) -> int:
    """Levels of stress that the other form puts on a joint beyond this one."""
    return stress_level(other, joint) - stress_level(one, joint)
