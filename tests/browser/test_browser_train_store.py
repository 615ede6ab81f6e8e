"""The phone's memory in a real Chromium: the same fold, nothing lost, nothing doubled."""

import json
from pathlib import Path
from typing import Any

from django.conf import settings
from playwright.sync_api import Page

MODULES = {
    f"{name.upper()}_JS": name
    for name in [
        "fold",
        "store",
        "outbox",
        "rows",
        "cut",
        "aim",
        "agenda",
        "session",
        "hold",
        "circuits",
        "figures",
        "merged",
        "refusal",
        "strength",
    ]
}
VECTORS = Path(__file__).parents[1] / "training" / "vectors" / "fold.json"
FOLD = """async (vectors) => {
  const { canonical, fold } = await import("FOLD_JS");
  return vectors.filter((one) => canonical(fold(one.events)) !== canonical(one.state)).length;
}"""
MERGED = """async (vectors) => {
  const { fold } = await import("FOLD_JS");
  const { mergedSet, sameAs } = await import("MERGED_JS");
  return vectors.map((one) => {
    const folded = Object.entries(fold(one.events));
    const named = folded.map(([name, entry]) => [name.slice("custom ".length), entry]);
    const same = sameAs(Object.fromEntries(named));
    const read = (slug) => mergedSet({ exercise: slug }, same).exercise;
    return Object.fromEntries(Object.keys(one.logged).map((slug) => [slug, read(slug)]));
  });
}"""
FAILURE = """async (vectors) => {
  const { estimate } = await import("STRENGTH_JS");
  return vectors.map(({ fields }) => estimate("key", fields)?.sentence ?? null);
}"""
VERBS = """async () => (await import("FOLD_JS")).VERBS"""
TWO_TABS = """async () => {
  const { openStore } = await import("STORE_JS");
  const store = await openStore("two-tabs");
  const log = (n) => store.log("set.log", `s/squat/${n}`, { reps: n, session: "s" });
  await Promise.all([1, 2, 3].map(log));
  const again = await openStore("two-tabs");
  return [
    (await again.waiting()).map((event) => event.lamport),
    (await again.ofSession("s")).map(([name, entry]) => [name, entry.fields.reps]),
  ];
}"""
SETTLE = """async () => {
  const { openStore } = await import("STORE_JS");
  const store = await openStore("settle");
  const [one, two, three] = [
    await store.log("set.log", "s/a/1", { reps: 1 }),
    await store.log("set.log", "s/a/2", { reps: 2 }),
    await store.log("set.log", "s/a/3", { reps: 3 }),
  ];
  await store.settle([
    { id: one.id, outcome: "stored" }, { id: two.id, outcome: "refused", reason: "odd" },
  ]);
  return {
    waiting: (await store.waiting()).map((event) => event.id === three.id),
    refused: (await store.refused()).map((row) => [row.event.id === two.id, row.reason]),
  };
}"""
TWO_DEVICES = """async (name) => {
  const { openStore } = await import("STORE_JS");
  const { Outbox } = await import("OUTBOX_JS");
  const { canonical } = await import("FOLD_JS");
  const stores = [await openStore(`${name}-a`), await openStore(`${name}-b`)];
  await stores[0].log("set.log", "s/a/1", { session: "s", exercise: "push-up", reps: 8 });
  await stores[1].log("set.log", "s/a/1", { session: "s", exercise: "push-up", reps: 9 });
  await stores[1].log("set.bin", "s/a/1", {});
  for (const store of [stores[0], stores[1], stores[0], stores[1]]) {
    await new Outbox(store).flush();
  }
  const entries = await Promise.all(stores.map((store) => store.entry("set", "s/a/1")));
  const waiting = await Promise.all(stores.map((store) => store.waiting()));
  return [entries.map(canonical), waiting.map((events) => events.length), entries[0].fields.binned];
}"""


DELETED = """async () => {
  const { openStore } = await import("STORE_JS");
  const { Outbox } = await import("OUTBOX_JS");
  const store = await openStore("deleted");
  await store.log("set.log", "s/a/1", { reps: 8 });
  await new Outbox(store).flush();
  const person = await store.value("person");
  const page = await (await fetch("/account/delete/")).text();
  const token = /csrfmiddlewaretoken" value="([^"]+)/.exec(page)[1];
  const body = new URLSearchParams({ csrfmiddlewaretoken: token, sure: "yes" });
  await fetch("/account/delete/", { method: "POST", body });
  await store.log("set.log", "s/a/2", { reps: 8 });
  const told = [];
  const onstate = async (how) => {
    const left = (await indexedDB.databases()).some((one) => one.name === "forge-deleted");
    told.push([how.state, how.waiting, left]);
  };
  await new Outbox(store, { onstate }).flush();
  const left = (await indexedDB.databases()).some((one) => one.name === "forge-deleted");
  return [Boolean(person), told, left];
}"""


def run(page: Page, server: str, script: str, given: object = None) -> Any:
    """Run a script with Forge's modules, by their hashed names, on a page of the server."""
    page.goto(f"{server}/about")
    names = json.loads((Path(settings.STATIC_ROOT) / "staticfiles.json").read_text())["paths"]
    for word, module in MODULES.items():
        script = script.replace(word, f"/static/{names[f'js/train/{module}.js']}")
    return page.evaluate(script, given)


def test_G3_python_and_javascript_fold_to_the_same_states(  # noqa: N802  # named after the guarantee
    phone: Page, server: str
) -> None:
    vectors = json.loads(VECTORS.read_text(encoding="utf-8"))

    assert run(phone, server, FOLD, vectors) == 0
    assert vectors


def test_phone_and_server_read_merged_exercises_alike(phone: Page, server: str) -> None:
    vectors = json.loads(VECTORS.with_name("merged.json").read_text(encoding="utf-8"))

    assert run(phone, server, MERGED, vectors) == [one["logged"] for one in vectors]


def test_phone_and_server_say_the_same_of_a_set_to_failure(phone: Page, server: str) -> None:
    vectors = json.loads(VECTORS.with_name("failure.json").read_text(encoding="utf-8"))

    assert run(phone, server, FAILURE, vectors) == [one["sentence"] for one in vectors]


def test_phone_and_server_know_the_same_kinds(phone: Page, server: str) -> None:
    from forge.training.events import VERBS as OURS  # noqa: PLC0415  # beside its twin

    theirs = run(phone, server, VERBS)

    assert {name: frozenset(verbs) for name, verbs in theirs.items()} == OURS


def test_sets_logged_at_once_get_counters_of_their_own(phone: Page, server: str) -> None:
    waiting, sets = run(phone, server, TWO_TABS)

    assert waiting == [1, 2, 3]
    assert sorted(sets) == [["set s/squat/1", 1], ["set s/squat/2", 2], ["set s/squat/3", 3]]


def test_a_refused_event_is_kept_aside(phone: Page, server: str) -> None:
    found = run(phone, server, SETTLE)

    assert found == {"waiting": [True], "refused": [[True, "odd"]]}


def test_a_phone_of_somebody_deleted_is_told_and_then_forgets(phone: Page, server: str) -> None:
    known, told, left = run(phone, server, DELETED)

    assert known
    assert told == [["deleted", 1, True]], "told before it is removed"
    assert left is False


def test_G3_two_devices_converge_over_the_server(  # noqa: N802  # named after the guarantee
    phone: Page, server: str
) -> None:
    entries, waiting, binned = run(phone, server, TWO_DEVICES, "converge")

    assert entries[0] == entries[1]
    assert waiting == [0, 0]
    assert binned is True
