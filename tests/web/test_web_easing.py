"""Going easier, own targets, own places and choices of training: offered, taken, taken back."""

import uuid
from datetime import timedelta

import pytest
from django.utils import timezone
from tests.conftest import Person

from forge.app.changes import changes_list
from forge.app.happen import Happening, happen
from forge.domain.event import Json
from forge.library.catalogue import Catalogue
from forge.store.kinds import entries_of_kind

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("in_the_first_week")]
PRESS = "dumbbell-bench-press"


@pytest.fixture(autouse=True)
def warm(library: Catalogue) -> None:
    """The catalogue is loaded before anything is asked."""
    assert library.exercises


@pytest.fixture
def due(alice: Person, alices_plan: uuid.UUID) -> str:
    """The key of a session of Alice's that is due today, twenty days after her last one."""
    key = f"{alices_plan}:1:0:1"
    did(alice, 20)
    today = timezone.localdate().isoformat()
    alice.client.post("/train/", {"do": "move", "key": key, "date": today})
    return key


def did(person: Person, days: int, load: str = "20") -> None:
    """One session with a set of the press, so many days ago."""
    assert person.guest is not None
    at = timezone.now() - timedelta(days=days)
    key = f"free:{uuid.uuid4()}"
    fields: dict[str, Json] = {
        "session": key,
        "slot": PRESS,
        "exercise": PRESS,
        "index": 1,
        "type": "normal",
    }
    what: dict[str, Json] = {"measure": "reps", "side": "both", "reps": 10, "ended": at.isoformat()}
    weight: dict[str, Json] = {"load": {"value": load, "unit": "kg", "implements": 2}}
    made: list[Happening] = [
        ("session.start", key, {"date": at.date().isoformat(), "started": at.isoformat()}),
        ("set.log", f"{key}/{PRESS}/1", {**fields, **what, **weight}),
    ]
    happen(person.guest, made, timezone.now())


def page(person: Person, address: str) -> str:
    return person.client.get(address).content.decode()


def sets_of(person: Person, key: str) -> int:
    """The forms that log a set on the page of a session."""
    return page(person, f"/train/session/{key}/").count('value="log"')


def test_after_a_break_fewer_sets_are_offered_taken_and_taken_back(alice: Person, due: str) -> None:
    whole = sets_of(alice, due)
    assert "20 days since your last session." in page(alice, "/train/")

    alice.client.post("/train/", {"do": "yes", "setting": "back"})

    assert sets_of(alice, due) < whole
    assert "week 1 after a break" in page(alice, f"/train/session/{due}/")
    [line] = changes_list(alice.guest)
    assert line.rule == "return"

    alice.client.post("/train/", {"do": "undo", "setting": "back"})

    assert sets_of(alice, due) == whole
    assert changes_list(alice.guest)[0].undone


def test_a_no_is_not_asked_again(alice: Person, due: str) -> None:
    whole = sets_of(alice, due)

    alice.client.post("/train/", {"do": "no", "setting": "back"})

    assert "days since your last session." not in page(alice, "/train/")
    assert sets_of(alice, due) == whole
    assert changes_list(alice.guest) == ()


def test_a_bad_night_takes_a_set_and_a_tenth_at_most_and_only_today(
    alice: Person, due: str
) -> None:
    whole = sets_of(alice, due)

    alice.client.post("/train/", {"do": "ready", "sleep": "1", "energy": "1", "soreness": "9"})

    text = page(alice, f"/train/session/{due}/")
    assert "Easier today, as you said how you feel" in text
    assert sets_of(alice, due) < whole
    [said] = entries_of_kind(alice.guest, "readiness").values()
    assert (said.fields["sleep"], said.fields["energy"]) == (1, 1)
    assert "soreness" not in said.fields


def test_a_form_aims_at_loads_that_the_place_of_the_day_has(alice: Person, due: str) -> None:
    before = page(alice, f"/train/session/{due}/")
    place = alice.client.get("/api/v1/pack").json()["places"][0]["name"]
    own = {"name": place, "unit": "kg", "fixed_dumbbell": "7, 9, 11", "items": ["bench", "wall"]}
    address = alice.client.post("/settings/places/", {"preset": "home"}).headers["Location"]
    alice.client.post(address, own)

    card = alice.client.get("/api/v1/pack").json()["cards"][PRESS]
    assert [load["value"] for load in card["load"]["rack"]] == ["7", "9", "11"]
    after = page(alice, f"/train/session/{due}/")
    assert after != before
    assert 'name="load" inputmode="decimal" maxlength="9" value="11"' in after


def test_an_own_target_holds_until_it_was_done(alice: Person, due: str) -> None:
    assert alice.guest is not None
    today = timezone.localdate().isoformat()
    load: dict[str, Json] = {"value": "14", "unit": "kg", "implements": 2}
    body: dict[str, Json] = {
        "exercise": PRESS,
        "load": load,
        "reps": 7,
        "date": today,
        "undone": False,
    }
    happen(alice.guest, [("target.override", PRESS, body)], timezone.now())
    assert "You set this target yourself." in page(alice, f"/train/session/{due}/")

    did(alice, 0, load="14")

    assert "You set this target yourself." not in page(alice, f"/train/session/{due}/")


def test_pain_told_from_a_session_leads_back_to_it(alice: Person, bob: Person, due: str) -> None:
    told = {"joint": "wrist", "severity": "mild", "session": due, "exercise": PRESS}

    mine = alice.client.post("/train/pain/", told)
    another = bob.client.post("/train/pain/", told)

    assert mine.headers["Location"] == f"/train/session/{due}/"
    assert another.headers["Location"] == "/train/changes/"


def test_choices_of_training_are_kept_and_nonsense_is_told(charlie: Person) -> None:
    wrong = charlie.client.post("/settings/training/", {"zone": "Mars/Olympus"})
    assert wrong.status_code == 422
    assert "There is no time zone of this name." in wrong.content.decode()

    form = {"sound": "off", "effort": "rpe", "unit": "stone", "zone": "Pacific/Auckland"}
    answer = charlie.client.post("/settings/training/", form)

    assert answer.headers["Location"] == "/settings/training/?kept=1"
    text = page(charlie, "/settings/training/")
    assert "the zone of this server, UTC." in text
    assert 'name="sound" value="off" checked' in text
    assert 'name="effort" value="rpe" checked' in text
    assert 'value="Pacific/Auckland"' in text
    settings = charlie.client.get("/api/v1/pack").json()["entries"]
    assert settings["setting sound"]["fields"]["value"] is False
    assert "setting unit" not in settings
