"""Finished plans that no solver makes: a routine that a person trains as it is."""

import uuid
from datetime import datetime

import msgspec

from forge.app.people import person_ensure
from forge.app.plans import StoredPlan, forget_oldest, to_value
from forge.app.unit import writing
from forge.domain.plan import Plan
from forge.planner.reading import write_request
from forge.planner.writing import as_json
from forge.store.models import PlanRow, PlanState


def plan_keep(guest: uuid.UUID | None, plan: Plan, now: datetime) -> StoredPlan:
    """Store a finished plan for a guest, as ready; a new guest is made where none is given."""
    row_id, guest_key = uuid.uuid4(), guest or uuid.uuid4()
    request = msgspec.json.encode(write_request(plan.request)).decode()
    text = msgspec.json.encode(as_json(plan)).decode()

    with writing():
        person_ensure(guest_key, now)
        row = PlanRow.objects.create(
            id=row_id,
            guest_id=guest_key,
            state=PlanState.READY,
            request=request,
            plan=text,
            created=now,
        )
        forget_oldest(guest_key)

    return to_value(row)
