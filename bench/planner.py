"""The golden requests of ``content/profiles``: what the planner made of each, and its cost.

CPU is process time; everything else repeats exactly for one version of OR-Tools. Exits 1 if a
plan is missing, breaks a rule, fails a gate, or differs from run to run.
"""

import argparse
import sys
import tomllib
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from importlib import import_module
from importlib.metadata import version
from pathlib import Path

from harness import CONTENT, least_cpu, print_table

from forge.domain.errors import ForgeError
from forge.domain.plan import Plan
from forge.domain.request import PlanRequest
from forge.library.catalogue import Catalogue
from forge.library.load import load_catalogue
from forge.planner.build import build
from forge.planner.choices.pool import pool_of
from forge.planner.problem.aims import aims_of
from forge.planner.problem.task import Draft
from forge.planner.problem.templates import templates_for
from forge.planner.reading import read_request
from forge.planner.solving.choose import task_for
from forge.planner.solving.search import fill
from forge.training.plan_check import check

TODAY = date(2026, 11, 12)
"""Profiles without a start begin on the Monday after, so that every run plans the same week."""

HEAD = (
    "Profile",
    "Candidates",
    "Template",
    "Status",
    "Work",
    "First s",
    "CPU s",
    "Objective",
    "Bound",
    "Audit",
    "Unmet",
    "Broken",
)


@dataclass(frozen=True, slots=True)
class Planned:
    """One profile: its plan, CPU seconds to a first week and to the plan, broken hard rules."""

    name: str
    plan: Plan
    first: float
    cpu: float
    broken: int
    repeats: bool

    @property
    def failed_gates(self) -> list[str]:
        """Lines of the audit that a plan must pass, and does not."""
        return [line.id for line in self.plan.audit if line.gate and not line.passed]

    @property
    def is_sound(self) -> bool:
        """True if nothing is wrong that may never be."""
        return self.repeats and not self.broken and not self.failed_gates

    @property
    def cells(self) -> tuple[str, ...]:
        """One line of the table."""
        made, audit = self.plan.provenance, self.plan.audit
        gates = "".join(f", gate {gate} FAILED" for gate in self.failed_gates)
        return (
            self.name,
            str(made.candidates),
            made.template,
            made.status if self.repeats else f"{made.status}, NOT REPEATED",
            f"{made.deterministic_work:.2f}",
            f"{self.first:.2f}",
            f"{self.cpu:.2f}",
            levels(made.objective),
            levels(made.bound),
            f"{sum(line.passed for line in audit)}/{len(audit)}{gates}",
            str(len(self.plan.unmet)),
            str(self.broken),
        )


def plan_profile(path: Path, catalogue: Catalogue, times: int) -> Planned | None:
    """Plan a profile so many times; None, and a word on stderr, if there is no plan."""
    plans: list[Plan] = []
    try:
        request = read_request(tomllib.loads(path.read_text(encoding="utf-8")), TODAY)
        runs = {
            "first": lambda: first_week(request, catalogue),
            "plan": lambda: plans.append(build(request, catalogue)),
        }
        seconds = least_cpu(runs, calls=1, batches=times)
    except ForgeError as error:
        print(f"{path.stem}: {error}", file=sys.stderr)
        return None
    first = plans[0]
    repeats = all(plan == first for plan in plans)
    broken = len(check(first, catalogue))
    return Planned(path.stem, first, seconds["first"], seconds["plan"], broken, repeats)


def first_week(request: PlanRequest, catalogue: Catalogue) -> Draft:
    """The greedy week of the first template: whole and within every limit, though not the best."""
    aims = aims_of(request)
    pool = pool_of(catalogue.exercises, request, aims)
    template = templates_for(len(request.weekdays), len(pool.kept), aims)[0]
    return fill(task_for(request, aims, pool, template))


def levels(points: Iterable[int]) -> str:
    """The points of the three levels."""
    return " / ".join(f"{point:,}" for point in points)


def tell(plan: Plan) -> None:
    """Print what one plan misses."""
    print(f"\n{plan.title}\n{plan.summary}")
    for wish in plan.unmet:
        print(f"- unmet, level {wish.level}: {wish.wish}, wanted {wish.wanted}, got {wish.got}")
    for line in plan.audit:
        if not line.passed:
            print(f"- audit {line.id} {line.name}: {line.sentence}")


def main() -> int:
    """Plan one profile or all."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--profile", type=int, metavar="N", help="only number N, with its misses")
    parser.add_argument(
        "--times", type=int, default=1, help="runs; the least CPU counts, all must agree"
    )
    arguments = parser.parse_args()
    pattern = f"{arguments.profile:02}-*.toml" if arguments.profile else "*.toml"
    import_module("ortools.sat.python.cp_model")  # else the first plan pays for it
    catalogue = load_catalogue(CONTENT)
    paths = sorted((CONTENT / "profiles").glob(pattern))
    tried = [plan_profile(path, catalogue, arguments.times) for path in paths]
    found = [planned for planned in tried if planned is not None]
    print(f"OR-Tools {version('ortools')}, catalogue {catalogue.version}\n")
    print_table(HEAD, [planned.cells for planned in found])
    if arguments.profile:
        for planned in found:
            tell(planned.plan)
    return int(not found or len(found) < len(paths) or not all(p.is_sound for p in found))


if __name__ == "__main__":
    sys.exit(main())
