"""Sets of each muscle, help for sore joints, and whole days: what strength work adds up to."""

from dataclasses import replace

from forge.domain.plan import Term
from forge.domain.request import Goal, PlanRequest, Severity
from forge.domain.vocabulary import DoseMuscle, Joint
from forge.planner import words
from forge.planner.problem import fullness
from forge.planner.problem.aims import Aims
from forge.planner.problem.evidence import LEG_MUSCLES, PRIME_MOVERS, SESSION_SETS, weekly_band
from forge.planner.problem.roles import RELIEF_PATTERNS
from forge.planner.problem.templates import BY_DAYS
from forge.planner.problem.track import Floor, Kind, Often, Track

LARGE_WEIGHT = 2
MUSCLE_SLOPES = (10, 10, 5, 0)
"""Value of a half set below minimum, target, the middle and the maximum (after Pelland).

What comes above the middle may still help a little; it costs recovery that nobody can see from
here, so it is left to a person who asks for it by emphasis. [j].
"""

SMALL_SLOPES = (10, 10, 2, 0)
"""Small muscles earn little past their target and nothing past the middle: spare minutes are no
reason for 20 ab sets. [j]."""

MINIMUM_POINTS = 40
FIRST_POINTS = 20
FEWEST_HALVES = 4
"""Half sets of the upper body that endurance sport still asks for: its own work is legs. [j]."""

ENDURANCE_MUSCLES = (DoseMuscle.CALVES, DoseMuscle.GLUTES, DoseMuscle.HAMSTRINGS)
FREQUENCY_POINTS = 60
FREQUENCY_DAYS = 2
"""Two days a week for each muscle (Schoenfeld 2016, ACSM 2026)."""

MOVERS: dict[Joint, frozenset[DoseMuscle]] = {
    Joint.SHOULDER: frozenset({DoseMuscle.SHOULDERS}),
    Joint.ELBOW: frozenset({DoseMuscle.BICEPS, DoseMuscle.TRICEPS}),
    Joint.KNEE: frozenset({DoseMuscle.QUADS}),
    Joint.ANKLE: frozenset({DoseMuscle.CALVES}),
}
"""The muscles that load each joint most whenever they work. [j]."""

RELIEF_POINTS = 240
GENTLE_DAYS = 3
WHOLE_DAY_POINTS = 210
"""More than the whole minimum of a small muscle, and than hip and trunk stability: with few
days, each is a large part of the week. [j]."""

HINGE, HINGE_MORE, HINGE_RUN = "hip hinge", 60, -40

SPLITS = frozenset(name for names in BY_DAYS.values() for name in names)


def muscle_track(request: PlanRequest, dose: Goal, muscle: DoseMuscle) -> Track:
    """Weekly sets of a muscle for a goal: its range, its slope, its days."""
    emphasis = request.emphasis.get(muscle, _usual_emphasis(request, muscle))
    band = weekly_band(dose, request.level, muscle, emphasis)
    prime = muscle in PRIME_MOVERS
    weight = (LARGE_WEIGHT if prime else 1) + max(0, emphasis)
    if request.goal is Goal.ENDURANCE_SUPPORT and muscle not in LEG_MUSCLES:
        minimum = max(FEWEST_HALVES, band.minimum // 2)
        band = replace(band, minimum=minimum, target=max(minimum, band.target // 2))
    if muscle in _sore_muscles(request):
        band = replace(band, middle=band.target, maximum=band.middle)
    bounds = (band.minimum, band.target, band.middle, band.maximum)
    slopes = MUSCLE_SLOPES if prime and band.middle > band.target else SMALL_SLOPES
    days = FREQUENCY_DAYS if len(request.weekdays) >= FREQUENCY_DAYS else 0
    return Track(
        key=muscle.value,
        kind=Kind.MUSCLE,
        name=muscle.value,
        term=Term.DOSE,
        steps=tuple((bound, weight * slope) for bound, slope in zip(bounds, slopes, strict=True)),
        floor=Floor(
            band.minimum,
            MINIMUM_POINTS * weight,
            1,
            Term.MINIMUM_DOSE,
            first=FIRST_POINTS * weight,
        ),
        often=Often(days, 2, FREQUENCY_POINTS * weight, 2, Term.FREQUENCY),
        weekly=band.maximum,
        session=2 * SESSION_SETS[request.level],
    )


def _sore_muscles(request: PlanRequest) -> frozenset[DoseMuscle]:
    """Muscles that pull on a sore joint: nothing is gained by more than their target. [j]."""
    joints = {one.joint for one in request.limitations}
    return frozenset(muscle for joint in joints for muscle in MOVERS.get(joint, ()))


def _usual_emphasis(request: PlanRequest, muscle: DoseMuscle) -> int:
    """Endurance sport leans on calves, hips and hamstrings, safety from falls on thighs. [j]."""
    if request.goal is Goal.BALANCE:
        return int(muscle is DoseMuscle.QUADS)
    return int(request.goal is Goal.ENDURANCE_SUPPORT and muscle in ENDURANCE_MUSCLES)


def capped_track(request: PlanRequest, muscle: DoseMuscle) -> Track:
    """Plans without strength doses still keep the caps of health doses."""
    return Track(
        key=muscle.value,
        kind=Kind.MUSCLE,
        name=muscle.value,
        term=Term.DOSE,
        weekly=weekly_band(Goal.HEALTH, request.level, muscle).maximum,
        session=2 * SESSION_SETS[request.level],
    )


def spared(request: PlanRequest) -> tuple[Joint, ...]:
    """Sore joints that may still move: they get helpful work (E5, column prefer)."""
    return tuple(
        dict.fromkeys(
            one.joint
            for one in request.limitations
            if one.severity is not Severity.SEVERE
            and not one.red_flags
            and one.joint in RELIEF_PATTERNS
        )
    )


def relief_track(joint: Joint, days: int) -> Track:
    """Helpful work for a sore joint on two days."""
    return Track(
        key=f"relief:{joint.value}",
        kind=Kind.RELIEF,
        name=words.joint(joint),
        term=Term.CARE,
        often=Often(min(FREQUENCY_DAYS, days), 2, RELIEF_POINTS, 2, Term.CARE),
    )


def whole_days(request: PlanRequest, aims: Aims, template: str) -> list[Track]:
    """Legs both ways, a push and a pull on two days, for health on three (``fullness``).

    Balance and cardio take the room of the third day.
    The number is the same under every split, so that no split wins by asking for less.
    """
    if template not in SPLITS:
        return []
    apart = fullness.days_apart(request.weekdays)
    thrice = aims.dose is Goal.HEALTH and not (aims.balance or aims.cardio_minutes)
    days = min(apart, GENTLE_DAYS if thrice else FREQUENCY_DAYS)
    more = HINGE_RUN if aims.endurance else HINGE_MORE
    return [_whole_day(name, days, more if name == HINGE else 0) for name in fullness.WHOLE]


def _whole_day(name: str, days: int, more: int) -> Track:
    """A part of a day. A hinge counts most, least where sport trains the hips. [j]."""
    return Track(
        key=f"{fullness.PREFIX}{name}",
        kind=Kind.DAY,
        name=name,
        term=Term.FULL_DAY,
        often=Often(days, 2, WHOLE_DAY_POINTS + more, 1, Term.FULL_DAY),
    )
