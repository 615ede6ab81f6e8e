"""Fewest plate moves over a session: which plates stay on an end from set to set.

Plates go on and come off at the outside, so what hangs there is a stack, and the times for which
plates hang are nested. A plate that goes on comes off again: the fewest moves are the fewest
stretches of sets that need a plate of their own. ``_fewest`` tries every plate that may stay for
a whole stretch, and every way to cut a stretch in two; the same questions are answered once.
"""

import itertools
from collections.abc import Sequence
from dataclasses import dataclass, field

MOST_QUESTIONS = 60_000
"""Beyond this the plain way is taken: each set with its fewest plates, the heavy ones inside."""

Hung = tuple[tuple[int, ...], ...]
"""For each set the plates of an end, from the inside out, as places in the list of plates."""


@dataclass(frozen=True, slots=True)
class Loading:
    """What hangs on an end at each set, and how often a plate is put on or taken off it.

    The first load goes on an empty bar, and the bar is empty again at the end; each end of the
    bar costs as much. ``fewest`` is False where the search was given up.
    """

    hung: Hung
    moves: int
    fewest: bool = True


def fewest_moves(ends: Sequence[int], discs: Sequence[tuple[int, int]]) -> Loading | None:
    """The loading of an end for weights in the order of the session, in grains.

    ``discs`` are weights, heaviest first, with how many an end may have. None if a weight cannot
    be made.
    """
    runs = [end for place, end in enumerate(ends) if place == 0 or ends[place - 1] != end]
    plain = _plain(runs, discs)
    if plain is None:
        return None
    hung, fewest = plain, True
    try:
        search = _Search(tuple(runs), tuple(discs), best_single=_fewest_plates(runs, discs))
        found = search.stretch(0, len(runs) - 1, (0,) * len(discs), 0) if runs else _NOTHING
        hung = tuple(found.hung) if found else plain
    except _TooMany:
        fewest = False
    return Loading(_unfolded(ends, hung), _moves(hung), fewest)


def _moves(hung: Hung) -> int:
    """Plates on and off, from an empty bar to an empty bar."""
    states = ((), *hung, ())
    total = 0
    for before, after in itertools.pairwise(states):
        same = 0
        while same < min(len(before), len(after)) and before[same] == after[same]:
            same += 1
        total += len(before) + len(after) - 2 * same
    return total


def _unfolded(ends: Sequence[int], hung: Hung) -> Hung:
    """The same for every set, where sets of one weight in a row were taken as one."""
    found: list[tuple[int, ...]] = []
    run = -1
    for place, end in enumerate(ends):
        run += place == 0 or ends[place - 1] != end
        found.append(hung[run])
    return tuple(found)


def _fewest_plates(
    runs: Sequence[int], discs: Sequence[tuple[int, int]]
) -> dict[int, tuple[int, ...]]:
    """For each weight up to the heaviest, the fewest plates that make it."""
    found: dict[int, tuple[int, ...]] = {0: ()}
    top = max(runs, default=0)
    for place, (weight, count) in enumerate(discs):
        longer = dict(found)
        for start, hung in found.items():
            for more in range(1, count + 1):
                total = start + weight * more
                if total > top:
                    break
                if total not in longer or len(hung) + more < len(longer[total]):
                    longer[total] = (*hung, *(place,) * more)
        found = longer
    return found


def _plain(runs: Sequence[int], discs: Sequence[tuple[int, int]]) -> Hung | None:
    made = _fewest_plates(runs, discs)
    if any(end not in made for end in runs):
        return None
    return tuple(made[end] for end in runs)


class _TooMany(Exception):  # never leaves this module
    """More questions than a phone should answer between two sets."""


@dataclass(frozen=True, slots=True)
class _Part:
    """Plates that a stretch of sets needs on top of what hangs already."""

    cost: int
    hung: tuple[tuple[int, ...], ...]


_NOTHING = _Part(0, ())


@dataclass(slots=True)
class _Search:
    """The questions of one session that were answered."""

    runs: tuple[int, ...]
    discs: tuple[tuple[int, int], ...]
    best_single: dict[int, tuple[int, ...]]
    known: dict[tuple[int, int, tuple[int, ...], int], _Part | None] = field(
        default_factory=dict[tuple[int, int, tuple[int, ...], int], "_Part | None"]
    )

    def stretch(self, first: int, last: int, used: tuple[int, ...], plate: int) -> _Part | None:
        """The fewest further plates for sets ``first`` to ``last`` above the ``used`` ones.

        Plates for the whole stretch are tried from place ``plate`` on, so that no two orders of
        the same plates are tried. None if it cannot be done.
        """
        key = (first, last, used, plate)
        if key not in self.known:
            if len(self.known) > MOST_QUESTIONS:
                raise _TooMany
            self.known[key] = self._answer(first, last, used, plate)
        return self.known[key]

    def _answer(self, first: int, last: int, used: tuple[int, ...], plate: int) -> _Part | None:
        carried = sum(n * disc[0] for n, disc in zip(used, self.discs, strict=True))
        rest = [end - carried for end in self.runs[first : last + 1]]
        if self._at_least(rest) is None:
            return None
        best = self._left(first, last, used, rest)
        for place in range(plate, len(self.discs)):
            weight, count = self.discs[place]
            if used[place] >= count or weight > min(rest):
                continue
            bound = self._at_least([end - weight for end in rest])
            if bound is None or (best and 1 + bound >= best.cost):
                continue
            more = (*used[:place], used[place] + 1, *used[place + 1 :])
            found = self.stretch(first, last, more, place)
            if found and (best is None or found.cost + 1 < best.cost):
                best = _Part(found.cost + 1, tuple((place, *above) for above in found.hung))
        return best

    def _left(self, first: int, last: int, used: tuple[int, ...], rest: list[int]) -> _Part | None:
        """Nothing more for the whole stretch: done, or cut in two."""
        if first == last:
            return _Part(0, ((),)) if rest[0] == 0 else None
        best: _Part | None = None
        for cut in range(first, last):
            left = self.stretch(first, cut, used, 0)
            right = self.stretch(cut + 1, last, used, 0) if left else None
            if left and right and (best is None or left.cost + right.cost < best.cost):
                best = _Part(left.cost + right.cost, (*left.hung, *right.hung))
        return best

    def _at_least(self, rest: list[int]) -> int | None:
        """Plates that no way can do without; None where a weight cannot be made at all."""
        most = 0
        for end in rest:
            made = self.best_single.get(end)
            if made is None:
                return None
            most = max(most, len(made))
        changes = sum(one != other for one, other in itertools.pairwise(rest))
        ends = changes + (rest[0] > 0) + (rest[-1] > 0)
        return max(most, (ends + 1) // 2)
