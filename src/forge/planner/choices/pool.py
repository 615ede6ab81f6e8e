"""From the catalogue to the candidates: filter, give roles, keep the best of each kind."""

import hashlib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from forge.domain.exercise import Exercise
from forge.domain.plan import Exclusion, Reason, Role
from forge.domain.request import PlanRequest
from forge.domain.vocabulary import Weekday
from forge.planner.choices.edges import wall_first
from forge.planner.choices.gentle_forms import easier_first
from forge.planner.choices.ladder import ladder
from forge.planner.choices.merit import merit
from forge.planner.choices.one_leg import rested
from forge.planner.choices.one_rung import other_handles, other_rungs
from forge.planner.choices.preferences import Choice, beaten, needs_of, outgrown, unfurnished
from forge.planner.choices.reasons import behind
from forge.planner.choices.short_care import once
from forge.planner.choices.sore_sets import spaced
from forge.planner.problem import kinds
from forge.planner.problem.aims import Aims
from forge.planner.problem.candidates import Candidate, candidate
from forge.planner.problem.care_doses import is_only_care
from forge.planner.problem.roles import only_care, part_of
from forge.planner.problem.tracks import PRACTICE, special_keys
from forge.planner.rules.cautions import safer_form
from forge.planner.rules.table import reasons_against
from forge.planner.rules.wishes import names_of

KEPT_MAIN = 1
"""Main lifts kept of each kind: strength is a skill of the lift that is practised."""

KEPT = 3
"""Candidates kept for each pattern and set of direct muscles."""


@dataclass(frozen=True, slots=True)
class Pool:
    """What the search may use, and why everything else is left out."""

    kept: tuple[Candidate, ...]
    excluded: tuple[Exclusion, ...]
    idle: tuple[Exclusion, ...]
    pruned: tuple[tuple[Candidate, Reason], ...]
    rungs: tuple[str, ...]
    barred: dict[Weekday, frozenset[str]]
    """What the place of a day does not allow, though another place does."""

    @property
    def swappable(self) -> tuple[Candidate, ...]:
        """Kept candidates and those that only stood behind others like them, by slug."""
        crowded = (one for one, reason in self.pruned if reason.rule == "pruned")
        return tuple(sorted((*self.kept, *crowded), key=lambda one: one.slug))

    def swappable_beside(self, chosen: Iterable[Candidate]) -> tuple[Candidate, ...]:
        """These with what a week was chosen from, by slug."""
        found = {one.slug: one for one in (*self.swappable, *chosen)}
        return tuple(found[slug] for slug in sorted(found))

    def chosen_from(self, slugs: Iterable[str]) -> tuple[Candidate, ...]:
        """What a week that holds these was chosen from: the holds too, if it took any."""
        kept = {one.slug: one for one in self.kept}
        more = {one.slug: one for one in self.holds}
        found = kept if (more.keys() - kept.keys()).isdisjoint(slugs) else kept | more
        return tuple(found[slug] for slug in sorted(found))

    @property
    def holds(self) -> tuple[Candidate, ...]:
        """Pruned work that keeps the trunk still and lacks nothing but a dose for the goal."""
        return tuple(
            one
            for one, reason in self.pruned
            if "undosed" in reason.facts and one.pattern in kinds.STILL_TRUNK
        )

    @property
    def everyone(self) -> tuple[Candidate, ...]:
        """Kept and pruned candidates, sorted by slug."""
        found = (*self.kept, *(one for one, _ in self.pruned))
        return tuple(sorted(found, key=lambda one: one.slug))


def pool_of(exercises: Iterable[Exercise], request: PlanRequest, aims: Aims) -> Pool:
    """Sort every exercise into kept, excluded by a hard rule, without a role, or pruned."""
    everything = sorted(exercises, key=lambda exercise: exercise.slug)
    against, barred = screened_everywhere(everything, request)
    rungs = ladder(aims.skill, everything) if aims.skill else ()
    target = next((e for e in everything if e.slug == aims.skill), None)
    special = special_keys(request, aims)
    idle: list[Exclusion] = []
    found: list[Candidate] = []
    for exercise in everything:
        if against[exercise.slug]:
            continue
        part = part_of(exercise, aims, rungs)
        if part.role is None:
            idle.append(Exclusion(exercise.slug, (part.reason,) if part.reason else ()))
        else:
            points = _merit(exercise, part.role, request, aims, rungs)
            one = candidate(exercise, part.role, aims, merit=points)
            if _heals_nothing(one, special, request, aims):
                idle.append(Exclusion(exercise.slug, (only_care(exercise),)))
                continue
            found.append(rested(once(spaced(one, request), request), aims))
    if target:
        moving = any(o.role is Role.SKILL and _moves_like(o, target) for o in found)
        found = [_practised(one, target, aims, moving=moving) for one in found]
    kept, pruned = _prune(found, request, aims, target)
    excluded = tuple(Exclusion(slug, reasons) for slug, reasons in against.items() if reasons)
    return Pool(kept, excluded, tuple(idle), pruned, rungs, barred)


