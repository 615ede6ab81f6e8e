"""The plan page and its paper log in real Chromium, from a plan that was stored beforehand."""

import json
import os
import subprocess
import sys
import uuid
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, ViewportSize, expect
from tests.browser.conftest import DESKTOP, PHONE, axe_findings

from forge.domain.plan import Plan

ROOT = Path(__file__).resolve().parents[2]
NARROW = ViewportSize(width=320, height=640)
SEED = """
import json, sys, uuid
import django
django.setup()
from datetime import UTC, datetime
from django.http import HttpResponse
from forge.planner.reading import write_request
from forge.planner.writing import from_json
from forge.store.models import Guest, PlanRow, PlanState
from forge.web.guest import COOKIE, remember_guest
text = sys.stdin.read()
now = datetime(2026, 11, 16, tzinfo=UTC)
guest = Guest.objects.create(id=uuid.uuid4(), created=now)
request = json.dumps(write_request(from_json(text).request))
row = PlanRow.objects.create(
    id=uuid.uuid4(), guest=guest, state=PlanState.READY, request=request, plan=text, created=now
)
answer = HttpResponse()
remember_guest(answer, guest.id)
print(json.dumps([COOKIE, answer.cookies[COOKIE].value, str(row.id)]))
"""


@pytest.fixture(scope="module")
def plan() -> Plan:
    """The kept plan, with a last week of half the sets, as before an event."""
    from tests.planner.kept import kept_plan  # noqa: PLC0415  # only these tests need the file

    kept = kept_plan()
    *wave, last = kept.block.wave
    lighter = (*wave, replace(last, percent=50))
    return replace(kept, block=replace(kept.block, wave=lighter))


@pytest.fixture(scope="module")
def seeded(server: str, server_data: Path, plan: Plan) -> tuple[str, str, str]:
    """Name and value of the owner's cookie, and the address of the stored plan."""
    from forge.planner.writing import as_json  # noqa: PLC0415  # as above

    done = subprocess.run(
        [sys.executable, "-c", SEED],
        input=json.dumps(as_json(plan)),
        env={
            **os.environ,
            "PYTHONPATH": str(ROOT / "src"),
            "FORGE_DATA": str(server_data),
            "DJANGO_SETTINGS_MODULE": "forge.web.settings",
        },
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
    )
    name, value, plan_id = json.loads(done.stdout)
    return name, value, f"{server}/plans/{uuid.UUID(plan_id)}/"


@pytest.fixture
def opened(browser: Browser, seeded: tuple[str, str, str]) -> Iterator["Opener"]:
    """Opens the owner's pages in windows of any kind, and closes them afterwards."""
    opener = Opener(browser, *seeded)
    yield opener
    opener.close()


class Opener:
    """Pages of the owner."""

    def __init__(self, browser: Browser, name: str, value: str, address: str) -> None:
        self.browser, self.cookie, self.address = browser, (name, value), address
        self.contexts: list[BrowserContext] = []

    def page(
        self,
        view: ViewportSize,
        path: str = "",
        *,
        dark: bool = False,
        scripts: bool = True,
    ) -> Page:
        """A page in a window of its own."""
        context = self.browser.new_context(
            viewport=view,
            color_scheme="dark" if dark else "light",
            java_script_enabled=scripts,
        )
        self.contexts.append(context)
        name, value = self.cookie
        site = self.address.partition("/plans/")[0]
        context.add_cookies([{"name": name, "value": value, "url": site}])
        page = context.new_page()
        page.goto(self.address + path)
        return page

    def close(self) -> None:
        """Close every window."""
        for context in self.contexts:
            context.close()


def unfold_all(page: Page) -> None:
    page.evaluate("document.querySelectorAll('details').forEach(one => { one.open = true })")


def test_the_page_has_no_findings_on_phone_and_desktop_in_both_themes(opened: "Opener") -> None:
    for view, dark in ((PHONE, False), (PHONE, True), (DESKTOP, True)):
        page = opened.page(view, dark=dark)
        unfold_all(page)

        assert axe_findings(page) == []


@pytest.mark.parametrize("path", ["", "print/", "left-out/"])
def test_nothing_scrolls_sideways_on_a_narrow_phone(opened: "Opener", path: str) -> None:
    page = opened.page(NARROW, path)
    unfold_all(page)

    assert page.evaluate("document.documentElement.scrollWidth") <= NARROW["width"]


