"""Reads what the body asks for: limits, age, pregnancy, screening, regions to care for."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from forge.domain.request import AgeBand, Clearance, Limitation, Pregnancy, Severity, Side
from forge.domain.vocabulary import Joint, StressReason
from forge.planner.reading.lexicon import fold
from forge.planner.reading.sheet import Bounds, Sheet, is_list, is_table, parts, shown
from forge.planner.reading.words import (
    AGE_BANDS,
    CLEARANCES,
    FLAGS,
    JOINTS,
    MOTIONS,
    SEVERITIES,
    SIDES,
    STAGES,
)

AGE = Bounds(10, 120, "years", frozenset({"y", "years", "year"}))
PREGNANT_WEEK = Bounds(1, 42, "weeks", frozenset({"w", "week", "weeks"}))
QUESTIONS = 7
SCREENING = Bounds(0, QUESTIONS, "questions answered with yes")

_LIMIT_HINT = 'Write joint:severity, such as "knee:moderate" or "shoulder:left:mild".'
_LIMIT_KEYS = ("joint", "severity", "side", "motion", "since", "red_flags")
_RED_FLAGS = {"redflag", "redflags"}


def limitations(sheet: Sheet) -> tuple[Limitation, ...]:
    """Every limit, in the order given."""
    found = [limit for entry in _entries(sheet) for limit in _limits(sheet, entry)]
    seen: set[tuple[Joint, Side, StressReason | None]] = set()
    for limit in found:
        if (limit.joint, limit.side, limit.motion) in seen and sheet.sound("limits"):
            sheet.report(
                "limits", f"names {limit.joint} twice.", "Keep the severity that is right today."
            )
        seen.add((limit.joint, limit.side, limit.motion))
    return tuple(found)


def care_regions(sheet: Sheet) -> tuple[Joint, ...]:
    """The joints to look after, each once, in the order given."""
    value = sheet.get("care")
    words = () if value is None else sheet.texts("care", value)
    meanings = [sheet.word("care", word, JOINTS, ()) for word in words]
    return tuple(dict.fromkeys(joint for meaning in meanings for joint in meaning))


def age_band(sheet: Sheet) -> AgeBand:
    """The age band; 18 to 39 where nothing is said."""
    value = sheet.get("age")
    if value is None:
        return AgeBand.ADULT
    band = AGE_BANDS.find(value) if isinstance(value, str) else None
    return band if band is not None else band_of(sheet.whole("age", value, AGE))


def band_of(years: int) -> AgeBand:
    """The band of an age in years."""
    if years < 18:
        return AgeBand.UNDER_18
    if years < 40:
        return AgeBand.ADULT
    return AgeBand.MIDDLE if years < 65 else AgeBand.OLDER


def pregnancy(sheet: Sheet) -> Pregnancy:
    """The stage, from a trimester or from the week of pregnancy."""
    value = sheet.get("pregnancy")
    if value is None or value is False:
        return Pregnancy.NONE
    text = str(value)
    week = re.search(r"weeks?\s*(\d{1,3})|(\d{1,3})\s*weeks?", text, re.IGNORECASE)
    if STAGES.find(text) is None and week is not None and "post" not in text.lower():
        return _trimester(sheet.whole("pregnancy", week[1] or week[2], PREGNANT_WEEK))
    if "post" in text.lower():
        return Pregnancy.POSTPARTUM
    return sheet.word("pregnancy", text, STAGES, Pregnancy.NONE)


def clearance(sheet: Sheet) -> Clearance:
    """Whether a clinician agreed."""
    return sheet.choice("clearance", CLEARANCES, Clearance.UNKNOWN)


def screening(sheet: Sheet) -> int:
    """How many health questions were answered with yes: a number, or the answers themselves."""
    value = sheet.get("screening")
    answers = list(value.values()) if is_table(value) else value
    if not is_list(answers):
        return sheet.number("screening", SCREENING, 0)
    told = [sheet.word("screening", answer, FLAGS, fallback=False) for answer in answers]
    if len(told) > QUESTIONS:
        sheet.report(
            "screening", f"holds {len(told)} answers.", f"There are {QUESTIONS} questions."
        )
    return sum(told)


def _trimester(week: int) -> Pregnancy:
    """The trimester of a week of pregnancy: up to 13, up to 27, later."""
    if week <= 13:
        return Pregnancy.FIRST
    return Pregnancy.SECOND if week <= 27 else Pregnancy.THIRD


@dataclass(frozen=True, slots=True)
class _Entry:
    """The words of one limit, by what they mean."""

    joints: tuple[Joint, ...]
    severity: Severity | None
    side: Side
    since: date | None
    red_flags: bool
    motion: StressReason | None


def _entries(sheet: Sheet) -> list[_Entry]:
    """One entry for each limit of any accepted shape."""
    value = sheet.get("limits")
    if value is None:
        return []
    if is_table(value) and not set(map(str, value)) & set(_LIMIT_KEYS):
        return [
            _from_words(sheet, [str(word), *str(rest).split(":")]) for word, rest in value.items()
        ]
    items = (value,) if is_table(value) else parts(value)
    if items is None:
        sheet.report("limits", f"{shown(value)} is not a list of limits.", _LIMIT_HINT)
    return [_entry(sheet, item) for item in items or ()]


def _entry(sheet: Sheet, item: object) -> _Entry:
    """One limit from a text or a table."""
    if not is_table(item):
        return _from_words(sheet, str(item).split(":"))
    unknown = sorted(str(key) for key in item if key not in _LIMIT_KEYS)
    if unknown:
        sheet.report("limits", f"{shown(unknown[0])} is not part of a limit.", _LIMIT_HINT)
    return _from_words(sheet, _told(item))


def _told(item: Mapping[object, object]) -> list[str]:
    """The words of a table, as if they stood in a text."""
    words = [str(item[key]) for key in _LIMIT_KEYS[:-1] if item.get(key) is not None]
    flagged = item.get("red_flags")
    return [*words, "red flags"] if flagged not in (None, False, "no", "false") else words


def _from_words(sheet: Sheet, words: list[str]) -> _Entry:
    """One limit from its words, in any order: "left knee", "mild", "2026-03-01", "red flags"."""
    joints: tuple[Joint, ...] = ()
    severity: Severity | None = None
    side = Side.BOTH
    since: date | None = None
    red_flags = False
    motion: StressReason | None = None
    for word in filter(fold, words):
        sided, rest = _split_side(word)
        if sided is not None and not rest:
            side = sided
        elif SEVERITIES.find(word) is not None:
            severity = SEVERITIES.find(word)
        elif fold(word) in _RED_FLAGS:
            red_flags = True
        elif MOTIONS.find(word) is not None:
            motion = MOTIONS.find(word)
        elif re.fullmatch(r"\s*\d{4}-\d\d-\d\d\s*", word):
            since = _since(sheet, word)
        else:
            joints = sheet.word("limits", rest, JOINTS, ())
            side = sided or side
    return _Entry(joints, severity, side, since, red_flags, motion)


def _split_side(word: str) -> tuple[Side | None, str]:
    """The side that a word begins with, and what follows it."""
    first, _, rest = word.strip().partition(" ")
    side = SIDES.find(first)
    return (None, word) if side is None else (side, rest)


def _since(sheet: Sheet, word: str) -> date | None:
    """The date since when a limit holds."""
    try:
        return date.fromisoformat(word.strip())
    except ValueError:
        sheet.report("limits", f"{shown(word)} is no date.", "Write it as year-month-day.")
        return None


def _limits(sheet: Sheet, entry: _Entry) -> tuple[Limitation, ...]:
    """One limitation for each joint of an entry."""
    severity = entry.severity
    if severity is None:
        if entry.joints:
            names = " and ".join(entry.joints)
            sheet.report("limits", f"does not say how bad the {names} is.", SEVERITIES.choices)
        elif sheet.sound("limits"):
            sheet.report("limits", "holds an entry without a joint.", _LIMIT_HINT)
        return ()
    if not entry.joints and sheet.sound("limits"):
        sheet.report("limits", "holds a severity without a joint.", _LIMIT_HINT)
    return tuple(
        Limitation(joint, severity, entry.side, entry.since, entry.red_flags, entry.motion)
        for joint in entry.joints
    )
