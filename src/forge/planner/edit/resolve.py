"""Planning the rest anew around what is locked. Only when asked."""

from dataclasses import replace

from forge.domain.errors import ImpossibleRequest, Problem
from forge.domain.plan import Day, Plan, Reason
from forge.domain.vocabulary import Weekday
from forge.library.catalogue import Catalogue
from forge.planner import words
from forge.planner.edit.describe import day_name
from forge.planner.edit.desk import Desk, desk_of
from forge.planner.edit.rewrite import made_anew, recounted, week_of
from forge.planner.edit.sketch import Place, Session
from forge.planner.edit.values import Remove, Swap, edit_of
from forge.planner.problem.task import Draft, Pick, Task
from forge.planner.problem.templates import FREE, templates_for
from forge.planner.provenance import provenance
from forge.planner.solving.choose import Choice, choose_task, task_for
from forge.planner.solving.solver import Solve, solve_levels

RESOLVED = "resolve"
"""Rule of the line of ``Plan.edits`` that plans anew."""


def resolve(
    plan: Plan,
    catalogue: Catalogue,
    solve: Solve = solve_levels,
    days: frozenset[Weekday] | None = None,
) -> Plan:
    """The best week around the locked slots; ``days`` names the days to plan, None for all.

    Locked slots keep exercise, sets and amount. Days that are not named stay equal. What the
    person took out of a day does not come back to it.

    Raises ImpossibleRequest when a day would stay empty, EditRefused for an unknown day.
    """
    desk = desk_of(plan, catalogue)
    chosen = {desk.day(day) for day in days} if days else set(range(len(plan.days)))
    fixed = _fixed(desk, chosen)
    closed = set(range(len(plan.days))) - chosen
    choice = choose_task(_tasks(desk, fixed, closed), solve)
    _need_sessions(choice)
    week = week_of(desk, choice.draft)
    made = {day: made_anew(week, day, _session(desk, choice.draft, day)) for day in chosen}
    sessions = tuple(made.get(index, day) for index, day in enumerate(plan.days))
    told = _told(sessions, chosen)
    renewed = recounted(desk, week, sessions, told)
    return replace(renewed, provenance=provenance(choice, catalogue.version))


def _fixed(desk: Desk, chosen: set[int]) -> tuple[Pick, ...]:
    """The picks of locked slots, and of days that are not to be planned."""
    locked = {
        (index, slot.slug)
        for index, day in enumerate(desk.plan.days)
        for slot in day.slots
        if slot.locked or index not in chosen
    }
    return tuple(pick for pick in desk.draft.picks if (pick.day, pick.slug) in locked)


def _tasks(desk: Desk, fixed: tuple[Pick, ...], closed: set[int]) -> list[Task]:
    """The templates worth trying, the free one last, each with what is fixed and what is out.

    Nobody else may enter a closed day.
    """
    known = desk.about(Draft(fixed))
    request, aims = desk.plan.request, desk.task.aims
    names = templates_for(len(request.weekdays), len(known.pool), aims)
    pool = replace(desk.pool, kept=known.pool)
    taken_out = _taken_out(desk) | {(day, one.slug) for day in closed for one in known.pool}
    tasks = (task_for(request, aims, pool, name) for name in (*names, FREE))
    return [replace(one, fixed=fixed, taken_out=taken_out | one.taken_out) for one in tasks]


def _taken_out(desk: Desk) -> frozenset[tuple[int, str]]:
    """Places that a person emptied by hand and has not filled again with the same exercise."""
    edits = [edit for line in desk.plan.edits if (edit := edit_of(line)) is not None]
    emptied = {(desk.day(edit.day), edit.slug) for edit in edits if isinstance(edit, Remove | Swap)}
    return frozenset(place for place in emptied if not desk.draft.sets_of(*place))


def _need_sessions(choice: Choice) -> None:
    empty = [
        session.weekday.name.title()
        for day, session in enumerate(choice.task.sessions)
        if not choice.draft.of(day)
    ]
    if empty:
        raise ImpossibleRequest(
            (
                Problem(
                    "locked",
                    f"Around what is locked, nothing fits on {words.both(empty)}.",
                    "Unlock an exercise, or take one out of another day.",
                ),
            )
        )


def _session(desk: Desk, draft: Draft, day: int) -> Session:
    """The places of a day that was planned anew; locked slots keep their amount."""
    locked = {slot.slug: slot for slot in desk.plan.days[day].slots if slot.locked}
    return tuple(
        Place(pick.slug, pick.sets, locked.get(pick.slug), locked=pick.slug in locked)
        for pick in draft.of(day)
    )


def _told(sessions: tuple[Day, ...], chosen: set[int]) -> Reason:
    days = [day_name(sessions[index].weekday) for index in sorted(chosen)]
    kept = sum(slot.locked for index in chosen for slot in sessions[index].slots)
    around = f" around {words.plural(kept, 'locked exercise')}" if kept else ""
    return Reason(
        RESOLVED,
        f"Planned anew{around}: {words.both(days)}.",
        {"on": ",".join(days), "locked": str(kept)},
    )
