"""The week of a plan as its page shows it: seven days, today, and the weeks of the block."""

from dataclasses import dataclass
from datetime import date, timedelta

from django.utils.translation import gettext as _

from forge.domain.plan import Day, Plan, WeekRule
from forge.domain.week_sets import FULL
from forge.planner.writing import phrases

TALL = 40
"""Height of a full week's bar; the tallest weeks, with sets added, reach a quarter higher."""
TALLER = 50


@dataclass(frozen=True, slots=True)
class WeekCell:
    """One day of the week. ``anchor`` leads to its session; without one it is a rest day."""

    weekday: str
    date: str
    today: bool
    anchor: str
    title: str
    size: str
    busy: str


@dataclass(frozen=True, slots=True)
class WeekBar:
    """One week of the block. ``height`` of 50 is the share of sets; ``now`` marks this week."""

    number: int
    start: str
    height: int
    top: int
    now: bool
    told: str


@dataclass(frozen=True, slots=True)
class ThisWeek:
    """Where the person is in the block.

    ``offset`` is what dates of the first week are moved by, ``words`` says which week it is and
    what it asks for, ``next_anchor`` leads to today's session or the next one.
    """

    offset: timedelta
    words: str
    cells: tuple[WeekCell, ...]
    next_anchor: str
    next_words: str
    rule: WeekRule | None


def anchor_of(day: Day) -> str:
    """The fragment of a session: ``mon``. A week has each day once."""
    return phrases.DAYS[day.weekday].lower()


def short_date(on: date) -> str:
    """A date without its weekday: ``16 Nov``."""
    return phrases.day_date(on).split(" ", 1)[1]


def this_week(plan: Plan, today: date) -> ThisWeek:
    """The week that holds ``today``, or the first one outside the block."""
    index = _index(plan, today)
    offset = timedelta(weeks=max(0, index) if index < plan.block.weeks else 0)
    first = plan.request.start + offset
    kept = [day for day in plan.days if not plan.block.is_off(index + 1, day)]
    by_date = {day.date + offset: day for day in kept or plan.days}
    cells = tuple(_cell(plan, first + timedelta(days=n), by_date, today) for n in range(7))
    coming = min((on for on in by_date if on >= today), default=min(by_date))
    return ThisWeek(
        offset=offset,
        words=_words(plan, index),
        cells=cells,
        next_anchor=anchor_of(by_date[coming]),
        next_words=_next(coming, by_date[coming], today),
        rule=plan.block.rule_of(index + 1),
    )


def _index(plan: Plan, today: date) -> int:
    """Full weeks between the start and today; negative before it."""
    return (today - plan.request.start).days // 7


def _words(plan: Plan, index: int) -> str:
    block, rule = plan.block, plan.block.rule_of(index + 1)
    if index < 0:
        return _("Starts on %s.") % phrases.long_date(plan.request.start)
    if index >= block.weeks:
        return _("This block ended on %s. Make the next one.") % phrases.long_date(block.replan_on)
    place = _("Week %(n)s of %(all)s.") % {"n": index + 1, "all": block.weeks}
    return " ".join([place, phrases.sentence(rule.sentence)]) if rule else place


def _cell(plan: Plan, on: date, by_date: dict[date, Day], today: date) -> WeekCell:
    day = by_date.get(on)
    busy = [one.what for one in plan.request.busy if one.weekday == on.weekday()]
    event = plan.request.event
    if event and event.date == on:
        busy.append(event.name)
    return WeekCell(
        weekday=phrases.DAYS[on.weekday()],
        date=short_date(on),
        today=on == today,
        anchor=anchor_of(day) if day else "",
        title=day.title if day else "",
        size=phrases.minutes(day.time.total) if day else "",
        busy=phrases.sentence(", ".join(busy)).removesuffix("."),
    )


def _next(on: date, day: Day, today: date) -> str:
    if on == today:
        return _("Today: %s") % day.title
    return _("Next, %(day)s: %(title)s") % {
        "day": phrases.DAYS[on.weekday()],
        "title": day.title,
    }


# ---------------------------------------------------------------- the block


def week_bars(plan: Plan, today: date) -> tuple[WeekBar, ...]:
    """A bar for each week, as high as its share of the printed sets."""
    now = _index(plan, today)
    return tuple(_bar(plan, rule, now) for rule in plan.block.wave)


def _bar(plan: Plan, rule: WeekRule, now: int) -> WeekBar:
    height = TALLER if rule.added_sets else round(TALL * rule.percent / FULL)
    start = plan.request.start + timedelta(weeks=rule.week - 1)
    return WeekBar(
        number=rule.week,
        start=short_date(start),
        height=height,
        top=TALLER - height,
        now=rule.week == now + 1,
        told=phrases.sentence(rule.sentence),
    )
