"""Body weight and measures: add, change, bin, and a smoothed line without a word of praise."""

import uuid
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta
from decimal import Decimal

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.gzip import gzip_page
from django.views.decorators.http import require_http_methods

from forge.app import history, progress
from forge.app.progress import Measured
from forge.domain.logged import KG_PER_LB, Load, LoadUnit
from forge.training.events.checks import as_decimal
from forge.training.history.trend import TrendPoint, Weighed, a_week, smoothed
from forge.training.history.words import number
from forge.web.charts import Chart, Mark, Words, line_chart
from forge.web.guest import guest_id, keep_guest
from forge.web.history.forms import Typed, read_date
from forge.web.plans.mine import private

TENTH = Decimal("0.1")
YEAR = timedelta(days=366)
MOST = Decimal(1000)
"""Above, a number is a slip of the finger."""
LISTED = 100


@dataclass(frozen=True, slots=True)
class Measure:
    """One thing that is measured over time, with its chart and its values, newest first."""

    anchor: str
    name: str
    unit: str
    chart: Chart | None
    newest: str
    rate: str
    rows: tuple[Measured, ...]


@private
@gzip_page
@require_http_methods(["GET", "HEAD", "POST"])
def show(request: HttpRequest) -> HttpResponse:
    """Show what was measured, or take one more value. One query."""
    if request.method == "POST":
        return _take(request)
    return _page(request, Typed({}, ()))


def _page(request: HttpRequest, typed: Typed) -> HttpResponse:
    found = progress.body_read(guest_id(request))
    weights = [one for one in found if not one.name]
    named = dict.fromkeys(one.name for one in found if one.name)
    edited = next((one for one in found if one.key == request.GET.get("edit")), None)
    today = timezone.localdate()
    context = {
        "weight": _measure("w", _("Body weight"), weights) if weights else None,
        "others": [
            _measure(f"m{place}", name, [one for one in found if one.name == name])
            for place, name in enumerate(named)
        ],
        "edited": edited,
        "typed": typed,
        "today": today,
        "unit": weights[-1].unit if weights else "kg",
        "number": number,
        "listed": LISTED,
    }
    status = 422 if typed.problems else 200
    return render(request, "progress/body.html", context, status=status)


def _measure(anchor: str, name: str, found: Sequence[Measured]) -> Measure:
    """The values of one thing, told in the unit of the newest."""
    unit = found[-1].unit
    points = smoothed(Weighed(one.key, one.date, _in(one, unit)) for one in found)
    rate = a_week(points)
    return Measure(
        anchor=anchor,
        name=name,
        unit=unit,
        chart=_chart(anchor, name, unit, points, rate),
        newest=f"{number(points[-1].trend.quantize(TENTH))} {unit}",
        rate=_rate(rate, unit),
        rows=tuple(found[::-1]),
    )


def _in(one: Measured, unit: str) -> Decimal:
    """A weight in the wanted unit; other measures stay as typed."""
    if one.unit == unit or {one.unit, unit} != {"kg", "lb"}:
        return one.value
    return one.value * KG_PER_LB if unit == "kg" else one.value / KG_PER_LB


def _chart(
    anchor: str, name: str, unit: str, points: Sequence[TrendPoint], rate: Decimal | None
) -> Chart | None:
    """The last year: single values faint, the smoothed line through them."""
    shown = [one for one in points if points[-1].weighed.date - one.weighed.date < YEAR]
    if len(shown) < 2:
        return None
    line = [
        Mark(one.weighed.date, float(one.trend), f"{number(one.trend.quantize(TENTH))} {unit}")
        for one in shown
    ]
    single = [
        Mark(
            one.weighed.date,
            float(one.weighed.value),
            f"{number(one.weighed.value.quantize(TENTH))} {unit}",
        )
        for one in shown
    ]
    finding = _("Trend %(now)s. Dots are single values. %(rate)s") % {
        "now": line[-1].words,
        "rate": _rate(rate, unit),
    }
    return line_chart(Words(f"c-{anchor}", name, finding.strip(), unit), line, single)


def _rate(rate: Decimal | None, unit: str) -> str:
    """The slope in words: ``−0.3 kg a week over the last four weeks``."""
    if rate is None:
        return ""
    sign = "+" if rate > 0 else "−" if rate < 0 else ""
    return _("%(rate)s %(unit)s a week over the last four weeks.") % {
        "rate": f"{sign}{number(abs(rate))}",
        "unit": unit,
    }


# ---------------------------------------------------------------- changes


def _take(request: HttpRequest) -> HttpResponse:
    guest, key = guest_id(request), request.POST.get("key", "")
    known = {one.key: one for one in progress.body_read(guest)} if key else {}
    if guest and request.POST.get("do") == "bin":
        if key in known:
            collection = "measure" if known[key].name else "bodyweight"
            history.to_bin(guest, collection, key, timezone.now())
        return redirect("progress:body")
    return _log(request, known.get(key))


def _log(request: HttpRequest, known: Measured | None) -> HttpResponse:
    """Store a value; a new browser becomes a guest."""
    read, problems = _read(request, known)
    if read is None:
        return _page(request, Typed(request.POST.dict(), problems))
    guest, now = guest_id(request), timezone.now()
    keeper = guest or uuid.uuid4()
    if read.name:
        progress.measure_log(keeper, read, now)
    else:
        load = Load(read.value, LoadUnit(read.unit))
        progress.bodyweight_log(keeper, read.key, load, read.date, now)
    response = redirect("progress:body")
    keep_guest(request, response, keeper)
    return response


def _read(request: HttpRequest, known: Measured | None) -> tuple[Measured | None, tuple[str, ...]]:
    """What was typed, or every problem."""
    form = request.POST
    what = "measure" if (known.name if known else form.get("what") == "measure") else "weight"
    on, wrong_day = read_date(form.get("date", ""), timezone.localdate())
    value = as_decimal(form.get("value", "").strip().replace(",", "."))
    name = known.name if known else form.get("name", "").strip()[:60] if what == "measure" else ""
    unit = form.get("unit", "").strip()[:12]
    problems = [wrong_day] if wrong_day else []
    if value is None or not 0 < value <= MOST:
        problems.append(_("The value must be a number above 0, such as 78.4."))
    if what == "measure" and not name:
        problems.append(_("Say what you measured, such as waist."))
    if what == "weight" and unit not in ("kg", "lb"):
        problems.append(_("Choose kg or lb."))
    if problems or on is None or value is None:
        return None, tuple(problems)
    return Measured(known.key if known else "", name, on, value, unit), ()
