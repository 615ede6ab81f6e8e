"""The 3D figure in a real Chromium: nothing before the click, then a picture that obeys."""

import re
import shutil
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect
from tests.browser.conftest import FLAGS, PHONE, axe_findings

SOFTWARE = [
    *(flag for flag in FLAGS if flag != "--disable-gpu"),
    "--use-gl=angle",
    "--use-angle=swiftshader",
    "--enable-unsafe-swiftshader",
    "--ignore-gpu-blocklist",
]
PAINTED = """canvas => {
  const copy = document.createElement("canvas");
  [copy.width, copy.height] = [60, 60];
  const paper = copy.getContext("2d");
  document.querySelector(".viewer input[type=range]").dispatchEvent(new Event("input"));
  paper.drawImage(canvas, 0, 0, 60, 60);
  const seen = paper.getImageData(0, 0, 60, 60).data;
  let painted = 0;
  for (let k = 3; k < seen.length; k += 4) { painted += seen[k] > 200 ? 1 : 0; }
  return painted;
}"""
"""How many of 3,600 spots are painted, just after the figure was drawn."""


@pytest.fixture(scope="module")
def painter(browser: Browser) -> Iterator[Browser]:
    """A second Chromium that draws WebGL in software; the first has none."""
    path = shutil.which("chromium")
    chromium = browser.browser_type.launch(executable_path=path, args=SOFTWARE)
    yield chromium
    chromium.close()


@pytest.fixture
def still(painter: Browser) -> Iterator[BrowserContext]:
    """A phone of somebody who wants less motion: the figure opens paused."""
    context = painter.new_context(viewport=PHONE, has_touch=True, reduced_motion="reduce")
    yield context
    context.close()


def asked_for(page: Page) -> list[str]:
    found: list[str] = []
    page.on("request", lambda request: found.append(request.url))
    return found


def opened(page: Page, server: str, slug: str) -> None:
    page.goto(f"{server}/exercise/{slug}")
    page.get_by_role("button", name="Turn it in 3D").click()
    expect(page.locator(".viewer canvas")).to_be_visible(timeout=60_000)


def test_nothing_of_3d_is_loaded_before_the_click(phone: Page, server: str) -> None:
    asked = asked_for(phone)

    phone.goto(f"{server}/exercise/push-up", wait_until="networkidle")

    three = re.compile(r"\.body|\.json|viewer|stage|shaders|bones|read\.")
    assert [url for url in asked if "/figure" in url and three.search(url)] == []
    expect(phone.get_by_role("button", name="Turn it in 3D")).to_be_visible()
    assert axe_findings(phone) == []


def test_the_figure_is_drawn_scrubbed_turned_and_closed(still: BrowserContext, server: str) -> None:
    page = still.new_page()
    problems: list[str] = []
    page.on("pageerror", lambda error: problems.append(str(error)))
    opened(page, server, "barbell-back-squat")
    canvas, slider = page.locator(".viewer canvas"), page.get_by_role("slider")
    expect(page.locator(".poses")).to_be_hidden()
    expect(page.get_by_role("button", name="Play")).to_be_visible()
    assert "Squatting" in (slider.get_attribute("aria-valuetext") or "")

    low = canvas.evaluate(PAINTED)
    slider.fill("0")
    expect(slider).to_have_attribute("aria-valuetext", re.compile("Standing"))
    tall = canvas.evaluate(PAINTED)
    canvas.focus()
    for _ in range(4):
        page.keyboard.press("ArrowRight")
    page.keyboard.press("+")

    assert low > 100
    assert tall > 100
    assert axe_findings(page) == []
    page.keyboard.press("Escape")
    expect(page.locator(".poses")).to_be_visible()
    expect(page.get_by_role("button", name="Turn it in 3D")).to_be_focused()
    assert problems == []


def test_body_skin_and_muscles_are_remembered(still: BrowserContext, server: str) -> None:
    page = still.new_page()
    opened(page, server, "calf-push-stretch-with-hands-against-wall")
    drawn = page.locator(".viewer").get_by_label("Body").input_value()
    other = {"female": "male", "male": "female"}[drawn]
    page.locator(".viewer").get_by_label("Body").select_option(other)
    page.locator(".viewer").get_by_label("Skin").select_option("4")
    page.get_by_label("Show muscles").uncheck()
    page.get_by_label("Other side").check()

    opened(page, server, "push-up")

    expect(page.locator(".viewer").get_by_label("Body")).to_have_value(other)
    expect(page.locator(".viewer").get_by_label("Skin")).to_have_value("4")
    expect(page.get_by_label("Show muscles")).not_to_be_checked()
    expect(page.get_by_label("Other side")).to_have_count(0)
    assert page.evaluate("document.documentElement.dataset.skin") == "4"


def test_without_webgl_the_drawings_stay(phone: Page, server: str) -> None:
    phone.goto(f"{server}/exercise/push-up")
    phone.evaluate("HTMLCanvasElement.prototype.getContext = () => null")

    phone.get_by_role("button", name="Turn it in 3D").click()

    expect(phone.get_by_text("cannot be shown here")).to_be_visible(timeout=60_000)
    expect(phone.locator(".poses")).to_be_visible()
    expect(phone.locator(".viewer")).to_have_count(0)
