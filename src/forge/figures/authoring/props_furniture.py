"""Benches, boxes, racks, balls: what stands in a room. Pads come from ``motion.furniture``."""

# ruff: noqa: D103, E501  # one function for each word of the table, points in rows
import numpy as np

from forge.figures.authoring.hold import AXES, Hold
from forge.figures.authoring.scene import Solid
from forge.figures.authoring.shapes import ball, block, joined, rod, tube
from forge.figures.geometry import Array
from forge.figures.motion.furniture import Pad, pads, tilted
from forge.figures.motion.read import Prop

WALL = 2.35
"""Height of a wall in hip heights: taller than anybody who stands before it."""
FOLD_M = 0.016
"""Radius of a fold of cloth."""


def at(prop: Prop, hold: Hold, height: float = 0.0) -> Array:
    """Where a prop stands, metres."""
    return np.array([prop.number("side") * hold.unit, height, prop.number("forward") * hold.unit])


def slab(pad: Pad, hold: Hold) -> Solid:
    """A pad as a solid."""
    return block(pad.centre * hold.unit, pad.half * hold.unit, pad.axes, pad.material)


def of_pads(prop: Prop, hold: Hold) -> list[Solid]:
    """The pads of a prop, those of one material without lines between."""
    return [slab(pad, hold) for pad in pads(prop.kind, prop.fields)]


def leg(top: Array, wide: float = 0.2, thick: float = 0.022, axes: Array = AXES) -> list[Solid]:
    """A post with a foot across."""
    low = np.array([top[0], 0.02, top[2]])
    return [
        rod(low, top, thick, "frame", 16),
        block(low, np.array([wide, 0.02, 0.025]), axes, "frame"),
    ]


def wall(prop: Prop, hold: Hold) -> list[Solid]:
    z = prop.number("forward") * hold.unit
    angle = np.radians(prop.number("turn"))
    way = np.array([np.cos(angle), 0, -np.sin(angle)])
    out = np.array([np.sin(angle), 0, np.cos(angle)]) * z
    half, top = 0.62, WALL * hold.unit
    corners = np.array([out - way * half, out + way * half, out + way * half + [0, top, 0], out - way * half + [0, top, 0]])  # fmt: skip
    return [Solid(corners, np.array([[0, 1, 2], [0, 2, 3]]), "wall", backdrop=True)]


def bench(prop: Prop, hold: Hold) -> list[Solid]:
    seat, back = pads("bench", prop.fields)
    made = [slab(seat, hold), slab(back, hold)]
    front = (
        seat.centre + seat.axes[2] * seat.half[2] * 0.5 - seat.normal * seat.half[1]
    ) * hold.unit
    rear = (
        back.centre - back.axes[2] * back.half[2] * 0.5 - back.normal * back.half[1]
    ) * hold.unit
    axes = tilted(0, prop.number("turn"))
    legs = leg(front, axes=axes)
    if rear[1] > 0.62 or prop.number("angle") > 5:
        foot = (seat.centre - seat.axes[2] * (seat.half[2] + 0.2)) * hold.unit
        foot[1] = front[1]
        legs += [
            *leg(foot, axes=axes),
            rod(front, foot, 0.022, "frame", 16),
            rod(foot, rear, 0.018, "frame", 16),
        ]
    else:
        legs += [
            *leg(rear, axes=axes),
            rod(front - [0, 0.02, 0], rear - [0, 0.02, 0], 0.022, "frame", 16),
        ]
    whole = [joined(made, "pad")] if not prop.number("angle") else made
    return [*whole, joined(legs, "frame")]


def box(prop: Prop, hold: Hold) -> list[Solid]:
    return of_pads(prop, hold)


