"""Hub pages: lists of exercises by body part, equipment, muscle, level, kind, or all of them."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from typing import Final
from urllib.parse import urlencode

from forge.domain.exercise import Exercise
from forge.domain.vocabulary import BodyPart, Category, EquipmentHub, Level, MuscleHub
from forge.library.catalogue import Catalogue
from forge.library.filters import (
    Choice,
    Choices,
    OptionGroup,
    choice_words,
    chosen_rows,
    option_groups,
    parse_choices,
)
from forge.library.gates import approved_hubs, hubs_in, hubs_of, topic_name
from forge.library.introductions import FirstChoice, first_choices, guide, introduction
from forge.library.paths import ALL, Combo, Hub, Link, Topic
from forge.library.rows import ExerciseRow, exercise_row
from forge.library.sentences.wording import listed
from forge.library.vocabulary import Vocabulary

PER_PAGE: Final = 100
"""Rows on one page of a list."""

_KINDS: Final[tuple[type[Topic], ...]] = (
    BodyPart,
    EquipmentHub,
    MuscleHub,
    Level,
    Category,
    Combo,
)
_NO_FILTERS: Final[Mapping[str, Sequence[str]]] = {}


@dataclass(frozen=True, slots=True)
class Applied:
    """A filter that is on, in words, and the address of the list without it."""

    words: str
    path_without: str


@dataclass(frozen=True, slots=True)
class HubCount:
    """A hub with the number of its pages, for an index."""

    name: str
    url: str
    count: int


@dataclass(frozen=True, slots=True)
class HubPage:
    """A list of exercises.

    ``total`` counts the hub, ``rows`` holds what the filters leave. ``emptied_by`` names the
    filter to drop where a hand-made address leaves nothing. Filtered lists and hubs without
    enough approved pages are not ``indexable``. ``narrower`` lists the hubs that combine this
    one with another.
    """

    title: str
    heading: str
    path: str
    breadcrumbs: tuple[Link, ...]
    introduction: str
    guide: str
    first_choices: tuple[FirstChoice, ...]
    total: int
    rows: tuple[ExerciseRow, ...]
    groups: tuple[OptionGroup, ...]
    applied: tuple[Applied, ...]
    applied_words: str
    emptied_by: str
    narrower: tuple[HubCount, ...]
    indexable: bool

    @property
    def sheets(self) -> int:
        """How many pages the rows fill, at ``PER_PAGE`` each; at least one."""
        return max(1, -(-len(self.rows) // PER_PAGE))


def hub_page(
    hub: Hub | None, catalogue: Catalogue, query: Mapping[str, Sequence[str]] = _NO_FILTERS
) -> HubPage:
    """The page of a hub, or of all exercises for None, filtered by a query string's values."""
    vocabulary = catalogue.vocabulary
    members = hub_members(hub, catalogue)
    choices = parse_choices(query)
    rows = chosen_rows(members, choices)
    path = hub.path if hub else ALL
    heading = _heading(hub, vocabulary) if hub else "All exercises"
    return HubPage(
        title=f"{heading} exercises" if hub else heading,
        heading=heading,
        path=path,
        breadcrumbs=_breadcrumbs(hub, heading, vocabulary),
        introduction=introduction(hub, members, vocabulary),
        guide=guide(hub, vocabulary),
        first_choices=first_choices(members, vocabulary),
        total=len(members),
        rows=tuple(exercise_row(exercise, vocabulary) for exercise in rows),
        groups=option_groups(members, choices, vocabulary),
        applied=tuple(_applied(choice, choices, path, vocabulary) for choice in choices),
        applied_words=_applied_words(choices, vocabulary),
        emptied_by="" if rows else _emptied_by(members, choices, vocabulary),
        narrower=_narrower(hub, catalogue),
        indexable=not choices and _is_indexable(hub, catalogue),
    )


def hub_at(path: str, catalogue: Catalogue) -> Hub | None:
    """The hub at an address such as ``/exercises/legs``; None if none exists there."""
    return next((hub for hub in hubs_in(catalogue) if hub.path == path), None)


def hub_members(hub: Hub | None, catalogue: Catalogue) -> tuple[Exercise, ...]:
    """The exercises of a hub, the most looked-for first."""
    found = (e for e in catalogue if hub is None or hub in set(hubs_of(e)))
    return tuple(sorted(found, key=lambda e: (-e.facts.popularity, e.name)))


