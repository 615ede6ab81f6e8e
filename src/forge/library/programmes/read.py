"""From the files of ``content/programmes`` to programmes, or to what keeps one from being read."""

import re
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, fields
from pathlib import Path
from typing import Final, TypeGuard

import msgspec

from forge.library.flaw import Flaw, FlawLevel, line_of
from forge.library.nearest import did_you_mean
from forge.library.programmes.lines import key_lines
from forge.library.programmes.programme import Post, Programme, Session, Support, Wave

FOLDER: Final = "programmes"
UNREADABLE: Final = "V40"

_INNER: Final[dict[str, type]] = {
    "days": Session,
    "posts": Post,
    "wave": Wave,
    "evidence": Support,
}
"""Keys that hold tables, and what each of these is."""

_PLACE: Final = re.compile(r" - at `\$\.?([^`]*)`")


@dataclass(frozen=True, slots=True)
class ProgrammeFile:
    """One file: its name for people, the programme unless it cannot be read, flaws so far."""

    name: str
    lines: dict[str, int]
    programme: Programme | None
    flaws: tuple[Flaw, ...] = ()

    def flaw(self, at: str, message: str, suggestion: str, flaw: str) -> Flaw:
        """A flaw at the key of a dotted path."""
        line = line_of(self.lines, at)
        return Flaw(self.name, line, flaw, FlawLevel.ERROR, f"{at}: {message}", suggestion)


def read_programmes(content: Path) -> tuple[ProgrammeFile, ...]:
    """Every file of the folder, by name."""
    folder = content / FOLDER
    return tuple(_read(path, content) for path in sorted(folder.glob("*.toml")))


def _read(path: Path, content: Path) -> ProgrammeFile:
    name = f"{content.resolve().name}/{FOLDER}/{path.name}"
    try:
        text = path.read_text(encoding="utf-8")
        table = tomllib.loads(text)
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as why:
        told = Flaw(
            name, _line_told(why), UNREADABLE, FlawLevel.ERROR, f"No TOML: {why}", "Mend it."
        )
        return ProgrammeFile(name, {}, None, (told,))
    return _shaped(ProgrammeFile(name, key_lines(text), None), path.stem, table)


def _line_told(why: Exception) -> int:
    """The line that the TOML reader names in its message."""
    found = re.search(r"line (\d+)", str(why))
    return int(found[1]) if found else 1


def _shaped(file: ProgrammeFile, slug: str, table: Mapping[str, object]) -> ProgrammeFile:
    """The file with its programme, or with every unknown key and the first wrong value."""
    flaws = list(_unknown(file, table, Programme, ""))
    try:
        programme = msgspec.convert({**table, "slug": slug}, Programme)
    except msgspec.ValidationError as why:
        flaws.append(_wrong_value(file, str(why)))
        return ProgrammeFile(file.name, file.lines, None, tuple(flaws))
    return ProgrammeFile(file.name, file.lines, None if flaws else programme, tuple(flaws))


def _unknown(
    file: ProgrammeFile, table: Mapping[str, object], kind: type, at: str
) -> Iterator[Flaw]:
    """Keys that mean nothing, which the converter would drop in silence."""
    known = {one.name for one in fields(kind)} - {"slug"}
    for key, value in table.items():
        where = f"{at}.{key}" if at else key
        if key not in known:
            hint = did_you_mean(key, known) or f"Known: {', '.join(sorted(known))}."
            yield file.flaw(where, "is no key of a programme", hint, UNREADABLE)
        elif key in _INNER:
            for index, inner in enumerate(_tables(value)):
                yield from _unknown(file, inner, _INNER[key], f"{where}.{index}")


def _tables(value: object) -> list[dict[str, object]]:
    """The tables of a list; what is none of them is the converter's to refuse."""
    return [one for one in value if _is_table(one)] if _is_list(value) else []


def _is_list(value: object) -> TypeGuard[list[object]]:
    return isinstance(value, list)


def _is_table(value: object) -> TypeGuard[dict[str, object]]:
    return isinstance(value, dict)


def _wrong_value(file: ProgrammeFile, why: str) -> Flaw:
    """The converter's finding, with its place as one of our dotted paths."""
    place = _PLACE.search(why)
    at = re.sub(r"\[(\d+)\]", r".\1", place[1]) if place else "name"
    message = _PLACE.sub("", why)
    return file.flaw(at or "name", message, "See docs/content.md, programmes.", UNREADABLE)
