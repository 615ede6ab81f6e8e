"""Lifts with a weight: novice linear, double progression, and effort (docs/evidence.md E3)."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from forge.domain.logged import Load, LoadUnit
from forge.training.kit.rack import Rack
from forge.training.kit.size import grains, load_text, part, size
from forge.training.kit.steps import at_least, at_most, is_on, nearest
from forge.training.progress.ask import Ask, Rule
from forge.training.progress.outing import Outing
from forge.training.progress.target import Target, at_load, did, facts_of, on_day, span

SMALL_STEP, BIG_STEP = 20, 100
"""Thousandths: a step of less than 2 % is hardly one, more than 10 % asks for more reps first
(ACSM 2009)."""
WIDER = 3
"""Repetitions above the range before a big step."""
NOVICE_STEPS = {LoadUnit.KG: (Decimal("2.5"), Decimal(5)), LoadUnit.LB: (Decimal(5), Decimal(10))}
MISSES, BACK = 3, 900
"""Three misses at one load: 10 % off. Common practice, our judgement."""
EFFORT_STEP = 25
"""Thousandths of the load for each repetition that the effort is off beyond one. Our rule; the
direction after Helms, Front Physiol 2018."""


@dataclass(frozen=True, slots=True)
class Case:
    """What a rule looks at."""

    ask: Ask
    outings: tuple[Outing, ...]
    rack: Rack
    today: date

    @property
    def last(self) -> Outing:
        """The latest time."""
        return self.outings[-1]

    @property
    def day(self) -> str:
        """When that was, in words."""
        return on_day(self.last.date, self.today)

    def target(self, rule: str, sentence: str, load: Load | None, **changed: int) -> Target:
        """A target from the latest time."""
        ask = self.ask
        low, top = changed.get("low", ask.low), changed.get("top", ask.top)
        facts = facts_of(ask, self.last)
        aim = changed.get("aim", low)
        return Target(rule, sentence, ask.sets, low, top, aim, load, self.last.rows, facts)


def reached(ask: Ask, outing: Outing, top: int) -> bool:
    """Whether every set that was asked for reached the top."""
    amounts = outing.amounts
    return len(amounts) >= ask.sets and min(amounts) >= top


def loaded(case: Case) -> Target:
    """The next target of a lift that was done with a weight that this rack can be compared to."""
    if reached(case.ask, case.last, case.ask.top):
        return _linear_up(case) if case.ask.rule is Rule.NOVICE_LINEAR else up_or_wider(case)
    if case.ask.rule is Rule.NOVICE_LINEAR and _misses(case) >= MISSES:
        return _back(case)
    return _by_effort(case) or again(case)


def _linear_up(case: Case) -> Target:
    last = case.last
    unit = last.load.unit if last.load else LoadUnit.KG
    steps = NOVICE_STEPS.get(unit, NOVICE_STEPS[LoadUnit.KG])
    wanted = last.weight + grains(steps[case.ask.lower], unit)
    load = at_most(case.rack, wanted)
    return _stepped(case, load) if load and size(load) > last.weight else up_or_wider(case)


def up_or_wider(case: Case) -> Target:
    """The next step of 2 to 10 %, or more repetitions before a larger one."""
    weight = case.last.weight
    load = _step(case.rack, weight)
    if load is None:
        return _widest(case)
    near = size(load) <= weight + part(weight, BIG_STEP) or weight == 0
    if near or reached(case.ask, case.last, case.ask.top + WIDER):
        return _stepped(case, load)
    here = at_most(case.rack, weight)
    return _wider(case, here, load) if here else again(case)


def _widest(case: Case) -> Target:
    load = case.rack[-1]
    top = case.ask.top + WIDER
    text = f"{load_text(load)}, up to {top} reps: there is nothing heavier here."
    return case.target("widest", text, load, top=top, aim=min(top, _aim(case)))


def _wider(case: Case, here: Load, load: Load) -> Target:
    weight, top = case.last.weight, case.ask.top + WIDER
    more = (size(load) - weight) * 100 // weight
    text = (
        f"{load_text(here)}, up to {top} reps: the next weight here, {load_text(load)}, "
        f"is {more} % heavier than {load_text(case.last.load or here)}."
    )
    return case.target("wider", text, here, top=top, aim=min(top, _aim(case)))


def _step(rack: Rack, weight: int) -> Load | None:
    """The next step: the first of at least 2 %, or the last that is not above 10 %."""
    most = weight + part(weight, BIG_STEP)
    first = at_least(rack, max(weight + part(weight, SMALL_STEP), weight + 1))
    if first and size(first) <= most:
        return first
    below = at_most(rack, most)
    return below if below and size(below) > weight else first


def _stepped(case: Case, load: Load) -> Target:
    text = (
        f"{load_text(load)}: you did {did(case.ask, case.last)}{at_load(case.last)} {case.day}, "
        f"{span(case.ask)}."
    )
    return case.target(case.ask.rule.value, text, load)


def _misses(case: Case) -> int:
    """Times in a row, up to now, at this load with a set below the range."""
    count = 0
    for outing in reversed(case.outings):
        if outing.weight != case.last.weight or min(outing.amounts) >= case.ask.low:
            break
        count += 1
    return count


def _back(case: Case) -> Target:
    load = at_most(case.rack, part(case.last.weight, BACK))
    if load is None:
        return again(case)
    text = (
        f"{load_text(load)}: below {case.ask.low} reps{at_load(case.last)} three times in a row, "
        f"last {case.day}; take some off and build up again."
    )
    return case.target("back_off", text, load)


def _by_effort(case: Case) -> Target | None:
    """The load moved by how far the last set's effort was off, beyond one repetition."""
    asked, left = case.ask.rir, case.last.at_load[-1].rir
    if asked is None or left is None:
        return None
    off = min(left - asked[0], Decimal(0)) or max(left - asked[1], Decimal(0))
    beyond = int((abs(off) - 1) * EFFORT_STEP)
    too_hard = off < 0
    if beyond <= 0 or (not too_hard and min(case.last.amounts) < case.ask.low):
        return None
    weight = case.last.weight
    moved = part(weight, beyond)
    load = _between(case.rack, weight - moved, weight - 1) if too_hard else None
    load = load if too_hard else _between(case.rack, weight + 1, weight + moved)
    if load is None:
        return None
    least, most = asked
    wanted = f"{least} to {most}" if least != most else f"{most}"
    text = (
        f"{load_text(load)}: you had {_plain(left)} left in your last set{at_load(case.last)} "
        f"{case.day}; {wanted} should be left."
    )
    aim = min(case.ask.top, max(case.ask.low, min(case.last.amounts)))
    return case.target("effort", text, load, aim=aim)


