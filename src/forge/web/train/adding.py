"""Adding an exercise of the library to a session by its name."""

import uuid

from django.utils.translation import gettext as _

from forge.app import cards
from forge.app.happen import Happening
from forge.app.session_log import exercise_change
from forge.app.session_view import SessionView
from forge.domain.event import Json
from forge.domain.exercise import Exercise
from forge.training.schedule import Item, item_json
from forge.web.plans.naming import named
from forge.web.train.wrong import Wrong


def added(view: SessionView, name: str) -> Happening:
    """The event that adds an exercise. Raises Wrong for a name that is no exercise's."""
    found = named(name.strip()[:80])
    if isinstance(found, tuple):
        near = ", ".join(one.name for one in found)
        raise Wrong(
            _("Did you mean one of these: %(names)s?") % {"names": near}
            if near
            else _("There is no exercise of this name.")
        )
    slot = f"{found.slug}.{uuid.uuid4().hex[:8]}"
    fields: dict[str, Json] = {
        "exercise": found.slug,
        "position": len(view.items) * 10,
        "prescription": item_json(usual_item(found, slot)),
    }
    return exercise_change(view, slot, "add", fields)


def usual_item(exercise: Exercise, slot: str) -> Item:
    """An exercise with the dose of its page."""
    often = cards.usual(exercise)
    return Item(
        slot=slot,
        letter="",
        slug=exercise.slug,
        name=exercise.name,
        measure=exercise.facts.measure,
        sets=often.sets,
        amount=often.amount,
        sides=2 if exercise.derived.unilateral else 1,
        rest_s=often.rest_s,
        load_kind="find",
    )
