"""Warm-up and cool-down: drills that fit the day's exercises and pass the same hard rules."""

from collections.abc import Callable, Iterable

from forge.domain.exercise import Exercise, MuscleUse
from forge.domain.plan import Drill
from forge.domain.vocabulary import (
    Category,
    EdgeType,
    Equipment,
    Joint,
    Muscle,
    MuscleRole,
)
from forge.planner import words
from forge.planner.drill_amounts import held_amount, light_set, moving_amount
from forge.planner.preparing import Prepared, Ranked, for_the_day, ranked, repeats
from forge.planner.rehearsals import REHEARSED_S, SIDES_S, least_s
from forge.planner.stretches import groups_of
from forge.planner.warm_order import ending, from_the_floor, in_order, on_foot

EASY_IMPACT = 1
EDGE_POINTS = 3
STRETCH_S = 60
LONGEST_DRILL_S = 75
"""Seconds that a stretch should get at least, and a drill at most."""
MOST_DRILLS, HEADS = 5, 4
LEAST_S = 30
"""Seconds that raising the pulse should get at least, if it gets any."""

STEPPING_S = 60
"""Seconds of raising the pulse that leave time for more than half of a warm-up. [j]."""

MAINLY = 0.5
"""Share from which a stretch is one for the muscle."""

Names = Callable[[Muscle], str]
"""Finds the everyday name of a muscle."""

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
    seconds: int,
    work: tuple[Exercise, ...],
    usable: tuple[Exercise, ...],
    sore: frozenset[Joint] = frozenset(),
) -> tuple[Drill, ...]:
    """One to six minutes: half for the pulse, half for the movements and joints of today.

    ``sore`` joints are prepared with care. The seconds of the drills sum to ``seconds`` exactly.
    """
    if _is_all_cardio(work):
        return (_eased_into(work[0], seconds),)
    standing = on_foot(work, usable)
    chosen = in_order(_fitting(for_the_day(work, standing, sore), _room(seconds)), work)
    general = seconds - _drill_s(seconds, chosen)
    found = [_general(general, work, usable)] if general else []
    shares = _shares(seconds - general, [least_s(exercise) for exercise, _ in chosen])
    for (exercise, reason), share in zip(chosen, shares, strict=True):
        how = light_set if exercise in work else moving_amount
        found.append(Drill(exercise.slug, exercise.name, how(exercise, share), share, reason))
    return tuple(found)


def _room(seconds: int) -> int:
    """Half is for movements and joints; squat, hinge, push and pull get theirs before that."""
    return max(seconds // 2, min(HEADS * REHEARSED_S, seconds - STEPPING_S))


def _fitting(entries: list[Prepared], seconds: int) -> list[Prepared]:
    """The first ones that have time, and one at least."""
    chosen: list[Prepared] = []
    for entry in entries:
        seconds -= (need := least_s(entry[0]))
        if seconds >= 0 and len(chosen) < MOST_DRILLS:
            chosen.append(entry)
        else:
            seconds += need
    return chosen or entries[:1]


def _drill_s(seconds: int, chosen: list[Prepared]) -> int:
    """Seconds of the drills: half, but a lone drill for two sides gets what both of them need."""
    half = max(sum(least_s(exercise) for exercise, _ in chosen), seconds // 2)
    half = min(half, len(chosen) * LONGEST_DRILL_S)
    if chosen and seconds - half < LEAST_S:
        return seconds
    if len(chosen) != 1 or least_s(chosen[0][0]) <= half:
        return half
    return min(seconds, least_s(chosen[0][0])) if seconds >= SIDES_S + LEAST_S else seconds


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
    found = ranked(_stretching(work, ending(work, usable), names))
    chosen = from_the_floor(_unlike(found)[: seconds // STRETCH_S], work)
    if not chosen:
        amount = words.minutes(seconds)
        return (Drill(None, "Easy walking", amount, seconds, "lets your pulse come down"),)
    ended: list[Drill] = []
    for (exercise, reason), share in zip(chosen, _shares(seconds, [0] * len(chosen)), strict=True):
        ended.append(
            Drill(exercise.slug, exercise.name, held_amount(exercise, share), share, reason)
        )
    return tuple(ended)


def _unlike(entries: list[Prepared]) -> list[Prepared]:
    """The same stretches, those first that share no group of muscles with one before them."""
    groups: set[str] = set()
    new: list[Prepared] = []
    for entry in entries:
        if groups.isdisjoint(own := groups_of(entry[0])):
            new.append(entry)
            groups.update(own)
    return new + [entry for entry in entries if entry not in new]


def _shares(seconds: int, least: list[int]) -> list[int]:
    """What each needs and an equal share of the rest, in steps of five; the first takes more."""
    if not least:
        return []
    more = max(0, seconds - sum(least)) // len(least) // 5 * 5
    later = [one + more for one in least[1:]]
    return [seconds - sum(later), *later]


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
        if repeats(exercise, work):
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
