"""The profiles, their plans, and one that was kept: profile 5, as the files hold it.

Forms of the kept one stay the same when the planner or the library learn something new.
"""

import json
import tomllib
from dataclasses import replace
from datetime import date
from functools import cache
from pathlib import Path

from tests.ready import catalogue

from forge.domain.plan import Plan
from forge.domain.request import PlanRequest
from forge.planner.build import build
from forge.planner.reading import read_request
from forge.planner.solving.solver import no_solver
from forge.planner.writing import as_json, from_json

TODAY = date(2026, 11, 12)
PROFILES = Path("content/profiles")
FILE = Path("tests/golden/profile_plan.json")
NAME = "05-shoulder-and-knee"
KEPT_EXCLUSIONS = 8


def profile(name: str, **changes: object) -> PlanRequest:
    """The request of a profile, with some fields changed."""
    data = tomllib.loads((PROFILES / f"{name}.toml").read_text(encoding="utf-8"))
    return replace(read_request(data, TODAY), **changes)  # type: ignore[arg-type]  # named fields


@cache
def planned(name: str) -> Plan:
    """The plan of a profile, without the solver; made once, as it takes seconds."""
    return build(profile(name), catalogue(), no_solver)


@cache
def kept_plan() -> Plan:
    """The plan in the file."""
    return from_json(FILE.read_text(encoding="utf-8"))


def keep() -> None:
    """Write the file anew: ``python -m tests.planner.kept``."""
    plan = planned(NAME)
    small = replace(plan, excluded=plan.excluded[:KEPT_EXCLUSIONS])
    text = json.dumps(as_json(small), ensure_ascii=False, indent=1, sort_keys=True)
    FILE.write_text(text + "\n", encoding="utf-8")


if __name__ == "__main__":
    keep()
