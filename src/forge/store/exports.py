"""Reading everything of a person in a fixed order, piece by piece, and putting it back."""

import uuid
from collections.abc import Iterator, Mapping
from datetime import date
from typing import Final, cast

import msgspec
from django.db import transaction

from forge.domain.event import Json
from forge.domain.logged import LoggedSession
from forge.store.events import read_entry
from forge.store.models import EntryRow, EventRow, PlanEvent, PlanRow, PlanState
from forge.training.events import canonical
from forge.training.log import read_load, sessions_with_sets

AT_ONCE: Final = 200
"""Sessions whose sets are read together."""


def event_texts(guest: uuid.UUID) -> Iterator[str]:
    """Every event that still has its text, in the order that all devices agree on."""
    rows = EventRow.objects.filter(guest_id=guest).exclude(text="")
    ordered = rows.order_by("lamport", "device", "uid")
    return ordered.values_list("text", flat=True).iterator(chunk_size=2_000)


def plan_texts(guest: uuid.UUID) -> Iterator[str]:
    """Every finished plan that is kept, with its edits, oldest first."""
    plans = PlanRow.objects.owned_by(guest).kept().filter(state=PlanState.READY)
    for row in plans.prefetch_related("events").order_by("created", "id"):
        edits: list[Json] = [
            {
                "number": one.number,
                "edit": _json(one.edit),
                "patch": _json(one.patch),
                "undone": one.undone,
                "made": one.made.isoformat(),
            }
            for one in row.events.all()
        ]
        values: dict[str, Json] = {
            "id": str(row.id),
            "created": row.created.isoformat(),
            "request": _json(row.request),
            "plan": _json(row.plan),
            "first": _json(row.first) if row.first else None,
            "edits": edits,
        }
        yield canonical(values)


def _json(text: str) -> Json:
    return cast("Json", msgspec.json.decode(text))


def sessions_in_order(guest: uuid.UUID, *, since: date | None = None) -> Iterator[LoggedSession]:
    """Every session with its sets, oldest first, a few at a time."""
    rows = EntryRow.objects.filter(guest_id=guest, collection="session", binned=False)
    rows = rows.filter(day__gte=since) if since else rows.filter(day__isnull=False)
    keys = list(rows.order_by("day", "entity").values_list("entity", flat=True))
    for start in range(0, len(keys), AT_ONCE):
        some = keys[start : start + AT_ONCE]
        mine = EntryRow.objects.filter(guest_id=guest, binned=False)
        heads = mine.filter(collection="session", entity__in=some)
        sets = mine.filter(collection="set", session__in=some)
        yield from sessions_with_sets(
            {row.entity: read_entry(row.state) for row in heads},
            {row.entity: read_entry(row.state) for row in sets},
        )


def custom_names(guest: uuid.UUID) -> Mapping[str, str]:
    """Names of the person's own exercises."""
    rows = EntryRow.objects.filter(guest_id=guest, collection="custom")
    return {row.entity: str(read_entry(row.state).fields.get("name", "")) for row in rows}


def body_rows(guest: uuid.UUID) -> Iterator[tuple[str, str, str, str]]:
    """Day, what, value and unit of every body weight and measurement."""
    rows = EntryRow.objects.filter(guest_id=guest, binned=False)
    rows = rows.filter(collection__in=["bodyweight", "measure"])
    for row in rows.order_by("day", "collection", "entity").iterator():
        fields = read_entry(row.state).fields
        day = str(fields.get("date") or "")
        load = read_load(fields.get("load"))
        if row.collection == "measure":
            name, unit = str(fields.get("name") or ""), str(fields.get("unit") or "")
            yield day, name, str(fields.get("value") or ""), unit
        elif load:
            yield day, "body weight", f"{load.value:f}", load.unit.value


def restore_plan(guest: uuid.UUID, item: Mapping[str, Json], created: str) -> bool:
    """Put a plan back; False where this id is taken, by this person or by another."""
    row_id = uuid.UUID(str(item["id"]))
    if PlanRow.objects.filter(id=row_id).exists():
        return False
    with transaction.atomic():
        row = PlanRow.objects.create(
            id=row_id,
            guest_id=guest,
            state=PlanState.READY,
            created=created,
            request=canonical(item["request"]),
            plan=canonical(item["plan"]),
            first=canonical(item["first"]) if item.get("first") else "",
        )
        edits = cast("list[dict[str, Json]]", item.get("edits") or [])
        PlanEvent.objects.bulk_create(
            PlanEvent(
                plan=row,
                number=cast("int", edit["number"]),
                edit=canonical(edit["edit"]),
                patch=canonical(edit["patch"]),
                undone=bool(edit["undone"]),
                made=str(edit["made"]),
            )
            for edit in edits
        )
    return True
