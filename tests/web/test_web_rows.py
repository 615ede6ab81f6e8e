"""The rows of lists and of what a search finds."""

import re

import pytest
from tests.conftest import Person

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("address", ["/search?q=glute+bridge", "/exercises/legs"])
def test_a_row_without_kit_says_so_in_words(charlie: Person, address: str) -> None:
    text = charlie.client.get(address).content.decode().partition("<main")[2]

    assert "No equipment" in text
    assert not re.search(r"Nothing\.?\s*<", text)
