"""Fast work: jumps, throws and fast lifts, done first and stopped before a rep is slow.

Power comes from moving as fast as one can, so that fatigue is the enemy: few repetitions, whole
rests, and the strength that it is built on afterwards (NSCA, Haff 2016; docs/evidence.md E2).
"""

from forge.domain.exercise import Dose, Exercise
from forge.domain.vocabulary import Contraction, DoseGoal
from forge.planner.problem.aims import Aims

REST_S = 120
"""Rest after a fast set, as far as its page agrees: small hops are ready sooner, whole lifts later
(E2)."""

FEWEST_SETS = 3
"""Fewest sets of a fast exercise, and of fast work on a day. [j]."""

SOFT = 1
"""Impact up to which fast work suits a body from 65 on or after a break. [j]."""

AS_FAST = "Start light: the last rep must be as fast as the first."
STEP = (
    "Add a little height, distance or weight when every rep of every set was as fast as the first "
    "and every landing quiet; end a set at the first slower one."
)


def is_fast(exercise: Exercise) -> bool:
    """True for what is thrown, jumped or lifted fast and has a dose for power on its page."""
    facts = exercise.facts
    return facts.contraction is Contraction.BALLISTIC and DoseGoal.POWER in facts.dose


def is_too_hard_a_landing(exercise: Exercise, aims: Aims) -> bool:
    """True for landings that bones and tendons must be used to first."""
    return aims.gentle and exercise.facts.scores.impact > SOFT


def fast_days(dose: Dose | None) -> int:
    """Days a week on which a fast exercise is welcome: those of its page."""
    return dose.days_per_week[1] if dose else FEWEST_SETS


def fast_rest_s(dose: Dose | None) -> int:
    """Seconds between fast sets: ``REST_S`` within the range of the page."""
    least, most = dose.rest_s if dose else (REST_S, REST_S)
    return min(max(REST_S, least), most)
