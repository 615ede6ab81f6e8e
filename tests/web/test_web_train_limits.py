"""What may stand in respects what hurts; sessions without a plan have cards of their own."""

import json
import uuid
from datetime import UTC, datetime
from typing import Any

import pytest
from tests.conftest import Person

from forge.app import active
from forge.app.active import is_making
from forge.app.happen import Happening, happen
from forge.domain.request import Limitation, Severity
from forge.domain.vocabulary import Joint
from forge.library.catalogue import Catalogue
from forge.planner.rules.joints import loads_too_much
from forge.store.models import PlanRow, PlanState

pytestmark = pytest.mark.django_db
NOW = datetime.now(UTC)  # noqa: TID251  # the pack asks for the server's own day
LIMIT = (Limitation(Joint.SHOULDER, Severity.MODERATE),)
SORE: Happening = (
    "pain.log",
    "pain:1",
    {"joint": "shoulder", "severity": "moderate", "date": "2026-11-16", "lifted": False},
)


def pack(person: Person) -> dict[str, Any]:
    found: dict[str, Any] = person.client.get("/api/v1/pack").json()
    return found


def test_stand_ins_spare_what_hurts(
    alice: Person, alices_plan: uuid.UUID, library: Catalogue
) -> None:
    assert alice.guest
    before = pack(alice)
    loading = {
        slug
        for some in before["substitutes"].values()
        for slug in some
        if loads_too_much(library.get(slug), LIMIT)
    }
    assert loading, "the world must offer something that loads the shoulder"

    happen(alice.guest, [SORE], NOW)
    after = pack(alice)
    form = alice.client.get(f"/train/session/{alices_plan}:1:0:1/?plain=1").content.decode()

    offered = {slug for some in after["substitutes"].values() for slug in some}
    assert offered
    assert not any(loads_too_much(library.get(slug), LIMIT) for slug in offered)
    assert not any(f'<option value="{slug}"' in form for slug in loading)
    assert before["spared"] == {}
    sore = [slug for slug in after["cards"] if loads_too_much(library.get(slug), LIMIT)]
    assert sorted(after["spared"]) == sorted(sore)
    assert all("shoulder" in why for why in after["spared"].values())


def test_a_lifted_limit_hinders_nothing(alice: Person, alices_plan: uuid.UUID) -> None:
    assert alice.guest
    before = pack(alice)["substitutes"]

    happen(alice.guest, [SORE, ("pain.lift", "pain:1", {"lifted": True})], NOW)

    assert pack(alice)["substitutes"] == before
    assert str(alices_plan) == pack(alice)["plan"]["id"]


def test_a_session_without_a_plan_has_cards_and_stand_ins(bob: Person, library: Catalogue) -> None:
    assert pack(bob)["cards"], "an empty session has something to choose from"
    bob.client.post("/train/quick/", {"minutes": "20", "with": ["kettlebell"]})
    found = pack(bob)

    own = {
        entry["fields"]["exercise"]
        for name, entry in found["entries"].items()
        if name.startswith("exercise ")
    }
    assert own
    assert own <= set(found["cards"])
    assert all(found["substitutes"][slug] for slug in own), found["substitutes"]
    assert all(slug in library for some in found["substitutes"].values() for slug in some)
    assert "plan" not in found


def test_today_says_that_a_plan_is_being_made(alice: Person, store_plan: Any) -> None:
    store_plan("queued")

    page = alice.client.get("/train/").content.decode()

    assert "Your plan is being made" in page
    assert '<noscript><meta http-equiv="refresh"' in page
    assert "<p>No plan yet" not in page
    assert pack(alice)["making"] is True


@pytest.mark.parametrize("path", ["/train/", "/api/v1/pack"])
def test_a_plan_that_is_ready_between_two_questions_is_there(
    alice: Person, store_plan: Any, path: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Else a page says that there is no plan, and never looks again."""
    plan = PlanRow.objects.filter(id=store_plan())
    plan.update(state=PlanState.QUEUED)

    def ready_meanwhile(guest: uuid.UUID | None) -> bool:
        plan.update(state=PlanState.READY)
        return is_making(guest)

    monkeypatch.setattr(active, "is_making", ready_meanwhile)
    answer = alice.client.get(path).content.decode()

    assert "<p>No plan yet" not in answer
    assert '"plan":' in answer or '<section class="due' in answer


def test_a_plan_that_failed_is_not_awaited(alice: Person, store_plan: Any) -> None:
    store_plan("failed")

    page = alice.client.get("/train/").content.decode()

    assert "<p>No plan yet" in page
    assert "making" not in pack(alice)


@pytest.mark.parametrize("shape", ["rounds", "amrap", "emom"])
def test_a_quick_session_may_be_a_circuit(bob: Person, shape: str) -> None:
    answer = bob.client.post("/train/quick/", {"minutes": "20", "with": [], "shape": shape})
    items = [
        entry["fields"]["prescription"]
        for name, entry in pack(bob)["entries"].items()
        if name.startswith("exercise ")
    ]
    form = bob.client.get(f"{answer['Location']}?plain=1").content.decode()

    circuits = [item["circuit"] for item in items]
    assert all(one == circuits[0] for one in circuits)
    assert {item["group"] for item in items} == {"circuit"}
    assert form.count('class="form-sets"') == len(items) >= 2
    [circuit] = {json.dumps(one): one for one in circuits}.values()
    if shape == "rounds":
        assert circuit["rounds"] == items[0]["sets"]
        assert circuit["rest_s"] == 60
    else:
        assert circuit["cap_s"] <= 20 * 60
        assert ("every_s" in circuit) is (shape == "emom")


def test_forms_open_another_round_once_one_is_done(bob: Person) -> None:
    answer = bob.client.post("/train/quick/", {"minutes": "20", "with": [], "shape": "amrap"})
    address = answer["Location"]
    slots = [
        entry["fields"]["slot"]
        for name, entry in pack(bob)["entries"].items()
        if name.startswith("exercise ")
    ]

    for done, slot in enumerate(slots):
        page = bob.client.get(address).content.decode()
        assert page.count(f'value="{slot}"><input type="hidden" name="name" value="{slot}"') == 1
        assert ('name="index" value="2"' in page) is False, done
        body = {"do": "log", "slot": slot, "name": slot, "index": "1", "amount": "8"}
        assert bob.client.post(address, body).status_code == 302

    page = bob.client.get(address).content.decode()
    assert page.count('name="index" value="2"') == len(slots)
