"""Other ways through a session: keyboard, forms, a second device, a slow or a refusing phone."""

import re
from pathlib import Path

from playwright.sync_api import Browser, BrowserContext, Page, expect
from tests.browser.conftest import AXE, DESKTOP, PHONE, axe_findings
from tests.browser.test_browser_train import begin, log, sets_of, warm_up
from tests.browser.trained import give_plan

REFUSE_MEMORY = (
    "Object.defineProperty(IDBFactory.prototype, 'open', {value() { throw new Error(); }})"
)
WEIGHT = """async () => {
  const loaded = performance.getEntriesByType("resource").map((one) => one.name);
  let all = 0;
  const files = loaded.filter((name) => name.includes("/static/") && !name.includes("/fonts/"));
  for (const path of new Set(["/train/shell/", ...files])) {
    const packed = (await fetch(path)).body.pipeThrough(new CompressionStream("gzip"));
    all += (await new Response(packed).arrayBuffer()).byteLength;
  }
  return all;
}"""
FULL = """() => {
  const real = IDBDatabase.prototype.transaction;
  IDBDatabase.prototype.transaction = function (stores, mode, ...more) {
    if (mode === "readwrite") { throw new DOMException("full", "QuotaExceededError"); }
    return real.call(this, stores, mode, ...more);
  };
  globalThis.roomAgain = () => { IDBDatabase.prototype.transaction = real; };
}"""
COUNT_TAPS = """() => {
  globalThis.taps = Number(sessionStorage.taps ?? 0);
  addEventListener("click", (event) => {
    if (event.isTrusted) { sessionStorage.taps = (globalThis.taps += 1); }
  }, true);
}"""


def test_a_prescribed_session_takes_one_tap_a_set_and_two_around(trained: Page) -> None:
    """Nine sets of three exercises and a stretch: start, one tap each, two for the hold, finish."""
    page = trained
    page.add_init_script(f"({COUNT_TAPS})()")
    page.reload()
    begin(page)
    sets = warm_up(page)
    for words in (*["62.5 kg × 8"] * 3, *["2 × 12 kg × 8", "14 kg × 8"] * 2):
        log(page, words)
        sets += 1
    skip = page.locator(".dock .go")
    expect(skip).to_contain_text("Start, 30 s")
    page.get_by_role("button", name="Finish", exact=True).click()
    expect(page.get_by_role("heading", name="Done")).to_be_visible()

    around = 2
    assert page.evaluate("Number(sessionStorage.taps)") == sets + around


def test_a_whole_session_by_keyboard(desktop: Page, server: str, server_data: Path) -> None:
    give_plan(desktop, server, server_data)
    desktop.goto(f"{server}/train/")
    desktop.get_by_role("button", name="Start", exact=True).focus()
    desktop.keyboard.press("Enter")
    done = desktop.locator(".ticks .done")
    expect(desktop.locator("#exercise")).to_be_visible()

    lighter = warm_up(desktop)
    for number in range(3):
        desktop.keyboard.press("l")
        expect(done).to_have_count(lighter + number + 1)
    desktop.keyboard.press("u")
    expect(done).to_have_count(lighter + 2)
    desktop.keyboard.press("e")
    desktop.get_by_label("Load in kg", exact=True).fill("60")
    desktop.keyboard.press("Enter")
    expect(done).to_have_count(lighter + 3)
    desktop.keyboard.press("2")
    desktop.keyboard.press("k")
    expect(desktop.get_by_role("dialog")).to_be_visible()
    desktop.keyboard.press("Tab")
    desktop.keyboard.press("Enter")
    expect(desktop.locator("#exercise")).not_to_have_text("Barbell Bench Press")
    desktop.keyboard.press("?")
    expect(desktop.get_by_role("dialog")).to_contain_text("swap the exercise")
    assert axe_findings(desktop) == []
    desktop.keyboard.press("Escape")
    desktop.keyboard.press("f")
    expect(desktop.get_by_text("62.5 kg × 8, 62.5 kg × 8, 60 kg × 8")).to_be_visible()
    expect(desktop.locator("header .unsent")).to_have_text("")
    rirs = [one.get("rir") for one in sets_of(desktop, server).values()]
    assert sorted(filter(None, rirs)) == [2]


