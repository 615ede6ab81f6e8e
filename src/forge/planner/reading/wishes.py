"""Reads what a person wants: goal, level, likes and dislikes, emphasis, cardio, skill."""

import re

from forge.domain.request import PATTERN_WORDS, CardioWish, Goal
from forge.domain.vocabulary import DoseMuscle, Level
from forge.planner.reading.lexicon import lexicon
from forge.planner.reading.sheet import Bounds, Sheet, is_table, parts, shown
from forge.planner.reading.words import GOALS, LEVELS, MUSCLES

CARDIO_TARGET = Bounds(10, 1000, "minutes a week", frozenset({"min", "mins", "minutes"}))
CARDIO_ELSEWHERE = Bounds(0, 2000, "minutes a week", frozenset({"min", "mins", "minutes"}))
EMPHASIS = Bounds(-1, 2, "")
MOST_RAISED = 3
MOST_NAMES = 200

_SLUG = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
_EMPHASIS = re.compile(r"(.+?)\s*[:=]?\s*([+-]?\d)?")


def goals(sheet: Sheet) -> tuple[Goal, Goal | None]:
    """The goal and, where wished, the second one. ``goal`` may hold both as a list."""
    value = sheet.require("goal", GOALS.choices)
    named = () if value is None else (parts(value) or (value,))
    found = [sheet.word("goal", word, GOALS, Goal.HEALTH) for word in named[:2]] or [Goal.HEALTH]
    if len(named) > 2:
        sheet.report("goal", f"names {len(named)} goals.", "Name one, or two at most.")
    second = sheet.get("second_goal")
    if second is not None and len(found) == 2:
        sheet.report("second_goal", "comes on top of two goals.", "Keep two goals in all.")
    if second is not None:
        return found[0], sheet.word("second_goal", second, GOALS, Goal.HEALTH)
    return found[0], found[1] if len(found) == 2 else None


def level(sheet: Sheet) -> Level:
    """The level of experience, never guessed."""
    value = sheet.require("level", LEVELS.choices)
    return Level.BEGINNER if value is None else sheet.word("level", value, LEVELS, Level.BEGINNER)


def names(sheet: Sheet, field: str, known: frozenset[str]) -> frozenset[str]:
    """Slugs, family heads or pattern words. Checked against ``known`` unless that is empty."""
    value = sheet.get(field)
    texts = () if value is None else sheet.texts(field, value)
    if len(texts) > MOST_NAMES:
        sheet.report(field, f"names {len(texts)} exercises.", f"Name {MOST_NAMES} at most.")
    return frozenset(name_of(sheet, field, text, known) for text in texts[:MOST_NAMES])


def skill_target(sheet: Sheet, known: frozenset[str]) -> str | None:
    """The exercise to learn."""
    value = sheet.get("skill_target")
    return None if value is None else name_of(sheet, "skill_target", str(value), known)


def programme(sheet: Sheet) -> str | None:
    """The written programme to follow, by slug; who knows the library checks that it exists."""
    value = sheet.get("programme")
    if value is None:
        return None
    folded = "-".join(str(value).strip().lower().split())
    if not _SLUG.fullmatch(folded):
        hint = "Write it as in full-body-three-days; forge programmes lists all."
        sheet.report("programme", f"{shown(value)} is no programme.", hint)
    return folded


def emphasis(sheet: Sheet) -> dict[DoseMuscle, int]:
    """Muscles raised or lowered. A word for several muscles counts for each of them."""
    value = sheet.get("emphasis")
    if value is None:
        return {}
    found: dict[DoseMuscle, int] = {}
    for word, amount in _emphasised(sheet, value):
        for muscle in sheet.word("emphasis", word, MUSCLES, ()):
            found[muscle] = sheet.whole("emphasis", amount, EMPHASIS)
    raised = sum(1 for amount in found.values() if amount > 0)
    if raised > MOST_RAISED:
        sheet.report(
            "emphasis",
            f"raises {raised} muscles.",
            f"Raise {MOST_RAISED} at most: what is raised everywhere is raised nowhere.",
        )
    return found


def cardio(sheet: Sheet) -> CardioWish | None:
    """Moderate minutes a week, or None without the wish."""
    value = sheet.get("cardio")
    elsewhere = sheet.number("cardio_elsewhere", CARDIO_ELSEWHERE, 0)
    if value is not None:
        return CardioWish(sheet.whole("cardio", value, CARDIO_TARGET), elsewhere)
    if sheet.get("cardio_elsewhere") is not None:
        sheet.report(
            "cardio_elsewhere",
            "says what you do elsewhere, but not how much you want in all.",
            "Add cardio, the minutes wanted a week; 150 is what WHO advises at least.",
        )
    return None


def _emphasised(sheet: Sheet, value: object) -> list[tuple[str, object]]:
    """Pairs of a muscle word and an amount, from a table, a list or a text."""
    if is_table(value):
        return [(str(word), amount) for word, amount in value.items()]
    pairs: list[tuple[str, object]] = []
    for text in sheet.texts("emphasis", value):
        match = _EMPHASIS.fullmatch(text)
        pairs.append((match[1], match[2] or 1) if match else (text, 1))
    return pairs


def name_of(sheet: Sheet, field: str, text: str, known: frozenset[str]) -> str:
    """One slug or pattern word from human spelling: "Upright Row" is the pattern upright_row."""
    folded = re.sub(r"[\s_\-]+", "-", text.strip().lower().replace("'", "").replace("’", ""))
    pattern = folded.replace("-", "_")
    if pattern in PATTERN_WORDS and field != "skill_target" and folded not in known:
        return pattern
    if not _SLUG.fullmatch(folded):
        sheet.report(field, f"{shown(text)} is no exercise name.", "Write it as in push-up.")
    elif known and folded not in known:
        nearest = lexicon({name: (name,) for name in sorted(known | PATTERN_WORDS)}).hint(folded)
        sheet.report(field, f"There is no exercise called {shown(folded)}.", nearest)
    return folded
