"""All amounts of a piece of text, taken out one notation after the other; what stays is a name."""

import math
import re
from collections.abc import Callable
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Final

from forge.domain.exercise import Span
from forge.domain.logged import KG_PER_LB
from forge.planner.routine import marks
from forge.planner.routine.plain import GONE, without

METRES: Final = {"k": 1000, "m": 1, "y": 0.9144, "f": 0.3048}
MILE_M: Final = 1609
SHORTEST_REST_S: Final = 15
LONGEST_REST_MIN: Final = 5
"""A rest without a unit is told in minutes up to 5, in seconds from 15."""

Match = re.Match[str]


@dataclass
class Scan:
    """What has been found so far. ``text`` has a mark in place of everything that was read."""

    text: str
    sets: list[Span] = field(default_factory=list[Span])
    reps: list[Span] = field(default_factory=list[Span])
    seconds: list[Span] = field(default_factory=list[Span])
    metres: list[Span] = field(default_factory=list[Span])
    spare_s: list[Span] = field(default_factory=list[Span])
    hold_s: Span | None = None
    by_set: list[int] = field(default_factory=list[int])
    either: list[tuple[int, int]] = field(default_factory=list[tuple[int, int]])
    three: tuple[int, int, int] | None = None
    reps_told: bool = False
    to_limit: bool = False
    plus: bool = False
    each_side: bool = False
    rir: Span | None = None
    percent: Span | None = None
    kg: list[Decimal] = field(default_factory=list[Decimal])
    pounds: bool = False
    bare_load: str = ""
    rest_s: int | None = None
    tempo: str = ""
    progress: bool = False

    @property
    def amounts(self) -> bool:
        """True if anything says how much is done."""
        return bool(
            self.sets
            or self.reps
            or self.seconds
            or self.metres
            or self.by_set
            or self.either
            or self.three
            or self.to_limit
        )

    @property
    def spots(self) -> bool:
        """True if sets or a list of sets are told, as hardly any remark does."""
        return bool(self.sets or self.by_set or self.either or self.three)

    def numbers(self) -> tuple[int, ...]:
        """Whole numbers that no notation took."""
        found = (match[0] for match in marks.NUMBER.finditer(self.text))
        return tuple(int(text) for text in found if text.isdecimal())

    def segments(self) -> tuple[tuple[int, str], ...]:
        """What was not read: places and texts, in order."""
        return tuple((match.start(), match[0]) for match in re.finditer(rf"[^{GONE}]+", self.text))


def scan(text: str) -> Scan:
    """Read every amount of a plain text. Each notation is looked for in what is left."""
    found = Scan(text)
    for pattern, take in _NOTATIONS:
        for _ in range(_MOST_OF_ONE):
            match = pattern.search(found.text)
            if match is None:
                break
            taken = take(found, match)
            found.text = without(found.text, match.start(), match.end())
            if not taken:
                break
    return found


_MOST_OF_ONE: Final = 6


def _number(text: str) -> Decimal:
    return Decimal(text.replace(",", "."))


def _span(match: Match, low: str = "low", high: str = "high") -> Span:
    first = round(_number(match[low]))
    last = round(_number(match[high])) if match[high] else first
    return min(first, last), max(first, last)


def _rest(found: Scan, match: Match) -> bool:
    low = _number(match["low"])
    high = _number(match["high"]) if match["high"] else low
    mean = (low + high) / 2
    told = bool(match["min"] or match["sec"])
    in_minutes = bool(match["min"]) or (not told and high <= LONGEST_REST_MIN)
    if not told and LONGEST_REST_MIN < high < SHORTEST_REST_S:
        return False
    more = int(match["more"]) if "more" in match.groupdict() and match["more"] else 0
    found.rest_s = round(mean * (60 if in_minutes else 1)) + more
    return True


def _rest_clock(found: Scan, match: Match) -> bool:
    found.rest_s = 60 * int(match["min"]) + int(match["sec"])
    return True


def _no_rest(found: Scan, _match: Match) -> bool:
    found.rest_s = 0
    return True


def _tempo(found: Scan, match: Match) -> bool:
    told = match["t"] or match.groupdict().get("at") or ""
    counts = [char.upper() for char in told if char.isalnum()]
    found.tempo = "-".join(counts)
    return True


