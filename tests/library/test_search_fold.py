"""Queries folded to words: case, accents, hyphens and plurals do not matter."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from forge.library.query.fold import (
    MAX_CHARACTERS,
    MAX_WORDS,
    clean,
    fold,
    query_words,
    singular,
    words,
)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Push-Ups", "push up"),
        ("LIEGESTÜTZ", "liegestutz"),
        ("runner’s knee", "runners knee"),
        ("calves", "calf"),
        ("stretches", "stretch"),
        ("bicep", "biceps"),
        ("Übung", "ubung"),
    ],
)
def test_spellings_of_one_word_are_one(one: str, other: str) -> None:
    assert words(one) == words(other)


@pytest.mark.parametrize("word", ["biceps", "press", "abs", "gluteus", "pelvis", "gas", "is"])
def test_words_that_only_look_plural_stay(word: str) -> None:
    assert singular(word) == word


def test_invisible_and_turning_characters_are_harmless() -> None:
    assert clean("\u202epu\u200bsh\x00up\ttight\n") == "push up tight"


def test_only_the_beginning_of_a_long_text_is_read() -> None:
    text = "squat " * 200_000

    assert len(clean(text)) <= MAX_CHARACTERS
    assert len(query_words(text)) <= MAX_WORDS


@given(st.text(max_size=400))
def test_any_text_folds_to_plain_words(text: str) -> None:
    found = query_words(text)

    assert len(found) <= MAX_WORDS
    assert all(word == fold(word).replace(" ", "") or not word.isascii() for word in found)


@given(st.text(alphabet=st.characters(codec="ascii"), max_size=60))
def test_folding_twice_changes_nothing(text: str) -> None:
    assert fold(fold(text)) == fold(text)
