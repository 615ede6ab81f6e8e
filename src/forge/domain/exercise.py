"""One exercise: its facts, its prose, and what follows from the facts."""

from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal

from forge.domain.vocabulary import (
    Action,
    ActionRole,
    AliasKind,
    Articulation,
    BodyPart,
    Camera,
    Category,
    CautionAction,
    Ceiling,
    Chain,
    Condition,
    Contraction,
    DoseGoal,
    DoseMuscle,
    EdgeType,
    Equipment,
    EquipmentHub,
    EvidenceLevel,
    FaqKind,
    ForceVector,
    Grip,
    HandHeight,
    HandWidth,
    Joint,
    Keeps,
    Laterality,
    Level,
    LoadType,
    Measure,
    Muscle,
    MuscleHub,
    MuscleRole,
    Noise,
    Pattern,
    Phase,
    Plane,
    Position,
    Range,
    Stance,
    Status,
    StressReason,
    Symptom,
    System,
    VariantAxis,
)

Span = tuple[int, int]
"""A (low, high) range, both ends included."""


@dataclass(frozen=True, slots=True)
class InSentence:
    """The name as it stands within a sentence, with its article."""

    text: str
    plural: bool


@dataclass(frozen=True, slots=True)
class Alias:
    """Another name in use."""

    text: str
    lang: str
    kind: AliasKind


@dataclass(frozen=True, slots=True)
class JointAction:
    """What a joint does: the action that the muscles drive, or the held position."""

    joint: Articulation
    action: Action
    plane: Plane
    role: ActionRole
    rom: Range


@dataclass(frozen=True, slots=True)
class MuscleUse:
    """The role of one muscle and its share of the work, 0 to 1."""

    muscle: Muscle
    role: MuscleRole
    share: float


@dataclass(frozen=True, slots=True)
class LoadSpec:
    """Where resistance comes from.

    ``bodyweight_share`` is the part of body weight moved (0 to 1), ``increment`` the
    usual step in ``unit``, ``implements`` 2 for a pair, 1 for one, None for none.
    """

    type: LoadType
    bodyweight_share: float
    increment: Decimal | None
    unit: str | None
    implements: int | None


@dataclass(frozen=True, slots=True)
class Dose:
    """How much, for one goal. Ranges are (low, high); exactly the measure's field is set."""

    sets: Span
    rest_s: Span
    effort: str
    per: str | None
    days_per_week: Span
    source: str
    reps: Span | None = None
    hold_s: Span | None = None
    time_s: Span | None = None
    metres: Span | None = None


@dataclass(frozen=True, slots=True)
class Improvise:
    """How to replace an item with what is at hand, and the limit of doing so."""

    from_: Equipment
    how: str
    limit: str


@dataclass(frozen=True, slots=True)
class Needs:
    """Equipment: every inner tuple of ``all_of`` must be met by any one of its items."""

    all_of: tuple[tuple[Equipment, ...], ...]
    optional: tuple[Equipment, ...]
    improvise: Improvise | None

    def met_by(self, owned: frozenset[Equipment]) -> bool:
        """True if every need has at least one owned item."""
        return all(any(item in owned for item in group) for group in self.all_of)


@dataclass(frozen=True, slots=True)
class Space:
    """Floor area in metres and headroom."""

    metres: tuple[float, float]
    ceiling: Ceiling


@dataclass(frozen=True, slots=True)
class Posture:
    """Grip, hands, feet and bench: the sole source for such words in prose."""

    grip: Grip | None
    hand_height: HandHeight | None
    hand_width: HandWidth | None
    stance: Stance | None
    feet_at_start: Stance | None
    facing: str | None
    bench_angle: Span | None


@dataclass(frozen=True, slots=True)
class Scores:
    """Demands from 0 to 3 that difficulty is derived from."""

    skill: int
    strength: int
    mobility: int
    balance: int
    impact: int


@dataclass(frozen=True, slots=True)
class DifficultyOverride:
    """A level set by hand, with the reason."""

    level: Level
    reason: str


@dataclass(frozen=True, slots=True)
class Prerequisite:
    """What to master first: an exercise or a test, and the threshold."""

    slug: str | None
    test: str | None
    threshold: str


@dataclass(frozen=True, slots=True)
class JointStress:
    """How much an exercise loads a joint: 1 light, 2 meaningful, 3 high; and why."""

    level: int
    why: tuple[StressReason, ...]


@dataclass(frozen=True, slots=True)
class Caution:
    """What a person with a condition should do."""

    condition: Condition
    action: CautionAction
    modify_to: str | None
    source: str


