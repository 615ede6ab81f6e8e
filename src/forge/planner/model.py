"""The week as a CP-SAT model: the same limits as ``limits`` and the same terms as ``score``.

Imports OR-Tools at the top, so only ``solver`` may import it, inside its function.
"""

from collections.abc import Callable
from dataclasses import dataclass, field
from itertools import pairwise

from ortools.sat.python import cp_model

from forge.domain.plan import Role
from forge.domain.request import Goal
from forge.domain.vocabulary import DoseMuscle, Pattern
from forge.planner import clock, kinds
from forge.planner.candidates import Candidate
from forge.planner.crowding import (
    ONCE_A_DAY,
    OVERFULL_POINTS,
    TIRED_POINTS,
    TWIN_POINTS,
    crowd_of,
    full_sets,
)
from forge.planner.evidence import (
    HEAVY_DIRECT_SETS,
    LEG_MUSCLES,
    MAIN_LIFT_SETS,
    PRIME_MOVERS,
    SLOTS,
)
from forge.planner.limits import FAMILY_MEMBERS
from forge.planner.pairs import PAIRED_ROLES, can_pair, pairs_of
from forge.planner.rules.wishes import names_of
from forge.planner.score import (
    AMOUNTS,
    CONTINUITY_POINTS,
    DIRECT_POINTS,
    DIRECT_SETS,
    DISLIKE_POINTS,
    EXERCISE_POINTS,
    FAVOURITE_POINTS,
    KNEE_HIP_POINTS,
    LONE_SET_POINTS,
    MAIN_LIFT_POINTS,
    NEIGHBOUR_POINTS,
    ONE_SIDED_POINTS,
    PATTERN_POINTS,
    PILED_FROM,
    PILED_POINTS,
    PRESS_ROW_POINTS,
    PUSH_PULL_POINTS,
    REPEAT_POINTS,
    VARIETY_FROM,
    VARIETY_POINTS,
    is_main_lift,
    may_pile,
    may_stand_alone,
    repeats,
    whole_days,
)
from forge.planner.spread import (
    EVEN_DAYS,
    IDLE_POINTS,
    LEG_POINTS,
    LOPSIDED_POINTS,
    STOOPED_DAYS,
    STOOPED_POINTS,
    leg_sets,
    like_days,
    load_of,
    offered,
    runs,
    same_work,
)
from forge.planner.task import Draft, Pick, Task
from forge.planner.tracks import Track

Place = tuple[int, str]
Couple = tuple[int, str, str]
Expr = cp_model.LinearExpr | int
MANY = 200
"""More sets than any week can hold."""

MANY_PAIRS = 800
"""Pairs by days up to which supersets are modelled exactly."""

MANY_A_DAY = 20
"""More direct sets of a muscle than any session may hold."""


