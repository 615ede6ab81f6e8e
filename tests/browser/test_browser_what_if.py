"""What if ...? As a person would: on a phone, and without scripts."""

from playwright.sync_api import Browser, Page, expect
from tests.browser.conftest import PHONE, axe_findings
from tests.browser.test_browser_plan import PATIENCE, answer_all


def at_plan(page: Page, server: str) -> str:
    """Make a plan and give back its address."""
    answer_all(page, server)
    heading = page.get_by_role("heading", name="Your week", exact=True)
    expect(heading).to_be_visible(timeout=PATIENCE)
    return page.url


def ask(page: Page) -> None:
    """Ask for ten minutes more and a pull-up bar, and wait for the difference."""
    page.locator("#w-minutes").fill("+10")
    page.locator("#w-add_items").fill("Pull-up bar")
    page.get_by_role("button", name="Show the difference").click()
    heading = page.get_by_role("heading", name="What would change")
    expect(heading).to_be_visible(timeout=PATIENCE)


def sound(page: Page) -> None:
    """No finding of the accessibility checker, and nothing wider than a phone."""
    assert axe_findings(page) == []
    assert page.evaluate("document.documentElement.scrollWidth") <= PHONE["width"]


def look_at_why(page: Page, plan: str) -> None:
    """The page of reasons unfolds, and answers for any exercise."""
    page.goto(f"{plan}why/")
    page.locator("details.more summary").first.click()
    sound(page)
    page.locator("#wn").fill("Barbell Back Squat")
    page.get_by_role("button", name="Ask").click()
    assert "barbell" in page.locator(".answer").inner_text().lower()


def test_a_change_is_priced_before_it_is_taken(phone: Page, server: str) -> None:
    plan = at_plan(phone, server)
    look_at_why(phone, plan)
    phone.goto(plan)
    phone.get_by_role("link", name="What if").click()
    phone.wait_for_url("**/what-if/")
    sound(phone)
    quick = [one.bounding_box() for one in phone.locator(".quick .btn").all()]
    tops = {box["y"] for box in quick if box}
    assert len(quick) > 3
    assert len(tops) <= -(-len(quick) // 2), "two single changes stand in a row on a phone"

    ask(phone)

    text = phone.locator("main").inner_text()
    assert "55 instead of 45 minutes a session; with a pull-up bar." in text
    assert "To have at hand: a pull-up bar." in text
    sound(phone)
    phone.get_by_role("button", name="Take the new plan").first.click()
    expect(phone.get_by_role("heading", name="Your week", exact=True)).to_be_visible()
    assert phone.url != plan
    phone.goto(f"{server}/plan/")
    assert phone.locator(f"a[href='{plan.removeprefix(server)}']").count() == 1


def test_the_old_plan_can_be_kept_without_scripts(browser: Browser, server: str) -> None:
    context = browser.new_context(viewport=PHONE, java_script_enabled=False)
    page = context.new_page()
    plan = at_plan(page, server)

    page.goto(f"{plan}what-if/")
    ask(page)
    page.get_by_role("button", name="Keep the old one").first.click()

    assert page.url == plan
    page.goto(f"{server}/plan/")
    assert page.locator("ul.index li").count() == 1
    context.close()
