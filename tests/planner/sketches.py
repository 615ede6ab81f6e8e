"""Exercises from sketches: the facts that plans depend on, with the rest filled in."""

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal

from forge.domain.exercise import (
    Derived,
    Dose,
    Exercise,
    Facts,
    Graph,
    InSentence,
    JointStress,
    LoadSpec,
    Needs,
    Posture,
    Prose,
    Scores,
    SearchTerms,
    Space,
)
from forge.domain.vocabulary import (
    BodyPart,
    Category,
    Ceiling,
    Chain,
    Contraction,
    DoseGoal,
    DoseMuscle,
    Equipment,
    EquipmentHub,
    ForceVector,
    Joint,
    Laterality,
    Level,
    LoadType,
    Measure,
    MuscleHub,
    Noise,
    Pattern,
    Position,
    Status,
    StressReason,
)
from forge.library.vocabulary import Vocabulary

NO_WORDS = Vocabulary({}, {}, {}, {}, {}, {}, {}, {}, {}, {}, {}, {}, {})


@dataclass(frozen=True)
class Sketch:
    """The facts of an exercise that plans depend on; the rest is filled in."""

    slug: str
    pattern: Pattern
    credit: Mapping[DoseMuscle, float]
    needs: tuple[tuple[Equipment, ...], ...] = ()
    family: str | None = None
    category: Category = Category.STRENGTH
    measure: Measure = Measure.REPS
    laterality: Laterality = Laterality.BILATERAL
    load: LoadType = LoadType.BODYWEIGHT
    increment: Decimal | None = None
    level: Level = Level.BEGINNER
    position: Position = Position.STANDING
    stress: Mapping[Joint, int] | None = None
    noise: Noise = Noise.QUIET
    metres: tuple[float, float] = (1, 2)


STEADY = {
    DoseGoal.HEALTH: Dose((1, 1), (0, 0), "talk", None, (3, 5), "judgement", time_s=(600, 1800))
}
"""Half an hour at a pace that lets one talk."""


def exercise(sketch: Sketch) -> Exercise:
    """An exercise from its sketch."""
    return Exercise(_facts(sketch), Prose("", (), (), (), (), ()), _derived(sketch))


def _facts(sketch: Sketch) -> Facts:
    name = sketch.slug.replace("-", " ").title()
    stress = {
        joint: JointStress(level, (StressReason.AXIAL_LOAD,))
        for joint, level in (sketch.stress or {}).items()
    }
    return Facts(
        slug=sketch.slug,
        former_slugs=(),
        name=name,
        in_sentence=InSentence(f"the {name.lower()}", plural=False),
        aliases=(),
        family=sketch.family or sketch.slug,
        variant_axes=(),
        category=sketch.category,
        movement_pattern=sketch.pattern,
        joint_actions=(),
        force_vector=ForceVector.VERTICAL,
        muscles=(),
        system=None,
        chain=Chain.OPEN,
        contraction=Contraction.DYNAMIC,
        laterality=sketch.laterality,
        measure=sketch.measure,
        load=LoadSpec(sketch.load, 0, sketch.increment, "kg" if sketch.increment else None, None),
        tempo="steady",
        dose=STEADY if sketch.category is Category.CARDIO else {},
        equipment=Needs(sketch.needs, (), None),
        space=Space(sketch.metres, Ceiling.NORMAL),
        floor=False,
        noise=sketch.noise,
        outdoor=True,
        position=sketch.position,
        posture=Posture(None, None, None, None, None, None, None),
        scores=Scores(1, 1, 1, 1, 0),
        difficulty_override=None,
        prerequisites=(),
        joint_stress=stress,
        cautions=(),
        stop_if=(),
        graph=Graph(entry_level=True, top=False, edges=()),
        breathing="steady",
        cues=(),
        search=SearchTerms((), (), (), (), ()),
        popularity=3,
        evidence=(),
        myths=(),
        sources=(),
        status=Status.DRAFT,
        reviewed_by=None,
        reviewed_on=None,
        version=1,
    )


def _derived(sketch: Sketch) -> Derived:
    return Derived(
        difficulty=sketch.level,
        target=MuscleHub.CHEST,
        secondary=(),
        body_part=BodyPart.CHEST,
        equipment_hub=EquipmentHub.BODYWEIGHT,
        compound=True,
        loadable=sketch.load is LoadType.EXTERNAL,
        unilateral=sketch.laterality is Laterality.PER_SIDE,
        hold=sketch.measure is Measure.HOLD,
        credit=dict(sketch.credit),
    )