@dataclass(frozen=True, slots=True)
class Edge:
    """A link to another exercise, with the reason."""

    to: str
    type: EdgeType
    reason: str
    keeps: tuple[Keeps, ...]


@dataclass(frozen=True, slots=True)
class Graph:
    """Links to other exercises. ``top``: no harder one is known."""

    entry_level: bool
    top: bool
    edges: tuple[Edge, ...]


@dataclass(frozen=True, slots=True)
class Cue:
    """At most eight words to say aloud during a phase."""

    id: str
    text: str
    phase: Phase


@dataclass(frozen=True, slots=True)
class SearchTerms:
    """Words that people type when they want this exercise."""

    symptoms: tuple[str, ...]
    goals: tuple[str, ...]
    body_words: tuple[str, ...]
    sports: tuple[str, ...]
    negative: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Evidence:
    """A claim of the prose with its support."""

    claim: str
    level: EvidenceLevel
    source: str


@dataclass(frozen=True, slots=True)
class Myth:
    """A common belief and what is true of it."""

    claim: str
    verdict: str
    why: str


@dataclass(frozen=True, slots=True)
class Facts:
    """The front matter of a content file, field by field, in file order.

    ``breathing`` is the word "steady", or what to do in each phase ("in", "out", ...).
    """

    slug: str
    former_slugs: tuple[str, ...]
    name: str
    in_sentence: InSentence
    aliases: tuple[Alias, ...]
    family: str
    variant_axes: tuple[VariantAxis, ...]
    category: Category
    movement_pattern: Pattern
    joint_actions: tuple[JointAction, ...]
    force_vector: ForceVector
    muscles: tuple[MuscleUse, ...]
    system: System | None
    chain: Chain
    contraction: Contraction
    laterality: Laterality
    measure: Measure
    load: LoadSpec
    tempo: tuple[int, int, int, int] | str
    dose: dict[DoseGoal, Dose]
    equipment: Needs
    space: Space
    floor: bool
    noise: Noise
    outdoor: bool
    position: Position
    posture: Posture
    scores: Scores
    difficulty_override: DifficultyOverride | None
    prerequisites: tuple[Prerequisite, ...]
    joint_stress: dict[Joint, JointStress]
    cautions: tuple[Caution, ...]
    stop_if: tuple[Symptom, ...]
    graph: Graph
    breathing: str | dict[Phase, str]
    cues: tuple[Cue, ...]
    search: SearchTerms
    popularity: int
    evidence: tuple[Evidence, ...]
    myths: tuple[Myth, ...]
    sources: tuple[str, ...]
    status: Status
    reviewed_by: str | None
    reviewed_on: date | None
    version: int


@dataclass(frozen=True, slots=True)
class Step:
    """One imperative step of the performance."""

    text: str
    phase: Phase


@dataclass(frozen=True, slots=True)
class Feel:
    """Where one should feel it (``muscle`` set) or should not (None)."""

    text: str
    muscle: Muscle | None


@dataclass(frozen=True, slots=True)
class Mistake:
    """What one sees, what it costs, and a fix."""

    id: str
    error: str
    consequence: str
    fix: str
    severity: int
    camera: Camera
    view: str


@dataclass(frozen=True, slots=True)
class Question:
    """A question that people type, with its answer."""

    question: str
    answer: str
    kind: FaqKind


@dataclass(frozen=True, slots=True)
class Prose:
    """The body of a content file."""

    in_short: str
    steps: tuple[Step, ...]
    feel: tuple[Feel, ...]
    tips: tuple[str, ...]
    mistakes: tuple[Mistake, ...]
    faq: tuple[Question, ...]


@dataclass(frozen=True, slots=True)
class Derived:
    """What follows from the facts. Never written in a file.

    ``credit`` counts sets per dose group: 1 for a prime mover, 0.5 for a synergist,
    the largest where several muscles roll up into one group.
    """

    difficulty: Level
    target: MuscleHub
    secondary: tuple[MuscleHub, ...]
    body_part: BodyPart
    equipment_hub: EquipmentHub
    compound: bool
    loadable: bool
    unilateral: bool
    hold: bool
    credit: dict[DoseMuscle, float] = field(default_factory=dict[DoseMuscle, float])


@dataclass(frozen=True, slots=True)
class Exercise:
    """One page of the encyclopedia."""

    facts: Facts
    prose: Prose
    derived: Derived

    @property
    def slug(self) -> str:
        """File name, URL and identity."""
        return self.facts.slug

    @property
    def name(self) -> str:
        """Title of the page."""
        return self.facts.name
