"""Places and what can be loaded there: racks, steps, plates on a bar, the fewest plate moves."""

from forge.training.kit.moves import Loading, fewest_moves
from forge.training.kit.place import Bar, Fixed, Place, Plate, Stack, asked_place
from forge.training.kit.plates import Disc, bar_value, discs, ends_of, per_side
from forge.training.kit.rack import Lifted, Rack, lifted, rack
from forge.training.kit.size import GRAINS, grains, load_text, part, plain, size, value_of
from forge.training.kit.steps import (
    Rounded,
    at_least,
    at_most,
    is_on,
    nearest,
    next_down,
    next_up,
    rounded,
)

__all__ = [
    "GRAINS",
    "Bar",
    "Disc",
    "Fixed",
    "Lifted",
    "Loading",
    "Place",
    "Plate",
    "Rack",
    "Rounded",
    "Stack",
    "asked_place",
    "at_least",
    "at_most",
    "bar_value",
    "discs",
    "ends_of",
    "fewest_moves",
    "grains",
    "is_on",
    "lifted",
    "load_text",
    "nearest",
    "next_down",
    "next_up",
    "part",
    "per_side",
    "plain",
    "rack",
    "rounded",
    "size",
    "value_of",
]
