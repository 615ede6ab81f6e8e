"""A session that must fit less time: what is worth least for its minutes goes first.

``js/train/cut.js`` is the same; ``tests/training/vectors/cut.json`` holds both to it.
"""

from collections.abc import Sequence

from forge.training.schedule.values import Item


def cut_to(items: Sequence[Item], seconds: int) -> tuple[str, ...]:
    """The slots to leave out so that the rest takes at most ``seconds``, first cut first.

    The first main lift, or else what is worth most, always stays. Of equals the later one goes.
    What fits into the time that is left in the end comes back, the last cut first.
    """
    left, gone = list(items), list[Item]()
    keep = _kept(items)
    while sum(item.seconds for item in left) > seconds and len(left) > 1:
        candidates = [item for item in reversed(left) if item.slot != keep]
        worst = min(candidates, key=_worth_of_time)
        left.remove(worst)
        gone.append(worst)
    spare = seconds - sum(item.seconds for item in left)
    for item in reversed(tuple(gone)):
        if item.seconds <= spare:
            gone.remove(item)
            spare -= item.seconds
    return tuple(item.slot for item in gone)


def _kept(items: Sequence[Item]) -> str:
    main = next((item for item in items if item.main), None)
    best = main or max(items, key=lambda item: item.value, default=None)
    return best.slot if best else ""


def _worth_of_time(item: Item) -> int:
    """Value of an hour of it, in whole points: both languages round alike."""
    return item.value * 3600 // max(1, item.seconds)
