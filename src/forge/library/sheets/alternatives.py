"""What to do instead of an exercise, by the reason for which somebody looks for it."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from forge.domain.exercise import Exercise
from forge.domain.vocabulary import EdgeType, Joint, Laterality, Noise
from forge.library.catalogue import Catalogue, is_approved
from forge.library.gates import topic_name
from forge.library.joints import SORE_FROM, joint_name, stress
from forge.library.kinship import kinship
from forge.library.paths import ALL, Link, exercise_path, topic_path
from forge.library.sentences import needs
from forge.library.sentences.differences import difference
from forge.library.sentences.wording import capitalised, counted, listed, sentence
from forge.library.sheets.sheet import Entry, Section, Sheet

FEWEST: Final = 3
"""Alternatives that a page needs."""
MOST: Final = 6
"""Alternatives under one reason."""
_NEAR: Final = 24.0
"""Kinship below which something is no alternative."""
_INSTEAD: Final = frozenset({EdgeType.SUBSTITUTE, EdgeType.REGRESSION, EdgeType.PROGRESSION})


@dataclass(frozen=True, slots=True)
class _Reason:
    """Why somebody looks for something else, and what then fits."""

    heading: str
    fits: Callable[[Exercise], bool]


def path_of(slug: str) -> str:
    """``/exercise/push-up/alternatives``."""
    return f"{exercise_path(slug)}/alternatives"


def alternatives(exercise: Exercise, catalogue: Catalogue) -> Sheet | None:
    """The page, or None where there are fewer than three alternatives."""
    nearest = _nearest(exercise, catalogue)
    if len(nearest) < FEWEST:
        return None
    written = _written(exercise, catalogue)
    sections = _joined(_sections(exercise, nearest, written, catalogue))
    name, vocabulary = exercise.name, catalogue.vocabulary
    part = exercise.derived.body_part
    distinct = {entry.path for section in sections for entry in section.entries}
    return Sheet(
        kind="alternatives",
        title=f"{name} alternatives",
        heading=f"{name} alternatives",
        path=path_of(exercise.slug),
        breadcrumbs=(
            Link("Exercises", ALL),
            Link(topic_name(part, vocabulary), topic_path(part)),
            Link(name, exercise_path(exercise.slug)),
            Link("Alternatives", path_of(exercise.slug)),
        ),
        lead=_lead(exercise, len(distinct), [section.heading for section in sections]),
        sections=sections,
        indexable=is_approved(exercise),
    )


@lru_cache(maxsize=4)
def slugs_with_alternatives(catalogue: Catalogue) -> frozenset[str]:
    """The exercises that have such a page."""
    return frozenset(e.slug for e in catalogue if len(_nearest(e, catalogue)) >= FEWEST)


def _nearest(exercise: Exercise, catalogue: Catalogue) -> list[Exercise]:
    """What can stand in, the nearest first."""
    near = kinship(exercise, catalogue)
    found = (catalogue.get(slug) for slug, points in near.items() if points >= _NEAR)
    return sorted(found, key=lambda e: (-near[e.slug], -e.facts.popularity, e.slug))


def _written(exercise: Exercise, catalogue: Catalogue) -> dict[str, str]:
    """What an author says of a swap, by slug; the substitute's own words win."""
    edges = [e for e in catalogue.edges(exercise.slug) if e.reason and e.type in _INSTEAD]
    edges.sort(key=lambda edge: edge.type is EdgeType.SUBSTITUTE)
    return {edge.to: edge.reason for edge in edges}


def _sections(
    exercise: Exercise, nearest: Sequence[Exercise], written: dict[str, str], catalogue: Catalogue
) -> Iterator[Section]:
    shown: set[str] = set()
    swaps = [other for other in nearest if other.slug in written]
    yield from _section("The nearest swaps", exercise, swaps, written, catalogue)
    shown |= {other.slug for other in swaps[:MOST]}
    for reason in _reasons(exercise, catalogue):
        fitting = [other for other in nearest if reason.fits(other)]
        yield from _section(reason.heading, exercise, fitting, written, catalogue)
        shown |= {other.slug for other in fitting[:MOST]}
    rest = [other for other in nearest if other.slug not in shown]
    yield from _section("Other ways to train the same", exercise, rest, written, catalogue)


