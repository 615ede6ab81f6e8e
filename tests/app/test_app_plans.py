"""Storing and reading plans: every plan has one owner, and nobody keeps too many."""

import json
import uuid
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from pytest_django import DjangoAssertNumQueries
from tests.planner import builders

from forge.app.plans import (
    KEPT_PER_GUEST,
    plan_finish,
    plan_owner,
    plan_read,
    plan_request,
    plans_list,
    plans_waiting,
    request_text,
)
from forge.domain.request import Goal
from forge.planner.reading import read_request
from forge.planner.writing import as_json
from forge.store.models import Guest, PlanRow, PlanState

pytestmark = pytest.mark.django_db
NOON = datetime(2026, 11, 16, 12, tzinfo=UTC)
REQUEST = builders.request()
PLAN = json.dumps(as_json(builders.plan()))


def later(minutes: int) -> datetime:
    return NOON + timedelta(minutes=minutes)


def test_a_request_is_stored_so_that_it_can_be_read_back() -> None:
    stored = plan_request(None, REQUEST, NOON)

    text = request_text(stored.id)

    assert text is not None
    assert read_request(json.loads(text), NOON.date()) == REQUEST
    assert (stored.state, stored.plan, stored.created) == (PlanState.QUEUED, None, NOON)


def test_nobody_becomes_a_guest_with_the_first_plan() -> None:
    stored = plan_request(None, REQUEST, NOON)

    owner = plan_owner(stored.id)

    assert Guest.objects.get().id == owner
    assert plan_read(owner, stored.id) == stored


def test_a_guest_stays_the_same_guest() -> None:
    first = plan_request(None, REQUEST, NOON)
    owner = plan_owner(first.id)

    second = plan_request(owner, REQUEST, later(1))

    assert plan_owner(second.id) == owner
    assert Guest.objects.count() == 1


def test_a_guest_whose_cookie_outlived_the_database_is_made_again() -> None:
    remembered = uuid.uuid4()

    stored = plan_request(remembered, REQUEST, NOON)

    assert plan_owner(stored.id) == remembered


def test_a_plan_is_shown_to_its_owner_alone() -> None:
    stored = plan_request(None, REQUEST, NOON)
    other = plan_owner(plan_request(None, REQUEST, NOON).id)

    assert plan_read(other, stored.id) is None
    assert plan_read(uuid.uuid4(), stored.id) is None
    assert plan_read(None, stored.id) is None


def test_a_finished_plan_comes_back_as_it_was_made() -> None:
    stored = plan_request(None, REQUEST, NOON)

    plan_finish(stored.id, PlanState.READY, plan=PLAN)

    found = plan_read(plan_owner(stored.id), stored.id)
    assert found is not None
    assert (found.state, found.plan) == (PlanState.READY, builders.plan())


def test_a_plan_that_was_deleted_meanwhile_stays_deleted() -> None:
    plan_finish(uuid.uuid4(), PlanState.READY, plan=PLAN)

    assert not PlanRow.objects.exists()


@pytest.mark.parametrize("text", ['{"version": 99}', "{}", "not JSON", "[]"])
def test_a_plan_of_another_version_can_be_made_again(text: str) -> None:
    stored = plan_request(None, REQUEST, NOON)
    plan_finish(stored.id, PlanState.READY, plan=text)

    found = plan_read(plan_owner(stored.id), stored.id)

    assert found is not None
    assert (found.state, found.plan) == (PlanState.FAILED, None)
    assert "cannot be read" in found.message
    assert found.request == stored.request


def answered(guest: uuid.UUID, now: datetime) -> uuid.UUID:
    """A plan that no longer waits."""
    stored = plan_request(guest, REQUEST, now)
    plan_finish(stored.id, PlanState.IMPOSSIBLE, message="nothing fits")
    return stored.id


def test_the_oldest_plans_of_a_guest_give_way() -> None:
    owner = plan_owner(plan_request(None, REQUEST, NOON).id)
    stranger = plan_request(None, REQUEST, NOON)

    made = [answered(owner, later(number)) for number in range(1, KEPT_PER_GUEST + 3)]

    kept = [plan.id for plan in plans_list(owner)]
    assert kept == made[: -KEPT_PER_GUEST - 1 : -1]
    assert PlanRow.objects.filter(guest_id=owner).count() == KEPT_PER_GUEST
    assert plan_read(plan_owner(stranger.id), stranger.id) is not None


def test_plans_made_at_the_same_moment_are_capped_too() -> None:
    owner = plan_owner(plan_request(None, REQUEST, NOON).id)

    for _ in range(KEPT_PER_GUEST + 5):
        answered(owner, NOON)

    assert PlanRow.objects.filter(guest_id=owner).count() == KEPT_PER_GUEST


def test_the_newest_plan_is_never_the_one_that_gives_way() -> None:
    owner = plan_owner(plan_request(None, REQUEST, NOON).id)
    for _ in range(KEPT_PER_GUEST - 1):
        answered(owner, NOON)

    newest = plan_request(owner, REQUEST, later(1))

    assert plans_list(owner)[0].id == newest.id


def test_the_list_is_one_query_and_reads_no_plan(
    django_assert_num_queries: DjangoAssertNumQueries,
) -> None:
    stored = plan_request(None, REQUEST, NOON)
    owner = plan_owner(stored.id)
    plan_finish(stored.id, PlanState.READY, plan=PLAN)
    plan_request(owner, replace(REQUEST, goal=Goal.HEALTH), later(1))

    with django_assert_num_queries(1) as captured:
        found = plans_list(owner)

    assert [plan.request["goal"] for plan in found] == ["health", "hypertrophy"]
    assert '"plan"' not in captured.captured_queries[0]["sql"]


def test_nobody_has_no_plans() -> None:
    plan_request(None, REQUEST, NOON)

    assert plans_list(None) == ()


def test_plans_that_wait_are_taken_up_oldest_first() -> None:
    second = plan_request(None, REQUEST, later(2))
    first = plan_request(None, REQUEST, later(1))
    done = plan_request(None, REQUEST, NOON)
    plan_finish(done.id, PlanState.FAILED, message="stopped")

    assert plans_waiting() == (first.id, second.id)


def test_a_plan_that_is_gone_has_no_request() -> None:
    assert request_text(uuid.uuid4()) is None
