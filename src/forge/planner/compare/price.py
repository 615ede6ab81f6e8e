"""What a change asks of a person: minutes, days, things to get, exercises to learn."""

from collections.abc import Iterator

from forge.domain.plan import Plan, Reason
from forge.planner import words


def price(old: Plan, new: Plan, to_learn: int) -> tuple[Reason, ...]:
    """What the new plan costs more, or spares. Every number is a fact of its sentence."""
    return (*_days(old, new), *_minutes(old, new), *_items(old, new), *_learning(to_learn))


def _days(old: Plan, new: Plan) -> Iterator[Reason]:
    then, now = len(old.days), len(new.days)
    if now != then:
        more = words.plural(abs(now - then), "training day")
        sentence = f"{more} a week {'more' if now > then else 'less'}: {now} instead of {then}."
        yield Reason(
            "days", sentence, {"then": str(then), "now": str(now), "change": str(abs(now - then))}
        )


def _minutes(old: Plan, new: Plan) -> Iterator[Reason]:
    """Minutes a week that the sessions really take, each rounded up."""
    then, now = (sum(-(-day.time.total // 60) for day in plan.days) for plan in (old, new))
    if now != then:
        change = words.plural(abs(now - then), "minute")
        sentence = f"{change} a week {'more' if now > then else 'less'}: {now} instead of {then}."
        yield Reason(
            "minutes",
            sentence,
            {"then": str(then), "now": str(now), "change": str(abs(now - then))},
        )


def _items(old: Plan, new: Plan) -> Iterator[Reason]:
    """Items that are not there yet, by name."""
    missing = sorted(new.request.place.equipment - old.request.place.equipment)
    if missing:
        listed = words.both(words.item(item) for item in missing)
        yield Reason("equipment", f"To have at hand: {listed}.", {"items": listed})


def _learning(count: int) -> Iterator[Reason]:
    if count:
        sentence = f"{words.plural(count, 'exercise')} to learn that this plan does not have."
        yield Reason("learning", sentence, {"exercises": str(count)})
