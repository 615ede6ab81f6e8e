"""Library pages. All are public: no cookie, no session, no database query."""

import json
from collections.abc import Callable

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from forge.app.library import catalogue, exercise_page, search
from forge.domain.errors import UnknownExercise
from forge.domain.exercise import Exercise
from forge.library import as_json, dataset, hub_markdown, hubs, jsonld, markdown, sheet_writing
from forge.library.catalogue import Catalogue
from forge.library.paths import exercise_path
from forge.library.query.signposts import signposts
from forge.library.rows import exercise_row
from forge.library.sheets.sheet import Sheet
from forge.library.sheets.shelf import moved, sheet_at
from forge.store.search import Search
from forge.web.figures.pictures import figure_key, figure_of, poses, twin_pictures
from forge.web.figures.words import is_per_side, viewer
from forge.web.library.filters import filter_groups, page_number, page_turns, shelves
from forge.web.library.maps import exercise_map, join_sprites, sheet_maps, thumbnails
from forge.web.public import public, redirect_permanently

MARKDOWN = "text/markdown; charset=utf-8"
JSON = "application/json"
SUGGESTIONS = 7
RESULTS = 20

View = Callable[..., HttpResponse]


def _catalogue() -> Catalogue:
    return catalogue(settings.FORGE.content, settings.FORGE.data)


def _search() -> Search:
    return search(settings.FORGE.content, settings.FORGE.data)


def _find(slug: str) -> Exercise:
    try:
        return _catalogue().get(slug)
    except UnknownExercise as error:
        raise Http404 from error


def _twin(body: str, kind: str, html_path: str) -> HttpResponse:
    """Send a twin: not for search engines, and it names the page that it belongs to."""
    response = HttpResponse(body, content_type=kind)
    response["X-Robots-Tag"] = "noindex"
    response["Link"] = f'<{settings.FORGE.site_url}{html_path}>; rel="canonical"'
    return response


def _dump(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, indent=1, sort_keys=True) + "\n"


# ---------------------------------------------------------------- exercises


@public
@require_safe
def exercise(request: HttpRequest, slug: str) -> HttpResponse:
    """One exercise."""
    found = _find(slug)
    if found.slug != slug:
        return redirect_permanently(exercise_path(found.slug))
    page = exercise_page(settings.FORGE.content, settings.FORGE.data, slug)
    blocks = jsonld.exercise_page(page, settings.FORGE.site_url, twin_pictures(found.slug))
    context = {
        "page": page,
        "map": exercise_map(found, _catalogue()),
        "figure": poses(found.slug, per_side=is_per_side(found)),
        "keys": figure_key(found),
        "viewer": viewer(found, figure_of(found.slug)),
        "json_ld": [jsonld.script_text(block) for block in blocks],
    }
    return render(request, "library/exercise.html", context)


@public
@require_safe
def exercise_twin(_request: HttpRequest, slug: str, form: str) -> HttpResponse:
    """One exercise as Markdown or JSON."""
    found = _find(slug)
    path = exercise_path(found.slug)
    if found.slug != slug:
        return redirect_permanently(f"{path}.{form}")
    page = exercise_page(settings.FORGE.content, settings.FORGE.data, slug)
    drawn = twin_pictures(found.slug)
    if form == "md":
        return _twin(markdown.write(page, settings.FORGE.site_url, drawn), MARKDOWN, path)
    return _twin(_dump(as_json.page(page, drawn)), JSON, path)


@public
@require_safe
def dataset_file(_request: HttpRequest, name: str) -> HttpResponse:
    """Give a file of the dataset."""
    found, site = _catalogue(), settings.FORGE.site_url
    made: dict[str, tuple[Callable[[], bytes | str], str]] = {
        "exercises.json": (lambda: dataset.as_json(dataset.dataset(found, site)), JSON),
        "exercises.csv": (lambda: dataset.as_csv(found, site), "text/csv; charset=utf-8"),
        "schema.json": (dataset.schema, "application/schema+json"),
        "README.md": (lambda: dataset.readme(found), MARKDOWN),
    }
    write, kind = made[name]
    response = HttpResponse(write(), content_type=kind)
    response["X-Robots-Tag"] = "noindex"
    return response


# ---------------------------------------------------------------- hubs


@public
@require_safe
def everything(request: HttpRequest) -> HttpResponse:
    """List every exercise."""
    return _hub_page(request, None)


@public
@require_safe
def everything_json(_request: HttpRequest) -> HttpResponse:
    """List every exercise as JSON."""
    rows = [as_json.row(found, _catalogue()) for found in _catalogue().exercises]
    return _twin(_dump(rows), JSON, "/exercises")


@public
@require_safe
def body_part(request: HttpRequest, value: str) -> HttpResponse:
    """List the exercises of a body part."""
    return _hub_page(request, f"/exercises/{value}")


@public
@require_safe
def body_part_twin(_request: HttpRequest, value: str, form: str) -> HttpResponse:
    """List the exercises of a body part as Markdown or JSON."""
    return _hub_twin(f"/exercises/{value}", form)


@public
@require_safe
def hub(request: HttpRequest, kind: str, value: str) -> HttpResponse:
    """List the exercises of an equipment, a muscle, a level or a category."""
    return _hub_page(request, f"/exercises/{kind}/{value}")


