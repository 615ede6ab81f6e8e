"""Why sessions end before their minutes do, where size or strength is the goal. [j].

The search stops where a session holds what it bears well, and says so: free minutes look like an
oversight to who gave them.
"""

from collections.abc import Iterator

from forge.domain.plan import MuscleDose, Reason
from forge.domain.vocabulary import DoseMuscle
from forge.planner import words
from forge.planner.problem.aims import LOAD_GOALS
from forge.planner.problem.task import Draft, Pick, Task
from forge.planner.weighing.limits import allowed, spare_s

EARLY_MINUTES = 10
"""Free minutes from which a session ends early."""


def early_note(task: Task, draft: Draft, doses: tuple[MuscleDose, ...]) -> tuple[Reason, ...]:
    """Why most sessions leave minutes free and what to do with them; nothing where they do not."""
    free = [_free(task, draft, day) for day in range(len(task.sessions))]
    early = sorted(minutes for minutes in free if minutes >= EARLY_MINUTES)
    if task.aims.dose not in LOAD_GOALS or 2 * len(early) <= len(free):
        return ()
    low, high = early[0], early[-1]
    span = str(high) if low == high else f"{low} to {high}"
    which = "Every session ends" if len(early) == len(free) else "Most sessions end"
    told = (
        f"{which} {span} minutes early. Each holds what it bears well: more sets would "
        f"come late and tired, pile up on one muscle or fall on one that worked the day before. "
        f"{_advice(task, draft, doses)}"
    )
    return (Reason("early", told, {"minutes": span}),)


def _free(task: Task, draft: Draft, day: int) -> int:
    """Whole minutes of a session that nothing uses."""
    return spare_s(task, draft, day) // 60


def _advice(task: Task, draft: Draft, doses: tuple[MuscleDose, ...]) -> str:
    short = [one.muscle for one in doses if one.minimum <= one.sets < one.target]
    if not short:
        return "Every muscle has reached its mark, so the minutes are yours."
    named = words.both(f"the {muscle.value}" for muscle in short)
    added = list(_added(task, draft, short))
    each = " of each" if len(added) > 1 else ""
    room = f" If you want more, there is room for one set more{each}: {words.both(added)}."
    return f"Still a little below the mark: {named}.{room if added else ''}"


def _added(task: Task, draft: Draft, short: list[DoseMuscle]) -> Iterator[str]:
    """One set more for each muscle that has a place for it, beside those before it."""
    for muscle in short:
        pick = _place(task, draft, muscle)
        if pick is not None:
            draft = draft.with_sets(pick.day, pick.slug, pick.sets + 1)
            name = task.by_slug[pick.slug].exercise.facts.in_sentence.text
            yield f"{name} on {task.sessions[pick.day].weekday.name.title()}"


def _place(task: Task, draft: Draft, muscle: DoseMuscle) -> Pick | None:
    """The exercise of a muscle on the emptiest day that may hold one set more by every limit."""
    fits = [
        pick
        for pick in draft.picks
        if muscle in task.by_slug[pick.slug].direct
        and pick.sets < task.by_slug[pick.slug].most
        and allowed(task, draft.with_sets(pick.day, pick.slug, pick.sets + 1))
    ]
    return max(fits, key=lambda pick: _free(task, draft, pick.day), default=None)
