"""What every address of the API shares: who asks, strict JSON, problems told as JSON.

A request that changes something must say ``Content-Type: application/json`` and, where the
browser names its origin, come from ours: another site cannot send that without being asked
first, and we never say yes. So no token can grow stale while a phone is offline.
"""

import json
from collections.abc import Callable
from functools import wraps
from typing import TypeVar

import msgspec
from django.http import HttpRequest, HttpResponse
from django.views.decorators.csrf import csrf_exempt

BAD, SIGNED_OUT, FORBIDDEN, NOT_TAKEN, GONE, TOO_LARGE, NO_JSON = 400, 401, 403, 405, 410, 413, 415
Body = TypeVar("Body")
View = Callable[..., HttpResponse]


class Wrong(Exception):
    """A request that cannot be answered: its status and what to do."""

    def __init__(self, status: int, message: str) -> None:
        self.status = status
        super().__init__(message)


def answer(value: object, status: int = 200) -> HttpResponse:
    """A JSON answer that no cache keeps."""
    response = HttpResponse(
        msgspec.json.encode(value), status=status, content_type="application/json; charset=utf-8"
    )
    response["Cache-Control"] = "private, no-store"
    return response


def api(*methods: str) -> Callable[[View], View]:
    """Mark a view of the API that takes these methods.

    Other methods are a 405, problems become JSON, and writing is guarded as told above.
    """

    def mark(view: View) -> View:
        @csrf_exempt
        @wraps(view)
        def wrapped(request: HttpRequest, *args: object, **kwargs: object) -> HttpResponse:
            if request.method not in methods:
                return _not_taken(methods)
            try:
                if request.method not in {"GET", "HEAD"}:
                    _refuse_other_sites(request)
                return view(request, *args, **kwargs)
            except Wrong as wrong:
                return answer({"error": str(wrong)}, wrong.status)

        return wrapped

    return mark


def _not_taken(methods: tuple[str, ...]) -> HttpResponse:
    response = answer({"error": f"Use {', '.join(methods)}."}, NOT_TAKEN)
    response["Allow"] = ", ".join(methods)
    return response


def body_of(request: HttpRequest, kind: type[Body]) -> Body:
    """The body as a value. Raises Wrong with the place of the first thing that is wrong."""
    try:
        return msgspec.json.decode(request.body, type=kind)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
        if b"\\ud" in request.body.lower():
            return _lenient(request.body, kind)
        raise _unreadable(error) from error


def _lenient(body: bytes, kind: type[Body]) -> Body:
    """Read a body that may hold half a character, which is valid JSON but no text.

    Its events are refused one by one then: one that is broken must not hold up the others.
    """
    try:
        return msgspec.convert(json.loads(body), kind)
    except (msgspec.ValidationError, ValueError, RecursionError) as error:
        raise _unreadable(error) from error


def _unreadable(error: Exception) -> Wrong:
    text = str(error).encode(errors="replace").decode()
    return Wrong(BAD, f"The body cannot be read: {text}")


def _refuse_other_sites(request: HttpRequest) -> None:
    if request.content_type != "application/json":
        raise Wrong(NO_JSON, "Send Content-Type: application/json.")
    origin = request.headers.get("Origin")
    if origin not in {None, f"{request.scheme}://{request.get_host()}"}:
        raise Wrong(FORBIDDEN, "This request comes from another site.")
