"""Sessions of a pasted week as days with slots: their sets, reps and rests, word for word."""

from collections.abc import Iterable
from dataclasses import dataclass

from forge.domain.plan import Day, Drill, LoadRule, Reason, Role, Slot, TimeParts
from forge.domain.request import PlanRequest
from forge.domain.vocabulary import Measure, Weekday
from forge.planner.block.periodise import date_of
from forge.planner.problem import clock
from forge.planner.problem.aims import Aims
from forge.planner.problem.candidates import Candidate
from forge.planner.routine.values import Item, Routine, Session, Work
from forge.planner.routine.wording import amount_text, load_text, span_text
from forge.planner.slots.loads import load_rule
from forge.planner.slots.prescribe import tempo_text
from forge.planner.telling.titles import day_title

WARM_UP = Drill(None, "Your own warm-up", "as you wrote it", 0, "")
LETTERS = "ABCDEFGHIJ"


@dataclass(frozen=True, slots=True)
class Entry:
    """One exercise of a day: what was written, the candidate so, and as the planner would."""

    item: Item
    one: Candidate
    usual: Candidate


def day_of(  # noqa: PLR0913, PLR0917  # a day needs all of its facts
    session: Session,
    weekday: Weekday,
    minutes: int,
    entries: tuple[Entry, ...],
    request: PlanRequest,
    aims: Aims,
    routine: Routine,
) -> Day:
    """One session in the order and with the numbers of the text."""
    groups = lettered(entry.item.group for entry in entries)
    title = session.title[:60] or day_title(tuple(entry.one for entry in entries))
    return Day(
        weekday=weekday,
        date=date_of(request.start, weekday),
        title=title,
        minutes_limit=minutes,
        warm_up=(WARM_UP,) if routine.warms_up else (),
        slots=tuple(_slot(entry, groups, request, routine) for entry in entries),
        cool_down=(),
        time=_time(entries, aims, minutes),
    )


def lettered(groups: Iterable[str | None]) -> dict[str, str]:
    """Letters for the supersets of a day, in order."""
    found = dict.fromkeys(group for group in groups if group is not None)
    return {group: LETTERS[index % len(LETTERS)] for index, group in enumerate(found)}


def seconds_of(entries: tuple[Entry, ...], aims: Aims) -> int:
    """Seconds of a session between warm-up and cool-down."""
    time = _time(entries, aims, 0)
    return time.total - time.warm_up - time.cool_down


def _time(entries: tuple[Entry, ...], aims: Aims, minutes: int) -> TimeParts:
    main = any(entry.one.role is Role.MAIN for entry in entries)
    return TimeParts(
        warm_up=clock.warm_up_s(minutes, careful=aims.careful),
        ramp=clock.ramp_s(aims.dose) if main else 0,
        work=sum(entry.item.work.sets * entry.one.work_s for entry in entries),
        rest=sum(entry.item.work.sets * entry.one.amount.rest_s for entry in entries),
        set_up=sum(entry.one.set_up_s for entry in entries),
        cool_down=clock.cool_down_s(minutes, aims.cool_down),
        saved_by_pairs=_saved(entries),
    )


def _saved(entries: tuple[Entry, ...]) -> int:
    """What the supersets save: 0.7 of the shorter rest for each set that is done in turn."""
    by_group: dict[str, list[Entry]] = {}
    for entry in entries:
        if entry.item.group:
            by_group.setdefault(entry.item.group, []).append(entry)
    return sum(
        (len(found) - 1)
        * min(entry.item.work.sets for entry in found)
        * clock.saved_s(*[min(entry.one.amount.rest_s for entry in found)] * 2)
        for found in by_group.values()
    )


def _slot(entry: Entry, groups: dict[str, str], request: PlanRequest, routine: Routine) -> Slot:
    item, one = entry.item, entry.one
    work = item.work
    return Slot(
        slug=one.slug,
        name=one.exercise.name,
        role=one.role,
        sets=work.sets,
        measure=one.exercise.facts.measure,
        sides=one.sides,
        rest_s=one.amount.rest_s,
        tempo=work.tempo or tempo_text(one.exercise),
        effort=effort_of(work),
        load=_load(work, one, request),
        progression=Reason("yours", "As you wrote it." if routine.progresses else ""),
        reasons=(Reason("yours", f"Yours: you wrote {_written(item)}."),),
        contributions=(),
        seconds=work.sets * one.set_s + one.set_up_s,
        reps=one.amount.reps,
        hold_s=one.amount.hold_s or _hold_of(work, one),
        time_s=one.amount.time_s,
        metres=one.amount.metres,
        rir=work.rir,
        group=groups.get(item.group) if item.group else None,
    )


def _hold_of(work: Work, one: Candidate) -> tuple[int, int] | None:
    """Seconds of each repetition, where both are told."""
    both = work.reps and work.seconds and one.exercise.facts.measure is Measure.REPS_HOLD
    return work.seconds if both else None


def _written(item: Item) -> str:
    told = amount_text(item.work)
    return f"{told} ({item.remark})" if item.remark else told


def effort_of(work: Work) -> str:
    """How hard, as far as the text says so; empty otherwise."""
    parts: list[str] = []
    if work.rir is not None:
        parts.append(f"{span_text(work.rir)} reps in reserve")
    if work.to_limit:
        parts.append("as many good reps as you can")
    if work.last_to_limit:
        parts.append("in the last set as many good reps as you can")
    if not parts and (work.kg is not None or work.percent):
        parts.append("the load that you wrote sets the effort")
    return ", ".join(parts)


def _load(work: Work, one: Candidate, request: PlanRequest) -> LoadRule:
    if work.kg is not None:
        return LoadRule("exact", f"{load_text(work)}, as you wrote.", work.kg)
    if work.percent:
        share = span_text(work.percent)
        return LoadRule("percent_1rm", f"{share} % of your best single lift, as you wrote.")
    return load_rule(one, request)
