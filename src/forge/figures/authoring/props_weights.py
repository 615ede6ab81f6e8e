"""Bars, weights and small tools that hands carry."""

# ruff: noqa: D103, E501  # one function for each word of the table, points in rows
import numpy as np

from forge.figures.authoring.hold import AXES, Free, Hold
from forge.figures.authoring.scene import Solid
from forge.figures.authoring.shapes import ball, block, joined, rod, torus, tube
from forge.figures.geometry import Array, unit
from forge.figures.motion.read import Prop

SLOPE_M, BEND_M = 0.058, 0.030
"""Half the length of a sloping grip of an EZ bar along the bar, and how far its ends are off."""
RAISED = 0.35
"""Share of a forearm's length that points up when its kettlebell is racked or overhead."""


def _by(prop: Prop) -> str:
    return str(prop.fields["by"])


def _plates(middle: Array, out: Array, inner: float, radius: float) -> list[Solid]:
    """A large and a small plate, from ``inner`` outwards along ``out``."""
    at = lambda share: middle + out * (inner + share)  # noqa: E731  # one-line scale
    return [
        rod(at(0), at(0.05), radius, "plate", 48),
        rod(at(0.05), at(0.052), radius * 0.55, "rubber", 40),
        rod(at(0.056), at(0.085), radius * 0.72, "plate", 44),
    ]


def barbell(prop: Prop, hold: Hold) -> list[Solid]:
    middle, way = hold.bar(_by(prop))
    half = prop.number("length") * hold.unit / 2
    radius = prop.number("plate") * hold.unit
    inner = half * 0.70
    found = [rod(middle - way * half, middle + way * half, 0.0145, "metal")]
    for sign in (-1, 1):
        out = way * sign
        found.append(rod(middle + out * inner, middle + out * half, 0.024, "metal"))
        found.append(rod(middle + out * (inner - 0.02), middle + out * inner, 0.034, "metal"))
        if radius > 0:
            found += _plates(middle, out, inner, radius)
    return found


def ez_bar(prop: Prop, hold: Hold) -> list[Solid]:
    middle, way = hold.bar(_by(prop))
    radius = prop.number("plate") * hold.unit
    # Both slopes pass through the hands; the bar bends up and forward beyond them.
    tips = sum((hold.palm(s) - hold.fingers(s) for s in "lr"), np.zeros(3))
    side = unit(tips - way * (tips @ way))
    grips = hold.site("grip_l") - hold.site("grip_r")
    at = float(np.clip(np.linalg.norm(grips) / 2, 0.105, 0.24))
    inner, outer = at - SLOPE_M, at + SLOPE_M
    bends = [
        (0.62, 1),
        (outer + 0.04, 1),
        (outer, 1),
        (inner, -1),
        (0.02, 0.2 if inner > 0.07 else -1),
    ]
    half = [middle + way * x + side * BEND_M * y for x, y in bends]
    path = np.array([*half, *(p - way * 2 * ((p - middle) @ way) for p in half[::-1])])[::-1]
    found = [tube(path, 0.0155, "metal")]
    for sign in (-1, 1):
        found += _plates(path[0 if sign < 0 else -1] - way * sign * 0.62, way * sign, 0.36, radius)
    return found


def trap_bar(prop: Prop, hold: Hold) -> list[Solid]:
    left, right = hold.site("grip_l"), hold.site("grip_r")
    middle, way = (left + right) / 2, unit(left - right)
    front = unit(np.cross(way, AXES[1]))
    half = float(np.linalg.norm(left - right)) / 2
    ring = [(half, 0.16), (half, -0.16), (half * 0.55, -0.34), (-half * 0.55, -0.34),
            (-half, -0.16), (-half, 0.16), (-half * 0.55, 0.34), (half * 0.55, 0.34), (half, 0.16)]  # fmt: skip
    frame = tube(np.array([middle + way * x + front * z for x, z in ring]), 0.017, "metal")
    ends = [rod(middle + way * s * half, middle + way * s * (half + 0.36), 0.022, "metal") for s in (-1, 1)]  # fmt: skip
    found = [joined([frame, *ends], "metal")]
    radius = prop.number("plate") * hold.unit
    for sign in (-1, 1):
        found += _plates(middle, way * sign, half + 0.13, radius) if radius else []
    return found


