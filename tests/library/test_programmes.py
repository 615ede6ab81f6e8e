"""Programme files: ours are sound, and each thing that can be wrong is found where it stands."""

import shutil
from pathlib import Path

import pytest
from tests import ready

from forge.library.flaw import Flaw
from forge.library.programmes.flaws import programme_flaws
from forge.library.programmes.lines import key_lines
from forge.library.programmes.read import FOLDER, read_programmes
from forge.library.sheets.programmes import addresses, facts, index

SLUG = "linear-novice"
TEXT = (ready.CONTENT / FOLDER / f"{SLUG}.toml").read_text(encoding="utf-8")
KNOWN = {exercise.slug: exercise for exercise in ready.catalogue()}
POST = '[[days.posts]]\nneed = ["squat", "lunge", "hip_extension"]\nrole = "main"\n'

WRONG = {
    "no TOML": ("goal =", "goal = = ", "V40", "No TOML"),
    "an unknown key": ("weeks = 8", "weeks = 8\nweks = 8", "V40", "Did you mean weeks?"),
    "an unknown key of a post": (POST, f"{POST}restt = 3\n", "V40", "Did you mean rest_s?"),
    "a missing key": ('name = "Linear novice"\n', "", "V40", "missing required field `name`"),
    "a value of another kind": ("weeks = 8", 'weeks = "8"', "V40", "Expected `int`, got `str`"),
    "an unknown word": ('goal = "strength"', 'goal = "big"', "V40", "Invalid enum value 'big'"),
    "an empty text": ('lead = "Three barbell', 'lead = " "#', "V40", "lead: says nothing"),
    "too many weeks": ("weeks = 8", "weeks = 20", "V41", "20 is out of range"),
    "too many sets": ("sets = 2", "sets = 9", "V41", "days.1.posts.2.sets: 9 is out of range"),
    "two amounts": ("sets = 2", "sets = 2\nmetres = [1, 2]", "V41", "tells reps and metres"),
    "another measure": ("sets = 2\nreps", "sets = 2\nseconds", "V41", "is counted by reps"),
    "a range turned round": ("reps = [5, 8]", "reps = [8, 5]", "V41", "8 to 5 is no range"),
    "no such exercise": ('"barbell-deadlift"', '"barbel-deadlift"', "V41", "Did you mean barbell"),
    "another movement": ('"barbell-deadlift"', '"barbell-curl"', "V41", "barbell-curl is a elbow"),
    "a choice twice": (
        '"barbell-deadlift", ',
        '"barbell-deadlift", "barbell-deadlift", ',
        "V41",
        "stands twice",
    ),
    "a family twice": (
        '["barbell-overhead-press"',
        '["barbell-back-squat"',
        "V41",
        "2 first choices are forms of",
    ),
    "an unwritten rule": ('rule = "five"', 'rule = "fife"', "V41", "Did you mean five?"),
    "an unused rule": ("[rules]", '[rules]\nsix = "Six."', "V41", "no post goes by it"),
    "no such evidence": ('row = "E1"', 'row = "E9"', "V41", "no row of docs/evidence.md"),
    "equipment not listed": (', "bench"]', "]", "V41", "needs bench. List it"),
    "equipment not used": (', "bench"]', ', "bench", "sled"]', "V41", "no first choice uses sled"),
    "no such skill": ("weeks = 8", 'weeks = 8\nskill = "pul-up"', "V41", "Did you mean pull-up?"),
}


def flaws(tmp_path: Path, text: str) -> list[Flaw]:
    folder = tmp_path / "content" / FOLDER
    folder.mkdir(parents=True)
    (folder / f"{SLUG}.toml").write_text(text, encoding="utf-8")
    return list(programme_flaws(read_programmes(tmp_path / "content"), KNOWN))


