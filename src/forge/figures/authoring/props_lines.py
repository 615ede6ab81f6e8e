"""Bands, cables, rings and ropes."""

# ruff: noqa: D103, E501  # one function for each word of the table, points in rows
import numpy as np

from forge.figures.authoring.hold import AXES, Hold
from forge.figures.authoring.props_weights import hoop
from forge.figures.authoring.scene import Solid
from forge.figures.authoring.shapes import block, joined, rod, torus, tube
from forge.figures.geometry import Array, unit
from forge.figures.motion.furniture import number
from forge.figures.motion.read import Prop

ROUND = {"round_knees": ("knee", 0.075), "round_thighs": ("thigh_front", 0.09),
         "round_ankles": ("ankle", 0.06), "round_feet": ("ball", 0.055)}  # fmt: skip
CHEST_DEEP_M, CHEST_HIGH_M = 0.25, 0.2
"""A band within these of the breastbone, backward and up or down, would run through the chest."""


def _point(prop: Prop, hold: Hold) -> Array:
    names = ("side", "height", "forward")
    return np.array([number(prop.fields, name) for name in names]) * hold.unit


def band(prop: Prop, hold: Hold) -> list[Solid]:  # noqa: PLR0911  # one for each way
    way, by = str(prop.fields["way"]), str(prop.fields["by"])
    ends = hold.ends(by)
    if way in ROUND:
        return [_loop(hold, *ROUND[way])]
    if way == "held":
        return [_held(hold)]
    if way == "behind_back":
        back = [
            hold.site(f"shoulder_blade_{s}") - hold.bone("spine_03", AXES[2]) * 0.015 for s in "lr"
        ]
        path = [hold.site("grip_l"), back[0] + hold.bone("spine_03", AXES[0]) * 0.09, *back,
                back[1] - hold.bone("spine_03", AXES[0]) * 0.09, hold.site("grip_r")]  # fmt: skip
        return [tube(np.array(path), 0.010, "band")]
    if way == "over_shoulders":
        return [_over_shoulders(hold)]
    if "knee" in by:
        return [_behind_knees(_point(prop, hold), hold, hold.sides(by))]
    if way.startswith("under"):
        feet = [hold.site(f"ball_{s}") for s in ("l" if "left" in way else "lr")]
        pairs = (
            zip(feet * 2, ends, strict=False) if len(feet) == 1 else zip(feet, ends, strict=False)
        )
        return [rod(foot + [0, 0.012, 0], end, 0.010, "band", 12) for foot, end in pairs]
    anchor = _point(prop, hold)
    lines = joined([rod(anchor, end, 0.010, "band", 12) for end in ends], "band")
    return [lines, _eye(anchor, np.mean(ends, axis=0))]


def _eye(anchor: Array, end: Array) -> Solid:
    """The ring that a band is tied to."""
    pull = unit(end - anchor)
    across = unit(np.cross(pull, AXES[1] if abs(pull[1]) < 0.9 else AXES[2]))
    return torus(anchor - pull * 0.03, across, 0.03, 0.008, "metal")


def _ceiling(tops: list[Array]) -> Solid:
    """The beam that straps hang from."""
    middle, apart = np.mean(tops, axis=0), float(np.ptp([top[0] for top in tops]))
    half = np.array([apart / 2 + 0.16, 0.025, 0.035])
    return block(middle + [0, 0.025, 0], half, AXES, "frame")


def _held(hold: Hold) -> Solid:
    """Between the hands; over the breastbone where a straight line would run through the chest."""
    left, right = hold.site("grip_l"), hold.site("grip_r")
    chest, front = hold.site("chest"), hold.bone("spine_03", AXES[2])
    depth = float(((left + right) / 2 - chest) @ front)
    far = float(np.linalg.norm((left + right) / 2 - chest - front * depth))
    if not (-CHEST_DEEP_M < depth < 0.015 and far < CHEST_HIGH_M):
        return rod(left, right, 0.010, "band", 12)
    across = hold.bone("spine_03", AXES[0]) * 0.07
    over = chest + front * 0.018
    return tube(np.array([left, over + across, over - across, right]), 0.010, "band")


