"""Muscles in words: who works, who helps, what is stretched, and how the parts merge.

A hub is for navigation: a shin drill stands in Calves. Sentences therefore name the fine
muscle, and the whole only where two of its parts share a role.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from forge.domain.exercise import Exercise, MuscleUse
from forge.domain.vocabulary import Category, Muscle, MuscleRole
from forge.library.sentences.wording import listed
from forge.library.vocabulary import Vocabulary

_WHOLES: Final[dict[str, frozenset[Muscle]]] = {
    "abs": frozenset(
        {Muscle.RECTUS_ABDOMINIS, Muscle.OBLIQUES, Muscle.TRANSVERSUS_ABDOMINIS},
    ),
    "biceps": frozenset({Muscle.BICEPS_BRACHII, Muscle.BRACHIALIS}),
    "calves": frozenset({Muscle.GASTROCNEMIUS, Muscle.SOLEUS, Muscle.TIBIALIS_POSTERIOR}),
    "chest": frozenset({Muscle.PEC_CLAVICULAR, Muscle.PEC_STERNAL}),
    "glutes": frozenset({Muscle.GLUTEUS_MAXIMUS, Muscle.GLUTEUS_MEDIUS, Muscle.DEEP_HIP_ROTATORS}),
    "inner thighs": frozenset({Muscle.ADDUCTOR_MAGNUS, Muscle.SHORT_ADDUCTORS}),
    "lower back": frozenset({Muscle.LUMBAR_ERECTORS, Muscle.QUADRATUS_LUMBORUM}),
    "quads": frozenset({Muscle.VASTI, Muscle.RECTUS_FEMORIS}),
    "rotator cuff": frozenset({Muscle.POSTERIOR_CUFF, Muscle.SUBSCAPULARIS}),
    "shoulders": frozenset({Muscle.FRONT_DELTOID, Muscle.SIDE_DELTOID, Muscle.REAR_DELTOID}),
    "traps": frozenset({Muscle.UPPER_TRAPEZIUS, Muscle.LOWER_TRAPEZIUS}),
    "triceps": frozenset({Muscle.TRICEPS_LONG, Muscle.TRICEPS_SHORT}),
    "upper back": frozenset({Muscle.SCAPULAR_RETRACTORS, Muscle.THORACIC_ERECTORS}),
}
_MOST: Final = 4
_MAIN_PART: Final = 0.6


@dataclass(frozen=True, slots=True)
class Named:
    """Muscles in words, without article, and whether they take a plural verb."""

    words: tuple[str, ...]
    plural: bool

    def __bool__(self) -> bool:
        return bool(self.words)

    @property
    def text(self) -> str:
        """``the chest, triceps and front shoulders``."""
        return f"the {listed(self.words)}"


def by_role(exercise: Exercise, role: MuscleRole) -> tuple[MuscleUse, ...]:
    """The muscles of one role, the largest share first."""
    uses = (use for use in exercise.facts.muscles if use.role is role)
    return tuple(sorted(uses, key=lambda use: -use.share))


def movers(exercise: Exercise, vocabulary: Vocabulary) -> Named:
    """The prime movers."""
    return named(by_role(exercise, MuscleRole.PRIME), vocabulary)


def helpers(exercise: Exercise, vocabulary: Vocabulary) -> Named:
    """At most four helping muscles, without other parts of a prime mover."""
    primes = [use.muscle for use in by_role(exercise, MuscleRole.PRIME)]
    uses = [
        use
        for use in by_role(exercise, MuscleRole.SYNERGIST)
        if not any(_same_whole(use.muscle, prime) for prime in primes)
    ]
    return named(uses, vocabulary)


def steadiers(exercise: Exercise, vocabulary: Vocabulary) -> Named:
    """At most four stabilising muscles."""
    return named(by_role(exercise, MuscleRole.STABILISER), vocabulary)


def stretched(exercise: Exercise, vocabulary: Vocabulary) -> Named:
    """The muscles that get most of the stretch: at least 60 % of the largest share."""
    uses = by_role(exercise, MuscleRole.STRETCHED)
    return named([use for use in uses if use.share >= _MAIN_PART * uses[0].share], vocabulary)


def stretched_less(exercise: Exercise, vocabulary: Vocabulary) -> Named:
    """The muscles that get some of the stretch."""
    uses = by_role(exercise, MuscleRole.STRETCHED)
    return named([use for use in uses if use.share < _MAIN_PART * uses[0].share], vocabulary)


def named(uses: Sequence[MuscleUse], vocabulary: Vocabulary) -> Named:
    """Up to four names; two or more parts of a whole become the whole."""
    muscles = [use.muscle for use in uses]
    said: dict[str, bool] = {}
    for muscle in muscles:
        whole = _whole(muscle, muscles)
        entry = vocabulary.muscle(muscle)
        said[whole or entry.name] = True if whole in _PLURAL_WHOLES else entry.plural
    words = tuple(said)[:_MOST]
    return Named(words, plural=len(words) > 1 or any(said[word] for word in words))


def role_words(use: MuscleUse, category: Category, largest: float) -> str:
    """What a muscle does, for a table: ``Works``, ``Helps``, ``Stretched a little``."""
    if use.role is MuscleRole.STRETCHED:
        return _stretch_words(use.share / largest if largest else 1.0)
    if use.role is MuscleRole.PRIME:
        return "Moves" if category is Category.MOBILITY else "Works"
    return "Helps" if use.role is MuscleRole.SYNERGIST else "Steadies"


def _stretch_words(part: float) -> str:
    if part >= _MAIN_PART:
        return "Stretched"
    return "Stretched less" if part >= 0.3 else "Stretched a little"


def _whole(muscle: Muscle, among: Sequence[Muscle]) -> str | None:
    for word, parts in _WHOLES.items():
        if muscle in parts and sum(other in parts for other in among) > 1:
            return word
    return None


def _same_whole(one: Muscle, other: Muscle) -> bool:
    return any(one in parts and other in parts for parts in _WHOLES.values())


_PLURAL_WHOLES: Final = frozenset(_WHOLES) - {"chest", "lower back", "rotator cuff", "upper back"}
