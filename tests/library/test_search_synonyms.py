"""The synonyms file: every target exists, and a wrong file is refused with what is right."""

from pathlib import Path

import pytest
from tests.library import real

from forge.domain.errors import ContentError
from forge.library.synonyms import SLUG_KINDS, Kind, Operator, load_synonyms

GOOD = """
[[meaning]]
kind = "muscle"
target = ["obliques"]
says = "the waist"
en = ["love handle"]
"""


def written(folder: Path, text: str) -> Path:
    path = folder / "synonyms.toml"
    path.write_text(text, encoding="utf-8")
    return path


def test_every_slug_that_the_file_names_is_a_page() -> None:
    catalogue = real.catalogue()

    dead = [
        (meaning.terms[0], slug)
        for meaning in catalogue.vocabulary.synonyms
        if meaning.kind in SLUG_KINDS
        for slug in meaning.targets
        if slug not in catalogue
    ]

    assert dead == []


def test_every_operator_has_words_and_every_wish_says_what_it_means() -> None:
    meanings = real.catalogue().vocabulary.synonyms

    operators = {t for m in meanings if m.kind is Kind.OPERATOR for t in m.targets}

    assert operators == set(Operator)
    for meaning in meanings:
        assert meaning.terms
        if meaning.kind in {Kind.GOAL, Kind.NEAR, Kind.PLACE, Kind.SPORT}:
            assert meaning.says


def test_a_slang_word_promises_nothing() -> None:
    said = " ".join(meaning.says for meaning in real.catalogue().vocabulary.synonyms).lower()

    assert [w for w in ("cure", "burns fat", "spot reduc", "melt", "guarantee") if w in said] == []


def test_a_missing_file_has_no_synonyms(tmp_path: Path) -> None:
    assert load_synonyms(tmp_path / "synonyms.toml") == ()


def test_terms_of_all_languages_are_read(tmp_path: Path) -> None:
    path = written(tmp_path, GOOD + 'de = ["Hüftgold"]\n')

    assert load_synonyms(path)[0].terms == ("love handle", "Hüftgold")


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        ('"muscle"', '"musle"', "Did you mean muscle"),
        ('"obliques"', '"oblique"', "Did you mean obliques"),
        ("en = ", "english = ", "'english' is no language"),
        ("[[meaning]]", "[[meaning", "cannot be read"),
    ],
)
def test_a_wrong_file_is_refused(tmp_path: Path, old: str, new: str, message: str) -> None:
    path = written(tmp_path, GOOD.replace(old, new))

    with pytest.raises(ContentError, match=message):
        load_synonyms(path)
