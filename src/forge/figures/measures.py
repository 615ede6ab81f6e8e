"""Anatomical angles of a pose, in degrees, as people measure them from the outside."""

import numpy as np

from forge.figures.geometry import UP, angle_between
from forge.figures.motion.words import MEASURES, SINGLE_MEASURES
from forge.figures.skeleton import Placed, Skeleton, upright

NAMES = {"left_": "l", "right_": "r"}


def measure(skeleton: Skeleton, placed: Placed) -> dict[str, float]:
    """Every measure; those of limbs for both sides, as ``left_knee`` and ``right_knee``."""
    site = {
        f"{name}_{side}": skeleton.site(placed, f"{name}_{side}")
        for name in ("hip", "knee", "ankle", "heel", "ball", "shoulder", "elbow", "wrist")
        for side in "lr"
    }
    trunk = upright(skeleton, placed)
    found = {"trunk_lean": angle_between(trunk, UP)}
    for name, s in NAMES.items():
        thigh = site[f"knee_{s}"] - site[f"hip_{s}"]
        shin = site[f"ankle_{s}"] - site[f"knee_{s}"]
        arm = site[f"elbow_{s}"] - site[f"shoulder_{s}"]
        forearm = site[f"wrist_{s}"] - site[f"elbow_{s}"]
        sole = site[f"ball_{s}"] - site[f"heel_{s}"]
        found[f"{name}knee"] = angle_between(thigh, shin)
        found[f"{name}hip"] = 180 - angle_between(trunk, thigh)
        found[f"{name}ankle"] = angle_between(shin, sole) - 90
        found[f"{name}elbow"] = angle_between(arm, forearm)
        found[f"{name}shoulder"] = angle_between(-trunk, arm)
        found[f"{name}thigh"] = float(
            np.degrees(np.arcsin(np.clip(thigh[1] / np.linalg.norm(thigh), -1, 1)))
        )
    return found


def values_of(name: str, measured: dict[str, float]) -> list[float]:
    """The values that a check by this name speaks of: one, or both sides."""
    if name in measured:
        return [measured[name]]
    return [measured[f"left_{name}"], measured[f"right_{name}"]]


def told(text: str, measured: dict[str, float]) -> str:
    """A sentence with measures in braces filled in, both sides averaged, rounded to a degree."""
    names = {*measured, *(m for m in MEASURES if m not in SINGLE_MEASURES)}
    for name in sorted(names, key=len, reverse=True):
        text = text.replace(f"{{{name}}}", str(round(float(np.mean(values_of(name, measured))))))
    return text
