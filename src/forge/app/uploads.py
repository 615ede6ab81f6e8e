"""Files that wait for a yes or no: in a folder of their person, for this account alone.

Each person has one at most. They go when they are imported or thrown away, and at the latest an
hour later, with the next file that anybody brings.
"""

import os
import shutil
import time
import uuid
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from django.conf import settings

HOUR = 3600
LONGEST_NAME = 120


@dataclass(frozen=True, slots=True)
class Upload:
    """A file of a person, and what it was called."""

    id: uuid.UUID
    path: Path
    name: str


def upload_keep(guest: uuid.UUID, name: str, pieces: Iterable[bytes]) -> Upload:
    """Write a file down, piece by piece, and forget what waited before."""
    _forget_old()
    upload_drop(guest)
    made, folder = uuid.uuid4(), _folder(guest)
    folder.mkdir(mode=0o700, parents=True)
    path = folder / str(made)
    with os.fdopen(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb") as file:
        for piece in pieces:
            file.write(piece)
    (folder / "name").write_text(name[:LONGEST_NAME], encoding="utf-8")
    return Upload(made, path, name[:LONGEST_NAME])


def upload_find(guest: uuid.UUID | None, upload: uuid.UUID) -> Upload | None:
    """The file of an id, for its person alone."""
    if guest is None:
        return None
    path = _folder(guest) / str(upload)
    if not path.is_file():
        return None
    return Upload(upload, path, (_folder(guest) / "name").read_text(encoding="utf-8"))


def upload_drop(guest: uuid.UUID) -> None:
    """Delete what waits of a person."""
    shutil.rmtree(_folder(guest), ignore_errors=True)


def _all() -> Path:
    folder: Path = settings.FORGE.data / "uploads"
    return folder


def _folder(guest: uuid.UUID) -> Path:
    return _all() / str(guest)


def _forget_old() -> None:
    for folder in _all().glob("*"):
        if time.time() - folder.stat().st_mtime > HOUR:
            shutil.rmtree(folder, ignore_errors=True)
