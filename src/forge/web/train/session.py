"""One session by plain forms: each POST is one thing that a person did, kept as an event."""

from decimal import Decimal

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from forge.app import session_log as training
from forge.app.happen import Happening
from forge.app.session_view import RowView, SessionView, session_view
from forge.domain.event import Json
from forge.domain.logged import Load, LoadUnit
from forge.training.events.checks import as_decimal
from forge.web.figures.pictures import pair
from forge.web.guest import guest_id
from forge.web.plans.mine import library, private
from forge.web.train.adding import added
from forge.web.train.day import person_day
from forge.web.train.words import words
from forge.web.train.wrong import Wrong

MOST = 99_999


@private
@require_http_methods(["GET", "HEAD", "POST"])
def session(request: HttpRequest, key: str) -> HttpResponse:
    """Show a person's own session, or take one thing that happened in it."""
    guest = guest_id(request)
    view = session_view(guest, key, person_day(request), library())
    if guest is None or view is None:
        # The phone may know it: a session begun offline has not arrived yet.
        return render(request, "train/unknown.html", {"words": words()}, status=404)
    if request.method != "POST":
        return _show(request, view)
    try:
        made = happened(request, view)
    except Wrong as wrong:
        return _show(request, view, str(wrong))
    training.write(guest, made, timezone.now())
    return redirect(_next_address(request, key))


def _show(request: HttpRequest, view: SessionView, wrong: str = "") -> HttpResponse:
    context = {
        "view": view,
        "due": view.due,
        "wrong": wrong,
        "pair": pair,
        "words": words(),
        "person": str(guest_id(request) or ""),
        "plain": "plain" in request.GET,
    }
    return render(request, "train/session.html", context, status=422 if wrong else 200)


def _next_address(request: HttpRequest, key: str) -> str:
    """Back to the session; a browser that asked for forms keeps them."""
    address = redirect("train:session", key=key).url
    return f"{address}?plain=1" if "plain" in request.GET else address


def happened(request: HttpRequest, view: SessionView) -> list[Happening]:
    """The events of a form. Raises Wrong for a field that cannot be read."""
    do, slot = request.POST.get("do", ""), request.POST.get("slot", "")
    now = timezone.now()
    start = training.session_start(view, person_day(request), now)
    known = {one.item.slot: one for one in view.items}
    if do == "finish":
        return [*start, _finish(request, view)]
    if do == "undo":
        row = training.last_logged(view)
        return [("set.bin", one, {}) for one in row.keys] if row else []
    if do == "add":
        return [*start, added(view, request.POST.get("name", ""))]
    if do == "log" and slot in known:
        return [*start, *_log(request, view, slot)]
    if slot in known and do in {"skip", "unskip", "swap", "more"}:
        return [_change(request, view, slot)]
    raise Wrong(_("This form is from another version of the page. Load it again."))


def _log(request: HttpRequest, view: SessionView, slot: str) -> list[Happening]:
    row = _row(request, view, slot)
    load = _load(request, row)
    amount = _count(request.POST.get("amount", ""), _("the amount"))
    left = request.POST.get("rir", "")
    rir = _count(left, _("the reps that were left")) if left else None
    return training.set_log(view, row, load, amount, rir, timezone.now())


def _row(request: HttpRequest, view: SessionView, slot: str) -> RowView:
    wished = (request.POST.get("name", ""), request.POST.get("index", ""))
    item = next(one for one in view.items if one.item.slot == slot)
    found = (row for row in item.rows if (row.row.name, str(row.row.index)) == wished)
    row = next(found, None)
    if row is None:
        raise Wrong(_("This set is not part of the session any more. Load the page again."))
    return row


def _load(request: HttpRequest, row: RowView) -> Load | None:
    text = request.POST.get("load", "").strip().replace(",", ".")
    if not text:
        return None
    value = as_decimal(text)
    if value is None or value < 0:
        raise Wrong(_("Write the load as a number, such as 62.5."))
    if value == Decimal(0):
        return None
    unit = request.POST.get("unit", LoadUnit.KG.value)
    if unit not in set(LoadUnit):
        raise Wrong(_("Choose kg or lb."))
    aimed = row.aim.load
    return Load(
        value, LoadUnit(unit), aimed.implements if aimed else 1, aimed.bar if aimed else None
    )


def _count(text: str, what: str) -> int:
    if not (text.isascii() and text.isdecimal() and int(text) <= MOST):
        raise Wrong(_("Write %(what)s as a whole number, 0 or more.") % {"what": what})
    return int(text)


def _finish(request: HttpRequest, view: SessionView) -> Happening:
    effort, note = request.POST.get("effort", ""), request.POST.get("note", "")[:20_000]
    body = {
        "finished": view.fields.get("finished") or timezone.now().isoformat(),
        "effort": _count(effort, _("the effort")) if effort else None,
        "note": note.replace("\0", "") or None,
    }
    return ("session.finish", view.key, body)


def _change(request: HttpRequest, view: SessionView, slot: str) -> Happening:
    do = request.POST["do"]
    item = next(one for one in view.items if one.item.slot == slot)
    if do == "more":
        return training.exercise_change(view, slot, "edit", {"sets": item.item.sets + 1})
    if do == "swap":
        wished = request.POST.get("exercise", "")
        if wished not in dict(item.swaps):
            raise Wrong(_("Choose one of the exercises of the list."))
        fields: dict[str, Json] = {
            "exercise": wished,
            "instead_of": item.item.slug,
            "always": False,
        }
        return training.exercise_change(view, slot, "swap", fields)
    why = "other" if do == "skip" else None
    return training.exercise_change(view, slot, "skip", {"skipped": why})
