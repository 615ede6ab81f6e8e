"""The fixed headings of a page, and cutting its body at them."""

from dataclasses import dataclass, field
from enum import StrEnum
from typing import Final

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


ORDER: Final = tuple(Heading)

Lines = list[tuple[int, str]]
"""Text with the number of each line in its file."""

Sections = dict[Heading, Lines]


@dataclass(slots=True)
class Findings:
    """What a reader of one file gathers: the lines of its parts, and what is wrong."""

    path: str
    lines: dict[str, int] = field(default_factory=dict[str, int])
    flaws: list[Flaw] = field(default_factory=list[Flaw])

    def flaw(self, line: int, message: str, suggestion: str) -> None:
        """Note that the shape of the file is wrong at a line."""
        self.flaws.append(Flaw(self.path, line, "V23", FlawLevel.ERROR, message, suggestion))


def cut(lines: Lines, findings: Findings, *, feel: bool | None) -> Sections:
    """The lines below each heading; unknown, doubled, moved and missing ones are flaws.

    ``feel`` tells whether the category asks for "Where you should feel it"; None means that
    the category is unknown.
    """
    sections: Sections = {}
    current: Lines | None = None
    for number, text in lines:
        if text.startswith("## "):
            current = []
            heading = _heading(text[3:].strip(), number, findings)
            if heading is not None:
                _place(heading, sections, number, findings)
                sections[heading] = current
        elif current is not None:
            current.append((number, text))
        elif text.strip():
            findings.flaw(number, "Text stands before the first heading", "Move it below.")
    _complete(sections, lines[0][0], findings, feel=feel)
    return sections


def _heading(title: str, number: int, findings: Findings) -> Heading | None:
    try:
        return Heading(title)
    except ValueError:
        findings.flaw(number, f"Unknown heading {title!r}", did_you_mean(title, ORDER))
        return None


def _place(heading: Heading, sections: Sections, number: int, findings: Findings) -> None:
    findings.lines[heading] = number
    if heading in sections:
        findings.flaw(number, f"The heading {str(heading)!r} stands twice", "Join the sections.")
    elif any(ORDER.index(earlier) > ORDER.index(heading) for earlier in sections):
        hint = f"The order is {' > '.join(ORDER)}."
        findings.flaw(number, f"The heading {str(heading)!r} is out of order", hint)


def _complete(sections: Sections, first: int, findings: Findings, *, feel: bool | None) -> None:
    for heading in ORDER:
        wanted = feel if heading is Heading.FEEL else True
        if wanted and heading not in sections:
            findings.flaw(first, f"The heading {str(heading)!r} is missing", "Add it.")
        elif wanted is False and heading in sections:
            hint = "Only Stretching, Mobility and Rehabilitation have it."
            message = f"The heading {str(heading)!r} is not used here"
            findings.flaw(findings.lines[heading], message, hint)
