"""Spelling: unknown words only, near enough only, and never behind the person's back."""

import pytest
from tests.library import real

from forge.library.query.fold import query_words
from forge.library.query.spelling import mend


def mended(text: str) -> str:
    lexicon = real.lexicon()
    return " ".join(mend(lexicon.normal(query_words(text)), lexicon)[0])


@pytest.mark.parametrize(
    ("typed", "read"),
    [
        ("sqaut", "squat"),
        ("shoudler", "shoulder"),
        ("hamsring", "hamstring"),
        ("tricpes", "triceps"),
        ("bulgarain", "bulgarian"),
        ("streching", "stretching"),
        ("kettelbell", "kettlebell"),
        ("benchpress", "bench press"),
        ("dumb", "dumbbell"),
    ],
)
def test_a_misspelt_word_is_read_as_the_nearest(typed: str, read: str) -> None:
    assert mended(typed) == read


@pytest.mark.parametrize("word", ["squat", "calf", "band", "rdl", "xq", "abc", "12345"])
def test_known_and_very_short_words_are_left_alone(word: str) -> None:
    assert mended(word) == word


def test_two_slips_are_mended_only_in_long_words() -> None:
    assert mended("sqtua") == "sqtua"
    assert mended("hamsrtinsg") == "hamstring"


def test_a_correction_is_told_and_a_split_is_not() -> None:
    lexicon = real.lexicon()

    _, told = mend(("sqaut",), lexicon)
    _, quiet = mend(("benchpress",), lexicon)

    assert [(c.typed, c.read) for c in told] == [("sqaut", "squat")]
    assert quiet == ()
    assert (
        real.search().find("sqaut").read_as.startswith("Searched for “squat” instead of “sqaut”.")
    )
