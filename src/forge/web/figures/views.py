"""Drawings as files. All are public and need no database."""

from django.http import Http404, HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from forge.figures.gallery import Figure
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
