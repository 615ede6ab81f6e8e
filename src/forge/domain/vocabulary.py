"""The closed vocabularies: muscles, equipment, patterns, joints and their kin.

Each enum is the type; its words for people (names, descriptions, roll-ups) stand in
``content/vocabulary/*.toml``, and a test keeps the two equal.
"""

from enum import IntEnum, StrEnum


class Category(StrEnum):
    """What an exercise is for. Drives every derived sentence."""

    STRENGTH = "Strength"
    STRETCHING = "Stretching"
    MOBILITY = "Mobility"
    CARDIO = "Cardio"
    PLYOMETRICS = "Plyometrics"
    BALANCE = "Balance"
    REHABILITATION = "Rehabilitation"


class Level(StrEnum):
    """Difficulty of an exercise and experience of a person. Ordered by ``rank``."""

    BEGINNER = "Beginner"
    INTERMEDIATE = "Intermediate"
    ADVANCED = "Advanced"

    @property
    def rank(self) -> int:
        """0 for beginner, 1 for intermediate, 2 for advanced."""
        return list(Level).index(self)


class Muscle(StrEnum):
    """The 46 muscles that facts are stored for."""

    GLUTEUS_MEDIUS = "gluteus_medius"
    TENSOR_FASCIAE_LATAE = "tensor_fasciae_latae"
    RECTUS_ABDOMINIS = "rectus_abdominis"
    OBLIQUES = "obliques"
    TRANSVERSUS_ABDOMINIS = "transversus_abdominis"
    ILIOPSOAS = "iliopsoas"
    ADDUCTOR_MAGNUS = "adductor_magnus"
    SHORT_ADDUCTORS = "short_adductors"
    BICEPS_BRACHII = "biceps_brachii"
    BRACHIALIS = "brachialis"
    GASTROCNEMIUS = "gastrocnemius"
    SOLEUS = "soleus"
    TIBIALIS_ANTERIOR = "tibialis_anterior"
    TIBIALIS_POSTERIOR = "tibialis_posterior"
    PERONEALS = "peroneals"
    FOOT_INTRINSICS = "foot_intrinsics"
    PEC_CLAVICULAR = "pec_clavicular"
    PEC_STERNAL = "pec_sternal"
    WRIST_FLEXORS = "wrist_flexors"
    WRIST_EXTENSORS = "wrist_extensors"
    FINGER_FLEXORS = "finger_flexors"
    BRACHIORADIALIS = "brachioradialis"
    FOREARM_ROTATORS = "forearm_rotators"
    GLUTEUS_MAXIMUS = "gluteus_maximus"
    DEEP_HIP_ROTATORS = "deep_hip_rotators"
    HAMSTRINGS = "hamstrings"
    LATISSIMUS_DORSI = "latissimus_dorsi"
    LUMBAR_ERECTORS = "lumbar_erectors"
    QUADRATUS_LUMBORUM = "quadratus_lumborum"
    NECK_FLEXORS = "neck_flexors"
    NECK_EXTENSORS = "neck_extensors"
    LEVATOR_SCAPULAE = "levator_scapulae"
    RECTUS_FEMORIS = "rectus_femoris"
    VASTI = "vasti"
    SERRATUS_ANTERIOR = "serratus_anterior"
    FRONT_DELTOID = "front_deltoid"
    SIDE_DELTOID = "side_deltoid"
    REAR_DELTOID = "rear_deltoid"
    POSTERIOR_CUFF = "posterior_cuff"
    SUBSCAPULARIS = "subscapularis"
    UPPER_TRAPEZIUS = "upper_trapezius"
    LOWER_TRAPEZIUS = "lower_trapezius"
    TRICEPS_LONG = "triceps_long"
    TRICEPS_SHORT = "triceps_short"
    SCAPULAR_RETRACTORS = "scapular_retractors"
    THORACIC_ERECTORS = "thoracic_erectors"


