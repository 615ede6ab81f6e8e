"""Steps on a rack: the nearest load, the next one up or down, and rounding said in words."""

from dataclasses import dataclass

from forge.domain.logged import Load
from forge.training.kit.rack import Rack
from forge.training.kit.size import load_text, size, value_of


@dataclass(frozen=True, slots=True)
class Rounded:
    """A load that can be made, and how it differs from what was wanted, empty if it does not."""

    load: Load
    sentence: str


def at_most(rack: Rack, wanted: int) -> Load | None:
    """The heaviest load that is not above the wanted grains; None if all are."""
    return next((load for load in reversed(rack) if size(load) <= wanted), None)


def at_least(rack: Rack, wanted: int) -> Load | None:
    """The lightest load that is not below the wanted grains; None if all are."""
    return next((load for load in rack if size(load) >= wanted), None)


def nearest(rack: Rack, wanted: int) -> Load | None:
    """The load nearest to the wanted grains, the lighter of two; None on an empty rack."""
    return min(rack, key=lambda load: (abs(size(load) - wanted), size(load)), default=None)


def next_up(rack: Rack, load: Load) -> Load | None:
    """The next heavier load; None where there is none."""
    return at_least(rack, size(load) + 1)


def next_down(rack: Rack, load: Load) -> Load | None:
    """The next lighter load; None where there is none."""
    return at_most(rack, size(load) - 1)


def is_on(rack: Rack, load: Load) -> bool:
    """Whether a load can be made."""
    weight = size(load)
    return any(size(one) == weight and one.unit is load.unit for one in rack)


def rounded(rack: Rack, wanted: Load) -> Rounded | None:
    """The nearest load that can be made, with the rounding said; None on an empty rack."""
    found = nearest(rack, size(wanted))
    if found is None:
        return None
    gap = size(found) - size(wanted)
    if gap == 0:
        return Rounded(found, "")
    off = f"{value_of(abs(gap), found.unit):f} {found.unit.value}"
    way = "more" if gap > 0 else "less"
    said = f"{load_text(wanted)} cannot be loaded here; {load_text(found)} is the nearest"
    counted = found.unit.value in ("kg", "lb")
    return Rounded(found, f"{said}, {off} {way}." if counted else f"{said}.")
