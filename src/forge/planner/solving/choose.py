"""The best week: every template is filled, solved and polished; the highest value wins."""

from dataclasses import dataclass, replace

from forge.domain.request import PlanRequest
from forge.planner.choices.one_leg import on_one_leg
from forge.planner.choices.pool import Pool
from forge.planner.problem.aims import Aims
from forge.planner.problem.evidence import spare
from forge.planner.problem.lifts import lift_tracks
from forge.planner.problem.task import Draft, Task, sessions_for
from forge.planner.problem.templates import FREE, templates_for
from forge.planner.problem.track import within_reach
from forge.planner.problem.tracks import tracks_for
from forge.planner.solving.angles import from_all_sides
from forge.planner.solving.day_order import reordered
from forge.planner.solving.desk_places import off_the_floor
from forge.planner.solving.even_days import evened
from forge.planner.solving.free_minutes import used_up
from forge.planner.solving.helped import eased
from forge.planner.solving.joined import joined
from forge.planner.solving.mend import mend
from forge.planner.solving.search import (
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
from forge.planner.solving.solver import Solution, Solve
from forge.planner.solving.trades import traded
from forge.planner.weighing.practised import widened
from forge.planner.weighing.score import Value, value

OPEN_POINTS, NEAR = 800, 4
"""Points of level 1 from which a week lacks so much that another split is solved too, if it lacks
at most one part in so many more: what filling finds says little of what can be had there. [j]."""

FAR = 300
"""Points of level 1 by which a filled split is too far behind the first: a whole pattern. [j]."""

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
    tasks = [task_for(request, aims, pool, name) for name in (*names, FREE)]
    spared = spare(request.level)
    found = choose_task([replace(task, spared=spared) for task in tasks], solve)
    return _finished(found, pool)


def choose_task(tasks: list[Task], solve: Solve) -> Choice:
    """The best week over tasks that differ in their template.

    The last one is the free template, tried when no other fills every session.
    """
    *named, last = tasks
    drafted = _all_drafted(named)
    best = _favoured(drafted)
    if not best.is_full and FREE not in {task.template for task in named}:
        free = _drafted(last)
        best = free if free.rank > best.rank else best
    rivals = [one for one in drafted if one is not best and _is_open(one, best)]
    solved = (_solved(_shaken(one), solve) for one in (best, *rivals))
    return _settled(_tidied(_polished(max(solved, key=lambda c: c.rank))))


def _all_drafted(tasks: list[Task]) -> list[Choice]:
    """Each template's week; one that is filled far worse than the first is not shaken."""
    first, *rest = (_choice(task, fill(task), None) for task in tasks)
    return [_loosened(first), *(_loosened(one) for one in rest if not _is_behind(one, first))]


def _is_behind(one: Choice, first: Choice) -> bool:
    """True for a week that shaking will not bring before the first, which is full itself."""
    lacks, less = first.value[0] - one.value[0], first.value[1] - one.value[1]
    far = lacks >= FAR or (lacks >= 0 and less > abs(first.value[1]) // UNSURE)
    return first.is_full and far


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
        tracks=widened(eased(within_reach(tracks, served), pool.kept), pool.kept, request),
        barred=pool.barred,
        taken_out=off_the_floor(request, aims, pool.kept),
    )


def _drafted(task: Task) -> Choice:
    return _loosened(_choice(task, fill(task), None))


def _loosened(filled: Choice) -> Choice:
    """A template's week without the solver: filled, and shaken a little."""
    task = filled.task
    return _choice(task, shake(task, filled.draft, range(FIRST_ROUNDS)), None)


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
    draft = joined(choice.task, draft)
    return replace(choice, draft=draft, value=value(choice.task, draft))


def _settled(choice: Choice) -> Choice:
    """What costs the week nothing: the order of gentle days, one leg at a time, even minutes."""
    draft = on_one_leg(choice.task, reordered(choice.task, choice.draft))
    draft = evened(choice.task, draft)
    return replace(choice, draft=draft, value=value(choice.task, draft))


def _finished(choice: Choice, pool: Pool) -> Choice:
    """The week with its last touches: what costs it nothing, or gains where no search looked.

    Muscles are trained from other sides, for which the search left a few exercises free.

    A hold takes less time than a crunch: what that frees is filled, and so is what taste left of
    days that are all stretches, whose order is then found anew.
    """
    still = tuple(one for one in pool.holds if one.slug not in choice.task.by_slug)
    task = replace(choice.task, spared=0)
    wide = replace(task, pool=tuple(sorted((*task.pool, *still), key=lambda one: one.slug)))
    draft = from_all_sides(wide, choice.draft)
    used = {pick.slug for pick in draft.picks}
    held = wide if any(one.slug in used for one in still) else task
    if draft != choice.draft or task.aims.dose is None:
        draft = reordered(held, tidy(held, fill(held, draft)))
    draft = used_up(held, traded(held, draft))
    return replace(choice, task=held, draft=draft, value=value(held, draft))
