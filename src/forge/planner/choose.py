"""The best week: every template is filled, solved and polished; the highest value wins."""

from dataclasses import dataclass, replace

from forge.domain.request import PlanRequest
from forge.planner.aims import Aims
from forge.planner.calves import both_knees
from forge.planner.day_order import reordered
from forge.planner.desk_places import off_the_floor
from forge.planner.helped import eased
from forge.planner.lifts import lift_tracks
from forge.planner.mend import mend
from forge.planner.one_leg import on_one_leg
from forge.planner.pool import Pool
from forge.planner.score import Value, value
from forge.planner.search import (
    FIRST_ROUNDS,
    ROUNDS,
    TRIES,
    Key,
    fill,
    missing_slots,
    polish,
    rank,
    shake,
    tidy,
)
from forge.planner.solver import Solution, Solve
from forge.planner.task import Draft, Task, sessions_for
from forge.planner.templates import FREE, templates_for
from forge.planner.tracks import tracks_for, within_reach

OPEN_POINTS, NEAR = 800, 4
"""Points of level 1 from which a week lacks so much that another split is solved too, if it lacks
at most one part in so many more: what filling finds says little of what can be had there. [j]."""

UNSURE = 15
"""What is found by filling may lack one part in so many of level 2, more where more is allowed: a
free week gains most when it is solved. [j]."""


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
        return rank(self.task, self.draft)

    @property
    def is_full(self) -> bool:
        """True if every session holds enough exercises."""
        return missing_slots(self.task, self.draft) == 0


def choose(request: PlanRequest, aims: Aims, pool: Pool, solve: Solve) -> Choice:
    """The best week over the templates, the first of equals, solved from there.

    Every template is filled and shaken, the best one longer; the solver works on that. Where no
    split fills every session, the free template is tried; what even that leaves empty is for
    the caller to refuse.
    """
    names = templates_for(len(request.weekdays), len(pool.kept), aims)
    return choose_task([task_for(request, aims, pool, name) for name in (*names, FREE)], solve)


def choose_task(tasks: list[Task], solve: Solve) -> Choice:
    """The best week over tasks that differ in their template.

    The last one is the free template, tried when no other fills every session.
    """
    *named, last = tasks
    drafted = [_drafted(task) for task in named]
    best = _favoured(drafted)
    if not best.is_full and FREE not in {task.template for task in named}:
        free = _drafted(last)
        best = free if free.rank > best.rank else best
    rivals = [one for one in drafted if one is not best and _is_open(one, best)]
    solved = (_solved(_shaken(one), solve) for one in (best, *rivals))
    return _settled(_tidied(_polished(max(solved, key=lambda c: c.rank))))


def _favoured(drafted: list[Choice]) -> Choice:
    """The first of the table, unless another is filled better by more than filling can tell."""
    best = max(drafted, key=lambda c: c.rank)
    least = best.value[1] - abs(best.value[1]) // UNSURE
    return next(one for one in drafted if one.rank[:2] == best.rank[:2] and one.value[1] >= least)


def _is_open(one: Choice, best: Choice) -> bool:
    """True if a split that was filled no better may still turn out so.

    It lacks about as much of what must be there as the best, and both lack a muscle's worth.
    """
    lacks, least = -one.value[0], -best.value[0]
    return one.is_full and least >= OPEN_POINTS and lacks - least <= least // NEAR


def task_for(request: PlanRequest, aims: Aims, pool: Pool, template: str) -> Task:
    """The task of a request under a template."""
    served = frozenset(key for one in pool.kept for key in one.units)
    tracks = (*tracks_for(request, aims, template), *lift_tracks(request, aims))
    return Task(
        request=request,
        aims=aims,
        template=template,
        sessions=sessions_for(request, template),
        pool=pool.kept,
        tracks=eased(within_reach(tracks, served), pool.kept),
        barred=pool.barred,
        taken_out=off_the_floor(request, aims, pool.kept),
    )


def _drafted(task: Task) -> Choice:
    """A template's week without the solver."""
    return _choice(task, shake(task, fill(task), range(FIRST_ROUNDS)), None)


def _shaken(choice: Choice) -> Choice:
    """The chosen template's week, shaken further."""
    rest = range(FIRST_ROUNDS, ROUNDS)
    return _choice(choice.task, shake(choice.task, choice.draft, rest), None)


def _choice(task: Task, draft: Draft, solution: Solution | None) -> Choice:
    return Choice(task, draft, value(task, draft), solution)


def _solved(drafted: Choice, solve: Solve) -> Choice:
    """The solver's week, unless the one it started from is better."""
    task = drafted.task
    solution = solve(task, drafted.draft)
    if solution is None:
        return drafted
    grown = fill(task, solution.draft)
    return _choice(task, max(drafted.draft, grown, key=lambda d: rank(task, d)), solution)


def _tidied(choice: Choice) -> Choice:
    """The week without what nothing in it needs: time that is left stays free."""
    draft = tidy(choice.task, choice.draft)
    return replace(choice, draft=draft, value=value(choice.task, draft))


def _polished(choice: Choice) -> Choice:
    """The last improvements, those of open wishes first and, after taste had its say, last."""
    draft = mend(choice.task, choice.draft)
    draft = mend(choice.task, polish(choice.task, draft, TRIES))
    return replace(choice, draft=draft, value=value(choice.task, draft))


def _settled(choice: Choice) -> Choice:
    """What costs the week nothing: the order of gentle days, a bent knee for the calves."""
    draft = on_one_leg(choice.task, reordered(choice.task, choice.draft))
    draft = both_knees(choice.task, draft)
    return replace(choice, draft=draft, value=value(choice.task, draft))
