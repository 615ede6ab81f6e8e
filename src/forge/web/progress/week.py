"""The week: its review, sets of each muscle against the plan's range, lifts with their trend."""

import uuid
from dataclasses import dataclass, replace
from datetime import date, timedelta

import msgspec
from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.gzip import gzip_page
from django.views.decorators.http import require_http_methods, require_safe

from forge.app import progress
from forge.app.library import body_map
from forge.app.progress import WeekData
from forge.figures.body_map import definitions
from forge.training.history import twins
from forge.training.history.adherence import Adherence, adherence
from forge.training.history.review import WEEK, ReviewLine, Week, review
from forge.training.history.trend import monday
from forge.training.history.volume import MuscleSets, credits_of, present, volume
from forge.web.guest import guest_id, keep_guest
from forge.web.history.names import Name, names
from forge.web.history.views import JSON, MARKDOWN
from forge.web.plans.doses import figures, map_key
from forge.web.plans.mine import library, private
from forge.web.progress.lifts import lifts
from forge.web.progress.muscles import muscle_marks, muscle_rows
from forge.web.progress.pauses import Refused, read_pause
from forge.web.progress.rows import row_links

LAST = timedelta(days=6)
OLDEST = date(1900, 1, 8)


@dataclass(frozen=True, slots=True)
class Read:
    """A week with what follows from it."""

    data: WeekData
    today: date
    kept: Adherence
    sets: tuple[MuscleSets, ...]
    lines: tuple[ReviewLine, ...]
    name: Name

    @property
    def last(self) -> date:
        """The Sunday."""
        return self.data.first + LAST


@private
@gzip_page
@require_http_methods(["GET", "HEAD", "POST"])
def home(request: HttpRequest) -> HttpResponse:
    """Show the week, or take a pause."""
    if request.method == "POST":
        return _pause(request)
    return _page(request, "")


def _pause(request: HttpRequest) -> HttpResponse:
    """Pause the plan, or end a pause."""
    guest = guest_id(request)
    try:
        first, last = read_pause(request.POST.dict())
    except Refused as error:
        return _page(request, str(error))
    keeper = guest or uuid.uuid4()
    progress.pause_set(keeper, first, last, timezone.now())
    response = redirect("progress:home")
    keep_guest(request, response, keeper)
    return response


def _page(request: HttpRequest, problem: str) -> HttpResponse:
    found = read_week(request)
    doses = found.data.plan.plan.doses if found.data.plan else ()
    marks = muscle_marks(found.sets, doses, library())
    body = body_map(settings.FORGE.content) if marks else None
    this = [one for one in found.data.sessions if found.data.first <= one.date <= found.last]
    context = {
        "week": found,
        "first": found.data.first,
        "before": found.data.first - WEEK,
        "after": found.data.first + WEEK if found.last < found.today else None,
        "running": found.data.first <= found.today <= found.last,
        "any": bool(found.data.sessions),
        "done": [one for one in this if one.done],
        "lines": [(line, row_links(line.rows, found)) for line in found.lines],
        "muscles": muscle_rows(found.sets, doses, found.name, found.last),
        "ranged": bool(doses),
        "figures": figures(body, marks),
        "sprite": definitions(body, marks) if body else "",
        "map_key": map_key(),
        "lifts": lifts(found.data.sessions, found.name),
        "pauses": [one for one in found.data.pauses if one.last >= found.today],
        "problem": problem,
        "today": found.today,
    }
    return render(request, "progress/week.html", context, status=422 if problem else 200)


def read_week(request: HttpRequest) -> Read:
    """The week that the query names, else this one."""
    today = timezone.localdate()
    read = progress.week_read(guest_id(request), _asked(request, today))
    data = replace(read, sessions=present(read.sessions, library()))
    name = names(library(), data.customs)
    first, last = data.first, data.first + LAST
    plan_id, plan = (data.plan.id, data.plan.plan) if data.plan else ("", None)
    kept = adherence(plan_id, plan, data.sessions, (first, last), today, data.pauses)
    this = [one for one in data.sessions if first <= one.date <= last]
    slugs = {one.exercise for session in this for one in session.sets}
    sets = volume(this, credits_of(library(), slugs))
    # Until Sunday is over, "not enough" would be said of days that are still to come.
    doses = plan.doses if plan and last < today else ()
    lines = review(Week(first, data.sessions, kept, sets, doses, data.changes, name))
    return Read(data, today, kept, sets, lines, name)


def _asked(request: HttpRequest, today: date) -> date:
    try:
        asked = date.fromisoformat(request.GET.get("week", "")[:10])
    except ValueError:
        return today
    return monday(asked) if OLDEST <= asked <= today else today


@private
@require_safe
def as_markdown(request: HttpRequest) -> HttpResponse:
    """Send the review as Markdown."""
    found = read_week(request)
    text = twins.review_markdown(found.data.first, found.lines)
    return HttpResponse(text, content_type=MARKDOWN)


@private
@require_safe
def as_json(request: HttpRequest) -> HttpResponse:
    """Send the review as JSON."""
    found = read_week(request)
    value = msgspec.json.encode(twins.review_json(found.data.first, found.lines))
    return HttpResponse(msgspec.json.format(value, indent=1), content_type=JSON)
