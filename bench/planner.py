"""The golden requests of ``content/profiles``: what the planner made of each, and its cost.

CPU is process time; everything else repeats exactly for one version of OR-Tools.
"""

import argparse
import sys
import tomllib
from collections import Counter
from collections.abc import Iterable
from datetime import date
from importlib.metadata import version
from pathlib import Path

from harness import CONTENT, least_cpu, print_table

from forge.domain.errors import ForgeError
from forge.domain.plan import Plan
from forge.library.catalogue import Catalogue
from forge.library.load import load_catalogue
from forge.planner.build import build
from forge.planner.reading import read_request
from forge.training.plan_check import check

TODAY = date(2026, 11, 12)
"""Profiles without a start begin on the Monday after, so that every run plans the same week."""

HEAD = (
    "Profile",
    "Candidates",
    "Template",
    "Status",
    "Work",
    "CPU s",
    "Objective",
    "Bound",
    "Audit",
    "Unmet",
    "Broken",
)


def row(path: Path, catalogue: Catalogue, times: int) -> tuple[tuple[str, ...], Plan | None]:
    """One line of the table, and the plan unless there is none."""
    try:
        request = read_request(tomllib.loads(path.read_text(encoding="utf-8")), TODAY)
        plans: list[Plan] = []
        seconds = least_cpu(
            {"": lambda: plans.append(build(request, catalogue))}, calls=1, batches=times
        )
    except ForgeError as error:
        return (path.stem, "-", "-", type(error).__name__, *"-" * 7), None
    plan, made = plans[0], plans[0].provenance
    cells = (
        path.stem,
        str(made.candidates),
        made.template,
        made.status,
        f"{made.deterministic_work:.2f}",
        f"{seconds['']:.2f}",
        levels(made.objective),
        levels(made.bound),
        audit(plan),
        str(len(plan.unmet)),
        str(len(check(plan, catalogue))),
    )
    return cells, plan


def levels(points: Iterable[int]) -> str:
    """The points of the three levels."""
    return " / ".join(f"{point:,}" for point in points)


def audit(plan: Plan) -> str:
    """Lines that pass, of all; a failed gate is named."""
    passed = Counter(line.passed for line in plan.audit)[True]
    gates = [line.id for line in plan.audit if line.gate and not line.passed]
    return f"{passed}/{len(plan.audit)}" + (f" gate {', '.join(gates)}!" if gates else "")


def tell(plan: Plan) -> None:
    """Print what one plan misses."""
    print(f"\n{plan.title}\n{plan.summary}")
    for wish in plan.unmet:
        print(f"- unmet, level {wish.level}: {wish.wish}, wanted {wish.wanted}, got {wish.got}")
    for line in plan.audit:
        if not line.passed:
            print(f"- audit {line.id} {line.name}: {line.sentence}")


def main() -> int:
    """Plan one profile or all; 1 if a plan is missing, broken or fails a gate."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--profile", type=int, metavar="N", help="only number N, with its misses")
    parser.add_argument("--times", type=int, default=1, help="runs; the least CPU time counts")
    arguments = parser.parse_args()
    pattern = f"{arguments.profile:02}-*.toml" if arguments.profile else "*.toml"
    catalogue = load_catalogue(CONTENT)
    paths = sorted((CONTENT / "profiles").glob(pattern))
    found = [row(path, catalogue, arguments.times) for path in paths]
    print(f"OR-Tools {version('ortools')}, catalogue {catalogue.version}\n")
    print_table(HEAD, [cells for cells, _ in found])
    plans = [plan for _, plan in found if plan is not None]
    if arguments.profile:
        for plan in plans:
            tell(plan)
    sound = all(cells[-1] == "0" and "!" not in cells[8] for cells, _ in found)
    return int(not found or not sound)


if __name__ == "__main__":
    sys.exit(main())