def landmine(prop: Prop, hold: Hold) -> list[Solid]:
    end, _ = hold.bar(_by(prop))
    long = prop.number("reach") * hold.unit
    behind = long < 0
    flat = float(np.sqrt(max(long**2 - end[1] ** 2, 0.01))) * (-1 if behind else 1)
    foot = end * [1, 0, 1] + [0, 0.03, flat]
    if fixed := prop.number("foot") * hold.unit:
        foot = np.array([prop.number("side") * hold.unit, 0.03, fixed])
    way = unit(end - foot)
    radius = prop.number("plate") * hold.unit
    base = block(foot - [0, 0.015, 0], np.array([0.12, 0.015, 0.12]), AXES, "frame")
    # Plates lie beyond the hands when the bar comes from behind, between the legs.
    tip = 0.33 if behind else 0.03
    bar = joined(
        [rod(foot, end + way * tip, 0.0145, "metal"), rod(end + way * (tip - 0.33), end + way * tip, 0.024, "metal")],
        "metal",
    )  # fmt: skip
    discs = _plates(end, way if behind else -way, 0.12, radius)[:1] if radius else []
    return [base, bar, *discs]


def dumbbell(prop: Prop, hold: Hold) -> list[Solid]:
    found = []
    radius = prop.number("size") * hold.unit
    by = _by(prop)
    if by == "feet":
        # On end between the arches, its upper head on the soles.
        soles = np.mean(
            [(hold.site(f"ball_{s}") + hold.site(f"heel_{s}")) / 2 for s in "lr"], axis=0
        )
        up = unit(hold.bone("foot_l", AXES[1]) + hold.bone("foot_r", AXES[1]))
        spots = [(soles + up * 0.03, up)]
    elif by == "hip_crease":
        spots = [_on_lap(hold, radius)]
    elif "hand" not in by:
        spots = [hold.bar(by)]
    elif prop.fields["grip"] == "under":
        spots = [_under(hold)]
    elif prop.fields["grip"] == "hung":
        upper = (hold.site("grip_l") + hold.site("grip_r")) / 2
        down = unit(hold.fingers("l") + hold.fingers("r"))
        spots = [(upper + down * 0.09, down)]
    else:
        spots = [(hold.site(f"grip_{side}"), hold.across(side)) for side in hold.sides(by)]
    for middle, way in spots:
        found.append(rod(middle - way * 0.075, middle + way * 0.075, 0.014, "metal", 20))
        for sign in (-1, 1):
            out = way * sign
            found.append(rod(middle + out * 0.068, middle + out * 0.125, radius, "plate", 24))
    return found


def _on_lap(hold: Hold, radius: float) -> tuple[Array, Array]:
    """Middle and direction of a dumbbell that lies in the fold of the hips, upon the skin."""
    middle, way = hold.bar("hip_crease")
    front = hold.bone("pelvis", AXES[2]) + hold.bone("thigh_l", AXES[2])
    return middle + unit(front + hold.bone("thigh_r", AXES[2])) * radius * 0.7, way


def _under(hold: Hold) -> tuple[Array, Array]:
    """Middle and direction of a dumbbell whose upper head lies on both palms."""
    up = unit(hold.palm("l") + hold.palm("r"))
    return (hold.site("palm_l") + hold.site("palm_r")) / 2 - up * 0.06, up


def kettlebell(prop: Prop, hold: Hold) -> list[Solid]:
    by = _by(prop)
    radius = prop.number("size") * hold.unit
    if by == "hands" and not _together(hold):
        return [s for side in ("left_hand", "right_hand") for s in _bell(prop, hold, side, radius)]
    return _bell(prop, hold, by, radius)


def _together(hold: Hold) -> bool:
    return float(np.linalg.norm(hold.site("grip_l") - hold.site("grip_r"))) < 0.16


