"""The exact answer: three levels, one after another, each fixed before the next is sought.

One worker, a fixed seed and a limit of deterministic work make the result repeat exactly.
The wall limit is only a fuse: when it blows, the caller falls back to the greedy plan.
"""

from collections.abc import Callable
from dataclasses import dataclass
from importlib.metadata import version
from importlib.util import find_spec

from forge.planner.score import Value, value
from forge.planner.search import floor_of
from forge.planner.task import Draft, Task

WORK = (0.9, 0.6, 0.2)
"""Deterministic work for each level and template."""

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


Solve = Callable[[Task, Draft, int | None], Solution | None]
"""From a task, a hint and the level-1 points to beat to a solution, or None."""


def no_solver(_task: Task, _hint: Draft, _beat: int | None) -> Solution | None:
    """Find nothing, so that the greedy plan is the answer."""
    return None


def solve_levels(task: Task, hint: Draft, beat: int | None) -> Solution | None:
    """Solve the three levels from a hint.

    None without OR-Tools, without a solution, or as soon as level 1 is proven to stay
    below ``beat``.
    """
    if find_spec("ortools") is None:
        return None
    return _solve(task, hint, beat)


def _solve(task: Task, hint: Draft, beat: int | None) -> Solution | None:
    from ortools.sat.python import cp_model  # noqa: PLC0415  # heavy: only where it is used

    from forge.planner.model import encode  # noqa: PLC0415  # as above

    week = encode(task)
    week.hint(hint)
    best = hint
    bounds, work, proven = [0, 0, 0], 0.0, True
    for level in (1, 2, 3):
        solver = cp_model.CpSolver()
        solver.parameters.num_workers = 1
        solver.parameters.linearization_level = LINEARISATION
        solver.parameters.random_seed = task.request.seed
        solver.parameters.max_deterministic_time = WORK[level - 1]
        solver.parameters.max_time_in_seconds = FUSE_S
        week.model.maximize(week.objective(level))
        status = solver.solve(week.model)
        work += solver.response_proto.deterministic_time
        bounds[level - 1] = round(solver.best_objective_bound)
        if solver.wall_time >= FUSE_S or _is_beaten(level, bounds[0], beat):
            return None
        if status not in (cp_model.OPTIMAL, cp_model.FEASIBLE):
            return None if level == 1 else _result(best, bounds, work, proven=False)
        proven = proven and status == cp_model.OPTIMAL
        best = week.draft(solver)
        week.repeat(solver)
        reached = value(task, best)
        fixed = floor_of(reached) if level == 2 else reached[level - 1]
        week.model.add(week.objective(level) >= fixed)
    return _result(best, bounds, work, proven=proven and not task.request.supersets)


def _is_beaten(level: int, bound: int, beat: int | None) -> bool:
    """True once level 1 is proven to stay below what another template reached."""
    return level == 1 and beat is not None and bound < beat


def _result(best: Draft, bounds: list[int], work: float, *, proven: bool) -> Solution:
    return Solution(
        draft=best,
        status="optimal" if proven else "feasible",
        bound=(bounds[0], bounds[1], bounds[2]),
        work=round(work, 3),
        solver=f"OR-Tools {version('ortools')}",
    )
