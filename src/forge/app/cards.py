"""Cards of exercises: what a phone shows of one without its page."""

from dataclasses import dataclass, replace
from decimal import Decimal

from forge.app.targets import rack_json, rack_of
from forge.domain.event import Json
from forge.domain.exercise import Exercise, Span
from forge.domain.logged import LoadUnit
from forge.domain.plan import Plan
from forge.domain.vocabulary import DoseGoal, LoadType
from forge.library.catalogue import Catalogue
from forge.library.paths import exercise_path
from forge.training.kit import Place, Rack
from forge.training.schedule import Item, Occurrence

MISTAKES = 3


def planned(plan: Plan) -> tuple[str, ...]:
    """The exercises of a plan, each once, in order."""
    return tuple(dict.fromkeys(slot.slug for day in plan.days for slot in day.slots))


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
