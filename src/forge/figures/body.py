"""A body as it is committed: skeleton, skin, painted fields, face; and the skin in a pose."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache, cached_property
from pathlib import Path

import numpy as np

from forge.figures.geometry import (
    Array,
    Ints,
    conjugate,
    from_vector,
    multiply,
    to_vector,
    twist_about,
    unit,
)
from forge.figures.skeleton import Placed, Skeleton, relative

DATA = Path(__file__).parent / "data"
BODIES = ("female", "male")
POINT_STEP = 1e-4
"""Metres of one step of a stored coordinate."""
FIELD_STEP = 5e-4
"""Metres of one step of a stored field."""
PARTS = ("skin", "shoe", "sole", "bun", "eye")
TWISTING = ("upperarm", "lowerarm", "thigh")
"""Bones whose turn about their own axis spreads evenly from one end to the other."""


@dataclass(frozen=True)
class Body:
    """One body in its rest pose."""

    sex: str
    skeleton: Skeleton
    points: Array
    triangles: Ints
    part: Ints
    """Index into ``PARTS`` for each triangle."""
    bones: Ints
    """Four bones for each vertex, as indices into ``skeleton.bones``."""
    weights: Array
    fields: Mapping[str, Array]
    face: Mapping[str, Array]
    """Strokes on the face: rest places on the head bone."""

    @cached_property
    def along(self) -> Array:
        """How far along each of its four bones a vertex lies, 0 to 1."""
        names = self.skeleton.bones
        head = np.array([self.skeleton.heads[name] for name in names])
        end = np.array([_end_of(self.skeleton, name) for name in names])
        axis = end - head
        square = np.maximum((axis**2).sum(axis=1), 1e-9)
        from_head = self.points[:, None] - head[self.bones]
        share = (from_head * axis[self.bones]).sum(axis=2) / square[self.bones]
        return np.asarray(np.clip(share, 0, 1), dtype=float)

    def pose(self, placed: Placed) -> Array:
        """Every vertex of the skin in a pose (dual-quaternion skinning: no pinched joints)."""
        real, dual = _bone_motions(self.skeleton, placed)
        loose_real, loose_dual = _untwisted(self.skeleton, placed, real, dual)
        share = self.along[..., None]
        q = real[self.bones] * share + loose_real[self.bones] * (1 - share)
        d = dual[self.bones] * share + loose_dual[self.bones] * (1 - share)
        sign = np.sign((q * q[:, :1]).sum(axis=2, keepdims=True))
        weight = self.weights[..., None] * np.where(sign == 0, 1, sign)
        q, d = (q * weight).sum(axis=1), (d * weight).sum(axis=1)
        size = np.linalg.norm(q, axis=1, keepdims=True)
        return _apply(q / size, d / size, self.points)


def _end_of(skeleton: Skeleton, bone: str) -> Array:
    side = bone[-2:]
    after = {"upperarm": "lowerarm", "lowerarm": "hand", "thigh": "calf", "calf": "foot"}
    stem = bone.removesuffix(side)
    return skeleton.heads[after[stem] + side] if stem in after else skeleton.tails[bone]


def _dual(rotation: Array, at: Array, head: Array) -> Array:
    """Dual part of the motion "turn about ``head``, then carry ``head`` to ``at``"."""
    spun = multiply(multiply(rotation, np.array([0.0, *head])), conjugate(rotation))[1:]
    return 0.5 * multiply(np.array([0.0, *(at - spun)]), rotation)


def _bone_motions(skeleton: Skeleton, placed: Placed) -> tuple[Array, Array]:
    still = np.array([1.0, 0, 0, 0])
    real: list[Array] = []
    dual: list[Array] = []
    for bone in skeleton.bones:
        rotation = placed.rotation.get(bone, still)
        head = skeleton.heads[bone]
        real.append(rotation)
        dual.append(_dual(rotation, placed.at.get(bone, head), head))
    return np.array(real), np.array(dual)


def _untwisted(skeleton: Skeleton, placed: Placed, real: Array, dual: Array) -> tuple[Array, Array]:
    """The same motions without the bones' turn about their own axes."""
    real, dual = real.copy(), dual.copy()
    for index, bone in enumerate(skeleton.bones):
        if bone[:-2] not in TWISTING:
            continue
        axis = unit(_end_of(skeleton, bone) - skeleton.heads[bone])
        parent = skeleton.parents[bone]
        local = relative(placed, bone, parent)
        swing = multiply(local, conjugate(twist_about(local, axis)))
        rotation = multiply(placed.rotation[parent], swing)
        rotation = rotation if rotation @ real[index] >= 0 else -rotation
        real[index] = rotation
        dual[index] = _dual(rotation, placed.at[bone], skeleton.heads[bone])
    return real, dual


