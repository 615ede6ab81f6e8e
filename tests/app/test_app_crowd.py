"""Nobody can fill the queue of the solver, and what was stored before stays."""

import uuid
from datetime import UTC, date, datetime

import pytest

from forge.app.plans import (
    WAITING_IN_ALL,
    WAITING_PER_GUEST,
    PlanState,
    plan_finish,
    plan_owner,
    plan_request,
)
from forge.domain.errors import TooManyWaiting
from forge.domain.request import PlanRequest
from forge.planner.reading import read_request
from forge.store.models import PlanRow

NOW = datetime(2026, 11, 16, 12, tzinfo=UTC)


def any_request() -> PlanRequest:
    answers = {"goal": "health", "level": "beginner", "days": 2, "minutes": 30}
    return read_request({**answers, "equipment": ["none"]}, date(2026, 11, 16))


@pytest.mark.django_db
def test_a_guest_may_have_a_few_plans_waiting_and_no_more() -> None:
    first = plan_request(None, any_request(), NOW)
    guest = plan_owner(first.id)
    for _ in range(WAITING_PER_GUEST - 1):
        plan_request(guest, any_request(), NOW)

    with pytest.raises(TooManyWaiting, match="try again in a minute"):
        plan_request(guest, any_request(), NOW)

    assert PlanRow.objects.count() == WAITING_PER_GUEST


@pytest.mark.django_db
def test_a_finished_plan_makes_room() -> None:
    first = plan_request(None, any_request(), NOW)
    guest = plan_owner(first.id)
    for _ in range(WAITING_PER_GUEST - 1):
        plan_request(guest, any_request(), NOW)

    plan_finish(first.id, PlanState.IMPOSSIBLE, message="nothing fits")

    assert plan_request(guest, any_request(), NOW).state is PlanState.QUEUED


@pytest.mark.django_db
def test_many_new_guests_cannot_fill_the_queue_either() -> None:
    for _ in range(WAITING_IN_ALL):
        plan_request(uuid.uuid4(), any_request(), NOW)

    with pytest.raises(TooManyWaiting):
        plan_request(uuid.uuid4(), any_request(), NOW)
