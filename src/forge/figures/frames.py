"""Axes of bones, and what a pose leaves undone: the same sums for the solver and for the gates."""

import numpy as np

from forge.figures.geometry import Array, angle_between, matrix, unit
from forge.figures.motion.targets import Aim, Balance, Bend, Place, Plane, Swivel, Target
from forge.figures.skeleton import Placed, Skeleton

MASS = {
    "pelvis": 0.14, "spine_01": 0.07, "spine_02": 0.08, "spine_03": 0.16, "neck_01": 0.015,
    "head": 0.065,
    "clavicle": 0.02, "upperarm": 0.027, "lowerarm": 0.016, "hand": 0.006,
    "thigh": 0.1416, "calf": 0.0433, "foot": 0.012, "ball": 0.002,
}  # fmt: skip
"""Share of body mass (de Leva 1996, trunk split over our bones)."""
SIDE_BONES = {"upperarm": "lowerarm", "lowerarm": "hand", "thigh": "calf", "calf": "foot"}


def axis_of(skeleton: Skeleton, bone: str, axis: str) -> Array:  # noqa: PLR0911  # one each
    """A named axis of a bone as a direction of the rest pose."""
    side = bone[-1]
    match axis:
        case "up":
            return np.array([0.0, 1.0, 0.0])
        case "front":
            return np.array([0.0, 0.0, 1.0])
        case "left":
            return np.array([1.0, 0.0, 0.0])
        case "along":
            return unit(skeleton.heads[f"{SIDE_BONES[bone[:-2]]}_{side}"] - skeleton.heads[bone])
        case "fingers":
            return skeleton.hand_frame(side)[0]
        case "palm":
            return skeleton.hand_frame(side)[1]
        case _:
            across = unit(skeleton.heads[f"index_01_{side}"] - skeleton.heads[f"pinky_01_{side}"])
            fingers = skeleton.hand_frame(side)[0]
            return unit(across - fingers * (across @ fingers))


def centre_of_mass(skeleton: Skeleton, placed: Placed) -> Array:
    """Of the whole body, metres."""
    total, mass = np.zeros(3), 0.0
    for bone in skeleton.order:
        point = mass_point(skeleton, bone)
        stem = bone[:-2] if bone[-2:] in ("_l", "_r") else bone
        at = placed.at[bone] + matrix(placed.rotation[bone]) @ (point - skeleton.heads[bone])
        total += MASS[stem] * at
        mass += MASS[stem]
    return total / mass


def mass_point(skeleton: Skeleton, bone: str) -> Array:
    """Where a bone's mass is, in the rest pose."""
    children = [child for child in skeleton.order if skeleton.parents.get(child) == bone]
    end = (
        np.mean([skeleton.heads[child] for child in children], axis=0)
        if children
        else skeleton.tails[bone]
    )
    return skeleton.heads[bone] + 0.45 * (end - skeleton.heads[bone])


def joint_degrees(skeleton: Skeleton, pose: Array, name: str) -> float:
    """Anatomical angle of a hinge."""
    joint = skeleton.joint(name)
    return float(np.degrees(pose[skeleton.offsets[name]] + joint.rest))


def residual(skeleton: Skeleton, pose: Array, placed: Placed, target: Target) -> float:
    """How far a target is missed: metres for places, degrees for all else."""
    match target:
        case Place():
            return _place_residual(skeleton, placed, target)
        case Plane():
            at = skeleton.site(placed, target.site) @ np.array(target.normal)
            return abs(float(at) - target.offset * skeleton.hip_height)
        case Aim():
            way = matrix(placed.rotation[target.bone]) @ axis_of(skeleton, target.bone, target.axis)
            if target.seen_from:
                way = matrix(placed.rotation[target.seen_from]).T @ way
            return angle_between(way, np.array(target.direction))
        case Bend():
            return abs(joint_degrees(skeleton, pose, target.joint) - target.degrees)
        case Swivel():
            return swivel_degrees(skeleton, placed, target)
        case Balance():
            return 0.0


def _place_residual(skeleton: Skeleton, placed: Placed, target: Place) -> float:
    base = skeleton.site(placed, target.origin) if target.origin else np.zeros(3)
    goal = np.array([value or 0.0 for value in target.point]) * skeleton.hip_height
    if target.framed and target.origin:
        goal = matrix(placed.rotation[skeleton.sites[target.origin][0]]) @ goal
    off = skeleton.site(placed, target.site) - base - goal
    return float(
        np.linalg.norm([off[k] for k, value in enumerate(target.point) if value is not None])
    )


def swivel_degrees(skeleton: Skeleton, placed: Placed, target: Swivel) -> float:
    """Angle between where the elbow lies and where it should."""
    shoulder, elbow, wrist = (
        skeleton.site(placed, f"{name}_{target.side}") for name in ("shoulder", "elbow", "wrist")
    )
    line = unit(wrist - shoulder)
    out, want = (v - line * (v @ line) for v in (elbow - shoulder, np.array(target.direction)))
    if np.linalg.norm(out) < 0.03 or np.linalg.norm(want) < 0.3:
        return 0.0
    return angle_between(out, want)
