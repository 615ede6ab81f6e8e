"""Training by forms and by pack: what a form says is kept as events, and nobody sees another's."""

import gzip
import json
import re
import uuid
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from django.contrib.staticfiles import finders
from django.test import Client
from django.utils import timezone
from pytest_django import DjangoAssertNumQueries
from tests.conftest import Person
from tests.planner import builders

from forge.app.happen import Happening, happen
from forge.domain.event import Json
from forge.library.catalogue import Catalogue
from forge.store.models import EntryRow, EventRow, Guest, PlanRow
from forge.web.bundle import joined
from forge.web.train.refused import refused_words
from forge.web.train.words import words

pytestmark = pytest.mark.django_db
LARGEST_PACK = 150 * 1024
SCRIPTS = Path("src/forge/web/static/js/train")


@pytest.fixture(autouse=True)
def warm(library: Catalogue) -> None:
    """The catalogue is loaded before anything is counted."""
    assert library.exercises


@pytest.fixture
def session(alice: Person, alices_plan: uuid.UUID) -> str:  # noqa: ARG001  # she owns the plan
    """The address of Alice's first planned session."""
    return f"/train/session/{alices_plan}:1:0:1/"


def sets(person: Person) -> dict[str, Any]:
    pack = person.client.get("/api/v1/pack").json()
    return {
        name.removeprefix("set "): entry["fields"]
        for name, entry in pack["entries"].items()
        if name.startswith("set ")
    }


def log(slot: str = "dumbbell-bench-press", **more: str) -> dict[str, str]:
    return {"do": "log", "slot": slot, "name": slot, "index": "1", "amount": "9", **more}


# ---------------------------------------------------------------- forms


def test_one_post_logs_one_set_and_starts_the_session(alice: Person, session: str) -> None:
    answer = alice.client.post(session, log(load="62,5", unit="kg", rir="2"))

    assert answer.status_code == 302
    [(name, fields)] = sets(alice).items()
    assert name.endswith("/dumbbell-bench-press/1")
    assert fields["load"]["value"] == "62.5"
    assert fields["load"]["implements"] == 2
    assert (fields["reps"], fields["rir"]) == (9, 2)
    assert alice.guest
    started = EntryRow.objects.get(guest_id=alice.guest, collection="session")
    assert started.day == timezone.localdate()


def test_a_set_of_two_sides_is_two_entries(alice: Person, session: str) -> None:
    alice.client.post(session, log("single-arm-dumbbell-row", load="14", unit="kg"))

    assert {one["side"] for one in sets(alice).values()} == {"left", "right"}


def test_undo_takes_the_last_set_back_and_it_can_be_logged_again(
    alice: Person, session: str
) -> None:
    alice.client.post(session, log())
    alice.client.post(session, {"do": "undo"})
    [binned] = sets(alice).values()
    assert binned["binned"] is True

    alice.client.post(session, log(amount="10"))

    [again] = sets(alice).values()
    assert (again["binned"], again["reps"]) == (False, 10)


@pytest.mark.parametrize(
    "odd",
    [
        log(load="heavy"),
        log(load="-5"),
        log(load="1e3"),
        log(amount="many"),
        log(amount="-1"),
        log(amount="²"),
        log(amount="9" * 400),
        log(index="99"),
        log(unit="stone", load="3"),
        log(rir="x"),
        log("no-such-slot"),
        {"do": "swap", "slot": "dumbbell-bench-press", "exercise": "../etc"},
        {"do": "add", "name": "no such thing at all \0 \U0001f4a9"},
        {"do": "finish", "effort": "very"},
        {"do": "dance"},
        {},
    ],
    ids=str,
)
def test_nonsense_is_told_and_changes_nothing(
    alice: Person, session: str, odd: dict[str, str]
) -> None:
    before = EventRow.objects.count()

    answer = alice.client.post(session, odd)

    assert answer.status_code == 422
    assert b'role="alert"' in answer.content
    assert EventRow.objects.count() == before


