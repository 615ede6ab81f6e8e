"""What makes an exercise hard: a weight, a band, or the body. Equals are found within one class.

A band takes the place of a weight, and a plate pressed between the palms that of a bench press,
only as a lighter day: both train the same muscle, and neither can be made as hard. [j].
"""

from forge.domain.vocabulary import LoadType
from forge.planner.problem import kinds
from forge.planner.problem.candidates import Candidate

CLASSES = (
    frozenset({LoadType.EXTERNAL, LoadType.MACHINE_STACK}),
    frozenset({LoadType.BAND}),
    frozenset({LoadType.BODYWEIGHT, LoadType.BODYWEIGHT_PLUS, LoadType.NONE, LoadType.ASSISTANCE}),
)


def is_as_heavy(one: Candidate, other: Candidate) -> bool:
    """True if ``one`` is loaded like ``other`` and, for large movements, asks for as much."""
    mine, its = one.exercise.facts, other.exercise.facts
    alike = any({mine.load.type, its.load.type} <= of_a_kind for of_a_kind in CLASSES)
    large = other.pattern in kinds.COMPOUND
    return alike and not (large and mine.scores.strength < its.scores.strength)
