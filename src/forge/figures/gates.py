"""What a solved motion must keep, checked on the committed numbers alone.

Needs numpy but no solver: the targets are read again from the motion's file, and the skeleton is
put into every frame. Limits are the named numbers below.
"""

from dataclasses import dataclass

import numpy as np

from forge.figures.body import PARTS, Body, hand_shape
from forge.figures.frames import axis_of, centre_of_mass, residual
from forge.figures.geometry import Array, matrix, to_vector, twist_about
from forge.figures.measures import measure, values_of
from forge.figures.motion.furniture import Pad, pads
from forge.figures.motion.read import Motion, Prop
from forge.figures.motion.targets import Aim, Balance, Bend, Place, Plane, Swivel, Target
from forge.figures.skeleton import Placed, relative

CONTACT_CM = {"palm": 1.0, "grip": 1.0, "knuckles": 1.0, "fingertips": 1.0}
FOOT_CM = 0.5
PLACE_CM = 3.5
ANGLE_DEG = {"Aim": 14.0, "Bend": 9.0, "Swivel": 40.0}
LIMIT_SLACK = np.radians(0.3)
AT_LIMIT = np.radians(1.0)
JUMP_DEG = 15.0
PAD_CM = 1.5
"""Parts of the trunk on floor, seat or pad: flesh gives way."""
FLOOR_CM = 1.5
PROP_CM = 4.5
"""Skin within a pad; pads give way too."""
WALL_CM = 2.0
SHIN_CM = 3.0
"""Gap under the foot of a knee that stands on the floor: the whole shin lies there."""
KNEELS, LIFTED = 0.06, 0.2
"""Up to this height, in hip heights, a kneecap is on the floor; from this on a foot has a place
of its own, as one that rests on a wall."""
OVERHEAD_TWIST_DEG = 180.0
"""With the arm high, turn and rise cannot be told apart: no limit."""
BALANCE_MARGIN_CM = 1.5
SHOULDER_TWIST_DEG = 136.0
"""From the rest pose, which has the elbows to the back and the forearms in front."""
OVERLAP_CM = 2.0
"""Flesh gives way: an arm that rests on a thigh sinks in a little."""
REACH_JOINTS = ("elbow", "wrist")
CAPSULES = (
    ("forearm", "elbow", "wrist", 0.036),
    ("upper arm", "shoulder", "elbow", 0.042),
    ("shin", "knee", "ankle", 0.045),
    ("thigh", "hip", "knee", 0.062),
)
"""Limbs as capsules, metres: thinner than the flesh, so that touching is no fault."""
TRUNK_RADIUS = 0.075


@dataclass(frozen=True, slots=True)
class Miss:
    """One gate that failed: which, where in the motion, by how much, and the line to look at."""

    slug: str
    gate: str
    place: str
    value: float
    limit: float
    line: str
    unit: str = "cm"

    def __str__(self) -> str:
        amount = f"{self.value:.1f} {self.unit}, allowed {self.limit:g} {self.unit}"
        return f"{self.line}: {self.slug}: {self.place}: {self.gate}: {amount}."


@dataclass(frozen=True, slots=True)
class Report:
    """The worst of each gate and every miss."""

    slug: str
    body: str
    foot_cm: float
    hand_cm: float
    floor_cm: float
    jump_deg: float
    misses: tuple[Miss, ...]


