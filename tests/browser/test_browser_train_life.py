"""From eight questions to a second device: one person's first session, most of it offline."""

import re
from datetime import UTC, datetime, timedelta
from typing import Any

from playwright.sync_api import Browser, BrowserContext, CDPSession, Page, expect
from tests.browser.conftest import DESKTOP, READY
from tests.browser.test_browser_account import AUTHENTICATOR
from tests.browser.test_browser_plan import PATIENCE, choose, go_on
from tests.browser.test_browser_train import begin, sets_of

SIDE_HOLD = "Side Plank"
SKIPPED = "It is taken"


def make_a_plan(page: Page, site: str) -> None:
    """Eight questions: three days from today on, dumbbells, pairs of exercises."""
    today = datetime.now(UTC)  # noqa: TID251  # the server's own day
    days = [f"{today + timedelta(days=ahead):%A}" for ahead in (0, 2, 4)]
    page.goto(f"{site}/plan/questions/1/")
    for answers in (
        ["Build muscle"],
        ["I am new to it"],
        days,
        ["45 minutes"],
        [],
        ["Dumbbells", "Flat bench"],
        ["18 to 39"],
        ["Pair exercises"],
    ):
        choose(page, *answers)
        go_on(page)
    expect(page.get_by_role("heading", name="Your week", exact=True)).to_be_visible(
        timeout=PATIENCE
    )


def go(page: Page) -> str:
    """What the big button says."""
    return page.locator(".dock .go").inner_text()


def one_row(page: Page) -> None:
    """Do what the big button asks, whatever it is, and wait until the row is ticked."""
    done = page.locator(".ticks .done")
    before, words = done.count(), go(page)
    page.locator(".dock .go").click()
    if words.startswith("Enter"):
        page.get_by_label("Load in kg", exact=True).fill("10")
        page.get_by_role("button", name="Log it").click()
    elif words.startswith("Start"):
        hold(page, int(re.findall(r"\d+", words)[0]))
    expect(done).to_have_count(before + 1)


def hold(page: Page, seconds: int) -> None:
    """Hold for as long as asked on each side, by the page's own clock."""
    expect(page.locator("#hold-what")).to_have_text("Get ready")
    for _ in range(page.locator(".sides li").count() - 1):
        page.clock.fast_forward(1000 * (seconds + 6))
        expect(page.locator("#hold-what")).to_have_text("Change sides")
    page.clock.fast_forward(1000 * (seconds + 6))
    page.locator("#hold-stop").click()


def to_the_end(page: Page) -> None:
    """Do all rows that are left."""
    while not page.get_by_role("heading", name="All sets are done").is_visible():
        one_row(page)


def finger(page: Page) -> tuple[CDPSession, str]:
    """Let the page's device answer for passkeys."""
    session = page.context.new_cdp_session(page)
    session.send("WebAuthn.enable")
    made = session.send("WebAuthn.addVirtualAuthenticator", {"options": AUTHENTICATOR})
    return session, made["authenticatorId"]


def test_a_guest_plans_trains_offline_claims_and_signs_in_elsewhere(
    browser: Browser, context: BrowserContext, server: str
) -> None:
    site = server.replace("127.0.0.1", "localhost")  # passkeys refuse bare numbers
    page, key, swapped = train_offline(context, site)

    context.set_offline(False)
    page.clock.resume()
    page.evaluate("dispatchEvent(new Event('online'))")
    expect(page.locator("header .unsent")).to_have_text("", timeout=15_000)
    mine = sets_of(page, site)
    check(mine, key, swapped)

    credentials = claim(page, site)
    second = browser.new_context(viewport=DESKTOP)
    other = sign_in(second, site, credentials)
    assert sets_of(other, site) == mine
    other.goto(f"{site}/train/session/{key}/")
    expect(
        other.get_by_text("All sets are done").or_(other.get_by_text("Done")).first
    ).to_be_visible()
    second.close()


