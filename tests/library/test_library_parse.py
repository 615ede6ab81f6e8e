"""One file in: typed facts and prose, or every flaw of its shape with its line."""

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.library.pages import PRESS, STRETCH, VOCABULARY, changed, page, parsed, press, stretch

from forge.domain.vocabulary import (
    Camera,
    Equipment,
    FaqKind,
    Muscle,
    MuscleRole,
    Phase,
)
from forge.library.flaw import FlawLevel
from forge.library.parse import parse_page


def test_a_good_page_becomes_typed_facts() -> None:
    facts = stretch().facts

    assert facts.slug == "good"
    assert facts.muscles[0].muscle is Muscle.GASTROCNEMIUS
    assert facts.muscles[0].role is MuscleRole.STRETCHED
    assert facts.equipment.all_of == ((Equipment.WALL,),)
    assert facts.equipment.improvise is not None
    assert facts.equipment.improvise.from_ is Equipment.WALL
    assert facts.tempo == "steady"
    assert facts.myths[0].verdict == "false"
    assert press().facts.tempo == (2, 1, 1, 0)
    assert press().facts.breathing == {Phase.RETURN: "in", Phase.EFFORT: "out"}


def test_a_good_page_becomes_typed_prose() -> None:
    prose = stretch().prose

    assert prose.in_short.startswith("Face a wall")
    assert prose.steps[-1].phase is Phase.CHANGE_SIDES
    assert prose.steps[0].text.endswith(".")
    assert prose.feel[-1].muscle is None
    assert prose.mistakes[0].id == "too_close"
    assert prose.mistakes[0].camera is Camera.PARTLY
    assert prose.mistakes[0].fix.startswith("slide")
    assert prose.faq[-1].kind is FaqKind.MYTH


def test_dates_and_decimals_are_read() -> None:
    made = press(
        ("reviewed_on: null", "reviewed_on: 2026-11-22"),
        ("increment: null, unit: null", "increment: 2.5, unit: kg"),
    )

    assert made.facts.reviewed_on == date(2026, 11, 22)
    assert made.facts.load.increment == Decimal("2.5")


def test_a_step_may_run_over_several_lines() -> None:
    text = changed(STRETCH, ("at shoulder height. {setup}", "at\n   shoulder height. {setup}"))

    assert page(text).prose.steps == page(STRETCH).prose.steps


def test_windows_line_ends_and_a_byte_order_mark_change_nothing() -> None:
    text = "\ufeff" + STRETCH.replace("\n", "\r\n")

    assert page(text).exercise == page(STRETCH).exercise


@pytest.mark.parametrize(
    ("old", "new", "says", "hint"),
    [
        ("soleus, role", "solaus, role", "'solaus' is no word", "Did you mean soleus?"),
        ("chain: closed", "chian: closed", "Unknown key 'chian'", "Did you mean chain?"),
        ("popularity: 4", "popularity: much", "Expected a whole number, found text", ""),
        ("popularity: 4", "popularity: 4\npopularity: 3", "stands twice", ""),
        ("former_slugs: [", "former_slugs: [5, ", "Expected text", "Put it in quotes."),
        ("sets: [2, 3]", "sets: [2, 3, 4]", "There are 3 values", "Write 2."),
        ("sets: [2, 3]", "sets: 2", "Expected a list", ""),
        ("scores: {skill: 0,", "scores: {", "The key 'skill' is missing", ""),
        ("mobility: {sets", "range: {sets", "'range' is no word", ""),
        ("posture: {", "posture: [{", "cannot be read", ""),
        ("posture: {", "posture: [] #{", "Expected a mapping", ""),
        ("effort: gentle pull", "effort: ''", "The text is empty", ""),
        ("system: null", "system: [cardiovascular]", "Expected one of: cardiovascular", ""),
        ("tempo: steady", "tempo: {down: 3}", "Expected a list or text", ""),
        ("joint_stress: {", "joint_stress: [] #{", "Expected a mapping", ""),
        ("load: {type: none,", "load: {? [type] : none,", "A key must be a word", ""),
        ("reviewed_on: null", "reviewed_on: 2026-13-45", "Expected a date", ""),
        ("difficulty_override: null", "difficulty_override: 3", "Expected a mapping", ""),
        (
            "Perhaps a faint",
            "Perhaps a faint. {no}\n- " * 4 + "A faint",
            "has 7 entries",
            "Write 1",
        ),
        ("## How to perform\n", "## How to perform\n\n## Pro tips\n", "has 0 entries", ""),
        ("slug: good", "slug: better", "is not the file name", "Write good."),
        ("slug: good", "slug: a-vs-b", "cannot be a URL", ""),
        ("## Pro tips", "## Pro tipps", "Unknown heading", "Did you mean Pro tips?"),
        ("## Pro tips", "## FAQ", "stands twice", ""),
        ("{change_sides}", "{change_side}", "The tag", "Did you mean change_sides?"),
        ("{yes hamstrings}", "{yes hamstring}", "Unknown muscle", "Did you mean hamstrings?"),
        ("{no}", "{maybe}", "The tag is wrong", ""),
        ("{knee_bends 2 visible side}", "{knee_bends 4 visible side}", "tag of the mistake", ""),
        ("*Fix:* take a", "Fix: take a", "lacks a part", ""),
        ("{knee_bends 2", "{too_close 2", "stands twice", ""),
        ("makes the ankle bend.", "makes the ankle bend. {setup}", "A tip carries no tag", ""),
        ("{technique}", "{tehnique}", "The tag", "Did you mean technique?"),
        ("It is the same", "<b>It</b> is the same", "Raw HTML", ""),
        ("It is the same", "[It](x) is the same", "Only links", ""),
        ("## In short\n", "Hello.\n\n## In short\n", "before the first heading", ""),
        ("## Pro tips\n", "## Pro tips\n\nHello.\n", "outside of the list", ""),
    ],
)
def test_a_flaw_of_shape_is_named_with_a_suggestion(
    old: str, new: str, says: str, hint: str
) -> None:
    found = parsed(changed(STRETCH, (old, new)))

    flaws = [flaw for flaw in found.flaws if says in flaw.message and hint in flaw.suggestion]
    assert found.exercise is None
    assert flaws, [str(flaw) for flaw in found.flaws]
    assert {flaw.id for flaw in found.flaws} == {"V23"}


