"""Whether the weeks before an event get lighter and leave its eve free (docs/evidence.md, E3)."""

from collections.abc import Iterator
from datetime import timedelta

from forge.training.plan_checks.evidence import Violation, World

MOST_PERCENT = {-1: 70, 0: 50, 1: 60}
"""Most percent of the sets by weeks after that of the event (Bosquet 2007)."""


def event(world: World) -> Iterator[Violation]:
    """The block takes sets away around an event, and no session falls on its day or eve."""
    asked, start = world.plan.request.event, world.plan.request.start
    if asked is None:
        return
    at = (asked.date - start).days // 7 + 1
    if not 1 <= at <= world.plan.block.weeks:
        return
    for rule in world.plan.block.wave:
        most = MOST_PERCENT.get(rule.week - at, 100)
        if rule.percent > most or (most < 100 and rule.added_sets):
            sentence = f"{rule.percent} % of the sets; {most} % is the most beside an event."
            yield Violation("event", f"week {rule.week}", sentence)
        for day in world.plan.days:
            on = day.date + timedelta(weeks=rule.week - 1)
            before = (asked.date - on).days
            if before in (0, 1) and day.weekday not in rule.off:
                yield Violation("event", on.isoformat(), "A session on the day or eve of an event.")
