"""The public pages as static files: same bytes and header rules as the server sends.

The address of a page becomes a file: ``/exercise/push-up`` is ``exercise/push-up.html``, its twins
keep their names, and every text file gets ``.gz`` and ``.br`` beside it.
"""

import gzip
import shutil
from dataclasses import dataclass
from pathlib import Path

import brotli
from django.conf import settings
from django.test import RequestFactory
from django.urls import resolve

from forge.app.library import catalogue
from forge.library import hubs
from forge.library.paths import exercise_path
from forge.web.public import security_headers

TEXT = frozenset({".html", ".md", ".json", ".txt", ".xml", ".css", ".js", ".svg"})
FIXED = ("/", "/about", "/exercises", "/robots.txt", "/sitemap.xml", "/llms.txt")


@dataclass(frozen=True, slots=True)
class Exported:
    """What was written: pages, files with their compressed forms, bytes in all."""

    pages: int
    files: int
    size: int


def export_site(folder: Path) -> Exported:
    """Write every public page and the static files into ``folder``."""
    folder.mkdir(parents=True, exist_ok=True)
    addresses = all_addresses()
    for address in addresses:
        target = folder / file_of(address)
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(_render(address))
    shutil.copytree(settings.STATIC_ROOT, folder / "static", dirs_exist_ok=True)
    (folder / "_headers").write_text(header_rules(), encoding="utf-8")
    for path in sorted(folder.rglob("*")):
        if path.suffix in TEXT:
            _compress(path)
    files = [path for path in folder.rglob("*") if path.is_file()]
    return Exported(len(addresses), len(files), sum(path.stat().st_size for path in files))


def all_addresses() -> list[str]:
    """Every public address, twins included."""
    found = catalogue(settings.FORGE.content, settings.FORGE.data)
    pages = [exercise_path(exercise.slug) for exercise in found.exercises]
    pages += [hub.url for hub in hubs.all_hubs(found)]
    twins = [f"{page}.{form}" for page in pages for form in ("md", "json")]
    return sorted({*FIXED, *pages, *twins, "/exercises.json"})


def file_of(address: str) -> str:
    """Return the file name of an address."""
    path = address.strip("/") or "index"
    return path if Path(path).suffix in TEXT else f"{path}.html"


def header_rules() -> str:
    """Return the security headers in the format that static hosts read."""
    rules = "".join(f"  {name}: {value}\n" for name, value in security_headers())
    return f"/*\n{rules}/static/*\n  Cache-Control: public, max-age=31536000, immutable\n"


def _render(address: str) -> bytes:
    host = settings.FORGE.allowed_hosts[0]
    request = RequestFactory().get(address, headers={"host": host})
    match = resolve(address)
    content: bytes = match.func(request, *match.args, **match.kwargs).content
    return content


def _compress(path: Path) -> None:
    body = path.read_bytes()
    path.with_name(path.name + ".gz").write_bytes(gzip.compress(body, 9, mtime=0))
    path.with_name(path.name + ".br").write_bytes(brotli.compress(body, quality=11))
