"""How well search answers people: a set of queries that was written blind to its code.

The set states for each query which answers are good, and which must stay away. The bars
below are the promise; a miss is printed with what was found, so that it can be judged.
"""

import tomllib
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import pytest
from tests import ready

from forge.library.catalogue import Catalogue
from forge.store.search import Search

QUERIES: Final = tuple(
    Path(__file__).with_name(name)
    for name in ("search_eval_independent.toml", "search_eval_full.toml")
)
CONTENT: Final = Path(__file__).parents[2] / "content"
KINDS: Final = frozenset(
    (
        *("name", "alias", "typo", "symptom", "body", "alternative", "without"),
        *("equipment", "level", "easier", "category", "loanword", "slang"),
    )
)
ALL: Final = "all"
HEADING: Final = "  kind        asked  top-1  top-5"
FEWEST_QUERIES: Final = 330
GOOD_IN: Final = 5
CLEAN_TO: Final = 10
LEAST_GOOD: Final = 0.9


@dataclass(frozen=True, slots=True)
class Query:
    """One query of the set, as the file states it."""

    text: str
    kind: str
    right: Sequence[str]
    top: str = ""
    forbidden: Sequence[str] = ()
    forbidden_first: Sequence[str] = ()

    @property
    def slugs(self) -> frozenset[str]:
        """Every page that the query names."""
        return frozenset((*self.right, *self.forbidden, *self.forbidden_first))


@dataclass(frozen=True, slots=True)
class Outcome:
    """What search made of a query: the slugs of the first ten, best first."""

    query: Query
    found: tuple[str, ...]

    @property
    def is_right_first(self) -> bool:
        """The very first is the one that was asked for or, where none is, a good one."""
        right = (self.query.top,) if self.query.top else self.query.right
        return bool(self.found) and self.found[0] in right

    @property
    def is_good(self) -> bool:
        """A good answer stands among the first five."""
        return not set(self.query.right).isdisjoint(self.found[:GOOD_IN])

    @property
    def intruders(self) -> tuple[str, ...]:
        """What must not be shown, or not as the first, and was."""
        shown = [slug for slug in self.found if slug in self.query.forbidden]
        first = [slug for slug in self.found[:1] if slug in self.query.forbidden_first]
        return (*first, *shown)

    def __str__(self) -> str:
        wanted = self.query.top or ", ".join(self.query.right)
        found = ", ".join(self.found[:GOOD_IN]) or "nothing"
        return f"[{self.query.kind}] {self.query.text!r}: wanted {wanted}; found {found}"


def read_queries() -> tuple[Query, ...]:
    texts = (path.read_text(encoding="utf-8") for path in QUERIES)
    return tuple(Query(**row) for text in texts for row in tomllib.loads(text)["query"])


def ask(search: Search, query: Query) -> Outcome:
    results = search.find(query.text, CLEAN_TO).results
    return Outcome(query, tuple(result.slug for result in results)[:CLEAN_TO])


def report(title: str, outcomes: Iterable[Outcome], misses: Iterable[str]) -> str:
    """Numbers by kind, then the misses, one a line."""
    asked: Counter[str] = Counter()
    first: Counter[str] = Counter()
    good: Counter[str] = Counter()
    for outcome in outcomes:
        for kind in (ALL, outcome.query.kind):
            asked[kind] += 1
            first[kind] += outcome.is_right_first
            good[kind] += outcome.is_good
    rows = (
        f"  {kind:12} {count:4} {first[kind] / count:6.2f} {good[kind] / count:6.2f}"
        for kind, count in asked.items()
    )
    return "\n".join((title, HEADING, *rows, *misses))


@pytest.fixture(scope="module")
def catalogue() -> Catalogue:
    return ready.catalogue()


@pytest.fixture(scope="module")
def outcomes(catalogue: Catalogue) -> tuple[Outcome, ...]:
    search = Search(catalogue)

    return tuple(ask(search, query) for query in read_queries())


def test_the_set_is_large_and_says_nothing_twice() -> None:
    queries = read_queries()

    texts = Counter(query.text.casefold() for query in queries)

    assert len(queries) >= FEWEST_QUERIES
    assert [text for text, times in texts.items() if times > 1] == []
    assert {query.kind for query in queries} == KINDS


def test_the_set_names_only_pages_that_exist(catalogue: Catalogue) -> None:
    named = frozenset[str]().union(*(query.slugs for query in read_queries()))

    unknown = sorted(slug for slug in named if slug not in catalogue)

    assert unknown == []


def test_no_query_wants_what_it_forbids() -> None:
    torn = [
        query.text
        for query in read_queries()
        if set(query.right) & {*query.forbidden, *query.forbidden_first}
        or (query.top and query.top not in query.right)
    ]

    assert torn == []


def test_a_good_answer_stands_in_the_first_five(outcomes: tuple[Outcome, ...]) -> None:
    misses = [str(outcome) for outcome in outcomes if not outcome.is_good]

    share = 1 - len(misses) / len(outcomes)

    assert share >= LEAST_GOOD, report("No good answer in the first five:", outcomes, misses)


def test_nothing_forbidden_is_shown(outcomes: tuple[Outcome, ...]) -> None:
    guarded = [o for o in outcomes if o.query.forbidden or o.query.forbidden_first]

    leaks = [f"{o}; SHOWED {', '.join(o.intruders)}" for o in guarded if o.intruders]

    assert leaks == [], report("Forbidden answers were shown:", guarded, leaks)


def test_a_name_or_another_name_comes_first(outcomes: tuple[Outcome, ...]) -> None:
    named = [outcome for outcome in outcomes if outcome.query.kind in {"name", "alias"}]

    misses = [str(outcome) for outcome in named if not outcome.is_right_first]

    assert misses == [], report("Names that did not come first:", named, misses)
