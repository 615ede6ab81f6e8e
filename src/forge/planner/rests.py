"""How long to rest: by how hard a set is, its role, and who does it (docs/evidence.md E2, E4).

Few repetitions are heavy ones, whatever makes them heavy: a set of five chin-ups asks for the
rest of a set of five squats. Small movements and single light sets need less.
"""

from forge.domain.exercise import Exercise, Span
from forge.domain.plan import Role
from forge.domain.request import Goal
from forge.domain.vocabulary import LoadType, Pattern
from forge.planner import kinds
from forge.planner.aims import Aims

HARD_REPS = 6
"""Sets that end here or before are heavy."""
HEAVY_MEAN = 7.5
"""Middle of a range up to which a set counts as heavy."""
STRENGTH_S = (150, 120)
LARGE_S = (120, 120)
SMALL_S = (90, 90)
"""Seconds after hard and after heavy sets: of large movements where strength is the aim and
elsewhere, and of small ones."""
LARGE_ROLES = frozenset({Role.MAIN, Role.COMPOUND, Role.SKILL})
OLDER_S = {Role.MAIN: 120, Role.SKILL: 120, Role.COMPOUND: 90}
"""From 65 on (NSCA, Fragala 2019: two minutes after heavy sets; less after light ones is our
judgement)."""
OLDER_SMALL_S = 60
LIGHT_STRENGTH = 1
"""Strength score up to which work without a weight is light."""


LONG_MEAN = 15
LONG_BAND_S = 60
"""Middle of a range from which a set with a band is long and light, and the rest after it. [j]."""


def is_long_band_set(exercise: Exercise, reps: Span | None) -> bool:
    """True for sets of fifteen and more with a band: it is light where the movement begins."""
    long = reps is not None and sum(reps) / 2 >= LONG_MEAN
    return long and exercise.facts.load.type is LoadType.BAND


def is_light_work(exercise: Exercise) -> bool:
    """True for bridges and trunk work that carry little: their pages know how long they tire. [j].

    Few repetitions of these are slow ones, not heavy ones.
    """
    facts = exercise.facts
    own = facts.load.type in (LoadType.BODYWEIGHT, LoadType.NONE, LoadType.BAND)
    small = facts.movement_pattern in kinds.CORE | {Pattern.HIP_EXTENSION}
    return own and small and facts.scores.strength <= LIGHT_STRENGTH


def least_rest_s(role: Role, reps: Span | None, aims: Aims) -> int:
    """Fewest seconds of rest after a set of strength work in this role."""
    age = OLDER_S.get(role, OLDER_SMALL_S) if aims.older else 0
    return max(age, hard_rest_s(role, reps, aims.style))


def hard_rest_s(role: Role, reps: Span | None, style: Goal | None = None) -> int:
    """The same by the effort alone: 0 for light sets and for what is not counted in reps."""
    if reps is None:
        return 0
    after = SMALL_S
    if role in LARGE_ROLES:
        after = STRENGTH_S if style is Goal.STRENGTH else LARGE_S
    if reps[1] <= HARD_REPS:
        return after[0]
    return after[1] if sum(reps) / 2 <= HEAVY_MEAN else 0
