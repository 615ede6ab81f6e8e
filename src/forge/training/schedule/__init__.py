"""The plan as sessions with dates: what is due, what each asks for, what was moved or done."""

from forge.training.schedule.agenda import Agenda, Due, State, agenda
from forge.training.schedule.aim import SECONDS, Aim, aim, last_sets
from forge.training.schedule.circuits import (
    SHAPES,
    Shape,
    circuit_for,
    circuit_from_json,
    circuit_json,
    open_rounds,
)
from forge.training.schedule.cut import cut_to
from forge.training.schedule.items import items_of, slot_names
from forge.training.schedule.occurrences import find_occurrence, occurrences
from forge.training.schedule.prescription import item_from_json, item_json
from forge.training.schedule.rows import in_order, rows_of
from forge.training.schedule.values import Circuit, Item, Occurrence, Row

__all__ = [
    "SECONDS",
    "SHAPES",
    "Agenda",
    "Aim",
    "Circuit",
    "Due",
    "Item",
    "Occurrence",
    "Row",
    "Shape",
    "State",
    "agenda",
    "aim",
    "circuit_for",
    "circuit_from_json",
    "circuit_json",
    "cut_to",
    "find_occurrence",
    "in_order",
    "item_from_json",
    "item_json",
    "items_of",
    "last_sets",
    "occurrences",
    "open_rounds",
    "rows_of",
    "slot_names",
]
