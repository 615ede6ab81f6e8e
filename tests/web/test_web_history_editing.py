"""Every field of what was trained can be changed, and bad input is told."""

import json
import re

import pytest
from tests.conftest import Person
from tests.web.histories import (
    FIELDS,
    KEY,
    PAGE,
    SET,
    days_ago,
    reps,
    text,
)

from forge.app import history
from forge.store.models import EventRow

pytestmark = pytest.mark.django_db


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
