"""Body weight as a smoothed line, and how lifts move from week to week."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal

from forge.training.history.single import Single

KEPT_A_DAY = Decimal("0.9")
"""Share of the old trend that stands after one day: water comes and goes within a week
(exponential smoothing as in The Hacker's Diet, Walker 1991)."""
LOOK_BACK = timedelta(days=28)
LEAST_SPAN = timedelta(days=14)
"""Over less, a slope says more of the scale than of the person (judgement)."""
CENT = Decimal("0.01")


@dataclass(frozen=True, slots=True)
class Weighed:
    """One measurement, in its unit."""

    key: str
    date: date
    value: Decimal


@dataclass(frozen=True, slots=True)
class TrendPoint:
    """A measurement and the smoothed value on its day."""

    weighed: Weighed
    trend: Decimal


def smoothed(points: Iterable[Weighed]) -> tuple[TrendPoint, ...]:
    """The trend through all measurements, oldest first. Gaps of days let the new value in more."""
    found: list[TrendPoint] = []
    for one in sorted(points, key=lambda one: (one.date, one.key)):
        if not found:
            found.append(TrendPoint(one, one.value))
            continue
        last = found[-1]
        days = max(1, (one.date - last.weighed.date).days)
        weight = 1 - KEPT_A_DAY**days
        trend = last.trend + (one.value - last.trend) * weight
        found.append(TrendPoint(one, trend.quantize(CENT)))
    return tuple(found)


def a_week(points: Sequence[TrendPoint]) -> Decimal | None:
    """Change of the trend a week over the last four; None where less than two are known."""
    if not points:
        return None
    newest = points[-1]
    known = [one for one in points if newest.weighed.date - one.weighed.date <= LOOK_BACK]
    span = newest.weighed.date - known[0].weighed.date
    if span < LEAST_SPAN:
        return None
    return ((newest.trend - known[0].trend) * 7 / span.days).quantize(CENT)


def monday(on: date) -> date:
    """The Monday of a day's week."""
    return on - timedelta(days=on.weekday())


def best_of_weeks(found: Iterable[tuple[date, Single]]) -> tuple[tuple[date, Single], ...]:
    """The best estimate of each week that has one, with its day, oldest first."""
    weeks: dict[date, tuple[date, Single]] = {}
    for on, one in found:
        week = monday(on)
        if week not in weeks or one.kg > weeks[week][1].kg:
            weeks[week] = (on, one)
    return tuple(weeks[week] for week in sorted(weeks))
