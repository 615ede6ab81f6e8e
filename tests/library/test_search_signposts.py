"""Pages besides the exercises that a query leads to."""

import pytest
from tests.library import real

from forge.library.query.signposts import MOST, signposts


def paths(query: str) -> list[str]:
    return [post.path for post in signposts(query, real.catalogue())]


@pytest.mark.parametrize(
    ("query", "path"),
    [
        ("leg press vs barbell back squat", "/exercise/compare/barbell-back-squat-vs-leg-press"),
        ("Leg Press or Back Squat", "/exercise/compare/barbell-back-squat-vs-leg-press"),
        ("leg exercises", "/exercises/legs"),
        ("kettlebell workout", "/exercises/equipment/kettlebell"),
        ("gluteus medius", "/muscles/gluteus-medius"),
        ("push-up ladder", "/ladders/push-up"),
        ("desk break", "/routines/desk-break"),
        ("what is RIR", "/glossary"),
        ("amrap", "/glossary"),
    ],
)
def test_what_is_named_whole_is_pointed_to(query: str, path: str) -> None:
    assert path in paths(query)


@pytest.mark.parametrize(
    "query",
    ["", "   ", "vs", "push up vs push up", "a vs b vs c", "leg press", "x" * 300, "\u202e or"],
)
def test_nothing_is_pointed_to_without_a_name(query: str) -> None:
    assert paths(query) == []


def test_a_term_comes_with_its_meaning() -> None:
    post = signposts("reps in reserve", real.catalogue())[0]

    assert post.name == "RIR"
    assert "could have done" in post.text


def test_there_are_only_a_few() -> None:
    assert len(paths("abs workout push-up ladder desk break 10-minute abs pull-up ladder")) <= MOST
