"""Normal form: the fixed key order and layout, with every value and every word kept."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.library.pages import PRESS, STRETCH, changed, page, small_content

from forge.library.check import check_content
from forge.library.fix import fix_content, normal_form


def shuffled(text: str) -> str:
    """The stretch with its last keys first and one block spelled over several lines."""
    tail = "status: draft\nreviewed_by: null\nreviewed_on: null\nversion: 1\n"
    spread = "space:\n    ceiling: normal\n    metres:\n    - 1\n    - 2\n"
    return changed(
        text,
        (tail, ""),
        ("slug: good\n", f"{tail}slug: good\n"),
        ("space: {metres: [1, 2], ceiling: normal}\n", spread),
    )


def test_good_pages_are_in_normal_form() -> None:
    assert normal_form(STRETCH) == STRETCH
    assert normal_form(PRESS) == PRESS


def test_moved_and_spread_keys_come_back_to_their_form() -> None:
    assert normal_form(shuffled(STRETCH)) == STRETCH


def test_keys_of_a_dose_keep_their_amount_beside_the_sets() -> None:
    moved = changed(
        STRETCH, ("sets: [2, 3], hold_s: [20, 30], ", "hold_s: [20, 30], sets: [2, 3], ")
    )

    assert normal_form(moved) == STRETCH


def test_an_empty_value_is_written_as_null() -> None:
    assert normal_form(changed(STRETCH, ("system: null", "system:"))) == STRETCH


def test_text_that_would_break_in_a_mapping_gets_quotes() -> None:
    loose = "in_sentence:\n  plural: false\n  text: the calf, stretched\n"
    text = changed(STRETCH, ("in_sentence: {text: the wall calf stretch, plural: false}\n", loose))

    fixed = normal_form(text)

    assert 'in_sentence: {text: "the calf, stretched", plural: false}' in fixed
    assert page(fixed).facts.in_sentence.text == "the calf, stretched"


def test_blank_lines_ends_and_trailing_blanks_are_set_right() -> None:
    untidy = changed(
        STRETCH, ("## Pro tips\n\n", "\n\n## Pro tips\n"), (". {setup}", ". {setup}  ")
    )

    assert normal_form("\ufeff" + untidy.replace("\n", "\r\n") + "\n\n") == STRETCH


@pytest.mark.parametrize(
    "change",
    [
        ("chain: closed", "# a comment that must not be lost\nchain: closed"),
        ("chain: closed", "chain: [closed"),
        ("chain: closed", "chain: closed\nchain: open"),
    ],
)
def test_front_matter_with_comments_or_errors_is_left_alone(change: tuple[str, str]) -> None:
    text = changed(STRETCH, change)

    assert normal_form(text) == text


def test_a_number_sign_within_a_text_is_no_comment() -> None:
    text = changed(shuffled(STRETCH), ("effort: gentle pull", 'effort: "gentle pull #1"'))

    assert normal_form(text).startswith("---\nslug: good")


def test_text_that_is_no_page_is_left_alone() -> None:
    assert normal_form("Hello\r\n") == "Hello\r\n"


def test_fixing_a_folder_names_the_files_that_changed(tmp_path: Path) -> None:
    content = small_content(tmp_path)
    path = content / "exercises/knee-press.md"
    before = path.read_text(encoding="utf-8")
    path.write_text(
        before.replace("version: 1\n", "").replace("slug:", "version: 1\nslug:"), "utf-8"
    )
    (content / "exercises/broken.md").write_bytes(b"\xff")

    assert fix_content(content) == (path,)
    assert path.read_text(encoding="utf-8") == before
    assert fix_content(content) == ()
    assert [flaw.message for flaw in check_content(content)] == ["The file is no UTF-8"]


@given(st.data())
def test_fixing_twice_is_fixing_once_whatever_was_damaged(data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(STRETCH)))
    end = data.draw(st.integers(start, min(start + 30, len(STRETCH))))
    scar = data.draw(st.text(alphabet="[]{}:,-#'\" \nae1", max_size=6))

    once = normal_form(STRETCH[:start] + scar + STRETCH[end:])

    assert normal_form(once) == once
