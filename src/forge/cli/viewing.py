"""What ``forge figures export`` does: bodies and motions as files that a browser plays."""

import os
import sys
from pathlib import Path

import msgspec

from forge.cli.exits import Exit
from forge.cli.output import talk
from forge.cli.paths import content_folder, state_folder
from forge.domain.errors import InvalidRequest, Problem, UnknownExercise
from forge.figures.authoring.moving import motion_file
from forge.figures.authoring.ways import ways
from forge.figures.body import BODIES
from forge.figures.flat import LIGHT
from forge.figures.gallery import WAYS
from forge.figures.intact import body_of, solved_of
from forge.figures.motion.read import read_motion
from forge.figures.shelf import Shelf, default_body, muscle_roles
from forge.figures.wire import body_file
from forge.library.load import load_catalogue
from forge.library.nearest import nearest

STDIN = ("-",)
SIDES = {"l": "left", "r": "right"}


class Order(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """An exercise with what its motion says of it."""

    slug: str
    name: str
    roles: dict[str, str]


def export(slugs: tuple[str, ...], folder: Path) -> int:
    """Write both bodies, and the motions of the named exercises or of all that have one.

    With ``-`` the exercises come as JSON from stdin: only they are written, without reading the
    library; an empty list writes the bodies alone.
    """
    shelf = Shelf(content_folder())
    orders = read_orders() if slugs == STDIN else named(shelf, slugs)
    folder.mkdir(parents=True, exist_ok=True)
    if slugs != STDIN or not orders:
        for sex in BODIES:
            write(folder / f"{sex}.body", body_file(body_of(sex), LIGHT))
    for order in orders:
        _write_motion(shelf, order, folder)
    talk(f"{len(orders)} motions in {folder}")
    return Exit.OK


def arrows(slugs: tuple[str, ...]) -> int:
    """Write which way each movement goes, beside its drawings; needs no solver."""
    shelf = Shelf(content_folder())
    written = 0
    for slug in slugs or shelf.slugs():
        sex = default_body(slug)
        if not shelf.motion(slug).exists() or not shelf.solved(slug, sex).exists():
            continue
        motion = read_motion(shelf.motion(slug), shelf.archetypes)
        solved, _ = solved_of(shelf.solved(slug, sex), slug)
        found = {
            "inputs": solved.inputs,
            "side": SIDES.get(motion.side or ""),
            "ways": ways(body_of(sex), motion, solved),
        }
        target = shelf.solved(slug, sex).with_name(WAYS)
        write(target, msgspec.json.encode(found) + b"\n")
        written += 1
    talk(f"{written} motions with their arrows")
    return Exit.OK


def read_orders() -> tuple[Order, ...]:
    """The exercises that stdin names. Raises ``InvalidRequest`` for anything else."""
    try:
        return msgspec.json.decode(sys.stdin.read(), type=tuple[Order, ...])
    except msgspec.DecodeError as error:
        hint = "Give a list of objects with slug, name and roles."
        raise InvalidRequest((Problem("stdin", f"cannot be read: {error}.", hint),)) from None


def named(shelf: Shelf, slugs: tuple[str, ...]) -> tuple[Order, ...]:
    """These exercises, or all that have a motion. Raises ``UnknownExercise``."""
    catalogue = load_catalogue(content_folder(), state_folder() / "catalogue.cache")
    known = {exercise.slug: exercise for exercise in catalogue.exercises}
    for slug in slugs:
        if slug not in known or not shelf.motion(slug).exists():
            raise UnknownExercise(slug, nearest(slug, shelf.slugs(), 3))
    wanted = slugs or tuple(slug for slug in shelf.slugs() if slug in known)
    return tuple(
        Order(slug, known[slug].name, muscle_roles(known[slug].facts.muscles)) for slug in wanted
    )


def _write_motion(shelf: Shelf, order: Order, folder: Path) -> None:
    motion = read_motion(shelf.motion(order.slug), shelf.archetypes)
    for sex in BODIES:
        if shelf.solved(order.slug, sex).exists():
            solved, _ = solved_of(shelf.solved(order.slug, sex), order.slug)
            text = motion_file(body_of(sex), motion, solved, order.roles, order.name)
            write(folder / f"{order.slug}.{sex}.json", text.encode())


def write(path: Path, data: bytes) -> None:
    """Write in one step: a server may read at the same moment."""
    part = path.with_name(f"{path.name}.{os.getpid()}")
    part.write_bytes(data)
    part.replace(path)
