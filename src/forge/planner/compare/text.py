"""A difference for the terminal, open wishes first; 80 columns, readable without colour."""

from collections.abc import Iterator
from textwrap import wrap

from forge.domain.plan import Unmet
from forge.domain.vocabulary import Weekday
from forge.planner.compare.levels import LEVEL_NAMES
from forge.planner.compare.values import (
    AuditMove,
    Coming,
    DayMove,
    Difference,
    DoseMove,
    Going,
    Staying,
    WishMove,
)
from forge.planner.writing import phrases

WIDTH = 80


def as_text(found: Difference) -> str:
    """The whole difference as lines."""
    if found.is_empty:
        return "Nothing changes.\n"
    changes = "; ".join(found.changes) or "the same answers, planned anew"
    lines = [
        *_wrapped(f"What if: {changes}?", ""),
        *_wrapped(found.verdict.sentence, ""),
        *_listed("No longer open", (_open(wish) for wish in found.closed)),
        *_listed("Newly open", (_open(wish) for wish in found.opened)),
        *_listed("Still open", (still(move) for move in found.still)),
        *_listed("The price", (reason.sentence for reason in found.price)),
        *_listed("Levels", (move.told.sentence for move in found.levels)),
        *_listed("Minutes", (minutes(move) for move in found.minutes)),
        *_listed("Sets a week (helpers count half)", (sets(move) for move in found.doses)),
        *_listed("Exercises that go", (_reasoned(one) for one in found.going)),
        *_listed("Exercises that come", (_reasoned(one) for one in found.coming)),
        *_listed("Exercises that stay", (stays(one) for one in found.staying)),
        *_listed("Audit", (verdict(move) for move in found.audit)),
    ]
    return "\n".join(lines) + "\n"


def minutes(move: DayMove) -> str:
    """One weekday: ``Mon: 45 min, before 30``."""
    day = Weekday(move.weekday).name.title()
    if move.now is None:
        return f"{day}: rest, before {move.then} min"
    return f"{day}: {move.now} min, before {'rest' if move.then is None else move.then}"


def still(move: WishMove) -> str:
    """A wish of both plans: got and wanted now, and what it got before."""
    level = LEVEL_NAMES[move.now.level - 1]
    got = f"{move.now.wish} ({level}): got {move.now.got}, wanted {move.now.wanted}"
    if not move.moves:
        return f"{got}, as before."
    wanted = "" if move.then.wanted == move.now.wanted else f", wanted {move.then.wanted}"
    return f"{got}; before, got {move.then.got}{wanted}."


def sets(move: DoseMove) -> str:
    """One muscle: ``quads: 8, before 6``."""
    short = ", still short" if move.short_then else ", now short"
    then, now = phrases.number(move.then), phrases.number(move.now)
    return f"{move.muscle.value}: {now}, before {then}{short if move.short_now else ''}"


def stays(one: Staying) -> str:
    """One exercise of both plans: ``Plank: 4 sets a week, before 2``."""
    now = f"{one.name}: {phrases.counted(one.now, 'set')} a week"
    return now if one.then == one.now else f"{now}, before {one.then}"


def verdict(move: AuditMove) -> str:
    """One line of the audit: ``A4 Frequency: passes now. ...``."""
    if move.now is None:
        return f"{move.id} {move.name}: no longer asked."
    word = "passes now" if move.now else "misses now"
    return f"{move.id} {move.name}: {word}. {move.sentence}"


def _open(wish: Unmet) -> str:
    level = LEVEL_NAMES[wish.level - 1]
    return f"{wish.wish} ({level}): wanted {wish.wanted}, got {wish.got}. {wish.because}"


def _reasoned(one: Going | Coming) -> str:
    return " ".join((f"{one.name}.", *(reason.sentence for reason in one.why[:1])))


def _listed(title: str, items: Iterator[str]) -> Iterator[str]:
    lines = [line for item in items for line in _wrapped(item.strip(), "- ")]
    if lines:
        yield ""
        yield title
        yield "-" * len(title)
        yield from lines


def _wrapped(text: str, mark: str) -> list[str]:
    return wrap(
        text, WIDTH, initial_indent=mark, subsequent_indent=" " * len(mark), break_on_hyphens=False
    )
