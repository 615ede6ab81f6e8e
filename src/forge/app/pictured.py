"""The pictures of a pack: where a phone finds start and end of each exercise that it knows."""

from collections.abc import Mapping

from forge.domain.event import Json
from forge.figures.gallery import THEMES, Gallery


def pictured(pack: Mapping[str, Json], gallery: Gallery) -> dict[str, Json]:
    """A pack whose cards name their pair, light and dark; one without a figure stays as it is."""
    cards = pack.get("cards")
    if not isinstance(cards, dict):
        return dict(pack)
    shown = {slug: _with_pair(slug, card, gallery) for slug, card in cards.items()}
    return {**pack, "cards": shown}


def _with_pair(slug: str, card: Json, gallery: Gallery) -> Json:
    found = gallery.figure(slug)
    if found is None or not isinstance(card, dict):
        return card
    addresses: list[Json] = [found.pair_path(theme) for theme in THEMES]
    return {**card, "figure": addresses}
