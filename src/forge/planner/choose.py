"""The best week: every template is filled, solved and polished; the highest value wins."""

from dataclasses import dataclass

from forge.domain.request import PlanRequest
from forge.planner.aims import Aims
from forge.planner.pool import Pool
from forge.planner.score import Value, value
from forge.planner.search import by_level, fill, missing_slots, polish
from forge.planner.solver import Solution, Solve
from forge.planner.task import Draft, Task, sessions_for
from forge.planner.templates import templates_for
from forge.planner.tracks import tracks_for


@dataclass(frozen=True, slots=True)
class Choice:
    """The chosen week and how it was found; ``solution`` is None for the greedy plan."""

    task: Task
    draft: Draft
    value: Value
    solution: Solution | None


def choose(request: PlanRequest, aims: Aims, pool: Pool, solve: Solve) -> Choice | None:
    """The best week over the templates, the first of equals; None if no session can be filled."""
    best: Choice | None = None
    for name in templates_for(len(request.weekdays), len(pool.kept), aims):
        task = task_for(request, aims, pool, name)
        found = _week(task, solve, best.value[0] if best else None)
        if found is not None and (best is None or found.value > best.value):
            best = found
    return best


def task_for(request: PlanRequest, aims: Aims, pool: Pool, template: str) -> Task:
    """The task of a request under a template."""
    return Task(
        request=request,
        aims=aims,
        template=template,
        sessions=sessions_for(request, template),
        pool=pool.kept,
        tracks=tracks_for(request, aims),
    )


def _week(task: Task, solve: Solve, beat: int | None) -> Choice | None:
    hint = fill(task)
    solution = solve(task, hint, beat)
    start = hint
    if solution is not None and by_level(task, solution.draft) >= by_level(task, hint):
        start = solution.draft
    draft = polish(task, start)
    if missing_slots(task, draft):
        return None
    return Choice(task, draft, value(task, draft), solution)
