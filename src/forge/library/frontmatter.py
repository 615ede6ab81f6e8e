"""Front matter: YAML in, plain values and the line of every key out.

Only the plain part of YAML is read: mappings with word keys, lists and scalars. Anchors,
tags, merges and base-60 numbers are surprises in a file that trainers edit, so they are
refused or read as text. This also keeps hostile files from doing harm.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Final

import yaml

from forge.library.flaw import Flaw, FlawLevel

MAX_CHARACTERS: Final = 100_000
MAX_DEPTH: Final = 12
MAX_OPENERS: Final = 4_000
"""More nesting marks than any real page has; libyaml's composer overflows its stack far above."""

_OPENER = re.compile(r"[\[{]|[-?:](?=\s)")
_LOADER: Final = yaml.CSafeLoader if yaml.__with_libyaml__ else yaml.SafeLoader
_WHOLE = re.compile(r"[-+]?(?:0|[1-9][0-9]{0,17})")
_FRACTION = re.compile(r"[-+]?[0-9]{1,17}\.[0-9]{1,17}")
_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_WORDS: Final[dict[str, bool | None]] = {
    **dict.fromkeys(("true", "yes", "on"), True),
    **dict.fromkeys(("false", "no", "off"), False),
    **dict.fromkeys(("null", "~", ""), None),
}

Plain = str | int | float | bool | date | None | list["Plain"] | dict[str, "Plain"]
"""What YAML values become."""


@dataclass(frozen=True, slots=True)
class FrontMatter:
    """Values, the line of every dotted path such as ``muscles.0.share``, and what was wrong.

    ``root`` keeps the YAML nodes, whose marks index into the text that was read.
    """

    data: dict[str, Plain]
    lines: dict[str, int]
    flaws: tuple[Flaw, ...]
    root: yaml.MappingNode | None = None


def read_front_matter(text: str, path: str, first_line: int) -> FrontMatter:
    """Read YAML whose first line is line ``first_line`` of the file. Never raises on bad text."""
    try:
        root = _compose(text)
    except yaml.YAMLError as why:
        return _unreadable(path, first_line + _line_of(why), _words_of(why))
    if not isinstance(root, yaml.MappingNode):
        return _unreadable(path, first_line, "it is no list of keys")
    walk = _Walk(path, first_line)
    data = walk.mapping(root, "", 0)
    return FrontMatter(data, walk.lines, tuple(walk.flaws), root)


def _compose(text: str) -> yaml.Node | None:
    if len(text) > MAX_CHARACTERS:
        raise yaml.YAMLError(f"it is longer than {MAX_CHARACTERS} characters")
    if sum(1 for _ in _OPENER.finditer(text)) > MAX_OPENERS:
        raise yaml.YAMLError("it is nested too deeply")
    node: object = yaml.compose(text, Loader=_LOADER)
    return node if isinstance(node, yaml.Node) else None


def _unreadable(path: str, line: int, why: str) -> FrontMatter:
    message = f"The front matter cannot be read: {why}"
    hint = "Check quotes, colons and brackets near this line."
    return FrontMatter({}, {}, (Flaw(path, line, "V23", FlawLevel.ERROR, message, hint),))


def _line_of(why: yaml.YAMLError) -> int:
    if isinstance(why, yaml.MarkedYAMLError) and why.problem_mark is not None:
        return int(why.problem_mark.line)
    return 0


def _words_of(why: yaml.YAMLError) -> str:
    if isinstance(why, yaml.MarkedYAMLError) and why.problem is not None:
        return str(why.problem)
    return str(why).splitlines()[0]


class _Walk:
    """One pass over the nodes: values, lines and flaws."""

    def __init__(self, path: str, first_line: int) -> None:
        self.path = path
        self.first_line = first_line
        self.lines: dict[str, int] = {}
        self.flaws: list[Flaw] = []
        self._seen: set[int] = set()

    def mapping(self, node: yaml.MappingNode, at: str, depth: int) -> dict[str, Plain]:
        """The mapping at a dotted path, without keys that are doubled or no words."""
        found: dict[str, Plain] = {}
        for key, value in pairs(node):
            if not isinstance(key, yaml.ScalarNode):
                self._flaw(key, "A key must be a word")
                continue
            word = str(key.value)
            if word in found:
                self._flaw(key, f"The key {word!r} stands twice")
                continue
            inner = f"{at}.{word}" if at else word
            self.lines[inner] = self._line(key)
            found[word] = self._value(value, inner, depth + 1)
        return found

    def _value(self, node: yaml.Node, at: str, depth: int) -> Plain:
        if depth > MAX_DEPTH or id(node) in self._seen:
            self._flaw(node, "Anchors and deep nesting are not used here")
            return None
        self._seen.add(id(node))
        if isinstance(node, yaml.MappingNode):
            return self.mapping(node, at, depth)
        if isinstance(node, yaml.SequenceNode):
            return [self._item(item, f"{at}.{i}", depth + 1) for i, item in enumerate(items(node))]
        return _scalar(node)

    def _item(self, node: yaml.Node, at: str, depth: int) -> Plain:
        self.lines[at] = self._line(node)
        return self._value(node, at, depth)

    def _line(self, node: yaml.Node) -> int:
        return self.first_line + int(node.start_mark.line)

    def _flaw(self, node: yaml.Node, message: str) -> None:
        hint = "Write the value out, once."
        self.flaws.append(Flaw(self.path, self._line(node), "V23", FlawLevel.ERROR, message, hint))


def pairs(node: yaml.MappingNode) -> Iterator[tuple[yaml.Node, yaml.Node]]:
    """Key and value nodes of a mapping, in file order."""
    return iter(node.value)


def items(node: yaml.SequenceNode) -> Iterator[yaml.Node]:
    """Item nodes of a list."""
    return iter(node.value)


def _scalar(node: yaml.Node) -> Plain:
    text = str(node.value)
    if not isinstance(node, yaml.ScalarNode) or node.style in {"'", '"', "|", ">"}:
        return text
    if text.lower() in _WORDS:
        return _WORDS[text.lower()]
    if _WHOLE.fullmatch(text):
        return int(text)
    if _FRACTION.fullmatch(text):
        return float(text)
    return _day(text) if _DAY.fullmatch(text) else text


def _day(text: str) -> date | str:
    try:
        return date.fromisoformat(text)
    except ValueError:
        return text