class _Checker:
    def __init__(self, body: Body, motion: Motion, rows: Array, keys: tuple[int, ...]) -> None:
        self.body, self.motion, self.rows, self.keys = body, motion, rows, keys
        self.skeleton = body.skeleton
        self.placed = [self.skeleton.place_core(row) for row in rows]
        self.misses: list[Miss] = []
        # A knot of hair gives way.
        soft = body.triangles[body.part == PARTS.index("bun")]
        self.firm = np.ones(len(body.points), dtype=bool)
        self.firm[soft] = False
        self._skins: dict[int, Array] = {}
        self.line = str(motion.poses[0].where)

    def miss(
        self, gate: str, place: str, value: float, limit: float, *, line: str = "", unit: str = "cm"
    ) -> None:
        self.misses.append(
            Miss(self.motion.slug, gate, place, value, limit, line or self.line, unit)
        )

    def targets(self) -> None:
        """At each key pose every target is met within its tolerance."""
        for frame, pose in zip(self.keys, self.motion.poses, strict=True):
            for target in pose.targets:
                value, limit, unit = self._missed(frame, target)
                if value > limit:
                    self.miss(
                        _name(target), pose.name, value, limit, line=str(target.where), unit=unit
                    )

    def _missed(self, frame: int, target: Target) -> tuple[float, float, str]:
        value = residual(self.skeleton, self.rows[frame], self.placed[frame], target)
        match target:
            case Place():
                return value * 100, _allowed_cm(target), "cm"
            case Plane():
                return value * 100, PAD_CM, "cm"
            case Aim() | Bend() | Swivel():
                if isinstance(target, Aim) and target.weight < 1.5:
                    return value, 45.0, "degrees"
                return value, ANGLE_DEG[type(target).__name__], "degrees"
            case _:
                return 0.0, 1.0, "cm"

    def contacts(self) -> tuple[float, float]:
        """What touches in two key poses stays put in between. Worst of feet and of hands, in cm."""
        worst = {"foot": 0.0, "hand": 0.0}
        for (start, end), (first, second) in zip(
            zip(self.keys, self.keys[1:], strict=False),
            zip(self.motion.poses, self.motion.poses[1:], strict=False),
            strict=True,
        ):
            after = {t.key: t for t in second.targets if isinstance(t, Place | Plane) and t.contact}
            for target in first.targets:
                if not isinstance(target, Place | Plane):
                    continue
                other = after.get(target.key)
                if other is None or not _same_place(target, other):
                    continue
                slide = 100 * max(
                    residual(self.skeleton, self.rows[f], self.placed[f], target)
                    for f in range(start, end + 1)
                )
                kind = "hand" if target.site.split("_")[0] in CONTACT_CM else "foot"
                worst[kind] = max(worst[kind], slide)
                allowed = PAD_CM if isinstance(target, Plane) else _allowed_cm(target)
                if slide > allowed:
                    self.miss(
                        f"{target.site} slides",
                        f"{first.name} to {second.name}",
                        slide,
                        allowed,
                        line=str(target.where),
                    )
        return worst["foot"], worst["hand"]

    def limits(self) -> None:
        """No joint beyond its range; elbows and wrists not pressed against it."""
        for joint in self.skeleton.joints:
            if joint.axis is None:
                continue
            values = self.rows[:, self.skeleton.offsets[joint.name]]
            beyond = max(joint.low - values.min(), values.max() - joint.high)
            if beyond > LIMIT_SLACK:
                self.miss(
                    f"{joint.name} beyond its range",
                    "some frame",
                    float(np.degrees(beyond)),
                    0.3,
                    unit="degrees",
                )
            stem = joint.name.removesuffix("_l").removesuffix("_r")
            near = min((values - joint.low).min(), (joint.high - values).min())
            if stem in REACH_JOINTS and near < AT_LIMIT and stem not in self.motion.at_limit:
                self.miss(
                    f"{joint.name} rests on its limit (or list {stem!r} under limits)",
                    "some frame",
                    float(np.degrees(max(near, 0))),
                    1.0,
                    unit="degrees",
                )

    def bands(self) -> None:
        """The angles that the motion promises."""
        for frame, pose in zip(self.keys, self.motion.poses, strict=True):
            measured = measure(self.skeleton, self.placed[frame])
            for name, (low, high) in pose.check.items():
                for value in values_of(name, measured):
                    if not low - 0.5 <= value <= high + 0.5:
                        limit = low if value < low else high
                        self.miss(
                            f"{name} outside {low:g} to {high:g}",
                            pose.name,
                            value,
                            limit,
                            line=str(pose.where),
                            unit="degrees",
                        )

    def jumps(self) -> float:
        """No joint turns by more than a few degrees from one frame to the next."""
        worst, where = 0.0, ""
        for number, (before, after) in enumerate(zip(self.placed, self.placed[1:], strict=False)):
            for bone in self.skeleton.order:
                parent = self.skeleton.parents[bone]
                turned = [_relative(p, bone, parent) for p in (before, after)]
                cosine = abs(float(turned[0] @ turned[1]))
                degrees = float(np.degrees(2 * np.arccos(min(1.0, cosine))))
                if degrees > worst:
                    worst, where = degrees, f"{bone} (frame {number})"
        if worst > JUMP_DEG:
            self.miss(
                f"{where} jumps between frames", "some frame", worst, JUMP_DEG, unit="degrees"
            )
        return worst

    def skin(self, number: int) -> Array:
        """All of the skin at a key pose."""
        if number not in self._skins:
            turns = {
                b: t
                for side, shape in self.motion.poses[number].hands.items()
                for b, t in hand_shape(self.skeleton, shape, side).items()
            }
            self._skins[number] = self.body.pose(
                self.skeleton.place(self.rows[self.keys[number]], turns)
            )
        return self._skins[number]

    def floor(self) -> float:
        """Nothing of the skin under the floor."""
        worst = 0.0
        for number, pose in enumerate(self.motion.poses):
            skin = self.skin(number)
            below = -100 * float(skin[self.firm, 1].min())
            worst = max(worst, below)
            if below > FLOOR_CM:
                self.miss("skin under the floor", pose.name, below, FLOOR_CM)
        return worst

    def shins(self) -> None:
        """Who kneels on the floor does not hold the feet in the air."""
        main = self.body.bones[np.arange(len(self.body.bones)), self.body.weights.argmax(axis=1)]
        for number, pose in enumerate(self.motion.poses):
            places = [t for t in pose.targets if isinstance(t, Place)]
            for side in "lr":
                if not _kneels(places, side):
                    continue
                bones = [self.skeleton.bones.index(f"{name}_{side}") for name in ("foot", "ball")]
                gap = 100 * float(self.skin(number)[np.isin(main, bones), 1].min())
                if gap > SHIN_CM:
                    self.miss(f"foot_{side} of a kneeling leg in the air", pose.name, gap, SHIN_CM)

    def props(self) -> None:
        """No skin deep within a bench, seat or box, or behind a wall."""
        solids = [(prop, pad) for prop in self.motion.props for pad in pads(prop.kind, prop.fields)]
        walls = [prop for prop in self.motion.props if prop.kind == "wall"]
        if not solids and not walls:
            return
        for number, pose in enumerate(self.motion.poses):
            skin = self.skin(number) / self.skeleton.hip_height
            found = [(p, 100 * _depth_in(skin, pad), PROP_CM) for p, pad in solids]
            found += [(p, 100 * _behind(skin, p), WALL_CM) for p in walls]
            for prop, depth, limit in found:
                value = depth * self.skeleton.hip_height
                if value > limit:
                    self.miss(
                        f"skin within the {prop.name}",
                        pose.name,
                        value,
                        limit,
                        line=str(prop.where),
                    )

    def collisions(self) -> None:
        """No limb runs through the trunk or through another limb."""
        for frame, pose in zip(self.keys, self.motion.poses, strict=True):
            placed = self.placed[frame]
            limbs = [
                (
                    f"{side} {name}",
                    self.skeleton.site(placed, f"{a}_{side[0]}"),
                    self.skeleton.site(placed, f"{b}_{side[0]}"),
                    radius,
                )
                for name, a, b, radius in CAPSULES
                for side in ("left", "right")
            ]
            trunk = (
                "trunk",
                placed.at["spine_01"],
                placed.at["spine_03"] * 0.4 + placed.at["neck_01"] * 0.6,
                TRUNK_RADIUS,
            )
            for index, one in enumerate(limbs):
                for other in (*limbs[index + 1 :], trunk):
                    if _joined(one[0], other[0]):
                        continue
                    gap = segment_distance(one[1], one[2], other[1], other[2]) - one[3] - other[3]
                    if gap * 100 < -OVERLAP_CM:
                        self.miss(
                            f"{one[0]} runs into {other[0]}", pose.name, -gap * 100, OVERLAP_CM
                        )

    def balance(self) -> None:
        """Where balance is asked for, the centre of mass stands over the feet."""
        for frame, pose in zip(self.keys, self.motion.poses, strict=True):
            wish = next((t for t in pose.targets if isinstance(t, Balance)), None)
            if wish is None:
                continue
            placed = self.placed[frame]
            mass = centre_of_mass(self.skeleton, placed)
            feet = np.array(
                [self.skeleton.site(placed, f"{n}_{s}") for n in ("heel", "toe") for s in "lr"]
            )
            for axis, name in ((0, "to the side"), (2, "forward or back")):
                over = max(feet[:, axis].min() - mass[axis], mass[axis] - feet[:, axis].max()) * 100
                if (over > -BALANCE_MARGIN_CM and axis == 2) or over > 0:
                    self.miss(
                        f"centre of mass {name} of the feet",
                        pose.name,
                        over,
                        -BALANCE_MARGIN_CM,
                        line=str(wish.where),
                    )

    def shoulders(self) -> None:
        """The upper arm is not wrung about its own axis."""
        for frame, pose in zip(self.keys, self.motion.poses, strict=True):
            for side in "lr":
                bone = f"upperarm_{side}"
                axis = axis_of(self.skeleton, bone, "along")
                turned = twist_about(relative(self.placed[frame], bone, f"clavicle_{side}"), axis)
                twist = float(np.degrees(np.linalg.norm(to_vector(turned))))
                arm = matrix(relative(self.placed[frame], bone, "spine_03")) @ axis
                limit = OVERHEAD_TWIST_DEG if arm[1] > HIGH_ARM else SHOULDER_TWIST_DEG
                if twist > limit:
                    self.miss(
                        f"shoulder_{side} wrung",
                        pose.name,
                        twist,
                        limit,
                        unit="degrees",
                    )


