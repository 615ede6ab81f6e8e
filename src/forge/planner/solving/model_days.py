"""The terms of the model that speak of single days: the same as in ``spread`` and ``crowding``.

Imports OR-Tools at the top, so only ``model`` may import it.
"""

from collections.abc import Callable

from ortools.sat.python import cp_model

from forge.planner.problem import kinds
from forge.planner.problem.candidates import Candidate
from forge.planner.problem.evidence import SLOTS
from forge.planner.solving.model_week import MANY, Week
from forge.planner.weighing.crowding import (
    BARS_POINTS,
    ONCE_A_DAY,
    OVERFULL_POINTS,
    RUNNING_POINTS,
    SPACED,
    STRAY,
    STRAY_POINTS,
    TIRED_POINTS,
    TWIN_POINTS,
    crowd_of,
    full_sets,
    upper_days,
)
from forge.planner.weighing.score import (
    LONE_SET_POINTS,
    NEIGHBOUR_POINTS,
    ONE_SIDED_POINTS,
    PILED_FROM,
    PILED_POINTS,
    may_pile,
    may_stand_alone,
    whole_days,
)
from forge.planner.weighing.spread import (
    EVEN_DAYS,
    EVENED,
    IDLE_POINTS,
    LEG_POINTS,
    LOPSIDED_POINTS,
    STOOPED_DAYS,
    STOOPED_POINTS,
    evened_days,
    leg_sets,
    load_of,
    offered,
    runs,
    same_work,
)


def neighbours(week: Week) -> None:
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


def spread(week: Week) -> None:
    """Hinges on few days, leg work, large movements and presses over all of them."""
    stooped = _on(week, lambda one: load_of(one).stoops)
    if len(stooped) > STOOPED_DAYS:
        many = week.shortfall(len(stooped), sum(stooped.values()) - STOOPED_DAYS)
        week.add(2, -STOOPED_POINTS, many)
    most = leg_sets(week.task)
    for day in week.days:
        legs = [week.sets[key] for key, one in week.places(day) if load_of(one).legs]
        if legs:
            week.add(2, -LEG_POINTS, week.shortfall(MANY, sum(legs) - most))
    for kind in range(len(EVENED)):
        for alike in evened_days(week.task, kind):
            _even(week, alike, kind)


def _even(week: Week, alike: tuple[int, ...], kind: int) -> None:
    """What is evened, on days that may carry the same."""
    least, full = week.integer(0, SLOTS[1]), week.integer(0, SLOTS[1])
    for day in alike:
        count = sum(week.has[key] for key, one in week.places(day) if kind in load_of(one).evened)
        week.model.add(least <= count)
        week.model.add(full >= count)
    week.add(2, -LOPSIDED_POINTS, week.shortfall(SLOTS[1], full - least - EVEN_DAYS))


def crowding(week: Week) -> None:
    """Twins, a tired back, overfull sessions, and small work on days running."""
    _running(week)
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
    """What tires the lower back beside what needs it fresh."""
    there = [(week.has[key], crowd_of(one)) for key, one in week.places(day)]
    hinges = [has for has, crowd in there if crowd.hinges]
    arches = [has for has, crowd in there if crowd.arches]
    squats = [has for has, crowd in there if crowd.squats]
    pulls = [has for has, crowd in there if crowd.pulls]
    for one, other, points in ((hinges, arches, TIRED_POINTS), (squats, pulls, BARS_POINTS)):
        if one and other:
            both = week.shortfall(1, _any(week, one) + _any(week, other) - 1)
            week.add(2, -points, both)


def _running(week: Week) -> None:
    """Small work of one kind on two days running."""
    for kind in range(len(SPACED)):
        on = {day: _any(week, there) for day in week.days if (there := _small(week, kind, day))}
        if kind == STRAY:
            for day in upper_days(week.task) & on.keys():
                week.add(2, -STRAY_POINTS, on[day])
        for first, second in week.task.next_days:
            if first in on and second in on:
                running = week.shortfall(1, on[first] + on[second] - 1)
                week.add(2, -RUNNING_POINTS, running)


def _small(week: Week, kind: int, day: int) -> list[cp_model.IntVar]:
    return [week.has[key] for key, one in week.places(day) if kind in crowd_of(one).small]


def _any(week: Week, there: list[cp_model.IntVar]) -> cp_model.IntVar:
    """At least 1 where any of them is."""
    found = week.boolean()
    for one in there:
        week.model.add_implication(one, found)
    return found


def one_sided(week: Week) -> None:
    """Whole days with more than twice as many sets of pushing as of pulling, or of pulling."""
    for day in whole_days(week.task):
        push, pull = (
            sum(
                week.sets[key]
                for key, one in week.places(day)
                if one.strength and one.pattern in patterns
            )
            for patterns in (kinds.FORWARD, kinds.BACKWARD)
        )
        lone = week.boolean()
        week.model.add(push - 2 * pull <= MANY * lone)
        week.model.add(pull - 2 * push <= MANY * lone)
        week.add(2, -ONE_SIDED_POINTS, lone)


def lone_sets(week: Week) -> None:
    """Single sets, and the fourth of one exercise and each one more."""
    for key, one in week.places():
        if may_stand_alone(one):
            alone = week.shortfall(1, 2 * week.has[key] - week.sets[key])
            week.add(2, -LONE_SET_POINTS, alone)
        if may_pile(week.task, one) and one.most >= PILED_FROM:
            piled = week.shortfall(one.most, week.sets[key] - PILED_FROM + 1)
            week.add(2, -PILED_POINTS, piled)
