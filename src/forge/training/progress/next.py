"""The next target of a slot, from its history, what is asked, and what can be loaded today."""

from dataclasses import dataclass, replace
from datetime import date

from forge.domain.logged import Load, LoadUnit
from forge.training.kit.rack import Rack
from forge.training.kit.size import load_text, size
from forge.training.kit.steps import at_most, is_on
from forge.training.progress.after import after_break
from forge.training.progress.ask import Ask, Rule
from forge.training.progress.loaded import Case, loaded
from forge.training.progress.outing import Outing
from forge.training.progress.swap import Relative, converted
from forge.training.progress.target import Target, did, facts_of, on_day
from forge.training.progress.unloaded import unloaded

WEIGHS = (LoadUnit.KG, LoadUnit.LB)
BY_WEIGHT = (Rule.DOUBLE, Rule.NOVICE_LINEAR)


@dataclass(frozen=True, slots=True)
class Own:
    """A target that the person set: it holds until the exercise was done with it."""

    load: Load | None
    amount: int | None
    key: str


def next_target(
    ask: Ask,
    outings: tuple[Outing, ...],
    rack: Rack,
    today: date,
    *,
    own: Own | None = None,
    relatives: tuple[tuple[Relative, Outing], ...] = (),
) -> Target:
    """The target of a slot. Always one: what is not known is said, never guessed.

    ``outings`` are those of the exercise, oldest first. ``relatives`` are exercises whose loads
    tell this one's, nearest first, with their latest outing. An empty ``rack`` means that what
    can be loaded here is not known.
    """
    if own is not None:
        return _own(ask, own)
    if not outings:
        return converted(ask, relatives, rack, today) or _first(ask, rack)
    case = Case(ask, outings, rack, today)
    comparable = _comparable(case.last.load, rack)
    if case.last.load and comparable and ask.rule is not Rule.ASSISTANCE:
        found = after_break(case)
        if found is not None:
            return found
    if ask.rule not in BY_WEIGHT:
        return _here(unloaded(case), rack)
    return loaded(case) if case.last.load and comparable else _uncounted(case)


def _here(target: Target, rack: Rack) -> Target:
    """The target with a load that this place has, the change said."""
    load = target.load
    if load is None or not rack or is_on(rack, load):
        return target
    if not _comparable(load, rack):
        text = f"{target.sentence} {load_text(load)} cannot be compared with what is here."
        return replace(target, load=None, sentence=text)
    near = at_most(rack, size(load)) or rack[0]
    text = f"{target.sentence} {load_text(load)} cannot be had here; take {load_text(near)}."
    return replace(target, load=near, sentence=text)


def _comparable(load: Load | None, rack: Rack) -> bool:
    """Whether a load and a rack are counted alike."""
    if load is None or not rack:
        return False
    return all(one.unit is load.unit or {one.unit, load.unit} <= {*WEIGHS} for one in rack)


def _own(ask: Ask, own: Own) -> Target:
    amount = own.amount if own.amount is not None else ask.low
    text = "You set this target yourself."
    return Target(
        "own", text, ask.sets, min(ask.low, amount), max(ask.top, amount), amount, own.load,
        (own.key,),
    )  # fmt: skip


def _first(ask: Ask, rack: Rack) -> Target:
    """No history: where the plan begins, or a way to find the load."""
    start = ask.start
    if start and _comparable(start, rack):
        load = at_most(rack, size(start)) or rack[0]
        text = f"{load_text(load)}: your plan begins here; no set of it is logged yet."
        if not is_on(rack, start):
            text = (
                f"{load_text(load)}: your plan begins with {load_text(start)}, which cannot be "
                f"loaded here."
            )
        return Target("plan_start", text, ask.sets, ask.low, ask.top, ask.low, load)
    if ask.finding:
        return Target(
            "unknown", f"Not known yet. {ask.finding}", ask.sets, ask.low, ask.top, ask.low
        )
    text = "Not known yet: start easy and stay in the range."
    if ask.rule in BY_WEIGHT:
        could = ask.top + (ask.rir[0] if ask.rir else 0)
        text = f"Not known yet: start light and find a load that you could lift {could} times."
    return Target("unknown", text, ask.sets, ask.low, ask.top, ask.low)


def _uncounted(case: Case) -> Target:
    """A load that this place's weights cannot be compared with, or none."""
    ask, last = case.ask, case.last
    was = load_text(last.load) if last.load else "no load written down"
    why = "what can be loaded here is not known" if last.load else "add it to see the next step"
    text = f"Last time {was}, {did(ask, last)}, {on_day(last.date, case.today)}; {why}."
    return Target(
        "uncounted", text, ask.sets, ask.low, ask.top, ask.low, None, last.rows,
        facts_of(ask, last),
    )  # fmt: skip
