"""The history's first page: a year at a glance, sessions below it, and its twins."""

import uuid
from dataclasses import dataclass
from datetime import date, timedelta
from urllib.parse import urlencode

import msgspec
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.gzip import gzip_page
from django.views.decorators.http import require_http_methods, require_safe

from forge.app import history
from forge.domain.exercise import Exercise
from forge.domain.logged import LoggedSession
from forge.training.history import twins
from forge.training.history.adherence import adherence
from forge.training.history.records import top_set
from forge.training.history.words import set_words
from forge.web.guest import guest_id, keep_guest
from forge.web.history.calendar import Around, Month, hours, months, told
from forge.web.history.forms import Typed, read_date
from forge.web.history.names import Name, names
from forge.web.plans.mine import library, private
from forge.web.plans.naming import named

MARKDOWN, JSON = "text/markdown; charset=utf-8", "application/json"
OLDEST, NEWEST = 1900, 9998
AHEAD = timedelta(weeks=4)
"""How far ahead the calendar shows what is planned."""


@dataclass(frozen=True, slots=True)
class Row:
    """A session in the list."""

    key: str
    title: str
    date: date
    size: str
    lifts: tuple[str, ...]
    imported: bool


@dataclass(frozen=True, slots=True)
class Asked:
    """What the query asks for: a year, an exercise, a page."""

    year: int | None
    page: int
    words: str
    exercise: Exercise | None
    problem: str

    def query(self, **changes: object) -> str:
        """The query of a neighbouring page."""
        values = {"year": self.year, "exercise": self.words, "page": self.page} | changes
        return urlencode({name: value for name, value in values.items() if value})


@private
@gzip_page
@require_http_methods(["GET", "HEAD", "POST"])
def home(request: HttpRequest) -> HttpResponse:
    """Show a year and its sessions, or log a session of the past."""
    if request.method == "POST":
        return _add(request)
    return _page(request, Typed({}, ()))


def _add(request: HttpRequest) -> HttpResponse:
    """Log a session by hand; a new browser becomes a guest."""
    guest, now = guest_id(request), timezone.now()
    on, problem = read_date(request.POST.get("date", ""), timezone.localdate())
    title = request.POST.get("title", "").strip()[:200] or _("Session")
    if on is None:
        return _page(request, Typed(request.POST.dict(), (problem,)), status=422)
    keeper = guest or uuid.uuid4()
    key = history.session_add(keeper, title, on, now)
    response = redirect("history:session", session=key)
    keep_guest(request, response, keeper)
    return response


def _page(request: HttpRequest, typed: Typed, status: int = 200) -> HttpResponse:
    asked, today = _asked(request), timezone.localdate()
    found = _of_exercise(request, asked) if asked.words else _of_year(request, asked, today)
    context = {
        **found,
        "asked": asked,
        "typed": typed,
        "today": today,
        "told": told,
        "hours": hours,
        "names": [exercise.name for exercise in library().exercises],
    }
    return render(request, "history/home.html", context, status=status)


def _of_year(request: HttpRequest, asked: Asked, today: date) -> dict[str, object]:
    """The months of a year and a page of its sessions. Three queries."""
    year = asked.year or today.year
    found = history.year_read(guest_id(request), year)
    start = (asked.page - 1) * history.PER_PAGE
    newest = [one for one in found.sessions[::-1] if not one.waits]
    name = names(library(), found.customs)
    shown = asked.page == 1 and (found.years or found.plan)
    return {
        "year": year,
        "years": found.years,
        "months": _months(found, year, today) if shown else (),
        "rows": [_row(one, name) for one in newest[start : start + history.PER_PAGE]],
        "more": len(newest) > start + history.PER_PAGE,
    }


def _months(found: history.Year, year: int, today: date) -> tuple[Month, ...]:
    between = (date(year, 1, 1), min(date(year, 12, 31), today + AHEAD))
    plan_id, plan = (found.plan.id, found.plan.plan) if found.plan else ("", None)
    planned = adherence(plan_id, plan, found.sessions, between, today, found.pauses)
    return months(
        year, found.sessions, Around(today, planned, found.pauses, year in found.years[-1:])
    )


def _of_exercise(request: HttpRequest, asked: Asked) -> dict[str, object]:
    """A page of the sessions that have an exercise. Three queries."""
    guest, slugs = guest_id(request), _slugs(asked.exercise)
    found = (
        history.sessions_page(guest, asked.page, year=asked.year, exercises=slugs)
        if slugs
        else history.Page((), more=False)
    )
    name = names(library(), found.customs)
    return {
        "year": asked.year,
        "years": (),
        "months": (),
        "rows": [_row(one, name) for one in found.sessions],
        "more": found.more,
    }


def _asked(request: HttpRequest) -> Asked:
    words = request.GET.get("exercise", "").strip()[:120]
    found = named(words) if words else None
    exercise = found if isinstance(found, Exercise) else None
    problem = ""
    if words and exercise is None:
        problem = _("There is no exercise called %(words)s.") % {"words": words}
    return Asked(
        year=_number(request.GET.get("year", ""), OLDEST, NEWEST),
        page=_number(request.GET.get("page", ""), 1, 100_000) or 1,
        words=words,
        exercise=exercise,
        problem=problem,
    )


def _number(text: str, low: int, high: int) -> int | None:
    """A whole number in its range; None for anything else."""
    digits = text if text.isascii() and text.isdecimal() and len(text) <= len(str(high)) else ""
    return int(digits) if digits and low <= int(digits) <= high else None


def _slugs(exercise: Exercise | None) -> tuple[str, ...]:
    """The present slug and all former ones."""
    return (exercise.slug, *exercise.facts.former_slugs) if exercise else ()


def _row(session: LoggedSession, name: Name) -> Row:
    sets = twins.by_exercise(session.sets)
    best = ((slug, top_set(rows)) for slug, rows in sets)
    return Row(
        key=session.key,
        title=session.title or _("Session"),
        date=session.date,
        size=_("skipped") if session.skipped else twins.size_words(session),
        lifts=tuple(f"{name(slug)} {set_words(one)}" for slug, one in best if one),
        imported=bool(session.source),
    )


@private
@gzip_page
@require_safe
def as_markdown(request: HttpRequest) -> HttpResponse:
    """Send a page of the history as Markdown."""
    found, name = _twin(request)
    return HttpResponse(twins.history_markdown(found, name), content_type=MARKDOWN)


@private
@gzip_page
@require_safe
def as_json(request: HttpRequest) -> HttpResponse:
    """Send a page of the history as JSON."""
    found, name = _twin(request)
    value = {"sessions": [twins.session_json(one, name) for one in found]}
    return HttpResponse(
        msgspec.json.format(msgspec.json.encode(value), indent=1), content_type=JSON
    )


def _twin(request: HttpRequest) -> tuple[tuple[LoggedSession, ...], Name]:
    guest, asked = guest_id(request), _asked(request)
    if asked.problem:
        raise Http404
    found = history.sessions_page(
        guest, asked.page, year=asked.year, exercises=_slugs(asked.exercise)
    )
    return found.sessions, names(library(), found.customs)
