"""From amounts to work, or to the question that stands in the way. Nothing is guessed."""

from dataclasses import dataclass
from typing import Final

from forge.domain.exercise import Exercise, Span
from forge.domain.vocabulary import Measure
from forge.planner import words
from forge.planner.routine.scan import Scan
from forge.planner.routine.values import Work
from forge.planner.routine.wording import amount_text, span_text

MOST_SETS: Final = 20
MOST_REPS: Final = 500
LONGEST_S: Final = 4 * 3600
FARTHEST_M: Final = 50_000
LONGEST_REST_S: Final = 900
MOST_CHOICES: Final = 4
PACES: Final = (5, 6, 8)
"""Minutes a kilometre that are offered where only a distance is told."""

TIMED: Final = (Measure.HOLD, Measure.TIME)


@dataclass(frozen=True, slots=True)
class Doubt:
    """What must be asked, and the amounts to choose from as (what it says, how it is written)."""

    asks: str
    choices: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Refused:
    """An amount that no session can hold."""

    because: str


def work_of(found: Scan, exercise: Exercise, rounds: int | None = None) -> Work | Doubt | Refused:
    """The work that a scan tells of an exercise; ``rounds`` are those of its circuit."""
    asked = _several(found) or _unclear(found, exercise, rounds)
    if asked:
        return asked
    sets, counted = _sets_of(found, exercise, rounds)
    if isinstance(counted, Doubt):
        return counted
    if sets is None:
        return _how_many_sets(found, exercise)
    work = _assembled(found, sets, counted)
    return _impossible(work) or work


def no_amount(exercise: Exercise) -> Doubt:
    """The question for a name without any amount: the doses of its page are offered."""
    return Doubt(f"How much of {_the(exercise)}?", _page_doses(exercise, None))


def _the(exercise: Exercise) -> str:
    return exercise.facts.in_sentence.text


def _several(found: Scan) -> Doubt | None:
    """Amounts that can be read in more than one way."""
    if found.either:
        first, second = found.either[0]
        return Doubt(
            f"Is it {first} sets of {second}, or {second} sets of {first}?",
            _both_ways(first, second, found),
        )
    if found.three:
        sets, reps, load = found.three
        return Doubt(
            f"What is the {load} in {sets} x {reps} x {load}?",
            tuple(
                (f"{sets} sets of {reps} with {load} {unit}", f"{sets}x{reps} {load} {unit}")
                for unit in ("kg", "lb")
            ),
        )
    ranged = next((span for span in found.sets if span[0] != span[1]), None)
    return _which_sets(found, ranged) if ranged else None


def _both_ways(first: int, second: int, found: Scan) -> tuple[tuple[str, str], ...]:
    tail = amount_text(_extras(found))
    return tuple(
        (f"{sets} sets of {reps}", f"{sets} sets of {reps} {tail}".rstrip())
        for sets, reps in ((first, second), (second, first))
    )


def _which_sets(found: Scan, ranged: Span) -> Doubt:
    numbers = range(ranged[0], min(ranged[1], ranged[0] + MOST_CHOICES - 1) + 1)
    works = [_assembled(found, number, _counted(found)) for number in numbers]
    return Doubt(
        f"You wrote {span_text(ranged)} sets. How many shall be counted?",
        tuple((f"{work.sets} sets", amount_text(work)) for work in works),
    )


def _unclear(found: Scan, exercise: Exercise, rounds: int | None) -> Doubt | None:
    """Numbers that no notation explains."""
    numbers = found.numbers()
    known = bool(found.sets or found.by_set)
    if found.spare_s and found.rest_s is None:
        rest = found.spare_s[0]
        work = amount_text(_plain_work(found))
        told = _seconds(rest)
        return Doubt(
            f"Is {told} the rest between sets?",
            ((f"Yes, rest {told}", f"{work} rest {rest[0]} s"), ("No, leave it out", work)),
        )
    if found.bare_load and found.amounts:
        return _which_unit(found.bare_load, found)
    if rounds and len(numbers) == 1 and not found.amounts:
        return None
    if not numbers or (len(numbers) == 1 and bool(found.sets) != bool(_counted(found))):
        return None
    if not found.amounts:
        return _bare_numbers(numbers, exercise)
    work = amount_text(_plain_work(found))
    if len(numbers) == 1 and known and "@" in found.text:
        return _which_unit(str(numbers[0]), found)
    shown = " and ".join(str(number) for number in numbers[:MOST_CHOICES])
    return Doubt(f"What does {shown} stand for?", (("Nothing that counts here", work),))


def _which_unit(load: str, found: Scan) -> Doubt:
    work = amount_text(_plain_work(found))
    return Doubt(
        f"What is the {load}?",
        tuple((f"{load} {unit}", f"{work} {load} {unit}") for unit in ("kg", "lb", "%")),
    )


