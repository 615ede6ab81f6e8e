"""Exercises that no plan asks for: those of free sessions, and a few to begin one with."""

from collections.abc import Iterator, Mapping

from forge.app.active import ActivePlan
from forge.app.kits import Kit
from forge.domain.logged import LoadUnit
from forge.domain.request import Limitation
from forge.domain.vocabulary import Equipment
from forge.library.catalogue import Catalogue
from forge.planner.rules.joints import loads_too_much
from forge.training.events import Entry, Name
from forge.training.kit import Place


def added(entries: Mapping[Name, Entry]) -> dict[str, tuple[str, ...]]:
    """The exercises that were added to sessions, with what the planner weighed for each."""
    return dict(sorted(_added(entries)))


def _added(entries: Mapping[Name, Entry]) -> Iterator[tuple[str, tuple[str, ...]]]:
    for (kind, _name), entry in entries.items():
        told = entry.fields.get("prescription")
        if kind != "exercise" or entry.binned or not isinstance(told, dict):
            continue
        slug, swaps = told.get("slug"), told.get("swaps")
        if isinstance(slug, str):
            weighed = swaps if isinstance(swaps, list) else []
            yield slug, tuple(one for one in weighed if isinstance(one, str))


def owned(
    kit: Kit, active: ActivePlan | None, slugs: Mapping[str, object], catalogue: Catalogue
) -> frozenset[Equipment]:
    """What is at hand: the kit of the plan or of the first place, and what these exercises need."""
    there = active.plan.request.place.equipment if active else frozenset[Equipment]()
    mine = kit.places[0].equipment if kit.places else frozenset[Equipment]()
    known = (catalogue.get(slug) for slug in slugs if slug in catalogue)
    needed = (item for one in known for group in one.facts.equipment.all_of for item in group)
    return there | mine | frozenset(needed)


def place_of(kit: Kit) -> Place:
    """The first own place; without one a place where every load can be made."""
    unit = LoadUnit.LB if kit.settings.get("unit") == "lb" else LoadUnit.KG
    return next(iter(kit.places), Place("anywhere", "", frozenset(Equipment), unit=unit))


def first_choices(catalogue: Catalogue, limits: tuple[Limitation, ...]) -> tuple[str, ...]:
    """The most usual exercise of each movement, for a session that begins empty."""
    found: dict[str, str] = {}
    for one in sorted(catalogue, key=lambda one: (-one.facts.popularity, one.slug)):
        pattern = one.facts.movement_pattern.value
        if pattern not in found and loads_too_much(one, limits) is None:
            found[pattern] = one.slug
    return tuple(found.values())
