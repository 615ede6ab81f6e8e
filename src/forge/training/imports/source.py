"""A file to items: opened, unpacked within limits, decoded, its app told, its rows read."""

import io
import json
import zipfile
from collections.abc import Callable, Generator, Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from itertools import islice
from pathlib import Path
from typing import BinaryIO, Final, TextIO, TypeAlias, cast

from forge.domain.errors import UnreadableFile
from forge.training.imports import sniff
from forge.training.imports.decode import encoding_of, lines_of
from forge.training.imports.dialects import (
    apple_health,
    hevy,
    hevy_json,
    jefit,
    pasted,
    sheet,
    wger,
)
from forge.training.imports.evidence import NEEDED, column_question
from forge.training.imports.records import MOST_ROWS, records
from forge.training.imports.values import Item, Question, Row, Table, Unread

LARGEST_TABLE, LARGEST_STREAM = 50 << 20, 1 << 30
"""Bytes of a file that is read row by row, and of one that is read as a stream (judgement)."""
LARGEST_RATIO, SMALL = 200, 1 << 20
"""A text shrinks tenfold when it is packed. What grows more than this is a bomb."""
HEAD = 40
TOO_MANY = f"The file has more than {MOST_ROWS:,} rows. Split it and import each part."
BOOKS = ("xl/workbook.xml", "content.xml", "Index/Document.iwa")
Read: TypeAlias = Callable[[Iterable[Row]], Iterator[Item]]


@dataclass(slots=True)
class Taken:
    """What a file holds: the app that wrote it, its rows, and what must be asked about columns."""

    dialect: str
    title: str
    items: list[Item] = field(default_factory=list[Item])
    table: Table | None = None
    questions: tuple[Question, ...] = ()

    @property
    def signature(self) -> str:
        """The columns as one text: a mapping is kept under it."""
        return "|".join(sorted(self.table.index)) if self.table else ""


def take(path: Path, answers: Mapping[str, str]) -> Taken:
    """Read a file. Raises UnreadableFile with what to do instead."""
    with _opened(path) as file:
        start = file.read(512).lstrip(b"\xef\xbb\xbf \t\r\n")
        file.seek(0)
        if start.startswith(b"<") and (b"HealthData" in start or b"<?xml" in start):
            return Taken(apple_health.NAME, apple_health.TITLE, list(apple_health.read(file)))
        with _as_text(file) as text:
            if start.startswith((b"{", b"[")):
                return _json(text)
            return _text(text, answers)


@contextmanager
def _opened(path: Path) -> Generator[BinaryIO]:
    """The file, or the one inside a zip that can be read."""
    if path.stat().st_size > LARGEST_STREAM:
        raise UnreadableFile("It is larger than 1 GB.", "Export a shorter time and import that.")
    try:
        if not zipfile.is_zipfile(path):
            with path.open("rb") as plain:
                yield plain
            return
        with zipfile.ZipFile(path) as packed, packed.open(_member(packed)) as inside:
            yield cast("BinaryIO", inside)
    except (zipfile.BadZipFile, RuntimeError, NotImplementedError, EOFError) as error:
        raise UnreadableFile(
            f"The zip file cannot be unpacked ({error}).", "Unpack it and import what is inside."
        ) from error


def _member(packed: zipfile.ZipFile) -> zipfile.ZipInfo:
    inside = [info for info in packed.infolist() if not info.is_dir()]
    if any(info.filename in BOOKS for info in inside):
        raise UnreadableFile("It is a workbook.", "Save the sheet as CSV and import that.")
    readable = [info for info in inside if Path(info.filename).suffix.casefold() in KINDS]
    if not readable:
        raise UnreadableFile("The zip file holds no table.", "Import a .csv, .txt, .json or .xml.")
    chosen = max(readable, key=lambda info: (info.filename.endswith("export.xml"), info.file_size))
    ratio = chosen.file_size / max(1, chosen.compress_size)
    if chosen.file_size > LARGEST_STREAM or (chosen.file_size > SMALL and ratio > LARGEST_RATIO):
        raise UnreadableFile(
            f"{chosen.filename[:80]!r} would unpack to {chosen.file_size:,} bytes.",
            "Unpack it yourself and import what is inside.",
        )
    return chosen


KINDS: Final = frozenset({".csv", ".tsv", ".txt", ".json", ".xml", ".md"})


@contextmanager
def _as_text(file: BinaryIO) -> Generator[TextIO]:
    size = file.seek(0, io.SEEK_END)
    file.seek(0)
    if size > LARGEST_TABLE:
        raise UnreadableFile("It is larger than 50 MB.", "Export a shorter time and import that.")
    encoding = encoding_of(file)
    text = io.TextIOWrapper(file, encoding=encoding, errors="replace", newline="")
    try:
        yield text
    finally:
        text.detach()


