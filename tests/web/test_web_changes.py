"""Changes that Forge made: shown with why, taken back one by one, by their owner alone."""

import json
import uuid
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, time, timedelta

import pytest
import time_machine
from django.utils import timezone
from tests.conftest import NOON, Person
from tests.planner.edits import greedy
from tests.planner.worlds import MONDAY
from tests.rows import ready_row

from forge.app.changes import changes_list
from forge.app.happen import happen
from forge.store.kinds import entries_of_kind
from forge.store.models import PlanRow

pytestmark = pytest.mark.django_db
PAIN = {"joint": "lumbar", "severity": "severe", "side": "left"}


@pytest.fixture
def plan(alice: Person) -> uuid.UUID:
    """A plan of Alice's over the real library."""
    return ready_row(alice.guest, greedy())


@pytest.fixture(autouse=True)
def clock() -> Iterator[Callable[[int], None]]:
    """The day after the first session of the plan; call it to go on by days."""
    first = datetime.combine(MONDAY, time(12), tzinfo=UTC)
    with time_machine.travel(first + timedelta(days=1), tick=False) as traveller:
        yield lambda days: traveller.shift(timedelta(days=days))


def settings_of(person: Person) -> dict[str, object]:
    found = entries_of_kind(person.guest, "setting")
    return {name: entry.fields.get("value") for name, entry in found.items()}


def test_pain_swaps_at_once_and_is_remembered(alice: Person, plan: uuid.UUID) -> None:
    answer = alice.client.post("/train/pain/", PAIN)

    assert answer.headers["Location"] == "/train/changes/"
    text = alice.client.get("/train/changes/").content.decode()
    assert "Left lower back: severe: it hurts at rest" in text
    assert "see a clinician" in text
    changes = changes_list(alice.guest)
    assert changes
    assert all(one.what in text.replace("&#39;", "'") for one in changes)
    swaps = settings_of(alice)
    assert swaps
    assert all(name.startswith(f"swap:{plan}:") and value for name, value in swaps.items())


def test_a_red_flag_leaves_work_for_the_joint_out(alice: Person, plan: uuid.UUID) -> None:
    alice.client.post("/train/pain/", {**PAIN, "severity": "mild", "red_flags": "on"})

    assert settings_of(alice) == {}
    skipped = entries_of_kind(alice.guest, "exercise")
    assert skipped
    assert all(name.startswith(f"{plan}:") for name in skipped)
    assert all(entry.fields["skipped"] == "Spares the lower back." for entry in skipped.values())


@pytest.mark.usefixtures("plan")
def test_every_line_can_be_taken_back(alice: Person) -> None:
    alice.client.post("/train/pain/", PAIN)

    for one in changes_list(alice.guest):
        alice.client.post("/train/changes/", {"undo": one.key})

    assert all(one.undone for one in changes_list(alice.guest))
    assert set(settings_of(alice).values()) <= {None}
    assert all(
        entry.fields["skipped"] is None
        for entry in entries_of_kind(alice.guest, "exercise").values()
    )
    assert "Undone." in alice.client.get("/train/changes/").content.decode()


@pytest.mark.usefixtures("plan")
def test_a_limit_is_lifted(alice: Person) -> None:
    alice.client.post("/train/pain/", PAIN)
    [key] = entries_of_kind(alice.guest, "pain")

    alice.client.post("/train/changes/", {"lift": key})

    assert "Limits that hold" not in alice.client.get("/train/changes/").content.decode()
    assert entries_of_kind(alice.guest, "pain")[key].fields["lifted"] is True
    assert all(one.undone for one in changes_list(alice.guest))
    assert set(settings_of(alice).values()) <= {None}


def test_a_swap_of_ones_own_comes_back_with_the_lift(alice: Person, plan: uuid.UUID) -> None:
    assert alice.guest is not None
    names = {
        f"swap:{plan}:{slot.slug}": "own-choice" for day in greedy().days for slot in day.slots
    }
    made = [("setting.edit", name, {"value": value}) for name, value in names.items()]
    happen(alice.guest, made, NOON)  # type: ignore[arg-type]  # texts are JSON
    alice.client.post("/train/pain/", PAIN)
    [key] = entries_of_kind(alice.guest, "pain")
    assert settings_of(alice) != names

    alice.client.post("/train/changes/", {"lift": key})

    assert settings_of(alice) == names


@pytest.mark.usefixtures("plan")
@pytest.mark.parametrize("who", ["bob", "charlie"])
def test_G6_a_stranger_takes_nothing_back(  # noqa: N802  # named after the guarantee
    request: pytest.FixtureRequest, alice: Person, who: str
) -> None:
    stranger: Person = request.getfixturevalue(who)
    alice.client.post("/train/pain/", PAIN)
    [key] = entries_of_kind(alice.guest, "pain")

    for one in changes_list(alice.guest):
        stranger.client.post("/train/changes/", {"undo": one.key, "lift": key})
    text = stranger.client.get("/train/changes/").content.decode()

    assert not any(one.undone for one in changes_list(alice.guest))
    assert entries_of_kind(alice.guest, "pain")[key].fields["lifted"] is False
    assert "Nothing was changed." in text


