"""The page on which a plan is changed by hand: rows with their controls, one panel open."""

from dataclasses import dataclass

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from forge.app.reviews import Review
from forge.domain.exercise import Span
from forge.domain.plan import Day, Plan, Reason, Role, Slot
from forge.domain.vocabulary import Weekday
from forge.library.catalogue import Catalogue
from forge.planner.edit.consequences import PRICE, Consequence, Mood
from forge.planner.edit.desk import desk_of
from forge.planner.edit.options import Option, add_options, swap_options
from forge.planner.edit.ranges import FIELDS, MOST_SETS, amount_range
from forge.planner.edit.values import Move, Swap, edit_of
from forge.planner.problem.amounts import CARDIO_BLOCK_S
from forge.planner.problem.candidates import MOST_SETS as MOST_SETS_OF
from forge.planner.writing import phrases
from forge.web.plans.edit_words import option_words, standing

ADD = "add"
MOST_BLOCKS = MOST_SETS_OF[Role.CARDIO]


@dataclass(frozen=True, slots=True)
class Target:
    """What a panel is about: a slot of a day, or adding to the day where no slug is given."""

    day: Weekday
    slug: str = ""

    @property
    def anchor(self) -> str:
        """The id of its place on the page: ``mon-push-up``, ``mon-add``."""
        return f"{self.day.name.lower()}-{self.slug or ADD}"


@dataclass(frozen=True, slots=True)
class Choice:
    """One exercise to take: its slug and what it brings or costs."""

    slug: str
    name: str
    price: str


@dataclass(frozen=True, slots=True)
class Amount:
    """What one set is, and how far it may be turned."""

    low: int
    high: int
    least: int
    most: int
    unit: str


@dataclass(frozen=True, slots=True)
class Panel:
    """The further controls of one slot, or those for adding."""

    choices: tuple[Choice, ...]
    amount: Amount | None = None
    days: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Row:
    """One exercise under change; ``less`` and ``more`` are sets, 0 where there is no way on."""

    anchor: str
    slug: str
    name: str
    amount: str
    effort: str
    count: str
    less: int
    more: int
    locked: bool
    position: int
    last: bool
    panel: Panel | None
    is_changed: bool


@dataclass(frozen=True, slots=True)
class DayBox:
    """One session under change."""

    key: str
    add_anchor: str
    heading: str
    size: str
    over: bool
    rows: tuple[Row, ...]
    adding: Panel | None
    is_changed: bool


@dataclass(frozen=True, slots=True)
class EditPage:
    """Everything that the page shows; ``told`` and ``also`` are what the last change did."""

    days: tuple[DayBox, ...]
    locked: int
    standing: str
    names: tuple[str, ...]
    history: tuple[Reason, ...]
    told: tuple[Consequence, ...]
    also: tuple[Consequence, ...]


@dataclass(frozen=True, slots=True)
class View:
    """A plan as it is looked at: ``target`` has its panel open, ``changed`` was done last."""

    plan: Plan
    catalogue: Catalogue
    target: Target | None
    changed: Target | None


def edit_page(view: View, review: Review) -> EditPage:
    """Build the page."""
    plan = view.plan
    return EditPage(
        days=tuple(_day(view, day) for day in plan.days),
        locked=sum(slot.locked for day in plan.days for slot in day.slots),
        standing=standing(review),
        names=tuple(exercise.name for exercise in view.catalogue) if view.target else (),
        history=plan.edits,
        told=tuple(one for one in review.changed if not _is_aside(one)),
        also=tuple(one for one in review.changed if _is_aside(one)),
    )


def _is_aside(one: Consequence) -> bool:
    """True for audit lines that changed their numbers and pass as before."""
    return one.mood is Mood.OTHER and one.id != PRICE


def changed_at(plan: Plan) -> Target | None:
    """Where the last change was made; None where it was no change of one slot."""
    edit = edit_of(plan.edits[-1]) if plan.edits else None
    if edit is None:
        return None
    slug = edit.new if isinstance(edit, Swap) else edit.slug
    return Target(edit.to_day if isinstance(edit, Move) else edit.day, slug)


def _day(view: View, day: Day) -> DayBox:
    rows = tuple(_row(view, day, index) for index in range(len(day.slots)))
    adding = Target(day.weekday)
    here = view.changed is not None and view.changed.day == day.weekday
    return DayBox(
        key=day.weekday.name.lower(),
        add_anchor=adding.anchor,
        heading=f"{phrases.day_date(day.date)}: {day.title}",
        size=phrases.session_size(day),
        over=day.time.total > 60 * day.minutes_limit,
        rows=rows,
        adding=_adding(view, day) if view.target == adding else None,
        is_changed=here and not any(row.is_changed for row in rows),
    )


def _row(view: View, day: Day, index: int) -> Row:
    slot = day.slots[index]
    own = Target(day.weekday, slot.slug)
    sets = _sets(slot)
    least, most = (1, MOST_BLOCKS) if slot.role is Role.CARDIO else (1, MOST_SETS)
    return Row(
        anchor=own.anchor,
        slug=slot.slug,
        name=slot.name,
        amount=phrases.amount(slot),
        effort=phrases.sentence(slot.effort),
        count=_count(slot),
        less=sets - 1 if sets > least else 0,
        more=sets + 1 if sets < most else 0,
        locked=slot.locked,
        position=index + 1,
        last=index + 1 == len(day.slots),
        panel=_panel(view, day, slot) if view.target == own else None,
        is_changed=view.changed == own,
    )


def _sets(slot: Slot) -> int:
    """Sets, or blocks of five minutes."""
    if slot.role is Role.CARDIO and slot.time_s:
        return slot.time_s[0] // CARDIO_BLOCK_S
    return slot.sets


def _count(slot: Slot) -> str:
    if slot.role is Role.CARDIO and slot.time_s:
        minutes = slot.time_s[0] // 60
        return ngettext("%(n)s minute", "%(n)s minutes", minutes) % {"n": minutes}
    return ngettext("%(n)s set", "%(n)s sets", slot.sets) % {"n": slot.sets}


def _panel(view: View, day: Day, slot: Slot) -> Panel:
    desk = desk_of(view.plan, view.catalogue)
    others = [other for other in view.plan.days if all(s.slug != slot.slug for s in other.slots)]
    span = amount_range(desk.everybody[slot.slug], desk.task.aims)
    return Panel(
        choices=_choices(swap_options(desk, day.weekday, slot.slug)),
        amount=_amount(slot, span) if span else None,
        days=tuple((d.weekday.name.lower(), phrases.day_date(d.date)) for d in others),
    )


def _amount(slot: Slot, span: Span) -> Amount | None:
    told = next(((f, getattr(slot, f)) for f in FIELDS if getattr(slot, f)), None)
    if told is None:
        return None
    field, (low, high) = told
    units = {"reps": _("reps"), "metres": _("metres")}
    return Amount(low, high, span[0], span[1], units.get(field, _("seconds")))


def _adding(view: View, day: Day) -> Panel:
    return Panel(_choices(add_options(desk_of(view.plan, view.catalogue), day.weekday)))


def _choices(options: tuple[Option, ...]) -> tuple[Choice, ...]:
    return tuple(Choice(option.slug, option.name, option_words(option)) for option in options)
