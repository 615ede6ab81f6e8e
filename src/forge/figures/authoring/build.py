"""Solve one exercise on both bodies, hold it against the gates, draw it."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from forge.domain.errors import DamagedFigure
from forge.figures.authoring.picture import common_view, picture, scenes
from forge.figures.authoring.solve import Model, solve
from forge.figures.body import BODIES, Body, load_body
from forge.figures.gallery import whole
from forge.figures.gates import Report, check
from forge.figures.geometry import Array
from forge.figures.intact import fits, solved_of
from forge.figures.measures import measure, told
from forge.figures.motion.read import Motion, read_motion
from forge.figures.shelf import Shelf, default_body, inputs_hash
from forge.figures.solved import Solved, pack, unpack, write_solved


@dataclass(frozen=True, slots=True)
class Order:
    """What to build: an exercise, its name and what its figure marks."""

    slug: str
    name: str
    roles: Mapping[str, str]
    force: bool = False


@dataclass(frozen=True, slots=True)
class Built:
    """What came out."""

    slug: str
    fresh: bool
    """False if nothing had changed."""
    reports: tuple[Report, ...]
    picture_bytes: int


@cache
def _model(sex: str) -> Model:
    return Model(load_body(sex).skeleton)


def build(shelf: Shelf, order: Order) -> Built:
    """Build one exercise. Raises ``MotionFlawed``; writes files only when every gate is kept."""
    motion = read_motion(shelf.motion(order.slug), shelf.archetypes)
    if not order.force and is_current(shelf, motion, order.roles):
        return Built(order.slug, fresh=False, reports=(), picture_bytes=0)
    solved, reports = _solved(order, motion)
    if any(report.misses for report in reports):
        return Built(order.slug, fresh=True, reports=reports, picture_bytes=0)
    size = _write(shelf, order, motion, solved)
    return Built(order.slug, fresh=True, reports=reports, picture_bytes=size)


def draft(shelf: Shelf, order: Order) -> tuple[list[str], tuple[Report, ...]]:
    """Drawings on both bodies whatever the gates say, for the author's eyes; nothing is kept."""
    motion = read_motion(shelf.motion(order.slug), shelf.archetypes)
    solved, reports = _solved(order, motion)
    pictures = [text for body in BODIES for text in drawings(order, motion, solved[body])]
    return pictures, reports


def _solved(order: Order, motion: Motion) -> tuple[dict[str, Solved], tuple[Report, ...]]:
    solved: dict[str, Solved] = {}
    reports: list[Report] = []
    for sex in BODIES:
        body = load_body(sex)
        rows, keys = solve(_model(sex), motion)
        solved[sex] = pack(
            body.skeleton, rows, slug=order.slug, body=sex, keys=keys,
            inputs=inputs_hash(motion, sex, order.roles),
            seconds=tuple(pose.seconds for pose in motion.poses[1:]), angles=angles(body, rows),
        )  # fmt: skip
        reports.append(check(body, motion, unpack(body.skeleton, solved[sex]), keys))
    return solved, tuple(reports)


def is_current(shelf: Shelf, motion: Motion, roles: Mapping[str, str]) -> bool:
    """True if the committed files were made from what is there now."""
    for sex in BODIES:
        path = shelf.solved(motion.slug, sex)
        if not path.exists():
            return False
        try:
            solved, _ = solved_of(path, motion.slug)
        except DamagedFigure:
            return False
        if solved.inputs != inputs_hash(motion, sex, roles) or not fits(solved, motion):
            return False
    sex, drawn = default_body(motion.slug), range(1, len(motion.shown) + 1)
    return all(whole(shelf.picture(motion.slug, sex, number)) for number in drawn)


def angles(body: Body, rows: Array) -> dict[str, list[int]]:
    """Anatomical angles for each frame, whole degrees."""
    found: dict[str, list[int]] = {}
    for row in rows:
        for name, value in measure(body.skeleton, body.skeleton.place_core(row)).items():
            found.setdefault(name, []).append(round(value))
    return found


def drawings(order: Order, motion: Motion, solved: Solved) -> list[str]:
    """The SVG of every shown pose on one body."""
    body = load_body(solved.body)
    rows = unpack(body.skeleton, solved)
    made = scenes(body, motion, {index: rows[solved.keys[index]] for index in motion.shown})
    view = common_view(motion, made)
    found = []
    for number, (index, scene) in enumerate(made.items(), start=1):
        measured = measure(body.skeleton, body.skeleton.place(rows[solved.keys[index]]))
        pose = motion.poses[index]
        stage = ("Start" if number == 1 else "End") if len(made) < 3 else f"Step {number}"
        found.append(
            picture(
                motion,
                scene,
                view,
                roles=order.roles,
                title=f"{order.name}, {stage.lower()}",
                description=f"{stage}: {told(pose.tell, measured) or pose.name}.",
                key=f"{order.slug}-{solved.body[0]}{number}",
            )
        )
    return found


def _write(shelf: Shelf, order: Order, motion: Motion, solved: Mapping[str, Solved]) -> int:
    sex = default_body(order.slug)
    texts = drawings(order, motion, solved[sex])
    for body, value in solved.items():
        write_solved(shelf.solved(order.slug, body), value)
    for number, text in enumerate(texts, start=1):
        shelf.picture(order.slug, sex, number).write_text(text, encoding="utf-8")
    return sum(len(text.encode()) for text in texts)
