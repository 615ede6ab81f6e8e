"""Apple Health's ``export.xml``: hundreds of megabytes, read as a stream, without entities."""

import re
from collections.abc import Iterator
from typing import BinaryIO
from xml.parsers import expat  # entities are refused below, before anything grows

from forge.training.imports.values import Item, Passed, Raw, RawWeight, Unread

NAME, TITLE = "apple_health", "Apple Health"
PIECE = 1 << 18
WEIGHT = "HKQuantityTypeIdentifierBodyMass"
KIND = "HKWorkoutActivityType"
NO_ENTITIES = "The file defines entities, which no export of Apple Health does."
SETLESS = frozenset({"TraditionalStrengthTraining", "FunctionalStrengthTraining", "CoreTraining"})
"""Workouts that tell no exercise: they become sessions alone."""


class _Entities(Exception):
    """The file defines entities."""


class _Reader:
    """Gathers what one piece of the file holds."""

    def __init__(self) -> None:
        self.parser = expat.ParserCreate()
        self.parser.StartElementHandler = self.start
        self.parser.EndElementHandler = self.end
        self.parser.EntityDeclHandler = self.refuse
        self.items: list[Item] = []
        self.workout: dict[str, str] = {}
        self.line = 0

    def refuse(self, *_declared: object) -> None:
        """Entities can grow without end."""
        raise _Entities

    def start(self, tag: str, values: dict[str, str]) -> None:
        """Take a record or open a workout."""
        line = self.parser.CurrentLineNumber
        if tag == "Record" and values.get("type") == WEIGHT:
            value, unit = values.get("value", ""), values.get("unit", "")
            self.items.append(RawWeight(line, values.get("startDate", ""), value, unit))
        elif tag == "Workout":
            self.workout, self.line = dict(values), line
        elif tag == "WorkoutStatistics" and "Distance" in values.get("type", ""):
            self.workout["totalDistance"] = values.get("sum", "")
            self.workout["totalDistanceUnit"] = values.get("unit", "")

    def end(self, tag: str) -> None:
        """A workout is told by what stood in it as well."""
        if tag == "Workout":
            self.items.append(_workout(self.line, self.workout))
            self.workout = {}


def read(file: BinaryIO) -> Iterator[Item]:
    """Workouts and body weights. Everything else in the file is about other things."""
    reader = _Reader()
    try:
        while piece := file.read(PIECE):
            reader.parser.Parse(piece, False)
            yield from reader.items
            reader.items.clear()
        reader.parser.Parse(b"", True)
    except _Entities:
        yield Unread(reader.parser.CurrentLineNumber, NO_ENTITIES)
    except expat.ExpatError as error:
        yield Unread(error.lineno, f"The file is damaged here: {expat.ErrorString(error.code)}.")
    yield from reader.items


def _workout(line: int, values: dict[str, str]) -> Item:
    kind = values.get("workoutActivityType", "").removeprefix(KIND)
    if not kind or not values.get("startDate"):
        return Passed(line)
    words = re.sub(r"(?<=[a-z])(?=[A-Z])", " ", kind)
    setless = kind in SETLESS
    return Raw(
        line=line,
        when=values["startDate"],
        ends=values.get("endDate", ""),
        title=words,
        exercise="" if setless else words,
        seconds="" if setless else _seconds(values),
        distance="" if setless else values.get("totalDistance", ""),
        distance_unit=values.get("totalDistanceUnit", ""),
    )


def _seconds(values: dict[str, str]) -> str:
    length, unit = values.get("duration", ""), values.get("durationUnit", "min")
    return f"{length} {unit}" if length else ""
