"""The body of a content file: fixed headings, lists, and trailing ``{tags}``."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from typing import Final, TypeVar

from forge.domain.exercise import Feel, Mistake, Prose, Question, Step
from forge.domain.vocabulary import Camera, FaqKind, Muscle, Phase
from forge.library.flaw import Flaw, FlawLevel
from forge.library.nearest import did_you_mean


class Heading(StrEnum):
    """The headings of a page, in their order."""

    IN_SHORT = "In short"
    STEPS = "How to perform"
    FEEL = "Where you should feel it"
    TIPS = "Pro tips"
    MISTAKES = "Common mistakes"
    FAQ = "FAQ"


VIEWS: Final = ("front", "side", "back", "top")
"""Where a camera would have to stand to see a mistake."""

COUNTS: Final[dict[Heading, tuple[int, int]]] = {
    Heading.STEPS: (3, 8),
    Heading.FEEL: (1, 5),
    Heading.TIPS: (2, 4),
    Heading.MISTAKES: (3, 5),
    Heading.FAQ: (2, 4),
}
"""How many entries a section holds. Fewer teach little, more are not read."""

_ITEM = re.compile(r"(?:[-*]|[0-9]+[.)])\s+(.*)")
_TAG = re.compile(r"(.*?)\s*\{([^{}]*)\}\s*")
_MISTAKE = re.compile(r"\*\*(.+?)\*\*\s+(.+?)\s*\*Fix:\*\s*(.+)")
_FORBIDDEN = (
    (re.compile(r"<[A-Za-z/!][^>]*>"), "Raw HTML is not allowed", "Write plain words."),
    (re.compile(r"\]\("), "Only links of the form [[slug]] are allowed", "Name the exercise."),
)

Lines = list[tuple[int, str]]
_Word = TypeVar("_Word", bound=StrEnum)


@dataclass(frozen=True, slots=True)
class Body:
    """What was read, the line of each part (``steps.0``, ``faq.1``), and what was wrong."""

    prose: Prose | None
    lines: dict[str, int]
    flaws: tuple[Flaw, ...]


@dataclass(frozen=True, slots=True)
class _Entry:
    """One list item or question: its line, its text, and the words of its tag."""

    line: int
    text: str
    tag: tuple[str, ...]
    title: str = ""


def read_body(text: str, path: str, first_line: int, *, feel: bool | None) -> Body:
    """Read the body whose first line is line ``first_line`` of the file.

    ``feel`` tells whether the category asks for "Where you should feel it"; None means that
    the category is unknown. Prose is None if anything was wrong.
    """
    reader = _Reader(path, first_line)
    lines = list(enumerate(text.split("\n"), start=first_line))
    reader.forbidden(lines)
    prose = reader.prose(reader.sections(lines, feel=feel))
    return Body(None if reader.flaws else prose, reader.lines, tuple(reader.flaws))


class _Reader:
    """Reads one body and gathers what is wrong with it."""

    def __init__(self, path: str, first_line: int) -> None:
        self.path = path
        self.first_line = first_line
        self.lines: dict[str, int] = {}
        self.flaws: list[Flaw] = []

    def forbidden(self, lines: Lines) -> None:
        """Flaw every line that holds more markup than emphasis and links to exercises."""
        for number, text in lines:
            for pattern, message, hint in _FORBIDDEN:
                if pattern.search(text):
                    self._flaw(number, message, hint)

    def sections(self, lines: Lines, *, feel: bool | None) -> dict[Heading, Lines]:
        """The lines below each heading; unknown, doubled, moved and missing ones are flaws."""
        found: dict[Heading, Lines] = {}
        current: Lines = []
        for number, text in lines:
            if not text.startswith("## "):
                current.append((number, text))
                if not found and text.strip():
                    self._flaw(number, "Text stands before the first heading", "Move it below.")
                continue
            current = []
            heading = self._heading(text[3:].strip(), number)
            if heading is not None:
                self._placed(heading, found, number)
                found[heading] = current
        self._complete(found, feel=feel)
        return found

    def prose(self, sections: dict[Heading, Lines]) -> Prose:
        """The typed prose, from whatever sections there are."""
        return Prose(
            in_short=self._paragraph(sections.get(Heading.IN_SHORT, [])),
            steps=tuple(map(self._step, self._items(sections, Heading.STEPS, "steps"))),
            feel=tuple(map(self._feel, self._items(sections, Heading.FEEL, "feel"))),
            tips=tuple(entry.text for entry in self._tips(sections)),
            mistakes=tuple(self._mistakes(sections)),
            faq=tuple(map(self._question, self._questions(sections))),
        )

    def _heading(self, title: str, number: int) -> Heading | None:
        try:
            return Heading(title)
        except ValueError:
            self._flaw(number, f"Unknown heading {title!r}", did_you_mean(title, list(Heading)))
            return None

    def _placed(self, heading: Heading, found: dict[Heading, Lines], number: int) -> None:
        self.lines[heading] = number
        order = list(Heading)
        if heading in found:
            self._flaw(number, f"The heading {str(heading)!r} stands twice", "Join the sections.")
        elif any(order.index(earlier) > order.index(heading) for earlier in found):
            self._flaw(number, f"The heading {str(heading)!r} is out of order", " > ".join(order))

    def _complete(self, found: dict[Heading, Lines], *, feel: bool | None) -> None:
        for heading in Heading:
            wanted = feel if heading is Heading.FEEL else True
            if wanted and heading not in found:
                self._flaw(self.first_line, f"The heading {str(heading)!r} is missing", "Add it.")
            if wanted is False and heading in found:
                hint = "Only Stretching, Mobility and Rehabilitation have it."
                self._flaw(
                    self.lines[heading], f"The heading {str(heading)!r} is not used here", hint
                )

    def _paragraph(self, lines: Lines) -> str:
        text = " ".join(text.strip() for _, text in lines if text.strip())
        if lines and not text:
            self._flaw(lines[0][0], "The section is empty", "Write one or two sentences.")
        return text

    def _items(self, sections: dict[Heading, Lines], heading: Heading, key: str) -> list[_Entry]:
        entries = list(self._list(sections.get(heading, [])))
        self._count(entries, heading, key)
        return entries

    def _count(self, entries: list[_Entry], heading: Heading, key: str) -> None:
        for index, entry in enumerate(entries):
            self.lines[f"{key}.{index}"] = entry.line
        low, high = COUNTS[heading]
        if heading in self.lines and not low <= len(entries) <= high:
            hint = f"Write {low} to {high}."
            self._flaw(self.lines[heading], f"{str(heading)!r} has {len(entries)} entries", hint)

    def _list(self, lines: Lines) -> Iterator[_Entry]:
        start, text = 0, ""
        for number, line in [*lines, (0, "- ")]:
            item = _ITEM.fullmatch(line) or (line == "- ")
            if item and text:
                yield _entry(start, text)
            if isinstance(item, re.Match):
                start, text = number, item[1]
            elif line.strip() and not item:
                if not text:
                    self._flaw(number, "Only a list may stand here", "Make it a list item.")
                text = f"{text} {line.strip()}".strip()
                start = start or number

    def _step(self, entry: _Entry) -> Step:
        phase = self._word(entry, Phase)
        return Step(entry.text, phase or Phase.SETUP)

    def _feel(self, entry: _Entry) -> Feel:
        match entry.tag:
            case ("no",):
                return Feel(entry.text, None)
            case ("yes", word):
                if word in list(Muscle):
                    return Feel(entry.text, Muscle(word))
                hint = did_you_mean(word, list(Muscle))
                self._flaw(entry.line, f"Unknown muscle {word!r}", hint)
            case _:
                self._flaw(entry.line, "The tag is wrong", "End with {yes muscle} or {no}.")
        return Feel(entry.text, None)

    def _tips(self, sections: dict[Heading, Lines]) -> Iterator[_Entry]:
        for entry in self._items(sections, Heading.TIPS, "tips"):
            if entry.tag:
                self._flaw(entry.line, "A tip carries no tag", "Remove it.")
            yield entry

    def _mistakes(self, sections: dict[Heading, Lines]) -> Iterator[Mistake]:
        seen: set[str] = set()
        for entry in self._items(sections, Heading.MISTAKES, "mistakes"):
            parts = _MISTAKE.fullmatch(entry.text)
            if parts is None:
                hint = "Write **Error.** consequence. *Fix:* action."
                self._flaw(entry.line, "The mistake lacks a part", hint)
                continue
            mistake = self._mistake(entry, parts)
            if mistake is None:
                continue
            if mistake.id in seen:
                self._flaw(entry.line, f"The id {mistake.id!r} stands twice", "Rename one.")
            seen.add(mistake.id)
            yield mistake

    def _mistake(self, entry: _Entry, parts: re.Match[str]) -> Mistake | None:
        match entry.tag:
            case (name, ("1" | "2" | "3") as severity, camera, view) if (
                re.fullmatch(r"[a-z][a-z0-9_]*", name) and camera in list(Camera) and view in VIEWS
            ):
                return Mistake(
                    name, parts[1], parts[2], parts[3], int(severity), Camera(camera), view
                )
            case _:
                cameras, views = "|".join(Camera), "|".join(VIEWS)
                hint = f"End with {{snake_case_id 1-3 {cameras} {views}}}."
                self._flaw(entry.line, "The tag of the mistake is wrong", hint)
                return None

    def _questions(self, sections: dict[Heading, Lines]) -> list[_Entry]:
        entries: list[_Entry] = []
        title, start, answer = "", 0, list[str]()
        for number, line in [*sections.get(Heading.FAQ, []), (0, "### ")]:
            if line.startswith("### ") or line == "###":
                if title:
                    entry = _entry(start, title)
                    entries.append(_Entry(start, " ".join(answer), entry.tag, entry.text))
                title, start, answer = line[4:].strip(), number, []
            elif line.strip():
                if not title:
                    self._flaw(number, "An answer stands before its question", "Add ### above.")
                answer.append(line.strip())
        self._count(entries, Heading.FAQ, "faq")
        return entries

    def _question(self, entry: _Entry) -> Question:
        if not entry.text:
            self._flaw(entry.line, "The question has no answer", "Write at most 60 words.")
        return Question(entry.title, entry.text, self._word(entry, FaqKind) or FaqKind.TECHNIQUE)

    def _word(self, entry: _Entry, kind: type[_Word]) -> _Word | None:
        words = list(kind)
        if len(entry.tag) == 1 and entry.tag[0] in words:
            return kind(entry.tag[0])
        found = " ".join(entry.tag)
        hint = did_you_mean(found, words) or f"End with one of: {', '.join(words)}."
        self._flaw(entry.line, f"The tag {{{found}}} is wrong", hint)
        return None

    def _flaw(self, line: int, message: str, hint: str) -> None:
        self.flaws.append(Flaw(self.path, line, "V23", FlawLevel.ERROR, message, hint))


def _entry(line: int, text: str) -> _Entry:
    tagged = _TAG.fullmatch(text)
    if tagged is None:
        return _Entry(line, text.strip(), ())
    return _Entry(line, tagged[1].strip(), tuple(tagged[2].split()))
