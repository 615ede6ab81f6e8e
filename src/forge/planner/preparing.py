"""Which drills prepare a session: one for each large movement that it begins, then its joints."""

from collections.abc import Iterable, Iterator

from forge.domain.exercise import Exercise
from forge.domain.vocabulary import (
    ActionRole,
    Category,
    EdgeType,
    Joint,
    LoadType,
    Measure,
    Pattern,
)
from forge.planner import kinds, words
from forge.planner.candidates import relieves
from forge.planner.drill_amounts import GENTLE
from forge.planner.kinds import PULL, PUSH
from forge.planner.rehearsals import (
    EASY,
    LIGHT,
    is_easier,
    is_kind,
    led,
    rehearses,
    takes_light_set,
)

Ranked = tuple[int, Exercise, str]
Prepared = tuple[Exercise, str]
"""A drill and what it is for."""

EDGE_POINTS = 3
REHEARSAL_POINTS = 2
REHEARSAL = "rehearses the {pattern} in an easier form"
LIGHT_SET = "rehearses the lift itself"
BLADES = "wakes the shoulder blades, with which every pull begins"
CUFF = "wakes the small muscles that steady a sore shoulder"
PART_WORDS = {"lumbar": "lower back", "thoracic": "upper back", "scapula": "shoulder blades"}

USUAL = 3
"""Drills of a warm-up, unless the heads of the session ask for more. [j]."""

LED = 2
"""Patterns at the head of a session that get a drill of their own."""

REGIONS = (kinds.KNEE | kinds.HIP, PUSH, PULL)
"""Legs, push and pull: each is rehearsed before its first set of the day."""

BLADE_PATTERNS = frozenset({Pattern.SCAPULAR, Pattern.REVERSE_FLY})


def heads_of(work: tuple[Exercise, ...]) -> tuple[Exercise, ...]:
    """The first large movement of each region; where that is one, the first two patterns."""
    large = [one for one in work if one.facts.movement_pattern in kinds.COMPOUND]
    firsts = [
        next((one for one in large if one.facts.movement_pattern in region), None)
        for region in REGIONS
    ]
    found = [one for one in firsts if one is not None]
    if len(found) < LED:
        found += [one for one in led(work, LED) if one not in found]
    return tuple(sorted(found, key=lambda one: (_is_light_on_the_legs(one), work.index(one))))


def _is_light_on_the_legs(one: Exercise) -> bool:
    """What the legs do all day, easy movement has prepared: arms come first where time is short."""
    own = one.facts.load.type in (LoadType.BODYWEIGHT, LoadType.NONE)
    easy = one.facts.scores.strength <= EASY
    return own and easy and one.facts.movement_pattern in kinds.KNEE


def ranked(found: Iterable[Ranked]) -> list[Prepared]:
    """Best first, no family twice."""
    best: dict[str, Prepared] = {}
    for _, exercise, reason in sorted(
        found, key=lambda r: (-r[0], -r[1].facts.popularity, r[1].slug)
    ):
        best.setdefault(exercise.facts.family, (exercise, reason))
    return list(best.values())


def for_the_day(
    work: tuple[Exercise, ...], usable: tuple[Exercise, ...], sore: frozenset[Joint]
) -> list[Prepared]:
    """A drill for each head of the session, then what suits the whole day."""
    found: list[Prepared] = []
    free = tuple(one for one in usable if is_kind(one) and not repeats(one, work))
    heads = heads_of(work)
    for head in heads:
        if head.facts.movement_pattern in PUSH and Joint.SHOULDER in sore:
            found += _new(ranked(_cuff(free)), found, work)[:1]
        if takes_light_set(head):
            found.append((head, LIGHT_SET))
        else:
            found += _new(ranked(_before(head, free)), found, work)[:1]
    most = max(USUAL, len(found))
    rehearsed = {one.facts.movement_pattern for one in heads}
    done = rehearsed | kinds.CORE
    rest = tuple(one for one in work if one.facts.movement_pattern not in done)
    for part, drilled in ((rest, False), (work, True)):
        found += _new(ranked(_moving(part, free, drilled=drilled)), found, work)
    return found[:most]


def _new(
    entries: list[Prepared],
    found: list[Prepared],
    work: tuple[Exercise, ...],
) -> list[Prepared]:
    """What is neither work of the day nor another form of a drill that is there already."""
    families = {exercise.facts.family for exercise, _ in found}
    return [e for e in entries if e[0].facts.family not in families and e[0] not in work]


