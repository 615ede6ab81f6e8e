"""``GET /api/v1/pack``: all that a phone keeps to train without the server."""

from django.conf import settings
from django.http import HttpRequest, HttpResponse, HttpResponseNotModified
from django.views.decorators.gzip import gzip_page

from forge.app.library import gallery
from forge.app.pack import etag, pack
from forge.app.pictured import pictured
from forge.web.api.plain import answer, api
from forge.web.guest import guest_id
from forge.web.plans.mine import library
from forge.web.train.day import person_day


@gzip_page
@api("GET", "HEAD")
def take_pack(request: HttpRequest) -> HttpResponse:
    """Answer the pack, or 304 where the phone has it already."""
    known = pack(guest_id(request), person_day(request), library())
    value = pictured(known, gallery(settings.FORGE.content))
    tag = f'W/"{etag(value)}"'
    if request.headers.get("If-None-Match") == tag:
        response: HttpResponse = HttpResponseNotModified()
    else:
        response = answer(value)
    response["ETag"] = tag
    response["Cache-Control"] = "private, no-store"
    return response
