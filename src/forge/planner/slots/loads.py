"""How to find the load of a slot. A weight in kilograms is named only where it can be loaded."""

from decimal import Decimal

from forge.domain.best import PERCENT_OF_BEST
from forge.domain.exercise import Exercise, Span
from forge.domain.logged import KG_PER_LB
from forge.domain.plan import LoadRule, Role
from forge.domain.request import AgeBand, Lift, PlanRequest, Pregnancy, Unit
from forge.domain.vocabulary import Category, Equipment, Level, LoadType, Pattern
from forge.planner import words
from forge.planner.block.first_weeks import EXTRA_RESERVE, holds_back
from forge.planner.choices.chairs import STRAINED, sits_down
from forge.planner.problem.aims import aims_of
from forge.planner.problem.aims import returning as is_returning
from forge.planner.problem.candidates import Candidate
from forge.planner.problem.fast import AS_FAST
from forge.planner.problem.support import keeps_a_hand
from forge.planner.slots.assistance import assistance
from forge.planner.slots.bands import band_words, middle
from forge.planner.slots.carried import HOLDABLE, added_weight
from forge.planner.slots.effort import presses
from forge.planner.slots.own_rungs import own_load
from forge.planner.slots.weak_links import WEAK_LINKS, first_unloaded

POUND_STEP_KG = KG_PER_LB * Decimal("2.5")
"""The smallest step of pound plates."""

HELD_PATTERNS = frozenset({Pattern.SQUAT, Pattern.LUNGE, Pattern.PLANTARFLEXION})
"""Standing leg work, for which a weight in the hands is the plainest next step."""
EASY_STRENGTH, ONE_LEG_STRENGTH = 1, 2
GROWN = (AgeBand.ADULT, AgeBand.MIDDLE)

PLAIN = "Your own weight."
CARE_WEIGHT = "Start with no weight, then the lightest there is; add only while it stays light."

LISTED = 6
"""Weights that a sentence names one by one; longer racks are told by their ends."""


def load_rule(one: Candidate, request: PlanRequest) -> LoadRule:
    """The load rule of a slot."""
    kind = one.exercise.facts.load.type
    if one.role is Role.CARDIO:
        return LoadRule("none", "Your breath sets the pace.")
    match kind:
        case LoadType.BODYWEIGHT | LoadType.NONE:
            return _held(one, request) if starts_held(one, request) else _no_weight(one, request)
        case LoadType.BAND:
            return LoadRule("band", band_words(one))
        case LoadType.ASSISTANCE:
            return LoadRule("assistance", assistance(one, request))
        case LoadType.BODYWEIGHT_PLUS:
            return LoadRule("bodyweight", f"Your own weight{_later(one, request)}.")
        case LoadType.EXTERNAL | LoadType.MACHINE_STACK:
            return _weight(one, request)


def _later(one: Candidate, request: PlanRequest) -> str:
    return "; add some once the top of the range is easy" if takes_weight(one, request) else ""


def takes_weight(one: Candidate, request: PlanRequest) -> bool:
    """True where there is a weight to add: pulls and dips that take one, own work of the legs."""
    plus = one.exercise.facts.load.type is LoadType.BODYWEIGHT_PLUS
    if plus and one.amount.reps is not None and one.strength and one.role is not Role.SKILL:
        return bool(added_weight(one, request))
    own = one.exercise.facts.load.type is LoadType.BODYWEIGHT and one.amount.reps is not None
    fits = one.strength and one.role is not Role.SKILL and one.pattern in HELD_PATTERNS
    return own and fits and can_hold(request) and not keeps_a_hand(one.exercise, request)


def can_hold(request: PlanRequest) -> bool:
    """True where there is a weight to hold."""
    return not request.place.equipment.isdisjoint(HOLDABLE)


def starts_held(one: Candidate, request: PlanRequest) -> bool:
    """True for trained people whom an easy squat without a weight would teach nothing. [j].

    On one leg they take a weight up to a harder form, whatever they train for: one lift, one level
    and one kit have one load.
    """
    trained = request.level is not Level.BEGINNER and request.age_band in GROWN
    sound = not (request.screening or is_returning(request))
    facts = one.exercise.facts
    one_legged = one.sides > 1 and facts.category is Category.STRENGTH
    light = facts.scores.strength <= (ONE_LEG_STRENGTH if one_legged else EASY_STRENGTH)
    whole = request.pregnancy is Pregnancy.NONE
    own = facts.load.type is LoadType.BODYWEIGHT
    return trained and sound and whole and light and own and takes_weight(one, request)


def held_item(request: PlanRequest) -> str:
    """The item in the hands, in words."""
    item = held_item_of(request)
    return item.value.replace("_", " ") if item else ""


def held_item_of(request: PlanRequest) -> Equipment | None:
    """The item in the hands; None where nothing can be held."""
    return next((item for item in HOLDABLE if item in request.place.equipment), None)


def _held(one: Candidate, request: PlanRequest) -> LoadRule:
    told = f"Hold a {held_item(request)} from the first set on. {_find(one, request)}"
    return LoadRule("find", " ".join(filter(None, (told, _seat(one, request)))))


def _seat(one: Candidate, request: PlanRequest) -> str:
    """How high a sore leg sits: the seat is a load of its own."""
    sore = [limit.joint for limit in request.limitations if limit.joint in STRAINED]
    if not sore or not sits_down(one.exercise):
        return ""
    return (
        f"Begin with a cushion on the seat, so high that your {words.joint(sore[0])} stays calm, "
        f"and sit lower before you take more weight."
    )


