"""Days that an edit does not touch: their work stays, and what they tell of the week stays true."""

from dataclasses import replace

from forge.domain.plan import Day, Slot
from forge.planner.problem.task import Pick
from forge.planner.slots.explain import CONTRIBUTION, HEAVY_DAY, contributions, heavy_day, why
from forge.planner.slots.nearby import equals_of
from forge.planner.slots.weekly import Week

OF_THE_WEEK = frozenset({CONTRIBUTION, HEAVY_DAY})
"""Rules of the reasons that speak of other days."""


def retold(week: Week, index: int, day: Day) -> Day:
    """The day with the same work, and with reasons, worth and swaps that count the week as it is.

    Sentences such as "3 of your 9 weekly sets" depend on every session; amounts, loads and order
    do not, and stay as they were told.
    """
    return replace(day, slots=tuple(_slot(week, index, slot) for slot in day.slots))


def _slot(week: Week, index: int, slot: Slot) -> Slot:
    pick = Pick(index, slot.slug, week.draft.sets_of(index, slot.slug))
    lost = contributions(week.task, week.draft, pick)
    if not any(reason.rule in OF_THE_WEEK for reason in slot.reasons):
        return replace(slot, contributions=lost) if slot.contributions else slot
    anew = why(week.task, week.draft, pick, lost)
    told = {CONTRIBUTION: anew, HEAVY_DAY: heavy_day(week.task, week.draft, pick)}
    return replace(
        slot,
        reasons=tuple(told.get(reason.rule, reason) for reason in slot.reasons),
        contributions=lost,
        swaps=equals_of(week, pick, {slot.easier, slot.harder}),
    )
