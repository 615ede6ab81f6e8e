"""The notations of training routines as patterns, in English, German and Spanish.

Each pattern is bounded and free of nested repetition, so that no text can make it slow.
"""

import re
from typing import Final

_SETS: Final = r"(?:sets?|s[aä]tze?n?|saetze|series?|rounds?|runden?|rondas?|vueltas?|lots)"
_REPS: Final = r"(?:reps?|repetitions?|wdhs?|wiederholungen|repeticiones|repes)\b\.?"
_SEC: Final = r"(?:s|secs?|seconds?|sek|sekunden?|segs?|segundos?)\b\.?|\"|''"
_MIN: Final = r"(?:mins?|minutes?|minuten?|minutos?)\b\.?|'"
_FAR: Final = r"(?:m|metres?|meters?|metros?|km|kilomet(?:er|re)s?|mi|miles?|yd|yds|yards?|ft|k)\b"
_MASS: Final = r"(?:kgs?|kilos?|kilograms?|lbs?|pounds?)\b\.?"
_LIMIT: Final = r"(?:amraps?|amaps?|max(?:imum)?(?:\s+reps?)?|(?:to\s+)?failure|f)\b"
_TO: Final = r"\s?(?:-|to|bis|hasta)\s?"
_N: Final = r"\d{1,4}"
_DECIMAL: Final = r"\d{1,4}(?:[.,]\d{1,2})?"
_FREE: Final = r"(?<!\d)(?<!\d[.,:/-])"
"""Not within a number, a range, a list or a clock time."""

_STOP: Final = rf"(?!:?\d|[.,]\d|\s?%|\s*{_MASS})"


def _compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern, re.IGNORECASE)


_REST_WORD: Final = (
    r"(?:rest(?:\s*(?:time|period|between\s+sets))?|rests|satzpausen?|pausen?|descansos?|ri)"
)
REST: Final = _compiled(
    rf"\b{_REST_WORD}\s*[:=]?\s*(?:of\s+|de\s+)?(?P<low>{_DECIMAL})(?:{_TO}(?P<high>{_DECIMAL}))?"
    rf"\s*(?:(?P<min>{_MIN})(?:\s*(?P<more>\d{{1,2}})\s*(?:{_SEC}))?|(?P<sec>{_SEC}))?"
    rf"(?![\d.,]*\d|\s*(?:x|{_SETS}|{_REPS}))"
    r"(?:\s+(?:between|after)\s+(?:all\s+|each\s+|every\s+)?(?:sets?|exercises?|rounds?))?"
)
REST_AFTER: Final = _compiled(
    rf"{_FREE}(?P<low>{_DECIMAL})(?:{_TO}(?P<high>{_DECIMAL}))?[\s-]*"
    rf"(?:(?P<min>{_MIN})|(?P<sec>{_SEC}))\s*(?:of\s+|de\s+)?"
    r"(?:rests?|breaks?|pausen?|descansos?)\b(?:\s+between\s+sets)?"
)
REST_CLOCK: Final = _compiled(
    rf"\b{_REST_WORD}\s*[:=]?\s*(?P<min>\d{{1,2}}):(?P<sec>[0-5]\d)(?!\d)"
)
REST_SHORT: Final = _compiled(
    rf"\br\s?(?P<low>\d{{1,3}})(?P<high>)\s?(?:(?P<min>{_MIN})|(?P<sec>{_SEC}))(?!\w)"
)
"""``r2'`` and ``r90s``: with a unit, for ``R2`` may be a round."""

HOLD: Final = _compiled(
    rf"\b(?:hold|held|halten|mantener)\s*(?:for\s+|each\s+)?(?P<low>\d{{1,3}})"
    rf"(?:{_TO}(?P<high>\d{{1,3}}))?\s?(?:{_SEC})(?=.*\d\s?x\s?\d|.*{_REPS})"
)
"""How long each repetition is held, told before the repetitions."""

