"""The pages of history and progress: whose they are, every field to edit, bad input, twins."""

import json
import re
import uuid
from datetime import date, timedelta
from decimal import Decimal
from typing import Any

import pytest
from django.test import Client
from django.utils import timezone
from pytest_django import DjangoAssertNumQueries
from tests.conftest import Person, browser_of
from tests.web.addresses import url_map

from forge.app import history, progress
from forge.app.happen import happen
from forge.store.models import EventRow, Guest
from forge.web.guest import COOKIE

pytestmark = pytest.mark.django_db
KEY, SET = "free:s", "free:s/a/1"
PAGE = f"/history/{KEY}/"
OF_SESSIONS = [entry for entry in url_map() if "session" in entry.parts]
ADDRESSES = {
    "history:session": PAGE,
    "history:session_markdown": f"/history/{KEY}.md",
    "history:session_json": f"/history/{KEY}.json",
}
"""Every address of one session."""
PAGES = [
    "/history/",
    "/history/?exercise=push-up",
    "/history/?exercise=nothing+of+the+kind",
    "/history/?year=1999&page=4",
    "/history/?year=moon&page=-1",
    "/history.md",
    "/history.json",
    "/history/bin/",
    "/progress/",
    "/progress/?week=2020-02-30",
    "/progress/?week=0001-01-01",
    "/progress/review.md",
    "/progress/review.json",
    "/progress/body/",
    "/progress/mobility/",
    "/progress/exercise/push-up/",
]
AT_A = {"session": KEY, "slot": "a", "index": 1}
FIELDS = {
    "do": "set",
    "set": SET,
    "exercise": "Push-Up",
    "exercise_was": "push-up",
    "exercise_name": "Push-Up",
    "measure_was": "reps",
    "type": "normal",
    "side": "both",
    "reps": "8",
}


def days_ago(days: int) -> date:
    """A day of the recent past."""
    return timezone.localdate() - timedelta(days=days)


@pytest.fixture
def trained(alice: Person) -> Person:
    """Alice with a session of two exercises, body weight, and a session of last week."""
    assert alice.guest
    day = days_ago(0).isoformat()
    made: list[Any] = [
        ("session.start", KEY, {"date": day, "title": "Upper", "note": "<b>Good</b>"}),
        (
            "set.log",
            SET,
            {"session": KEY, "slot": "a", "index": 1, "exercise": "push-up", "reps": 8},
        ),
        (
            "set.log",
            "free:s/b/1",
            {
                "session": KEY,
                "slot": "b",
                "index": 1,
                "exercise": "barbell-bench-press",
                "reps": 5,
                "load": {"value": "60", "unit": "kg", "bar": "20"},
                "target": {"amount": [5, 8]},
            },
        ),
        ("bodyweight.log", "bw", {"date": day, "load": {"value": "78.4", "unit": "kg"}}),
        ("session.start", "free:t", {"date": days_ago(7).isoformat(), "title": "Lower"}),
        (
            "set.log",
            "free:t/b/1",
            {
                "session": "free:t",
                "slot": "b",
                "exercise": "barbell-bench-press",
                "reps": 5,
                "load": {"value": "132.5", "unit": "lb"},
            },
        ),
    ]
    happen(alice.guest, made, timezone.now())
    return alice


def text(answer: Any) -> str:
    """The page, blanks joined."""
    return " ".join(answer.content.decode().split())


def reps(person: Person) -> int | None:
    """What the first set says now."""
    found = history.session_open(person.guest, KEY)
    assert found
    return next(one.reps for one in found.session.sets if one.key == SET)


# ---------------------------------------------------------------- whose they are


def test_every_address_of_a_session_is_asked_below() -> None:
    assert {entry.name for entry in OF_SESSIONS} == set(ADDRESSES)


@pytest.mark.parametrize("address", ADDRESSES.values())
def test_G6_a_session_is_its_owners(trained: Person, address: str) -> None:  # noqa: N802  # named after the guarantee
    assert trained.client.get(address).status_code == 200


