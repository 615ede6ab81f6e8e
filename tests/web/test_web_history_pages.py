"""Logging by hand, and what the pages of history and progress say."""

import json
import re
import uuid
from datetime import timedelta

import pytest
from django.test import Client
from django.utils import timezone
from tests.conftest import Person, browser_of
from tests.web.histories import (
    KEY,
    PAGE,
    SET,
    days_ago,
    text,
)

from forge.app import history, progress
from forge.store.models import Guest
from forge.web.guest import COOKIE

pytestmark = pytest.mark.django_db


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


def test_an_empty_history_shows_no_empty_calendar(alice: Person) -> None:
    shown = text(alice.client.get("/history/"))

    assert "Nothing is logged yet" in shown
    assert 'class="cal"' not in shown


def test_what_was_asked_is_a_column_only_where_something_was(trained: Person) -> None:
    asked = text(trained.client.get(PAGE))
    bare = text(trained.client.get("/history/free:t/"))

    assert 'scope="col">Asked' in asked
    assert 'scope="col">Asked' not in bare
