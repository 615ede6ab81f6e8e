"""A plan as its page shows it: week, sessions with letters, doses as lines, rules in words."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from itertools import pairwise

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from forge.domain.errors import UnknownExercise
from forge.domain.exercise import Exercise
from forge.domain.plan import Day, Drill, MuscleDose, Plan, Reason, Slot
from forge.domain.vocabulary import DoseMuscle, Muscle
from forge.figures.body_map import BodyMap, definitions, figure
from forge.library.catalogue import Catalogue
from forge.planner.templates import PASTED
from forge.planner.writing import phrases
from forge.planner.writing.outline import excluded_groups
from forge.web.library.maps import Thumbnails, thumbnails

CHART_WIDTH = 200
STEPS = (Decimal("0.3"), Decimal("0.55"), Decimal("0.8"), Decimal(1))
"""Shares of the weekly target at which the map darkens."""


@dataclass(frozen=True, slots=True)
class Near:
    """Another exercise, for a link."""

    slug: str
    name: str


@dataclass(frozen=True, slots=True)
class SlotRow:
    """One exercise of a session, in words."""

    letter: str
    slug: str
    name: str
    thumb: str
    sets: int
    amount: str
    how: str
    load: str
    ramp: tuple[str, ...]
    why: tuple[str, ...]
    progression: str
    swaps: tuple[str, ...]
    easier: Near | None
    harder: Near | None
    paired_with_next: bool


@dataclass(frozen=True, slots=True)
class SessionView:
    """One session."""

    anchor: str
    title: str
    heading: str
    size: str
    facts: str
    warm_up: tuple[Drill, ...]
    warm_up_minutes: str
    slots: tuple[SlotRow, ...]
    cool_down: tuple[Drill, ...]
    cool_down_minutes: str


@dataclass(frozen=True, slots=True)
class WeekCell:
    """One day of the week, with its session or without."""

    weekday: str
    date: str
    session: SessionView | None


@dataclass(frozen=True, slots=True)
class DoseRow:
    """Weekly sets of a muscle, with the places of its marks on a 200-unit line."""

    name: str
    sets: str
    range: str
    reading: str
    short: bool
    band_from: int
    band_width: int
    target_at: int
    at: int


@dataclass(frozen=True, slots=True)
class LeftOut:
    """An exercise that a rule left out."""

    slug: str
    name: str
    sentence: str


@dataclass(frozen=True, slots=True)
class LeftOutGroup:
    """Everything that one rule left out."""

    title: str
    items: tuple[LeftOut, ...]


@dataclass(frozen=True, slots=True)
class PlanPage:
    """Everything that the plan page shows besides the plan itself."""

    week: tuple[WeekCell, ...]
    sessions: tuple[SessionView, ...]
    doses: tuple[DoseRow, ...]
    sprite: str
    figures: tuple[str, ...]
    warnings: tuple[Reason, ...]
    notes: tuple[Reason, ...]
    excluded: tuple[LeftOutGroup, ...]
    audit_words: str
    names: tuple[str, ...]


def plan_page(plan: Plan, catalogue: Catalogue, body: BodyMap | None) -> PlanPage:
    """Build the page of a plan. Exercises that left the library keep the name in the plan."""
    small = thumbnails(_exercises(plan, catalogue)) if body else Thumbnails("", {})
    sessions = tuple(_session(day, catalogue, small.by_slug) for day in plan.days)
    warnings = tuple(note for note in plan.notes if note.rule in URGENT)
    marks = _amount_marks(plan, catalogue) if body and plan.doses else {}
    return PlanPage(
        week=_week(plan, sessions),
        sessions=sessions,
        doses=tuple(_dose(dose) for dose in plan.doses),
        sprite=_sprite(plan, catalogue, body, marks),
        figures=_figures(body, marks),
        warnings=warnings,
        notes=tuple(note for note in plan.notes if note.rule not in URGENT),
        excluded=_left_out(plan, catalogue),
        audit_words=_audit(plan),
        names=tuple(exercise.name for exercise in catalogue.exercises),
    )


URGENT = frozenset({"refer", "screening", "red_flag", "clearance", "severe"})
"""Notes that stand above everything else."""


def _exercises(plan: Plan, catalogue: Catalogue) -> tuple[Exercise, ...]:
    slugs = dict.fromkeys(slot.slug for day in plan.days for slot in day.slots)
    return tuple(exercise for slug in slugs if (exercise := _find(catalogue, slug)))


def _find(catalogue: Catalogue, slug: str | None) -> Exercise | None:
    try:
        return catalogue.get(slug) if slug else None
    except UnknownExercise:
        return None


def _near(catalogue: Catalogue, slug: str | None) -> Near | None:
    found = _find(catalogue, slug)
    return Near(found.slug, found.name) if found else None


# ---------------------------------------------------------------- week and sessions


def _week(plan: Plan, sessions: tuple[SessionView, ...]) -> tuple[WeekCell, ...]:
    first = min(day.date for day in plan.days)
    monday = first - timedelta(days=first.weekday())
    by_date = {day.date: session for day, session in zip(plan.days, sessions, strict=True)}
    dates = [monday + timedelta(days=n) for n in range(7)]
    late = [day.date for day in plan.days if day.date > dates[-1]]
    return tuple(
        WeekCell(phrases.DAYS[day.weekday()], _short(day), by_date.get(day))
        for day in (*dates, *late)
    )


def _short(day: date) -> str:
    return phrases.day_date(day).split(" ", 1)[1]


def _session(day: Day, catalogue: Catalogue, thumbs: Mapping[str, str]) -> SessionView:
    sets = sum(slot.sets for slot in day.slots)
    size = _("%(sets)s, %(minutes)s") % {
        "sets": ngettext("%(n)s set", "%(n)s sets", sets) % {"n": sets},
        "minutes": phrases.minutes(day.time.total),
    }
    facts = _("%(used)s of %(limit)s minutes, %(parts)s.") % {
        "used": phrases.session_size(day).split(" of ")[0],
        "limit": day.minutes_limit,
        "parts": ngettext("%(n)s set", "%(n)s sets", sets) % {"n": sets},
    }
    return SessionView(
        anchor=day.date.strftime("%a").lower() + day.date.strftime("%d"),
        title=day.title,
        heading=f"{phrases.day_date(day.date)}: {day.title}",
        size=size,
        facts=facts,
        warm_up=day.warm_up,
        warm_up_minutes=phrases.minutes(day.time.warm_up),
        slots=_slots(day, catalogue, thumbs),
        cool_down=day.cool_down,
        cool_down_minutes=phrases.minutes(day.time.cool_down),
    )


def _slots(day: Day, catalogue: Catalogue, thumbs: Mapping[str, str]) -> tuple[SlotRow, ...]:
    followers = [*(b for _a, b in pairwise(day.slots)), None]
    rows = zip(phrases.letters(day), day.slots, followers, strict=True)
    return tuple(
        _slot(letter, slot, follower, catalogue, thumbs) for letter, slot, follower in rows
    )


def _slot(
    letter: str,
    slot: Slot,
    follower: Slot | None,
    catalogue: Catalogue,
    thumbs: Mapping[str, str],
) -> SlotRow:
    return SlotRow(
        letter=letter,
        slug=slot.slug,
        name=slot.name,
        thumb=thumbs.get(slot.slug, ""),
        sets=slot.sets,
        amount=phrases.amount(slot),
        how=_how(slot),
        load=phrases.effort_and_load(slot),
        ramp=slot.ramp,
        why=tuple(reason.sentence for reason in slot.reasons),
        progression=slot.progression.sentence,
        swaps=_swaps(slot, catalogue),
        easier=_near(catalogue, slot.easier),
        harder=_near(catalogue, slot.harder),
        paired_with_next=bool(slot.group and follower and follower.group == slot.group),
    )


def _how(slot: Slot) -> str:
    rest = _("rest %s") % phrases.rest(slot.rest_s) if slot.rest_s else _("no rest")
    tempo = "" if slot.tempo in {"", "steady"} else _("tempo %s") % slot.tempo
    return phrases.sentence(", ".join(part for part in (rest, tempo) if part))


def _swaps(slot: Slot, catalogue: Catalogue) -> tuple[str, ...]:
    found = [(swap, _find(catalogue, swap.slug)) for swap in slot.swaps]
    return tuple(
        _("Swap: %(name)s, %(cost)s.") % {"name": other.name, "cost": phrases.swap_cost(swap)}
        for swap, other in found
        if other
    )


# ---------------------------------------------------------------- doses


def _dose(dose: MuscleDose) -> DoseRow:
    top = max(dose.maximum, dose.sets) * Decimal("1.08")

    def at(value: Decimal) -> int:
        return round(value / top * CHART_WIDTH)

    return DoseRow(
        name=dose.muscle.value.capitalize(),
        sets=phrases.number(dose.sets),
        range=phrases.dose_range(dose),
        reading=phrases.dose_reading(dose),
        short=dose.sets < dose.minimum,
        band_from=at(dose.minimum),
        band_width=at(dose.maximum) - at(dose.minimum),
        target_at=at(dose.target),
        at=at(dose.sets),
    )


def _amount_marks(plan: Plan, catalogue: Catalogue) -> dict[Muscle, str]:
    steps = {dose.muscle: _step(dose) for dose in plan.doses}
    return {
        muscle: steps[group]
        for muscle in Muscle
        if (group := _group_of(muscle, catalogue)) and steps.get(group)
    }


def _group_of(muscle: Muscle, catalogue: Catalogue) -> DoseMuscle | None:
    return catalogue.vocabulary.muscle(muscle).dose


def _step(dose: MuscleDose) -> str:
    share = dose.sets / dose.target if dose.target else Decimal(0)
    if share == 0:
        return ""
    return f"q{1 + sum(share >= step for step in STEPS)}"


def _sprite(
    plan: Plan, catalogue: Catalogue, body: BodyMap | None, marks: Mapping[Muscle, str]
) -> str:
    if body is None:
        return ""
    used = {
        use.muscle for exercise in _exercises(plan, catalogue) for use in exercise.facts.muscles
    }
    return definitions(body, used | set(marks))


def _figures(body: BodyMap | None, marks: Mapping[Muscle, str]) -> tuple[str, ...]:
    if body is None or not marks:
        return ()
    labels = {"front": _("Weekly sets, from the front"), "back": _("Weekly sets, from the back")}
    return tuple(figure(body, view, marks, label=label) for view, label in labels.items())


# ---------------------------------------------------------------- rules and audit


def _left_out(plan: Plan, catalogue: Catalogue) -> tuple[LeftOutGroup, ...]:
    return tuple(
        LeftOutGroup(
            group.title,
            tuple(
                LeftOut(item.slug, near.name, " ".join(r.sentence for r in item.reasons))
                for item in group.items
                if (near := _near(catalogue, item.slug))
            ),
        )
        for group in excluded_groups(plan)
    )


def _audit(plan: Plan) -> str:
    passed = sum(line.passed for line in plan.audit)
    if plan.provenance.template == PASTED:
        return _(
            "Your own routine: your kit and your limits allow every exercise. It passes"
            " %(passed)s of %(all)s audit lines; what it misses stands below."
        ) % {"passed": passed, "all": len(plan.audit)}
    return _(
        "An independent check found no hard limit broken: kit, time, days, sore places, level."
        " The plan passes %(passed)s of %(all)s audit lines."
    ) % {"passed": passed, "all": len(plan.audit)}
