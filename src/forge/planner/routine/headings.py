"""Lines that name a day, a session, a part of a session, or nothing that is trained."""

import re
from dataclasses import dataclass, replace
from typing import Final

from forge.domain.vocabulary import Weekday
from forge.library.query.fold import fold
from forge.planner.routine.heading_words import BESIDE, NAMES_A_SESSION, PARTS

_WEEKDAYS: Final[dict[Weekday, tuple[str, ...]]] = {
    Weekday.MON: ("monday", "mon", "montag", "lunes"),
    Weekday.TUE: ("tuesday", "tue", "tues", "dienstag", "martes"),
    Weekday.WED: ("wednesday", "wed", "weds", "mittwoch", "miercoles"),
    Weekday.THU: ("thursday", "thu", "thur", "thurs", "donnerstag", "jueves"),
    Weekday.FRI: ("friday", "fri", "freitag", "viernes"),
    Weekday.SAT: ("saturday", "sat", "samstag", "sonnabend", "sabado"),
    Weekday.SUN: ("sunday", "sun", "sonntag", "domingo"),
}
_BY_WORD: Final = {word: day for day, names in _WEEKDAYS.items() for word in names}


_NUMBERED: Final = re.compile(
    r"(?:day|workout|session|training|tag|einheit|trainingstag|dia|entrenamiento|sesion|rutina)"
    r"\s*(?:\d{1,2}|[a-h]\d?)\b|d\d\b"
)
_NUMBERED_LAST: Final = re.compile(
    r"(?:\S+\s){1,3}(?:day|workout|session|tag|einheit|dia)\s(?:\d{1,2}|[a-h]\d?)"
)
_SOME_DAY: Final = re.compile(
    r"(?!(?:every|each|per|a|one|same|next|other|to|all|any)\b)[^\W\d]+(?:\s[^\W\d]+)?"
    r"\s(?:day|tag|session|workout|class|training|einheit)"
)
_DATED: Final = re.compile(
    r"\s*(?:\d{1,2}[./-]\d{1,2}[./-](?:\d{4}|\d{2})|\d{4}-\d{2}-\d{2})\b[\s,:-]*"
)
_WEEK: Final = re.compile(r"(?:week|woche|semana|wk)\s*(\d{1,2})\b")
_FREE_DAY: Final = re.compile(
    r"(?:rest(?:\s+days?)?|off(?:\s+day)?|day off|rest or .{0,30}|ruhetag|pause|frei|trainingsfrei"
    r"|descanso|dia de descanso|libre|active recovery)"
)
_ASIDE: Final = re.compile(
    r"(?:notes?|hinweise?|notas?|remarks?|comments?|progressions?|progress|deload|diet|nutrition"
    r"|tips?|faq|about(?: me)?|(?:my |current )?(?:stats|maxes|1rms?|prs?|lifts)|personal bests?"
    r"|overview|goals?|equipment|schedule|rules?|instructions|legend|abbreviations"
    r"|what did not fit|sets a week.*|the next \d+ weeks?|left out.*|good to know|audit.*)"
)
_WARM_UP: Final = re.compile(
    r"(?:general |dynamic )?(?:warm ?ups?|warming up|aufwarmen|erwarmung|calentamiento"
    r"|mobility prep|activation|prehab)(?:\s.*)?"
)
_COOL_DOWN: Final = re.compile(
    r"(?:cool ?downs?|abwarmen|stretch(?:ing)?|vuelta a la calma|dehnen|estiramientos?)(?:\s.*)?"
)
_DECORATED: Final = re.compile(r"^[\s>]*(#{1,6}\s+|\*\*|__|==+\s*|--+\s*|~~+\s*|\[)")
_TRIM: Final = " \t#*_=~-:>[]|!"
_AFTER: Final = re.compile(r"^\s*[^:\-|]{1,40}?\s*(?:[:|]|\s-\s)\s*")


LONGEST_HEADING: Final = 80
FEW_WORDS: Final = 4


@dataclass(frozen=True, slots=True)
class Heading:
    """What a heading says.

    ``part`` may open a session or only a part of one; ``aside`` names a part whose lines hold no
    sets of the session.
    """

    title: str
    weekday: Weekday | None = None
    week: int | None = None
    free_day: bool = False
    part: bool = False
    aside: str = ""


