"""What a person sees while training: headings above their fields, and nothing over a question."""

from html import unescape

from playwright.sync_api import Page, expect
from tests.browser.test_browser_train import begin, log, warm_up

BESIDE = """() => [...document.querySelectorAll("fieldset>legend:not(.vh)")].filter((legend) => {
  const [own, after, all] = [legend, legend.nextElementSibling, legend.parentElement]
    .map((one) => one.getBoundingClientRect());
  const ruled = getComputedStyle(legend.parentElement).borderTopWidth !== "0px";
  return ruled || after.top < own.bottom - 1 || own.width < all.width - 1;
}).map((legend) => legend.textContent)"""
COVERED = """(name) => {
  const one = document.querySelector(name);
  one.scrollIntoView({ block: "end" });
  const { left, top, width, height } = one.getBoundingClientRect();
  const there = [top + 4, top + height / 2, top + height - 4];
  return there.filter((y) => !one.contains(document.elementFromPoint(left + width / 2, y))).length;
}"""
LINES = """(button) => {
  const text = document.createRange();
  text.selectNodeContents([...button.childNodes].find((one) => one.nodeType === Node.TEXT_NODE));
  return text.getClientRects().length;
}"""


def test_a_legend_stands_above_its_fields(trained: Page, server: str) -> None:
    for path in ("/train/quick/", "/settings/training/", "/train/pain/", "/plan/questions/7/"):
        trained.goto(f"{server}{path}")

        assert trained.locator("legend").count() >= 1, path
        assert trained.evaluate(BESIDE) == [], path


def test_nothing_lies_over_what_finish_asks(trained: Page) -> None:
    page = trained
    begin(page)
    warm_up(page)
    log(page, "62.5 kg × 8")
    page.set_viewport_size({"width": 390, "height": 500})
    page.get_by_role("button", name="Finish", exact=True).click()
    expect(page.get_by_role("heading", name="Done")).to_be_visible()

    found = {name: page.evaluate(COVERED, name) for name in ("#fin-effort", "#fin-note", ".go")}

    assert found == {"#fin-effort": 0, "#fin-note": 0, ".go": 0}


def test_a_dialog_logs_with_one_line(trained: Page) -> None:
    begin(trained)
    warm_up(trained)
    trained.get_by_role("button", name="Change", exact=True).click()

    assert trained.get_by_role("button", name="Log it").evaluate(LINES) == 1
    assert trained.get_by_role("button", name="Keep as my target").evaluate(LINES) == 1


def test_the_sets_of_a_superset_keep_their_units(trained: Page) -> None:
    begin(trained)
    warm_up(trained)
    for _ in range(3):
        log(trained, "62.5 kg × 8")

    sets = trained.locator(".rounds .set span:first-child").all_inner_texts()

    assert [text for text in sets if "kg" not in text and "×" in text] == []


def test_today_writes_days_and_ranges_as_it_does_without_scripts(
    trained: Page, server: str
) -> None:
    plain = unescape(trained.request.get(f"{server}/train/").text())
    days = trained.locator("ul.index a[href*='/session/'] .num").all_inner_texts()
    amounts = trained.locator(".due-list .num").all_inner_texts()

    assert len(days) > 1
    assert [day for day in days if f">{day}<" not in plain] == []
    assert any("–" in amount for amount in amounts)
    assert [amount for amount in amounts if " to " in amount] == []
