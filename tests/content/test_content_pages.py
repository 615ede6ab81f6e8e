"""The real content: no error, in normal form, complete."""

from tests import ready
from tests.library.pages import CONTENT

from forge.domain.vocabulary import MuscleRole
from forge.library.check import check_content
from forge.library.files import read_content
from forge.library.fix import normal_form
from forge.library.flaw import is_error


def test_the_content_has_no_error() -> None:
    errors = [str(flaw) for flaw in check_content(CONTENT) if is_error(flaw)]

    assert errors == []


def test_every_page_is_in_normal_form() -> None:
    pages = {file.name: file.raw.decode() for file in read_content(CONTENT).pages}

    assert [name for name, text in pages.items() if normal_form(text) != text] == []


def test_every_page_is_in_the_catalogue_with_facts_that_the_planner_needs() -> None:
    catalogue = ready.catalogue()

    assert len(catalogue) == len(read_content(CONTENT).pages) > 0
    for exercise in catalogue:
        roles = {use.role for use in exercise.facts.muscles}
        assert exercise.facts.dose, exercise.slug
        assert exercise.facts.system or roles & {MuscleRole.PRIME, MuscleRole.STRETCHED}
