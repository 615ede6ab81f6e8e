"""Bones, joints and named sites of a body, and where they are in a given pose.

A pose is one row of numbers: place of the pelvis (m), its rotation (quaternion), then each
joint in the order of ``Skeleton.joints``: radians for a hinge, a quaternion for a ball.

Signs are a clinician's: flexion, dorsiflexion, abduction, outward rotation and supination are
positive on both sides; side bend and turn of spine and neck are positive to the left.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

import numpy as np

from forge.figures.geometry import UP, Array, conjugate, matrix, multiply, turn, unit

ROOT_NUMBERS = 7
SIDES = ("l", "r")
X, Y, Z = np.eye(3)

TRUNK = ("pelvis", "spine_01", "spine_02", "spine_03", "neck_01", "head")
ARM = ("clavicle", "upperarm", "lowerarm", "hand")
LEG = ("thigh", "calf", "foot", "ball")
CORE = (
    *TRUNK,
    *(f"{bone}_{side}" for side in SIDES for bone in (*ARM, *LEG)),
)
"""The bones that the solver moves; fingers follow the hand shape."""

LIMITS: Mapping[str, tuple[float, float]] = {
    "spine_flex": (-16, 28),
    "spine_side": (-15, 15),
    "spine_turn": (-16, 16),
    "neck_flex": (-38, 34),
    "neck_side": (-25, 25),
    "neck_turn": (-42, 42),
    "clavicle_lift": (-10, 40),
    "clavicle_forward": (-28, 26),
    "elbow_flex": (2, 150),
    "elbow_twist": (-88, 88),
    "wrist_flex": (-90, 80),
    "wrist_side": (-32, 26),
    "hip_flex": (-25, 132),
    "hip_out": (-32, 62),
    "hip_turn": (-45, 74),
    "knee_flex": (0, 155),
    "ankle_flex": (-52, 40),
    "ankle_side": (-20, 20),
    "toe_flex": (-28, 70),
}
"""Degrees from the anatomical zero; ranges of healthy adults after Kapandji, rounded outwards."""

SHOULDER_REACH = 178.0
"""Degrees that the upper arm may rise from the trunk."""


@dataclass(frozen=True, slots=True)
class Joint:
    """One joint: the bone it moves, and for a hinge its axis and limits (radians, from rest)."""

    name: str
    bone: str
    axis: Array | None
    low: float
    high: float
    rest: float
    """Anatomical angle (radians) of the rest pose."""

    @property
    def size(self) -> int:
        """How many numbers of a pose it takes."""
        return 4 if self.axis is None else 1


@dataclass(frozen=True, slots=True)
class Placed:
    """A skeleton in a pose: place and rotation of each bone, by name."""

    at: Mapping[str, Array]
    rotation: Mapping[str, Array]


@dataclass(frozen=True)
class Skeleton:
    """One body's bones in the rest pose, metres."""

    bones: tuple[str, ...]
    parents: Mapping[str, str]
    heads: Mapping[str, Array]
    tails: Mapping[str, Array]
    sites: Mapping[str, tuple[str, Array]]
    """Bone and place in the rest pose, by name."""

    @cached_property
    def hip_height(self) -> float:
        """``H``: the unit of all lengths in motions."""
        return float(self.heads["thigh_l"][1])

    @cached_property
    def joints(self) -> tuple[Joint, ...]:
        """Every joint, bones in depth-first order, as the solver keeps them."""
        return tuple(joint for bone in self.order[1:] for joint in _joints_of(self, bone))

    def joint(self, name: str) -> Joint:
        """A joint by its name."""
        return self._named[name]

    @cached_property
    def _named(self) -> Mapping[str, Joint]:
        return {joint.name: joint for joint in self.joints}

    @cached_property
    def order(self) -> tuple[str, ...]:
        """The moving bones, depth first."""
        found: list[str] = []

        def visit(bone: str) -> None:
            found.append(bone)
            for child in CORE:
                if self.parents.get(child) == bone:
                    visit(child)

        visit("pelvis")
        return tuple(found)

    @cached_property
    def offsets(self) -> Mapping[str, int]:
        """First number of each joint within a pose."""
        found: dict[str, int] = {}
        at = ROOT_NUMBERS
        for joint in self.joints:
            found[joint.name] = at
            at += joint.size
        return found

    @property
    def numbers(self) -> int:
        """Length of a pose."""
        return ROOT_NUMBERS + sum(joint.size for joint in self.joints)

    @cached_property
    def by_bone(self) -> Mapping[str, tuple[Joint, ...]]:
        """Joints of each bone."""
        return {b: tuple(j for j in self.joints if j.bone == b) for b in self.bones}

    def rest(self) -> Array:
        """The rest pose."""
        pose = np.zeros(self.numbers)
        pose[:3] = self.heads["pelvis"]
        pose[3] = 1.0
        for joint in self.joints:
            if joint.axis is None:
                pose[self.offsets[joint.name]] = 1.0
        return pose

    def place_core(self, pose: Array) -> Placed:
        """As ``place``, without fingers: all that sites and measures need."""
        return self._place(pose, None, self.order)

    def place(self, pose: Array, hands: Mapping[str, Array] | None = None) -> Placed:
        """Put every bone where the pose has it; ``hands`` turns finger bones."""
        return self._place(pose, hands, self.bones)

    def _place(
        self, pose: Array, hands: Mapping[str, Array] | None, bones: tuple[str, ...]
    ) -> Placed:
        at: dict[str, Array] = {}
        rotation: dict[str, Array] = {}
        for bone in bones:
            if bone == "Root":
                continue
            if bone == "pelvis":
                at[bone], rotation[bone] = pose[:3], pose[3:7] / np.linalg.norm(pose[3:7])
                continue
            parent = self.parents[bone]
            local = self._local(bone, pose, hands)
            turned = matrix(rotation[parent])
            at[bone] = at[parent] + turned @ (self.heads[bone] - self.heads[parent])
            rotation[bone] = multiply(rotation[parent], local)
        return Placed(at, rotation)

    def _local(self, bone: str, pose: Array, hands: Mapping[str, Array] | None) -> Array:
        local = np.array([1.0, 0.0, 0.0, 0.0])
        for joint in self.by_bone[bone]:
            start = self.offsets[joint.name]
            if joint.axis is None:
                q = pose[start : start + 4]
                local = multiply(local, q / np.linalg.norm(q))
            else:
                local = multiply(local, turn(joint.axis, float(pose[start])))
        if hands and bone in hands:
            local = multiply(local, hands[bone])
        return local

    def site(self, placed: Placed, name: str) -> Array:
        """Where a named site is."""
        bone, rest = self.sites[name]
        return placed.at[bone] + matrix(placed.rotation[bone]) @ (rest - self.heads[bone])

    def direction(self, placed: Placed, bone: str, rest: Array) -> Array:
        """Where a direction of the rest pose, fixed to a bone, points now."""
        return matrix(placed.rotation[bone]) @ rest

    def hand_frame(self, side: str) -> tuple[Array, Array]:
        """Directions of the fingers and out of the palm, in the rest pose."""
        wrist, knuckle = self.heads[f"hand_{side}"], self.heads[f"middle_01_{side}"]
        fingers = unit(knuckle - wrist)
        across = self.heads[f"index_01_{side}"] - self.heads[f"pinky_01_{side}"]
        palm = unit(np.cross(across, fingers))
        curl = self.tails[f"middle_03_{side}"] - knuckle
        # Fingers curl towards the palm, whichever way the source turned the hand.
        return fingers, palm if curl @ palm > 0 else -palm


