"""Pages that bring and take history: nothing before a yes, nobody else's, no file stays."""

import re
import shutil
import uuid
from pathlib import Path
from typing import Any

import pytest
from django.conf import settings
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from tests.conftest import NOON, Person, browser_of
from tests.training.imports.reading import FILES

from forge.app.exporting import export_json
from forge.app.importing import imports_list
from forge.app.uploads import upload_find, upload_keep
from forge.store import exports
from forge.store.models import EntryRow, EventRow, Guest
from forge.web.bodies import LARGEST_FILE
from forge.web.logs import TOKEN

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("library")]
KG = {"a-weight_unit": "kg", "a-distance_unit": "km", "a-zone": "Europe/Berlin"}


@pytest.fixture(autouse=True)
def no_file_waits() -> None:
    """Files of other tests are gone."""
    shutil.rmtree(settings.FORGE.data / "uploads", ignore_errors=True)


def waiting() -> list[Path]:
    return [path for path in (settings.FORGE.data / "uploads").rglob("*") if path.is_file()]


def bring(client: Client, name: str = "strong_a.csv") -> Any:
    file = SimpleUploadedFile(name, (FILES / name).read_bytes())
    return client.post("/import/", {"file": file})


def body_of(answer: Any) -> bytes:
    """The bytes of an answer, sent in pieces or at once."""
    found: bytes = b"".join(answer.streaming_content) if answer.streaming else answer.content
    return found


def undo_address(person: Person) -> str:
    [one] = imports_list(person.guest)
    return f"/import/{one.key.removeprefix('import:')}/undo/"


def test_a_file_is_looked_at_answered_imported_and_deleted(alice: Person) -> None:
    there = bring(alice.client).headers["Location"]
    asked = alice.client.get(there)
    assert b"What Forge must ask" in asked.content
    assert b'name="write"' not in asked.content
    assert EventRow.objects.count() == 0

    answered = alice.client.post(there, KG)
    assert b'name="write"' in answered.content
    assert answered.content.count(b'type="hidden" name="a-') == 2
    done = alice.client.post(there, {**KG, "write": "1"})

    assert done.headers["Location"] == "/import/"
    assert alice.guest
    assert len(list(exports.sessions_in_order(alice.guest))) == 2
    assert waiting() == []
    assert alice.client.get(there).status_code == 404
    assert b"strong_a.csv" in alice.client.get("/import/").content


def test_an_import_with_an_open_question_is_refused_on_the_page(alice: Person) -> None:
    there = bring(alice.client).headers["Location"]

    answer = alice.client.post(there, {"write": "1"})

    assert answer.status_code == 422
    assert b"These questions are open" in answer.content
    assert EventRow.objects.count() == 0
    alice.client.post(there, {"drop": "1"})
    assert waiting() == []


def test_somebody_new_becomes_a_guest_with_the_first_file(charlie: Person) -> None:
    there = bring(charlie.client, "hevy.csv").headers["Location"]
    assert Guest.objects.count() == 0

    charlie.client.post(there, {"write": "1"})

    assert Guest.objects.count() == 1
    assert b"hevy.csv" in charlie.client.get("/import/").content


def test_pasted_notes_are_read(alice: Person) -> None:
    text = "2025-11-16\nSquat 3x5 100 kg"

    there = alice.client.post("/import/", {"text": text}).headers["Location"]
    alice.client.post(there, {"write": "1"})

    assert alice.guest
    [session] = exports.sessions_in_order(alice.guest)
    assert [one.reps for one in session.sets] == [5, 5, 5]


@pytest.mark.parametrize("form", [{}, {"text": "  "}])
def test_nothing_chosen_is_told(alice: Person, form: dict[str, str]) -> None:
    answer = alice.client.post("/import/", form)

    assert answer.status_code == 422
    assert b"Choose a file or paste your notes first." in answer.content


def test_what_cannot_be_read_is_told_and_deleted(alice: Person) -> None:
    answer = alice.client.post("/import/", {"file": SimpleUploadedFile("a.json", b'{"a": 1}')})

    assert answer.status_code == 422
    assert b"Export it as CSV" in answer.content
    assert waiting() == []


def test_hostile_names_and_cells_are_shown_as_text(alice: Person) -> None:
    text = b"Date,Workout Name,Duration,Exercise Name,Set Order,Weight (kg),Reps\n"
    text += b'2025-01-02,A,1h,"<script>x</script>""><b>",1,100,5\n2025-01-02,A,1h,Squat,1,<i>,5\n'
    file = SimpleUploadedFile("<script>.csv", text)

    there = alice.client.post("/import/", {"file": file}).headers["Location"]
    page = alice.client.get(there).content.decode()

    assert "<script>x" not in page
    assert "<script>." not in page
    assert "<i>" not in page
    assert "&lt;script&gt;x" in page


