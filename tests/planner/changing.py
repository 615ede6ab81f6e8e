"""A plan under edits, and the reason of a refusal."""

import pytest
from tests.planner.edits import greedy
from tests.planner.worlds import real_library

from forge.domain.errors import EditRefused
from forge.domain.plan import Plan
from forge.planner.edit.rewrite import apply
from forge.planner.edit.values import (
    Edit,
)


def changed(plan: Plan, *wanted_edits: Edit) -> Plan:
    for edit in wanted_edits:
        plan = apply(plan, edit, real_library())
    return plan


# --- what is refused


def refusal(edit: Edit, plan: Plan | None = None) -> EditRefused:
    with pytest.raises(EditRefused) as caught:
        changed(plan or greedy(), edit)
    return caught.value
