"""A plan as its page shows it: week, sessions, sets, block, audit, and what is left out."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from forge.domain.exercise import Exercise
from forge.domain.plan import AuditLine, Plan, Reason
from forge.domain.vocabulary import Muscle
from forge.figures.body_map import BodyMap, definitions
from forge.library.catalogue import Catalogue
from forge.planner.problem.templates import PASTED
from forge.planner.writing import phrases
from forge.planner.writing.outline import excluded_groups
from forge.web.library.maps import Thumbnails, thumbnails
from forge.web.plans.doses import DoseRow, amount_marks, dose_rows, figures, map_key
from forge.web.plans.sessions import SessionView, Shown, find, sessions
from forge.web.plans.week import ThisWeek, WeekBar, short_date, this_week, week_bars

URGENT = frozenset({"refer", "screening", "red_flag", "clearance", "severe"})
"""Notes that stand above everything else."""


@dataclass(frozen=True, slots=True)
class LeftOut:
    """An exercise that a rule left out."""

    slug: str
    name: str
    sentence: str


@dataclass(frozen=True, slots=True)
class LeftOutGroup:
    """Everything that one rule left out; ``anchor`` leads to it on its page."""

    anchor: str
    title: str
    items: tuple[LeftOut, ...]


@dataclass(frozen=True, slots=True)
class AuditView:
    """The audit: a sentence about all, what misses, what passes."""

    words: str
    missed: tuple[AuditLine, ...]
    passed: tuple[AuditLine, ...]


@dataclass(frozen=True, slots=True)
class PlanPage:
    """Everything that the plan page shows besides the plan itself."""

    week: ThisWeek
    sessions: tuple[SessionView, ...]
    doses: tuple[DoseRow, ...]
    sprite: str
    figures: tuple[str, ...]
    map_key: tuple[tuple[str, str], ...]
    bars: tuple[WeekBar, ...]
    week_lines: tuple[str, ...]
    replan_on: str
    replan_day: str
    warnings: tuple[Reason, ...]
    notes: tuple[Reason, ...]
    left_out: tuple[tuple[str, str, str], ...]
    left_out_words: str
    audit: AuditView
    names: tuple[str, ...]


def plan_page(
    plan: Plan, catalogue: Catalogue, body: BodyMap | None, today: date, opened: str = ""
) -> PlanPage:
    """Build the page of a plan. Exercises that left the library keep the name in the plan.

    ``opened`` is the session that stands unfolded, as in ``mon``; today's or the next without it.
    """
    week = this_week(plan, today)
    small = thumbnails(_exercises(plan, catalogue))
    known = {cell.anchor for cell in week.cells if cell.anchor}
    unfolded = opened if opened in known else week.next_anchor
    shown = Shown(catalogue, small.by_slug, plan.request, week, unfolded)
    marks = amount_marks(plan, catalogue) if body and plan.doses else {}
    return PlanPage(
        week=week,
        sessions=sessions(plan, shown),
        doses=dose_rows(plan),
        sprite=_sprite(small, body, marks),
        figures=figures(body, marks),
        map_key=map_key(),
        bars=week_bars(plan, today),
        week_lines=phrases.week_lines(plan.block),
        replan_on=phrases.long_date(plan.block.replan_on),
        replan_day=short_date(plan.block.replan_on),
        warnings=tuple(note for note in plan.notes if note.rule in URGENT),
        notes=tuple(note for note in plan.notes if note.rule not in URGENT),
        left_out=_counts(plan),
        left_out_words=_left_out_words(len(plan.excluded)),
        audit=_audit(plan),
        names=tuple(exercise.name for exercise in catalogue.exercises),
    )


def _exercises(plan: Plan, catalogue: Catalogue) -> tuple[Exercise, ...]:
    slugs = dict.fromkeys(slot.slug for day in plan.days for slot in day.slots)
    return tuple(exercise for slug in slugs if (exercise := find(catalogue, slug)))


def _sprite(small: Thumbnails, body: BodyMap | None, marks: Mapping[Muscle, str]) -> str:
    return definitions(body, small.muscles | set(marks)) if body else ""


# ---------------------------------------------------------------- what a rule left out


def left_out_groups(plan: Plan, catalogue: Catalogue) -> tuple[LeftOutGroup, ...]:
    """Every exclusion with its reasons, by rule, the largest group first."""
    return tuple(
        LeftOutGroup(
            group.rule,
            group.title,
            tuple(
                LeftOut(item.slug, found.name, " ".join(r.sentence for r in item.reasons))
                for item in group.items
                if (found := find(catalogue, item.slug))
            ),
        )
        for group in excluded_groups(plan)
    )


def _counts(plan: Plan) -> tuple[tuple[str, str, str], ...]:
    """Anchor, title and count of each group."""
    return tuple(
        (group.rule, group.title, str(len(group.items))) for group in excluded_groups(plan)
    )


def _left_out_words(count: int) -> str:
    if not count:
        return _("No exercise had to be left out.")
    return ngettext(
        "%(n)s exercise of the library was left out.",
        "%(n)s exercises of the library were left out.",
        count,
    ) % {"n": count}


# ---------------------------------------------------------------- audit


def _audit(plan: Plan) -> AuditView:
    passed = tuple(line for line in plan.audit if line.passed)
    words = _(
        "An independent check found no hard limit broken: kit, time, days, sore places, level."
        " The plan passes %(passed)s of %(all)s audit lines."
    ) % {"passed": len(passed), "all": len(plan.audit)}
    if plan.provenance.template == PASTED:
        words = _(
            "Your own routine: your kit and your limits allow every exercise. It passes"
            " %(passed)s of %(all)s audit lines."
        ) % {"passed": len(passed), "all": len(plan.audit)}
    return AuditView(words, tuple(line for line in plan.audit if not line.passed), passed)
