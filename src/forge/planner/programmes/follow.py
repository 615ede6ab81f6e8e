"""The public door: a programme and a request in, a whole plan out."""

from dataclasses import replace

from forge.domain.errors import ImpossibleRequest, Problem
from forge.domain.plan import Block, Day, Plan, Provenance, WeekRule
from forge.domain.request import PlanRequest
from forge.library.catalogue import Catalogue
from forge.library.programmes.programme import Programme
from forge.planner.audits.lines import audit
from forge.planner.audits.looking import Audited
from forge.planner.block.periodise import block, on_days_off
from forge.planner.block.taper import tapered
from forge.planner.block.weekly_amount import weekly_amount
from forge.planner.choices.pool import Pool, pool_of
from forge.planner.problem.aims import Aims, aims_of
from forge.planner.problem.evidence import SLOTS
from forge.planner.problem.task import Task, sessions_for
from forge.planner.problem.tracks import tracks_for
from forge.planner.programmes.fill import World, filled
from forge.planner.programmes.filling import Filling, by_slug, follows_wave
from forge.planner.programmes.frame import Frame, frame
from forge.planner.programmes.slots import day_of
from forge.planner.programmes.told import open_wishes, programme_notes
from forge.planner.programmes.trim import trimmed
from forge.planner.provenance import provenance
from forge.planner.screen import problems
from forge.planner.slots.weekly import Week
from forge.planner.solving.choose import Choice
from forge.planner.telling.at_hand import at_hand
from forge.planner.telling.floor import floor_note
from forge.planner.telling.notes import notes
from forge.planner.telling.titles import plan_title, summary
from forge.planner.weighing.doses import doses
from forge.planner.weighing.score import value
from forge.planner.weighing.tally import tally
from forge.planner.words import both

SOLVER = "programme"
"""What stands in the record of a plan that was written, not searched."""


def follow(programme: Programme, request: PlanRequest, catalogue: Catalogue) -> Plan:
    """The week of a programme for this person: every hard rule kept, every change told.

    The plan's request is the one that the week answers: the programme's goal, weeks and
    number of days, everything else as asked. Raises ImpossibleRequest with every problem
    where not even two exercises of a session are left.
    """
    _refuse(problems(request))
    laid = frame(programme, request)
    aims = aims_of(laid.request)
    pool = pool_of(catalogue.exercises, laid.request, aims)
    task = task_of(laid, aims, pool, programme.slug)
    whole, gaps = filled(World(task, pool, catalogue), laid.sessions)
    _refuse(_empty(whole))
    week, cuts = trimmed(whole)
    wishes = open_wishes(laid, whole, cuts, gaps, aims)
    told = programme_notes(programme, request, laid, week, catalogue)
    days = days_of(programme, laid, week, pool, catalogue, _wide(week, pool))
    amount = weekly_amount(laid.request, days)
    return Plan(
        request=laid.request,
        title=f"{programme.name}: {plan_title(laid.request).partition(', ')[2]}",
        summary=summary(laid.request, task.sessions, amount, len(wishes), len(pool.excluded)),
        block=_block(programme, week, days),
        days=days,
        doses=doses(week.task, week.draft),
        unmet=wishes,
        excluded=pool.excluded,
        notes=(
            *told,
            *at_hand(days, laid.request, catalogue),
            *floor_note(days, laid.request, catalogue),
            *notes(week.task, week.draft, pool, catalogue),
        ),
        audit=audit(audited(week, days, pool)),
        provenance=_record(week, catalogue.version),
    )


def task_of(laid: Frame, aims: Aims, pool: Pool, slug: str) -> Task:
    """The task that a programme's week is judged by; every allowed exercise is known to it."""
    return Task(
        request=laid.request,
        aims=aims,
        template=slug,
        sessions=sessions_for(laid.request, slug),
        pool=pool.everyone,
        tracks=tracks_for(laid.request, aims),
        barred=pool.barred,
    )


def days_of(
    programme: Programme,
    laid: Frame,
    week: Filling,
    pool: Pool,
    catalogue: Catalogue,
    wide: Task,
) -> tuple[Day, ...]:
    """The sessions as they are shown; ``wide`` knows what may be swapped in."""
    out = {entry.slug for entry in pool.excluded}
    usable = frozenset(exercise.slug for exercise in catalogue if exercise.slug not in out)
    known = Week(week.task, week.draft, catalogue, usable, wide)
    return tuple(
        day_of(known, week, programme, day, session.title)
        for day, session in enumerate(laid.sessions)
    )


def _wide(week: Filling, pool: Pool) -> Task:
    """Swaps come from what the planner would weigh and from the programme's own choices."""
    named = {slug for one in week.posts for slug in one.post.prefer}
    own = (one for one in pool.everyone if one.slug in named and one.slug not in week.task.by_slug)
    return replace(week.task, pool=by_slug((*own, *week.task.pool)))


def audited(week: Filling, days: tuple[Day, ...], pool: Pool) -> Audited:
    """The week as the audit looks at it."""
    return Audited(week.task, week.draft, tally(week.task, week.draft), days, pool)


def _refuse(found: tuple[Problem, ...]) -> None:
    if found:
        raise ImpossibleRequest(found)


def _empty(whole: Filling) -> tuple[Problem, ...]:
    """Sessions of which fewer than two posts could be filled."""
    sessions = enumerate(whole.task.sessions)
    bare = [one.weekday.name.title() for day, one in sessions if len(whole.of(day)) < SLOTS[0]]
    if not bare:
        return ()
    message = f"Your answers leave fewer than two exercises of this programme on {both(bare)}."
    hint = "Choose another programme, or let Forge find the week itself."
    return (Problem("programme", message, hint),)


def _block(programme: Programme, week: Filling, days: tuple[Day, ...]) -> Block:
    """The block under the programme's deload rule, with its weeks where they can be followed."""
    planned = block(week.task, week.draft, days)
    own = follows_wave(programme, week)
    wave = _wave(programme) if own else planned.wave
    request = week.task.request
    deload = on_days_off(programme.deload, request)
    return tapered(replace(planned, deload=deload, wave=wave), request)


def _wave(programme: Programme) -> tuple[WeekRule, ...]:
    """The programme's weeks in turn, as often as the block is long."""
    turns = len(programme.wave)
    weeks = ((week, programme.wave[week % turns]) for week in range(programme.weeks))
    return tuple(WeekRule(week + 1, 0, one.says, percent=one.percent) for week, one in weeks)


def _record(week: Filling, catalogue_version: str) -> Provenance:
    choice = Choice(week.task, week.draft, value(week.task, week.draft), None)
    made = provenance(choice, catalogue_version)
    return replace(made, solver=SOLVER, status=SOLVER, fallback=False)
