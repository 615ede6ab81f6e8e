"""What props offer to lean, sit and lie on: pads with a flat face, lengths in hip heights.

The same pads carry the body in the solver, stop its skin in the gates, and are drawn.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

import numpy as np

from forge.figures.geometry import Array

THICK = 0.085
"""Thickness of a pad."""


@dataclass(frozen=True, slots=True)
class Pad:
    """A box; its face looks along the second row of ``axes``."""

    name: str
    centre: Array
    half: Array
    axes: Array
    material: str = "pad"

    @property
    def normal(self) -> Array:
        """Which way the face looks."""
        return np.asarray(self.axes[1])

    @property
    def offset(self) -> float:
        """Distance of the face from the origin along its normal."""
        return float((self.centre + self.normal * self.half[1]) @ self.normal)


Fields = Mapping[str, object]


def number(fields: Fields, name: str) -> float:
    """A field that is a number; 0 without it."""
    value = fields.get(name, 0.0)
    return float(value) if isinstance(value, int | float) else 0.0


def tilted(angle: float, turn: float = 0.0) -> Array:
    """Axes (across, out of the face, along) of a pad whose rear end is raised by ``angle``."""
    a, t = np.radians(angle), np.radians(turn)
    across = np.array([np.cos(t), 0.0, -np.sin(t)])
    front = np.array([np.sin(t), 0.0, np.cos(t)])
    up = np.array([0.0, 1.0, 0.0])
    return np.array(
        [across, up * np.cos(a) + front * np.sin(a), front * np.cos(a) - up * np.sin(a)]
    )


def place_of(fields: Fields, height: float = 0.0) -> Array:
    """Where a prop stands."""
    return np.array([number(fields, "side"), height, number(fields, "forward")])


def _bench(fields: Fields) -> list[Pad]:
    long, hinge, top = (number(fields, name) for name in ("length", "hinge", "height"))
    turned = tilted(0, number(fields, "turn"))
    front = np.array([0, top - THICK / 2, long / 2])
    joint = front - [0, 0, hinge]
    tilt = tilted(number(fields, "angle"))
    rest = long - hinge
    parts = (
        ("seat", (front + joint) / 2, hinge, tilted(-number(fields, "seat_angle"))),
        ("back", joint - tilt[2] * rest / 2, rest, tilt),
    )
    place = place_of(fields)
    return [
        Pad(name, place + mid @ turned, np.array([0.175, THICK / 2, size / 2]), axes @ turned)
        for name, mid, size, axes in parts
    ]


def _block(fields: Fields) -> list[Pad]:
    top = number(fields, "height")
    half = np.array([number(fields, "width") / 2, top / 2, number(fields, "depth") / 2])
    turn = tilted(0, number(fields, "turn"))
    return [Pad("top", place_of(fields, top / 2), half, turn, "wood")]


def _chair(fields: Fields) -> list[Pad]:
    top = number(fields, "height")
    axes = tilted(0, number(fields, "turn"))
    middle = place_of(fields, top - 0.024)
    seat = Pad("seat", middle, np.array([0.25, 0.024, 0.24]), axes, "wood")
    # The back's face looks forward.
    back_axes = np.array([axes[0], axes[2], -axes[1]])
    back = middle + [0, 0.38, 0] - axes[2] * 0.225
    return [seat, Pad("back", back, np.array([0.24, 0.015, 0.16]), back_axes, "wood")]


def _seat(fields: Fields) -> list[Pad]:
    """A plain seat, with a back rest if it has a height."""
    top = number(fields, "height")
    axes = tilted(-number(fields, "angle"), number(fields, "turn"))
    middle = place_of(fields, top - THICK / 2)
    wide, deep = number(fields, "width") / 2, number(fields, "depth") / 2
    found = [Pad("seat", middle, np.array([wide, THICK / 2, deep]), axes)]
    if high := number(fields, "back"):
        rest = tilted(90 - number(fields, "recline"), number(fields, "turn"))
        foot = middle - axes[2] * (deep + THICK / 2) + axes[1] * THICK / 2
        found.append(
            Pad("back", foot - rest[2] * high / 2 - rest[1] * THICK / 2,
                np.array([wide * 0.9, THICK / 2, high / 2]), rest)
        )  # fmt: skip
    return found


def _pad(fields: Fields) -> list[Pad]:
    thick = number(fields, "thick")
    axes = tilted(number(fields, "angle"), number(fields, "turn"))
    centre = place_of(fields, number(fields, "height")) - axes[1] * thick / 2
    half = np.array([number(fields, "width") / 2, thick / 2, number(fields, "length") / 2])
    return [Pad("pad", centre, half, axes, str(fields.get("of", "pad")))]


def _treadmill(fields: Fields) -> list[Pad]:
    top = number(fields, "height")
    axes = tilted(-number(fields, "angle"), number(fields, "turn"))
    half = np.array([0.30, top / 2, 0.95])
    return [Pad("top", place_of(fields, top / 2), half, axes, "rubber")]


def _stairs(fields: Fields) -> list[Pad]:
    count = int(number(fields, "count"))
    rise, run, wide = (number(fields, name) for name in ("rise", "run", "width"))
    foot, end = number(fields, "forward"), number(fields, "forward") + run * count
    found: list[Pad] = []
    for k in range(count):
        start = foot + run * k
        centre = np.array([number(fields, "side"), rise * (k + 0.5), (start + end) / 2])
        half = np.array([wide / 2, rise / 2, (end - start) / 2])
        found.append(Pad(f"stair {k + 1}", centre, half, np.eye(3), "wood"))
    return found


PADS: Mapping[str, Callable[[Fields], list[Pad]]] = {
    "bench": _bench,
    "box": _block,
    "chair": _chair,
    "seat": _seat,
    "pad": _pad,
    "treadmill": _treadmill,
    "stairs": _stairs,
}
"""Props that carry."""


def pads(kind: str, fields: Fields) -> list[Pad]:
    """The pads of a prop; none for most."""
    make = PADS.get(kind)
    return make(fields) if make else []


WANTED = {"back": ("back", "top", "pad", "seat"), "front": ("back", "top", "pad", "seat")}
"""Which pad carries a part of the body, best first; anything else sits on the seat."""
SITTING = ("seat", "top", "pad", "back")


def face(found: list[Pad], part: str) -> Pad | None:
    """The pad that carries this part."""
    for name in WANTED.get(part, SITTING):
        for pad in found:
            if pad.name == name:
                return pad
    return None
