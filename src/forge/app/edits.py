"""Changing a stored plan: every change is an event, and every event can be undone.

The plan that was first is kept, each event holds the parts that it gave; so any state is the
first plan with the patches of its events.
"""

import uuid
from dataclasses import dataclass
from datetime import datetime

import msgspec

from forge.app.plans import refuse_crowd
from forge.app.reviews import unsafe
from forge.app.unit import writing
from forge.domain.errors import EditRefused, PlanRejected
from forge.domain.plan import Plan
from forge.domain.vocabulary import Weekday
from forge.library.catalogue import Catalogue
from forge.planner.edit.patch import Values, patch_between, patched
from forge.planner.edit.resolve import RESOLVED
from forge.planner.edit.rewrite import apply
from forge.planner.edit.values import Edit, write_edit
from forge.planner.writing import as_json, from_json
from forge.store.models import PlanEvent, PlanQuerySet, PlanRow, PlanState

__all__ = [
    "Desk",
    "plan_desk",
    "plan_edit",
    "plan_redo",
    "plan_resolve",
    "plan_undo",
    "resolve_failed",
    "resolve_finished",
    "resolve_job",
]

KEPT_EVENTS = 40
"""Changes that can be undone. Older ones become part of the first plan."""

MEANWHILE = "The plan was changed in another window meanwhile."
AGAIN = "Look at it again, then make your change."


@dataclass(frozen=True, slots=True)
class Desk:
    """A plan open for changes: as it is, as it was before the last change, and the way about."""

    plan: Plan
    before: Plan | None
    undo: int
    redo: int
    message: str


@dataclass(frozen=True, slots=True)
class Job:
    """A plan that waits to be planned anew: its text, and the days, empty for all."""

    plan: str
    days: str


def plan_desk(guest: uuid.UUID | None, plan_id: uuid.UUID) -> Desk | None:
    """Return a guest's own plan for changing; None for anybody else's and for one not ready."""
    row = _rows(guest, plan_id).filter(state=PlanState.READY).first()
    if row is None:
        return None
    events = list(row.events.all())
    done = [event for event in events if not event.undone]
    before = from_json(_rebuilt(row.first, done[:-1])) if done else None
    return Desk(from_json(row.plan), before, len(done), len(events) - len(done), row.message)


def plan_edit(
    guest: uuid.UUID | None, plan_id: uuid.UUID, edit: Edit, catalogue: Catalogue, now: datetime
) -> Plan:
    """Make one change and store it; what was undone before can no longer be redone.

    Raises EditRefused, UnknownExercise, and PlanRejected where a limit would be broken (a bug of
    ours; nothing is stored).
    """
    text = _ready_text(guest, plan_id)
    plan = from_json(text)

    changed = apply(plan, edit, catalogue)
    broken = unsafe(changed, catalogue)
    if broken:
        raise PlanRejected(broken)

    if changed.days != plan.days:
        with writing():
            row = _unchanged(guest, plan_id, text)
            _record(row, write_edit(edit), as_json(changed), now)
    return changed


def plan_undo(guest: uuid.UUID | None, plan_id: uuid.UUID) -> bool:
    """Take the last change back; False if there is none."""
    return _step(guest, plan_id, undo=True)


def plan_redo(guest: uuid.UUID | None, plan_id: uuid.UUID) -> bool:
    """Make the change again that was undone last; False if there is none."""
    return _step(guest, plan_id, undo=False)


def plan_resolve(
    guest: uuid.UUID, plan_id: uuid.UUID, days: frozenset[Weekday] = frozenset()
) -> None:
    """Queue a plan to be planned anew around its locks; no days means all.

    Raises TooManyWaiting, and EditRefused where there is no plan to change.
    """
    names = ",".join(day.name.lower() for day in sorted(days))
    with writing():
        refuse_crowd(guest)
        rows = _rows(guest, plan_id).filter(state=PlanState.READY)
        if not rows.update(state=PlanState.QUEUED, anew=names or "all", message=""):
            raise EditRefused(MEANWHILE, AGAIN)


