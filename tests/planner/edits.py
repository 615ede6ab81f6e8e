"""A greedy plan to change by hand, and random edits of any plan."""

from functools import cache

from hypothesis import strategies as st
from hypothesis.strategies import DrawFn
from tests.planner.solving import dumbbells
from tests.planner.worlds import real_library

from forge.domain.plan import Plan, Slot
from forge.domain.vocabulary import Weekday
from forge.planner.build import build
from forge.planner.edit.desk import desk_of
from forge.planner.edit.options import swap_options
from forge.planner.edit.values import (
    Add,
    Edit,
    Lock,
    Move,
    Remove,
    Reorder,
    SetAmount,
    SetSets,
    Swap,
    Unlock,
)
from forge.planner.solving.solver import no_solver

MON, WED, FRI = Weekday.MON, Weekday.WED, Weekday.FRI


@cache
def greedy() -> Plan:
    """The plan of the acceptance case, made without the solver."""
    return build(dumbbells(), real_library(), no_solver)


@cache
def paired() -> Plan:
    """The same with supersets."""
    return build(dumbbells(supersets=True), real_library(), no_solver)


def slot_of(plan: Plan, day: Weekday, number: int = 0) -> Slot:
    """A slot by its place."""
    return next(one for one in plan.days if one.weekday == day).slots[number]


def swappable(plan: Plan, day: Weekday) -> Slot:
    """The first slot of a day for which something else could come in."""
    desk = desk_of(plan, real_library())
    slots = next(one for one in plan.days if one.weekday == day).slots
    return next(slot for slot in slots if swap_options(desk, day, slot.slug, 1))


@st.composite
def edits(draw: DrawFn, plan: Plan) -> Edit:
    """Any edit that could be asked of a plan; many must be refused."""
    day = draw(st.sampled_from(plan.days))
    slot = draw(st.sampled_from(day.slots))
    weekday, slug = day.weekday, slot.slug
    other = draw(st.sampled_from([one.slug for one in real_library()]))
    kind = draw(st.sampled_from(["swap", "swap", "add", "add", "sets", "move", "rest"]))
    if kind == "swap":
        likely = [one.slug for one in slot.swaps]
        return Swap(weekday, slug, draw(st.sampled_from([other, *likely])))
    if kind == "add":
        return Add(weekday, other, draw(st.integers(1, 6)))
    if kind == "sets":
        return SetSets(weekday, slug, draw(st.integers(0, 7)))
    if kind == "move":
        return Move(weekday, slug, draw(st.sampled_from(Weekday)))
    span = sorted((draw(st.integers(1, 40)), draw(st.integers(1, 40))))
    rest: list[Edit] = [
        Lock(weekday, slug),
        Unlock(weekday, slug),
        Remove(weekday, slug),
        Reorder(weekday, slug, draw(st.integers(1, len(day.slots)))),
        SetAmount(weekday, slug, span[0], span[1]),
    ]
    return draw(st.sampled_from(rest))
