"""Drawings as files. All are public and need no database."""

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from forge.app.library import catalogue, gallery
from forge.figures.gallery import Figure
from forge.library.paths import exercise_path
from forge.web.figures.moving import shelf
from forge.web.figures.pictures import figure_of
from forge.web.public import public, redirect_permanently

SVG = "image/svg+xml"
LASTING = "public, max-age=31536000, immutable"


def _find(slug: str) -> Figure:
    found = figure_of(slug)
    if found is None:
        raise Http404
    return found


@public
@require_safe
def pose(_request: HttpRequest, slug: str, number: int) -> HttpResponse:
    """One pose, counted from 1, with light colours and its words."""
    found = _find(slug)
    if not 1 <= number <= len(found.drawings):
        raise Http404
    return HttpResponse(found.alone(number), content_type=SVG)


@public
@require_safe
def small(_request: HttpRequest, slug: str, theme: str, version: str) -> HttpResponse:
    """The small drawing of lists. Its address changes with it, so it may be kept for ever."""
    found = _find(slug)
    if version != found.version:
        return redirect_permanently(found.small_path(theme))
    response = HttpResponse(found.small[theme], content_type=SVG)
    response["Cache-Control"] = LASTING
    return response


@public
@require_safe
def pair(_request: HttpRequest, slug: str, theme: str, version: str) -> HttpResponse:
    """Start and end, small, as phones keep them; like ``small`` it may be kept for ever."""
    found = _find(slug)
    if version != found.pair_version:
        return redirect_permanently(found.pair_path(theme))
    response = HttpResponse(found.pair(theme), content_type=SVG)
    response["Cache-Control"] = LASTING
    return response


@public
@require_safe
def card(_request: HttpRequest, slug: str) -> HttpResponse:
    """The PNG that other sites show beside a link to the page."""
    _find(slug)
    known = catalogue(settings.FORGE.content, settings.FORGE.data)
    if slug not in known:
        raise Http404
    found = shelf().card(gallery(settings.FORGE.content), known.get(slug))
    return _large(found, "image/png") if found else _unmade()


@public
@require_safe
def body_file(_request: HttpRequest, body: str) -> HttpResponse:
    """One body for the 3D view; see ``docs/figures.md``."""
    found = shelf().body(body)
    return _large(found, "application/octet-stream") if found else _unmade()


@public
@require_safe
def motion(_request: HttpRequest, slug: str, body: str) -> HttpResponse:
    """Joint angles of every frame, and what moves with the body; see ``docs/figures.md``."""
    figure = _find(slug)
    known = catalogue(settings.FORGE.content, settings.FORGE.data)
    if slug not in known:
        raise Http404
    found = shelf().motion(gallery(settings.FORGE.content), known.get(slug), body)
    if found is None:
        return _unmade()
    response = _large(found, "application/json")
    response["Link"] = f'<{settings.FORGE.site_url}{exercise_path(figure.slug)}>; rel="canonical"'
    response["X-Robots-Tag"] = "noindex"
    return response


def _large(data: bytes, kind: str) -> HttpResponse:
    """Send what already lies on the disk: it is not kept in memory as well."""
    response = HttpResponse(data, content_type=kind)
    response.is_on_disk = True  # type: ignore[attr-defined]  # read by PublicPages
    return response


def _unmade() -> HttpResponse:
    text = _("This figure could not be made. The server's log says why.")
    return HttpResponse(text, status=503, content_type="text/plain; charset=utf-8")
