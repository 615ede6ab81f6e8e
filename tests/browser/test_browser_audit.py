"""A routine is pasted, asked about, judged and kept: on a phone, and without scripts."""

from playwright.sync_api import Browser, Page, expect
from tests.browser.conftest import PHONE, axe_findings

ROUTINE = """Push
Bench press 3x8-12, rest 90 s
Overhead press 3x8
Foo bar 3x8
Legs
Squat 5x5 @ 80%
Leg curl 3x12
"""


def paste(page: Page, server: str) -> None:
    page.goto(f"{server}/audit")
    page.get_by_label("The routine").fill(ROUTINE)
    page.get_by_role("button", name="Audit it", exact=True).click()
    expect(page.get_by_role("heading", name="Your routine, audited")).to_be_visible()


def answer(page: Page) -> None:
    page.locator("label.choice", has_text="Barbell Overhead Press").click()
    page.locator("label.choice", has_text="Lying Leg Curl").click()
    page.get_by_role("button", name="Answer and read again").click()


def keep(page: Page) -> None:
    page.get_by_label("Your goal").select_option(label="Build muscle")
    page.get_by_label("How long you have trained").select_option(value="intermediate")
    page.get_by_role("button", name="Train it as it is").click()


def test_a_routine_is_asked_about_judged_and_kept_on_a_phone(phone: Page, server: str) -> None:
    paste(phone, server)
    asked = axe_findings(phone)
    wide = phone.evaluate("document.documentElement.scrollWidth")

    answer(phone)
    expect(phone.get_by_role("heading", name="What Forge must ask")).to_have_count(0)
    assert "Lying Leg Curl 3x12" in phone.get_by_label("The routine").input_value()
    judged = axe_findings(phone)
    keep(phone)

    expect(phone.get_by_role("heading", name="Your week", exact=True)).to_be_visible()
    slots = phone.locator("ol.pl-slots h4").all_text_contents()
    assert slots[:2] == ["Barbell Bench Press", "Barbell Overhead Press"]
    assert asked == judged == axe_findings(phone) == []
    assert wide <= PHONE["width"]


def test_the_empty_form_and_a_mistake_are_accessible(desktop: Page, server: str) -> None:
    desktop.goto(f"{server}/audit")
    empty = axe_findings(desktop)

    desktop.get_by_role("button", name="Audit it", exact=True).click()

    expect(desktop.get_by_role("alert")).to_contain_text("Paste a routine first")
    assert empty == axe_findings(desktop) == []


def test_the_audit_works_without_scripts(browser: Browser, server: str) -> None:
    context = browser.new_context(java_script_enabled=False, viewport=PHONE)
    page = context.new_page()

    paste(page, server)
    answer(page)
    keep(page)

    expect(page.get_by_role("heading", name="Your week", exact=True)).to_be_visible()
    context.close()
