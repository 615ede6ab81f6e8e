"""Supersets as real groups: antagonists or unrelated exercises, never a main lift (E3).

Of all ways to pair a session's exercises the one that saves most is taken.
"""

from dataclasses import dataclass

from forge.domain.plan import Role
from forge.domain.vocabulary import Pattern
from forge.planner.problem import clock, kinds
from forge.planner.problem.candidates import Candidate
from forge.planner.problem.task import Draft, Pick, Task

HIP_EXTENDING = frozenset({Pattern.SQUAT, Pattern.LUNGE, Pattern.HINGE, Pattern.HIP_EXTENSION})
"""Two of these tire the same hips."""

PAIRED_ROLES = frozenset({Role.COMPOUND, Role.ISOLATION, Role.CORE})


@dataclass(frozen=True, slots=True)
class Pair:
    """Two exercises done in turn, and the seconds that this saves."""

    first: str
    second: str
    saved_s: int


def pairs_of(task: Task, draft: Draft, day: int) -> tuple[Pair, ...]:
    """The supersets of a day; none unless the person wants them."""
    if not task.request.supersets:
        return ()
    return _pairs(task, draft.of(day))


def saved_s(task: Task, draft: Draft, day: int) -> int:
    """Seconds that the supersets of a day save."""
    return saved_by(task, draft.of(day)) if task.request.supersets else 0


def saved_by(task: Task, picks: tuple[Pick, ...]) -> int:
    """Seconds that the best supersets of a session's picks, sorted by slug, would save."""
    return sum(pair.saved_s for pair in _pairs(task, picks))


def _pairs(task: Task, picks: tuple[Pick, ...]) -> tuple[Pair, ...]:
    free = tuple(pick for pick in picks if task.by_slug[pick.slug].role in PAIRED_ROLES)
    key = tuple((pick.slug, pick.sets) for pick in free)
    if key not in task.pairings:
        task.pairings[key] = _matched(task, free)
    return tuple(_pair(task, free[i], free[j]) for i, j in task.pairings[key])


def can_pair(one: Candidate, other: Candidate) -> bool:
    """True for antagonists, and for exercises that share no muscle and are not both heavy."""
    if one.role not in PAIRED_ROLES or other.role not in PAIRED_ROLES:
        return False
    if one.pattern in HIP_EXTENDING and other.pattern in HIP_EXTENDING:
        return False
    return are_antagonists(one, other) or _apart(one, other)


def are_antagonists(one: Candidate, other: Candidate) -> bool:
    """True if two exercises stand on opposite sides of a joint."""
    return any(
        (one.pattern in first and other.pattern in second)
        or (other.pattern in first and one.pattern in second)
        for first, second in kinds.ANTAGONISTS
    )


def _apart(one: Candidate, other: Candidate) -> bool:
    return one.units.keys().isdisjoint(other.units) and not (one.systemic and other.systemic)


def _matched(task: Task, picks: tuple[Pick, ...]) -> tuple[tuple[int, int], ...]:
    """The matching that saves most seconds, then has most antagonists, by dynamic programming.

    ``worth[mask]`` is the best for the picks of a bit mask, ``partner`` whom its highest
    pick is paired with.
    """
    count = len(picks)
    gains = [[_gain(task, picks[i], picks[j]) for j in range(i)] for i in range(count)]
    worth, partner = [0] * (1 << count), [-1] * (1 << count)
    for mask in range(1, 1 << count):
        high = mask.bit_length() - 1
        rest = mask ^ (1 << high)
        best, chosen = worth[rest], -1
        for low, gain in enumerate(gains[high]):
            if gain and rest >> low & 1 and gain + worth[rest ^ (1 << low)] > best:
                best, chosen = gain + worth[rest ^ (1 << low)], low
        worth[mask], partner[mask] = best, chosen
    return _unwound(partner, (1 << count) - 1)


def _unwound(partner: list[int], mask: int) -> tuple[tuple[int, int], ...]:
    """The pairs behind the best of a mask."""
    found: list[tuple[int, int]] = []
    while mask:
        high = mask.bit_length() - 1
        low = partner[mask]
        mask ^= 1 << high
        if low >= 0:
            mask ^= 1 << low
            found.append((low, high))
    return tuple(sorted(found))


def _gain(task: Task, one: Pick, other: Pick) -> int:
    """Seconds saved, less where each round goes down to the floor and up again.

    Antagonists come before others that save the same; 0 if not pairable.
    """
    first, second = task.by_slug[one.slug], task.by_slug[other.slug]
    if not can_pair(first, second):
        return 0
    saved = _pair(task, one, other).saved_s
    same_ground = first.exercise.facts.floor is second.exercise.facts.floor
    return (4 if same_ground else 3) * saved + are_antagonists(first, second)


def _pair(task: Task, one: Pick, other: Pick) -> Pair:
    first, second = task.by_slug[one.slug], task.by_slug[other.slug]
    each = clock.saved_s(first.amount.rest_s, second.amount.rest_s)
    return Pair(one.slug, other.slug, each * min(one.sets, other.sets))