STILL: Final = _compiled(
    r"\b(?:squeeze|pause[ds]?|hold)\s*(?:for\s+)?[1-9]\s?(?:s|secs?|seconds?)\b(?!\s*rest)"
    r"|(?<!x)(?<!x\s)(?<![\d:.,-])[1-9]\s?-?(?:s|secs?|seconds?)\s+(?:pause|squeeze|hold)\b"
)
"""A few seconds within a repetition are no rest."""

NO_REST: Final = _compiled(r"\b(?:no rest|ohne pause|sin descanso)\b")

TEMPO: Final = _compiled(
    r"\b(?:tempo\s*[:=]?|t\s?[:=])\s*@?\s*(?P<t>[0-9][-/.\s]?[0-9x][-/.\s]?[0-9x](?:[-/.\s]?[0-9x])?)(?![\d%])"
    r"|@\s*(?P<at>[0-9]-?[0-9]-?[0-9x]-?[0-9x])(?![\d%/]|\s*(?:kg|lb))"
)
TEMPO_BARE: Final = re.compile(
    r"(?<![\d-])(?P<t>[0-9]-[0-9]-[0-9Xx]-[0-9Xx]|[2-6][0-3]X[0-2])(?![\d-])"
)
"""``31X0`` with a capital X; a small one stands for a multiplication sign."""

RPE: Final = _compiled(
    rf"@?\s*\brpe\s*[:=@~]?\s*(?P<low>\d{{1,2}}(?:[.,]5)?)(?:{_TO}(?P<high>\d{{1,2}}(?:[.,]5)?))?\+?"
)
RPE_AFTER: Final = _compiled(
    rf"@?\s*{_FREE}(?P<low>\d{{1,2}}(?:[.,]5)?)(?:{_TO}(?P<high>\d{{1,2}}(?:[.,]5)?))?\s*rpe\b"
)
RPE_AT: Final = _compiled(
    rf"@\s*(?P<low>(?:[5-9](?:[.,]5)?|10))(?:{_TO}(?P<high>[5-9](?:[.,]5)?|10))?"
    rf"(?![\d:x]|[.,]\d|\s*(?:%|{_MASS}))"
)
RIR: Final = _compiled(rf"@?\s*\brir\s*[:=@~]?\s*(?P<low>\d)(?:{_TO}(?P<high>\d))?(?!\d)")
RIR_AFTER: Final = _compiled(
    rf"@?\s*{_FREE}(?P<low>\d)(?:{_TO}(?P<high>\d))?\s*"
    r"(?:rir\b|reps?\s+(?:in\s+reserve|in\s+the\s+tank|left)\b)"
)

PERCENT_SET: Final = _compiled(
    rf"{_FREE}(?P<percent>\d{{2,3}})\s?%\s*x\s*(?P<reps>\d{{1,2}})(?P<plus>\+)?(?!\d)"
)
"""A set with its own share of the best lift: ``65% x 5``."""

SETS_AT_PERCENT: Final = _compiled(
    rf"{_FREE}(?<!x)(?<!x\s)(?P<list>\d{{1,2}}\+?\s?@\s?\d{{2,3}}\s?%"
    r"(?:\s*[,;/]\s*\d{1,2}\+?\s?@\s?\d{2,3}\s?%){1,5})"
)
"""A list of sets: ``5 @ 65%, 5 @ 75%, 5+ @ 85%``."""

PERCENT: Final = _compiled(
    rf"@?\s*{_FREE}(?P<list>\d{{2,3}}(?:[.,]\d)?(?:\s?%?\s?[-/]\s?\d{{2,3}}(?:[.,]\d)?){{0,4}})\s?%"
    r"(?:\s*(?:of\s+|de\s+|vom\s+)?(?:my\s+|your\s+)?(?:e?1\s?rm|tm|training\s+max|max)\b)?"
)

