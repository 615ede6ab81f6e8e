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
from forge.planner.drill_amounts import GENTLE
from forge.planner.joint_drills import LIGHT, SQUATS, ankle_drills, sore_drills
from forge.planner.kinds import PULL
from forge.planner.rehearsals import (
    hangs,
    is_easier,
    is_easy_on_the_legs,
    is_kind,
    led,
    rehearses,
    takes_light_set,
)
from forge.planner.warm_order import REGIONS

Ranked = tuple[int, Exercise, str]
Prepared = tuple[Exercise, str]
"""A drill and what it is for."""

EDGE_POINTS = 3
REHEARSAL_POINTS = 2
HUNG_POINTS = 1
"""A pull of half the body or more rehearses only where nothing lighter is at hand."""

REHEARSAL = "rehearses the {pattern} in an easier form"
LIGHT_SET = "rehearses the lift itself"
UNLOADED = "rehearses the movement itself"
BLADES = "wakes the shoulder blades, with which every pull begins"
PART_WORDS = {"lumbar": "lower back", "thoracic": "upper back", "scapula": "shoulder blades"}

USUAL = 3
"""Drills of a warm-up, unless the heads of the session ask for more. [j]."""

MOVED_GENTLY = frozenset({Category.MOBILITY, Category.STRETCHING})
"""What rehearses nothing: a drill beside it moves other joints."""

LED = 2
"""Patterns at the head of a session that get a drill of their own."""

BLADE_PATTERNS = frozenset({Pattern.SCAPULAR, Pattern.REVERSE_FLY})


def heads_of(
    work: tuple[Exercise, ...], sore: frozenset[Joint] = frozenset()
) -> tuple[Exercise, ...]:
    """The first large movement of each region; where that is one, the first two patterns.

    A loaded hinge is rehearsed beside a squat, and the other way round. Where time is
    short, easy legs come last, unless they lead the session or a knee is sore.
    """
    large = [one for one in work if one.facts.movement_pattern in kinds.COMPOUND]
    firsts = [
        next((one for one in large if one.facts.movement_pattern in region), None)
        for region in REGIONS
    ]
    found = [one for one in firsts if one is not None]
    found += [one for one in _beside(large) if one not in found]
    if len(found) < LED:
        lifted = tuple(one for one in work if one.facts.category not in MOVED_GENTLY)
        found += [one for one in led(lifted, LED) if one not in found]
    return tuple(sorted(found, key=lambda one: (_late(one, large, sore), work.index(one))))


def _beside(large: list[Exercise]) -> Iterator[Exercise]:
    """The first loaded hinge, and the first squat or lunge that is not easy."""
    hinges = (one for one in large if one.facts.movement_pattern is Pattern.HINGE)
    squats = (one for one in large if one.facts.movement_pattern in SQUATS)
    hinge, squat = next(hinges, None), next(squats, None)
    if hinge is not None and takes_light_set(hinge):
        yield hinge
    if squat is not None and not is_easy_on_the_legs(squat):
        yield squat


def _late(one: Exercise, large: list[Exercise], sore: frozenset[Joint]) -> int:
    """0 for what must be rehearsed, 2 for what easy movement has prepared, where time is short."""
    sore_knee = Joint.KNEE in sore and one.facts.movement_pattern in SQUATS
    if one in large[:1] or sore_knee:
        return 0
    return 2 if is_easy_on_the_legs(one) else 1


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
    """What the first movement asks for, then what joints ask for, the other heads, and the rest.

    Time is given in that order.
    """
    free = tuple(one for one in usable if is_kind(one) and not repeats(one, work))
    heads = heads_of(work, sore)
    leads = heads[:1] if any(one.facts.movement_pattern in kinds.COMPOUND for one in heads) else ()
    found = _rehearsal(leads[0], free, [], work) if leads else []
    for joint in sorted(sore):
        found += _new(ranked(sore_drills(work, usable, joint)), found, work)[:1]
    ankle = ranked(ankle_drills(work, free))
    if any(one.facts.category is Category.BALANCE for one in work):
        found += _new(ankle, found, work)[:1]
    for head in heads[len(leads) :]:
        found += _rehearsal(head, free, found, work)
    found += _new(ankle, found, work)[:1]
    most = max(USUAL, len(found))
    rehearsed = {one.facts.movement_pattern for one in heads if not is_easy_on_the_legs(one)}
    done = rehearsed | kinds.CORE
    rest = tuple(one for one in work if one.facts.movement_pattern not in done)
    for part, drilled in ((rest, False), (work, True)):
        found += _new(ranked(_moving(part, free, drilled=drilled)), found, work)
    return found[:most]


def _rehearsal(
    head: Exercise, free: tuple[Exercise, ...], found: list[Prepared], work: tuple[Exercise, ...]
) -> list[Prepared]:
    """What rehearses one movement: itself with less or nothing, else an easier form of it."""
    if takes_light_set(head):
        return [(head, LIGHT_SET)]
    if is_easy_on_the_legs(head):
        return [(head, UNLOADED)]
    return _new(ranked(_before(head, free)), found, work)[:1]


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


def _before(head: Exercise, free: tuple[Exercise, ...]) -> Iterator[Ranked]:
    """What prepares one movement: named by its page, an easier form of it, or its joints."""
    yield from _moving((head,), free, drilled=False)
    if head.facts.movement_pattern in PULL:
        joints = _joints(head)
        for exercise in free:
            shared = len(_joints(exercise) & joints)
            if _is_light_pull(exercise, head):
                points = HUNG_POINTS if hangs(exercise) else REHEARSAL_POINTS + shared
                yield points, exercise, REHEARSAL.format(pattern="pull")
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
    joints = _joints(work[0]) if len(work) == 1 else _open_joints(work, held=drilled)
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
            points = HUNG_POINTS if hangs(exercise) else REHEARSAL_POINTS + len(shared)
            yield points, exercise, REHEARSAL.format(pattern=named)
        elif exercise.facts.category is Category.MOBILITY and shared:
            named = words.both(PART_WORDS.get(part, part) for part in shared)
            yield len(shared), exercise, f"moves the {named} that you use today"


def _open_joints(work: tuple[Exercise, ...], *, held: bool) -> set[str]:
    """Joints that work, or are stretched where ``held``, and have no drill in the session."""
    moved = {j for one in work if one.facts.category is Category.MOBILITY for j in _joints(one)}
    stretched = {
        action.joint.value
        for one in work
        if held and one.facts.category is Category.STRETCHING
        for action in one.facts.joint_actions
    }
    return (stretched | {j for one in work for j in _joints(one)}) - moved


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
