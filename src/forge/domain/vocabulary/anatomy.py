"""Muscles, joints and what they do."""

from enum import StrEnum


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


class MuscleRole(StrEnum):
    """What a muscle does in an exercise."""

    PRIME = "prime"
    SYNERGIST = "synergist"
    STABILISER = "stabiliser"
    STRETCHED = "stretched"


class System(StrEnum):
    """A body system that is the target in place of a muscle."""

    CARDIOVASCULAR = "cardiovascular"


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


class ActionRole(StrEnum):
    """Whether the joint moves or holds."""

    WORKING = "working"
    STATIC = "static"


class Plane(StrEnum):
    """Plane of a joint action."""

    SAGITTAL = "sagittal"
    FRONTAL = "frontal"
    TRANSVERSE = "transverse"


class Range(StrEnum):
    """How much of the joint's range is used."""

    FULL = "full"
    MID = "mid"
    END_RANGE = "end_range"
