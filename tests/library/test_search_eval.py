"""The evaluation set: right answers among the first five, and nothing forbidden anywhere.

``search_eval.toml`` was written together with the search; ``search_eval_independent.toml``
was not.
"""

import tomllib
from dataclasses import dataclass
from pathlib import Path

import msgspec
from tests.library import real

FILE = Path(__file__).with_name("search_eval.toml")
FIRST = 5
SHOWN = 20
ENOUGH = 0.9


@dataclass(frozen=True)
class Expectation:
    """A query with what must and must not be among its results."""

    text: str
    first: str = ""
    all: tuple[str, ...] = ()
    any: tuple[str, ...] = ()
    never: tuple[str, ...] = ()
    stop: bool = False
    empty: bool = False

    def misses(self) -> list[str]:
        """What is wrong with the answer; nothing if it is right."""
        answer = real.search().find(self.text, SHOWN)
        found = [result.slug for result in answer.results]
        top = set(found[:FIRST])
        checks = {
            f"first is {found[:1]}": not self.first or found[:1] == [self.first],
            f"top five are {found[:FIRST]}": set(self.all) <= top,
            f"none in {found[:FIRST]}": not self.any or bool(set(self.any) & top),
            "no stop rule": not self.stop or bool(answer.stop_rule),
            "not empty": not self.empty or not found,
        }
        return [f"{self.text}: {miss}" for miss, is_met in checks.items() if not is_met]

    def forbidden(self) -> list[str]:
        """Forbidden slugs that are shown."""
        found = {result.slug for result in real.search().find(self.text, SHOWN).results}
        return [f"{self.text}: {slug}" for slug in self.never if slug in found]


def expectations() -> list[Expectation]:
    rows = tomllib.loads(FILE.read_text(encoding="utf-8"))["query"]

    return msgspec.convert(rows, list[Expectation])


def test_the_set_names_only_pages_that_exist() -> None:
    named = {s for e in expectations() for s in (*e.all, *e.any, *e.never, e.first) if s}

    assert named - set(real.SLUGS) == set()
    assert len(expectations()) >= 60


def test_nine_of_ten_queries_are_answered_right() -> None:
    missed = [miss for expectation in expectations() for miss in expectation.misses()[:1]]

    assert 1 - len(missed) / len(expectations()) >= ENOUGH, missed


def test_nothing_forbidden_is_shown() -> None:
    assert [bad for expectation in expectations() for bad in expectation.forbidden()] == []
