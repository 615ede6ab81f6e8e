"""What advice is, and the words that all advice shares."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Final

from forge.planner import words
from forge.planner.audits.looking import Audited
from forge.planner.problem.candidates import Candidate
from forge.planner.problem.track import Kind, Track

TOLD: Final = 3
"""Most culprits that one sentence names."""


@dataclass(frozen=True, slots=True)
class Advice:
    """What is wrong, and what to change."""

    sentence: str
    change: str


Remedy = Callable[[Audited], Advice]


def name_of(one: Candidate) -> str:
    """An exercise within a sentence."""
    return one.exercise.facts.in_sentence.text


def muscles_of(audited: Audited) -> list[Track]:
    """The tracks that count sets of muscles."""
    return [track for track in audited.task.tracks if track.kind is Kind.MUSCLE]


def day_name(audited: Audited, index: int) -> str:
    """The weekday of a session."""
    return audited.days[index].weekday.name.title()


def _best(audited: Audited, fits: Callable[[Candidate], bool]) -> Candidate | None:
    """The best known exercise that is allowed here and not in the routine yet."""
    allowed = [
        one
        for one in audited.pool.kept
        if fits(one) and one.strength and one.slug not in audited.sums.uses
    ]
    return max(allowed, key=lambda one: (one.merit, one.slug), default=None)


def such_as(audited: Audited, fits: Callable[[Candidate], bool]) -> str:
    """The best known exercise that fits, as an example; empty if none is allowed."""
    best = _best(audited, fits)
    return f", such as {name_of(best)}" if best else ""


def some(parts: Iterable[str]) -> str:
    """A list of culprits, cut where it is long."""
    listed = list(parts)
    more = len(listed) - TOLD
    return words.both([*listed[:TOLD], *([f"{more} more"] if more > 0 else [])])


def used_in(audited: Audited) -> list[Candidate]:
    """Every exercise of the week, by slug."""
    return [audited.task.by_slug[slug] for slug in sorted(audited.sums.uses)]
