"""Machines from a few parts: seat, pad, roller, lever, stack; and three for the heart."""

# ruff: noqa: D103, E501  # one function for each word of the table, points in rows
import numpy as np

from forge.figures.authoring.hold import AXES, Hold
from forge.figures.authoring.props_furniture import at, leg, of_pads, slab
from forge.figures.authoring.scene import Solid
from forge.figures.authoring.shapes import block, joined, rod, tube
from forge.figures.geometry import Array, unit
from forge.figures.motion.furniture import pads, tilted
from forge.figures.motion.read import Prop

STANDS_M = 0.05
"""What reaches down to this height stands on the floor by itself."""
LOW_POST_M = 0.3
"""A higher post needs a foot of its own."""
FOOT = np.array([0.11, 0.012, 0.11])


def seat(prop: Prop, hold: Hold) -> list[Solid]:
    made = pads("seat", prop.fields)
    low = (made[0].centre - made[0].normal * made[0].half[1]) * hold.unit
    frame = leg(low)
    if len(made) > 1:
        back = made[1]
        behind = (back.centre - back.normal * back.half[1]) * hold.unit
        foot = behind - back.axes[2] * -0.02
        frame.append(rod(foot, np.array([foot[0], low[1] - 0.05, foot[2]]), 0.02, "frame", 14))
        frame.append(
            rod(low - [0, 0.05, 0], np.array([foot[0], low[1] - 0.05, foot[2]]), 0.022, "frame", 14)
        )
    return [joined(frame, "frame"), *(slab(pad, hold) for pad in made)]


def pad(prop: Prop, hold: Hold) -> list[Solid]:
    made = pads("pad", prop.fields)[0]
    behind = (made.centre - made.normal * made.half[1]) * hold.unit
    reach = float(np.abs(made.axes[:, 1]) @ made.half)
    if (made.centre[1] - reach) * hold.unit < STANDS_M:
        return [slab(made, hold)]
    foot = behind * [1, 0, 1]
    post = [rod(foot, behind, 0.02, "frame", 14)]
    if behind[1] > LOW_POST_M:
        post.append(block(foot + [0, 0.012, 0], FOOT, AXES, "frame"))
    return [joined(post, "frame"), slab(made, hold)]


SPOTS = {
    "shins": ("shin_low", "lr", (0, 0, 1)), "calves": ("calf_back", "lr", (0, 0, -1)),
    "ankles": ("shin_low", "lr", (0, 0, 1)), "heels": ("calf_low", "lr", (0, 0, -1)),
    "thighs": ("thigh_front", "lr", (0, 0, 1)), "knees": ("kneecap", "lr", (0, 0.6, 0.8)),
    "insteps": ("instep", "lr", (0, 1, 0)), "chest": ("rib_front", "", (0, 0, 1)),
    "upper_back": ("mid_back", "", (0, 0, -1)), "left_shin": ("shin_low", "l", (0, 0, 1)),
    "left_calf": ("calf_low", "l", (0, 0, -1)), "left_thigh": ("thigh_back", "l", (0, 0, -1)),
    "left_heel": ("heel_back", "l", (0, 0, -1)), "hip_crease": ("hip_crease", "", (0, 0, 1)),
}  # fmt: skip


def roller_spot(prop: Prop, hold: Hold) -> tuple[Array, Array]:
    """Middle and axis of a roller that lies against the body."""
    name, sides, out = SPOTS[str(prop.fields["at"])]
    names = [f"{name}_{s}" for s in sides] if sides else [name]
    middle = np.mean([hold.site(n) for n in names], axis=0)
    bone = hold.skeleton.sites[names[0]][0]
    off = hold.bone(bone, np.array(out, dtype=float))
    across = (
        unit(hold.site(names[0]) - hold.site(names[1]))
        if len(names) > 1
        else hold.bone(bone, AXES[0])
    )
    return middle + off * prop.number("size") * hold.unit, across


def footplate(prop: Prop, hold: Hold) -> list[Solid]:
    sides = hold.sides(str(prop.fields["by"]))
    middle = np.mean([(hold.site(f"ball_{s}") + hold.site(f"heel_{s}")) / 2 for s in sides], axis=0)
    up = unit(np.mean([hold.bone(f"foot_{s}", AXES[1]) for s in sides], axis=0))
    if lean := np.radians(prop.number("lean")):
        # Balls of the feet on a plate that keeps its way while the heels move.
        up = np.array([0.0, np.cos(lean), -np.sin(lean)])
        middle = np.mean([hold.site(f"ball_{s}") for s in sides], axis=0)
    long = unit(np.cross(AXES[0], up))
    half = np.array([prop.number("width"), 0.05, prop.number("length")]) * hold.unit / 2
    middle = middle + long * half[2] * 0.8 if lean else middle
    axes = np.array([unit(np.cross(up, long)), up, long])
    return [block(middle - up * (half[1] + 0.002), half, axes, "frame")]


