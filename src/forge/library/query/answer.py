"""The answer to a query: how it was read, what was found and why, what was left out."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class SearchResult:
    """A page and why it is here."""

    slug: str
    name: str
    why: str


@dataclass(frozen=True, slots=True)
class SearchAnswer:
    """The whole answer, in sentences; those without content are empty.

    ``emptied_by`` says which filter left nothing. ``stop_rule`` is set where the query names
    pain, a sign of danger or a condition.
    """

    read_as: str
    results: tuple[SearchResult, ...]
    left_out: str = ""
    emptied_by: str = ""
    stop_rule: str | None = None
