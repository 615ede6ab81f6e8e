"""The sessions of a plan in words: a row for each exercise, reasons beside it."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from forge.domain.errors import UnknownExercise
from forge.domain.exercise import Exercise
from forge.domain.plan import Day, Drill, Plan, Slot, WeekRule
from forge.domain.request import PlanRequest
from forge.domain.week_sets import share_in_week
from forge.library.catalogue import Catalogue
from forge.planner.writing import phrases
from forge.planner.writing.care import cautions_of
from forge.planner.writing.turns import rests, turns, with_word
from forge.web.plans.week import ThisWeek, anchor_of


@dataclass(frozen=True, slots=True)
class Near:
    """Another exercise, for a link, with a word about it."""

    slug: str
    name: str
    words: str = ""


@dataclass(frozen=True, slots=True)
class SlotRow:
    """One exercise of a session, in words.

    ``turns`` stands above the first of a superset and says how it is done.
    """

    letter: str
    slug: str
    name: str
    thumb: str
    amount: str
    now: str
    load: str
    rest: str
    tempo: str
    effort: str
    ramp: tuple[str, ...]
    how_heavy: str
    why: tuple[str, ...]
    progression: str
    swaps: tuple[Near, ...]
    rungs: tuple[tuple[str, Near], ...]
    cautions: tuple[str, ...]
    turns: str
    paired: bool
    last_of_pair: bool
    locked: bool


@dataclass(frozen=True, slots=True)
class SessionView:
    """One session. ``open`` sessions are unfolded when the page is opened."""

    anchor: str
    title: str
    date: str
    size: str
    open: bool
    warm_up: tuple[Drill, ...]
    warm_up_minutes: str
    slots: tuple[SlotRow, ...]
    cool_down: tuple[Drill, ...]
    cool_down_minutes: str


@dataclass(frozen=True, slots=True)
class Shown:
    """What every session needs besides its day."""

    catalogue: Catalogue
    thumbs: Mapping[str, str]
    request: PlanRequest
    week: ThisWeek
    unfolded: str


def sessions(plan: Plan, shown: Shown) -> tuple[SessionView, ...]:
    """Every session of the week, in order."""
    return tuple(_session(day, shown) for day in plan.days)


def find(catalogue: Catalogue, slug: str | None) -> Exercise | None:
    """The exercise, or None when it has left the library."""
    try:
        return catalogue.get(slug) if slug else None
    except UnknownExercise:
        return None


def _session(day: Day, shown: Shown) -> SessionView:
    anchor = anchor_of(day)
    return SessionView(
        anchor=anchor,
        title=day.title,
        date=", ".join(part for part in (_when(day, shown.week), day.place) if part),
        size=session_size(day),
        open=anchor == shown.unfolded,
        warm_up=day.warm_up,
        warm_up_minutes=phrases.minutes(day.time.warm_up),
        slots=_slots(day, shown),
        cool_down=day.cool_down,
        cool_down_minutes=phrases.minutes(day.time.cool_down),
    )


def _when(day: Day, week: ThisWeek) -> str:
    """The date of a session this week, or that it has none: next to an event it is left out."""
    if week.rule is not None and week.rule.is_off(day):
        return _("%(day)s, not this week") % {"day": phrases.DAYS[day.weekday]}
    return phrases.day_date(day.date + week.offset)


def session_size(day: Day) -> str:
    """Minutes of those allowed, exercises and sets: ``44 of 45 min, 6 exercises, 17 sets``."""
    sets = sum(slot.sets for slot in day.slots)
    return ", ".join(
        (
            phrases.session_size(day),
            ngettext("%(n)s exercise", "%(n)s exercises", len(day.slots)) % {"n": len(day.slots)},
            ngettext("%(n)s set", "%(n)s sets", sets) % {"n": sets},
        )
    )


def _slots(day: Day, shown: Shown) -> tuple[SlotRow, ...]:
    rule = shown.week.rule
    rule = None if rule is not None and rule.is_off(day) else rule
    asked = share_in_week(day, rule) if rule else tuple(slot.sets for slot in day.slots)
    together = turns(day, asked)
    rows = zip(phrases.letters(day), day.slots, rests(day), asked, strict=True)
    return tuple(
        replace(
            _slot(letter, slot, _pair(day, slot), shown),
            rest=with_word(rest) if slot.rest_s else "",
            turns=together.get(letter, ""),
            now=_this_week(slot, sets, rule),
        )
        for letter, slot, rest, sets in rows
    )


def _pair(day: Day, slot: Slot) -> tuple[str, ...]:
    """The slugs of the superset that a slot belongs to, in order."""
    return tuple(one.slug for one in day.slots if slot.group and one.group == slot.group)


def _slot(letter: str, slot: Slot, pair: tuple[str, ...], shown: Shown) -> SlotRow:
    """A row without what its session decides: rest, turns and the sets of this week."""
    paired = len(pair) > 1
    return SlotRow(
        letter=letter,
        slug=slot.slug,
        name=slot.name,
        thumb=shown.thumbs.get(slot.slug, ""),
        amount=phrases.amount(slot),
        now="",
        load=phrases.short_load(slot, shown.request.unit),
        rest="",
        tempo="" if slot.tempo == "steady" else phrases.sentence(slot.tempo),
        effort=phrases.sentence(slot.effort),
        ramp=phrases.ramp_lines(slot),
        how_heavy=phrases.sentence(slot.load.sentence),
        why=tuple(reason.sentence for reason in slot.reasons),
        progression=phrases.sentence(slot.progression.sentence),
        swaps=_swaps(slot, shown.catalogue),
        rungs=_rungs(slot, shown.catalogue),
        cautions=cautions_of(slot, shown.request, shown.catalogue),
        turns="",
        paired=paired,
        last_of_pair=paired and slot.slug == pair[-1],
        locked=slot.locked,
    )


def _this_week(slot: Slot, sets: int, rule: WeekRule | None) -> str:
    """What this week asks for where it differs from what is printed; empty where it does not."""
    if rule is None:
        return ""
    if rule.added_sets and slot.slug in rule.slugs:
        more = ngettext("%(n)s set more", "%(n)s sets more", rule.added_sets)
        return _("This week %s, on one day") % (more % {"n": rule.added_sets})
    return "" if sets == slot.sets else _("This week %s") % phrases.amount(replace(slot, sets=sets))


def _swaps(slot: Slot, catalogue: Catalogue) -> tuple[Near, ...]:
    found = [(swap, find(catalogue, swap.slug)) for swap in slot.swaps]
    return tuple(
        Near(other.slug, other.name, phrases.swap_cost(swap)) for swap, other in found if other
    )


def _rungs(slot: Slot, catalogue: Catalogue) -> tuple[tuple[str, Near], ...]:
    rungs = ((_("Easier"), slot.easier), (_("Harder"), slot.harder))
    return tuple(
        (label, Near(other.slug, other.name))
        for label, slug in rungs
        if (other := find(catalogue, slug))
    )
