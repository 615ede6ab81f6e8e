"""Reads a Markdown twin back into the text of its page."""

import re
from collections.abc import Iterator
from typing import Final

from forge.library.inline import Inline, Run
from forge.library.paths import Link
from forge.library.references import Claim
from forge.library.twin import (
    Labelled,
    Twin,
    TwinFeel,
    TwinMistake,
    TwinMuscle,
    TwinNeighbour,
    TwinPicture,
    TwinQuestion,
    TwinSource,
)

_LINK = r"\[([^\]]+)\]\([^()\s]*?(/exercises?(?:/[a-z0-9/-]+)?)\)"
_ANY_LINK = r"\[([^\]]+)\]\([^()\s]*?(/(?:exercises?|ladders|routines)(?:/[a-z0-9/-]+)?)\)"
_MARK = re.compile(rf"{_LINK}|(?<!\w)\*([^*\s](?:[^*]*[^*\s])?)\*(?!\w)")
_LABELLED = re.compile(r"\*\*(.+?):\*\* ?(.*)")
_MUSCLE = re.compile(r"\*\*(.+?):\*\* (.+?) \((.+)\)")
_MISTAKE = re.compile(r"\*\*(.+?)\*\* (.+?) \*Fix:\* (.+)")
_NEIGHBOUR = re.compile(rf"\*\*(.+?):\*\* {_LINK}\. ?(.*)")
_HUB = re.compile(_ANY_LINK)
_SOURCE = re.compile(r"(.+?)(?: <(https?://[^>]+)>)?(?: \*(.+)\*)?")
_PICTURE = re.compile(r"!\[([^\]]*)\]\(\S*?(/figures/[a-z0-9-]+/\d+\.svg)\)")
_LAST = re.compile(r"(.+?) Page: <.*/exercise/([a-z0-9-]+)>")
_EXERCISE: Final = "/exercise/"


def read_twin(text: str) -> Twin:
    """The page's text. Raises ValueError naming the part that is not there."""
    name, sections = _name(text), _sections(text)
    quick, *short = _paragraphs(sections, "Quick answer")
    review, slug = _last(sections)
    beside = _bullets(sections, "Easier, harder, instead")
    related = _bullets(sections, "Related exercises")
    return Twin(
        slug=slug,
        name=name,
        quick_answer=quick,
        in_short=_inline(" ".join(short)),
        attributes=_labelled(sections, "Quick answer"),
        muscles=tuple(_muscles(sections)),
        steps=tuple(_steps(sections)),
        feel=tuple(
            TwinFeel(row.label == "Yes", row.text)
            for row in _labelled(sections, "Where you should feel it")
        ),
        doses=_labelled(sections, "Dose"),
        tips=tuple(_inline(line) for line in _bullets(sections, "Pro tips")),
        mistakes=tuple(_mistakes(sections)),
        questions=tuple(_questions(sections)),
        neighbours=tuple(_neighbours(beside)),
        notes=tuple(_paragraphs(sections, "Easier, harder, instead")),
        stop_rule=" ".join(_paragraphs(sections, "When to stop")),
        cautions=_labelled(sections, "Cautions"),
        related=tuple(_neighbours(related)),
        hub_links=tuple(_hubs(related)),
        sources=tuple(_sources(sections)),
        review=review,
        pictures=tuple(_pictures(sections)),
    )


def _sections(text: str) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {"": []}
    at = ""
    for line in text.splitlines():
        if line.startswith("## "):
            at = line.removeprefix("## ")
            found[at] = []
        elif line and line != "---":
            found[at].append(line)
    return found


def _name(text: str) -> str:
    first = text.partition("\n")[0]
    if not first.startswith("# "):
        raise ValueError("The twin does not begin with the name of the exercise as a heading.")
    return first.removeprefix("# ")


