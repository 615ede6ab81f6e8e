"""From the catalogue to the candidates: filter, give roles, keep the best of each kind."""

import hashlib
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from forge.domain.exercise import Exercise
from forge.domain.plan import Exclusion, Reason, Role
from forge.domain.request import AgeBand, Goal, PlanRequest, Pregnancy
from forge.domain.vocabulary import DoseGoal, Level, LoadType, Weekday
from forge.planner import kinds, words
from forge.planner.aims import Aims
from forge.planner.banded import HARDER, loads_more
from forge.planner.beginnings import (
    begins_low,
    bends_frail_bones,
    comes_later,
    easier_forms,
    is_furnished,
)
from forge.planner.candidates import Candidate, candidate
from forge.planner.care_doses import is_only_care
from forge.planner.chairs import sits_down, squats_freely
from forge.planner.edges import wall_first
from forge.planner.essentials import PREFIX
from forge.planner.gentle_forms import easier_first
from forge.planner.ladder import ladder
from forge.planner.merit import SIDE_DISHES, merit
from forge.planner.off_the_floor import kinder_merit
from forge.planner.one_leg import rested
from forge.planner.one_rung import other_rungs
from forge.planner.practised import outgrown
from forge.planner.roles import only_care, part_of
from forge.planner.rules.cautions import safer_form
from forge.planner.rules.table import reasons_against
from forge.planner.rules.wishes import names_of
from forge.planner.short_care import once
from forge.planner.sore_sets import spaced
from forge.planner.tracks import PRACTICE, special_keys
from forge.planner.unasked import UNASKED, needs_no_leave

KEPT_MAIN = 1
"""Main lifts kept of each kind: strength is a skill of the lift that is practised."""

KEPT = 3
"""Candidates kept for each pattern and set of direct muscles."""

FAR_BEHIND = 8
"""Points of merit by which the best of a pattern leaves another behind: a band good morning
beside a Romanian deadlift with dumbbells. [j]."""

EASY_STRENGTH = 1
TRAINED_EASY = 2
"""Strength scores up to which body weight is no match for a weight: beginners, others."""

DOSED: dict[Goal, frozenset[DoseGoal]] = {
    Goal.HYPERTROPHY: frozenset({DoseGoal.HYPERTROPHY}),
    Goal.STRENGTH: frozenset({DoseGoal.STRENGTH, DoseGoal.HYPERTROPHY}),
}
"""Doses of a page of which one must be given where sets are counted for a goal."""

AIMED = {
    Goal.HYPERTROPHY: "muscle growth",
    Goal.STRENGTH: "strength",
    Goal.HEALTH: "general health",
    Goal.POWER: "power",
}

COUNTED = frozenset({Role.MAIN, Role.COMPOUND, Role.ISOLATION, Role.CORE})
"""Roles whose sets are counted for muscles."""

NOTHING = -1
EFFORTLESS = 0
"""Strength score of core work whose sets never come near their limit."""


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
    for one in ranked:
        group = kept.setdefault(_kind(one), [])
        reason = None
        if not wished(one, request):
            plain = one.units.keys().isdisjoint(special)
            reason = _beaten(one, ranked, request, aims) if plain else None
            reason = reason or outgrown(one, ranked, target)
            reason = reason or _unfurnished(one, ranked, request)
            reason = reason or wall_first(one, ranked, request)
            reason = reason or easier_first(one, ranked, request)
            reason = reason or _crowded(one, group)
        if reason is None:
            group.append(one)
        else:
            pruned.append((one, reason))
    everyone = sorted((one for group in kept.values() for one in group), key=lambda one: one.slug)
    beside = tuple(other_rungs(everyone, request, aims))
    out = {one.slug for one, _ in beside}
    pruned += beside
    left = tuple(one for one in everyone if one.slug not in out)
    return left, tuple(sorted(pruned, key=lambda entry: entry[0].slug))


