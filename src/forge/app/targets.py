"""What the phone needs to find the next target of a slot by itself, with rule and rows."""

from collections.abc import Iterable, Mapping

from forge.domain.errors import UnknownExercise
from forge.domain.event import Json
from forge.domain.exercise import Exercise
from forge.domain.logged import LoggedSession
from forge.domain.plan import Plan, Slot
from forge.domain.vocabulary import LoadType
from forge.library.catalogue import Catalogue
from forge.training.kit import Place, Rack, lifted, rack
from forge.training.log import load_json
from forge.training.progress import Ask, Outing, Rule, ask_of, outings, relative
from forge.training.schedule import SECONDS, Item, slot_names

MOST_OUTINGS = 8
"""The rules look back over the last few times."""
MOST_LOADS = 120


def rack_of(exercise: Exercise, place: Place) -> Rack:
    """Every load of an exercise that can be made at a place, lightest first."""
    return rack(lifted(exercise), place)[:MOST_LOADS]


def rack_json(exercise: Exercise, place: Place) -> list[Json]:
    """The same as the phone reads it."""
    return [load_json(load) for load in rack_of(exercise, place)]


def ask_json(item: Item, slot: Slot, catalogue: Catalogue) -> Json:
    """What a slot asks in the week of an item; None for an exercise that is gone."""
    try:
        exercise = catalogue.get(slot.slug)
    except UnknownExercise:
        return None
    harder = _name(slot.harder, catalogue)
    return _as_json(ask_of(slot, exercise, sets=item.sets, start=item.load, harder=harder))


def ask_of_item(item: Item, slot: Slot | None, catalogue: Catalogue) -> Ask:
    """What an item asks: as its slot does, else the range of its page or of its place."""
    exercise = catalogue.get(item.slug)
    if slot is not None and slot.slug == item.slug:
        harder = _name(slot.harder, catalogue)
        return ask_of(slot, exercise, sets=item.sets, start=item.load, harder=harder)
    rule = Rule.RANGE
    if exercise.facts.load.type in (LoadType.EXTERNAL, LoadType.MACHINE_STACK):
        rule = Rule.DOUBLE
    elif item.measure in SECONDS:
        rule = Rule.LONGER
    low, top = item.amount
    return Ask(item.slug, item.sets, low, top, rule, item.measure, item.rir)


def _name(slug: str | None, catalogue: Catalogue) -> str:
    found = slug is not None and slug in catalogue
    return catalogue.get(slug).facts.in_sentence.text if slug and found else slug or ""


def _as_json(ask: Ask) -> Json:
    return {
        "slug": ask.slug,
        "sets": ask.sets,
        "low": ask.low,
        "top": ask.top,
        "rule": ask.rule.value,
        "measure": ask.measure.value,
        "rir": list(ask.rir) if ask.rir else None,
        "lower": ask.lower,
        "start": load_json(ask.start),
        "harder": list(ask.harder) if ask.harder else None,
        "further": ask.further,
        "finding": ask.finding,
    }


def slots_by_name(plan: Plan, weekday: int) -> dict[str, Slot]:
    """The slots of a day by the names that its items have."""
    days = (day for day in plan.days if day.weekday == weekday)
    return {
        name: slot
        for day in days
        for name, slot in zip(slot_names(day.slots), day.slots, strict=True)
    }


def outings_json(history: tuple[LoggedSession, ...], slugs: Iterable[str]) -> dict[str, Json]:
    """The last few days of each exercise that was done."""
    found: dict[str, Json] = {}
    for slug in slugs:
        days: list[Json] = [_outing(one) for one in outings(history, slug)[-MOST_OUTINGS:]]
        if days:
            found[slug] = days
    return found


def _outing(one: Outing) -> Json:
    done: list[Json] = [
        {
            "keys": list(each.keys),
            "load": load_json(each.load),
            "amount": each.amount,
            "rir": None if each.rir is None else int(each.rir),
        }
        for each in one.done
    ]
    return {
        "date": one.date.isoformat(),
        "session": one.session,
        "done": done,
        "load": load_json(one.load),
    }


def kin_json(stand_ins: Mapping[str, tuple[str, ...]], catalogue: Catalogue) -> dict[str, Json]:
    """For each stand-in the exercises whose loads tell its own."""
    found: dict[str, list[Json]] = {}
    for old, some in stand_ins.items():
        for new in some:
            kin = relative(catalogue.get(old), catalogue.get(new))
            if kin:
                known: Json = {
                    "slug": kin.slug,
                    "name": kin.name,
                    "thousandths": kin.thousandths,
                }
                found.setdefault(new, []).append(known)
    return {slug: list(some) for slug, some in found.items()}
