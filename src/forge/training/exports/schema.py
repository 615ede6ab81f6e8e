"""JSON Schema of the whole export."""

from forge.domain.event import Json
from forge.training.exports.whole import FORMAT, VERSION


def schema() -> dict[str, Json]:
    """The schema (draft 2020-12). Unknown types of events are kept, so bodies stay open."""
    event: dict[str, Json] = {
        "id": {"type": "string", "format": "uuid", "description": "made by the device"},
        "device": {"type": "string", "description": "which device it happened on"},
        "lamport": {**_whole(), "description": "a counter above all that the device had seen"},
        "type": {"type": "string", "pattern": "^[a-z]{2,20}\\.[a-z]{2,20}$"},
        "v": {**_whole(), "description": "version of the body"},
        "entity": {"type": "string", "description": "the session, set or thing it is about"},
        "body": {"type": "object", "description": "fields that it sets; decimals are texts"},
        "client_time": {"type": "string", "format": "date-time"},
    }
    plan: dict[str, Json] = {
        "id": {"type": "string", "format": "uuid"},
        "created": {"type": "string", "format": "date-time"},
        "request": {"type": "object", "description": "see /schema/request.json"},
        "plan": {"type": "object", "description": "see /schema/plan.json"},
        "first": {"type": ["object", "null"], "description": "before the oldest kept edit"},
        "edits": {"type": "array", "items": {"type": "object"}},
    }
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "Everything of one person in Forge",
        "type": "object",
        "required": ["events", "format", "plans", "version"],
        "additionalProperties": False,
        "properties": {
            "events": {"type": "array", "items": _object(event)},
            "format": {"const": FORMAT},
            "plans": {"type": "array", "items": _object(plan)},
            "version": {"const": VERSION},
        },
    }


def _whole() -> dict[str, Json]:
    return {"type": "integer", "minimum": 1}


def _object(properties: dict[str, Json]) -> dict[str, Json]:
    names: list[Json] = [*properties]
    return {
        "type": "object",
        "required": names,
        "additionalProperties": False,
        "properties": properties,
    }