def test_a_swapped_a_skipped_and_an_added_exercise_show(alice: Person, session: str) -> None:
    page = alice.client.get(session).content.decode()
    slug = page.split('name="exercise"><option value="')[1].split('"')[0]
    for form in (
        {"do": "swap", "slot": "dumbbell-bench-press", "exercise": slug},
        {"do": "skip", "slot": "plank"},
        {"do": "more", "slot": "dumbbell-goblet-squat"},
        {"do": "add", "name": "Push-up"},
    ):
        assert alice.client.post(session, form).status_code == 302

    found = alice.client.get(session).content.decode()

    assert "Skipped." in found
    assert "Push-Up" in found
    assert found.count('value="dumbbell-goblet-squat"><input type="hidden" name="index"') == 4


def test_finish_keeps_effort_and_note_and_late_sets_join(alice: Person, session: str) -> None:
    alice.client.post(session, log())
    alice.client.post(session, {"do": "finish", "effort": "7", "note": "Good 😀\0"})
    alice.client.post(session, log("plank", amount="25"))

    pack = alice.client.get("/api/v1/pack").json()["entries"]

    [fields] = [one["fields"] for name, one in pack.items() if name.startswith("session ")]
    assert (fields["effort"], fields["note"]) == (7, "Good 😀")
    assert fields["finished"]
    assert len(sets(alice)) == 2


def test_a_session_is_moved_skipped_and_begun_empty(alice: Person, alices_plan: uuid.UUID) -> None:
    today = timezone.localdate()
    row = PlanRow.objects.get(id=alices_plan)
    row.plan = row.plan.replace("2026-11-16", today.isoformat())
    row.save()
    key = f"{alices_plan}:1:0:1"
    day = today + timedelta(days=2)

    moved = alice.client.post("/train/", {"do": "move", "key": key, "date": day.isoformat()})
    assert moved.status_code == 302
    assert EntryRow.objects.get(entity=key).day == day
    assert alice.client.post("/train/", {"do": "skip", "key": key}).status_code == 302
    assert "skipped" in EntryRow.objects.get(entity=key).state
    for odd in ({"do": "move", "key": key, "date": "soon"}, {"do": "skip", "key": "x"}, {}):
        assert alice.client.post("/train/", odd).status_code == 404


def test_an_empty_session_makes_a_guest_once(charlie: Person) -> None:
    answer = charlie.client.post("/train/", {"do": "free"})

    assert answer.status_code == 302
    assert Guest.objects.count() == 1
    assert charlie.client.get(answer.headers["Location"]).status_code == 200
    assert Client().get(answer.headers["Location"]).status_code == 404


def test_a_session_at_once_holds_what_is_at_hand(charlie: Person) -> None:
    answer = charlie.client.post("/train/quick/", {"minutes": "20", "with": ["kettlebell"]})

    assert answer.status_code == 302
    page = charlie.client.get(answer.headers["Location"]).content.decode()
    assert page.count('<section class="sec" id=') >= 2
    assert "Barbell" not in page
    assert charlie.client.post("/train/quick/", {"minutes": "7"}).status_code == 422


# ---------------------------------------------------------------- the pack


