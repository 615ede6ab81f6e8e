"""What a lighter week takes: told where a session is much shorter than the one that is printed."""

from collections.abc import Sequence
from dataclasses import replace

from forge.domain.plan import Block, Day, WeekRule
from forge.domain.week_sets import minutes_in_week
from forge.planner.words import plural

MUCH = 5
"""A session that is at least one in so many parts shorter is told."""


def with_minutes(block: Block, days: Sequence[Day]) -> Block:
    """The block, each much shorter week with the minutes of its sessions."""
    return replace(block, wave=tuple(_told(rule, days) for rule in block.wave))


def _told(rule: WeekRule, days: Sequence[Day]) -> WeekRule:
    asked = [minutes_in_week(day, rule) for day in days]
    printed = [day.time.minutes for day in days]
    if not asked or MUCH * sum(asked) > (MUCH - 1) * sum(printed):
        return rule
    low, high = min(asked), max(asked)
    span = plural(high, "minute") if low == high else f"{low} to {plural(high, 'minute')}"
    return replace(rule, sentence=f"{rule.sentence} A session takes about {span}.")