def _sign(bone: str) -> float:
    return -1.0 if bone.endswith("_r") else 1.0


def _hinge(bone: str, kind: str, axis: Array, rest: float = 0.0) -> Joint:
    low, high = LIMITS[kind]
    side = bone[-2:] if bone[-2:] in ("_l", "_r") else ""
    stem = bone if kind.startswith(("spine", "neck")) else ""
    name = f"{stem}_{kind.split('_')[1]}" if stem else f"{kind.removesuffix('_flex')}{side}"
    to = np.radians
    return Joint(
        name, bone, unit(axis), float(to(low - rest)), float(to(high - rest)), float(to(rest))
    )


def _joints_of(skeleton: Skeleton, bone: str) -> tuple[Joint, ...]:
    s = _sign(bone)
    heads = skeleton.heads
    stem = bone[:-2] if bone[-2:] in ("_l", "_r") else bone
    side = bone[-1]
    kinds: tuple[tuple[str, Array], ...]
    match stem:
        case "spine_01" | "spine_02" | "spine_03":
            kinds = (("spine_flex", X), ("spine_side", -Z), ("spine_turn", Y))
        case "neck_01" | "head":
            kinds = (("neck_flex", X), ("neck_side", -Z), ("neck_turn", Y))
        case "clavicle":
            kinds = (("clavicle_lift", Z * s), ("clavicle_forward", -Y * s))
        case "upperarm":
            return (Joint(f"shoulder_{side}", bone, None, 0.0, 0.0, 0.0),)
        case "lowerarm":
            return _elbow(skeleton, bone, s)
        case "hand":
            fingers, palm = skeleton.hand_frame(side)
            kinds = (("wrist_flex", np.cross(fingers, palm)), ("wrist_side", palm * s))
        case "thigh":
            down = unit(heads[f"calf_{side}"] - heads[bone])
            kinds = (("hip_flex", -X), ("hip_out", Z * s), ("hip_turn", -down * s))
        case "calf":
            return (_hinge(bone, "knee_flex", X, _knee_rest(skeleton, side)),)
        case "foot":
            kinds = (("ankle_flex", -X), ("ankle_side", Z * s))
        case _:
            kinds = (("toe_flex", -X),)
    return tuple(_hinge(bone, kind, axis) for kind, axis in kinds)


