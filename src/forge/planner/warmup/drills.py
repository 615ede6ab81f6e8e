"""Warm-up and cool-down: drills that fit the day's exercises and pass the same hard rules."""

from forge.domain.exercise import Exercise
from forge.domain.plan import Drill
from forge.domain.vocabulary import Category, Equipment, Joint, Muscle
from forge.planner import words
from forge.planner.warmup.drill_amounts import held_amount, light_set, moving_amount
from forge.planner.warmup.leading_joints import begins_gently
from forge.planner.warmup.preparing import Prepared, for_the_day, for_the_first
from forge.planner.warmup.rehearsals import REHEARSED_S, SIDES_S, least_s
from forge.planner.warmup.stretches_after import Names, stretches_after
from forge.planner.warmup.warm_order import ending, from_the_floor, in_order, on_foot

EASY_IMPACT = 1
STRETCH_S = 60
LONGEST_STRETCH_S = 120
"""Seconds that one stretch of a cool-down should get at most: few of them leave time to walk."""
LONGEST_DRILL_S, GENTLE_DRILL_S = 75, 90
"""Seconds that a stretch should get at least, and a drill at most, before gentle work too."""
MOST_DRILLS, HEADS = 5, 4
LEAST_S = 30
"""Seconds that raising the pulse should get at least, if it gets any."""

STEPPING_S = 60
"""Seconds of raising the pulse that leave time for more than half of a warm-up. [j]."""

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
    gently = begins_gently(work)
    entries = for_the_day(work, standing, sore)
    if gently and seconds < STEPPING_S + LEAST_S:
        entries = for_the_first(entries, work, sore)
    chosen = in_order(_fitting(entries, _room(seconds, gently=gently)), work)
    general = seconds - _drill_s(seconds, chosen, gently=gently)
    found = [_general(general, work, usable)] if general else []
    shares = _shares(seconds - general, [least_s(exercise) for exercise, _ in chosen])
    for (exercise, reason), share in zip(chosen, shares, strict=True):
        how = light_set if exercise in work else moving_amount
        found.append(Drill(exercise.slug, exercise.name, how(exercise, share), share, reason))
    return tuple(found)


def _room(seconds: int, *, gently: bool) -> int:
    """Half is for movements and joints; squat, hinge, push and pull get theirs before that.

    Before gentle work a minute raises the pulse enough.
    """
    most = seconds if gently else HEADS * REHEARSED_S
    return max(seconds // 2, min(most, seconds - STEPPING_S))


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


def _drill_s(seconds: int, chosen: list[Prepared], *, gently: bool) -> int:
    """Seconds of the drills: half, but a lone drill for two sides gets what both of them need."""
    wanted = _room(seconds, gently=True) if gently else seconds // 2
    half = max(sum(least_s(exercise) for exercise, _ in chosen), wanted)
    half = min(half, len(chosen) * (GENTLE_DRILL_S if gently else LONGEST_DRILL_S))
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
    found = stretches_after(work, ending(work, usable), names)
    chosen = from_the_floor(found[: seconds // STRETCH_S], work)
    if not chosen:
        amount = words.minutes(seconds)
        return (Drill(None, "Easy walking", amount, seconds, "lets your pulse come down"),)
    held = min(seconds, LONGEST_STRETCH_S * len(chosen))
    ended: list[Drill] = []
    for (exercise, reason), share in zip(chosen, _shares(held, [0] * len(chosen)), strict=True):
        ended.append(
            Drill(exercise.slug, exercise.name, held_amount(exercise, share), share, reason)
        )
    if walked := seconds - held:
        walk = Drill(None, "Easy walking", f"{walked} s", walked, "lets your pulse come down")
        ended.insert(len(ended) if chosen[0][0].facts.floor else 0, walk)
    return tuple(ended)


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
