"""Written programmes laid over a person's days, kit and limits, and audited as they stand."""

from forge.planner.programmes.follow import follow

__all__ = ["follow"]
