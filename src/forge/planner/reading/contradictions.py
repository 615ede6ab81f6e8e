"""Answers that are fine one by one and cannot all be meant together."""

from collections.abc import Iterator
from dataclasses import dataclass

from forge.domain.errors import Problem
from forge.domain.request import AgeBand, Goal, PlanRequest, Pregnancy


@dataclass(frozen=True, slots=True)
class Contradiction:
    """A problem that arises between fields. Void where one of them has a problem of its own."""

    fields: tuple[str, ...]
    message: str
    hint: str

    @property
    def problem(self) -> Problem:
        """The problem, filed under the first field."""
        return Problem(self.fields[0], self.message, self.hint)


def contradictions(request: PlanRequest) -> tuple[Contradiction, ...]:
    """Every contradiction in a request."""
    return (*_goals(request), *_names(request), *_body(request))


def _goals(request: PlanRequest) -> Iterator[Contradiction]:
    """Goals against what they need and against each other."""
    wanted = {request.goal, request.second_goal}
    if request.goal is request.second_goal:
        yield Contradiction(("second_goal", "goal"), "repeats the goal.", "Leave it out.")
    if Goal.SKILL in wanted and request.skill_target is None:
        yield Contradiction(
            ("skill_target", "goal", "second_goal"),
            "is missing: the goal skill needs an exercise to learn.",
            "Name it, such as pull-up.",
        )
    if Goal.SKILL not in wanted and request.skill_target is not None:
        yield Contradiction(
            ("skill_target", "goal", "second_goal"),
            "is given, but skill is not among the goals.",
            "Set goal or second_goal to skill, or leave the target out.",
        )
    if Goal.CARE in wanted and not (request.care_regions or request.limitations):
        yield Contradiction(
            ("care", "goal", "second_goal", "limits"),
            "is missing: the goal care needs a region.",
            "Name it, such as neck or back.",
        )
    if Goal.CARE not in wanted and request.care_regions:
        yield Contradiction(
            ("care", "goal", "second_goal"),
            "is given, but care is not among the goals.",
            "Set goal or second_goal to care, or leave the regions out.",
        )


def _names(request: PlanRequest) -> Iterator[Contradiction]:
    """Exercises that are wanted and refused at once."""
    pairs = (
        ("favourites", request.favourites, "never", request.never),
        ("favourites", request.favourites, "dislikes", request.dislikes),
        ("keep", request.keep, "never", request.never),
    )
    for field, wanted, other, refused in pairs:
        for name in sorted(wanted & refused):
            yield Contradiction((field, other), f"and {other} both hold {name}.", "Keep one.")
    if request.skill_target in request.never:
        yield Contradiction(
            ("skill_target", "never"), "is what never refuses.", "Take it out of one of the two."
        )


def _body(request: PlanRequest) -> Iterator[Contradiction]:
    """Stages of life that exclude each other."""
    if request.pregnancy is not Pregnancy.NONE and request.age_band is AgeBand.OLDER:
        yield Contradiction(("pregnancy", "age"), "and an age of 65+ disagree.", "Correct one.")
