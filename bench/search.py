"""CPU time of one search, over the queries of ``tests/library/search_eval*.toml``."""

import argparse
import tempfile
import tomllib
from collections.abc import Callable
from functools import partial
from pathlib import Path
from statistics import median, quantiles

from catalogue import write_copies
from harness import CONTENT, ROOT, cpu, least_cpu, print_table

from forge.library.catalogue import Catalogue
from forge.library.load import load_catalogue
from forge.store.search import Search

EVALUATIONS = "tests/library/search_eval*.toml"
BATCHES = 5
RESULTS = 20


def queries() -> list[str]:
    """What the evaluations type, each text once."""
    files = [path.read_text(encoding="utf-8") for path in sorted(ROOT.glob(EVALUATIONS))]
    return list(
        dict.fromkeys(row["text"] for text in files for row in tomllib.loads(text)["query"])
    )


def line(name: str, find: Callable[[str], object], texts: list[str]) -> tuple[str, ...]:
    """Median, 95th percentile and slowest of all queries, in milliseconds."""
    cases = {text: partial(find, text) for text in texts}
    times = least_cpu(cases, calls=1, batches=BATCHES)
    milliseconds = [seconds * 1000 for seconds in times.values()]
    slowest = max(times, key=times.__getitem__)
    numbers = (median(milliseconds), quantiles(milliseconds, n=20)[-1], max(milliseconds))
    return (name, *(f"{number:.2f}" for number in numbers), slowest)


def main() -> None:
    """Search our own library, or a larger one made of copies."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--pages", type=int, help="search so many copies instead; loads for long")
    arguments = parser.parse_args()
    if not arguments.pages:
        measure(load_catalogue(CONTENT))
        return
    with tempfile.TemporaryDirectory() as folder:
        write_copies(arguments.pages, Path(folder))
        measure(load_catalogue(Path(folder)))


def measure(catalogue: Catalogue) -> None:
    """Build the index, then ask everything."""
    made: list[Search] = []
    built = cpu(lambda: made.append(Search(catalogue)))
    search, texts = made[0], queries()
    search.find(texts[0])  # opens the copy of this thread
    print(f"{len(catalogue)} pages, {len(texts)} queries, least of {BATCHES}")
    print(f"Index: {built:.2f} CPU s\n")
    rows = [
        line("search", lambda text: search.find(text, RESULTS), texts),
        line("suggestion", search.suggest, texts),
    ]
    print_table(("CPU ms", "Median", "p95", "Most", "Slowest query"), rows)


if __name__ == "__main__":
    main()
