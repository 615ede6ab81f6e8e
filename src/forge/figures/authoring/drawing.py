"""Turn a scene into a flat drawing: areas, one shade tone, lines, a face, a shadow."""

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
from scipy import ndimage as ndi

from forge.figures.authoring.planar import Chain, Pen, label_cracks, outline, trace
from forge.figures.authoring.raster import Raster, rasterise
from forge.figures.authoring.scene import BODY_LABELS, LABELS, Camera, Scene
from forge.figures.geometry import Array, Ints, Mask

SIZE = 1000
"""Width and height of a drawing in its own units."""
MARGIN = 36
ROLES = ("worked", "helper", "stretched")
DEPTH_STEP_M = 0.020
"""A jump in depth that earns a line, in metres; see below for limbs and folds."""
LIMB_STEP_M = 0.007
FOLD_STEP_M = 0.0065
LIGHT = np.array([-0.50, -0.72, 0.52])
"""From the figure to the light, in camera axes: over the viewer's left shoulder."""
SHADE_BELOW = 0.08
SMALL_AREA = 130
SHORT_LINE = 16.0
COARSE = 4
"""A shadow is soft: it is drawn this much coarser."""
SHADOW_SLANT = np.array([0.16, 0.0, -0.10])


@dataclass(frozen=True, slots=True)
class View:
    """How metres become picture units; the same for all poses of an exercise."""

    camera: Camera
    scale: float
    shift: Array

    def project(self, points: Array) -> Array:
        """Picture units: right, down, towards the eye."""
        seen = points @ self.camera.axes.T
        seen = seen * self.scale
        seen[:, :2] += self.shift
        return seen


@dataclass(frozen=True, slots=True)
class Drawing:
    """Paths of one picture, by what they paint."""

    areas: Mapping[str, str]
    shadow: str
    backdrops: tuple[tuple[str, str], ...]
    muscles: Mapping[str, str]
    shade: str
    outline: str
    lines: str
    fine: str
    thin: str
    face_lines: str
    face_dots: str


def fit(camera: Camera, clouds: list[Array]) -> View:
    """The view that holds all points of all poses."""
    seen = np.concatenate(clouds) @ camera.axes.T
    low, high = seen[:, :2].min(axis=0), seen[:, :2].max(axis=0)
    scale = (SIZE - 2 * MARGIN) / float((high - low).max())
    return View(camera, scale, np.array([SIZE / 2, SIZE / 2]) - (low + high) / 2 * scale)


def draw(scene: Scene, view: View, roles: Mapping[str, str], side: str | None = None) -> Drawing:
    """Draw one pose. ``roles``: muscle to role; ``side``: ``l`` or ``r`` to mark only one side."""
    raster = rasterise(view.project(scene.points), scene.triangles, (SIZE, SIZE))
    labels = _labels(scene, raster)
    marked, which = _muscles(scene, raster, labels, roles, side)
    bold, fine = _hidden_edges(scene, raster, view.scale)
    chains = trace(*label_cracks(labels), labels)
    muscle_chains = trace(*label_cracks(marked), marked)
    faces = _face(scene, raster, view)
    return Drawing(
        areas=_areas(chains, labels),
        shadow=_shadow(scene, view),
        backdrops=_backdrops(scene, view),
        muscles={
            role: _area(muscle_chains, k)
            for k, role in enumerate(ROLES, start=1)
            if (marked == k).any()
        },
        shade=_shade(scene, raster, view),
        outline=_silhouette(chains),
        lines=_strokes(*bold, labels),
        fine=_strokes(*fine, labels),
        thin=_thin(labels, which, bold),
        face_lines=faces[0],
        face_dots=faces[1],
    )


def _labels(scene: Scene, raster: Raster) -> Ints:
    found = np.zeros(raster.triangle.shape, dtype=int)
    found[raster.hit] = scene.label[raster.owner]
    skin = found == LABELS.index("skin")
    for cloth in ("top", "shorts", "hair"):
        field = _field(scene, raster, cloth)
        found[skin & (field > 0)] = LABELS.index(cloth)
    return _without_specks(found)


def _field(scene: Scene, raster: Raster, name: str) -> Array:
    values = np.full(len(scene.points), -1.0)
    values[: scene.on_body] = scene.body.fields[name]
    return raster.spread(values, scene.triangles, -1.0)


def _without_specks(labels: Ints, small: int = 24) -> Ints:
    """Give areas too small to see to what surrounds them."""
    full, box = labels.copy(), ndi.find_objects((labels != 0).astype(int))
    if not box or box[0] is None:
        return full
    rows, columns = (slice(max(s.start - 1, 0), s.stop + 1) for s in box[0])
    full[rows, columns] = _specks_filled(labels[rows, columns], small)
    return full


