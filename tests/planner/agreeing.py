"""What the model, the ledger and the evaluator say of one week: they must agree."""

import pytest

from forge.planner.problem.task import Draft, Task
from forge.planner.weighing.ledger import Ledger
from forge.planner.weighing.score import value


def must_agree(task: Task, week: Draft) -> None:
    """Assert that a week is worth as much to all three at the level of volume and spread.

    Skips the test where the solver is not installed.
    """
    pytest.importorskip("ortools")
    from ortools.sat.python import cp_model  # noqa: PLC0415  # an optional package

    from forge.planner.solving.model import encode  # noqa: PLC0415  # needs it

    found = encode(task)
    for key, sets in found.sets.items():
        found.model.add(sets == week.sets_of(*key))
    found.model.maximize(found.objective(2))
    solver = cp_model.CpSolver()

    assert solver.solve(found.model) == cp_model.OPTIMAL
    assert round(solver.objective_value) == value(task, week)[1] == Ledger(task, week).value[1]
