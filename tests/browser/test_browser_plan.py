"""From the first question to a plan, as a person would: on a phone, and without scripts."""

import re

from playwright.sync_api import Browser, Page, expect
from tests.browser.conftest import PHONE, axe_findings

PATIENCE = 90_000


def choose(page: Page, *labels: str) -> None:
    for label in labels:
        page.locator("label.choice", has_text=re.compile(label)).first.click()


def go_on(page: Page) -> None:
    """Send the answers and wait until the next screen stands."""
    page.locator(".dock button.go").click()
    page.wait_for_load_state()


def answer_all(page: Page, server: str) -> None:
    """Dumbbells, three days, 45 minutes, a sore knee."""
    page.goto(f"{server}/plan/questions/1/")
    choose(page, "Build muscle")
    go_on(page)
    choose(page, "I am new to it")
    go_on(page)
    choose(page, "Monday", "Wednesday", "Friday")
    go_on(page)
    choose(page, "45 minutes")
    go_on(page)
    choose(page, "Knee", "It hurts when I load it")
    go_on(page)
    choose(page, "Dumbbells", "Flat bench")
    go_on(page)
    choose(page, "18 to 39")
    go_on(page)
    choose(page, "Pair exercises")
    go_on(page)


def test_eight_questions_make_a_week_that_keeps_the_limits(phone: Page, server: str) -> None:
    answer_all(phone, server)

    expect(phone.get_by_role("heading", name="Your week", exact=True)).to_be_visible(
        timeout=PATIENCE
    )

    text = phone.locator("main").inner_text()
    sessions = phone.locator("details:has(ol.pl-slots)")
    assert sessions.count() == 3
    slots = " ".join(phone.locator("ol.pl-slots h4").all_text_contents())
    assert "Bulgarian" not in slots
    assert "Barbell" not in slots
    assert "Sets for each muscle" in text
    assert axe_findings(phone) == []
    assert phone.evaluate("document.documentElement.scrollWidth") <= PHONE["width"]


def test_answers_survive_reload_back_and_a_closed_tab(phone: Page, server: str) -> None:
    phone.goto(f"{server}/plan/questions/1/")
    choose(phone, "Get stronger")
    go_on(phone)
    choose(phone, "Longer, and regularly")
    go_on(phone)
    phone.wait_for_url(re.compile(r"/questions/3/"))  # a reload during a navigation is lost

    phone.reload()
    phone.get_by_role("button", name="Back").click()

    assert phone.locator("input[value=advanced]").is_checked()
    phone.get_by_role("button", name="Back").click()
    assert phone.locator("input[value=strength]").is_checked()
    phone.goto(f"{server}/plan/")
    assert phone.get_by_role("link", name="Go on with question 3").is_visible()


def test_leaving_keeps_what_is_ticked_even_on_an_unfinished_screen(
    phone: Page, server: str
) -> None:
    phone.goto(f"{server}/plan/questions/5/")
    choose(phone, "Knee")

    phone.get_by_role("button", name="Save and leave").click()
    phone.goto(f"{server}/plan/questions/5/")

    assert phone.locator("input[value=knee]").is_checked()


def test_enter_in_a_field_goes_on_and_does_not_leave(phone: Page, server: str) -> None:
    phone.goto(f"{server}/plan/questions/4/")
    choose(phone, "Another number")
    phone.locator("#f-minutes_other").fill("40")

    phone.keyboard.press("Enter")
    phone.wait_for_url("**/plan/questions/5/")

    assert phone.get_by_role("heading", name="Does anything hurt?").is_visible()


def test_a_question_without_an_answer_says_what_to_do(phone: Page, server: str) -> None:
    phone.goto(f"{server}/plan/questions/4/")

    go_on(phone)

    assert "Choose one to go on" in phone.get_by_role("alert").inner_text()


def test_nonsense_minutes_are_explained_and_kept(phone: Page, server: str) -> None:
    phone.goto(f"{server}/plan/questions/4/")
    choose(phone, "Another number")
    phone.locator("#f-minutes_other").fill("9999 bananas")

    go_on(phone)

    assert "minutes" in phone.get_by_role("alert").inner_text().lower()
    assert phone.locator("#f-minutes_other").input_value() == "9999 bananas"


def test_the_whole_way_works_without_scripts(browser: Browser, server: str) -> None:
    context = browser.new_context(viewport=PHONE, java_script_enabled=False)
    page = context.new_page()

    answer_all(page, server)

    expect(page.get_by_role("heading", name="Your week", exact=True)).to_be_visible(
        timeout=PATIENCE
    )
    context.close()


def test_why_not_answers_for_an_exercise_that_a_limit_left_out(phone: Page, server: str) -> None:
    answer_all(phone, server)
    expect(phone.get_by_role("heading", name="Your week", exact=True)).to_be_visible(
        timeout=PATIENCE
    )

    phone.locator("#wn").fill("Barbell Back Squat")
    phone.get_by_role("button", name="Ask").click()

    answer = phone.locator(".answer").inner_text().lower()
    assert "knee" in answer
    assert "barbell" in answer


def test_a_link_brings_the_plan_to_another_device(
    phone: Page, browser: Browser, server: str
) -> None:
    answer_all(phone, server)
    expect(phone.get_by_role("heading", name="Your week", exact=True)).to_be_visible(
        timeout=PATIENCE
    )
    plan_address = phone.url
    link = phone.locator("#cont").input_value()
    second = browser.new_context(viewport=PHONE)
    page = second.new_page()

    stranger = page.goto(plan_address)
    page.goto(link)
    page.get_by_role("button", name="Show my plans here").click()
    page.goto(plan_address)

    assert stranger is not None
    assert stranger.status == 404
    assert page.get_by_role("heading", name="Your week", exact=True).is_visible()
    second.close()
