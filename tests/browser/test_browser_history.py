"""History and progress in a browser: whole without scripts, sound on phone and desktop."""

import json
import uuid
from datetime import timedelta

import pytest
from django.utils import timezone
from playwright.sync_api import Browser, Page, expect
from tests.browser.conftest import DESKTOP, PHONE, axe_findings
from tests.training.histories import history

from forge.domain.event import Json

PAGES = (
    "/progress/",
    "/history/",
    "/history/bin/",
    "/progress/body/",
    "/progress/mobility/",
    "/progress/exercise/barbell-bench-press/",
)


def log(page: Page, server: str, weeks: int) -> None:
    """Log some weeks as a phone would: by the API, in batches."""
    made = history(5, weeks, timezone.localdate())
    for start in range(0, len(made), 200):
        batch = [
            one_event(kind, entity, body, start + place + 1)
            for place, (kind, entity, body) in enumerate(made[start : start + 200])
        ]
        sent = {"device": "phone", "client": 1, "cursor": 0, "events": batch}
        answer = page.request.post(
            f"{server}/api/v1/sync",
            data=json.dumps(sent),
            headers={"Content-Type": "application/json"},
        )
        assert answer.ok, answer.text()
        assert {one["outcome"] for one in answer.json()["results"]} == {"stored"}


def one_event(kind: str, entity: str, body: dict[str, Json], lamport: int) -> dict[str, Json]:
    """An event as the API takes it."""
    return {
        "id": str(uuid.uuid4()),
        "device": "phone",
        "lamport": lamport,
        "type": kind,
        "v": 1,
        "entity": entity,
        "body": body,
        "client_time": timezone.now().isoformat(timespec="seconds"),
    }


def sound(page: Page, width: int) -> None:
    """No finding of the accessibility checker, nothing wider than the window."""
    for one in page.locator("details").all():
        one.evaluate("one => one.open = true")
    assert axe_findings(page) == []
    assert page.evaluate("document.documentElement.scrollWidth") <= width


@pytest.mark.parametrize("weeks", [0, 10])
def test_every_page_is_sound_on_a_phone(phone: Page, server: str, weeks: int) -> None:
    log(phone, server, weeks)

    for address in PAGES:
        phone.goto(server + address)
        sound(phone, PHONE["width"])


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_every_page_is_sound_on_a_desktop(browser: Browser, server: str, scheme: str) -> None:
    with browser.new_context(viewport=DESKTOP, color_scheme=scheme) as context:  # type: ignore[arg-type]  # one of its words
        page = context.new_page()
        log(page, server, 3)

        for address in PAGES:
            page.goto(server + address)
            sound(page, DESKTOP["width"])


def test_a_set_is_changed_taken_back_and_binned_without_scripts(
    browser: Browser, server: str
) -> None:
    with browser.new_context(viewport=PHONE, java_script_enabled=False) as context:
        page = context.new_page()
        page.goto(f"{server}/history/")
        page.get_by_label("Title").fill("Garage")
        page.get_by_role("button", name="Add the session").click()
        page.get_by_role("link", name="Add a set").click()
        page.get_by_label("Exercise", exact=True).fill("Push-Up")
        page.get_by_label("Reps", exact=True).fill("8")
        page.get_by_role("button", name="Keep").first.click()
        assert "Push-Up" in page.locator(".hi-block").inner_text()

        page.get_by_role("link", name="Edit").click()
        page.get_by_label("Reps", exact=True).fill("many")
        page.get_by_role("button", name="Keep").first.click()
        expect(page.get_by_role("alert")).to_contain_text("Reps must be a whole number")
        page.get_by_label("Reps", exact=True).fill("9")
        page.get_by_role("button", name="Keep").first.click()
        expect(page.locator("td b").first).to_have_text("9")

        page.get_by_role("button", name="Undo").click()
        expect(page.locator("td b").first).to_have_text("8")
        page.get_by_role("button", name="Put the session in the bin").click()
        expect(page.get_by_text("This session is in the bin")).to_be_visible()
        page.goto(f"{server}/history/bin/")
        page.get_by_role("button", name="Restore").click()
        page.goto(f"{server}/history/")
        expect(page.get_by_role("link", name="Garage")).to_be_visible()


def test_the_form_of_a_set_is_sound(phone: Page, server: str) -> None:
    log(phone, server, 1)
    phone.goto(f"{server}/history/")
    phone.locator(".hi-list a").first.click()
    phone.get_by_role("link", name="Edit").first.click()

    sound(phone, PHONE["width"])
    assert phone.get_by_label("Reps", exact=True).input_value()


def test_the_chart_names_itself_and_the_table_says_the_same(phone: Page, server: str) -> None:
    log(phone, server, 10)
    phone.goto(f"{server}/progress/exercise/barbell-bench-press/")

    chart = phone.get_by_role("img", name="Barbell Bench Press, best single, estimated")
    expect(chart).to_be_visible()
    dots = chart.locator("circle").count()
    phone.get_by_text("The same as a table").click()
    rows = phone.locator("figure tbody tr")
    assert rows.count() == dots >= 4


def test_a_week_is_a_link_away(phone: Page, server: str) -> None:
    log(phone, server, 3)
    phone.goto(f"{server}/progress/")
    phone.get_by_role("link", name="Week before").click()

    today = timezone.localdate()
    monday = today - timedelta(days=today.weekday() + 7)
    expect(phone.get_by_role("heading", name="Week of")).to_contain_text(str(monday.day))
    assert phone.locator(".pr-review > li").count() <= 5