class MuscleHub(StrEnum):
    """The 19 muscle hubs that people browse by."""

    ABDUCTORS = "abductors"
    ABS = "abs"
    ADDUCTORS = "adductors"
    BICEPS = "biceps"
    CALVES = "calves"
    CARDIOVASCULAR = "cardiovascular"
    CHEST = "chest"
    FOREARMS = "forearms"
    GLUTES = "glutes"
    HAMSTRINGS = "hamstrings"
    LATS = "lats"
    LOWER_BACK = "lower-back"
    NECK = "neck"
    QUADS = "quads"
    SERRATUS = "serratus"
    SHOULDERS = "shoulders"
    TRAPS = "traps"
    TRICEPS = "triceps"
    UPPER_BACK = "upper-back"


class BodyPart(StrEnum):
    """The eight body parts that people browse by."""

    ARMS = "arms"
    BACK = "back"
    CARDIO = "cardio"
    CHEST = "chest"
    CORE = "core"
    LEGS = "legs"
    NECK = "neck"
    SHOULDERS = "shoulders"


class Equipment(StrEnum):
    """Things an exercise can need. Body weight is the empty need, not an item."""

    DUMBBELL = "dumbbell"
    BARBELL = "barbell"
    MACHINE = "machine"
    CABLE = "cable"
    RESISTANCE_BAND = "resistance_band"
    SMITH_MACHINE = "smith_machine"
    KETTLEBELL = "kettlebell"
    EZ_BAR = "ez_bar"
    CARDIO_MACHINE = "cardio_machine"
    MEDICINE_BALL = "medicine_ball"
    TREADMILL = "treadmill"
    RINGS = "rings"
    AB_WHEEL = "ab_wheel"
    JUMP_ROPE = "jump_rope"
    TRAP_BAR = "trap_bar"
    WEIGHT_PLATE = "weight_plate"
    LANDMINE = "landmine"
    SUSPENSION = "suspension"
    SLED = "sled"
    SANDBAG = "sandbag"
    BENCH = "bench"
    INCLINE_BENCH = "incline_bench"
    RACK = "rack"
    PULL_UP_BAR = "pull_up_bar"
    LOW_BAR = "low_bar"
    DIP_BARS = "dip_bars"
    BOX = "box"
    STEP = "step"
    WALL = "wall"
    CHAIR = "chair"
    MAT = "mat"
    STABILITY_BALL = "stability_ball"
    FOAM_ROLLER = "foam_roller"
    SLIDERS = "sliders"
    BATTLE_ROPE = "battle_rope"
    ANKLE_CUFF = "ankle_cuff"
    STRAP = "strap"
    STICK = "stick"
    TOWEL = "towel"
    PREACHER = "preacher"
    GHD = "ghd"
    HYPEREXTENSION_BENCH = "hyperextension_bench"
    ANCHOR_HIGH = "anchor_high"
    ANCHOR_MID = "anchor_mid"
    ANCHOR_LOW = "anchor_low"


class EquipmentHub(StrEnum):
    """The 17 equipment hubs that people browse by."""

    BODYWEIGHT = "bodyweight"
    DUMBBELL = "dumbbell"
    BARBELL = "barbell"
    MACHINE = "machine"
    CABLE = "cable"
    RESISTANCE_BAND = "resistance-band"
    SMITH_MACHINE = "smith-machine"
    KETTLEBELL = "kettlebell"
    EZ_BAR = "ez-bar"
    CARDIO_MACHINE = "cardio-machine"
    MEDICINE_BALL = "medicine-ball"
    TREADMILL = "treadmill"
    RINGS = "rings"
    AB_WHEEL = "ab-wheel"
    JUMP_ROPE = "jump-rope"
    TRAP_BAR = "trap-bar"
    WEIGHT_PLATE = "weight-plate"


