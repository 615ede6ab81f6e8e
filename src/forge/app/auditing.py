"""Judging plans and pasted routines, and making plans from the latter. No database."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from forge.domain.errors import PlanRejected
from forge.domain.plan import AuditLine, Plan
from forge.library.catalogue import Catalogue
from forge.planner.problem.templates import PASTED
from forge.planner.routine.ask import basis_of
from forge.planner.routine.plans import as_plan
from forge.planner.routine.read import read_routine
from forge.planner.routine.stored import audit_plan
from forge.planner.routine.values import Routine
from forge.planner.routine.verdict import Finding, Verdict, judge
from forge.planner.routine.weigh import Weighed, weigh
from forge.training.plan_check import Violation, check

HARD_IN_ALL = frozenset(
    {
        "unknown_exercise",
        "equipment",
        "joint_stress",
        "never",
        "pregnancy",
        "caution",
        "age",
        "space",
        "noise",
        "malformed",
    }
)
"""Rules of the checker that hold for a person's own routine too; doses are theirs to choose."""


@dataclass(frozen=True, slots=True)
class PlanAudit:
    """A plan's lines, what is wrong with it in words, and the hard rules that it breaks."""

    lines: tuple[AuditLine, ...]
    findings: tuple[Finding, ...]
    violations: tuple[Violation, ...]

    @property
    def gates_hold(self) -> bool:
        """True if no gate fails and no hard rule is broken."""
        return not self.violations and all(line.passed for line in self.lines if line.gate)


def plan_audit(plan: Plan, catalogue: Catalogue) -> PlanAudit:
    """Audit a plan and let the independent checker read it.

    Raises UnreadablePlan for one that names unknown exercises or holds none.
    """
    lines, findings = audit_plan(plan, catalogue)
    return PlanAudit(lines, findings, _violations(plan, catalogue))


def _violations(plan: Plan, catalogue: Catalogue) -> tuple[Violation, ...]:
    found = check(plan, catalogue)
    if plan.provenance.template != PASTED:
        return found
    return tuple(one for one in found if one.rule in HARD_IN_ALL)


def routine_weigh(
    routine: Routine, given: Mapping[str, object], today: date, catalogue: Catalogue
) -> tuple[Weighed, Verdict]:
    """Weigh and judge a routine that was read; raises InvalidRequest."""
    weighed = weigh(routine, basis_of(routine, given, today, catalogue), catalogue)
    return weighed, judge(weighed)


def routine_read(text: str, catalogue: Catalogue) -> Routine:
    """Read a pasted text; raises InvalidRequest where it is too long."""
    return read_routine(text, catalogue)


def routine_plan(weighed: Weighed, catalogue: Catalogue) -> Plan:
    """The routine as a plan to train as it is.

    Raises PlanRejected with every hard rule that an exercise of it breaks.
    """
    verdict = judge(weighed)
    told = tuple(reason.sentence for one in verdict.broken for reason in one.reasons)
    plan = as_plan(weighed, catalogue)
    told += tuple(one.sentence for one in _violations(plan, catalogue)) if not told else ()
    if told:
        raise PlanRejected(told)
    return plan