def chair(prop: Prop, hold: Hold) -> list[Solid]:
    seat, back = pads("chair", prop.fields)
    top = prop.number("height") * hold.unit
    axes, middle = seat.axes, at(prop, hold)
    parts = []
    for x, z in ((-1, -1), (1, -1), (-1, 1), (1, 1)):
        foot = middle + axes[0] * 0.185 * x + axes[2] * 0.175 * z
        high = top + (0.42 if z < 0 else -0.02)
        parts.append(rod(foot, foot + [0, high, 0], 0.016, "wood", 14))
    return [joined([slab(seat, hold), slab(back, hold), *parts], "wood")]


def mat(prop: Prop, hold: Hold) -> list[Solid]:
    half = np.array(
        [prop.number("width") * hold.unit / 2, 0.004, prop.number("length") * hold.unit / 2]
    )
    return [block(at(prop, hold, -0.004), half, AXES, "mat")]


def cloth(prop: Prop, hold: Hold) -> list[Solid]:
    flat = mat(prop, hold)
    half = prop.number("width") * hold.unit / 2
    rear = at(prop, hold) - AXES[2] * prop.number("length") * hold.unit / 2
    ridges = [rear + AXES[2] * FOLD_M * (2 * k + 1) for k in range(int(prop.number("folds")))]
    return [
        *flat,
        *(rod(r - AXES[0] * half, r + AXES[0] * half, FOLD_M, "mat", 16) for r in ridges),
    ]


def pull_up_bar(prop: Prop, hold: Hold) -> list[Solid]:
    apart = prop.number("handles") * hold.unit / 2
    low = prop.number("height") * hold.unit
    high = low + 0.09 if apart else low
    half = prop.number("width") * hold.unit / 2
    middle = at(prop, hold, high)
    left, right = middle + AXES[0] * half, middle - AXES[0] * half
    posts = [rod(end * [1, 0, 1], end + [0, 0.06, 0], 0.03, "frame", 20) for end in (left, right)]
    posts += [block(end * [1, 0, 1] + [0, 0.015, 0], np.array([0.05, 0.015, 0.28]), AXES, "frame") for end in (left, right)]  # fmt: skip
    return [
        rod(left, right, 0.0165, "metal"),
        joined(posts, "frame"),
        *(_handle(at(prop, hold, low) + AXES[0] * s * apart, high - low) for s in (-1, 1) if apart),
    ]


def _handle(middle: Array, drop: float) -> Solid:
    """A short bar along the figure's line that hangs from the one across."""
    ends = [middle + AXES[2] * 0.13 * s for s in (-1, 1)]
    path = [middle + [0, drop, 0], ends[0], ends[1], middle + [0, drop, 0]]
    return joined(
        [tube(np.array(path), 0.011, "metal"), rod(ends[0], ends[1], 0.016, "metal", 18)], "metal"
    )


def rack(prop: Prop, hold: Hold) -> list[Solid]:
    hooks, half = prop.number("height") * hold.unit, prop.number("width") * hold.unit / 2
    deep, top = prop.number("depth") * hold.unit, max(2.35 * hold.unit, 0.0)
    parts = []
    for sign in (-1, 1):
        for back in (0.0, -deep) if deep else (0.0,):
            foot = at(prop, hold) + [sign * half, 0, back]
            parts.append(
                block(foot + [0, top / 2, 0], np.array([0.028, top / 2, 0.028]), AXES, "frame")
            )
        foot = at(prop, hold) + [sign * half, 0, -deep / 2]
        parts.append(
            block(foot + [0, 0.025, 0], np.array([0.03, 0.025, 0.3 + deep / 2]), AXES, "frame")
        )
        hook = at(prop, hold) + [sign * half, hooks - 0.03, 0.06]
        parts.append(block(hook, np.array([0.03, 0.012, 0.05]), AXES, "frame"))
    over = at(prop, hold, top)
    parts.append(rod(over - AXES[0] * half, over + AXES[0] * half, 0.022, "frame", 16))
    return [joined(parts, "frame")]


