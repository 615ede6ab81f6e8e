"""Checks that compare pages: names, steps, gear, grammar, graph, overlap, references, swaps."""

import pytest
from tests.library.pages import (
    PRESS,
    SMALL,
    STRETCH,
    Change,
    changed,
    library,
    page,
    press,
    renamed,
    stretch,
)

from forge.library.flaws import (
    LIBRARY_CHECKS,
    LibraryCheck,
    v01_name_taken,
    v02_steps_copied,
    v06_gear,
    v15_grammar,
    v16_graph,
    v20_overlap,
    v21_derived,
    v23_references,
    v33_swaps,
    v39_templates,
)
from forge.library.page import Library, Page

KNEE = (SMALL / "exercises/knee-press.md").read_text(encoding="utf-8")
COUNTER = (SMALL / "exercises/counter-press.md").read_text(encoding="utf-8")
STEP_5 = "Bend your front knee a little and lean in until the back calf pulls gently."


def small(full: str = PRESS, knee: str = KNEE, counter: str = COUNTER) -> Library:
    """The three presses of the small library, as given."""
    return library(
        page(full, "full-press"), page(knee, "knee-press"), page(counter, "counter-press")
    )


def messages(check: LibraryCheck, made: Library) -> list[str]:
    """What a check says about a library."""
    return [f"{flaw.file.rpartition('/')[2]}: {flaw.message}" for flaw in check(made)]


def stretched(*changes: Change) -> Library:
    """A library of the changed stretch alone; the pages it names exist elsewhere."""
    named = {"step-calf-stretch", "downward-dog", "bent-knee-calf-stretch", "standing-calf-raise"}
    return library(stretch(*changes), slugs=frozenset(named))


@pytest.mark.parametrize("check", LIBRARY_CHECKS, ids=lambda check: check.__module__)
def test_no_check_finds_anything_in_the_small_library(check: LibraryCheck) -> None:
    assert messages(check, small()) == []


def test_v1_an_alias_that_is_the_name_of_another_page_is_found() -> None:
    made = small(full=changed(PRESS, ("Full Press Up", "Knee-Press")))

    assert messages(v01_name_taken.check, made) == [
        "full-press.md: The name 'Knee-Press' is taken by knee-press"
    ]


def test_v1_slugs_that_differ_by_hyphens_alone_are_found() -> None:
    made = library(press(), renamed(PRESS, "fullpress"))

    assert any(
        "'fullpress' is taken by full-press" in m for m in messages(v01_name_taken.check, made)
    )


def test_v1_a_former_slug_that_is_in_use_is_found() -> None:
    made = small(full=changed(PRESS, ("[floor-press-up]", "[knee-press]")))

    assert len(messages(v01_name_taken.check, made)) == 1


def test_v2_equal_steps_are_found_anywhere() -> None:
    made = library(stretch(), renamed(STRETCH, "other", ("family: good", "family: other")))

    assert messages(v02_steps_copied.check, made) == ["other.md: The steps are those of good"]


def test_v2_steps_that_differ_in_a_word_are_found_within_a_family_only() -> None:
    alike = ("Stand facing a wall", "Stand facing a hedge")
    kin = library(stretch(), renamed(STRETCH, "kin", alike))
    stranger = library(stretch(), renamed(STRETCH, "kin", alike, ("family: good", "family: kin")))

    assert messages(v02_steps_copied.check, kin) == ["kin.md: The steps are those of good"]
    assert messages(v02_steps_copied.check, stranger) == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Stand on a step and lean.", ["'a step'"]),
        ("Take a step back and lean.", []),
        ("Hold a dumbbell and lean.", ["'dumbbell'"]),
        ("Lean as if to push a dumbbell away.", []),
        ("Sit on a chair and then lean on the wall.", ["'chair'"]),
        ("Roll onto the ball of your foot.", []),
    ],
)
def test_v6_gear_that_is_not_listed_is_found(text: str, found: list[str]) -> None:
    made = stretched((STEP_5, text))

    assert [m.split(": ")[1].split(" is ")[0] for m in messages(v06_gear.check, made)] == found


def test_v6_the_name_of_an_exercise_is_no_gear() -> None:
    made = library(
        stretch((STEP_5, "Lean in as you would for the chair lean.")),
        renamed(STRETCH, "other", ("Wall Calf Stretch", "Chair Lean")),
    )

    assert messages(v06_gear.check, made) == []


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("Lean in for a easy pull.", 1),
        ("Lean in for an gentle pull.", 1),
        ("Lean in in small steps.", 1),
        ("Lean in as in the Wall Calf Stretch.", 1),
        ("Lean in for an hour, a unit, an easy pull. Wall Calf Stretch.", 0),
    ],
)
def test_v15_slips_of_grammar_are_found(text: str, count: int) -> None:
    assert len(messages(v15_grammar.check, stretched((STEP_5, text)))) == count


