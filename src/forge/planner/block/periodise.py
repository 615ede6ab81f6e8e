"""The block: its weeks, the wave, the deload, and when to plan anew (docs/evidence.md E3)."""

from collections.abc import Sequence
from datetime import date, timedelta

from forge.domain.plan import Block, Day, Role, WeekRule
from forge.domain.request import AgeBand, PlanRequest, Pregnancy
from forge.domain.vocabulary import Level
from forge.planner import words
from forge.planner.block.after_break import returning
from forge.planner.block.first_weeks import is_newcomer, newcomer, with_leave
from forge.planner.block.gentle_weeks import gentle_week
from forge.planner.block.taper import building_weeks
from forge.planner.block.week_minutes import with_minutes
from forge.planner.problem.aims import Aims
from forge.planner.problem.task import Draft, Task
from forge.planner.weighing.limits import allowed

OLDER_PERCENT = (16, 60)
"""65+: one set at first, then more (NSCA, Fragala 2019). 16 % of up to six sets is one set."""

WAVE_SETS = (0, 1, 2)
EFFORTS = (
    "Keep one rep more in reserve than printed.",
    "Effort as printed.",
    "Go to the low end of the reserve that is printed.",
)


NEVER_STOP = "Never stop altogether."
AT_THE_END = "Take one when the block ends if you want it."
A_FEW_DAYS = "A few days off are fine: begin again with half."


def block(task: Task, draft: Draft, days: Sequence[Day] = ()) -> Block:
    """The block of a chosen week; ``days`` are its sessions as printed, for their minutes."""
    request = task.request
    made = Block(
        weeks=request.block_weeks,
        wave=_wave(task, draft),
        deload=_deload(request, task.aims),
        replan_on=request.start + timedelta(weeks=request.block_weeks),
        triggers=_triggers(request, task.aims),
    )
    return with_minutes(made, days)


def date_of(start: date, weekday: int) -> date:
    """The first such weekday on or after the start."""
    return start + timedelta(days=(weekday - start.weekday()) % 7)


def _wave(task: Task, draft: Draft) -> tuple[WeekRule, ...]:
    request, aims = task.request, task.aims
    weeks = range(1, request.block_weeks + 1)
    if aims.dose is None:
        return tuple(WeekRule(week, 0, gentle_week(request)) for week in weeks)
    if aims.returning:
        return tuple(returning(week, aims) for week in weeks)
    if aims.older:
        return tuple(_older(week) for week in weeks)
    if is_newcomer(request, aims):
        return tuple(_newcomer(request, week) for week in weeks)
    if request.level is Level.BEGINNER:
        told = with_leave(request, "The same sets; only the loads and reps grow.")
        return tuple(WeekRule(week, 0, told) for week in weeks)
    raised = _raised(task, draft)
    return tuple(_rising(task, week, raised) for week in weeks)


def _newcomer(request: PlanRequest, week: int) -> WeekRule:
    percent, told = newcomer(week)
    return WeekRule(week, 0, with_leave(request, told), percent=percent)


def _older(week: int) -> WeekRule:
    if week > len(OLDER_PERCENT):
        return WeekRule(week, 0, "All sets.")
    percent = OLDER_PERCENT[week - 1]
    told = (
        "One set of each exercise."
        if week == 1
        else f"About {percent} % of each session's sets, at least one of each exercise."
    )
    return WeekRule(week, 0, f"{told} Add only what feels easy.", percent=percent)


def _raised(task: Task, draft: Draft) -> tuple[str, ...]:
    """Exercises of raised muscles that can take two more sets within every hard limit."""
    raised = {muscle for muscle, step in task.request.emphasis.items() if step > 0}
    found: list[str] = []
    grown = draft
    for pick in draft.picks:
        one = task.by_slug[pick.slug]
        if one.slug in found or one.role is Role.SKILL or not one.direct & raised:
            continue
        more = grown.with_sets(pick.day, pick.slug, pick.sets + WAVE_SETS[-1])
        if allowed(task, more):
            found.append(one.slug)
            grown = more
    return tuple(found)


def _rising(task: Task, week: int, raised: tuple[str, ...]) -> WeekRule:
    """Effort rises over the block; raised muscles get up to two sets more where time allows.

    Who is spared ends with the effort as it is printed.
    """
    request = task.request
    third = min(2, 3 * (week - 1) // building_weeks(request))
    effort = EFFORTS[min(third, 1) if task.aims.spared else third]
    added = WAVE_SETS[third] if raised else 0
    if not added:
        return WeekRule(week, 0, with_leave(request, f"The same sets. {effort}"))
    told = f"{words.plural(added, 'set')} more for the raised muscles. {effort}"
    return WeekRule(week, added, with_leave(request, told), slugs=raised)


def _deload(request: PlanRequest, aims: Aims) -> str:
    """Reactive deload (Bell 2023); never a week of nothing (Coleman 2024)."""
    if aims.dose is None:
        return "If something feels worse for two sessions, halve the amounts for a week."
    rule = (
        "If an exercise stalls for two weeks, or you feel run down, do half of each session's "
        "sets, at least one of each exercise, with 10 to 20 % less load for one week."
    )
    wanted = "" if request.level is Level.BEGINNER else f" {AT_THE_END}"
    return on_days_off(f"{rule} {NEVER_STOP}{wanted}", request)


def on_days_off(rule: str, request: PlanRequest) -> str:
    """A deload rule with what it says of stopping: it may be right with child, sore or from 65 on.

    The rule of a programme is written for everybody, and told to one person. [j].
    """
    if request.pregnancy is not Pregnancy.NONE:
        told = rule if NEVER_STOP in rule else f"{rule} {NEVER_STOP}"
        return told.replace(NEVER_STOP, A_FEW_DAYS)
    spared = request.limitations or request.age_band is AgeBand.OLDER
    return rule.replace(f" {NEVER_STOP}", "") if spared else rule


def _triggers(request: PlanRequest, aims: Aims) -> tuple[str, ...]:
    found = [
        "Your equipment, days or minutes change.",
        "A joint starts or stops hurting.",
        "You miss 14 days or more.",
    ]
    if request.pregnancy is not Pregnancy.NONE:
        found.append("A new trimester begins, or the birth.")
    if request.limitations:
        found.append("The block ends: say again how each marked joint feels.")
    if aims.skill:
        found.append("You reach the next rung of your skill.")
    return tuple(found)
