// What the buttons beside the big one do: each asks where it must, and writes what was answered.

import * as acts from "./actions.js";
import { amountDone } from "./aim.js";
import { chooseCircuit } from "./circuit_sheet.js";
import { say, h } from "./dom.js";
import { loadText } from "./figures.js";
import { SHOWN } from "./keys.js";
import { groups } from "./rows.js";
import { ask, askText, choose, chooseExercise, chooseSwap } from "./sheet.js";

// Does what a button says and answers the slot to go on with, if another.
export async function run(player, what, value, item) {
  const todo = {
    swap: () => item && swap(player, item),
    skip: () => item && skip(player, item),
    unskip: () => acts.skip(player.store, player.session, value, null),
    add_set: () => item && acts.setCount(player.store, player.session, item.slot, item.sets + 1),
    add: () => add(player),
    circuit: () => circuit(player),
    earlier: () => earlier(player, value),
    note: () => note(player, item),
    hurts: () => item && hurts(player, item),
    own: () => item && acts.setTarget(player.store, item, value),
    help: () => help(player),
  };
  const slot = await todo[what]?.();
  return typeof slot === "string" ? slot : null;
}

async function swap(player, item) {
  const { pack } = player.memory;
  const original = item.instead_of ?? item.slug;
  const slugs = [...(pack.substitutes[original] ?? []), ...(item.instead_of ? [original] : [])]
    .filter((slug) => slug !== item.slug && pack.cards[slug] && !pack.spared[slug]);
  const told = (slug) => {
    const card = pack.cards[slug];
    const amount = card.measure === item.measure ? item.amount : card.usual.amount;
    const target = player.goals.targetOf({ ...item, slug, amount, measure: card.measure, ask: null });
    const last = pack.last[slug]?.sets[0];
    if (target.load) {
      return target.sentence;
    }
    return last?.load ? say("swap.own", { load: loadText(last.load, say) })
      : ["external", "machine_stack", "assistance"].includes(card.load.type) ? say("swap.find") : "";
  };
  const answer = await chooseSwap(item, slugs, pack.cards, told);
  if (answer) {
    await acts.swap(player.store, player.session, item, answer.slug, answer);
    await player.setTimer(player.timer?.kind === "hold" ? null : player.timer);
  }
}

async function skip(player, item) {
  const why = await choose(say("skip.title", { name: item.name }), [
    ["taken", say("skip.taken")], ["time", say("skip.time")], ["pain", say("skip.pain")], ["other", say("skip.other")],
  ]);
  if (why) {
    await acts.skip(player.store, player.session, item.slot, why);
    player.slot = "";
  }
}

// Acts at once and without a connection; the page that remembers a limit needs one.
async function hurts(player, item) {
  const what = await ask(say("hurts"), (close) => h("div", {},
    h("p", {}, say("hurts.what", { name: item.name })), h("p.note.stop", {}, say("hurts.stop")),
    h("div.btns", {},
      h("button.btn.go", { type: "button", onclick: () => close("skip") }, say("hurts.skip")),
      h("button.btn", { type: "button", onclick: () => close("swap") }, say("hurts.swap")),
      navigator.onLine && h("a.btn", { href: `/train/pain/?exercise=${item.slug}&session=${encodeURIComponent(player.key)}` }, say("hurts.tell")))));
  if (what === "skip") {
    await acts.skip(player.store, player.session, item.slot, "pain");
    player.slot = "";
  }
  return what === "swap" ? swap(player, item) : null;
}

async function add(player) {
  const cards = choosable(player);
  const slug = await chooseExercise(cards);
  if (!slug) {
    return null;
  }
  return acts.add(player.store, player.session, asItem(slug, cards[slug]));
}

// The exercises on this device that no limit keeps out.
function choosable(player) {
  const { cards, spared } = player.memory.pack;
  return Object.fromEntries(Object.entries(cards).filter(([slug]) => !spared[slug]));
}

const asItem = (slug, card) => ({
  slug, name: card.name, measure: card.measure, sides: card.sides, ...card.usual,
});

// Several in turn, with rests and a clock of their own.
async function circuit(player) {
  const choices = choosable(player);
  const made = await chooseCircuit(choices);
  if (!made) {
    return null;
  }
  const items = made.slugs.map((slug) => asItem(slug, choices[slug]));
  return acts.addCircuit(player.store, player.session, items, made.circuit);
}

// One place earlier, with its whole superset.
function earlier(player, slot) {
  const all = groups(player.session.items);
  const at = all.findIndex((group) => group.some((one) => one.slot === slot));
  if (at > 0) {
    [all[at - 1], all[at]] = [all[at], all[at - 1]];
  }
  return acts.reorder(player.store, player.session, all.flat().map((one) => one.slot));
}

async function note(player, item) {
  const about = item?.slot ?? player.session.key;
  const text = await askText(item ? say("note.about", { name: item.name }) : say("note"), player.session.notes[about] ?? "");
  if (text !== null) {
    await acts.note(player.store, player.session, about, text);
  }
}

async function help(player) {
  await ask(say("keys"), () => {
    const box = h("input", { type: "checkbox", id: "keys-on", checked: player.keysOn });
    box.addEventListener("change", async () => {
      player.keysOn = box.checked;
      await player.store.setValue("keys_off", !box.checked);
    });
    return h("div", {},
      h("dl.keys", {}, SHOWN.map(([key, what]) => h("div", {}, h("dt", {}, h("kbd", {}, key)), h("dd", {}, say(`key.${what}`))))),
      h("p", {}, box, " ", h("label", { for: "keys-on" }, say("keys.on"))));
  });
}

export function neighbour(session, item, way) {
  const open = session.open.map((one) => one.slot);
  const at = open.indexOf(item?.slot);
  return open[(at + way + open.length) % open.length] ?? "";
}

// A logged set as the dialog shows it.
export function asGoal(logged, goal) {
  return {
    load: logged.load ?? logged.assistance ?? null,
    amount: amountDone(logged) ?? goal.amount, rir: logged.rir ?? null, note: logged.note ?? "",
  };
}

