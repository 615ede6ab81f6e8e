"""From amounts to work, or to the question that stands in the way. Nothing is guessed."""

from dataclasses import dataclass
from typing import Final

from forge.domain.exercise import Exercise
from forge.domain.vocabulary import Measure
from forge.planner.routine.counting import Counted, assembled, counted_of
from forge.planner.routine.marks import NUMBER
from forge.planner.routine.scan import Scan
from forge.planner.routine.unclear import MOST_CHOICES, TIMED, Doubt, sets_text, several, unclear
from forge.planner.routine.values import Work
from forge.planner.routine.wording import amount_text, span_text

MOST_SETS: Final = 20
MOST_REPS: Final = 500
LONGEST_S: Final = 4 * 3600
FARTHEST_M: Final = 50_000
LONGEST_REST_S: Final = 900
PACES: Final = (5, 6, 8)
"""Minutes a kilometre that are offered where only a distance is told."""


@dataclass(frozen=True, slots=True)
class Refused:
    """An amount that no session can hold."""

    because: str


def work_of(found: Scan, exercise: Exercise, rounds: int | None = None) -> Work | Doubt | Refused:
    """The work that a scan tells of an exercise; ``rounds`` are those of its circuit."""
    _settle_square(found)
    asked = several(found) or unclear(found, exercise, rounds)
    if asked:
        return asked
    sets, counted = _sets_of(found, exercise, rounds)
    if isinstance(counted, Doubt):
        return counted
    if sets is None:
        return _how_many_sets(found, exercise)
    work = assembled(found, sets, counted)
    return _impossible(work) or work


def _settle_square(found: Scan) -> None:
    """``5 5`` is five sets of five, whichever number comes first."""
    numbers = found.numbers()
    if not found.amounts and len(numbers) == 2 and numbers[0] == numbers[1]:
        found.sets.append((numbers[0], numbers[0]))
        found.reps.append((numbers[0], numbers[0]))
        found.text = NUMBER.sub("", found.text)


def no_amount(exercise: Exercise) -> Doubt:
    """The question for a name without any amount: the doses of its page are offered."""
    return Doubt(f"How much of {_the(exercise)}?", _page_doses(exercise, None))


def _the(exercise: Exercise) -> str:
    return exercise.facts.in_sentence.text


def _sets_of(
    found: Scan, exercise: Exercise, rounds: int | None
) -> tuple[int | None, Counted | Doubt | None]:
    """How many sets, and what one holds; a doubt where the exercise is measured otherwise."""
    numbers = found.numbers()
    counted = counted_of(found)
    sets = None
    if found.by_set or found.sets:
        sets = len(found.by_set) + sum(low for low, _ in found.sets)
    if len(numbers) == 1 and sets is None and counted is not None:
        sets = numbers[0]
    elif len(numbers) == 1 and counted is None:
        counted = Counted(reps=(numbers[0], numbers[0]))
    if counted is None:
        return sets, Doubt(
            f"{sets} sets of how much?" if sets else f"How much of {_the(exercise)}?",
            _page_doses(exercise, sets),
        )
    sets = rounds if sets is None else sets
    wrong = _measured_otherwise(found, exercise, sets, counted)
    if wrong:
        return sets, wrong
    if sets is None and (counted.seconds or counted.metres) and not counted.reps:
        sets = 1
    return sets, counted


def _measured_otherwise(
    found: Scan, exercise: Exercise, sets: int | None, counted: Counted
) -> Doubt | None:
    """Bare numbers for a hold may be seconds; metres of a machine say nothing of its minutes."""
    measure = exercise.facts.measure
    told = sets or 1
    if counted.reps and measure in TIMED and not found.reps_told:
        number = span_text(counted.reps)
        units = ["s", "reps"] if measure is Measure.HOLD else ["s", "min", "reps"]
        return Doubt(
            f"{_the(exercise).capitalize()}: {number} of what?",
            tuple((f"{told} x {number} {unit}", f"{told} x {number} {unit}") for unit in units),
        )
    if counted.metres and measure is Measure.TIME:
        kilometres = counted.metres[1] / 1000
        minutes = dict.fromkeys(max(1, round(kilometres * pace)) for pace in PACES)
        return Doubt(
            f"How long do {counted.metres[1]} m take you?",
            tuple((f"about {one} min", f"{told} x {one} min") for one in minutes),
        )
    return None


def _how_many_sets(found: Scan, exercise: Exercise) -> Doubt:
    """Repetitions without sets: one set is as likely as three."""
    counted = counted_of(found)
    works = [assembled(found, sets, counted) for sets in range(1, MOST_CHOICES + 1)]
    return Doubt(
        f"How many sets of {_the(exercise)}?",
        tuple((sets_text(work.sets), amount_text(work)) for work in works),
    )


def _page_doses(exercise: Exercise, sets: int | None) -> tuple[tuple[str, str], ...]:
    found: dict[str, str] = {}
    for goal, dose in exercise.facts.dose.items():
        work = Work(
            sets or dose.sets[1],
            reps=dose.reps,
            seconds=None if dose.reps else dose.hold_s or dose.time_s,
            metres=dose.metres,
        )
        if work.reps or work.seconds or work.metres:
            text = amount_text(work)
            found.setdefault(text, f"{text}, usual for {goal.value.replace('_', ' ')}")
    return tuple((says, text) for text, says in found.items())[: MOST_CHOICES - 1]


def _impossible(work: Work) -> Refused | None:
    """Numbers beyond what a session holds were not meant so."""
    high = (work.reps or (1, 1))[1], (work.seconds or (1, 1))[1], (work.metres or (1, 1))[1]
    low = (work.reps or (1, 1))[0], (work.seconds or (1, 1))[0], (work.metres or (1, 1))[0]
    if not 1 <= work.sets <= MOST_SETS:
        return Refused(f"{work.sets} sets: 1 to {MOST_SETS} of one exercise can be read.")
    if min(low) < 1 or high[0] > MOST_REPS or high[1] > LONGEST_S or high[2] > FARTHEST_M:
        return Refused("The amount of one set is nothing, or more than a session holds.")
    if work.rest_s is not None and work.rest_s > LONGEST_REST_S:
        return Refused(f"A rest of {work.rest_s} s is longer than a quarter of an hour.")
    return None
