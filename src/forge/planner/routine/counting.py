"""What one set holds, and the work of all sets, put together from what was found."""

from dataclasses import dataclass

from forge.domain.exercise import Span
from forge.planner.routine.scan import Scan
from forge.planner.routine.values import Work


@dataclass(frozen=True, slots=True)
class Counted:
    """What one set holds."""

    reps: Span | None = None
    seconds: Span | None = None
    metres: Span | None = None


def counted_of(found: Scan) -> Counted | None:
    """The amount of one set, None where none is told."""
    if found.by_set:
        return Counted(reps=(min(found.by_set), max(found.by_set)))
    if found.reps:
        return Counted(_hull(found.reps), found.hold_s)
    if found.seconds:
        return Counted(seconds=_hull(found.seconds))
    if found.metres:
        return Counted(metres=_hull(found.metres))
    return Counted() if found.to_limit else None


def _hull(spans: list[Span]) -> Span:
    return min(low for low, _ in spans), max(high for _, high in spans)


def plain_work(found: Scan) -> Work:
    """What is known so far, for the text of a choice."""
    sets = len(found.by_set) + sum(low for low, _ in found.sets)
    return assembled(found, sets or 1, counted_of(found))


def assembled(found: Scan, sets: int, counted: Counted | None) -> Work:
    """So many sets of what was counted, with everything that stands beside it."""
    one = counted or Counted()
    whole = found.by_set if len(found.by_set) == sets and len(set(found.by_set)) > 1 else []
    if len(found.sets) > 1 and not found.by_set and len(found.reps) == len(found.sets):
        listed = zip(found.sets, found.reps, strict=True)
        whole = [reps[1] for (count, _), reps in listed for _ in range(count)]
    beside = extras(found)
    return Work(
        sets=sets,
        reps=one.reps,
        seconds=one.seconds,
        metres=one.metres,
        to_limit=found.to_limit and not (one.reps or one.seconds or one.metres),
        last_to_limit=found.plus or (found.to_limit and bool(one.reps)),
        by_set=tuple(whole) if len(whole) == sets else (),
        each_side=beside.each_side,
        rir=beside.rir,
        percent=beside.percent,
        kg=beside.kg,
        pounds=beside.pounds,
        rest_s=beside.rest_s,
        tempo=beside.tempo,
    )


def extras(found: Scan) -> Work:
    """Everything beside the amount."""
    return Work(
        sets=0,
        each_side=found.each_side,
        rir=found.rir,
        percent=found.percent,
        kg=found.kg[0] if len(set(found.kg)) == 1 else None,
        pounds=found.pounds,
        rest_s=found.rest_s,
        tempo=found.tempo,
    )
