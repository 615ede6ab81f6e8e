"""Every prop with its fields: one table, shown in ``docs/motions.md``.

``equipment`` names the entries of the vocabulary that an exercise must list for the prop to fit;
an empty set is furniture of any room.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from forge.figures.motion.values import Parse, choice, degrees, length
from forge.figures.motion.words import MIDDLE

HOLDERS = ("hands", "left_hand", "right_hand", *sorted(MIDDLE))


@dataclass(frozen=True, slots=True)
class PropWord:
    """One prop: what it is, its fields as (how to read, default, meaning), who may use it."""

    about: str
    fields: Mapping[str, tuple[Parse, object, str]]
    equipment: frozenset[str] = frozenset()


_BY: tuple[Parse, object, str] = (choice(HOLDERS), "hands", "what carries it")
_PLACE: Mapping[str, tuple[Parse, object, str]] = {
    "forward": (length, 0.0, "in front of the starting line"),
    "side": (length, 0.0, "to the figure's left"),
}


def _size(default: float, text: str) -> tuple[Parse, object, str]:
    return length, default, text


PROPS: Mapping[str, PropWord] = {
    "barbell": PropWord(
        "a straight bar with plates",
        {
            "by": _BY,
            "plate": _size(0.24, "radius of the plates; 0 for the bare bar"),
            "length": _size(2.1, "of the bar"),
        },
        frozenset({"barbell"}),
    ),
    "dumbbell": PropWord(
        "a dumbbell in each named hand",
        {"by": _BY, "size": _size(0.065, "radius of its heads")},
        frozenset({"dumbbells", "dumbbell"}),
    ),
    "kettlebell": PropWord(
        "a kettlebell",
        {"by": _BY, "size": _size(0.11, "radius of its body")},
        frozenset({"kettlebell"}),
    ),
    "wall": PropWord(
        "a wall across the front",
        {
            "forward": (length, 1.0, "in front of the starting line"),
            "turn": (degrees, 0.0, "90 puts it on the figure's left"),
        },
    ),
    "bench": PropWord(
        "a padded bench along the figure's line",
        {
            **_PLACE,
            "height": _size(0.50, "top of the pad"),
            "length": _size(1.35, "of the pad"),
            "angle": (degrees, 0.0, "of the back rest"),
            "hinge": _size(0.40, "from the rear end of the seat part"),
        },
    ),
    "box": PropWord(
        "a box or step",
        {
            **_PLACE,
            "height": _size(0.55, "of the top"),
            "width": _size(0.65, "left to right"),
            "depth": _size(0.55, "front to back"),
        },
    ),
    "chair": PropWord(
        "a chair, its back behind the figure",
        {**_PLACE, "height": _size(0.52, "of the seat"), "turn": (degrees, 0.0, "to the left")},
    ),
    "mat": PropWord(
        "an exercise mat under the figure",
        {**_PLACE, "length": _size(2.1, "front to back"), "width": _size(0.72, "left to right")},
    ),
    "pull_up_bar": PropWord(
        "a fixed bar on two posts",
        {**_PLACE, "height": _size(2.45, "of the bar"), "width": _size(1.5, "between the posts")},
    ),
    "band": PropWord(
        "a band from a fixed point to what holds it",
        {**_PLACE, "height": _size(0.0, "of the fixed point"), "by": _BY},
    ),
    "cable": PropWord(
        "a cable from a pulley to what holds it",
        {**_PLACE, "height": _size(2.2, "of the pulley"), "by": _BY},
    ),
}
