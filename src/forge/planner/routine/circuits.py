"""Lines that say how often what follows is done: rounds, every minute, for time."""

import re
from dataclasses import dataclass
from typing import Final

_ROUNDS: Final = re.compile(
    r"^\W*(?:(?:circuit|tri-?\s?set|giant set|superset|zirkel|circuito)\W*(?:x\W*)?)?"
    r"(?P<n>\d{1,2})\s*(?:x\s*)?(?:rounds?|circuits?|runden|rondas|vueltas|times through)"
    r"(?:\s+(?:of|de|von|through|for time))?\b[^a-z]*$"
    r"|^\W*(?:circuit|tri-?\s?set|giant set|zirkel|circuito)\W*x?\s*(?P<m>\d{1,2})\W*$",
    re.IGNORECASE,
)
_TITLED: Final = re.compile(
    r"^(?P<title>[^\n]{1,60}?)\s*[,:(-]\s*(?P<n>\d{1,2})\s*(?:rounds|runden|rondas|vueltas)\W*$",
    re.IGNORECASE,
)
_EVERY_MINUTE: Final = re.compile(
    r"^\W*(?:(?P<first>\d{1,2})\s*-?\s*(?:min\w*\s*)?emom|emom\W*(?P<last>\d{1,2})(?:\s*min\w*)?)\W*$",
    re.IGNORECASE,
)
_BY_THE_CLOCK: Final = re.compile(
    r"^\W*(?:(?:\d{1,2}\s*-?\s*min\w*\W*)?amrap(?:\W*(?:in\s+)?\d{1,2}\s*(?:min\w*|'))?|amrap"
    r"|e\d?mom|for time|tabata|(?:time\s*)?cap\W*\d{1,2}\s*(?:min\w*|'))\W*$",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Circuit:
    """So many rounds of the lines below; None where the clock decides."""

    rounds: int | None


def circuit_of(flat: str) -> Circuit | None:
    """The circuit that a plain line opens, or None.

    Every minute on the minute, a round a minute. How many rounds fit into a given time is
    nobody's guess: such lines say their own sets or are asked.
    """
    found = _ROUNDS.match(flat)
    if found:
        return Circuit(int(found["n"] or found["m"]))
    minutes = _EVERY_MINUTE.match(flat)
    if minutes:
        return Circuit(int(minutes["first"] or minutes["last"]))
    return Circuit(None) if _BY_THE_CLOCK.match(flat) else None


def titled_circuit(flat: str) -> tuple[str, Circuit] | None:
    """``Hotel room 20 min, 4 rounds``: what stands before the rounds, and the circuit."""
    found = _TITLED.match(flat)
    return (found["title"], Circuit(int(found["n"]))) if found else None
