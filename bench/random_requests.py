"""Random requests through the whole planner: broken rules, exceptions, repeatability, CPU.

``--count`` requests are drawn as the property tests draw them, half ordinary, half odd. Every
tenth is planned twice. Exits 1 if a plan breaks a hard rule of the independent checker, runs
over its minutes, leaves a wish without a word or differs from run to run, or anything but
ImpossibleRequest is raised.
"""

import argparse
import sys
import time
from collections import Counter
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path[:0] = [str(ROOT), str(ROOT / "src")]

from hypothesis import HealthCheck, Phase, given, seed, settings  # noqa: E402  # after the path
from hypothesis import strategies as st  # noqa: E402
from tests.planner.strategies import ordinary_requests, requests  # noqa: E402
from tests.ready import catalogue  # noqa: E402

from forge.domain.errors import ImpossibleRequest  # noqa: E402
from forge.domain.plan import Plan  # noqa: E402
from forge.domain.request import PlanRequest  # noqa: E402
from forge.planner.build import build  # noqa: E402
from forge.planner.solving.solver import no_solver, solve_levels  # noqa: E402
from forge.training.plan_check import check  # noqa: E402

TWICE = 10


def main() -> int:
    """Plan them all and tell what was found."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--count", type=int, default=200)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--greedy", action="store_true", help="without the constraint solver")
    given_ = parser.parse_args()
    solve = no_solver if given_.greedy else solve_levels
    library, found, costs = catalogue(), Counter[str](), list[float]()

    @seed(given_.seed)
    @settings(
        max_examples=given_.count,
        deadline=None,
        database=None,
        phases=[Phase.generate],
        suppress_health_check=list(HealthCheck),
    )
    @given(st.one_of(ordinary_requests(), requests()))
    def plan(request: PlanRequest) -> None:
        found["requests"] += 1
        start = time.process_time()
        try:
            made = build(request, library, solve)
        except ImpossibleRequest as error:
            found["impossible, with the reason"] += bool(error.problems)
            return
        costs.append(time.process_time() - start)
        found["plans"] += 1
        found["plans with open wishes"] += bool(made.unmet)
        broken = check(made, library)
        over = [d for d in made.days if d.time.total > 60 * d.minutes_limit]
        found["broken"] += bool(broken) or bool(over)
        if broken or over:
            print(request, broken[:2], file=sys.stderr)
        silent = unnamed(made)
        found["wishes not named"] += len(silent)
        if silent:
            print(silent, [w.wish for w in made.unmet], request, file=sys.stderr)
        if found["plans"] % TWICE == 0:
            found["planned twice"] += 1
            found["different"] += build(request, library, solve) != made

    plan()
    for name, count in found.items():
        print(f"| {name} | {count:,} |")
    costs.sort()
    for name, share in (("median", 0.5), ("95 %", 0.95), ("slowest", 1.0)):
        print(f"| CPU s, {name} | {costs[min(len(costs) - 1, int(share * len(costs)))]:.2f} |")
    return 1 if found["broken"] or found["different"] or found["wishes not named"] else 0


def unnamed(plan: Plan) -> list[str]:
    """What the printed plan lacks and does not say: read from the plan alone."""
    told = [wish.wish.lower() for wish in plan.unmet]
    used = {slot.slug for day in plan.days for slot in day.slots}
    found = [
        dose.muscle.value
        for dose in plan.doses
        if dose.sets < dose.minimum and not any(_stem(dose.muscle.value) in one for one in told)
    ]
    kept = sorted(plan.request.keep - used)
    return found + [slug for slug in kept if slug.replace("-", " ") not in _plain(told)]


def _stem(muscle: str) -> str:
    return "calf" if muscle == "calves" else muscle.removesuffix("s")


def _plain(told: list[str]) -> str:
    return " ".join(told).replace("-", " ")


if __name__ == "__main__":
    sys.exit(main())
