"""Changes by hand as events: stored, undone, done again, and rebuilt from the first plan."""

import json
import uuid
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests.planner.edits import MON, WED, greedy, slot_of
from tests.planner.worlds import real_library
from tests.rows import ready_row

from forge.app import edits, jobs, reviews
from forge.app.edits import (
    plan_desk,
    plan_edit,
    plan_redo,
    plan_resolve,
    plan_undo,
    resolve_job,
)
from forge.app.plans import plan_finish, plan_read, plan_retry, plans_waiting
from forge.domain.errors import EditRefused, TooManyWaiting
from forge.domain.plan import Plan
from forge.planner.edit.resolve import resolve
from forge.planner.edit.rewrite import apply
from forge.planner.edit.values import Edit, Lock, Remove, SetSets, Unlock, read_edit
from forge.planner.solving.solver import no_solver
from forge.planner.writing import as_json, from_json
from forge.store.models import Guest, PlanEvent, PlanRow, PlanState

pytestmark = pytest.mark.django_db
NOON = datetime(2026, 11, 16, 12, tzinfo=UTC)
OWN = slot_of(greedy(), MON).slug


@pytest.fixture
def guest() -> uuid.UUID:
    return Guest.objects.create(id=uuid.uuid4(), created=NOON).id


@pytest.fixture
def stored(guest: uuid.UUID) -> uuid.UUID:
    """A ready plan over the real library."""
    return ready_row(guest, greedy())


def do(guest: uuid.UUID, plan: uuid.UUID, *wanted: Edit) -> None:
    for edit in wanted:
        plan_edit(guest, plan, edit, real_library(), NOON)


def now(guest: uuid.UUID, plan: uuid.UUID) -> Plan:
    found = plan_read(guest, plan)
    assert found is not None
    assert found.plan is not None
    return found.plan


def test_an_edit_is_stored_as_one_event_beside_the_first_plan(
    guest: uuid.UUID, stored: uuid.UUID
) -> None:
    do(guest, stored, SetSets(MON, OWN, 6))

    event, row = PlanEvent.objects.get(), PlanRow.objects.get()
    assert read_edit(json.loads(event.edit)) == SetSets(MON, OWN, 6)
    assert from_json(row.first) == greedy()
    assert now(guest, stored) == apply(greedy(), SetSets(MON, OWN, 6), real_library())
    assert len(event.patch) < len(row.plan) / 2


def test_undo_is_the_identity_and_redo_takes_it_back(guest: uuid.UUID, stored: uuid.UUID) -> None:
    do(guest, stored, SetSets(MON, OWN, 6), Lock(MON, OWN), Remove(MON, OWN))
    after = now(guest, stored)

    assert [plan_undo(guest, stored) for _ in range(4)] == [True, True, True, False]
    first = now(guest, stored)
    assert [plan_redo(guest, stored) for _ in range(4)] == [True, True, True, False]

    assert first == greedy()
    assert now(guest, stored) == after


def test_a_new_change_ends_what_could_be_done_again(guest: uuid.UUID, stored: uuid.UUID) -> None:
    do(guest, stored, SetSets(MON, OWN, 6))
    plan_undo(guest, stored)

    do(guest, stored, Lock(MON, OWN))

    assert plan_redo(guest, stored) is False
    assert PlanEvent.objects.count() == 1


STEPS = st.lists(
    st.sampled_from(["sets=5", "sets=1", "lock", "unlock", "undo", "undo", "redo"]), max_size=8
)


@settings(max_examples=5, deadline=None, suppress_health_check=list(HealthCheck), database=None)
@given(steps=STEPS)
def test_the_plan_is_always_the_first_one_with_its_live_events(
    guest: uuid.UUID, steps: list[str]
) -> None:
    stored = ready_row(guest, greedy())
    states = [now(guest, stored)]
    at = 0
    for step in steps:
        if step == "undo":
            at -= plan_undo(guest, stored)
        elif step == "redo":
            at += plan_redo(guest, stored)
        else:
            do(guest, stored, edit_named(step))
            if now(guest, stored) != states[at]:
                states[at + 1 :] = [now(guest, stored)]
                at += 1
        assert now(guest, stored) == states[at]
    while plan_undo(guest, stored):
        at -= 1
        assert now(guest, stored) == states[at]


def edit_named(step: str) -> Edit:
    kind, _, number = step.partition("=")
    if kind == "sets":
        return SetSets(MON, OWN, int(number))
    return Lock(MON, OWN) if kind == "lock" else Unlock(MON, OWN)


def test_what_changes_nothing_is_no_event(guest: uuid.UUID, stored: uuid.UUID) -> None:
    do(guest, stored, SetSets(MON, OWN, slot_of(greedy(), MON).sets), Unlock(MON, OWN))

    assert not PlanEvent.objects.exists()


def test_a_refused_edit_stores_nothing(guest: uuid.UUID, stored: uuid.UUID) -> None:
    with pytest.raises(EditRefused):
        do(guest, stored, SetSets(MON, OWN, 99))

    assert not PlanEvent.objects.exists()
    assert now(guest, stored) == greedy()


