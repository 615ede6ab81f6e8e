"""All events and plans as one JSON text: the same for the same person, whenever it is written.

One item stands on each line, keys are sorted, decimal numbers are texts. There is no time of the
export in it, no number of the server, no name, no password and no token.
"""

from collections.abc import Iterable, Iterator
from typing import Final

FORMAT: Final = "forge"
VERSION: Final = 1


def whole(events: Iterable[str], plans: Iterable[str]) -> Iterator[str]:
    """The text in pieces. ``events`` and ``plans`` are canonical JSON texts in their order."""
    yield '{"events":['
    yield from _listed(events)
    yield f'],\n"format":"{FORMAT}",\n"plans":['
    yield from _listed(plans)
    yield f'],\n"version":{VERSION}}}\n'


def _listed(items: Iterable[str]) -> Iterator[str]:
    between = "\n"
    for item in items:
        yield between + item
        between = ",\n"
    if between != "\n":
        yield "\n"
