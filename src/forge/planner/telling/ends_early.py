"""Why sessions end before their minutes do, where size or strength is the goal. [j].

The search stops where a session holds what it bears well, and says so: free minutes look like an
oversight to who gave them.
"""

from forge.domain.plan import MuscleDose, Reason
from forge.domain.request import Goal
from forge.planner import words
from forge.planner.problem.task import Draft, Task
from forge.planner.weighing.limits import seconds_of

EARLY_MINUTES = 10
"""Free minutes from which a session ends early."""

LOADED = frozenset({Goal.HYPERTROPHY, Goal.STRENGTH})


def early_note(task: Task, draft: Draft, doses: tuple[MuscleDose, ...]) -> tuple[Reason, ...]:
    """Why most sessions leave minutes free and what to do with them; nothing where they do not."""
    free = [_free(task, draft, day) for day in range(len(task.sessions))]
    early = sorted(minutes for minutes in free if minutes >= EARLY_MINUTES)
    if task.aims.dose not in LOADED or 2 * len(early) <= len(free):
        return ()
    low, high = early[0], early[-1]
    span = str(high) if low == high else f"{low} to {high}"
    told = (
        f"Most sessions end {span} minutes early. Each holds what it bears well: more sets would "
        f"come late and tired, pile up on one muscle or fall on one that worked the day before. "
        f"{_advice(doses)}"
    )
    return (Reason("early", told, {"minutes": span}),)


def _free(task: Task, draft: Draft, day: int) -> int:
    """Whole minutes of a session that nothing uses."""
    return (task.sessions[day].room_s - seconds_of(task, draft, day)) // 60


def _advice(doses: tuple[MuscleDose, ...]) -> str:
    short = [one for one in doses if one.minimum <= one.sets < one.target]
    if not short:
        return "Every muscle has reached its mark, so the minutes are yours."
    named = words.both(f"the {one.muscle.value}" for one in short)
    return f"Still a little below the mark: {named}. On a fresh day, add a set there."
