"""V35: what one should feel is a listed muscle."""

from collections.abc import Iterator

from forge.library.flaw import Flaw
from forge.library.page import Page
from forge.library.vocabulary import Vocabulary


def check(page: Page, _: Vocabulary) -> Iterator[Flaw]:
    """Every {yes muscle} stands in the facts; a page that tells where also tells where not."""
    listed = [use.muscle for use in page.facts.muscles]
    for index, feel in enumerate(page.prose.feel):
        if feel.muscle is not None and feel.muscle not in listed:
            hint = f"Use one of: {', '.join(listed)}; or add it to muscles."
            yield page.error("V35", f"feel.{index}", f"{feel.muscle} is not listed", hint)
    if page.prose.feel and all(feel.muscle is None for feel in page.prose.feel):
        hint = "Add a line that ends with {yes muscle}."
        yield page.error("V35", "feel.0", "Nothing is to be felt", hint)
