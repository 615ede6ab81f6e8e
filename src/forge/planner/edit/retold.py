"""Days that an edit does not touch: their work stays, and what they tell of the week stays true."""

from dataclasses import replace

from forge.domain.plan import Day, Reason, Role, Slot
from forge.planner.explain import contributions, swaps, why
from forge.planner.task import Pick
from forge.planner.weekly import Week

CONTRIBUTION, HEAVY_DAY = "contribution", "heavy_day"
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
    if not any(reason.rule in {CONTRIBUTION, HEAVY_DAY} for reason in slot.reasons):
        return replace(slot, contributions=lost) if slot.contributions else slot
    anew = why(week.task, week.draft, pick, lost)
    told = {CONTRIBUTION: anew, HEAVY_DAY: _heavy(week, pick)}
    return replace(
        slot,
        reasons=tuple(told.get(reason.rule, reason) for reason in slot.reasons),
        contributions=lost,
        swaps=swaps(week.wide, week.draft, pick),
    )


def _heavy(week: Week, pick: Pick) -> Reason:
    """The other day of a lift may be gone since."""
    own = week.task.by_slug[pick.slug]
    others = (week.task.by_slug[one.slug] for one in week.draft.picks if one.day != pick.day)
    if any(one.role is Role.MAIN and one.pattern is own.pattern for one in others):
        return Reason(HEAVY_DAY, "This is the heavy day of the lift; the other is medium.")
    return Reason(HEAVY_DAY, "This is the heavy day of the lift.")
