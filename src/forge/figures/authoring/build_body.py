"""Make the committed body files from the CC0 source."""

import zipfile
from io import BytesIO
from pathlib import Path

import numpy as np
from scipy.interpolate import LinearNDInterpolator

from forge.figures.authoring import clothes
from forge.figures.authoring.paint import FAR, Body, muscle_fields
from forge.figures.authoring.sites import find_sites
from forge.figures.authoring.source import Source, read_source
from forge.figures.body import FIELD_STEP, PARTS, POINT_STEP
from forge.figures.geometry import Array, Ints, Mask, normals
from forge.figures.skeleton import Skeleton

FOUR = 4
EPOCH = (1980, 1, 1, 0, 0, 0)
"""Time stamp in the archive: the same source gives the same bytes."""


class _Mesh:
    """Vertices and triangles while a body is put together."""

    def __init__(self, points: Array, triangles: Ints, part: str, weights: Array) -> None:
        self.points = points
        self.triangles = triangles
        self.part = np.full(len(triangles), PARTS.index(part))
        self.weights = weights

    def add(self, points: Array, triangles: Ints, parts: Ints, weights: Array) -> None:
        self.triangles = np.concatenate([self.triangles, triangles + len(self.points)])
        self.points = np.concatenate([self.points, points])
        self.part = np.concatenate([self.part, parts])
        self.weights = np.concatenate([self.weights, weights])


def build_body(source_folder: Path, sex: str, target: Path) -> int:
    """Write ``body_<sex>.npz``; returns its size in bytes."""
    source = read_source(source_folder, sex)
    body = Body(source)
    skeleton = _skeleton(source)
    fields = {**muscle_fields(body), **clothes.cloth_fields(body, sex)}
    skin = _split(source.quads)
    lifted = _dressed(source, fields, skin)
    hidden = _inside_shoes(body)
    skin = skin[~hidden[skin].all(axis=1)]
    mesh = _Mesh(lifted, skin, "skin", source.weights)
    mesh.add(
        np.zeros((0, 3)),
        _split(source.eyes) - len(lifted),
        np.full(2 * len(source.eyes), PARTS.index("eye")),
        np.zeros((0, len(source.bones))),
    )
    _add_shoes(mesh, body)
    if sex == "female":
        knot, triangles = clothes.bun(body)
        weights = np.zeros((len(knot), len(source.bones)))
        weights[:, source.bones.index("head")] = 1
        mesh.add(knot, triangles, np.full(len(triangles), PARTS.index("bun")), weights)
    sites = find_sites(body, skeleton, source.points[: source.groups["body"].max() + 1])
    face = _face(body)
    _write(target, source, mesh, fields, sites, face)
    return target.stat().st_size


def _skeleton(source: Source) -> Skeleton:
    bones = source.bones
    return Skeleton(
        bones=bones,
        parents={b: bones[p] for b, p in zip(bones, source.parents, strict=True) if p >= 0},
        heads=dict(zip(bones, source.heads, strict=True)),
        tails=dict(zip(bones, source.tails, strict=True)),
        sites={},
    )


def _split(quads: Ints) -> Ints:
    return np.concatenate([quads[:, [0, 1, 2]], quads[:, [0, 2, 3]]])


def _dressed(source: Source, fields: dict[str, Array], skin: Ints) -> Array:
    """Cloth bridges hollows and lies a little above the skin; hair lies higher."""
    points = source.points.copy()
    edges = np.unique(
        np.sort(np.concatenate([skin[:, [0, 1]], skin[:, [1, 2]], skin[:, [2, 0]]]), axis=1), axis=0
    )
    for name, rounds, lift in (
        ("top", 10, clothes.CLOTH_M),
        ("shorts", 7, clothes.CLOTH_M),
        ("hair", 3, clothes.HAIR_M),
    ):
        inside = fields[name] > 0.002
        for _ in range(rounds):
            points[inside] = 0.45 * points[inside] + 0.55 * _neighbours(points, edges)[inside]
        outward = normals(points, skin)
        points = clothes.inflate(points, outward, fields[name], lift)
    return points


def _neighbours(points: Array, edges: Ints) -> Array:
    total, count = np.zeros_like(points), np.zeros(len(points))
    for a, b in ((0, 1), (1, 0)):
        np.add.at(total, edges[:, a], points[edges[:, b]])
        np.add.at(count, edges[:, a], 1)
    return total / np.maximum(count, 1)[:, None]


def _inside_shoes(body: Body) -> Mask:
    own = body.weight("foot_l", "foot_r", "ball_l", "ball_r") > 0.5
    return own & (body.points[:, 1] < 0.055)


def _add_shoes(mesh: _Mesh, body: Body) -> None:
    names = body.source.bones
    for side in "lr":
        points, triangles, sole = clothes.shoe(body, side)
        toe = body.head[f"ball_{side}"][2]
        share = np.clip((points[:, 2] - toe + 0.012) / 0.03, 0, 1)
        weights = np.zeros((len(points), len(names)))
        weights[:, names.index(f"ball_{side}")] = share
        weights[:, names.index(f"foot_{side}")] = 1 - share
        parts = np.where(sole, PARTS.index("sole"), PARTS.index("shoe"))
        mesh.add(points, triangles, parts, weights)


