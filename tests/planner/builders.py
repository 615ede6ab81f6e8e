"""A small library and a valid plan over it, made by hand.

Tests change one thing with ``dataclasses.replace`` and look at what follows.
"""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from decimal import Decimal

from tests.planner.sketches import NO_WORDS, Sketch, exercise

from forge.domain.exercise import (
    Facts,
)
from forge.domain.plan import (
    AuditLine,
    Block,
    Contribution,
    Day,
    Drill,
    Exclusion,
    LoadRule,
    MuscleDose,
    Plan,
    Provenance,
    Reason,
    Role,
    Slot,
    Swap,
    Term,
    TimeParts,
    Unmet,
    WeekRule,
)
from forge.domain.request import Goal, Place, PlanRequest
from forge.domain.vocabulary import (
    Category,
    DoseMuscle,
    Equipment,
    Joint,
    Laterality,
    Level,
    LoadType,
    Measure,
    Noise,
    Pattern,
    Position,
    Weekday,
)
from forge.library.catalogue import Catalogue

MONDAY = date(2026, 11, 16)
THURSDAY = date(2026, 11, 19)

D, E = DoseMuscle, Equipment

SKETCHES = (
    Sketch(
        "dumbbell-bench-press",
        Pattern.HORIZONTAL_PUSH,
        {D.CHEST: 1, D.TRICEPS: 0.5, D.SHOULDERS: 0.5},
        ((E.DUMBBELL,), (E.BENCH, E.INCLINE_BENCH)),
        load=LoadType.EXTERNAL,
        increment=Decimal(2),
        position=Position.SUPINE,
        stress={Joint.SHOULDER: 1},
    ),
    Sketch(
        "push-up",
        Pattern.HORIZONTAL_PUSH,
        {D.CHEST: 1, D.TRICEPS: 0.5, D.SHOULDERS: 0.5},
        position=Position.PRONE,
        stress={Joint.WRIST: 2, Joint.SHOULDER: 1},
    ),
    Sketch(
        "incline-push-up",
        Pattern.HORIZONTAL_PUSH,
        {D.CHEST: 1, D.TRICEPS: 0.5},
        family="push-up",
        stress={Joint.WRIST: 1},
    ),
    Sketch(
        "single-arm-dumbbell-row",
        Pattern.HORIZONTAL_PULL,
        {D.BACK: 1, D.BICEPS: 0.5},
        ((E.DUMBBELL,), (E.BENCH, E.CHAIR)),
        laterality=Laterality.PER_SIDE,
        load=LoadType.EXTERNAL,
        increment=Decimal(2),
        stress={Joint.LUMBAR: 1},
    ),
    Sketch(
        "dumbbell-goblet-squat",
        Pattern.SQUAT,
        {D.QUADS: 1, D.GLUTES: 0.5},
        ((E.DUMBBELL,),),
        load=LoadType.EXTERNAL,
        increment=Decimal(2),
        stress={Joint.KNEE: 2},
    ),
    Sketch(
        "plank",
        Pattern.ANTI_EXTENSION,
        {D.ABS: 1},
        measure=Measure.HOLD,
        position=Position.PRONE,
        stress={Joint.SHOULDER: 1},
    ),
    Sketch(
        "wall-calf-stretch",
        Pattern.STRETCH,
        {},
        ((E.WALL,),),
        category=Category.STRETCHING,
        measure=Measure.HOLD,
        laterality=Laterality.PER_SIDE,
        load=LoadType.NONE,
        stress={Joint.ANKLE: 1},
    ),
    Sketch(
        "arm-circles",
        Pattern.MOBILITY,
        {},
        category=Category.MOBILITY,
        load=LoadType.NONE,
        stress={Joint.SHOULDER: 1},
    ),
    Sketch(
        "barbell-deadlift",
        Pattern.HINGE,
        {D.HAMSTRINGS: 1, D.GLUTES: 1, D.BACK: 0.5},
        ((E.BARBELL,),),
        load=LoadType.EXTERNAL,
        increment=Decimal("2.5"),
        level=Level.INTERMEDIATE,
        stress={Joint.LUMBAR: 3},
    ),
    Sketch(
        "pull-up",
        Pattern.VERTICAL_PULL,
        {D.BACK: 1, D.BICEPS: 0.5},
        ((E.PULL_UP_BAR,),),
        load=LoadType.BODYWEIGHT_PLUS,
        level=Level.INTERMEDIATE,
        position=Position.HANGING,
        stress={Joint.SHOULDER: 2},
    ),
    Sketch(
        "jump-squat",
        Pattern.JUMP,
        {},
        category=Category.PLYOMETRICS,
        noise=Noise.JUMP,
        stress={Joint.KNEE: 3},
    ),
    Sketch("walking-lunge", Pattern.LUNGE, {D.QUADS: 1}, metres=(1, 8), stress={Joint.KNEE: 2}),
    Sketch("walking", Pattern.LOCOMOTION, {}, category=Category.CARDIO, measure=Measure.TIME),
)


