"""The real catalogue, checked once for all processes of a test run.

Checking 504 pages costs seconds, and a run has dozens of processes that need them. The cache
is the product's own: its key covers the content and the code that reads it.
"""

import fcntl
import shutil
from functools import cache
from pathlib import Path

from forge.library.catalogue import Catalogue
from forge.library.load import load_catalogue

ROOT = Path(__file__).resolve().parents[1]
CONTENT = ROOT / "content"
KEPT = ROOT / ".forge" / "tests" / "catalogue.cache"


@cache
def catalogue() -> Catalogue:
    """All pages of the content folder; of processes that start together, one checks them."""
    KEPT.parent.mkdir(parents=True, exist_ok=True)
    with KEPT.with_suffix(".lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        return load_catalogue(CONTENT, KEPT)


def with_catalogue(data: Path) -> Path:
    """A data folder whose first start finds the pages checked."""
    catalogue()
    data.mkdir(parents=True, exist_ok=True)
    shutil.copy(KEPT, data / "catalogue.cache")
    return data
