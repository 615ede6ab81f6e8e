"""The real catalogue, its pages and its search, each made once for all tests of a process."""

from functools import cache
from pathlib import Path

from tests import ready

from forge.library.catalogue import Catalogue
from forge.library.present import ExercisePage, page
from forge.library.query.lexicon import Lexicon, build_lexicon
from forge.store.search import Search

CONTENT = Path("content")
SLUGS = tuple(sorted(path.stem for path in (CONTENT / "exercises").glob("*.md")))


@cache
def catalogue() -> Catalogue:
    """All pages of the content folder."""
    return ready.catalogue()


@cache
def shown(slug: str) -> ExercisePage:
    """The page of an exercise."""
    return page(catalogue().get(slug), catalogue())


@cache
def lexicon() -> Lexicon:
    """The lexicon of the real catalogue."""
    return build_lexicon(catalogue())


@cache
def search() -> Search:
    """Search over the real catalogue."""
    return Search(catalogue())


def slugs_found(text: str, limit: int = 20) -> list[str]:
    """The slugs that a query finds, best first."""
    return [result.slug for result in search().find(text, limit).results]