def catalogue(change: Callable[[Facts], Facts] = lambda facts: facts) -> Catalogue:
    """The small library; ``change`` may alter the facts of every exercise."""
    made = [exercise(sketch) for sketch in SKETCHES]
    return Catalogue(tuple(replace(one, facts=change(one.facts)) for one in made), NO_WORDS, "test")


def request() -> PlanRequest:
    """Hypertrophy for a beginner, Monday and Thursday, 45 minutes, dumbbells and a bench."""
    return PlanRequest(
        goal=Goal.HYPERTROPHY,
        level=Level.BEGINNER,
        weekdays=(Weekday.MON, Weekday.THU),
        minutes=(45, 45),
        place=Place(
            name="home",
            equipment=frozenset({E.DUMBBELL, E.BENCH, E.WALL, E.CHAIR}),
            loads={E.DUMBBELL: tuple(Decimal(kg) for kg in range(2, 26, 2))},
        ),
        start=MONDAY,
        supersets=True,
    )


def slot(slug: str, role: Role, seconds: int) -> Slot:
    """Three sets of 8 to 12 with 105 s rest, its weight to be found."""
    return Slot(
        slug=slug,
        name=slug.replace("-", " ").title(),
        role=role,
        sets=3,
        measure=Measure.REPS,
        sides=1,
        rest_s=105,
        tempo="steady",
        effort="Stop with 1 to 3 good reps left.",
        load=LoadRule("find", "Start light and find a weight that leaves 1 to 3 reps."),
        progression=Reason("double", "When every set reaches 12, add 2 kg and start at 8 again."),
        reasons=(Reason("needed", f"{slug} is the only exercise here that fills its place."),),
        contributions=(Contribution(1, Term.PATTERN, "horizontal push", 300),),
        seconds=seconds,
        reps=(8, 12),
        rir=(1, 3),
    )


def bench() -> Slot:
    """The bench press with an exact load, a swap, and both rungs."""
    return replace(
        slot("dumbbell-bench-press", Role.COMPOUND, 450),
        load=LoadRule("exact", "12 kg in each hand.", Decimal(12)),
        swaps=(Swap("push-up", (0, 12, 3), tie=False),),
        easier="push-up",
        ramp=(),
    )


def row() -> Slot:
    """The row, each side in turn."""
    return replace(slot("single-arm-dumbbell-row", Role.COMPOUND, 555), sides=2)


def squat() -> Slot:
    """The goblet squat."""
    return slot("dumbbell-goblet-squat", Role.COMPOUND, 450)


def plank() -> Slot:
    """Two held sets."""
    return replace(
        slot("plank", Role.CORE, 185),
        sets=2,
        measure=Measure.HOLD,
        reps=None,
        hold_s=(20, 30),
        rest_s=60,
        rir=None,
        effort="Stop when your hips sag.",
        load=LoadRule("bodyweight", "Your own weight."),
        progression=Reason("hold", "When both sets reach 30 s, go on to a harder plank."),
    )


