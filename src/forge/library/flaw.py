"""A flaw of a content file: what is wrong, where, and what would be right."""

from dataclasses import dataclass
from enum import StrEnum


class FlawLevel(StrEnum):
    """An error blocks the catalogue; a warning asks for a look."""

    ERROR = "E"
    WARNING = "W"


@dataclass(frozen=True, slots=True, order=True)
class Flaw:
    """One finding. ``line`` counts from 1; ``suggestion`` may be empty."""

    file: str
    line: int
    id: str
    level: FlawLevel
    message: str
    suggestion: str = ""

    def __str__(self) -> str:
        text = f"{self.file}:{self.line} {self.id} {self.level} {self.message.rstrip('.')}."
        return f"{text} {self.suggestion}".rstrip()


def is_error(flaw: Flaw) -> bool:
    """True if the flaw blocks the catalogue."""
    return flaw.level is FlawLevel.ERROR


def line_of(lines: dict[str, int], at: str) -> int:
    """The line of a dotted path, or of the nearest part around it that has one."""
    while at and at not in lines:
        at = at.rpartition(".")[0]
    return lines.get(at, 1)
