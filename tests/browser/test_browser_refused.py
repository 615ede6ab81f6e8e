"""What the server could not take: told in words, copied, tried again, discarded."""

import json
from pathlib import Path

from playwright.sync_api import Page, expect
from tests.browser.conftest import axe_findings
from tests.browser.test_browser_train_store import run

from forge.app.restoring import is_export
from forge.web.train.refused import refused_words

REFUSED = """async () => {
  const { openStore } = await import("STORE_JS");
  const { Outbox } = await import("OUTBOX_JS");
  const store = await openStore(localStorage.getItem("forge.here") ?? "");
  const date = new Date().toISOString().slice(0, 10);
  await store.log("session.start", "free:s", { date, title: "Upper" });
  await store.log("set.log", "free:s/a/1", { session: "free:s", exercise: "push-up", measure: "reps", reps: 8 });
  await store.log("set.edit", "free:s/a/1", { reps: "nine" });
  await store.log("note.write", "free:s/note", { about: "free:s", session: "free:s", text: "so ".repeat(7000) });
  await new Outbox(store).flush();
  return [(await store.refused()).length, (await store.waiting()).length];
}"""  # noqa: E501  # JavaScript
KEYS = """async (said) => {
  const { wrongOf } = await import("REFUSAL_JS");
  return said.map(wrongOf);
}"""
ENTRY = """async (name) => {
  const { openStore } = await import("STORE_JS");
  const store = await openStore(localStorage.getItem("forge.here") ?? "");
  return (await store.entry("set", name)).fields;
}"""


def test_what_the_server_did_not_take_is_told_and_can_be_dealt_with(
    phone: Page, server: str, tmp_path: Path
) -> None:
    assert run(phone, server, REFUSED) == [2, 0]

    phone.goto(f"{server}/train/")
    phone.get_by_role("link", name="The server could not take everything").click()

    rows = phone.get_by_role("main").get_by_role("listitem").filter(has_text="Why:")
    expect(rows).to_have_count(2)
    expect(rows.first).to_contain_text("reps must be a whole number, 0 or more")
    expect(rows.last).to_contain_text("note is longer than 20,000 characters")
    assert axe_findings(phone) == []

    with phone.expect_download() as copied:
        phone.get_by_role("button", name="Keep a copy of all").click()
    copy = tmp_path / "copy.json"
    copied.value.save_as(copy)
    assert is_export(copy)
    assert [one["type"] for one in json.loads(copy.read_text())["events"]] == [
        "set.edit",
        "note.write",
    ]

    rows.last.get_by_role("button", name="Try again").click()
    expect(phone.get_by_text("The server still cannot take it.")).to_be_visible()
    expect(rows).to_have_count(2)

    rows.first.get_by_role("button", name="Discard").click()
    rows.first.get_by_role("button", name="Leave it").click()
    rows.first.get_by_role("button", name="Discard").click()
    rows.first.get_by_role("button", name="Discard").click()
    expect(rows).to_have_count(1)
    told = phone.get_by_text("Discarded. What the server has is shown again.")
    expect(told).to_be_focused()
    assert run(phone, server, ENTRY, "free:s/a/1")["reps"] == 8


def test_what_is_wrong_with_a_field_is_said_by_the_words_of_the_page(
    phone: Page, server: str
) -> None:
    """Whatever the server says of a field, its text is found by a key that does not change."""
    said = [
        "must be a name of at most 200 letters, digits and : . _ / @ + -",
        "is longer than 20,000 characters",
        "has a unit that is none of band, kg, lb",
        "must be one of left, right",
        "must be a list",
    ]

    found = run(phone, server, KEYS, said)

    known = refused_words()
    assert [known[key].format(**values) for key, values in found] == said


def test_with_nothing_refused_the_page_says_so(phone: Page, server: str) -> None:
    phone.goto(f"{server}/train/refused/")

    expect(phone.get_by_text("Nothing. The server has taken all")).to_be_visible()
