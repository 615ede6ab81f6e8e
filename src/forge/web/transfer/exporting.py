"""Everything of a person as files, and sessions in a calendar at a secret address."""

import tempfile
import uuid
from collections.abc import Iterator

from django.conf import settings
from django.http import (
    Http404,
    HttpRequest,
    HttpResponse,
    StreamingHttpResponse,
)
from django.http.response import HttpResponseBase
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_safe

from forge.app.exporting import export_json, export_sets, export_zip
from forge.app.feeds import feed_calendar, feed_end, feed_make, feed_since
from forge.web.guest import guest_id, keep_guest
from forge.web.plans.mine import library, private

PIECE = 1 << 18
LONGEST_TOKEN = 64


@private
@require_http_methods(["GET", "HEAD", "POST"])
def home(request: HttpRequest) -> HttpResponse:
    """Show what can be taken along; a POST makes or ends the calendar's address."""
    guest = guest_id(request)
    if request.method != "POST":
        return _page(request, guest, "")
    if "end" in request.POST:
        if guest:
            feed_end(guest)
        return redirect("transfer:export")
    keeper = guest or uuid.uuid4()
    token = feed_make(keeper, timezone.now())
    address = settings.FORGE.site_url + reverse("transfer:calendar", kwargs={"feed": token})
    response = _page(request, keeper, address)
    keep_guest(request, response, keeper)
    return response


def _page(request: HttpRequest, guest: uuid.UUID | None, address: str) -> HttpResponse:
    """The page. The address is shown once: only its digest is kept."""
    context = {"guest": guest, "since": feed_since(guest), "address": address}
    return render(request, "transfer/export.html", context)


def _own(request: HttpRequest) -> uuid.UUID:
    guest = guest_id(request)
    if guest is None:
        raise Http404
    return guest


def _named(response: HttpResponseBase, name: str) -> HttpResponseBase:
    response["Content-Disposition"] = f'attachment; filename="{name}"'
    response["Cache-Control"] = "private, no-store"
    return response


@require_safe
def as_json(request: HttpRequest) -> HttpResponseBase:
    """Send every event and plan."""
    pieces = export_json(_own(request))
    return _named(StreamingHttpResponse(pieces, content_type="application/json"), "forge.json")


@require_safe
def as_table(request: HttpRequest) -> HttpResponseBase:
    """Send every set as a table."""
    pieces = export_sets(_own(request), library())
    kind = "text/csv; charset=utf-8"
    return _named(StreamingHttpResponse(pieces, content_type=kind), "forge-sets.csv")


@require_safe
def as_zip(request: HttpRequest) -> HttpResponseBase:
    """Send all files in one."""
    pieces = _zipped(_own(request))
    return _named(StreamingHttpResponse(pieces, content_type="application/zip"), "forge.zip")


def _zipped(guest: uuid.UUID) -> Iterator[bytes]:
    """The zip in pieces; it is made when the first is sent, and its file goes with the last."""
    with tempfile.TemporaryFile() as file:
        export_zip(guest, library(), file)
        file.seek(0)
        while piece := file.read(PIECE):
            yield piece


@private
@require_safe
def calendar(_request: HttpRequest, feed: str) -> HttpResponse:
    """Send the sessions to a calendar that knows the address. It sees titles and times alone."""
    text = feed_calendar(feed, timezone.localdate()) if len(feed) <= LONGEST_TOKEN else None
    if text is None:
        raise Http404
    response = HttpResponse(text, content_type="text/calendar; charset=utf-8")
    response["X-Robots-Tag"] = "noindex, nofollow"
    return response
