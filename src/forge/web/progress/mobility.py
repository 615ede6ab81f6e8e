"""Minutes of holds and stretches: a bar for each week, and what they went into."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from forge.app import progress
from forge.domain.logged import LoggedSession
from forge.domain.vocabulary import Category
from forge.training.history.holds import held_by_exercise, held_by_week
from forge.training.history.review import WEEK
from forge.training.history.volume import present
from forge.training.history.words import day_words
from forge.web.charts import Chart, Mark, Words, bar_chart
from forge.web.guest import guest_id
from forge.web.history.names import names
from forge.web.plans.mine import library, private

MOBILE = frozenset({Category.STRETCHING, Category.MOBILITY})
TENTH = Decimal("0.1")
MINUTE = 60
WEEKS = 12
"""Weeks shown, the running one included."""


@dataclass(frozen=True, slots=True)
class Row:
    """An exercise: minutes in all and the longest hold, over the weeks shown."""

    slug: str
    name: str
    minutes: str
    sets: int


@private
@require_safe
def show(request: HttpRequest) -> HttpResponse:
    """Show twelve weeks of holds. Three queries."""
    today = timezone.localdate()
    data = progress.week_read(guest_id(request), today)
    shown = [one for one in data.sessions if one.date >= data.first - WEEKS * WEEK + WEEK]
    sessions, name = present(shown, library()), names(library(), data.customs)
    mobile = frozenset(one.slug for one in library().exercises if one.facts.category in MOBILE)
    rows = [
        Row(slug, name(slug), _minutes(seconds), sets)
        for slug, seconds, sets in held_by_exercise(sessions, mobile)
    ]
    chart = _chart(sessions, mobile, data.first)
    return render(request, "progress/mobility.html", {"chart": chart, "rows": rows})


def _chart(sessions: Iterable[LoggedSession], mobile: frozenset[str], first: date) -> Chart | None:
    """Minutes of each of the last twelve weeks, the running one included."""
    weeks = held_by_week(sessions, mobile)
    if not weeks:
        return None
    starts = [first - back * WEEK for back in range(WEEKS - 1, -1, -1)]
    marks = [
        Mark(on, float(Decimal(weeks.get(on, 0)) / MINUTE), _minutes(weeks.get(on, 0)))
        for on in starts
    ]
    finding = _("%(now)s in the week of %(week)s; %(all)s in twelve weeks.") % {
        "now": marks[-1].words,
        "week": day_words(first),
        "all": _minutes(sum(weeks.get(on, 0) for on in starts)),
    }
    words = Words("c-holds", _("Minutes in stretches and mobility, by week"), finding, _("Minutes"))
    return bar_chart(words, marks)


def _minutes(seconds: int) -> str:
    """``3.5 min``."""
    return f"{(Decimal(seconds) / MINUTE).quantize(TENTH).normalize():f} min"
