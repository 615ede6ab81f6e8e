"""Reads lines in order, and remembers what each means for the next."""

import re
from dataclasses import dataclass, field, replace
from typing import Final

from forge.planner.routine.circuits import Circuit, circuit_of, titled_circuit
from forge.planner.routine.columns import Table, header_of, is_ruler, row_text
from forge.planner.routine.heading_words import SAYS_NO_MORE
from forge.planner.routine.headings import (
    Heading,
    aside_told,
    heading_of,
    is_decorated,
    is_rule,
    opening,
)
from forge.planner.routine.items import (
    LABEL,
    LEFT_OUT,
    SET_LINE,
    STATION,
    Named,
    Segment,
    Unknown,
    ask_bare,
    finish,
    read_segment,
)
from forge.planner.routine.joining import OpenSession, added, closed
from forge.planner.routine.names import Names
from forge.planner.routine.notice import Whole, tells_how_often
from forge.planner.routine.plain import GONE, plain, shield
from forge.planner.routine.remarks import (
    is_address,
    is_listed,
    is_prose,
    may_be_title,
    only_warms_up,
    opens_a_session,
)
from forge.planner.routine.scan import Scan, scan
from forge.planner.routine.splitting import all_work, split
from forge.planner.routine.unloaded import which_squat
from forge.planner.routine.values import Item, Kind, Line, Question, Routine

LONGEST_LINE: Final = 300

_LETTER: Final = re.compile(r"^\s*(?P<letter>[A-H])\s*[:)]\s+")
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
    whole: Whole = field(default_factory=Whole)
    pending: Named | None = None
    pending_line: int = -1
    begun: bool = False
    in_line: bool = False

    def take(self, number: int, start: int, text: str) -> None:
        """Read the next line."""
        flat = plain(text)
        self.whole.notice(flat)
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
            per_week=self.whole.per_week,
            warms_up=self.whole.warms_up,
            progresses=self.whole.progresses,
        )

    def _read(self, line: Line, flat: str) -> Line:
        bare = flat.strip()
        if not bare:
            self.rounds = self.circuit = None
            if self.sessions and self.sessions[-1].guessed and not self.sessions[-1].items:
                self.sessions.pop()
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
        circuit = self._circuit(flat)
        if circuit:
            return self._circled(line, circuit)
        numbers = scan(shield(flat))
        told = aside_told(flat)
        if told and not numbers.spots:
            return replace(line, because=f"Part of the {told}; its sets are not counted.")
        exact = self._is_exercise(flat)
        heading = None if exact and not is_decorated(flat) else heading_of(flat)
        if heading is None and is_decorated(flat) and not numbers.spots and not exact:
            heading = Heading(flat.strip(" #*_=-~:\t"), part=not _is_titled(flat))
        if heading is None or self._goes_on(flat):
            return None
        if heading.aside and _says_more(heading, flat):
            return replace(line, because=f"Part of the {heading.aside}; its sets are not counted.")
        return None if numbers.spots else self._headed(line, heading)

    def _circuit(self, flat: str) -> Circuit | None:
        titled = titled_circuit(flat)
        if titled and not self._names_work(titled[0]):
            return titled[1]
        return circuit_of(flat)

    def _goes_on(self, flat: str) -> bool:
        """``Sat - 45 min walk`` opens a session and holds an exercise too."""
        begun = opening(flat)
        return begun is not None and all_work(
            (Segment(flat[begun[1] :], flat[begun[1] :], 0, 0),), self.names
        )

    def _names_work(self, title: str) -> bool:
        """True for ``push-ups, 4 rounds``: the rounds are sets of an exercise."""
        found = self.names.find(title.strip())
        return bool(found.sure or found.near or scan(shield(title)).spots)

    def _circled(self, line: Line, circuit: Circuit) -> Line:
        self._settle()
        self.aside = ""
        self.rounds = circuit.rounds
        self.circuit = f"R{line.number}"
        told = f"{circuit.rounds} rounds" if circuit.rounds else "As many rounds as the clock gives"
        return replace(line, kind=Kind.HEADING, because=f"{told} of what follows.")

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
        begun = opening(flat) or self._lettered(line, flat)
        if begun and not self._is_exercise(flat[: begun[1]]):
            heading, at = begun
            self._headed(line, heading)
            source, flat, start = source[at:], flat[at:], start + at
        whole = Segment(source, flat, start, line.number, self.rounds, self.circuit)
        return split(whole, self.names)

    def _lettered(self, line: Line, flat: str) -> tuple[Heading, int] | None:
        """``A: squat 5x5, bench 5x5, row 5x5`` is a session, ``A: squat 5x5`` an exercise."""
        found = _LETTER.match(flat)
        if found is None:
            return None
        at = found.end()
        parts = split(Segment(line.text[at:], flat[at:], 0, 0), self.names)
        apart = len(parts) > 1 and not any(one.group for one in parts)
        return (Heading(found["letter"]), at) if apart else None

    def _segments(self, line: Line, segments: tuple[Segment, ...]) -> Line:
        """Read the segments of a line; the first that needs an answer makes it a question."""
        self._settle()
        outcomes = [self._outcome(one) for one in segments]
        self.begun = self.begun or any(not isinstance(one, Unknown) for one in outcomes)
        self.in_line = self._amounts_in_line(outcomes)
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

    def _outcome(self, segment: Segment) -> Item | Named | Question | Unknown:
        if self.circuit and STATION.match(segment.flat):
            segment = replace(segment, rounds=None)
        found = read_segment(segment, self.names)
        if self.whole.unloaded and isinstance(found, Item):
            return which_squat(found, segment, self.names) or found
        return found

    def _amounts_in_line(self, outcomes: list[Item | Named | Question | Unknown]) -> bool:
        """Whether amounts stand beside the names: then a line without one is no exercise."""
        if any(isinstance(one, Named) for one in outcomes):
            return False
        return self.in_line or any(isinstance(one, Item | Question) for one in outcomes)

    def _unknown(self, line: Line, unknown: Unknown, items: tuple[Item, ...]) -> Line:
        flat = plain(line.text)
        if unknown.counts or items or not may_be_title(flat):
            return self._unread(line, unknown, items)
        if is_prose(flat) or is_address(flat) or tells_how_often(flat):
            return replace(line, because="A remark: it names no exercise with sets.")
        if not self.begun:
            return self._titled(line, flat)
        if (
            self.in_line
            and not self._after_blank()
            and not is_listed(flat)
            and not any(char.isdigit() for char in flat)
        ):
            return replace(line, because="A remark: it names no exercise and no amount.")
        return self._unread(line, unknown, items)

    def _after_blank(self) -> bool:
        """A line behind a blank one may be a heading that nobody knows: it is better asked."""
        return bool(self.lines) and self.lines[-1].kind is Kind.BLANK

    def _unread(self, line: Line, unknown: Unknown, items: tuple[Item, ...]) -> Line:
        if only_warms_up(line.text) and not items:
            return replace(line, because="Part of the warm-up; its sets are not counted.")
        self.begun = self.begun or unknown.counts
        return replace(line, kind=Kind.UNREAD, because=unknown.because, items=items)

    def _titled(self, line: Line, flat: str) -> Line:
        """The first lines may name what follows."""
        if not opens_a_session(flat):
            return replace(line, because="Taken for a title.")
        self._open(Heading(flat.strip(" #*_=-~:\t")))
        self.sessions[-1].guessed = True
        return replace(line, kind=Kind.HEADING, because="Taken for a title.")

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
    if heading.aside in {"warm-up", "cool-down"}:
        return len(words) > 0
    return bool(flat.partition(":")[2].strip(" *_"))
