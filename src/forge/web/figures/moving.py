"""Bodies and motions of the 3D figures: where they are kept, and at which addresses."""

from collections.abc import Iterable

from django.conf import settings

from forge.app.library import gallery
from forge.app.moving import Shelf
from forge.domain.exercise import Exercise
from forge.figures.gallery import BODIES


def shelf() -> Shelf:
    """Where finished files are kept."""
    return Shelf(settings.FORGE.assets.parent / "figures")


def card_addresses(exercises: Iterable[Exercise]) -> list[str]:
    """The social card of each exercise that has a figure; makes them all."""
    drawings, files = gallery(settings.FORGE.content), shelf()
    drawn = [one for one in exercises if drawings.figure(one.slug)]
    files.fill_cards(drawings, drawn)
    return [f"/figures/{one.slug}/card.png" for one in drawn if files.card(drawings, one)]


def moving_addresses(exercises: Iterable[Exercise]) -> list[str]:
    """Both bodies, and the motion of each exercise on the body that is drawn; makes them all.

    One body of each keeps a static site small; who chose the other gets the drawn one.
    """
    drawings, files = gallery(settings.FORGE.content), shelf()
    drawn = [one for one in exercises if drawings.figure(one.slug)]
    files.fill(drawings, drawn)
    found = [f"/figures/{sex}.body" for sex in BODIES if files.body(sex)]
    for exercise in drawn:
        figure = drawings.figure(exercise.slug)
        if figure and files.motion(drawings, exercise, figure.body):
            found.append(f"/figures/{exercise.slug}/{figure.body}.json")
    return found
