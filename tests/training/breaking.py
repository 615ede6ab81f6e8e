"""A valid plan, ways to break it, and the rules that it then breaks."""

from dataclasses import replace
from typing import Any

from tests.planner import builders
from tests.planner.builders import plan, with_day, with_slot

from forge.domain.plan import (
    Plan,
    Slot,
)
from forge.training.plan_check import check

LIBRARY = builders.catalogue()


def broken(changed: Plan, **facts: Any) -> set[str]:
    """The ids of the rules that a plan breaks, over a library with changed facts."""
    library = builders.catalogue(lambda one: replace(one, **facts)) if facts else LIBRARY
    return {violation.rule for violation in check(changed, library)}


def asked(**changes: Any) -> Plan:
    """The valid plan under another request."""
    return replace(plan(), request=replace(plan().request, **changes))


def placed(**changes: Any) -> Plan:
    """The valid plan at another place."""
    return asked(place=replace(plan().request.place, **changes))


def first_day(**changes: Any) -> Plan:
    """The valid plan with another Monday."""
    return with_day(plan(), replace(plan().days[0], **changes))


def changed_slot(slot: Slot, number: int = 0, **changes: Any) -> Plan:
    """The valid plan with one slot changed on Monday."""
    return with_slot(plan(), number, replace(slot, **changes))


def in_every_session(slot: Slot, number: int = 0) -> Plan:
    """The valid plan with one slot replaced on both days."""
    return with_slot(with_slot(plan(), number, slot), number, slot, day_number=1)
