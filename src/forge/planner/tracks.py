"""Weekly quantities that sets add up to: muscles, stretch seconds, cardio, balance, care, skill.

All share one shape, so that scoring, solver and greedy search treat them alike.
"""

from dataclasses import dataclass, replace
from enum import StrEnum

from forge.domain.plan import Term
from forge.domain.request import Goal, PlanRequest, Severity
from forge.domain.vocabulary import DoseMuscle, Equipment, Joint
from forge.planner import fullness, words
from forge.planner.aims import Aims
from forge.planner.chair_days import chair_days
from forge.planner.daily_stretch import is_shared, most_days, session_units, week_steps
from forge.planner.essentials import Essential, asked_of, daily, essentials
from forge.planner.evidence import LEG_MUSCLES, PRIME_MOVERS, SESSION_SETS, weekly_band
from forge.planner.fast import FEWEST_SETS
from forge.planner.roles import RELIEF_PATTERNS
from forge.planner.stretches import GROUPS
from forge.planner.templates import BY_DAYS

UNLIMITED = 10_000
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
FULL_DAY_POINTS = 200
GENTLE_DAYS = 3
BALANCE_SETS = 2
"""Sets of a balance drill, and the fewest of a day. [j]."""

WHOLE_DAY_POINTS = 150
"""More than two half sets of a large muscle's minimum, and than hip and trunk stability: with few
days, each is a large part of the week. [j]."""

HINGE, HINGE_MORE, HINGE_RUN = "hip hinge", 60, -40

BENT, BENT_WEEK, BENT_SESSION = "lower back", 60, 12
"""A lower back that is held round: a minute a session and five a week are enough. [j]."""

PRACTICE = "skill:movement"
PRACTICE_SETS = 3
"""Sets of the movement itself that a day of practice aims at. [j]."""

CARDIO_POINTS, LAST_POINTS, OUTSIDE_POINTS = 200, 60, 50
"""Points of five minutes of cardio, of those that a week may lack and still count as met, and of
those that can be walked outside as well. [j]."""

CARDIO_KIT = frozenset(
    {
        Equipment.CARDIO_MACHINE,
        Equipment.EXERCISE_BIKE,
        Equipment.ROWING_MACHINE,
        Equipment.ELLIPTICAL,
        Equipment.STAIR_MACHINE,
        Equipment.SKI_MACHINE,
        Equipment.ARM_BIKE,
        Equipment.TREADMILL,
    }
)
"""What keeps cardio indoors."""

NEARLY = 0.95
"""Part of the cardio wish that meets it (A26)."""


SPLITS = frozenset(name for names in BY_DAYS.values() for name in names)


class Kind(StrEnum):
    """What is counted."""

    MUSCLE = "muscle"
    STRETCH = "stretch"
    DRILL = "drill"
    CARDIO = "cardio"
    BALANCE = "balance"
    CARE = "care"
    SKILL = "skill"
    POWER = "power"
    RELIEF = "relief"
    NEED = "need"
    DAY = "day"


ORDINARY = frozenset({Kind.MUSCLE, Kind.DAY, Kind.NEED})
"""Kinds of which a better exercise of the same sort serves as well."""


@dataclass(frozen=True, slots=True)
class Floor:
    """A minimum: points lost for each missing unit, at an objective level.

    The first half is worth ``first`` points a unit more: the step from nothing to something
    trains most (Pelland: one set can be told from none, the next ones add less and less).
    """

    amount: int
    points: int
    level: int
    term: Term
    first: int = 0

    @property
    def half(self) -> int:
        """Units of the first half."""
        return (self.amount + 1) // 2

    def lost(self, amount: int) -> int:
        """Points that an amount lacks."""
        short = self.points * max(0, self.amount - amount)
        return short + self.first * max(0, self.half - amount)


@dataclass(frozen=True, slots=True)
class Often:
    """Days wanted with at least ``units``; points lost for each missing day.

    The same is lost for each day beyond ``most``, where there is such a limit.
    """

    days: int
    units: int
    points: int
    level: int
    term: Term
    most: int = 0

    def lost(self, days: int) -> int:
        """Points that a number of days loses."""
        beyond = max(0, days - self.most) if self.most else 0
        return self.points * (max(0, self.days - days) + beyond)


@dataclass(frozen=True, slots=True)
class Track:
    """One weekly quantity.

    ``steps`` are (upper bound, points a unit) of a concave reward at level 2 under ``term``;
    ``weekly`` and ``session`` are hard maxima.
    """

    key: str
    kind: Kind
    name: str
    term: Term
    steps: tuple[tuple[int, int], ...]
    floor: Floor | None
    often: Often | None
    weekly: int
    session: int

    @property
    def target(self) -> int:
        """The aim in units: the bound of the second step, or the only one."""
        return self.steps[min(1, len(self.steps) - 1)][0] if self.steps else 0


