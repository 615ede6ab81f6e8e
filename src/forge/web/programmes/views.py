"""Programmes: the list, each with our audit of it, and their twins. All public."""

from functools import cache

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from forge.app.library import catalogue
from forge.library.catalogue import Catalogue
from forge.library.sheets.programmes import index
from forge.library.sheets.sheet import Sheet
from forge.planner.programmes.page import page
from forge.web.library.views import sheet_as, sheet_page
from forge.web.public import public


def _catalogue() -> Catalogue:
    return catalogue(settings.FORGE.content, settings.FORGE.data)


@cache
def _page(slug: str, library: Catalogue) -> Sheet:
    """Make the page once; the audit behind it takes about a tenth of a second."""
    for programme in library.programmes:
        if programme.slug == slug:
            return page(programme, library)
    raise Http404


def _index() -> Sheet:
    if not _catalogue().programmes:
        raise Http404
    return index(_catalogue())


@public
@require_safe
def listed(request: HttpRequest) -> HttpResponse:
    """List all programmes."""
    return sheet_page(request, _index(), "programmes/list.html")


@public
@require_safe
def listed_twin(_request: HttpRequest, form: str) -> HttpResponse:
    """List the same as Markdown or JSON."""
    return sheet_as(_index(), form)


@public
@require_safe
def shown(request: HttpRequest, programme: str) -> HttpResponse:
    """Show a programme with its audit."""
    return sheet_page(request, _page(programme, _catalogue()), "programmes/programme.html")


@public
@require_safe
def shown_twin(_request: HttpRequest, programme: str, form: str) -> HttpResponse:
    """Show the same as Markdown or JSON."""
    return sheet_as(_page(programme, _catalogue()), form)
