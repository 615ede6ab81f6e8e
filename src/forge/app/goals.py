"""The target of each exercise in a session: what forms show, and the phone finds by itself.

``js/train/goals.js`` is the same.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date

from forge.app.active import ActivePlan
from forge.app.kits import Kit
from forge.app.targets import ask_of_item, rack_of, slots_by_name
from forge.domain.event import Json
from forge.domain.logged import LoggedSession
from forge.library.catalogue import Catalogue
from forge.training.kit import Place, Rack, load_text
from forge.training.progress import (
    Outing,
    RampSet,
    Relative,
    Target,
    ease_of,
    eased,
    next_target,
    outings,
    ramp,
    relative,
)
from forge.training.schedule import Item

EMPTY = Target("unknown", "", 0, 0, 0, 0)


@dataclass(frozen=True, slots=True)
class Goals:
    """All that targets of one session follow from; ``place`` is where it is done."""

    key: str
    today: date
    catalogue: Catalogue
    kit: Kit
    history: tuple[LoggedSession, ...]
    own: ActivePlan | None = None
    weekday: int = 0
    place: Place | None = None
    readiness: Mapping[str, Json] | None = None

    def target(self, item: Item) -> Target:
        """What to do of an exercise in this session, made easier where its owner said so."""
        if item.slug not in self.catalogue:
            return replace(EMPTY, sets=item.sets, aim=item.amount[0])
        rack, done = self.rack(item.slug), self.outings(item.slug)
        slots = slots_by_name(self.own.plan, self.weekday) if self.own else {}
        ask = ask_of_item(item, slots.get(item.slot), self.catalogue)
        own = self.kit.own(item.slug, done)
        kin = self._kin(item, slots)
        found = next_target(ask, done, rack, self.today, own=own, relatives=kin)
        ease = ease_of(item.slug, self.kit.settings, self.readiness or {}, self.today)
        return eased(found, rack, ease)

    def rack(self, slug: str) -> Rack:
        """The loads of an exercise where the session is done."""
        return rack_of(self.catalogue.get(slug), self.place) if self.place else ()

    def outings(self, slug: str) -> tuple[Outing, ...]:
        """The days of an exercise before this session."""
        return tuple(one for one in outings(self.history, slug) if one.session != self.key)

    def ramp(self, item: Item, target: Target, *, first: bool) -> tuple[RampSet, ...]:
        """Lighter sets that can be loaded here, for the exercises that the plan warms up for."""
        if not (item.warm_ups and target.load):
            return ()
        return ramp(target.load, self.rack(item.slug), first=first)

    @staticmethod
    def words(steps: tuple[RampSet, ...]) -> tuple[str, ...]:
        """Lighter sets as a plan prints them."""
        return tuple(f"{step.reps} reps with {load_text(step.load)}" for step in steps)

    def _kin(self, item: Item, slots: Mapping[str, object]) -> tuple[tuple[Relative, Outing], ...]:
        """The exercise that a stand-in replaces, where its loads tell."""
        old = item.slot.partition(".")[0]
        if old == item.slug or item.slot not in slots or old not in self.catalogue:
            return ()
        found = relative(self.catalogue.get(old), self.catalogue.get(item.slug))
        done = self.outings(old)
        return ((found, done[-1]),) if found and done else ()