def tracks_for(request: PlanRequest, aims: Aims, template: str = "") -> tuple[Track, ...]:
    """Every track of a request, muscles first; a template also asks for whole days."""
    days = len(request.weekdays)
    found: list[Track] = []
    if aims.dose is None:
        found += [_capped(request, muscle) for muscle in DoseMuscle]
    else:
        found += [_muscle(request, aims.dose, muscle) for muscle in DoseMuscle]
        found += [_relief(joint, days) for joint in _spared(request) if joint not in aims.care]
    if aims.skill:
        found += [_skill(days), _practice(days)]
    if aims.power:
        found.append(_power(days, first=request.goal is Goal.POWER))
    if aims.balance:
        found.append(_balance(request))
    found += [_care(region, days) for region in aims.care]
    if aims.cardio_minutes:
        found.append(_cardio(request, aims.cardio_minutes))
    if aims.stretch:
        first = request.goal is Goal.MOBILITY
        shared = first and is_shared(days, max(request.minutes))
        found += [_stretch(group, days, first=first, shared=shared) for group in GROUPS]
        found.append(_drill(days, first=request.goal is Goal.MOBILITY))
    seated = len(chair_days(request, aims))
    asked = daily(essentials(aims), days, seated=seated)
    found += [_need(one, days) for one in asked if asked_of(one, request)]
    if aims.dose is not None:
        found += _whole_days(request, aims, template)
    return tuple(found)


def special_keys(request: PlanRequest, aims: Aims) -> frozenset[str]:
    """Keys of the tracks that count more than muscles."""
    return frozenset(t.key for t in tracks_for(request, aims) if t.kind not in ORDINARY)


def _muscle(request: PlanRequest, dose: Goal, muscle: DoseMuscle) -> Track:
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


def _capped(request: PlanRequest, muscle: DoseMuscle) -> Track:
    """Plans without strength doses still keep the caps of health doses."""
    return Track(
        key=muscle.value,
        kind=Kind.MUSCLE,
        name=muscle.value,
        term=Term.DOSE,
        steps=(),
        floor=None,
        often=None,
        weekly=weekly_band(Goal.HEALTH, request.level, muscle).maximum,
        session=2 * SESSION_SETS[request.level],
    )


def _spared(request: PlanRequest) -> tuple[Joint, ...]:
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


def _relief(joint: Joint, days: int) -> Track:
    return Track(
        key=f"relief:{joint.value}",
        kind=Kind.RELIEF,
        name=words.joint(joint),
        term=Term.CARE,
        steps=(),
        floor=None,
        often=Often(min(FREQUENCY_DAYS, days), 2, RELIEF_POINTS, 2, Term.CARE),
        weekly=UNLIMITED,
        session=UNLIMITED,
    )


def _skill(days: int) -> Track:
    return Track(
        key="skill",
        kind=Kind.SKILL,
        name="skill",
        term=Term.SKILL,
        steps=((9, 40), (12, 30), (18, 10)),
        floor=None,
        often=Often(min(GENTLE_DAYS, days), PRACTICE_SETS, FULL_DAY_POINTS, 1, Term.SKILL),
        weekly=24,
        session=8,
    )


def _practice(days: int) -> Track:
    """The movement of the skill itself, not only what prepares for it. [j]."""
    return Track(
        key=PRACTICE,
        kind=Kind.SKILL,
        name="whole movement",
        term=Term.SKILL,
        steps=((PRACTICE_SETS * min(GENTLE_DAYS, days), 40), (12, 20)),
        floor=None,
        often=Often(min(GENTLE_DAYS, days), 2, FULL_DAY_POINTS, 1, Term.SKILL),
        weekly=24,
        session=8,
    )


def _power(days: int, *, first: bool) -> Track:
    """One fast exercise a day, a second where there is room: a leap and a throw. [j]."""
    points = FULL_DAY_POINTS * (2 if first else 1)
    return Track(
        key="power",
        kind=Kind.POWER,
        name="fast work",
        term=Term.POWER,
        steps=((FEWEST_SETS * days, 40), (2 * FEWEST_SETS * days, 30)),
        floor=None,
        often=Often(min(GENTLE_DAYS, days), FEWEST_SETS, points, 1, Term.POWER),
        weekly=2 * FEWEST_SETS * days,
        session=2 * FEWEST_SETS + 2,
    )


