"""Whole routines beside the readings that a person wrote: how many lines come out right."""

from collections import Counter
from pathlib import Path

import pytest
from tests.planner.golden import TEXTS, Verdict, golden_of, judged, sessions_read

LEAST_TEXTS = 60
LEAST_RIGHT = 0.95
"""Share of the lines that are not blank."""

MOST_ASKED = 0.05
SESSIONS_ASKED = {"06-crossfit-board-emom"}
"""Texts in which all lines of a session are asked, so that it is not read yet."""


def test_enough_texts_of_different_style_have_a_reading() -> None:
    assert len(TEXTS) >= LEAST_TEXTS
    assert len({path.stem.partition("-")[2] for path in TEXTS}) == len(TEXTS)


def test_nearly_all_lines_are_read_as_a_person_reads_them() -> None:
    count = Counter(one.verdict for one in judged())

    assert count[Verdict.RIGHT] / count.total() >= LEAST_RIGHT
    assert count[Verdict.ASKED] / count.total() <= MOST_ASKED


def test_no_line_is_read_wrongly_in_silence() -> None:
    silent = [
        f"{one.text}:{one.number} {one.typed!r} is {one.meant!r}, read as {one.got!r}"
        for one in judged()
        if one.verdict is Verdict.SILENT
    ]

    assert not silent


@pytest.mark.parametrize("path", TEXTS, ids=lambda path: path.stem)
def test_a_text_has_as_many_sessions_as_a_person_sees(path: Path) -> None:
    seen, read = golden_of(path).sessions, sessions_read(path)

    assert read < seen if path.stem in SESSIONS_ASKED else read == seen
