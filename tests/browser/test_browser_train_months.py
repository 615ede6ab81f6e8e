"""The real memory and outbox of two phones over months and a bad line, in a real Chromium."""

import pytest
from playwright.sync_api import Page
from tests.browser.test_browser_train_store import run

MONTHS = """async (seed) => {
  const { openStore } = await import("STORE_JS");
  const { Outbox } = await import("OUTBOX_JS");
  const { canonical, fold } = await import("FOLD_JS");
  let state = seed + 1;
  const dice = () => {  // a small generator of our own: the run repeats
    state = (state * 48271) % 2147483647;
    return state / 2147483647;
  };
  const pick = (some) => some[Math.floor(dice() * some.length)];

  // A server: each id once, numbered; the events of other devices out.
  const stored = new Map();
  const take = ({ device, cursor, events }) => {
    const results = events.map((event) => {
      const outcome = stored.has(event.id) ? "known" : "stored";
      if (outcome === "stored") { stored.set(event.id, { ...event, number: stored.size + 1 }); }
      return { id: event.id, outcome, reason: "" };
    });
    const after = [...stored.values()].filter((one) => one.number > cursor);
    const sent = after.slice(0, 20);
    return {
      person: "", results, events: sent.filter((one) => one.device !== device)
        .map(({ number, ...event }) => event),
      cursor: sent.at(-1)?.number ?? cursor, more: after.length > 20, refresh: false,
    };
  };

  // A line that drops requests and answers, and delivers some requests again, later.
  let bad = true;
  const late = [];
  globalThis.fetch = async (_, { body }) => {
    const luck = bad ? dice() : 1;
    if (late.length && dice() < 0.2) { take(JSON.parse(late.shift())); }
    if (luck < 0.2) { throw new TypeError("no line"); }
    const answer = take(JSON.parse(body));
    if (luck < 0.4) { throw new TypeError("no answer"); }
    if (luck < 0.5) { late.push(body); }
    if (luck < 0.6) { return new Response("", { status: 503 }); }
    return new Response(JSON.stringify(answer));
  };

  const phones = [];
  for (const name of ["phone", "tablet"]) {
    const store = await openStore(`months-${seed}-${name}`);
    phones.push({ store, outbox: new Outbox(store), made: [] });
  }
  const flush = async ({ outbox }) => {
    await outbox.flush();
    clearTimeout(outbox.timer);  // tries again when we say so, not by the clock
  };
  const log = async (phone, ...event) => phone.made.push(await phone.store.log(...event));
  const known = [];
  for (let week = 1; week <= 13; week += 1) {
    for (const weekday of [0, 2, 4]) {
      const phone = pick(phones);
      const session = `plan:${week}:${weekday}:1`;
      await log(phone, "session.start", session, { date: "2026-01-05" });
      for (let index = 1; index <= 3; index += 1) {
        const entity = `${session}/squat/${index}`;
        known.push(entity);
        await log(phone, "set.log", entity, { session, exercise: "squat", reps: index + weekday });
      }
      const other = pick(phones);
      const verb = pick(["edit", "bin", "restore", "edit", dice() < 0.2 ? "purge" : "edit"]);
      await log(other, `set.${verb}`, pick(known), verb === "edit" ? { reps: week } : {});
      if (dice() < 0.5) { await flush(pick(phones)); }
    }
  }
  bad = false;
  for (const phone of [...phones, ...phones]) { await flush(phone); }

  const made = phones.flatMap((phone) => phone.made);
  const wanted = canonical(fold(made));
  const seen = [];
  for (const { store } of phones) {
    const entries = {};
    for (const kind of ["session", "set"]) {
      for (const [name, entry] of await store.all(kind)) { entries[`${kind} ${name}`] = entry; }
    }
    seen.push(canonical(entries) === wanted, (await store.waiting()).length);
  }
  const ids = made.map((event) => event.id).sort().join();
  return [made.length, [...stored.keys()].sort().join() === ids, ...seen];
}"""
LARGE = """async () => {
  const { openStore } = await import("STORE_JS");
  const { Outbox } = await import("OUTBOX_JS");
  const store = await openStore("large");
  const words = "😀 ".repeat(6000);
  for (let n = 0; n < 30; n += 1) {
    await store.log("note.write", `s/${n}/note`, { about: "s", text: words });
  }
  const huge = "x".repeat(5 * 1024 * 1024);
  await store.log("note.write", "s/huge/note", { about: "s", text: huge });
  await store.log("set.log", "s/squat/1", { session: "s", exercise: "squat", reps: 8 });
  const told = [];
  await new Outbox(store, { onstate: ({ state }) => { told.push(state); } }).flush();
  const kept = (await store.refused()).map((row) => [row.event.body.text.length, row.reason]);
  return {
    told, kept, waiting: (await store.waiting()).length,
    here: (await store.entry("note", "s/huge/note")).fields.text.length,
  };
}"""


@pytest.mark.parametrize("seed", [1, 2, 3])
def test_G1_G3_two_phones_agree_after_months_over_a_bad_line(  # noqa: N802  # guarantees
    phone: Page, server: str, seed: int
) -> None:
    made, each_once, *seen = run(phone, server, MONTHS, seed)

    assert made == 13 * 3 * 5
    assert each_once
    assert seen == [True, 0, True, 0]


def test_a_note_of_five_megabytes_is_told_kept_and_holds_nothing_up(
    phone: Page, server: str
) -> None:
    found = run(phone, server, LARGE)

    assert found == {
        "told": ["refused"],
        "kept": [[5 * 1024 * 1024, "It is too large."]],
        "waiting": 0,
        "here": 5 * 1024 * 1024,
    }