def test_a_second_device_sees_the_sets_and_both_agree(
    browser: Browser,
    trained: Page,
    server: str,
) -> None:
    page = trained
    begin(page)
    sets = warm_up(page) + 1
    log(page, "62.5 kg × 8")
    expect(page.locator("header .unsent")).to_have_text("")
    assert len(sets_of(page, server)) == sets

    other = browser.new_context(viewport=DESKTOP)
    other.add_cookies(page.context.cookies())  # type: ignore[arg-type]  # what cookies() gives
    second = other.new_page()
    second.goto(page.url)
    expect(second.locator(".ticks .done")).to_have_count(sets)
    log(second, "62.5 kg × 8")
    expect(second.locator("header .unsent")).to_have_text("")
    page.evaluate("dispatchEvent(new Event('online'))")
    expect(page.locator(".ticks .done")).to_have_count(sets + 1)
    other.close()


def test_a_slow_phone_ticks_as_surely(trained: Page) -> None:
    page = trained
    slow = page.context.new_cdp_session(page)
    slow.send("Emulation.setCPUThrottlingRate", {"rate": 4})

    begin(page)
    warm_up(page)
    for _ in range(3):
        log(page, "62.5 kg × 8")


def test_two_quick_taps_log_one_set(trained: Page) -> None:
    begin(trained)
    trained.evaluate(
        "() => { for (let n = 0; n < 4; n += 1) { document.querySelector('.dock .go').click(); } }"
    )
    expect(trained.locator(".ticks .done")).to_have_count(1)
    lighter = warm_up(trained)
    log(trained, "62.5 kg × 8")
    expect(trained.locator(".ticks .done")).to_have_count(lighter + 2)


def test_a_full_phone_says_so_and_shows_no_tick(trained: Page) -> None:
    page = trained
    begin(page)
    lighter = warm_up(page)
    page.evaluate(FULL)

    page.locator(".dock .go").click()

    expect(page.locator("#told")).to_contain_text("This device is full")
    expect(page.locator(".ticks .done")).to_have_count(lighter)
    page.evaluate("roomAgain()")
    log(page, "62.5 kg × 8")


def test_a_browser_without_memory_falls_back_to_forms(
    context: BrowserContext,
    server: str,
    server_data: Path,
) -> None:
    page = context.new_page()
    give_plan(page, server, server_data)
    page.add_init_script(REFUSE_MEMORY)

    page.goto(f"{server}/train/")
    expect(page.get_by_text("lets pages keep nothing")).to_be_visible()
    page.get_by_role("link", name="Start").click()
    expect(page.get_by_text("lets pages keep nothing")).to_be_visible()
    page.get_by_role("button", name=re.compile("^Log")).first.click()
    expect(page.locator(".form-sets .num").first).to_have_text("8", use_inner_text=True)


def test_the_whole_way_works_without_scripts(
    browser: Browser, server: str, server_data: Path
) -> None:
    plain = browser.new_context(viewport=PHONE, java_script_enabled=False)
    page = plain.new_page()
    give_plan(page, server, server_data)
    page.goto(f"{server}/train/")
    page.get_by_role("link", name="Start").click()

    while page.get_by_role("button", name=re.compile("^Log")).count():
        with page.expect_navigation():
            page.get_by_role("button", name=re.compile("^Log")).first.click()
    page.get_by_label("How hard was it").fill("6")
    page.get_by_role("button", name="Finish session").click()

    expect(page.get_by_text("Finished. Late sets still join.")).to_be_visible()
    assert len(sets_of(page, server)) == 15  # the ramp has four sets, as in the player
    plain.close()


def test_training_pages_have_no_findings(trained: Page, server: str) -> None:
    for path in ("/train/", "/train/quick/", "/train/offline/", "/train/?plain=1"):
        trained.goto(f"{server}{path}")
        expect(trained.locator("h1").first).to_be_visible()

        assert axe_findings(trained) == [], path
        assert trained.evaluate("document.documentElement.scrollWidth") <= PHONE["width"], path


def test_every_state_of_the_player_has_no_findings(trained: Page) -> None:
    page = trained
    begin(page)
    warm_up(page)
    for _ in range(3):
        log(page, "62.5 kg × 8")
    assert axe_findings(page) == []
    for button in ("Swap", "Change", "Note", "Add an exercise"):
        page.get_by_role("button", name=button, exact=True).click()
        expect(page.get_by_role("dialog")).to_be_visible()
        assert axe_findings(page) == [], button
        page.keyboard.press("Escape")
    assert page.evaluate("document.documentElement.scrollWidth") <= PHONE["width"]
    small = page.evaluate(
        "() => [...document.querySelectorAll('.screen button')]"
        ".filter((one) => one.offsetHeight && one.offsetHeight < 48).map((one) => one.outerHTML)"
    )
    assert small == []
    assert AXE.is_file()


