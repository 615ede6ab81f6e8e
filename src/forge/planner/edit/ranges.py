"""How far a person may turn sets and amounts: what pages and the goal's table give."""

from dataclasses import replace

from forge.domain.exercise import Span
from forge.domain.plan import Role, Slot
from forge.planner.problem import clock
from forge.planner.problem.aims import Aims
from forge.planner.problem.amounts import Amount, heavy_amount
from forge.planner.problem.candidates import Candidate
from forge.planner.problem.rests import hard_rest_s

MOST_SETS = 6
"""More sets of one exercise in a session serve nobody (A5)."""

OWN_ROW = "your own"
"""Source of an amount that the person chose."""

FIELDS = ("reps", "hold_s", "time_s", "metres")


def sets_range(one: Candidate) -> Span:
    """Fewest and most sets that may be asked for; blocks of five minutes for cardio."""
    return 1, max(MOST_SETS, one.most) if one.role is Role.CARDIO else MOST_SETS


def amount_range(one: Candidate, aims: Aims) -> Span | None:
    """The widest range of one set that its page or the goal knows; None where none may be given.

    Where only health doses are allowed, or after a break, a set never gets shorter than the
    table's: shorter sets are heavier ones.
    """
    field = field_of(one.amount)
    own = getattr(one.amount, field) if field else None
    if own is None or one.role is Role.CARDIO:
        return None
    page = [span for dose in one.exercise.facts.dose.values() if (span := getattr(dose, field))]
    low = min(span[0] for span in (own, *page))
    high = max(span[1] for span in (own, *page))
    return (own[0] if aims.health_only or aims.gentle else low), high


def field_of(amount: Amount) -> str:
    """The name of the measure in which an amount is given."""
    return next((field for field in FIELDS if getattr(amount, field)), "")


def as_told(one: Candidate, usual: Candidate, slot: Slot) -> Candidate:
    """The candidate with the amount that its slot was printed with.

    ``usual`` is how it would be done on any other day: a lift keeps its heavy or medium day.
    """
    told = tuple(getattr(slot, field) for field in FIELDS)
    for amount in (one.amount, usual.amount, heavy_amount(one.exercise)):
        if told == tuple(getattr(amount, field) for field in FIELDS) or one.role is Role.CARDIO:
            return with_amount(one, amount)
    return with_amount(one, _own(one, *told))


def with_span(one: Candidate, span: Span) -> Candidate:
    """The candidate with another range in its own measure."""
    own = field_of(one.amount)
    return with_amount(one, _own(one, *(span if own == field else None for field in FIELDS)))


def _own(one: Candidate, *spans: Span | None) -> Amount:
    """An amount of the person's own, in the order of ``FIELDS``.

    Effort stays, and so does the rest unless the sets become heavy ones.
    """
    reps, hold_s, time_s, metres = spans
    rest_s = max(one.amount.rest_s, hard_rest_s(one.role, reps) if one.strength else 0)
    return Amount(OWN_ROW, rest_s, one.amount.rir, reps, hold_s, time_s, metres)


def with_amount(one: Candidate, amount: Amount) -> Candidate:
    """The candidate with another amount, and the seconds that follow."""
    if amount is one.amount:
        return one
    work_s = clock.work_s(amount, one.sides)
    return replace(one, amount=amount, work_s=work_s, set_s=work_s + amount.rest_s)