PROGRESS: Final = _compiled(
    rf"\b(?:add|adding|increase(?:\s+(?:by|load|weight))?|steigern?\s+um|sumar?|subir)\s+(?:up\s+to\s+)?"
    rf"{_DECIMAL}(?:{_TO}{_DECIMAL})?\s*(?:{_MASS}|%|{_REPS}|{_SETS}|{_SEC})?"
    rf"(?:\s*(?:/|\b(?:per|each|every|a|pro|jede|cada)\b)\s*\w{{1,12}})?"
    rf"|\+\s?{_DECIMAL}\s*(?:{_MASS}|%)\s*(?:/|\b(?:per|each|every|a|pro|cada)\b)\s*\w{{1,12}}"
)
WEIGHT_FIRST: Final = _compiled(
    rf"{_FREE}(?P<kg>{_DECIMAL})\s*(?P<unit>{_MASS})\s*x\s*(?P<one>\d{{1,3}})"
    rf"(?:\s*x\s*(?P<two>\d{{1,2}}))?(?:\s*{_REPS})?{_STOP}"
)
"""Weight first: ``60 kg x 10`` is one set, ``100 kg x 5 x 3`` can be read two ways."""

SETS_REPS_LOAD: Final = _compiled(
    rf"{_FREE}(?P<sets>\d{{1,2}})\s*x\s*(?P<low>{_N})(?:{_TO}(?P<high>{_N}))?\s*x\s*"
    rf"(?P<kg>{_DECIMAL})\s*(?P<unit>{_MASS})"
)
THREE: Final = _compiled(rf"{_FREE}(\d{{1,3}})\s*x\s*(\d{{1,3}})\s*x\s*(\d{{1,4}}){_STOP}")
"""Three bare numbers: which one is the weight is not written."""

LIST_OF_SETS: Final = _compiled(
    rf"{_FREE}(?P<sets>\d{{1,2}})\s*(?:x|{_SETS}\s*(?:of|x|:|de|a|à)?)\s*"
    rf"(?P<list>\d{{1,3}}(?:\s?[,/]\s?\d{{1,3}}){{1,9}})(?P<plus>\+)?(?:\s*{_REPS})?{_STOP}(?!\s*x)"
)
REPS_OF_HOLD: Final = _compiled(
    rf"{_FREE}(?P<sets>\d{{1,2}})\s*x\s*(?P<low>{_N})(?:{_TO}(?P<high>{_N}))?\s*(?:{_REPS})?\s*"
    rf"(?:of|x)\s*(?P<hold>\d{{1,3}})(?:{_TO}(?P<longer>\d{{1,3}}))?\s*(?:{_SEC})"
)
SETS_CLOCK: Final = _compiled(
    rf"{_FREE}(?P<sets>\d{{1,2}})\s*(?:x|{_SETS}\s*(?:of|x|:|de|a|à)?)\s*"
    rf"(?P<min>\d{{1,2}}):(?P<sec>[0-5]\d)(?!\d)"
)
SETS_OF: Final = _compiled(
    rf"{_FREE}(?P<sets>\d{{1,2}})(?:{_TO}(?P<most>\d{{1,2}}))?\s*"
    rf"(?:x|{_SETS}\s*(?:(?:of|x|:|de|mit|with|por|a|à|@|-)\s)?\s*|\s?{_SETS}\s*x)\s*"
    rf"(?:(?P<limit>{_LIMIT})|(?P<low>{_N})(?:{_TO}(?P<high>{_N}))?(?P<plus>\+)?\s*"
    rf"(?:(?P<sec>{_SEC})|(?P<min>{_MIN})|(?P<far>{_FAR})|(?P<reps>{_REPS}))?){_STOP}"
)
REPS_BY_SETS: Final = _compiled(
    rf"{_FREE}(?P<low>{_N})(?:{_TO}(?P<high>{_N}))?\s*{_REPS}\s*(?:x|for|,)?\s*"
    rf"(?P<sets>\d{{1,2}})\s*{_SETS}\b"
)
SETS_TOLD: Final = _compiled(
    rf"\b{_SETS}\s*[:=]\s*(?P<sets>\d{{1,2}})(?:{_TO}(?P<most>\d{{1,2}}))?{_STOP}"
)
SETS_ALONE: Final = _compiled(
    rf"{_FREE}(?P<sets>\d{{1,2}})(?:{_TO}(?P<most>\d{{1,2}}))?\s*(?:working\s+|work\s+)?{_SETS}\b"
)
REPS_TOLD: Final = _compiled(
    rf"\b{_REPS}\s*[:=]\s*(?P<low>{_N})(?:{_TO}(?P<high>{_N}))?(?P<plus>\+)?{_STOP}"
)
REPS_ALONE: Final = _compiled(
    rf"{_FREE}(?P<low>{_N})(?:{_TO}(?P<high>{_N}))?(?P<plus>\+)?\s*{_REPS}"
)

