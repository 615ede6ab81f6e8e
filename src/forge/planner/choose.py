"""The best week: every template is filled, solved and polished; the highest value wins."""

from dataclasses import dataclass, replace

from forge.domain.request import PlanRequest
from forge.planner.aims import Aims
from forge.planner.pool import Pool
from forge.planner.score import Value, value
from forge.planner.search import (
    SOLVED_TRIES,
    TRIES,
    Key,
    by_level,
    fill,
    missing_slots,
    polish,
)
from forge.planner.solver import Solution, Solve
from forge.planner.task import Draft, Task, sessions_for
from forge.planner.templates import FREE, templates_for
from forge.planner.tracks import tracks_for


@dataclass(frozen=True, slots=True)
class Choice:
    """The chosen week and how it was found; ``solution`` is None for the greedy plan."""

    task: Task
    draft: Draft
    value: Value
    solution: Solution | None

    @property
    def rank(self) -> Key:
        """Full sessions first, then the levels."""
        return by_level(self.task, self.draft)

    @property
    def is_full(self) -> bool:
        """True if every session holds enough exercises."""
        return missing_slots(self.task, self.draft) == 0


def choose(request: PlanRequest, aims: Aims, pool: Pool, solve: Solve) -> Choice:
    """The best week over the templates, the first of equals.

    Where no split fills every session, the free template is tried; what even that leaves
    empty is for the caller to refuse.
    """
    first, *others = templates_for(len(request.weekdays), len(pool.kept), aims)
    best = _week(task_for(request, aims, pool, first), solve, None)
    for name in others:
        best = _better(best, _week(task_for(request, aims, pool, name), solve, best.value[0]))
    if not best.is_full and FREE not in (first, *others):
        best = _better(best, _week(task_for(request, aims, pool, FREE), solve, None))
    return _polished(best)


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


def _better(best: Choice, other: Choice) -> Choice:
    return other if other.rank > best.rank else best


def _week(task: Task, solve: Solve, beat: int | None) -> Choice:
    """A template's week: the solver's, unless the greedy one is better."""
    hint = fill(task)
    solution = solve(task, hint, beat)
    draft = hint
    if solution is not None:
        solved = fill(task, solution.draft)
        draft = max(hint, solved, key=lambda one: by_level(task, one))
    return Choice(task, draft, value(task, draft), solution)


def _polished(choice: Choice) -> Choice:
    """The last improvements."""
    tries = SOLVED_TRIES if choice.solution else TRIES
    draft = polish(choice.task, choice.draft, tries)
    return replace(choice, draft=draft, value=value(choice.task, draft))
