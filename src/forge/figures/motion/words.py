"""Every word that a pose may use, with its fields: one table, shown in ``docs/motions.md``.

A plural word (``hands``) speaks of both sides, mirrored; ``left_hand`` and ``right_hand`` add to it
or change it for one side.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from forge.figures.motion.pivots import pivot
from forge.figures.motion.values import Parse, choice, degrees, direction, length

SITES: Mapping[str, str] = {
    "pelvis": "middle of the pelvis",
    "hip_crease": "front of the hips, where a bar rests in a hip thrust",
    "tailbone": "back of the pelvis",
    "seat": "the bones one sits on",
    "belly": "front of the waist",
    "low_back": "back of the waist",
    "chest": "breastbone",
    "mid_back": "between the shoulder blades",
    "upper_back": "where a bar rests in a back squat",
    "front_rack": "where a bar rests in a front squat",
    "nose": "tip of the nose",
    "crown": "top of the head",
    "back_of_head": "what lies on the floor when one lies on the back",
    "shoulder": "shoulder joint",
    "elbow": "elbow joint",
    "elbow_tip": "the point of the elbow, which stands on the floor in a forearm plank",
    "forearm": "middle of the forearm",
    "wrist": "wrist joint",
    "palm": "middle of the palm's skin",
    "grip": "middle of what a closed hand holds",
    "knuckles": "knuckles of the fist",
    "fingertips": "tips of the fingers",
    "hip": "hip joint",
    "knee": "knee joint",
    "kneecap": "front of the knee, which stands on the floor when kneeling",
    "shin": "middle of the shin",
    "ankle": "ankle joint",
    "heel": "heel of the sole",
    "ball": "ball of the foot",
    "instep": "top of the foot",
    "toe": "tip of the toes",
    "rib_front": "foremost point of the chest, which lies on the floor when prone",
    "shoulder_blade": "rearmost point of the back, which lies on the floor when supine",
    "buttock": "rearmost point of the pelvis",
    "hip_side": "outer side of the hip, which lies on the floor when side-lying",
    "waist": "side of the waist, where hands rest on the hips",
    "shoulder_side": "outer side of the shoulder",
    "ear": "side of the head",
    "thigh_front": "front of the thigh",
    "thigh_back": "back of the thigh",
    "calf_back": "thickest point of the calf",
    "calf_low": "back of the leg above the heel",
    "shin_low": "front of the leg above the foot",
    "heel_back": "rearmost point of the heel",
}
"""Named places on the body; those of limbs take ``left_`` or ``right_``."""
MIDDLE = frozenset(
    [
        "pelvis",
        "hip_crease",
        "tailbone",
        "belly",
        "low_back",
        "chest",
        "mid_back",
        "upper_back",
        "front_rack",
        "nose",
        "crown",
        "back_of_head",
        "rib_front",
    ]
)


@dataclass(frozen=True, slots=True)
class Word:
    """One word of the language."""

    about: str
    fields: Mapping[str, tuple[Parse, str]]
    sided: bool = False


_AT: Mapping[str, tuple[Parse, str]] = {
    "height": (length, "above the floor, or above `from`"),
    "forward": (length, "in front of the starting line, or of `from`"),
}
_SIDED: Mapping[str, tuple[Parse, str]] = {
    "width": (length, "distance between left and right"),
    "side": (length, "outward from the middle, instead of `width`"),
    **_AT,
}


@dataclass(frozen=True, slots=True)
class Spot:
    """Where a palm may lie on one's own body; offset in hip heights as the bone sees it."""

    site: str
    bone: str
    offset: tuple[float, float, float]
    palm: tuple[float, float, float] | None = None
    fingers: tuple[float, float, float] | None = None


