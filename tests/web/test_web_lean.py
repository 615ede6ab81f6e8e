"""Scripts are sent without comments, and mean the same."""

from forge.web.lean import lean


def test_comments_and_indentation_go_and_lines_stay() -> None:
    source = '// What.\n\nexport function one() {\n  // Why.\n  return "a // b";\n}\n'

    assert lean(source) == 'export function one() {\nreturn "a // b";\n}\n'


def test_what_is_lean_stays() -> None:
    assert lean(lean("  let a = 1; // so\n")) == lean("  let a = 1; // so\n")
