"""Every note of a plan, in the order in which they are read."""

from forge.domain.plan import Day, Reason
from forge.library.catalogue import Catalogue
from forge.planner.choices.pool import Pool
from forge.planner.problem.task import Draft, Task
from forge.planner.telling.at_hand import at_hand
from forge.planner.telling.ends_early import early_note
from forge.planner.telling.floor import floor_note
from forge.planner.telling.notes import notes
from forge.planner.weighing.doses import doses


def good_to_know(
    days: tuple[Day, ...], task: Task, draft: Draft, pool: Pool, catalogue: Catalogue
) -> tuple[Reason, ...]:
    """What a week takes as given, how to get to the floor, why a day ends early, and the rest."""
    return (
        *at_hand(days, task.request, catalogue),
        *floor_note(days, task.request, catalogue),
        *early_note(task, draft, doses(task, draft)),
        *notes(task, draft, pool, catalogue),
    )