def _shoulder_pads(prop: Prop, hold: Hold) -> list[Solid]:
    """A round pad on each shoulder."""
    radius, half = prop.number("size") * hold.unit, prop.number("width") * hold.unit / 2
    across, up, along = (hold.bone("spine_03", AXES[k]) for k in range(3))
    found = []
    for side, sign in (("l", 1.0), ("r", -1.0)):
        middle = hold.site(f"shoulder_{side}") - across * sign * 0.06 + up * (radius + 0.055)
        found.append(rod(middle - along * half, middle + along * half, radius, "pad", 28))
    return found


def _knee_pads(prop: Prop, hold: Hold) -> list[Solid]:
    """A plate outside or inside each knee, on an arm from under the hips."""
    way = 1 if prop.fields["at"] == "outer_knees" else -1
    half = prop.number("width") * hold.unit / 2
    hips = [hold.site(f"hip_{side}") for side in "lr"]
    axle = (hips[0] + hips[1]) / 2 - [0, 0.20, -0.05]
    found, arms = [], []
    for side, sign in (("l", 1.0), ("r", -1.0)):
        knee = hold.site(f"knee_{side}")
        along = unit(hold.site(f"hip_{side}") - knee)
        out = hold.bone("pelvis", AXES[0]) * sign * way
        out = unit(out - along * (out @ along))
        up = np.cross(along, out)
        middle = knee + along * 0.03 + out * 0.085
        axes = np.array([out, up, along])
        found.append(block(middle, np.array([0.025, half * 0.8, half]), axes, "pad"))
        low = middle + out * 0.03 - [0, 0.16, 0]
        arms += [tube(np.array([middle + out * 0.03, low, axle]), 0.016, "frame")]
    return [*found, joined(arms, "frame")]


def carriage(prop: Prop, hold: Hold) -> list[Solid]:
    up, front, across = (hold.bone("spine_03", AXES[k]) for k in (1, 2, 0))
    back = (hold.site("mid_back") + hold.site("tailbone")) / 2
    long, wide, thick = (
        prop.number("length") * hold.unit / 2,
        prop.number("width") * hold.unit / 2,
        0.04,
    )
    middle = back - front * (thick + 0.02)
    found = [block(middle, np.array([wide, thick, long]), np.array([across, front, up]), "pad")]
    if reach := prop.number("rails") * hold.unit:
        lean = np.radians(prop.number("angle"))
        way = np.array([0.0, np.cos(lean), -np.sin(lean)])
        behind = middle - front * 0.09
        # From the floor up: the rails stand still while the back rest runs along them.
        foot = behind - way * ((behind[1] - 0.03) / max(way[1], 0.1))
        rails = [rod(foot + AXES[0] * s * wide, foot + way * 2 * reach + AXES[0] * s * wide, 0.022, "frame", 16) for s in (-1, 1)]  # fmt: skip
        found.append(joined(rails, "frame"))
    if radius := prop.number("shoulders") * hold.unit:
        for side, sign in (("l", 1.0), ("r", -1.0)):
            over = hold.site(f"shoulder_{side}") - across * sign * 0.05 + up * (radius + 0.05)
            found.append(rod(over - front * 0.10, over + front * 0.07, radius, "pad", 24))
    return found


def belt(prop: Prop, hold: Hold) -> list[Solid]:
    names = ("hip_side_l", "hip_crease", "hip_side_r", "tailbone")
    left, front, right, back = (hold.site(name) for name in names)
    middle, turn = (left + front + right + back) / 4, np.linspace(0, 2 * np.pi, 33)
    wide, deep = (left - right) / 2 * 1.04, (front - back) / 2 * 1.06
    ring = tube(
        np.array([middle + wide * np.cos(t) + deep * np.sin(t) for t in turn]), 0.022, "rubber"
    )
    drop = prop.number("drop") * hold.unit
    buckle = middle + deep
    end = np.array([buckle[0], max(buckle[1] - drop, 0.02), buckle[2]])
    found = [ring, rod(buckle, end, 0.011, "rubber", 12)]
    if radius := prop.number("plate") * hold.unit:
        found.append(rod(end - AXES[2] * 0.02, end + AXES[2] * 0.02, radius, "plate", 40))
    return found


PAIRS = {"shoulders": _shoulder_pads, "outer_knees": _knee_pads, "inner_knees": _knee_pads}


