"""The week as a CP-SAT model: the same limits as ``limits`` and the same terms as ``score``.

Imports OR-Tools at the top, so only ``solver`` may import it, inside its function.
"""

from itertools import pairwise

from ortools.sat.python import cp_model

from forge.domain.plan import Role
from forge.domain.request import Goal
from forge.domain.vocabulary import DoseMuscle, Pattern
from forge.planner.problem import clock, kinds
from forge.planner.problem.candidates import Candidate
from forge.planner.problem.evidence import (
    HEAVY_DIRECT_SETS,
    LEG_MUSCLES,
    MAIN_LIFT_DAYS,
    MAIN_LIFT_SETS,
    PRIME_MOVERS,
    SLOTS,
)
from forge.planner.problem.task import Task
from forge.planner.problem.track import Track
from forge.planner.rules.wishes import names_of
from forge.planner.solving.model_days import crowding, lone_sets, neighbours, one_sided, spread
from forge.planner.solving.model_week import MANY, Expr, Place, Week, is_alike
from forge.planner.weighing.limits import FAMILY_MEMBERS
from forge.planner.weighing.pairs import PAIRED_ROLES, can_pair
from forge.planner.weighing.score import (
    AMOUNTS,
    CONTINUITY_POINTS,
    DIRECT_POINTS,
    DIRECT_SETS,
    DISLIKE_POINTS,
    EXERCISE_POINTS,
    FAVOURITE_POINTS,
    KNEE_HIP_POINTS,
    MAIN_LIFT_POINTS,
    PATTERN_POINTS,
    PRESS_ROW_POINTS,
    PUSH_PULL_POINTS,
    REPEAT_POINTS,
    VARIETY_FROM,
    VARIETY_POINTS,
    is_main_lift,
    repeats,
)

MANY_PAIRS = 800
"""Pairs by days up to which supersets are modelled exactly."""

MANY_A_DAY = 20
"""More direct sets of a muscle than any session may hold."""


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
        neighbours(week)
        one_sided(week)
        lone_sets(week)
        spread(week)
        crowding(week)
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
    seconds = sum(_slot_s(week, key, one) for key, one in places)
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


def _slot_s(week: Week, key: Place, one: Candidate) -> Expr:
    """Seconds of one slot: a single easy set rests less than the first of several."""
    seconds = one.set_s * week.sets[key] + one.set_up_s * week.has[key]
    if not one.spared_s():
        return seconds
    lone = week.has[key]
    if one.most > 1:
        lone = week.boolean()
        week.model.add_implication(lone, week.has[key])
        week.model.add(week.sets[key] <= one.most - (one.most - 1) * lone)
    return seconds - one.spared_s() * lone


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
    push, pull = _sets(week, kinds.FORWARD), _sets(week, kinds.BACKWARD)
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
        if muscle not in week.task.varied:
            continue
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
        days = min(MAIN_LIFT_DAYS[name], len(week.task.sessions))
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
    if not is_alike(week.task):
        return
    totals = [sum(week.sets[key] for key, _ in week.places(day)) for day in week.days]
    for first, second in pairwise(totals):
        week.model.add(first >= second)
