"""A plan written down: JSON and back with its schema, Markdown, text, a message, a calendar.

``as_json`` and ``from_json`` are inverse, and ``plan_schema`` describes what lies between. The
other forms only read the plan; no rule is looked up again. ``phrases`` holds the wording that
every form shares.
"""

from forge.planner.writing.ics import as_ics, time_of_day
from forge.planner.writing.markdown import as_markdown
from forge.planner.writing.message import as_message
from forge.planner.writing.outline import describe_request
from forge.planner.writing.schema import plan_schema
from forge.planner.writing.stored import as_json, from_json
from forge.planner.writing.text import as_text

__all__ = [
    "as_ics",
    "as_json",
    "as_markdown",
    "as_message",
    "as_text",
    "describe_request",
    "from_json",
    "plan_schema",
    "time_of_day",
]
