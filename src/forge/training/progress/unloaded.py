"""Own weight, help, bands, holds: to the top of the range, then a harder form or a step."""

from dataclasses import replace
from decimal import Decimal

from forge.domain.capital import capital
from forge.domain.logged import Load, LoadUnit
from forge.domain.vocabulary import Measure
from forge.training.kit.size import load_text
from forge.training.kit.steps import is_on, next_down, next_up
from forge.training.progress.ask import Rule
from forge.training.progress.loaded import Case, again, reached
from forge.training.progress.target import UNITS, Target, at_load, did

NO_WEIGHT = Load(Decimal(0), LoadUnit.KG)
TWICE = 2
"""Sessions running at the top before a harder form or less help (as the plan prints)."""
LONGER = 5
"""Seconds or metres that a hold or a carry grows by."""


def unloaded(case: Case) -> Target:
    """The next target of a slot that does not grow by weight alone."""
    match case.ask.rule:
        case Rule.ASSISTANCE:
            return _less_help(case) or _more(case)
        case Rule.BAND:
            return _thicker(case) or _more(case)
        case Rule.SLOWER | Rule.NEXT_RUNG:
            return _ladder(case) or _more(case)
        case Rule.OWN_RUNG:
            return _own_rung(case) or _more(case)
        case Rule.LONGER:
            return _longer(case)
        case _:
            return _same(case)


def _twice(case: Case) -> bool:
    """Whether the last two times both reached the top, with nothing easier in between."""
    two = case.outings[-TWICE:]
    same = len({one.weight for one in two}) == 1
    return len(two) == TWICE and same and all(reached(case.ask, one, case.ask.top) for one in two)


def _less_help(case: Case) -> Target | None:
    if not _twice(case) or case.last.load is None:
        return None
    less = next_down(case.rack, case.last.load) if _alike(case, case.last.load) else None
    if less is None:
        return _rung(case, "the least help here") if case.ask.harder else None
    text = f"{load_text(less)} of help: {_ran(case)}; less help is progress."
    return _step(case, "assistance", text, less)


def _thicker(case: Case) -> Target | None:
    if not _twice(case) or case.last.load is None or not _alike(case, case.last.load):
        return None
    more = next_up(case.rack, case.last.load)
    if more is None:
        return _own_rung(case)
    first = f", or first {case.ask.further}" if case.ask.further else ""
    return _step(case, "band", f"{load_text(more)}{first}: {_ran(case)}.", more)


def _own_rung(case: Case) -> Target | None:
    """The next step of the exercise itself: a lower bar, a deeper lean, a shorter band.

    The next rung is offered beside it: only the person sees whether a lower bar is left.
    """
    if not _twice(case) or not case.ask.further:
        return None
    text = f"{capital(case.ask.further)}: {_ran(case)}."
    if case.ask.harder is None:
        return _step(case, "own_rung", text, case.last.load)
    slug, name = case.ask.harder
    text = f"{text} Once that goes no further, move on to {name}."
    return replace(_step(case, "own_rung", text, case.last.load), offer=slug)


def _ladder(case: Case) -> Target | None:
    """The next rung, or added weight where the exercise takes some, or a slower form."""
    if not _twice(case):
        return None
    if case.ask.harder and case.last.weight == 0:
        return _rung(case, "your own weight")
    was = case.last.load or NO_WEIGHT
    more = next_up(case.rack, was) if case.rack and _alike(case, was) else None
    if more:
        return _step(case, "added", f"{load_text(more)} added: {_ran(case)}.", more)
    slower = capital(case.ask.further or "slower, four seconds on the way down")
    text = f"{slower}: {_ran(case)}."
    return _step(case, "slower", text, case.last.load)


def _rung(case: Case, at: str) -> Target:
    ask = case.ask
    slug, name = ask.harder or ("", "")
    text = f"You are ready for {name}: {_ran(case)} with {at}."
    return replace(_step(case, "next_rung", text, case.last.load), aim=ask.top, offer=slug)


def _step(case: Case, rule: str, text: str, load: Load | None) -> Target:
    rows = tuple(key for one in case.outings[-TWICE:] for key in one.rows)
    return replace(case.target(rule, text, load), rows=rows)


def _ran(case: Case) -> str:
    """What was done twice."""
    unit = UNITS[case.ask.measure]
    words = f"{case.ask.top}" if unit == "reps" else f"{case.ask.top} {unit}"
    return f"every set reached {words} twice in a row, last {case.day}"


def _alike(case: Case, load: Load) -> bool:
    """Whether the rack counts in the unit of the load, or both weigh something."""
    weighs = (LoadUnit.KG, LoadUnit.LB)
    return all(one.unit is load.unit or {one.unit, load.unit} <= {*weighs} for one in case.rack)


def _more(case: Case) -> Target:
    """One repetition more with the same."""
    load = case.last.load
    if load and case.rack and _alike(case, load) and not is_on(case.rack, load):
        return again(case)
    ask = case.ask
    name = f"{load_text(load)} again" if load and load.value else "The same again"
    unit = UNITS[ask.measure]
    goal = f"{ask.top}" if unit == "reps" else f"{ask.top} {unit}"
    text = f"{name}: you did {did(ask, case.last)} {case.day}; {goal} in every set takes you on."
    return case.target("again", text, load, aim=_further(case, 1))


def _longer(case: Case) -> Target:
    ask, last = case.ask, case.last
    unit = UNITS[ask.measure]
    load = last.load
    if reached(ask, last, ask.top):
        if ask.harder:
            slug, name = ask.harder
            text = f"You are ready for {name}: {did(ask, last)}{at_load(last)} {case.day}."
            return replace(case.target("next_rung", text, load, aim=ask.top), offer=slug)
        if ask.further:
            text = f"{capital(ask.further)}: you did {did(ask, last)} {case.day}."
            return case.target("own_rung", text, load, aim=ask.low)
        text = f"{ask.top} {unit} again, cleaner: you did {did(ask, last)} {case.day}."
        return case.target("stay", text, load, aim=ask.top)
    step = LONGER if ask.measure is not Measure.REPS else 1
    aim = _further(case, step if len(last.amounts) >= ask.sets else 0)
    text = f"{aim} {unit}: you did {did(ask, last)}{at_load(last)} {case.day}."
    return case.target("longer", text, load, aim=aim)


def _same(case: Case) -> Target:
    text = f"As before: you did {did(case.ask, case.last)} {case.day}."
    return case.target("same", text, case.last.load, aim=_further(case, 0))


def _further(case: Case, more: int) -> int:
    ask = case.ask
    return max(ask.low, min(ask.top, min(case.last.amounts) + more))
