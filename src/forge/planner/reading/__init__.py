"""A request in human words: read, written back, and described.

``read_request`` turns JSON, TOML or form data into a PlanRequest or says all that is wrong;
``write_request`` is its inverse; ``request_schema`` describes the data for other programs.
"""

from forge.planner.reading.read import read_request
from forge.planner.reading.schema import request_schema
from forge.planner.reading.write import write_request

__all__ = ["read_request", "request_schema", "write_request"]
