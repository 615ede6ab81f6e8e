"""Each prop as solids, where it is in a pose. One function for each name of ``PROPS``."""

from collections.abc import Callable

import numpy as np

from forge.figures.authoring.scene import Solid
from forge.figures.authoring.shapes import ball, block, joined, rod, tube
from forge.figures.geometry import Array, matrix, unit
from forge.figures.motion.read import Prop
from forge.figures.skeleton import Placed, Skeleton

AXES = np.eye(3)


class Hold:
    """Where things are that carry props, in metres."""

    def __init__(self, skeleton: Skeleton, placed: Placed) -> None:
        self.skeleton = skeleton
        self.placed = placed
        self.unit = skeleton.hip_height

    def site(self, name: str) -> Array:
        """A site."""
        return self.skeleton.site(self.placed, name)

    def across(self, side: str) -> Array:
        """Direction of a rod in a closed hand, towards the thumb."""
        heads = self.skeleton.heads
        way = unit(heads[f"index_01_{side}"] - heads[f"pinky_01_{side}"])
        return matrix(self.placed.rotation[f"hand_{side}"]) @ way

    def bar(self, by: str) -> tuple[Array, Array]:
        """Middle and direction of a bar that is carried."""
        if by == "hands":
            left, right = self.site("grip_l"), self.site("grip_r")
            return (left + right) / 2, unit(left - right)
        if by in ("left_hand", "right_hand"):
            side = by[0]
            return self.site(f"grip_{side}"), self.across(side)
        bone = self.skeleton.sites[by][0]
        return self.site(by), matrix(self.placed.rotation[bone]) @ AXES[0]

    def hands(self, by: str) -> str:
        """Sides of the hands that carry."""
        return {"hands": "lr", "left_hand": "l", "right_hand": "r"}.get(by, "lr")


def solids(prop: Prop, hold: Hold) -> tuple[Solid, ...]:
    """The prop in this pose."""
    return tuple(_MAKE[prop.kind](prop, hold))


def _at(prop: Prop, hold: Hold, height: float) -> Array:
    return np.array([prop.number("side") * hold.unit, height, prop.number("forward") * hold.unit])


def _barbell(prop: Prop, hold: Hold) -> list[Solid]:
    middle, way = hold.bar(str(prop.fields["by"]))
    half = prop.number("length") * hold.unit / 2
    radius = prop.number("plate") * hold.unit
    inner = half * 0.70
    found = [rod(middle - way * half, middle + way * half, 0.0145, "metal")]
    for sign in (-1, 1):
        out = way * sign
        found.append(rod(middle + out * inner, middle + out * half, 0.024, "metal"))
        found.append(rod(middle + out * (inner - 0.02), middle + out * inner, 0.034, "metal"))
        if radius > 0:
            found.append(
                rod(middle + out * inner, middle + out * (inner + 0.05), radius, "plate", 48)
            )
            found.append(
                rod(
                    middle + out * (inner + 0.05),
                    middle + out * (inner + 0.052),
                    radius * 0.55,
                    "rubber",
                    40,
                )
            )
            found.append(
                rod(
                    middle + out * (inner + 0.056),
                    middle + out * (inner + 0.085),
                    radius * 0.72,
                    "plate",
                    44,
                )
            )
    return found


def _dumbbell(prop: Prop, hold: Hold) -> list[Solid]:
    found = []
    radius = prop.number("size") * hold.unit
    for side in hold.hands(str(prop.fields["by"])):
        middle, way = hold.site(f"grip_{side}"), hold.across(side)
        found.append(rod(middle - way * 0.075, middle + way * 0.075, 0.014, "metal", 20))
        for sign in (-1, 1):
            out = way * sign
            found.append(rod(middle + out * 0.068, middle + out * 0.125, radius, "plate", 6 * 4))
    return found


def _kettlebell(prop: Prop, hold: Hold) -> list[Solid]:
    by = str(prop.fields["by"])
    middle, way = hold.bar(by)
    radius = prop.number("size") * hold.unit
    side = by[0] if by.endswith("_hand") else "l"
    fingers = matrix(hold.placed.rotation[f"hand_{side}"]) @ hold.skeleton.hand_frame(side)[0]
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


def _wall(prop: Prop, hold: Hold) -> list[Solid]:
    z = prop.number("forward") * hold.unit
    angle = np.radians(prop.number("turn"))
    way = np.array([np.cos(angle), 0, -np.sin(angle)])
    out = np.array([np.sin(angle), 0, np.cos(angle)]) * z
    half, top = 0.62, 2.05 * hold.unit
    corners = np.array(
        [
            out - way * half,
            out + way * half,
            out + way * half + [0, top, 0],
            out - way * half + [0, top, 0],
        ]
    )
    return [Solid(corners, np.array([[0, 1, 2], [0, 2, 3]]), "wall", backdrop=True)]


def _tilted(angle: float) -> Array:
    a = np.radians(angle)
    return np.array([[1, 0, 0], [0, np.cos(a), -np.sin(a)], [0, np.sin(a), np.cos(a)]]).T