class Pattern(StrEnum):
    """Movement patterns. Exactly one per exercise."""

    SQUAT = "squat"
    LUNGE = "lunge"
    HINGE = "hinge"
    HIP_EXTENSION = "hip_extension"
    KNEE_EXTENSION = "knee_extension"
    KNEE_FLEXION = "knee_flexion"
    HIP_ABDUCTION = "hip_abduction"
    HIP_ADDUCTION = "hip_adduction"
    HIP_FLEXION = "hip_flexion"
    PLANTARFLEXION = "plantarflexion"
    FOOT_ANKLE = "foot_ankle"
    HORIZONTAL_PUSH = "horizontal_push"
    VERTICAL_PUSH = "vertical_push"
    DIP = "dip"
    HORIZONTAL_PULL = "horizontal_pull"
    VERTICAL_PULL = "vertical_pull"
    PULLOVER = "pullover"
    CHEST_FLY = "chest_fly"
    REVERSE_FLY = "reverse_fly"
    SHOULDER_RAISE = "shoulder_raise"
    UPRIGHT_ROW = "upright_row"
    SHRUG = "shrug"
    SHOULDER_ROTATION = "shoulder_rotation"
    SCAPULAR = "scapular"
    ELBOW_FLEXION = "elbow_flexion"
    ELBOW_EXTENSION = "elbow_extension"
    WRIST = "wrist"
    GRIP_HANG = "grip_hang"
    CARRY = "carry"
    OLYMPIC = "olympic"
    JUMP = "jump"
    THROW = "throw"
    ANTI_EXTENSION = "anti_extension"
    ANTI_ROTATION = "anti_rotation"
    ROTATION = "rotation"
    SPINAL_FLEXION = "spinal_flexion"
    SPINAL_EXTENSION = "spinal_extension"
    LATERAL_FLEXION = "lateral_flexion"
    NECK = "neck"
    LOCOMOTION = "locomotion"
    CRAWL = "crawl"
    GET_UP = "get_up"
    BALANCE = "balance"
    STRETCH = "stretch"
    MOBILITY = "mobility"
    SELF_MASSAGE = "self_massage"
    BREATHING = "breathing"


class Joint(StrEnum):
    """Joints that stress and limitations are stored for."""

    NECK = "neck"
    SHOULDER = "shoulder"
    ELBOW = "elbow"
    WRIST = "wrist"
    THORACIC = "thoracic"
    LUMBAR = "lumbar"
    HIP = "hip"
    KNEE = "knee"
    ANKLE = "ankle"
    FOOT = "foot"


class Articulation(StrEnum):
    """Where an action happens: the ten joints and the shoulder blade."""

    NECK = "neck"
    SCAPULA = "scapula"
    SHOULDER = "shoulder"
    ELBOW = "elbow"
    WRIST = "wrist"
    THORACIC = "thoracic"
    LUMBAR = "lumbar"
    HIP = "hip"
    KNEE = "knee"
    ANKLE = "ankle"
    FOOT = "foot"


class Action(StrEnum):
    """Joint actions in anatomical terms."""

    FLEXION = "flexion"
    EXTENSION = "extension"
    LATERAL_FLEXION = "lateral_flexion"
    ROTATION = "rotation"
    RETRACTION = "retraction"
    PROTRACTION = "protraction"
    ELEVATION = "elevation"
    DEPRESSION = "depression"
    UPWARD_ROTATION = "upward_rotation"
    DOWNWARD_ROTATION = "downward_rotation"
    ABDUCTION = "abduction"
    ADDUCTION = "adduction"
    HORIZONTAL_ABDUCTION = "horizontal_abduction"
    HORIZONTAL_ADDUCTION = "horizontal_adduction"
    INTERNAL_ROTATION = "internal_rotation"
    EXTERNAL_ROTATION = "external_rotation"
    PRONATION = "pronation"
    SUPINATION = "supination"
    RADIAL_DEVIATION = "radial_deviation"
    ULNAR_DEVIATION = "ulnar_deviation"
    GRIP = "grip"
    PLANTARFLEXION = "plantarflexion"
    DORSIFLEXION = "dorsiflexion"
    INVERSION = "inversion"
    EVERSION = "eversion"
    TOE_FLEXION = "toe_flexion"
    TOE_EXTENSION = "toe_extension"


class Plane(StrEnum):
    """Plane of a joint action."""

    SAGITTAL = "sagittal"
    FRONTAL = "frontal"
    TRANSVERSE = "transverse"


class ActionRole(StrEnum):
    """Whether the joint moves or holds."""

    WORKING = "working"
    STATIC = "static"


class Range(StrEnum):
    """How much of the joint's range is used."""

    FULL = "full"
    MID = "mid"
    END_RANGE = "end_range"


