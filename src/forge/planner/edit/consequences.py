"""What an edit changed, in plain words: minutes, audit lines, wishes, and the price."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from forge.domain.plan import AuditLine, Plan
from forge.planner import words
from forge.planner.audits.looking import NOT_MET
from forge.planner.edit.describe import cost_of, day_name, price

PRICE = "price"
TIME_LINE = "A9"
"""The audit line about minutes: left out where they are told day by day."""


class Mood(StrEnum):
    """How a consequence reads."""

    WORSE = "worse"
    BETTER = "better"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Consequence:
    """One thing that an edit changed. ``id`` is the audit line, or what kind of thing it is."""

    id: str
    mood: Mood
    sentence: str


def consequences(before: Plan, after: Plan) -> tuple[Consequence, ...]:
    """Everything that differs between a plan and the same plan under an edit, worst first."""
    order = list(Mood)
    minutes = [*_minutes(before, after)]
    lines = [one for one in _audit(before, after) if not (minutes and one.id == TIME_LINE)]
    found = [*minutes, *lines, *_wishes(before, after)]
    ranked = sorted(found, key=lambda one: order.index(one.mood))
    return (*ranked, *_price(after))


def over_s(plan: Plan) -> dict[str, int]:
    """Seconds that each session runs over its limit, by day; only those that do."""
    found = {day_name(day.weekday): day.time.total - 60 * day.minutes_limit for day in plan.days}
    return {name: seconds for name, seconds in found.items() if seconds > 0}


def _minutes(before: Plan, after: Plan) -> Iterator[Consequence]:
    was, now = over_s(before), over_s(after)
    limits = {day_name(day.weekday): day.minutes_limit for day in after.days}
    for day in sorted(was | now, key=list(limits).index):
        old, new = was.get(day, 0), now.get(day, 0)
        if not new:
            text = f"{day} fits its {words.plural(limits[day], 'minute')} again."
            yield Consequence("time", Mood.BETTER, text)
        elif new != old:
            mood = Mood.WORSE if new > old else Mood.BETTER
            text = (
                f"{day} runs {words.minutes(new)} over its {words.plural(limits[day], 'minute')}."
            )
            yield Consequence("time", mood, text)


def _audit(before: Plan, after: Plan) -> Iterator[Consequence]:
    was = {line.id: line for line in before.audit}
    now = {line.id: line for line in after.audit}
    for id_ in sorted(was.keys() | now.keys(), key=lambda one: int(one[1:])):
        old, new = was.get(id_), now.get(id_)
        if new is None and old is not None:
            yield Consequence(id_, Mood.OTHER, f"{old.name} no longer applies.")
        elif new is not None and old is None:
            yield Consequence(id_, Mood.OTHER if new.passed else Mood.WORSE, _told(None, new))
        elif new is not None and old is not None and _reading(new) != _reading(old):
            yield Consequence(id_, _mood(old, new), _told(old, new))


def _reading(line: AuditLine) -> tuple[float, bool, str]:
    return line.value, line.passed, line.sentence


def _mood(old: AuditLine, new: AuditLine) -> Mood:
    if old.passed is not new.passed:
        return Mood.BETTER if new.passed else Mood.WORSE
    if new.passed or new.value == old.value:
        return Mood.OTHER
    return Mood.BETTER if new.value > old.value else Mood.WORSE


def _told(old: AuditLine | None, new: AuditLine) -> str:
    """A line of the audit under an edit; one that misses says whether the edit is why."""
    if new.passed:
        return f"{new.name}: {new.sentence}"
    how = "not met"
    if old is not None:
        how = "no longer met" if old.passed else "still not met"
    for_whom = new.sentence.removeprefix(NOT_MET)
    joined = ". " if for_whom == new.sentence else " for"
    return f"{new.name}: {how}{joined}{for_whom}"


def _wishes(before: Plan, after: Plan) -> Iterator[Consequence]:
    was, now = ({wish.wish: wish for wish in plan.unmet} for plan in (before, after))
    for name in now:
        wish = now[name]
        if name not in was:
            text = f"{name} is now a wish not met: {wish.wanted} wanted, {wish.got} there."
            yield Consequence("wish", Mood.WORSE, text)
        elif (wish.wanted, wish.got) != (was[name].wanted, was[name].got):
            text = f"{name}: {wish.wanted} wanted, {wish.got} there, {was[name].got} before."
            yield Consequence("wish", Mood.OTHER, text)
    for name in was:
        if name not in now:
            yield Consequence("wish", Mood.BETTER, f"{name} is no longer a wish not met.")


def _price(after: Plan) -> Iterator[Consequence]:
    lost = cost_of(after.edits[-1]) if after.edits else None
    if lost is not None:
        yield Consequence(PRICE, Mood.OTHER, price(lost))
