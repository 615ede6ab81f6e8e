"""A command, setting, error or flaw that is not documented fails here."""

import argparse
import inspect
import re
from pathlib import Path

import pytest

from forge.cli.exits import EXITS
from forge.cli.main import COMMANDS
from forge.domain import errors
from forge.web.configuration import NAMES

DOCS = Path("docs")
README = Path("README.md")


def flags_of(command: object) -> set[str]:
    parser = argparse.ArgumentParser()
    command.add_arguments(parser)  # type: ignore[attr-defined]  # a command module
    return {
        option
        for action in parser._actions
        for option in action.option_strings
        if option.startswith("--") and option != "--help"
    }


@pytest.mark.parametrize("command", COMMANDS, ids=lambda command: command.NAME)
def test_every_command_and_flag_is_in_the_command_reference(command: object) -> None:
    text = (DOCS / "commands.md").read_text(encoding="utf-8")

    name = command.NAME  # type: ignore[attr-defined]  # a command module
    section = text.partition(f"## forge {name}\n")[2].partition("\n## ")[0]

    assert section, f"docs/commands.md has no section 'forge {name}'"
    assert sorted(flag for flag in flags_of(command) if f"`{flag}" not in section) == []


def test_every_exit_code_is_in_the_command_reference() -> None:
    text = (DOCS / "commands.md").read_text(encoding="utf-8")

    missing = [code.value for code in EXITS if not re.search(rf"\| {code.value} \|", text)]

    assert missing == []


def test_the_settings_page_lists_exactly_the_settings() -> None:
    text = (DOCS / "settings.md").read_text(encoding="utf-8")

    documented = set(re.findall(r"^\| `([A-Z]+_\w+)`", text, flags=re.MULTILINE))

    assert documented == {*NAMES, "FORGE_ROOT", "FORGE_PYTHON", "FORGE_VENV"}


def test_every_error_code_has_a_paragraph() -> None:
    text = (DOCS / "errors.md").read_text(encoding="utf-8")
    classes = [
        value
        for _, value in inspect.getmembers(errors, inspect.isclass)
        if issubclass(value, errors.ForgeError)
    ]
    configuration = Path("src/forge/web/configuration.py").read_text(encoding="utf-8")
    codes = {value.code for value in classes} | set(re.findall(r"FORGE-S\d+", configuration))

    missing = sorted(code for code in codes if f"## {code}" not in text)

    assert missing == []


def test_every_flaw_of_the_content_check_is_documented() -> None:
    text = (DOCS / "content.md").read_text(encoding="utf-8")
    source = "".join(
        path.read_text(encoding="utf-8") for path in Path("src/forge/library").rglob("*.py")
    )

    raised = set(re.findall(r'"(V\d+)"', source))
    documented = set(re.findall(r"^\| (V\d+) \|", text, flags=re.MULTILINE))

    assert raised - documented == set()


def test_the_readme_starts_with_what_forge_does_and_two_commands() -> None:
    text = README.read_text(encoding="utf-8")

    opening = text.split("## ")[0]

    assert "./forge serve" in opening
    assert "./forge test" in opening


@pytest.mark.parametrize("page", [README, *sorted(DOCS.rglob("*.md"))], ids=str)
def test_links_between_documents_lead_somewhere(page: Path) -> None:
    text = page.read_text(encoding="utf-8")
    targets = re.findall(r"\]\((?!https?:|#|mailto:)([^)#\s]+)", text)

    dead = [target for target in targets if not (page.parent / target).exists()]

    assert dead == []
