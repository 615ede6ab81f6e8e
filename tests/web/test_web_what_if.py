"""What if ...? From the form to the comparison and to a yes or a no, for the owner alone."""

import json
import queue
import uuid
from dataclasses import replace
from datetime import timedelta
from html import unescape
from typing import Any

import pytest
from tests.conftest import NOON, Person, StorePlan
from tests.planner import builders

from forge.app.plans import plan_finish
from forge.app.trials import TRIALS_PER_GUEST
from forge.domain.plan import Unmet
from forge.library.catalogue import Catalogue
from forge.planner.writing import as_json
from forge.store.models import PlanRow, PlanState
from forge.web.plans.what_if_form import _answers

pytestmark = pytest.mark.django_db


def tried(alice: Person, plan: uuid.UUID, **form: Any) -> Any:
    return alice.client.post(f"/plans/{plan}/what-if/", form)


def trial_of(alice: Person, plan: uuid.UUID, *, ready: bool = True) -> uuid.UUID:
    """A trial of a plan, solved unless told otherwise."""
    tried(alice, plan, quick="+15")
    row = PlanRow.objects.get(trial_of_id=plan)
    if ready:
        plan_finish(row.id, PlanState.READY, plan=json.dumps(as_json(builders.plan())))
    return row.id


# ---------------------------------------------------------------- asking


def test_the_form_holds_the_answers_of_the_plan(alice: Person, alices_plan: uuid.UUID) -> None:
    text = alice.client.get(f"/plans/{alices_plan}/what-if/").content.decode()

    request = builders.plan().request
    assert f'name="minutes" maxlength="2000" value="{request.minutes[0]}"' in text
    assert f'<option value="{request.goal.value}" selected>' in text


def test_one_press_queues_a_trial_and_leads_to_its_comparison(
    alice: Person, alices_plan: uuid.UUID, queued: "queue.Queue[uuid.UUID]"
) -> None:
    answer = tried(alice, alices_plan, quick="+15")

    row = PlanRow.objects.get(trial_of_id=alices_plan)
    assert answer.headers["Location"] == f"/plans/{row.id}/compare/"
    assert queued.get_nowait() == row.id
    before = builders.plan().request.minutes[0]
    assert json.loads(row.request)["minutes"] == before + 15


def test_what_is_missing_or_unknown_is_told_without_a_list_of_all_words(
    alice: Person, alices_plan: uuid.UUID
) -> None:
    days = tried(alice, alices_plan, minutes="20", goal="health", level="beginner")
    thing = tried(
        alice,
        alices_plan,
        days=["mon"],
        minutes="20",
        goal="health",
        level="beginner",
        add_items="flux",
    )

    assert days.status_code == thing.status_code == 422
    assert "Days: None is chosen. Choose at least one." in days.content.decode()
    told = unescape(thing.content.decode())
    assert '"flux" is not known. Choose one of the names that come up while you type.' in told
    assert not PlanRow.objects.filter(trial_of_id=alices_plan).exists()


def test_several_changes_make_one_trial(alice: Person, alices_plan: uuid.UUID) -> None:
    tried(
        alice,
        alices_plan,
        goal="mobility",
        level="advanced",
        days=["tue", "sat"],
        minutes="+5",
        items=["wall"],
        add_items="Pull-up bar, mat",
        joint="knee",
        severity="severe",
        supersets="on",
        cardio="90",
        favourites="Push-Up",
        never="plank, lunge",
    )

    request = json.loads(PlanRow.objects.get(trial_of_id=alices_plan).request)
    assert (request["goal"], request["level"]) == ("mobility", "advanced")
    assert request["days"] == ["Tue", "Sat"]
    assert {"pull_up_bar", "mat"} <= set(request["equipment"])
    assert "knee:severe" in request["limits"]
    assert (request["supersets"], request["cardio"]) == (True, 90)
    assert (request["favourites"], request["never"]) == (["push-up"], ["lunge", "plank"])


