"""``forge replan``: bad input is named, and what is locked stays."""

import json
from dataclasses import replace
from pathlib import Path

import pytest
from tests.planner.edits import MON, WED, greedy, slot_of
from tests.planner.worlds import real_library

from forge.cli.exits import Exit
from forge.cli.main import main
from forge.domain.plan import Slot
from forge.planner.edit.rewrite import apply
from forge.planner.edit.values import Lock, SetSets
from forge.planner.writing import as_json, from_json


@pytest.fixture
def plan(tmp_path: Path) -> Path:
    """A plan whose first exercise of Wednesday is locked with two sets."""
    own = slot_of(greedy(), WED).slug
    changed = apply(greedy(), SetSets(WED, own, 2), real_library())
    path = tmp_path / "plan.json"
    path.write_text(json.dumps(as_json(apply(changed, Lock(WED, own), real_library()))))
    return path


def work_of(slot: Slot) -> Slot:
    """The slot without what it tells of the whole week, which follows the other days."""
    return replace(slot, reasons=(), contributions=(), swaps=())


def test_what_is_locked_and_other_days_stay(plan: Path, capsys: pytest.CaptureFixture[str]) -> None:
    code = main(["replan", str(plan), "--days", "Wednesday", "--json"])

    made = from_json(capsys.readouterr().out)
    assert code == Exit.OK
    assert work_of(slot_of(made, MON)) == work_of(slot_of(greedy(), MON))
    kept = [slot for slot in made.days[1].slots if slot.locked]
    assert [(slot.slug, slot.sets) for slot in kept] == [(slot_of(greedy(), WED).slug, 2)]


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["no-such-file.json"], "cannot be read"),
        (["{plan}", "--days", "someday"], "is no weekday"),
        (["{plan}", "--days", "sun"], "no training day"),
    ],
)
def test_bad_input_is_named(
    plan: Path, arguments: list[str], told: str, capsys: pytest.CaptureFixture[str]
) -> None:
    code = main(["replan", *(word.format(plan=plan) for word in arguments)])

    assert code == Exit.BAD_INPUT
    assert told in capsys.readouterr().err
