"""Practice of a skill that is a pull or a push, and what else of its kind stands beside it. [j].

A day of practice is one-sided by intent, and the pulls beside it are rungs of the same ladder.
"""

from collections.abc import Iterable, Sequence

from forge.domain.exercise import Exercise
from forge.domain.plan import Reason, Role
from forge.domain.vocabulary import LoadType
from forge.planner import kinds, words
from forge.planner.candidates import Candidate
from forge.planner.tracks import PRACTICE

LIGHT = frozenset({LoadType.BAND, LoadType.NONE, LoadType.BODYWEIGHT})


def leans(pool: Iterable[Candidate]) -> bool:
    """True where the skill that is practised is itself a push or a pull."""
    return any(PRACTICE in one.units and one.pattern in kinds.PUSH | kinds.PULL for one in pool)


def outgrown(one: Candidate, found: Sequence[Candidate], target: Exercise | None) -> Reason | None:
    """Why a light pull gives way to a rung of the pull that is practised; None where it stays."""
    pulls = target is not None and target.facts.movement_pattern in kinds.PULL
    light = one.role is Role.COMPOUND and one.exercise.facts.load.type in LIGHT
    if not (pulls and light and one.pattern in kinds.PULL):
        return None
    rungs = (o for o in found if o.role is Role.SKILL and o.pattern is one.pattern)
    rung = next((other for other in rungs if one.direct <= other.direct), None)
    if rung is None:
        return None
    name = rung.exercise.facts.in_sentence.text
    return Reason(
        "outweighed",
        f"{words.subject(one.exercise)}: {name} trains the same and is a rung of your skill.",
        {"better": rung.slug},
    )
