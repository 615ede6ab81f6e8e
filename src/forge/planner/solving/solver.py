"""The exact answer: three levels, one after another, each fixed before the next is sought.

One worker, a fixed seed and a limit of deterministic work make the result repeat exactly.
The wall limit is only a fuse: when it blows, the caller falls back to the greedy plan.
"""

from collections.abc import Callable
from dataclasses import dataclass
from importlib.metadata import version
from importlib.util import find_spec
from typing import TYPE_CHECKING

from forge.planner.problem.task import Draft, Task
from forge.planner.solving.search import floor_of
from forge.planner.weighing.score import Value, value, wishes

if TYPE_CHECKING:
    from ortools.sat.python import cp_model

    from forge.planner.solving.model_week import Week

WORK = (0.5, 0.4, 0.1)
"""Deterministic work for each level."""

UNLIMITED = 1_000_000
"""More points than level 2 can reach."""

FUSE_S = 60.0
LINEARISATION = 2
"""Measured: level 2 leaves gaps of 0 to 3 % where the default leaves 7 to 150 %."""


@dataclass(frozen=True, slots=True)
class Solution:
    """A draft with its proof: status, bound of each level, deterministic work used."""

    draft: Draft
    status: str
    bound: Value
    work: float
    solver: str


Solve = Callable[[Task, Draft], Solution | None]
"""From a task and a hint to a solution, or None."""


def no_solver(_task: Task, _hint: Draft) -> Solution | None:
    """Find nothing, so that the greedy plan is the answer."""
    return None


def solve_levels(task: Task, hint: Draft) -> Solution | None:
    """Solve the three levels from a hint. None without OR-Tools or without a solution."""
    if find_spec("ortools") is None:
        return None
    return _solve(task, hint)


def _solve(task: Task, hint: Draft) -> Solution | None:
    from ortools.sat.python import cp_model  # noqa: PLC0415  # heavy: only where it is used

    from forge.planner.solving.model import encode  # noqa: PLC0415  # as above

    week = encode(task)
    best, known = hint, _completed(week, hint)
    bounds, work, proven = [0, 0, 0], 0.0, True
    ends = (UNLIMITED, -UNLIMITED)
    for level in (1, 2, 3):
        solver = _solver(task.request.seed, WORK[level - 1])
        week.model.maximize(week.objective(level))
        status = solver.solve(week.model)
        work += solver.response_proto.deterministic_time
        bounds[level - 1] = round(solver.best_objective_bound)
        if solver.wall_time >= FUSE_S:
            return None
        if status not in (cp_model.OPTIMAL, cp_model.FEASIBLE):
            return None if level == 1 else _result(task, best, bounds, work, proven=False)
        proven = proven and status == cp_model.OPTIMAL
        found = week.draft(solver)
        if known is None or _merit(task, found, *ends) > _merit(task, best, *ends):
            best, known = found, solver
        week.repeat(known)
        reached = value(task, best)
        if level == 1:
            week.model.add(week.objective(1) >= reached[0])
        elif level == 2:  # its number
            floor, wished = ends = floor_of(reached), wishes(task, best)
            week.model.add(week.objective(2) >= floor)
            week.model.add(week.objective(2) - sum(week.earned) >= wished)
    return _result(task, best, bounds, work, proven=proven and not task.request.supersets)


def _solver(seed: int, work: float) -> "cp_model.CpSolver":
    """A solver that repeats exactly."""
    from ortools.sat.python import cp_model  # noqa: PLC0415  # as above

    solver = cp_model.CpSolver()
    solver.parameters.num_workers = 1
    solver.parameters.linearization_level = LINEARISATION
    solver.parameters.random_seed = seed
    solver.parameters.max_deterministic_time = work
    solver.parameters.max_time_in_seconds = FUSE_S
    return solver


def _completed(week: "Week", hint: Draft) -> "cp_model.CpSolver | None":
    """A solver that holds the hint as a whole solution, so that no search starts below it.

    None where the model is stricter than the limits: it saves less time by supersets.
    """
    from ortools.sat.python import cp_model  # noqa: PLC0415  # as above

    week.hint(hint)
    week.model.maximize(week.objective(1) + week.objective(2))
    solver = _solver(week.task.request.seed, WORK[2])
    solver.parameters.fix_variables_to_their_hinted_value = True
    found = solver.solve(week.model) in (cp_model.OPTIMAL, cp_model.FEASIBLE)
    return solver if found else None


def _merit(task: Task, draft: Draft, floor: int, wished: int) -> tuple[int, ...]:
    """The levels in order; above the floors of level 2 and of its wishes, taste decides."""
    first, second, third = value(task, draft)
    met = min(wishes(task, draft), wished)
    return first, met, min(second, floor), third, second


def _result(task: Task, best: Draft, bounds: list[int], work: float, *, proven: bool) -> Solution:
    """The solution; with supersets the model may be stricter than the limits, so may its bounds."""
    first, second, third = map(max, bounds, value(task, best))
    return Solution(
        draft=best,
        status="optimal" if proven else "feasible",
        bound=(first, second, third),
        work=round(work, 3),
        solver=f"OR-Tools {version('ortools')}",
    )