@public
@require_safe
def hub_twin(_request: HttpRequest, kind: str, value: str, form: str) -> HttpResponse:
    """List the same as Markdown or JSON."""
    return _hub_twin(f"/exercises/{kind}/{value}", form)


def _read_hub(path: str | None, query: dict[str, list[str]]) -> hubs.HubPage:
    found = hubs.hub_at(path, _catalogue()) if path else None
    if path and found is None:
        raise Http404
    return hubs.hub_page(found, _catalogue(), query)


def _hub_page(request: HttpRequest, path: str | None) -> HttpResponse:
    page = _read_hub(path, dict(request.GET.lists()))
    number = page_number(request.GET.get("page", ""), page.sheets)
    rows = page.rows[(number - 1) * hubs.PER_PAGE : number * hubs.PER_PAGE]
    pictures = thumbnails(row.exercise for row in rows)
    context = {
        "page": page,
        "rows": rows,
        "number": number,
        "turns": page_turns(page, dict(request.GET.lists()), number),
        "groups": filter_groups(page, dict(request.GET.lists())),
        "thumbs": pictures.by_slug,
        "sprite": pictures.sprite,
        "shelves": shelves(hubs.all_hubs(_catalogue())) if path is None else (),
        "json_ld": jsonld.script_text(
            jsonld.item_list(page.title, page.rows, settings.FORGE.site_url)
        ),
    }
    return render(request, "library/hub.html", context)


def _hub_twin(path: str, form: str) -> HttpResponse:
    page = _read_hub(path, {})
    if form == "md":
        return _twin(hub_markdown.write(page, settings.FORGE.site_url), MARKDOWN, path)
    return _twin(_dump(hub_markdown.as_json(page)), JSON, path)


# ---------------------------------------------------------------- sheets


@public
@require_safe
def sheet(request: HttpRequest, **_parts: str) -> HttpResponse:
    """Show alternatives, a comparison, a ladder, a routine, a muscle, or a list of these."""
    found = sheet_at(request.path_info, _catalogue())
    if found is None:
        return _moved(request.path_info, "")
    return sheet_page(request, found, "library/sheet.html")


def sheet_page(request: HttpRequest, found: Sheet, template: str) -> HttpResponse:
    """Render a sheet."""
    blocks = sheet_writing.structured(found, settings.FORGE.site_url)
    pictures = thumbnails(entry.exercise for entry in found.entries() if entry.exercise)
    maps = sheet_maps(found, _catalogue())
    context = {
        "sheet": found,
        "thumbs": pictures.by_slug,
        "maps": maps.pictures,
        "sprite": join_sprites(pictures, maps),
        "json_ld": [jsonld.script_text(block) for block in blocks],
    }
    return render(request, template, context)


@public
@require_safe
def sheet_twin(request: HttpRequest, form: str, **_parts: str) -> HttpResponse:
    """Show the same as Markdown or JSON."""
    path = request.path_info.removesuffix(f".{form}")
    found = sheet_at(path, _catalogue())
    if found is None:
        return _moved(path, f".{form}")
    return sheet_as(found, form)


def sheet_as(found: Sheet, form: str) -> HttpResponse:
    """Write a sheet as Markdown or JSON."""
    if form == "md":
        return _twin(sheet_writing.markdown(found, settings.FORGE.site_url), MARKDOWN, found.path)
    return _twin(_dump(sheet_writing.as_json(found)), JSON, found.path)


def _moved(path: str, ending: str) -> HttpResponse:
    """Redirect another spelling of an address; 404 for anything else."""
    target = moved(path, _catalogue())
    if target is None or target == path or sheet_at(target, _catalogue()) is None:
        raise Http404
    return redirect_permanently(f"{target}{ending}")


# ---------------------------------------------------------------- search


@public
@require_safe
def search_page(request: HttpRequest) -> HttpResponse:
    """Answer a search, or offer the box."""
    words = request.GET.get("q", "")[:200]
    answer = _search().find(words, RESULTS) if words.strip() else None
    shown = [_catalogue().get(result.slug) for result in answer.results] if answer else []
    pictures = thumbnails(shown)
    rows = [
        (result, exercise_row(found, _catalogue().vocabulary))
        for result, found in zip(answer.results if answer else (), shown, strict=True)
    ]
    context = {
        "words": words,
        "answer": answer,
        "rows": rows,
        "posts": signposts(words, _catalogue()),
        "thumbs": pictures.by_slug,
        "sprite": pictures.sprite,
        "parts": hubs.body_part_counts(_catalogue()),
    }
    return render(request, "library/search.html", context)


@public
@require_safe
def search_json(request: HttpRequest) -> HttpResponse:
    """Answer a search as JSON: slug, name, why, best first."""
    answer = _search().find(request.GET.get("q", "")[:200], RESULTS)
    rows = [{"slug": r.slug, "name": r.name, "why": r.why} for r in answer.results]
    posts = signposts(request.GET.get("q", "")[:200], _catalogue())
    pages = [{"name": post.name, "path": post.path, "text": post.text} for post in posts]
    return JsonResponse({"read_as": answer.read_as, "results": rows, "pages": pages})


@public
@require_safe
def suggest(request: HttpRequest) -> HttpResponse:
    """Answer while somebody types."""
    answer = _search().find(request.GET.get("q", "")[:200], SUGGESTIONS)
    rows = [{"name": r.name, "why": r.why, "url": exercise_path(r.slug)} for r in answer.results]
    return JsonResponse({"results": rows})