def test_old_changes_become_part_of_the_first_plan(
    guest: uuid.UUID, stored: uuid.UUID, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(edits, "KEPT_EVENTS", 3)
    for number in range(7):
        do(guest, stored, Unlock(MON, OWN) if number % 2 else Lock(MON, OWN))
    last = now(guest, stored)

    undone = sum(plan_undo(guest, stored) for _ in range(7))

    assert undone == 3
    assert len(now(guest, stored).edits) == 4
    assert len(last.edits) == 7


def test_nobody_changes_the_plan_of_another(stored: uuid.UUID) -> None:
    stranger = Guest.objects.create(id=uuid.uuid4(), created=NOON).id

    for other in (stranger, uuid.uuid4(), None):
        assert plan_desk(other, stored) is None
        assert plan_undo(other, stored) is False
        assert plan_redo(other, stored) is False
        with pytest.raises(EditRefused):
            plan_edit(other, stored, Lock(MON, OWN), real_library(), NOON)
    with pytest.raises(EditRefused):
        plan_resolve(stranger, stored)


def test_two_windows_do_not_overwrite_each_other(
    guest: uuid.UUID, stored: uuid.UUID, monkeypatch: pytest.MonkeyPatch
) -> None:
    def meanwhile(plan: Plan, edit: Edit, catalogue: object) -> Plan:  # noqa: ARG001  # stands in for apply
        monkeypatch.undo()
        do(guest, stored, Lock(MON, OWN))
        return apply(plan, edit, real_library())

    monkeypatch.setattr(edits, "apply", meanwhile)

    with pytest.raises(EditRefused, match="another window"):
        do(guest, stored, SetSets(MON, OWN, 6))

    assert [one.rule for one in now(guest, stored).edits] == ["lock"]


def test_the_desk_knows_the_plan_before_the_last_change(
    guest: uuid.UUID, stored: uuid.UUID
) -> None:
    do(guest, stored, Lock(MON, OWN), SetSets(MON, OWN, 6))
    plan_undo(guest, stored)

    desk = plan_desk(guest, stored)

    assert desk is not None
    assert (desk.undo, desk.redo, desk.before) == (1, 1, greedy())


def test_a_plan_made_again_forgets_its_changes(guest: uuid.UUID, stored: uuid.UUID) -> None:
    do(guest, stored, Lock(MON, OWN))

    assert plan_retry(guest, stored)

    row = PlanRow.objects.get()
    assert (row.state, row.first, row.plan) == (PlanState.QUEUED, "", "")
    assert not PlanEvent.objects.exists()


# --- planning anew in the background


def test_a_plan_waits_to_be_planned_anew_and_comes_back_with_one_more_event(
    guest: uuid.UUID, stored: uuid.UUID
) -> None:
    do(guest, stored, SetSets(MON, OWN, 6), Lock(MON, OWN))
    plan_resolve(guest, stored, frozenset({WED}))
    job = resolve_job(stored)
    assert job is not None
    assert (job.days, plans_waiting()) == ("wed", (stored,))
    made = resolve(from_json(job.plan), real_library(), no_solver, frozenset({WED}))

    edits.resolve_finished(stored, json.dumps(as_json(made)), NOON + timedelta(minutes=1))

    assert now(guest, stored) == made
    assert PlanEvent.objects.count() == 3
    assert plan_undo(guest, stored)
    assert [one.rule for one in now(guest, stored).edits] == ["sets", "lock"]


def test_what_cannot_be_planned_anew_gives_the_plan_back_with_the_reason(
    guest: uuid.UUID, stored: uuid.UUID, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[tuple[str, ...]] = []

    def refuse(text: str, command: tuple[str, ...]) -> tuple[PlanState, str, str]:
        asked.append(command)
        assert from_json(text) == greedy()
        return PlanState.IMPOSSIBLE, "", "Nothing fits around it."

    monkeypatch.setattr(jobs, "run_child", refuse)
    plan_resolve(guest, stored)

    jobs.solve(stored)

    desk = plan_desk(guest, stored)
    assert desk is not None
    assert (desk.plan, desk.message) == (greedy(), "Nothing fits around it.")
    assert asked == [("replan", "-", "--json")]


def test_a_worker_that_breaks_gives_the_plan_back(guest: uuid.UUID, stored: uuid.UUID) -> None:
    plan_resolve(guest, stored)

    jobs._give_up(stored)

    assert now(guest, stored) == greedy()


def test_nobody_fills_the_queue_with_plans_to_be_planned_anew(
    guest: uuid.UUID, stored: uuid.UUID
) -> None:
    for _ in range(3):
        PlanRow.objects.create(id=uuid.uuid4(), guest_id=guest, request="{}", created=NOON)

    with pytest.raises(TooManyWaiting):
        plan_resolve(guest, stored)


def test_a_plan_that_waits_cannot_be_changed(guest: uuid.UUID, stored: uuid.UUID) -> None:
    plan_resolve(guest, stored)

    with pytest.raises(EditRefused):
        do(guest, stored, Lock(MON, OWN))
    assert plan_desk(guest, stored) is None


def test_a_plan_deleted_meanwhile_stays_deleted(guest: uuid.UUID, stored: uuid.UUID) -> None:
    plan_resolve(guest, stored)
    PlanRow.objects.all().delete()

    edits.resolve_finished(stored, json.dumps(as_json(greedy())), NOON)
    plan_finish(stored, PlanState.FAILED)

    assert not PlanRow.objects.exists()


# --- the review


def test_the_review_lets_checker_and_audit_speak() -> None:
    after = apply(greedy(), SetSets(MON, OWN, 6), real_library())

    found = reviews.review(after, real_library(), greedy())

    assert found.worse
    assert found.over_s["Mon"] > 0
    assert {one.rule for one in found.broken}.isdisjoint(reviews.SAFETY | {"minutes"})
    assert {line.id for line in found.failed} >= {"A9"}
    assert reviews.review(greedy(), real_library()).changed == ()
    assert reviews.unsafe(after, real_library()) == ()