def train_offline(context: BrowserContext, site: str) -> tuple[Page, str, str]:
    """A whole session on a phone; return its page, its key and what was swapped in."""
    page = context.new_page()
    make_a_plan(page, site)
    page.goto(f"{site}/train/")
    assert page.evaluate(READY)
    bring = page.get_by_role("button", name="Do the next one today")
    start = page.get_by_role("button", name="Start", exact=True)
    expect(bring.or_(start).first).to_be_visible()
    if bring.is_visible():  # on days without a session
        bring.click()
    begin(page)
    add_a_side_hold(page)
    context.set_offline(True)
    page.reload()
    expect(page.locator("#exercise")).to_be_visible()
    key = re.findall(r"/session/([^/]+)/", page.url)[0]
    swapped = swap(page)
    one_row(page)
    page.reload()
    expect(page.locator("#exercise")).to_be_visible()
    expect(page.locator(".ticks .done")).to_have_count(1)
    one_row(page)
    page.close()  # a killed tab

    page = context.new_page()
    page.clock.install()
    page.goto(f"{site}/train/")
    page.get_by_role("button", name="Go on").click()
    expect(page.locator(".ticks .done")).to_have_count(2)
    skip(page)
    to_the_end(page)
    page.get_by_role("button", name="Finish session").click()
    page.get_by_label("How hard was it").select_option("7")
    page.get_by_role("button", name="Save").click()
    expect(page.get_by_text("Kept on this device").first).to_be_visible()
    return page, key, swapped


def swap(page: Page) -> str:
    """Swap the first exercise, this time; return what is done instead."""
    page.get_by_role("button", name="Swap").click()
    name = page.locator("dialog li b").first.inner_text()
    page.get_by_role("button", name="This time").first.click()
    expect(page.locator("#exercise")).to_have_text(name)
    return name


def add_a_side_hold(page: Page) -> None:
    """Any exercise of the library, by its name; that needs the connection."""
    page.goto(f"{page.url}?plain=1")
    page.get_by_label("Add an exercise").fill(SIDE_HOLD)
    page.get_by_role("button", name="Add", exact=True).click()
    expect(page.get_by_role("heading", name=SIDE_HOLD)).to_be_visible()
    page.goto(page.url.partition("?")[0])
    expect(page.locator("[data-at=log]")).to_be_visible()
    expect(page.locator(".all").get_by_text(SIDE_HOLD)).to_be_visible()


def skip(page: Page) -> None:
    """Skip the exercise that stands there, and wait until the next one does."""
    now = page.locator("#exercise").inner_text()
    page.get_by_role("button", name="Skip").click()
    page.get_by_role("button", name=SKIPPED).click()
    expect(page.locator("#exercise")).not_to_have_text(now)


def check(sets: dict[str, dict[str, Any]], key: str, swapped: str) -> None:
    """A swap, a superset in turns, a hold on both sides, and nothing of what was skipped."""
    assert {one["session"] for one in sets.values()} == {key}
    first = sets[next(name for name in sets if name.endswith("/1"))]
    assert first["exercise"].replace("-", " ") == swapped.lower()
    hold = f"{key}/side-plank"
    sides = {name: one["seconds"] for name, one in sets.items() if hold in name}
    assert {name.rpartition("/")[2] for name in sides} == {"left", "right"}
    assert all(seconds > 0 for seconds in sides.values())
    groups = [one["group"] for one in sets.values() if one.get("group")]
    assert any(groups.count(group) >= 4 for group in groups), "rounds of two exercises"


def claim(page: Page, site: str) -> list[dict[str, Any]]:
    """Keep all with a passkey; return what a second device of the person would get of it."""
    session, authenticator = finger(page)
    page.goto(f"{site}/settings/")
    page.get_by_role("link", name="Keep this").click()
    page.get_by_role("button", name="Make a passkey").click()
    expect(page.get_by_text("Signed in.")).to_be_visible()
    found = session.send("WebAuthn.getCredentials", {"authenticatorId": authenticator})
    credentials: list[dict[str, Any]] = found["credentials"]
    return credentials


def sign_in(second: BrowserContext, site: str, credentials: list[dict[str, Any]]) -> Page:
    """Another device with the same passkey, as a keychain carries it there."""
    page = second.new_page()
    session, authenticator = finger(page)
    for one in credentials:
        session.send(
            "WebAuthn.addCredential", {"authenticatorId": authenticator, "credential": one}
        )
    page.goto(f"{site}/account/sign-in/")
    page.get_by_role("button", name="Sign in with a passkey").click()
    expect(page.get_by_text("Signed in.")).to_be_visible()
    return page
