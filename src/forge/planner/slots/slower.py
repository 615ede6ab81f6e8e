"""The last way to make a set harder: slower, in words that the movement has. [j].

What is let down is let down slowly. Limbs that reach in turn, a tap in a plank or a turn of the
trunk have no way down: there each rep stays a breath longer where it is hardest.
"""

from forge.domain.exercise import Exercise
from forge.domain.vocabulary import Laterality, LoadType, Pattern
from forge.planner.problem.kinds import CORE

LOWERED = "make each rep slower, four seconds on the way down"
REACHED = "stay in each reach for one slow breath"
STAYED = "stay at the end of each rep for one slow breath"

STILL = frozenset({Pattern.ANTI_EXTENSION, Pattern.ANTI_ROTATION})
NEVER_DOWN = frozenset(
    {Pattern.FOOT_ANKLE, Pattern.BALANCE, Pattern.CARRY, Pattern.CRAWL, Pattern.LOCOMOTION}
)
LIMBS_ALONE = 0.25
"""Share of the body up to which only arms and legs move, in turn, beside a trunk that rests."""


def slower(exercise: Exercise) -> str:
    """How each rep of an exercise gets harder by time alone."""
    facts = exercise.facts
    in_turn = facts.laterality is Laterality.ALTERNATING
    own = facts.load.type is LoadType.BODYWEIGHT
    light = own and (facts.load.bodyweight_share or 0) <= LIMBS_ALONE
    if facts.movement_pattern in STILL and in_turn and light:
        return REACHED
    return LOWERED if _is_lowered(exercise) else STAYED


def _is_lowered(exercise: Exercise) -> bool:
    """True where something comes down against its weight; the page counts that way, if any."""
    facts = exercise.facts
    counted = not isinstance(facts.tempo, str)
    trunk = facts.movement_pattern in CORE
    return facts.movement_pattern not in NEVER_DOWN and (counted or not trunk)