def roller(prop: Prop, hold: Hold) -> list[Solid]:
    if prop.fields["at"] in PAIRS:
        return PAIRS[str(prop.fields["at"])](prop, hold)
    middle, way = roller_spot(prop, hold)
    half, radius = prop.number("width") * hold.unit / 2, prop.number("size") * hold.unit
    found = [rod(middle - way * half, middle + way * half, radius, "pad", 28)]
    if down := prop.number("posts") * hold.unit:
        ends = [middle + way * sign * (half + 0.02) for sign in (-1, 1)]
        posts = [rod(end, end - [0, down, 0], 0.018, "frame", 14) for end in ends]
        axle = rod(ends[0], ends[1], 0.018, "frame", 14)
        found.append(joined([*posts, axle], "frame"))
    return found


def lever(prop: Prop, hold: Hold) -> list[Solid]:
    axle = at(prop, hold, prop.number("height") * hold.unit)
    apart = prop.number("apart") * hold.unit / 2
    by = str(prop.fields["by"])
    ends = hold.ends(by)
    if prop.fields["axle"] == "knees":
        # The arm turns with the shin, in a plane of its own beside the legs.
        axle = np.array([axle[0], *hold.site("knee_l")[1:]])
        ends = [np.array([axle[0], *np.mean(ends, axis=0)[1:]])]
    parts: list[Solid] = []
    if apart:
        shifts = [AXES[0] * apart, -AXES[0] * apart]
        for end, shift in zip(ends, shifts, strict=False):
            side = "l" if shift[0] > 0 else "r"
            across = hold.across(side) if "hand" in by else AXES[0]
            parts += [tube(np.array([axle + shift, end + _outward(shift, by), end]), 0.018, "frame"),
                      rod(end - across * 0.07, end + across * 0.07, 0.017, "rubber", 16)]  # fmt: skip
    else:
        middle = np.mean(ends, axis=0)
        parts.append(rod(axle, middle, 0.022, "frame", 16))
        if len(ends) == 2:
            over = unit(ends[0] - ends[1]) * (float(np.linalg.norm(ends[0] - ends[1])) / 2 + 0.07)
            parts.append(rod(middle - over, middle + over, 0.017, "rubber", 16))
    wheel = rod(axle - AXES[0] * (apart + 0.03), axle + AXES[0] * (apart + 0.03), 0.05, "frame", 24)
    found = [joined([p for p in parts if p.material == "frame"] + [wheel], "frame")]
    found += [p for p in parts if p.material != "frame"]
    if radius := prop.number("plate") * hold.unit:
        middle = np.mean(ends, axis=0) * 0.45 + axle * 0.55
        found += [rod(middle + AXES[0] * s * 0.10, middle + AXES[0] * s * 0.16, radius, "plate", 40) for s in (-1, 1)]  # fmt: skip
    return found


def _outward(shift: Array, by: str) -> Array:
    """Arms reach round the body, so that they do not run through it."""
    return np.asarray(np.sign(shift) * 0.08 if "hand" in by else shift * 0.0)


def stack(prop: Prop, hold: Hold) -> list[Solid]:
    high, half = prop.number("height") * hold.unit, prop.number("width") * hold.unit / 2
    axes = tilted(0, prop.number("turn"))
    foot = at(prop, hold)
    frame = [
        block(
            foot + axes[0] * s * half + [0, high / 2, 0],
            np.array([0.025, high / 2, 0.035]),
            axes,
            "frame",
        )
        for s in (-1, 1)
    ]
    frame += [
        block(foot + [0, y, 0], np.array([half + 0.025, 0.025, 0.05]), axes, "frame")
        for y in (0.025, high)
    ]
    plates = [
        block(foot + [0, 0.10 + k * 0.055, 0], np.array([half * 0.72, 0.024, 0.06]), axes, "plate")
        for k in range(11)
    ]
    rods = [rod(foot + axes[0] * s * half * 0.45, foot + axes[0] * s * half * 0.45 + [0, high, 0], 0.009, "metal", 10) for s in (-1, 1)]  # fmt: skip
    return [joined(rods, "metal"), *plates, joined(frame, "frame")]


