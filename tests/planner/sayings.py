"""A basic request with changes, and the problems that a reading tells."""

from collections.abc import Mapping
from typing import Any

import pytest
from tests.planner.strategies import TODAY

from forge.domain.errors import InvalidRequest, Problem
from forge.domain.request import (
    PlanRequest,
)
from forge.planner.reading import read_request

BASIC: dict[str, object] = {
    "goal": "health",
    "level": "beginner",
    "days": 3,
    "minutes": 45,
    "equipment": "none",
}


def read(**changes: object) -> PlanRequest:
    return read_request(BASIC | changes, TODAY)


def problems(data: Mapping[str, object], **rest: Any) -> tuple[Problem, ...]:
    with pytest.raises(InvalidRequest) as refused:
        read_request(data, TODAY, **rest)
    return refused.value.problems


def fields_of(**changes: object) -> list[str]:
    return [problem.field for problem in problems(BASIC | changes)]