@pytest.mark.parametrize(
    ("form", "told"),
    [
        ({"quick": "+999"}, "out of range"),
        ({"quick": "x" * 99}, "not a whole number"),
        ({"minutes": "9999"}, "9999 is out of range"),
        ({"add_items": "spaceship"}, "not known"),
        ({"never": "spaceship"}, "no exercise called"),
        ({"joint": "heart"}, "not known"),
        ({"cardio": "much"}, "not a whole number"),
        ({"days": []}, "None is chosen. Choose at least one."),
    ],
)
def test_an_impossible_change_is_told_and_keeps_what_was_written(
    alice: Person, alices_plan: uuid.UUID, form: dict[str, Any], told: str
) -> None:
    request = builders.plan().request
    whole = {
        "goal": request.goal.value,
        "level": request.level.value.lower(),
        "days": [day.name.lower() for day in request.weekdays],
    }

    answer = tried(alice, alices_plan, **{**whole, **form})

    text = answer.content.decode()
    assert answer.status_code == 422
    assert told in text
    assert not PlanRow.objects.filter(trial_of__isnull=False).exists()
    if "minutes" in form:
        assert 'value="9999"' in text


def test_an_unchanged_form_says_that_nothing_would_change(
    alice: Person, alices_plan: uuid.UUID, library: Catalogue
) -> None:
    sent = _answers(builders.plan().request, library)

    answer = alice.client.post(f"/plans/{alices_plan}/what-if/", dict(sent.lists()))

    assert "nothing would change" in answer.content.decode()


def test_only_a_few_trials_are_kept_and_no_plan_gives_way_to_them(
    alice: Person, alices_plan: uuid.UUID
) -> None:
    for number in range(TRIALS_PER_GUEST + 2):
        tried(alice, alices_plan, minutes=f"+{number + 1}", days=["mon", "thu"])
        PlanRow.objects.filter(trial_of__isnull=False).update(state=PlanState.FAILED)

    assert PlanRow.objects.filter(trial_of__isnull=False).count() == TRIALS_PER_GUEST
    assert PlanRow.objects.filter(id=alices_plan).exists()


# ---------------------------------------------------------------- comparing and deciding


def test_a_trial_waits_shows_the_difference_and_is_in_no_list(
    alice: Person, alices_plan: uuid.UUID
) -> None:
    trial = trial_of(alice, alices_plan, ready=False)

    waiting = alice.client.get(f"/plans/{trial}/compare/").content.decode()
    plan_finish(trial, PlanState.READY, plan=json.dumps(as_json(builders.plan())))
    shown = alice.client.get(f"/plans/{trial}/compare/").content.decode()

    assert "data-wait" in waiting
    assert "Take the new plan" in shown
    assert str(trial) not in alice.client.get("/plan/").content.decode()


def test_the_address_of_the_plan_leads_from_a_trial_to_its_comparison(
    alice: Person, alices_plan: uuid.UUID
) -> None:
    trial = trial_of(alice, alices_plan)

    answer = alice.client.get(f"/plans/{trial}/")

    assert answer.headers["Location"] == f"/plans/{trial}/compare/"


def test_an_impossible_trial_says_why_and_leads_back(alice: Person, alices_plan: uuid.UUID) -> None:
    trial = trial_of(alice, alices_plan, ready=False)
    plan_finish(trial, PlanState.IMPOSSIBLE, message="10 minutes are too short.")

    text = alice.client.get(f"/plans/{trial}/compare/").content.decode()

    assert "10 minutes are too short." in text
    assert f"/plans/{alices_plan}/what-if/" in text


def test_a_trial_that_failed_can_be_tried_again(
    alice: Person, alices_plan: uuid.UUID, queued: "queue.Queue[uuid.UUID]"
) -> None:
    trial = trial_of(alice, alices_plan, ready=False)
    plan_finish(trial, PlanState.FAILED, message="The planner stopped unexpectedly.")
    queued.get_nowait()

    text = alice.client.get(f"/plans/{trial}/compare/").content.decode()
    alice.client.post(f"/plans/{trial}/again/")

    assert f"/plans/{trial}/again/" in text
    assert queued.get_nowait() == trial
    assert PlanRow.objects.get(id=trial).trial_of_id == alices_plan


