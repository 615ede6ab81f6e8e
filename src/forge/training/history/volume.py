"""Working sets of each muscle: 1 for a prime mover, half for a helper.

Counted as in Pelland et al. 2025 (10.1007/s40279-025-02344-w), like the planner. The left and
the right side of one exercise are one set, drop and myo rows belong to their parent (judgement);
warm-ups, cardio, stretches and mobility never count.
"""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal

from forge.domain.logged import LoggedSession, LoggedSet, SetSide, SetType
from forge.domain.vocabulary import DoseMuscle
from forge.library.catalogue import Catalogue

NOT_COUNTED = frozenset({SetType.WARM_UP, SetType.DROP, SetType.MYO})
Credits = Mapping[str, Mapping[DoseMuscle, Decimal]]
"""What one set of an exercise counts for each muscle, by slug."""


@dataclass(frozen=True, slots=True)
class Share:
    """What one exercise gave: working sets, what each counts, and the rows."""

    exercise: str
    sets: int
    credit: Decimal
    rows: tuple[LoggedSet, ...]


@dataclass(frozen=True, slots=True)
class MuscleSets:
    """Sets of one muscle, where they come from, and the last day that it worked."""

    muscle: DoseMuscle
    sets: Decimal
    shares: tuple[Share, ...]
    last: date | None


def credits_of(catalogue: Catalogue, slugs: Iterable[str]) -> Credits:
    """Credits of logged slugs, former ones too."""
    return {
        slug: {
            muscle: Decimal(str(credit))
            for muscle, credit in catalogue.get(slug).derived.credit.items()
        }
        for slug in set(slugs)
        if slug in catalogue
    }


def present(sessions: Iterable[LoggedSession], catalogue: Catalogue) -> tuple[LoggedSession, ...]:
    """The sessions with former slugs as what they are called now, so that one lift stays one."""
    return tuple(
        replace(one, sets=tuple(_present(row, catalogue) for row in one.sets)) for one in sessions
    )


def _present(one: LoggedSet, catalogue: Catalogue) -> LoggedSet:
    slug = catalogue.get(one.exercise).slug if one.exercise in catalogue else one.exercise
    return one if slug == one.exercise else replace(one, exercise=slug)


def working_sets(sets: Iterable[LoggedSet]) -> int:
    """How many sets of one exercise count."""
    slots: dict[tuple[str, str], Counter[SetSide]] = {}
    for one in sets:
        if one.type not in NOT_COUNTED and _was_done(one):
            slots.setdefault((one.session, one.slot), Counter())[one.side] += 1
    return sum(_both_sides(sides) for sides in slots.values())


def volume(sessions: Iterable[LoggedSession], credit: Credits) -> tuple[MuscleSets, ...]:
    """Sets of all ten muscle groups over the sessions, zeros included."""
    by_exercise: dict[str, list[LoggedSet]] = {}
    last: dict[str, date] = {}
    for session in sessions:
        for one in session.sets if session.done else ():
            by_exercise.setdefault(one.exercise, []).append(one)
            last[one.exercise] = max(session.date, last.get(one.exercise, session.date))
    counted = {slug: working_sets(rows) for slug, rows in by_exercise.items()}
    return tuple(_muscle(muscle, by_exercise, counted, last, credit) for muscle in DoseMuscle)


def _muscle(
    muscle: DoseMuscle,
    rows: Mapping[str, list[LoggedSet]],
    counted: Mapping[str, int],
    last: Mapping[str, date],
    credit: Credits,
) -> MuscleSets:
    shares = tuple(
        Share(slug, counted[slug], each, tuple(rows[slug]))
        for slug in rows
        if counted[slug] and (each := credit.get(slug, {}).get(muscle))
    )
    ordered = tuple(sorted(shares, key=lambda one: (-one.credit * one.sets, one.exercise)))
    total = sum((one.credit * one.sets for one in shares), Decimal(0))
    return MuscleSets(
        muscle, total, ordered, max((last[one.exercise] for one in shares), default=None)
    )


def _both_sides(sides: Counter[SetSide]) -> int:
    """A left one and a right one are one; one side alone is one as well."""
    in_turn = max(sides[SetSide.LEFT], sides[SetSide.RIGHT])
    return sides[SetSide.BOTH] + sides[SetSide.ALTERNATING] + in_turn


def _was_done(one: LoggedSet) -> bool:
    """A row that says zero was not done; one that says nothing was ticked."""
    return one.reps != 0 and not (one.reps is None and one.seconds == 0)