def all_hubs(catalogue: Catalogue) -> tuple[HubCount, ...]:
    """Every hub that exists, by kind and name."""
    counts = hubs_in(catalogue)
    ordered = sorted(counts, key=lambda hub: _place(hub, catalogue.vocabulary))
    return tuple(_count(hub, counts[hub], catalogue.vocabulary) for hub in ordered)


def body_part_counts(catalogue: Catalogue) -> tuple[HubCount, ...]:
    """The body parts that have a hub, by name."""
    counts = hubs_in(catalogue)
    parts = (Hub.of(part) for part in BodyPart)
    return tuple(_count(p, counts[p], catalogue.vocabulary) for p in parts if p in counts)


def _narrower(hub: Hub | None, catalogue: Catalogue) -> tuple[HubCount, ...]:
    """Combinations of a body part or an equipment, the fullest first."""
    counts = hubs_in(catalogue)
    topic = hub.topic if hub else None
    found = [
        (combo, combo.topic)
        for combo in counts
        if isinstance(combo.topic, Combo) and hub in _halves(combo.topic)
    ]
    vocabulary = catalogue.vocabulary
    made = (
        HubCount(_other_name(combo, topic, vocabulary), one.path, counts[one])
        for one, combo in found
    )
    return tuple(sorted(made, key=lambda each: (-each.count, each.name)))


def _halves(combo: Combo) -> tuple[Hub, Hub]:
    return Hub.of(combo.part), Hub.of(combo.gear)


def _other_name(combo: Combo, topic: Topic | None, vocabulary: Vocabulary) -> str:
    """The half of a combination that a hub does not name."""
    return topic_name(combo.part if isinstance(topic, EquipmentHub) else combo.gear, vocabulary)


def _breadcrumbs(hub: Hub | None, heading: str, vocabulary: Vocabulary) -> tuple[Link, ...]:
    everything = Link("Exercises", ALL)
    if hub is None:
        return (everything,)
    here = Link(heading, hub.path)
    if isinstance(hub.topic, Combo):
        part = Hub.of(hub.topic.part)
        return everything, Link(topic_name(part.topic, vocabulary), part.path), here
    return everything, here


def _count(hub: Hub, count: int, vocabulary: Vocabulary) -> HubCount:
    return HubCount(topic_name(hub.topic, vocabulary), hub.path, count)


def _place(hub: Hub, vocabulary: Vocabulary) -> tuple[int, int, str]:
    rank = hub.topic.rank if isinstance(hub.topic, Level) else 0
    return _KINDS.index(type(hub.topic)), rank, topic_name(hub.topic, vocabulary)


def _heading(hub: Hub, vocabulary: Vocabulary) -> str:
    """The name of the topic; a muscle that shares it with a body part says so."""
    name = topic_name(hub.topic, vocabulary)
    parts = {vocabulary.body_part(part).name for part in BodyPart}
    return f"{name} muscle" if isinstance(hub.topic, MuscleHub) and name in parts else name


def _is_indexable(hub: Hub | None, catalogue: Catalogue) -> bool:
    return bool(catalogue.approved) if hub is None else hub in approved_hubs(catalogue)


def _applied(choice: Choice, choices: Choices, path: str, vocabulary: Vocabulary) -> Applied:
    rest = urlencode([(c.facet.value, c.value) for c in choices if c != choice])
    return Applied(choice_words(choice, vocabulary), f"{path}?{rest}" if rest else path)


def _applied_words(choices: Choices, vocabulary: Vocabulary) -> str:
    """The filters as one phrase: "beginner or intermediate; no equipment"."""
    facets = dict.fromkeys(choice.facet for choice in choices)
    groups = (
        listed([choice_words(c, vocabulary) for c in choices if c.facet is facet], "or")
        for facet in facets
    )
    return "; ".join(groups)


def _emptied_by(members: Collection[Exercise], choices: Choices, vocabulary: Vocabulary) -> str:
    """The first filter without which something is left, else all of them."""
    for choice in choices:
        rest = tuple(c for c in choices if c.facet is not choice.facet)
        if chosen_rows(members, rest):
            return choice_words(choice, vocabulary)
    return _applied_words(choices, vocabulary)
