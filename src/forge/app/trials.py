"""What-ifs: a plan under changed answers, beside the plan it changes, until a yes or no."""

import uuid
from dataclasses import dataclass
from datetime import datetime

import msgspec

from forge.app.plans import PlanState, StoredPlan, forget_oldest, refuse_crowd, to_value
from forge.app.unit import writing
from forge.domain.request import PlanRequest
from forge.planner.reading import write_request
from forge.store.models import PlanRow

TRIALS_PER_GUEST = 5
"""Older trials give way to new ones; nobody trains by them."""


@dataclass(frozen=True, slots=True)
class Trial:
    """A plan on trial, and the plan that it would change."""

    new: StoredPlan
    old: StoredPlan


def trial_request(
    guest: uuid.UUID, plan_id: uuid.UUID, request: PlanRequest, now: datetime
) -> uuid.UUID | None:
    """Store a changed request as a trial of a guest's own plan, queued; None if that is gone.

    Raises TooManyWaiting.
    """
    text = msgspec.json.encode(write_request(request)).decode()

    with writing():
        refuse_crowd(guest)
        if not PlanRow.objects.owned_by(guest).filter(id=plan_id).exists():
            return None
        row = PlanRow.objects.create(
            id=uuid.uuid4(), guest_id=guest, request=text, created=now, trial_of_id=plan_id
        )
        _forget_old_trials(guest)

    return row.id


def trial_read(guest: uuid.UUID | None, plan_id: uuid.UUID) -> Trial | None:
    """Return a guest's own trial with its plan; None for anybody else's and for no trial."""
    rows = PlanRow.objects.owned_by(guest).select_related("trial_of")
    row = rows.filter(id=plan_id, trial_of__isnull=False).first()
    return Trial(to_value(row), to_value(row.trial_of)) if row and row.trial_of else None


def trial_take(guest: uuid.UUID, plan_id: uuid.UUID, now: datetime) -> bool:
    """Make a finished trial the guest's newest plan; the old plan stays. False if there is none."""
    with writing():
        rows = PlanRow.objects.owned_by(guest).filter(id=plan_id, trial_of__isnull=False)
        taken = rows.filter(state=PlanState.READY).update(trial_of=None, created=now)
        if taken:
            forget_oldest(guest)
    return bool(taken)


def trial_drop(guest: uuid.UUID, plan_id: uuid.UUID) -> None:
    """Forget a trial. A plan that was taken already stays."""
    with writing():
        PlanRow.objects.owned_by(guest).filter(id=plan_id, trial_of__isnull=False).delete()


def _forget_old_trials(guest: uuid.UUID) -> None:
    trials = PlanRow.objects.owned_by(guest).filter(trial_of__isnull=False)
    newest = trials.order_by("-created").values("id")[:TRIALS_PER_GUEST]
    trials.exclude(id__in=[row["id"] for row in newest]).delete()
