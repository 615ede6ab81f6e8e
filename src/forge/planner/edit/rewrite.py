"""The plan under an edit: touched sessions prescribed anew, all others left equal."""

from dataclasses import replace

from forge.domain.plan import Day, Plan, Reason, Slot
from forge.library.catalogue import Catalogue
from forge.planner import words
from forge.planner.audits.lines import audit
from forge.planner.audits.looking import Audited
from forge.planner.block.periodise import block
from forge.planner.block.taper import tapered
from forge.planner.block.weekly_amount import weekly_amount
from forge.planner.build import day_of, usable
from forge.planner.edit.arrange import arranged
from forge.planner.edit.describe import described
from forge.planner.edit.desk import Desk, desk_of
from forge.planner.edit.ranges import OWN_ROW, as_told, with_span
from forge.planner.edit.retold import retold
from forge.planner.edit.sketch import Place, Session, Step, drafted
from forge.planner.edit.step import step_of
from forge.planner.edit.values import Edit, Lock, Unlock
from forge.planner.problem.candidates import Candidate
from forge.planner.problem.task import Draft
from forge.planner.slots.order import Station, stations
from forge.planner.slots.weekly import Week
from forge.planner.telling.good_to_know import good_to_know
from forge.planner.telling.titles import summary
from forge.planner.telling.unmet import unmet
from forge.planner.weighing.doses import doses
from forge.planner.weighing.tally import tally

EDITED = "edited"
"""Rule of the note that says which days were changed by hand."""


def apply(plan: Plan, edit: Edit, catalogue: Catalogue) -> Plan:
    """The plan under one edit.

    Only the sessions that the edit names are prescribed anew; on every other day the work stays
    equal. What counts the whole week (doses, wishes, audit, block, and the sentences of any day
    that speak of it) follows. Limits of the person hold in every
    plan that comes out; any other rule may be broken, and ``consequences`` names it.

    Raises EditRefused with the reason and the nearest alternative, and UnknownExercise.
    """
    desk = desk_of(plan, catalogue)
    step = step_of(desk, edit)
    if isinstance(edit, Lock | Unlock):
        return _with_locks(plan, step, described(desk, edit, desk.draft))
    draft = drafted(desk, step)
    told = described(desk, edit, draft)
    return rewritten(desk, draft, step, told)


def rewritten(desk: Desk, draft: Draft, step: Step, told: Reason) -> Plan:
    """The plan with the sessions of a step, and all that follows for the week."""
    week = week_of(desk, draft)
    new = {
        day: finished(week, day, session, arranged(_natural(week, day), session, step.led))
        for day, session in step.sessions.items()
    }
    days = tuple(new.get(index, day) for index, day in enumerate(desk.plan.days))
    return recounted(desk, week, days, told)


def recounted(desk: Desk, week: Week, days: tuple[Day, ...], told: Reason) -> Plan:
    """The plan with other days and everything that is counted over the week."""
    task, draft, plan = week.task, week.draft, desk.plan
    pool = replace(desk.pool, kept=task.pool)
    same = draft == desk.draft
    open_wishes = plan.unmet if same else unmet(task, draft, pool, desk.catalogue)
    days = days if same else _all_true(week, plan.days, days)
    amount = weekly_amount(plan.request, days)
    edits = (*plan.edits, told)
    return replace(
        plan,
        summary=summary(plan.request, task.sessions, amount, len(open_wishes), len(plan.excluded)),
        block=tapered(block(task, draft, days), plan.request),
        days=days,
        doses=doses(task, draft),
        unmet=open_wishes,
        notes=(*good_to_know(days, task, draft, pool, desk.catalogue), _note(plan, edits)),
        audit=audit(Audited(task, draft, tally(task, draft), days, pool)),
        edits=edits,
    )


def _all_true(week: Week, before: tuple[Day, ...], days: tuple[Day, ...]) -> tuple[Day, ...]:
    """The days, those that stayed with sentences about the week as it is now."""
    return tuple(
        retold(week, index, day) if day is before[index] else day for index, day in enumerate(days)
    )


def week_of(desk: Desk, draft: Draft) -> Week:
    """What prescribing needs to know about a draft."""
    task = desk.about(draft)
    wide = desk.widely(draft, desk.pool.swappable)
    return Week(task, draft, desk.catalogue, usable(desk.catalogue, desk.pool), wide)


def made_anew(week: Week, day: int, session: Session) -> Day:
    """A session in the order that the planner chooses."""
    return finished(week, day, session, _natural(week, day))


def finished(week: Week, day: int, session: Session, found: tuple[Station, ...]) -> Day:
    """A session as it will be shown: amounts as told or chosen, locks kept."""
    places = {place.slug: place for place in session}
    amounted = tuple(
        replace(one, candidate=_amounted(week, one, places[one.pick.slug])) for one in found
    )
    made = day_of(week, day, amounted)
    slots = tuple(_finished(slot, locked=places[slot.slug].locked) for slot in made.slots)
    return replace(made, slots=slots)


def _natural(week: Week, day: int) -> tuple[Station, ...]:
    return stations(week.task, week.draft, day)


def _amounted(week: Week, station: Station, place: Place) -> Candidate:
    one = station.candidate
    if place.span is not None:
        return with_span(one, place.span)
    return as_told(one, week.task.by_slug[one.slug], place.told) if place.told else one


def _finished(slot: Slot, *, locked: bool) -> Slot:
    """The slot with its lock; an amount of the person's own says so."""
    reasons = tuple(_owned(reason) for reason in slot.reasons)
    return replace(slot, locked=locked, reasons=reasons)


def _owned(reason: Reason) -> Reason:
    if reason.facts.get("row") != OWN_ROW:
        return reason
    return replace(reason, sentence="You chose this amount yourself.")


def _note(plan: Plan, edits: tuple[Reason, ...]) -> Reason:
    """Which days the person changed."""
    told = {name for edit in edits for name in _days(edit)}
    days = words.both(name for name in _names(plan) if name in told)
    return Reason(EDITED, f"Changed since it was planned: {days}.", {"days": days})


def _names(plan: Plan) -> list[str]:
    return [day.weekday.name.title() for day in plan.days]


def _days(edit: Reason) -> list[str]:
    """The days that an edit told anew."""
    found = [edit.facts.get("on", ""), edit.facts.get("to", "")]
    return [name for text in found for name in text.split(",") if name]


def _with_locks(plan: Plan, step: Step, told: Reason) -> Plan:
    """The plan with a lock set or taken off: nothing else changes."""
    days = list(plan.days)
    for index, session in step.sessions.items():
        locked = {place.slug: place.locked for place in session}
        slots = tuple(replace(slot, locked=locked[slot.slug]) for slot in days[index].slots)
        days[index] = replace(days[index], slots=slots)
    return replace(plan, days=tuple(days), edits=(*plan.edits, told))
