"""Weekly sets, caps and budgets as data, each with its source.

Sets are counted in halves: 2 for a direct set, 1 for a helper (fractional counting:
Pelland et al., Sports Med 2025). Values marked [j] in docs/evidence.md are our judgement.
"""

from dataclasses import dataclass

from forge.domain.request import Goal
from forge.domain.vocabulary import DoseMuscle, Level

PRIME_MOVERS = (
    DoseMuscle.CHEST,
    DoseMuscle.BACK,
    DoseMuscle.SHOULDERS,
    DoseMuscle.QUADS,
    DoseMuscle.HAMSTRINGS,
    DoseMuscle.GLUTES,
)
LEG_MUSCLES = (DoseMuscle.QUADS, DoseMuscle.HAMSTRINGS, DoseMuscle.GLUTES, DoseMuscle.CALVES)

WEEKLY_SETS: dict[tuple[Goal, Level], tuple[int, int, int]] = {
    (Goal.HYPERTROPHY, Level.BEGINNER): (6, 10, 16),
    (Goal.HYPERTROPHY, Level.INTERMEDIATE): (8, 14, 22),
    (Goal.HYPERTROPHY, Level.ADVANCED): (10, 16, 25),
    (Goal.STRENGTH, Level.BEGINNER): (4, 7, 16),
    (Goal.STRENGTH, Level.INTERMEDIATE): (4, 8, 20),
    (Goal.STRENGTH, Level.ADVANCED): (5, 10, 22),
    (Goal.HEALTH, Level.BEGINNER): (4, 6, 12),
    (Goal.HEALTH, Level.INTERMEDIATE): (4, 8, 14),
    (Goal.HEALTH, Level.ADVANCED): (4, 8, 16),
}
"""Minimum, target, maximum (E1: ACSM 2026, Pelland 2025, Baz-Valle 2022, Iversen 2021)."""

SHARE = {
    DoseMuscle.BICEPS: 0.6,
    DoseMuscle.TRICEPS: 0.6,
    DoseMuscle.CALVES: 0.5,
    DoseMuscle.ABS: 0.5,
    DoseMuscle.GLUTES: 0.8,
    DoseMuscle.SHOULDERS: 0.8,
}
"""Small muscles need less; scales minimum and target (E1, [j])."""

SESSION_SETS = {Level.BEGINNER: 8, Level.INTERMEDIATE: 11, Level.ADVANCED: 11}
"""Most sets for one muscle in one session (E1: Remmert 2025 [u]; beginners [j])."""

DISTINCT = {Level.BEGINNER: 14, Level.INTERMEDIATE: 25, Level.ADVANCED: 30}
"""Most different exercises in a week, so that each can be learned (A16, [j])."""

SPARE_SIDES = 3
"""Of these, what the search leaves free to intermediates for another side of a muscle: another
curl is half learned with the first. [j]."""

MANY_DAYS, DISTINCT_A_DAY = 4, 2
"""Training days that these do for, and exercises more for each day beyond: five days of the same
lifts would be copies of each other. [j]."""

SLOTS = (2, 9)
"""Fewest and most exercises in a session (A23, [j])."""

MAIN_LIFTS_A_DAY = 2
"""Most barbell main lifts in a session from three training days on, so that the second is
still fresh and no day is all heavy (after Nunes, EJSS 2021: what comes late gains less). [j]."""

SHARED_FROM = 3
"""Training days from which main lifts are spread."""

HEAVY_DIRECT_SETS = 4
"""Direct sets from which a muscle needs 48 hours (A14, after ACSM)."""

MAIN_LIFT_SETS = {"squat": 4, "horizontal_push": 4, "hinge": 3, "vertical_push": 3}
"""Weekly sets of each main lift for strength (E1: Androulakis-Korakakis 2020)."""

MAIN_LIFT_DAYS = {"squat": 2, "horizontal_push": 2, "hinge": 1, "vertical_push": 2}
"""Days on which each is practised: one deadlift is enough beside heavy squats, and a lighter hinge
trains the hips on the other day. [j]."""


def distinct(level: Level, days: int) -> int:
    """Most different exercises in a week of so many training days."""
    return DISTINCT[level] + DISTINCT_A_DAY * max(0, days - MANY_DAYS)


def spare(level: Level) -> int:
    """Exercises of these that a search leaves free for another side of a muscle."""
    return SPARE_SIDES if level is Level.INTERMEDIATE else 0


@dataclass(frozen=True, slots=True)
class Band:
    """Half sets a week of one muscle: below the minimum too little, above the maximum never.

    The middle lies between target and maximum, scaled for small muscles.
    """

    minimum: int
    target: int
    middle: int
    maximum: int


@dataclass(frozen=True, slots=True)
class Systemic:
    """Most free-weight squat and hinge sets a session and a week; floor deadlifts a week."""

    session: int
    week: int
    floor: int


def weekly_band(goal: Goal, level: Level, muscle: DoseMuscle, emphasis: int = 0) -> Band:
    """The weekly range of a muscle in half sets; each step of emphasis moves two sets. [j]."""
    low, aim, top = WEEKLY_SETS[goal, level]
    share = SHARE.get(muscle, 1.0)
    minimum = max(2, round(low * share))
    target = max(3, round(aim * share))
    if emphasis < 0:
        target = minimum
    wished = min(target + 2 * max(0, emphasis), top)
    middle = max(wished, (wished + round(top * share)) // 2)
    return Band(2 * minimum, 2 * wished, 2 * middle, 2 * top)


def systemic(level: Level, *, halved: bool) -> Systemic:
    """The fatigue budget (A29, [j]), halved for people over 65 and after a break."""
    session, week, floor = {
        Level.BEGINNER: (5, 10, 4),
        Level.INTERMEDIATE: (8, 16, 6),
        Level.ADVANCED: (10, 20, 6),
    }[level]
    cut = 2 if halved else 1
    return Systemic(session // cut, week // cut, floor // cut)
