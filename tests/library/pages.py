"""Pages and libraries for tests of the library core, made by changing two good pages."""

import shutil
from pathlib import Path

from forge.library.page import Library, Page
from forge.library.parse import ParsedPage, parse_page
from forge.library.vocabulary import load_vocabulary

CONTENT = Path("content")
SMALL = Path("tests/content/small")
VOCABULARY = load_vocabulary(CONTENT / "vocabulary")
STRETCH = Path("tests/content/good.md").read_text(encoding="utf-8")
PRESS = (SMALL / "exercises/full-press.md").read_text(encoding="utf-8")

Change = tuple[str, str]
"""Text that must stand in the page, and what replaces it everywhere."""


def changed(text: str, *changes: Change) -> str:
    """The text with every change made; a change that finds nothing is a broken test."""
    for old, new in changes:
        assert old in text, f"{old!r} is not in the page"
        text = text.replace(old, new)
    return text


def parsed(text: str, slug: str = "good") -> ParsedPage:
    """The parsed text of a page called ``slug``."""
    return parse_page(text, f"content/exercises/{slug}.md", VOCABULARY)


def page(text: str, slug: str = "good") -> Page:
    """A page of the right shape."""
    found = parsed(text, slug)
    assert found.exercise is not None, [str(flaw) for flaw in found.flaws]
    return Page(found.path, found.exercise, found.lines)


def stretch(*changes: Change) -> Page:
    """The good stretch, changed."""
    return page(changed(STRETCH, *changes))


def press(*changes: Change) -> Page:
    """The good press, changed."""
    return page(changed(PRESS, *changes), "full-press")


def renamed(text: str, slug: str, *changes: Change) -> Page:
    """The good stretch or press under another slug and name, changed."""
    name = next(line for line in text.splitlines() if line.startswith("name: "))
    old = next(line for line in text.splitlines() if line.startswith("slug: "))
    new = (old, f"slug: {slug}"), (name, f"name: {slug.title()}")
    return page(changed(text, *new, *changes), slug)


def library(*pages: Page, slugs: frozenset[str] = frozenset()) -> Library:
    """A library of these pages; ``slugs`` are further pages that exist."""
    return Library(pages, VOCABULARY, frozenset(page.slug for page in pages) | slugs)


def small_content(folder: Path) -> Path:
    """A writable copy of the small library with the real vocabulary."""
    content = folder / "content"
    shutil.copytree(SMALL, content)
    shutil.copytree(CONTENT / "vocabulary", content / "vocabulary")
    return content
