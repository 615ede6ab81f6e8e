"""Content folder in, catalogue out."""

from pathlib import Path

from forge.domain.errors import ContentError
from forge.library.cache import Checked, cache_key, read_cache, write_cache
from forge.library.catalogue import Catalogue
from forge.library.check import find_flaws, flaws_beside, parse_files
from forge.library.collections import load_collections
from forge.library.files import ContentFiles, read_content
from forge.library.flaw import is_error
from forge.library.programmes.flaws import programme_flaws
from forge.library.programmes.read import read_programmes
from forge.library.vocabulary import load_vocabulary


def load_catalogue(content: Path, cache: Path | None = None) -> Catalogue:
    """Read, check and join all pages of ``content``.

    ``cache`` names a file that keeps the checked result; only content without errors is
    kept. Raises ContentError with every flaw at level error.
    """
    files = read_content(content)
    if cache is None:
        return _joined(_checked(files), files)
    key = cache_key(files.digest)
    stored = read_cache(cache, key)
    if stored is None:
        stored = _checked(files)
        write_cache(cache, key, stored)
    return _joined(stored, files)


def _checked(files: ContentFiles) -> Checked:
    vocabulary = load_vocabulary(files.folder / "vocabulary")
    collections = load_collections(files.folder / "collections")
    pages = parse_files(files.pages, vocabulary)
    exercises = tuple(page.exercise for page in pages if page.exercise is not None)
    written = read_programmes(files.folder)
    found = (
        *find_flaws(pages, vocabulary),
        *flaws_beside(files, collections),
        *programme_flaws(written, {exercise.slug: exercise for exercise in exercises}),
    )
    errors = tuple(flaw for flaw in found if is_error(flaw))
    if errors:
        raise ContentError(errors)
    programmes = tuple(file.programme for file in written if file.programme is not None)
    return Checked(exercises, vocabulary, collections, programmes)


def _joined(checked: Checked, files: ContentFiles) -> Catalogue:
    version = files.digest[:12]
    return Catalogue(
        checked.exercises, checked.vocabulary, version, checked.collections, checked.programmes
    )
