"""What a change is worth: two finished plans side by side, and the price before saying yes."""

from forge.planner.compare.difference import difference
from forge.planner.compare.text import as_text
from forge.planner.compare.values import Difference

__all__ = ["Difference", "as_text", "difference"]