def _over_shoulders(hold: Hold) -> Solid:
    """From one foot through its hand, behind the neck, and down on the other side."""
    up, front = hold.bone("spine_03", AXES[1]), hold.bone("spine_03", AXES[2])
    way = []
    for side in "lr":
        top = hold.site(f"shoulder_{side}") * 0.55 + hold.site("upper_back") * 0.45
        foot = hold.site(f"ball_{side}") + [0, 0.012, 0]
        way.append(
            [foot, hold.site(f"grip_{side}"), top + front * 0.07 + up * 0.05, top + up * 0.06]
        )
    return tube(
        np.array([*way[0], hold.site("upper_back") + up * 0.02, *way[1][::-1]]), 0.010, "band"
    )


def _behind_knees(anchor: Array, hold: Hold, sides: str) -> Solid:
    """From the anchor round the hollow of one knee or both, and back."""
    knees = [hold.site(f"knee_{s}") + hold.bone(f"calf_{s}", AXES[1]) * -0.02 for s in sides]
    back = unit(((knees[0] + knees[-1]) / 2 - anchor) * [1, 0, 1])
    across = unit(np.cross(AXES[1], back))
    turn = np.linspace(-np.pi / 2, np.pi / 2, 13)
    middle = (knees[0] + knees[-1]) / 2
    wide = 0.062 + float(np.abs((knees[0] - knees[-1]) @ across)) / 2
    arc = [middle + across * wide * np.sin(t) + back * 0.072 * np.cos(t) for t in turn]
    return tube(np.array([anchor, *arc, anchor]), 0.012, "band")


def _loop(hold: Hold, name: str, wide: float) -> Solid:
    """Round both legs: along the outside of each, straight in between."""
    left, right = hold.site(f"{name}_l"), hold.site(f"{name}_r")
    if name == "thigh_front":
        left, right = (
            (hold.site(f"thigh_front_{s}") + hold.site(f"thigh_back_{s}")) / 2 for s in "lr"
        )
    across = unit(left - right)
    bones = {"knee": "calf_l", "thigh_front": "thigh_l"}
    along = hold.bone(bones.get(name, "calf_l"), AXES[1])
    front = unit(np.cross(across, along))
    # Closest over the front of each leg, then round its outer side.
    turn = np.linspace(-np.pi / 2, np.pi / 2, 9)
    path = [left + wide * (across * np.cos(t) - front * np.sin(t)) for t in turn]
    path += [right + wide * (-across * np.cos(t) + front * np.sin(t)) for t in turn]
    return tube(np.array([*path, path[0]]), 0.013, "band")


def cable(prop: Prop, hold: Hold) -> list[Solid]:
    apart, by = prop.number("apart") * hold.unit / 2, str(prop.fields["by"])
    ends, grip = hold.ends(by), str(prop.fields["grip"])
    anchor = _point(prop, hold)
    if grip in ("bar", "rope") and len(ends) == 2 and not apart:
        joint = (ends[0] + ends[1]) / 2
        pull = unit(anchor - joint)
        knot = joint + pull * (0.03 if grip == "bar" else 0.13)
        found = _column(anchor, knot, hold)
        if grip == "bar":
            over = unit(ends[0] - ends[1]) * max(
                prop.number("width") * hold.unit / 2,
                float(np.linalg.norm(ends[0] - ends[1])) / 2 + 0.05,
            )
            return [*found, rod(joint - over, joint + over, 0.0145, "metal", 20)]
        return [
            *found,
            *(tube(np.array([knot, end, end - pull * 0.06]), 0.013, "rubber") for end in ends),
        ]
    found = []
    for index, end in enumerate(ends):
        shift = AXES[0] * apart * (1 if index == 0 else -1)
        found += _column(anchor + shift, end, hold)
        if grip == "handle" and "hand" in by:
            side = hold.sides(by)[index]
            across = hold.across(side)
            found.append(rod(end - across * 0.06, end + across * 0.06, 0.016, "rubber", 16))
        if grip == "cuff":
            foot = hold.sides(by)[index]
            found.append(rod(hold.site(f"ankle_{foot}") + [0, 0.0, 0],
                hold.site(f"ankle_{foot}") + hold.bone(f"calf_{foot}", AXES[1]) * 0.07, 0.058, "rubber", 24))  # fmt: skip
    return found


