"""Alternatives, comparisons, ladders, routines, muscles and the glossary."""

import re
import tomllib
from dataclasses import replace
from pathlib import Path

import pytest
from tests.each import of_each
from tests.library import real

from forge.domain.exercise import Exercise
from forge.domain.vocabulary import EdgeType
from forge.library import sheet_writing
from forge.library.catalogue import Catalogue
from forge.library.collections import (
    Collections,
    Ladder,
    Part,
    Routine,
    Rung,
    Term,
    collection_flaws,
)
from forge.library.joints import SORE_FROM, stress
from forge.library.sheets import alternatives, compare, ladders, muscles, routines, shelf
from forge.library.sheets.contrast import CONTRASTED
from forge.library.sheets.sheet import Sheet

SITE = "https://forge.example"
ADDRESSES = tuple(shelf.addresses(real.catalogue()))
SAMPLE = ADDRESSES[:: max(1, len(ADDRESSES) // 300)]
"""Enough of every kind; comparisons run into the hundreds."""


def sheet(path: str) -> Sheet:
    found = shelf.sheet_at(path, real.catalogue())
    assert found, path
    return found


def get(slug: str) -> Exercise:
    return real.catalogue().get(slug)


@of_each(SAMPLE)
def test_every_sheet_has_its_address_and_its_lists_lead_to_pages(path: str) -> None:
    found = sheet(path)

    assert found.path == path
    assert found.lead
    for entry in found.entries():
        if entry.path.startswith("/exercise/") and "compare" not in entry.path:
            assert entry.path.removeprefix("/exercise/") in real.catalogue()
        elif entry.path:
            assert shelf.sheet_at(entry.path, real.catalogue())


@of_each(SAMPLE)
def test_twins_hold_every_line_of_the_page(path: str) -> None:
    found = sheet(path)
    text = sheet_writing.markdown(found, SITE)

    assert text.startswith(f"# {found.title}\n")
    assert text.endswith(f"<{SITE}{path}>\n")
    for section in found.sections:
        assert f"## {section.heading}" in text
        for entry in section.entries:
            assert entry.name in text
            assert entry.text in text
    assert not re.search(r"\b(None|\w+\.\w+_\w+)\b(?! needs)", text.replace("None above low", ""))
    assert len(sheet_writing.as_json(found)["sections"]) == len(found.sections)  # type: ignore[arg-type]


def test_alternatives_are_never_the_exercise_itself_and_keep_their_promise() -> None:
    catalogue = real.catalogue()
    for slug in sorted(alternatives.slugs_with_alternatives(catalogue)):
        exercise = get(slug)
        found = alternatives.alternatives(exercise, catalogue)
        assert found
        for section in found.sections:
            others = [entry.exercise for entry in section.entries if entry.exercise]
            assert exercise not in others
            if "with no equipment" in section.heading.lower():
                assert not any(other.facts.equipment.all_of for other in others)
            for joint in exercise.facts.joint_stress:
                name = catalogue.vocabulary.joint(joint).name  # type: ignore[arg-type]
                if f"kinder to the {name}" in section.heading.lower():
                    assert all(stress(other, joint) < SORE_FROM for other in others)


def test_without_an_item_means_that_no_need_can_be_met_by_it_alone() -> None:
    found = alternatives.alternatives(get("barbell-bench-press"), real.catalogue())
    assert found
    without = [s for s in found.sections if "without a barbell" in s.heading.lower()]

    assert without
    for entry in without[0].entries:
        assert entry.exercise
        for group in entry.exercise.facts.equipment.all_of:
            assert set(group) != {"barbell"}


def test_compared_pairs_differ_in_three_facts_and_are_of_one_category() -> None:
    catalogue = real.catalogue()
    found = compare.pairs(catalogue)

    assert len(found) > 50
    for pair in found:
        one, other = get(pair.one), get(pair.other)
        assert pair.one < pair.other
        assert one.facts.category is other.facts.category
        assert sum(fact(one) != fact(other) for fact in CONTRASTED) >= compare.FEWEST


def test_both_sides_of_a_comparison_get_a_reason() -> None:
    catalogue = real.catalogue()
    for pair in sorted(compare.pairs(catalogue))[::7]:
        one, other, *_ = compare.comparison(pair, catalogue).sections
        for side in (one, other):
            assert [entry for entry in side.entries if entry.text]


def test_a_pair_the_wrong_way_round_and_former_slugs_lead_to_the_page() -> None:
    catalogue = real.catalogue()

    assert (
        shelf.moved("/exercise/compare/leg-press-vs-barbell-back-squat", catalogue)
        == "/exercise/compare/barbell-back-squat-vs-leg-press"
    )
    assert (
        shelf.moved("/exercise/wall-calf-stretch/alternatives", catalogue)
        == "/exercise/calf-push-stretch-with-hands-against-wall/alternatives"
    )
    assert shelf.moved("/exercise/no-such-thing/alternatives", catalogue) is None
    assert shelf.sheet_at("/exercise/compare/push-up-vs-push-up", catalogue) is None
    assert shelf.sheet_at("/ladders/none", catalogue) is None
    assert shelf.sheet_at("/muscles/wings", catalogue) is None


def test_no_rung_of_a_ladder_is_easier_than_the_one_below() -> None:
    catalogue = real.catalogue()
    for ladder in catalogue.collections.ladders:
        assert len(ladder.rungs) >= 3
        assert ladder.rungs[-1].move_on == ""
        for below, above in zip(ladder.rungs, ladder.rungs[1:], strict=False):
            assert below.move_on
            easier = {
                edge.to for edge in catalogue.edges(below.slug) if edge.type is EdgeType.REGRESSION
            }
            assert above.slug not in easier, (ladder.slug, below.slug, above.slug)
            assert (
                get(above.slug).derived.difficulty.rank
                >= get(below.slug).derived.difficulty.rank - 1
            )


@pytest.mark.parametrize("routine", real.catalogue().collections.routines, ids=lambda r: r.slug)
def test_the_minutes_of_a_routine_are_true(routine: Routine) -> None:
    needed = routines.seconds(routine, real.catalogue()) / 60

    assert needed <= routine.minutes
    assert needed > routine.minutes - max(2, routine.minutes // 4)


def test_nearly_every_muscle_has_a_page_and_all_say_what_they_are_for() -> None:
    catalogue = real.catalogue()
    shown = muscles.shown_muscles(catalogue)

    assert len(shown) >= 44
    for muscle, words in catalogue.vocabulary.muscles.items():
        assert len(words.purpose) > 80, muscle


def test_every_hub_says_how_to_choose_from_it() -> None:
    vocabulary = real.catalogue().vocabulary
    tables = (
        vocabulary.body_parts,
        vocabulary.equipment_hubs,
        vocabulary.muscle_hubs,
        vocabulary.levels,
        vocabulary.categories,
    )
    for table in tables:
        for word, entry in table.items():
            assert len(entry.guide) > 80, word


def test_glossary_terms_are_unique_and_sorted_by_letter() -> None:
    found = sheet("/glossary")
    names = [entry.name.casefold() for entry in found.entries()]

    assert names == sorted(names)
    assert len(set(names)) == len(names)
    assert [section.heading for section in found.sections] == sorted(
        {name[:1].upper() for name in names}
    )


def test_an_unknown_or_doubled_exercise_of_a_collection_is_a_flaw() -> None:
    broken = Collections(
        ladders=(Ladder("x", "X", "", (), (Rung("push-up", ""), Rung("push-up", ""))),),
        routines=(Routine("y", "Y", "", 1, (), (Part("pushup", 1),)),),
        terms=(Term("z", "Z", "", see=("nowhere-at-all",)),),
    )

    found = [str(flaw) for flaw in collection_flaws(broken, "content/collections", real.SLUGS)]

    assert any("ladders.toml" in flaw and "twice" in flaw for flaw in found)
    assert any("routines.toml" in flaw and "Did you mean push-up?" in flaw for flaw in found)
    assert any("glossary.toml" in flaw and "nowhere-at-all" in flaw for flaw in found)
    assert {flaw.split()[1] for flaw in found} == {"V22", "V38"}


def test_a_library_without_collections_has_no_such_pages() -> None:
    bare = replace(real.catalogue(), collections=Collections(), version="bare")

    paths = set(shelf.addresses(bare))

    assert not {ladders.INDEX, routines.INDEX, "/glossary"} & paths
    assert shelf.sheet_at(ladders.INDEX, bare) is None


def test_pages_of_an_empty_library_do_not_exist() -> None:
    empty = Catalogue((), real.catalogue().vocabulary, "empty")

    assert shelf.sheet_at(compare.INDEX, empty) is None
    assert shelf.sheet_at(muscles.INDEX, empty) is None


def test_the_files_of_collections_can_be_read_by_anybody() -> None:
    files = sorted(Path("content/collections").glob("*.toml"))

    assert files
    for path in files:
        assert tomllib.loads(path.read_text(encoding="utf-8"))