def _balance(request: PlanRequest) -> Track:
    """WHO 2020: balance work on three or more days a week from 65 on.

    A drill has two sets at most and takes half a minute, so that more balance means a second
    drill, from more support to less; where balance is the goal, a third. [j].
    """
    days = len(request.weekdays)
    wanted = min(GENTLE_DAYS, days)
    first = request.goal is Goal.BALANCE
    least = (3 if first else 1) * BALANCE_SETS
    aim = least if first else 2 * BALANCE_SETS
    return Track(
        key="balance",
        kind=Kind.BALANCE,
        name="balance",
        term=Term.BALANCE_DAYS,
        steps=((aim * wanted, 60), ((aim + BALANCE_SETS) * wanted, 10)),
        floor=None,
        often=Often(wanted, least, FULL_DAY_POINTS, 1, Term.BALANCE_DAYS),
        weekly=8 * days,
        session=8,
    )


def _care(region: Joint, days: int) -> Track:
    """A little every training day. [j]."""
    return Track(
        key=f"care:{region.value}",
        kind=Kind.CARE,
        name=words.joint(region),
        term=Term.CARE,
        steps=((2 * days, 10), (4 * days, 6), (6 * days, 2)),
        floor=None,
        often=Often(days, 1, FULL_DAY_POINTS, 1, Term.CARE),
        weekly=6 * days,
        session=8,
    )


def _cardio(request: PlanRequest, minutes: int) -> Track:
    """Five-minute blocks up to the wish (WHO 2020).

    What needs no machine is done outside as well as here: it does not push strength work out.
    """
    elsewhere = request.cardio.done_elsewhere if request.cardio else 0
    spare = round((1 - NEARLY) * (minutes + elsewhere))
    blocks = -(-minutes // 5)
    firm = max(0, min(blocks, -(-(minutes - spare) // 5)))
    points = OUTSIDE_POINTS if is_walked(request) else CARDIO_POINTS
    return Track(
        key="cardio",
        kind=Kind.CARDIO,
        name="cardio",
        term=Term.CARDIO,
        steps=((firm, points), (blocks, min(points, LAST_POINTS))),
        floor=None,
        often=None,
        weekly=blocks,
        session=12,
    )


def is_walked(request: PlanRequest) -> bool:
    """True where cardio may as well be walked outside: no machine here, and not the goal."""
    kit = frozenset[Equipment]().union(*(p.equipment for p in (request.place, *request.elsewhere)))
    return request.goal is not Goal.FAT_LOSS and CARDIO_KIT.isdisjoint(kit)


def minutes_to_walk(request: PlanRequest, aims: Aims, blocks: int) -> int:
    """Minutes a week that a plan asks to be walked outside, given the blocks that it holds."""
    return max(0, aims.cardio_minutes - 5 * blocks) if is_walked(request) else 0


def _stretch(group: str, days: int, *, first: bool, shared: bool) -> Track:
    """Units of five seconds a side: 2 minutes a week at least, 5 aimed at, 10 at most (E4).

    The later minutes are worth less, so that no group gets all five while another has two. [j].
    """
    level = 1 if first else 2
    return Track(
        key=f"stretch:{group}",
        kind=Kind.STRETCH,
        name=group,
        term=Term.STRETCH,
        steps=week_steps(shared=shared),
        floor=Floor(24, 4, level, Term.STRETCH),
        often=Often(min(GENTLE_DAYS, days), 1, 40, level, Term.STRETCH, most_days(shared=shared)),
        weekly=BENT_WEEK if group == BENT else 120,
        session=BENT_SESSION if group == BENT else session_units(shared=shared),
    )


def _drill(days: int, *, first: bool) -> Track:
    """A moving drill every day; where mobility is the goal, two sets at least. [j]."""
    units = 2 if first else 1
    return Track(
        key="drill",
        kind=Kind.DRILL,
        name="moving drills",
        term=Term.STRETCH,
        steps=(),
        floor=None,
        often=Often(days, units, 80 * units - 40, 2, Term.STRETCH),
        weekly=2 * units * days,
        session=2 * units,
    )


def _need(one: Essential, days: int) -> Track:
    return Track(
        key=one.key,
        kind=Kind.NEED,
        name=one.name,
        term=Term.ESSENTIAL,
        steps=(),
        floor=None,
        often=Often(min(one.days, days), one.units, one.points, one.level, Term.ESSENTIAL),
        weekly=UNLIMITED,
        session=UNLIMITED,
    )


def _whole_days(request: PlanRequest, aims: Aims, template: str) -> list[Track]:
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
        steps=(),
        floor=None,
        often=Often(days, 2, WHOLE_DAY_POINTS + more, 1, Term.FULL_DAY),
        weekly=UNLIMITED,
        session=UNLIMITED,
    )


def within_reach(tracks: tuple[Track, ...], served: frozenset[str]) -> tuple[Track, ...]:
    """The tracks without the essentials and parts of a day that nothing here serves.

    ``served`` holds the keys that some candidate adds to.
    """
    asked = (Kind.NEED, Kind.DAY)
    return tuple(one for one in tracks if one.kind not in asked or one.key in served)
