"""All flaws of a content folder, for writers and for the command line."""

from collections.abc import Iterable
from pathlib import Path

from forge.domain.errors import ContentError
from forge.library.collections import Collections, collection_flaws, load_collections
from forge.library.files import ContentFile, ContentFiles, read_content
from forge.library.flaw import Flaw, FlawLevel
from forge.library.flaws import LIBRARY_CHECKS, PAGE_CHECKS
from forge.library.page import Library, Page
from forge.library.parse import ParsedPage, parse_page
from forge.library.programmes.flaws import programme_flaws
from forge.library.programmes.read import read_programmes
from forge.library.vocabulary import Vocabulary, load_vocabulary


def check_content(content: Path) -> tuple[Flaw, ...]:
    """Every flaw of every file below ``content``, sorted by file and line.

    A vocabulary that cannot be read is reported alone, since nothing can be judged without.
    """
    try:
        vocabulary = load_vocabulary(content / "vocabulary")
        collections = load_collections(content / "collections")
    except ContentError as why:
        return tuple(flaw for flaw in why.flaws if isinstance(flaw, Flaw))
    files = read_content(content)
    pages = parse_files(files.pages, vocabulary)
    known = {page.exercise.slug: page.exercise for page in pages if page.exercise is not None}
    return (
        *find_flaws(pages, vocabulary),
        *flaws_beside(files, collections),
        *programme_flaws(read_programmes(content), known),
    )


def parse_files(files: Iterable[ContentFile], vocabulary: Vocabulary) -> tuple[ParsedPage, ...]:
    """Parse all pages; bytes that are no UTF-8 are a flaw."""
    return tuple(_parse(file, vocabulary) for file in files)


def find_flaws(parsed: Iterable[ParsedPage], vocabulary: Vocabulary) -> tuple[Flaw, ...]:
    """Flaws of shape, then those that every check finds in pages of the right shape."""
    parsed = tuple(parsed)
    pages = tuple(Page(p.path, p.exercise, p.lines) for p in parsed if p.exercise is not None)
    library = Library(pages, vocabulary, frozenset(Path(p.path).stem for p in parsed))
    found = [flaw for page in parsed for flaw in page.flaws]
    for page in pages:
        for check_page in PAGE_CHECKS:
            found += check_page(page, vocabulary)
    for check_library in LIBRARY_CHECKS:
        found += check_library(library)
    return tuple(sorted(found))


def flaws_beside(files: ContentFiles, collections: Collections) -> tuple[Flaw, ...]:
    """Flaws of ladders, routines and the glossary; any page that has a file may be named."""
    folder = f"{files.folder.resolve().name}/collections"
    return tuple(collection_flaws(collections, folder, (page.path.stem for page in files.pages)))


def _parse(file: ContentFile, vocabulary: Vocabulary) -> ParsedPage:
    try:
        text = file.raw.decode()
    except UnicodeDecodeError as why:
        line = file.raw[: why.start].count(b"\n") + 1
        hint = "Save the file as UTF-8."
        flaw = Flaw(file.name, line, "V23", FlawLevel.ERROR, "The file is no UTF-8", hint)
        return ParsedPage(file.name, None, (flaw,))
    return parse_page(text, file.name, vocabulary)
