"""A whole session in a real Chromium, on a phone, without a connection."""

import json
import re
from pathlib import Path
from typing import Any

from playwright.sync_api import BrowserContext, Page, expect
from tests.browser.conftest import axe_findings
from tests.browser.test_browser_train_store import run

VECTORS = Path(__file__).parents[1] / "training" / "vectors" / "schedule.json"


def begin(page: Page) -> None:
    page.get_by_role("button", name="Start", exact=True).click()
    expect(page.locator("#exercise")).to_be_visible()


def log(page: Page, words: str) -> None:
    """Press the big button, which must say these words, and wait for the tick."""
    go = page.locator(".dock .go")
    expect(go).to_contain_text(words)
    done = page.locator(".ticks .done").count()
    go.click()
    expect(page.locator(".ticks .done")).to_have_count(done + 1)


def warm_up(page: Page) -> int:
    """Do the ramp; answer how many sets it has."""
    sets = 0
    while "Warm-up set done" in page.locator(".dock .go").inner_text():
        log(page, "Warm-up set done")
        sets += 1
    return sets


def do_the_superset(page: Page) -> None:
    """Two rounds, with another press than planned; its weight is asked where it is not known."""
    page.get_by_role("button", name="Swap").click()
    swapped = page.locator("dialog li b").first.inner_text()
    page.get_by_role("button", name="This time").first.click()
    expect(page.locator("#exercise")).to_have_text(swapped)
    if "Enter" in page.locator(".dock .go").inner_text():
        page.locator(".dock .go").click()
        page.get_by_label("Load in kg", exact=True).fill("10")
        page.get_by_role("button", name="Log it").click()
    else:
        page.locator(".dock .go").click()
    expect(page.locator("#exercise")).to_have_text("Single Arm Dumbbell Row")
    expect(page.locator(".rest .lab")).to_contain_text("Change over")
    log(page, "14 kg × 8 each side")
    expect(page.locator(".rest .lab")).to_contain_text("of 1:30")
    page.locator(".dock .go").click()
    log(page, "14 kg × 8 each side")


def hold_both_sides(page: Page) -> None:
    """Thirty seconds a side, by the page's own clock."""
    page.locator(".dock .go").click()
    expect(page.locator("#hold-what")).to_have_text("Get ready")
    page.clock.fast_forward(36_000)
    expect(page.locator("#hold-what")).to_have_text("Change sides")
    page.clock.fast_forward(36_000)
    expect(page.locator("#hold-stop")).to_contain_text("log 3")
    page.locator("#hold-stop").click()


TWINS = """async (cases) => {
  const { inOrder } = await import("ROWS_JS");
  const { cutTo } = await import("CUT_JS");
  const { aim } = await import("AIM_JS");
  const { agenda } = await import("AGENDA_JS");
  const { circuitFor, circuitOf, openRounds } = await import("CIRCUITS_JS");
  const some = (one) => one && Object.fromEntries(Object.entries(one).filter(([, n]) => n));
  const told = (some) => some.map((due) => [due.session.key, due.date, due.state, due.moved]);
  const answers = {
    rows: (one) => [inOrder(one.items), one.rows],
    cut: (one) => [cutTo(one.items, one.seconds), one.gone],
    aim: (one) => {
      const found = aim(one.item, one.index, one.last);
      return [[found.load, found.amount], [one.load, one.amount]];
    },
    circuits: (one) => [openRounds(one.items, one.reached).map((item) => item.sets), one.sets],
    circuit: (one) => [some(circuitOf(one.said)), one.read],
    shapes: (one) => [circuitFor(one.shape, one.n, one.exercises, 60), one.circuit],
    agenda: (one) => {
      const found = agenda(one.planned, one.entries, one.today);
      const mine = [found.now?.session.key ?? null, told(found.missed), told(found.coming)];
      return [mine, [one.answer.now, one.answer.missed, one.answer.coming]];
    },
  };
  const wrong = [];
  for (const [kind, ask] of Object.entries(answers)) {
    for (const one of cases[kind]) {
      const [mine, theirs] = ask(one).map((value) => JSON.stringify(value));
      if (mine !== theirs) { wrong.push(`${kind} ${one.name}: ${mine} is not ${theirs}`); }
    }
  }
  return wrong;
}"""


def sets_of(page: Page, server: str) -> dict[str, dict[str, Any]]:
    """The sets that the server has, by key."""
    entries = page.request.get(f"{server}/api/v1/pack").json()["entries"]
    return {
        name.removeprefix("set "): entry["fields"]
        for name, entry in entries.items()
        if name.startswith("set ") and not entry["fields"].get("binned")
    }


def test_G4_a_whole_session_works_without_a_connection(  # noqa: N802  # named after the guarantee
    context: BrowserContext, trained: Page, server: str
) -> None:
    page = trained
    context.set_offline(True)
    begin(page)
    key = re.findall(r"/session/([^/]+)/", page.url)[0]

    lighter = warm_up(page)
    log(page, "62.5 kg × 8")
    expect(page.locator(".rest .lab")).to_contain_text("of 2:00")
    page.reload()
    expect(page.locator(".ticks .done")).to_have_count(lighter + 1)
    expect(page.locator(".rest .lab")).to_contain_text("of 2:00")
    log(page, "62.5 kg × 8")
    page.close()

    page = context.new_page()
    page.clock.install()
    page.goto(f"{server}/train/")
    page.get_by_role("button", name="Go on").click()
    expect(page.locator(".ticks .done")).to_have_count(lighter + 2)
    page.get_by_role("button", name="Skip").click()
    page.get_by_role("button", name="It is taken").click()
    expect(page.locator(".which")).to_have_text("Superset B, round 1 of 2")

    do_the_superset(page)
    hold_both_sides(page)

    expect(page.get_by_role("heading", name="All sets are done")).to_be_visible()
    page.get_by_role("button", name="Finish session").click()
    page.get_by_label("How hard was it").select_option("7")
    page.get_by_role("button", name="Save").click()
    expect(page.get_by_text("Kept on this device").first).to_be_visible()
    assert axe_findings(page) == []

    context.set_offline(False)
    page.clock.resume()
    page.evaluate("dispatchEvent(new Event('online'))")
    expect(page.locator("header .unsent")).to_have_text("", timeout=15_000)
    found = sets_of(page, server)
    assert sorted(name.removeprefix(f"{key}/") for name in found) == [
        *(f"barbell-bench-press.warm/{number}" for number in range(1, lighter + 1)),
        "barbell-bench-press/1",
        "barbell-bench-press/2",
        "dumbbell-bench-press/1",
        "dumbbell-bench-press/2",
        "single-arm-dumbbell-row/1/left",
        "single-arm-dumbbell-row/1/right",
        "single-arm-dumbbell-row/2/left",
        "single-arm-dumbbell-row/2/right",
        "wall-calf-stretch/1/left",
        "wall-calf-stretch/1/right",
    ]
    assert found[f"{key}/wall-calf-stretch/1/left"]["seconds"] == 30
    assert found[f"{key}/dumbbell-bench-press/1"]["exercise"] != "dumbbell-bench-press"


def test_phone_and_server_plan_a_session_alike(phone: Page, server: str) -> None:
    cases = json.loads(VECTORS.read_text(encoding="utf-8"))

    assert run(phone, server, TWINS, cases) == []
    assert all(
        cases[kind] for kind in ("rows", "cut", "aim", "agenda", "circuits", "circuit", "shapes")
    )