def _bell(prop: Prop, hold: Hold, by: str, radius: float) -> list[Solid]:
    middle, way = hold.bar(by)
    side = by[0] if by.endswith("_hand") else "l"
    fingers = hold.fingers(side)
    lie = prop.fields["lie"]
    if lie == "rises" and _raised(hold, side):
        return _on_forearm(hold, side, radius)
    if lie == "below":
        fingers = -AXES[1]
    elif lie == "forearm":
        # Over the back of the hand, down on the forearm.
        fingers = -0.9 * hold.palm(side) - 0.55 * fingers
    down = unit(fingers - way * (fingers @ way))
    body = middle + down * (radius + 0.055)
    handle = np.array(
        [
            body - way * 0.055 - down * radius * 0.7,
            middle - way * 0.062 + down * 0.012,
            middle - way * 0.045,
            middle + way * 0.045,
            middle + way * 0.062 + down * 0.012,
            body + way * 0.055 - down * radius * 0.7,
        ]
    )
    return [ball(body, radius, "plate"), tube(handle, 0.014, "plate")]


def _raised(hold: Hold, side: str) -> bool:
    """True if the hand is over its elbow: the bell no longer hangs from the fingers."""
    if isinstance(hold, Free):
        return False
    forearm = hold.site(f"wrist_{side}") - hold.site(f"elbow_{side}")
    return float(unit(forearm)[1]) > RAISED


def _on_forearm(hold: Hold, side: str, radius: float) -> list[Solid]:
    """Racked or overhead: the handle lies across the palm, the bell on the back of the forearm."""
    grip, across, out = hold.site(f"grip_{side}"), hold.across(side), -hold.palm(side)
    forearm = unit(hold.site(f"elbow_{side}") - hold.site(f"wrist_{side}"))
    body = hold.site(f"wrist_{side}") + forearm * 0.03 + out * (radius + 0.03)
    ends = [body + (grip - body) * 0.45 + across * s * 0.055 for s in (-1, 1)]
    handle = np.array([ends[0], grip - across * 0.05, grip + across * 0.05, ends[1]])
    return [ball(body, radius, "plate"), tube(handle, 0.014, "plate")]


def _between(hold: Hold, by: str) -> Array:
    """In the middle between both palms, or before one."""
    if by == "hands":
        return (hold.site("palm_l") + hold.site("palm_r")) / 2
    return hold.bar(by)[0]


def medicine_ball(prop: Prop, hold: Hold) -> list[Solid]:
    return [ball(_between(hold, _by(prop)), prop.number("size") * hold.unit, "ball")]


def plate(prop: Prop, hold: Hold) -> list[Solid]:
    by = _by(prop)
    radius = prop.number("size") * hold.unit
    if by in ("left_hand", "right_hand"):
        side = by[0]
        middle, face = hold.site(f"grip_{side}"), unit(hold.palm(side))
        middle = middle + hold.fingers(side) * radius * 0.8
    elif by == "hands" and prop.number("hang"):
        return _hanging(hold, prop.number("hang") * hold.unit, radius)
    elif by == "hands":
        left, right = hold.site("grip_l"), hold.site("grip_r")
        middle = (left + right) / 2
        over = hold.fingers("l") + hold.fingers("r")
        face = unit(np.cross(unit(left - right), over))
        if prop.fields["face"] == "palms":
            face = unit(left - right)
            middle = (hold.site("palm_l") + hold.site("palm_r")) / 2
        elif prop.fields["face"] == "turned":
            face = unit(np.cross(unit(left - right), hold.across("l") + hold.across("r")))
    else:
        bone = hold.skeleton.sites[by][0]
        face = hold.bone(bone, AXES[2])
        middle = hold.site(by) + hold.bone(bone, AXES[1]) * prop.number("up") * hold.unit
        middle = middle + face * 0.03 * (
            -1 if by in ("upper_back", "mid_back", "back_of_head") else 1
        )
    return [
        rod(middle - face * 0.018, middle + face * 0.018, radius, "plate", 48),
        rod(middle - face * 0.021, middle + face * 0.021, radius * 0.22, "metal", 24),
    ]


