"""The public pages as static files: same bytes and header rules as the server sends.

The address of a page becomes a file: ``/exercise/push-up`` is ``exercise/push-up.html``, its twins
keep their names, and every text file gets ``.gz`` and ``.br`` beside it.
"""

import gzip
import shutil
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

import brotli
from django.conf import settings
from django.test import RequestFactory
from django.urls import resolve

from forge.app.library import catalogue
from forge.library import hubs
from forge.library.paths import exercise_path
from forge.library.sheets import shelf
from forge.library.sheets.programmes import addresses as programme_addresses
from forge.web.figures.moving import card_addresses, moving_addresses
from forge.web.figures.pictures import figure_addresses
from forge.web.public import security_headers

TEXT = frozenset({".html", ".md", ".json", ".csv", ".txt", ".xml", ".css", ".js", ".svg", ".body"})
"""What is compressed; bodies of 3D figures are bytes, but pack as well."""
PICTURES = frozenset({".png"})
"""What is written as it is."""
FIGURES, QUICKLY, BEST = "figures", 5, 11
"""The motions are as large as all pages together: the best compression would take minutes."""
FIXED = ("/", "/about", "/exercises", "/robots.txt", "/sitemap.xml", "/llms.txt")


@dataclass(frozen=True, slots=True)
class Exported:
    """What was written: pages, files with their compressed forms, bytes in all."""

    pages: int
    files: int
    size: int


def export_site(folder: Path, *, cards: bool = False) -> Exported:
    """Write every public page and the static files into ``folder``.

    ``cards`` adds the pictures that other sites show beside a link (a second and 70 KB each).
    """
    addresses = all_addresses()
    written: list[Path] = []
    exercises = catalogue(settings.FORGE.content, settings.FORGE.data).exercises
    drawn = [*moving_addresses(exercises), *(card_addresses(exercises) if cards else ())]
    for address in [*addresses, *drawn]:
        body = _render(address)
        for name in files_of(address):
            target = folder / name
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(body)
            written.append(target)
    written += _copy_static(folder / "static")
    for name, text in (("_headers", header_rules()), ("_redirects", redirect_rules())):
        (folder / name).write_text(text, encoding="utf-8")
        written.append(folder / name)
    written += [made for path in written if path.suffix in TEXT for made in _compress(path)]
    return Exported(len(addresses), len(written), sum(path.stat().st_size for path in written))


def _copy_static(target: Path) -> list[Path]:
    """Copy the hashed files, without the compressed forms that are made again with the rest."""
    source: Path = settings.STATIC_ROOT
    skip = shutil.ignore_patterns("*.gz", "*.br")
    shutil.copytree(source, target, dirs_exist_ok=True, ignore=skip)
    found = [path.relative_to(source) for path in source.rglob("*") if path.is_file()]
    return [target / path for path in found if path.suffix not in {".gz", ".br"}]


def all_addresses() -> list[str]:
    """Every public address, twins included."""
    found = catalogue(settings.FORGE.content, settings.FORGE.data)
    sheets = (*shelf.addresses(found), *programme_addresses(found))
    drawings = figure_addresses(exercise.slug for exercise in found.exercises)
    return sorted({*main_addresses(), *DATASET, *SCHEMAS, *_with_twins(sheets), *drawings})


def main_addresses() -> list[str]:
    """The exercises, the hubs and the fixed pages, twins included."""
    found = catalogue(settings.FORGE.content, settings.FORGE.data)
    pages = [exercise_path(exercise.slug) for exercise in found.exercises]
    pages += [hub.url for hub in hubs.all_hubs(found)]
    return sorted({*FIXED, *_with_twins(pages), "/exercises.json"})


DATASET = tuple(
    f"/dataset/{name}" for name in ("exercises.json", "exercises.csv", "schema.json", "README.md")
)
"""The library as files to download."""
SCHEMAS = ("/schema/plan.json", "/schema/request.json")
"""What plans and requests for them look like, for other programs."""


def _with_twins(pages: Iterable[str]) -> Iterator[str]:
    return (f"{page}{ending}" for page in pages for ending in ("", ".md", ".json"))


def files_of(address: str) -> tuple[str, ...]:
    """Return the file names of an address.

    A list with pages below it is written twice, since hosts differ in what ``/exercises`` means
    when there is a folder of that name.
    """
    path = address.strip("/") or "index"
    if Path(path).suffix in TEXT | PICTURES:
        return (path,)
    return (f"{path}.html", f"{path}/index.html") if path == "exercises" else (f"{path}.html",)


def header_rules() -> str:
    """Return the security headers in the format that static hosts read."""
    rules = "".join(f"  {name}: {value}\n" for name, value in security_headers())
    twins = "".join(f"/*.{form}\n  X-Robots-Tag: noindex\n" for form in ("md", "json"))
    lasting = "".join(
        f"{files}\n  Cache-Control: public, max-age=31536000, immutable\n"
        for files in ("/static/*", "/figures/*/light-*", "/figures/*/dark-*")
    )
    return f"/*\n{rules}{twins}{lasting}"


def redirect_rules() -> str:
    """Return where former names of exercises lead."""
    found = catalogue(settings.FORGE.content, settings.FORGE.data)
    return "".join(
        f"{exercise_path(old)} {exercise_path(exercise.slug)} 301\n"
        for exercise in found.exercises
        for old in exercise.facts.former_slugs
    )


def _render(address: str) -> bytes:
    host = settings.FORGE.allowed_hosts[0]
    request = RequestFactory().get(address, headers={"host": host})
    match = resolve(address)
    content: bytes = match.func(request, *match.args, **match.kwargs).content
    return content


def _compress(path: Path) -> tuple[Path, Path]:
    body = path.read_bytes()
    zipped, packed = path.with_name(path.name + ".gz"), path.with_name(path.name + ".br")
    zipped.write_bytes(gzip.compress(body, 9, mtime=0))
    quality = QUICKLY if FIGURES in path.parts and path.suffix != ".svg" else BEST
    packed.write_bytes(brotli.compress(body, quality=quality))
    return zipped, packed
