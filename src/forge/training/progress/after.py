"""After a break, a stall, or a bad night: how much less, and for how long."""

from dataclasses import dataclass, replace
from datetime import date, timedelta

from forge.domain.logged import Load
from forge.training.kit.rack import Rack
from forge.training.kit.size import load_text, part, size
from forge.training.kit.steps import at_most, nearest
from forge.training.progress.loaded import Case
from forge.training.progress.outing import Outing
from forge.training.progress.target import Target, on_day

FULL_UNTIL = 14
"""Days without a lift after which nothing is taken off yet."""
KEPT_PERCENT = (
    *(98, 95, 93, 91, 88, 86, 84, 82, 80, 78, 76, 74, 72, 71),
    *(69, 67, 66, 64, 62, 61, 59, 58, 57, 55, 54, 53, 51, 50),
)
"""Percent of the load from day 15 on, 50 from day 42: 0.5 to the power of (day - 14) / 28
(constants of an open project, [u]). A table, so that no device's power function rounds it."""
RETURN_SETS = (50, 70, 80, 90)
"""Percent of the sets by week after two weeks off or more (Caterisano, SCJ 2019, by analogy)."""

STALL_DAYS, STALL_WITHIN, STALL_TIMES = 14, 56, 3
DELOAD_SETS = 50
DELOAD_LOAD = (800, 900)
"""Half of the sets, 10 to 20 % less load, one week (Bell, Sports Med Open 2023, [u])."""

READY_SETS, READY_LOAD = (0, 0, 1, 1), (1000, 950, 900, 900)
"""Sets taken off and thousandths of the load kept, by the number of bad answers (judgement)."""
BAD = 1
"""The lowest of three answers: slept badly, very sore, no energy."""


def kept_percent(days: int) -> int:
    """Percent of the last load after so many days without the lift."""
    if days <= FULL_UNTIL:
        return 100
    return KEPT_PERCENT[min(days - FULL_UNTIL, len(KEPT_PERCENT)) - 1]


def return_sets(days_off: int, week: int) -> int:
    """Percent of the sets in the week (from 1) after a break of so many days."""
    broken = days_off >= FULL_UNTIL and 1 <= week <= len(RETURN_SETS)
    return RETURN_SETS[week - 1] if broken else 100


def after_break(case: Case) -> Target | None:
    """A lighter start after two weeks; None where the last time is near enough."""
    days = (case.today - case.last.date).days
    percent = kept_percent(days)
    if percent == 100 or not case.last.load or not case.rack:
        return None
    load = at_most(case.rack, part(case.last.weight, percent * 10)) or case.rack[0]
    if size(load) >= case.last.weight:
        return None
    text = (
        f"{load_text(load)}: {days} days since {load_text(case.last.load)} "
        f"{on_day(case.last.date, case.today)}; start again at {percent} % or just below."
    )
    if size(load) > part(case.last.weight, percent * 10):
        text = (
            f"{load_text(load)}, the lightest here: {days} days since "
            f"{load_text(case.last.load)} {on_day(case.last.date, case.today)}."
        )
    made = case.target("return", text, load)
    return replace(made, facts={**made.facts, "days": str(days), "percent": str(percent)})


@dataclass(frozen=True, slots=True)
class Stall:
    """Two weeks without progress, with the rows of these weeks: a reason to offer a deload."""

    sentence: str
    rows: tuple[str, ...]


def stalled(outings: tuple[Outing, ...], today: date) -> Stall | None:
    """A stall: three times in 14 days or more, none better than the best before."""
    near = [one for one in outings if today - one.date <= timedelta(days=STALL_WITHIN)]
    if not near:
        return None
    start = near[-1].date - timedelta(days=STALL_DAYS)
    before = [one for one in near if one.date <= start]
    since = [one for one in near if one.date > start]
    if not before or len(since) < STALL_TIMES - 1:
        return None
    best = max(before, key=_score)
    if any(_score(one) > _score(best) for one in since):
        return None
    rows = tuple(key for one in (best, *since) for key in one.rows)
    text = (
        f"No progress since {on_day(best.date, today).removeprefix('on ')}, "
        f"{len(since)} times in two weeks."
    )
    return Stall(text, rows)


def _score(outing: Outing) -> tuple[int, int]:
    """What is better: more load, then more repetitions."""
    return (outing.weight, sum(outing.amounts))


def deload(target: Target, rack: Rack) -> Target:
    """The same with half of the sets and 10 to 20 % less load, where such a load can be made."""
    sets = max(1, -(-target.sets * DELOAD_SETS // 100))
    load = _less(target.load, rack) if target.load else None
    said = f"{load_text(load)}, " if load else ""
    number = f"{sets} set" if sets == 1 else f"{sets} sets"
    text = f"{said}{number}: an easy week, half of the sets and a lighter load."
    if load == target.load:
        text = f"{said}{number}: an easy week, half of the sets."
    return replace(
        target, rule="deload", sentence=text, sets=sets, load=load, aim=target.low, offer=""
    )


def _less(load: Load, rack: Rack) -> Load:
    low, high = (part(size(load), share) for share in DELOAD_LOAD)
    there = tuple(one for one in rack if low <= size(one) <= high)
    return nearest(there, (low + high) // 2) or load


def ready(target: Target, rack: Rack, answers: tuple[int, ...]) -> Target:
    """The target after up to three answers from 1 (bad) to 3 (good): at most a set and 10 % off."""
    bad = min(3, sum(answer <= BAD for answer in answers))
    sets = max(1, target.sets - READY_SETS[bad])
    load = target.load
    if load and bad:
        low = part(size(load), READY_LOAD[bad])
        there = tuple(one for one in rack if low <= size(one) <= size(load))
        load = there[0] if there else load
    if (sets, load) == (target.sets, target.load):
        return target
    text = "Easier today, as you said how you feel"
    changed: list[str] = []
    if sets < target.sets:
        changed.append("one set less")
    if load and target.load and load != target.load:
        changed.append(f"{load_text(load)} in place of {load_text(target.load)}")
    return replace(
        target,
        rule="readiness",
        sentence=f"{text}: {' and '.join(changed)}.",
        sets=sets,
        load=load,
        facts={**target.facts, "bad": str(bad)},
    )
