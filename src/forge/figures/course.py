"""The course of a motion in time: there, a short rest, and back, as the viewer plays it.

The same as ``Course`` in ``web/static/js/figure/play.js``, cut into still images.
"""

import itertools
from dataclasses import dataclass

from forge.figures.solved import TURN_STEP, Solved

REST_S = 0.35
"""How long the figure stays at either end of a repetition."""
STAY_S = 2.5
"""How long it stays where a pose is held."""
RETURNED = 0.35
"""Radians by which each joint may differ for a movement to end as it began."""
RATE, LEAST_RATE = 10.0, 5.0
"""Images in a second of movement, and in one of a long course."""
MANY = 40
"""From so many images on, there are fewer in a second: the file grows by each."""


@dataclass(frozen=True, slots=True)
class Still:
    """One image of the course."""

    at: float
    """Frame of the solved motion, or a place between two."""
    ms: int
    """How long it is shown, in milliseconds."""


@dataclass(frozen=True, slots=True)
class _Leg:
    start: int
    end: int
    seconds: float


def stills(solved: Solved, *, mode: str, back: float) -> tuple[Still, ...]:
    """Images of one round in order, in the real tempo.

    ``back``: seconds from the second of two poses to the first. A way back shows the same places
    as the way there, so that each has to be drawn once.
    """
    legs = _legs(solved, mode, back)
    moving = sum(leg.seconds for leg in legs if leg.start != leg.end)
    rate = min(RATE, max(LEAST_RATE, MANY / max(moving, 1.0)))
    cuts: dict[frozenset[int], int] = {}
    for leg in legs:
        ends = frozenset((leg.start, leg.end))
        cuts[ends] = max(cuts.get(ends, 1), round(leg.seconds * rate))
    shown = [
        one
        for leg in legs
        for one in _shown(leg, cuts[frozenset((leg.start, leg.end))], leg.seconds * rate)
    ]
    return _whole(shown)


def _legs(solved: Solved, mode: str, back: float) -> list[_Leg]:
    keys, seconds = solved.keys, solved.seconds
    legs = [
        _Leg(a, b, time) for (a, b), time in zip(itertools.pairwise(keys), seconds, strict=True)
    ]
    legs.append(_Leg(keys[-1], keys[-1], STAY_S if mode == "hold" else REST_S))
    if len(keys) > 1 and not _returns(solved):
        times = [back] if len(keys) == 2 else list(reversed(seconds))
        ways = itertools.pairwise(reversed(keys))
        legs += [_Leg(a, b, time or seconds[0]) for (a, b), time in zip(ways, times, strict=True)]
        legs.append(_Leg(keys[0], keys[0], REST_S))
    return legs


def _returns(solved: Solved) -> bool:
    """True for a movement that ends as it began."""
    last = solved.keys[-1]
    columns = [column for joint in solved.joints.values() for column in joint]
    moved = (abs(sum(column[1 : last + 1])) * TURN_STEP for column in columns)
    return len(solved.keys) > 2 and all(turn < RETURNED for turn in moved)


def _shown(leg: _Leg, cuts: int, wanted: float) -> list[tuple[float, float]]:
    """Places of a leg with how long each is shown; its end belongs to what follows.

    The faster of two ways leaves places out, so that about as many are shown as wanted.
    """
    if leg.start == leg.end:
        return [(leg.start, leg.seconds)]
    low, high = sorted((leg.start, leg.end))
    places = [round(low + (high - low) * gentle(step / cuts), 3) for step in range(cuts + 1)]
    ordered = places if leg.start == low else places[::-1]
    stride = max(1, round(cuts / max(wanted, 1.0)))
    each = leg.seconds / cuts
    return [
        (ordered[step], each * (min(step + stride, cuts) - step)) for step in range(0, cuts, stride)
    ]


def gentle(share: float) -> float:
    """Slow at both ends: how far a movement is after this share of its time."""
    return share * share * (3 - 2 * share)


def _whole(shown: list[tuple[float, float]]) -> tuple[Still, ...]:
    """Whole milliseconds without a drift; neighbours that are the same become one."""
    found: list[Still] = []
    time, told = 0.0, 0
    for place, own in itertools.groupby(shown, key=lambda one: one[0]):
        time += sum(seconds for _, seconds in own)
        ms = round(time * 1000) - told
        told += ms
        found.append(Still(place, ms))
    return tuple(found)
