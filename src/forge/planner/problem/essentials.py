"""Kinds of work that a goal cannot do without, whatever muscles they count for.

A muscle's sets say nothing of one leg or two, of a turning spine or a held trunk. Where a goal
rests on such work, the week asks for it on so many days. [j], after docs/evidence.md E4.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from forge.domain.exercise import Exercise
from forge.domain.plan import Role
from forge.domain.request import Goal, PlanRequest
from forge.domain.vocabulary import (
    Action,
    Articulation,
    Category,
    Joint,
    Laterality,
    LoadType,
    Measure,
    Muscle,
    MuscleRole,
    Pattern,
)
from forge.planner.problem import kinds
from forge.planner.problem.aims import Aims
from forge.planner.problem.desk_care import opens, strengthens_the_hips

STRENGTH = frozenset({Role.MAIN, Role.COMPOUND, Role.ISOLATION, Role.CORE})
MOVING = frozenset({Role.STRETCH, Role.CARE})
CARING = frozenset({Role.CARE})

MAINLY = 0.5
"""Share from which a muscle is what an exercise is for."""

BESIDE = 0.5
"""Share of the calf's upper muscle below which the knee is bent."""

LEGGED = frozenset({Pattern.SQUAT, Pattern.LUNGE, Pattern.HINGE})
STEADYING = frozenset(
    {Pattern.ANTI_EXTENSION, Pattern.ANTI_ROTATION, Pattern.LATERAL_FLEXION, Pattern.HIP_ABDUCTION}
)
SIDEWAYS = frozenset({Pattern.ANTI_ROTATION, Pattern.LATERAL_FLEXION})
DRIVEN = frozenset({Pattern.JUMP, Pattern.OLYMPIC, Pattern.HINGE})
BRACING = frozenset({Pattern.ANTI_EXTENSION, Pattern.ANTI_ROTATION})


@dataclass(frozen=True, slots=True)
class Essential:
    """Work wanted on ``days`` days a week with ``units`` sets or more.

    Each missing day costs ``points`` at ``level``; ``roles`` are those that it may have.
    It is asked for from so many ``minutes`` of training a week on, unless ``spares`` is sore.
    """

    name: str
    suits: Callable[[Exercise], bool]
    roles: frozenset[Role]
    days: int
    units: int
    points: int
    level: int
    minutes: int = 0
    spares: Joint | None = None

    @property
    def key(self) -> str:
        """The key of its track."""
        return f"{PREFIX}{self.name}"


PREFIX = "need:"


def is_one_legged(exercise: Exercise) -> bool:
    """A squat, lunge or hinge on one leg at a time, hard enough to be strength work."""
    facts = exercise.facts
    one_sided = facts.laterality is not Laterality.BILATERAL
    return one_sided and facts.movement_pattern in LEGGED and facts.scores.strength > 0


def _is_calf(exercise: Exercise) -> bool:
    return exercise.facts.movement_pattern is Pattern.PLANTARFLEXION


def _is_bent_knee_calf(exercise: Exercise) -> bool:
    share = _shares(exercise, MuscleRole.PRIME).get(Muscle.SOLEUS, 0)
    upper = _shares(exercise, MuscleRole.PRIME).get(Muscle.GASTROCNEMIUS, 0)
    return _is_calf(exercise) and share >= MAINLY and upper < BESIDE


def _steadies(exercise: Exercise) -> bool:
    return exercise.facts.movement_pattern in STEADYING


def _rises(exercise: Exercise) -> bool:
    return exercise.facts.movement_pattern in (Pattern.SQUAT, Pattern.LUNGE)


def _abducts(exercise: Exercise) -> bool:
    return exercise.facts.movement_pattern is Pattern.HIP_ABDUCTION


def steadies_the_side(exercise: Exercise) -> bool:
    """The side of the hip lifts a leg, or holds the body up together with the side of the trunk."""
    abducts = (Articulation.HIP, Action.ABDUCTION) in _moves(exercise)
    held = abducts and exercise.facts.movement_pattern is Pattern.LATERAL_FLEXION
    return _abducts(exercise) or held


def holds_the_trunk(exercise: Exercise) -> bool:
    """The spine stays still against a load: a held bridge or curl-up, a bird dog, a dead bug."""
    facts = exercise.facts
    if facts.load.type is LoadType.NONE:
        return False
    held = facts.measure in (Measure.HOLD, Measure.REPS_HOLD)
    return facts.movement_pattern in BRACING or (held and facts.movement_pattern in kinds.CORE)


def _steadies_the_back(exercise: Exercise) -> bool:
    return holds_the_trunk(exercise) and exercise.facts.movement_pattern in SIDEWAYS


