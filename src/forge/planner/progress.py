"""When to make a slot harder: one rule for each slot, short enough to say aloud (E3)."""

from decimal import Decimal
from itertools import pairwise

from forge.domain.exercise import Exercise
from forge.domain.plan import Reason, Role
from forge.domain.request import PlanRequest
from forge.domain.vocabulary import Equipment, Level, LoadType
from forge.planner.candidates import Candidate
from forge.planner.kinds import HIP, KNEE
from forge.planner.loads import rack_of, resistance, weight_text

NOVICE_UPPER_KG = "2.5 kg"
NOVICE_LOWER_KG = "5 kg"
BIG_STEP_PERCENT = 10
"""A larger step in load asks for a wider range of repetitions first."""

WIDER_REPS = 3


def progression(one: Candidate, request: PlanRequest, harder: Exercise | None) -> Reason:
    """The progression rule of a slot."""
    kind = one.exercise.facts.load.type
    if one.role is Role.CARDIO:
        return _rule("cardio", "Each week, add 5 minutes to one session, as long as you can talk.")
    if one.role in (Role.STRETCH, Role.CARE, Role.BALANCE) or one.amount.reps is None:
        return _timed(one, harder)
    if kind in (LoadType.EXTERNAL, LoadType.MACHINE_STACK):
        return _loaded(one, request)
    if kind is LoadType.ASSISTANCE:
        return _next(one, _less_help(one), "assistance", harder)
    if kind is LoadType.BAND:
        return _next(one, "take a thicker band, or stand one step farther away", "band", None)
    return _bodyweight(one, harder)


def _loaded(one: Candidate, request: PlanRequest) -> Reason:
    linear = request.level is Level.BEGINNER and one.role is Role.MAIN
    return _linear(one) if linear else _double(one, request)


def _linear(one: Candidate) -> Reason:
    """Novice linear: the same step after each success. Common practice, our judgement."""
    step = NOVICE_LOWER_KG if one.pattern in KNEE | HIP else NOVICE_UPPER_KG
    return _rule(
        "novice_linear",
        f"When every set reaches {_top(one)} reps, add {step} next time. "
        f"After three misses, take 10 % off.",
        step=step,
    )


def _double(one: Candidate, request: PlanRequest) -> Reason:
    """Double progression: repetitions first, then the smallest step (ACSM 2009, Plotkin 2022)."""
    low = (one.amount.reps or (0, 0))[0]
    top = _top(one)
    rack = rack_of(one.exercise, request)
    wide = ""
    jump = _first_big_step(rack)
    if jump:
        light, heavy = (weight_text(weight, request.unit) for weight in jump)
        wide = (
            f" Where the next weight is more than {BIG_STEP_PERCENT} % heavier, "
            f"as from {light} to {heavy}, first reach {top + WIDER_REPS}."
        )
    return _rule(
        "double_progression",
        f"When every set reaches {top} reps, take the next weight and start again at {low}.{wide}",
        top=str(top),
        bottom=str(low),
    )


def _first_big_step(rack: tuple[Decimal, ...]) -> tuple[Decimal, Decimal] | None:
    steps = pairwise(rack)
    return next((s for s in steps if (s[1] - s[0]) * 100 > s[0] * BIG_STEP_PERCENT), None)


def _bodyweight(one: Candidate, harder: Exercise | None) -> Reason:
    if harder is None:
        return _next(one, "make each rep slower, four seconds on the way down", "slower", None)
    return _next(one, f"move on to {harder.facts.in_sentence.text}", "next_rung", harder)


def _next(one: Candidate, step: str, rule: str, harder: Exercise | None) -> Reason:
    then = ""
    if harder is not None and rule == "assistance":
        then = f" With the least, move on to {harder.facts.in_sentence.text}."
    return _rule(
        rule,
        f"When every set reaches {_top(one)} reps in two sessions running, {step}.{then}",
        top=str(_top(one)),
    )


def _less_help(one: Candidate) -> str:
    on_machine = Equipment.MACHINE in resistance(one.exercise, frozenset(Equipment))
    return "take off one plate of help" if on_machine else "take a thinner band"


def _timed(one: Candidate, harder: Exercise | None) -> Reason:
    amount = one.amount
    if one.role is Role.STRETCH:
        return _rule("deeper", "Go a little deeper only when the pull has become mild.")
    if amount.reps:
        return _rule("range", "Let the movement grow larger as it becomes easy.")
    top = (amount.hold_s or amount.time_s or amount.metres or (0, 0))[1]
    unit = "metres" if amount.metres else "seconds"
    then = f"move on to {harder.facts.in_sentence.text}" if harder else "stay there, cleaner"
    return _rule(
        "longer",
        f"Add 5 {unit} when it feels easy. At {top}, {then}.",
        top=str(top),
    )


def _top(one: Candidate) -> int:
    return (one.amount.reps or (0, 0))[1]


def _rule(name: str, sentence: str, **facts: str) -> Reason:
    return Reason(name, sentence, facts)