def test_the_player_weighs_little(trained: Page) -> None:
    """The display font is not counted: every page shares it, and a browser fetches it once."""
    begin(trained)

    weight = trained.evaluate(WEIGHT)

    assert 20 * 1024 < weight <= 60 * 1024


def test_G5_a_rest_is_right_after_sleep_and_reload(  # noqa: N802  # named after the guarantee
    trained: Page,
) -> None:
    page = trained
    page.clock.install()
    page.reload()
    begin(page)
    warm_up(page)
    log(page, "62.5 kg × 8")
    left = page.locator("#rest-left")

    page.clock.fast_forward(45_000)
    shown = left.inner_text()
    page.reload()
    expect(left).to_have_text(re.compile(r"1:1[3-6]"))
    assert re.fullmatch(r"1:1[3-6]", shown)
    page.get_by_role("button", name="15 seconds more").click()
    expect(left).to_have_text(re.compile("1:(2[89]|3[01])"))
    page.clock.fast_forward(120_000)
    expect(left).to_have_text(re.compile(r"^\+0:(2[89]|3[0-3])$"))


def test_an_insecure_address_says_what_is_missing(
    context: BrowserContext, server: str, server_data: Path
) -> None:
    page = context.new_page()
    give_plan(page, server, server_data)
    page.add_init_script("Object.defineProperty(globalThis, 'isSecureContext', {value: false})")

    page.goto(f"{server}/train/")

    expect(page.get_by_text("This address is not secure")).to_be_visible()
    begin(page)
    assert warm_up(page)


def test_what_is_worth_least_is_left_out_of_twenty_minutes(trained: Page) -> None:
    page = trained
    page.get_by_role("button", name="20 minutes left").click()
    expect(page.get_by_role("status").first).to_contain_text("Left out")

    begin(page)

    expect(page.locator("#exercise")).to_have_text("Barbell Bench Press")
    expect(page.locator(".all").get_by_text("skipped")).to_have_count(2)
    page.get_by_role("button", name="Do it after all").first.click()
    expect(page.locator(".all").get_by_text("skipped")).to_have_count(1)


def test_a_moved_session_is_moved_and_nothing_personal_is_cached(
    context: BrowserContext, trained: Page
) -> None:
    page = trained
    context.set_offline(True)
    page.get_by_role("button", name="Move", exact=True).click()
    page.locator("dialog .stacked button").first.click()
    expect(page.get_by_text("No session today")).to_be_visible()
    page.reload()
    expect(page.get_by_text("No session today")).to_be_visible()

    kept = page.evaluate(
        """async () => {
          const all = [];
          for (const name of await caches.keys()) {
            for (const one of await (await caches.open(name)).keys()) {
              all.push(new URL(one.url).pathname);
            }
          }
          return all;
        }"""
    )
    shell = ("/train/shell/", "/train/offline/", "/train/refused/")
    public = ("/static/", "/exercise/", "/figures/", *shell, "/app.webmanifest")
    assert kept
    assert [path for path in kept if not path.startswith(public)] == []


def test_an_own_session_takes_any_exercise_of_the_plan(trained: Page) -> None:
    page = trained
    page.get_by_role("button", name="Empty session").click()
    expect(page.get_by_role("heading", name="Nothing here yet")).to_be_visible()
    page.get_by_role("button", name="Add an exercise").click()
    page.get_by_label("Find").fill("dumbbell bench")
    page.get_by_role("button", name="Add Dumbbell Bench Press", exact=True).click()

    expect(page.locator("#exercise")).to_have_text("Dumbbell Bench Press")
    assert axe_findings(page) == []


def test_a_guest_without_a_plan_logs_a_session_of_their_own(phone: Page, server: str) -> None:
    phone.goto(f"{server}/train/")
    expect(phone.get_by_text("No plan yet")).to_be_visible()
    phone.get_by_role("button", name="Empty session").click()
    expect(phone.get_by_role("heading", name="Nothing here yet")).to_be_visible()
    expect(phone.locator("header .unsent")).to_have_text("")
    phone.get_by_role("button", name="Add an exercise").click()
    phone.get_by_role("link", name="Any exercise of the library").click()
    phone.get_by_label("Add an exercise").fill("Push-Up")
    phone.get_by_role("button", name="Add", exact=True).click()
    expect(phone.get_by_role("heading", name="Push-Up")).to_be_visible()

    phone.goto(phone.url.partition("?")[0])

    expect(phone.locator("#exercise")).to_have_text("Push-Up")
    phone.locator(".dock .go").click()
    expect(phone.locator(".ticks .done")).to_have_count(1)
