"""How much was logged of a person's own exercises."""

import uuid
from collections.abc import Sequence

from django.db.models import Count

from forge.store.events import AT_ONCE
from forge.store.models import EntryRow


def sets_by_exercise(guest: uuid.UUID, slugs: Sequence[str]) -> dict[str, int]:
    """Sets outside the bin by the slug that they were logged under. One query for a few hundred."""
    found: dict[str, int] = {}
    for start in range(0, len(slugs), AT_ONCE):
        some = slugs[start : start + AT_ONCE]
        rows = EntryRow.objects.filter(
            guest_id=guest, collection="set", exercise__in=some, binned=False
        )
        found.update(rows.values_list("exercise").annotate(Count("id")).order_by())
    return found
