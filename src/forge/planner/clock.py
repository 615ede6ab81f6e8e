"""The time model, in whole seconds, rounded up so that a plan never runs over by rounding.

Warm-up and cool-down by budget; a set is 3.5 s a repetition, or its seconds, twice where
each side is done in turn, plus rest; set-up by item. Uncalibrated: our judgement.
"""

import math

from forge.domain.exercise import Exercise
from forge.domain.request import Goal
from forge.domain.vocabulary import Equipment
from forge.planner.amounts import Amount

SHORT_MINUTES = 20
MEDIUM_MINUTES = 50
SECONDS_PER_REP = 3.5
SECONDS_PER_METRE = 1.0
SET_UP_S = 30
STATION_SET_UP_S = 60
RAMP_S = 120
STRENGTH_RAMP_S = 180
SAVED_REST = 0.7
"""Share of the shorter rest that a pair saves with each paired set (after Iversen 2021)."""

STATIONS = frozenset({Equipment.BARBELL, Equipment.MACHINE, Equipment.CABLE})


def warm_up_s(minutes: int) -> int:
    """Seconds of warm-up for a session of so many minutes."""
    return _by_budget(minutes, (180, 300, 360))


def cool_down_s(minutes: int) -> int:
    """Seconds of cool-down for a session of so many minutes."""
    return _by_budget(minutes, (60, 120, 180))


def _by_budget(minutes: int, values: tuple[int, int, int]) -> int:
    if minutes <= SHORT_MINUTES:
        return values[0]
    return values[1] if minutes <= MEDIUM_MINUTES else values[2]


def work_s(amount: Amount, sides: int) -> int:
    """Seconds of work in one set, both sides."""
    span = amount.reps or amount.hold_s or amount.time_s or amount.metres or (0, 0)
    mean = (span[0] + span[1]) / 2
    if amount.reps:
        mean *= SECONDS_PER_REP
    elif amount.metres:
        mean *= SECONDS_PER_METRE
    return math.ceil(mean * sides)


def set_up_s(exercise: Exercise) -> int:
    """Seconds to get ready: a station is loaded or adjusted, the rest is at hand."""
    needs = {item for group in exercise.facts.equipment.all_of for item in group}
    return STATION_SET_UP_S if needs & STATIONS else SET_UP_S


def ramp_s(goal: Goal | None) -> int:
    """Seconds of ramp-up sets before the first barbell lift of a session."""
    return STRENGTH_RAMP_S if goal is Goal.STRENGTH else RAMP_S


def saved_s(first_rest_s: int, second_rest_s: int) -> int:
    """Seconds that one pair of sets saves, rounded down."""
    return int(SAVED_REST * min(first_rest_s, second_rest_s))