def _drives(exercise: Exercise) -> bool:
    """True for what the legs leave the floor with or throw a weight up by."""
    return exercise.facts.movement_pattern in DRIVEN


def _throws(exercise: Exercise) -> bool:
    return exercise.facts.movement_pattern is Pattern.THROW


def _steps(exercise: Exercise) -> bool:
    """The feet travel: a walk on a line, on the toes, or a hop."""
    return exercise.facts.measure is Measure.DISTANCE


def _lifts_aside(exercise: Exercise) -> bool:
    return _shares(exercise, MuscleRole.PRIME).get(Muscle.SIDE_DELTOID, 0) > MAINLY


def _lifts_behind(exercise: Exercise) -> bool:
    return _shares(exercise, MuscleRole.PRIME).get(Muscle.REAR_DELTOID, 0) > MAINLY


def _pulls_down(exercise: Exercise) -> bool:
    return exercise.facts.movement_pattern is Pattern.VERTICAL_PULL


def _hinges_on_both(exercise: Exercise) -> bool:
    """A loaded hinge on two legs: one leg at a time, balance ends the set before the hips tire."""
    hinges = exercise.facts.movement_pattern is Pattern.HINGE
    return hinges and exercise.facts.laterality is Laterality.BILATERAL


def _curls(exercise: Exercise) -> bool:
    return exercise.facts.movement_pattern is Pattern.ELBOW_FLEXION


def _straightens(exercise: Exercise) -> bool:
    return exercise.facts.movement_pattern is Pattern.ELBOW_EXTENSION


def _thrusts(exercise: Exercise) -> bool:
    return exercise.facts.movement_pattern is Pattern.HIP_EXTENSION


def _is_chin_tuck(exercise: Exercise) -> bool:
    drawn = (Articulation.NECK, Action.RETRACTION) in _moves(exercise)
    return drawn and _shares(exercise, MuscleRole.PRIME).get(Muscle.NECK_FLEXORS, 0) >= MAINLY


def _opens_the_hips(exercise: Exercise) -> bool:
    return opens(exercise, Joint.LUMBAR)


def _turns_the_upper_back(exercise: Exercise) -> bool:
    acts = _moves(exercise)
    drilled = exercise.facts.category is Category.MOBILITY
    return drilled and (Articulation.THORACIC, Action.ROTATION) in acts


def _opens_the_chest(exercise: Exercise) -> bool:
    return opens(exercise, Joint.NECK)


def _turns_the_spine(exercise: Exercise) -> bool:
    turned = {(Articulation.THORACIC, Action.ROTATION), (Articulation.LUMBAR, Action.ROTATION)}
    return not turned.isdisjoint(_moves(exercise))


def _turns_the_hip(exercise: Exercise) -> bool:
    """Turned inwards, or with the deep rotators on stretch; a butterfly is for the adductors."""
    stretched = _shares(exercise, MuscleRole.STRETCHED).get(Muscle.DEEP_HIP_ROTATORS, 0)
    inwards = (Articulation.HIP, Action.INTERNAL_ROTATION) in _moves(exercise)
    return inwards or stretched >= MAINLY


def _turns_the_hip_actively(exercise: Exercise) -> bool:
    drilled = exercise.facts.category is Category.MOBILITY
    return drilled and (Articulation.HIP, Action.INTERNAL_ROTATION) in _moves(exercise)


def _opens_the_side_of_the_neck(exercise: Exercise) -> bool:
    stretched = _shares(exercise, MuscleRole.STRETCHED).get(Muscle.UPPER_TRAPEZIUS, 0)
    return exercise.facts.category is Category.STRETCHING and stretched >= MAINLY


def _opens_the_upper_back(exercise: Exercise) -> bool:
    return (Articulation.THORACIC, Action.EXTENSION) in _moves(exercise)


def _bends_the_ankle(exercise: Exercise) -> bool:
    """A drill: how long the calf is held is counted as a stretch."""
    held = exercise.facts.measure is Measure.HOLD
    return not held and (Articulation.ANKLE, Action.DORSIFLEXION) in _moves(exercise)


def _moves_the_shoulder(exercise: Exercise) -> bool:
    return any(joint is Articulation.SHOULDER for joint, _ in _moves(exercise))


def _moves(exercise: Exercise) -> set[tuple[Articulation, Action]]:
    return {(act.joint, act.action) for act in exercise.facts.joint_actions}


def _shares(exercise: Exercise, role: MuscleRole) -> dict[Muscle, float]:
    return {use.muscle: use.share for use in exercise.facts.muscles if use.role is role}