def test_a_check_in_without_an_answer_is_asked_again(alice: Person, charlie: Person) -> None:
    unsaid = alice.client.post("/train/pain/", {"joint": "knee", "severity": "awful"})
    nobody = charlie.client.post("/train/pain/", PAIN)

    assert unsaid.status_code == nobody.status_code == 422
    assert "Choose where it hurts" in unsaid.content.decode()
    assert "no plan in this browser" in nobody.content.decode()


def test_pain_without_a_plan_is_remembered_too(alice: Person) -> None:
    alice.client.post("/train/pain/", {**PAIN, "note": "since the\x00 fall", "exercise": "push-up"})

    [entry] = entries_of_kind(alice.guest, "pain").values()
    assert entry.fields["exercise"] == "push-up"
    assert changes_list(alice.guest) == ()


def test_missed_sessions_are_laid_anew_only_when_asked(alice: Person, plan: uuid.UUID) -> None:
    shown = alice.client.get("/train/missed/").content.decode()
    assert changes_list(alice.guest) == ()

    alice.client.post("/train/missed/")

    changes = changes_list(alice.guest)
    assert changes
    moved = [one for one in changes if " moved to " in one.what]
    assert all(one.what in shown for one in moved)
    sessions = entries_of_kind(alice.guest, "session")
    assert len(moved) == len(sessions) == 1
    [(key, entry)] = sessions.items()
    assert key.startswith(f"{plan}:1:")
    assert str(entry.fields["date"]) >= timezone.localdate().isoformat()
    assert (
        "No session of this week was missed." in alice.client.get("/train/missed/").content.decode()
    )


@pytest.mark.usefixtures("plan")
def test_a_missed_session_comes_back_when_undone(alice: Person) -> None:
    alice.client.post("/train/missed/")

    for one in changes_list(alice.guest):
        alice.client.post("/train/changes/", {"undo": one.key})

    [session] = entries_of_kind(alice.guest, "session").values()
    assert session.fields["date"] is None
    assert "Do it so" in alice.client.get("/train/missed/").content.decode()


def test_what_cannot_move_is_merged_or_left_out_with_its_sets(
    alice: Person, plan: uuid.UUID, clock: Callable[[int], None]
) -> None:
    clock(3)  # Friday: Saturday takes one of the two missed sessions, the other finds no free day
    row = PlanRow.objects.get(id=plan)
    values = json.loads(row.plan)
    values["request"]["minutes"] = [90, 90, 90]
    PlanRow.objects.filter(id=plan).update(plan=json.dumps(values))

    alice.client.post("/train/missed/")

    sessions = entries_of_kind(alice.guest, "session")
    moved = {name for name, one in sessions.items() if one.fields["date"] == "2026-11-21"}
    over = {name for name, one in sessions.items() if one.fields.get("skipped") == "missed"}
    assert moved | over == {f"{plan}:1:0:1", f"{plan}:1:2:1"}
    assert len(moved) == len(over) == 1
    added = entries_of_kind(alice.guest, "exercise")
    assert added
    assert all(name.startswith(f"{plan}:1:4:1/") for name in added)
    changes = changes_list(alice.guest)
    assert len(changes) == len(added) + 2
    for one in changes:
        alice.client.post("/train/changes/", {"undo": one.key})
    sessions = entries_of_kind(alice.guest, "session")
    assert not any(
        entry.fields.get("skipped") or (entry.fields.get("date") and name in moved)
        for name, entry in sessions.items()
    )
    left = entries_of_kind(alice.guest, "exercise").values()
    assert all(entry.fields.get("sets") is None for entry in left)


def test_a_session_that_was_begun_is_not_missed(alice: Person, plan: uuid.UUID) -> None:
    assert alice.guest is not None
    key = f"{plan}:1:0:1"
    happen(alice.guest, [("session.start", key, {"started": "2026-11-16T10:00:00+00:00"})], NOON)

    assert "was missed" in alice.client.get("/train/missed/").content.decode()


def test_a_plan_made_later_begins_with_the_limits(alice: Person) -> None:
    alice.client.post("/train/pain/", {**PAIN, "severity": "mild"})
    alice.client.post("/train/pain/", PAIN)

    asked = alice.client.get("/plan/questions/5/").content.decode()
    assert "Marked from what you told while training" in asked
    assert 'name="sore" value="lumbar" checked' in asked
    assert 'name="severity_lumbar" value="severe" checked' in asked

    alice.client.post("/plan/questions/5/", {"severity_knee": "moderate"})
    again = alice.client.get("/plan/questions/5/").content.decode()
    assert 'name="sore" value="lumbar" checked' not in again
