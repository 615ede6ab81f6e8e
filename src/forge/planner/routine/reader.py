"""Reads lines in order, and remembers what each means for the next."""

import re
from dataclasses import dataclass, field, replace
from typing import Final

from forge.planner.routine.columns import Table, header_of, is_ruler, row_text
from forge.planner.routine.heading_words import SAYS_NO_MORE
from forge.planner.routine.headings import Heading, heading_of, is_decorated, is_rule, opening
from forge.planner.routine.items import (
    LABEL,
    LEFT_OUT,
    SET_LINE,
    Named,
    Segment,
    Unknown,
    ask_bare,
    finish,
    read_segment,
)
from forge.planner.routine.joining import OpenSession, added, closed
from forge.planner.routine.names import Names
from forge.planner.routine.plain import GONE, plain, shield
from forge.planner.routine.scan import Scan, scan
from forge.planner.routine.splitting import split
from forge.planner.routine.values import Item, Kind, Line, Question, Routine

LONGEST_LINE: Final = 300
SENTENCE_WORDS: Final = 8

_OFTEN: Final = re.compile(
    r"\b(?P<n>[1-7]|two|three|four|five|six|twice|thrice)\s*(?:-\s*)?(?:x|×|times|days|sessions|mal|veces"
    r"|tage|dias)?\s*(?:/|per|a|each|pro|por|die|la|a la)?\s*(?:week|woche|semana|wk)\b"
    r"|\b(?P<d>[1-7])[\s-]days?\s+(?:program|programme|split|routine|plan|full body)\b",
    re.IGNORECASE,
)
_COUNTED: Final = {"two": 2, "twice": 2, "three": 3, "thrice": 3, "four": 4, "five": 5, "six": 6}
_ROUNDS: Final = re.compile(
    r"^\W*(?:circuit\W*)?(?P<n>\d{1,2})\s*(?:x\s*)?"
    r"(?:rounds?|circuits?|runden|rondas|vueltas|times through)"
    r"(?:\s+(?:of|de|von|through))?\b[^a-z]*$|^\W*(?:circuit|zirkel|circuito)\W*x?\s*(?P<m>\d{1,2})\W*$",
    re.IGNORECASE,
)
_WARMS_UP: Final = re.compile(r"warm[\s-]?(?:up|ing)|aufwärmen|calentamiento", re.IGNORECASE)
_PROGRESSES: Final = re.compile(
    r"progress|overload|add (?:weight|load|reps|\d)|increase|steiger|next (?:time|week|session)",
    re.IGNORECASE,
)
_BETWEEN_ROUNDS: Final = re.compile(r"rounds?|circuits?|runden|rondas|vueltas", re.IGNORECASE)
_FORGE_ASIDE: Final = 5
"""Forge's own text puts reasons at this depth."""


