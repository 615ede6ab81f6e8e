"""Offers to go easier, in one line each, and what was accepted, with the way back.

``js/train/offers.js`` makes the same of the same.
"""

import uuid
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from forge.app.changes import Made, change_event
from forge.app.happen import Happening
from forge.app.kits import Kit
from forge.domain.event import Json
from forge.domain.logged import LoggedSession
from forge.training.progress import (
    Offer,
    back_offer,
    declined,
    easy_offer,
    is_back,
    is_easy,
    outings,
)
from forge.training.progress.ease import BACK, EASY
from forge.training.schedule import Occurrence


@dataclass(frozen=True, slots=True)
class Line:
    """An offer, or what holds where ``holds`` is true, under the name of its setting."""

    setting: str
    what: str
    why: str
    holds: bool
    offer: Offer | None = None


def easing_lines(
    due: Occurrence | None, history: tuple[LoggedSession, ...], kit: Kit, today: date
) -> tuple[Line, ...]:
    """What may be made easier in the session that is due, and what is easier already."""
    return tuple(_lines(due, history, kit, today)) if due else ()


def _lines(
    due: Occurrence, history: tuple[LoggedSession, ...], kit: Kit, today: date
) -> Iterator[Line]:
    days = [one.date for one in history if one.sets and not one.skipped]
    back = kit.settings.get(BACK)
    if is_back(back, today):
        yield _holding(BACK, back)
    elif offer := back_offer(days, back, today):
        yield _offered(offer)
    for slug, name in {item.slug: item.name for item in due.items}.items():
        known = kit.settings.get(f"{EASY}{slug}")
        if is_easy(known, today):
            yield _holding(f"{EASY}{slug}", known)
        elif offer := easy_offer(slug, name, outings(history, slug), known, today):
            yield _offered(offer)


def _offered(offer: Offer) -> Line:
    return Line(offer.setting, offer.what, offer.why, holds=False, offer=offer)


def _holding(setting: str, value: Json) -> Line:
    told = value if isinstance(value, dict) else {}
    return Line(setting, str(told.get("what") or ""), str(told.get("why") or ""), holds=True)


def easing_take(line: Line, answer: str, kit: Kit, today: date) -> list[Happening]:
    """The events of a yes, a no or an undo; none for an answer that does not fit."""
    if answer == "undo" and line.holds:
        return _undo(line.setting, kit)
    if line.offer is None:
        return []
    if answer == "no":
        return [("setting.edit", line.setting, {"value": declined(today)})]
    return _yes(line.offer, today) if answer == "yes" else []


def _yes(offer: Offer, today: date) -> list[Happening]:
    name = f"change:{uuid.uuid4()}"
    value: dict[str, Json] = {
        **offer.value, "what": offer.what, "why": offer.why, "change": name,
    }  # fmt: skip
    does: Happening = ("setting.edit", offer.setting, {"value": value})
    undoes: Happening = ("setting.edit", offer.setting, {"value": None})
    rule = "return" if offer.setting == BACK else "deload"
    made = Made(offer.what, offer.why, rule, (does,), (undoes,), offer.rows)
    return [does, change_event(made, name, today)]


def _undo(setting: str, kit: Kit) -> list[Happening]:
    value = kit.settings.get(setting)
    change = value.get("change") if isinstance(value, dict) else None
    made: list[Happening] = [("setting.edit", setting, {"value": None})]
    if isinstance(change, str):
        made.append(("change.undo", change, {"undone": True}))
    return made
