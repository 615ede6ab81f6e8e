"""What ``forge figures webp`` does: motions as animated images for other programs."""

import time
from pathlib import Path

from forge.cli.exits import Exit
from forge.cli.output import talk
from forge.cli.paths import content_folder
from forge.cli.viewing import Order, named, write
from forge.domain.errors import ForgeError
from forge.figures.intact import body_of, solved_of
from forge.figures.motion.read import read_motion
from forge.figures.shelf import Shelf, default_body

NEEDS = (
    "forge figures webp needs the drawing board, of which {missing} is missing here. Start it as"
    ' ./forge figures webp, which installs it, or run: pip install "forge-trainer[figures]"'
)


def loops(slugs: tuple[str, ...], folder: Path, sex: str | None) -> int:
    """Write an animated WebP for each named exercise, or for all with a motion.

    ``sex`` is the body; the one that the exercise is drawn on unless given. Raises
    ``UnknownExercise``, and ``ForgeError`` for a folder that cannot be written.
    """
    shelf = Shelf(content_folder())
    orders = named(shelf, slugs)
    try:
        from forge.figures.authoring import loop  # noqa: F401, PLC0415  # only authors have it
    except ModuleNotFoundError as error:
        talk(NEEDS.format(missing=error.name))
        return Exit.UNAVAILABLE
    _make(folder)
    missing = 0
    for count, order in enumerate(orders, start=1):
        missing += not _write(shelf, order, folder, sex, f"{count}/{len(orders)}")
    talk(f"{len(orders) - missing} animated images in {folder}")
    return Exit.FLAWS if missing else Exit.OK


def _write(shelf: Shelf, order: Order, folder: Path, sex: str | None, progress: str) -> bool:
    """Draw one and say so; False if it was never solved on this body."""
    from forge.figures.authoring.loop import loop  # noqa: PLC0415  # only authors have it

    started, body = time.monotonic(), sex or default_body(order.slug)
    source = shelf.solved(order.slug, body)
    if not source.exists():
        print(f"{order.slug}: not built for the {body} body. Run: forge figures build {order.slug}")
        return False
    motion = read_motion(shelf.motion(order.slug), shelf.archetypes)
    made = loop(body_of(body), motion, solved_of(source, order.slug)[0], order.roles)
    target = folder / f"{order.slug}.{body}.webp"
    try:
        write(target, made)
    except OSError as error:
        raise _unwritable(folder, error) from None
    taken = time.monotonic() - started
    talk(f"{progress} {target.name}: {len(made) / 1000:.0f} kB, {taken:.0f} s")
    return True


def _make(folder: Path) -> None:
    """Make the folder, and try it before the first drawing takes its time."""
    probe = folder / ".forge-tries-to-write"
    try:
        folder.mkdir(parents=True, exist_ok=True)
        probe.touch()
        probe.unlink()
    except OSError as error:
        raise _unwritable(folder, error) from None


def _unwritable(folder: Path, error: OSError) -> ForgeError:
    reason = error.strerror or error
    return ForgeError(
        f"{folder} cannot be written: {reason}. Name another folder: forge figures webp --to FOLDER"
    )