def needs_of(one: Candidate) -> frozenset[str]:
    """The essentials that a candidate serves: only what serves them too can take its place."""
    return frozenset(key for key in one.units if key.startswith(PREFIX))


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
    better = words.both(other.exercise.facts.in_sentence.text for other in group)
    ranks = "one like it ranks" if kept == 1 else f"{kept} like it rank"
    return Reason(
        "pruned",
        f"{words.subject(one.exercise)}: {ranks} higher for you, {better}.",
        {"better": better},
    )


def _beaten(
    one: Candidate, ranked: list[Candidate], request: PlanRequest, aims: Aims
) -> Reason | None:
    """Better ways to train the same; what serves a wish beyond muscles has none."""
    return _outweighed(one, ranked, request, aims) or _left_behind(one, ranked)


def _left_behind(one: Candidate, ranked: list[Candidate]) -> Reason | None:
    """Another way to do the pattern for the same muscles suits this person far better.

    A pullover and its kin stand behind the rows and presses too.
    """
    if one.role not in COUNTED:
        return None
    ahead = next(
        (
            other
            for other in ranked
            if (other.pattern is one.pattern or one.pattern in SIDE_DISHES)
            and other.role in COUNTED
            and not other.units.keys().isdisjoint(one.direct)
            and needs_of(one) <= needs_of(other)
            and other.merit >= one.merit + FAR_BEHIND
        ),
        None,
    )
    if ahead is None:
        return None
    better = ahead.exercise.facts.in_sentence.text
    return Reason(
        "pruned",
        f"{words.subject(one.exercise)}: one like it ranks higher for you, {better}.",
        {"better": better},
    )


def _outweighed(
    one: Candidate, found: list[Candidate], request: PlanRequest, aims: Aims
) -> Reason | None:
    """Easy body-weight work gives way to what can be made harder, a swing to a lift for size."""
    first = next(_heavier(one, found, request, aims), None)
    if first is None:
        return None
    better, merit = first
    name = better.exercise.facts.in_sentence.text
    return Reason(
        "outweighed",
        f"{words.subject(one.exercise)}: {name} trains the same and {merit}.",
        {"better": better.slug},
    )


def _heavier(
    one: Candidate, found: list[Candidate], request: PlanRequest, aims: Aims
) -> Iterator[tuple[Candidate, str]]:
    """What does the job better, and why."""
    rivals = [other for other in found if needs_of(one) <= needs_of(other)]
    if one.role in COUNTED and begins_low(request) and comes_later(one.exercise):
        first = easier_forms(one.exercise)
        yield from ((o, "is where to begin") for o in rivals if o.slug in first)
    if one.role in COUNTED and aims.older and bends_frail_bones(one.exercise):
        kind = (o for o in rivals if one.direct & o.direct)
        yield from ((o, "spares the spine") for o in kind if not bends_frail_bones(o.exercise))
    yield from ((o, UNASKED) for o in rivals if needs_no_leave(o, one, request))
    yield from ((o, HARDER) for o in rivals if loads_more(o, one, request, aims))
    if aims.older:
        yield from ((o, m) for o in rivals if (m := kinder_merit(o, one, request)))
    if _is_easy(one, request, aims):
        yield from ((o, "can be made harder") for o in rivals if _outweighs(o, one))
        if _is_too_easy(one, request, aims):
            yield from ((o, "is harder") for o in rivals if _outdoes(o, one))
    if aims.dose and not _is_dosed(one, aims):
        merit = f"suits {AIMED[aims.dose]} better"
        dosed = (o for o in found if _is_dosed(o, aims))
        yield from ((o, merit) for o in dosed if _trains_as_much(o, one))
    if one.role in COUNTED and squats_freely(request) and sits_down(one.exercise):
        free = (o for o in found if o.pattern is one.pattern and not sits_down(o.exercise))
        yield from ((o, "needs no chair") for o in free if o.role is one.role)
    if _is_held(one):
        merit = "is done in repetitions, which are easier to make harder"
        yield from ((o, merit) for o in found if _moves_instead(o, one))


