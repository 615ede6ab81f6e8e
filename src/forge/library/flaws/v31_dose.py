"""V31: the dose has the shape of the measure, and sensible amounts."""

from collections.abc import Iterator
from typing import Final

from forge.domain.exercise import Dose, Span
from forge.domain.vocabulary import Category, Contraction, DoseGoal, Measure
from forge.library.flaw import Flaw
from forge.library.page import Page
from forge.library.vocabulary import Vocabulary

AMOUNTS: Final[dict[Measure, frozenset[str]]] = {
    Measure.REPS: frozenset({"reps"}),
    Measure.HOLD: frozenset({"hold_s"}),
    Measure.TIME: frozenset({"time_s"}),
    Measure.DISTANCE: frozenset({"metres"}),
    Measure.REPS_HOLD: frozenset({"reps", "hold_s"}),
}
STRETCH_S: Final = (10, 60)
"""Seconds of a static stretch (ACSM guidelines, 11th ed., Table 5.6)."""
MOST_POWER_REPS: Final = 6
DAYS: Final = (1, 7)
STILL: Final = frozenset({Contraction.ISOMETRIC, Contraction.PASSIVE})


def check(page: Page, _: Vocabulary) -> Iterator[Flaw]:
    """Reps for reps, seconds for holds; stretches and power within their bounds."""
    facts = page.facts
    if not facts.dose:
        yield page.error("V31", "dose", "There is no dose", "Give at least one goal.")
    if facts.measure is Measure.HOLD and facts.contraction not in STILL:
        hint = "A hold is isometric or passive."
        yield page.error("V31", "contraction", f"A {facts.contraction} hold", hint)
    if facts.category is Category.STRETCHING and facts.measure is not Measure.HOLD:
        hint = "Write measure: hold."
        yield page.error("V31", "measure", f"A stretch measured in {facts.measure}", hint)
    for goal, dose in facts.dose.items():
        yield from _shape(page, goal, dose)
        yield from _bounds(page, goal, dose)


def _shape(page: Page, goal: DoseGoal, dose: Dose) -> Iterator[Flaw]:
    given = frozenset(name for name, span in _amounts(dose) if span is not None)
    wanted = AMOUNTS[page.facts.measure]
    if given != wanted:
        message = f"The dose counts {' and '.join(sorted(given)) or 'nothing'}"
        hint = f"The measure {page.facts.measure} asks for {' and '.join(sorted(wanted))}."
        yield page.error("V31", f"dose.{goal}", message, hint)


def _bounds(page: Page, goal: DoseGoal, dose: Dose) -> Iterator[Flaw]:
    at = f"dose.{goal}"
    spans = (("sets", dose.sets), ("rest_s", dose.rest_s), ("days_per_week", dose.days_per_week))
    for name, span in (*spans, *_amounts(dose)):
        if span is not None and not 0 <= span[0] <= span[1]:
            yield page.error("V31", at, f"{name} is {list(span)}", "Write [low, high].")
    if not _within(dose.days_per_week, DAYS) or dose.sets[0] < 1:
        hint = "Sets start at 1, days lie between 1 and 7."
        yield page.error("V31", at, "Sets or days are out of bounds", hint)
    stretch = page.facts.category is Category.STRETCHING
    if stretch and dose.hold_s is not None and not _within(dose.hold_s, STRETCH_S):
        hint = f"Hold {STRETCH_S[0]} to {STRETCH_S[1]} seconds."
        yield page.error("V31", at, f"A stretch of {list(dose.hold_s)} seconds", hint)
    if goal is DoseGoal.POWER and dose.reps is not None and dose.reps[1] > MOST_POWER_REPS:
        hint = f"Power ends at {MOST_POWER_REPS}."
        yield page.error("V31", at, f"Power with {dose.reps[1]} reps", hint)
    if goal is DoseGoal.REHAB and not page.facts.stop_if:
        yield page.error("V31", "stop_if", "A rehab dose without a stop rule", "Fill stop_if.")


def _amounts(dose: Dose) -> tuple[tuple[str, Span | None], ...]:
    return (
        ("reps", dose.reps),
        ("hold_s", dose.hold_s),
        ("time_s", dose.time_s),
        ("metres", dose.metres),
    )


def _within(span: Span, bounds: Span) -> bool:
    return bounds[0] <= span[0] and span[1] <= bounds[1]