def _rpe(found: Scan, match: Match) -> bool:
    """RPE 10 leaves nothing, RPE 8.5 one or two (Zourdos 2016; Helms, SCJ 2016)."""
    low = _number(match["low"])
    high = _number(match["high"]) if match["high"] else low
    if max(low, high) <= 10:
        least, most = 10 - max(low, high), 10 - min(low, high)
        found.rir = math.floor(least), math.ceil(most)
    return True


def _rir(found: Scan, match: Match) -> bool:
    found.rir = _span(match)
    return True


def _percent(found: Scan, match: Match) -> bool:
    told = [_number(text) for text in marks.NUMBER.findall(match["list"])]
    found.percent = math.floor(min(told)), math.ceil(max(told))
    return True


def _percent_set(found: Scan, match: Match) -> bool:
    told = int(match["percent"])
    low, high = found.percent or (told, told)
    found.percent = min(low, told), max(high, told)
    found.by_set.append(int(match["reps"]))
    found.plus = found.plus or bool(match["plus"])
    return True


def _sets_at_percent(found: Scan, match: Match) -> bool:
    for reps, plus, told in _ONE_AT_PERCENT.findall(match["list"]):
        low, high = found.percent or (int(told), int(told))
        found.percent = min(low, int(told)), max(high, int(told))
        found.by_set.append(int(reps))
        found.plus = found.plus or bool(plus)
    return True


_ONE_AT_PERCENT: Final = re.compile(r"(\d{1,2})(\+?)\s?@\s?(\d{2,3})")


def _hold(found: Scan, match: Match) -> bool:
    found.hold_s = _span(match)
    return True


def _bare_load(found: Scan, match: Match) -> bool:
    found.bare_load = match["load"]
    return True


def _sides(found: Scan, _match: Match) -> bool:
    found.each_side = True
    return True


def _kg(found: Scan, match: Match) -> Decimal:
    pounds = match["unit"].casefold().startswith(("lb", "pound"))
    found.pounds = found.pounds or pounds
    value = _number(match["kg"])
    return (value * KG_PER_LB).quantize(Decimal("0.01")) if pounds else value


def _load(found: Scan, match: Match) -> bool:
    if "more" in match.groupdict() and match["more"]:
        found.kg.append(Decimal(0))  # several loads: none is the load
    found.kg.append(_kg(found, match))
    return True


def _weight_first(found: Scan, match: Match) -> bool:
    found.kg.append(_kg(found, match))
    one, two = int(match["one"]), int(match["two"] or 1)
    if match["two"] is None or one == two:
        found.by_set += [one] * two
    else:
        found.either.append((two, one))
    return True


def _sets_reps_load(found: Scan, match: Match) -> bool:
    _sets_of(found, match)
    return _load(found, match)


def _three(found: Scan, match: Match) -> bool:
    found.three = int(match[1]), int(match[2]), int(match[3])
    return True


def _list_of_sets(found: Scan, match: Match) -> bool:
    told = _listed(match["list"])
    sets = int(match["sets"])
    found.by_set += told if len(told) == sets else []
    if len(told) != sets:
        found.sets.append((sets, sets))
        found.reps.append((min(told), max(told)))
    found.plus = found.plus or bool(match["plus"])
    return True


def _listed(text: str) -> list[int]:
    return [int(part) for part in re.findall(r"\d+", text)]


def _reps_of_hold(found: Scan, match: Match) -> bool:
    found.sets.append((int(match["sets"]), int(match["sets"])))
    found.reps.append(_span(match))
    found.reps_told = True
    found.hold_s = _span(match, "hold", "longer")
    return True


def _sets_clock(found: Scan, match: Match) -> bool:
    found.sets.append((int(match["sets"]), int(match["sets"])))
    return _clock(found, match)


def _sets_of(found: Scan, match: Match) -> bool:
    named = match.groupdict()
    if named.get("limit"):
        found.to_limit = True
        found.sets.append(_span(match, "sets", "most"))
        return True
    span = _span(match)
    if named.get("sec") or named.get("min"):
        factor = 60 if named.get("min") else 1
        found.seconds.append((span[0] * factor, span[1] * factor))
    elif named.get("far"):
        found.metres.append(_in_metres(match))
    elif _either_way(match, span):
        found.either.append((int(match["sets"]), span[0]))
        return True
    else:
        found.reps.append(span)
        found.reps_told = found.reps_told or bool(named.get("reps"))
    found.sets.append(_span(match, "sets", "most" if "most" in named else "sets"))
    found.plus = found.plus or bool(named.get("plus"))
    return True


MOST_USUAL_SETS: Final = 6


