"""The plan on the start page is a real one, and holds for today's library."""

from forge.library.catalogue import Catalogue
from forge.training.plan_check import check
from forge.web.example import SHOWN, example_lines, example_plan


def test_the_example_breaks_no_hard_rule(library: Catalogue) -> None:
    assert check(example_plan(), library) == ()


def test_the_start_page_shows_lines_of_the_example_with_their_reasons(library: Catalogue) -> None:
    lines = example_lines(library)

    assert len(lines) == SHOWN
    assert all(line.reason and line.amount for line in lines)
