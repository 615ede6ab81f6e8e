"""Amounts as they are written back: in a form that reads as the same work again."""

from decimal import Decimal

from forge.domain.exercise import Span
from forge.planner.routine.scan import MOST_USUAL_SETS, POUND_KG
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
    return f"{_number((work.kg / POUND_KG).quantize(Decimal('0.1')))} lb"


def span_text(span: Span) -> str:
    """``8-12``, or ``8`` where both ends agree."""
    return f"{span[0]}-{span[1]}" if span[0] != span[1] else str(span[0])


def _number(value: Decimal) -> str:
    return f"{value.normalize():f}"


def _amount(work: Work) -> str:
    plus = "+" if work.last_to_limit else ""
    if not work.sets:
        return ""
    if work.to_limit:
        return f"{work.sets} x AMRAP"
    if work.by_set:
        listed = "/".join(str(reps) for reps in work.by_set)
        return f"{work.sets} sets of {listed}{plus}" if work.sets > 1 else f"{work.sets}x{listed}"
    if work.reps and work.seconds:
        return f"{work.sets} x {span_text(work.reps)} of {span_text(work.seconds)} s"
    if work.reps:
        joint = " sets of " if work.sets > MOST_USUAL_SETS else "x"
        return f"{work.sets}{joint}{span_text(work.reps)}{plus}"
    if work.seconds:
        return f"{work.sets} x {span_text(work.seconds)} s"
    return f"{work.sets} x {span_text(work.metres)} m" if work.metres else ""
