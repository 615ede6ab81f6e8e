"""What a person trains with: own places, settings, targets and answers, each as a value."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date

from forge.app.limits import limits_of
from forge.app.places import place_for
from forge.domain.event import Json
from forge.domain.logged import Load
from forge.domain.plan import Plan
from forge.domain.request import Limitation, PlanRequest, Unit
from forge.domain.vocabulary import Weekday
from forge.training.events import Entry, Name
from forge.training.kit import Place
from forge.training.kit.entry import read_place
from forge.training.log import Same, read_load, same_as
from forge.training.progress import Outing, Own

KINDS = ("setting", "place", "target", "custom", "pain")
"""Collections that every session reads."""


@dataclass(frozen=True, slots=True)
class Kit:
    """Settings by name, own places in their order, entries of own targets by exercise, limits.

    ``same`` are exercises of one's own that were merged into one of the library.
    """

    settings: Mapping[str, Json] = field(default_factory=dict[str, Json])
    places: tuple[Place, ...] = ()
    targets: Mapping[str, Entry] = field(default_factory=dict[str, Entry])
    same: Same = field(default_factory=dict[str, str])
    limits: tuple[Limitation, ...] = ()

    def at(self, there: PlanRequest) -> Place:
        """The place of a day: the person's own of that name, else as the plan was asked."""
        wished = self.settings.get("unit")
        unit = Unit(wished) if wished in tuple(Unit) else there.unit
        return place_for(self.places, there.place, unit)

    def named(self, name: str, plan: Plan, weekday: int) -> Place:
        """The place that a session names, else that of its day."""
        own = (one for one in self.places if name in (one.key, one.name))
        return next(own, None) or self.at(plan.request.at(Weekday(weekday)))

    def swaps(self, plan: str) -> dict[str, str]:
        """What the person always does instead, by slot."""
        prefix = f"swap:{plan}:"
        return {
            name.removeprefix(prefix): value
            for name, value in self.settings.items()
            if name.startswith(prefix) and isinstance(value, str)
        }

    def own(self, slug: str, outings: Iterable[Outing]) -> Own | None:
        """The target that a person set for an exercise, until it was done with it."""
        entry = self.targets.get(slug)
        if entry is None or entry.binned or entry.fields.get("undone") is True:
            return None
        load, day = read_load(entry.fields.get("load")), entry.fields.get("date")
        amount = entry.fields.get("reps") or entry.fields.get("seconds")
        since = [one for one in outings if isinstance(day, str) and one.date.isoformat() >= day]
        if any(_is_done(one, load, str(day)) for one in since):
            return None
        return Own(load, amount if isinstance(amount, int) else None, f"target:{slug}")


def _is_done(outing: Outing, load: Load | None, day: str) -> bool:
    """Whether a day used up a target: its load was lifted, or a later day came without one."""
    if load is None:
        return outing.date > date.fromisoformat(day)
    return any(
        one.load and (one.load.value, one.load.unit) == (load.value, load.unit)
        for one in outing.done
    )


def kit_of(entries: Mapping[Name, Entry]) -> Kit:
    """The kit in the entries of a person."""
    places = (read_place(name, one) for (kind, name), one in entries.items() if kind == "place")
    return Kit(
        {
            name: one.fields.get("value")
            for (kind, name), one in entries.items()
            if kind == "setting"
        },
        tuple(sorted((one for one in places if one), key=lambda one: (one.position, one.key))),
        {name: one for (kind, name), one in entries.items() if kind == "target"},
        same_as({name: one for (kind, name), one in entries.items() if kind == "custom"}),
        limits_of(entries),
    )