def _no_weight(one: Candidate, request: PlanRequest) -> LoadRule:
    """Nothing to load: one's own weight, or a static push that is its own load."""
    if one.exercise.facts.load.type is LoadType.BODYWEIGHT:
        told = PLAIN if takes_weight(one, request) else own_load(one, request)
        return LoadRule("bodyweight", told)
    return LoadRule("none", "No weight: the push is the load." if presses(one) else "No weight.")


def _weight(one: Candidate, request: PlanRequest) -> LoadRule:
    rack = rack_of(one.exercise, request)
    if one.role is Role.POWER:
        return LoadRule("find", " ".join(filter(None, (AS_FAST, _rack_text(rack, request)))))
    if one.role is Role.CARE:
        return LoadRule("find", " ".join(filter(None, (CARE_WEIGHT, _rack_text(rack, request)))))
    known = _from_test(one, request, rack)
    if known is not None:
        return known
    if first_unloaded(one, request):
        later = _lower(_find(one, request).replace(" in week 1", ""))
        found = f"{first_unloaded(one, request)} {later} {_rack_text(rack, request)}"
        return LoadRule("find", found.rstrip())
    if len(rack) == 1:
        return LoadRule("exact", f"Use your {weight_text(rack[0], request.unit)}.", rack[0])
    told = (_find(one, request), _rack_text(rack, request))
    return LoadRule("find", " ".join(filter(None, told)))


def single(lift: Lift) -> Decimal:
    """The best single lift in kg that a tested set stands for (E2: percent by repetitions)."""
    return lift.kg * 100 / PERCENT_OF_BEST[lift.reps - 1]


def _from_test(one: Candidate, request: PlanRequest, rack: tuple[Decimal, ...]) -> LoadRule | None:
    """A first weight from a tested lift; old bests do not count after a break."""
    lift = request.tested.get(one.slug)
    reps, rir = one.amount.reps, one.amount.rir
    if lift is None or reps is None or rir is None or is_returning(request):
        return None
    could = min(_could(one, reps, rir, request), len(PERCENT_OF_BEST))
    wanted = single(lift) * PERCENT_OF_BEST[could - 1] / 100
    kg = _loadable(wanted, one.exercise, request.unit, rack)
    if kg is None:
        return None
    percent = (kg * 100 / single(lift)).quantize(Decimal(1))
    return LoadRule(
        "percent_1rm",
        f"Begin with {weight_text(kg, request.unit)}, about {percent} % of the single lift that "
        f"your {weight_text(lift.kg, request.unit)} x {lift.reps} stands for.",
        kg,
    )


def _loadable(
    wanted: Decimal, exercise: Exercise, unit: Unit, rack: tuple[Decimal, ...]
) -> Decimal | None:
    """The heaviest weight that can be loaded and is not above the wanted one."""
    if rack:
        return max((weight for weight in rack if weight <= wanted), default=None)
    step = POUND_STEP_KG if unit is Unit.LB else exercise.facts.load.increment
    if not step:
        return None
    return wanted // step * step or None


def rack_of(exercise: Exercise, request: PlanRequest) -> tuple[Decimal, ...]:
    """The loadable weights of the item that this exercise uses, lightest first; empty if free."""
    place = request.place
    for item in resistance(exercise, place.equipment):
        if item in place.loads:
            return tuple(sorted(place.loads[item]))
    return ()


def resistance(exercise: Exercise, owned: frozenset[Equipment]) -> tuple[Equipment, ...]:
    """Owned items of the first need, the thing that is lifted or pulled."""
    groups = exercise.facts.equipment.all_of
    return tuple(item for item in groups[0] if item in owned) if groups else ()


def _find(one: Candidate, request: PlanRequest) -> str:
    """Find the load by effort: no maximal test is ever needed.

    Where effort rises over the block, the load told is that of week 1.
    """
    reps, rir = one.amount.reps, one.amount.rir
    if reps is None or rir is None:
        return "Start light and add only while the form stays the same."
    could = _could(one, reps, rir, request)
    if one.slug in WEAK_LINKS:
        return WEAK_LINKS[one.slug]
    when = " in week 1" if holds_back(request, aims_of(request)) else ""
    first = f"Start light and work up{when} to a weight that you could lift about {could} times."
    if one.role is Role.MAIN and could <= len(PERCENT_OF_BEST):
        percent = PERCENT_OF_BEST[could - 1]
        return f"{first} That is near {percent.quantize(Decimal(1))} % of your best single."
    return first


def _lower(sentence: str) -> str:
    return f"{sentence[:1].lower()}{sentence[1:]}"


def _could(one: Candidate, reps: Span, rir: Span, request: PlanRequest) -> int:
    """Repetitions to failure with the first load."""
    more = EXTRA_RESERVE if holds_back(request, aims_of(request)) else 0
    return middle((reps[0], reps[1] - one.amount.wider)) + rir[0] + more


def _rack_text(rack: tuple[Decimal, ...], request: PlanRequest) -> str:
    if not rack:
        return ""
    texts = [weight_text(weight, request.unit) for weight in rack]
    if len(rack) <= LISTED:
        return f"You have {', '.join(texts)}."
    return f"You have {len(rack)} weights from {texts[0]} to {texts[-1]}."


def weight_text(kg: Decimal, unit: Unit) -> str:
    """A weight in the unit of the plates: ``7.5 kg``, ``25 lb``."""
    if unit is Unit.KG:
        return f"{kg.normalize():f} kg"
    pounds = (kg / KG_PER_LB).quantize(Decimal("0.1"))
    return f"{pounds.normalize():f} lb"