@pytest.mark.parametrize("address", ADDRESSES.values())
@pytest.mark.parametrize("who", ["bob", "charlie"])
def test_G6_a_stranger_gets_404_after_the_owner_looked(  # noqa: N802  # as above
    request: pytest.FixtureRequest, trained: Person, address: str, who: str
) -> None:
    person: Person = request.getfixturevalue(who)
    trained.client.get(address)

    found, missing = person.client.get(address), person.client.get(address.replace("s", "x"))

    assert found.status_code == missing.status_code == 404
    assert b"Upper" not in found.content


@pytest.mark.parametrize("do", ["undo", "bin", "restore", "bin-set", "set", "session"])
@pytest.mark.parametrize("who", ["bob", "charlie"])
def test_G6_a_stranger_changes_nothing(  # noqa: N802  # as above
    request: pytest.FixtureRequest, trained: Person, do: str, who: str
) -> None:
    person: Person = request.getfixturevalue(who)
    before = EventRow.objects.count()

    answer = person.client.post(PAGE, {**FIELDS, "do": do, "reps": "99"})

    assert answer.status_code == 404
    assert EventRow.objects.count() == before
    assert reps(trained) == 8


def test_G6_a_strangers_bin_and_body_show_and_change_nothing(  # noqa: N802  # as above
    trained: Person, bob: Person
) -> None:
    assert trained.guest
    history.to_bin(trained.guest, "session", KEY, timezone.now())

    bob.client.post("/history/bin/", {"what": f"session {KEY}", "do": "purge"})
    bob.client.post("/progress/body/", {"key": "bw", "do": "bin"})
    bob.client.post("/progress/body/", {"key": "bw", "value": "1", "unit": "kg", "date": "x"})

    assert history.session_open(trained.guest, KEY)
    assert [one.value for one in progress.body_read(trained.guest)] == [Decimal("78.4")]
    assert "Upper" not in text(bob.client.get("/history/bin/"))
    assert "78.4" not in text(bob.client.get("/progress/body/"))


@pytest.mark.parametrize("address", PAGES)
@pytest.mark.parametrize("who", ["trained", "bob", "charlie"])
def test_every_page_shows_in_few_questions_and_is_kept_by_no_cache(
    request: pytest.FixtureRequest,
    address: str,
    who: str,
    django_assert_max_num_queries: DjangoAssertNumQueries,
) -> None:
    person: Person = request.getfixturevalue(who)

    with django_assert_max_num_queries(4):
        answer = person.client.get(address)

    assert answer.status_code == 200
    assert answer.headers["Cache-Control"] == "private, no-store"


def test_an_exercise_that_nobody_knows_is_404(trained: Person) -> None:
    assert trained.client.get("/progress/exercise/moon-press/").status_code == 404
    assert trained.client.get("/history/free:nothing/").status_code == 404


# ---------------------------------------------------------------- editing


def test_every_field_of_a_set_can_be_changed(trained: Person) -> None:
    form = {
        **FIELDS,
        "exercise": "pull-up",
        "type": "failure",
        "side": "left",
        "reps": "9",
        "seconds": "30",
        "metres": "1,5",
        "rir": "1",
        "rpe": "8.5",
        "load": "12,5",
        "load_unit": "lb",
        "load_implements": "2",
        "assistance": "5",
        "note": "Hard\r\nbut good",
    }

    answer = trained.client.post(PAGE, form)

    found = history.session_open(trained.guest, KEY)
    assert answer.status_code == 302
    assert found
    one = next(one for one in found.session.sets if one.key == SET)
    assert (one.exercise, one.type.value, one.side.value) == ("pull-up", "failure", "left")
    assert (one.reps, one.seconds, str(one.metres), one.rir, str(one.rpe)) == (
        9,
        30,
        "1.5",
        1,
        "8.5",
    )
    assert one.load
    assert (str(one.load.value), one.load.unit.value, one.load.implements) == ("12.5", "lb", 2)
    assert one.assistance
    assert one.note == "Hard\nbut good"


def test_only_what_changed_is_written(trained: Person) -> None:
    trained.client.post(PAGE, {**FIELDS, "reps": "9"})
    trained.client.post(PAGE, {**FIELDS, "reps": "9"})

    edits = EventRow.objects.filter(entity=SET, text__contains='"set.edit"')
    assert [json.loads(row.text)["body"] for row in edits] == [{"reps": 9}]


