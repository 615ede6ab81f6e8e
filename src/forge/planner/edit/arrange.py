"""The order of a session under change: as it stood, newcomers where they belong, pairs together."""

from collections.abc import Sequence
from dataclasses import replace

from forge.planner.edit.sketch import Session
from forge.planner.slots.order import Station

LETTERS = "ABCDE"

Block = list[Station]


def arranged(
    natural: Sequence[Station], session: Session, led: tuple[str, bool] | None = None
) -> tuple[Station, ...]:
    """The stations of a day in the order that a person gave it, supersets lettered anew.

    ``natural`` is the order that the planner would choose; it decides for newcomers only.
    ``led`` is the exercise that was just given a position, and whether it went up.
    """
    wanted = _wanted([one.pick.slug for one in natural], session)
    blocks = sorted(_blocks(natural, wanted), key=lambda block: _place(block, wanted, led))
    letters = iter(LETTERS)
    found: list[Station] = []
    for block in blocks:
        group = next(letters) if len(block) > 1 else None
        found += [replace(one, group=group) for one in block]
    return tuple(found)


def _wanted(natural: list[str], session: Session) -> list[str]:
    """Places as they stood; a newcomer follows as many as the planner would put before it."""
    order = [place.slug for place in session if not place.fresh]
    for place in session:
        if place.fresh:
            rank = natural.index(place.slug)
            before = sum(natural.index(other) < rank for other in order)
            order.insert(before, place.slug)
    return order


def _blocks(natural: Sequence[Station], wanted: list[str]) -> list[Block]:
    """Supersets and single stations; within a superset the wanted order holds."""
    blocks: dict[str, Block] = {}
    for one in sorted(natural, key=lambda one: wanted.index(one.pick.slug)):
        blocks.setdefault(one.group or f"alone {one.pick.slug}", []).append(one)
    return list(blocks.values())


def _place(block: Block, wanted: list[str], led: tuple[str, bool] | None) -> int:
    """Where a block stands: what was led decides for its partner, others make way for it."""
    places = {one.pick.slug: wanted.index(one.pick.slug) for one in block}
    if led is None:
        return min(places.values())
    slug, up = led
    if slug in places:
        return places[slug]
    return max(places.values()) if up else min(places.values())