FOR_ENDURANCE = (
    Essential("single-leg strength", is_one_legged, STRENGTH, 2, 2, 200, 1),
    Essential("calf strength", _is_calf, STRENGTH, 2, 2, 180, 1),
    Essential("bent-knee calf strength", _is_bent_knee_calf, STRENGTH, 1, 2, 60, 2),
    Essential("hip and trunk stability", _steadies, STRENGTH, 2, 2, 120, 1),
    Essential("side hip and trunk strength", steadies_the_side, STRENGTH, 1, 2, 100, 1),
)
"""Running is done on one leg at a time, off the calf, over a hip that does not drop: a front plank
leaves out its side.
"""

FOR_STEADINESS = (
    Essential("rising from a seat", _rises, STRENGTH, 3, 2, 100, 1),
    Essential("calf strength", _is_calf, STRENGTH, 2, 2, 100, 1),
    Essential("outer hip strength", _abducts, STRENGTH, 2, 2, 100, 1),
)
"""What programmes against falls strengthen beside balance itself."""

FOR_THE_SIDE = (Essential("outer hip strength", _abducts, STRENGTH, 1, 2, 100, 1),)
"""A sore knee and a growing child lean on the side of the hip, which squats, hinges and hip lifts
leave out. One slot a week. [j]."""

ARM_MINUTES = 130
ROOMY_MINUTES = 150
"""Minutes a week that have room for small muscles beside the large movements. [j]."""

WIDE_MINUTES = 240
"""Minutes a week that have room for pulls from above on two days beside the rows. [j]."""

REAR_SHOULDERS = Essential(
    "rear shoulder work", _lifts_behind, STRENGTH, 1, 2, 100, 2, ROOMY_MINUTES
)

FOR_SIZE = (
    Essential(
        "side shoulder work", _lifts_aside, STRENGTH, 2, 2, 100, 2, ROOMY_MINUTES, Joint.SHOULDER
    ),
    REAR_SHOULDERS,
    Essential("vertical pulls", _pulls_down, STRENGTH, 2, 2, 100, 2, WIDE_MINUTES),
    Essential(
        "two-legged hinges",
        _hinges_on_both,
        STRENGTH,
        1,
        2,
        60,
        2,
        ROOMY_MINUTES,
        Joint.LUMBAR,
    ),
    Essential("curls", _curls, STRENGTH, 1, 2, 100, 2, ARM_MINUTES, Joint.ELBOW),
    Essential("triceps extensions", _straightens, STRENGTH, 1, 2, 100, 2, ARM_MINUTES, Joint.ELBOW),
    Essential("hip thrusts", _thrusts, STRENGTH, 1, 2, 60, 2, ROOMY_MINUTES),
    Essential("single-leg work", is_one_legged, STRENGTH, 1, 2, 60, 2, ROOMY_MINUTES, Joint.KNEE),
)
"""Presses train the front of the shoulder and rows its back, so that the side has two days and the
back one. Rows and presses leave the arms half done, squats and hinges the hips at full stretch and
each leg by itself.
"""

FOR_LIFTS = (
    REAR_SHOULDERS,
    Essential(
        "two-legged hinges",
        _hinges_on_both,
        STRENGTH,
        2,
        2,
        100,
        2,
        ROOMY_MINUTES,
        Joint.LUMBAR,
    ),
)
"""Bench and press twice a week draw the shoulders forward. A deadlift grows with a second, lighter
hinge; a hip lift leaves out the back that holds it."""

STEPPING = Essential("stepping", _steps, frozenset({Role.BALANCE}), 3, 1, 80, 1)
"""Falls happen on the move: one drill of a session steps or shifts weight."""

FOR_POWER = (
    Essential("leaps and fast lifts", _drives, frozenset({Role.POWER}), 2, 3, 120, 1),
    Essential("throws", _throws, frozenset({Role.POWER}), 1, 3, 60, 2),
)
"""Legs drive nearly everything that is fast; throws carry it on into the arms. [j]."""

DAILY = 7

FOR_THE_BACK = (
    Essential("trunk endurance", holds_the_trunk, CARING, DAILY, 1, 100, 1),
    Essential("second trunk set", holds_the_trunk, CARING, 2, 2, 60, 2),
    Essential("side and back of the trunk", _steadies_the_back, CARING, 2, 1, 60, 2),
    Essential("hip strength", strengthens_the_hips, CARING, 2, 1, 60, 2),
    Essential("hip flexor stretch", _opens_the_hips, CARING, 2, 1, 60, 2),
)
"""The front of the trunk is a third of what holds a spine; bird dogs and side bridges do more.
Endurance comes of little and often, so that each day has a set. [j]."""