def _last(sections: dict[str, list[str]]) -> tuple[str, str]:
    lines = [line for found in sections.values() for line in found]
    match = _LAST.fullmatch(lines[-1]) if lines else None
    if match is None:
        raise ValueError("The twin does not end with its review state and address.")
    return match[1], match[2]


def _bullets(sections: dict[str, list[str]], title: str) -> list[str]:
    lines = sections.get(title, [])
    return [line.removeprefix("- ") for line in lines if line.startswith("- ")]


def _paragraphs(sections: dict[str, list[str]], title: str) -> list[str]:
    found = [line for line in sections.get(title, []) if not line.startswith("- ")]
    if title == "Quick answer" and not found:
        raise ValueError("The twin has no quick answer.")
    return found


def _inline(text: str) -> Inline:
    out: list[Run] = []
    at = 0
    for mark in _MARK.finditer(text):
        out.append(Run(text[at : mark.start()]))
        at = mark.end()
        if mark[3]:
            out.append(Run(mark[3], emphasis=True))
        else:
            out.append(Run(mark[1], slug=mark[2].removeprefix(_EXERCISE)))
    out.append(Run(text[at:]))
    return tuple(run for run in out if run.text)


def _labelled(sections: dict[str, list[str]], title: str) -> tuple[Labelled, ...]:
    rows = (_read(_LABELLED, line) for line in _bullets(sections, title))
    return tuple(Labelled(row[1], _inline(row[2])) for row in rows)


def _read(pattern: re.Pattern[str], line: str) -> re.Match[str]:
    row = pattern.fullmatch(line)
    if row is None:
        raise ValueError(f"The twin has a line that cannot be read: {line}")
    return row


def _pictures(sections: dict[str, list[str]]) -> Iterator[TwinPicture]:
    for line in sections.get("Pictures", []):
        row = _read(_PICTURE, line)
        yield TwinPicture(words=row[1], path=row[2])


def _muscles(sections: dict[str, list[str]]) -> Iterator[TwinMuscle]:
    for line in _bullets(sections, "Muscles"):
        row = _read(_MUSCLE, line)
        yield TwinMuscle(name=row[2], anatomical=row[3], words=row[1])


def _steps(sections: dict[str, list[str]]) -> Iterator[Inline]:
    for line in sections.get("How to perform", []):
        yield _inline(line.partition(". ")[2])


def _mistakes(sections: dict[str, list[str]]) -> Iterator[TwinMistake]:
    for line in _bullets(sections, "Common mistakes"):
        row = _read(_MISTAKE, line)
        yield TwinMistake(_inline(row[1]), _inline(row[2]), _inline(row[3]))


def _questions(sections: dict[str, list[str]]) -> Iterator[TwinQuestion]:
    question = ""
    for line in sections.get("FAQ", []):
        if line.startswith("### "):
            question = line.removeprefix("### ")
        else:
            yield TwinQuestion(question, _inline(line))


def _neighbours(lines: list[str]) -> Iterator[TwinNeighbour]:
    for line in lines:
        if not _HUB.fullmatch(line):
            row = _read(_NEIGHBOUR, line)
            yield TwinNeighbour(row[1], row[3].removeprefix(_EXERCISE), row[2], row[4])


def _hubs(lines: list[str]) -> Iterator[Link]:
    for row in filter(None, map(_HUB.fullmatch, lines)):
        yield Link(row[1], row[2])


def _sources(sections: dict[str, list[str]]) -> Iterator[TwinSource]:
    """Each source line with the claims indented below it."""
    found: list[tuple[re.Match[str], list[Claim]]] = []
    for line in sections.get("Sources", []):
        if line.startswith("- "):
            found.append((_read(_SOURCE, line.removeprefix("- ")), []))
        elif line.startswith("  - "):
            claim = _read(_LABELLED, line.removeprefix("  - "))
            found[-1][1].append(Claim(text=claim[2], level=claim[1]))
    for row, claims in found:
        yield TwinSource(row[1], row[2], row[3] or "", tuple(claims))
