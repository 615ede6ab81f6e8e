"""Amounts as they are written back: in a form that reads as the same work again."""

from decimal import Decimal

from forge.domain.exercise import Span
from forge.domain.logged import KG_PER_LB
from forge.planner.routine.scan import MOST_USUAL_SETS
from forge.planner.routine.values import Work


def amount_text(work: Work) -> str:
    """Work in one line: ``3x8-12/side @ 80% rest 90 s``; without sets only what stands beside."""
    parts = [_amount(work) + ("/side" if work.each_side and work.sets else "")]
    if work.kg is not None:
        parts.append(load_text(work))
    if work.percent:
        parts.append(f"@ {span_text(work.percent)}%")
    if work.rir:
        parts.append(f"RIR {span_text(work.rir)}")
    if work.tempo:
        parts.append(f"tempo {work.tempo}")
    if work.rest_s is not None:
        parts.append(f"rest {work.rest_s} s" if work.rest_s else "no rest")
    return " ".join(part for part in parts if part)


def load_text(work: Work) -> str:
    """The weight in the unit that was used."""
    if work.kg is None:
        return ""
    if not work.pounds:
        return f"{_number(work.kg)} kg"
    return f"{_number((work.kg / KG_PER_LB).quantize(Decimal('0.1')))} lb"


def span_text(span: Span) -> str:
    """``8-12``, or ``8`` where both ends agree."""
    return f"{span[0]}-{span[1]}" if span[0] != span[1] else str(span[0])


def _number(value: Decimal) -> str:
    return f"{value.normalize():f}"


def _amount(work: Work) -> str:
    return f"{work.sets}{_one_set(work)}" if work.sets else ""


def _one_set(work: Work) -> str:
    """What follows the number of sets."""
    plus = "+" if work.last_to_limit else ""
    if work.to_limit:
        return " x AMRAP"
    if work.reps and work.seconds:
        return f" x {span_text(work.reps)} of {span_text(work.seconds)} s"
    if work.reps:
        listed = "/".join(str(reps) for reps in work.by_set) or span_text(work.reps)
        many = work.sets > MOST_USUAL_SETS or (work.by_set and work.sets > 1)
        return f"{' sets of ' if many else 'x'}{listed}{plus}"
    if work.seconds:
        return f" x {span_text(work.seconds)} s"
    return f" x {span_text(work.metres)} m" if work.metres else ""
