"""Bring a file, see what it holds, answer what it does not say, then import it; undo any import."""

import uuid
from collections.abc import Iterable
from itertools import islice

from django.core.files.uploadedfile import UploadedFile
from django.core.files.uploadhandler import TemporaryFileUploadHandler
from django.http import Http404, HttpRequest, HttpResponse, QueryDict
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.csrf import csrf_exempt, csrf_protect
from django.views.decorators.http import require_http_methods

from forge.app.importing import (
    Given,
    import_edits,
    import_find,
    import_look,
    import_undo,
    import_write,
    imports_list,
)
from forge.app.restoring import export_look, export_restore, is_export
from forge.app.uploads import Upload, upload_drop, upload_find, upload_keep
from forge.domain.errors import ImportRefused, UnreadableFile
from forge.training.imports import Survey
from forge.web.guest import guest_id, keep_guest
from forge.web.plans.mine import library, private
from forge.web.transfer.present import told_edits, told_import, told_names

ANSWER = "a-"
LONGEST_TEXT = 200_000
LONGEST_ANSWER = 400
SHOWN = 50


@csrf_exempt  # the token is checked below, once the form may write its file to disk
def home(request: HttpRequest) -> HttpResponse:
    """Show the form and the imports so far, or take a file."""
    request.upload_handlers = [TemporaryFileUploadHandler(request)]
    return _home(request)


@csrf_protect
@private
@require_http_methods(["GET", "HEAD", "POST"])
def _home(request: HttpRequest) -> HttpResponse:
    return _take(request) if request.method == "POST" else _list(request)


def _list(request: HttpRequest, problem: str = "") -> HttpResponse:
    imports = [told_import(one) for one in imports_list(guest_id(request))]
    context = {"imports": imports, "problem": problem}
    return render(request, "transfer/import.html", context, status=422 if problem else 200)


def _take(request: HttpRequest) -> HttpResponse:
    file, text = request.FILES.get("file"), request.POST.get("text", "")[:LONGEST_TEXT]
    if not isinstance(file, UploadedFile) and not text.strip():
        return _list(request, _("Choose a file or paste your notes first."))
    guest = guest_id(request) or uuid.uuid4()
    name = (file.name or "") if isinstance(file, UploadedFile) else _("Pasted text")
    pieces: Iterable[bytes] = file.chunks() if isinstance(file, UploadedFile) else [text.encode()]
    upload = upload_keep(guest, name, pieces)
    try:
        _looked(Given(upload.path, name), None)
    except UnreadableFile as error:
        upload_drop(guest)
        return _list(request, str(error))
    response = redirect("transfer:look", upload_id=upload.id)
    keep_guest(request, response, guest)
    return response


def _looked(given: Given, guest: uuid.UUID | None) -> Survey | None:
    """What a file holds; None for an export of Forge, which needs no answers."""
    if is_export(given.path):
        export_look(given.path)
        return None
    return import_look(given, guest, timezone.localdate(), library())


@private
@require_http_methods(["GET", "HEAD", "POST"])
def look(request: HttpRequest, upload_id: uuid.UUID) -> HttpResponse:
    """Show what a file would bring; import it or throw it away where that was asked for."""
    guest = guest_id(request)
    upload = upload_find(guest, upload_id)
    if upload is None or guest is None:
        raise Http404
    if "drop" in request.POST:
        upload_drop(guest)
        return redirect("transfer:import")
    if is_export(upload.path):
        return _back(request, guest, upload)
    given = Given(upload.path, upload.name, answers_of(request.POST))
    if "write" in request.POST:
        try:
            import_write(given, guest, timezone.now(), library())
        except ImportRefused as error:
            return _page(request, given, guest, str(error))
        upload_drop(guest)
        return redirect("transfer:import")
    return _page(request, given, guest)


def answers_of(form: QueryDict) -> dict[str, str]:
    """The answers of a form by the key of their question; empty ones are none."""
    pairs = ((name.removeprefix(ANSWER), str(form[name])) for name in form if name[:2] == ANSWER)
    return {key: value[:LONGEST_ANSWER] for key, value in pairs if value}


def _back(request: HttpRequest, guest: uuid.UUID, upload: Upload) -> HttpResponse:
    if "write" in request.POST:
        export_restore(upload.path, guest, timezone.now())
        upload_drop(guest)
        return redirect("transfer:import")
    context = {"upload": upload, "held": export_look(upload.path)}
    return render(request, "transfer/back.html", context)


def _page(request: HttpRequest, given: Given, guest: uuid.UUID, problem: str = "") -> HttpResponse:
    found = import_look(given, guest, timezone.localdate(), library())
    context = {
        "given": given,
        "found": found,
        "names": told_names(found, library()),
        "unread": list(islice(found.unread, SHOWN)),
        "odd": list(islice(found.odd, SHOWN)),
        "answers": given.answers,
        "problem": problem,
    }
    return render(request, "transfer/look.html", context, status=422 if problem else 200)


@private
@require_http_methods(["GET", "HEAD", "POST"])
def undo(request: HttpRequest, import_id: uuid.UUID) -> HttpResponse:
    """Show what would go with an import, later changes first; a POST takes it back."""
    guest, key = guest_id(request), f"import:{import_id}"
    found = import_find(guest, key)
    if found is None or guest is None:
        raise Http404
    if request.method == "POST":
        import_undo(guest, key, timezone.now())
        return redirect("transfer:import")
    count, edits = import_edits(guest, key)
    context = {"one": told_import(found), "count": count, "edits": told_edits(edits)}
    return render(request, "transfer/undo.html", context)
