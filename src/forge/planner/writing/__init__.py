"""A plan written down: JSON and back, Markdown, plain text, a calendar.

``as_json`` and ``from_json`` are inverse. The other forms only read the plan; no rule is
looked up again. ``phrases`` holds the wording that every form shares.
"""

from forge.planner.writing.ics import as_ics
from forge.planner.writing.markdown import as_markdown
from forge.planner.writing.outline import describe_request
from forge.planner.writing.stored import as_json, from_json
from forge.planner.writing.text import as_text

__all__ = ["as_ics", "as_json", "as_markdown", "as_text", "describe_request", "from_json"]