def _bare_numbers(numbers: tuple[int, ...], exercise: Exercise) -> Doubt:
    if len(numbers) == 2:
        one, two = numbers
        return Doubt(
            f"Is it {one} sets of {two}, or {two} sets of {one}?",
            tuple((f"{a} sets of {b}", f"{a} sets of {b}") for a, b in ((one, two), (two, one))),
        )
    if len(numbers) > 2:
        listed = "/".join(str(number) for number in numbers)
        says = f"{len(numbers)} sets of {words.both(str(number) for number in numbers)}"
        return Doubt("Are these numbers the repetitions of each set?", ((says, listed),))
    number = numbers[0]
    unit = " s" if exercise.facts.measure in TIMED else ""
    return Doubt(
        f"{number} sets, or sets of {number}{unit}?",
        tuple(
            (f"{_counted_sets(sets)} of {number}{unit}", f"{sets}x{number}{unit}")
            for sets in (1, 2, 3)
        ),
    )


def _counted_sets(sets: int) -> str:
    return f"{sets} set" if sets == 1 else f"{sets} sets"


@dataclass(frozen=True, slots=True)
class Counted:
    """What one set holds."""

    reps: Span | None = None
    seconds: Span | None = None
    metres: Span | None = None


def _counted(found: Scan) -> Counted | None:
    """The amount of one set, None where none is told."""
    if found.by_set:
        return Counted(reps=(min(found.by_set), max(found.by_set)))
    if found.reps:
        return Counted(_hull(found.reps), found.hold_s)
    if found.seconds:
        return Counted(seconds=_hull(found.seconds))
    if found.metres:
        return Counted(metres=_hull(found.metres))
    return Counted() if found.to_limit else None


def _hull(spans: list[Span]) -> Span:
    return min(low for low, _ in spans), max(high for _, high in spans)


def _sets_of(
    found: Scan, exercise: Exercise, rounds: int | None
) -> tuple[int | None, Counted | Doubt | None]:
    """How many sets, and what one holds; a doubt where the exercise is measured otherwise."""
    numbers = found.numbers()
    counted = _counted(found)
    sets = len(found.by_set) + sum(low for low, _ in found.sets) or None
    if len(numbers) == 1 and sets is None and counted is not None:
        sets = numbers[0]
    elif len(numbers) == 1 and counted is None:
        counted = Counted(reps=(numbers[0], numbers[0]))
    if counted is None:
        return sets, Doubt(
            f"{sets} sets of how much?" if sets else f"How much of {_the(exercise)}?",
            _page_doses(exercise, sets),
        )
    sets = sets or rounds
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
    counted = _counted(found)
    works = [_assembled(found, sets, counted) for sets in range(1, MOST_CHOICES + 1)]
    return Doubt(
        f"How many sets of {_the(exercise)}?",
        tuple((_counted_sets(work.sets), amount_text(work)) for work in works),
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


def _plain_work(found: Scan) -> Work:
    """What is known so far, for the text of a choice."""
    sets = len(found.by_set) + sum(low for low, _ in found.sets)
    return _assembled(found, sets or 1, _counted(found))


def _assembled(found: Scan, sets: int, counted: Counted | None) -> Work:
    one = counted or Counted()
    whole = found.by_set if len(found.by_set) == sets and len(set(found.by_set)) > 1 else []
    if len(found.sets) > 1 and not found.by_set and len(found.reps) == len(found.sets):
        listed = zip(found.sets, found.reps, strict=True)
        whole = [reps[1] for (count, _), reps in listed for _ in range(count)]
    extras = _extras(found)
    return Work(
        sets=sets,
        reps=one.reps,
        seconds=one.seconds,
        metres=one.metres,
        to_limit=found.to_limit and not (one.reps or one.seconds or one.metres),
        last_to_limit=found.plus or (found.to_limit and bool(one.reps)),
        by_set=tuple(whole) if len(whole) == sets else (),
        each_side=extras.each_side,
        rir=extras.rir,
        percent=extras.percent,
        kg=extras.kg,
        pounds=extras.pounds,
        rest_s=extras.rest_s,
        tempo=extras.tempo,
    )


def _extras(found: Scan) -> Work:
    """Everything beside the amount."""
    return Work(
        sets=0,
        each_side=found.each_side,
        rir=found.rir,
        percent=found.percent,
        kg=found.kg[0] if len(set(found.kg)) == 1 else None,
        pounds=found.pounds,
        rest_s=found.rest_s,
        tempo=found.tempo,
    )


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


def _seconds(span: Span) -> str:
    return f"{span_text(span)} s"