def check(body: Body, motion: Motion, rows: Array, keys: tuple[int, ...]) -> Report:
    """Run every gate."""
    checker = _Checker(body, motion, rows, keys)
    checker.targets()
    foot, hand = checker.contacts()
    checker.limits()
    checker.bands()
    jump, floor = checker.jumps(), checker.floor()
    checker.shins()
    checker.props()
    checker.collisions()
    checker.balance()
    checker.shoulders()
    return Report(motion.slug, body.sex, foot, hand, floor, jump, tuple(checker.misses))


HIGH_ARM = 0.7
"""Share of the arm's length that points up, seen from the chest: from 135 degrees."""


def _same_place(one: Target, other: Place | Plane) -> bool:
    match one, other:
        case Place(), Place():
            return one.point == other.point
        case Plane(), Plane():
            return one.normal == other.normal and one.offset == other.offset
        case _:
            return False


def _kneels(places: list[Place], side: str) -> bool:
    """True if the knee of this side is on the floor and its foot has no higher place."""
    high = {t.site: t.point[1] for t in places if t.point[1] is not None and t.origin is None}
    knee = high.get(f"kneecap_{side}", 1.0)
    feet = [high.get(f"{name}_{side}", 0.0) for name in ("ankle", "ball", "toe", "heel", "instep")]
    return knee < KNEELS and max(feet) < LIFTED


