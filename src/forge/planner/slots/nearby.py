"""What else is told beside a slot, only where it helps: easier, harder, swaps, a lone set."""

from collections.abc import Set as AbstractSet
from enum import IntEnum

from forge.domain.exercise import Exercise, Span
from forge.domain.plan import Reason, Role, Swap
from forge.domain.request import PlanRequest, Pregnancy
from forge.domain.vocabulary import Category, EdgeType, LoadType, Measure
from forge.planner.choices.beginnings import begins_low
from forge.planner.problem.aims import Aims
from forge.planner.problem.amounts import TABLE_LOADS, page_dose
from forge.planner.problem.candidates import STRENGTH_ROLES, Candidate, stress_level
from forge.planner.problem.kinds import COMPOUND
from forge.planner.problem.support import WORK
from forge.planner.problem.task import Pick
from forge.planner.rules.cautions import conditions
from forge.planner.slots.explain import swaps
from forge.planner.slots.loads import takes_weight
from forge.planner.slots.order import Station
from forge.planner.slots.same_muscles import in_each_hand, loads_more
from forge.planner.slots.weekly import Week

LADDERED = STRENGTH_ROLES | {Role.BALANCE, Role.CARE}
"""Roles in which a harder exercise is a step forward. A stretch is not made harder, and cardio
grows by minutes."""


RUNGS = frozenset({EdgeType.PROGRESSION, EdgeType.REGRESSION})


def harder_of(week: Week, station: Station) -> Exercise | None:
    """The next harder exercise where that is how one goes on.

    What takes a weight goes on with the weight; repetitions do not lead to a hold of another
    kind; under health doses nobody is told to reach for more. With child the next page has to
    allow it, and nothing is a step that asks for more balance, skill or landing.
    """
    one, request = station.candidate, week.task.request
    limited = request.screening > 0
    weighted = one.exercise.facts.load.type in TABLE_LOADS or takes_weight(
        one, request.at(week.task.sessions[station.pick.day].weekday)
    )
    if limited or weighted or not _is_laddered(one):
        return None
    found = _near(week, station, EdgeType.PROGRESSION)
    if request.pregnancy is not Pregnancy.NONE:
        clear = (e for e in found if _is_clear(e, request))
        found = [e for e in clear if not _is_riskier(e, one.exercise)]
    if one.role is Role.BALANCE:
        held = {pick.slug for pick in week.draft.picks}
        drills = (e for e in found if e.facts.category is Category.BALANCE)
        return next((e for e in drills if e.slug not in held), None)
    return next((e for e in found if _follows(e, one) and _is_ahead(week, e, one)), None)


def harder_form(week: Week, station: Station) -> Exercise | None:
    """What is harder for the same muscles once the weight is at its end.

    First the same with a weight in each hand, whatever else the week holds, then the page's own
    progressions. Nothing with child and under health doses, where the heaviest weight is enough.
    Who begins low is sent to nothing that asks for more balance, skill or landing.
    """
    one, request = station.candidate, week.task.request
    if request.pregnancy is not Pregnancy.NONE or request.screening > 0:
        return None
    low = begins_low(request) or bool(request.limitations)
    held = {pick.slug for pick in week.draft.picks}
    like = (e for e in _near(week, station, EdgeType.SUBSTITUTE) if e.slug not in held)
    both = (e for e in like if in_each_hand(e, one.exercise))
    steps = (e for e in _near(week, station, EdgeType.PROGRESSION) if _is_ahead(week, e, one))
    found = (e for e in (*both, *steps) if _follows(e, one) and loads_more(e, one.exercise))
    return next((e for e in found if not (low and _is_riskier(e, one.exercise))), None)


def _is_clear(exercise: Exercise, request: PlanRequest) -> bool:
    """True unless somebody is with child, or was, and the page asks for care then."""
    if request.pregnancy is Pregnancy.NONE:
        return True
    named = conditions(request)
    return not any(caution.condition in named for caution in exercise.facts.cautions)


def _is_laddered(one: Candidate) -> bool:
    """True where a harder exercise is a step forward; gentle care stays what it is."""
    stretch = one.exercise.facts.category is Category.STRETCHING
    gentle = one.role is Role.CARE and (stretch or not one.amount.hold_s)
    return one.role in LADDERED and not gentle


def easier_of(week: Week, station: Station) -> Exercise | None:
    """The next easier exercise that trains the same; cardio is eased by its pace."""
    one = station.candidate
    if one.role is Role.CARDIO:
        return None
    found = _near(week, station, EdgeType.REGRESSION)
    fits = {e.slug: fit(_own_reps(week, e, one), one.amount.reps) for e in found}
    easier = (e for e in found if fits[e.slug] is not Fit.TOO_HARD)
    return min(easier, key=lambda e: fits[e.slug], default=None)


class Fit(IntEnum):
    """How the page of what would stand in bears the printed repetitions, best first."""

    OVERLAPS = 0
    TOO_LIGHT = 1
    TOO_HARD = 2


def fit(own: Span | None, printed: Span | None) -> Fit:
    """Ranges that share more than an end overlap, and so do those within one another.

    Twelve slow lowerings are no easier form of twelve pull-ups, where their page gives four to
    six; fewer of a light movement than its page gives hurt nobody. [j].
    """
    if own is None or printed is None:
        return Fit.OVERLAPS
    shared = min(own[1], printed[1]) - max(own[0], printed[0])
    if shared >= min(1, own[1] - own[0], printed[1] - printed[0]):
        return Fit.OVERLAPS
    return Fit.TOO_HARD if own[1] <= printed[0] else Fit.TOO_LIGHT


