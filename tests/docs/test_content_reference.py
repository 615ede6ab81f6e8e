"""The reference of the content format says what the code does."""

import re
from dataclasses import fields
from enum import StrEnum
from pathlib import Path

import pytest
from tests.library.pages import small_content

from forge.domain import vocabulary as words
from forge.domain.exercise import Facts
from forge.library.body import COUNTS
from forge.library.check import check_content
from forge.library.fix import normal_form
from forge.library.headings import Heading

TEXT = Path("docs/content.md").read_text(encoding="utf-8")
IN_FILES = (
    "Action Articulation BodyPart Camera Condition DoseMuscle Equipment EquipmentHub FaqKind "
    "Muscle MuscleHub Pattern Symptom System Weekday"
)
"""Vocabularies that stand in ``content/vocabulary``, are derived, or belong to the prose."""


def enums() -> list[type[StrEnum]]:
    return [
        value
        for name, value in vars(words).items()
        if isinstance(value, type) and issubclass(value, StrEnum) and value is not StrEnum
        if name not in IN_FILES.split()
    ]


def raised() -> dict[str, set[str]]:
    """The levels at which each flaw is raised, by id."""
    source = "".join(path.read_text() for path in Path("src/forge/library").rglob("*.py"))
    found: dict[str, set[str]] = {flaw: set() for flaw in re.findall(r'"(V\d+)"', source)}
    for level, flaw in re.findall(r'page\.(error|warning)\(\s*"(V\d+)"', source):
        found[flaw].add(level[0].upper())
    return found


def example() -> str:
    return TEXT.partition("````markdown\n")[2].partition("````")[0]


def test_the_example_is_a_file_without_a_flaw(tmp_path: Path) -> None:
    slug = "calf-push-stretch-with-hands-against-wall"
    content = small_content(tmp_path)
    for path in Path("content/exercises").glob("*.md"):  # links are checked, their pages are not
        (content / "exercises" / path.name).touch()
    (content / "exercises" / f"{slug}.md").write_text(example(), encoding="utf-8")

    flaws = check_content(content)

    assert [str(flaw) for flaw in flaws if slug in flaw.file] == []


def test_the_example_is_in_normal_form() -> None:
    assert normal_form(example()) == example()


def test_the_facts_are_listed_in_the_order_of_the_file() -> None:
    facts = TEXT.partition("## Facts")[2].partition("## Prose")[0]
    rows = [row.split("|")[1] for row in facts.splitlines() if row.startswith("| `")]
    listed = [key.partition(".")[0] for row in rows for key in re.findall(r"`([a-z_.]+)`", row)]

    assert tuple(dict.fromkeys(listed)) == tuple(field.name for field in fields(Facts))


@pytest.mark.parametrize("vocabulary", enums(), ids=lambda enum: enum.__name__)
def test_every_word_without_a_file_is_listed(vocabulary: type[StrEnum]) -> None:
    missing = [word for word in vocabulary if not re.search(rf"\b{word}\b", TEXT)]

    assert missing == []


@pytest.mark.parametrize("heading", Heading)
def test_every_heading_is_listed_with_its_counts(heading: Heading) -> None:
    row = next(row for row in TEXT.splitlines() if row.startswith(f"| `## {heading}`"))

    assert heading not in COUNTS or "{} to {}".format(*COUNTS[heading]) in row


def test_the_table_holds_exactly_the_flaws_that_are_raised() -> None:
    listed = re.findall(r"^\| (V\d+) \|", TEXT, flags=re.MULTILINE)

    assert sorted(listed) == sorted(raised())


def test_the_table_says_which_flaws_block() -> None:
    rows = re.findall(r"^\| (V\d+) \| ([EW]) \|", TEXT, flags=re.MULTILINE)

    wrong = [flaw for flaw, level in rows if raised()[flaw] - {level}]

    assert wrong == []
