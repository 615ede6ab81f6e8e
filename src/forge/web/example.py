"""Three lines of a real plan for the start page, from the plan in ``content/examples``."""

from dataclasses import dataclass
from functools import cache
from pathlib import Path

from django.conf import settings

from forge.domain.exercise import Exercise
from forge.domain.plan import Plan
from forge.library.catalogue import Catalogue
from forge.planner.writing import from_json, phrases

FILE = Path("examples") / "knee-three-days.json"
SHOWN = 3


@dataclass(frozen=True, slots=True)
class ExampleLine:
    """One slot of the example."""

    letter: str
    exercise: Exercise
    amount: str
    reason: str
    plan_words: str


@cache
def example_plan() -> Plan:
    """Return the stored example; a test keeps it valid for today's library."""
    return from_json((settings.FORGE.content / FILE).read_text(encoding="utf-8"))


def example_lines(catalogue: Catalogue) -> tuple[ExampleLine, ...]:
    """Return the first slots of its first day, each with its first reason."""
    plan = example_plan()
    day = plan.days[0]
    rows = zip(phrases.letters(day), day.slots, strict=True)
    return tuple(
        ExampleLine(
            letter=letter,
            exercise=catalogue.get(slot.slug),
            amount=phrases.amount(slot),
            reason=slot.reasons[0].sentence,
            plan_words=plan.summary,
        )
        for letter, slot in list(rows)[:SHOWN]
    )