def _apply(q: Array, d: Array, points: Array) -> Array:
    w, v = q[:, :1], q[:, 1:]
    dw, dv = d[:, :1], d[:, 1:]
    turned = points + 2 * np.cross(v, np.cross(v, points) + w * points)
    return turned + 2 * (w * dv - dw * v + np.cross(v, dv))


def hand_shape(skeleton: Skeleton, shape: str, sides: str = "lr") -> dict[str, Array]:
    """Turns of the finger bones for ``flat``, ``grip``, ``fist`` or ``relaxed`` hands."""
    found: dict[str, Array] = {}
    for side in sides:
        fingers, palm = skeleton.hand_frame(side)
        axis = np.cross(fingers, palm)
        for finger in ("index", "middle", "ring", "pinky"):
            for k, degrees in enumerate(FINGERS[shape], start=1):
                found[f"{finger}_0{k}_{side}"] = from_vector(axis * np.radians(degrees))
        found |= _thumb(skeleton, side, palm, THUMB[shape])
    return found


FINGERS = {
    "flat": (-8.0, -16.0, -12.0),
    "grip": (58.0, 74.0, 48.0),
    "fist": (74.0, 88.0, 56.0),
    "relaxed": (8.0, 16.0, 12.0),
}
THUMB = {"flat": (-34.0, -8.0), "grip": (34.0, 30.0), "fist": (40.0, 44.0), "relaxed": (8.0, 6.0)}
HAND_SHAPES = tuple(FINGERS)


def _thumb(
    skeleton: Skeleton, side: str, palm: Array, degrees: tuple[float, float]
) -> dict[str, Array]:
    """Swing the thumb across the palm at its root, bend it at its two joints."""
    bone = unit(skeleton.heads[f"thumb_03_{side}"] - skeleton.heads[f"thumb_01_{side}"])
    over = unit(np.cross(bone, palm))
    root, tip = (np.radians(d) for d in degrees)
    return {
        f"thumb_01_{side}": from_vector(over * root * 0.8),
        f"thumb_02_{side}": from_vector(over * tip),
        f"thumb_03_{side}": from_vector(over * tip),
    }


@cache
def load_body(sex: str) -> Body:
    """Read a committed body."""
    with np.load(DATA / f"body_{sex}.npz", allow_pickle=False) as data:
        bones = tuple(str(name) for name in data["bone_names"])
        parents: dict[str, str] = {
            b: bones[int(p)] for b, p in zip(bones, data["parents"], strict=True) if p >= 0
        }
        sites: dict[str, tuple[str, Array]] = {
            str(name): (bones[int(bone)], point)
            for name, bone, point in zip(
                data["site_names"], data["site_bones"], data["site_points"], strict=True
            )
        }
        skeleton = Skeleton(
            bones=bones,
            parents=parents,
            heads=dict(zip(bones, data["heads"], strict=True)),
            tails=dict(zip(bones, data["tails"], strict=True)),
            sites=sites,
        )
        return Body(
            sex=sex,
            skeleton=skeleton,
            points=data["points"] * POINT_STEP,
            triangles=data["triangles"].astype(np.int64),
            part=data["part"].astype(np.int64),
            bones=data["vertex_bones"].astype(np.int64),
            weights=data["vertex_weights"] / 255.0,
            fields={
                str(name): row * FIELD_STEP
                for name, row in zip(data["field_names"], data["fields"], strict=True)
            },
            face={
                key.removeprefix("face_"): data[key]
                for key in data.files
                if key.startswith("face_")
            },
        )


__all__ = ["BODIES", "HAND_SHAPES", "PARTS", "Body", "hand_shape", "load_body", "to_vector"]
