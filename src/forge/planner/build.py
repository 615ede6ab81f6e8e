"""The public door of the planner: from a request and a catalogue to a whole plan."""

from dataclasses import replace

from forge.domain.errors import ImpossibleRequest, Problem
from forge.domain.exercise import Exercise
from forge.domain.plan import Day, Plan, Role, TimeParts
from forge.domain.request import PlanRequest
from forge.library.catalogue import Catalogue
from forge.planner import words
from forge.planner.audits.lines import audit
from forge.planner.audits.looking import Audited
from forge.planner.block.periodise import block, date_of
from forge.planner.block.taper import tapered
from forge.planner.block.weekly_amount import weekly_amount
from forge.planner.choices.pool import Pool, pool_of
from forge.planner.problem.aims import aims_of
from forge.planner.problem.care_doses import is_rehabilitation
from forge.planner.problem.evidence import SLOTS
from forge.planner.problem.task import Task
from forge.planner.provenance import provenance
from forge.planner.rules.drill_cautions import with_care
from forge.planner.screen import problems, structural
from forge.planner.slots.order import GENTLE, Station, stations
from forge.planner.slots.prescribe import slot
from forge.planner.slots.weekly import Week
from forge.planner.solving.choose import Choice, choose
from forge.planner.solving.solver import Solve, solve_levels
from forge.planner.telling.good_to_know import good_to_know
from forge.planner.telling.titles import day_title, plan_title, summary
from forge.planner.telling.unmet import unmet
from forge.planner.warmup.drills import cool_down, warm_up
from forge.planner.warmup.gentle_openings import opening
from forge.planner.warmup.rehearsals import cooling, sore_of, warming
from forge.planner.weighing.doses import doses
from forge.planner.weighing.limits import ramp_s
from forge.planner.weighing.pairs import saved_s
from forge.planner.weighing.tally import tally


def build(request: PlanRequest, catalogue: Catalogue, solve: Solve = solve_levels) -> Plan:
    """The best week for a request, with the reason of every choice.

    Pure and repeatable: the same request, catalogue and OR-Tools give the same plan.
    Raises ImpossibleRequest with every problem where no session can be built.
    """
    _refuse(problems(request))
    aims = aims_of(request)
    pool = pool_of(catalogue.exercises, request, aims)
    _refuse(structural(request, pool))
    choice = choose(request, aims, pool, solve)
    if not choice.is_full:
        raise ImpossibleRequest((_empty(choice),))
    task, draft = choice.task, choice.draft
    wide = replace(task, pool=pool.swappable_beside(task.pool), offered=task.pool)
    week = Week(task, draft, catalogue, usable(catalogue, pool), wide)
    indices = range(len(task.sessions))
    days = tuple(day_of(week, day, stations(task, draft, day)) for day in indices)
    open_wishes = unmet(task, draft, pool, catalogue)
    amount = weekly_amount(request, days)
    return Plan(
        request=request,
        title=plan_title(request),
        summary=summary(request, task.sessions, amount, len(open_wishes), len(pool.excluded)),
        block=tapered(block(task, draft, days), request),
        days=days,
        doses=doses(task, draft),
        unmet=open_wishes,
        excluded=pool.excluded,
        notes=good_to_know(days, task, draft, pool, catalogue),
        audit=audit(Audited(task, draft, tally(task, draft), days, pool)),
        provenance=provenance(choice, catalogue.version),
    )


def _empty(choice: Choice) -> Problem:
    """The sessions that cannot hold two exercises."""
    days = words.both(
        session.weekday.name.title()
        for index, session in enumerate(choice.task.sessions)
        if len(choice.draft.of(index)) < SLOTS[0]
    )
    return Problem(
        "minutes",
        f"{days} cannot hold two exercises within your limits and those of recovery.",
        "Give more minutes or equipment, train on fewer days, or shorten the never list.",
    )


def _refuse(found: tuple[Problem, ...]) -> None:
    if found:
        raise ImpossibleRequest(found)


def usable(catalogue: Catalogue, pool: Pool) -> frozenset[str]:
    """Slugs that pass every hard rule, whether or not they have a slot here."""
    out = {entry.slug for entry in pool.excluded}
    return frozenset(exercise.slug for exercise in catalogue if exercise.slug not in out)


def free_on(week: Week, day: int) -> tuple[Exercise, ...]:
    """The exercises that may warm up or cool down a day: every hard rule of its place holds."""
    slugs = (slug for slug in sorted(week.usable) if not week.task.is_barred(slug, day))
    return tuple(map(week.exercise, slugs))


def _unlike(found: tuple[Station, ...], free: tuple[Exercise, ...]) -> tuple[Exercise, ...]:
    """What may surround a session: no other form of the stretches that it holds.

    A sore joint that is cared for later is still woken first.
    """
    held = {one.candidate.family for one in found if one.candidate.role in GENTLE}
    return tuple(
        exercise
        for exercise in free
        if exercise.facts.family not in held or is_rehabilitation(exercise)
    )


def place_of(task: Task, day: int) -> str:
    """The name of a day's place, empty where there is only one."""
    request = task.request
    return request.at(task.sessions[day].weekday).place.name if request.elsewhere else ""


def day_of(week: Week, index: int, found: tuple[Station, ...]) -> Day:
    """One session as it will be shown, its stations in the order given."""
    task, session = week.task, week.task.sessions[index]
    first_main = next((s.pick.slug for s in found if s.candidate.role is Role.MAIN), None)
    slots = tuple(slot(week, one, ramped=one.pick.slug == first_main) for one in found)
    work = tuple(one.candidate.exercise for one in found)
    free = _unlike(found, free_on(week, index))
    title = day_title(tuple(one.candidate for one in found))
    place = place_of(task, index)
    before = opening(found, warming(free, task.request))
    warmed = warm_up(session.warm_up_s, work, before, sore_of(task.request))
    ended = cool_down(session.cool_down_s, work, cooling(free, task.request), week.muscle_name)
    return Day(
        weekday=session.weekday,
        date=date_of(task.request.start, session.weekday),
        title=f"{title} ({place})" if place else title,
        minutes_limit=session.minutes,
        warm_up=with_care(warmed, task.request, week.exercise),
        slots=slots,
        cool_down=with_care(ended, task.request, week.exercise),
        time=_time(week, index, found),
        place=place,
    )


def _time(week: Week, index: int, found: tuple[Station, ...]) -> TimeParts:
    """The seconds of a session by part."""
    task, session = week.task, week.task.sessions[index]
    return TimeParts(
        warm_up=session.warm_up_s,
        ramp=ramp_s(task, week.draft.of(index)),
        work=sum(one.pick.sets * one.candidate.work_s for one in found),
        rest=sum(one.pick.sets * one.candidate.rest_s(one.pick.sets) for one in found),
        set_up=sum(one.candidate.set_up_s for one in found),
        cool_down=session.cool_down_s,
        saved_by_pairs=saved_s(task, week.draft, index),
    )