def _between(rack: Rack, low: int, high: int) -> Load | None:
    """The load between two amounts that is farthest from where one was: never beyond."""
    there = [load for load in rack if low <= size(load) <= high]
    return nearest(tuple(there), (low + high) // 2)


def again(case: Case) -> Target:
    """The same load, or the nearest that this place has, and one repetition more."""
    ask, last = case.ask, case.last
    if last.load and not is_on(case.rack, last.load):
        return _elsewhere(case, last.load)
    name = f"{load_text(last.load)} again" if last.load else "The same again"
    goal = f"{ask.sets} x {ask.top}" if ask.sets > 1 else f"{ask.top}"
    text = f"{name}: you did {did(ask, last)} {case.day}; {goal} takes you on."
    return case.target("again", text, last.load, aim=min(ask.top, _aim(case)))


def _elsewhere(case: Case, was: Load) -> Target:
    below = at_most(case.rack, size(was))
    load = below or case.rack[0]
    which = "the nearest below it" if below else "the lightest"
    text = (
        f"{load_text(load)}: the {load_text(was)} you used {case.day} cannot be loaded here; "
        f"this is {which}."
    )
    return case.target("elsewhere", text, load, aim=case.ask.low)


def _aim(case: Case) -> int:
    return max(case.ask.low, min(case.last.amounts) + 1)


def _plain(left: Decimal) -> str:
    return f"{left.normalize():f}" if left else "0"
