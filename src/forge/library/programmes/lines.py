"""The line of every key of a TOML file, so that a flaw can point at it.

The standard reader keeps no lines. Our files hold plain keys and headers only, one a line.
"""

import re
from collections import Counter
from typing import Final

_HEADER: Final = re.compile(r"\s*(\[{1,2})\s*([A-Za-z0-9_.]+)\s*\]{1,2}\s*(?:#.*)?")
_KEY: Final = re.compile(r"\s*([A-Za-z0-9_]+)\s*=")


def key_lines(text: str) -> dict[str, int]:
    """Line by dotted path: ``days.0.posts.2.sets``. Lists of tables count from 0."""
    found: dict[str, int] = {}
    seen = Counter[str]()
    table = ""
    for number, line in enumerate(text.splitlines(), start=1):
        header = _HEADER.fullmatch(line)
        key = _KEY.match(line)
        if header:
            table = _table(header[2], seen, is_list=header[1] == "[[")
            found[table] = number
        elif key:
            found[f"{table}.{key[1]}" if table else key[1]] = number
    return found


def _table(name: str, seen: Counter[str], *, is_list: bool) -> str:
    """The dotted path of a header, with the index of each list of tables that it stands in."""
    path = ""
    parts = name.split(".")
    for depth, part in enumerate(parts):
        path = f"{path}.{part}" if path else part
        if is_list and depth == len(parts) - 1:
            seen[path] += 1
            return f"{path}.{seen[path] - 1}"
        if seen[path]:
            path = f"{path}.{seen[path] - 1}"
    return path
