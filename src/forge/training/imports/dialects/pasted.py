"""Notes as people type them: a line with a day, below it a line for each exercise."""

import re
from collections.abc import Iterable, Iterator

from forge.training.imports.dates import moment
from forge.training.imports.values import Item, Passed, Raw, Unread

NAME, TITLE = "notes", "Your notes"
NUMBER = r"\d+(?:[.,]\d+)?"
UNIT = r"(?:\s*(?:kgs?|lbs?))?"
LOAD_FIRST = re.compile(rf"({NUMBER}{UNIT})\s*[x×*]\s*(\d+)", re.IGNORECASE)
SETS_FIRST = re.compile(
    rf"(\d+)\s*[x×*]\s*(\d+)\s*(?:@|at|mit|x|×|,)?\s*({NUMBER}\s*(?:kgs?|lbs?))", re.IGNORECASE
)
SETS_ONLY = re.compile(r"(\d+)\s*[x×*]\s*(\d+)", re.IGNORECASE)
HOLDS = re.compile(r"(\d+)\s*[x×*]\s*(\d+\s*(?:s|sec|secs|seconds|min|minutes)\b)", re.IGNORECASE)
MOST_WORDS = 5
"""A day is written in at most so many words: Sunday, 16 Nov 2025."""
MOST_SETS = 50


def reads(lines: Iterable[str]) -> bool:
    """Whether a text has a line with a day and below it a line with sets."""
    day = False
    for line in lines:
        if _day(line):
            day = True
        elif day and re.search(r"\d\s*[x×*]\s*\d", line):
            return True
    return False


def read(lines: Iterable[str]) -> Iterator[Item]:
    """Sets of every line that names some; what is no set is said."""
    day, title = "", ""
    for number, line in enumerate(lines, 1):
        text = line.strip()
        if not text:
            continue
        if found := _day(text):
            day, title = found
            yield Passed(number)
            continue
        sets: list[Item] = list(_sets(number, text, day, title)) if day else []
        yield from sets or [Unread(number, _why(day))]


def _why(day: str) -> str:
    return "No sets are seen here, such as 3x8 60 kg." if day else "There is no day above this."


def _day(text: str) -> tuple[str, str] | None:
    """A line that is a day, with or without a title behind it."""
    words = text.strip().strip("#*=").strip().rstrip(":").split()
    for count in range(min(len(words), MOST_WORDS), 0, -1):
        day, title = " ".join(words[:count]).rstrip(",:-–"), " ".join(words[count:]).strip("-–:, ")
        if not day.isdecimal() and not SETS_ONLY.search(title) and moment(day, "dmy", None):
            return day, title
    return None


def _sets(number: int, text: str, day: str, title: str) -> Iterator[Raw]:
    at = re.search(rf"[:\s,–-]+(?={NUMBER}{UNIT}\s*[x×*]\s*\d)", text, re.IGNORECASE)
    if not at or not text[: at.start()].strip(" -*•"):
        return
    name, rest = text[: at.start()].strip(" -*•:"), text[at.end() :]
    seconds = ""
    if found := HOLDS.match(rest):
        pairs, seconds = [("", "")] * min(int(found[1]), MOST_SETS), found[2]
    elif found := SETS_FIRST.match(rest):
        count, reps, weight = int(found[1]), found[2], found[3]
        pairs = [(weight, reps)] * min(count, MOST_SETS)
    elif found := _sets_only(rest):
        pairs = [("", found[2])] * int(found[1])
    else:
        pairs = [(one[1], one[2]) for one in LOAD_FIRST.finditer(rest)]
    for weight, reps in pairs:
        yield Raw(number, day, name, title, weight=weight, reps=reps, seconds=seconds)


def _sets_only(rest: str) -> re.Match[str] | None:
    """``3x8`` alone is three sets of eight; ``60x10, 65x8`` are loads and repetitions."""
    found = SETS_ONLY.fullmatch(rest.strip())
    return found if found and int(found[1]) <= 10 else None