@dataclass
class Reader:
    """Reads lines in order and remembers what the ones before them mean for the next."""

    names: Names
    is_forge: bool = False
    lines: list[Line] = field(default_factory=list[Line])
    sessions: list[OpenSession] = field(default_factory=list[OpenSession])
    table: Table | None = None
    day_of_table: str = ""
    aside: str = ""
    rounds: int | None = None
    circuit: str | None = None
    week: int = 1
    rest_s: int | None = None
    per_week: int | None = None
    pending: Named | None = None
    pending_line: int = -1
    warms_up: bool = False
    progresses: bool = False

    def take(self, number: int, start: int, text: str) -> None:
        """Read the next line."""
        flat = plain(text)
        self._notice(flat)
        line = Line(number, start, start + len(text), text, Kind.NOTE)
        read = self._read(line, flat)
        self.lines.append(read)
        if self.pending and self.pending_line not in (number, number - 1):
            self._settle()

    def routine(self, text: str) -> Routine:
        """Everything that was read."""
        self._settle()
        return Routine(
            text=text,
            lines=tuple(self.lines),
            sessions=tuple(closed(one) for one in self.sessions if one.items),
            per_week=self.per_week,
            warms_up=self.warms_up,
            progresses=self.progresses,
        )

    def _notice(self, flat: str) -> None:
        """What a line says of the whole, whatever else it is."""
        self.warms_up = self.warms_up or bool(_WARMS_UP.search(flat))
        self.progresses = self.progresses or bool(_PROGRESSES.search(flat))
        often = _OFTEN.search(flat)
        if often and self.per_week is None:
            told = (often["n"] or often["d"]).casefold()
            self.per_week = _COUNTED.get(told) or int(told)

    def _read(self, line: Line, flat: str) -> Line:
        bare = flat.strip()
        if not bare:
            self.rounds = self.circuit = None
            self.aside = "" if self.aside in {"warm-up", "cool-down"} else self.aside
            return replace(line, kind=Kind.BLANK)
        if len(flat) > LONGEST_LINE:
            because = f"It has more than {LONGEST_LINE} characters. Give each exercise a line."
            return replace(line, kind=Kind.UNREAD, because=because)
        if is_rule(bare) or (self.table and is_ruler(flat)):
            return replace(line, because="A line between parts.")
        if bare.startswith((LEFT_OUT.strip(), ";", ">", "(")) and self._is_remark(bare):
            return replace(line, because="A remark, or a line that you left out.")
        return self._table_row(line, flat) or self._other(line, flat)

    def _is_remark(self, bare: str) -> bool:
        return not bare.startswith("(") or (bare.endswith(")") and not scan(bare).spots)

    def _table_row(self, line: Line, flat: str) -> Line | None:
        """A header, or a row below one."""
        header = header_of(flat)
        if header:
            self.table, self.aside = header, ""
            return replace(line, kind=Kind.HEADING, because="The columns of a table.")
        found = row_text(flat, self.table) if self.table else None
        if found is None:
            return None
        day, written = found
        if day and day != self.day_of_table:
            self.day_of_table = day
            self._open(heading_of(day) or Heading(day))
        if not written:
            return replace(line, because="A row without an exercise.")
        segment = Segment(line.text, plain(written), line.start, line.number)
        return self._segments(line, (segment,))

    def _other(self, line: Line, flat: str) -> Line:
        """A heading, an amount for the line above, exercises, or a remark."""
        if self.is_forge and self._is_own_reason(flat):
            return self._forge_detail(line, flat)
        if self.aside in {"warm-up", "cool-down"} and self._ends_aside(flat):
            self.aside = ""
        found = self._heading(line, flat)
        if found:
            return found
        if self.aside:
            return replace(line, because=f"Part of the {self.aside}; its sets are not counted.")
        return self._continued(line, flat) or self._segments(line, self._split(line, flat))

    def _is_own_reason(self, flat: str) -> bool:
        return len(flat) - len(flat.lstrip()) >= _FORGE_ASIDE

    def _forge_detail(self, line: Line, flat: str) -> Line:
        continued = self._continued(line, flat) if self.pending else None
        return continued or replace(line, because="A reason of Forge's.")

    def _ends_aside(self, flat: str) -> bool:
        """In a warm-up, a lettered exercise begins the work."""
        label = LABEL.match(flat)
        return bool(label and label[0].strip(" -*") and scan(flat).spots)

    # ------------------------------------------------------------ headings

    def _heading(self, line: Line, flat: str) -> Line | None:
        rounds = _ROUNDS.match(flat)
        if rounds:
            self.rounds = int(rounds["n"] or rounds["m"])
            self.circuit = f"R{line.number}"
            return replace(
                line, kind=Kind.HEADING, because=f"{self.rounds} rounds of what follows."
            )
        numbers = scan(shield(flat))
        exact = self._is_exercise(flat)
        heading = None if exact and not is_decorated(flat) else heading_of(flat)
        if heading is None and is_decorated(flat) and not numbers.spots and not exact:
            heading = Heading(flat.strip(" #*_=-~:\t"), aside="" if _is_titled(flat) else "notes")
        if heading is None:
            return None
        if heading.aside and _says_more(heading, flat):
            return replace(line, because=f"Part of the {heading.aside}; its sets are not counted.")
        return None if numbers.spots else self._headed(line, heading)

    def _is_exercise(self, flat: str) -> bool:
        label = LABEL.match(flat)
        return self.names.sure(flat[label.end() if label else 0 :].strip(" #*_:-")) is not None

    def _headed(self, line: Line, heading: Heading) -> Line:
        self._settle()
        self.table, self.rounds, self.circuit = None, None, None
        self.aside = heading.aside
        if heading.aside:
            because = f"Opens the {heading.aside}."
        elif heading.week:
            self.week, because = heading.week, f"Week {heading.week}."
        elif heading.free_day:
            self.aside, because = "", "A day without training."
        elif heading.part and self.sessions and self.sessions[-1].title:
            self.rest_s, because = None, "A part of the session."
        else:
            self._open(heading)
            because = "Opens a session."
        return replace(line, kind=Kind.HEADING, because=because)

    def _open(self, heading: Heading) -> None:
        self.rest_s = None
        self.aside = ""
        last = self.sessions[-1] if self.sessions else None
        if last and not last.items and last.weekday is not None and heading.weekday is None:
            last.title = f"{last.title}: {heading.title}"
            return
        self.sessions.append(OpenSession(heading.title, heading.weekday, self.week))

    # ------------------------------------------------------------ exercises

    def _continued(self, line: Line, flat: str) -> Line | None:
        """An amount alone: it belongs to the name above, or says the rest of what follows."""
        one_set = SET_LINE.match(flat)
        found = scan(shield(flat[one_set.end() :] if one_set else flat))
        left = found.text.replace(GONE, " ").strip(" -*:,;.|@x()+\t")
        if left or not (found.amounts or found.rest_s is not None):
            return None
        if not found.amounts:
            return self._rest_line(line, found)
        if one_set and not (found.sets or found.by_set):
            found.sets.append((1, 1))
        if self.pending is None:
            because = "An amount without an exercise: write the name before it."
            return replace(line, kind=Kind.UNREAD, because=because)
        self.pending = replace(self.pending, found=added(self.pending.found, found))
        self.pending_line = line.number
        return replace(line, kind=Kind.READ, because=f"Belongs to {self.pending.exercise.name}.")

    def _rest_line(self, line: Line, found: Scan) -> Line:
        """A rest on a line of its own is that of the exercises below it in the session."""
        if _BETWEEN_ROUNDS.search(line.text):
            return replace(line, because="A rest between rounds; it is not counted.")
        self.rest_s = found.rest_s
        return replace(line, because=f"Rest {found.rest_s} s for what follows.")

    def _split(self, line: Line, flat: str) -> tuple[Segment, ...]:
        start = line.start
        source = line.text
        begun = opening(flat)
        if begun:
            heading, at = begun
            self._headed(line, heading)
            source, flat, start = source[at:], flat[at:], start + at
        whole = Segment(source, flat, start, line.number, self.rounds, self.circuit)
        return split(whole, self.names)

    def _segments(self, line: Line, segments: tuple[Segment, ...]) -> Line:
        """Read the segments of a line; the first that needs an answer makes it a question."""
        self._settle()
        outcomes = [read_segment(one, self.names) for one in segments]
        items = [one for one in outcomes if isinstance(one, Item)]
        asked = next((one for one in outcomes if isinstance(one, Question)), None)
        unknown = next((one for one in outcomes if isinstance(one, Unknown)), None)
        named = next((one for one in outcomes if isinstance(one, Named)), None)
        if asked:
            return replace(line, kind=Kind.QUESTION, question=asked, items=self._kept(items))
        if unknown:
            return self._unknown(line, unknown, self._kept(items))
        if named and len(outcomes) == 1:
            self.pending, self.pending_line = named, line.number
            return replace(line, kind=Kind.READ)
        if named:
            found = ask_bare(named)
            return replace(line, kind=Kind.QUESTION, question=found, items=self._kept(items))
        return replace(line, kind=Kind.READ, items=self._kept(items))

    def _unknown(self, line: Line, unknown: Unknown, items: tuple[Item, ...]) -> Line:
        words = line.text.split()
        prose = len(words) > SENTENCE_WORDS or line.text.rstrip().endswith((".", "!", "?"))
        if not unknown.counts and not items and (prose or _OFTEN.search(line.text)):
            return replace(line, because="A remark: it names no exercise with sets.")
        begun = any(one.items for one in self.sessions)
        if not items and not begun and not unknown.counts:
            return replace(line, because="Taken for a title.")
        return replace(line, kind=Kind.UNREAD, because=unknown.because, items=items)

    def _kept(self, items: list[Item]) -> tuple[Item, ...]:
        """Items go to the open session; a rest told above is theirs."""
        if not items:
            return ()
        if not self.sessions:
            self.sessions.append(OpenSession("", None, self.week))
        done = tuple(self._rested(item) for item in items)
        self.sessions[-1].items += done
        return done

    def _rested(self, item: Item) -> Item:
        if item.work.rest_s is None and self.rest_s is not None:
            return replace(item, work=replace(item.work, rest_s=self.rest_s))
        return item

    def _settle(self) -> None:
        """A name that waited for its amount is finished with what it got."""
        named, self.pending = self.pending, None
        if named is None:
            return
        at = next(i for i, line in enumerate(self.lines) if line.number == named.segment.line)
        outcome = finish(named) if named.found.amounts else ask_bare(named)
        line = self.lines[at]
        match outcome:
            case Item():
                self.lines[at] = replace(line, items=self._kept([outcome]))
            case Question():
                self.lines[at] = replace(line, kind=Kind.QUESTION, question=outcome)
            case Unknown():
                self.lines[at] = replace(line, kind=Kind.UNREAD, because=outcome.because)


def _is_titled(flat: str) -> bool:
    """Marked headings open a session; a line that only ends with a colon may be anything."""
    return not flat.rstrip().endswith(":") or flat.lstrip().startswith(("#", "*", "_", "="))


def _says_more(heading: Heading, flat: str) -> bool:
    """``Warm-up: 5 min bike`` is all of the warm-up; ``Warm-up, 5 min`` opens one."""
    words = [word for word in re.findall(r"[^\W\d_]+", flat) if word.casefold() not in SAYS_NO_MORE]
    return heading.aside in {"warm-up", "cool-down"} and len(words) > 0
