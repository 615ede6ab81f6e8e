"""A plan as a short text for a message: what to do on which day, and how the weeks go on.

Reasons, swaps and the audit stay on the page. A plan of three days stays below ``LIMIT``.
"""

from collections.abc import Iterator

from forge.domain.plan import Day, Drill, Plan, Slot, Unmet
from forge.domain.request import EffortStyle
from forge.planner.writing import phrases
from forge.planner.writing.turns import rests, turns, with_word

LIMIT = 3500
"""Characters that a message of three training days keeps to: common chats cut at 4,096."""

SHOWN_UNMET = 4


def as_message(plan: Plan) -> str:
    """The plan in lines that a chat shows as they stand: no marks, no tables."""
    lines = [
        f"{plan.title}, from {phrases.long_date(plan.request.start)}",
        *_unmet(plan),
        *(line for day in plan.days for line in _day(day, plan)),
        *_block(plan),
    ]
    return "\n".join(lines) + "\n"


def _unmet(plan: Plan) -> Iterator[str]:
    """What did not fit, without reasons."""
    if not plan.unmet:
        return
    yield f"Did not fit: {'; '.join(_wish(one) for one in plan.unmet[:SHOWN_UNMET])}."
    more = len(plan.unmet) - SHOWN_UNMET
    if more > 0:
        yield f"And {phrases.counted(more, 'wish', 'wishes')} more."


def _wish(unmet: Unmet) -> str:
    """One wish: ``a vertical pull exercise (wanted 1 a week, got 0)``; names keep capitals."""
    named = unmet.wish.partition(" ")[2][:1].isupper()
    wish = unmet.wish if named else unmet.wish[:1].lower() + unmet.wish[1:]
    return f"{wish} (wanted {unmet.wanted}, got {unmet.got})"


def _day(day: Day, plan: Plan) -> Iterator[str]:
    """One session, a line for each exercise."""
    yield ""
    title = f"{phrases.day_date(day.date)}: {day.title}"
    yield f"{title} ({phrases.minutes(day.time.total)})"
    yield from _drills("Warm-up", day.warm_up)
    together = turns(day, block=plan.block)
    for letter, slot, rest in zip(phrases.letters(day), day.slots, rests(day), strict=True):
        yield f"{letter}. {slot.name} {_amounts(slot, plan, rest)}"
    yield from (f"{letter.rstrip('1')}: {told}" for letter, told in together.items())
    yield from _drills("Cool-down", day.cool_down)


def _amounts(slot: Slot, plan: Plan, rest: str) -> str:
    """What to do: ``3 × 8–12, 12 kg, 1–3 left, rest 90 s``."""
    after = with_word(rest) if slot.rest_s > 0 else ""
    load = phrases.short_load(slot, plan.request.unit) if slot.load.kg is not None else ""
    in_numbers = slot.effort if slot.rir is not None else ""
    effort = phrases.short_effort(slot) if _is_left(slot, plan) else in_numbers
    parts = (phrases.amount(slot), load, effort, after)
    return ", ".join(part for part in parts if part)


def _drills(title: str, drills: tuple[Drill, ...]) -> Iterator[str]:
    """The drills in one line, without reasons."""
    if drills:
        yield f"{title}: {'; '.join(f'{drill.name} {drill.amount}' for drill in drills)}"


def _block(plan: Plan) -> Iterator[str]:
    """The weeks, and what "left" means where it was said."""
    yield ""
    yield from phrases.week_lines(plan.block)
    yield f"Plan anew on {phrases.long_date(plan.block.replan_on)}."
    slots = [slot for day in plan.days for slot in day.slots]
    told = next((slot for slot in slots if _is_left(slot, plan)), None)
    if told is not None:
        yield f"“{phrases.short_effort(told)}”: {told.effort}."


def _is_left(slot: Slot, plan: Plan) -> bool:
    """True where the effort is told as what is left."""
    return slot.rir is not None and plan.request.effort_style is EffortStyle.WORDS
