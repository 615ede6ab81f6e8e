"""Exit codes, documented in ``docs/commands.md``."""

from enum import IntEnum


class Exit(IntEnum):
    """What the shell sees."""

    OK = 0
    FLAWS = 1
    USAGE = 2
    BAD_INPUT = 3
    IMPOSSIBLE = 4
    BUG = 5
    UNAVAILABLE = 69
    INTERRUPTED = 130


EXITS = {
    Exit.OK: "done",
    Exit.FLAWS: "flaws or failed checks",
    Exit.USAGE: "wrong usage",
    Exit.BAD_INPUT: "input not understood",
    Exit.IMPOSSIBLE: "no plan can meet the request",
    Exit.BUG: "a bug of ours",
    Exit.UNAVAILABLE: "something needed is missing",
    Exit.INTERRUPTED: "interrupted",
}
