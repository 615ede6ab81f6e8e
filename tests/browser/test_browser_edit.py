"""Changing a week by hand, as a person would: on a phone, and without scripts."""

import re

from playwright.sync_api import Browser, Page, expect
from tests.browser.conftest import PHONE, axe_findings
from tests.browser.test_browser_plan import PATIENCE, answer_all

LEAST_TARGET = 44


def open_editor(page: Page, server: str) -> None:
    """A fresh plan, open for changes."""
    answer_all(page, server)
    expect(page.get_by_role("heading", name="Your week", exact=True)).to_be_visible(
        timeout=PATIENCE
    )
    page.get_by_role("link", name="Edit", exact=True).click()
    page.wait_for_url(re.compile(r"/edit/$"))


def press(page: Page, name: str) -> None:
    """Press the first button of a name and wait for the page that comes back."""
    with page.expect_navigation():
        page.get_by_role("button", name=re.compile(name)).first.click()


def names(page: Page) -> list[str]:
    return page.locator(".edits h3 a").all_inner_texts()


def amounts(page: Page) -> list[str]:
    return page.locator(".edits .rx").all_inner_texts()


def heights(page: Page, selector: str) -> set[int]:
    """The heights of all that a selector finds, in whole pixels."""
    found: list[int] = page.evaluate(
        "one => [...document.querySelectorAll(one)].map(e => Math.round(e.offsetHeight))", selector
    )
    return set(found)


def test_a_week_is_changed_and_given_back(phone: Page, server: str) -> None:
    open_editor(phone, server)
    before, first = amounts(phone), names(phone)

    press(phone, f"^Lock {first[0]}$")
    assert max(heights(phone, ".steer")) < 2 * LEAST_TARGET, (
        "the controls of a locked row stand on one line"
    )
    press(phone, "^Undo$")

    press(phone, "^More of ")
    said = phone.get_by_role("status")
    expect(said).to_be_in_viewport()
    expect(said).to_contain_text(f"{first[0]}, ")
    assert amounts(phone) != before
    assert axe_findings(phone) == []
    press(phone, "^Undo$")
    assert amounts(phone) == before

    phone.get_by_role("link", name=re.compile("^Change ")).nth(1).click()
    expect(phone.get_by_text("Swap for", exact=True)).to_be_visible()
    assert axe_findings(phone) == []
    small = phone.evaluate(
        "least => [...document.querySelectorAll('main button, main a.btn, main .input')]"
        ".filter(one => one.offsetHeight < least).map(one => one.outerHTML)",
        LEAST_TARGET,
    )
    assert small == []
    phone.locator(".picks button").first.click()
    expect(phone.get_by_role("status")).to_contain_text("swapped for")
    assert names(phone) != first
    assert phone.evaluate("document.documentElement.scrollWidth") <= PHONE["width"]


def test_a_limit_is_kept_and_another_way_is_offered(phone: Page, server: str) -> None:
    open_editor(phone, server)
    before = names(phone)

    phone.get_by_role("link", name=re.compile("^Change ")).first.click()
    phone.get_by_label("Or swap for an exercise by name").fill("Barbell Back Squat")
    press(phone, "^Swap in$")

    refused = phone.get_by_role("alert")
    expect(refused).to_be_in_viewport()
    expect(refused).to_contain_text("knee")
    assert axe_findings(phone) == []
    assert names(phone) == before
    with phone.expect_navigation():
        refused.get_by_role("button").first.click()
    expect(phone.get_by_role("status")).to_contain_text("swapped for")


def test_changing_and_planning_anew_work_without_scripts(browser: Browser, server: str) -> None:
    context = browser.new_context(viewport=PHONE, java_script_enabled=False)
    page = context.new_page()
    open_editor(page, server)
    first = names(page)[0]

    press(page, f"^Lock {first}$")
    page.get_by_role("checkbox").nth(1).uncheck()
    press(page, "^Plan anew$")

    expect(page.get_by_role("heading", name="Change your week")).to_be_visible(timeout=PATIENCE)
    expect(page.locator(".edits li", has_text="locked").first).to_contain_text(first)
    page.get_by_text("changes so far").click()
    assert "Planned anew around 1 locked exercise" in page.locator("main").inner_text()
    context.close()
