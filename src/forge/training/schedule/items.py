"""A day of the plan in one of its weeks, as exercises to do."""

from collections.abc import Sequence
from decimal import Decimal

from forge.domain.exercise import Span
from forge.domain.logged import KG_PER_LB, Load, LoadUnit
from forge.domain.plan import Contribution, Day, LoadRule, Role, Slot, WeekRule
from forge.domain.request import Unit
from forge.domain.week_sets import sets_in_week
from forge.training.schedule.values import Item

LEVEL_WORTH = {1: 9, 2: 3, 3: 1}
"""What a point counts by the level of the objective that it serves (judgement)."""

LEADING = frozenset({Role.MAIN, Role.SKILL})


def items_of(day: Day, rule: WeekRule | None, unit: Unit) -> tuple[Item, ...]:
    """The exercises of a day in the week of a rule, in order; no rule means as printed."""
    counts = sets_in_week(day, rule) if rule else tuple(slot.sets for slot in day.slots)
    names, letters = slot_names(day.slots), slot_letters(day.slots)
    return tuple(
        _item(slot, name, letter, sets, unit)
        for slot, name, letter, sets in zip(day.slots, names, letters, counts, strict=True)
        if sets
    )


def slot_names(slots: Sequence[Slot]) -> tuple[str, ...]:
    """The names of slots within their session: the slug, numbered where it comes again."""
    slugs = [slot.slug for slot in slots]
    counted = (slugs[: place + 1].count(slug) for place, slug in enumerate(slugs))
    return tuple(
        slug if times == 1 else f"{slug}.{times}"
        for slug, times in zip(slugs, counted, strict=True)
    )


def slot_letters(slots: Sequence[Slot]) -> tuple[str, ...]:
    """A letter for each slot; those of a superset share it and are numbered: A, B1, B2."""
    keys = [slot.group or f"\n{place}" for place, slot in enumerate(slots)]
    order = {key: _letter(place) for place, key in enumerate(dict.fromkeys(keys))}
    return tuple(
        f"{order[key]}{keys[: place + 1].count(key)}" if keys.count(key) > 1 else order[key]
        for place, key in enumerate(keys)
    )


def _letter(place: int) -> str:
    times, letter = divmod(place, 26)
    return chr(ord("A") + letter) * (times + 1)


def _item(slot: Slot, name: str, letter: str, sets: int, unit: Unit) -> Item:
    share = sets / slot.sets if slot.sets else 1
    return Item(
        slot=name,
        letter=letter,
        slug=slot.slug,
        name=slot.name,
        measure=slot.measure,
        sets=sets,
        amount=_amount(slot),
        sides=slot.sides,
        hold_s=slot.hold_s[0] if slot.reps and slot.hold_s else None,
        rest_s=slot.rest_s,
        group=slot.group or "",
        warm_ups=slot.ramp,
        rir=slot.rir,
        effort=slot.effort,
        tempo="" if slot.tempo == "steady" else slot.tempo,
        load_kind=slot.load.kind,
        load_words=slot.load.sentence,
        load=_load(slot.load, unit),
        why=slot.reasons[0].sentence if slot.reasons else "",
        progression=slot.progression.sentence,
        seconds=round(slot.seconds * share),
        value=round(_worth(slot.contributions) * share),
        main=slot.role in LEADING,
        swaps=tuple(swap.slug for swap in slot.swaps),
    )


def _amount(slot: Slot) -> Span:
    return slot.reps or slot.hold_s or slot.time_s or slot.metres or (0, 0)


def _load(rule: LoadRule, unit: Unit) -> Load | None:
    """The weight that the plan names, in the person's unit."""
    if rule.kg is None:
        return None
    if unit is Unit.KG:
        return Load(rule.kg, LoadUnit.KG)
    return Load((rule.kg / KG_PER_LB).quantize(Decimal("0.1")), LoadUnit.LB)


def _worth(contributions: Sequence[Contribution]) -> int:
    return sum(max(0, one.points) * LEVEL_WORTH.get(one.level, 1) for one in contributions)