def test_a_form_that_is_sent_as_it_was_shown_changes_nothing(trained: Person) -> None:
    before = EventRow.objects.count()
    for key in (SET, "free:s/b/1"):
        page = trained.client.get(f"{PAGE}?edit={key}").content.decode()
        form = page[page.index('id="edit"') :].partition("</form>")[0]
        fields = dict(re.findall(r'name="(\w+)"[^>]*? value="([^"]*)"', form))
        chosen = re.findall(r'<select[^>]*name="(\w+)".*?</select>', form)
        for name in chosen:
            options = form[form.index(f'name="{name}"') :].partition("</select>")[0]
            values = re.findall(r'value="(\w+)" selected', options) or re.findall(
                r'value="(\w+)"', options
            )
            fields[name] = values[0]

        assert trained.client.post(PAGE, fields).status_code == 302

    assert EventRow.objects.count() == before


@pytest.mark.parametrize(
    ("wrong", "told"),
    [
        ({"reps": "many"}, "Reps must be a whole number"),
        ({"reps": "-1"}, "Reps must be a whole number"),
        ({"reps": "99999"}, "Reps must be a whole number"),
        ({"load": "heavy"}, "Load must be a number"),
        ({"load": "-5"}, "Load must be a number"),
        ({"load": "NaN"}, "Load must be a number"),
        ({"load": "5", "load_unit": "stone"}, "choose a unit"),
        ({"rpe": "11"}, "RPE must be a number from 0 to 10"),
        ({"exercise": "moon press of doom"}, "There is no exercise called"),
        ({"exercise": ""}, "There is no exercise called"),
        ({"note": "x" * 20_001}, "longer than 20,000"),
    ],
    ids=str,
)
def test_what_cannot_be_understood_is_told_and_nothing_typed_is_lost(
    trained: Person, wrong: dict[str, str], told: str
) -> None:
    answer = trained.client.post(PAGE, {**FIELDS, "rir": "3", **wrong})

    assert answer.status_code == 422
    assert told in text(answer)
    assert 'value="3"' in text(answer)
    assert reps(trained) == 8


def test_one_more_set_stands_beside_those_of_its_exercise(trained: Person) -> None:
    form = {"do": "set", "set": "new", "exercise": "push-up", "reps": "7"}

    trained.client.post(PAGE, form)

    found = history.session_open(trained.guest, KEY)
    assert found
    mine = [
        (one.index, one.slot, one.reps) for one in found.session.sets if one.exercise == "push-up"
    ]
    assert mine == [(1, "a", 8), (2, "a", 7)]


def test_a_session_changes_its_day_title_effort_and_note(trained: Person) -> None:
    day = days_ago(3).isoformat()
    form = {"do": "session", "date": day, "title": "Push", "effort": "8", "note": "Slow"}

    trained.client.post(PAGE, form)

    found = history.session_open(trained.guest, KEY)
    assert found
    session = found.session
    assert (session.date.isoformat(), session.title, session.effort, session.note) == (
        day,
        "Push",
        8,
        "Slow",
    )


def test_a_session_of_tomorrow_is_refused(trained: Person) -> None:
    form = {"do": "session", "date": days_ago(-1).isoformat(), "title": "Typed"}

    answer = trained.client.post(PAGE, form)

    assert answer.status_code == 422
    assert "must not lie after today" in text(answer)
    assert 'value="Typed"' in text(answer)


def test_undo_bin_and_restore_by_their_buttons(trained: Person) -> None:
    trained.client.post(PAGE, {**FIELDS, "reps": "9"})
    assert "Push-Up, set 1: reps 8 → 9" in text(trained.client.get(PAGE))
    trained.client.post(PAGE, {"do": "undo"})
    assert reps(trained) == 8

    trained.client.post(PAGE, {"do": "bin-set", "set": SET})
    assert "Sets in the bin" in text(trained.client.get(PAGE))
    trained.client.post(PAGE, {"do": "restore-set", "set": SET})
    assert reps(trained) == 8

    trained.client.post(PAGE, {"do": "bin"})
    assert "This session is in the bin" in text(trained.client.get(PAGE))
    assert "Upper" in text(trained.client.get("/history/bin/"))
    trained.client.post("/history/bin/", {"what": f"session {KEY}", "do": "restore"})
    assert "Upper" in text(trained.client.get("/history/"))


