"""From a request in human words to a checked plan. No database."""

from collections.abc import Mapping
from datetime import date

from forge.app.reviews import unsafe
from forge.domain.errors import InvalidRequest, PlanRejected, Problem
from forge.domain.plan import Plan
from forge.domain.request import PlanRequest
from forge.domain.vocabulary import Weekday
from forge.library.catalogue import Catalogue
from forge.library.nearest import did_you_mean
from forge.library.programmes.programme import Programme
from forge.planner.build import build
from forge.planner.edit.resolve import resolve
from forge.planner.programmes import follow
from forge.planner.reading import read_request
from forge.training.plan_check import check


def read(data: Mapping[str, object], today: date, catalogue: Catalogue) -> PlanRequest:
    """Read a request; misspelt exercise names are refused, because a lost refusal could hurt."""
    return read_request(data, today, known_names(catalogue))


def known_names(catalogue: Catalogue) -> frozenset[str]:
    """Slugs and families: the names that wishes may use."""
    facts = [exercise.facts for exercise in catalogue.exercises]
    return frozenset(name for fact in facts for name in (fact.slug, fact.family))


def make_plan(request: PlanRequest, catalogue: Catalogue) -> Plan:
    """Build a plan and let the independent checker read it before anybody else does.

    A request that names a programme gets that programme, fitted; any other the best week that
    the planner finds. Raises InvalidRequest for a programme that does not exist,
    ImpossibleRequest when nothing can be built, PlanRejected when the checker finds a broken
    hard rule (a bug of ours; nothing is shown).
    """
    programme = find_programme(request.programme, catalogue) if request.programme else None
    plan = follow(programme, request, catalogue) if programme else build(request, catalogue)
    violations = check(plan, catalogue)
    if violations:
        raise PlanRejected(tuple(violation.sentence for violation in violations))
    return plan


def remake_plan(plan: Plan, catalogue: Catalogue, days: frozenset[Weekday]) -> Plan:
    """Plan a changed plan anew around its locks; no days means all.

    What a person locked may break rules of dose, time or recovery. Raises ImpossibleRequest when
    nothing fits around it, PlanRejected when a limit of the person is broken (a bug of ours).
    """
    made = resolve(plan, catalogue, days=days)
    broken = unsafe(made, catalogue)
    if broken:
        raise PlanRejected(broken)
    return made


def find_programme(slug: str, catalogue: Catalogue) -> Programme:
    """The programme of a slug; raises InvalidRequest with the nearest one."""
    known = {programme.slug: programme for programme in catalogue.programmes}
    if slug not in known:
        hint = did_you_mean(slug, known) or "forge programmes lists all."
        raise InvalidRequest((Problem("programme", f"There is no programme {slug!r}.", hint),))
    return known[slug]