def _joined(sections: Iterable[Section]) -> tuple[Section, ...]:
    """Sections with the same entries become one: "Without a bench, without a rack"."""
    alike: dict[tuple[str, ...], list[Section]] = {}
    for section in sections:
        alike.setdefault(tuple(e.path for e in section.entries), []).append(section)
    return tuple(
        Section(", ".join([one.heading, *(_lowered(o.heading) for o in rest)]), entries=one.entries)
        for one, *rest in alike.values()
    )


def _lowered(heading: str) -> str:
    return heading[:1].lower() + heading[1:]


def _section(
    heading: str,
    exercise: Exercise,
    others: Iterable[Exercise],
    written: dict[str, str],
    catalogue: Catalogue,
) -> Iterator[Section]:
    entries = tuple(_entry(exercise, other, written, catalogue) for other in list(others)[:MOST])
    if entries:
        yield Section(heading, entries=entries)


def _entry(
    exercise: Exercise, other: Exercise, written: dict[str, str], catalogue: Catalogue
) -> Entry:
    vocabulary = catalogue.vocabulary
    reason = written.get(other.slug) or difference(exercise, other, vocabulary)
    said = sentence(reason) if reason else f"Level: {other.derived.difficulty.lower()}."
    return Entry(other.name, exercise_path(other.slug), text=said, exercise=other)


def _reasons(exercise: Exercise, catalogue: Catalogue) -> Iterator[_Reason]:
    facts, vocabulary = exercise.facts, catalogue.vocabulary
    for group in facts.equipment.all_of:
        words = needs.group_words(group, vocabulary, facts.load.implements)
        yield _Reason(f"Without {words}", _lacks(frozenset(group)))
    if len(facts.equipment.all_of) > 1:
        yield _Reason("With no equipment", lambda e: not e.facts.equipment.all_of)
    for joint in facts.joint_stress:
        if stress(exercise, joint) >= SORE_FROM:
            name = joint_name(joint, vocabulary)
            yield _Reason(f"Kinder to the {name}", _spares(joint, stress(exercise, joint)))
    steps = {kind: _along(exercise, kind, catalogue) for kind in EdgeType}
    yield _Reason("Easier", lambda e: e.slug in steps[EdgeType.REGRESSION])
    yield _Reason("Harder", lambda e: e.slug in steps[EdgeType.PROGRESSION])
    yield from _ways(exercise)


def _ways(exercise: Exercise) -> Iterator[_Reason]:
    """Other ways to do it: sides, floor, noise."""
    facts = exercise.facts
    if facts.laterality is Laterality.PER_SIDE:
        yield _Reason("Both sides together", _has_sides(Laterality.BILATERAL))
    else:
        yield _Reason("One side at a time", _has_sides(Laterality.PER_SIDE))
    if facts.floor:
        yield _Reason("Without getting down to the floor", lambda e: not e.facts.floor)
    if facts.noise is not Noise.QUIET:
        yield _Reason("Quietly", lambda e: e.facts.noise is Noise.QUIET)


def _lacks(group: frozenset[object]) -> Callable[[Exercise], bool]:
    """True for what can be done without any item of a need."""

    def fits(other: Exercise) -> bool:
        return all(set(need) - group for need in other.facts.equipment.all_of)

    return fits


def _spares(joint: Joint, level: int) -> Callable[[Exercise], bool]:
    return lambda other: stress(other, joint) < min(SORE_FROM, level)


def _has_sides(sides: Laterality) -> Callable[[Exercise], bool]:
    return lambda other: other.facts.laterality is sides


def _along(exercise: Exercise, kind: EdgeType, catalogue: Catalogue) -> frozenset[str]:
    return frozenset(edge.to for edge in catalogue.edges(exercise.slug) if edge.type is kind)


def _lead(exercise: Exercise, count: int, headings: Sequence[str]) -> str:
    said = exercise.facts.in_sentence
    for_it = f"{counted((count, count), 'exercise')} that can stand in for {said.text}"
    inner = [_lowered(heading) for heading in headings[1:-1]]
    return f"{capitalised(for_it)}" + (f": {listed(inner)}." if inner else ".")
