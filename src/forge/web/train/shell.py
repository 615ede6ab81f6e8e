"""What is the same for everybody: the empty shell, the worker, the manifest, the offline page."""

import hashlib
import json
from pathlib import Path

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.templatetags.static import static
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from forge.web.bundle import FOLDER
from forge.web.jinja import has_display_font
from forge.web.public import public
from forge.web.train.words import words

WORKER = Path(__file__).with_name("worker.js")
SCRIPTS = ("main", "core", "today", "player", "refused")
"""What is made of the training modules when static files are collected."""
VIEWER = (
    "open", "viewer", "bones", "choices", "controls", "play", "read", "shaders", "stage", "turns",
)  # fmt: skip
"""The modules of the 3D figure."""


@public
@require_safe
def shell(request: HttpRequest) -> HttpResponse:
    """Today and the player without anybody's data: the scripts fill it from the device."""
    return render(request, "train/shell.html", {"words": words()})


@public
@require_safe
def offline(request: HttpRequest) -> HttpResponse:
    """What a device shows for a page that it does not have, and what a plain address lacks."""
    return render(request, "train/offline.html")


@public
@require_safe
def worker(request: HttpRequest) -> HttpResponse:
    """The service worker with the list of files that it keeps. A new list is a new worker."""
    files = precached()
    source = WORKER.read_text(encoding="utf-8")
    content = [
        source,
        *files,
        *viewer_files(),
        render(request, "train/shell.html", {"words": words()}).content,
    ]
    version = hashlib.sha256(repr(content).encode()).hexdigest()[:12]
    told = {"VERSION": version, "SHELL": files, "VIEWER": viewer_files()}
    head = "".join(f"const {name} = {json.dumps(value)};\n" for name, value in told.items())
    response = HttpResponse(head + source, content_type="text/javascript; charset=utf-8")
    response["Service-Worker-Allowed"] = "/"
    return response


def precached() -> list[str]:
    """Addresses of the shell: three pages, the styles, every joined training script."""
    pages = [reverse("train:shell"), reverse("train:offline"), reverse("train:refused")]
    pages.append(reverse("train:manifest"))
    styles = ["forge.css", "train.css", "mark.svg"]
    if has_display_font():
        styles.append("display.css")
    scripts = [f"{FOLDER}/{name}.js" for name in SCRIPTS]
    return pages + [static(name) for name in (*styles, "js/suggest.js", *scripts)]


def viewer_files() -> list[str]:
    """Addresses of the 3D figure without bodies and motions: kept once something is planned."""
    return [static("figure.css"), *(static(f"js/figure/{name}.js") for name in VIEWER)]


@public
@require_safe
def manifest(request: HttpRequest) -> HttpResponse:  # noqa: ARG001  # Django's interface
    """What a phone needs to put Forge among its apps."""
    icons = [
        {"src": static("icon.svg"), "sizes": "any", "type": "image/svg+xml", "purpose": "any"},
        {
            "src": static("icon-maskable.svg"),
            "sizes": "any",
            "type": "image/svg+xml",
            "purpose": "maskable",
        },
        *(
            {"src": static(f"icon-{size}.png"), "sizes": f"{size}x{size}", "type": "image/png"}
            for size in (192, 512)
        ),
    ]
    value = {
        "name": "Forge",
        "short_name": "Forge",
        "description": _("The personal trainer that anyone can run."),
        "id": reverse("train:today"),
        "start_url": reverse("train:today"),
        "scope": "/",
        "display": "standalone",
        "background_color": "#fcfcfa",
        "theme_color": "#0a6647",
        "lang": settings.LANGUAGE_CODE,
        "icons": icons,
    }
    return HttpResponse(json.dumps(value), content_type="application/manifest+json")
