"""The catalogue, the search index and the muscle map of this process, each made once."""

from functools import cache
from pathlib import Path

from forge.figures.body_map import BodyMap, load_map
from forge.library.catalogue import Catalogue
from forge.library.load import load_catalogue
from forge.store.search import Search


@cache
def catalogue(content: Path, state: Path) -> Catalogue:
    """Load the catalogue from ``content``; ``state`` is where its cache lives.

    Raises ContentError when a file is wrong: the start stops there, with every flaw named.
    """
    return load_catalogue(content, state / "catalogue.cache")


@cache
def search(content: Path, state: Path) -> Search:
    """Build the search index over the catalogue."""
    return Search(catalogue(content, state))


@cache
def body_map(assets: Path) -> BodyMap | None:
    """Read the muscle map; None where the set-up could not build it."""
    return load_map(assets / "body_map.json")