def test_a_yes_makes_the_trial_the_newest_plan_and_keeps_the_old_one(
    alice: Person, alices_plan: uuid.UUID
) -> None:
    trial = trial_of(alice, alices_plan)

    answer = alice.client.post(f"/plans/{trial}/take/")

    listed = alice.client.get("/plan/").content.decode()
    assert answer.headers["Location"] == f"/plans/{trial}/"
    assert alice.client.get(f"/plans/{trial}/").status_code == 200
    assert listed.index(str(trial)) < listed.index(str(alices_plan))


def test_a_no_forgets_the_trial_and_leads_to_the_old_plan(
    alice: Person, alices_plan: uuid.UUID
) -> None:
    trial = trial_of(alice, alices_plan)

    answer = alice.client.post(f"/plans/{trial}/keep/")

    assert answer.headers["Location"] == f"/plans/{alices_plan}/"
    assert not PlanRow.objects.filter(id=trial).exists()


def test_a_trial_that_is_not_ready_cannot_be_taken(alice: Person, alices_plan: uuid.UUID) -> None:
    trial = trial_of(alice, alices_plan, ready=False)

    alice.client.post(f"/plans/{trial}/take/")

    assert PlanRow.objects.get(id=trial).trial_of_id == alices_plan


def test_keeping_never_deletes_a_plan_that_is_no_trial(
    alice: Person, alices_plan: uuid.UUID
) -> None:
    alice.client.post(f"/plans/{alices_plan}/keep/")

    assert PlanRow.objects.filter(id=alices_plan).exists()


def test_taking_a_trial_keeps_within_the_plans_that_are_kept(
    alice: Person, store_plan: StorePlan
) -> None:
    plans = [store_plan(created=NOON + timedelta(hours=number)) for number in range(20)]
    trial = trial_of(alice, plans[-1])

    alice.client.post(f"/plans/{trial}/take/")

    left = set(PlanRow.objects.values_list("id", flat=True))
    assert left == {trial, *plans[1:]}


@pytest.mark.parametrize("who", ["bob", "charlie"])
@pytest.mark.parametrize("page", ["compare", "take", "keep", "what-if"])
def test_a_stranger_reaches_no_trial(
    request: pytest.FixtureRequest, alice: Person, alices_plan: uuid.UUID, who: str, page: str
) -> None:
    trial, stranger = trial_of(alice, alices_plan), request.getfixturevalue(who)
    address = f"/plans/{trial}/{page}/"

    answers = [stranger.client.post(address), stranger.client.get(address)]

    assert {answer.status_code for answer in answers} <= {404, 405}
    assert 404 in {answer.status_code for answer in answers}
    assert PlanRow.objects.get(id=trial).trial_of_id == alices_plan


def test_wishes_that_stay_as_they_were_are_folded_below_those_that_change(
    alice: Person, alices_plan: uuid.UUID
) -> None:
    def wish(name: str, got: str) -> Unmet:
        return Unmet(name, "2 days", got, "No time.", "More minutes.", 1)

    then = replace(builders.plan(), unmet=(wish("Same", "0"), wish("More", "0"), wish("Gone", "0")))
    new = replace(then, unmet=(wish("Same", "0"), wish("More", "1")))
    plan_finish(alices_plan, PlanState.READY, plan=json.dumps(as_json(then)))
    trial = trial_of(alice, alices_plan, ready=False)
    plan_finish(trial, PlanState.READY, plan=json.dumps(as_json(new)))

    text = alice.client.get(f"/plans/{trial}/compare/").content.decode()

    above, _fold, below = text.partition("1 wish stays as it was")
    assert above.index(">Gone<") < above.index(">More<")
    assert ">Same<" in below
    assert ">Same<" not in above
