"""Warm-up and cool-down: drills that fit the day's exercises and pass the same hard rules."""

from collections.abc import Callable, Iterable

from forge.domain.exercise import Exercise, MuscleUse
from forge.domain.plan import Drill
from forge.domain.vocabulary import (
    ActionRole,
    Category,
    EdgeType,
    Equipment,
    LoadType,
    Muscle,
    MuscleRole,
)
from forge.planner import words
from forge.planner.drill_amounts import GENTLE, held_amount, moving_amount
from forge.planner.kinds import PULL
from forge.planner.rehearsals import SIDES_S, is_easier, led, rehearses, suits_the_time

EASY_IMPACT = 1
EDGE_POINTS = 3
REHEARSAL_POINTS = 2
REHEARSAL = "rehearses the {pattern} in an easier form"
DRILL_S = 45
STRETCH_S = 60
LONGEST_DRILL_S = 75
"""Seconds that one drill and one stretch should get at least, and a drill at most."""
MOST_DRILLS = 3
LEAST_S = 30
"""Seconds that raising the pulse should get at least, if it gets any."""

PART_WORDS = {"lumbar": "lower back", "thoracic": "upper back", "scapula": "shoulder blades"}
MAINLY = 0.5
"""Share from which a stretch is one for the muscle."""

Names = Callable[[Muscle], str]
"""Finds the everyday name of a muscle."""

LED = 2
"""Patterns at the head of a session that get a drill of their own."""

MOUNTED_S = 120
"""Seconds from which a bike is worth getting on."""

EASED = "raises your pulse in the movement that follows"
RIDDEN = frozenset(
    {
        Equipment.EXERCISE_BIKE,
        Equipment.ELLIPTICAL,
        Equipment.TREADMILL,
        Equipment.ROWING_MACHINE,
    }
)


