"""Today: what is due, what was missed, what runs, and what may be made easier."""

import uuid
from dataclasses import dataclass, field
from datetime import date, timedelta

from forge.app.active import PLAN_SETTING, active_or_making
from forge.app.easing import Line, easing_lines
from forge.app.kits import KINDS, Kit, kit_of
from forge.app.pack import DAYS_AHEAD, DAYS_BACK, HISTORY_DAYS, history_of
from forge.domain.event import Json
from forge.store import recent
from forge.training.events import Entry
from forge.training.kit import Place
from forge.training.schedule import Agenda, agenda, occurrences


@dataclass(frozen=True, slots=True)
class TodayView:
    """What Today shows: the plan's id where there is one, the agenda, own sessions that run.

    ``lines`` are offers and what holds; ``readiness`` are the answers for the session due.
    ``place`` is where that session is done, ``chosen`` the own place that was picked for it;
    ``making`` says that there is no plan yet, but that one is being made.
    """

    plan: str
    agenda: Agenda
    running: tuple[tuple[str, str], ...]
    lines: tuple[Line, ...] = ()
    kit: Kit = field(default_factory=Kit)
    readiness: dict[str, Json] = field(default_factory=dict[str, Json])
    place: Place | None = None
    chosen: str = ""
    making: bool = False


def today_view(guest: uuid.UUID | None, today: date) -> TodayView:
    """What is due now; nothing for nobody. Five queries at most."""
    if guest is None:
        return TodayView("", Agenda(None, (), ()), ())
    kit = kit_of(recent.of_kinds(guest, KINDS))
    active, making = active_or_making(guest, kit.settings.get(PLAN_SETTING))
    start = today - timedelta(days=DAYS_BACK)
    sessions = recent.sessions_since(guest, today - timedelta(days=HISTORY_DAYS))
    inside = recent.within(guest, tuple(sessions))
    due = occurrences(active.plan, active.id, start, DAYS_BACK + DAYS_AHEAD) if active else ()
    running = tuple(
        (key, str(entry.fields.get("title", "")))
        for key, entry in sessions.items()
        if key.startswith("free:") and entry.fields.get("started") and not _over(entry)
    )
    found = agenda(due, sessions, today)
    now = found.now.session if found.now else None
    history = history_of(sessions, inside, kit.same)
    said = inside.get(("readiness", now.key), Entry()).fields if now else {}
    lines = easing_lines(now, history, kit, today)
    plan = active.id if active else ""
    fields = sessions.get(now.key, Entry()).fields if now else {}
    chosen = str(fields.get("place") or "")
    place = kit.named(chosen, active.plan, now.weekday) if active and now else None
    own = chosen if place and place.key == chosen else ""
    return TodayView(
        plan, found, running, lines, kit, dict(said), place=place, chosen=own, making=making
    )


def _over(entry: Entry) -> bool:
    return bool(entry.binned or entry.fields.get("finished") or entry.fields.get("skipped"))
