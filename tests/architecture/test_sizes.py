"""Functions stay below 60 lines, modules below 600; ruff has no rule for length."""

import ast
from pathlib import Path

from tests.each import of_each

SOURCES = sorted(Path("src/forge").rglob("*.py"))
LONGEST_FUNCTION = 60
LONGEST_MODULE = 600


@of_each(SOURCES)
def test_no_module_or_function_is_too_long(path: Path) -> None:
    text = path.read_text(encoding="utf-8")

    too_long = [
        f"{path}:{node.lineno} {node.name}"
        for node in ast.walk(ast.parse(text))
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
        and (node.end_lineno or node.lineno) - node.lineno >= LONGEST_FUNCTION
    ]

    assert too_long == []
    assert len(text.splitlines()) <= LONGEST_MODULE


def test_the_limits_are_measured_over_real_files() -> None:
    assert len(SOURCES) > 50
