"""What a plan says in several places adds up: weeks, loads, next steps, what one needs."""

from dataclasses import replace

import pytest
from tests.planner.worlds import FULL_BODY, STRETCH, asked, library_of
from tests.planner.worlds import made as sketched

from forge.domain.plan import Plan
from forge.domain.request import Goal, Limitation, PlanRequest, Severity
from forge.domain.vocabulary import Joint, Level
from forge.planner.block.gentle_weeks import CAREFUL, GROWING, gentle_week, larger
from forge.planner.build import build
from forge.planner.solving.solver import no_solver

BACK = replace(asked(), level=Level.INTERMEDIATE, break_weeks=12, block_weeks=7)
SORE = (Limitation(Joint.LUMBAR, Severity.MILD),)


def made(request: PlanRequest) -> Plan:
    return build(request, library_of(sketched((*FULL_BODY, STRETCH))), no_solver)


def weeks_of(request: PlanRequest) -> list[str]:
    return [rule.sentence for rule in made(request).block.wave]


def test_after_a_break_effort_comes_back_step_by_step() -> None:
    told = weeks_of(BACK)

    assert len(told) == 7
    assert all("3 or 4 reps left" in week for week in told[:2])
    assert all("2 or 3 reps left" in week for week in told[2:5])
    assert all("one rep closer" in week for week in told[5:])


def test_who_is_spared_keeps_two_repetitions_back_after_a_break() -> None:
    told = weeks_of(replace(BACK, limitations=SORE))

    assert len(told) == 7
    assert all("2 or 3 reps left" in week for week in told[2:])


def test_after_a_break_a_note_says_for_which_weeks_the_effort_is_printed() -> None:
    note = next(one for one in made(BACK).notes if one.rule == "return")

    assert "that of weeks 1 and 2" in note.sentence


@pytest.mark.parametrize(
    ("request_", "told"),
    [
        (replace(asked(), goal=Goal.MOBILITY), GROWING),
        (replace(asked(), goal=Goal.MOBILITY, limitations=SORE), CAREFUL),
        (replace(asked(), goal=Goal.CARE, limitations=SORE), CAREFUL),
    ],
)
def test_whom_something_hurts_is_not_sent_into_more_range(request_: PlanRequest, told: str) -> None:
    assert gentle_week(request_) == told
    assert ("free of pain" in larger(request_)) is (told is CAREFUL)
