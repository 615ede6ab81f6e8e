"""How a plan was made: enough to make it again, byte for byte."""

import hashlib

import msgspec

from forge.domain.plan import Provenance
from forge.domain.request import PlanRequest
from forge.planner.solving.choose import Choice
from forge.planner.weighing.score import Value

RULES_VERSION = "8"
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
        bound=_bound(choice),
        deterministic_work=solution.work if solution else 0.0,
        fallback=solution is None,
        candidates=len(choice.task.pool),
    )


def _bound(choice: Choice) -> Value:
    """The solver's bounds, lifted to what was reached: supersets may beat a cautious model."""
    if choice.solution is None:
        return choice.value
    first, second, third = map(max, choice.solution.bound, choice.value)
    return first, second, third


def request_hash(request: PlanRequest) -> str:
    """A hash of everything asked, the same in every process."""
    encoded = msgspec.json.encode(request, order="deterministic")
    return hashlib.sha256(encoded).hexdigest()[:16]