def _bench(prop: Prop, hold: Hold) -> list[Solid]:
    """Pads along the figure's line: the head end behind the hinge may be raised."""
    top, long = prop.number("height") * hold.unit, prop.number("length") * hold.unit
    hinge, angle = prop.number("hinge") * hold.unit, prop.number("angle")
    middle = _at(prop, hold, top - 0.035)
    front = middle + [0, 0, long / 2]
    joint = front - [0, 0, hinge]
    wide, thick = 0.145, 0.035
    seat = block((front + joint) / 2, np.array([wide, thick, hinge / 2]), AXES, "pad")
    a = np.radians(angle)
    back_way = np.array([0, np.sin(a), -np.cos(a)])
    rest_long = long - hinge
    rest = block(
        joint + back_way * rest_long / 2,
        np.array([wide, thick, rest_long / 2]),
        np.array([AXES[0], np.cross(back_way, AXES[0]), back_way]),
        "pad",
    )
    rear = middle - [0, 0, long * 0.38]
    legs = []
    for at in (front - [0, 0, 0.10], rear):
        low = np.array([at[0], 0.02, at[2]])
        legs += [
            rod(low, np.array([at[0], top - 0.07, at[2]]), 0.022, "frame", 16),
            block(low, np.array([0.2, 0.02, 0.025]), AXES, "frame"),
        ]
    legs.append(
        rod(
            np.array([0, top - 0.09, rear[2]]) + [middle[0], 0, 0],
            np.array([middle[0], top - 0.09, front[2] - 0.1]),
            0.022,
            "frame",
            16,
        )
    )
    if angle:
        legs.append(
            rod(
                np.array([middle[0], top - 0.09, rear[2]]),
                joint + back_way * rest_long * 0.6,
                0.018,
                "frame",
                16,
            )
        )
    return [joined([seat, rest], "pad"), joined(legs, "frame")]


def _box(prop: Prop, hold: Hold) -> list[Solid]:
    top = prop.number("height") * hold.unit
    half = np.array([prop.number("width"), top / hold.unit, prop.number("depth")]) * hold.unit / 2
    return [block(_at(prop, hold, top / 2), half, AXES, "wood")]


def _chair(prop: Prop, hold: Hold) -> list[Solid]:
    top = prop.number("height") * hold.unit
    a = np.radians(prop.number("turn"))
    axes = np.array([[np.cos(a), 0, -np.sin(a)], [0, 1, 0], [np.sin(a), 0, np.cos(a)]])
    middle = _at(prop, hold, 0.0)
    seat = block(middle + [0, top - 0.02, 0], np.array([0.21, 0.02, 0.20]), axes, "wood")
    parts = []
    for x, z in ((-1, -1), (1, -1), (-1, 1), (1, 1)):
        foot = middle + axes[0] * 0.185 * x + axes[2] * 0.175 * z
        high = top + (0.42 if z < 0 else -0.04)
        parts.append(rod(foot, foot + [0, high, 0], 0.016, "wood", 14))
    back = block(
        middle + [0, top + 0.34, 0] - axes[2] * 0.175, np.array([0.19, 0.075, 0.012]), axes, "wood"
    )
    return [joined([seat, *parts, back], "wood")]


def _mat(prop: Prop, hold: Hold) -> list[Solid]:
    half = np.array(
        [prop.number("width") * hold.unit / 2, 0.004, prop.number("length") * hold.unit / 2]
    )
    return [block(_at(prop, hold, -0.004), half, AXES, "mat")]


def _pull_up_bar(prop: Prop, hold: Hold) -> list[Solid]:
    high = prop.number("height") * hold.unit
    half = prop.number("width") * hold.unit / 2
    middle = _at(prop, hold, high)
    left, right = middle + AXES[0] * half, middle - AXES[0] * half
    posts = [rod(end * [1, 0, 1], end + [0, 0.06, 0], 0.03, "frame", 20) for end in (left, right)]
    posts += [
        block(end * [1, 0, 1] + [0, 0.015, 0], np.array([0.05, 0.015, 0.28]), AXES, "frame")
        for end in (left, right)
    ]
    return [rod(left, right, 0.0165, "metal"), joined(posts, "frame")]


def _line(prop: Prop, hold: Hold, radius: float, material: str) -> list[Solid]:
    anchor = _at(prop, hold, prop.number("height") * hold.unit)
    by = str(prop.fields["by"])
    ends = (
        [hold.site(f"grip_{side}") for side in hold.hands(by)] if "hand" in by else [hold.site(by)]
    )
    return [rod(anchor, end, radius, material, 10) for end in ends]


def _band(prop: Prop, hold: Hold) -> list[Solid]:
    return _line(prop, hold, 0.009, "rubber")


def _cable(prop: Prop, hold: Hold) -> list[Solid]:
    anchor = _at(prop, hold, prop.number("height") * hold.unit)
    far = np.array([0, 0, 0.07 if anchor[2] >= 0 else -0.07])
    column = [
        rod(
            anchor * [1, 0, 1] + far,
            anchor * [1, 0, 1] + far + [0, 2.35 * hold.unit, 0],
            0.035,
            "frame",
            20,
        ),
        block(anchor * [1, 0, 1] + far + [0, 0.02, 0], np.array([0.25, 0.02, 0.2]), AXES, "frame"),
    ]
    wheel = rod(anchor + [-0.012, 0, 0], anchor + [0.012, 0, 0], 0.045, "plate", 24)
    return [joined(column, "frame"), wheel, *_line(prop, hold, 0.006, "metal")]


_MAKE: dict[str, Callable[[Prop, Hold], list[Solid]]] = {
    "barbell": _barbell,
    "dumbbell": _dumbbell,
    "kettlebell": _kettlebell,
    "wall": _wall,
    "bench": _bench,
    "box": _box,
    "chair": _chair,
    "mat": _mat,
    "pull_up_bar": _pull_up_bar,
    "band": _band,
    "cable": _cable,
}
"""Add a prop here and in ``PROPS``; a test compares the two."""
