"""Drills and easier forms for the joints that a session begins with, not for its late small work.

What wakes a calf that is raised last, or a hip that pedals at the end, prepares nothing. [j].
"""

from collections.abc import Iterator

from forge.domain.exercise import Exercise
from forge.domain.vocabulary import ActionRole, Category, EdgeType, LoadType, Pattern, Position
from forge.planner import words
from forge.planner.problem.kinds import PULL
from forge.planner.warmup.joint_drills import BLADES_FIRST, LEADING, Ranked
from forge.planner.warmup.rehearsals import hangs, is_easier, rehearses

EDGE_POINTS = 3
REHEARSAL_POINTS = 2
HUNG_POINTS = 1
"""A pull of half the body or more rehearses only where nothing lighter is at hand."""

HANG_POINTS = 9
"""The shrug in the hang comes before every row: a pull on a bar begins there."""

REHEARSAL = "rehearses the {pattern} in an easier form"
PART_WORDS = {"lumbar": "lower back", "thoracic": "upper back", "scapula": "shoulder blades"}

GENTLE_FIRST = frozenset({Category.MOBILITY, Category.STRETCHING, Category.REHABILITATION})


def leading(work: tuple[Exercise, ...], most: int = LEADING) -> tuple[Exercise, ...]:
    """The first slots of a session; cardio at its end eases in by itself."""
    found = tuple(one for one in work[:most] if one.facts.category is not Category.CARDIO)
    return found or work[:1]


def begins_gently(work: tuple[Exercise, ...]) -> bool:
    """True for a session that begins with a stretch, a drill or care."""
    return bool(work) and work[0].facts.category in GENTLE_FIRST


def hang_drills(head: Exercise, free: tuple[Exercise, ...]) -> Iterator[Ranked]:
    """The small pull of the shoulder blades in the hang, where a pull hangs from a bar."""
    facts = head.facts
    if facts.movement_pattern not in PULL or facts.position is not Position.HANGING:
        return
    for one in free:
        hung = one.facts.position is Position.HANGING
        if hung and one.facts.movement_pattern is Pattern.SCAPULAR and one != head:
            told = next((why for slug, why in _warms(one) if slug == head.slug), BLADES_FIRST)
            yield HANG_POINTS, one, told


def moving(
    work: tuple[Exercise, ...],
    usable: tuple[Exercise, ...],
    session: tuple[Exercise, ...],
    *,
    drilled: bool,
    joints_only: bool = False,
) -> Iterator[Ranked]:
    """Mobility drills for the joints of the day, and pages that warm up for one of its slots.

    ``drilled`` asks for drills alone, since each pattern is rehearsed once; ``joints_only``
    rehearses no lone slot. What drills of ``session`` move is left to them.
    """
    slugs = {exercise.slug: exercise for exercise in work}
    alone = len(work) == 1 and not joints_only
    joints = joints_of(work[0]) if alone else _open_joints(work, session, held=drilled)
    for exercise in usable:
        if exercise.slug in slugs or exercise.facts.category is Category.CARDIO:
            continue
        if drilled and exercise.facts.category is not Category.MOBILITY:
            continue
        edge = next(
            (e for e in _warms(exercise) if e[0] in slugs and is_easier(exercise, slugs[e[0]])),
            None,
        )
        shared = sorted(joints_of(exercise) & joints)
        if edge is not None:
            yield EDGE_POINTS + len(shared), exercise, edge[1]
        elif alone and (rehearses(exercise, work[0]) or _is_lower_rung(exercise, work[0])):
            named = words.pattern(work[0].facts.movement_pattern)
            points = HUNG_POINTS if hangs(exercise) else REHEARSAL_POINTS + len(shared)
            yield points, exercise, REHEARSAL.format(pattern=named)
        elif exercise.facts.category is Category.MOBILITY and shared:
            named = words.both(PART_WORDS.get(part, part) for part in shared)
            yield len(shared), exercise, f"moves the {named} that you use today"


def _open_joints(
    work: tuple[Exercise, ...], session: tuple[Exercise, ...], *, held: bool
) -> set[str]:
    """Joints that work, or are stretched where ``held``, and have no drill in the session."""
    moved = {
        j for one in session if one.facts.category is Category.MOBILITY for j in joints_of(one)
    }
    stretched = {
        action.joint.value
        for one in work
        if held and one.facts.category is Category.STRETCHING
        for action in one.facts.joint_actions
    }
    return (stretched | {j for one in work for j in joints_of(one)}) - moved


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


def joints_of(exercise: Exercise) -> set[str]:
    """The joints that an exercise moves."""
    actions = exercise.facts.joint_actions
    return {action.joint.value for action in actions if action.role is ActionRole.WORKING}
