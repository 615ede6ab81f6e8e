"""Own exercises that were merged into one of the library: what their sets are read as."""

import json
from datetime import date
from pathlib import Path

from forge.domain.event import Event
from forge.domain.logged import LoggedSession, LoggedSet
from forge.training.events import fold
from forge.training.log import merged, same_as, slugs_with

VECTORS = Path(__file__).parent / "vectors" / "merged.json"
SESSION = LoggedSession(
    "free:s",
    "Upper",
    date(2026, 11, 16),
    (LoggedSet("1", "free:s", "a", "custom:sled", 1), LoggedSet("2", "free:s", "b", "plank", 1)),
)


def test_the_vectors_of_the_phone_hold_here() -> None:
    vectors = json.loads(VECTORS.read_text(encoding="utf-8"))

    for vector in vectors:
        entries = fold(Event(**one) for one in vector["events"])
        same = same_as({name: entry for (_kind, name), entry in entries.items()})
        assert {slug: same.get(slug, slug) for slug in vector["logged"]} == vector["logged"]
    assert len(vectors) >= 7


def test_a_merged_set_is_the_others_and_all_else_stays() -> None:
    [found] = merged([SESSION], {"custom:sled": "push-up"})

    assert [one.exercise for one in found.sets] == ["push-up", "plank"]
    assert [one.key for one in found.sets] == ["1", "2"]
    assert merged([SESSION], {}) == (SESSION,)


def test_an_exercise_is_asked_for_with_all_that_was_merged_into_it() -> None:
    same = {"custom:b": "push-up", "custom:a": "push-up", "custom:c": "plank"}

    assert slugs_with(("push-up", "press-up"), same) == (
        "push-up",
        "press-up",
        "custom:a",
        "custom:b",
    )