def treadmill(prop: Prop, hold: Hold) -> list[Solid]:
    belt = of_pads(prop, hold)
    top = prop.number("height") * hold.unit
    rise = np.tan(np.radians(prop.number("angle"))) * 0.85
    middle, turned = at(prop, hold), tilted(0, prop.number("turn"))
    slope = tilted(-prop.number("angle"), prop.number("turn"))
    parts = []
    for sign in (-1, 1):
        x = sign * 0.33
        path = np.array(
            [[x, top + rise * 0.6, 0.62], [x, top + 1.0 + rise, 0.78], [x, top + 0.96 + rise, 0.43]]
        )
        edge = np.array([x, top, 0]) @ turned
        parts += [block(middle + edge, np.array([0.035, 0.03, 0.8]), slope, "frame"),
                  tube(middle + path @ turned, 0.022, "frame")]  # fmt: skip
    console = np.array([0, top + 1.02 + rise, 0.80]) @ turned
    parts.append(
        block(
            middle + console, np.array([0.34, 0.12, 0.03]), tilted(20, prop.number("turn")), "frame"
        )
    )
    return [*belt, joined(parts, "frame")]


def bike(prop: Prop, hold: Hold) -> list[Solid]:
    u, middle = hold.unit, at(prop, hold)
    high, bars = prop.number("seat") * u, prop.number("bars") * u
    axle = middle + [0, 0.34 * u, 0.20 * u]
    saddle = middle + [0, high, -0.12 * u]
    head = middle + [0, bars, 0.52 * u]
    wheel = middle + [0, 0.30 * u, 0.62 * u]
    frame = [rod(middle + [0, 0.05, -0.3 * u], saddle - [0, 0.05, 0], 0.022, "frame", 16),
             rod(middle + [0, 0.05, 0.55 * u], head, 0.022, "frame", 16),
             tube(np.array([saddle - [0, 0.35 * u, 0.05], axle, wheel]), 0.025, "frame")]  # fmt: skip
    frame += [
        block(middle + [0, 0.02, z * u], np.array([0.22, 0.02, 0.03]), AXES, "frame")
        for z in (-0.3, 0.55)
    ]
    pedals = []
    for side, sign in (("l", 1), ("r", -1)):
        hub = axle + [sign * 0.07, 0, 0]
        end = hold.site(f"ball_{side}") - [0, 0.012, 0]
        pedals.append(
            tube(np.array([axle, hub, end * [0, 1, 1] + hub * [1, 0, 0]]), 0.013, "metal")
        )
        pedals.append(
            block(
                hold.site(f"ball_{side}") - [0, 0.012, 0],
                np.array([0.05, 0.01, 0.04]),
                AXES,
                "plate",
            )
        )
    handle = [rod(head - AXES[0] * 0.2, head + AXES[0] * 0.2, 0.015, "rubber", 14)]
    seat_block = [block(saddle, np.array([0.075, 0.03, 0.13]), AXES, "pad")]
    disc = [rod(wheel - AXES[0] * 0.02, wheel + AXES[0] * 0.02, 0.24 * u, "plate", 48)]
    return [joined(frame, "frame"), *disc, *pedals, *handle, *seat_block]


def rower(prop: Prop, hold: Hold) -> list[Solid]:
    u, middle = hold.unit, at(prop, hold)
    slide = middle[2] - float(np.mean([hold.site(f"seat_{s}")[2] for s in "lr"]))
    beam = rod(
        middle + [0, 0.33 * u, -1.5 * u], middle + [0, 0.28 * u, 0.75 * u], 0.03, "frame", 16
    )
    legs = [*leg(middle + [0, 0.33 * u, -1.4 * u]), *leg(middle + [0, 0.28 * u, 0.7 * u], 0.25)]
    sitting = block(middle + [0, 0.37 * u, -slide], np.array([0.14, 0.02, 0.12]), AXES, "pad")
    wheel_at = middle + [0, 0.42 * u, 0.85 * u]
    wheel = rod(wheel_at - AXES[0] * 0.07, wheel_at + AXES[0] * 0.07, 0.3 * u, "plate", 48)
    left, right = hold.site("grip_l"), hold.site("grip_r")
    grip = (left + right) / 2
    over = unit(left - right) * 0.25
    rest = [block(hold.site(f"ball_{s}") - hold.bone(f"foot_{s}", AXES[1]) * 0.012, np.array([0.055, 0.01, 0.14]),
                  np.array([AXES[0], hold.bone(f"foot_{s}", AXES[1]), np.cross(AXES[0], hold.bone(f"foot_{s}", AXES[1]))]),
                  "rubber") for s in "lr"]  # fmt: skip
    return [joined([beam, *legs], "frame"), wheel, sitting, *rest,
            rod(grip - over, grip + over, 0.016, "rubber", 16), rod(grip, wheel_at, 0.006, "metal", 8)]  # fmt: skip


MACHINES = {
    "seat": seat, "pad": pad, "roller": roller, "footplate": footplate, "lever": lever, "stack": stack,
    "carriage": carriage, "belt": belt,
    "treadmill": treadmill, "bike": bike, "rower": rower,
}  # fmt: skip
