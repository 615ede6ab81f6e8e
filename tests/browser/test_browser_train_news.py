"""What changes while somebody trains: a newer worker, an undone import, a plan that is ready."""

import sqlite3
import uuid
from datetime import UTC, datetime
from pathlib import Path

import pytest
from playwright.sync_api import BrowserContext, Page, expect
from tests.browser.test_browser_train import begin, log, warm_up
from tests.browser.trained import give_plan

NEWER = """() => {
  const real = ServiceWorkerContainer.prototype.register;
  ServiceWorkerContainer.prototype.register = function (path, options) {
    return real.call(this, `${path}?newer`, options);
  };
}"""
WAITS = """async () => {
  const here = await navigator.serviceWorker.getRegistration();
  return Boolean(here?.waiting?.scriptURL.endsWith("?newer"));
}"""
TOOK_OVER = "() => navigator.serviceWorker.controller?.scriptURL.endsWith('?newer')"
IMPORTED = """async () => {
  const names = (await indexedDB.databases()).map((one) => one.name)
    .filter((name) => name.startsWith("forge-"));
  const counts = await Promise.all(names.map((name) => new Promise((resolve) => {
    indexedDB.open(name).onsuccess = ({ target: { result: database } }) => {
      const all = database.transaction("entries").objectStore("entries").getAll();
      all.onsuccess = () => {
        const sets = all.result.filter((row) => row.name.startsWith("set "));
        database.close();
        resolve(sets.filter((row) => row.entry.fields?.source).length);
      };
    };
  })));
  return counts.reduce((sum, count) => sum + count, 0);
}"""


def test_a_newer_worker_waits_for_the_end_of_a_session(trained: Page, server: str) -> None:
    page = trained
    begin(page)
    lighter = warm_up(page)
    page.add_init_script(f"({NEWER})()")
    page.reload()
    until(page, f"await ({WAITS})()")

    log(page, "62.5 kg × 8")
    page.reload()

    expect(page.locator(".ticks .done")).to_have_count(lighter + 1)
    assert page.evaluate(WAITS) is True
    assert not page.evaluate(TOOK_OVER)
    page.get_by_role("button", name="Finish", exact=True).click()
    expect(page.get_by_role("heading", name="Done")).to_be_visible()
    page.goto(f"{server}/train/")
    page.wait_for_function(TOOK_OVER)


def test_a_phone_forgets_an_import_that_was_undone(trained: Page, server: str) -> None:
    page = trained
    today = datetime.now(UTC).date()  # noqa: TID251  # phones keep four weeks
    head = "Date,Workout Name,Duration,Exercise Name,Set Order,Weight,Reps,Distance,Seconds,RPE"
    line = f'{today} 07:30:00,"Early",45m,"Bench Press (Barbell)"'
    rows = [f"{line},{n},62.5,{8 - n},0,0," for n in (1, 2)]
    page.goto(f"{server}/import/")
    page.set_input_files(
        "#f-file",
        {"name": "strong.csv", "mimeType": "text/csv", "buffer": "\n".join([head, *rows]).encode()},
    )
    page.get_by_role("button", name="Look at it").click()
    page.get_by_text("Kilograms").click()
    page.get_by_role("button", name="Read it again").click()
    page.get_by_role("button", name="Import it").click()
    undo = page.get_by_role("link", name="Undo this import").get_attribute("href")
    page.goto(f"{server}/train/")
    until(page, f"(await ({IMPORTED})()) === 2")

    page.goto(f"{server}{undo}")
    page.get_by_role("button", name="Undo it").click()
    page.get_by_text("Undone. Nothing of it is left.").wait_for()
    page.goto(f"{server}/train/")

    until(page, f"(await ({IMPORTED})()) === 0")
    expect(page.get_by_role("heading", name="Push and pull")).to_be_visible()


@pytest.mark.parametrize("scripts", [True, False])
def test_today_shows_a_plan_as_soon_as_it_is_made(
    context: BrowserContext, server: str, server_data: Path, scripts: bool
) -> None:
    page = context.new_page()
    plan = uuid.UUID(give_plan(page, server, server_data)).hex
    set_state(server_data, plan, "queued")
    address = f"{server}/train/" if scripts else f"{server}/train/?plain=1"
    page.goto(address)
    expect(page.get_by_text("Your plan is being made")).to_be_visible()
    expect(page.get_by_text("No plan yet")).to_have_count(0)

    set_state(server_data, plan, "ready")
    if not scripts:
        page.reload()

    expect(page.get_by_role("heading", name="Push and pull")).to_be_visible()


def until(page: Page, holds: str) -> None:
    """Wait in the page until something asynchronous holds."""
    pause = "await new Promise((go) => setTimeout(go, 20));"
    page.evaluate(f"async () => {{ while (!({holds})) {{ {pause} }} }}")


def set_state(data: Path, plan: str, state: str) -> None:
    with sqlite3.connect(data / "forge.sqlite3", timeout=20) as database:
        database.execute("UPDATE store_planrow SET state = ? WHERE id = ?", (state, plan))
