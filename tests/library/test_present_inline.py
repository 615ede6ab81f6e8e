"""Links within prose: the name, its article and its capital."""

import pytest

from forge.domain.exercise import InSentence
from forge.library.inline import Run, plain, runs

NAMES = {
    "push-up": InSentence("the push-up", plural=False),
    "downward-dog": InSentence("downward dog", plural=False),
}


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("Swap to [[push-up]] today.", "Swap to the push-up today."),
        ("[[push-up]] needs no room.", "The push-up needs no room."),
        ("It is over. [[downward-dog]] is next.", "It is over. Downward dog is next."),
        ("Then try a first [[push-up]].", "Then try a first push-up."),
        ("Do a light [[push-up]] now.", "Do a light push-up now."),
        ("In a [[push-up]] you lean.", "In a push-up you lean."),
        ("If that is easy, [[push-up]] is next.", "If that is easy, the push-up is next."),
        ("The steps of [[push-up]] differ.", "The steps of the push-up differ."),
    ],
)
def test_a_link_reads_as_part_of_its_sentence(text: str, read: str) -> None:
    assert plain(runs(text, NAMES.__getitem__)) == read


def test_the_article_stays_outside_the_link() -> None:
    found = runs("Swap to [[push-up]].", NAMES.__getitem__)

    assert found == (Run("Swap to the "), Run("push-up", slug="push-up"), Run("."))


def test_emphasis_is_marked_and_multiplication_is_not() -> None:
    found = runs("Do *not* bounce: 3 * 10 * 2.", NAMES.__getitem__)

    assert found == (Run("Do "), Run("not", emphasis=True), Run(" bounce: 3 * 10 * 2."))
