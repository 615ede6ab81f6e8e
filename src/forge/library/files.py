"""The files of a content folder, read once, with a hash over all of them."""

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final

PAGES: Final = "exercises/*.md"
WORDS: Final = "vocabulary/*.toml"
COLLECTIONS: Final = "collections/*.toml"
PROGRAMMES: Final = "programmes/*.toml"


@dataclass(frozen=True, slots=True)
class ContentFile:
    """One file: its name for people (``content/exercises/plank.md``) and its bytes."""

    path: Path
    name: str
    raw: bytes


@dataclass(frozen=True, slots=True)
class ContentFiles:
    """All files that the catalogue is made of, sorted by name."""

    folder: Path
    pages: tuple[ContentFile, ...]
    words: tuple[ContentFile, ...]

    @property
    def digest(self) -> str:
        """A hash over names and bytes. No two sets of files share one by a shifted boundary."""
        total = hashlib.sha256()
        for file in (*self.pages, *self.words):
            total.update(f"{file.name}\0{len(file.raw)}\0".encode())
            total.update(file.raw)
        return total.hexdigest()


def read_content(folder: Path) -> ContentFiles:
    """Read all pages, vocabulary files, collections and programmes below ``folder``."""
    words = tuple(file for kind in (WORDS, COLLECTIONS, PROGRAMMES) for file in _read(folder, kind))
    return ContentFiles(folder, tuple(_read(folder, PAGES)), words)


def _read(folder: Path, pattern: str) -> Iterator[ContentFile]:
    for path in sorted(folder.glob(pattern)):
        name = f"{folder.resolve().name}/{path.relative_to(folder).as_posix()}"
        yield ContentFile(path, name, path.read_bytes())
