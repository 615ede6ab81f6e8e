"""How long to rest: by how hard a set is, its role, and who does it (docs/evidence.md E2, E4).

Few repetitions are heavy ones, whatever makes them heavy: a set of five chin-ups asks for the
rest of a set of five squats. Small movements and single light sets need less.
"""

from forge.domain.exercise import Exercise, Span
from forge.domain.plan import Role
from forge.domain.request import Goal
from forge.domain.vocabulary import Laterality, LoadType, Measure, Pattern
from forge.planner.problem import kinds
from forge.planner.problem.aims import Aims
from forge.planner.problem.roles import takes_a_bar

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

CHANGE_OVER_S = 20
"""Rest after one easy set of care: nothing is repeated, so nothing has to recover. Time to get
ready for what follows is set-up of its own. [j]."""

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


def is_heavy(exercise: Exercise) -> bool:
    """True for a hinge with a weight, and for every large movement with a bar: these tire most.

    The reserve of any goal is that of their pages at the least. [j].
    """
    pattern = exercise.facts.movement_pattern
    return pattern is Pattern.HINGE or (pattern in kinds.COMPOUND and takes_a_bar(exercise))


def within_its_page(exercise: Exercise, rest_s: int, page: Span) -> int:
    """The rest of a large movement with a weight beside that of its page, in seconds.

    It rests as long as its page asks for at the least, whatever the goal. One side rests while
    the other works, so that the page bounds that rest above.
    """
    low, high = page
    rest_s = max(rest_s, low)
    if exercise.facts.laterality is Laterality.PER_SIDE:
        return min(rest_s, high)
    return rest_s


def is_easy_hold(exercise: Exercise) -> bool:
    """True for seconds held that tire little, such as a hang by straight arms.

    Its page knows how long it tires, also where it leads to a skill. [j].
    """
    facts = exercise.facts
    return facts.measure is Measure.HOLD and facts.scores.strength <= LIGHT_STRENGTH


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
