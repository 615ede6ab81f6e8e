"""Supersets as real groups: antagonist first, then unrelated; never a main lift (E3)."""

from dataclasses import dataclass

from forge.domain.plan import Role
from forge.planner import clock, kinds
from forge.planner.candidates import Candidate
from forge.planner.task import Draft, Pick, Task

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
    free = [pick for pick in draft.of(day) if task.by_slug[pick.slug].role in PAIRED_ROLES]
    found: list[Pair] = []
    for one, other in kinds.ANTAGONISTS:
        found += _matched(task, _in(task, free, one), _in(task, free, other))
    paired = {slug for pair in found for slug in (pair.first, pair.second)}
    return tuple(found + _unrelated(task, [p for p in free if p.slug not in paired]))


def saved_s(task: Task, draft: Draft, day: int) -> int:
    """Seconds that the supersets of a day save."""
    return sum(pair.saved_s for pair in pairs_of(task, draft, day))


def _in(task: Task, picks: list[Pick], patterns: frozenset[object]) -> list[Pick]:
    """Picks of these patterns, most sets first, so that matching them in order is best."""
    found = [pick for pick in picks if task.by_slug[pick.slug].pattern in patterns]
    return sorted(found, key=lambda pick: (-pick.sets, pick.slug))


def _matched(task: Task, ones: list[Pick], others: list[Pick]) -> list[Pair]:
    return [_pair(task, one, other) for one, other in zip(ones, others, strict=False)]


def _unrelated(task: Task, picks: list[Pick]) -> list[Pair]:
    """Pair what is left when two exercises share no muscle."""
    left = sorted(picks, key=lambda pick: (-pick.sets, pick.slug))
    found: list[Pair] = []
    while left:
        one = left.pop(0)
        other = next(
            (p for p in left if _apart(task.by_slug[one.slug], task.by_slug[p.slug])), None
        )
        if other is not None:
            left.remove(other)
            found.append(_pair(task, one, other))
    return found


def _apart(one: Candidate, other: Candidate) -> bool:
    shared = {key for key in one.units if key in other.units}
    return not shared and not (one.systemic and other.systemic)


def _pair(task: Task, one: Pick, other: Pick) -> Pair:
    first, second = task.by_slug[one.slug], task.by_slug[other.slug]
    each = clock.saved_s(first.amount.rest_s, second.amount.rest_s)
    return Pair(one.slug, other.slug, each * min(one.sets, other.sets))
