"""Bringing a file and taking it back, by touch, without findings of the accessibility checker."""

from playwright.sync_api import Page
from tests.browser.conftest import axe_findings as findings
from tests.training.imports.reading import FILES


def test_a_file_is_asked_about_imported_and_undone(phone: Page, server: str) -> None:
    phone.goto(f"{server}/import/")
    assert findings(phone) == []

    phone.set_input_files("#f-file", FILES / "strong_b.csv")
    phone.get_by_role("button", name="Look at it").tap()
    phone.get_by_role("heading", name="What Forge must ask").wait_for()
    assert findings(phone) == []
    phone.get_by_text("Kilograms").tap()
    phone.get_by_role("button", name="Read it again").tap()
    phone.get_by_role("button", name="Import it").tap()

    phone.get_by_role("link", name="Undo this import").tap()
    phone.get_by_role("button", name="Undo it").wait_for()
    assert findings(phone) == []
    phone.get_by_role("button", name="Undo it").tap()
    phone.get_by_text("Undone. Nothing of it is left.").wait_for()
    assert phone.evaluate("document.documentElement.scrollWidth") <= 390


def test_the_calendars_address_is_shown(phone: Page, server: str) -> None:
    phone.goto(f"{server}/export/")
    phone.get_by_role("button", name="Make an address").tap()
    phone.get_by_role("heading", name="Your address, shown this once").wait_for()

    address = phone.get_by_label("Address of the calendar").input_value()

    assert address.startswith(f"{server}/calendar/")
    assert findings(phone) == []
