"""One promise about many things, in one test that names every thing that breaks it.

A test of its own for each of a thousand things costs more than what it looks at: it is collected
in every process, set up, and reported. Here a share of them is looked at together, and nothing
stops at the first that fails.
"""

from collections.abc import Callable, Iterable, Sequence
from typing import TypeVar

import pytest

SHOWN = 3
"""How many of the failures are told in full; all are named."""

Thing = TypeVar("Thing")


def each(things: Iterable[Thing], check: Callable[[Thing], None]) -> None:
    """Check every thing.

    Raises:
        ExceptionGroup: Some failed. It names all of them, and holds the first as they were.

    """
    looked_at, broken = 0, {}
    for thing in things:
        looked_at += 1
        try:
            check(thing)
        except Exception as error:  # noqa: BLE001  # told below, whatever it is
            error.add_note(f"with {thing}")
            broken[str(thing)] = error
    assert looked_at, "there is nothing to look at"
    if broken:
        said = f"{len(broken)} of {looked_at} fail: {', '.join(broken)}"
        raise ExceptionGroup(said, list(broken.values())[:SHOWN])


def shares(things: Sequence[Thing], size: int) -> list[tuple[Thing, ...]]:
    """The things in their order, so many at a time: for ``parametrize``, with ``ids=span``."""
    return [tuple(things[start : start + size]) for start in range(0, len(things), size)]


def span(share: Sequence[object]) -> str:
    """Name a share by its first and its last thing."""
    return f"{share[0]} to {share[-1]}"


def of_each(
    things: Sequence[Thing], size: int = 130
) -> Callable[[Callable[[Thing], None]], Callable[[tuple[Thing, ...]], None]]:
    """Make a test of one thing a test of each, ``size`` of them at a time."""

    def made(check: Callable[[Thing], None]) -> Callable[[tuple[Thing, ...]], None]:
        def test(share: tuple[Thing, ...]) -> None:
            each(share, check)

        test.__name__, test.__doc__, test.__module__ = (
            check.__name__,
            check.__doc__,
            check.__module__,
        )
        marked: Callable[[tuple[Thing, ...]], None]
        marked = pytest.mark.parametrize("share", shares(things, size), ids=span)(test)
        return marked

    return made
