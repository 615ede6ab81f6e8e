"""Every kind of page: accessible, not cut off, nothing from elsewhere, whole without scripts."""

import re

import pytest
from playwright.sync_api import Browser, Page, ViewportSize, expect
from tests.browser.conftest import DESKTOP, PHONE, axe_findings

CALF = "calf-push-stretch-with-hands-against-wall"
PAGES = {
    "home": "/",
    "exercise": f"/exercise/{CALF}",
    "strength exercise": "/exercise/barbell-back-squat",
    "library": "/exercises",
    "hub": "/exercises/legs",
    "filtered hub": "/exercises/legs?level=beginner",
    "muscle hub": "/exercises/muscle/calves",
    "combination": "/exercises/legs/bodyweight",
    "second page of a list": "/exercises?page=2",
    "A to Z": "/exercises/a-z",
    "alternatives": "/exercise/barbell-bench-press/alternatives",
    "comparison": "/exercise/compare/barbell-back-squat-vs-leg-press",
    "ladder": "/ladders/push-up",
    "routine": "/routines/calf-and-ankle",
    "muscle": "/muscles/gluteus-medius",
    "all muscles": "/muscles",
    "glossary": "/glossary",
    "programmes": "/programmes",
    "programme": "/programme/training-maximum-wave",
    "using a programme": "/plan/programme/linear-novice/",
    "search": "/search?q=tight+calves",
    "empty search": "/search?q=zzzzqqqq",
    "about": "/about",
    "no plan yet": "/plan/",
    "question": "/plan/questions/1/",
    "question with follow-ups": "/plan/questions/5/",
    "not found": "/exercise/calf-push-strech",
}
NARROW = ViewportSize(width=320, height=640)


@pytest.mark.parametrize("path", PAGES.values(), ids=PAGES.keys())
def test_a_page_is_accessible_fits_the_screen_and_asks_nothing_from_another_host(
    browser: Browser, server: str, path: str
) -> None:
    """A page is opened once, and its window changed: nothing of it asks for the size at the start.

    Colours do not depend on the width, so the dark page is looked at on the phone alone. With
    less motion none is looked at on its way from light to dark.
    """
    context = browser.new_context(viewport=DESKTOP, reduced_motion="reduce")
    page = context.new_page()
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))

    page.goto(server + path)

    found = {"desktop": axe_findings(page)}
    page.set_viewport_size(PHONE)
    found["phone"] = axe_findings(page)
    page.emulate_media(color_scheme="dark")
    found["phone in the dark"] = axe_findings(page)
    assert {where: findings for where, findings in found.items() if findings} == {}
    for size in (PHONE, NARROW):
        page.set_viewport_size(size)
        assert page.evaluate("document.documentElement.scrollWidth") <= size["width"]

    page.wait_for_load_state("networkidle")
    assert [url for url in asked if not url.startswith(server)] == []
    kept = {cookie["name"] for cookie in context.cookies()}
    with_form = path.startswith(("/plan/questions/", "/plan/programme/"))
    assert kept <= ({"csrftoken"} if with_form else set())
    context.close()


def test_an_exercise_page_is_whole_without_scripts(browser: Browser, server: str) -> None:
    context = browser.new_context(viewport=PHONE, java_script_enabled=False)
    page = context.new_page()

    page.goto(f"{server}/exercise/{CALF}")

    for heading in ("How to perform", "Where you should feel it", "Pro tips", "Common mistakes"):
        assert page.get_by_role("heading", name=heading).is_visible()
    assert page.locator("ol.steps li").count() >= 5
    context.close()


def test_search_answers_while_typing_and_by_keyboard(desktop: Page, server: str) -> None:
    desktop.goto(server)

    desktop.locator("#q").press_sequentially("goblet squ")
    desktop.locator("#q-list [role=option]").first.wait_for()
    desktop.keyboard.press("ArrowDown")
    desktop.keyboard.press("Enter")
    desktop.wait_for_url("**/exercise/dumbbell-goblet-squat")

    assert desktop.get_by_role("heading", level=1).inner_text() == "Dumbbell Goblet Squat"


def test_search_works_without_scripts(browser: Browser, server: str) -> None:
    context = browser.new_context(viewport=PHONE, java_script_enabled=False)
    page = context.new_page()
    page.goto(server)

    page.locator("#q").fill("alternative to barbell bench press")
    page.get_by_role("button", name="Find").click()

    names = page.locator("ol.rows h2").all_inner_texts()
    assert names
    assert "Barbell Bench Press" not in names
    context.close()


def test_every_filter_of_a_hub_leads_to_a_page_with_rows(desktop: Page, server: str) -> None:
    desktop.goto(f"{server}/exercises/legs")
    links = desktop.locator(".filters a").evaluate_all("all => all.map(a => a.href)")

    empty = []
    for link in links:
        desktop.goto(link)
        if desktop.locator("ul.rows li").count() == 0:
            empty.append(link)

    assert links
    assert empty == []


def test_the_skip_link_is_the_first_stop_of_the_keyboard(desktop: Page, server: str) -> None:
    desktop.goto(f"{server}/exercise/push-up")

    desktop.keyboard.press("Tab")

    assert desktop.evaluate("document.activeElement.className") == "skip"


def test_a_muscle_on_the_map_leads_to_its_page(desktop: Page, server: str) -> None:
    desktop.goto(f"{server}/exercise/barbell-back-squat")

    desktop.locator(".plate a[href='/muscles/gluteus-maximus'] use").first.click()

    expect(desktop).to_have_url(re.compile("/muscles/"))
    expect(desktop.get_by_role("heading", level=1)).to_be_visible()


def test_alternatives_and_a_comparison_are_two_clicks_away(phone: Page, server: str) -> None:
    phone.goto(f"{server}/exercise/barbell-back-squat")

    phone.get_by_role("link", name="All alternatives").first.click()
    expect(phone.get_by_role("heading", level=1)).to_have_text("Barbell Back Squat alternatives")
    phone.go_back()
    phone.get_by_role("link", name="Compared with Leg Press").click()

    expect(phone.get_by_role("heading", name="Choose the leg press when")).to_be_visible()
