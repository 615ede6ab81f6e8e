"""Accounts in a real Chromium, with a virtual authenticator in place of a finger."""

import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect
from tests.browser.conftest import PHONE, axe_findings

AUTHENTICATOR = {
    "protocol": "ctap2",
    "transport": "internal",
    "hasResidentKey": True,
    "hasUserVerification": True,
    "isUserVerified": True,
    "automaticPresenceSimulation": True,
}
LOG_A_SET = """async () => {
  const event = {
    id: crypto.randomUUID(), device: "browser-test", lamport: 1, type: "set.log", v: 1,
    entity: "s/push-up/1", body: { session: "s", exercise: "push-up", reps: 8 },
    client_time: "2026-11-16T12:00:00+00:00",
  };
  const answer = await fetch("/api/v1/sync", {
    method: "POST", headers: { "Content-Type": "application/json" },
    body: JSON.stringify({ device: "browser-test", client: 1, cursor: 0, events: [event] }),
  });
  return answer.json();
}"""
WHO = """async (person) => {
  const answer = await fetch("/api/v1/sync", {
    method: "POST", headers: { "Content-Type": "application/json" },
    body: JSON.stringify({ device: "other", client: 1, cursor: 0, events: [], person }),
  });
  return [answer.status, await answer.json()];
}"""


@pytest.fixture
def site(server: str) -> str:
    """The server under a host name: passkeys refuse bare numbers."""
    return server.replace("127.0.0.1", "localhost")


@pytest.fixture
def tablet(browser: Browser) -> Iterator[BrowserContext]:
    """A browser that several people may use."""
    context = browser.new_context(viewport=PHONE, has_touch=True)
    yield context
    context.close()


def with_finger(context: BrowserContext) -> Page:
    """A page whose device answers for passkeys."""
    page = context.new_page()
    session = context.new_cdp_session(page)
    session.send("WebAuthn.enable")
    session.send("WebAuthn.addVirtualAuthenticator", {"options": AUTHENTICATOR})
    return page


def test_a_guest_keeps_all_with_a_passkey_and_signs_in_again_with_it(
    tablet: BrowserContext, site: str
) -> None:
    page = with_finger(tablet)
    page.goto(f"{site}/settings/")
    guest = page.evaluate(LOG_A_SET)["person"]
    page.reload()
    page.get_by_role("link", name="Keep this").click()
    expect(page.get_by_text("1 set")).to_be_visible()
    page.get_by_role("button", name="Make a passkey").click()
    expect(page.get_by_text("Signed in.")).to_be_visible()

    [status, told] = page.evaluate(WHO, guest)
    assert (status, told["person"]) == (200, guest), "the same person"
    assert [event["entity"] for event in told["events"]] == ["s/push-up/1"]
    assert "forge_guest" not in {cookie["name"] for cookie in tablet.cookies()}

    page.goto(f"{site}/account/sign-out/")
    page.get_by_role("button", name="Sign out").click()
    assert page.evaluate(WHO, guest)[0] == 401
    page.goto(f"{site}/account/sign-in/")
    page.get_by_role("button", name="Sign in with a passkey").click()
    expect(page.get_by_text("Signed in.")).to_be_visible()
    assert page.evaluate(WHO, guest)[0] == 200


def test_a_passkey_confirms_adds_another_and_deletes_everything(
    tablet: BrowserContext, site: str
) -> None:
    page = with_finger(tablet)
    page.goto(f"{site}/account/sign-up/")
    page.get_by_label("Name").fill("Passkey Pia")
    page.get_by_role("button", name="Make a passkey").click()
    expect(page.get_by_text("Signed in as Passkey Pia.")).to_be_visible()
    person = page.evaluate(LOG_A_SET)["person"]
    page.goto(f"{site}/account/")
    expect(page.get_by_text("your only way in")).to_be_visible()
    expect(page.get_by_role("button", name="Add a passkey")).to_be_visible()

    page.goto(f"{site}/account/delete/")
    page.get_by_label("I mean it").check()
    page.get_by_role("button", name="Delete everything").click()
    expect(page.get_by_role("heading", name="All deleted")).to_be_visible()

    assert page.evaluate(WHO, person)[0] == 410


