"""What if ...? One or several parts of a request changed, with plain problems and an inverse.

``read_changes`` turns edits into typed changes; ``apply`` and ``inverse`` undo each other;
``told`` says in words what differs between two requests.
"""

from forge.planner.changes.parts import Change, apply, inverse
from forge.planner.changes.read import EDITS, changed, read_changes
from forge.planner.changes.tell import told

__all__ = ["EDITS", "Change", "apply", "changed", "inverse", "read_changes", "told"]
