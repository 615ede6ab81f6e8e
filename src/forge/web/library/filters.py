"""Filters as links: each leads to the list with one box more, or one less."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from urllib.parse import urlencode

from django.utils.translation import gettext as _

from forge.library.filters import Choice, parse_choices
from forge.library.hubs import PER_PAGE, HubCount, HubPage
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
class Turn:
    """A link to another page of a long list."""

    label: str
    path: str


def page_number(asked: str, last: int) -> int:
    """The page that an address asks for, kept between the first and the last."""
    number = int(asked) if asked.isascii() and asked.isdigit() and len(asked) < 6 else 1
    return min(max(number, 1), last)


def page_turns(page: HubPage, query: Mapping[str, Sequence[str]], number: int) -> tuple[Turn, ...]:
    """Links to the page before and the page after, filters kept."""
    turns: list[Turn] = []
    if number > 1:
        turns.append(Turn(_("Previous %(n)s") % {"n": PER_PAGE}, _at(page, query, number - 1)))
    if number < page.sheets:
        rest = min(PER_PAGE, len(page.rows) - number * PER_PAGE)
        turns.append(Turn(_("Next %(n)s") % {"n": rest}, _at(page, query, number + 1)))
    return tuple(turns)


def _at(page: HubPage, query: Mapping[str, Sequence[str]], number: int) -> str:
    wanted = [(each.facet.value, each.value) for each in parse_choices(query)]
    wanted += [("page", str(number))] if number > 1 else []
    return f"{page.path}?{urlencode(wanted)}" if wanted else page.path


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
        kind, _slash, value = count.url.removeprefix(f"{ALL}/").partition("/")
        label = labels.get(kind, "" if value else _("Body part"))
        if label:  # combinations hang below their body part
            by_label.setdefault(label, []).append(count)
    return tuple(Shelf(label, tuple(found)) for label, found in by_label.items())


def _toggled(path: str, chosen: Sequence[Choice], choice: Choice) -> str:
    kept = [other for other in chosen if other != choice]
    wanted = kept if choice in chosen else [*kept, choice]
    query = urlencode([(each.facet.value, each.value) for each in wanted])
    return f"{path}?{query}" if query else path