def rail(prop: Prop, hold: Hold) -> list[Solid]:
    half, high = prop.number("width") * hold.unit / 2, 2.45 * hold.unit
    parts = []
    for sign in (-1, 1):
        foot = at(prop, hold) + [sign * half, 0, 0]
        parts += [rod(foot, foot + [0, high, 0], 0.02, "metal", 16),
                  block(foot + [0, 0.02, 0], np.array([0.05, 0.02, 0.3]), AXES, "frame")]  # fmt: skip
    over = at(prop, hold, high)
    parts.append(rod(over - AXES[0] * half, over + AXES[0] * half, 0.025, "frame", 16))
    return [joined(parts, "frame")]


def dip_bars(prop: Prop, hold: Hold) -> list[Solid]:
    high, half = prop.number("height") * hold.unit, prop.number("apart") * hold.unit / 2
    long = prop.number("length") * hold.unit / 2
    bars, posts = [], []
    for sign in (-1, 1):
        middle = at(prop, hold, high) + [sign * half, 0, 0]
        bars.append(rod(middle - AXES[2] * long, middle + AXES[2] * long, 0.018, "metal", 20))
        for end in (-0.9, 0.9):
            top = middle + AXES[2] * long * end
            posts.append(rod(top * [1, 0, 1], top, 0.022, "frame", 16))
        posts.append(block(middle * [1, 0, 1] + [0, 0.015, 0], np.array([0.03, 0.015, long + 0.1]), AXES, "frame"))  # fmt: skip
    return [joined(posts, "frame"), *bars]


def stability_ball(prop: Prop, hold: Hold) -> list[Solid]:
    radius = prop.number("size") * hold.unit
    middle = at(prop, hold, radius + prop.number("height") * hold.unit)
    names = {"feet": ("heel", "ball"), "hands": ("palm",), "forearms": ("wrist", "elbow")}
    if sites := names.get(str(prop.fields["under"]), ()):
        middle[2] = np.mean([hold.site(f"{name}_{s}")[2] for name in sites for s in "lr"])
    if prop.fields["under"] == "heels":
        heel = (hold.site("heel_back_l") + hold.site("heel_back_r")) / 2
        # Heels below the top press on its near side.
        lift = heel[1] - middle[1]
        middle[2] = heel[2] + np.sqrt(max(radius**2 - max(lift, 0.0) ** 2, 0.0))
    return [ball(middle, radius, "ball", 24)]


def foam_roller(prop: Prop, hold: Hold) -> list[Solid]:
    radius, half = prop.number("size") * hold.unit, prop.number("length") * hold.unit / 2
    way = tilted(0, prop.number("turn"))[0]
    middle = at(prop, hold, radius)
    return [rod(middle - way * half, middle + way * half, radius, "ball", 32),
            rod(middle - way * (half + 0.002), middle + way * (half + 0.002), radius * 0.45, "rubber", 24)]  # fmt: skip


def sled(prop: Prop, hold: Hold) -> list[Solid]:
    middle, high = at(prop, hold), prop.number("height") * hold.unit
    skids = [
        block(middle + [s * 0.28, 0.03, 0.2], np.array([0.03, 0.03, 0.5]), AXES, "frame")
        for s in (-1, 1)
    ]
    posts = [rod(middle + [s * 0.28, 0.05, -0.15], middle + [s * 0.28, high, -0.15], 0.022, "frame", 16) for s in (-1, 1)]  # fmt: skip
    bed = block(middle + [0, 0.08, 0.25], np.array([0.28, 0.02, 0.2]), AXES, "frame")
    discs = [rod(middle + [0, 0.1 + k * 0.05, 0.25], middle + [0, 0.145 + k * 0.05, 0.25], 0.2, "plate", 40) for k in range(3)]  # fmt: skip
    return [joined([*skids, *posts, bed], "frame"), *discs]


FURNITURE = {
    "wall": wall, "bench": bench, "box": box, "chair": chair, "mat": mat, "cloth": cloth,
    "pull_up_bar": pull_up_bar, "rack": rack, "rail": rail, "dip_bars": dip_bars,
    "stability_ball": stability_ball, "foam_roller": foam_roller, "sled": sled,
}  # fmt: skip
