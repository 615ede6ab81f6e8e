"""The Markdown twin: nothing is lost, nothing wavers, the order is the page's."""

import pytest
from tests.each import of_each
from tests.library import real
from tests.library.variants import STRETCH, library_of

from forge.library import markdown
from forge.library.present import page
from forge.library.twin import twin

SITE = "https://forge.example"
HEADINGS = (
    "Quick answer",
    "Muscles",
    "How to perform",
    "Where you should feel it",
    "Dose",
    "Pro tips",
    "Common mistakes",
    "FAQ",
    "Easier, harder, instead",
    "When to stop",
    "Cautions",
    "Related exercises",
    "Sources",
)


@of_each(real.SLUGS)
def test_the_twin_read_back_is_the_page(slug: str) -> None:
    shown = real.shown(slug)

    read = markdown.read(markdown.write(shown, SITE))

    assert read == twin(shown)


@of_each(real.SLUGS)
def test_headings_stand_in_page_order(slug: str) -> None:
    text = markdown.write(real.shown(slug), SITE)

    found = [line.removeprefix("## ") for line in text.splitlines() if line.startswith("## ")]

    assert found == [heading for heading in HEADINGS if heading in found]
    assert set(HEADINGS) - set(found) <= {"Where you should feel it", "Cautions"}


def test_the_same_page_gives_the_same_bytes() -> None:
    first = markdown.write(page(STRETCH, library_of(STRETCH)), SITE)

    again = markdown.write(page(STRETCH, library_of(STRETCH)), SITE)

    assert first.encode() == again.encode()
    assert first.endswith("\n")
    assert "\n\n\n" not in first


def test_links_carry_the_configured_site_and_nothing_advertises() -> None:
    text = markdown.write(real.shown("push-up"), SITE)

    assert f"]({SITE}/exercise/incline-push-up)" in text
    assert f"[More Chest exercises]({SITE}/exercises/chest)" in text
    assert "[[" not in text
    assert "personalized" not in text


def test_a_site_below_a_path_reads_back_too() -> None:
    shown = real.shown("push-up")

    read = markdown.read(markdown.write(shown, "https://host.example/forge"))

    assert read == twin(shown)


@pytest.mark.parametrize(
    ("text", "missing"),
    [
        ("", "name"),
        ("# Plank\n", "quick answer"),
        ("# Plank\n\n## Quick answer\n\nIt trains.\n", "review state"),
    ],
)
def test_a_text_that_is_no_twin_is_refused_with_what_is_missing(text: str, missing: str) -> None:
    with pytest.raises(ValueError, match=missing):
        markdown.read(text)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("- **Works:** Chest", "- Chest"),
        ("*Fix:*", "Mend:"),
        ("- **Instead:** ", "- "),
        ("- **Body Part:** Chest", "- Chest"),
    ],
)
def test_a_line_that_was_changed_by_hand_is_refused(old: str, new: str) -> None:
    text = markdown.write(real.shown("push-up"), SITE)
    assert old in text

    with pytest.raises(ValueError, match="cannot be read"):
        markdown.read(text.replace(old, new))