def _heals_nothing(
    one: Candidate, special: frozenset[str], request: PlanRequest, aims: Aims
) -> bool:
    """True for care of a part that this person has not marked, unless it was asked for."""
    aside = is_only_care(one.exercise, aims.dose) and one.role is Role.CARE
    return aside and one.units.keys().isdisjoint(special) and not wished(one, request)


def screened_everywhere(
    exercises: Sequence[Exercise], request: PlanRequest
) -> tuple[dict[str, tuple[Reason, ...]], dict[Weekday, frozenset[str]]]:
    """Hard reasons that hold on every day, and what is barred on the days of each place.

    The reasons told are those of the usual place, where it has any.
    """
    if not request.elsewhere:
        return screened(exercises, request), {}
    by_day = {day: screened(exercises, request.at(day)) for day in request.weekdays}
    usual = screened(exercises, replace(request, elsewhere=()))
    first = next(iter(by_day.values()))
    never = {s: usual[s] or first[s] for s in usual if all(d[s] for d in by_day.values())}
    against = {slug: never.get(slug, ()) for slug in usual}
    barred = {
        day: frozenset(slug for slug, reasons in found.items() if reasons and slug not in never)
        for day, found in by_day.items()
    }
    return against, barred


def screened(exercises: Sequence[Exercise], request: PlanRequest) -> dict[str, tuple[Reason, ...]]:
    """Every hard reason against every exercise, by slug.

    Rules about one exercise come first; then what a safer form replaces, if that is allowed.
    """
    against = {one.slug: reasons_against(one, request) for one in exercises}
    usable = {slug for slug, reasons in against.items() if not reasons}
    for exercise in exercises:
        reason = safer_form(exercise, request, usable)
        if reason is not None:
            against[exercise.slug] = (*against[exercise.slug], reason)
    return against


def tie_break(seed: int, slug: str) -> str:
    """An order without meaning that differs from seed to seed."""
    return hashlib.sha256(f"{seed}:{slug}".encode()).hexdigest()


def _merit(
    exercise: Exercise, role: Role, request: PlanRequest, aims: Aims, rungs: tuple[str, ...]
) -> int:
    points = merit(exercise, role, request, aims)
    if role is Role.SKILL:
        points += 2 * (len(rungs) - rungs.index(exercise.slug))
    return points


def _moves_like(one: Candidate, target: Exercise) -> bool:
    return target.facts.movement_pattern is one.pattern


def _practised(one: Candidate, target: Exercise, aims: Aims, *, moving: bool) -> Candidate:
    """A rung that moves like the skill itself counts as practice of the whole movement.

    Where no rung is ``moving`` like it, one in its position does. It gets the sets that its page
    begins with: the wish of the plan is not done by halves.
    """
    placed = target.facts.position is one.exercise.facts.position
    alike = _moves_like(one, target) or (placed and not moving)
    if one.role is not Role.SKILL or not alike:
        return one
    page = one.amount.page
    least = one.least if aims.gentle or page is None else min(one.most, page.sets[0])
    return replace(one, least=max(one.least, least), units={**one.units, PRACTICE: 1})


def _prune(
    found: list[Candidate], request: PlanRequest, aims: Aims, target: Exercise | None
) -> tuple[tuple[Candidate, ...], tuple[tuple[Candidate, Reason], ...]]:
    ranked = sorted(found, key=lambda one: (-one.merit, tie_break(request.seed, one.slug)))
    kept: dict[tuple[object, ...], list[Candidate]] = {}
    pruned: list[tuple[Candidate, Reason]] = []
    special = special_keys(request, aims)
    choice = Choice(ranked, request, aims)
    for one in ranked:
        group = kept.setdefault(_kind(one), [])
        reason = None
        if not wished(one, request):
            plain = one.units.keys().isdisjoint(special)
            reason = beaten(one, choice) if plain else None
            reason = reason or outgrown(one, choice, target)
            reason = reason or unfurnished(one, choice)
            reason = reason or wall_first(one, ranked, request)
            reason = reason or easier_first(one, ranked, request)
            reason = reason or _crowded(one, group)
        if reason is None:
            group.append(one)
        else:
            pruned.append((one, reason))
    everyone = sorted((one for group in kept.values() for one in group), key=lambda one: one.slug)
    beside = (*other_rungs(everyone, request, aims), *other_handles(everyone, request))
    out = {one.slug for one, _ in beside}
    pruned += beside
    left = tuple(one for one in everyone if one.slug not in out)
    return left, tuple(sorted(pruned, key=lambda entry: entry[0].slug))


def wished(one: Candidate, request: PlanRequest) -> bool:
    """True for favourites and what is done now, which are never pruned."""
    favourite = not request.favourites.isdisjoint(names_of(one.exercise))
    return favourite or one.slug in request.keep


def _kind(one: Candidate) -> tuple[object, ...]:
    if one.role is Role.MAIN:
        return (one.role, one.pattern)
    muscles = tuple(sorted(one.direct or one.units))
    return (one.role is Role.SKILL, one.pattern, muscles, tuple(sorted(needs_of(one))))


def _crowded(one: Candidate, group: list[Candidate]) -> Reason | None:
    kept = KEPT_MAIN if one.role is Role.MAIN else KEPT
    if len(group) < kept:
        return None
    return behind(one, group)
