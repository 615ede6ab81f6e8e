"""The first letter of a text as a capital."""

import pytest

from forge.domain.capital import capital


@pytest.mark.parametrize(
    ("text", "told"),
    [("", ""), ("a", "A"), ("push-up at 1RM", "Push-up at 1RM")],
)
def test_only_the_first_letter_is_raised_and_an_empty_text_stays_empty(
    text: str, told: str
) -> None:
    assert capital(text) == told
