"""Machines for the heart that have no word of their own elsewhere, stairs, and a doorway."""

# ruff: noqa: D103, E501  # one function for each word of the table
import numpy as np

from forge.figures.authoring.hold import AXES, Hold
from forge.figures.authoring.props_furniture import at, of_pads
from forge.figures.authoring.scene import Solid
from forge.figures.authoring.shapes import block, joined, rod, tube
from forge.figures.geometry import Array, unit
from forge.figures.motion.furniture import tilted
from forge.figures.motion.read import Prop

PEDAL = np.array([0.05, 0.01, 0.055])
PLATE = np.array([0.065, 0.012, 0.17])


def doorway(prop: Prop, hold: Hold) -> list[Solid]:
    """Two posts and a lintel; ``forward`` is the side that looks at the figure."""
    u, half, high = hold.unit, prop.number("width") / 2, prop.number("height")
    middle, thick = at(prop, hold) + [0, 0, 0.05 * hold.unit], np.array([0.05, 0.0, 0.05]) * u
    posts = [
        block(middle + np.array([s * half, high / 2, 0]) * u, thick + [0, high * u / 2, 0], AXES, "wood")
        for s in (-1, 1)
    ]  # fmt: skip
    lintel = block(
        middle + [0, (high + 0.05) * u, 0], np.array([half + 0.05, 0.05, 0.05]) * u, AXES, "wood"
    )
    return [joined([*posts, lintel], "wood")]


def stairs(prop: Prop, hold: Hold) -> list[Solid]:
    made = of_pads(prop, hold)
    found = [joined(made, made[0].material)]
    if not prop.number("rails"):
        return found
    u, foot = hold.unit, at(prop, hold)
    count, rise, run = (prop.number(name) for name in ("count", "rise", "run"))
    for sign in (-1, 1):
        side = foot + [sign * (prop.number("width") / 2 + 0.03) * u, 0, 0]
        low = side + np.array([0, prop.number("rails"), -0.12]) * u
        high = low + np.array([0, rise * count, run * count]) * u
        found.append(tube(np.array([low * [1, 0, 1], low, high, high * [1, 0, 1]]), 0.02, "frame"))
    if tall := prop.number("console") * u:
        found += _console(
            foot, hold, np.array([prop.number("width"), rise * count, run * count]), tall
        )
    return found


def _console(foot: Array, hold: Hold, size: Array, tall: float) -> list[Solid]:
    """What makes stairs a machine: a post with a screen before the eyes, and a housing under it."""
    wide, top, deep = size * hold.unit
    front = foot + [0, 0, deep + 0.10]
    screen = front + [0, top + tall, -0.04]
    housing = block(
        front + [0, (top + 0.25) / 2, 0],
        np.array([wide / 2, (top + 0.25) / 2, 0.09]),
        AXES,
        "plate",
    )
    face = tilted(70)
    return [
        housing,
        joined(
            [
                tube(
                    np.array([front + [0, top + 0.2, 0], screen + [0, -0.1, 0.05], screen]),
                    0.03,
                    "frame",
                ),
                block(screen, np.array([0.20, 0.02, 0.13]), face, "frame"),
            ],
            "frame",
        ),
        block(screen + face[1] * 0.022, np.array([0.15, 0.004, 0.085]), face, "rubber"),
    ]


def cranks(prop: Prop, hold: Hold) -> list[Solid]:
    """An axle in a housing, with a crank to each hand or foot that turns it."""
    u, axle = hold.unit, at(prop, hold, prop.number("height") * hold.unit)
    hands = "hand" in str(prop.fields["by"])
    found: list[Solid] = []
    arms = []
    for side, sign in (("l", 1), ("r", -1)):
        end = hold.site(f"grip_{side}" if hands else f"ball_{side}")
        hub = axle + [sign * 0.07, 0, 0]
        turned = np.array([hub[0], end[1], end[2]])
        arms.append(tube(np.array([axle, hub, turned]), 0.013, "metal"))
        if hands:
            found.append(
                rod(turned, np.array([end[0] + sign * 0.06, *turned[1:]]), 0.017, "rubber", 16)
            )
        else:
            up = hold.bone(f"foot_{side}", AXES[1])
            axes = np.array([AXES[0], up, unit(np.cross(AXES[0], up))])
            found.append(block(end - up * 0.014, PEDAL, axes, "plate"))
            arms.append(rod(turned, np.array([end[0], *turned[1:]]), 0.013, "metal", 12))
    wheel = rod(axle - AXES[0] * 0.03, axle + AXES[0] * 0.03, prop.number("size") * u, "plate", 48)
    post = [rod(axle * [1, 0, 1] + [0, 0.02, 0], axle, 0.03, "frame", 16)]
    post.append(block(axle * [1, 0, 1] + [0, 0.02, 0], np.array([0.24, 0.02, 0.05]), AXES, "frame"))
    return [*found, joined(arms, "metal"), wheel, joined(post, "frame")]