def warm_up(
    seconds: int, work: tuple[Exercise, ...], usable: tuple[Exercise, ...]
) -> tuple[Drill, ...]:
    """One to six minutes: half for the pulse, half for the joints that work today.

    The seconds of the drills sum to ``seconds`` exactly.
    """
    if _is_all_cardio(work):
        return (_eased_into(work[0], seconds),)
    drills = _drills_in(seconds)
    long_enough = tuple(one for one in usable if suits_the_time(one, seconds // 2 // drills))
    chosen = (_for_the_first(work, long_enough) or _for_the_first(work, usable))[:drills]
    general = seconds - _drill_s(seconds, chosen)
    found = [_general(general, work, usable)] if general else []
    shares = _shares(seconds - general, len(chosen))
    for (exercise, reason), share in zip(chosen, shares, strict=True):
        found.append(
            Drill(exercise.slug, exercise.name, moving_amount(exercise, share), share, reason)
        )
    return tuple(found)


def _drill_s(seconds: int, chosen: list[tuple[Exercise, str]]) -> int:
    """Seconds of the drills: half, but a lone drill for two sides gets what both of them need."""
    half = min(seconds // 2, len(chosen) * LONGEST_DRILL_S)
    if len(chosen) != 1 or suits_the_time(chosen[0][0], half):
        return half
    return SIDES_S if seconds >= SIDES_S + LEAST_S else seconds


def _drills_in(seconds: int) -> int:
    return min(MOST_DRILLS, max(1, seconds // 2 // DRILL_S))


def plain_name(muscle: Muscle) -> str:
    """The id of a muscle as words, for where no vocabulary is at hand."""
    return muscle.value.replace("_", " ")


def cool_down(
    seconds: int,
    work: tuple[Exercise, ...],
    usable: tuple[Exercise, ...],
    names: Names = plain_name,
) -> tuple[Drill, ...]:
    """Up to three minutes: stretches for what was trained, else easy walking.

    The seconds of the drills sum to ``seconds`` exactly.
    """
    if not seconds:
        return ()
    chosen = _ranked(_stretching(work, usable, names))[: seconds // STRETCH_S]
    if not chosen:
        amount = words.minutes(seconds)
        return (Drill(None, "Easy walking", amount, seconds, "lets your pulse come down"),)
    found: list[Drill] = []
    for (exercise, reason), share in zip(chosen, _shares(seconds, len(chosen)), strict=True):
        found.append(
            Drill(exercise.slug, exercise.name, held_amount(exercise, share), share, reason)
        )
    return tuple(found)


def _shares(seconds: int, count: int) -> list[int]:
    """Equal shares in steps of five seconds; the first takes the rest."""
    if not count:
        return []
    each = seconds // count // 5 * 5
    return [seconds - each * (count - 1), *[each] * (count - 1)]


def _is_all_cardio(work: tuple[Exercise, ...]) -> bool:
    """True where the session begins with cardio, which comes after everything that is lifted."""
    return bool(work) and work[0].facts.category is Category.CARDIO


def _eased_into(exercise: Exercise, seconds: int) -> Drill:
    """A walk is warmed up by easy walking, a ride by easy riding."""
    return Drill(exercise.slug, exercise.name, f"{seconds} s, easy", seconds, EASED)


def _general(seconds: int, work: tuple[Exercise, ...], usable: tuple[Exercise, ...]) -> Drill:
    """Easy movement that raises the pulse: a low-impact cardio page if one may be used.

    What the session ends with comes first, then a machine where there is time to get on it.
    """
    mounted = seconds >= MOUNTED_S
    easy = [
        exercise
        for exercise in usable
        if exercise.facts.category is Category.CARDIO
        and exercise.facts.scores.impact <= EASY_IMPACT
    ]
    best = min(
        easy,
        key=lambda e: (
            not (mounted and e in work),
            not (mounted and _is_machine(e)),
            0 if mounted and _is_machine(e) else _floor(e),
            -e.facts.popularity,
            e.slug,
        ),
        default=None,
    )
    reason = "raises your pulse and warms your muscles"
    if best is None:
        return Drill(None, "Easy stepping on the spot", f"{seconds} s", seconds, reason)
    return Drill(best.slug, best.name, f"{seconds} s, easy", seconds, reason)


def _is_machine(exercise: Exercise) -> bool:
    """True for a machine that asks for no skill."""
    needs = {item for group in exercise.facts.equipment.all_of for item in group}
    return bool(needs & RIDDEN) and not exercise.facts.scores.skill


def _floor(exercise: Exercise) -> float:
    """Square metres: what needs the least room can be done anywhere."""
    width, length = exercise.facts.space.metres
    return width * length


Ranked = tuple[int, Exercise, str]


def _ranked(found: Iterable[Ranked]) -> list[tuple[Exercise, str]]:
    """Best first, no family twice."""
    best: dict[str, tuple[Exercise, str]] = {}
    ranked = sorted(found, key=lambda r: (-r[0], -r[1].facts.popularity, r[1].slug))
    for _, exercise, reason in ranked:
        best.setdefault(exercise.facts.family, (exercise, reason))
    return list(best.values())


def _for_the_first(
    work: tuple[Exercise, ...], usable: tuple[Exercise, ...]
) -> list[tuple[Exercise, str]]:
    """A drill for the first pattern, one for the second, then what suits the whole day."""
    found: list[tuple[Exercise, str]] = []
    usable = tuple(exercise for exercise in usable if not _repeats(exercise, work))
    heads = led(work, LED)
    rehearsed = {one.facts.movement_pattern for one in heads}
    rest = tuple(one for one in work if one.facts.movement_pattern not in rehearsed)
    for part in (*((one,) for one in heads), rest, work):
        families = {exercise.facts.family for exercise, _ in found}
        found += [
            entry
            for entry in _ranked(_moving(part, usable, drilled=part is work))
            if entry[0].facts.family not in families and entry[0] not in work
        ][: 1 if len(part) == 1 else len(usable)]
    return found


def _repeats(exercise: Exercise, work: tuple[Exercise, ...]) -> bool:
    """True for another form of a drill or stretch that is itself part of the session."""
    return any(
        exercise.facts.family == other.facts.family and other.facts.category in GENTLE
        for other in work
    )


def _moving(
    work: tuple[Exercise, ...], usable: tuple[Exercise, ...], *, drilled: bool
) -> Iterable[Ranked]:
    """Mobility drills for the joints of the day, and pages that warm up for one of its slots.

    ``drilled`` asks for drills alone, since each pattern is rehearsed once.
    """
    slugs = {exercise.slug: exercise for exercise in work}
    joints = {joint for exercise in work for joint in _joints(exercise)}
    for exercise in usable:
        if exercise.slug in slugs:
            continue
        if exercise.facts.category is Category.CARDIO:
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
            reason = REHEARSAL.format(pattern=named)
            yield REHEARSAL_POINTS + len(shared), exercise, reason
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


def _stretching(
    work: tuple[Exercise, ...], usable: tuple[Exercise, ...], names: Names
) -> Iterable[Ranked]:
    """Stretches of the muscles that worked, and pages named as the stretch after a slot."""
    trained = {use.muscle for exercise in work for use in _used(exercise, MuscleRole.PRIME)}
    after = {
        edge.to: edge.reason
        for exercise in work
        for edge in exercise.facts.graph.edges
        if edge.type is EdgeType.STRETCH_AFTER
    }
    slugs = {exercise.slug for exercise in work}
    for exercise in usable:
        if exercise.facts.category is not Category.STRETCHING or exercise.slug in slugs:
            continue
        if _repeats(exercise, work):
            continue
        stretched = _used(exercise, MuscleRole.STRETCHED)
        shared = [u.muscle for u in stretched if u.muscle in trained and u.share >= MAINLY]
        points = len(shared) + EDGE_POINTS * (exercise.slug in after)
        if points:
            reason = (
                after.get(exercise.slug) or f"for the {_muscles(shared, names)} that worked today"
            )
            yield points, exercise, reason


def _used(exercise: Exercise, role: MuscleRole) -> Iterable[MuscleUse]:
    return (use for use in exercise.facts.muscles if use.role is role)


def _muscles(found: list[Muscle], names: Names) -> str:
    return words.both(dict.fromkeys(names(muscle) for muscle in found[:2]))
