"""When to make a slot harder: one rule for each slot, short enough to say aloud (E3)."""

from dataclasses import replace

from forge.domain.exercise import Exercise, Span
from forge.domain.plan import Reason, Role
from forge.domain.request import PlanRequest
from forge.domain.vocabulary import Category, Equipment, Level, LoadType, Measure
from forge.planner.block.gentle_weeks import larger
from forge.planner.choices.edges import named_step
from forge.planner.problem.candidates import Candidate
from forge.planner.problem.fast import STEP as FASTER_REPS
from forge.planner.problem.kinds import HIP, KNEE
from forge.planner.problem.steps import WIDER_REPS, big_steps
from forge.planner.problem.support import leans
from forge.planner.slots.balance_steps import STEADIER, balance_step
from forge.planner.slots.bands import further_with, only_holds
from forge.planner.slots.carried import HOLDABLE, added_weight
from forge.planner.slots.loads import (
    held_item,
    rack_of,
    resistance,
    starts_held,
    takes_weight,
    weight_text,
)
from forge.planner.slots.own_rungs import own_rung
from forge.planner.slots.slower import LOWERED, slower
from forge.planner.slots.weak_links import WEAK_LINKS

NOVICE_UPPER_KG = "2.5 kg"
NOVICE_LOWER_KG = "5 kg"
TWICE = 2
STEP = 5
"""Seconds or metres that a longer hold or walk grows by, where its range is as wide."""

FASTER = (
    "When it feels easy, go a little faster as long as you can talk, or move for 5 minutes more a "
    "week: in a session that has room, else on another day."
)

SLOWER_FIRST = (
    "When every set reaches {top} reps, take four seconds on the way down; when that reaches {top} "
    "too, take the next weight and start again at {low}."
)
"""Where a grip fails before the muscle: one rule, weight last."""

OWN_RULES = {Role.CARDIO: ("cardio", FASTER), Role.POWER: ("power", FASTER_REPS)}


def progression(one: Candidate, request: PlanRequest, harder: Exercise | None) -> Reason:
    """The progression rule of a slot."""
    kind = one.exercise.facts.load.type
    if one.role in OWN_RULES:
        return _rule(*OWN_RULES[one.role])
    if one.role in (Role.STRETCH, Role.CARE, Role.BALANCE) or one.amount.reps is None:
        return _timed(one, request, harder)
    if kind in (LoadType.EXTERNAL, LoadType.MACHINE_STACK):
        return _loaded(one, request, harder)
    if kind is LoadType.ASSISTANCE:
        return _next(one, _less_help(one), "assistance", harder)
    if kind is LoadType.BAND:
        return _banded(one, request)
    weighted = takes_weight(one, request)
    return _held(one, request) if weighted else _bodyweight(one, request, harder)


def _loaded(one: Candidate, request: PlanRequest, harder: Exercise | None) -> Reason:
    if len(rack_of(one.exercise, request)) == 1:
        return _bodyweight(one, request, harder)
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
    low, top = one.amount.reps or (0, 0)
    if one.slug in WEAK_LINKS:
        return _rule("slower_first", SLOWER_FIRST.format(top=top, low=low), top=str(top))
    return _rule(
        "double_progression",
        f"When every set reaches {top} reps, take the next weight and start again at {low}."
        f"{_far_off(one, request)}",
        top=str(top),
        bottom=str(low),
    )


def _far_off(one: Candidate, request: PlanRequest) -> str:
    """What is said of single steps of more than a tenth; a printed wide range holds them."""
    jumps = big_steps(rack_of(one.exercise, request))
    if one.amount.wider or not jumps:
        return ""
    light, heavy = (weight_text(weight, request.unit) for weight in jumps[0])
    return f" Before the step from {light} to {heavy}, first reach {_top(one) + WIDER_REPS}."


def _held(one: Candidate, request: PlanRequest) -> Reason:
    more = added_weight(one, request)
    if more:
        return _next(one, f"{more}, and a heavier one from then on", "held", None)
    item = held_item(request)
    if starts_held(one, request):
        return _next(one, f"take a heavier {item}", "held", None)
    return _next(one, f"hold a light {item}, and a heavier one from then on", "held", None)


def _banded(one: Candidate, request: PlanRequest) -> Reason:
    """Where a band only holds the body, more comes from a weight that the page names, or time."""
    if not only_holds(one):
        return _thicker(one)
    owned = request.place.equipment.intersection(one.exercise.facts.equipment.optional, HOLDABLE)
    if not owned:
        return _bodyweight(one, request, None)
    plain = min(owned).value.replace("_", " ")
    return _next(one, f"hug a light {plain}, and a heavier one from then on", "held", None)


def _thicker(one: Candidate) -> Reason:
    """The same band harder, where it can be, and then the next one: bands are far apart."""
    shorter = further_with(one)
    if not shorter:
        return _next(one, "take a thicker band", "band", None)
    told = _next(one, f"{shorter}; when that is easy too, take a thicker band", "band", None)
    return replace(told, facts={**told.facts, "further": shorter})


