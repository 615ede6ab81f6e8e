"""The time model, in whole seconds, rounded up so that a plan never runs over by rounding.

Warm-up and cool-down by budget and need; a set is 3.5 s a repetition, or its seconds, twice where
each side is done in turn, plus rest; set-up by item. Uncalibrated: our judgement.
"""

import math

from forge.domain.exercise import Exercise
from forge.domain.request import Goal
from forge.domain.vocabulary import Category, Equipment, Measure
from forge.planner.problem.aims import Aims, CoolDown
from forge.planner.problem.amounts import Amount

WARM_UP_SHARE_S = 7.5
"""Seconds of warm-up for each minute of a session: an eighth, below the sixth that is the most
a short session should give to it."""
CAREFUL_WARM_UP_S = (180, 20, 24)
"""Where bodies or bars ask for more: three minutes, then 24 s for each minute from 20 on."""
WARM_UP_S = (60, 300, 360)
"""Least, most of sessions up to ``MEDIUM_MINUTES``, and most of all."""
LATE_SHARE_S = 6
"""Seconds of warm-up for each minute above ``MEDIUM_MINUTES``."""
COOL_DOWN_S = (60, 120, 180)
"""Of short, of other, and of long sessions that raise the pulse or ask for care."""
SHORT_MINUTES = 30
MEDIUM_MINUTES = 50
LONG_MINUTES = 52
STEP_S = 30
SECONDS_PER_REP = 3.5
SECONDS_PER_METRE = 1.0
SET_UP_S = 30
STATION_SET_UP_S = 60
HELD_SET_UP_S = 15
"""Seconds to take the position of a hold that needs nothing: what came before is rested there."""
RAMP_S = 120
STRENGTH_RAMP_S = 180
SAVED_REST = 0.7
"""Share of the shorter rest that a pair saves with each paired set (after Iversen 2021)."""

STATIONS = frozenset({Equipment.BARBELL, Equipment.MACHINE, Equipment.CABLE})


def warm_up_s(minutes: int, *, careful: bool) -> int:
    """Seconds of warm-up for a session of so many minutes, in steps of half a minute.

    ``careful`` sessions keep at least three minutes (our judgement, after Iversen 2021).
    """
    least, usual, most = WARM_UP_S
    share = WARM_UP_SHARE_S * minutes
    if careful:
        floor, since, rise = CAREFUL_WARM_UP_S
        share = max(share, floor + rise * max(0, minutes - since))
    late = max(0, LATE_SHARE_S * (minutes - MEDIUM_MINUTES))
    return int(min(most, max(least, min(usual, share)) + late) // STEP_S * STEP_S)


def cool_down_s(minutes: int, need: CoolDown) -> int:
    """Seconds of cool-down: none after gentle work, which is its own."""
    if need is CoolDown.NONE:
        return 0
    if minutes <= SHORT_MINUTES:
        return COOL_DOWN_S[0]
    return COOL_DOWN_S[2 if need is CoolDown.LONG and minutes > LONG_MINUTES else 1]


def fixed_s(minutes: int, aims: Aims) -> int:
    """Seconds of a session that are not for its exercises."""
    warm_up = warm_up_s(minutes, careful=aims.careful)
    return warm_up + cool_down_s(minutes, aims.cool_down)


def work_s(amount: Amount, sides: int) -> int:
    """Seconds of work in one set, both sides."""
    span = amount.reps or amount.hold_s or amount.time_s or amount.metres or (0, 0)
    mean = (span[0] + span[1]) / 2
    if amount.reps:
        mean *= SECONDS_PER_REP
    elif amount.metres:
        mean *= SECONDS_PER_METRE
    return math.ceil(mean * sides)


def is_strength_hold(exercise: Exercise) -> bool:
    """True for strength that is held, such as a plank."""
    facts = exercise.facts
    return facts.category is Category.STRENGTH and facts.measure is Measure.HOLD


def set_up_s(exercise: Exercise) -> int:
    """Seconds to get ready: a station is loaded or adjusted, the rest is at hand."""
    needs = {item for group in exercise.facts.equipment.all_of for item in group}
    if not needs and is_strength_hold(exercise):
        return HELD_SET_UP_S
    return STATION_SET_UP_S if needs & STATIONS else SET_UP_S


def ramp_s(goal: Goal | None) -> int:
    """Seconds of ramp-up sets before the first barbell lift of a session."""
    return STRENGTH_RAMP_S if goal is Goal.STRENGTH else RAMP_S


def saved_s(first_rest_s: int, second_rest_s: int) -> int:
    """Seconds that one pair of sets saves, rounded down."""
    return int(SAVED_REST * min(first_rest_s, second_rest_s))
