"""Easier for a while, because somebody said yes to it: an easy week, a way back, a bad night.

Nothing here begins by itself. An offer is made with its reason and its rows; what was accepted is
a setting that its owner can take back. ``js/train/ease.js`` decides alike on the phone.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from forge.domain.event import Json
from forge.training.kit.rack import Rack
from forge.training.progress.after import (
    FULL_UNTIL,
    RETURN_SETS,
    deload,
    ready,
    return_sets,
    stalled,
)
from forge.training.progress.outing import Outing
from forge.training.progress.target import Target

EASY, BACK = "easy:", "back"
"""Settings: ``easy:<exercise>`` is its easy week, ``back`` the way back after a break."""
WEEK = timedelta(weeks=1)
QUIET = timedelta(weeks=2)
"""After an easy week, or a no to one, it is not offered again for so long."""
READINESS = ("sleep", "soreness", "energy")
"""What is asked before a session: 1 bad, 2 usual, 3 good."""


@dataclass(frozen=True, slots=True)
class Ease:
    """What makes a day easier: an easy week, the week (from 1) after a break, three answers."""

    easy: bool = False
    days_off: int = 0
    week: int = 0
    answers: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Offer:
    """An offer in one line: the setting that a yes writes, what it does, why, from which rows."""

    setting: str
    value: dict[str, Json]
    what: str
    why: str
    rows: tuple[str, ...] = ()


def ease_of(
    slug: str, settings: Mapping[str, Json], readiness: Mapping[str, Json], today: date
) -> Ease:
    """What holds today for an exercise, from the settings by name and the answers of a session."""
    back = settings.get(BACK)
    began = _day(back, "from")
    days = back.get("days") if isinstance(back, dict) else None
    week = (today - began).days // 7 + 1 if began and began <= today else 0
    given = (readiness.get(name) for name in READINESS)
    return Ease(
        easy=is_easy(settings.get(f"{EASY}{slug}"), today),
        days_off=days if isinstance(days, int) and not isinstance(days, bool) else 0,
        week=week,
        answers=tuple(one for one in given if isinstance(one, int)),
    )


def is_easy(value: Json, today: date) -> bool:
    """Whether an easy week that was accepted holds on a day."""
    first, until = _day(value, "from"), _day(value, "until")
    return bool(first and until and first <= today < until)


def is_back(value: Json, today: date) -> bool:
    """Whether the weeks after a break, as accepted, hold on a day."""
    first = _day(value, "from")
    told = isinstance(value, dict) and bool(value.get("days"))
    return bool(told and first and first <= today < first + WEEK * len(RETURN_SETS))


def eased(target: Target, rack: Rack, ease: Ease) -> Target:
    """The target of a day that is made easier; ``facts["eased"]`` names why. A person's own stays.

    An easy week is easy enough: nothing else comes on top of it.
    """
    if target.rule == "own":
        return target
    if ease.easy:
        return _named(deload(target, rack), "deload")
    percent = return_sets(ease.days_off, ease.week)
    sets = max(1, -(-target.sets * percent // 100))
    if sets < target.sets:
        text = f"{target.sentence} {_sets(sets)} of {target.sets}: week {ease.week} after a break."
        target = replace(target, sets=sets, sentence=text)
    easier = ready(target, rack, ease.answers)
    if easier is target:
        return target
    if easier.load == target.load:  # the reason for the load still holds
        easier = replace(easier, sentence=f"{easier.sentence} {target.sentence}")
    return _named(easier, "readiness")


def _named(target: Target, why: str) -> Target:
    return replace(target, facts={**target.facts, "eased": why})


def _sets(count: int) -> str:
    return "1 set" if count == 1 else f"{count} sets"


def easy_offer(
    slug: str, name: str, outings: tuple[Outing, ...], known: Json, today: date
) -> Offer | None:
    """An easy week for an exercise that stalls; None where it does not, or was offered lately."""
    first = _day(known, "from")
    found = stalled(outings, today)
    if found is None or (first and today - first < WEEK + QUIET):
        return None
    value: dict[str, Json] = {"from": today.isoformat(), "until": (today + WEEK).isoformat()}
    what = f"An easy week for {name}: half of the sets, a lighter load."
    return Offer(f"{EASY}{slug}", value, what, found.sentence, found.rows)


def back_offer(days: Sequence[date], known: Json, today: date) -> Offer | None:
    """Fewer sets after a break; None where the last of the trained ``days`` is near enough."""
    if not days:
        return None
    last, first = max(days), _day(known, "from")
    gone = (today - last).days
    if gone < FULL_UNTIL or (first and first > last):
        return None
    value: dict[str, Json] = {"from": today.isoformat(), "days": gone}
    what = "Half of the sets this week, then 70, 80 and 90 %."
    why = f"{gone} days since your last session. Loads begin lower by themselves."
    return Offer(BACK, value, what, why)


def declined(today: date) -> dict[str, Json]:
    """The setting after a no: nothing holds, and the same is not offered again at once."""
    return {"from": today.isoformat(), "no": True}


def _day(value: Json, name: str) -> date | None:
    text = value.get(name) if isinstance(value, dict) else None
    try:
        return date.fromisoformat(text) if isinstance(text, str) else None
    except ValueError:
        return None
