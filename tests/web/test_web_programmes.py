"""Programme pages and the way from one to a guest's plan, as a browser sees it."""

import json
import queue
import re
import uuid

import pytest
from tests.conftest import Person
from tests.web.asking import FORMS, answer_up_to, page

from forge.app.planning import make_plan, read
from forge.app.plans import plan_read
from forge.library import site_index
from forge.library.catalogue import Catalogue
from forge.store.models import Guest, PlanRow
from forge.web.export import all_addresses
from forge.web.guest import COOKIE as GUEST_COOKIE
from forge.web.plans.answers import COOKIE as ANSWERS_COOKIE

pytestmark = pytest.mark.django_db
SLUG = "minimal-two-day"
USE = f"/plan/programme/{SLUG}/"


# ---------------------------------------------------------------- pages


def test_the_list_leads_to_every_programme(charlie: Person, library: Catalogue) -> None:
    text = charlie.client.get("/programmes").content.decode()

    assert [one.slug for one in library.programmes if f'href="{one.path}"' not in text] == []


def test_a_page_shows_the_week_the_audit_and_the_way_to_use_it(charlie: Person) -> None:
    text = charlie.client.get("/programme/linear-novice").content.decode()

    assert "Our audit of it" in text
    assert "Some lifts are harder than its level" in text
    assert f'href="{USE.replace(SLUG, "linear-novice")}"' in text
    assert '"@type": "BreadcrumbList"' in text or '"@type":"BreadcrumbList"' in text


def test_the_checks_of_a_programme_are_folded_below_their_sum(charlie: Person) -> None:
    text = charlie.client.get("/programme/linear-novice").content.decode()
    above, _, below = text.partition('<details class="more"><summary>')

    assert "Some lifts are harder than its level" in above
    assert '<table class="st">' not in above
    assert re.search(r"All \d+ checks, with what was found", below.partition("</summary>")[0])
    assert '<table class="st">' in below.partition("</details>")[0]


def test_the_twins_tell_the_same(charlie: Person) -> None:
    words = charlie.client.get(f"/programme/{SLUG}.md").content.decode()
    data = json.loads(charlie.client.get(f"/programme/{SLUG}.json").content)

    assert words.startswith("# Minimal, two days\n")
    assert data["kind"] == "programme"
    assert [one["heading"] for one in data["sections"]] == [
        line.removeprefix("## ") for line in words.splitlines() if line.startswith("## ")
    ]


@pytest.mark.parametrize(
    "address", ["/programme/nope", "/programme/nope.md", "/plan/programme/nope/"]
)
def test_an_unknown_programme_is_not_found(charlie: Person, address: str) -> None:
    assert charlie.client.get(address).status_code == 404


def test_machines_and_the_export_know_every_programme(library: Catalogue) -> None:
    paths = ["/programmes", *(one.path for one in library.programmes)]
    told = site_index.sitemap(library, "https://forge.example")

    assert [path for path in paths if f"https://forge.example{path}</loc>" not in told] == []
    assert "https://forge.example/programmes.md" in site_index.llms_text(
        library, "https://forge.example"
    )
    assert {f"{path}{end}" for path in paths for end in ("", ".md", ".json")} <= set(
        all_addresses()
    )


def test_the_plan_home_leads_to_the_programmes(charlie: Person) -> None:
    assert 'href="/programmes"' in charlie.client.get("/plan/").content.decode()


# ---------------------------------------------------------------- using one


def test_looking_at_the_offer_chooses_nothing(charlie: Person) -> None:
    answer = charlie.client.get(USE)

    assert ANSWERS_COOKIE not in answer.cookies
    assert "Start with question 1" in answer.content.decode()
    assert "Use the answers I gave" not in answer.content.decode()


def test_a_newcomer_is_asked_the_questions_for_the_programme(charlie: Person) -> None:
    answer = charlie.client.post(USE, {"then": "ask"})

    assert (answer.status_code, answer.headers["Location"]) == (302, page(1))
    shown = charlie.client.get(page(1)).content.decode()
    assert "For the programme Minimal, two days." in shown
    assert 'value="health" checked' in shown


def test_without_answers_using_it_at_once_asks_them(charlie: Person) -> None:
    answer = charlie.client.post(USE, {"then": "use"})

    assert answer.headers["Location"] == page(1)
    assert not PlanRow.objects.exists()


def test_the_last_answer_stores_the_programme_with_the_request(
    charlie: Person, queued: "queue.Queue[uuid.UUID]"
) -> None:
    charlie.client.post(USE, {"then": "ask"})

    answer_up_to(charlie.client, 8)

    row = PlanRow.objects.get()
    assert json.loads(row.request)["programme"] == SLUG
    assert queued.get_nowait() == row.id


@pytest.mark.usefixtures("queued")
def test_given_answers_are_used_at_once_and_the_next_plan_is_free_again(charlie: Person) -> None:
    answer_up_to(charlie.client, 8)

    answer = charlie.client.post(USE, {"then": "use"})

    newest = PlanRow.objects.order_by("-created", "-id")
    told = {json.loads(row.request).get("programme") for row in newest}
    assert answer.headers["Location"].startswith("/plans/")
    assert told == {None, SLUG}
    assert "For the programme" not in charlie.client.get(page(1)).content.decode()


@pytest.mark.usefixtures("queued")
def test_a_programme_can_be_dropped_again_and_the_answers_stay(charlie: Person) -> None:
    charlie.client.post(USE, {"then": "ask"})
    charlie.client.post(page(1), FORMS[1])

    answer = charlie.client.post(page(2), {**FORMS[2], "then": "drop"})

    assert answer.headers["Location"] == page(2)
    assert "For the programme" not in charlie.client.get(page(2)).content.decode()
    assert 'value="hypertrophy" checked' in charlie.client.get(page(1)).content.decode()


@pytest.mark.usefixtures("queued")
def test_what_is_stored_makes_the_fitted_plan_of_this_guest_alone(
    charlie: Person, bob: Person, library: Catalogue
) -> None:
    charlie.client.post(USE, {"then": "ask"})
    answer_up_to(charlie.client, 8)
    row = PlanRow.objects.get()

    plan = make_plan(read(json.loads(row.request), row.created.date(), library), library)

    assert plan.provenance.template == SLUG
    assert "plank" not in {slot.slug for day in plan.days for slot in day.slots}
    assert Guest.objects.filter(id=row.guest_id).exists()
    assert plan_read(bob.guest, row.id) is None
    assert bob.client.get(f"/plans/{row.id}/").status_code == 404


def test_a_forged_choice_is_ignored(charlie: Person) -> None:
    charlie.client.cookies[ANSWERS_COOKIE] = "programme=minimal-two-day"

    text = charlie.client.get(page(1)).content.decode()

    assert "For the programme" not in text
    assert GUEST_COOKIE not in charlie.client.cookies
