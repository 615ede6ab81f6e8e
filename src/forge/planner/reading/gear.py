"""The words that people use for equipment, and the bundles that stand for several items."""

from forge.domain.vocabulary import UNUSUAL_IN_A_GYM, Equipment
from forge.planner.reading.lexicon import lexicon

FULL_GYM = frozenset(Equipment) - UNUSUAL_IN_A_GYM

ANYWHERE_AT_HOME = frozenset({Equipment.WALL, Equipment.CHAIR})

CARDIO_MACHINES = frozenset(
    {
        Equipment.CARDIO_MACHINE,
        Equipment.EXERCISE_BIKE,
        Equipment.ROWING_MACHINE,
        Equipment.ELLIPTICAL,
        Equipment.STAIR_MACHINE,
    }
)
"""What somebody may mean who names no machine."""

ANCHORS = frozenset({Equipment.ANCHOR_HIGH, Equipment.ANCHOR_MID, Equipment.ANCHOR_LOW})

_SYNONYMS: dict[Equipment, tuple[str, ...]] = {
    Equipment.DUMBBELL: ("dumbell", "db", "hand weights"),
    Equipment.BARBELL: ("olympic bar", "bb"),
    Equipment.MACHINE: ("weight machines", "leg press", "leg press machine", "chest press machine"),
    Equipment.CABLE: ("cable machine", "pulley", "cable tower", "lat pulldown", "lat machine"),
    Equipment.RESISTANCE_BAND: (
        "band",
        "elastic band",
        "loop band",
        "mini band",
        "exercise band",
        "tube",
    ),
    Equipment.SMITH_MACHINE: ("smith",),
    Equipment.KETTLEBELL: ("kb",),
    Equipment.EZ_BAR: ("ez curl bar", "curl bar"),
    Equipment.EXERCISE_BIKE: ("stationary bike", "bike", "spin bike", "air bike", "ergometer"),
    Equipment.ROWING_MACHINE: ("rower",),
    Equipment.ELLIPTICAL: ("cross trainer", "elliptical trainer"),
    Equipment.STAIR_MACHINE: ("stair climber", "stepper", "stair stepper"),
    Equipment.SKI_MACHINE: ("ski erg",),
    Equipment.ARM_BIKE: ("arm ergometer", "hand bike"),
    Equipment.MEDICINE_BALL: ("slam ball", "med ball"),
    Equipment.TREADMILL: ("running machine",),
    Equipment.RINGS: ("gymnastic rings",),
    Equipment.AB_WHEEL: ("ab roller",),
    Equipment.JUMP_ROPE: ("skipping rope", "rope"),
    Equipment.TRAP_BAR: ("hex bar",),
    Equipment.WEIGHT_PLATE: ("plate", "bumper plate"),
    Equipment.SUSPENSION: ("suspension trainer", "trx", "sling trainer"),
    Equipment.BENCH: ("flat bench", "weight bench"),
    Equipment.RACK: ("power rack", "squat rack", "cage", "half rack", "squat stand"),
    Equipment.PULL_UP_BAR: ("chin up bar", "door bar"),
    Equipment.LOW_BAR: ("hip height bar",),
    Equipment.DIP_BARS: ("parallel bars", "dip station", "dip stand"),
    Equipment.BOX: ("plyo box", "jump box"),
    Equipment.STEP: ("stairs", "aerobic step", "stair"),
    Equipment.MAT: ("yoga mat", "exercise mat"),
    Equipment.STABILITY_BALL: ("swiss ball", "gym ball", "exercise ball", "yoga ball"),
    Equipment.FOAM_ROLLER: ("foam roll", "roller"),
    Equipment.SLIDERS: ("gliders", "furniture sliders"),
    Equipment.ANKLE_CUFF: ("ankle strap",),
    Equipment.STRAP: ("yoga strap", "belt"),
    Equipment.STICK: ("broomstick", "dowel", "pvc pipe"),
    Equipment.PREACHER: ("preacher bench", "curl bench"),
    Equipment.GHD: ("glute ham developer",),
    Equipment.HYPEREXTENSION_BENCH: ("roman chair", "back extension bench"),
    Equipment.ANCHOR_HIGH: ("high anchor",),
    Equipment.ANCHOR_MID: ("middle anchor", "mid anchor"),
    Equipment.ANCHOR_LOW: ("low anchor",),
    Equipment.FIXED_POST: ("post", "pillar"),
}

_ITEMS: dict[frozenset[Equipment], tuple[str, ...]] = {
    frozenset({item}): (item.value.replace("_", " "), *_SYNONYMS.get(item, ()))
    for item in Equipment
    if item is not Equipment.CARDIO_MACHINE
}

_BUNDLES: dict[frozenset[Equipment], tuple[str, ...]] = {
    FULL_GYM: ("gym", "full gym", "commercial gym", "fitness studio"),
    frozenset(): ("none", "bodyweight", "body weight", "nothing", "no equipment"),
    ANCHORS: ("door anchor", "anchor", "band anchor"),
    frozenset({Equipment.BENCH, Equipment.INCLINE_BENCH}): ("adjustable bench",),
    CARDIO_MACHINES: ("cardio machine",),
}

EQUIPMENT = lexicon(_BUNDLES | _ITEMS)
"""From words to the items they stand for. A bench stands for a flat bench and nothing else;
an adjustable one can lie flat too. A door anchor fits the top, the middle and the foot of a door.
"""

LOADABLE = frozenset(
    {
        Equipment.BARBELL,
        Equipment.CABLE,
        Equipment.DUMBBELL,
        Equipment.EZ_BAR,
        Equipment.KETTLEBELL,
        Equipment.LANDMINE,
        Equipment.MACHINE,
        Equipment.MEDICINE_BALL,
        Equipment.SANDBAG,
        Equipment.SLED,
        Equipment.SMITH_MACHINE,
        Equipment.TRAP_BAR,
        Equipment.WEIGHT_PLATE,
    }
)
"""Items that have weights in kg, so that ``loads`` may name them."""
