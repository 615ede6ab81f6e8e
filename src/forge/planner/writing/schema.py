"""The JSON Schema of a plan, for programs that read what ``as_json`` writes."""

from inspect import cleandoc

import msgspec

from forge.domain.plan import Plan
from forge.planner.writing.stored import VERSION

Schema = dict[str, object]

_DIALECT = "https://json-schema.org/draft/2020-12/schema"
_ROOT = "Plan"


def plan_schema() -> Schema:
    """JSON Schema (draft 2020-12) of ``as_json``, written from the value types themselves.

    Its version is that of the stored form: it grows when a field changes its meaning or goes
    away. New fields may appear any time, so that unknown ones are allowed. Weights and sets are
    decimal text, days of the week count from 0 for Monday, loads are in kilograms.
    """
    [_], parts = msgspec.json.schema_components([Plan], ref_template="#/$defs/{name}")
    told = {name: _told(part) for name, part in parts.items()}
    root = told.pop(_ROOT)
    return {
        "$schema": _DIALECT,
        "$id": f"urn:forge:plan:{VERSION}",
        "title": f"Forge plan, version {VERSION}",
        **_versioned(root),
        "$defs": dict(sorted(told.items())),
    }


def _told(part: Schema) -> Schema:
    """A part whose description has lost the indent of the source."""
    text = part.get("description")
    return {**part, "description": cleandoc(text)} if isinstance(text, str) else part


def _versioned(root: Schema) -> Schema:
    """The plan itself: it always carries its version, which must be the one described here."""
    properties, required = root["properties"], root["required"]
    if not isinstance(properties, dict) or not isinstance(required, list):
        raise TypeError("a plan is an object with required fields")
    return {
        "description": root["description"],
        "type": "object",
        "properties": {**properties, "version": {"const": VERSION}},
        "required": [*required, "version"],
    }
