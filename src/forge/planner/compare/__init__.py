"""What a change is worth: two finished plans side by side, and the price before saying yes."""

from forge.planner.compare.difference import difference
from forge.planner.compare.text import as_text
from forge.planner.compare.values import Difference
from forge.planner.compare.ways import Way, ways
from forge.planner.compare.ways_text import ways_text

__all__ = ["Difference", "Way", "as_text", "difference", "ways", "ways_text"]