def test_every_programme_of_ours_is_without_flaw() -> None:
    files = read_programmes(ready.CONTENT)

    assert [str(flaw) for flaw in programme_flaws(files, KNOWN)] == []
    assert len(files) >= 12


@pytest.mark.parametrize(("old", "new", "flaw", "told"), WRONG.values(), ids=WRONG.keys())
def test_what_is_wrong_is_found(tmp_path: Path, old: str, new: str, flaw: str, told: str) -> None:
    assert old in TEXT

    found = flaws(tmp_path, TEXT.replace(old, new))

    assert flaw in {one.id for one in found}
    assert told in "\n".join(str(one) for one in found)
    assert {one.file for one in found} == {f"content/programmes/{SLUG}.toml"}


def test_a_flaw_names_the_line_of_its_key(tmp_path: Path) -> None:
    text = TEXT.replace('"barbell-deadlift"', '"barbel-deadlift"')

    [found] = [flaw for flaw in flaws(tmp_path, text) if "is no exercise" in flaw.message]

    assert "barbel-deadlift" in text.splitlines()[found.line - 1]


def test_bytes_that_are_no_text_are_a_flaw(tmp_path: Path) -> None:
    folder = tmp_path / "content" / FOLDER
    folder.mkdir(parents=True)
    (folder / "odd.toml").write_bytes(b"\xff\xfe")

    [found] = programme_flaws(read_programmes(tmp_path / "content"), KNOWN)

    assert (found.id, found.line) == ("V40", 1)


def test_lines_are_counted_through_lists_of_tables() -> None:
    days = "[[days]]\nc = 1\n[[days.posts]]\n[[days.posts]]\nd = 2\n[[days]]"
    text = f'a = 1\n[rules]\nb = ""\n{days}'

    assert key_lines(text) == {
        "a": 1,
        "rules": 2,
        "rules.b": 3,
        "days.0": 4,
        "days.0.c": 5,
        "days.0.posts.0": 6,
        "days.0.posts.1": 7,
        "days.0.posts.1.d": 8,
        "days.1": 9,
    }


def test_the_list_holds_every_programme_the_fewest_days_first() -> None:
    catalogue = ready.catalogue()
    days = {one.path: len(one.days) for one in catalogue.programmes}

    listed = [entry.path for entry in index(catalogue).entries()]

    assert sorted(listed) == sorted(days)
    assert [days[path] for path in listed] == sorted(days.values())
    assert set(addresses(catalogue)) == {"/programmes", *listed}


def test_the_facts_of_a_programme_are_those_of_its_file() -> None:
    [programme] = [one for one in ready.catalogue().programmes if one.slug == SLUG]

    told = facts(programme)

    assert (told["days_per_week"], told["level"], told["goal"]) == (3, "Beginner", "strength")


def test_a_changed_programme_is_another_catalogue(tmp_path: Path) -> None:
    from forge.library.files import read_content  # noqa: PLC0415  # beside what it is about

    (tmp_path / FOLDER).mkdir()
    shutil.copy(ready.CONTENT / FOLDER / f"{SLUG}.toml", tmp_path / FOLDER)
    before = read_content(tmp_path).digest
    (tmp_path / FOLDER / f"{SLUG}.toml").write_text(TEXT + "\n# more\n", encoding="utf-8")

    assert read_content(tmp_path).digest != before


def test_a_post_without_a_choice_is_found(tmp_path: Path) -> None:
    choices = next(line for line in TEXT.splitlines() if line.startswith("prefer = "))

    found = flaws(tmp_path, TEXT.replace(choices, "prefer = []"))

    assert any("names no need or no choice" in flaw.message for flaw in found)


def test_repetitions_that_are_held_are_no_amount_of_a_programme(tmp_path: Path) -> None:
    text = TEXT.replace('"barbell-deadlift"', '"single-leg-hop-and-stick"')

    found = flaws(tmp_path, text)

    assert any("nothing that a programme can tell" in flaw.suggestion for flaw in found)
