"""A programme exactly as it is written, in a full gym and without limits, and our audit of it.

Nothing is replaced and nothing is cut, so that the audit shows what the programme itself lacks.
"""

from dataclasses import dataclass, replace

from forge.domain.plan import AuditLine, Day, Reason
from forge.library.catalogue import Catalogue
from forge.library.programmes.programme import Post, Programme
from forge.planner.audits.lines import audit
from forge.planner.choices.pool import Pool, pool_of
from forge.planner.problem.aims import Aims, aims_of
from forge.planner.problem.candidates import Candidate, candidate
from forge.planner.problem.roles import part_of
from forge.planner.programmes.dose import prescribed
from forge.planner.programmes.fill import known_to
from forge.planner.programmes.filling import Filled, Filling, by_slug
from forge.planner.programmes.follow import audited, days_of, task_of
from forge.planner.programmes.frame import Frame, plain_request


@dataclass(frozen=True, slots=True)
class Written:
    """The plain form: its sessions, and what the audit finds in them."""

    days: tuple[Day, ...]
    audit: tuple[AuditLine, ...]

    @property
    def passed(self) -> int:
        """How many checks it passes."""
        return sum(line.passed for line in self.audit)

    @property
    def missed(self) -> tuple[AuditLine, ...]:
        """The checks that it fails."""
        return tuple(line for line in self.audit if not line.passed)


def as_written(programme: Programme, catalogue: Catalogue) -> Written:
    """The first choice of every post, as often and as hard as written, audited."""
    laid = Frame(plain_request(programme), programme.days)
    aims = aims_of(laid.request)
    pool = pool_of(catalogue.exercises, laid.request, aims)
    week = Filling(task_of(laid, aims, pool, programme.slug))
    for day, session in enumerate(programme.days):
        for post in session.posts:
            week = week.with_post(_filled(week, catalogue, pool, day, post))
    week = known_to(week, pool)
    alone = replace(week.task, pool=by_slug(one.candidate for one in week.posts))
    days = days_of(programme, laid, week, pool, catalogue, alone)
    return Written(days, audit(audited(week, days, pool)))


def _filled(week: Filling, catalogue: Catalogue, pool: Pool, day: int, post: Post) -> Filled:
    first = catalogue.get(post.prefer[0])
    aims = week.task.aims
    one = week.task.by_slug.get(first.slug) or _barred(catalogue, post, aims, pool)
    why = Reason("programme", "The programme's first choice.", {"asked": first.slug})
    return Filled(day, post, prescribed(one, post, first, aims), post.sets, why)


def _barred(catalogue: Catalogue, post: Post, aims: Aims, pool: Pool) -> Candidate:
    """A first choice that a rule would keep out, weighed all the same."""
    first = catalogue.get(post.prefer[0])
    role = part_of(first, aims, pool.rungs).role or post.role
    return candidate(first, role, aims, merit=0)