@pytest.mark.parametrize("who", ["bob", "charlie"])
def test_G6_a_strangers_file_import_and_exports_are_not_there(  # noqa: N802  # guarantee
    request: pytest.FixtureRequest, alice: Person, who: str
) -> None:
    stranger: Person = request.getfixturevalue(who)
    waiting_file = bring(alice.client).headers["Location"]
    alice.client.post(waiting_file, {**KG, "write": "1"})
    waiting_file = bring(alice.client).headers["Location"]
    undo = undo_address(alice)

    assert alice.client.get(undo).status_code == 200
    for address in (waiting_file, undo):
        assert stranger.client.get(address).status_code == 404
        assert stranger.client.post(address, {"write": "1"}).status_code == 404
    downloads = ("/export/forge.json", "/export/sets.csv", "/export/forge.zip")
    text = b"".join(body_of(stranger.client.get(address)) for address in downloads)
    assert b"Bench" not in text
    assert b"import:" not in text


def test_undo_shows_later_changes_first_and_then_leaves_nothing(alice: Person) -> None:
    there = bring(alice.client).headers["Location"]
    alice.client.post(there, {**KG, "write": "1"})
    assert alice.guest
    from forge.app.happen import happen  # noqa: PLC0415  # only here

    key = next(iter(exports.sessions_in_order(alice.guest))).sets[0].key
    happen(alice.guest, [("set.edit", key, {"reps": 3})], NOON)
    address = undo_address(alice)

    page = alice.client.get(address).content
    alice.client.post(address)

    assert b"A set changed" in page
    assert list(exports.sessions_in_order(alice.guest)) == []
    assert not EntryRow.objects.filter(collection="set").exists()
    assert alice.client.get(address).status_code == 404
    assert b"Undone" in alice.client.get("/import/").content


def test_an_export_of_forge_goes_back_through_the_page(alice: Person, charlie: Person) -> None:
    there = bring(alice.client).headers["Location"]
    alice.client.post(there, {**KG, "write": "1"})
    answer = alice.client.get("/export/forge.json")
    body = body_of(answer)

    file = SimpleUploadedFile("forge.json", body)
    there = charlie.client.post("/import/", {"file": file}).headers["Location"]
    assert b"2 sessions with 6 sets" in charlie.client.get(there).content
    charlie.client.post(there, {"write": "1"})

    [other] = [guest for guest in Guest.objects.all() if guest.id != alice.guest]
    assert "".join(export_json(other.id)).encode() == body
    assert answer.headers["Content-Disposition"] == 'attachment; filename="forge.json"'


def test_only_this_address_takes_a_large_body(alice: Person) -> None:
    for address, refused in (("/import/", False), ("/export/", True)):
        large = SimpleUploadedFile("a.csv", b"x" * 300_000)
        answer = alice.client.post(address, {"file": large})
        assert (answer.status_code == 400) == refused
    assert (
        alice.client.generic(
            "POST", "/import/", b"", "multipart/form-data", CONTENT_LENGTH=str(LARGEST_FILE + 1)
        ).status_code
        == 400
    )


def test_a_file_needs_the_token_of_the_form(alice: Person) -> None:
    strict = Client(enforce_csrf_checks=True)
    strict.cookies = alice.client.cookies

    answer = bring(strict)

    assert answer.status_code == 403
    assert waiting() == []


def test_files_that_wait_are_for_this_account_alone_and_one_each(alice: Person) -> None:
    assert alice.guest
    first = upload_keep(alice.guest, "a.csv", [b"1"])
    second = upload_keep(alice.guest, "b.csv", [b"2"])

    assert upload_find(alice.guest, first.id) is None
    assert upload_find(uuid.uuid4(), second.id) is None
    assert second.path.stat().st_mode & 0o777 == 0o600
    assert second.path.parent.stat().st_mode & 0o777 == 0o700


def test_the_calendars_address_is_shown_once_and_ends(alice: Person, charlie: Person) -> None:
    shown = alice.client.post("/export/", {"make": "1"}).content.decode()
    [path] = re.findall(r"/calendar/[\w-]+/sessions\.ics", shown)

    answer = charlie.client.get(path)

    assert answer.status_code == 200
    assert answer.headers["Content-Type"].startswith("text/calendar")
    assert "noindex" in answer.headers["X-Robots-Tag"]
    assert "no-store" in answer.headers["Cache-Control"]
    assert path not in alice.client.get("/export/").content.decode()
    assert TOKEN.sub(r"\1...", f"GET {path}") == "GET /calendar/.../sessions.ics"
    alice.client.post("/export/", {"end": "1"})
    assert charlie.client.get(path).status_code == 404


def test_the_same_guest_on_another_device_sees_the_import(alice: Person) -> None:
    there = bring(alice.client, "hevy.csv").headers["Location"]
    alice.client.post(there, {"write": "1"})

    assert alice.guest
    assert b"hevy.csv" in browser_of(alice.guest).get("/import/").content


@pytest.mark.parametrize("address", ["/import/", "/export/"])
def test_the_pages_lie_under_settings(alice: Person, address: str) -> None:
    shown = alice.client.get(address).content.decode()

    assert re.findall(r'<a[^>]*href="([^"]+)"[^>]*aria-current="page"', shown) == ["/settings/"]