def _depth_in(skin: Array, pad: Pad) -> float:
    """How deep the skin is within a pad: from its carrying face, or by the nearest side.

    The face beneath is no way out: a thin bench would hide a body that sinks through it.
    """
    local = (skin - pad.centre) @ pad.axes.T
    out = pad.half - np.abs(local)
    inside = (out > 0).all(axis=1)
    out[:, 1] = pad.half[1] - local[:, 1]
    return float(np.where(inside, out.min(axis=1), 0.0).max())


def _behind(skin: Array, wall: Prop) -> float:
    """How far the skin is behind a wall."""
    turn = np.radians(wall.number("turn"))
    out = np.array([np.sin(turn), 0.0, np.cos(turn)])
    return float((skin @ out).max()) - wall.number("forward")


def _allowed_cm(target: Place) -> float:
    if not target.contact:
        return PLACE_CM
    return CONTACT_CM.get(target.site.split("_")[0], FOOT_CM)


def _name(target: Target) -> str:
    match target:
        case Place():
            return f"{target.site} misses its place" + (
                f" from {target.origin}" if target.origin else ""
            )
        case Aim():
            return f"{target.bone} does not point ({target.axis}) where it should"
        case Bend():
            return f"{target.joint} does not bend to {target.degrees:g}"
        case _:
            return "elbow on the wrong side" if isinstance(target, Swivel) else "balance"


def _relative(placed: Placed, bone: str, parent: str) -> Array:
    return (
        placed.rotation[bone] if parent not in placed.rotation else relative(placed, bone, parent)
    )


def _joined(one: str, other: str) -> bool:
    """Neighbours share a joint and always touch there."""
    pairs = (
        {"thigh", "trunk"},
        {"upper arm", "trunk"},
        {"thigh", "shin"},
        {"upper arm", "forearm"},
        {"thigh"},
    )
    parts = {name.removeprefix("left ").removeprefix("right ") for name in (one, other)}
    same_side = one.split(maxsplit=1)[0] == other.split(maxsplit=1)[0] or "trunk" in (one, other)
    return (same_side or parts == {"thigh"}) and parts in pairs


def segment_distance(a: Array, b: Array, c: Array, d: Array) -> float:
    """Least distance between two segments (Ericson, Real-Time Collision Detection, 5.1.9)."""
    u, v, w = b - a, d - c, a - c
    uu, uv, vv, uw, vw = (float(p @ q) for p, q in ((u, u), (u, v), (v, v), (u, w), (v, w)))
    nearest = uu * vv - uv * uv
    s = float(np.clip((uv * vw - vv * uw) / nearest, 0, 1)) if nearest > 1e-9 else 0.0
    t = (uv * s + vw) / vv
    if not 0 <= t <= 1:
        t = float(np.clip(t, 0, 1))
        s = float(np.clip((uv * t - uw) / uu, 0, 1))
    return float(np.linalg.norm(a + u * s - c - v * t))
