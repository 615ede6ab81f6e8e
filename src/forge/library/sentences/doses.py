"""Doses in words, as figures for a readout, and the dose that a page leads with."""

from dataclasses import dataclass
from typing import Final

from forge.domain.exercise import Dose, Exercise, Span
from forge.domain.vocabulary import Category, DoseGoal
from forge.library.sentences.terms import GOALS
from forge.library.sentences.wording import (
    counted,
    duration,
    numbers,
    sentence,
    short_duration,
    short_numbers,
)

_LEADING: Final[dict[Category, tuple[DoseGoal, ...]]] = {
    Category.STRENGTH: (DoseGoal.HEALTH, DoseGoal.HYPERTROPHY, DoseGoal.STRENGTH),
    Category.STRETCHING: (DoseGoal.MOBILITY,),
    Category.MOBILITY: (DoseGoal.MOBILITY,),
    Category.CARDIO: (DoseGoal.HEALTH, DoseGoal.ENDURANCE),
    Category.PLYOMETRICS: (DoseGoal.POWER,),
    Category.BALANCE: (DoseGoal.HEALTH, DoseGoal.REHAB),
    Category.REHABILITATION: (DoseGoal.REHAB, DoseGoal.HEALTH),
}
_EACH_SIDE: Final = "each side"


@dataclass(frozen=True, slots=True)
class Cell:
    """One cell of a dose readout, such as ``Hold``, ``20–30``, ``s``."""

    label: str
    figure: str
    unit: str


@dataclass(frozen=True, slots=True)
class DoseLine:
    """The dose for one goal: as data, as readout cells and as one sentence."""

    goal: DoseGoal
    label: str
    words: str
    effort: str
    cells: tuple[Cell, ...]
    data: Dose


def lines(exercise: Exercise) -> tuple[DoseLine, ...]:
    """Every dose of an exercise, the leading one first."""
    lead = leading_goal(exercise)
    ordered = sorted(exercise.facts.dose, key=lambda goal: goal is not lead)
    return tuple(_line(goal, exercise.facts.dose[goal]) for goal in ordered)


def leading_goal(exercise: Exercise) -> DoseGoal | None:
    """The goal whose dose a newcomer should see first; None if the page gives no dose."""
    given = exercise.facts.dose
    wanted = (*_LEADING[exercise.facts.category], *given)
    return next((goal for goal in wanted if goal in given), None)


def leading_dose(exercise: Exercise) -> Dose | None:
    """The dose of the leading goal."""
    goal = leading_goal(exercise)
    return None if goal is None else exercise.facts.dose[goal]


def amount(dose: Dose) -> str:
    """What one set holds: ``6 to 15 reps``, ``20 to 30 seconds each side``."""
    side = {_EACH_SIDE: " each side", "total": " in total"}.get(dose.per or "", "")
    if dose.reps and dose.hold_s:
        return f"{counted(dose.reps, 'rep')}{side}, each held for {duration(dose.hold_s)}"
    return f"{_measured(dose)}{side}"


def sets_of(dose: Dose) -> str:
    """Sets and amount: ``2 to 3 sets of 6 to 15 reps``. A single timed bout has no sets."""
    if _is_one_bout(dose):
        return _measured(dose)
    return f"{counted(dose.sets, 'set')} of {amount(dose)}"


def row_amount(exercise: Exercise) -> str:
    """The leading dose as short as a table row wants it: ``8–15 reps``, ``20–30 s a side``."""
    dose = leading_dose(exercise)
    if dose is None:
        return ""
    figure, unit = _figure(dose)
    return f"{figure} {unit}{' a side' if dose.per == _EACH_SIDE else ''}"


def _measured(dose: Dose) -> str:
    if dose.reps:
        return counted(dose.reps, "rep")
    if dose.metres:
        return counted(dose.metres, "metre")
    return duration(dose.hold_s or dose.time_s or (0, 0))


def _line(goal: DoseGoal, dose: Dose) -> DoseLine:
    rest = f", with {duration(dose.rest_s)} of rest" if _rests(dose) else ""
    words = sentence(f"{sets_of(dose)}{rest}, {_days(dose.days_per_week)}")
    return DoseLine(goal, GOALS[goal], words, sentence(dose.effort), _cells(dose), dose)


def _is_one_bout(dose: Dose) -> bool:
    return dose.sets == (1, 1) and dose.reps is None and dose.per != _EACH_SIDE


def _rests(dose: Dose) -> bool:
    return dose.rest_s[1] > 0 and dose.sets[1] > 1


def _days(span: Span) -> str:
    if span == (7, 7):
        return "every day"
    return f"on {numbers(span)} {'day' if span == (1, 1) else 'days'} a week"


def _figure(dose: Dose) -> tuple[str, str]:
    if dose.reps:
        return short_numbers(dose.reps), "rep" if dose.reps == (1, 1) else "reps"
    if dose.metres:
        return short_numbers(dose.metres), "m"
    return short_duration(dose.hold_s or dose.time_s or (0, 0))


def _cells(dose: Dose) -> tuple[Cell, ...]:
    kind = "Repeat" if dose.reps else "Hold" if dose.hold_s else "Go for"
    cells = [Cell(kind, *_figure(dose))]
    if dose.reps and dose.hold_s:
        cells.append(Cell("Hold each", *short_duration(dose.hold_s)))
    label, unit = ("Each side", "times") if dose.per == _EACH_SIDE else ("Sets", "")
    if not _is_one_bout(dose):
        cells.append(Cell(label, short_numbers(dose.sets), unit))
    if _rests(dose):
        cells.append(Cell("Rest", *short_duration(dose.rest_s)))
    cells.append(Cell("Days", short_numbers(dose.days_per_week), "a week"))
    return tuple(cells)
