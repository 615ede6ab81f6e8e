"""How amounts, times, dates and numbers are worded, the same in every form of a plan.

Ranges take an en dash, sets a multiplication sign, negative numbers a minus sign.
"""

from datetime import date
from decimal import Decimal

from forge.domain.capital import capital
from forge.domain.exercise import Span
from forge.domain.plan import Block, Day, MuscleDose, Role, Slot, Swap
from forge.domain.request import Unit
from forge.planner.slots.loads import weight_text

TIMES = "×"
DASH = "–"
MINUS = "−"
HALF = "½"
DAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")


def amount(slot: Slot) -> str:
    """What one slot asks for: ``3 × 8–12``, ``2 × 30 s each side``; cardio as a whole."""
    if slot.role is Role.CARDIO and slot.time_s is not None:
        return duration((slot.sets * slot.time_s[0], slot.sets * slot.time_s[1]))
    each = " each side" if slot.sides == 2 else ""
    return f"{slot.sets} {TIMES} {one_set(slot)}{each}"


def one_set(slot: Slot) -> str:
    """What one set is: ``8–12``, ``30 s``, ``20–40 m``, ``5 of 10 s``."""
    if slot.reps is not None and slot.hold_s is not None:
        return f"{span(slot.reps)} of {span(slot.hold_s)} s"
    if slot.reps is not None:
        return span(slot.reps)
    if slot.metres is not None:
        return f"{span(slot.metres)} m"
    return duration(slot.hold_s or slot.time_s or (0, 0))


def span(low_high: Span) -> str:
    """A range: ``8–12``, or ``10`` where both ends agree."""
    low, high = low_high
    return str(low) if low == high else f"{low}{DASH}{high}"


def duration(seconds: Span) -> str:
    """A range of time: ``20–30 s``, ``20 min``."""
    low, high = seconds
    if low >= 120 and low % 60 == 0 and high % 60 == 0:
        return f"{span((low // 60, high // 60))} min"
    return f"{span(seconds)} s"


def rest(seconds: int) -> str:
    """A rest: ``90 s``, ``2 min``, ``2 min 30 s``, ``no rest``."""
    if seconds <= 0:
        return "no rest"
    if seconds < 120:
        return f"{seconds} s"
    minutes, left = divmod(seconds, 60)
    return f"{minutes} min {left} s" if left else f"{minutes} min"


