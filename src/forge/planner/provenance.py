"""How a plan was made: enough to make it again, byte for byte."""

import hashlib

import msgspec

from forge.domain.plan import Provenance
from forge.domain.request import PlanRequest
from forge.planner.choose import Choice

RULES_VERSION = "1"
"""Raised whenever a rule, a table or a weight changes what a request yields."""

GREEDY = "greedy"


def provenance(choice: Choice, catalogue_version: str) -> Provenance:
    """The record of a choice."""
    solution, request = choice.solution, choice.task.request
    return Provenance(
        request_hash=request_hash(request),
        catalogue_version=catalogue_version,
        rules_version=RULES_VERSION,
        solver=solution.solver if solution else GREEDY,
        seed=request.seed,
        template=choice.task.template,
        status=solution.status if solution else GREEDY,
        objective=choice.value,
        bound=solution.bound if solution else choice.value,
        deterministic_work=solution.work if solution else 0.0,
        fallback=solution is None,
        candidates=len(choice.task.pool),
    )


def request_hash(request: PlanRequest) -> str:
    """A hash of everything asked, the same in every process."""
    encoded = msgspec.json.encode(request, order="deterministic")
    return hashlib.sha256(encoded).hexdigest()[:16]