def _json(text: TextIO) -> Taken:
    try:
        value: object = json.load(text, parse_float=str, parse_constant=str)
    except (ValueError, RecursionError) as error:
        raise UnreadableFile(
            f"It starts like JSON and is damaged ({error}).", "Export it again."
        ) from error
    rows = _rows(value)
    if hevy_json.is_workouts(rows):
        return Taken(hevy.DIALECT.name, hevy.DIALECT.title, list(hevy_json.read(rows)))
    if wger.is_logs(rows):
        return Taken(wger.NAME, wger.TITLE, list(wger.read_logs(rows)))
    raise UnreadableFile("It is JSON of an app that Forge does not know.", "Export it as CSV.")


def _rows(value: object) -> list[object]:
    if isinstance(value, dict):
        things = cast("dict[str, object]", value)
        value = things.get("workouts", things.get("results", []))
    return cast("list[object]", value) if isinstance(value, list) else []


def _text(text: TextIO, answers: Mapping[str, str]) -> Taken:
    lines = lines_of(text)
    head = list(islice(lines, HEAD))
    if not any(line.strip() for line in head):
        raise UnreadableFile("It is empty.", "Export it again.")
    if "\ufffd" in "".join(head) and sum(map(_strange, head)) > len(head):
        raise UnreadableFile("It is no text.", "Import a table, a text or a zip of one.")
    everything = _all(head, lines)
    if jefit.is_one("".join(head)):
        return Taken(jefit.NAME, jefit.TITLE, list(_limited(jefit.read(everything))))
    if known := sniff.known_table(head):
        dialect, table = known
        taken = Taken(dialect.name, dialect.title, table=table)
        return _filled(taken, everything, table, lambda rows: dialect.read(rows, table))
    return _unknown(head, everything, answers)


def _strange(line: str) -> int:
    return sum(char == "\ufffd" or (ord(char) < 32 and char not in "\t\r\n") for char in line)


def _all(head: list[str], rest: Iterator[str]) -> Iterator[str]:
    yield from head
    yield from rest


def _unknown(head: list[str], lines: Iterator[str], answers: Mapping[str, str]) -> Taken:
    """A table of one's own, or notes."""
    table = sniff.any_table(head)
    if table is None or (pasted.reads(head) and len(table.index) < 3):
        return Taken(pasted.NAME, pasted.TITLE, list(_limited(pasted.read(lines))))
    taken = Taken(sheet.NAME, sheet.TITLE, table=table)
    fields = sheet.fields_of(table, answers)
    missing = _missing(table, fields, answers)
    taken.questions = tuple(column_question(name, table.columns) for name in missing)
    if missing:
        return taken
    return _filled(taken, lines, table, lambda rows: sheet.read(rows, table, fields))


def _missing(table: Table, fields: Mapping[str, str], answers: Mapping[str, str]) -> list[str]:
    """Fields to ask about. Once one must be asked, weights are not left out unasked."""
    missing = [name for name in NEEDED if name not in fields]
    if not (sheet.wide_columns(table) or {"reps", "weight", "seconds", "distance"} & set(fields)):
        missing.append("reps")
    asked = missing or any(name.startswith("column:") for name in answers)
    if asked and "weight" not in fields and "column:weight" not in answers:
        missing.append("weight")
    return missing


def _filled(taken: Taken, lines: Iterator[str], table: Table, read: Read) -> Taken:
    """The items of a table; records that cannot be rows come last."""
    strays: list[Unread] = []
    taken.items = list(_limited(read(_below(lines, table, strays))))
    taken.items += strays
    return taken


def _below(lines: Iterator[str], table: Table, strays: list[Unread]) -> Iterator[Row]:
    """The rows below the header."""
    width = len(table.columns)
    for record in records(lines, table.delimiter):
        if isinstance(record, Unread):
            strays.append(record)
            continue
        line, cells = record
        if line <= table.line:
            continue
        if any(cell.strip() for cell in cells[width:]):
            strays.append(Unread(line, f"The row has {len(cells)} cells, the header {width}."))
            continue
        yield Row(line, tuple(cells), table.index)


def _limited(items: Iterable[Item]) -> Iterator[Item]:
    """The items of as many rows as one import may have."""
    for number, item in enumerate(items):
        if number >= MOST_ROWS:
            yield Unread(item.line, TOO_MANY)
            return
        yield item
