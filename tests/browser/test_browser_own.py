"""Exercises of one's own in a browser: found by name, merged, taken back; the page is sound."""

import json

import pytest
from playwright.sync_api import Browser, expect
from tests.browser.conftest import DESKTOP, PHONE
from tests.browser.test_browser_history import one_event, sound

from forge.domain.event import Json

SLED = "custom:my-press"
LOGGED: list[tuple[str, str, dict[str, Json]]] = [
    ("custom.add", SLED, {"name": "My press"}),
    ("session.start", "free:s", {"date": "2026-11-02", "title": "Push"}),
    ("set.log", "1", {"session": "free:s", "exercise": SLED, "reps": 8}),
]


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_an_own_exercise_is_merged_and_taken_back(
    browser: Browser, server: str, scheme: str
) -> None:
    view = PHONE if scheme == "light" else DESKTOP
    context = browser.new_context(viewport=view, color_scheme=scheme)  # type: ignore[arg-type]  # one of its words
    page = context.new_page()
    events = [one_event(*made, lamport) for lamport, made in enumerate(LOGGED, 1)]
    sent = {"device": "phone", "client": 1, "cursor": 0, "events": events}
    headers = {"Content-Type": "application/json"}
    page.request.post(f"{server}/api/v1/sync", data=json.dumps(sent), headers=headers)

    page.goto(f"{server}/settings/exercises/")
    sound(page, view["width"])
    page.get_by_role("link", name="My press").click()
    page.get_by_label("Name in the library").fill("push-up")
    page.get_by_role("button", name="Search").last.click()
    sound(page, view["width"])
    page.get_by_role("button", name="Merge into this Push-Up").click()
    expect(page.get_by_role("heading", name="It counts as Push-Up")).to_be_visible()
    expect(page.get_by_text("My press: counts as – → Push-Up").first).to_be_visible()
    sound(page, view["width"])
    page.get_by_role("button", name="Undo").click()

    expect(page.get_by_role("heading", name="Merge it into one of the library")).to_be_visible()
    context.close()
