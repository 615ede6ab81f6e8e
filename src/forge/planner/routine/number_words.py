"""Numbers in words, made digits in their place: three sets of ten."""

import re
from typing import Final

_NUMBERS: Final = {
    word: number
    for number, words in {
        1: "one ein eine einen uno una",
        2: "two zwei dos",
        3: "three drei tres",
        4: "four vier cuatro",
        5: "five fünf cinco",
        6: "six sechs seis",
        7: "seven sieben siete",
        8: "eight acht ocho",
        9: "nine neun nueve",
        10: "ten zehn diez",
        12: "twelve zwölf doce",
        15: "fifteen fünfzehn quince",
        20: "twenty zwanzig veinte",
        30: "thirty dreißig treinta",
    }.items()
    for word in words.split()
}
_ANY: Final = "|".join(sorted(_NUMBERS, key=len, reverse=True))
_COUNTED: Final = re.compile(
    rf"\b(?P<word>{_ANY})\b(?=\s+(?:working\s+)?(?:sets?|sätze?|series?|rounds?|runden?|rondas?"
    r"|lots|reps?|repetitions?|wdh|wiederholungen|repeticiones"
    r"|minutes?|mins?|minuten?|minutos?|seconds?|secs?|sekunden|segundos)\b)"
    r"|(?P<before>\b(?:(?:sets?|series|sätze|rounds|lots)\s+(?:of|de|à|mit)"
    r"|day|workout|session|tag|einheit|día|dia|week|woche|semana)\s+)"
    rf"(?P<of>{_ANY})\b",
    re.IGNORECASE,
)
"""Only where something is counted: ``one leg`` and ``two arm row`` are names."""


def with_digits(text: str) -> str:
    """The text with as many characters, and digits for the numbers that count something."""
    return _COUNTED.sub(_digits, text)


def _digits(found: re.Match[str]) -> str:
    before, word = found["before"] or "", found["word"] or found["of"]
    return before + str(_NUMBERS[word.casefold()]).ljust(len(word))