def _own_reps(week: Week, other: Exercise, one: Candidate) -> Span | None:
    """The repetitions of a page in the place of a slot; a weight is dosed by the goal's table."""
    dose = page_dose(other, one.role, week.task.aims)
    return None if dose is None or other.facts.load.type in TABLE_LOADS else dose.reps


def equals_of(week: Week, pick: Pick, told: AbstractSet[str | None]) -> tuple[Swap, ...]:
    """What may stand in a pick's place and cost the week nothing that must be there.

    What is ``told`` beside it as easier or harder is no equal. Where a swap costs something, it is
    no copy of what stands on another day: all that it would cost is the variety of the week.
    """
    held = {one.slug for one in week.draft.picks}
    found = sensible(swaps(week.wide, week.draft, pick))
    return tuple(
        swap
        for swap in found
        if swap.slug not in told
        and (swap.tie or swap.slug not in held)
        and _is_equal(week, pick, swap.slug)
    )


def _is_equal(week: Week, pick: Pick, slug: str) -> bool:
    """True for another form of the same rung that asks no more of who begins low or is sore."""
    own, other = week.exercise(pick.slug), week.exercise(slug)
    if _is_another_rung(week, own, other):
        return False
    request = week.task.request
    sore = [limit.joint for limit in request.limitations]
    if any(stress_level(other, joint) > stress_level(own, joint) for joint in sore):
        return False
    return not (begins_low(request) and _is_riskier(other, own))


def _is_another_rung(week: Week, own: Exercise, other: Exercise) -> bool:
    """True for the next form, up or down, of work with one's own weight."""
    if {own.facts.load.type, other.facts.load.type} != {LoadType.BODYWEIGHT}:
        return False
    if own.facts.category is not Category.STRENGTH:
        return False
    edges = week.catalogue.edges(own.slug)
    return any(edge.to == other.slug and edge.type in RUNGS for edge in edges)


def _is_riskier(other: Exercise, one: Exercise) -> bool:
    """True for what asks for more balance, skill or landing than what it would replace."""
    first, second = other.facts.scores, one.facts.scores
    return (
        first.balance > second.balance or first.skill > second.skill or first.impact > second.impact
    )


def sensible(found: tuple[Swap, ...]) -> tuple[Swap, ...]:
    """Swaps that keep every minimum of the week: others are no equals."""
    return tuple(swap for swap in found if swap.cost[0] <= 0)


def one_set(aims: Aims, one: Candidate, sets: int) -> list[Reason]:
    """Why an exercise of the strength work has a single set."""
    if sets != 1 or not one.strength:
        return []
    if aims.older:
        why = "from 65 on one good set is a start, and it leaves time for more exercises"
    elif aims.returning:
        why = "after a break one set is enough to start again"
    else:
        why = "the week has no room for a second"
    return [Reason("one_set", f"One set here: {why}.", {"sets": "1"})]


def _near(week: Week, station: Station, kind: EdgeType) -> list[Exercise]:
    """Neighbours on the ladder that pass every hard rule of the day and train the same."""
    day = station.pick.day
    there = {pick.slug for pick in week.draft.of(day)}
    return [
        week.exercise(edge.to)
        for edge in week.catalogue.edges(station.pick.slug)
        if edge.type is kind
        and edge.to in week.usable
        and edge.to not in there
        and not week.task.is_barred(edge.to, day)
        and _alike(week.exercise(edge.to), station.candidate)
    ]


def _alike(other: Exercise, one: Candidate) -> bool:
    """True if an exercise can take the place: same kind of work, a muscle or pattern shared."""
    if not one.strength:
        working = one.exercise.facts.category in WORK
        return not working or other.facts.category in WORK
    if other.facts.category not in (one.exercise.facts.category, Category.STRENGTH):
        return False
    if _eased_by_its_pin(other, one):
        return False
    credit = {muscle for muscle, share in other.derived.credit.items() if share == 1}
    return other.facts.movement_pattern is one.pattern or not credit.isdisjoint(one.direct)


def _eased_by_its_pin(other: Exercise, one: Candidate) -> bool:
    """True for a light lift of another kind below a large one on a stack: its pin does that."""
    on_a_stack = one.exercise.facts.load.type is LoadType.MACHINE_STACK and one.pattern in COMPOUND
    lighter = other.facts.scores.strength < one.exercise.facts.scores.strength
    return on_a_stack and lighter and other.facts.load.type is LoadType.EXTERNAL


def _is_ahead(week: Week, other: Exercise, one: Candidate) -> bool:
    """True unless the week holds the step already, or something of its kind that is as hard."""
    if other.facts.scores.strength < one.exercise.facts.scores.strength:
        return False
    rest = {pick.slug for pick in week.draft.picks} - {one.slug}
    return other.slug not in rest and not any(_is_past(week, slug, other) for slug in rest)


def _is_past(week: Week, slug: str, other: Exercise) -> bool:
    """True if an exercise is another form of the step, or stands above it on the ladder."""
    mine = week.exercise(slug).facts
    kin = mine.family == other.facts.family
    same = kin and mine.movement_pattern is other.facts.movement_pattern
    as_hard = mine.scores.strength >= other.facts.scores.strength
    below = {edge.to for edge in week.catalogue.edges(slug) if edge.type is EdgeType.REGRESSION}
    return (same and as_hard) or other.slug in below


def _follows(other: Exercise, one: Candidate) -> bool:
    """True if the step keeps repetitions as repetitions."""
    counted = one.exercise.facts.measure is Measure.REPS
    return not counted or other.facts.measure is Measure.REPS
