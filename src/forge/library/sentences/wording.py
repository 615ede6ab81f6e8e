"""Small English grammar: lists, ranges, durations, capitals and verbs."""

from collections.abc import Sequence

from forge.domain.exercise import InSentence, Span


def listed(words: Sequence[str], last: str = "and") -> str:
    """``a``, ``a and b``, ``a, b and c``. Items that hold a comma or "or" are set off by commas."""
    if len(words) < 2:
        return "".join(words)
    comma = "," if any(" or " in word or "," in word for word in words) else ""
    return f"{', '.join(words[:-1])}{comma} {last} {words[-1]}"


def capitalised(text: str) -> str:
    """The text with its first letter in upper case; the rest untouched."""
    return text[:1].upper() + text[1:]


def sentence(text: str) -> str:
    """The text as a sentence: a capital first, a full stop last unless one stands there."""
    text = capitalised(text.strip())
    return text if text.endswith((".", "?", "!")) else f"{text}."


def verb(subject: InSentence, singular: str, plural: str) -> str:
    """The form of a verb that fits the subject's number."""
    return plural if subject.plural else singular


def numbers(span: Span) -> str:
    """``2 to 3``, or ``3`` where both ends are equal."""
    low, high = span
    return str(low) if low == high else f"{low} to {high}"


def counted(span: Span, singular: str) -> str:
    """``2 to 3 sets``, ``1 set``; the plural is made with an s."""
    return f"{numbers(span)} {singular}" if span == (1, 1) else f"{numbers(span)} {singular}s"


def duration(seconds: Span) -> str:
    """A range of seconds in words: whole minutes as minutes, else seconds."""
    low, high = seconds
    if low == 0 and high > 0:
        return f"up to {duration((high, high))}"
    if low and low % 60 == 0 and high % 60 == 0:
        return counted((low // 60, high // 60), "minute")
    return counted(seconds, "second")


def short_numbers(span: Span) -> str:
    """``2–3`` with an en dash, or ``3``: for tables and rows."""
    low, high = span
    return str(low) if low == high else f"{low}–{high}"


def short_duration(seconds: Span) -> tuple[str, str]:
    """Figure and unit of a range of seconds for tables: ``("20–30", "s")``, ``("2–3", "min")``."""
    low, high = seconds
    if high >= 60 and low % 60 == 0 and high % 60 == 0:
        return short_numbers((low // 60, high // 60)), "min"
    return short_numbers(seconds), "s"