ON_BODY: Mapping[str, Spot] = {
    "hips": Spot("waist", "pelvis", (0.02, 0.0, 0.0), (-1.0, -0.3, 0.0), (-0.2, -0.3, 1.0)),
    "thighs": Spot("thigh_front", "thigh", (0.0, 0.0, 0.01), (0.0, 0.0, -1.0), (-0.2, -1.0, 0.0)),
    "behind_thighs": Spot("thigh_back", "thigh", (0.0, 0.0, -0.01)),
    "knees": Spot("kneecap", "calf", (0.0, 0.05, 0.01), (0.0, 0.0, -1.0)),
    "shins": Spot("shin", "calf", (0.0, 0.0, 0.01), (0.0, 0.0, -1.0)),
    "shins_low": Spot("shin_low", "calf", (0.0, 0.0, 0.01), (0.0, 0.0, -1.0)),
    "calves": Spot("calf_back", "calf", (0.0, 0.0, -0.01)),
    "ankles": Spot("ankle", "foot", (0.05, 0.03, 0.0)),
    "feet": Spot("toe", "ball", (0.0, 0.03, 0.02)),
    "insteps": Spot("instep", "foot", (0.0, 0.02, 0.0), (0.0, -1.0, 0.0)),
    "belly": Spot("belly", "spine_01", (0.06, 0.0, 0.012), (0.0, 0.0, -1.0), (-1.0, -0.2, 0.0)),
    "chest": Spot("chest", "spine_03", (0.08, 0.0, 0.02), (0.0, 0.0, -1.0), (-1.0, 0.3, 0.0)),
    "low_back": Spot("low_back", "spine_01", (0.06, 0.0, -0.012), (0.0, 0.0, 1.0)),
    "head": Spot("back_of_head", "head", (0.05, 0.0, -0.012), (-0.2, 0.0, 1.0), (-1.0, 0.5, 0.0)),
    "ears": Spot("ear", "head", (0.02, 0.0, 0.0), (-1.0, 0.0, 0.0), (-0.3, 0.6, -0.6)),
    "face": Spot("nose", "head", (0.04, -0.05, 0.03), (0.0, 0.0, -1.0)),
    "shoulder": Spot("shoulder_side", "upperarm", (0.0, 0.0, 0.02)),
    "elbow": Spot("elbow", "lowerarm", (0.0, 0.0, 0.0)),
    "wrist": Spot("wrist", "lowerarm", (0.0, 0.0, 0.0)),
    "hand": Spot("palm", "hand", (0.0, 0.0, 0.0)),
}
"""Where hands may lie; ``other_knee`` and so on cross to the other side."""
_TOUCH = (*ON_BODY, *(f"other_{name}" for name in ON_BODY))
_ORIGINS = (
    *sorted(MIDDLE),
    *(f"{side}_{n}" for side in ("own", "other", "left", "right")
      for n in ("shoulder", "hip", "knee", "elbow", "hand", "foot", "grip")),
)  # fmt: skip


def _site(text: str) -> tuple[Parse, str]:
    return choice(_ORIGINS), text


PIVOT: tuple[Parse, str] = (
    pivot, "swings about a line on the way: `{height: 0.6H, forward: 0, axis: across}`"
)  # fmt: skip
_FROM = _site("a site that place is counted from, instead of the floor and the starting line")