def _face(body: Body) -> dict[str, Array]:
    """Strokes laid onto the face from the front: lids, brows, nose, mouth."""
    head = body.weight("head") > 0.5
    head[body.source.groups["body"].max() + 1 :] = False
    front = head & (body.points[:, 2] > body.head["head"][2])
    skin = body.points[front]
    outer = skin[_outermost(skin)]
    depth = LinearNDInterpolator(outer[:, :2], outer[:, 2])
    eye = body.points[body.source.groups["joint-l-eye"]].mean(axis=0)
    size = eye[0] / 0.0283
    strokes: dict[str, Array] = {}
    for side, sign in (("l", 1), ("r", -1)):
        for name, shape in FACE_PAIRS.items():
            strokes[f"{name}_{side}"] = np.array(
                [[sign * (eye[0] + x * size), eye[1] + y * size] for x, y in shape]
            )
    for name, shape in FACE_SINGLE.items():
        strokes[name] = np.array([[x * size, eye[1] + y * size] for x, y in shape])
    return {
        name: np.column_stack([xy, np.asarray(depth(xy)) + 0.0025]) for name, xy in strokes.items()
    }


def _outermost(points: Array) -> Array:
    """Drop what lies behind other skin: the inside of nose and mouth."""
    cell = np.round(points[:, :2] / 0.006).astype(int)
    best: dict[tuple[int, int], float] = {}
    for key, z in zip(map(tuple, cell), points[:, 2], strict=True):
        best[key] = max(best.get(key, -9.0), z)
    return np.array(
        [z > best[key] - 0.006 for key, z in zip(map(tuple, cell), points[:, 2], strict=True)]
    )


FACE_PAIRS = {
    "lid": (
        (-0.0135, -0.0010),
        (-0.008, 0.0042),
        (0.000, 0.0062),
        (0.008, 0.0048),
        (0.0150, 0.0010),
    ),
    "iris": tuple(
        (0.0044 * np.cos(a), 0.0004 + 0.0050 * np.sin(a)) for a in np.linspace(0, 2 * np.pi, 9)[:-1]
    ),
    "brow": ((-0.0145, 0.0155), (-0.004, 0.0195), (0.008, 0.0200), (0.0175, 0.0160)),
}
FACE_SINGLE = {
    "nose": (
        (0.0105, -0.0360),
        (0.0060, -0.0425),
        (0.0000, -0.0435),
        (-0.0060, -0.0425),
        (-0.0105, -0.0360),
    ),
    "mouth": (
        (-0.0200, -0.0640),
        (-0.0100, -0.0655),
        (0.0, -0.0660),
        (0.0100, -0.0655),
        (0.0200, -0.0640),
    ),
}


def _write(
    target: Path,
    source: Source,
    mesh: _Mesh,
    fields: dict[str, Array],
    sites: dict[str, tuple[str, Array]],
    face: dict[str, Array],
) -> None:
    used, triangles = np.unique(mesh.triangles, return_inverse=True)
    triangles = triangles.reshape(-1, 3)
    weights = mesh.weights[used]
    best = np.argsort(-weights, axis=1, kind="stable")[:, :FOUR]
    share = np.take_along_axis(weights, best, axis=1)
    share = share / np.maximum(share.sum(axis=1, keepdims=True), 1e-9)
    coarse = np.round(share * 255).astype(int)
    coarse[:, 0] += 255 - coarse.sum(axis=1)
    rows = {name: _padded(row, len(mesh.points))[used] for name, row in fields.items()}
    shoes = np.isin(np.arange(len(used)), np.unique(triangles[np.isin(mesh.part, (1, 2))]))
    rows["foot_intrinsics"] = np.where(shoes & (mesh.points[used][:, 1] > 0.021), 0.02, -FAR)
    arrays = {
        "bone_names": np.array(source.bones),
        "parents": source.parents.astype(np.int8),
        "heads": source.heads.round(5),
        "tails": source.tails.round(5),
        "points": np.round(mesh.points[used] / POINT_STEP).astype(np.int16),
        "triangles": triangles.astype(np.uint16),
        "part": mesh.part.astype(np.uint8),
        "vertex_bones": np.where(coarse > 0, best, 0).astype(np.uint8),
        "vertex_weights": coarse.astype(np.uint8),
        "field_names": np.array(list(rows)),
        "fields": np.round(np.array(list(rows.values())) / FIELD_STEP)
        .clip(-120, 120)
        .astype(np.int8),
        "site_names": np.array(list(sites)),
        "site_bones": np.array([source.bones.index(bone) for bone, _ in sites.values()]),
        "site_points": np.array([point for _, point in sites.values()]).round(5),
        **{f"face_{name}": stroke.round(5) for name, stroke in face.items()},
    }
    _write_archive(target, arrays)


def _padded(row: Array, length: int) -> Array:
    return np.concatenate([row, np.full(length - len(row), -FAR)])


def _write_archive(target: Path, arrays: dict[str, Array]) -> None:
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as archive:
        for name, values in arrays.items():
            buffer = BytesIO()
            np.lib.format.write_array(buffer, np.ascontiguousarray(values), allow_pickle=False)
            archive.writestr(
                zipfile.ZipInfo(f"{name}.npy", EPOCH), buffer.getvalue(), zipfile.ZIP_DEFLATED, 9
            )
