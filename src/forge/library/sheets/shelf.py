"""Which sheets exist, and the sheet at an address."""

from collections.abc import Callable, Iterator
from typing import Final

from forge.domain.vocabulary import Muscle
from forge.library.catalogue import Catalogue
from forge.library.paths import exercise_path, muscle_path
from forge.library.sheets import alternatives, compare, glossary, index, ladders, muscles, routines
from forge.library.sheets.sheet import Sheet

_TAIL: Final = "/alternatives"


def addresses(catalogue: Catalogue) -> Iterator[str]:
    """The address of every sheet that exists."""
    shown = sorted(muscles.shown_muscles(catalogue))
    if shown:
        yield index.PATH
        yield muscles.INDEX
        yield from map(muscle_path, shown)
    for slug in sorted(alternatives.slugs_with_alternatives(catalogue)):
        yield alternatives.path_of(slug)
    found = sorted(compare.pairs(catalogue))
    if found:
        yield compare.INDEX
        yield from (pair.path for pair in found)
    written = catalogue.collections
    if written.ladders:
        yield ladders.INDEX
        yield from (ladders.path_of(ladder.slug) for ladder in written.ladders)
    if written.routines:
        yield routines.INDEX
        yield from (routines.path_of(routine.slug) for routine in written.routines)
    if written.terms:
        yield glossary.PATH


def sheet_at(path: str, catalogue: Catalogue) -> Sheet | None:
    """The sheet of an address; None where there is none."""
    whole = _WHOLE.get(path)
    if whole is not None:
        found = whole(catalogue)
        return found if any(section.entries for section in found.sections) else None
    for read in (_alternatives, _comparison, _muscle, _ladder, _routine):
        sheet = read(path, catalogue)
        if sheet is not None:
            return sheet
    return None


def moved(path: str, catalogue: Catalogue) -> str | None:
    """Where an address leads that is spelt another way: a former slug, a pair turned round."""
    if path.endswith(_TAIL):
        slug = path.removesuffix(_TAIL).rpartition("/")[2]
        known = slug in catalogue
        return alternatives.path_of(catalogue.get(slug).slug) if known else None
    one, versus, other = path.removeprefix(f"{compare.INDEX}/").partition("-vs-")
    if versus and one in catalogue and other in catalogue:
        return compare.pair_of(catalogue.get(one).slug, catalogue.get(other).slug).path
    return None


def _alternatives(path: str, catalogue: Catalogue) -> Sheet | None:
    slug = path.removesuffix(_TAIL).rpartition("/")[2]
    if slug not in catalogue or path != f"{exercise_path(slug)}{_TAIL}":
        return None
    exercise = catalogue.get(slug)
    return alternatives.alternatives(exercise, catalogue) if exercise.slug == slug else None


def _comparison(path: str, catalogue: Catalogue) -> Sheet | None:
    one, versus, other = path.removeprefix(f"{compare.INDEX}/").partition("-vs-")
    pair = compare.Pair(one, other)
    is_shown = versus and pair.path == path and pair in compare.pairs(catalogue)
    return compare.comparison(pair, catalogue) if is_shown else None


def _muscle(path: str, catalogue: Catalogue) -> Sheet | None:
    wanted = (muscle for muscle in Muscle if muscle_path(muscle) == path)
    muscle = next(wanted, None)
    if muscle is None or muscle not in muscles.shown_muscles(catalogue):
        return None
    return muscles.muscle_page(muscle, catalogue)


def _ladder(path: str, catalogue: Catalogue) -> Sheet | None:
    found = (one for one in catalogue.collections.ladders if ladders.path_of(one.slug) == path)
    ladder = next(found, None)
    return ladders.ladder(ladder, catalogue) if ladder else None


def _routine(path: str, catalogue: Catalogue) -> Sheet | None:
    found = (one for one in catalogue.collections.routines if routines.path_of(one.slug) == path)
    routine = next(found, None)
    return routines.routine(routine, catalogue) if routine else None


_WHOLE: Final[dict[str, Callable[[Catalogue], Sheet]]] = {
    index.PATH: index.a_to_z,
    muscles.INDEX: muscles.index,
    compare.INDEX: compare.index,
    ladders.INDEX: ladders.index,
    routines.INDEX: routines.index,
    glossary.PATH: glossary.glossary,
}
