"""What carries the body, hands that lie on it, and any named place: words of contact."""

import math
from collections.abc import Mapping

from forge.figures.motion.furniture import Pad, face
from forge.figures.motion.located import Node, Problems, Where
from forge.figures.motion.targets import Aim, Direction, Place, Plane, Point, Target
from forge.figures.motion.values import length, nearest_of
from forge.figures.motion.words import MIDDLE, ON_BODY, SITES

Surfaces = Mapping[str, list[Pad]]
CONTACT, PLACE, LIE = 36.0, 9.0, 1.0
UP: Direction = (0.0, 1.0, 0.0)

RESTS: Mapping[str, tuple[tuple[str, ...], tuple[str, str] | None]] = {
    "back": (("shoulder_blade_l", "shoulder_blade_r", "buttock_l", "buttock_r"), ("front", "up")),
    "upper_back": (("shoulder_blade_l", "shoulder_blade_r"), None),
    "hips": (("buttock_l", "buttock_r"), None),
    "head": (("back_of_head",), None),
    "seat": (("seat_l", "seat_r"), None),
    "left_seat": (("seat_l",), None),
    "right_seat": (("seat_r",), None),
    "front": (("rib_front", "hip_crease"), ("front", "down")),
    "chest": (("rib_front",), None),
    "hip_front": (("hip_crease",), None),
    "left_side": (("shoulder_side_l", "hip_side_l"), ("left", "down")),
    "right_side": (("shoulder_side_r", "hip_side_r"), ("left", "up")),
    "left_hip": (("hip_side_l",), None),
    "right_hip": (("hip_side_r",), None),
    "thighs": (("thigh_front_l", "thigh_front_r"), None),
    "calves": (("calf_back_l", "calf_back_r"), None),
    "heels": (("calf_low_l", "calf_low_r"), None),
}
"""Sites that touch; which axis of pelvis and chest looks out of the surface, or into it."""


def rests(node: Node, surfaces: Surfaces, problems: Problems) -> list[Target]:
    """``rests: {back: floor, seat: bench}``."""
    found: list[Target] = []
    for part, value in node.items():
        if part not in RESTS:
            problems.add(value.where, f"rests has no part {part!r}. {nearest_of(part, RESTS)}")
        elif value.value is not None:
            plane = _plane(part, value, surfaces, problems)
            if plane:
                found += _resting(part, *plane, value.where)
    return found


def _resting(part: str, normal: Direction, offset: float, where: Where) -> list[Target]:
    sites, looks = RESTS[part]
    found: list[Target] = [Plane(site, normal, offset, CONTACT / 2, where) for site in sites]
    if looks:
        axis, way = looks
        x, y, z = normal
        seen = normal if way == "up" else (-x, -y, -z)
        # The way of the whole trunk; where exactly it lies the sites say.
        found += [Aim(bone, axis, seen, LIE, where) for bone in ("pelvis", "spine_03")]
    return found


def _plane(
    part: str, node: Node, surfaces: Surfaces, problems: Problems
) -> tuple[Direction, float] | None:
    name = str(node.value)
    if name in ("floor", "mat"):
        return UP, 0.0
    if name[-1:] == "H" or name == "0":
        height = length(node, problems, f"rests: {part}")
        return None if height is None else (UP, height)
    kind, _, wanted = name.partition(" ")
    pads = surfaces.get(kind, [])
    pad = next((p for p in pads if p.name == wanted), None) if wanted else face(pads, part)
    if pad is None:
        known = ["floor", *(n for n, made in surfaces.items() if made)]
        problems.add(
            node.where,
            f"rests: {part} cannot be {name!r}; it may be a height, as 0.5H, or {', '.join(known)}"
            " (a prop of this motion, with the name of a pad after it if it has several).",
        )
        return None
    x, y, z = pad.normal.tolist()
    return (x, y, z), pad.offset


def places(node: Node, problems: Problems) -> list[Target]:
    """``places: {crown: {height: 1.9H}, left_toe: {from: right_knee, touch: true}}``."""
    found: list[Target] = []
    for name, part in node.items():
        site = site_of(name)
        if site is None:
            problems.add(part.where, f"places has no site {name!r}. {nearest_of(name, SITES)}")
            continue
        numbers: dict[str, float | None] = {}
        origin, touch = None, False
        for field, value in part.items():
            if field in ("side", "height", "forward"):
                numbers[field] = length(value, problems, f"places: {name}: {field}")
            elif field == "from":
                origin = site_of(str(value.value))
                if origin is None:
                    problems.add(value.where, f"there is no site {value.value!r}. {nearest_of(str(value.value), SITES)}")  # fmt: skip  # noqa: E501
            elif field == "touch":
                touch = bool(value.value)
            else:
                problems.add(value.where, f"places: {name} has no field {field!r}. It has side, height, forward, from, touch.")  # fmt: skip  # noqa: E501
        point: Point = (numbers.get("side"), numbers.get("height"), numbers.get("forward"))
        if point != (None, None, None):
            found.append(
                Place(site, point, CONTACT if touch else PLACE, part.where, origin, contact=touch)
            )
    return found


def site_of(name: str) -> str | None:
    """The skeleton's name of a site: ``left_knee`` is ``knee_l``."""
    if name in MIDDLE:
        return name
    side, _, stem = name.partition("_")
    return f"{stem}_{side[0]}" if side in ("left", "right") and stem in SITES else None


def hand_on_body(
    on: str, side: str, shift: Point, where: Where, *, aimed: frozenset[str]
) -> list[Target]:
    """The palm on a place of one's own body; ``aimed`` fields are written, so left alone."""
    spot = ON_BODY[on.removeprefix("other_")]
    own = {"l": "r", "r": "l"}[side] if on.startswith("other_") else side
    sign = 1 if own == "l" else -1
    origin = spot.site if spot.site in MIDDLE else f"{spot.site}_{own}"
    out = 1 if side == "l" else -1
    x, y, z = spot.offset
    x *= out if spot.site in MIDDLE else sign
    moved = (x + (shift[0] or 0.0), y + (shift[1] or 0.0), z + (shift[2] or 0.0))
    found: list[Target] = [
        Place(f"palm_{side}", moved, CONTACT, where, origin, contact=True, framed=True)
    ]
    bone = spot.bone if spot.bone in MIDDLE_BONES else f"{spot.bone}_{own}"
    for axis, way in (("palm", spot.palm), ("fingers", spot.fingers)):
        if way is not None and axis not in aimed:
            turned = (way[0] * sign, way[1], way[2])
            size = math.sqrt(sum(v * v for v in turned))
            direction = (turned[0] / size, turned[1] / size, turned[2] / size)
            found.append(Aim(f"hand_{side}", axis, direction, 1.3, where, bone))
    return found


MIDDLE_BONES = frozenset({"pelvis", "spine_01", "spine_03", "head"})
__all__ = ["hand_on_body", "places", "rests", "site_of"]