def whole_minutes(seconds: int) -> int:
    """A time in whole minutes, rounded up."""
    return -(-seconds // 60)


def minutes(seconds: int) -> str:
    """A time in whole minutes, rounded up: ``35 min``."""
    return f"{whole_minutes(seconds)} min"


def day_date(day: date) -> str:
    """A date: ``Mon 16 Nov``."""
    return f"{DAYS[day.weekday()]} {day.day} {MONTHS[day.month - 1]}"


def long_date(day: date) -> str:
    """A date with its year: ``Mon 16 Nov 2026``."""
    return f"{day_date(day)} {day.year}"


def number(value: Decimal | int) -> str:
    """A number without needless zeros, halves as ½, with a real minus: ``4½``, ``0.25``, ``−1``."""
    exact = Decimal(value)
    sign = MINUS if exact < 0 else ""
    whole, part = divmod(abs(exact), 1)
    if part == Decimal("0.5"):
        return f"{sign}{int(whole) or ''}{HALF}"
    return f"{sign}{abs(exact).normalize():f}"


def dose_range(dose: MuscleDose) -> str:
    """The weekly range of a muscle: ``6–16``."""
    return f"{number(dose.minimum)}{DASH}{number(dose.maximum)}"


def dose_reading(dose: MuscleDose) -> str:
    """How the sets stand in their range: ``3 short``, ``in range``, ``on target``, ``1 over``."""
    if dose.sets < dose.minimum:
        return f"{number(dose.minimum - dose.sets)} short"
    if dose.sets > dose.maximum:
        return f"{number(dose.sets - dose.maximum)} over"
    return "on target" if dose.sets >= dose.target else "in range"


def letters(day: Day) -> tuple[str, ...]:
    """A letter for each slot; the slots of a superset share one: ``A``, ``B1``, ``B2``."""
    keys = [slot.group or f"\n{index}" for index, slot in enumerate(day.slots)]
    order = {key: _letter(index) for index, key in enumerate(dict.fromkeys(keys))}
    counted = [keys[: index + 1].count(key) for index, key in enumerate(keys)]
    return tuple(
        f"{order[key]}{count}" if keys.count(key) > 1 else order[key]
        for key, count in zip(keys, counted, strict=True)
    )


def week_lines(block: Block) -> tuple[str, ...]:
    """What each week asks for; weeks in a row that ask the same share a line."""
    runs: list[tuple[int, int, str]] = []
    for rule in block.wave:
        if runs and runs[-1][2] == rule.sentence:
            runs[-1] = (runs[-1][0], rule.week, rule.sentence)
        else:
            runs.append((rule.week, rule.week, rule.sentence))
    return tuple(
        f"{'Week' if first == last else 'Weeks'} {span((first, last))}: {sentence(told)}"
        for first, last, told in runs
    )


def session_size(day: Day) -> str:
    """How long a session takes of what it may: ``35 of 45 min``."""
    return f"{whole_minutes(day.time.total)} of {day.minutes_limit} min"


def effort_and_load(slot: Slot) -> str:
    """How heavy and how hard, as sentences."""
    return " ".join(filter(None, (sentence(slot.load.sentence), sentence(slot.effort))))


def ramp_lines(slot: Slot) -> tuple[str, ...]:
    """The lighter sets before the work, in order: ``First: 8 reps …``, ``Then: 5 reps …``."""
    lines = map(sentence, slot.ramp)
    return tuple(f"{'Then' if later else 'First'}: {line}" for later, line in enumerate(lines))


LOAD_KINDS = {
    "find": "find your weight",
    "percent_1rm": "a share of your best",
    "band": "band",
    "bodyweight": "own weight",
    "assistance": "with help",
}
"""Kinds of load in two or three words; what is missing here needs no word."""


def short_load(slot: Slot, unit: Unit) -> str:
    """The load in a word or two: ``12 kg``, ``find your weight``; empty where there is none."""
    if slot.load.kg is not None:
        return weight_text(slot.load.kg, unit)
    return LOAD_KINDS.get(slot.load.kind, "")


def short_effort(slot: Slot) -> str:
    """The reserve in a word or two: ``1–3 left``; empty where effort is told otherwise."""
    return f"{span(slot.rir)} left" if slot.rir is not None else ""


def swap_cost(swap: Swap) -> str:
    """What a swap gives up, by the most important level that it costs."""
    if swap.tie:
        return "just as good here"
    if swap.cost[0] > 0:
        return "gives up part of a minimum"
    if swap.cost[1] > 0:
        return "gives up some of the weekly targets"
    return "differs in taste only"


def sentence(text: str) -> str:
    """The text with a capital and a full stop."""
    trimmed = text.strip()
    if not trimmed:
        return ""
    ended = trimmed if trimmed.endswith((".", "!", "?")) else f"{trimmed}."
    return capital(ended)


def name_of(slug: str) -> str:
    """A readable name where only the slug is known: ``Push-up``, ``Barbell deadlift``."""
    words = slug.replace("-", " ").replace("_", " ").strip()
    for joined in ("push up", "pull up", "step up", "sit up", "chin up"):
        words = words.replace(joined, joined.replace(" ", "-"))
    return capital(words)


def counted(count: int, one: str, many: str | None = None) -> str:
    """A count with its noun: ``1 exercise``, ``4 exercises``."""
    return f"{count} {one if count == 1 else many or f'{one}s'}"


def _letter(index: int) -> str:
    """A, B, … Z, then A again: no session has so many slots."""
    return chr(ord("A") + index % 26)