FOR_THE_NECK = (
    Essential("deep neck flexors", _is_chin_tuck, CARING, 3, 1, 100, 1),
    Essential("chest stretch", _opens_the_chest, CARING, 2, 1, 60, 2),
    Essential("turning of the upper back", _turns_the_upper_back, CARING, 1, 1, 60, 2),
    Essential("side neck stretch", _opens_the_side_of_the_neck, CARING, 1, 1, 60, 2),
)
"""Turning leaves out the side of the neck, which a desk draws up to the ears."""

FOR_ACTIVE_RANGE = (
    Essential("active turning of the hips", _turns_the_hip_actively, MOVING, 2, 1, 60, 2),
    Essential("active turning of the upper back", _turns_the_upper_back, MOVING, 2, 1, 60, 2),
)
"""Where mobility is the goal, a range that is only held is not yet one that is used. [j]."""

COVERAGE: tuple[tuple[str, Callable[[Exercise], bool]], ...] = (
    ("turning of the spine", _turns_the_spine),
    ("turning of the hips", _turns_the_hip),
    ("opening of the upper back", _opens_the_upper_back),
    ("bending of the ankles", _bends_the_ankle),
    ("movement of the shoulders", _moves_the_shoulder),
)
"""Ways to move that no group of stretched muscles names."""

COVERED_DAYS, DAILY_COVERED, MOST_DAYS = 2, 3, 5
COVERAGE_POINTS = 60


def essentials(aims: Aims) -> tuple[Essential, ...]:
    """What these aims cannot do without, each name once."""
    dosed = aims.dose is not None
    asked = (
        (aims.endurance and dosed, FOR_ENDURANCE),
        (aims.dose is Goal.HYPERTROPHY and not aims.older, FOR_SIZE),
        (aims.dose is Goal.STRENGTH and not aims.older, FOR_LIFTS),
        (aims.balance and dosed, (*FOR_STEADINESS, STEPPING)),
        (aims.side_hips and dosed, FOR_THE_SIDE),
        (Joint.LUMBAR in aims.care, FOR_THE_BACK),
        (Joint.NECK in aims.care, FOR_THE_NECK),
        (aims.power, FOR_POWER),
        (aims.stretch, _ways_to_move(level=2 if dosed else 1)),
        (aims.stretch and not dosed, FOR_ACTIVE_RANGE),
    )
    found = [one for holds, needs in asked if holds for one in needs]
    return tuple({one.name: one for one in reversed(found)}.values())[::-1]


def _ways_to_move(level: int) -> tuple[Essential, ...]:
    return tuple(
        Essential(name, suits, MOVING, COVERED_DAYS, 1, COVERAGE_POINTS, level)
        for name, suits in COVERAGE
    )


def daily(found: Sequence[Essential], days: int, *, seated: int = 0) -> tuple[Essential, ...]:
    """The same, with each way to move on more days where most days are training days.

    On ``seated`` days of these nobody lies down: what is wanted daily is wanted on the others.
    """
    ways = dict(COVERAGE)
    more = DAILY_COVERED if days >= MOST_DAYS else COVERED_DAYS
    lying = min(DAILY, days) - seated
    return tuple(
        replace(one, days=more if one.name in ways else min(one.days, lying))
        if one.name in ways or one.days == DAILY
        else one
        for one in found
    )


def asked_of(one: Essential, request: PlanRequest) -> bool:
    """True where the week has room for an essential, and no sore joint stands against it."""
    sore = any(limit.joint is one.spares for limit in request.limitations)
    return not sore and sum(request.minutes) >= one.minutes


def needs_met(exercise: Exercise, role: Role, aims: Aims) -> dict[str, int]:
    """One unit a set for each essential that an exercise serves in its role."""
    return {one.key: 1 for one in essentials(aims) if role in one.roles and one.suits(exercise)}


def serves(name: str, exercise: Exercise) -> bool:
    """True if an exercise could serve the essential of this name."""
    return name in SUITS and SUITS[name](exercise)


SUITS: dict[str, Callable[[Exercise], bool]] = {
    **{
        one.name: one.suits
        for one in (
            *FOR_ENDURANCE,
            *FOR_STEADINESS,
            *FOR_THE_SIDE,
            *FOR_SIZE,
            *FOR_LIFTS,
            STEPPING,
            *FOR_POWER,
            *FOR_THE_BACK,
            *FOR_THE_NECK,
            *FOR_ACTIVE_RANGE,
        )
    },
    **dict(COVERAGE),
}
"""Essentials by name."""