def repeats(exercise: Exercise, work: tuple[Exercise, ...]) -> bool:
    """True for another form of a drill or stretch that is itself part of the session."""
    return any(
        exercise.facts.family == other.facts.family and other.facts.category in GENTLE
        for other in work
    )


def _cuff(free: tuple[Exercise, ...]) -> Iterator[Ranked]:
    """Light turning out of the arm before a sore shoulder presses (E5)."""
    for exercise in free:
        facts = exercise.facts
        if facts.load.type in LIGHT and Joint.SHOULDER in relieves(exercise):
            yield REHEARSAL_POINTS, exercise, CUFF


def _before(head: Exercise, free: tuple[Exercise, ...]) -> Iterator[Ranked]:
    """What prepares one movement: named by its page, an easier form of it, or its joints."""
    yield from _moving((head,), free, drilled=False)
    if head.facts.movement_pattern in PULL:
        joints = _joints(head)
        for exercise in free:
            shared = len(_joints(exercise) & joints)
            if _is_light_pull(exercise, head):
                yield REHEARSAL_POINTS + shared, exercise, REHEARSAL.format(pattern="pull")
            elif _draws_the_blades(exercise):
                yield REHEARSAL_POINTS + min(shared, 1), exercise, BLADES


def _is_light_pull(exercise: Exercise, head: Exercise) -> bool:
    """A row prepares for a pull-up too, with far less of the body."""
    facts = exercise.facts
    pulls = facts.movement_pattern in PULL and facts.measure is Measure.REPS
    less = facts.scores.strength < head.facts.scores.strength or head.facts.load.type not in LIGHT
    return pulls and less and facts.load.type in LIGHT and is_easier(exercise, head)


def _draws_the_blades(exercise: Exercise) -> bool:
    facts = exercise.facts
    moved = facts.measure in (Measure.REPS, Measure.REPS_HOLD)
    light = facts.load.type in LIGHT and not facts.scores.strength
    return facts.movement_pattern in BLADE_PATTERNS and moved and light


def _moving(
    work: tuple[Exercise, ...], usable: tuple[Exercise, ...], *, drilled: bool
) -> Iterator[Ranked]:
    """Mobility drills for the joints of the day, and pages that warm up for one of its slots.

    ``drilled`` asks for drills alone, since each pattern is rehearsed once.
    """
    slugs = {exercise.slug: exercise for exercise in work}
    joints = {joint for exercise in work for joint in _joints(exercise)}
    for exercise in usable:
        if exercise.slug in slugs or exercise.facts.category is Category.CARDIO:
            continue
        if drilled and exercise.facts.category is not Category.MOBILITY:
            continue
        edge = next(
            (e for e in _warms(exercise) if e[0] in slugs and is_easier(exercise, slugs[e[0]])),
            None,
        )
        shared = sorted(_joints(exercise) & joints)
        if edge is not None:
            yield EDGE_POINTS + len(shared), exercise, edge[1]
        elif len(work) == 1 and (rehearses(exercise, work[0]) or _is_lower_rung(exercise, work[0])):
            named = words.pattern(work[0].facts.movement_pattern)
            yield REHEARSAL_POINTS + len(shared), exercise, REHEARSAL.format(pattern=named)
        elif exercise.facts.category is Category.MOBILITY and shared:
            named = words.both(PART_WORDS.get(part, part) for part in shared)
            yield len(shared), exercise, f"moves the {named} that you use today"


def _is_lower_rung(exercise: Exercise, first: Exercise) -> bool:
    """True for an easier form on the ladder of a pull, which arm circles do not prepare."""
    pulls = first.facts.movement_pattern in PULL
    light = exercise.facts.load.type in (LoadType.BODYWEIGHT, LoadType.NONE)
    edges = first.facts.graph.edges
    easier = {edge.to for edge in edges if edge.type is EdgeType.REGRESSION}
    return pulls and light and exercise.slug in easier and is_easier(exercise, first)


def _warms(exercise: Exercise) -> list[tuple[str, str]]:
    edges = exercise.facts.graph.edges
    return [(edge.to, edge.reason) for edge in edges if edge.type is EdgeType.WARM_UP_FOR]


def _joints(exercise: Exercise) -> set[str]:
    actions = exercise.facts.joint_actions
    return {action.joint.value for action in actions if action.role is ActionRole.WORKING}
