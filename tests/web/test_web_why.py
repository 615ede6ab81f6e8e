"""Why this week: what was traded away, what slots are worth, and any exercise by name."""

import json
import uuid
from dataclasses import replace

import pytest
from tests.conftest import NOON, Person
from tests.planner.worlds import asked

from forge.domain.request import Goal
from forge.library.catalogue import Catalogue
from forge.planner.build import build
from forge.planner.reading import write_request
from forge.planner.solving.solver import no_solver
from forge.planner.writing import as_json
from forge.store.models import PlanRow, PlanState

pytestmark = pytest.mark.django_db


@pytest.fixture(scope="module")
def made(library: Catalogue) -> str:
    """A short week for muscle, so that much is traded away."""
    request = replace(asked(), goal=Goal.HYPERTROPHY, weekdays=asked().weekdays[:1], minutes=(20,))
    return json.dumps(as_json(build(request, library, no_solver)))


@pytest.fixture
def real_plan(alice: Person, made: str) -> uuid.UUID:
    """A plan of Alice's over the real library."""
    assert alice.guest is not None
    row = PlanRow.objects.create(
        id=uuid.uuid4(),
        guest_id=alice.guest,
        state=PlanState.READY,
        request=json.dumps(write_request(asked())),
        plan=made,
        created=NOON,
    )
    return row.id


def test_the_page_tells_what_was_traded_away_and_what_each_slot_is_worth(
    alice: Person, real_plan: uuid.UUID
) -> None:
    text = alice.client.get(f"/plans/{real_plan}/why/").content.decode()

    assert "What was traded away" in text
    assert "would take" in text
    assert "Without it the week would lose" in text
    assert "What must be there" in text
    assert "exercises are above your level." in text


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("Barbell Back Squat", "a barbell"),
        ("barbell-back-squat", "a barbell"),
        ("RDL", "Barbell Romanian Deadlift"),
        ("bench", "Did you mean one of these"),
        ("Russian Leg Curl", "Nordic"),
        ("spaceship", "There is no exercise called"),
    ],
)
def test_any_exercise_can_be_asked_for_by_name(
    alice: Person, real_plan: uuid.UUID, words: str, told: str
) -> None:
    answer = alice.client.get(f"/plans/{real_plan}/why/", {"why": words})

    text = answer.content.decode()
    assert told in text.partition('class="answer"')[2].partition("</section>")[0]


def test_a_plan_of_another_library_says_that_it_can_no_longer_be_weighed(
    alice: Person, real_plan: uuid.UUID, made: str
) -> None:
    slug = json.loads(made)["days"][0]["slots"][0]["slug"]
    PlanRow.objects.filter(id=real_plan).update(plan=made.replace(f'"{slug}"', '"gone-by-now"'))

    text = alice.client.get(f"/plans/{real_plan}/why/", {"why": "plank"}).content.decode()

    assert "The library has changed since this plan was made" in text
    assert 'class="answer"' not in text


def test_the_plan_leads_to_both_pages(alice: Person, real_plan: uuid.UUID) -> None:
    text = alice.client.get(f"/plans/{real_plan}/").content.decode()

    assert f"/plans/{real_plan}/why/" in text
    assert f"/plans/{real_plan}/what-if/" in text