def _column(anchor: Array, end: Array, hold: Hold) -> list[Solid]:
    """The post, its pulley and the cable; the post stands on the far side of the pulley."""
    off = (anchor - end) * [1, 0, 1]
    far = unit(off) * 0.08 if np.linalg.norm(off) > 0.05 else AXES[2] * 0.08
    base = anchor * [1, 0, 1] + far
    high = max(2.3 * hold.unit, anchor[1] + 0.1)
    column = [
        rod(base, base + [0, high, 0], 0.035, "frame", 20),
        block(base + [0, 0.02, 0], np.array([0.25, 0.02, 0.2]), AXES, "frame"),
    ]
    if anchor[1] > 1.6 * hold.unit:
        column.append(rod(base + [0, high - 0.04, 0], anchor + [0, high - anchor[1] - 0.04, 0], 0.03, "frame", 16))  # fmt: skip
    side = unit(np.cross(far, AXES[1]))
    wheel = rod(anchor - side * 0.012, anchor + side * 0.012, 0.045, "plate", 24)
    return [joined(column, "frame"), wheel, rod(anchor, end, 0.006, "metal", 8)]


def _hung(prop: Prop, hold: Hold) -> list[tuple[Array, Array]]:
    """Fixing and end of each strap."""
    by = str(prop.fields["by"])
    top = _point(prop, hold)
    found = []
    for side in hold.sides(by):
        shift = prop.number("apart") * hold.unit / 2 * (1 if side == "l" else -1)
        found.append((top + AXES[0] * shift, hold.end(side, by)))
    return found


def rings(prop: Prop, hold: Hold) -> list[Solid]:
    found = []
    by = str(prop.fields["by"])
    for (top, end), side in zip(_hung(prop, hold), hold.sides(by), strict=True):
        pull = unit(top - end)
        along = hold.across(side) if "hand" in by else AXES[0]
        normal = unit(np.cross(along, pull))
        found += [
            rod(end + pull * 0.19, top, 0.011, "rubber", 12),
            hoop(end + pull * 0.095, normal, 0.095),
        ]
    return [*found, _ceiling([top for top, _ in _hung(prop, hold)])]


def straps(prop: Prop, hold: Hold) -> list[Solid]:
    found = []
    by = str(prop.fields["by"])
    for (top, end), side in zip(_hung(prop, hold), hold.sides(by), strict=True):
        pull = unit(top - end)
        if "hand" in by:
            across = hold.across(side)
            knot = end + pull * 0.14
            found.append(
                tube(
                    np.array([knot, end - across * 0.06, end + across * 0.06, knot]), 0.010, "band"
                )
            )
            found.append(rod(end - across * 0.06, end + across * 0.06, 0.016, "rubber", 16))
        else:
            knot = end + pull * 0.12
            found.append(
                torus(end + pull * 0.03, hold.bone(f"foot_{side}", AXES[2]), 0.075, 0.010, "band")
            )
        found.append(rod(knot, top, 0.010, "band", 12))
    return [*found, _ceiling([top for top, _ in _hung(prop, hold)])]


def battle_rope(prop: Prop, hold: Hold) -> list[Solid]:
    post = _point(prop, hold) + [0, 0.06, 0]
    found = [block(post - [0, 0.03, 0], np.array([0.06, 0.03, 0.06]), AXES, "frame")]
    for side in "lr":
        end = hold.site(f"grip_{side}")
        share = np.linspace(0, 1, 14)[:, None]
        line = end + (post - end) * share
        sag = (1 - share[:, 0]) ** 2 * end[1]
        wave = (
            0.10
            * np.sin(share[:, 0] * 4 * np.pi + (0 if side == "l" else np.pi))
            * (1 - share[:, 0])
        )
        line[:, 1] = np.maximum(0.022, sag * 0.9 + np.abs(wave) * 1.2)
        line[0] = end
        found.append(tube(line, 0.022, "rubber"))
    return found


def jump_rope(prop: Prop, hold: Hold) -> list[Solid]:
    left, right = hold.site("grip_l"), hold.site("grip_r")
    swing = np.radians(prop.number("swing"))
    middle, wide = (left + right) / 2, float(np.linalg.norm(left - right)) / 2
    radius = middle[1] - 0.012
    way = np.array([0, np.cos(swing), np.sin(swing)])
    across = unit(left - right)
    turn = np.linspace(-np.pi / 2, np.pi / 2, 22)
    reach = radius if swing > np.pi / 2 else radius * 0.95
    path = middle + np.outer(np.sin(turn) * wide, across) + np.outer(np.cos(turn) * reach, way)
    handles = [rod(g - hold.across(s) * 0.07, g + hold.across(s) * 0.07, 0.014, "plate", 14) for s, g in (("l", left), ("r", right))]  # fmt: skip
    return [tube(path, 0.012, "band"), *handles]


LINES = {
    "band": band, "cable": cable, "rings": rings, "straps": straps, "battle_rope": battle_rope,
    "jump_rope": jump_rope,
}  # fmt: skip
