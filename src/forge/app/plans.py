"""Making and reading plans. Solving runs in a child process, so a page never waits for it."""

import uuid
from dataclasses import dataclass, replace
from datetime import datetime

import msgspec

from forge.app.people import person_ensure
from forge.app.unit import writing
from forge.domain.errors import TooManyWaiting, UnreadablePlan
from forge.domain.plan import Plan
from forge.domain.request import PlanRequest
from forge.planner.reading import write_request
from forge.planner.writing import from_json
from forge.store.models import PlanEvent, PlanRow, PlanState

__all__ = [
    "PlanState",
    "StoredPlan",
    "forget_oldest",
    "plan_finish",
    "plan_owner",
    "plan_read",
    "plan_request",
    "plan_retry",
    "plans_list",
    "plans_waiting",
    "refuse_crowd",
    "request_text",
    "to_value",
]

WAITING_PER_GUEST, WAITING_IN_ALL = 3, 40
"""A plan takes a few seconds, one after another: 40 are about three minutes of work."""
KEPT_PER_GUEST = 20
"""Older plans of a guest give way to new ones, so that one browser cannot fill the disk."""


@dataclass(frozen=True, slots=True)
class StoredPlan:
    """A plan on its way or finished."""

    id: uuid.UUID
    state: PlanState
    request: dict[str, object]
    plan: Plan | None
    message: str
    created: datetime
    trial_of: uuid.UUID | None = None


def plan_request(guest: uuid.UUID | None, request: PlanRequest, now: datetime) -> StoredPlan:
    """Store a request and return it, queued. A new guest is made where none is given.

    Raises TooManyWaiting, so that nobody can fill the queue.
    """
    row_id, guest_key = uuid.uuid4(), guest or uuid.uuid4()
    text = msgspec.json.encode(write_request(request)).decode()

    with writing():
        refuse_crowd(guest_key)
        person_ensure(guest_key, now)
        row = PlanRow.objects.create(id=row_id, guest_id=guest_key, request=text, created=now)
        forget_oldest(guest_key)

    return to_value(row)


def refuse_crowd(guest: uuid.UUID) -> None:
    """Raise TooManyWaiting where one more plan would wait too long."""
    waiting = PlanRow.objects.filter(state=PlanState.QUEUED)
    own, everybody = waiting.filter(guest_id=guest).count(), waiting.count()
    if own >= WAITING_PER_GUEST or everybody >= WAITING_IN_ALL:
        raise TooManyWaiting(own if own >= WAITING_PER_GUEST else everybody)


def forget_oldest(guest: uuid.UUID) -> None:
    """Delete what a guest has beyond the plans that are kept. Trials count apart."""
    plans = PlanRow.objects.owned_by(guest).kept()
    newest = plans.order_by("-created").values("id")[:KEPT_PER_GUEST]
    plans.exclude(id__in=[row["id"] for row in newest]).delete()


def plan_owner(plan_id: uuid.UUID) -> uuid.UUID:
    """Return the guest who owns a plan that was just stored."""
    owner: uuid.UUID = PlanRow.objects.values_list("guest_id", flat=True).get(id=plan_id)
    return owner


def plan_read(guest: uuid.UUID | None, plan_id: uuid.UUID) -> StoredPlan | None:
    """Return a guest's own plan, or None for anybody else's and for none."""
    row = PlanRow.objects.owned_by(guest).filter(id=plan_id).first()
    return to_value(row) if row else None


def plans_list(guest: uuid.UUID | None) -> tuple[StoredPlan, ...]:
    """Return a guest's plans, newest first, without reading the plans themselves."""
    rows = (
        PlanRow.objects.owned_by(guest).kept().defer("plan").order_by("-created")[:KEPT_PER_GUEST]
    )
    return tuple(_to_summary(row) for row in rows)


def plan_retry(guest: uuid.UUID, plan_id: uuid.UUID) -> bool:
    """Queue a plan that failed, or that another version wrote, once more; False if it is gone.

    Raises TooManyWaiting.
    """
    again = (PlanState.FAILED, PlanState.READY)
    with writing():
        refuse_crowd(guest)
        rows = PlanRow.objects.owned_by(guest).filter(id=plan_id, state__in=again)
        PlanEvent.objects.filter(plan__in=rows).delete()
        fresh = {"plan": "", "message": "", "first": "", "anew": ""}
        return bool(rows.update(state=PlanState.QUEUED, **fresh))


def plan_finish(plan_id: uuid.UUID, state: PlanState, *, plan: str = "", message: str = "") -> None:
    """Write what the solver answered. A plan deleted meanwhile stays deleted."""
    with writing():
        PlanRow.objects.filter(id=plan_id).update(state=state, plan=plan, message=message)


def plans_waiting() -> tuple[uuid.UUID, ...]:
    """Return the plans that were queued when the server last stopped."""
    rows = PlanRow.objects.filter(state=PlanState.QUEUED).order_by("created")
    return tuple(rows.values_list("id", flat=True))


def request_text(plan_id: uuid.UUID) -> str | None:
    """Return the stored request as JSON text; None once it was deleted."""
    return PlanRow.objects.filter(id=plan_id).values_list("request", flat=True).first()


def to_value(row: PlanRow) -> StoredPlan:
    """Map a row; a plan that another version wrote counts as failed and can be made again."""
    summary = _to_summary(row)
    if row.state != PlanState.READY:
        return summary
    try:
        return replace(summary, plan=from_json(row.plan))
    except UnreadablePlan as error:
        # Written by another version: the request is still there, so it can be made again.
        return replace(summary, state=PlanState.FAILED, message=str(error))


def _to_summary(row: PlanRow) -> StoredPlan:
    return StoredPlan(
        row.id,
        PlanState(row.state),
        msgspec.json.decode(row.request),
        None,
        row.message,
        row.created,
        row.trial_of_id,
    )
