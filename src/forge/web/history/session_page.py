"""One session of the past: sets with their targets, every field to edit, undo, bin, twins."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import tzinfo
from urllib.parse import quote

import msgspec
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from forge.app import history
from forge.app.history import OpenSession
from forge.domain.event import Json
from forge.domain.logged import LoggedSet, SetSide, SetType
from forge.training.history import twins
from forge.training.history.words import effort_words, set_words, target_words
from forge.web.guest import guest_id
from forge.web.history.changes import Reader, change_line, change_lines
from forge.web.history.fields import SetForm, filled, retyped, session_values
from forge.web.history.forms import Here, Typed, read_session, read_set
from forge.web.history.names import Name, names
from forge.web.history.times import clock
from forge.web.history.views import JSON, MARKDOWN
from forge.web.log_words import word
from forge.web.plans.mine import library, private
from forge.web.train.day import zone_named

NONE = Typed({}, ())
NEW = "new"
"""The name of the form for one more set."""


@dataclass(frozen=True, slots=True)
class SetRow:
    """A set as the page shows it. ``anchor`` leads to it."""

    key: str
    number: int
    anchor: str
    kind: str
    done: str
    effort: str
    target: str
    note: str


@dataclass(frozen=True, slots=True)
class Block:
    """The sets of one exercise."""

    slug: str
    name: str
    rows: tuple[SetRow, ...]


@dataclass(frozen=True, slots=True)
class Editing:
    """What is being edited: a set by its key, one more set, or the session itself."""

    what: str = ""
    form: SetForm | None = None
    session: Typed = NONE
    problems: tuple[str, ...] = ()


@private
@require_http_methods(["GET", "HEAD", "POST"])
def show(request: HttpRequest, session: str) -> HttpResponse:
    """Show a session, or change it."""
    found = own(request, session)
    if request.method == "POST":
        return _take(request, found)
    return _page(request, found, _editing(request, found))


@private
@require_safe
def as_markdown(request: HttpRequest, session: str) -> HttpResponse:
    """Send a session as Markdown."""
    found = own(request, session)
    text = twins.session_markdown(found.session, _name(found))
    return HttpResponse(text, content_type=MARKDOWN)


@private
@require_safe
def as_json(request: HttpRequest, session: str) -> HttpResponse:
    """Send a session as JSON."""
    found = own(request, session)
    value = msgspec.json.encode(twins.session_json(found.session, _name(found)))
    return HttpResponse(msgspec.json.format(value, indent=1), content_type=JSON)


def own(request: HttpRequest, key: str) -> OpenSession:
    """One's own session; 404 for anybody else's."""
    found = history.session_open(guest_id(request), key)
    if found is None:
        raise Http404
    return found


def _name(found: OpenSession) -> Name:
    return names(library(), found.customs)


# ---------------------------------------------------------------- the page


def _page(request: HttpRequest, found: OpenSession, editing: Editing) -> HttpResponse:
    name, session = _name(found), found.session
    zone = zone_named(found.zone)
    reader = Reader(name, _called(found, name), zone, found.places)
    undoable = [one for one in found.steps if found.newest and one.event.id == found.newest.id]
    blocks = [
        Block(slug, name(slug), tuple(_row(place, one) for place, one in enumerate(sets, 1)))
        for slug, sets in twins.by_exercise(session.sets)
    ]
    context = {
        "session": session,
        "about": twins.about(session),
        "binned": found.binned,
        "blocks": blocks,
        "asked": any(row.target for block in blocks for row in block.rows),
        "notes": found.notes,
        "lying": [(one.key, name(one.exercise), set_words(one)) for one in found.binned_sets],
        "where": _where(found, zone),
        "places": [(key, found.places[key]) for key in found.open_places],
        "place_gone": found.places.get(session.place) or _("Another place"),
        "changes": change_lines(found.steps, reader),
        "undoable": change_line(undoable[0], reader) if undoable else None,
        "editing": editing,
        "values": {**session_values(session, zone), **editing.session.values},
        "names": [one.name for one in library().exercises] if editing.form else [],
        "types": [(one.value, word("type", one.value)) for one in SetType],
        "sides": [(one.value, word("side", one.value)) for one in SetSide],
        "address": reverse("history:session", args=[session.key]),
    }
    return render(request, "history/session.html", context, status=422 if editing.problems else 200)


def _row(number: int, one: LoggedSet) -> SetRow:
    return SetRow(
        key=one.key,
        number=number,
        anchor=anchor(one.key),
        kind="" if one.type is SetType.NORMAL else word("type", one.type.value),
        done=set_words(one),
        effort=effort_words(one),
        target=target_words(one.target),
        note=one.note,
    )


def anchor(key: str) -> str:
    """The fragment of a set; letters, digits and dashes."""
    return "s-" + quote(key, safe="").replace("%", "-").replace("/", "-")


def _called(found: OpenSession, name: Name) -> dict[str, str]:
    """What each set is called: its exercise and its number."""
    rows = {
        one.key: _("%(name)s, set %(n)s") % {"name": name(slug), "n": place}
        for slug, sets in twins.by_exercise(found.session.sets)
        for place, one in enumerate(sets, 1)
    }
    return rows | {one.key: name(one.exercise) for one in found.binned_sets}


def _where(found: OpenSession, zone: tzinfo) -> str:
    """When by the clock, and at which place: ``18:05 to 19:10, Home``."""
    begin, end = clock(found.session.started, zone), clock(found.session.finished, zone)
    times = _("%(begin)s to %(end)s") % {"begin": begin, "end": end} if begin and end else begin
    return ", ".join(one for one in (times, found.places.get(found.session.place, "")) if one)


def _editing(request: HttpRequest, found: OpenSession) -> Editing:
    """The form that the query opens."""
    what = request.GET.get("edit", "")
    if what == NEW:
        last = found.session.sets[-1] if found.session.sets else None
        return Editing(NEW, filled(last, _name(found), new=True))
    one = next((one for one in found.session.sets if one.key == what), None)
    return Editing(what, filled(one, _name(found))) if one else Editing()


# ---------------------------------------------------------------- changes


def _take(request: HttpRequest, found: OpenSession) -> HttpResponse:
    guest, key, now = guest_id(request), found.session.key, timezone.now()
    asked, part = request.POST.get("do", ""), request.POST.get("set", "")
    if guest is None:
        raise Http404
    match asked:
        case "undo":
            history.session_undo(guest, key, now)
        case "bin" | "restore":
            _bin_or_restore(request, asked, key)
        case "bin-set" if part in {one.key for one in found.session.sets}:
            history.to_bin(guest, "set", part, now)
        case "restore-set" if part in {one.key for one in found.binned_sets}:
            history.restore(guest, "set", part, now)
        case "set":
            return _take_set(request, found, part)
        case "session":
            return _take_session(request, found)
        case _:
            pass
    return redirect("history:session", session=key)


def _bin_or_restore(request: HttpRequest, asked: str, key: str) -> None:
    guest, now = guest_id(request), timezone.now()
    if guest is None:
        raise Http404
    if asked == "bin":
        history.to_bin(guest, "session", key, now)
    else:
        history.restore(guest, "session", key, now)


def _take_set(request: HttpRequest, found: OpenSession, part: str) -> HttpResponse:
    """Change a set, or log one more."""
    guest, key, now = guest_id(request), found.session.key, timezone.now()
    known = next((one for one in found.session.sets if one.key == part), None)
    if guest is None or (known is None and part != NEW):
        raise Http404
    form: Mapping[str, str] = request.POST.dict()
    body, problems = read_set(form, known)
    if problems:
        return _page(request, found, Editing(part, retyped(form, part), problems=problems))
    if known is None:
        part = history.set_add(guest, key, {**body, **_place(found, body)}, now)
    elif body:
        history.set_edit(guest, part, body, now)
    return redirect(f"{reverse('history:session', args=[key])}#{anchor(part)}")


def _place(found: OpenSession, body: Mapping[str, Json]) -> dict[str, Json]:
    """Where one more set stands: after those of its exercise, in their slot."""
    same = [one for one in found.session.sets if one.exercise == body.get("exercise")]
    place: dict[str, Json] = {"index": max((one.index for one in same), default=0) + 1}
    return place | ({"slot": same[-1].slot} if same and same[-1].slot else {})


def _take_session(request: HttpRequest, found: OpenSession) -> HttpResponse:
    guest, key = guest_id(request), found.session.key
    if guest is None:
        raise Http404
    form: Mapping[str, str] = request.POST.dict()
    zone = zone_named(found.zone)
    here = Here(zone, timezone.localdate(timezone=zone), found.open_places)
    body, problems = read_session(form, found.session, here)
    if problems:
        editing = Editing("session", session=Typed(form, problems), problems=problems)
        return _page(request, found, editing)
    if body:
        history.session_edit(guest, key, body, timezone.now())
    return redirect("history:session", session=key)
