"""What stands in front of the camera: the skin of a body in a pose, props, and the view."""

from dataclasses import dataclass, field

import numpy as np

from forge.figures.body import PARTS, Body
from forge.figures.geometry import Array, Ints, Mask, normals, unit

LABELS = (
    "nothing", "skin", "top", "shorts", "shoe", "sole", "hair", "eye",
    "metal", "plate", "rubber", "pad", "frame", "wood", "mat", "band", "ball",
)  # fmt: skip
"""Areas of a drawing; each has its own colour."""
BODY_LABELS = frozenset(range(1, 8))
GROUP_OF = {
    "clavicle": 1,
    "upperarm": 1,
    "lowerarm": 1,
    "hand": 1,
    "thigh": 3,
    "calf": 3,
    "foot": 3,
    "ball": 3,
    "head": 5,
    "neck_01": 5,
}
PROP_GROUP = 20
ON_FLOOR_M = 0.03
FINE = {
    "hand": 1.0,
    "index": 1.0,
    "middle": 1.0,
    "ring": 1.0,
    "pinky": 1.0,
    "thumb": 1.0,
    "head": 0.6,
}
"""Bones whose small folds deserve a line: 1 for the finest."""


@dataclass(frozen=True, slots=True)
class Solid:
    """A prop ready to draw: points in metres, triangles, one material."""

    points: Array
    triangles: Ints
    material: str
    backdrop: bool = False
    """Drawn flat behind everything: walls."""


@dataclass(frozen=True, slots=True)
class Camera:
    """Where the eye is: degrees round from the front towards the body's left, and up."""

    azimuth: float
    elevation: float

    @property
    def axes(self) -> Array:
        """Rows: right, down, towards the eye."""
        a, e = np.radians([self.azimuth, self.elevation])
        eye = np.array([np.sin(a) * np.cos(e), np.sin(e), np.cos(a) * np.cos(e)])
        right = unit(np.cross([0.0, 1.0, 0.0], eye))
        return np.array([right, -np.cross(eye, right), eye])


@dataclass(frozen=True)
class Scene:
    """All triangles of one pose with what the drawing needs to know of each vertex or triangle."""

    body: Body
    points: Array
    triangles: Ints
    label: Ints
    group: Ints
    """For each vertex: which limb; lines separate limbs even where they nearly touch."""
    fine: Array
    normals: Array
    casts: Mask
    """Triangles that throw a shadow: the body and what stands on the floor."""
    backdrops: tuple[Solid, ...] = ()
    face: dict[str, Array] = field(default_factory=dict)

    @property
    def on_body(self) -> int:
        """How many vertices belong to the body."""
        return len(self.body.points)


def make_scene(body: Body, skin: Array, face: dict[str, Array], solids: tuple[Solid, ...]) -> Scene:
    """Put a posed body and its props together."""
    names = body.skeleton.bones
    groups = np.array([_group(name) for name in names])
    fine = np.array([FINE.get(name.split("_")[0], 0.0) for name in names])
    main = body.bones[np.arange(len(body.bones)), body.weights.argmax(axis=1)]
    standing = [solid for solid in solids if not solid.backdrop]
    points, triangles = [skin], [body.triangles]
    label = [
        np.array(
            [
                {"skin": 1, "shoe": 4, "sole": 5, "bun": 6, "eye": 7}[PARTS[p]]
                for p in range(len(PARTS))
            ]
        )[body.part]
    ]
    group, fines, out = [groups[main]], [fine[main]], [normals(skin, body.triangles)]
    casts = [np.ones(len(body.triangles), dtype=bool)]
    start = len(skin)
    for number, solid in enumerate(standing):
        points.append(solid.points)
        triangles.append(solid.triangles + start)
        label.append(np.full(len(solid.triangles), LABELS.index(solid.material)))
        group.append(np.full(len(solid.points), PROP_GROUP + number))
        casts.append(
            np.full(
                len(solid.triangles),
                solid.points[:, 1].min() < ON_FLOOR_M and solid.material != "mat",
            )
        )
        fines.append(np.zeros(len(solid.points)))
        out.append(normals(solid.points, solid.triangles))
        start += len(solid.points)
    return Scene(
        body=body,
        points=np.concatenate(points),
        triangles=np.concatenate(triangles),
        label=np.concatenate(label),
        group=np.concatenate(group),
        fine=np.concatenate(fines),
        normals=np.concatenate(out),
        casts=np.concatenate(casts),
        backdrops=tuple(solid for solid in solids if solid.backdrop),
        face=face,
    )


def _group(bone: str) -> int:
    stem = bone.removesuffix("_l").removesuffix("_r")
    base = GROUP_OF.get(stem, 1 if stem.rsplit("_", 1)[0] in FINE else 0)
    return base + 1 if base in (1, 3) and bone.endswith("_r") else base
