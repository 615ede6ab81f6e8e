"""Cards of exercises: what a phone shows of one without its page, and what may stand in for it."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from decimal import Decimal

from forge.app.targets import rack_json, rack_of
from forge.domain.event import Json
from forge.domain.exercise import Exercise, Span
from forge.domain.logged import LoadUnit
from forge.domain.plan import Plan, Slot
from forge.domain.request import PlanRequest
from forge.domain.vocabulary import DoseGoal, EdgeType, LoadType
from forge.library.catalogue import Catalogue
from forge.library.paths import exercise_path
from forge.training.kit import Place, Rack
from forge.training.schedule import Item, Occurrence

SUBSTITUTES, MISTAKES = 3, 3


def planned(plan: Plan) -> tuple[str, ...]:
    """The exercises of a plan, each once, in order."""
    return tuple(dict.fromkeys(slot.slug for day in plan.days for slot in day.slots))


def substitutes(plan: Plan, catalogue: Catalogue) -> dict[str, tuple[str, ...]]:
    """Up to three stand-ins of each planned exercise that break no hard rule of the plan.

    First what the planner weighed for the slot, then what the library links, then the most
    usual of the same movement and muscle that can be done there.
    """
    barred = {one.slug for one in plan.excluded}
    found: dict[str, tuple[str, ...]] = {}
    for day in plan.days:
        there = plan.request.at(day.weekday)
        here = {slot.slug for slot in day.slots}
        for slot in day.slots:
            if slot.slug not in found and slot.slug in catalogue:
                free = _usable(catalogue, there, barred | here)
                found[slot.slug] = tuple(_ranked(slot, catalogue, free))[:SUBSTITUTES]
    return found


def _usable(catalogue: Catalogue, there: PlanRequest, barred: set[str]) -> dict[str, Exercise]:
    owned = there.place.equipment
    return {
        one.slug: one
        for one in catalogue
        if one.slug not in barred and one.facts.equipment.met_by(owned)
    }


def _ranked(slot: Slot, catalogue: Catalogue, free: dict[str, Exercise]) -> Iterable[str]:
    own = catalogue.get(slot.slug)
    linked = [
        edge.to
        for kind in (EdgeType.SUBSTITUTE, EdgeType.REGRESSION, EdgeType.PROGRESSION)
        for edge in catalogue.edges(slot.slug)
        if edge.type is kind
    ]
    alike = sorted(
        (one for one in free.values() if _alike(one, own)),
        key=lambda one: (-one.facts.popularity, one.slug),
    )
    wished = (*(swap.slug for swap in slot.swaps), *linked, *(one.slug for one in alike))
    return dict.fromkeys(slug for slug in wished if slug in free and slug != slot.slug)


def _alike(one: Exercise, other: Exercise) -> bool:
    same = one.facts.movement_pattern is other.facts.movement_pattern
    return same and one.derived.target is other.derived.target


def card(exercise: Exercise, catalogue: Catalogue, place: Place) -> dict[str, Json]:
    """One exercise in short, with the weights that can be made for it at a place."""
    facts, prose, often = exercise.facts, exercise.prose, usual(exercise)
    muscles = sorted(facts.muscles, key=lambda use: -use.share)
    names: list[Json] = [catalogue.vocabulary.muscle(use.muscle).name for use in muscles[:4]]
    mistakes: list[Json] = [
        {"error": one.error, "fix": one.fix} for one in prose.mistakes[:MISTAKES]
    ]
    return {
        "name": exercise.name,
        "page": exercise_path(exercise.slug),
        "measure": facts.measure.value,
        "steps": [step.text for step in prose.steps],
        "cues": [cue.text for cue in facts.cues],
        "mistakes": mistakes,
        "muscles": names,
        "load": load_spec(exercise, place) | {"rack": rack_json(exercise, place)},
        "usual": {"sets": often.sets, "amount": list(often.amount), "rest_s": often.rest_s},
        "sides": 2 if exercise.derived.unilateral else 1,
    }


@dataclass(frozen=True, slots=True)
class Usual:
    """What one does of an exercise that no plan prescribes."""

    sets: int
    amount: Span
    rest_s: int


def usual(exercise: Exercise) -> Usual:
    """The dose of the page: the widest known of muscle, health, then whatever goal it names."""
    doses = exercise.facts.dose
    wished = (DoseGoal.HYPERTROPHY, DoseGoal.HEALTH, *doses)
    dose = next((doses[goal] for goal in wished if goal in doses), None)
    if dose is None:
        return Usual(3, (8, 12), 90)
    amount = dose.reps or dose.hold_s or dose.time_s or dose.metres or (8, 12)
    return Usual(dose.sets[0], amount, dose.rest_s[0])


def dressed(item: Item, catalogue: Catalogue, place: Place) -> Item:
    """An exercise whose planned load names its implements and its bar."""
    if item.load is None or item.slug not in catalogue:
        return item
    exercise = catalogue.get(item.slug)
    implements = exercise.facts.load.implements or 1
    bar = _bar(rack_of(exercise, place))
    return replace(item, load=replace(item.load, implements=implements, bar=bar))


def dressed_session(one: Occurrence, catalogue: Catalogue, place: Place) -> Occurrence:
    """A planned session with all its loads dressed."""
    return replace(one, items=tuple(dressed(item, catalogue, place) for item in one.items))


def load_spec(exercise: Exercise, place: Place) -> dict[str, Json]:
    """How an exercise is loaded at a place: kind, unit, implements, bar and step."""
    spec, rack = exercise.facts.load, rack_of(exercise, place)
    unit, bar = _unit(rack, place), _bar(rack)
    values: dict[str, Json] = {
        "type": spec.type.value,
        "unit": unit.value,
        "implements": spec.implements or 1,
        "bar": f"{bar:f}" if bar is not None else None,
        "step": _step(exercise, unit),
    }
    return {name: value for name, value in values.items() if value not in (None, [])}


def _bar(rack: Rack) -> Decimal | None:
    return next((load.bar for load in rack if load.bar is not None), None)


def _unit(rack: Rack, place: Place) -> LoadUnit:
    """The unit that loads are typed in: that of the lightest there, else of the place."""
    weighs = rack and rack[0].unit in (LoadUnit.KG, LoadUnit.LB)
    return rack[0].unit if weighs else place.unit


def _step(exercise: Exercise, unit: LoadUnit) -> str | None:
    """The usual step of a load that can be set freely."""
    if exercise.facts.load.type in {LoadType.NONE, LoadType.BODYWEIGHT, LoadType.BAND}:
        return None
    if unit is LoadUnit.LB:
        return "5"
    step = exercise.facts.load.increment
    return f"{step.normalize():f}" if step else "2.5"