def _bodyweight(one: Candidate, request: PlanRequest, harder: Exercise | None) -> Reason:
    """The exercise's own next rung, then a harder exercise; slower only where both are missing."""
    further = own_rung(one, request)
    if further:
        told = _next(one, f"{further}{_after(harder, request)}", "own_rung", None)
        return replace(told, facts={**told.facts, "further": further})
    if harder is None:
        return _slower(one)
    return _next(one, f"move on to {named_step(harder, request)}", "next_rung", None)


def _slower(one: Candidate) -> Reason:
    """Time instead of weight; a stay is a step of its own, and told as one while training."""
    step = slower(one.exercise)
    told = _next(one, step, "slower", None)
    return told if step == LOWERED else replace(told, facts={**told.facts, "further": step})


def _after(harder: Exercise | None, request: PlanRequest) -> str:
    """Where one goes once the exercise's own rungs end."""
    if harder is None:
        return ""
    return f". Once that goes no further, move on to {named_step(harder, request)}"


def _next(one: Candidate, step: str, rule: str, harder: Exercise | None) -> Reason:
    then = ""
    if harder is not None and rule == "assistance":
        then = f" With the least help, move on to {harder.facts.in_sentence.text}."
    elif one.role is Role.SKILL and rule == "assistance":
        then = " With the least help, go up a rung of your ladder."
    return _rule(
        rule,
        f"When every set reaches {_top(one)} reps in two sessions running, {step}.{then}",
        top=str(_top(one)),
    )


def _less_help(one: Candidate) -> str:
    on_machine = Equipment.MACHINE in resistance(one.exercise, frozenset(Equipment))
    return "take off one plate of help" if on_machine else "take a thinner band"


def _timed(one: Candidate, request: PlanRequest, harder: Exercise | None) -> Reason:
    amount = one.amount
    if one.role is Role.BALANCE:
        return _steadier(one, request, harder)
    if one.role is Role.STRETCH and amount.hold_s:
        return _rule("deeper", "Go a little deeper only when the pull has become mild.")
    if amount.reps:
        return _more(one, request, amount.reps)
    low, top = amount.hold_s or amount.time_s or amount.metres or (0, 0)
    unit = "metres" if amount.metres else "seconds"
    more = f"{STEP} {unit}" if top - low >= STEP else f"a {unit.removesuffix('s')} or two"
    then, facts = _beyond(one, harder), {"top": str(top)}
    own = own_rung(one, request)
    if own:
        then, facts["further"] = f"{own} and begin again at {low}", own
    return _rule("longer", f"Add {more} when it feels easy. At {top}, {then}.", **facts)


def _beyond(one: Candidate, harder: Exercise | None) -> str:
    if harder:
        return f"move on to {harder.facts.in_sentence.text}"
    longest = _longest_hold(one)
    if longest:
        return f"go on by feel, to {longest} at the most, and always step off before it slips"
    return "stay there and make it calmer"


def _longest_hold(one: Candidate) -> int:
    """Seconds up to which a hold for a skill may grow by feel; 0 where its page ends before.

    Twice of what is printed is enough for a grip that leads to a pull. [j].
    """
    _, top = one.amount.hold_s or (0, 0)
    held = (dose.hold_s[1] for dose in one.exercise.facts.dose.values() if dose.hold_s)
    longest = min(TWICE * top, max(held, default=0))
    return longest if one.role is Role.SKILL and longest > top else 0


def _steadier(one: Candidate, request: PlanRequest, harder: Exercise | None) -> Reason:
    """More of a drill, then less to hold on to, then the next drill."""
    amount = one.amount
    _, top = amount.reps or amount.hold_s or amount.time_s or amount.metres or (0, 0)
    unit = "reps" if amount.reps else "metres" if amount.metres else "seconds"
    held = leans(one.exercise, request)
    step = balance_step(f"At {top} {unit}", harder, held=held)
    return _rule(STEADIER, f"Add a little when it feels easy. {step}", top=str(top))


def _more(one: Candidate, request: PlanRequest, reps: Span) -> Reason:
    """What is done for range grows larger; what is done for strength or control does not."""
    facts, page = one.exercise.facts, one.amount.page
    if facts.measure is Measure.REPS_HOLD and page and page.hold_s:
        low, high = page.hold_s
        return _rule(
            "longer",
            f"Hold each rep for {low} seconds at first and for {high} once it feels easy, "
            f"then work up to {reps[1]} reps.",
            top=str(reps[1]),
        )
    if facts.category is Category.MOBILITY or one.role is Role.BALANCE:
        return _rule("range", larger(request))
    then = own_rung(one, request) or "make each rep slower"
    return _rule(
        "more_reps",
        f"Add a rep or two when it feels easy. At {reps[1]}, {then}.",
        top=str(reps[1]),
    )


def _top(one: Candidate) -> int:
    return (one.amount.reps or (0, 0))[1]


def _rule(name: str, sentence: str, **facts: str) -> Reason:
    return Reason(name, sentence, facts)
