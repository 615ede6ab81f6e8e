"""Brings content files into normal form: key order, layout, blank lines. Prose stays as it is."""

import json
import re
from collections.abc import Iterator
from pathlib import Path
from types import NoneType
from typing import Final, get_args, get_origin

import yaml

from forge.domain.exercise import Dose, Facts, Graph
from forge.domain.vocabulary import DoseGoal
from forge.library.files import PAGES
from forge.library.frontmatter import FrontMatter, items, pairs, read_front_matter
from forge.library.parse import split_page
from forge.library.schema import fields_of, is_record

AMOUNTS: Final = ("reps", "hold_s", "time_s", "metres")
"""Keys of a dose that stand right after its sets, whatever the order of the record."""

_NEEDS_QUOTES = re.compile(r"[,\[\]{}\n]|: | #")
_COMMENT = re.compile(r"(?:^|\s)#")
_HEADING = re.compile(r"\n*^(#{2,3} .*)$\n*", re.MULTILINE)
_BLANKS = re.compile(r"\n{3,}")


def fix_content(content: Path) -> tuple[Path, ...]:
    """Rewrite every page below ``content`` that is not in normal form; return those changed.

    Files that cannot be read, or whose front matter holds comments, keep their front matter.
    """
    changed: list[Path] = []
    for path in sorted(content.glob(PAGES)):
        raw = path.read_bytes()
        try:
            fixed = normal_form(raw.decode()).encode()
        except UnicodeDecodeError:
            continue
        if fixed != raw:
            path.write_bytes(fixed)
            changed.append(path)
    return tuple(changed)


def normal_form(text: str) -> str:
    """The page in normal form. Applying it twice changes nothing more."""
    lines = text.replace("\r\n", "\n").removeprefix("\ufeff").split("\n")
    plain = "\n".join(line.rstrip() for line in lines).rstrip("\n") + "\n"
    parts = split_page(plain)
    if parts is None:
        return text
    return f"---\n{_front(parts.front)}---\n{_body(parts.body)}"


def _body(body: str) -> str:
    """One blank line around headings, no two blank lines anywhere."""
    spaced = _HEADING.sub(r"\n\n\1\n\n", body)
    return "\n" + _BLANKS.sub("\n\n", spaced).strip("\n") + "\n"


def _front(front: str) -> str:
    """Keys in their fixed order and layout, unless that would change a value or lose a comment."""
    before = read_front_matter(front, "", 1)
    if before.root is None or before.flaws or _has_comments(front, before.root):
        return front
    fixed = "".join(_Layout(front).top(before.root))
    return fixed if _same(before, read_front_matter(fixed, "", 1)) else front


def _same(before: FrontMatter, after: FrontMatter) -> bool:
    return not after.flaws and before.data == after.data


def _has_comments(front: str, root: yaml.Node) -> bool:
    """True if a # stands outside of every scalar."""
    rest = list(front)
    for start, end in _scalars(root):
        rest[start:end] = "x" * (end - start)
    return _COMMENT.search("".join(rest)) is not None


def _scalars(node: yaml.Node) -> Iterator[tuple[int, int]]:
    if isinstance(node, yaml.MappingNode):
        for key, value in pairs(node):
            yield from _scalars(key)
            yield from _scalars(value)
    elif isinstance(node, yaml.SequenceNode):
        for item in items(node):
            yield from _scalars(item)
    else:
        yield int(node.start_mark.index), int(node.end_mark.index)


class _Layout:
    """Writes nodes of one front matter anew; scalars keep their spelling."""

    def __init__(self, front: str) -> None:
        self._front = front

    def top(self, root: yaml.MappingNode) -> Iterator[str]:
        """The keys of the page, one or several lines each."""
        for key, node, kind in _ordered(root, Facts):
            yield from self._key(key, node, kind, "")

    def _key(self, key: str, node: yaml.Node, kind: object, indent: str) -> Iterator[str]:
        if isinstance(node, yaml.SequenceNode) and _holds_mappings(node):
            yield f"{indent}{key}:\n"
            for item in items(node):
                yield f"{indent}- {self._flow(item, _item_kind(kind))}\n"
        elif isinstance(node, yaml.MappingNode) and _is_block(kind) and node.value:
            yield f"{indent}{key}:\n"
            for inner, value, inner_kind in _ordered(node, kind):
                yield from self._key(inner, value, inner_kind, f"{indent}  ")
        else:
            yield f"{indent}{key}: {self._flow(node, kind)}\n"

    def _flow(self, node: yaml.Node, kind: object) -> str:
        if isinstance(node, yaml.MappingNode):
            inner = (f"{key}: {self._flow(n, k)}" for key, n, k in _ordered(node, kind))
            return f"{{{', '.join(inner)}}}"
        if isinstance(node, yaml.SequenceNode):
            found = (self._flow(item, _item_kind(kind)) for item in items(node))
            return f"[{', '.join(found)}]"
        return self._scalar(node)

    def _scalar(self, node: yaml.Node) -> str:
        spelled = self._front[int(node.start_mark.index) : int(node.end_mark.index)]
        if not spelled:
            return "null"
        quoted = spelled[0] in "'\"" and "\n" not in spelled
        if quoted or not _NEEDS_QUOTES.search(spelled):
            return spelled
        return json.dumps(str(node.value), ensure_ascii=False)


def _ordered(node: yaml.MappingNode, kind: object) -> list[tuple[str, yaml.Node, object]]:
    """Keys, values and types of a mapping; record keys in their order, others as they stand."""
    found = {str(key.value): value for key, value in pairs(node)}
    kind = _bare(kind)
    if not is_record(kind):
        inner = get_args(kind)[1] if get_origin(kind) is dict else object
        return [(key, value, inner) for key, value in found.items()]
    kinds = fields_of(kind)
    known = [key for key in _keys(kind, kinds) if key in found]
    rest = [key for key in found if key not in kinds]
    return [(key, found[key], kinds.get(key, object)) for key in (*known, *rest)]


def _keys(record: type, kinds: dict[str, object]) -> list[str]:
    keys = list(kinds)
    if record is Dose:
        return ["sets", *AMOUNTS, *(key for key in keys if key not in {"sets", *AMOUNTS})]
    return keys


def _bare(kind: object) -> object:
    """The member of an optional type that is not None; of others the first mapping."""
    choices = [choice for choice in get_args(kind) if choice is not NoneType]
    if get_origin(kind) in {tuple, dict} or not choices:
        return kind
    return next((c for c in choices if is_record(c) or get_origin(c) is dict), choices[0])


def _item_kind(kind: object) -> object:
    arguments = get_args(_bare(kind))
    return arguments[0] if arguments else object


def _is_block(kind: object) -> bool:
    """The graph, and mappings whose keys are goals, take several lines."""
    kind = _bare(kind)
    return kind is Graph or (get_origin(kind) is dict and get_args(kind)[0] is DoseGoal)


def _holds_mappings(node: yaml.SequenceNode) -> bool:
    return any(isinstance(item, yaml.MappingNode) for item in items(node))