@pytest.mark.parametrize("path", ["print/", "left-out/"])
def test_the_pages_beside_it_have_no_findings(opened: "Opener", path: str) -> None:
    assert axe_findings(opened.page(PHONE, path)) == []


@pytest.mark.parametrize("scripts", [True, False])
def test_a_tap_on_a_day_unfolds_it_and_a_reload_remembers(
    opened: "Opener", plan: Plan, scripts: bool
) -> None:
    page = opened.page(PHONE, "?day=mon", scripts=scripts)
    friday = page.locator("details[data-fold=fri]")
    assert friday.get_attribute("open") is None

    page.locator(".pl-week a[data-session=fri]").click()

    expect(friday).to_have_attribute("open", "")
    expect(friday.locator("h4").first).to_have_text(plan.days[2].slots[0].name)
    page.reload()
    expect(friday).to_have_attribute("open", "")
    expect(friday.locator("summary").first).to_be_in_viewport()


def test_reasons_are_one_tap_away(opened: "Opener", plan: Plan) -> None:
    page = opened.page(PHONE, "?day=mon")
    slot = plan.days[0].slots[0]
    row = page.locator("details[data-fold=mon] .pl-slots > li").first
    reason = row.locator("dd", has_text=slot.reasons[0].sentence)
    assert not reason.is_visible()

    row.locator("summary").click()

    expect(reason).to_be_visible()
    expect(row.locator("dd", has_text=slot.progression.sentence)).to_be_visible()


def test_targets_are_large_enough_for_a_thumb(opened: "Opener") -> None:
    page = opened.page(PHONE, "?day=mon")

    small = page.evaluate(
        """[...document.querySelectorAll('main summary, main .btn, .pl-do a, .pl-week li.on')]
        .filter(one => one.checkVisibility() && one.getBoundingClientRect().height < 44)
        .map(one => one.textContent)"""
    )

    assert small == []


def test_the_text_is_copied_where_nothing_can_be_shared(opened: "Opener", plan: Plan) -> None:
    page = opened.page(DESKTOP)
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    page.evaluate("Object.defineProperty(navigator, 'share', { value: undefined })")

    page.get_by_role("link", name="Text for a message").click()

    expect(page.locator("#shared")).to_have_text("Copied. Paste it into a message.")
    copied = page.evaluate("navigator.clipboard.readText()")
    assert plan.days[0].slots[0].name in copied


# ---------------------------------------------------------------- paper

PAPERS = {"A4": 297 - 24, "Letter": 279.4 - 24}
"""Height that is left between margins of 12 mm."""
MM = 96 / 25.4


@pytest.mark.parametrize("form", PAPERS)
def test_each_session_has_a_page_of_its_own_and_no_slot_is_split(
    opened: "Opener", plan: Plan, form: str
) -> None:
    page = opened.page({"width": 700, "height": 1000}, "print/")
    page.emulate_media(media="print")

    heights = page.evaluate(
        "[...document.querySelectorAll('.paper')].map(one => one.getBoundingClientRect().height)"
    )
    breaks = page.evaluate(
        """[...document.querySelectorAll('.paper tbody, .paper')]
        .map(one => getComputedStyle(one).breakInside)"""
    )
    printed = page.pdf(format=form)

    assert all(height < PAPERS[form] * MM for height in heights)
    assert set(breaks) == {"avoid"}
    assert printed.count(b"/Type /Page\n") == len(plan.days)


def test_paper_is_black_on_white_even_at_night(opened: "Opener") -> None:
    page = opened.page(DESKTOP, "print/", dark=True)
    page.emulate_media(media="print")

    colours = page.evaluate(
        """(() => { const body = getComputedStyle(document.body);
        return [body.backgroundColor, body.color] })()"""
    )
    picture = page.screenshot(full_page=True)

    assert colours == ["rgb(255, 255, 255)", "rgb(0, 0, 0)"]
    assert len(picture) > 20_000
    assert not page.locator(".top, .tabs, .no-print").first.is_visible()


def test_the_plan_page_prints_unfolded(opened: "Opener", plan: Plan) -> None:
    page = opened.page(DESKTOP, "?day=mon")
    page.emulate_media(media="print")

    last = page.locator("details[data-fold=fri] h4").last
    assert last.evaluate("one => one.checkVisibility({contentVisibilityAuto: true})")
    assert last.text_content() == plan.days[2].slots[-1].name