@dataclass(slots=True)
class Week:
    """A model under construction: variables by (day, slug) and the terms of each level."""

    task: Task
    model: cp_model.CpModel = field(default_factory=cp_model.CpModel)
    has: dict[Place, cp_model.IntVar] = field(default_factory=dict[Place, cp_model.IntVar])
    sets: dict[Place, cp_model.IntVar] = field(default_factory=dict[Place, cp_model.IntVar])
    used: dict[str, cp_model.IntVar] = field(default_factory=dict[str, cp_model.IntVar])
    variables: list[cp_model.IntVar] = field(default_factory=list[cp_model.IntVar])
    pairs: dict[Couple, tuple[cp_model.IntVar, cp_model.IntVar]] = field(
        default_factory=dict[Couple, tuple[cp_model.IntVar, cp_model.IntVar]]
    )
    amounts: dict[str, cp_model.IntVar] = field(default_factory=dict[str, cp_model.IntVar])
    earned: list[Expr] = field(default_factory=list[Expr])
    levels: tuple[list[Expr], list[Expr], list[Expr]] = field(default_factory=lambda: ([], [], []))

    @property
    def days(self) -> range:
        """Indices of the sessions."""
        return range(len(self.task.sessions))

    def places(self, day: int | None = None) -> list[tuple[Place, Candidate]]:
        """Every place, or those of one day, with its candidate."""
        by_slug = self.task.by_slug
        return [(key, by_slug[key[1]]) for key in self.has if day is None or key[0] == day]

    def boolean(self) -> cp_model.IntVar:
        """A new variable of 0 or 1."""
        return self.integer(0, 1)

    def integer(self, low: int, high: int) -> cp_model.IntVar:
        """A new whole variable."""
        found = self.model.new_int_var(low, high, "")
        self.variables.append(found)
        return found

    def add(self, level: int, points: int, variable: Expr) -> None:
        """Add points times a variable to a level."""
        self.levels[level - 1].append(points * variable)

    def objective(self, level: int) -> Expr:
        """The sum of a level."""
        return sum(self.levels[level - 1])

    def shortfall(self, most: int, *needs: Expr) -> cp_model.IntVar:
        """A variable that is at least each of ``needs`` and 0, pushed down by its penalty."""
        short = self.integer(0, max(0, most))
        for need in needs:
            self.model.add(short >= need)
        return short

    def draft(self, solver: cp_model.CpSolver) -> Draft:
        """The picks of the solver's solution."""
        found = [(key, solver.value(variable)) for key, variable in self.sets.items()]
        return Draft(tuple(sorted(Pick(day, slug, n) for (day, slug), n in found if n)))

    def repeat(self, solver: cp_model.CpSolver) -> None:
        """Start the next search from the whole solution of the last one."""
        self._forget()
        for variable in self.variables:
            self.model.add_hint(variable, solver.value(variable))

    def _forget(self) -> None:
        self.model.clear_hints()  # type: ignore[no-untyped-call]  # OR-Tools left it untyped

    def hint(self, draft: Draft) -> None:
        """Start the search from a draft."""
        self._forget()
        draft = in_order(self.task, draft)
        for (day, slug), variable in self.sets.items():
            sets = draft.sets_of(day, slug)
            self.model.add_hint(variable, sets)
            self.model.add_hint(self.has[day, slug], int(sets > 0))
        joined = {
            (day, pair.first, pair.second): min(
                draft.sets_of(day, pair.first), draft.sets_of(day, pair.second)
            )
            for day in self.days
            for pair in pairs_of(self.task, draft, day)
        }
        for couple, (paired, together) in self.pairs.items():
            self.model.add_hint(paired, int(couple in joined))
            self.model.add_hint(together, joined.get(couple, 0))


def encode(task: Task) -> Week:
    """The whole model of a task."""
    week = Week(task)
    _variables(week)
    for pick in task.fixed:
        week.model.add(week.sets[pick.day, pick.slug] == pick.sets)
    for day in week.days:
        _session(week, day)
    for track in task.tracks:
        _track(week, track)
    _recovery(week)
    _same_lift(week)
    _fatigue(week)
    _distinct(week)
    if task.aims.dose is not None:
        _presence(week)
        _balance(week)
        _variety(week)
        _neighbours(week)
        _one_sided(week)
        _lone_sets(week)
        _spread(week)
        _crowding(week)
    _repeats(week)
    _continuity(week)
    if task.aims.dose is Goal.STRENGTH:
        _main_lifts(week)
    _taste(week)
    _symmetry(week)
    return week


def _variables(week: Week) -> None:
    model = week.model
    for one in week.task.pool:
        days = [day for day in week.days if week.task.fits_focus(one, day)]
        for day in days:
            has = week.has[day, one.slug] = week.boolean()
            sets = week.sets[day, one.slug] = week.integer(0, one.most)
            model.add(sets >= one.least * has)
            model.add(sets <= one.most * has)
        if days:
            used = week.used[one.slug] = week.boolean()
            model.add_max_equality(used, [week.has[day, one.slug] for day in days])


def _session(week: Week, day: int) -> None:
    task, model = week.task, week.model
    session, places = task.sessions[day], week.places(day)
    if all(key in task.fixed_sets for key, _ in places):
        return  # nothing is left to decide
    seconds = sum(one.set_s * week.sets[key] + one.set_up_s * week.has[key] for key, one in places)
    model.add(seconds + _ramp(week, day) - _pairs(week, day) <= session.room_s)
    count = sum(week.has[key] for key, _ in places)
    model.add(count <= SLOTS[1])
    model.add(count >= SLOTS[0])
    families: dict[str, list[cp_model.IntVar]] = {}
    patterns: dict[Pattern, list[cp_model.IntVar]] = {}
    for key, one in places:
        families.setdefault(one.family, []).append(week.has[key])
        if one.strength:
            patterns.setdefault(one.pattern, []).append(week.has[key])
    for members in families.values():
        model.add(sum(members) <= 1)
    model.add(sum(week.has[key] for key, one in places if one.role is Role.CARDIO) <= 1)
    model.add(sum(week.has[k] for k, one in places if one.role is Role.MAIN) <= task.main_lifts)
    for pattern, members in patterns.items():
        cap = session.pattern_cap if pattern in kinds.TWICE_A_DAY else 1
        model.add(sum(members) <= cap)
    if session.eve:
        for muscle in LEG_MUSCLES:
            model.add(_direct(week, muscle, day) < HEAVY_DIRECT_SETS)