WORDS: Mapping[str, Word] = {
    "rests": Word(
        "what carries the body; each part: floor, a height, or a prop of this motion",
        {},
    ),
    "places": Word(
        "any site: `places: {crown: {height: 1.8H}, left_toe: {height: 0, touch: true}}`", {}
    ),
    "pelvis": Word(
        "place and turn of the pelvis",
        {
            **_AT,
            "side": (length, "to the figure's left"),
            "lean": (degrees, "forward from upright; 90 is face down, -90 on the back"),
            "roll": (degrees, "to the right"),
            "turn": (degrees, "to the left"),
        },
    ),
    "trunk": Word(
        "which way the chest points",
        {
            "lean": (degrees, "forward from upright; 90 is face down, -90 on the back"),
            "roll": (degrees, "to the right"),
            "turn": (degrees, "to the left"),
        },
    ),
    "chest": Word("place of the breastbone", {**_AT, "side": (length, "to the figure's left")}),
    "spine": Word(
        "bend of the spine, shared by its joints",
        {
            "bend": (degrees, "forward; negative arches"),
            "side": (degrees, "to the right"),
            "turn": (degrees, "to the left"),
        },
    ),
    "head": Word(
        "where the face looks",
        {
            "look": (direction, "direction of the nose"),
            "nod": (degrees, "neck forward; negative looks up"),
            "tuck": (degrees, "chin drawn back, face level; negative pokes it forward"),
        },
    ),
    "feet": Word(
        "where the feet stand or hang",
        {
            **_SIDED,
            "on": (
                choice(("sole", "toes", "heel", "ball", "instep", "side", "air", "held")),
                "what touches the floor; air: nothing; held: in a strap or ring",
            ),
            "pivot": PIVOT,
            "toes": (degrees, "toes turned out"),
            "pitch": (degrees, "toes up from level; negative points them down"),
            "point": (direction, "direction of the toes, instead of `toes` and `pitch`"),
            "from": _FROM,
        },
        sided=True,
    ),
    "knees": Word(
        "bend and place of the knees",
        {
            "bend": (degrees, "0 is straight"),
            **_SIDED,
            "on": (choice(("floor", "air")), "floor: kneel on it"),
        },
        sided=True,
    ),
    "hips": Word(
        "angles of the thighs",
        {
            "bend": (degrees, "thigh forward"),
            "out": (degrees, "thigh to the side"),
            "turn": (degrees, "knee turned out"),
        },
        sided=True,
    ),
    "thighs": Word(
        "direction of the thighs in the world", {"point": (direction, "hip to knee")}, sided=True
    ),
    "shins": Word(
        "direction of the shins in the world", {"point": (direction, "knee to ankle")}, sided=True
    ),
    "ankles": Word(
        "angle of the ankles and of the toes",
        {
            "bend": (degrees, "toes towards the shin"),
            "toes": (degrees, "toes lifted from the sole; negative curls them"),
        },
        sided=True,
    ),
    "hands": Word(
        "where the hands are and how they lie",
        {
            **_SIDED,
            "on": (
                choice(("surface", "bar", "air", "fist", "fingertips", *_TOUCH)),
                "surface: palms flat on it; bar: closed round it; air: held anywhere; "
                "or a place of one's own body: " + ", ".join(ON_BODY) + "; other_knee crosses",
            ),
            "pivot": PIVOT,
            "from": _FROM,
            "palm": (direction, "where the palm faces"),
            "fingers": (direction, "where the fingers point"),
            "thumb": (direction, "where the thumb side points"),
            "shape": (choice(("flat", "grip", "fist", "relaxed")), "of the fingers"),
        },
        sided=True,
    ),
    "elbows": Word(
        "bend and place of the elbows",
        {
            "bend": (degrees, "0 is straight"),
            "point": (direction, "side of the arm on which the elbow lies"),
            **_SIDED,
            "from": _FROM,
            "on": (choice(("floor", "air")), "floor: stand on it"),
        },
        sided=True,
    ),
    "arms": Word(
        "direction of the upper arms as the chest sees it",
        {
            "point": (direction, "in the world, instead of `raise` and `toward`"),
            "raise": (degrees, "0 hangs along the trunk, 90 is level, 180 is overhead"),
            "toward": (
                degrees,
                "0 in front, 90 to the side, 180 behind, negative across the chest",
            ),
        },
        sided=True,
    ),
    "forearms": Word(
        "direction of the forearms",
        {"point": (direction, "from elbow to hand"), "turn": (degrees, "palm up is positive")},
        sided=True,
    ),
    "shoulders": Word(
        "place of the shoulder girdle",
        {
            "lift": (degrees, "shrugged up"),
            "forward": (degrees, "rounded; negative squeezes the blades"),
        },
        sided=True,
    ),
    "wrists": Word("bend of the wrists", {"bend": (degrees, "towards the palm")}, sided=True),
    "balance": Word(
        "keep the centre of mass over the feet",
        {
            "forward": (length, "in front of the ankles"),
            "over": (choice(("left", "right")), "over this foot alone"),
        },
    ),
}
"""The words of a pose."""

SINGULAR = {
    "feet": "foot", "knees": "knee", "hips": "hip", "thighs": "thigh", "shins": "shin",
    "ankles": "ankle", "hands": "hand",
    "elbows": "elbow",
    "arms": "arm", "forearms": "forearm", "shoulders": "shoulder", "wrists": "wrist",
}  # fmt: skip
ALL_WORDS = (
    *WORDS,
    *(f"{side}_{name}" for name in SINGULAR.values() for side in ("left", "right")),
)

MEASURES: Mapping[str, str] = {
    "trunk_lean": "hips to shoulders, from upright",
    "knee": "0 is straight",
    "hip": "0 is straight",
    "ankle": "positive when the shin leans over the foot",
    "elbow": "0 is straight",
    "shoulder": "0 is the arm along the trunk",
    "thigh": "thigh from level; positive when the knee is higher than the hip",
}
"""What a check may ask for, in degrees; limbs take ``left_`` or ``right_``, else both must fit."""
SINGLE_MEASURES = frozenset({"trunk_lean"})

STARTS: Mapping[str, str] = {
    "standing": "upright on the floor",
    "prone": "face down",
    "supine": "on the back",
    "all_fours": "on hands and knees",
    "seated": "upright, knees bent",
    "kneeling": "upright on the knees",
    "left_side": "on the left side",
    "hanging": "arms overhead",
    "inverted": "upside down on straight arms",
}
"""How the solver starts to look for the first pose."""
