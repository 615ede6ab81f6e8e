"""Things that an exercise can need, and where it can be done."""

from enum import StrEnum


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
    EXERCISE_BIKE = "exercise_bike"
    ROWING_MACHINE = "rowing_machine"
    ELLIPTICAL = "elliptical"
    STAIR_MACHINE = "stair_machine"
    SKI_MACHINE = "ski_machine"
    ARM_BIKE = "arm_bike"
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
    DECLINE_BENCH = "decline_bench"
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
    FIXED_POST = "fixed_post"


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


class Ceiling(StrEnum):
    """Headroom that an exercise needs."""

    NORMAL = "normal"
    HIGH = "high"


class Noise(StrEnum):
    """What the neighbours hear."""

    QUIET = "quiet"
    JUMP = "jump"
    DROP = "drop"


UNUSUAL_IN_A_GYM = frozenset(
    {
        Equipment.ARM_BIKE,
        Equipment.BATTLE_ROPE,
        Equipment.GHD,
        Equipment.LANDMINE,
        Equipment.RINGS,
        Equipment.SANDBAG,
        Equipment.SKI_MACHINE,
        Equipment.SLED,
        Equipment.SLIDERS,
        Equipment.SUSPENSION,
    }
)
"""Items that many full gyms lack. Equipment is a hard limit, so they must be named."""
