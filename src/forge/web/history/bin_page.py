"""The bin: what was put there, until when it stays, restore or remove for good."""

from dataclasses import dataclass
from datetime import date

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from forge.app import history, progress
from forge.store.history import Binned
from forge.training.history.words import load_words, set_words
from forge.training.log import read_load, read_set
from forge.web.guest import guest_id
from forge.web.history.names import Name, names
from forge.web.plans.mine import library, private


@dataclass(frozen=True, slots=True)
class Row:
    """Something in the bin: what it is, in words, and the day on which it goes."""

    collection: str
    key: str
    words: str
    until: date


@private
@require_http_methods(["GET", "HEAD", "POST"])
def show(request: HttpRequest) -> HttpResponse:
    """Show the bin, or take something out of it, one way or the other."""
    guest = guest_id(request)
    if request.method == "POST":
        return _take(request)
    name = names(library(), progress.custom_all(guest))
    rows = [_row(one, name) for one in history.bin_read(guest)]
    asked = request.GET.get("purge", "")
    context = {
        "rows": rows,
        "asked": next((row for row in rows if f"{row.collection} {row.key}" == asked), None),
    }
    return render(request, "history/bin.html", context)


def _take(request: HttpRequest) -> HttpResponse:
    guest, now = guest_id(request), timezone.now()
    if guest is None:
        raise Http404
    collection, _space, key = request.POST.get("what", "").partition(" ")
    there = {(one.collection, one.key) for one in history.bin_read(guest)}
    if (collection, key) in there:
        if request.POST.get("do") == "purge":
            history.purge(guest, collection, key, now)
        elif request.POST.get("do") == "restore":
            history.restore(guest, collection, key, now)
    return redirect("history:bin")


def _row(one: Binned, name: Name) -> Row:
    until = timezone.localdate(one.since + history.KEPT)
    return Row(one.collection, one.key, _words(one, name), until)


def _words(one: Binned, name: Name) -> str:
    """What it is, from its fields."""
    fields = one.entry.fields
    match one.collection:
        case "session":
            return f"{fields.get('title') or _('Session')}, {fields.get('date') or ''}"
        case "set":
            lifted = history.lifted(one.entry)
            found = read_set(one.key, lifted)
            return f"{name(found.exercise)} {set_words(found)}" if found else _("A set")
        case "bodyweight":
            load = read_load(fields.get("load"))
            weight = load_words(load) if load else ""
            return f"{_('Body weight')} {weight}, {fields.get('date') or ''}"
        case "measure":
            value = fields.get("value")
            told = f"{value} {fields.get('unit') or ''}"
            return f"{fields.get('name') or _('Measure')} {told}, {fields.get('date') or ''}"
        case _:
            return str(fields.get("text") or _("A note"))[:80]