def test_v16_a_page_without_easier_and_harder_pages_is_found() -> None:
    made = library(
        press(
            ("- {to: knee-press, type: regression,", "- {to: knee-press, type: complement,"),
            ("top: true", "top: false"),
        )
    )

    found = messages(v16_graph.check, made)

    assert "full-press.md: Nothing easier is named" in found
    assert "full-press.md: Nothing harder is named" in found
    assert "full-press.md: There are 0 swaps" in found


def test_v16_edges_of_other_pages_count() -> None:
    made = small(full=changed(PRESS, ("type: regression", "type: complement")))

    assert messages(v16_graph.check, made) == []


def test_v16_a_circle_of_progressions_is_found() -> None:
    made = small(
        full=changed(
            PRESS, ("to: knee-press, type: regression", "to: counter-press, type: progression")
        )
    )

    assert any("run in a circle" in message for message in messages(v16_graph.check, made))


def test_v16_a_circle_of_prerequisites_is_found() -> None:
    need = "prerequisites:\n- {slug: %s, test: null, threshold: two sets}"
    made = small(
        full=changed(PRESS, ("prerequisites: []", need % "knee-press")),
        knee=changed(KNEE, ("prerequisites: []", need % "full-press")),
    )

    assert messages(v16_graph.check, made) == [
        "full-press.md: Needs run in a circle: full-press > knee-press > full-press"
    ]


def test_v16_doubled_edges_and_edges_to_itself_are_found() -> None:
    made = small(
        knee=changed(
            KNEE,
            ("to: counter-press, type: substitute", "to: full-press, type: substitute"),
            ("to: counter-press, type: regression", "to: knee-press, type: regression"),
        )
    )

    found = messages(v16_graph.check, made)

    assert "knee-press.md: The edge leads back to this page" in found
    assert "knee-press.md: The substitute to full-press stands twice" in found


def test_v16_swaps_that_all_need_the_same_are_found() -> None:
    made = small(counter=changed(COUNTER, ("[[low_bar, bench, box, wall]]", "[]")))

    assert "knee-press.md: Every swap needs the same equipment" in messages(v16_graph.check, made)


def test_v20_a_section_taken_from_another_page_is_found() -> None:
    made = library(stretch(), renamed(STRETCH, "other", ("leg", "limb")))

    assert any(m.startswith("good.md: ") for m in messages(v20_overlap.check, made))


def test_v21_a_derived_sentence_with_a_gap_is_found() -> None:
    made = small(knee=changed(KNEE, ("effort: ", "effort: stop with  ")))

    found = messages(v21_derived.check, made)

    assert found
    assert all("A derived sentence reads" in message for message in found)


def test_v21_a_name_that_doubles_a_word_is_found() -> None:
    made = small(knee=changed(KNEE, ("text: the knee press", "text: the the knee press")))

    assert any("the the" in message for message in messages(v21_derived.check, made))


def test_v39_a_phrase_on_six_pages_is_found_and_five_siblings_may_share_it() -> None:
    pages = [renamed(PRESS, f"press-{number}") for number in range(6)]

    assert messages(v39_templates.check, library(*pages[:5])) == []
    found = messages(v39_templates.check, library(*pages))
    assert [m for m in found if "stands in 6 pages" in m and m.startswith("press-0.md")]


@pytest.mark.parametrize(
    "change",
    [
        ("to: step-calf-stretch", "to: stepp-calf-stretch"),
        ("[[standing-calf-raise]]", "[[standing-calf-rise]]"),
        ("family: good", "family: god"),
        ("post_op, action: ask, modify_to: null", "post_op, action: modify, modify_to: goood"),
        ("source: ingram2025", "source: ingram2026"),
        ("sources: [acsm11", "sources: [acsm12"),
    ],
    ids=lambda change: change[1],
)
def test_v23_names_that_lead_nowhere_are_found_with_the_nearest_one(change: Change) -> None:
    found = list(v23_references.check(stretched(change)))

    assert {flaw.id for flaw in found} == {"V23"}
    assert all(flaw.suggestion.startswith("Did you mean") for flaw in found)


def test_v33_a_swap_that_shares_nothing_is_found() -> None:
    edge = ("to: knee-press, type: regression", "to: good, type: substitute")
    made = library(press(edge), stretch())

    assert messages(v33_swaps.check, made) == [
        "full-press.md: good neither shares the pattern nor works a leading muscle"
    ]


def test_v33_a_promise_of_relief_that_is_not_kept_is_found() -> None:
    made = small(knee=changed(KNEE, ("loads the chest more", "is easier on the wrists")))

    assert messages(v33_swaps.check, made) == ["knee-press.md: full-press loads the wrist as much"]


def test_a_page_says_where_its_parts_stand() -> None:
    made: Page = stretch()

    assert made.error("V1", "muscles.1.share", "x").line == made.error("V1", "muscles.1", "x").line
    assert made.error("V1", "no.such.part", "x").line == 1
