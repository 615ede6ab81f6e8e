"""A checked catalogue on disk, so that a start need not parse a thousand files.

The cache is only ever a copy: a missing, broken or foreign one is ignored, and one that
cannot be written is done without.
"""

import contextlib
import hashlib
import os
import tempfile
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import msgspec

from forge.domain.exercise import Exercise
from forge.library.collections import NONE, Collections
from forge.library.programmes.programme import Programme
from forge.library.vocabulary import Vocabulary

_SOURCES: Final = Path(__file__).parent.parent
_PACKAGES: Final = ("domain", "library")


@dataclass(frozen=True, slots=True)
class Checked:
    """What a checked content folder amounts to."""

    exercises: tuple[Exercise, ...]
    vocabulary: Vocabulary
    collections: Collections = NONE
    programmes: tuple[Programme, ...] = ()


def cache_key(content: str) -> str:
    """A hash over the content's hash and over the code that reads and checks it."""
    total = hashlib.sha256(content.encode())
    for package in _PACKAGES:
        for path in sorted((_SOURCES / package).rglob("*.py")):
            total.update(path.relative_to(_SOURCES).as_posix().encode())
            total.update(path.read_bytes())
    return total.hexdigest()


def read_cache(path: Path, key: str) -> Checked | None:
    """The stored value if the file was written whole under this very key, else None."""
    try:
        raw = path.read_bytes()
    except OSError:
        return None
    head = key.encode()
    seal, payload = raw[len(head) : len(head) + 64], raw[len(head) + 64 :]
    if not raw.startswith(head) or seal != _seal(payload):
        return None
    return msgspec.msgpack.decode(payload, type=Checked)


def write_cache(path: Path, key: str, checked: Checked) -> None:
    """Replace the file in one step; readers see the old one or the new one, never half of it."""
    payload = msgspec.msgpack.encode(checked)
    with contextlib.suppress(OSError):
        path.parent.mkdir(parents=True, exist_ok=True)
        handle, name = tempfile.mkstemp(dir=path.parent, prefix=path.name)
        try:
            with os.fdopen(handle, "wb") as file:
                file.write(key.encode() + _seal(payload) + payload)
            Path(name).replace(path)
        finally:
            Path(name).unlink(missing_ok=True)


def _seal(payload: bytes) -> bytes:
    return hashlib.sha256(payload).hexdigest().encode()
