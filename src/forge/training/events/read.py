"""JSON from a device to events. What cannot be understood is refused by its id, with a reason."""

import re
from collections.abc import Mapping
from typing import cast

from forge.domain.event import Event, Json, Refusal
from forge.training.events import checks
from forge.training.events.canonical import canonical
from forge.training.events.kinds import FIELDS, is_known

UUID = re.compile(r"[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}")
KIND = re.compile(r"[a-z]{2,20}\.[a-z]{2,20}")
NAME = re.compile(r"[a-z][a-z0-9_]{0,39}")
MOST_FIELDS, LARGEST_BODY, DEEPEST = 40, 65_536, 6
"""A body is a few hundred bytes; a note of 20,000 characters fits many times over."""


def read_event(raw: object) -> Event | Refusal:
    """Return the event, or why it cannot be kept."""
    if not isinstance(raw, Mapping):
        return Refusal("", "An event must be values under names.")
    values = cast("Mapping[str, object]", raw)
    name = values.get("id")
    event_id = name if isinstance(name, str) and UUID.fullmatch(name) else ""
    if wrong := _envelope(values, event_id) or _body(values):
        told = event_id or str(name)[:36].encode(errors="replace").decode()
        return Refusal(told, wrong)
    return Event(
        id=event_id,
        device=str(values["device"]),
        lamport=cast("int", values["lamport"]),
        type=str(values["type"]),
        v=cast("int", values["v"]),
        entity=str(values["entity"]),
        body=cast("dict[str, Json]", values["body"]),
        client_time=str(values["client_time"]),
    )


def _envelope(values: Mapping[str, object], event_id: str) -> str | None:
    """What is wrong around the body."""
    if not event_id:
        return "The id must be a UUID in small letters."
    for name, check in ENVELOPE.items():
        if wrong := check(cast("Json", values.get(name))):
            return f"{name} {wrong}."
    return None


def _kind(value: Json) -> str | None:
    if isinstance(value, str) and KIND.fullmatch(value):
        return None
    return "must be two words with a dot between, such as set.log"


def _positive(value: Json) -> str | None:
    return checks.count(value) or (None if value else "must be 1 or more")


ENVELOPE: dict[str, checks.Check] = {
    "device": checks.key,
    "lamport": _positive,
    "type": _kind,
    "v": _positive,
    "entity": checks.key,
    "client_time": checks.instant,
}


def _body(values: Mapping[str, object]) -> str | None:
    body = values.get("body")
    if not isinstance(body, dict):
        return "body must be values under names."
    fields = cast("dict[str, Json]", body)
    if len(fields) > MOST_FIELDS:
        return f"body has more than {MOST_FIELDS} fields."
    if wrong := _shape(fields, DEEPEST):
        return f"body {wrong}."
    if len(canonical(fields)) > LARGEST_BODY:
        return f"body is larger than {LARGEST_BODY:,} characters."
    kind = str(values["type"])
    return _fields(kind.partition(".")[0], fields) if is_known(kind) else None


def _fields(collection: str, fields: Mapping[str, Json]) -> str | None:
    """Check each known field. Null empties one; unknown ones are kept for a later version."""
    known = FIELDS[collection]
    for name, value in fields.items():
        check = known.get(name)
        wrong = check(value) if check and value is not None else None
        if wrong:
            return f"{name} {wrong}."
    return None


def _shape(value: object, depth: int) -> str | None:
    """What keeps a value from being written alike on every device."""
    if depth == 0:
        return "is nested too deep"
    if isinstance(value, list):
        found = (_shape(item, depth - 1) for item in cast("list[object]", value))
        return next((wrong for wrong in found if wrong), None)
    if isinstance(value, dict):
        return _named(cast("dict[object, object]", value), depth)
    return _writable(value) if isinstance(value, str) else _exact(value)


def _exact(value: object) -> str | None:
    if isinstance(value, float):
        return "holds a fraction; write decimal numbers as texts"
    if isinstance(value, int) and abs(value) > checks.LARGEST:
        return "holds a number that is too large"
    return None


def _named(value: dict[object, object], depth: int) -> str | None:
    for name, item in value.items():
        if not (isinstance(name, str) and NAME.fullmatch(name)):
            return "has a field whose name is not small letters, digits and _"
        if wrong := _shape(item, depth - 1):
            return wrong
    return None


def _writable(value: str) -> str | None:
    """Half of a character pair is no text: no database takes it."""
    try:
        value.encode()
    except UnicodeEncodeError:
        return "holds half a character"
    return None
