"""Which drills prepare a session: one for each large movement that it begins, then its joints."""

from collections.abc import Iterable, Iterator

from forge.domain.exercise import Exercise
from forge.domain.vocabulary import (
    Category,
    Joint,
    LoadType,
    Measure,
    Pattern,
)
from forge.planner.problem import kinds
from forge.planner.problem.kinds import PULL
from forge.planner.warmup.blades import blade_drills, draws_the_blades
from forge.planner.warmup.drill_amounts import GENTLE
from forge.planner.warmup.joint_drills import (
    BLADES_FIRST,
    LEADING,
    LIGHT,
    SQUATS,
    Ranked,
    ankle_drills,
    sore_drills,
)
from forge.planner.warmup.leading_joints import (
    HUNG_POINTS,
    REHEARSAL,
    REHEARSAL_POINTS,
    begins_gently,
    hang_drills,
    joints_of,
    leading,
    moving,
)
from forge.planner.warmup.rehearsals import (
    begins_with_the_bar,
    hangs,
    is_easier,
    is_easy_on_the_legs,
    is_kind,
    led,
    takes_light_set,
)
from forge.planner.warmup.warm_order import REGIONS

Prepared = tuple[Exercise, str]
"""A drill and what it is for."""

LIGHT_SET = "rehearses the lift itself"
UNLOADED = "rehearses the movement itself"

USUAL = 3
"""Drills of a warm-up, unless the heads of the session ask for more. [j]."""

MOVED_GENTLY = frozenset({Category.MOBILITY, Category.STRETCHING})
"""What rehearses nothing: a drill beside it moves other joints."""

LED = 2
"""Patterns at the head of a session that get a drill of their own."""


def heads_of(
    work: tuple[Exercise, ...], sore: frozenset[Joint] = frozenset()
) -> tuple[Exercise, ...]:
    """The first large movement of each region; where that is one, the first two patterns.

    A loaded hinge is rehearsed beside a squat, and the other way round, and with the bar whatever
    is the first of its pattern that takes one. Where time is short, bars come before machines, and
    easy legs last, unless they lead the session or a knee is sore.
    """
    large = [one for one in work if one.facts.movement_pattern in kinds.COMPOUND]
    firsts = [
        next((one for one in large if one.facts.movement_pattern in region), None)
        for region in REGIONS
    ]
    found = [one for one in firsts if one is not None]
    for one in _beside(large):
        found += [one] if one not in found else []
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
    yield from (one for one in led(tuple(large), len(large)) if begins_with_the_bar(one))


def _late(one: Exercise, large: list[Exercise], sore: frozenset[Joint]) -> int:
    """0 for what must be rehearsed, 3 for what easy movement has prepared, where time is short."""
    sore_knee = Joint.KNEE in sore and one.facts.movement_pattern in SQUATS
    if one in large[:1] or sore_knee:
        return 0
    if is_easy_on_the_legs(one):
        return 3
    return 1 if begins_with_the_bar(one) else 2


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
    if begins_gently(work):
        return found + _gently(work, free, found)
    most = max(USUAL, len(found))
    rehearsed = {one.facts.movement_pattern for one in heads if not is_easy_on_the_legs(one)}
    done = rehearsed | kinds.CORE
    rest = tuple(one for one in leading(work) if one.facts.movement_pattern not in done)
    found += _new(ranked(blade_drills(leading(work), free, found)), found, work)[:1]
    for part, drilled in ((rest, False), (leading(work), True)):
        entries = ranked(moving(part, free, work, drilled=drilled, joints_only=not drilled))
        found += _new(entries, found, work)
        found += _new(ranked(blade_drills(leading(work), free, found)), found, work)[:1]
    return found[:most]


def _gently(
    work: tuple[Exercise, ...], free: tuple[Exercise, ...], found: list[Prepared]
) -> list[Prepared]:
    """Drills for what the first slot moves or holds, then for the next ones.

    What a later drill of the session moves comes last: it is moved anyway.
    """
    more: list[Prepared] = []
    for session in (work, ()):
        for most in range(1, LEADING + 1):
            part = leading(work, most)
            entries = ranked(moving(part, free, session, drilled=True, joints_only=True))
            more += _new(entries, found + more, work)
    return more[:USUAL]


def for_the_first(
    entries: list[Prepared], work: tuple[Exercise, ...], sore: frozenset[Joint]
) -> list[Prepared]:
    """Those for the first slot or a sore joint, where a session begins gently in a minute."""
    first = {act.joint.value for act in work[0].facts.joint_actions}
    first |= {joint.value for joint in sore}
    return [entry for entry in entries if not first.isdisjoint(joints_of(entry[0]))]


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
    yield from hang_drills(head, free)
    yield from moving((head,), free, (head,), drilled=False)
    joints = joints_of(head)
    if _presses_the_body(head):
        for exercise in free:
            if _is_light_push(exercise, head):
                shared = len(joints_of(exercise) & joints)
                same = exercise.facts.movement_pattern is head.facts.movement_pattern
                yield REHEARSAL_POINTS + shared + same, exercise, REHEARSAL.format(pattern="push")
    if head.facts.movement_pattern in PULL:
        for exercise in free:
            shared = len(joints_of(exercise) & joints)
            if _is_light_pull(exercise, head):
                points = HUNG_POINTS if hangs(exercise) else REHEARSAL_POINTS + shared
                yield points, exercise, REHEARSAL.format(pattern="pull")
            elif draws_the_blades(exercise):
                yield REHEARSAL_POINTS + min(shared, 1), exercise, BLADES_FIRST


def _presses_the_body(head: Exercise) -> bool:
    """True for a press of much of the body, which no weight makes lighter."""
    own = (LoadType.BODYWEIGHT, LoadType.BODYWEIGHT_PLUS)
    return head.facts.load.type in own and head.facts.movement_pattern in kinds.PUSH


def _is_light_push(exercise: Exercise, head: Exercise) -> bool:
    """A push-up on a high edge, or a machine that lifts most of the body, prepares for a dip."""
    facts = exercise.facts
    pushes = facts.movement_pattern in kinds.PUSH and facts.measure is Measure.REPS
    less = facts.scores.strength < head.facts.scores.strength
    light = facts.load.type in LIGHT | {LoadType.ASSISTANCE}
    return pushes and less and light and is_easier(exercise, head)


def _is_light_pull(exercise: Exercise, head: Exercise) -> bool:
    """A row prepares for a pull-up too, with far less of the body."""
    facts = exercise.facts
    pulls = facts.movement_pattern in PULL and facts.measure is Measure.REPS
    less = facts.scores.strength < head.facts.scores.strength or head.facts.load.type not in LIGHT
    return pulls and less and facts.load.type in LIGHT and is_easier(exercise, head)