def _either_way(match: Match, span: Span) -> bool:
    """``10x3`` may be ten sets of three or three of ten; words for either settle it."""
    bare = "x" in match[0].casefold() and not re.search(r"[a-wyz]{2}", match[0].casefold())
    sets = int(match["sets"])
    return bare and span[0] == span[1] <= MOST_USUAL_SETS < sets


def _in_metres(match: Match) -> Span:
    unit = match["far"].casefold()
    factor = MILE_M if unit.startswith("mi") else METRES["k" if unit[0] == "k" else unit[0]]
    high = "high" if match["high"] else "low"
    return round(float(_number(match["low"])) * factor), round(float(_number(match[high])) * factor)


def _reps_by_sets(found: Scan, match: Match) -> bool:
    found.sets.append((int(match["sets"]), int(match["sets"])))
    found.reps.append(_span(match))
    found.reps_told = True
    return True


def _sets_alone(found: Scan, match: Match) -> bool:
    found.sets.append(_span(match, "sets", "most"))
    return True


def _reps_alone(found: Scan, match: Match) -> bool:
    found.reps.append(_span(match))
    found.reps_told = True
    found.plus = found.plus or bool(match["plus"])
    return True


def _by_set(found: Scan, match: Match) -> bool:
    found.by_set += _listed(match["list"])
    found.plus = found.plus or bool(match["plus"])
    return True


def _clock(found: Scan, match: Match) -> bool:
    seconds = 60 * int(match["min"]) + int(match["sec"])
    found.seconds.append((seconds, seconds))
    return True


def _lasting(found: Scan, match: Match) -> bool:
    """A time of its own: the amount, unless repetitions are told; then it may be a rest."""
    factor = 60 if match["min"] else 1
    low, high = _span(match)
    counted = found.reps or found.by_set or found.either or found.metres
    (found.spare_s if counted else found.seconds).append((low * factor, high * factor))
    return True


def _distance(found: Scan, match: Match) -> bool:
    found.metres.append(_in_metres(match))
    return True


def _limit(found: Scan, _match: Match) -> bool:
    found.to_limit = True
    return True


def _progress(found: Scan, _match: Match) -> bool:
    found.progress = True
    return True


def _nothing(_found: Scan, _match: Match) -> bool:
    return True


_NOTATIONS: Final[tuple[tuple[re.Pattern[str], Callable[[Scan, Match], bool]], ...]] = (
    (marks.PROGRESS, _progress),
    (marks.HOLD, _hold),
    (marks.STILL, _nothing),
    (marks.REST_CLOCK, _rest_clock),
    (marks.NO_REST, _no_rest),
    (marks.REST, _rest),
    (marks.REST_AFTER, _rest),
    (marks.REST_SHORT, _rest),
    (marks.RPE, _rpe),
    (marks.RPE_AFTER, _rpe),
    (marks.RIR, _rir),
    (marks.RIR_AFTER, _rir),
    (marks.TEMPO, _tempo),
    (marks.TEMPO_BARE, _tempo),
    (marks.SETS_AT_PERCENT, _sets_at_percent),
    (marks.PERCENT_SET, _percent_set),
    (marks.PERCENT, _percent),
    (marks.SIDES, _sides),
    (marks.WEIGHT_FIRST, _weight_first),
    (marks.SETS_REPS_LOAD, _sets_reps_load),
    (marks.REPS_OF_HOLD, _reps_of_hold),
    (marks.THREE, _three),
    (marks.SETS_CLOCK, _sets_clock),
    (marks.LIST_OF_SETS, _list_of_sets),
    (marks.SETS_OF, _sets_of),
    (marks.REPS_BY_SETS, _reps_by_sets),
    (marks.SETS_TOLD, _sets_alone),
    (marks.REPS_TOLD, _reps_alone),
    (marks.LOAD, _load),
    (marks.BARE_LOAD, _bare_load),
    (marks.RPE_AT, _rpe),
    (marks.SETS_ALONE, _sets_alone),
    (marks.REPS_ALONE, _reps_alone),
    (marks.DISTANCE, _distance),
    (marks.BY_SET_DASHED, _by_set),
    (marks.BY_SET, _by_set),
    (marks.CLOCK, _clock),
    (marks.LASTING, _lasting),
    (marks.LIMIT, _limit),
    (marks.OWN_WEIGHT, _nothing),
)
"""In this order: what has a word of its own first, bare numbers last."""