def test_the_pack_is_small_and_needs_few_queries(
    alice: Person, alices_plan: uuid.UUID, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    assert alice.guest
    now, today = timezone.now(), timezone.localdate()
    for back in range(20):
        key = f"free:{uuid.uuid4()}"
        day = (today - timedelta(days=back)).isoformat()
        began: dict[str, Json] = {"date": day, "title": "Own", "started": now.isoformat()}
        made: list[Happening] = [("session.start", key, began)]
        for number in range(20):
            body: dict[str, Json] = {
                "session": key,
                "slot": "plank",
                "exercise": "plank",
                "index": number,
                "measure": "hold",
                "seconds": number,
            }
            made.append(("set.log", f"{key}/plank/{number}", body))
        happen(alice.guest, made, now)

    with django_assert_max_num_queries(8):
        answer = alice.client.get("/api/v1/pack")

    assert len(gzip.compress(answer.content)) < LARGEST_PACK
    pack = answer.json()
    assert pack["person"] == str(alice.guest)
    assert pack["cursor"] == EventRow.objects.filter(guest_id=alice.guest).count()
    assert pack["plan"]["id"] == str(alices_plan)
    planned = {slot.slug for day in builders.plan().days for slot in day.slots}
    assert planned <= set(pack["cards"])
    assert all(1 <= len(pack["substitutes"][slug]) <= 3 for slug in planned), pack["substitutes"]
    assert pack["last"]["plank"]["date"] == today.isoformat()


def test_an_unchanged_pack_is_not_sent_again(alice: Person, session: str) -> None:
    first = alice.client.get("/api/v1/pack")
    again = alice.client.get("/api/v1/pack", headers={"If-None-Match": first.headers["ETag"]})
    alice.client.post(session, log())
    later = alice.client.get("/api/v1/pack", headers={"If-None-Match": first.headers["ETag"]})

    assert (again.status_code, again.content, later.status_code) == (304, b"", 200)
    assert "no-store" in again.headers["Cache-Control"]


def test_G6_a_pack_holds_nothing_of_another_person(  # noqa: N802  # named after the guarantee
    alice: Person, bob: Person, session: str
) -> None:
    alice.client.post(session, log(load="62.5", unit="kg"))
    alice.client.get("/api/v1/pack")

    theirs = bob.client.get("/api/v1/pack").json()

    assert theirs["entries"] == {}
    assert theirs["person"] == str(bob.guest)
    assert "plan" not in theirs


def test_a_setting_chooses_the_plan(alice: Person, store_plan: Any) -> None:
    assert alice.guest
    first, second = store_plan(), store_plan()

    for chosen in (first, second):
        happen(alice.guest, [("setting.edit", "plan", {"value": str(chosen)})], timezone.now())
        assert alice.client.get("/api/v1/pack").json()["plan"]["id"] == str(chosen)


# ---------------------------------------------------------------- the same for everybody


def test_the_worker_names_files_that_exist(charlie: Person) -> None:
    text = charlie.client.get("/sw.js").content.decode()
    shell = json.loads(text.split("const SHELL = ")[1].split(";\n")[0])
    made = joined({one.stem: one.read_text(encoding="utf-8") for one in SCRIPTS.glob("*.js")})

    for path in shell:
        if path.startswith("/static/js/joined/"):
            assert Path(path).stem in made, path
        elif path.startswith("/static/"):
            assert finders.find(path.removeprefix("/static/")), path
        else:
            assert charlie.client.get(path).status_code == 200
    assert all(f"/static/js/joined/{name}.js" in shell for name in made)


def test_the_worker_names_every_module_of_the_3d_figure(charlie: Person) -> None:
    text = charlie.client.get("/sw.js").content.decode()
    named = json.loads(text.split("const VIEWER = ")[1].split(";\n")[0])
    modules = {f"/static/js/figure/{one.name}" for one in (SCRIPTS.parent / "figure").glob("*.js")}

    assert set(named) == {"/static/figure.css", *modules}


def test_every_word_that_a_script_says_is_there() -> None:
    usual, more = set(words()), set(refused_words())
    said: set[str] = set()
    for script in SCRIPTS.glob("*.js"):
        text = script.read_text(encoding="utf-8")
        known = usual | more if script.name == "refused.js" else usual
        plain = set(re.findall(r'\bsay\("([^"]+)"', text))
        starts = set(re.findall(r"\bsay\(`([a-z_]+\.)\$\{", text))
        said |= plain | starts
        assert plain <= known, script.name
        assert all(any(word.startswith(start) for word in known) for start in starts), script.name
        assert set(re.findall(r'"(refused\.\w+)"', text)) <= more, script.name
    assert said


def test_the_manifest_leads_to_today(charlie: Person) -> None:
    found = charlie.client.get("/app.webmanifest").json()

    assert found["start_url"] == "/train/"
    assert all(finders.find(icon["src"].removeprefix("/static/")) for icon in found["icons"])