def _ramp(week: Week, day: int) -> Expr:
    mains = [week.has[key] for key, one in week.places(day) if one.role is Role.MAIN]
    if not mains:
        return 0
    ramp = week.boolean()
    for main in mains:
        week.model.add_implication(main, ramp)
    return clock.ramp_s(week.task.aims.dose) * ramp


def _pairs(week: Week, day: int) -> Expr:
    """Seconds that supersets save: exactly in a small week, else at least."""
    if not week.task.request.supersets:
        return 0
    pool = week.task.pool
    possible = [(a, b) for i, a in enumerate(pool) for b in pool[i + 1 :] if can_pair(a, b)]
    if len(possible) * len(week.days) <= MANY_PAIRS:
        return _exact_pairs(week, day, possible)
    return _least_pairs(week, day)


def _exact_pairs(week: Week, day: int, possible: list[tuple[Candidate, Candidate]]) -> Expr:
    """Every possible pair has its paired sets; no exercise stands in two pairs."""
    saved: list[Expr] = []
    partners: dict[Place, list[cp_model.IntVar]] = {}
    for one, other in possible:
        keys = [(day, one.slug), (day, other.slug)]
        if not all(key in week.has for key in keys):
            continue
        paired, sets = week.boolean(), week.integer(0, min(one.most, other.most))
        week.model.add(sets <= min(one.most, other.most) * paired)
        for key in keys:
            week.model.add(sets <= week.sets[key])
            partners.setdefault(key, []).append(paired)
        week.pairs[day, one.slug, other.slug] = (paired, sets)
        saved.append(clock.saved_s(one.amount.rest_s, other.amount.rest_s) * sets)
    for pairs in partners.values():
        week.model.add(sum(pairs) <= 1)
    return sum(saved)


