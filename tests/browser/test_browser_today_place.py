"""Another place for today's session, chosen without a connection."""

from pathlib import Path

from playwright.sync_api import BrowserContext, expect
from tests.browser.conftest import READY
from tests.browser.trained import give_plan


def test_the_place_is_picked_offline_and_the_server_hears_of_it(
    context: BrowserContext, server: str, server_data: Path
) -> None:
    page = context.new_page()
    plan = give_plan(page, server, server_data)
    page.goto(f"{server}/settings/places/")
    page.get_by_role("button", name="Hotel").click()
    page.get_by_role("heading", name="Hotel").wait_for()
    page.goto(f"{server}/train/")
    page.evaluate(READY)
    page.reload()
    expect(page.get_by_role("button", name="Train at another place")).to_be_visible()
    context.set_offline(True)
    page.reload()

    page.get_by_role("button", name="Train at another place").click()
    page.get_by_role("dialog").get_by_role("button", name="Hotel").click()

    expect(page.locator(".due .num").first).to_contain_text("· Hotel")
    lacks = page.get_by_role("status").filter(has_text="Not at Hotel")
    expect(lacks).to_contain_text("Barbell Bench Press")
    page.get_by_role("button", name="Train at another place").click()
    expect(page.get_by_role("dialog").get_by_role("button", name="As planned: gym")).to_be_visible()
    page.keyboard.press("Escape")

    context.set_offline(False)
    page.evaluate("dispatchEvent(new Event('online'))")
    expect(page.locator(".p-head .unsent")).to_have_text("", timeout=15_000)
    entries = page.request.get(f"{server}/api/v1/pack").json()["entries"]
    [session] = [
        one["fields"] for name, one in entries.items() if name.startswith(f"session {plan}")
    ]
    assert session["place"].startswith("place-")
