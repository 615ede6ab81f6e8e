"""Pictures in the gym: there without a connection, in both themes, and nothing moves for them."""

from playwright.sync_api import Page, expect
from tests.browser.conftest import READY, axe_findings
from tests.browser.test_browser_train import begin, log, warm_up
from tests.browser.test_browser_train_news import until

KEPT = "async () => (await (await caches.open('forge-pictures')).keys()).length"
NAMED = """async () => Object.values((await (await fetch("/api/v1/pack")).json()).cards)
  .flatMap((card) => card.figure ?? []).length"""
PACKED = """async () => {
  const cache = await caches.open("forge-pictures");
  let all = 0;
  for (const request of await cache.keys()) {
    const body = (await cache.match(request)).body.pipeThrough(new CompressionStream("gzip"));
    all += (await new Response(body).arrayBuffer()).byteLength;
  }
  return all / (await cache.keys()).length;
}"""
SHOWN = """() => [...document.querySelectorAll(".told-by .pair img")].map((one) => (
  [one.complete && one.naturalWidth > 0, new URL(one.currentSrc).pathname, one.offsetWidth]))"""
# A function, not an expression: the page's policy forbids to evaluate text when it is asked again.
THERE = f"() => ({SHOWN})()[0]?.[0]"
MOVED = """() => new Promise((resolve) => {
  new PerformanceObserver((list) => resolve(list.getEntries()
    .flatMap((one) => one.sources).filter((one) => one.node?.closest?.(".screen"))
    .map((one) => one.node.outerHTML)))
    .observe({ type: "layout-shift", buffered: true });
  requestAnimationFrame(() => requestAnimationFrame(() => resolve([])));
})"""
BYTES = 6 * 1024


def kept(page: Page) -> None:
    """Wait until the worker has every picture that the pack names."""
    until(page, f"(await ({NAMED})()) === (await ({KEPT})())")


def test_pictures_are_there_without_a_connection_also_of_a_swap(trained: Page) -> None:
    page = trained
    kept(page)
    page.emulate_media(color_scheme="dark")
    page.context.set_offline(True)

    page.reload()
    expect(page.locator(".due-list .thumb.end img").first).to_be_visible()
    begin(page)
    warm_up(page)
    page.wait_for_function(THERE)
    assert page.evaluate(SHOWN)[0][1].startswith("/figures/barbell-bench-press/pair-dark-")
    page.get_by_role("button", name="Swap").click()
    row = page.locator("dialog li", has_text="Push-Up").first
    expect(row.locator(".thumb.end img")).to_be_visible()
    row.get_by_role("button", name="This time").click()
    expect(page.locator("#exercise")).to_have_text("Push-Up")
    page.wait_for_function(THERE)
    assert page.evaluate(SHOWN)[0][1].startswith("/figures/push-up/pair-dark-")


def test_a_picture_weighs_little_and_moves_nothing(trained: Page) -> None:
    page = trained
    kept(page)
    assert 0 < page.evaluate(PACKED) <= BYTES
    begin(page)
    warm_up(page)
    page.reload()
    page.wait_for_function(THERE)

    assert page.evaluate(MOVED) == []
    same = page.evaluate_handle("() => document.querySelector('.told-by .pair img')")
    log(page, "62.5 kg × 8")
    assert page.evaluate("(was) => document.querySelector('.told-by .pair img') === was", same)
    page.get_by_text("How to do it").click()
    assert axe_findings(page) == []


def test_a_picture_that_cannot_be_had_leaves_its_place_empty(trained: Page, server: str) -> None:
    page = trained
    page.evaluate("() => caches.delete('forge-pictures')")
    page.context.route("**/figures/**", lambda route: route.abort())
    begin(page)
    warm_up(page)

    image = page.locator(".told-by .pair img")
    expect(image).to_have_class("none")
    assert image.bounding_box() is not None
    expect(page.locator(".dock .go")).to_contain_text("62.5 kg × 8")
    page.context.unroute("**/figures/**")
    page.goto(f"{server}/train/")
    assert page.evaluate(READY)
    kept(page)