def test_removing_for_good_asks_first(trained: Person) -> None:
    trained.client.post(PAGE, {"do": "bin"})

    asked = text(trained.client.get(f"/history/bin/?purge=session+{KEY}"))
    assert "Remove for good?" in asked
    trained.client.post("/history/bin/", {"what": f"session {KEY}", "do": "purge"})

    assert trained.client.get(PAGE).status_code == 404
    assert "Nothing is in the bin" in text(trained.client.get("/history/bin/"))


def test_a_set_of_another_session_cannot_be_changed_through_this_one(trained: Person) -> None:
    before = EventRow.objects.count()

    answer = trained.client.post(PAGE, {**FIELDS, "set": "free:t/b/1", "reps": "1"})
    trained.client.post(PAGE, {"do": "bin-set", "set": "free:t/b/1"})

    assert answer.status_code == 404
    assert EventRow.objects.count() == before


def test_a_persons_words_are_escaped(trained: Person) -> None:
    assert "&lt;b&gt;Good&lt;/b&gt;" in text(trained.client.get(PAGE))


# ---------------------------------------------------------------- logging by hand


def test_a_new_browser_becomes_a_guest_with_its_first_session(charlie: Person) -> None:
    answer = charlie.client.post("/history/", {"title": "Run", "date": days_ago(1).isoformat()})

    assert answer.status_code == 302
    assert COOKIE in answer.cookies
    assert "Run" in text(charlie.client.get(answer.headers["Location"]))


@pytest.mark.parametrize("day", ["", "yesterday", "2026-13-01", "9999-01-01", "0001-01-01"])
def test_a_day_that_cannot_be_is_refused_and_makes_nobody(charlie: Person, day: str) -> None:
    answer = charlie.client.post("/history/", {"title": "Kept title", "date": day})

    assert answer.status_code == 422
    assert 'value="Kept title"' in text(answer)
    assert Guest.objects.count() == 0


def test_body_weight_is_added_changed_and_binned(trained: Person) -> None:
    day = days_ago(2).isoformat()
    page = "/progress/body/"
    trained.client.post(page, {"what": "weight", "value": "79,1", "unit": "kg", "date": day})
    trained.client.post(page, {"key": "bw", "value": "78", "unit": "kg", "date": day})

    assert sorted(str(one.value) for one in progress.body_read(trained.guest)) == ["78", "79.1"]

    trained.client.post(page, {"key": "bw", "do": "bin"})

    assert [str(one.value) for one in progress.body_read(trained.guest)] == ["79.1"]
    assert "Body weight 78 kg" in text(trained.client.get("/history/bin/"))


def test_a_measure_has_a_name_of_its_own(trained: Person) -> None:
    form = {"what": "measure", "name": "Waist", "value": "81", "unit": "cm"}
    for days in (20, 1):
        trained.client.post("/progress/body/", {**form, "date": days_ago(days).isoformat()})

    page = text(trained.client.get("/progress/body/"))

    assert ">Waist</h2>" in page
    assert "0 cm a week over the last four weeks" in page


@pytest.mark.parametrize(
    ("wrong", "told"),
    [
        ({"value": "0"}, "above 0"),
        ({"value": "fat"}, "above 0"),
        ({"value": "5000"}, "above 0"),
        ({"unit": "stone"}, "Choose kg or lb"),
        ({"what": "measure"}, "Say what you measured"),
        ({"date": "soon"}, "The day must be a date"),
    ],
    ids=str,
)
def test_a_measurement_that_cannot_be_is_refused(
    charlie: Person, wrong: dict[str, str], told: str
) -> None:
    form = {"what": "weight", "value": "78", "unit": "kg", "date": days_ago(1).isoformat()}

    answer = charlie.client.post("/progress/body/", {**form, **wrong})

    assert answer.status_code == 422
    assert told in text(answer)
    assert Guest.objects.count() == 0


@pytest.mark.usefixtures("alices_plan")
def test_a_pause_is_taken_and_ended(alice: Person) -> None:
    day = days_ago(0).isoformat()
    alice.client.post("/progress/", {"do": "pause", "from": day, "until": day})
    assert "End this pause" in text(alice.client.get("/progress/"))

    alice.client.post("/progress/", {"do": "end", "from": day})

    assert "End this pause" not in text(alice.client.get("/progress/"))


