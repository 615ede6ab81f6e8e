"""Renders exercises and hubs once after the start, so that readers are served from memory."""

import threading
from collections.abc import Callable
from typing import Any
from wsgiref.util import setup_testing_defaults

from django.conf import settings
from django.core.handlers.wsgi import WSGIHandler

from forge.web.export import main_addresses


def warm_in_background(application: WSGIHandler) -> None:
    """Start the rendering beside the first requests; it takes a few milliseconds a page."""
    threading.Thread(target=warm, args=(application,), name="forge-warm", daemon=True).start()


def warm(application: WSGIHandler) -> int:
    """Ask the application for every main address; return how many it answered with 200."""
    return sum(_ask(application, address).startswith("200") for address in main_addresses())


def _ask(application: WSGIHandler, address: str) -> str:
    environ: dict[str, Any] = {
        "PATH_INFO": address,
        "HTTP_HOST": settings.FORGE.allowed_hosts[0],
        "HTTP_X_FORWARDED_PROTO": "https" if settings.FORGE.https else "http",
    }
    setup_testing_defaults(environ)
    told: list[str] = []

    def start_response(
        status: str, _headers: list[tuple[str, str]], _error: object = None, /
    ) -> Callable[[bytes], object]:
        told.append(status)
        return len

    application(environ, start_response).close()
    return told[0] if told else ""
