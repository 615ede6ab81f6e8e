"""How much one drill or stretch is within its seconds."""

from forge.domain.exercise import Exercise, Span
from forge.domain.vocabulary import (
    Category,
    HandHeight,
    Laterality,
    LoadType,
    Measure,
    Pattern,
    Position,
)
from forge.planner.problem.roles import takes_a_bar
from forge.planner.problem.support import hand_on_one_leg, hand_while_wobbling

GENTLE = frozenset({Category.MOBILITY, Category.STRETCHING, Category.REHABILITATION})
LIFTED = frozenset({Category.STRENGTH, Category.REHABILITATION})
LIGHTER = " with about half of the weight, just before its first set"
EMPTY = " without a weight, just before its first set"
"""A step is rehearsed empty: newcomers do it so in week 1, and others find its length."""
BARRED = "{empty} reps with the empty bar, then {half}" + LIGHTER
BARRED_REPS = 8
"""Repetitions from which a rehearsal of a lift with a bar begins with the bar alone. [j]."""
UNLOADED = ", without a weight, a small range first"
UNBANDED = ", without the band, a small range first"
RISING = ", slowly, a hand on the seat"
OWN = frozenset({LoadType.BODYWEIGHT, LoadType.NONE})
LESS = {
    LoadType.BODYWEIGHT: UNLOADED,
    LoadType.NONE: UNLOADED,
    LoadType.BAND: UNBANDED,
}
"""How a movement is done lighter, where there is no weight to halve."""

OVERHEAD_S = 10
"""Seconds to change position and side."""

REP_S = 6
FEWEST_REPS, MOST_REPS = 5, 12
"""A rehearsal is a few easy repetitions and time to breathe, never a set of its own: in a hang the
fewest, because the grip is for the work."""


def light_set(exercise: Exercise, seconds: int) -> str:
    """A light set of a lift of the day, told where it is done."""
    reps = moving_amount(exercise, seconds).replace(" light reps", " reps")
    if exercise.facts.position is Position.SEATED and exercise.facts.load.type in OWN:
        return reps + RISING
    stepped = exercise.facts.movement_pattern is Pattern.LUNGE
    if not stepped and takes_a_bar(exercise) and _starts_in_the_hands(exercise):
        return _with_the_bar(int(reps.split()[0]))
    return reps + LESS.get(exercise.facts.load.type, EMPTY if stepped else LIGHTER)


def _starts_in_the_hands(exercise: Exercise) -> bool:
    """False for a bar that is pulled from the floor, which lies too low without its plates."""
    return exercise.facts.posture.hand_height is not HandHeight.FLOOR


def _with_the_bar(reps: int) -> str:
    if reps < BARRED_REPS:
        return f"{reps} reps{LIGHTER}"
    return BARRED.format(empty=reps - reps // 2, half=reps // 2)


def moving_amount(exercise: Exercise, seconds: int) -> str:
    """Seconds of a moving drill, split over the sides; a hold keeps to its page."""
    if exercise.facts.measure is Measure.HOLD:
        return held_amount(exercise, seconds)
    each = exercise.facts.laterality is Laterality.PER_SIDE
    if is_counted(exercise):
        each = each or _counts_each_side(exercise)
        hung = exercise.facts.position is Position.HANGING
        reps = min(FEWEST_REPS if hung else MOST_REPS, max(FEWEST_REPS, seconds // REP_S))
        one_side = max(FEWEST_REPS, reps // 2)
        return f"{one_side} light reps each side" if each else f"{reps} light reps"
    hand = f", {found}" if (found := hand_while_wobbling(exercise)) else ""
    if each:
        return f"{(seconds - OVERHEAD_S) // 10 * 5} s each side, slowly{hand}"
    return f"{seconds} s, slowly{hand}"


def _counts_each_side(exercise: Exercise) -> bool:
    """True for steps in turn that their page counts on each side, as the rows of a session do."""
    in_turn = exercise.facts.laterality is Laterality.ALTERNATING
    return in_turn and any(dose.per == "each side" for dose in exercise.facts.dose.values())


def held_amount(exercise: Exercise, seconds: int) -> str:
    """Seconds of a stretch, within the range of its page, more than once if time allows.

    What stands on one leg is told with its hold, as drills are.
    """
    each = exercise.facts.laterality is Laterality.PER_SIDE
    room = (seconds - OVERHEAD_S) // (2 if each else 1)
    low, high = _page_hold(exercise)
    rounds = max(1, room // high)
    held = max(min(room // rounds, high) // 5 * 5, min(low, room))
    hand = f", {found}" if (found := hand_on_one_leg(exercise)) else ""
    times = f"{rounds} × " if rounds > 1 else ""
    return f"{times}{held} s{' each side' if each else ''}{hand}"


def _page_hold(exercise: Exercise) -> Span:
    for dose in exercise.facts.dose.values():
        if dose.hold_s:
            return dose.hold_s
    return (20, 30)


def is_counted(exercise: Exercise) -> bool:
    """True for strength work done lightly, which is told in repetitions and not in seconds."""
    return exercise.facts.category in LIFTED and exercise.facts.measure is Measure.REPS