def test_every_flaw_of_a_file_is_reported_at_once_with_its_line() -> None:
    text = changed(
        STRETCH,
        ("soleus, role", "solaus, role"),
        ("chain: closed", "chian: closed"),
        ("{change_sides}", "{change_side}"),
        ("## FAQ", "## Questions"),
    )

    lines = text.splitlines()
    found = [lines[flaw.line - 1] for flaw in parsed(text).flaws]

    for wrong in ("solaus", "chian", "{change_side}", "## Questions"):
        assert any(wrong in line for line in found), wrong


def test_keys_in_another_order_are_a_warning_that_leaves_the_page_usable() -> None:
    moved = changed(
        STRETCH, ("popularity: 4\n", ""), ("version: 1\n", "version: 1\npopularity: 4\n")
    )

    found = parsed(moved)

    assert found.exercise is not None
    assert [(flaw.id, flaw.level) for flaw in found.flaws] == [("V23", FlawLevel.WARNING)]


@pytest.mark.parametrize(
    "text",
    ["", "---\n", "no front matter", "---\n- a\n---\n", "---\n\n---\n", "---\na: !!bool x\n---\n"],
)
def test_a_file_that_is_no_page_has_flaws_and_no_exercise(text: str) -> None:
    found = parsed(text)

    assert found.exercise is None
    assert found.flaws


def test_a_page_without_prose_names_every_missing_heading() -> None:
    front = STRETCH.split("\n## In short")[0]

    messages = [flaw.message for flaw in parsed(front).flaws]

    assert len([message for message in messages if "is missing" in message]) == 6


def test_a_strength_page_does_not_say_where_to_feel_it() -> None:
    text = changed(
        PRESS, ("## Pro tips", "## Where you should feel it\n\n- Here. {no}\n\n## Pro tips")
    )

    found = parsed(text, "full-press")

    assert [flaw.message for flaw in found.flaws] == [
        "The heading 'Where you should feel it' is not used here"
    ]


def test_a_section_and_a_question_without_text_are_flaws() -> None:
    short = STRETCH[STRETCH.index("\nFace a wall") : STRETCH.index("\n## How to perform")]
    answer = STRETCH[STRETCH.index("\nDo not count on it.") :]

    found = [flaw.message for flaw in parsed(changed(STRETCH, (short, ""), (answer, ""))).flaws]

    assert found == ["The section is empty", "The question has no answer"]


@pytest.mark.parametrize("nest", ["[", "{a: ", "- ", "? "])
def test_deep_nesting_is_a_flaw_and_no_crash(nest: str) -> None:
    found = parsed(f"---\na: 1\nb:\n  {nest * 20_000}\n---\n")

    assert "nested too deeply" in found.flaws[0].message


def test_a_huge_front_matter_is_a_flaw() -> None:
    found = parsed(f"---\na: {'x' * 200_000}\n---\n")

    assert "longer than" in found.flaws[0].message


def test_anchors_that_unfold_without_end_are_a_flaw() -> None:
    bomb = "a: &a [x, x]\n" + "\n".join(
        f"{new}: &{new} [*{old}, *{old}]" for old, new in zip("abcdefgh", "bcdefghi", strict=True)
    )

    found = parsed(f"---\n{bomb}\n---\n")

    assert any("Anchors" in flaw.message for flaw in found.flaws)


@given(st.text())
def test_parsing_never_raises_on_any_text(text: str) -> None:
    assert parse_page(text, "content/exercises/x.md", VOCABULARY).exercise is None


@given(st.text(), st.text())
def test_parsing_never_raises_on_any_front_matter_and_body(front: str, body: str) -> None:
    found = parse_page(f"---\n{front}\n---\n{body}", "content/exercises/x.md", VOCABULARY)

    assert found.flaws


@given(st.data())
def test_parsing_never_raises_on_a_good_page_with_a_hole_or_a_scar(data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(STRETCH)))
    end = data.draw(st.integers(start, min(start + 40, len(STRETCH))))
    scar = data.draw(st.text(alphabet="[]{}:,-#&*!|>'\"? \n\tae1", max_size=8))

    found = parsed(STRETCH[:start] + scar + STRETCH[end:])

    assert found.exercise is not None or found.flaws
