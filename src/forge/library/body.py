"""The body of a content file: fixed headings, lists, and trailing ``{tags}``."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from typing import Final, TypeVar

from forge.domain.exercise import Feel, Mistake, Prose, Question, Step
from forge.domain.vocabulary import Camera, FaqKind, Muscle, Phase
from forge.library.flaw import Flaw
from forge.library.headings import Findings, Heading, Lines, Sections, cut
from forge.library.nearest import did_you_mean

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

PARTS: Final[dict[Heading, str]] = {
    Heading.STEPS: "steps",
    Heading.FEEL: "feel",
    Heading.TIPS: "tips",
    Heading.MISTAKES: "mistakes",
    Heading.FAQ: "faq",
}
"""What the entries of a section are called in paths such as ``steps.2``."""

_ITEM = re.compile(r"(?:[-*]|[0-9]+[.)])\s+(.*)")
_QUESTION = re.compile(r"###\s+(.*)")
_TAGGED = re.compile(r"(.*?)\s*\{([^{}]*)\}\s*")
_MISTAKE = re.compile(r"\*\*(.+?)\*\*\s+(.+?)\s*\*Fix:\*\s*(.+)")
_NAME = re.compile(r"[a-z][a-z0-9_]*")
_FORBIDDEN = (
    (re.compile(r"<[A-Za-z/!][^>]*>"), "Raw HTML is not allowed", "Write plain words."),
    (re.compile(r"\]\("), "Only links of the form [[slug]] are allowed", "Name the exercise."),
)

_Word = TypeVar("_Word", bound=StrEnum)


@dataclass(frozen=True, slots=True)
class Body:
    """What was read, the line of each part (``steps.0``, ``faq.1``), and what was wrong."""

    prose: Prose | None
    lines: dict[str, int]
    flaws: tuple[Flaw, ...]


@dataclass(frozen=True, slots=True)
class _Entry:
    """One list item or question: its line, its head, the words of its tag, and what follows."""

    line: int
    text: str
    tag: tuple[str, ...]
    answer: str


def read_body(text: str, path: str, first_line: int, *, feel: bool | None) -> Body:
    """Read the body whose first line is line ``first_line`` of the file.

    ``feel`` tells whether the category asks for "Where you should feel it"; None means that
    the category is unknown. Prose is None if anything was wrong.
    """
    findings = Findings(path)
    lines = list(enumerate(text.split("\n"), start=first_line))
    _forbidden(lines, findings)
    prose = _Reader(findings, cut(lines, findings, feel=feel)).prose()
    return Body(None if findings.flaws else prose, findings.lines, tuple(findings.flaws))


def _forbidden(lines: Lines, findings: Findings) -> None:
    for number, text in lines:
        for pattern, message, hint in _FORBIDDEN:
            if pattern.search(text):
                findings.flaw(number, message, hint)


class _Reader:
    """Reads the sections of one page into typed entries."""

    def __init__(self, findings: Findings, sections: Sections) -> None:
        self._findings = findings
        self._sections = sections

    def prose(self) -> Prose:
        """Whatever can be read; the findings tell what could not."""
        return Prose(
            in_short=self._in_short(),
            steps=tuple(self._steps()),
            feel=tuple(self._feel()),
            tips=tuple(self._tips()),
            mistakes=tuple(self._mistakes()),
            faq=tuple(self._faq()),
        )

    def _in_short(self) -> str:
        lines = self._sections.get(Heading.IN_SHORT, [])
        text = " ".join(line.strip() for _, line in lines if line.strip())
        if Heading.IN_SHORT in self._sections and not text:
            hint = "Write one or two sentences."
            self._flaw(self._findings.lines[Heading.IN_SHORT], "The section is empty", hint)
        return text

    def _steps(self) -> Iterator[Step]:
        for entry in self._entries(Heading.STEPS):
            yield Step(entry.text, self._word(entry, Phase) or Phase.SETUP)

    def _feel(self) -> Iterator[Feel]:
        for entry in self._entries(Heading.FEEL):
            match entry.tag:
                case ("no",):
                    yield Feel(entry.text, None)
                case ("yes", word) if word in list(Muscle):
                    yield Feel(entry.text, Muscle(word))
                case ("yes", word):
                    hint = did_you_mean(word, list(Muscle))
                    self._flaw(entry.line, f"Unknown muscle {word!r}", hint)
                case _:
                    self._flaw(entry.line, "The tag is wrong", "End with {yes muscle} or {no}.")

    def _tips(self) -> Iterator[str]:
        for entry in self._entries(Heading.TIPS):
            if entry.tag:
                self._flaw(entry.line, "A tip carries no tag", "Remove it.")
            yield entry.text

    def _mistakes(self) -> Iterator[Mistake]:
        seen: set[str] = set()
        for entry in self._entries(Heading.MISTAKES):
            mistake = self._mistake(entry)
            if mistake is not None:
                if mistake.id in seen:
                    self._flaw(entry.line, f"The id {mistake.id!r} stands twice", "Rename one.")
                seen.add(mistake.id)
                yield mistake

    def _mistake(self, entry: _Entry) -> Mistake | None:
        parts = _MISTAKE.fullmatch(entry.text)
        if parts is None:
            hint = "Write **Error.** consequence. *Fix:* action."
            self._flaw(entry.line, "The mistake lacks a part", hint)
            return None
        match entry.tag:
            case (name, ("1" | "2" | "3") as severity, camera, view) if (
                _NAME.fullmatch(name) and camera in list(Camera) and view in VIEWS
            ):
                where = Camera(camera)
                return Mistake(name, parts[1], parts[2], parts[3], int(severity), where, view)
            case _:
                hint = f"End with {{id 1-3 {'|'.join(Camera)} {'|'.join(VIEWS)}}}."
                self._flaw(entry.line, "The tag of the mistake is wrong", hint)
                return None

    def _faq(self) -> Iterator[Question]:
        for entry in self._entries(Heading.FAQ, _QUESTION):
            if not entry.answer:
                self._flaw(entry.line, "The question has no answer", "Write at most 60 words.")
            kind = self._word(entry, FaqKind)
            yield Question(entry.text, entry.answer, kind or FaqKind.TECHNIQUE)

    def _entries(self, heading: Heading, opener: re.Pattern[str] = _ITEM) -> list[_Entry]:
        """The entries of a section; a wrong number of them is a flaw."""
        if heading not in self._sections:
            return []
        entries = list(self._split(self._sections[heading], opener))
        for index, entry in enumerate(entries):
            self._findings.lines[f"{PARTS[heading]}.{index}"] = entry.line
        low, high = COUNTS[heading]
        if not low <= len(entries) <= high:
            message = f"{str(heading)!r} has {len(entries)} entries"
            self._flaw(self._findings.lines[heading], message, f"Write {low} to {high}.")
        return entries

    def _split(self, lines: Lines, opener: re.Pattern[str]) -> Iterator[_Entry]:
        """Groups of lines that begin with an opener. A list item runs on over its lines."""
        groups: list[tuple[int, list[str]]] = []
        for number, line in lines:
            opened = opener.fullmatch(line)
            if opened:
                groups.append((number, [opened[1]]))
            elif line.strip() and groups:
                groups[-1][1].append(line.strip())
            elif line.strip():
                hint = "Begin with - or a number; questions begin with ###."
                self._flaw(number, "Text stands outside of the list", hint)
        for number, texts in groups:
            head = texts[0] if opener is _QUESTION else " ".join(texts)
            tagged = _TAGGED.fullmatch(head)
            text, tag = (tagged[1], tagged[2]) if tagged else (head, "")
            yield _Entry(number, text.strip(), tuple(tag.split()), " ".join(texts[1:]))

    def _word(self, entry: _Entry, kind: type[_Word]) -> _Word | None:
        words = list(kind)
        found = " ".join(entry.tag)
        if found in words:
            return kind(found)
        hint = did_you_mean(found, words) or f"End with one of: {', '.join(words)}."
        self._flaw(entry.line, f"The tag {{{found}}} is wrong", hint)
        return None

    def _flaw(self, line: int, message: str, hint: str) -> None:
        self._findings.flaw(line, message, hint)