def _specks_filled(labels: Ints, small: int) -> Ints:
    found = labels.copy()
    for label in np.unique(labels):
        pieces, count = ndi.label(labels == label)
        sizes = np.bincount(pieces.ravel(), minlength=count + 1)
        tiny = np.isin(pieces, np.flatnonzero(sizes < small)) & (labels == label)
        found[tiny] = -1
    holes = found < 0
    if holes.any():
        nearest = ndi.distance_transform_edt(holes, return_distances=False, return_indices=True)
        found = found[tuple(nearest)]
    return found


def _muscles(
    scene: Scene, raster: Raster, labels: Ints, roles: Mapping[str, str], side: str | None
) -> tuple[Ints, Ints]:
    """Role and number of the muscle that each point shows, 0 for none."""
    best = np.zeros(labels.shape)
    marked, which = np.zeros(labels.shape, dtype=int), np.zeros(labels.shape, dtype=int)
    number = {muscle: k for k, muscle in enumerate(roles, start=1)}
    on = np.isin(labels, [LABELS.index(name) for name in ("skin", "top", "shorts", "shoe")])
    if side:
        own = np.zeros(len(scene.points))
        own[: scene.on_body] = scene.body.points[:, 0] * (1 if side == "l" else -1)
        on = on & (raster.spread(own, scene.triangles) > 0)
    for role_index, role in reversed(list(enumerate(ROLES, start=1))):
        for muscle in (name for name, given in roles.items() if given == role):
            field = np.where(on, _field(scene, raster, muscle), -1.0)
            wins = field > np.maximum(best, 0)
            best[wins], marked[wins], which[wins] = field[wins], role_index, number[muscle]
    return _without_specks(marked, 60), _without_specks(which, 60)


def _area(chains: list[Chain], label: int) -> str:
    pen = Pen()
    for loop in outline(chains, lambda other: other == label):
        pen.loop(loop)
    return pen.text()


def _areas(chains: list[Chain], labels: Ints) -> dict[str, str]:
    """The whole body lies under everything as skin; cloth and props are laid upon it."""
    found = {}
    for index, name in enumerate(LABELS[1:], start=1):
        if not (labels == index).any():
            continue
        if name == "skin":
            pen = Pen()
            for loop in outline(chains, lambda label: label in BODY_LABELS):
                pen.loop(loop)
            found[name] = pen.text()
        else:
            found[name] = _area(chains, index)
    return found


def _silhouette(chains: list[Chain]) -> str:
    pen = Pen()
    for loop in outline(chains, lambda label: label > 0):
        pen.loop(loop)
    return pen.text()


def _hidden_edges(
    scene: Scene, raster: Raster, scale: float
) -> tuple[tuple[Mask, Mask], tuple[Mask, Mask]]:
    """Cracks where something nearer hides something farther: limbs, then small folds."""
    depth = np.pad(np.where(raster.hit, raster.depth / scale, -9.0), 1, constant_values=-9.0)
    group = np.full(raster.hit.shape, -1)
    group[raster.hit] = scene.group[scene.triangles[raster.owner, 0]]
    group = np.pad(group, 1, constant_values=-1)
    folds = np.pad(raster.spread(scene.fine, scene.triangles), 1)

    def between(one: tuple[slice, slice], other: tuple[slice, slice]) -> tuple[Mask, Mask]:
        jump = np.abs(depth[one] - depth[other])
        within = (group[one] >= 0) & (group[other] >= 0)
        parted = (group[one] != group[other]) & (jump > LIMB_STEP_M)
        limb = within & ((jump > DEPTH_STEP_M) | parted)
        least = DEPTH_STEP_M + np.minimum(folds[one], folds[other]) * (FOLD_STEP_M - DEPTH_STEP_M)
        return limb, within & ~limb & (jump > least)

    inner, rest, before = slice(1, -1), slice(1, None), slice(None, -1)
    down = between((inner, rest), (inner, before))
    across = between((rest, inner), (before, inner))
    return (down[0], across[0]), (down[1], across[1])


def _strokes(down: Mask, across: Mask, labels: Ints) -> str:
    pen = Pen()
    for chain in trace(down, across, labels):
        if chain.length >= SHORT_LINE:
            pen.line(chain.points, closed=chain.closed)
    return pen.text()


