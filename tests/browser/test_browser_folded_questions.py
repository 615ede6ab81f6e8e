"""The folded parts of the questions on a phone, with every script of ours kept out."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, ViewportSize
from tests.browser.conftest import DESKTOP, PHONE, axe_findings
from tests.browser.test_browser_plan import choose, go_on


@pytest.fixture(params=[(PHONE, "light"), (DESKTOP, "dark")], ids=["phone", "desktop"])
def bare(browser: Browser, request: pytest.FixtureRequest) -> Iterator[Page]:
    """A page whose scripts never arrive: axe, which the test brings itself, still runs."""
    view: ViewportSize = request.param[0]
    context = browser.new_context(viewport=view, color_scheme=request.param[1])
    context.route("**/*.js", lambda route: route.abort())
    yield context.new_page()
    context.close()


def unfolded(page: Page, name: str) -> None:
    page.locator(f"#f-{name} > summary").click()


def sound(page: Page, shot: Path) -> None:
    """No finding of axe, nothing to scroll sideways."""
    page.screenshot(path=shot, full_page=True)
    assert axe_findings(page) == []
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")


def up_to_lifts(page: Page, server: str) -> None:
    page.goto(f"{server}/plan/questions/1/")
    choose(page, "Build muscle")
    go_on(page)
    choose(page, "Some months")
    unfolded(page, "tested")
    page.fill("#f-lift_1", "Barbell Back Squat")


def test_a_lift_that_is_none_is_told_and_stands_there_again(
    bare: Page, server: str, tmp_path: Path
) -> None:
    up_to_lifts(bare, server)
    bare.fill("#f-lifted_1", "a lot")
    go_on(bare)

    assert "is no weight with repetitions" in bare.locator('[role="alert"]').inner_text()
    assert bare.locator("#f-tested").get_attribute("open") is not None
    assert bare.input_value("#f-lifted_1") == "a lot"
    sound(bare, tmp_path / "lifts.png")


def test_another_place_is_told_and_the_last_question_shows_it(
    bare: Page, server: str, tmp_path: Path
) -> None:
    up_to_lifts(bare, server)
    bare.fill("#f-lifted_1", "100 kg x 5")
    go_on(bare)
    choose(bare, "Monday", "Thursday")
    go_on(bare)
    choose(bare, "45 minutes")
    go_on(bare)
    go_on(bare)
    unfolded(bare, "elsewhere")
    bare.locator("#f-there_days label.choice", has_text="Thursday").click()
    bare.locator('#f-there_equipment label.choice:has([value="dumbbell"])').click()
    bare.fill("#f-there_name", "Gym at work")
    bare.fill("#f-there_dumbbell_weights", "5, 10")
    sound(bare, tmp_path / "place.png")
    go_on(bare)
    choose(bare, "18 to 39")
    go_on(bare)
    upper, lower = (bare.locator(one).bounding_box() for one in ("#f-wishes_more", "#answers"))
    assert upper is not None
    assert lower is not None
    assert lower["y"] <= upper["y"] + upper["height"], "two folds share one rule, as a list"
    bare.locator("#answers > summary").click()

    told = bare.locator("#answers").inner_text()
    assert "Gym at work" in told
    assert "Barbell Back Squat: 100 kg x 5" in told
    sound(bare, tmp_path / "review.png")


def test_the_bar_at_the_bottom_never_hides_what_has_the_focus(desktop: Page, server: str) -> None:
    desktop.goto(f"{server}/plan/questions/3/")
    unfolded(desktop, "week_more")
    desktop.locator("input[name=days]").first.focus()

    for _step in range(17):
        desktop.keyboard.press("Tab")
        hidden = desktop.evaluate(
            """() => {
              const on = document.activeElement, dock = document.querySelector(".dock");
              const low = on.getBoundingClientRect().bottom > dock.getBoundingClientRect().top;
              return !dock.contains(on) && low ? on.name || on.textContent : "";
            }"""
        )
        assert hidden == ""