class ForceVector(StrEnum):
    """Direction of the main resistance relative to the body."""

    VERTICAL = "vertical"
    HORIZONTAL = "horizontal"
    ANTEROPOSTERIOR = "anteroposterior"
    LATERAL = "lateral"
    ROTATIONAL = "rotational"
    AXIAL = "axial"
    NONE = "none"


class MuscleRole(StrEnum):
    """What a muscle does in an exercise."""

    PRIME = "prime"
    SYNERGIST = "synergist"
    STABILISER = "stabiliser"
    STRETCHED = "stretched"


class System(StrEnum):
    """A body system that is the target in place of a muscle."""

    CARDIOVASCULAR = "cardiovascular"


class Chain(StrEnum):
    """Closed when the working limb's end is fixed."""

    OPEN = "open"
    CLOSED = "closed"


class Contraction(StrEnum):
    """How the working muscles act."""

    DYNAMIC = "dynamic"
    ISOMETRIC = "isometric"
    BALLISTIC = "ballistic"
    PASSIVE = "passive"


class Laterality(StrEnum):
    """Both sides at once, one side after the other, or side by side in turn."""

    BILATERAL = "bilateral"
    PER_SIDE = "per_side"
    ALTERNATING = "alternating"


class Measure(StrEnum):
    """What is counted."""

    REPS = "reps"
    HOLD = "hold"
    TIME = "time"
    DISTANCE = "distance"
    REPS_HOLD = "reps_hold"


class LoadType(StrEnum):
    """Where the resistance comes from."""

    NONE = "none"
    BODYWEIGHT = "bodyweight"
    BODYWEIGHT_PLUS = "bodyweight_plus"
    EXTERNAL = "external"
    BAND = "band"
    MACHINE_STACK = "machine_stack"
    ASSISTANCE = "assistance"


class DoseGoal(StrEnum):
    """What a dose aims at."""

    STRENGTH = "strength"
    HYPERTROPHY = "hypertrophy"
    ENDURANCE = "endurance"
    POWER = "power"
    MOBILITY = "mobility"
    REHAB = "rehab"
    HEALTH = "health"


class Ceiling(StrEnum):
    """Headroom that an exercise needs."""

    NORMAL = "normal"
    HIGH = "high"


class Noise(StrEnum):
    """What the neighbours hear."""

    QUIET = "quiet"
    JUMP = "jump"
    DROP = "drop"


class Position(StrEnum):
    """Body position in which the work is done."""

    STANDING = "standing"
    SEATED = "seated"
    SUPINE = "supine"
    PRONE = "prone"
    SIDE_LYING = "side_lying"
    KNEELING = "kneeling"
    HALF_KNEELING = "half_kneeling"
    QUADRUPED = "quadruped"
    HANGING = "hanging"
    INVERTED = "inverted"
    SQUATTING = "squatting"


class Grip(StrEnum):
    """How the hands meet the load or the support."""

    OVERHAND = "overhand"
    UNDERHAND = "underhand"
    NEUTRAL = "neutral"
    MIXED = "mixed"
    FLAT_PALM = "flat_palm"
    FIST = "fist"
    FOREARM = "forearm"
    HANDS_FREE = "hands_free"
    GOBLET = "goblet"


class HandHeight(StrEnum):
    """Height of the hands at the start."""

    FLOOR = "floor"
    HIP = "hip"
    WAIST = "waist"
    CHEST = "chest"
    SHOULDER = "shoulder"
    HEAD = "head"
    OVERHEAD = "overhead"


class HandWidth(StrEnum):
    """Distance between the hands."""

    NARROW = "narrow"
    SHOULDER = "shoulder"
    WIDE = "wide"


class Stance(StrEnum):
    """How the feet stand."""

    FEET_TOGETHER = "feet_together"
    HIP_WIDTH = "hip_width"
    SHOULDER_WIDTH = "shoulder_width"
    WIDE = "wide"
    SPLIT = "split"
    STAGGERED = "staggered"
    TANDEM = "tandem"
    SINGLE_LEG = "single_leg"


class StressReason(StrEnum):
    """Why an exercise loads a joint."""

    AXIAL_LOAD = "axial_load"
    SHEAR = "shear"
    END_RANGE_FLEXION = "end_range_flexion"
    END_RANGE_EXTENSION = "end_range_extension"
    OVERHEAD = "overhead"
    IMPACT = "impact"
    GRIP = "grip"
    VALGUS = "valgus"
    ROTATION = "rotation"


