"""CPU time, bytes and queries of exercise pages, through the whole WSGI application.

CPU is told as a ratio to a bare WSGI "hello" that is called the same way in the same process:
microseconds belong to a machine, ratios hardly do. Exits 1 if a page costs a query or, with all
that it loads, more than the budget.
"""

import argparse
import gzip
import os
import re
import sys
import tempfile
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING
from urllib.parse import urldefrag, urljoin
from wsgiref.util import setup_testing_defaults

from harness import least_cpu, print_table

if TYPE_CHECKING:
    from _typeshed.wsgi import StartResponse, WSGIApplication, WSGIEnvironment

BUDGET = 60_000
"""Bytes of a page with everything that it loads, compressed."""

CALLS, BATCHES = 50, 15
SLUG = "calf-push-stretch-with-hands-against-wall"
LOADED = re.compile(r'<(?:link rel="(?:stylesheet|icon)" href|(?:script|img)[^>]* src)="([^"]+)"')
IN_STYLE = re.compile(r"""url\(["']?([^"')]+)""")


@dataclass(frozen=True, slots=True)
class Answer:
    """What an application answered."""

    status: str
    headers: dict[str, str]
    body: bytes

    @property
    def text(self) -> str:
        """The body without its compression."""
        zipped = self.headers.get("Content-Encoding") == "gzip"
        return (gzip.decompress(self.body) if zipped else self.body).decode()


def hello(_environ: "WSGIEnvironment", start_response: "StartResponse") -> Iterable[bytes]:
    """Answer with the least that an application can do."""
    start_response("200 OK", [("Content-Type", "text/plain"), ("Content-Length", "5")])
    return [b"hello"]


def request(path: str, query: str = "", etag: str = "") -> dict[str, object]:
    """What a server hands over when a browser asks for an address."""
    environ: dict[str, object] = {
        "PATH_INFO": path,
        "QUERY_STRING": query,
        "HTTP_HOST": "localhost",
        "HTTP_ACCEPT_ENCODING": "gzip",
    }
    if etag:
        environ["HTTP_IF_NONE_MATCH"] = etag
    setup_testing_defaults(environ)
    return environ


def call(application: "WSGIApplication", environ: dict[str, object]) -> Answer:
    """Let an application answer, whole."""
    found: list[tuple[str, dict[str, str]]] = []

    def start(
        status: str, headers: list[tuple[str, str]], _error: object = None
    ) -> Callable[[bytes], object]:
        found.append((status, dict(headers)))
        return len

    answer = application(dict(environ), start)
    body = b"".join(answer)
    close = getattr(answer, "close", None)
    if close is not None:
        close()
    return Answer(*found[0], body)


def fetch(application: "WSGIApplication", path: str) -> Answer:
    """What an address answers; anything but 200 ends the measurement."""
    answer = call(application, request(path))
    if not answer.status.startswith("200"):
        sys.exit(f"{path} answered {answer.status}.")
    return answer


def measure(application: "WSGIApplication", slug: str) -> None:
    """Print the CPU time of one page, as a ratio and in microseconds."""
    plain = request(f"/exercise/{slug}")
    anew = request(f"/exercise/{slug}", query="anew")  # an address with a query is not kept
    page = fetch(application, f"/exercise/{slug}")
    known = request(f"/exercise/{slug}", etag=page.headers["ETag"])
    body = page.text.encode()
    times = least_cpu(
        {
            "bare hello": lambda: call(hello, plain),
            "rendered anew": lambda: call(application, anew),
            "of which gzip": lambda: gzip.compress(body, 6, mtime=0),
            "memoised": lambda: call(application, plain),
            "304": lambda: call(application, known),
        },
        calls=CALLS,
        batches=BATCHES,
    )
    base = times["bare hello"]
    rows = [(name, f"{t / base:.1f}", f"{t * 1e6:.0f}") for name, t in times.items()]
    print(f"\n{slug}: {page.status}, with its ETag {call(application, known).status}\n")
    print_table(("Case", "Ratio to hello", "CPU us"), rows)


def assets(application: "WSGIApplication", path: str, html: str) -> dict[str, int]:
    """The bytes of all that a page loads: styles, fonts, scripts, pictures."""
    found: dict[str, int] = {}
    waiting = [urljoin(path, link) for link in LOADED.findall(html)]
    for address in waiting:
        if address in found or address.startswith("data:"):
            continue
        answer = fetch(application, address)
        found[address] = len(answer.body)
        if address.endswith(".css"):
            links = IN_STYLE.findall(answer.text)
            waiting += [urldefrag(urljoin(address, link)).url for link in links]
    return found


def weigh(application: "WSGIApplication", slugs: list[str]) -> int:
    """Print the bytes of the heaviest page and of its assets; return the sum."""
    pages = {slug: fetch(application, f"/exercise/{slug}") for slug in slugs}
    heaviest = max(pages, key=lambda slug: len(pages[slug].body))
    loaded = assets(application, f"/exercise/{heaviest}", pages[heaviest].text)
    html = sorted(len(page.body) for page in pages.values())
    total = html[-1] + sum(loaded.values())
    rows = [(f"HTML, heaviest ({heaviest})", f"{html[-1]:,}")]
    rows += [("HTML, median", f"{html[len(html) // 2]:,}")]
    rows += [(address, f"{size:,}") for address, size in loaded.items()]
    rows += [("heaviest page with all that it loads", f"{total:,}"), ("budget", f"{BUDGET:,}")]
    print(f"\n{len(pages)} pages, bytes as sent with gzip\n")
    print_table(("What", "Bytes"), rows)
    return total


def main() -> int:
    """Set an application up in a folder of its own, measure, and compare with the budget."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("slug", nargs="?", default=SLUG, help="page whose CPU time is measured")
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory() as data:
        os.environ |= {"DJANGO_SETTINGS_MODULE": "forge.web.settings", "FORGE_DATA": data}
        return run(arguments.slug)


def run(slug: str) -> int:
    """Measure one page and weigh all of them; 1 if a limit is broken."""
    from forge.web.start import prepare  # noqa: PLC0415  # settings are read on import

    configuration = prepare()
    from django.db import connection  # noqa: PLC0415  # as above

    from forge.app.library import catalogue  # noqa: PLC0415  # as above
    from forge.web.wsgi import application  # noqa: PLC0415  # as above

    queries: list[str] = []

    def note(execute: Callable[..., object], sql: str, *rest: object) -> object:
        queries.append(sql)
        return execute(sql, *rest)

    exercises = catalogue(configuration.content, configuration.data).exercises
    with connection.execute_wrapper(note):
        measure(application, slug)
        total = weigh(application, [exercise.slug for exercise in exercises])
    print(f"\nQueries: {len(queries)}. Bytes: {total / BUDGET:.0%} of the budget.")
    return int(bool(queries) or total > BUDGET)


if __name__ == "__main__":
    sys.exit(main())
