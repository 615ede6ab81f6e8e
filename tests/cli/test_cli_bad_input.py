"""What nobody should send to the planner, at the command line: told whole, and never a trace."""

import io
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from tests.planner.kept import FILE as STORED
from tests.ready import catalogue

from forge.cli.exits import Exit
from forge.cli.main import main

PLAIN = ("--goal", "health", "--level", "beginner", "--days", "mon,thu", "--equipment", "none")
REQUEST: dict[str, object] = {
    "goal": "health",
    "level": "beginner",
    "days": ["mon", "thu"],
    "minutes": 30,
    "equipment": "none",
}
BIG = 1_000_000


@pytest.fixture
def told(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> Callable[..., tuple[int, str, str]]:
    """Runs a command on a text at stdin; gives the exit, the output and the errors."""

    def run(*arguments: str, text: str = "") -> tuple[int, str, str]:
        monkeypatch.setattr("sys.stdin", io.StringIO(text))
        code = main(list(arguments))
        out, err = capsys.readouterr()
        assert "Traceback" not in out + err
        return code, out, err

    return run


Told = Callable[..., tuple[int, str, str]]


def test_every_number_and_date_beyond_its_range_is_told_at_once_with_what_would_do(
    told: Told,
) -> None:
    code, out, err = told(
        *("plan", *PLAIN, "--minutes", "0", "--weeks", "999", "--seed", "-1", "--age", "900"),
        *("--start", "1802-01-01", "--cardio", "99999", "--screening", "12"),
    )

    assert (code, out) == (Exit.BAD_INPUT, "")
    for line in (
        "minutes: 0 is out of range. Give a whole number from 5 to 180 minutes.",
        "weeks: 999 is out of range. Give a whole number from 4 to 8 weeks.",
        "seed: -1 is out of range.",
        "age: 900 is out of range.",
        "start: 1802-01-01 is more than a year away. Leave it out for the next Monday",
        "cardio: 99999 is out of range.",
        "screening: 12 is out of range.",
    ):
        assert line in err


@pytest.mark.parametrize("start", ["9999-12-31", "2026-02-31", "yesterday", "0000-00-00"])
def test_a_date_that_no_plan_can_begin_on_is_told_with_the_next_monday(
    told: Told, start: str
) -> None:
    code, _out, err = told("plan", *PLAIN, "--minutes", "30", "--start", start)

    assert code == Exit.BAD_INPUT
    assert "start: " in err
    assert "Leave it out for the next Monday" in err


def test_what_contradicts_itself_is_named_on_both_sides(told: Told) -> None:
    code, _out, err = told(
        *("plan", *PLAIN, "--minutes", "30", "--limit", "knee:mild", "--limit", "knee:severe"),
        *("--equipment", "flux capacitor", "--never", "push-up", "--favourites", "push-up"),
    )

    assert code == Exit.BAD_INPUT
    assert "limits: names knee twice. Keep the severity that is right today." in err
    assert 'equipment: "flux capacitor" is not known. Use one of: gym' in err
    assert "both hold push-up. Keep one." in err


def test_two_places_on_one_day_are_told(told: Told) -> None:
    there = {"days": ["thu"], "equipment": ["gym"]}
    text = json.dumps({**REQUEST, "elsewhere": [{**there, "place": "a"}, {**there, "place": "b"}]})

    code, _out, err = told("plan", "-", text=text)

    assert code == Exit.BAD_INPUT
    assert "elsewhere: puts Thu in two places. Keep one of the two." in err


@pytest.mark.parametrize("text", ["\x00\x00", "[]", "{" * 5_000, "x" * BIG, "\u202e", "<html>"])
def test_nonsense_is_no_request(told: Told, text: str) -> None:
    code, out, err = told("plan", "-", text=text)

    assert (code, out) == (Exit.BAD_INPUT, "")
    assert "An example: forge plan" in err
    assert len(err) < 1_000


def test_forty_dislikes_are_heard(told: Told) -> None:
    slugs = [one.slug for one in catalogue()][:40]

    code, out, _err = told(
        *("plan", *PLAIN, "--minutes", "20", "--days", "mon", "--dislikes", ",".join(slugs)),
        "--json",
    )

    assert code == Exit.OK
    assert sorted(json.loads(out)["request"]["dislikes"]) == sorted(slugs)


# ---------------------------------------------------------------- pasted texts and stored plans


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("x" * BIG, "The text has 1000000 characters in 1 line."),
        ("\x00\x00\x00", "No exercise with sets could be read"),
        ("\u202e\u0633\u0643\u0648\u0627\u062a", "No exercise with sets could be read"),
        ("<script>alert(1)</script>", "No exercise with sets could be read"),
        ("1 2 3\n40 50 60\n3x8\n7", "No exercise with sets could be read"),
        ("Squat 99999999999999x8\nBench 3x99999999999", "No exercise with sets could be read"),
    ],
)
def test_a_text_without_a_routine_says_so(told: Told, text: str, line: str) -> None:
    code, out, err = told("audit", "-", text=text)

    assert code == Exit.BAD_INPUT
    assert line in err
    assert not {"\x00", "\u202e"} & set(out + err)


@pytest.mark.parametrize("command", ["audit", "plan", "replan"])
def test_a_binary_file_is_told_and_never_shown(told: Told, command: str, tmp_path: Path) -> None:
    file = tmp_path / "photo.jpg"
    file.write_bytes(bytes(range(256)) * 40)

    code, out, err = told(command, str(file))

    assert (code, out) == (Exit.BAD_INPUT, "")
    assert 0 < len(err) < 1_000
    assert not {"\x00", "\ufffd"} & set(err)


def test_a_routine_among_nonsense_is_still_found(told: Told) -> None:
    _code, out, _err = told("audit", "-", text="\x00<b>Squat</b>\x00 3x8\n\u202eabc 3x8 \x00")

    assert "Barbell Back Squat" in out
    assert "1 unread" in out
    assert not {"\x00", "\u202e"} & set(out)


def stored(**changes: Any) -> str:
    data = json.loads(Path(STORED).read_text(encoding="utf-8"))
    found = {**data, **changes}
    return json.dumps({name: value for name, value in found.items() if value is not None})


@pytest.mark.parametrize("command", ["audit", "replan"])
@pytest.mark.parametrize(
    "text",
    [
        stored(version=None),
        stored(version=0),
        stored(version=99),
        stored(block=None),
        "{}",
        "{" * 9,
    ],
    ids=["no version", "older", "newer", "a part gone", "empty", "broken"],
)
def test_a_plan_that_cannot_be_read_says_why_and_how_to_get_a_new_one(
    told: Told, command: str, text: str
) -> None:
    code, out, err = told(command, "-", text=text)

    assert (code, out) == (Exit.BAD_INPUT, "")
    assert "This plan cannot be read: " in err
    assert "Make it anew from its request: forge plan REQUEST --json" in err


def test_a_plan_of_older_rules_without_what_came_later_is_still_read(told: Told) -> None:
    """Rules grow with every release: a plan that they no longer give is weighed all the same."""
    data = json.loads(stored())
    data["provenance"] |= {"rules_version": "1", "catalogue_version": "0" * 12}
    data.pop("edits", None)
    for day in data["days"]:
        day.pop("place", None)
    for rule in data["block"]["wave"]:
        rule.pop("off", None)

    today, _out, _err = told("audit", "-", text=stored())
    code, out, err = told("audit", "-", text=json.dumps(data))

    assert (code, err) == (today, "")
    assert out.startswith("Audit: ")