def _hanging(hold: Hold, drop: float, radius: float) -> list[Solid]:
    """A plate on a cord from the middle between the hands, seen from the front."""
    top = (hold.site("grip_l") + hold.site("grip_r")) / 2
    low = top - [0, drop, 0]
    middle, face = low - [0, radius, 0], AXES[2]
    return [
        rod(top, low, 0.006, "band", 10),
        rod(middle - face * 0.018, middle + face * 0.018, radius, "plate", 48),
        rod(middle - face * 0.021, middle + face * 0.021, radius * 0.22, "metal", 24),
    ]


def sandbag(prop: Prop, hold: Hold) -> list[Solid]:
    middle, way = hold.bar(_by(prop))
    radius = prop.number("size") * hold.unit
    # A bag at the chest lies before it; a bag in the hands is where they are.
    out = 0.2 if "hand" in _by(prop) else 0.8
    middle = middle + hold.bone("spine_03", AXES[2]) * radius * out
    if prop.fields["lie"] == "upright":
        way = hold.bone("spine_03", AXES[1])
    parts = [rod(middle - way * 0.24, middle + way * 0.24, radius, "band", 28)]
    parts += [ball(middle + way * s * 0.24, radius, "band") for s in (-1, 1)]
    return [joined(parts, "band")]


def stick(prop: Prop, hold: Hold) -> list[Solid]:
    middle, way = hold.bar(_by(prop))
    half = prop.number("length") * hold.unit / 2
    return [rod(middle - way * half, middle + way * half, 0.013, "wood", 20)]


def towel(prop: Prop, hold: Hold) -> list[Solid]:
    left, right = hold.site("grip_l"), hold.site("grip_r")
    drop = prop.number("drop") * hold.unit
    about = str(prop.fields["round"])
    if about in ("left_foot", "right_foot"):
        side = about[0]
        ends = [hold.site(f"grip_{s}") for s in hold.sides(_by(prop))]
        sole = hold.site(f"ball_{side}")
        return [joined([rod(sole, end, 0.012, "band", 12) for end in ends], "band")]
    if about == "bar":
        return [rod(hold.site(f"grip_{s}") - [0, 0.05, 0], hold.site(f"grip_{s}") + [0, drop, 0], 0.02, "band", 14) for s in "lr"]  # fmt: skip
    middle = (left + right) / 2 - [0, drop, 0]
    return [tube(np.array([left, middle, right]), 0.012, "band")]


def ab_wheel(prop: Prop, hold: Hold) -> list[Solid]:
    middle, way = hold.bar(_by(prop))
    radius = prop.number("size") * hold.unit
    return [
        rod(middle - way * 0.15, middle + way * 0.15, 0.014, "metal", 20),
        rod(middle - way * 0.025, middle + way * 0.025, radius, "plate", 36),
        rod(middle - way * 0.027, middle + way * 0.027, radius * 0.6, "frame", 30),
    ]


def _height(point: Array) -> float:
    return float(point[1])


def sliders(prop: Prop, hold: Hold) -> list[Solid]:
    by = _by(prop)
    names = ("palm",) if "hand" in by else ("ball", "heel")
    # Feet slide on what is lowest: the ball, or the heel.
    lowest = [min((hold.site(f"{n}_{s}") for n in names), key=_height) for s in hold.sides(by)]
    return [rod(at * [1, 0, 1], at * [1, 0, 1] + [0, 0.012, 0], 0.10, "ball", 36) for at in lowest]


def hoop(middle: Array, normal: Array, radius: float) -> Solid:
    """A ring to hang from."""
    return torus(middle, normal, radius, 0.014, "wood")


WEIGHTS = {
    "barbell": barbell, "ez_bar": ez_bar, "trap_bar": trap_bar, "landmine": landmine,
    "dumbbell": dumbbell, "kettlebell": kettlebell, "medicine_ball": medicine_ball,
    "plate": plate, "sandbag": sandbag, "stick": stick, "towel": towel, "ab_wheel": ab_wheel,
    "sliders": sliders,
}  # fmt: skip
