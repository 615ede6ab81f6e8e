"""What a field may hold. A check returns what is wrong in words, or None.

Only what cannot be understood is refused. An odd value, such as 900 repetitions, is the person's
own: it is kept, and asked about elsewhere.
"""

import re
from collections.abc import Callable
from datetime import date as calendar_day
from datetime import datetime
from decimal import Decimal, InvalidOperation
from typing import TypeAlias

from forge.domain.event import Json

Check: TypeAlias = Callable[[Json], str | None]

LONGEST_TEXT, LONGEST_NOTE, LONGEST_KEY = 400, 20_000, 200
LARGEST = 2**53 - 1
"""The largest whole number that every device counts exactly."""
KEY = re.compile(r"[A-Za-z0-9][A-Za-z0-9:._/@+-]*")
NUMBER = re.compile(r"-?[0-9]{1,12}(\.[0-9]{1,6})?")
UNITS = frozenset({"kg", "lb", "machine_step", "band"})


def key(value: Json) -> str | None:
    """The name of an entity: letters, digits and ``: . _ / @ + -``."""
    if isinstance(value, str) and len(value) <= LONGEST_KEY and KEY.fullmatch(value):
        return None
    return f"must be a name of at most {LONGEST_KEY} letters, digits and : . _ / @ + -"


def slug(value: Json) -> str | None:
    """The slug of an exercise, known here or not."""
    return key(value)


def text(value: Json) -> str | None:
    """A short text."""
    return _text(value, LONGEST_TEXT)


def note(value: Json) -> str | None:
    """A text of the person's own."""
    return _text(value, LONGEST_NOTE)


def _text(value: Json, longest: int) -> str | None:
    if not isinstance(value, str):
        return "must be a text"
    return None if len(value) <= longest else f"is longer than {longest:,} characters"


def count(value: Json) -> str | None:
    """A whole number, not below zero."""
    if isinstance(value, int) and not isinstance(value, bool) and 0 <= value <= LARGEST:
        return None
    return "must be a whole number, 0 or more"


def flag(value: Json) -> str | None:
    """Yes or no."""
    return None if isinstance(value, bool) else "must be true or false"


def decimal(value: Json) -> str | None:
    """A decimal number as a text, so that nothing rounds it."""
    if isinstance(value, str) and NUMBER.fullmatch(value):
        return None
    return 'must be a decimal number as a text, such as "62.5"'


def date(value: Json) -> str | None:
    """A day: ``2026-11-16``."""
    try:
        calendar_day.fromisoformat(value if isinstance(value, str) else "")
    except ValueError:
        return "must be a date such as 2026-11-16"
    return None


def instant(value: Json) -> str | None:
    """A time with its offset: ``2026-11-16T18:30:00+01:00``."""
    try:
        found = datetime.fromisoformat(value if isinstance(value, str) else "")
    except ValueError:
        found = None
    if found is not None and found.tzinfo is not None:
        return None
    return "must be a time with its offset, such as 2026-11-16T18:30:00+01:00"


def load(value: Json) -> str | None:
    """A load: value and unit as typed, how many implements, the bar it is loaded on."""
    if not isinstance(value, dict):
        return "must be a load with value and unit"
    if decimal(value.get("value")):
        return 'has a value that is no decimal number as a text, such as "62.5"'
    if value.get("unit") not in UNITS:
        return f"has a unit that is none of {', '.join(sorted(UNITS))}"
    implements = value.get("implements", 1)
    return None if implements in (1, 2) else "has implements that are neither 1 nor 2"


def thing(value: Json) -> str | None:
    """Several values under names."""
    return None if isinstance(value, dict) else "must be values under names"


def things(value: Json) -> str | None:
    """A list."""
    return None if isinstance(value, list) else "must be a list"


def anything(value: Json) -> str | None:  # noqa: ARG001  # a check like the others
    """Whatever the setting is."""
    return None


def one_of(words: str) -> Check:
    """One of a few words."""
    allowed = tuple(words.split())

    def check(value: Json) -> str | None:
        return None if value in allowed else f"must be one of {', '.join(allowed)}"

    return check


def as_decimal(value: Json) -> Decimal | None:
    """The number in a text that ``decimal`` accepts; None for anything else."""
    try:
        return Decimal(value) if isinstance(value, str) and NUMBER.fullmatch(value) else None
    except InvalidOperation:
        return None
