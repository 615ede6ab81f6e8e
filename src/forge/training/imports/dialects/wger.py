"""wger: body weights as a table with a translated header, logs as JSON with numbers for units."""

from collections.abc import Iterable, Iterator, Mapping
from typing import cast

from forge.training.imports.values import Dialect, Item, Raw, RawWeight, Row, Table, Unread

NAME, TITLE = "wger", "wger"
DATES = ("date", "datum", "fecha", "data", "дата", "tarih", "ημερομηνία", "dato", "päivämäärä",
         "日付", "日期", "날짜", "التاريخ", "dátum", "kuupäev", "datuma")  # fmt: skip
WEIGHTS = ("weight", "gewicht", "peso", "poids", "вес", "вага", "ağırlık", "βάρος", "vægt", "vikt",
           "vekt", "paino", "waga", "hmotnost", "váha", "体重", "重量", "체중", "الوزن", "pes",
           "kaal", "težina")  # fmt: skip
SECONDS, MINUTES, MILES, KILOMETRES, METRES, UNTIL_FAILURE = 3, 4, 5, 6, 8, 2
"""Numbers of repetition units in a fresh installation."""
POUNDS = 2


def read(rows: Iterable[Row], table: Table) -> Iterator[Item]:
    """Body weights; the unit stands in the settings of wger alone."""
    date = next((name for name in DATES if name in table.index), "")
    weight = next((name for name in WEIGHTS if name in table.index), "")
    for row in rows:
        if row.get(weight):
            yield RawWeight(row.line, row.get(date), row.get(weight))
        else:
            yield Unread(row.line, "There is no weight in this row.")


DIALECT = Dialect(
    NAME,
    TITLE,
    tuple(frozenset({date, weight}) for date in DATES for weight in WEIGHTS),
    read,
)


def is_logs(rows: list[object]) -> bool:
    """Whether these are logs of wger's interface."""
    first = rows[0] if rows else None
    if not isinstance(first, dict):
        return False
    return "date" in first and bool({"exercise", "exercise_base"} & first.keys())


def read_logs(rows: list[object]) -> Iterator[Item]:
    """Sets from the interface's JSON; an exercise without a name keeps its number."""
    for number, row in enumerate(rows, 1):
        if isinstance(row, dict):
            yield _set(number, cast("Mapping[str, object]", row))
        else:
            yield Unread(number, "This is no log.")


def _set(number: int, row: Mapping[str, object]) -> Item:
    def text(*names: str) -> str:
        found = next((row[name] for name in names if row.get(name) not in {None, ""}), "")
        return str(found)

    amount, unit = text("repetitions", "reps"), _number(text("repetitions_unit", "repetition_unit"))
    exercise = text("exercise_name", "name") or text("exercise", "exercise_base")
    if not exercise:
        return Unread(number, "The log names no exercise.")
    seconds = {SECONDS: amount, MINUTES: f"{amount} min"}.get(unit, "")
    distance = {MILES: "mi", KILOMETRES: "km", METRES: "m"}.get(unit, "")
    return Raw(
        line=number,
        when=text("date"),
        exercise=f"wger exercise {exercise}" if exercise.isdecimal() else exercise,
        weight=text("weight"),
        weight_unit="lb" if _number(text("weight_unit")) == POUNDS else "kg",
        reps="" if seconds or distance else amount,
        seconds=seconds,
        distance=amount if distance else "",
        distance_unit=distance,
        rir=text("rir"),
        rest=text("rest"),
    )


def _number(text: str) -> int:
    return int(text) if text.isdecimal() else 1
