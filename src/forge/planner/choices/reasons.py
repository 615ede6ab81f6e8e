"""How it is told that another exercise takes the place of one."""

from collections.abc import Sequence

from forge.domain.plan import Reason
from forge.planner import words
from forge.planner.problem.candidates import Candidate


def outweighed(one: Candidate, other: Candidate, merit: str, **facts: str) -> Reason:
    """Another exercise does the same and has a ``merit`` that this one lacks."""
    name = other.exercise.facts.in_sentence.text
    told = f"{words.subject(one.exercise)}: {name} trains the same and {merit}."
    return Reason("outweighed", told, {"better": other.slug, **facts})


def behind(one: Candidate, others: Sequence[Candidate]) -> Reason:
    """Others like it suit this person better."""
    better = words.both(other.exercise.facts.in_sentence.text for other in others)
    ranks = "one like it ranks" if len(others) == 1 else f"{len(others)} like it rank"
    told = f"{words.subject(one.exercise)}: {ranks} higher for you, {better}."
    return Reason("pruned", told, {"better": better})