LOAD: Final = _compiled(
    rf"(?:@|\+|\b(?:at|with|mit|con)\s)?\s*{_FREE}(?:(?P<more>(?:{_DECIMAL}\s?[/-]\s?){{1,6}}))?"
    rf"(?P<kg>{_DECIMAL})\s*(?P<unit>{_MASS})(?:\s*(?:each|total|per\s+(?:hand|dumbbell|side))\b)?"
)
BARE_LOAD: Final = _compiled(
    rf"\b(?:weight|load|gewicht|peso)\s*[:=]?\s*(?P<load>{_DECIMAL}){_STOP}(?!\s*(?:x|-))"
)
BY_SET: Final = _compiled(
    rf"{_FREE}(?P<list>\d{{1,3}}(?:\s?[,/]\s?\d{{1,3}}){{1,9}})(?P<plus>\+)?(?:\s*{_REPS})?{_STOP}(?!\s*x)"
)
BY_SET_DASHED: Final = _compiled(
    rf"(?<![\d-])(?P<list>\d{{1,3}}(?:-\d{{1,3}}){{2,9}})(?P<plus>\+)?(?:\s*{_REPS})?(?![\d-])"
)
CLOCK: Final = _compiled(rf"{_FREE}(?P<min>\d{{1,2}}):(?P<sec>[0-5]\d)(?!\d)(?:\s*(?:{_MIN}))?")
LASTING: Final = _compiled(
    rf"{_FREE}(?P<low>\d{{1,4}})(?:{_TO}(?P<high>\d{{1,4}}))?\s*-?\s*(?:(?P<sec>{_SEC})|(?P<min>{_MIN}))"
)
DISTANCE: Final = _compiled(
    rf"{_FREE}(?P<low>{_DECIMAL})(?:{_TO}(?P<high>{_N}))?\s*(?P<far>{_FAR})"
)
_ONE_SIDE: Final = (
    r"(?:sides?|legs?|arms?|hands?|foot|feet|way|direction|seite|bein|arm|hand|lado|pierna|brazo)"
)
SIDES: Final = _compiled(
    rf"(?:/\s?|\b(?:per|each|every|pro|je|por|cada)\s+){_ONE_SIDE}\b"
    r"|\b(?:e/s|p/s|l/r|ea|each|each\s+side|both\s+sides|beidseitig)\b\.?"
)
LIMIT: Final = _compiled(
    r"\b(?:amraps?|amaps?|max(?:imum)?\s+reps?|(?:sets?\s+)?to\s+failure|till?\s+failure|max"
    r"|as\s+many(?:\s+reps)?\s+as\s+(?:possible|you\s+can)"
    r"|bis\s+zum\s+(?:muskel)?versagen|(?:al|hasta\s+el)\s+fallo)\b"
)
OWN_WEIGHT: Final = _compiled(
    r"(?:[@+]\s*|(?<=[\d\x00])\s*x?\s*)(?:bw|body\s?weight|k[oö]rpergewicht|peso corporal)\b"
)
"""Beside an amount; before it, the word belongs to a name: a bodyweight squat has no barbell."""

NUMBER: Final = re.compile(r"\d+(?:[.,]\d+)?")
