"""What this process makes once: catalogue, page values, search index, muscle map, drawings."""

from functools import cache
from pathlib import Path

from forge.figures.body_map import MAP, BodyMap, load_map
from forge.figures.gallery import Gallery
from forge.library import present
from forge.library.catalogue import Catalogue
from forge.library.load import load_catalogue
from forge.library.present import ExercisePage
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
def exercise_page(content: Path, state: Path, slug: str) -> ExercisePage:
    """Make the page value of an exercise, once; raises UnknownExercise (which is not kept)."""
    found = catalogue(content, state)
    return present.page(found.get(slug), found)


@cache
def body_map(content: Path) -> BodyMap | None:
    """Read the muscle map; None where the content has none."""
    return load_map(content / MAP)


@cache
def gallery(content: Path) -> Gallery:
    """The drawings of the exercises; files are read when first asked for."""
    return Gallery(content)
