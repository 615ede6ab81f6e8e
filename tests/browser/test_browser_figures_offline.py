"""The 3D figure without a connection, kept with planned exercises; drawings that are mirrored."""

import re
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect
from tests.browser.conftest import PHONE, axe_findings
from tests.browser.test_browser_figures import PAINTED, SOFTWARE
from tests.browser.trained import give_plan

PLANNED, DRAWN_AS = "barbell-bench-press", "male"
PER_SIDE = "calf-push-stretch-with-hands-against-wall"
KEPT = """async (wanted) => {
  const cache = await caches.open("forge-figures");
  const paths = async () => (await cache.keys()).map((one) => new URL(one.url).pathname);
  while (!(await paths()).includes(wanted)) { await new Promise((go) => setTimeout(go, 50)); }
  return paths();
}"""
"""Everything that is kept of figures, once the wanted file is."""
FACES = """() => {
  const { transform } = getComputedStyle(document.querySelector(".poses .figure"));
  return Math.sign(new DOMMatrix(transform).a);
}"""
"""1 for a drawing as it was made, -1 for its mirror image."""


@pytest.fixture
def painting(browser: Browser) -> Iterator[BrowserContext]:
    """A phone that draws WebGL in software and wants less motion."""
    path = shutil.which("chromium")
    chromium = browser.browser_type.launch(executable_path=path, args=SOFTWARE)
    yield chromium.new_context(viewport=PHONE, has_touch=True, reduced_motion="reduce")
    chromium.close()


def test_the_figure_of_a_planned_exercise_opens_without_a_connection(
    painting: BrowserContext, server: str, server_data: Path
) -> None:
    page = painting.new_page()
    give_plan(page, server, server_data)
    page.goto(f"{server}/train/")
    expect(page.get_by_role("heading", name="Push and pull")).to_be_visible()
    kept = page.evaluate(KEPT, f"/figures/{PLANNED}/{DRAWN_AS}.json")
    painting.set_offline(True)

    page.goto(f"{server}/exercise/{PLANNED}")
    page.get_by_role("button", name="Turn it in 3D").click()

    canvas = page.locator(".viewer canvas")
    expect(canvas).to_be_visible(timeout=60_000)
    assert canvas.evaluate(PAINTED) > 100
    assert not [path for path in kept if not path.startswith(("/figures/", "/static/"))]


def test_one_button_mirrors_the_drawings_and_their_words(phone: Page, server: str) -> None:
    phone.goto(f"{server}/exercise/{PER_SIDE}")
    first = phone.locator(".poses figcaption").last.inner_text()
    drawn = phone.get_by_text("Drawn for the").inner_text()
    button = phone.get_by_role("button", name=re.compile("^Show the (left|right) side$"))
    shown = button.inner_text()

    button.click()

    assert phone.evaluate(FACES) == -1
    assert button.inner_text() != shown
    assert phone.get_by_text("Drawn for the").inner_text() != drawn
    swapped = {"left": "right", "right": "left"}
    mirrored = re.sub("left|right", lambda found: swapped[found[0]], first)
    assert phone.locator(".poses figcaption").last.inner_text() == mirrored
    assert axe_findings(phone) == []

    button.click()

    assert phone.evaluate(FACES) == 1
    assert phone.locator(".poses figcaption").last.inner_text() == first
