"""A plan as JSON, and back to an equal plan."""

from collections.abc import Mapping

import msgspec

from forge.domain.errors import UnreadablePlan
from forge.domain.plan import Plan

VERSION = 1
"""Version of the stored form; it grows when a stored plan could be misread."""


def as_json(plan: Plan) -> dict[str, object]:
    """The plan as JSON values. Equal plans give equal values, sets and tables sorted.

    Weights and sets are decimal text, dates are year-month-day.
    """
    built: dict[str, object] = msgspec.to_builtins(plan, str_keys=True, order="deterministic")
    return built


def from_json(data: str | bytes | Mapping[str, object]) -> Plan:
    """The plan that ``as_json`` wrote, from its values or their JSON text.

    Raises UnreadablePlan when the text is no plan, or one of another version.
    """
    values = _decoded(data) if isinstance(data, str | bytes) else dict(data)
    version = values.get("version")
    if version != VERSION:
        raise UnreadablePlan(_version_message(version))
    try:
        return msgspec.convert(values, Plan, str_keys=True)
    except msgspec.ValidationError as error:
        raise UnreadablePlan(f"it does not have the shape of a plan: {error}") from error


def _decoded(text: str | bytes) -> dict[str, object]:
    """The values of a JSON text."""
    try:
        return msgspec.json.decode(text, type=dict[str, object])
    except (msgspec.DecodeError, UnicodeDecodeError) as error:
        raise UnreadablePlan(f"it is not a JSON object: {error}") from error


def _version_message(version: object) -> str:
    """What is wrong with a version."""
    if version is None:
        return "it carries no version, so it is not a stored plan"
    if isinstance(version, int) and version > VERSION:
        return f"it has version {version}, and this Forge reads {VERSION}: update Forge"
    return f"it has version {version!r}, and this Forge reads {VERSION}"