def elliptical(prop: Prop, hold: Hold) -> list[Solid]:
    """Plates under the feet, hung between a wheel behind and moving handles in front."""
    u, middle = hold.unit, at(prop, hold)
    axle = middle + np.array([0, 0.32, -0.72]) * u
    pivot = middle + np.array([0, 0.78, 0.62]) * u
    frame = [
        rod(middle + np.array([0, 0.03, -0.95]) * u, middle + np.array([0, 0.03, 0.8]) * u, 0.03, "frame", 16),
        rod(middle + np.array([0, 0.03, 0.66]) * u, pivot + np.array([0, 0.55, 0.02]) * u, 0.028, "frame", 16),
        rod(axle * [1, 0, 1] + [0, 0.03, 0], axle, 0.03, "frame", 16),
    ]  # fmt: skip
    frame += [block(middle + np.array([0, 0.02, z]) * u, np.array([0.26, 0.02, 0.03]), AXES, "frame") for z in (-0.95, 0.8)]  # fmt: skip
    console = block(pivot + np.array([0, 0.6, 0]) * u, np.array([0.11, 0.07, 0.02]), AXES, "frame")
    wheel = rod(axle - AXES[0] * 0.03, axle + AXES[0] * 0.03, 0.24 * u, "plate", 48)
    found: list[Solid] = []
    for side, sign in (("l", 1), ("r", -1)):
        foot = (hold.site(f"ball_{side}") + hold.site(f"heel_{side}")) / 2
        up = hold.bone(f"foot_{side}", AXES[1])
        axes = np.array([AXES[0], up, unit(np.cross(AXES[0], up))])
        under = foot - up * 0.014
        found.append(block(under, PLATE, axes, "plate"))
        rear = np.array([under[0], axle[1], axle[2]]) + unit(under - axle) * [0, 0.12 * u, 0.12 * u]
        grip = hold.site(f"grip_{side}")
        joint = pivot + [sign * 0.10, 0, 0]
        front = np.array(
            [under[0], joint[1] - 0.42 * u, 2 * joint[2] - grip[2] * 0.6 - joint[2] * 0.4]
        )
        frame += [tube(np.array([rear, under - up * 0.02, front, joint]), 0.018, "frame"),
                  tube(np.array([joint, grip - [0, 0.10, 0], grip + [0, 0.08, 0]]), 0.018, "frame"),
                  rod(pivot, joint, 0.02, "frame", 14)]  # fmt: skip
    return [joined(frame, "frame"), console, wheel, *found]


def ski_tower(prop: Prop, hold: Hold) -> list[Solid]:
    """A tall frame with a fan at its top; a cord runs to each hand."""
    u, foot = hold.unit, at(prop, hold)
    high = prop.number("height") * u
    top = foot + [0, high, 0]
    frame = [block(foot + [0, high / 2, 0.03], np.array([0.07, high / 2, 0.04]), AXES, "frame"),
             block(foot + [0, 0.02, -0.2], np.array([0.3, 0.02, 0.3]), AXES, "frame")]  # fmt: skip
    fan = rod(top + [0, -0.16, 0.02], top + [0, -0.16, -0.07], 0.17, "plate", 40)
    found: list[Solid] = []
    for side, sign in (("l", 1), ("r", -1)):
        pulley, grip, across = (
            top + [sign * 0.13, 0, -0.1],
            hold.site(f"grip_{side}"),
            hold.across(side),
        )
        frame.append(rod(top + [0, 0, -0.02], pulley, 0.018, "frame", 14))
        found += [rod(pulley, grip, 0.006, "metal", 8),
                  rod(grip - across * 0.07, grip + across * 0.07, 0.016, "rubber", 16)]  # fmt: skip
    console = block(foot + [0, high * 0.66, -0.05], np.array([0.09, 0.06, 0.02]), AXES, "frame")
    return [joined(frame, "frame"), fan, console, *found]


def tow(prop: Prop, hold: Hold) -> list[Solid]:
    """A strap from a point to a handle in each hand."""
    point = at(prop, hold, prop.number("height") * hold.unit)
    found: list[Solid] = []
    lines = []
    for side in "lr":
        grip, across = hold.site(f"grip_{side}"), hold.across(side)
        lines.append(rod(point, grip, 0.010, "band", 12))
        found.append(rod(grip - across * 0.06, grip + across * 0.06, 0.016, "rubber", 16))
    return [joined(lines, "band"), *found]


CARDIO = {
    "doorway": doorway, "stairs": stairs, "cranks": cranks, "elliptical": elliptical,
    "ski_tower": ski_tower, "tow": tow,
}  # fmt: skip
