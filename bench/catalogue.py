"""Loading a library of a thousand exercises: CPU time and memory, with and without the cache.

The files are copies of the real ones. Each copy gets slugs, names and aliases of its own, and the
end of every word is replaced, so that the checks for copied text have their full work.
"""

import argparse
import json
import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable
from itertools import islice, product
from pathlib import Path

from harness import CONTENT, cpu, memory_mb, print_table

LETTERS = "bcdfghjklmnprstvwxz"
WORD = re.compile(r"\b([A-Za-z]+)[a-z]{2}\b")
MARKUP = re.compile(r"(^##.*$|\[\[.*?\]\]|\{[^}]*\}|\*Fix:\*)", re.MULTILINE)
NAMED = re.compile(r"^(name: .*?)(['\"]?)$|^(- \{text: .*?)(['\"]?)(?=, lang:)", re.MULTILINE)
SLUG_KEYS = re.compile(r"(?<![\w-])((?:slug|family|to|modify_to): )([a-z0-9]+(?:-[a-z0-9]+)*)")
RUNS = 3


def write_copies(count: int, folder: Path) -> int:
    """Write whole copies of the library until there are ``count`` files; return how many."""
    shutil.copytree(CONTENT / "vocabulary", folder / "vocabulary")
    (folder / "exercises").mkdir()
    originals = sorted((CONTENT / "exercises").glob("*.md"))
    slugs = {path.stem for path in originals}
    copies = -(-count // len(originals))
    marks = ("".join((*letters, "q")) for letters in product(LETTERS, repeat=2))
    for mark in ("", *islice(marks, copies - 1)):
        for path in originals:
            text = varied(path.read_text(encoding="utf-8"), mark, slugs) if mark else None
            target = folder / "exercises" / (f"{path.stem}-{mark}.md" if mark else path.name)
            target.write_text(text or path.read_text(encoding="utf-8"), encoding="utf-8")
    return copies * len(originals)


def varied(text: str, mark: str, slugs: set[str]) -> str:
    """A page that repeats no other: ``mark`` ends its slugs, its names and its words."""
    _, front, body = text.split("---\n", 2)

    def own(found: re.Match[str]) -> str:
        return f"{found[1]}{found[2]}-{mark}" if found[2] in slugs else found[0]

    def named(found: re.Match[str]) -> str:
        start, quote = (found[1], found[2]) if found[1] else (found[3], found[4])
        return f"{start} {mark}{quote}"

    front = re.sub(r"^former_slugs: .*$", "former_slugs: []", front, flags=re.MULTILINE)
    front = NAMED.sub(named, SLUG_KEYS.sub(own, front))
    return f"---\n{front}---\n{prose(body, mark)}"


def prose(body: str, mark: str) -> str:
    """The body with other words; headings, tags and marks stay."""
    parts = MARKUP.split(body)
    for index, part in enumerate(parts):
        if part.startswith("[["):
            parts[index] = f"{part[:-2]}-{mark}]]"
        elif not index % 2:
            parts[index] = WORD.sub(rf"\g<1>{mark}", part)
    return "".join(parts)


def load(folder: Path, cache: Path | None) -> None:
    """Load once in this process, and print CPU seconds and memory as JSON."""
    from forge.library.load import load_catalogue  # noqa: PLC0415  # memory is taken before

    before, _ = memory_mb()
    kept: list[object] = []
    seconds = cpu(lambda: kept.append(load_catalogue(folder, cache)))
    after, peak = memory_mb()
    print(json.dumps({"cpu": seconds, "before": before, "after": after, "peak": peak}))


def measure(folder: Path, cache: Path | None, before: Callable[[], object]) -> dict[str, float]:
    """The least of several loads, each in a process of its own."""
    found: list[dict[str, float]] = []
    for _ in range(RUNS):
        before()
        command = [
            sys.executable,
            __file__,
            "--load",
            str(folder),
            *([str(cache)] if cache else []),
        ]
        done = subprocess.run(command, stdout=subprocess.PIPE, text=True, check=True)
        found.append(json.loads(done.stdout))
    return {key: min(run[key] for run in found) for key in found[0]}


def main() -> None:
    """Write the files, then measure three ways to start."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--files", type=int, default=1000, help="files to write at least")
    parser.add_argument("--load", nargs="+", type=Path, help=argparse.SUPPRESS)
    arguments = parser.parse_args()
    if arguments.load:
        load(arguments.load[0], arguments.load[1] if len(arguments.load) > 1 else None)
        return
    with tempfile.TemporaryDirectory() as name:
        compare(arguments.files, Path(name))


def compare(count: int, folder: Path) -> None:
    """Print one line for each way to start."""
    files = write_copies(count, folder)
    cache = folder / "catalogue.cache"
    ways = {
        "without cache": measure(folder, None, lambda: None),
        "first start, writes the cache": measure(
            folder, cache, lambda: cache.unlink(missing_ok=True)
        ),
        "later starts, with cache": measure(folder, cache, lambda: None),
    }
    size = cache.stat().st_size / 1024**2
    print(f"{files} files, cache {size:.1f} MB, least of {RUNS} processes\n")
    rows = [
        (way, *(f"{run[key]:.2f}" for key in ("cpu", "before", "after", "peak")))
        for way, run in ways.items()
    ]
    print_table(("Start", "CPU s", "RSS before MB", "RSS after MB", "Peak MB"), rows)


if __name__ == "__main__":
    main()
