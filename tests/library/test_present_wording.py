"""The small grammar under every derived sentence."""

import pytest

from forge.domain.exercise import InSentence, Span
from forge.library.sentences.wording import (
    capitalised,
    counted,
    duration,
    listed,
    sentence,
    short_duration,
    verb,
)


@pytest.mark.parametrize(
    ("words", "text"),
    [
        ((), ""),
        (("a",), "a"),
        (("a", "b"), "a and b"),
        (("a", "b", "c"), "a, b and c"),
        (("a bar", "a bench or a box"), "a bar, and a bench or a box"),
    ],
)
def test_lists_read_as_english(words: tuple[str, ...], text: str) -> None:
    assert listed(words) == text


@pytest.mark.parametrize(
    ("seconds", "text"),
    [
        ((20, 30), "20 to 30 seconds"),
        ((30, 30), "30 seconds"),
        ((1, 1), "1 second"),
        ((60, 60), "1 minute"),
        ((60, 120), "1 to 2 minutes"),
        ((90, 150), "90 to 150 seconds"),
        ((0, 15), "up to 15 seconds"),
        ((600, 1800), "10 to 30 minutes"),
    ],
)
def test_durations_are_minutes_only_where_both_ends_are(seconds: Span, text: str) -> None:
    assert duration(seconds) == text


def test_short_durations_keep_figure_and_unit_apart() -> None:
    assert short_duration((20, 30)) == ("20–30", "s")
    assert short_duration((600, 1800)) == ("10–30", "min")


def test_one_of_a_kind_is_singular() -> None:
    assert counted((1, 1), "set") == "1 set"
    assert counted((1, 2), "set") == "1 to 2 sets"


def test_a_sentence_begins_with_a_capital_and_ends_once() -> None:
    assert sentence("keeps the wrists straight") == "Keeps the wrists straight."
    assert sentence("Is it?") == "Is it?"
    assert capitalised("the Smith machine") == "The Smith machine"


def test_the_verb_follows_the_number_of_the_subject() -> None:
    assert verb(InSentence("the squat", plural=False), "trains", "train") == "trains"
    assert verb(InSentence("arm circles", plural=True), "moves", "move") == "move"