class Condition(StrEnum):
    """Conditions that a caution can name."""

    PREGNANCY = "pregnancy"
    POSTPARTUM = "postpartum"
    HYPERTENSION = "hypertension"
    HEART_DISEASE = "heart_disease"
    OSTEOPOROSIS = "osteoporosis"
    GLAUCOMA = "glaucoma"
    VERTIGO = "vertigo"
    BALANCE_RISK = "balance_risk"
    POST_OP = "post_op"
    JOINT_REPLACEMENT = "joint_replacement"
    HERNIA = "hernia"
    ACUTE_PAIN = "acute_pain"


class CautionAction(StrEnum):
    """What a person with the condition should do."""

    AVOID = "avoid"
    MODIFY = "modify"
    ASK = "ask"


class Symptom(StrEnum):
    """Signs to stop at."""

    SHARP_PAIN = "sharp_pain"
    NUMBNESS_TINGLING = "numbness_tingling"
    SWELLING_WARMTH = "swelling_warmth"
    DIZZINESS = "dizziness"
    CHEST_PAIN = "chest_pain"
    GIVING_WAY = "giving_way"


class EdgeType(StrEnum):
    """How one exercise relates to another. Progression: the other is harder."""

    PROGRESSION = "progression"
    REGRESSION = "regression"
    SUBSTITUTE = "substitute"
    COMPLEMENT = "complement"
    ANTAGONIST_PAIR = "antagonist_pair"
    WARM_UP_FOR = "warm_up_for"
    STRETCH_AFTER = "stretch_after"


class Keeps(StrEnum):
    """What stays the same along an edge."""

    PATTERN = "pattern"
    MUSCLE = "muscle"
    EQUIPMENT = "equipment"


class AliasKind(StrEnum):
    """Why a name is an alias."""

    SYNONYM = "synonym"
    ABBREVIATION = "abbreviation"
    SANSKRIT = "sanskrit"
    BRAND = "brand"
    MISSPELLING = "misspelling"


class VariantAxis(StrEnum):
    """In what a variant differs from the head of its family."""

    GRIP = "grip"
    ANGLE = "angle"
    LOAD = "load"
    STANCE = "stance"
    TEMPO = "tempo"
    SUPPORT = "support"


class EvidenceLevel(StrEnum):
    """How strong the support of a claim is."""

    GUIDELINE = "guideline"
    META = "meta"
    TRIAL = "trial"
    MECHANISTIC = "mechanistic"
    COACHING = "coaching"


class Status(StrEnum):
    """Life of a content file. Only approved pages are indexable."""

    DRAFT = "draft"
    CHECKED = "checked"
    APPROVED = "approved"


class Phase(StrEnum):
    """Phase of a step or a cue."""

    SETUP = "setup"
    START = "start"
    EFFORT = "effort"
    END = "end"
    RETURN = "return"
    CHANGE_SIDES = "change_sides"
    FINISH = "finish"


class Camera(StrEnum):
    """Whether a camera can see a mistake."""

    VISIBLE = "visible"
    PARTLY = "partly"
    NOT = "not"


class FaqKind(StrEnum):
    """What a question is about."""

    SYMPTOM = "symptom"
    SUBSTITUTION = "substitution"
    DOSE = "dose"
    SAFETY = "safety"
    TECHNIQUE = "technique"
    MYTH = "myth"


class DoseMuscle(StrEnum):
    """The ten groups that weekly sets are counted for."""

    CHEST = "chest"
    BACK = "back"
    SHOULDERS = "shoulders"
    BICEPS = "biceps"
    TRICEPS = "triceps"
    QUADS = "quads"
    HAMSTRINGS = "hamstrings"
    GLUTES = "glutes"
    CALVES = "calves"
    ABS = "abs"


class Weekday(IntEnum):
    """Monday is 0, as in ``date.weekday()``."""

    MON = 0
    TUE = 1
    WED = 2
    THU = 3
    FRI = 4
    SAT = 5
    SUN = 6
