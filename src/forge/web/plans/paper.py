"""A plan on paper: a sheet for each session, with a box for every set of every week."""

from dataclasses import dataclass

from django.utils.translation import gettext as _

from forge.domain.plan import Day, Drill, Plan, Role, Slot
from forge.domain.week_sets import sets_in_week
from forge.planner.writing import phrases
from forge.planner.writing.turns import rests, turns, with_word
from forge.web.plans.sessions import session_size
from forge.web.plans.week import week_bars


@dataclass(frozen=True, slots=True)
class PaperSlot:
    """One exercise. ``rows`` has a line a set; True is a box, False a set that week leaves out."""

    letter: str
    name: str
    amount: str
    how: str
    effort: str
    rows: tuple[tuple[bool, ...], ...]


@dataclass(frozen=True, slots=True)
class Sheet:
    """One session on paper."""

    title: str
    day: str
    size: str
    warm_up: str
    slots: tuple[PaperSlot, ...]
    together: tuple[str, ...]
    cool_down: str


@dataclass(frozen=True, slots=True)
class Paper:
    """Every sheet, and the weeks that head its columns: number and first day."""

    title: str
    weeks: tuple[tuple[int, str], ...]
    sheets: tuple[Sheet, ...]
    week_lines: tuple[str, ...]
    stop: str


def paper(plan: Plan) -> Paper:
    """The sheets of a plan."""
    bars = week_bars(plan, plan.request.start)
    stop = next((note.sentence for note in plan.notes if note.rule == "stop"), "")
    return Paper(
        title=plan.title,
        weeks=tuple((bar.number, bar.start) for bar in bars),
        sheets=tuple(_sheet(plan, day) for day in plan.days),
        week_lines=phrases.week_lines(plan.block),
        stop=stop or _("Stop at sharp pain, chest pain, dizziness or numbness."),
    )


def _sheet(plan: Plan, day: Day) -> Sheet:
    letters = phrases.letters(day)
    weekly = [sets_in_week(day, rule) for rule in plan.block.wave]
    asked = [tuple(week[index] for week in weekly) for index in range(len(day.slots))]
    held = tuple(not rule.is_off(day) for rule in plan.block.wave)
    return Sheet(
        title=day.title,
        day=phrases.DAYS[day.weekday],
        size=session_size(day),
        warm_up=_drills(day.warm_up),
        slots=tuple(
            _slot(plan, letter, slot, after, _rows(slot, sets, held))
            for letter, slot, after, sets in zip(letters, day.slots, rests(day), asked, strict=True)
        ),
        together=tuple(turns(day, block=plan.block).values()),
        cool_down=_drills(day.cool_down),
    )


def _slot(
    plan: Plan, letter: str, slot: Slot, after: str, rows: tuple[tuple[bool, ...], ...]
) -> PaperSlot:
    rest = with_word(after) if slot.rest_s else ""
    load = phrases.short_load(slot, plan.request.unit) if slot.load.kg is not None else ""
    return PaperSlot(
        letter=letter,
        name=slot.name,
        amount=phrases.amount(slot),
        how=", ".join(part for part in (load, rest) if part),
        effort=phrases.sentence(slot.effort),
        rows=rows,
    )


def _rows(
    slot: Slot, asked: tuple[int, ...], held: tuple[bool, ...]
) -> tuple[tuple[bool, ...], ...]:
    """A line for each set of the fullest week; cardio, which is told as a whole, has one.

    ``held`` tells in which weeks the day has its session: next to an event there is none.
    """
    if slot.role is Role.CARDIO and slot.time_s is not None:
        return (held,)
    weeks = tuple(zip(asked, held, strict=True))
    return tuple(tuple(here and n < sets for sets, here in weeks) for n in range(max(asked)))


def _drills(drills: tuple[Drill, ...]) -> str:
    return "; ".join(f"{drill.name} {drill.amount}" for drill in drills)
