"""Public pages: the same bytes for everybody, served before any middleware that knows people.

A view marked with ``public`` is called straight from here. Its answer gets the security headers,
an ETag, and is kept in memory gzipped; the key is the path alone, so only
addresses without a query are kept, and only answers with status 200.
"""

import gzip
import hashlib
import re
from collections.abc import Callable
from dataclasses import dataclass

from django.conf import settings
from django.core.exceptions import DisallowedHost, SuspiciousOperation
from django.http import (
    Http404,
    HttpRequest,
    HttpResponse,
    HttpResponseNotModified,
)
from django.http.response import HttpResponseBase, HttpResponsePermanentRedirect
from django.urls import Resolver404, resolve

View = Callable[..., HttpResponse]
SMALL, FAST = 6, 1
"""Compression levels: for pages that stay in memory, and for those sent once."""
MAX_KEPT = 10_000
"""Pages kept at most: all of a library of 1,000 exercises, and many comparisons."""
TAKES_GZIP = re.compile(r"\bgzip\b(?!\s*;\s*q=0(\.0*)?\s*(,|$))", re.IGNORECASE)


def public(view: View) -> View:
    """Mark a view as the same for everybody."""
    view.is_public = True  # type: ignore[attr-defined]  # an attribute on a function
    return view


@dataclass(frozen=True, slots=True)
class Kept:
    """An answer, ready to send: gzipped as nearly all browsers want it, and a sixth as large."""

    gzipped: bytes
    etag: str
    headers: tuple[tuple[str, str], ...]


class PublicPages:
    """First middleware: answers GET and HEAD of public views, passes on everything else."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        self.get_response = get_response
        self.kept: dict[str, Kept] = {}

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        """Answer from memory, from the view, or hand on."""
        if request.method not in {"GET", "HEAD"}:
            return self.get_response(request)
        try:
            request.get_host()
        except DisallowedHost:
            return self.get_response(request)  # CommonMiddleware refuses it
        if settings.FORGE.https and not request.is_secure():
            return self.get_response(request)  # SecurityMiddleware redirects
        found = self.kept.get(request.path_info)
        if found is None or request.META.get("QUERY_STRING"):
            return self._render(request)
        return _send(found, request)

    def _render(self, request: HttpRequest) -> HttpResponseBase:
        try:
            match = resolve(request.path_info)
        except Resolver404:
            return self.get_response(request)
        if not getattr(match.func, "is_public", False):
            return self.get_response(request)
        try:
            response: HttpResponse = match.func(request, *match.args, **match.kwargs)
        except (Http404, SuspiciousOperation):
            return self.get_response(request)  # the middlewares put their headers on the answer
        if response.status_code != 200 or response.streaming:
            for name, value in security_headers():
                response.headers.setdefault(name, value)
            return response
        on_disk = getattr(response, "is_on_disk", False)
        room = len(self.kept) < MAX_KEPT and not on_disk
        lasting = room and not request.META.get("QUERY_STRING")
        kept = _keep(response, SMALL if lasting else FAST)
        if lasting:
            self.kept[request.path_info] = kept
        return _send(kept, request)


def security_headers() -> tuple[tuple[str, str], ...]:
    """The constant headers; a test holds them equal to what the middlewares send."""
    directives = settings.CONTENT_SECURITY_POLICY["DIRECTIVES"]
    policy = "; ".join(f"{name} {' '.join(values)}" for name, values in directives.items())
    permissions = ", ".join(f"{name}=()" for name in settings.PERMISSIONS_POLICY)
    headers = [
        ("Content-Security-Policy", policy),
        ("Permissions-Policy", permissions),
        ("X-Content-Type-Options", "nosniff"),
        ("Referrer-Policy", settings.SECURE_REFERRER_POLICY),
        ("Cross-Origin-Opener-Policy", settings.SECURE_CROSS_ORIGIN_OPENER_POLICY),
        ("X-Frame-Options", settings.X_FRAME_OPTIONS),
    ]
    if settings.SECURE_HSTS_SECONDS:
        headers.append(
            (
                "Strict-Transport-Security",
                f"max-age={settings.SECURE_HSTS_SECONDS}; includeSubDomains; preload",
            )
        )
    return tuple(headers)


def _keep(response: HttpResponse, level: int) -> Kept:
    body = response.content
    etag = f'"{hashlib.sha256(body).hexdigest()[:24]}"'
    own = [(name, value) for name, value in response.items() if name != "Content-Length"]
    common = [
        ("Vary", "Accept-Encoding"),
        ("Cache-Control", response.get("Cache-Control", "public, max-age=0, must-revalidate")),
        *security_headers(),
    ]
    return Kept(gzip.compress(body, level, mtime=0), etag, (*own, *common))


def _send(kept: Kept, request: HttpRequest) -> HttpResponse:
    if kept.etag in request.headers.get("If-None-Match", ""):
        response: HttpResponse = HttpResponseNotModified()
    else:
        zipped = TAKES_GZIP.search(request.headers.get("Accept-Encoding", ""))
        response = HttpResponse(kept.gzipped if zipped else gzip.decompress(kept.gzipped))
        if zipped:
            response["Content-Encoding"] = "gzip"
        response["Content-Length"] = str(len(response.content))
    for name, value in kept.headers:
        response[name] = value
    response["ETag"] = f"W/{kept.etag}"  # weak: plain and gzipped bytes share it
    return response


def redirect_permanently(url: str) -> HttpResponse:
    """Answer 301, for former slugs."""
    return HttpResponsePermanentRedirect(url)
