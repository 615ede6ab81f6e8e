"""YAML that remembers where each word stands, so that an error can name file and line."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import yaml

from forge.domain.errors import ForgeError


@dataclass(frozen=True, slots=True)
class Where:
    """A line of a file."""

    file: str
    line: int

    def __str__(self) -> str:
        return f"{self.file}:{self.line}"


Scalar = str | int | float | bool | None


@dataclass(frozen=True, slots=True)
class Node:
    """A value with its place: a scalar, a list, or a mapping of nodes."""

    value: "Scalar | list[Node] | dict[str, Node]"
    where: Where

    def items(self) -> "Iterator[tuple[str, Node]]":
        """Entries of a mapping; none for anything else."""
        yield from self.value.items() if isinstance(self.value, dict) else ()

    def get(self, key: str) -> "Node | None":
        """Entry of a mapping."""
        return self.value.get(key) if isinstance(self.value, dict) else None


class MotionFlawed(ForgeError):
    """A motion file cannot be drawn; every problem with file and line."""

    code = "FORGE-F001"

    def __init__(self, problems: tuple[str, ...]) -> None:
        self.problems = problems
        super().__init__("\n".join(problems))


class Problems:
    """Problems found so far; reading goes on, so that a writer sees them all at once."""

    def __init__(self) -> None:
        self.found: list[str] = []

    def add(self, where: Where, what: str) -> None:
        """Note a problem."""
        self.found.append(f"{where}: {what}")

    def stop_if_any(self) -> None:
        """Raise all that were found."""
        if self.found:
            raise MotionFlawed(tuple(self.found))


def read_yaml(path: Path, name: str) -> Node:
    """Read a file; ``name`` is how errors call it. Raises ``MotionFlawed``."""
    try:
        text = path.read_text(encoding="utf-8")
        tree = yaml.compose(text, Loader=yaml.SafeLoader)
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        line = mark.line + 1 if mark else 1
        reason = getattr(error, "problem", None) or "not readable"
        raise MotionFlawed((f"{name}:{line}: this is no YAML: {reason}.",)) from error
    except OSError as error:
        raise MotionFlawed((f"{name}:1: cannot be read: {error.strerror}.",)) from error
    if tree is None:
        raise MotionFlawed((f"{name}:1: the file is empty. Start with 'archetype: squat'.",))
    return _node(tree, name)


def _node(tree: yaml.Node, name: str) -> Node:
    where = Where(name, tree.start_mark.line + 1)
    match tree:
        case yaml.MappingNode():
            pairs = {str(key.value): _node(value, name) for key, value in tree.value}
            return Node(pairs, where)
        case yaml.SequenceNode():
            return Node([_node(value, name) for value in tree.value], where)
        case _:
            return Node(_scalar(tree), where)


def _scalar(tree: yaml.Node) -> Scalar:
    word = str(tree.value)
    match tree.tag.rpartition(":")[2]:
        case "int":
            return int(word)
        case "float":
            return float(word)
        case "bool":
            return word.lower() in ("true", "yes", "on")
        case "null":
            return None
        case _:
            return word


def merge(base: Node, over: Node) -> Node:
    """``over`` laid upon ``base``: mappings entry by entry, anything else replaced."""
    if not isinstance(base.value, dict) or not isinstance(over.value, dict):
        return over
    entries = dict(base.value)
    for key, node in over.value.items():
        entries[key] = merge(entries[key], node) if key in entries else node
    return Node(entries, over.where)
