"""The plan that somebody trains by."""

import uuid
from dataclasses import dataclass

from forge.app.plans import to_value
from forge.domain.event import Json
from forge.domain.plan import Plan
from forge.store.kinds import entry_of
from forge.store.models import PlanRow, PlanState

PLAN_SETTING = "plan"


@dataclass(frozen=True, slots=True)
class ActivePlan:
    """The plan that somebody trains by, under its id."""

    id: str
    plan: Plan


def active_plan(guest: uuid.UUID | None, chosen: Json = None) -> ActivePlan | None:
    """The plan that a setting names, else the newest finished one; None without any."""
    rows = PlanRow.objects.owned_by(guest).kept().filter(state=PlanState.READY)
    rows = rows.order_by("-created")
    wanted = _id(chosen)
    named = rows.filter(id=wanted).first() if wanted else None
    row = named or rows.first()
    plan = to_value(row).plan if row else None
    return ActivePlan(str(row.id), plan) if row and plan else None


def is_making(guest: uuid.UUID | None) -> bool:
    """Whether the newest plan is still being made. One query."""
    row = PlanRow.objects.owned_by(guest).kept().order_by("-created").first()
    return row is not None and row.state == PlanState.QUEUED


def active_or_making(
    guest: uuid.UUID | None, chosen: Json = None
) -> tuple[ActivePlan | None, bool]:
    """The plan somebody trains by, and, where there is none, whether one is being made.

    A plan may become ready between the two questions: then the first is asked again, so that
    nobody is told of neither.
    """
    active = active_plan(guest, chosen)
    making = active is None and is_making(guest)
    if active is None and not making:
        active = active_plan(guest, chosen)
    return active, making


def chosen_plan(guest: uuid.UUID | None) -> ActivePlan | None:
    """The plan that a person trains by, their own choice read too. Two queries at most."""
    entry = entry_of(guest, "setting", PLAN_SETTING)
    return active_plan(guest, entry.fields.get("value") if entry else None)


def plan_of(guest: uuid.UUID | None, plan_id: str) -> ActivePlan | None:
    """A person's own finished plan by its id; None for anybody else's."""
    wanted = _id(plan_id)
    if wanted is None or str(wanted) != plan_id:
        return None
    row = PlanRow.objects.owned_by(guest).filter(id=wanted, state=PlanState.READY).first()
    plan = to_value(row).plan if row else None
    return ActivePlan(plan_id, plan) if plan else None


def own_session(guest: uuid.UUID | None, key: str) -> bool:
    """Whether a session belongs to a plan of this person, or was begun by them."""
    if plan_of(guest, key.partition(":")[0]) is not None:
        return key.count(":") > 1
    return entry_of(guest, "session", key) is not None


def _id(value: Json) -> uuid.UUID | None:
    try:
        return uuid.UUID(value) if isinstance(value, str) else None
    except ValueError:
        return None
