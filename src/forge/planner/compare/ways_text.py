"""The table of ways out for the terminal: price, change, what it closes."""

from collections.abc import Iterator
from textwrap import wrap

from forge.domain.capital import capital
from forge.domain.plan import Plan
from forge.planner import words
from forge.planner.compare.ways import Way

WIDTH = 80
NOTHING = (
    "No single change could be weighed: the library has changed since this plan was made. "
    "Make it anew from its request."
)


def ways_text(plan: Plan, found: tuple[Way, ...]) -> str:
    """The ways that close something, cheapest first, then those that close nothing."""
    lines = list(_head(plan, found))
    for way in (one for one in found if one.closes):
        lines += ["", *_way(way)]
    idle = [words.both(one.changes) for one in found if not one.closes]
    if idle:
        lines += ["", *_wrapped(f"Closes no open wish: {'; '.join(idle)}.")]
    return "\n".join(lines) + "\n"


def _head(plan: Plan, found: tuple[Way, ...]) -> Iterator[str]:
    wishes = words.plural(len(plan.unmet), "open wish", "open wishes")
    short = -plan.provenance.objective[0]
    missing = f", {words.plural(short, 'point')} of what must be there missing" if short else ""
    yield from _wrapped(f"Now: {wishes}{missing}.")
    yield from _wrapped("Single changes, the cheapest first:" if found else NOTHING)


def _way(way: Way) -> Iterator[str]:
    what = words.both(way.changes)
    yield from _wrapped(f"{capital(what)}. Price: {_lower(way.asks.sentence)}")
    yield from _wrapped(f"closes {words.both(_lower(name) for name in way.closes)}", "  ")
    if way.opens:
        yield from _wrapped(f"opens {words.both(_lower(name) for name in way.opens)}", "  ")
    if way.short is None:
        yield from _wrapped("sets other targets, so points do not compare", "  ")
    else:
        left = f"{words.plural(way.short, 'point')} missing" if way.short else "complete"
        yield from _wrapped(f"what must be there: {left}", "  ")


def _lower(text: str) -> str:
    return text[0].lower() + text[1:]


def _wrapped(text: str, mark: str = "") -> list[str]:
    return wrap(
        text, WIDTH, initial_indent=mark, subsequent_indent=" " * len(mark), break_on_hyphens=False
    )
