"""``forge purge``, in the process of the tests, on their database."""

import json
from datetime import timedelta

import pytest
from django.utils import timezone
from tests.conftest import Person

from forge.app import history
from forge.app.happen import happen
from forge.cli import purge
from forge.cli.exits import Exit
from forge.cli.main import build_parser

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def open_already(monkeypatch: pytest.MonkeyPatch) -> None:
    """The tests have opened their own database."""
    monkeypatch.setattr(purge, "open_database", lambda: None)


def run(*flags: str) -> int:
    """The command with its flags."""
    chosen = build_parser().parse_args(["purge", *flags])
    return int(chosen.run(chosen))


def test_only_what_is_30_days_old_goes(alice: Person, capsys: pytest.CaptureFixture[str]) -> None:
    assert alice.guest
    now = timezone.now()
    for key, days in (("old", 31), ("young", 29)):
        then = now - timedelta(days=days)
        happen(alice.guest, [("session.start", key, {"date": "2026-11-02"})], then)
        history.to_bin(alice.guest, "session", key, then)

    assert run("--json") == Exit.OK

    assert json.loads(capsys.readouterr().out) == {"removed": 1}
    assert [one.key for one in history.bin_read(alice.guest)] == ["young"]


def test_an_empty_bin_is_said_in_words(capsys: pytest.CaptureFixture[str]) -> None:
    assert run() == Exit.OK

    assert capsys.readouterr().out == "Nothing in a bin is 30 days old.\n"
