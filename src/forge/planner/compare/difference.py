"""Two plans side by side. Every number stands in one of the two plans or is their difference."""

from collections.abc import Mapping
from decimal import Decimal

from forge.domain.plan import AuditLine, Plan, Reason, Slot
from forge.library.catalogue import Catalogue
from forge.planner import words
from forge.planner.changes.tell import told
from forge.planner.compare.levels import levels
from forge.planner.compare.price import price
from forge.planner.compare.values import (
    AuditMove,
    Coming,
    DayMove,
    Difference,
    DoseMove,
    Going,
    Staying,
    WishMove,
)
from forge.planner.standing import standing
from forge.planner.telling.why_not import asker

NOTHING = Decimal(0)


def difference(old: Plan, new: Plan, catalogue: Catalogue) -> Difference:
    """What changes from one plan to another: wishes, price, minutes, sets, exercises, audit.

    The reasons why exercises go come from the new plan's own "why not"; they are left out
    where the library has changed since the new plan was made.
    """
    then, now = ({wish.wish: wish for wish in plan.unmet} for plan in (old, new))
    closed = tuple(wish for name, wish in then.items() if name not in now)
    opened = tuple(wish for name, wish in now.items() if name not in then)
    days = _minutes(old, new)
    going, coming = _going(old, new, catalogue), _coming(old, new)
    return Difference(
        changes=told(old.request, new.request, catalogue),
        verdict=_verdict(len(then), len(closed), len(opened)),
        closed=closed,
        opened=opened,
        still=tuple(WishMove(wish, now[name]) for name, wish in then.items() if name in now),
        price=price(old, new, len(coming)),
        minutes=tuple(one for one in days if one.then != one.now),
        doses=_doses(old, new),
        going=going,
        coming=coming,
        staying=_staying(old, new),
        audit=_audit(old, new),
        levels=levels(old, new),
    )


def _verdict(before: int, closed: int, opened: int) -> Reason:
    """How many open wishes the change closes, leaves and opens."""
    left = before - closed
    facts = {"before": before, "closed": closed, "left": left, "opened": opened}
    wishes = words.plural(before, "open wish", "open wishes")
    goes = f"{closed} of {wishes} {'goes' if closed == 1 else 'go'} away"
    stays = "The open wish stays" if before == 1 else f"All {before} open wishes stay"
    first = goes if closed else (stays if before else "No wish was open")
    stay = f", {left} {'stays' if left == 1 else 'stay'}" if closed and left else ""
    comes = f"{opened} {'comes' if opened == 1 else 'come'} up" if opened else "none comes up"
    told = {name: str(count) for name, count in facts.items()}
    return Reason("verdict", f"{first}{stay}; {comes}.", told)


def _minutes(old: Plan, new: Plan) -> tuple[DayMove, ...]:
    then, now = (
        {day.weekday: -(-day.time.total // 60) for day in plan.days} for plan in (old, new)
    )
    return tuple(DayMove(day, then.get(day), now.get(day)) for day in sorted({*then, *now}))


def _doses(old: Plan, new: Plan) -> tuple[DoseMove, ...]:
    """Muscles whose sets or minimum change, in the order of the plans."""
    then, now = ({dose.muscle: dose for dose in plan.doses} for plan in (old, new))
    moves: list[DoseMove] = []
    for muscle in dict.fromkeys((*then, *now)):
        was, is_ = then.get(muscle), now.get(muscle)
        move = DoseMove(
            muscle,
            was.sets if was else NOTHING,
            is_.sets if is_ else NOTHING,
            was.minimum if was else NOTHING,
            is_.minimum if is_ else NOTHING,
        )
        if (move.then, move.minimum_then) != (move.now, move.minimum_now):
            moves.append(move)
    return tuple(moves)


def slots_of(plan: Plan) -> dict[str, list[Slot]]:
    """The slots of each exercise, in the order of the week."""
    found: dict[str, list[Slot]] = {}
    for day in plan.days:
        for slot in day.slots:
            found.setdefault(slot.slug, []).append(slot)
    return found


def _going(old: Plan, new: Plan, catalogue: Catalogue) -> tuple[Going, ...]:
    then, now = slots_of(old), slots_of(new)
    gone = {slug: slots for slug, slots in then.items() if slug not in now}
    why = _why_out(new, catalogue, gone)
    return tuple(
        Going(slug, slots[0].name, _sets(slots), why.get(slug, ())) for slug, slots in gone.items()
    )


def _why_out(
    new: Plan, catalogue: Catalogue, gone: Mapping[str, object]
) -> dict[str, tuple[Reason, ...]]:
    """Why the new plan does without exercises, as its "why not" tells it."""
    if not gone or standing(new, catalogue) is None:
        return {}
    ask = asker(new, catalogue)
    return {slug: ask(slug) for slug in gone if slug in catalogue}


def _coming(old: Plan, new: Plan) -> tuple[Coming, ...]:
    then, now = slots_of(old), slots_of(new)
    return tuple(
        Coming(slug, slots[0].name, _sets(slots), slots[0].reasons[:1])
        for slug, slots in now.items()
        if slug not in then
    )


def _staying(old: Plan, new: Plan) -> tuple[Staying, ...]:
    then, now = slots_of(old), slots_of(new)
    return tuple(
        Staying(slug, slots[0].name, _sets(slots), _sets(now[slug]))
        for slug, slots in then.items()
        if slug in now
    )


def _sets(slots: list[Slot]) -> int:
    return sum(slot.sets for slot in slots)


def _audit(old: Plan, new: Plan) -> tuple[AuditMove, ...]:
    """Lines whose verdict changes, by number."""
    then, now = ({line.id: line for line in plan.audit} for plan in (old, new))
    ids = sorted({*then, *now}, key=lambda name: int(name[1:]))
    moves = [_line(then.get(name), now.get(name)) for name in ids]
    return tuple(move for move in moves if move and move.then != move.now)


def _line(was: AuditLine | None, is_: AuditLine | None) -> AuditMove | None:
    told = is_ or was
    if told is None:
        return None
    return AuditMove(
        told.id,
        told.name,
        was.passed if was else None,
        is_.passed if is_ else None,
        told.sentence,
    )
