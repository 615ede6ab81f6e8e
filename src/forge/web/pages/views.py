"""Home, about, machine-readable lists, and errors that say what to do."""

import json

from django.conf import settings
from django.db import connection
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from forge.app.library import body_map, catalogue, search
from forge.figures.body_map import definitions, figure, role_marks
from forge.library import hubs, site_index
from forge.library.catalogue import Catalogue
from forge.web.example import example_lines
from forge.web.figures.pictures import poses
from forge.web.library.maps import thumbnails
from forge.web.public import public

PRIVATE = ("/plan/", "/plans/", "/account/", "/history", "/progress/")
"""Where pages are somebody's own."""
HERO = "barbell-back-squat"
"""The exercise whose muscles stand beside the headline."""


def _catalogue() -> Catalogue:
    return catalogue(settings.FORGE.content, settings.FORGE.data)


@public
@require_safe
def home(request: HttpRequest) -> HttpResponse:
    """What Forge is, a search box, the way to a plan, three lines of a real one."""
    found = _catalogue()
    body = body_map(settings.FORGE.content)
    hero = found.get(HERO)
    marks = role_marks(hero.facts.muscles)
    lines = example_lines(found)
    small = thumbnails(line.exercise for line in lines)
    context = {
        "hero": hero,
        "drawn": poses(hero.slug),
        "sprite": definitions(body, small.muscles | set(marks)) if body else "",
        "figures": [
            figure(body, view, marks, label=_("Barbell back squat, seen from the %s") % view)
            for view in ("front", "back")
        ]
        if body
        else [],
        "lines": [(line, small.by_slug[line.exercise.slug]) for line in lines],
        "parts": hubs.body_part_counts(found),
        "count": len(found.exercises),
    }
    return render(request, "pages/home.html", context)


@public
@require_safe
def about(request: HttpRequest) -> HttpResponse:
    """Licences, sources and notices."""
    path = settings.FORGE.assets / "notices.json"
    notices = json.loads(path.read_text(encoding="utf-8")) if path.is_file() else {}
    sources = sorted(_catalogue().vocabulary.sources.values(), key=lambda source: source.cite)
    return render(request, "pages/about.html", {"notices": notices, "sources": sources})


@public
@require_safe
def robots(_request: HttpRequest) -> HttpResponse:
    """Let search engines in only where the owner wants it."""
    if settings.FORGE.indexable:
        private = "".join(f"Disallow: {path}\n" for path in PRIVATE)
        text = f"User-agent: *\n{private}Sitemap: {settings.FORGE.site_url}/sitemap.xml\n"
    else:
        text = "User-agent: *\nDisallow: /\n"
    return HttpResponse(text, content_type="text/plain; charset=utf-8")


@public
@require_safe
def sitemap(_request: HttpRequest) -> HttpResponse:
    """List every approved page."""
    text = site_index.sitemap(_catalogue(), settings.FORGE.site_url)
    return HttpResponse(text, content_type="application/xml; charset=utf-8")


@public
@require_safe
def llms(_request: HttpRequest) -> HttpResponse:
    """Tell assistants what is here and where the Markdown twins are."""
    text = site_index.llms_text(_catalogue(), settings.FORGE.site_url)
    return HttpResponse(text, content_type="text/plain; charset=utf-8")


@require_safe
def health(_request: HttpRequest) -> HttpResponse:
    """Answer 200 when the database answers."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT 1")
    response = HttpResponse("ok\n", content_type="text/plain; charset=utf-8")
    response["Cache-Control"] = "no-store"
    return response


def _last_words(path: str) -> str:
    """Turn the end of an address into words to search for."""
    return path.rstrip("/").rsplit("/", 1)[-1].removesuffix(".md").replace("-", " ")[:80]


def not_found(request: HttpRequest, exception: Exception) -> HttpResponse:  # noqa: ARG001  # Django's signature
    """Say what is near instead."""
    # Private addresses hold ids, which are nothing to search for.
    words = "" if request.path.startswith(PRIVATE) else _last_words(request.path)
    answer = search(settings.FORGE.content, settings.FORGE.data).find(words, 3) if words else None
    context = {
        "path": request.path[:120],
        "words": words,
        "results": answer.results if answer else (),
    }
    response = render(request, "pages/not_found.html", context, status=404)
    response["Cache-Control"] = "no-store"  # a stranger's 404 must not be kept for the owner
    return response


def _plain_error(request: HttpRequest, status: int, title: str, text: str) -> HttpResponse:
    return render(request, "pages/error.html", {"title": title, "text": text}, status=status)


def bad_request(request: HttpRequest, exception: Exception) -> HttpResponse:  # noqa: ARG001  # Django's signature
    """Answer a request that cannot be understood, without repeating any of it."""
    return HttpResponse(
        _("Forge cannot read this request. Check the address, or send a smaller form.") + "\n",
        status=400,
        content_type="text/plain; charset=utf-8",
    )


def forbidden(request: HttpRequest, exception: Exception) -> HttpResponse:  # noqa: ARG001  # Django's signature
    """Answer what is not allowed."""
    return _plain_error(request, 403, _("This is not allowed"), _("Go back and try again."))


def csrf_failure(request: HttpRequest, reason: str = "") -> HttpResponse:  # noqa: ARG001  # Django's signature
    """Explain a form that lost its token; usually cookies are off or a proxy rewrites the host."""
    return _plain_error(
        request,
        403,
        _("The form could not be accepted"),
        _(
            "Its security token is missing or old. Allow cookies for this address, reload the"
            " page and send it again. Behind a proxy, FORGE_SITE_URL must be the public address."
        ),
    )


def server_error(request: HttpRequest) -> HttpResponse:  # noqa: ARG001  # Django's signature
    """Answer a bug of ours without a trace, and without anything that could fail again."""
    return HttpResponse(
        "Forge made a mistake and wrote it to the server's log."
        " Nothing was half saved. Try again.\n",
        status=500,
        content_type="text/plain; charset=utf-8",
    )
