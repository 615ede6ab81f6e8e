"""V1: every name, alias and slug leads to one page."""

from collections.abc import Iterator

from forge.library.flaw import Flaw
from forge.library.flaws.text import fold
from forge.library.page import Library, Page


def check(library: Library) -> Iterator[Flaw]:
    """A name or alias of two pages sends half of its readers to the wrong one."""
    owners: dict[str, Page] = {}
    for claims in (_names, _aliases, _former_slugs):
        for page in library.pages:
            for at, name in claims(page):
                owner = owners.setdefault(fold(name), page)
                if owner is not page:
                    yield page.error(
                        "V1",
                        at,
                        f"The name {name!r} is taken by {owner.slug}",
                        "Leave it to the page that most people mean, or merge the two.",
                    )


def _names(page: Page) -> Iterator[tuple[str, str]]:
    yield "name", page.facts.name
    yield "slug", page.slug
    yield "slug", page.slug.replace("-", "")  # nobody remembers where the hyphens stand


def _aliases(page: Page) -> Iterator[tuple[str, str]]:
    for index, alias in enumerate(page.facts.aliases):
        yield f"aliases.{index}", alias.text


def _former_slugs(page: Page) -> Iterator[tuple[str, str]]:
    for slug in page.facts.former_slugs:
        yield "former_slugs", slug
