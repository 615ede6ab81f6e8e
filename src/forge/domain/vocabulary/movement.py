"""How an exercise is done: pattern, load, position, grip, stance."""

from enum import StrEnum


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


class ForceVector(StrEnum):
    """Direction of the main resistance relative to the body."""

    VERTICAL = "vertical"
    HORIZONTAL = "horizontal"
    ANTEROPOSTERIOR = "anteroposterior"
    LATERAL = "lateral"
    ROTATIONAL = "rotational"
    AXIAL = "axial"
    NONE = "none"


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


class VariantAxis(StrEnum):
    """In what a variant differs from the head of its family."""

    GRIP = "grip"
    ANGLE = "angle"
    LOAD = "load"
    STANCE = "stance"
    TEMPO = "tempo"
    SUPPORT = "support"