@pytest.mark.parametrize(
    "wrong",
    [
        ("x", "2026-12-01"),
        ("2026-12-01", ""),
        ("2026-12-02", "2026-12-01"),
        ("2026-01-01", "2029-01-01"),
    ],
    ids=str,
)
def test_a_pause_that_cannot_be_is_refused(charlie: Person, wrong: tuple[str, str]) -> None:
    answer = charlie.client.post("/progress/", {"do": "pause", "from": wrong[0], "until": wrong[1]})

    assert answer.status_code == 422
    assert Guest.objects.count() == 0


# ---------------------------------------------------------------- what they say


def test_an_exercise_shows_its_chart_sum_records_and_sets(trained: Person) -> None:
    page = text(trained.client.get("/progress/exercise/barbell-bench-press/"))

    assert "60 kg ÷ 0.863 = at least 70 kg" in page
    assert re.search(r'<svg class="chart"[^>]*role="img" aria-labelledby="c-main-t c-main-d"', page)
    assert "132.5 lb × 5" in page
    assert "From at least 70 kg" in page  # the pounds of last week in the unit of today
    assert "The same as a table" in page


def test_the_week_counts_its_sets(trained: Person) -> None:
    page = text(trained.client.get("/progress/"))

    assert "Barbell Bench Press: 1 set" in page
    assert "Push-Up: 1 set × ½" in page  # triceps, a helper


@pytest.mark.usefixtures("alices_plan")
def test_a_plan_brings_the_ranges_of_its_muscles(trained: Person) -> None:
    assert "the plan&#39;s range is" in text(trained.client.get("/progress/"))


def test_the_twins_hold_what_the_pages_show(trained: Person) -> None:
    session = json.loads(trained.client.get(f"/history/{KEY}.json").content)
    listed = json.loads(trained.client.get("/history.json").content)
    review = json.loads(trained.client.get("/progress/review.json").content)

    assert session["sets"][1]["load"] == {
        "value": "60",
        "unit": "kg",
        "implements": 1,
        "bar": "20",
    }
    assert [one["key"] for one in listed["sessions"]] == [KEY, "free:t"]
    assert review["week"] == (days_ago(0) - timedelta(days=days_ago(0).weekday())).isoformat()
    assert "## Push-Up" in trained.client.get(f"/history/{KEY}.md").content.decode()


def test_sessions_are_found_by_their_exercise_and_year(trained: Person) -> None:
    found = text(trained.client.get("/history/?exercise=push-up"))
    none = text(trained.client.get("/history/?year=1999"))

    assert "Upper" in found
    assert "Lower" not in found
    assert "No session here" in none


def test_an_empty_account_is_told_what_will_be_there() -> None:
    guest = Guest.objects.create(id=uuid.uuid4(), created=timezone.now())
    client: Client = browser_of(guest.id)

    assert "Nothing is logged yet" in text(client.get("/progress/"))
    assert "Nothing is logged yet" in text(client.get("/history/"))
    assert "No value yet" in text(client.get("/progress/body/"))
    assert "No set is logged yet" in text(client.get("/progress/exercise/push-up/"))


def test_what_a_form_does_not_send_stays(trained: Person) -> None:
    trained.client.post(PAGE, {"do": "session", "title": "Push"})
    trained.client.post(PAGE, {"do": "set", "set": "free:s/b/1", "reps": "6"})

    found = history.session_open(trained.guest, KEY)
    assert found
    assert (found.session.title, found.session.note) == ("Push", "<b>Good</b>")
    bench = next(one for one in found.session.sets if one.key == "free:s/b/1")
    assert (bench.reps, str(bench.load and bench.load.value)) == (6, "60")


def test_every_form_of_a_session_comes_back_to_it(trained: Person) -> None:
    page = trained.client.get(f"{PAGE}?edit={SET}").content.decode().partition("<main")[2]

    actions = set(re.findall(r'<form[^>]*method="post"[^>]*action="([^"]*)"', page))
    edits = re.findall(r'class="hi-do" href="([^"?]*)', page)

    assert actions == {PAGE}
    assert set(edits) == {PAGE}
