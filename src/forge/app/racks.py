"""What can be loaded at each place of a plan and of its owner, as the phone reads it."""

from collections.abc import Sequence

from forge.app.kits import Kit
from forge.app.places import ASKED
from forge.app.targets import rack_json
from forge.domain.event import Json
from forge.domain.plan import Plan
from forge.domain.request import PlanRequest
from forge.library.catalogue import Catalogue
from forge.training.kit import Place
from forge.training.kit.entry import place_body

MOST_OWN = 6
"""Own places whose racks go along: more would not fit into the pack."""


def where(plan: Plan, slug: str) -> PlanRequest:
    """The request as it reads where an exercise is done first."""
    day = next((day for day in plan.days if any(one.slug == slug for one in day.slots)), None)
    return plan.request.at(day.weekday if day else plan.days[0].weekday)


def there(plan: Plan, kit: Kit) -> dict[str, Place]:
    """Every place by its name: those of the plan as they are, then the person's own."""
    days = (kit.at(plan.request.at(day.weekday)) for day in plan.days)
    named = {place.name: place for place in days}
    return {**{one.name: one for one in kit.places[:MOST_OWN]}, **named}


def lacking(slugs: Sequence[str], place: Place, catalogue: Catalogue) -> tuple[str, ...]:
    """The exercises that need what a place of one's own does not have.

    The place that a plan was asked for has what the plan needs.
    """
    if place.key == ASKED:
        return ()
    known = (catalogue.get(slug) for slug in slugs if slug in catalogue)
    return tuple(one.slug for one in known if not one.facts.equipment.met_by(place.equipment))


def lacking_json(slugs: Sequence[str], plan: Plan, catalogue: Catalogue, kit: Kit) -> Json:
    """For each place the exercises that cannot be done there; places that lack nothing left out."""
    found: dict[str, Json] = {}
    for name, place in there(plan, kit).items():
        if missing := lacking(slugs, place, catalogue):
            found[name] = list(missing)
    return found


def racks_json(slugs: Sequence[str], plan: Plan, catalogue: Catalogue, kit: Kit) -> dict[str, Json]:
    """For each place the racks that differ from those of the cards."""
    found: dict[str, Json] = {}
    usual: dict[str, Json] = {
        slug: rack_json(catalogue.get(slug), kit.at(where(plan, slug)))
        for slug in slugs
        if slug in catalogue
    }
    for name, place in there(plan, kit).items():
        racks: dict[str, Json] = {
            slug: rack
            for slug in usual
            if (rack := rack_json(catalogue.get(slug), place)) != usual[slug]
        }
        if racks:
            found[name] = racks
    return found


def places_json(plan: Plan, kit: Kit) -> list[Json]:
    """Each place with its kit, plates and bars among it."""
    return [{"key": one.key, **place_body(one)} for one in there(plan, kit).values()]
