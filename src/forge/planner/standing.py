"""A finished plan on the table again: its candidates, its task and its picks."""

from dataclasses import dataclass, replace

from forge.domain.plan import Plan
from forge.library.catalogue import Catalogue
from forge.planner.choices.pool import Pool, pool_of
from forge.planner.problem.aims import aims_of
from forge.planner.problem.task import Draft, Task
from forge.planner.solving.choose import task_for
from forge.planner.telling.why_not import draft_of


@dataclass(frozen=True, slots=True)
class Standing:
    """What the evaluator needs to weigh a plan. ``task`` holds the pruned candidates too."""

    pool: Pool
    task: Task
    draft: Draft


def standing(plan: Plan, catalogue: Catalogue) -> Standing | None:
    """The plan as the evaluator sees it; None where it holds what is no candidate any more.

    That happens after an update of the library: a stored plan still shows, but what its
    exercises are worth can only be told by a plan made anew.
    """
    aims = aims_of(plan.request)
    pool = pool_of(catalogue.exercises, plan.request, aims)
    known = {one.slug for one in pool.everyone}
    if any(slot.slug not in known for day in plan.days for slot in day.slots):
        return None
    task = task_for(plan.request, aims, pool, plan.provenance.template)
    draft = draft_of(plan)
    offered = pool.chosen_from(pick.slug for pick in draft.picks)
    return Standing(pool, replace(task, pool=pool.everyone, offered=offered), draft)