def heading_of(text: str) -> Heading | None:
    """The heading that a plain line is, or None. ``text`` holds no amounts."""
    title = text.strip(_TRIM)
    dated = _DATED.match(title)
    if dated:
        rest = title[dated.end() :]
        return _dated(title, heading_of(rest) if rest else Heading(title))
    folded = fold(title)
    if not folded or len(folded) > LONGEST_HEADING:
        return None
    week = _WEEK.match(folded)
    if week and len(folded.split()) <= FEW_WORDS:
        return Heading(title, week=int(week[1]))
    aside = _aside(folded, text)
    if aside:
        return Heading(title, aside=aside)
    return _session(title, folded)


def dated_until(text: str) -> int:
    """Where the date ends that a line begins with; 0 without one."""
    dated = _DATED.match(text)
    return dated.end() if dated else 0


def _dated(title: str, found: "Heading | None") -> "Heading | None":
    return replace(found, title=title) if found else None


def _session(title: str, folded: str) -> Heading | None:
    """A day or a session, or a day without one."""
    weekday, rest = _weekday(folded, bool(_AFTER.match(title)))
    numbered = _NUMBERED.match(folded)
    if weekday is None and numbered:
        rest = folded[numbered.end() :].strip()
    if _FREE_DAY.fullmatch(rest if weekday is not None or numbered else folded):
        return Heading(title, weekday=weekday, free_day=True)
    before, bracket, _ = title.partition("(")
    known = (
        weekday is not None
        or numbered
        or _NUMBERED_LAST.fullmatch(folded)
        or _SOME_DAY.fullmatch(folded)
        or _is_split(folded)
        or _is_split(_behind(title))
        or (bracket and (_is_split(fold(before)) or _SOME_DAY.fullmatch(fold(before))))
    )
    part = set(folded.split()) <= PARTS
    return Heading(title, weekday=weekday, part=part) if known or part else None


def _behind(title: str) -> str:
    """What follows a colon, as in ``tomorrow: back``."""
    return fold(title.partition(":")[2])


def opening(text: str) -> tuple[Heading, int] | None:
    """A day that opens a line which goes on, as in ``Monday: squat 5x5``, and where it goes on."""
    match = _AFTER.match(text)
    if match is None or match.end() >= len(text.rstrip()):
        return None
    found = heading_of(match[0])
    return (found, match.end()) if found and not found.aside else None


def aside_told(text: str) -> str:
    """The aside that a line holds whole, as in ``Deload: every fifth week``; else nothing."""
    front, colon, behind = text.strip(_TRIM).partition(":")
    found = heading_of(f"{front}:") if colon and behind.strip() else None
    return found.aside if found and found.aside == "notes" else ""


def is_decorated(text: str) -> bool:
    """True for lines that are set as headings: ``# Upper``, ``**Legs**``, ``== A ==``, ``Day:``."""
    bare = text.strip()
    bold = bare.startswith(("**", "__")) and bare.rstrip(":").endswith(("**", "__"))
    ruled = bool(_DECORATED.match(text)) and not bare.startswith(("**", "__", "["))
    return bold or ruled or (bare.endswith(":") and len(bare.split()) <= 6)


def is_rule(text: str) -> bool:
    """True for a line of marks alone: ``-----``, ``====``, ``* * *``."""
    bare = text.replace(" ", "")
    return len(bare) >= 2 and set(bare) <= set("-=_*~#|+:.")


def _aside(folded: str, text: str) -> str:
    if _WARM_UP.fullmatch(folded):
        return "warm-up"
    if _COOL_DOWN.fullmatch(folded):
        return "cool-down"
    ended = text.rstrip().endswith((":", "**")) or is_decorated(text) or len(folded.split()) <= 6
    return "notes" if ended and _ASIDE.fullmatch(folded) else ""


def _weekday(folded: str, cut: bool) -> tuple[Weekday | None, str]:
    first, _, rest = folded.partition(" ")
    day = _BY_WORD.get(first)
    if day is None or (len(first) <= 3 and not cut and _reads_on(rest)):
        return None, ""
    return day, rest


def _reads_on(rest: str) -> bool:
    """``Sun salutation`` is no Sunday: a short name goes on with a date or a session."""
    return bool(rest) and not (
        rest[0].isdigit() or _is_split(rest) or _FREE_DAY.fullmatch(rest) or "body" in rest
    )


def _is_split(folded: str) -> bool:
    found = folded.split()
    return not NAMES_A_SESSION.isdisjoint(found) and set(found) <= NAMES_A_SESSION | BESIDE
