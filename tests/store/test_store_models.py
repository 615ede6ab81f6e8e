"""What the database itself refuses, whoever writes to it."""

import uuid
from datetime import UTC, datetime

import pytest
from django.db import IntegrityError, connection, transaction

from forge.store.models import Guest, PlanRow, PlanState

pytestmark = pytest.mark.django_db
NOON = datetime(2026, 11, 16, 12, tzinfo=UTC)


def guest() -> Guest:
    return Guest.objects.create(id=uuid.uuid4(), created=NOON)


def row(owner: Guest, **columns: str) -> PlanRow:
    return PlanRow.objects.create(
        id=uuid.uuid4(), guest=owner, request="{}", created=NOON, **columns
    )


def test_a_new_plan_is_queued_and_empty() -> None:
    stored = PlanRow.objects.get(id=row(guest()).id)

    assert (stored.state, stored.plan, stored.message) == (PlanState.QUEUED, "", "")


@pytest.mark.parametrize("state", ["done", "", "READY"])
def test_an_unknown_state_is_refused(state: str) -> None:
    with pytest.raises(IntegrityError, match="plan_state_known"), transaction.atomic():
        row(guest(), state=state)


@pytest.mark.parametrize("state", PlanState.values)
def test_every_known_state_fits(state: str) -> None:
    stored = row(guest(), state=state, plan="{}")

    assert PlanRow.objects.get(id=stored.id).state == state


def test_a_ready_plan_without_a_plan_is_refused() -> None:
    with pytest.raises(IntegrityError, match="ready_plan_is_there"), transaction.atomic():
        row(guest(), state=PlanState.READY, plan="")


def test_a_plan_cannot_be_emptied_while_it_is_ready() -> None:
    stored = row(guest(), state=PlanState.READY, plan="{}")

    with pytest.raises(IntegrityError, match="ready_plan_is_there"), transaction.atomic():
        PlanRow.objects.filter(id=stored.id).update(plan="")


def test_a_plan_without_a_guest_is_refused() -> None:
    with pytest.raises(IntegrityError), transaction.atomic():
        PlanRow.objects.create(id=uuid.uuid4(), request="{}", created=NOON)


def test_a_plan_of_a_guest_that_does_not_exist_is_refused() -> None:
    stray = PlanRow(id=uuid.uuid4(), guest_id=uuid.uuid4(), request="{}", created=NOON)

    stray.save()

    with pytest.raises(IntegrityError, match="guest_id"):
        connection.check_constraints()
    stray.delete()


def test_the_same_plan_id_is_refused_twice() -> None:
    stored = row(guest())

    with pytest.raises(IntegrityError), transaction.atomic():
        PlanRow.objects.create(id=stored.id, guest=guest(), request="{}", created=NOON)


def test_plans_go_with_their_guest() -> None:
    owner, other = guest(), guest()
    row(owner)
    kept = row(other)

    owner.delete()

    assert list(PlanRow.objects.values_list("id", flat=True)) == [kept.id]


def test_plans_are_found_by_their_owner_alone() -> None:
    owner, other = guest(), guest()
    stored = row(owner)

    assert list(PlanRow.objects.all().owned_by(owner.id)) == [stored]
    assert list(PlanRow.objects.all().owned_by(other.id)) == []


def test_nobody_owns_nothing() -> None:
    row(guest())

    assert not PlanRow.objects.all().owned_by(None).exists()


def test_rows_name_themselves_without_their_content() -> None:
    owner = guest()
    stored = row(owner, state=PlanState.FAILED, message="private words")

    assert str(stored) == f"plan {stored.id} (failed)"
    assert str(owner) == f"guest {owner.id}"


def test_the_migrations_hold_every_change_of_the_models() -> None:
    from django.core.management import call_command  # noqa: PLC0415  # only here

    call_command("makemigrations", "--check", "--dry-run", verbosity=0)


def test_a_guests_plans_are_read_through_an_index() -> None:
    owner = guest()
    with connection.cursor() as cursor:
        cursor.execute(
            "EXPLAIN QUERY PLAN SELECT id FROM store_planrow WHERE guest_id = %s"
            " ORDER BY created DESC",
            [owner.id.hex],
        )
        steps = " ".join(str(step[3]) for step in cursor.fetchall())

    assert "plan_by_guest" in steps
    assert "TEMP B-TREE" not in steps