def test_a_name_that_is_taken_is_told_before_a_passkey_is_made(
    tablet: BrowserContext, site: str
) -> None:
    page = with_finger(tablet)
    page.goto(f"{site}/account/sign-up/")
    page.get_by_label("Name").fill("Taken Tom")
    page.get_by_role("button", name="Make a passkey").click()
    expect(page.get_by_text("Signed in as Taken Tom.")).to_be_visible()
    page.goto(f"{site}/account/sign-out/")
    page.get_by_role("button", name="Sign out").click()

    page.goto(f"{site}/account/sign-up/")
    page.get_by_label("Name").fill("taken  TOM")
    page.get_by_role("button", name="Make a passkey").click()

    expect(page.get_by_text("Somebody here has this name")).to_be_visible()


def test_two_people_on_one_tablet_stay_apart(tablet: BrowserContext, site: str) -> None:
    page = with_finger(tablet)
    page.goto(f"{site}/settings/")
    guest = page.evaluate(LOG_A_SET)["person"]
    page.goto(f"{site}/account/sign-up/")
    page.get_by_label("Name").fill("Tablet Tess")
    page.get_by_label("Keep what this browser holds").uncheck()
    page.get_by_label("Password").fill("four plain words here")
    page.get_by_role("button", name="Make the account").click()
    expect(page.get_by_text("Signed in as Tablet Tess.")).to_be_visible()
    assert page.evaluate(WHO, guest)[0] == 401, "what the guest has is not hers"

    page.goto(f"{site}/account/sign-out/")
    page.get_by_role("button", name="Sign out").click()
    assert page.evaluate(WHO, guest)[1]["person"] == guest, "the guest is there again"

    page.goto(f"{site}/account/sign-in/")
    page.get_by_label("Name").fill("tablet tess")
    page.get_by_label("Password").fill("four plain words here")
    page.get_by_role("button", name="Sign in", exact=True).click()
    page.get_by_role("button", name="It is mine: bring it").click()
    expect(page.get_by_text("1 set")).to_be_visible()
    [status, told] = page.evaluate(WHO, guest)
    assert status == 200, "the phone that knows the guest is told who it is now"
    assert told["person"] != guest


# Colours do not depend on the width: dark pages are looked at on the phone.
@pytest.mark.parametrize(
    ("shape", "colors"), [("phone", "light"), ("phone", "dark"), ("desktop", "light")]
)
def test_the_pages_are_accessible(
    request: pytest.FixtureRequest, site: str, shape: str, colors: str
) -> None:
    page: Page = request.getfixturevalue(shape)
    page.emulate_media(color_scheme="dark" if colors == "dark" else "light")
    name = f"Axe {shape} {colors}"
    found = {path: look(page, site + path) for path in ("/settings/", "/account/sign-in/")}
    page.goto(f"{site}/account/sign-up/")
    page.get_by_label("Name").fill(name)
    page.get_by_label("Password").fill("four plain words here")
    page.get_by_role("button", name="Make the account").click()
    expect(page.get_by_text(f"Signed in as {name}.")).to_be_visible()
    for path in ("settings", "account", "account/devices", "account/second-step", "account/delete"):
        found[path] = look(page, f"{site}/{path}/")

    assert {path: findings for path, findings in found.items() if findings} == {}


def look(page: Page, address: str) -> list[str]:
    """Findings of axe, and whether the page is wider than the screen."""
    page.goto(address)
    wide = page.evaluate("document.documentElement.scrollWidth > innerWidth")
    return [*axe_findings(page), *(["wider than the screen"] if wide else [])]


def test_signing_out_says_what_was_not_sent(tablet: BrowserContext, site: str) -> None:
    page = with_finger(tablet)
    page.goto(f"{site}/account/sign-up/")
    page.get_by_role("button", name="Make a passkey").click()
    expect(page.get_by_text("Signed in.")).to_be_visible()
    person = page.evaluate(LOG_A_SET)["person"]
    page.evaluate(
        """(person) => new Promise((done) => {
          const opening = indexedDB.open(`forge-${person}`, 1);
          opening.onupgradeneeded = () => opening.result.createObjectStore("outbox").put(1, "one");
          opening.onsuccess = () => { opening.result.close(); done(); };
        })""",
        person,
    )

    page.goto(f"{site}/account/sign-out/")

    expect(page.get_by_text(re.compile("Not sent yet"))).to_contain_text("1")
