"""Filters as links: each leads to the list with one box more, or one less."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from urllib.parse import urlencode

from django.utils.translation import gettext as _

from forge.library.filters import Choice, parse_choices
from forge.library.hubs import HubCount, HubPage
from forge.library.paths import ALL


@dataclass(frozen=True, slots=True)
class FilterLink:
    """One box: its words, the rows behind it, whether it is on, and where it leads."""

    label: str
    count: int
    chosen: bool
    path: str


@dataclass(frozen=True, slots=True)
class FilterGroup:
    """The boxes of one kind."""

    label: str
    links: tuple[FilterLink, ...]


def filter_groups(page: HubPage, query: Mapping[str, Sequence[str]]) -> tuple[FilterGroup, ...]:
    """Build the links of a hub page from its option groups and the filters that are on."""
    chosen = parse_choices(query)
    return tuple(
        FilterGroup(
            group.label,
            tuple(
                FilterLink(
                    option.label,
                    option.count,
                    option.chosen,
                    _toggled(page.path, chosen, Choice(group.facet, option.value)),
                )
                for option in group.options
            ),
        )
        for group in page.groups
    )


@dataclass(frozen=True, slots=True)
class Shelf:
    """Hubs of one kind."""

    label: str
    hubs: tuple[HubCount, ...]


def shelves(counts: Iterable[HubCount]) -> tuple[Shelf, ...]:
    """Group the hubs by what they are about, in the order given."""
    labels = {
        "equipment": _("Equipment"),
        "muscle": _("Muscle"),
        "difficulty": _("Level"),
        "category": _("Kind"),
    }
    by_label: dict[str, list[HubCount]] = {}
    for count in counts:
        kind = count.url.removeprefix(f"{ALL}/").partition("/")[0]
        by_label.setdefault(labels.get(kind, _("Body part")), []).append(count)
    return tuple(Shelf(label, tuple(found)) for label, found in by_label.items())


def _toggled(path: str, chosen: Sequence[Choice], choice: Choice) -> str:
    kept = [other for other in chosen if other != choice]
    wanted = kept if choice in chosen else [*kept, choice]
    query = urlencode([(each.facet.value, each.value) for each in wanted])
    return f"{path}?{query}" if query else path
