"""One content file in, one typed exercise out, with every flaw of its shape."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import PurePath
from typing import Final

import msgspec

from forge.domain.exercise import Exercise, Facts
from forge.domain.vocabulary import Category
from forge.library.body import Body, read_body
from forge.library.derive import derive
from forge.library.flaw import Flaw, FlawLevel, line_of
from forge.library.frontmatter import FrontMatter, Plain, read_front_matter
from forge.library.schema import fields_of, misfits
from forge.library.vocabulary import Vocabulary

FELT: Final = frozenset({Category.STRETCHING, Category.MOBILITY, Category.REHABILITATION})
"""Categories whose pages say where one should feel it."""

_PAGE = re.compile(r"---\n(.*?)^---[ ]*\n(.*)", re.DOTALL | re.MULTILINE)
_SLUG = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")


@dataclass(frozen=True, slots=True)
class ParsedPage:
    """A content file as read. ``exercise`` is None if the shape of the file is wrong.

    ``lines`` holds the line of each dotted path of the facts (``muscles.0.share``) and of
    each entry of the prose (``steps.2``, ``faq.0``, ``In short``).
    """

    path: str
    exercise: Exercise | None
    flaws: tuple[Flaw, ...]
    lines: dict[str, int] = field(default_factory=dict[str, int])


@dataclass(frozen=True, slots=True)
class Parts:
    """A file cut in two, each part with the number of its first line."""

    front: str
    front_line: int
    body: str
    body_line: int


def split_page(text: str) -> Parts | None:
    """Cut a file into front matter and body; None if the ``---`` lines are missing."""
    page = _PAGE.fullmatch(text)
    if page is None:
        return None
    return Parts(page[1], 2, page[2], 3 + page[1].count("\n"))


def parse_page(text: str, path: str, vocabulary: Vocabulary) -> ParsedPage:
    """Read one file. Never raises on bad text: everything wrong is a flaw with its line."""
    parts = split_page(text.replace("\r\n", "\n").removeprefix("\ufeff"))
    if parts is None:
        hint = "Begin with --- and end the front matter with ---."
        flaw = Flaw(path, 1, "V23", FlawLevel.ERROR, "There is no front matter", hint)
        return ParsedPage(path, None, (flaw,))
    front = read_front_matter(parts.front, path, parts.front_line)
    body = read_body(parts.body, path, parts.body_line, feel=_felt(front.data))
    return _joined(path, front, body, vocabulary)


def _joined(path: str, front: FrontMatter, body: Body, vocabulary: Vocabulary) -> ParsedPage:
    data = _normal(front.data)
    page = ParsedPage(path, None, (), front.lines | body.lines)
    shape = tuple(_shape(data, page)) if front.root is not None else ()
    flaws = tuple(sorted((*front.flaws, *shape, *body.flaws)))
    if body.prose is None or any(flaw.level is FlawLevel.ERROR for flaw in flaws):
        return ParsedPage(path, None, flaws, page.lines)
    facts = msgspec.convert(_python_names(data), Facts)
    exercise = Exercise(facts, body.prose, derive(facts, vocabulary))
    return ParsedPage(path, exercise, flaws, page.lines)


def _shape(data: dict[str, Plain], page: ParsedPage) -> Iterator[Flaw]:
    for misfit in misfits(data, Facts):
        message = f"{misfit.at}: {misfit.message}" if misfit.at else misfit.message
        yield _flaw(page, misfit.at, message, misfit.suggestion)
    yield from _order(data, page)
    yield from _slug(data.get("slug"), page)


def _slug(slug: Plain, page: ParsedPage) -> Iterator[Flaw]:
    stem = PurePath(page.path).stem
    if not isinstance(slug, str):
        return
    if not _SLUG.fullmatch(slug) or "-vs-" in slug:
        hint = "Use small letters, digits and hyphens, without -vs-."
        yield _flaw(page, "slug", f"The slug {slug!r} cannot be a URL", hint)
    elif slug != stem:
        yield _flaw(page, "slug", f"The slug {slug!r} is not the file name", f"Write {stem}.")


def _order(data: dict[str, Plain], page: ParsedPage) -> Iterator[Flaw]:
    found = [key for key in data if key in fields_of(Facts)]
    wanted = [key for key in fields_of(Facts) if key in data]
    first = next((a for a, b in zip(found, wanted, strict=True) if a != b), None)
    if first is not None:
        message = f"The key {first!r} is out of order"
        hint = "Run: forge content check --fix"
        yield Flaw(page.path, line_of(page.lines, first), "V23", FlawLevel.WARNING, message, hint)


def _flaw(page: ParsedPage, at: str, message: str, hint: str) -> Flaw:
    return Flaw(page.path, line_of(page.lines, at), "V23", FlawLevel.ERROR, message, hint)


def _felt(data: dict[str, Plain]) -> bool | None:
    category = data.get("category")
    return category in FELT if category in list(Category) else None


def _normal(data: dict[str, Plain]) -> dict[str, Plain]:
    """The verdict of a myth may be written as the bare word true or false."""
    myths = data.get("myths")
    if not isinstance(myths, list):
        return data
    return {**data, "myths": [_worded(myth) for myth in myths]}


def _worded(myth: Plain) -> Plain:
    if isinstance(myth, dict) and isinstance(myth.get("verdict"), bool):
        return {**myth, "verdict": str(myth["verdict"]).lower()}
    return myth


def _python_names(data: dict[str, Plain]) -> dict[str, Plain]:
    """``from`` is a Python keyword, so the field of the record ends in an underscore."""
    needs = data.get("equipment")
    improvise = needs.get("improvise") if isinstance(needs, dict) else None
    if not isinstance(needs, dict) or not isinstance(improvise, dict):
        return data
    renamed: dict[str, Plain] = {
        ("from_" if key == "from" else key): value for key, value in improvise.items()
    }
    return {**data, "equipment": {**needs, "improvise": renamed}}