def day(weekday: Weekday, on: date) -> Day:
    """One session of 2060 s."""
    return Day(
        weekday=weekday,
        date=on,
        title="Full body",
        minutes_limit=45,
        warm_up=(
            Drill(None, "Easy marching", "3 min", 180, "raises your temperature"),
            Drill("arm-circles", "Arm Circles", "10 each way", 60, "frees the shoulders"),
        ),
        slots=(bench(), row(), squat(), plank()),
        cool_down=(
            Drill("wall-calf-stretch", "Wall Calf Stretch", "30 s each side", 60, "for squats"),
        ),
        time=TimeParts(warm_up=300, ramp=0, work=470, rest=1065, set_up=105, cool_down=120),
    )


def plan() -> Plan:
    """A valid plan: the checker finds nothing."""
    return Plan(
        request=request(),
        title="Full body, twice a week",
        summary="Two full-body sessions of about 35 minutes with dumbbells and a bench.",
        block=Block(
            weeks=5,
            wave=(
                WeekRule(1, 0, "Find your weights."),
                *(WeekRule(week, 0, "Add where you can.") for week in range(2, 6)),
            ),
            deload="If two weeks bring no progress, halve the sets for one week.",
            replan_on=date(2026, 12, 21),
            triggers=("Your equipment changes.", "A joint starts hurting."),
        ),
        days=(day(Weekday.MON, MONDAY), day(Weekday.THU, THURSDAY)),
        doses=(
            _dose(D.CHEST, "6", 6, (6, 10, 16)),
            _dose(D.BACK, "6", 6, (6, 10, 16)),
            _dose(D.SHOULDERS, "3", 0, (5, 8, 16)),
            _dose(D.BICEPS, "3", 0, (4, 6, 16)),
            _dose(D.TRICEPS, "3", 0, (4, 6, 16)),
            _dose(D.QUADS, "6", 6, (6, 10, 16)),
            _dose(D.GLUTES, "3", 0, (5, 8, 16)),
            _dose(D.ABS, "4", 4, (3, 5, 16)),
        ),
        unmet=(
            Unmet(
                wish="vertical pull",
                wanted="one exercise",
                got="none",
                because="There is no bar, band or cable to pull down.",
                fix="A pull-up bar or a band with a door anchor would do.",
                level=1,
            ),
        ),
        excluded=(
            Exclusion(
                "barbell-deadlift",
                (
                    Reason("level", "The deadlift is Intermediate; you train as a beginner."),
                    Reason("equipment", "The deadlift needs a barbell.", {"missing": "barbell"}),
                ),
            ),
            Exclusion("pull-up", (Reason("equipment", "The pull-up needs a pull-up bar."),)),
        ),
        notes=(Reason("effort", "Most people stop a rep earlier than they think."),),
        audit=(AuditLine("A9", "time", 0.77, passed=True, gate=False, sentence="35 of 45 min."),),
        provenance=Provenance(
            request_hash="5f2c",
            catalogue_version="test",
            rules_version="1",
            solver="ortools 9.15",
            seed=1,
            template="full",
            status="OPTIMAL",
            objective=(300, 120, 12),
            bound=(300, 120, 12),
            deterministic_work=0.25,
            fallback=False,
            candidates=8,
        ),
    )


def _dose(muscle: DoseMuscle, sets: str, direct: int, band: tuple[int, int, int]) -> MuscleDose:
    low, target, high = (Decimal(number) for number in band)
    return MuscleDose(muscle, Decimal(sets), direct, 2, low, target, high)


def with_slot(changed: Plan, number: int, slot_: Slot, day_number: int = 0) -> Plan:
    """The plan with one slot replaced."""
    days = list(changed.days)
    slots = list(days[day_number].slots)
    slots[number] = slot_
    days[day_number] = replace(days[day_number], slots=tuple(slots))
    return replace(changed, days=tuple(days))


def with_day(changed: Plan, day_: Day, day_number: int = 0) -> Plan:
    """The plan with one day replaced."""
    days = list(changed.days)
    days[day_number] = day_
    return replace(changed, days=tuple(days))
