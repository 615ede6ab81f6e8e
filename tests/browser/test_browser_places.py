"""Places, changes and check-ins on a phone: complete without scripts, clean for axe."""

from playwright.sync_api import Page
from tests.browser.conftest import axe_findings


def test_a_place_is_made_and_mended_on_a_phone(phone: Page, server: str) -> None:
    phone.goto(f"{server}/settings/places/")
    assert axe_findings(phone) == []

    phone.get_by_role("button", name="Gym in pounds").click()
    phone.locator("#p-plates").fill("45 x 2, 25 x 2, 20 kg x 2")
    phone.get_by_role("button", name="Keep").click()

    assert phone.get_by_role("status").inner_text() == "Kept."
    assert phone.locator("#p-plates").input_value() == "45 x 2, 25 x 2, 20 kg x 2"
    assert "45 lb to 273.18 lb, 8 loads" in phone.get_by_role("main").inner_text()
    assert axe_findings(phone) == []
    assert phone.evaluate("document.documentElement.scrollWidth <= innerWidth")


def test_a_line_that_cannot_be_read_is_shown_where_it_stands(phone: Page, server: str) -> None:
    phone.goto(f"{server}/settings/places/")
    phone.get_by_role("button", name="Hotel").click()

    phone.get_by_label("Kettlebells").fill("big ones")
    phone.get_by_role("button", name="Keep").click()

    assert "“big ones” is no weight" in phone.get_by_role("alert").inner_text()
    assert phone.get_by_label("Kettlebells").input_value() == "big ones"
    assert axe_findings(phone) == []


def test_a_sore_joint_is_told_and_lifted_on_a_phone(phone: Page, server: str) -> None:
    phone.goto(f"{server}/settings/places/")
    phone.get_by_role("button", name="Hotel").click()
    phone.goto(f"{server}/train/pain/")
    assert axe_findings(phone) == []

    phone.get_by_label("Severe: it hurts at rest").check()
    phone.get_by_label("Knee").check()
    phone.get_by_role("button", name="Act on it").click()

    assert "see a clinician" in phone.get_by_role("main").inner_text()
    assert axe_findings(phone) == []
    phone.get_by_role("button", name="Lift it and undo its swaps").click()
    assert "Limits that hold" not in phone.get_by_role("main").inner_text()
