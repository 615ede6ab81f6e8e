"""V9: an angle in prose lies within the stored one."""

import re
from collections.abc import Iterator

from forge.library.flaw import Flaw
from forge.library.page import Page
from forge.library.vocabulary import Vocabulary

_ANGLE = re.compile(r"([0-9]+)(?: (?:to|or|and) ([0-9]+))?(?:[ -]degrees?|°)")


def check(page: Page, _: Vocabulary) -> Iterator[Flaw]:
    """Only the bench has a stored angle, so prose may name no other."""
    stored = page.facts.posture.bench_angle
    for passage in page.passages():
        for found in _ANGLE.finditer(passage.text):
            angles = [int(angle) for angle in found.groups() if angle]
            if stored is None or not all(stored[0] <= angle <= stored[1] for angle in angles):
                yield page.error(
                    "V9",
                    passage.at,
                    f"{found[0]!r} is not the stored angle",
                    f"Use {stored[0]} to {stored[1]}." if stored else "Set posture.bench_angle.",
                )
