"""Plans as they lie in the store."""

import json
import uuid

from tests.conftest import NOON

from forge.domain.plan import Plan
from forge.planner.reading import write_request
from forge.planner.writing import as_json
from forge.store.models import PlanRow, PlanState


def ready_row(guest: uuid.UUID | None, plan: Plan) -> uuid.UUID:
    """A ready plan of a guest; return its id."""
    assert guest is not None
    row = PlanRow.objects.create(
        id=uuid.uuid4(),
        guest_id=guest,
        state=PlanState.READY,
        request=json.dumps(write_request(plan.request)),
        plan=json.dumps(as_json(plan)),
        created=NOON,
    )
    return row.id