def _unfurnished(one: Candidate, found: list[Candidate], request: PlanRequest) -> Reason | None:
    """Another form of a drill on a chair, where a mat lies ready."""
    if request.age_band is AgeBand.OLDER or not is_furnished(one.exercise, request):
        return None
    kin = (o for o in found if o.family == one.family and not is_furnished(o.exercise, request))
    other = next(kin, None)
    if other is None:
        return None
    name = other.exercise.facts.in_sentence.text
    return Reason(
        "outweighed",
        f"{words.subject(one.exercise)}: {name} trains the same and needs no chair.",
        {"better": other.slug},
    )


def _trains_as_much(other: Candidate, one: Candidate) -> bool:
    """True for the same kind of large movement; for the rest, what shares a muscle.

    Neither a deadlift nor a leg extension is a squat.
    """
    large = (kind for kind in kinds.FUNDAMENTAL.values() if kind != kinds.CORE)
    kind = next((kind for kind in large if one.pattern in kind), None)
    same = kind is None or other.pattern in kind
    return same and not other.units.keys().isdisjoint(one.units)


def _is_dosed(one: Candidate, aims: Aims) -> bool:
    """True unless the page itself gives no dose for what the plan is after.

    A page that leaves the goal out says that it is no way there: swings and crawls build no size.
    """
    wanted = DOSED.get(aims.dose) if aims.dose else None
    counted = one.role in COUNTED
    given = one.exercise.facts.dose
    return not (wanted and counted and given) or not wanted.isdisjoint(given)


def _is_held(one: Candidate) -> bool:
    """True for a hold that would be counted as sets of a large movement."""
    return one.role is Role.COMPOUND and one.amount.hold_s is not None


def _moves_instead(other: Candidate, one: Candidate) -> bool:
    """A press does what a held handstand does, and its load can grow."""
    return bool(other.amount.reps and other.pattern is one.pattern and other.direct & one.direct)


def _is_easy(one: Candidate, request: PlanRequest, aims: Aims) -> bool:
    """True for body-weight work that is too light to be the best choice for this person."""
    facts = one.exercise.facts
    plain = facts.load.type in (LoadType.NONE, LoadType.BODYWEIGHT)
    counted = one.role in (Role.COMPOUND, Role.ISOLATION, Role.CORE)
    return plain and counted and facts.scores.strength <= _easy_up_to(one.role, request, aims)


def _easy_up_to(role: Role, request: PlanRequest, aims: Aims) -> int:
    """The strength score up to which body weight is no match for a weight, -1 for never."""
    trained = request.level is not Level.BEGINNER
    if aims.dose in (Goal.STRENGTH, Goal.HYPERTROPHY):
        if role is Role.CORE:
            return EASY_STRENGTH if trained and not aims.gentle else EFFORTLESS
        return TRAINED_EASY if trained or aims.dose is Goal.STRENGTH else EASY_STRENGTH
    hardy = trained and not aims.older and request.pregnancy is Pregnancy.NONE
    return EASY_STRENGTH if hardy and role is not Role.CORE else NOTHING


def _is_too_easy(one: Candidate, request: PlanRequest, aims: Aims) -> bool:
    """A trained person who is after size or strength has outgrown a squat to a chair."""
    trained = request.level is not Level.BEGINNER and not aims.gentle
    counted = aims.dose in (Goal.STRENGTH, Goal.HYPERTROPHY)
    easy = one.exercise.facts.scores.strength <= EASY_STRENGTH
    return trained and counted and easy and one.role is Role.COMPOUND


def _outdoes(other: Candidate, one: Candidate) -> bool:
    """The same pattern for the same muscles, harder by its own page."""
    harder = other.exercise.facts.scores.strength > one.exercise.facts.scores.strength
    same = other.pattern is one.pattern and bool(other.direct & one.direct)
    return harder and same and other.amount.reps is not None


def _outweighs(other: Candidate, one: Candidate) -> bool:
    if one.role is Role.CORE:
        harder = other.exercise.facts.scores.strength > one.exercise.facts.scores.strength
        return other.role is Role.CORE and harder
    loaded = other.exercise.facts.load.type in (LoadType.EXTERNAL, LoadType.MACHINE_STACK)
    return loaded and other.pattern is one.pattern and bool(other.direct & one.direct)
