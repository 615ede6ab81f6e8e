"""A person's own exercises: the list, and each with its name, its merge and its changes."""

import uuid

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from forge.app import own, progress
from forge.domain.exercise import Exercise
from forge.web.guest import guest_id
from forge.web.history.changes import Reader, change_line, change_lines
from forge.web.history.names import names
from forge.web.plans.mine import library, private
from forge.web.plans.naming import named
from forge.web.train.day import person_zone


@private
@require_safe
def home(request: HttpRequest) -> HttpResponse:
    """List them, those that were merged below."""
    found = own.own_list(guest_id(request))
    context = {
        "alone": [one for one in found if one.same_as not in library()],
        "merged": [
            (one, library().get(one.same_as).name) for one in found if one.same_as in library()
        ],
    }
    return render(request, "own/list.html", context)


@private
@require_http_methods(["GET", "HEAD", "POST"])
def show(request: HttpRequest, custom: str) -> HttpResponse:
    """Show one, or change it."""
    return _take(request, custom) if request.method == "POST" else _page(request, custom)


def _page(request: HttpRequest, key: str, problem: str = "") -> HttpResponse:
    guest = guest_id(request)
    found = own.own_open(guest, key)
    if found is None:
        raise Http404
    one = found.exercise
    name = names(library(), progress.custom_all(guest))
    reader = Reader(name, {key: one.name}, person_zone(request), {})
    words = " ".join(request.GET.get("find", one.name).split())[: own.LONGEST_NAME]
    undoable = next(
        (s for s in found.steps if found.newest and s.event.id == found.newest.id), None
    )
    context = {
        "one": one,
        "merged": library().get(one.same_as) if one.same_as in library() else None,
        "find": words,
        "choices": _choices(words),
        "names": [exercise.name for exercise in library().exercises],
        "changes": change_lines(found.steps, reader),
        "undoable": change_line(undoable, reader) if undoable else None,
        "problem": problem,
    }
    return render(request, "own/exercise.html", context, status=422 if problem else 200)


def _choices(words: str) -> tuple[Exercise, ...]:
    """Exercises of the library that words may mean."""
    found = named(words) if words else ()
    return (found,) if isinstance(found, Exercise) else found


def _take(request: HttpRequest, key: str) -> HttpResponse:
    guest = guest_id(request)
    if guest is None or own.own_open(guest, key) is None:
        raise Http404
    problem = _change(request, guest, key)
    return _page(request, key, problem) if problem else redirect("own:exercise", custom=key)


def _change(request: HttpRequest, guest: uuid.UUID, key: str) -> str:
    """Do what a form asks; return what is wrong with it."""
    asked, now = request.POST.get("do", ""), timezone.now()
    if asked == "rename":
        name = " ".join(request.POST.get("name", "").replace("\0", "").split())
        if not name:
            return _("Write a name of one letter or more.")
        own.own_rename(guest, key, name, now)
    elif asked == "merge":
        slug = request.POST.get("into", "")
        if slug not in library():
            return _("This exercise is not in the library any more. Search for another.")
        own.own_merge(guest, key, library().get(slug).slug, now)
    elif asked == "apart":
        own.own_merge(guest, key, "", now)
    elif asked == "undo":
        own.own_undo(guest, key, now)
    return ""
