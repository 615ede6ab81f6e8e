"""One exercise over all years: its chart, the sum behind the newest point, records, all sets."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.gzip import gzip_page
from django.views.decorators.http import require_safe

from forge.app import progress
from forge.domain.logged import LoggedSet, SetType
from forge.library.paths import exercise_path
from forge.training.history.records import Record, RecordKind, records
from forge.training.history.series import Dated, Point, Series, series, since
from forge.training.history.single import single
from forge.training.history.words import day_words, effort_words, load_words, number, set_words
from forge.web.charts import Chart, Mark, Words, line_chart
from forge.web.guest import guest_id
from forge.web.history.names import readable
from forge.web.history.session_page import anchor
from forge.web.plans.mine import library, private
from forge.web.progress.lifts import WEIGHED, change_words, in_unit, value_words

PER_PAGE = 60
LATELY = timedelta(weeks=26)
"""What the chart shows unless all is asked for; then it is drawn by months."""


@dataclass(frozen=True, slots=True)
class RecordRow:
    """A record and the set that it is."""

    label: str
    value: str
    day: date
    done: str
    href: str


@dataclass(frozen=True, slots=True)
class SetRow:
    """A set in the list of all."""

    day: date
    done: str
    effort: str
    kind: str
    href: str


@dataclass(frozen=True, slots=True)
class Newest:
    """The newest point of the chart with the sum behind it."""

    done: str
    day: str
    href: str
    effort: str
    sum: str


@private
@gzip_page
@require_safe
def show(request: HttpRequest, exercise: str) -> HttpResponse:
    """Show one exercise. Three queries. One that was merged is where its sets went."""
    guest, found = guest_id(request), library()
    known = found.get(exercise) if exercise in found else None
    slugs = (known.slug, *known.facts.former_slugs) if known else (exercise,)
    dated = progress.exercise_sets(guest, slugs)
    custom = None if known else progress.custom_read(guest, exercise)
    if custom and custom.same_as in library():
        return redirect("progress:exercise", exercise=library().get(custom.same_as).slug)
    if known is None and not dated and custom is None:
        raise Http404
    name = known.name if known else custom.name if custom and custom.name else readable(exercise)
    page = _page_number(request.GET.get("page", ""))
    whole = request.GET.get("all") == "1"
    newest = dated[::-1]
    drawn = series(dated, monthly=whole)
    context = {
        "name": name,
        "slug": exercise,
        "library_path": exercise_path(known.slug) if known else "",
        "count": len(dated),
        "days": len({on for on, _one in dated}),
        "chart": _chart(drawn, name, whole=whole),
        "whole": whole,
        "longer": bool(dated) and dated[-1][0] - dated[0][0] > LATELY,
        "newest": _newest(drawn.points[-1], drawn.kind) if drawn else None,
        "records": _record_rows(dated),
        "rows": [_set_row(on, one) for on, one in newest[(page - 1) * PER_PAGE : page * PER_PAGE]],
        "page": page,
        "more": len(newest) > page * PER_PAGE,
        "today": timezone.localdate(),
    }
    return render(request, "progress/exercise.html", context)


def _page_number(text: str) -> int:
    return int(text) if text.isascii() and text.isdecimal() and int(text[:6]) > 0 else 1


def _href(one: LoggedSet) -> str:
    return f"{reverse('history:session', args=[one.session])}#{anchor(one.key)}"


# ---------------------------------------------------------------- the chart


def _lately(newest: date) -> date:
    """The first day of the chart. A phone with a wrong clock may have logged in the year 1."""
    return newest - min(LATELY, newest - date.min)


def _chart(found: Series | None, name: str, *, whole: bool) -> Chart | None:
    """The best of each week of half a year, or of each month of all years."""
    if found is None:
        return None
    shown = found if whole else since(found, _lately(found.points[-1].on))
    if len(shown.points) < 2:
        return None
    last = shown.points[-1]
    marks = [_mark(shown.kind, point, last.of) for point in shown.points]
    title = f"{name}, {titles()[shown.kind]}"
    return line_chart(Words("c-main", title, _finding(shown), titles()[shown.kind]), marks)


def _mark(kind: RecordKind, point: Point, like: LoggedSet) -> Mark:
    """A point in the unit of the newest set, so that kg and lb share a line."""
    value = in_unit(point.value, like) if kind in WEIGHED else point.value
    words = value_words(kind, point.value, point.of, like)
    return Mark(point.on, float(value), words, _href(point.of))


def titles() -> dict[RecordKind, str]:
    """What each kind of value is."""
    return {
        RecordKind.SINGLE: _("best single, estimated"),
        RecordKind.LOAD: _("heaviest load"),
        RecordKind.REPS: _("most repetitions"),
        RecordKind.HOLD: _("longest hold"),
        RecordKind.TIME: _("longest time"),
        RecordKind.DISTANCE: _("longest distance"),
        RecordKind.ASSISTANCE: _("least help"),
    }


def _finding(found: Series) -> str:
    """The chart in one sentence."""
    first, last, kind = found.points[0], found.points[-1], found.kind
    change = last.value - first.value
    told = {
        "from": value_words(kind, first.value, first.of, last.of),
        "to": value_words(kind, last.value, last.of),
        "first": day_words(first.on),
        "last": day_words(last.on),
        "change": change_words(kind, change, last.of),
    }
    return _("From %(from)s on %(first)s to %(to)s on %(last)s: %(change)s.") % told


def _newest(point: Point, kind: RecordKind) -> Newest:
    one, estimate = point.of, single(point.of)
    total = ""
    if kind is RecordKind.SINGLE and estimate and one.load:
        share = number(estimate.percent / 100)
        best = value_words(kind, point.value, one)
        total = f"{load_words(one.load)} ÷ {share} = {best}"
    return Newest(set_words(one), day_words(point.on), _href(one), effort_words(one), total)


# ---------------------------------------------------------------- records and sets


def _record_rows(dated: Sequence[Dated]) -> tuple[RecordRow, ...]:
    days = {one.key: on for on, one in dated}
    found = records(one for _, one in dated)
    return tuple(_record_row(one, days[one.of.key]) for one in found)


def _record_row(record: Record, day: date) -> RecordRow:
    label = titles()[record.kind].capitalize()
    if record.kind is RecordKind.LOAD:
        reps = record.of.reps or 0
        label = _("Heaviest for %(n)s") % {"n": reps}
    value = value_words(record.kind, record.value, record.of)
    return RecordRow(label, value, day, set_words(record.of), _href(record.of))


def _set_row(on: date, one: LoggedSet) -> SetRow:
    kind = "" if one.type is SetType.NORMAL else one.type.value.replace("_", "-")
    return SetRow(on, set_words(one), effort_words(one), kind, _href(one))