def _least_pairs(week: Week, day: int) -> Expr:
    """What antagonist pairs save at least; the real groups may save more."""
    saved: list[Expr] = []
    free = [(key, one) for key, one in week.places(day) if one.role in PAIRED_ROLES]
    for sides in kinds.ANTAGONISTS:
        halves = [[(key, one) for key, one in free if one.pattern in side] for side in sides]
        if not all(halves):
            continue
        both = [one for half in halves for _, one in half]
        rest = min(one.amount.rest_s for one in both)
        pairs = week.integer(0, SLOTS[1] // 2)
        for half in halves:
            week.model.add(pairs <= sum(week.has[key] for key, _ in half))
        saved.append(clock.saved_s(rest, rest) * min(one.least for one in both) * pairs)
    return sum(saved)


def _direct(week: Week, muscle: DoseMuscle, day: int) -> Expr:
    return sum(week.sets[key] for key, one in week.places(day) if muscle in one.direct)


def _units(week: Week, track: Track, day: int) -> Expr:
    return sum(
        one.units[track.key] * week.sets[key]
        for key, one in week.places(day)
        if track.key in one.units
    )


def _track(week: Week, track: Track) -> None:
    model = week.model
    daily = [_units(week, track, day) for day in week.days]
    for units in daily:
        if not isinstance(units, int):
            model.add(units <= track.session)
    amount = week.amounts[track.key] = week.integer(0, track.weekly)
    model.add(amount == sum(daily))
    if track.floor:
        floor = track.floor
        week.add(floor.level, -floor.points, week.shortfall(floor.amount, floor.amount - amount))
        if floor.first:
            week.add(floor.level, -floor.first, week.shortfall(floor.half, floor.half - amount))
    _steps(week, track, amount)
    if track.often and track.often.days:
        often, enough = track.often, list[cp_model.IntVar]()
        for units in daily:
            day = week.boolean()
            model.add(units >= often.units * day)
            if often.most:
                model.add(units <= often.units - 1 + track.session * day)
            enough.append(day)
        missing = week.shortfall(often.days, often.days - sum(enough))
        week.add(often.level, -often.points, missing)
        if often.most:
            beyond = week.shortfall(len(week.days), sum(enough) - often.most)
            week.add(often.level, -often.points, beyond)


def _steps(week: Week, track: Track, amount: cp_model.IntVar) -> None:
    """The concave reward as segments, the dearest filled first by itself."""
    below, segments = 0, list[cp_model.IntVar]()
    for bound, slope in track.steps:
        segment = week.integer(0, max(0, bound - below))
        segments.append(segment)
        week.add(2, slope, segment)
        if track.term in AMOUNTS:
            week.earned.append(slope * segment)
        below = bound
    if segments:
        week.model.add(sum(segments) <= amount)


def _recovery(week: Week) -> None:
    """Of two consecutive days, one stays below the heavy mark for each muscle."""
    for first, second in week.task.next_days:
        for muscle in DoseMuscle:
            before, after = (_direct(week, muscle, day) for day in (first, second))
            if isinstance(before, int) or isinstance(after, int):
                continue
            later = week.boolean()
            light = HEAVY_DIRECT_SETS - 1
            week.model.add(before <= light + MANY_A_DAY * (1 - later))
            week.model.add(after <= light + MANY_A_DAY * later)


def _same_lift(week: Week) -> None:
    """A heavy barbell lift is not done on two days running."""
    for first, second in week.task.next_days:
        for pattern in kinds.MAIN:
            lifts = [
                week.has[key]
                for key, one in week.places()
                if one.role is Role.MAIN and one.pattern is pattern and key[0] in (first, second)
            ]
            week.model.add(sum(lifts) <= 1)


def _fatigue(week: Week) -> None:
    budget, model = week.task.budget, week.model
    heavy = [(key, one) for key, one in week.places() if one.systemic]
    model.add(sum(week.sets[key] for key, _ in heavy) <= budget.week)
    model.add(sum(week.sets[key] for key, one in heavy if one.floor_pull) <= budget.floor)
    for day in week.days:
        model.add(sum(week.sets[key] for key, _ in heavy if key[0] == day) <= budget.session)


def _distinct(week: Week) -> None:
    week.model.add(sum(week.used.values()) <= week.task.distinct)
    families: dict[str, list[cp_model.IntVar]] = {}
    for slug, used in week.used.items():
        families.setdefault(week.task.by_slug[slug].family, []).append(used)
    for members in families.values():
        week.model.add(sum(members) <= FAMILY_MEMBERS)


def _presence(week: Week) -> None:
    model = week.model
    for patterns in kinds.FUNDAMENTAL.values():
        there = [
            week.has[k] for k, one in week.places() if one.strength and one.pattern in patterns
        ]
        present = week.boolean()
        model.add(sum(there) >= present)
        week.add(1, -PATTERN_POINTS, 1 - present)
    for muscle in PRIME_MOVERS:
        direct = [week.sets[key] for key, one in week.places() if muscle in one.direct]
        enough = week.boolean()
        model.add(sum(direct) >= DIRECT_SETS * enough)
        week.add(1, -DIRECT_POINTS, 1 - enough)


def _sets(week: Week, patterns: frozenset[Pattern]) -> Expr:
    return sum(week.sets[k] for k, one in week.places() if one.strength and one.pattern in patterns)


def _balance(week: Week) -> None:
    push, pull = _sets(week, kinds.PUSH), _sets(week, kinds.PULL)
    uneven = week.shortfall(MANY, 2 * push - 3 * pull, 2 * pull - 3 * push)
    week.add(2, -PUSH_PULL_POINTS, uneven)
    press, row = _sets(week, kinds.PRESS), _sets(week, kinds.ROW)
    week.add(2, -PRESS_ROW_POINTS, week.shortfall(MANY, press - 2 * row))
    knee, hip = _sets(week, kinds.KNEE), _sets(week, kinds.HIP)
    uneven = week.shortfall(MANY, knee - 2 * hip, hip - 2 * knee)
    week.add(2, -KNEE_HIP_POINTS, uneven)


def _variety(week: Week) -> None:
    model = week.model
    for muscle in PRIME_MOVERS:
        using = [v for slug, v in week.used.items() if muscle in week.task.by_slug[slug].direct]
        much, lone = week.boolean(), week.boolean()
        direct = sum(_direct(week, muscle, day) for day in week.days)
        model.add(direct < VARIETY_FROM + MANY * much)
        two = week.boolean()
        model.add(sum(using) >= 2 * two)
        model.add_bool_or([~much, two, lone])
        week.add(2, -VARIETY_POINTS, lone)


def _repeats(week: Week) -> None:
    for one in week.task.pool:
        days = [week.has[key] for key in week.has if key[1] == one.slug]
        cap = repeats(week.task, one)
        if cap and len(days) > cap:
            week.add(2, -REPEAT_POINTS, week.shortfall(len(days), sum(days) - cap))


def _neighbours(week: Week) -> None:
    """Days running that hold the same large work, and runs of days without it."""
    found = runs(week.task)
    for name in offered(week.task):
        on = _on(week, _does(name))
        for first, second in week.task.next_days:
            if first in on and second in on:
                running = week.shortfall(1, on[first] + on[second] - 1)
                week.add(1, -NEIGHBOUR_POINTS, running)
        for run in found:
            idle = week.shortfall(1, 1 - sum(on[day] for day in run if day in on))
            week.add(2, -IDLE_POINTS, idle)


def _does(name: str) -> Callable[[Candidate], bool]:
    """Whether a candidate is large work of a kind."""
    return lambda one: name in same_work(one)


def _on(week: Week, suits: Callable[[Candidate], bool]) -> dict[int, cp_model.IntVar]:
    """Whether each day holds a candidate of a kind; days that cannot are left out."""
    found: dict[int, cp_model.IntVar] = {}
    for day in week.days:
        there = [week.has[key] for key, one in week.places(day) if suits(one)]
        if there:
            found[day] = week.boolean()
            week.model.add_max_equality(found[day], there)
    return found


def _spread(week: Week) -> None:
    """Hinges on few days, leg work and large movements over all of them."""
    stooped = _on(week, lambda one: load_of(one).stoops)
    if len(stooped) > STOOPED_DAYS:
        many = week.shortfall(len(stooped), sum(stooped.values()) - STOOPED_DAYS)
        week.add(2, -STOOPED_POINTS, many)
    most = leg_sets(week.task)
    for day in week.days:
        legs = [week.sets[key] for key, one in week.places(day) if load_of(one).legs]
        if legs:
            week.add(2, -LEG_POINTS, week.shortfall(MANY, sum(legs) - most))
    for alike in like_days(week.task):
        _even(week, alike)


def _even(week: Week, alike: tuple[int, ...]) -> None:
    """Large movements of days that may carry the same."""
    least, full = week.integer(0, SLOTS[1]), week.integer(0, SLOTS[1])
    for day in alike:
        count = sum(week.has[key] for key, one in week.places(day) if load_of(one).large)
        week.model.add(least <= count)
        week.model.add(full >= count)
    week.add(2, -LOPSIDED_POINTS, week.shortfall(SLOTS[1], full - least - EVEN_DAYS))


def _crowding(week: Week) -> None:
    """Twins, a tired back and overfull sessions."""
    for day in week.days:
        _twins(week, day)
        _tired(week, day)
        sets = [week.sets[key] for key, one in week.places(day) if one.strength]
        if sets:
            over = week.shortfall(MANY, sum(sets) - full_sets(week.task))
            week.add(2, -OVERFULL_POINTS, over)


def _twins(week: Week, day: int) -> None:
    for kind in range(len(ONCE_A_DAY)):
        there = [week.has[key] for key, one in week.places(day) if kind in crowd_of(one).kinds]
        if len(there) > 1:
            week.add(2, -TWIN_POINTS, week.shortfall(SLOTS[1], sum(there) - 1))


def _tired(week: Week, day: int) -> None:
    hinges = [week.has[key] for key, one in week.places(day) if crowd_of(one).hinges]
    arches = [week.has[key] for key, one in week.places(day) if crowd_of(one).arches]
    if hinges and arches:
        both = week.shortfall(1, _any(week, hinges) + _any(week, arches) - 1)
        week.add(2, -TIRED_POINTS, both)


def _any(week: Week, there: list[cp_model.IntVar]) -> cp_model.IntVar:
    """At least 1 where any of them is."""
    found = week.boolean()
    for one in there:
        week.model.add_implication(one, found)
    return found


def _one_sided(week: Week) -> None:
    """Whole days with more than twice as many sets of pushing as of pulling, or of pulling."""
    for day in whole_days(week.task):
        push, pull = (
            sum(
                week.sets[key]
                for key, one in week.places(day)
                if one.strength and one.pattern in patterns
            )
            for patterns in (kinds.PUSH, kinds.PULL)
        )
        lone = week.boolean()
        week.model.add(push - 2 * pull <= MANY * lone)
        week.model.add(pull - 2 * push <= MANY * lone)
        week.add(2, -ONE_SIDED_POINTS, lone)


def _lone_sets(week: Week) -> None:
    for key, one in week.places():
        if may_stand_alone(one):
            alone = week.shortfall(1, 2 * week.has[key] - week.sets[key])
            week.add(2, -LONE_SET_POINTS, alone)
        if may_pile(week.task, one) and one.most >= PILED_FROM:
            piled = week.shortfall(one.most, week.sets[key] - PILED_FROM + 1)
            week.add(2, -PILED_POINTS, piled)


def _continuity(week: Week) -> None:
    """What is done now and can go on."""
    for slug in sorted(week.task.request.keep):
        if slug in week.used:
            week.add(2, -CONTINUITY_POINTS, 1 - week.used[slug])
        elif slug in week.task.by_slug:
            week.add(2, -CONTINUITY_POINTS, 1)


def _main_lifts(week: Week) -> None:
    for name, wanted in MAIN_LIFT_SETS.items():
        keys = [key for key, one in week.places() if is_main_lift(one, name)]
        days = min(2, len(week.task.sessions))
        sets = week.shortfall(wanted, wanted - sum(week.sets[key] for key in keys))
        rare = _seldom(week, keys, days)
        week.add(2, -MAIN_LIFT_POINTS, sets)
        week.add(2, -MAIN_LIFT_POINTS, rare)


def _seldom(week: Week, keys: list[Place], days: int) -> cp_model.IntVar:
    """Days missing for the lift that is practised most: the solver chooses which one it is."""
    by_slug: dict[str, list[cp_model.IntVar]] = {}
    for key in keys:
        by_slug.setdefault(key[1], []).append(week.has[key])
    if not by_slug:
        return week.shortfall(days, days)
    chosen = {slug: week.boolean() for slug in by_slug}
    week.model.add(sum(chosen.values()) == 1)
    needs = [days - sum(has) - days * (1 - chosen[slug]) for slug, has in by_slug.items()]
    return week.shortfall(days, *needs)


def _taste(week: Week) -> None:
    request = week.task.request
    for key, one in week.places():
        week.add(3, one.merit, week.has[key])
        if not request.dislikes.isdisjoint(names_of(one.exercise)):
            week.add(3, -DISLIKE_POINTS, week.sets[key])
    for slug, used in week.used.items():
        favourite = not request.favourites.isdisjoint(names_of(week.task.by_slug[slug].exercise))
        week.add(3, FAVOURITE_POINTS * favourite - EXERCISE_POINTS, used)


def _symmetry(week: Week) -> None:
    """Days that differ in nothing are ordered by sets."""
    if not _alike(week.task):
        return
    totals = [sum(week.sets[key] for key, _ in week.places(day)) for day in week.days]
    for first, second in pairwise(totals):
        week.model.add(first >= second)


def in_order(task: Task, draft: Draft) -> Draft:
    """The draft with the order of days that the model asks for."""
    if not _alike(task):
        return draft
    days = range(len(task.sessions))
    ranked = sorted(days, key=lambda day: -sum(pick.sets for pick in draft.of(day)))
    place = {day: index for index, day in enumerate(ranked)}
    return Draft(tuple(sorted(Pick(place[p.day], p.slug, p.sets) for p in draft.picks)))


def _alike(task: Task) -> bool:
    """True if the training days differ in nothing, so that their order means nothing."""
    kinds_of_day = {
        (one.minutes, one.focus.name, one.eve, task.barred.get(one.weekday, frozenset()))
        for one in task.sessions
    }
    free = not task.fixed and not task.taken_out
    return free and len(kinds_of_day) == 1 and not task.next_days