def _thin(labels: Ints, which: Ints, bold: tuple[Mask, Mask]) -> str:
    """Hems and edges of muscles, where no bold line runs within two units."""
    joint = np.where(which > 0, len(LABELS) + which, labels)
    cracks = []
    edge = label_cracks((labels > 0).astype(int))
    for crack, strong, silent in zip(label_cracks(joint), bold, edge, strict=True):
        cracks.append(crack & ~_spread_by_two(strong | silent))
    pen = Pen()
    for chain in trace(cracks[0], cracks[1], joint):
        if chain.length >= SHORT_LINE * 0.6:
            pen.line(chain.points, closed=chain.closed)
    return pen.text()


def _spread_by_two(mask: Mask) -> Mask:
    """All points within two steps along rows and columns."""
    found = mask.copy()
    for _ in range(2):
        step = found.copy()
        step[1:] |= found[:-1]
        step[:-1] |= found[1:]
        step[:, 1:] |= found[:, :-1]
        step[:, :-1] |= found[:, 1:]
        found = step
    return found


def _shade(scene: Scene, raster: Raster, view: View) -> str:
    """One dark tone where the surface turns from the light; small patches are left out."""
    light = LIGHT / np.linalg.norm(LIGHT) @ view.camera.axes
    value = raster.spread(scene.normals @ light, scene.triangles, 1.0)
    hit = raster.hit.astype(float)
    blurred = ndi.gaussian_filter(np.where(raster.hit, value, 0.0), 4.0) / np.maximum(
        ndi.gaussian_filter(hit, 4.0), 1e-3
    )
    dark = raster.hit & (blurred < SHADE_BELOW)
    dark &= ~(raster.spread((scene.group == 5).astype(float), scene.triangles) > 0.5) | (
        blurred < -0.1
    )
    pieces, count = ndi.label(dark)
    sizes = np.bincount(pieces.ravel(), minlength=count + 1)
    dark &= (sizes > SMALL_AREA)[pieces]
    chains = trace(*label_cracks(dark.astype(int)), dark.astype(int))
    return _area(chains, 1)


def _shadow(scene: Scene, view: View) -> str:
    """What covers the floor, as one smooth shape; a carried bar throws none."""
    grounded = scene.triangles[scene.casts]
    small = SIZE // COARSE
    ground = scene.points.copy()
    ground += ground[:, 1:2] * SHADOW_SLANT * 0.35
    ground[:, 1] = 0.0
    seen = view.project(ground)
    seen[:, 2] = 0
    seen[:, :2] /= COARSE
    both = np.concatenate([grounded, grounded[:, ::-1]])
    covered = np.pad(rasterise(seen, both, (small, small)).hit, 10)
    closed = ndi.binary_closing(covered, structure=_disc(4))[10:-10, 10:-10]
    soft = ndi.zoom(ndi.gaussian_filter(closed.astype(float), 1.25), COARSE, order=1) > 0.45
    pieces, count = ndi.label(soft)
    sizes = np.bincount(pieces.ravel(), minlength=count + 1)
    sizes[0] = 0
    soft &= (sizes > max(350, 0.3 * sizes.max()))[pieces]
    pen = Pen(1.6)
    for loop in outline(
        trace(*label_cracks(soft.astype(int)), soft.astype(int)), lambda label: label == 1
    ):
        pen.loop(loop)
    return pen.text()


def _disc(radius: int) -> Mask:
    y, x = np.mgrid[-radius : radius + 1, -radius : radius + 1]
    return x * x + 3 * y * y <= radius * radius


def _backdrops(scene: Scene, view: View) -> tuple[tuple[str, str], ...]:
    found = []
    for solid in scene.backdrops:
        pen = Pen()
        corners = view.project(solid.points)[:, :2]
        pen.loop([np.vstack([corners, corners[:1]])])
        found.append((solid.material, pen.text()))
    return tuple(found)


def _face(scene: Scene, raster: Raster, view: View) -> tuple[str, str]:
    """Strokes of the face where they can be seen."""
    lines, dots = Pen(0.35), Pen(0.35)
    for name, stroke in scene.face.items():
        seen = view.project(stroke)
        pixel = np.clip(np.round(seen[:, :2]).astype(int), 0, SIZE - 1)
        behind = raster.depth[pixel[:, 1], pixel[:, 0]] - seen[:, 2]
        visible = behind < 0.006 * view.scale
        if name.startswith("iris"):
            if visible.mean() > 0.6:
                dots.loop([np.vstack([seen[:, :2], seen[:1, :2]])])
        elif visible.sum() >= 2:
            first, last = np.flatnonzero(visible)[[0, -1]]
            lines.line(seen[first : last + 1, :2])
    return lines.text(), dots.text()