def _elbow(skeleton: Skeleton, bone: str, s: float) -> tuple[Joint, ...]:
    side = bone[-1]
    upper = unit(skeleton.heads[bone] - skeleton.heads[f"upperarm_{side}"])
    fore = unit(skeleton.heads[f"hand_{side}"] - skeleton.heads[bone])
    bent = float(np.degrees(np.arccos(np.clip(upper @ fore, -1, 1))))
    return (
        _hinge(bone, "elbow_flex", np.cross(upper, fore), bent),
        _hinge(bone, "elbow_twist", -fore * s),
    )


def _knee_rest(skeleton: Skeleton, side: str) -> float:
    thigh = skeleton.heads[f"calf_{side}"] - skeleton.heads[f"thigh_{side}"]
    shin = skeleton.heads[f"foot_{side}"] - skeleton.heads[f"calf_{side}"]
    pitch = [float(np.degrees(np.arctan2(v[2], -v[1]))) for v in (thigh, shin)]
    return pitch[0] - pitch[1]


def upright(skeleton: Skeleton, placed: Placed) -> Array:
    """Direction of the trunk, hips to shoulders."""
    middle = {
        name: (skeleton.site(placed, f"{name}_l") + skeleton.site(placed, f"{name}_r")) / 2
        for name in ("hip", "shoulder")
    }
    return unit(middle["shoulder"] - middle["hip"])


def relative(placed: Placed, bone: str, parent: str) -> Array:
    """Rotation of a bone as its parent sees it."""
    return multiply(conjugate(placed.rotation[parent]), placed.rotation[bone])


__all__ = ["CORE", "UP", "Joint", "Placed", "Skeleton", "relative", "upright"]
