"""The sets of an exercise as rows to tick, and the order in which a session does them.

``js/train/rows.js`` is the same; ``tests/training/vectors/rows.json`` holds both to it.
"""

from collections.abc import Sequence

from forge.domain.logged import SetSide, SetType
from forge.training.schedule.values import Item, Row

BOTH, IN_TURN = (SetSide.BOTH,), (SetSide.LEFT, SetSide.RIGHT)


def rows_of(item: Item) -> tuple[Row, ...]:
    """Warm-up sets first, then the work; a row with two sides is one set of work."""
    warm_ups = tuple(
        Row(item.slot, place, SetType.WARM_UP, BOTH, words)
        for place, words in enumerate(item.warm_ups, 1)
    )
    sides = IN_TURN if item.sides == 2 else BOTH
    work = (Row(item.slot, number, SetType.NORMAL, sides) for number in range(1, item.sets + 1))
    return (*warm_ups, *work)


def in_order(items: Sequence[Item]) -> tuple[Row, ...]:
    """All rows as they are done: one exercise after the other, a superset round by round."""
    ordered: list[Row] = []
    for group in groups(items):
        rows = [rows_of(item) for item in group]
        ordered += [row for some in rows for row in some if row.type is SetType.WARM_UP]
        work = [[row for row in some if row.type is not SetType.WARM_UP] for some in rows]
        for turn in range(max(map(len, work), default=0)):
            ordered += [some[turn] for some in work if turn < len(some)]
    return tuple(ordered)


def groups(items: Sequence[Item]) -> tuple[tuple[Item, ...], ...]:
    """Exercises that are done in turn stand together; any other stands alone."""
    found: dict[str, list[Item]] = {}
    for place, item in enumerate(items):
        found.setdefault(item.group or f"\n{place}", []).append(item)
    return tuple(map(tuple, found.values()))
