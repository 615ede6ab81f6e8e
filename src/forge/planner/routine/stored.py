"""A finished plan, ours or edited, weighed again for the audit from its slots alone."""

from dataclasses import replace

from forge.domain.errors import UnknownExercise, UnreadablePlan
from forge.domain.plan import AuditLine, Plan
from forge.library.catalogue import Catalogue
from forge.planner.audits.lines import audit
from forge.planner.audits.looking import Audited
from forge.planner.choices.pool import Pool, pool_of
from forge.planner.problem.aims import aims_of
from forge.planner.problem.candidates import Candidate, candidate
from forge.planner.problem.templates import CYCLES, PASTED
from forge.planner.routine.verdict import Finding, findings_of
from forge.planner.solving.choose import task_for
from forge.planner.telling.why_not import draft_of
from forge.planner.weighing.tally import tally


def audit_plan(
    plan: Plan, catalogue: Catalogue
) -> tuple[tuple[AuditLine, ...], tuple[Finding, ...]]:
    """Every line of the audit for a plan as it stands now, and what is wrong, worst first.

    Raises UnreadablePlan for a plan without sessions, or one that names an unknown exercise.
    """
    audited = audited_plan(plan, catalogue)
    lines = audit(audited)
    return lines, findings_of(audited, lines)


def audited_plan(plan: Plan, catalogue: Catalogue) -> Audited:
    """Task and draft of a finished plan. What it uses against the rules is weighed all the same."""
    if not plan.days or not all(day.slots for day in plan.days):
        raise UnreadablePlan("a session of it holds no exercise")
    request = replace(
        plan.request,
        weekdays=tuple(day.weekday for day in plan.days),
        minutes=tuple(day.minutes_limit for day in plan.days),
    )
    aims = aims_of(request)
    pool = pool_of(catalogue.exercises, request, aims)
    template = plan.provenance.template if plan.provenance.template in CYCLES else PASTED
    task = task_for(request, aims, pool, template)
    task = replace(task, pool=_with_own(plan, catalogue, pool))
    draft = draft_of(plan)
    return Audited(task, draft, tally(task, draft), plan.days, pool)


def _with_own(plan: Plan, catalogue: Catalogue, pool: Pool) -> tuple[Candidate, ...]:
    """What was allowed, and every exercise that the plan uses in the role that it has there."""
    aims = aims_of(plan.request)
    found = {one.slug: one for one in pool.everyone}
    for day in plan.days:
        for slot in day.slots:
            try:
                exercise = catalogue.get(slot.slug)
            except UnknownExercise as error:
                raise UnreadablePlan(str(error)) from error
            if slot.slug not in found:
                found[slot.slug] = candidate(exercise, slot.role, aims, merit=0)
    return tuple(found[slug] for slug in sorted(found))
