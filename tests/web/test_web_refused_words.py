"""Each thing that can be wrong with a field has a text in the reader's language."""

import ast
import inspect
import re

from forge.training.events import checks
from forge.web.train.refused import refused_words

PREFIX = "wrong."


def reasons() -> set[str]:
    """The texts that the checks of fields answer, with {} for what changes."""
    tree = ast.parse(inspect.getsource(checks))
    inside = {id(part) for joined in _joined(tree) for part in ast.walk(joined)}
    texts = (
        node.value
        for node in _returned(tree)
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in inside
    )
    return {one for one in texts if " " in one.strip()} | {
        _pattern(one) for one in _joined(tree) if _pattern(one).strip(",")
    }


def _returned(tree: ast.AST) -> list[ast.AST]:
    found = [node.value for node in ast.walk(tree) if isinstance(node, ast.Return) and node.value]
    return [part for value in found for part in ast.walk(value)]


def _joined(tree: ast.AST) -> list[ast.JoinedStr]:
    return [part for part in _returned(tree) if isinstance(part, ast.JoinedStr)]


def _pattern(text: ast.JoinedStr) -> str:
    parts = (one.value if isinstance(one, ast.Constant) else "{}" for one in text.values)
    return "".join(str(one) for one in parts)


def test_every_reason_of_a_check_has_words() -> None:
    said = {
        re.sub(r"\{\w+\}", "{}", key.removeprefix(PREFIX))
        for key in refused_words()
        if key.startswith(PREFIX)
    }

    assert len(said) > 10
    assert said == reasons()
