"""Committed figures that may be damaged: read with a word on what is wrong and how it is mended.

``solved_of`` and ``body_of`` raise ``DamagedFigure``; ``damage`` lists what is wrong with the files
that lie beside a solved motion.
"""

import zipfile
from functools import cache
from pathlib import Path

import msgspec

from forge.domain.errors import DamagedFigure
from forge.figures import body as bodies
from forge.figures.body import Body
from forge.figures.gallery import WAYS, Beside, whole
from forge.figures.geometry import Array
from forge.figures.motion.read import Motion
from forge.figures.shelf import Shelf, default_body
from forge.figures.solved import Solved, read_solved, unpack

AGAIN = "Run: forge figures build {}"


def body_of(sex: str) -> Body:
    """A committed body. Raises ``DamagedFigure``."""
    path = bodies.DATA / f"body_{sex}.npz"
    try:
        _tested(path)
        return bodies.load_body(sex)
    except (OSError, EOFError, ValueError, KeyError, IndexError, zipfile.BadZipFile) as error:
        cure = "Run: forge figures body"
        raise DamagedFigure(f"{sex} body", path, _why(error), cure) from None


@cache
def _tested(path: Path) -> None:
    """Raise for an archive with a damaged part, before numpy leaves it open half read."""
    with zipfile.ZipFile(path) as archive:
        if name := archive.testzip():
            text = f"its part {name} is wrong"
            raise ValueError(text)


def solved_of(path: Path, slug: str) -> tuple[Solved, Array]:
    """A solved motion and its rows. Raises ``DamagedFigure``, also for one of another version."""
    cure = AGAIN.format(slug)
    try:
        solved = read_solved(path)
    except (OSError, UnicodeDecodeError, msgspec.DecodeError) as error:
        raise DamagedFigure(slug, path, _why(error), cure) from None
    try:
        return solved, unpack(body_of(solved.body).skeleton, solved)
    except (KeyError, ValueError, IndexError) as error:
        why = f"it does not fit the body that is here ({_why(error)})"
        raise DamagedFigure(slug, path, why, cure) from None


def fits(solved: Solved, motion: Motion) -> bool:
    """True if the key poses of a solved motion are those of its motion."""
    keys = solved.keys
    return (
        len(keys) == len(motion.poses) and list(keys) == sorted(keys) and keys[-1] < solved.frames
    )


def damage(shelf: Shelf, motion: Motion) -> list[str]:
    """What is missing or damaged of the drawings and arrows of an exercise."""
    slug = motion.slug
    sex = default_body(slug)
    found: list[str] = []
    for number in range(1, len(motion.shown) + 1):
        path = shelf.picture(slug, sex, number)
        if not path.is_file():
            found.append(str(DamagedFigure(slug, path, "it is missing", AGAIN.format(slug))))
        elif whole(path) is None:
            why = "it is no whole drawing"
            found.append(str(DamagedFigure(slug, path, why, AGAIN.format(slug))))
    arrows = shelf.solved(slug, sex).with_name(WAYS)
    try:
        msgspec.json.decode(arrows.read_bytes(), type=Beside)
    except FileNotFoundError:
        pass  # a figure without the file has no arrows
    except (OSError, UnicodeDecodeError, msgspec.DecodeError) as error:
        cure = f"Run: forge figures arrows {slug}"
        found.append(str(DamagedFigure(slug, arrows, _why(error), cure)))
    return found


def _why(error: Exception) -> str:
    """The reason in one line, without a full stop."""
    text = " ".join(str(error).split()).rstrip(".") or type(error).__name__
    return f"no {text}" if isinstance(error, KeyError) else text