def resolve_job(plan_id: uuid.UUID) -> Job | None:
    """What a queued plan waits for; None where it is its request."""
    row = PlanRow.objects.filter(id=plan_id, state=PlanState.QUEUED).exclude(anew="").first()
    return Job(row.plan, "" if row.anew == "all" else row.anew) if row else None


def resolve_finished(plan_id: uuid.UUID, plan: str, now: datetime) -> None:
    """Store the week that was planned anew, as one more change."""
    values = as_json(from_json(plan))
    with writing():
        row = PlanRow.objects.filter(id=plan_id, state=PlanState.QUEUED).exclude(anew="").first()
        if row is not None:
            _record(row, {"edit": RESOLVED, "days": row.anew}, values, now)


def resolve_failed(plan_id: uuid.UUID, message: str) -> None:
    """Give the plan back as it was, with the reason why it could not be planned anew."""
    with writing():
        rows = PlanRow.objects.filter(id=plan_id, state=PlanState.QUEUED).exclude(anew="")
        rows.update(state=PlanState.READY, anew="", message=message)


def _rows(guest: uuid.UUID | None, plan_id: uuid.UUID) -> PlanQuerySet:
    return PlanRow.objects.owned_by(guest).filter(id=plan_id)


def _ready_text(guest: uuid.UUID | None, plan_id: uuid.UUID) -> str:
    rows = _rows(guest, plan_id).filter(state=PlanState.READY)
    text = rows.values_list("plan", flat=True).first()
    if text is None:
        raise EditRefused(MEANWHILE, AGAIN)
    return text


def _unchanged(guest: uuid.UUID | None, plan_id: uuid.UUID, text: str) -> PlanRow:
    """The row, if nobody wrote it since ``text`` was read."""
    row = _rows(guest, plan_id).filter(state=PlanState.READY, plan=text).first()
    if row is None:
        raise EditRefused(MEANWHILE, AGAIN)
    return row


def _record(row: PlanRow, edit: dict[str, str], after: Values, now: datetime) -> None:
    """Write one event and the plan that it gives."""
    row.events.filter(undone=True).delete()
    last = row.events.last()
    row.first, text = row.first or row.plan, _text(after)
    PlanEvent.objects.create(
        plan=row,
        number=last.number + 1 if last else 1,
        edit=_text(edit),
        patch=_text(patch_between(_decoded(row.plan), _decoded(text))),
        made=now,
    )
    row.state, row.anew, row.message, row.plan = PlanState.READY, "", "", text
    _fold_oldest(row)
    row.save(update_fields=["state", "anew", "message", "plan", "first"])


def _fold_oldest(row: PlanRow) -> None:
    old = list(row.events.all()[: max(0, row.events.count() - KEPT_EVENTS)])
    if old:
        row.first = _text(_rebuilt(row.first, old))
        row.events.filter(number__lte=old[-1].number).delete()


def _step(guest: uuid.UUID | None, plan_id: uuid.UUID, *, undo: bool) -> bool:
    with writing():
        row = _rows(guest, plan_id).filter(state=PlanState.READY).first()
        events = list(row.events.all()) if row else []
        done = [event for event in events if not event.undone]
        moved = done[-1:] if undo else events[len(done) : len(done) + 1]
        if row is None or not moved:
            return False
        kept = done[:-1] if undo else [*done, *moved]
        row.events.filter(number=moved[0].number).update(undone=undo)
        row.plan, row.message = _text(_rebuilt(row.first, kept)), ""
        row.save(update_fields=["plan", "message"])
    return True


def _rebuilt(first: str, events: list[PlanEvent]) -> Values:
    """The first plan with the patches of events."""
    values: Values = _decoded(first)
    for event in events:
        values = patched(values, _decoded(event.patch))
    return values


def _text(values: Values) -> str:
    return msgspec.json.encode(values).decode()


def _decoded(text: str) -> dict[str, object]:
    return msgspec.json.decode(text, type=dict[str, object])
