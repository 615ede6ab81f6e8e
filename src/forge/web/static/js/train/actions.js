// What a person does in a session, written as events. Each resolves once the disk has it.

import { amountField } from "./aim.js";
import { instant, today, uuid } from "./ids.js";
import { itemOf, isStarted, lastLogged } from "./session.js";

export async function start(store, session, now = new Date()) {
  if (isStarted(session)) {
    return;
  }
  const { planned, key } = session;
  const attempt = Number(key.split(":")[3] ?? 1);
  const place = planned && { plan: planned.plan, week: planned.week, weekday: planned.weekday, attempt };
  await store.log("session.start", key, {
    ...place,
    title: session.title,
    date: today(now),
    zone: Intl.DateTimeFormat().resolvedOptions().timeZone ?? "",
    started: instant(now),
    skipped: null,
  }, now);
  await navigator.storage?.persist?.();
}

// Logs a row: one set for each side. `amounts` has one number for each side, or one for all.
export async function logRow(store, session, row, { load, amounts, rir, card, note, goal }, now = new Date()) {
  await start(store, session, now);
  const item = itemOf(session, row.slot);
  for (const [place, key] of row.keys.entries()) {
    const before = await store.entry("set", key);
    if (before.fields?.binned) {
      await store.log("set.restore", key, {}, now);
    }
    const amount = amounts[Math.min(place, amounts.length - 1)];
    const field = card?.load?.type === "assistance" ? "assistance" : "load";
    await store.log("set.log", key, filled({
      session: session.key,
      slot: row.slot,
      exercise: item.slug,
      group: item.group || null,
      index: row.index,
      type: row.type,
      measure: item.measure,
      side: row.sides[place],
      [field]: load ?? null,
      ...amountField(item.measure, amount),
      rir: rir ?? null,
      ended: instant(now),
      note: note || null,
      target: frozen(item, goal),
    }, before.fields), now);
  }
}

// What was asked, kept beside what was done.
function frozen(item, goal) {
  const { rule = null, sentence = null, aim = null, load = item.load ?? null } = goal ?? {};
  const eased = goal?.facts?.eased ? true : null;
  return filled({ amount: item.amount, rir: item.rir ?? null, rule, sentence, aim, load, eased });
}

// Changes fields of a row that is logged.
export async function editRow(store, row, fields) {
  for (const key of row.keys) {
    await store.log("set.edit", key, fields);
  }
}

// Takes back the set that ended last; answers it.
export async function undo(store, session) {
  const row = lastLogged(session);
  for (const key of row?.keys ?? []) {
    await store.log("set.bin", key, {});
  }
  return row;
}

export async function binRow(store, row) {
  for (const key of row.keys) {
    await store.log("set.bin", key, {});
  }
}

const nameOf = (session, slot) => `${session.key}/${slot}`;

function change(store, session, verb, slot, fields) {
  return store.log(`exercise.${verb}`, nameOf(session, slot), { session: session.key, slot, ...fields });
}

export function skip(store, session, slot, why) {
  return change(store, session, "skip", slot, { skipped: why });
}

export async function swap(store, session, item, slug, { always = false } = {}) {
  const original = item.instead_of ?? item.slug;
  await change(store, session, "swap", item.slot, { exercise: slug, instead_of: original, always });
  if (always && session.planned) {
    await store.log("setting.edit", `swap:${session.planned.plan}:${item.slot}`, {
      value: slug === original ? null : slug,
    });
  }
}

export function setCount(store, session, slot, sets) {
  return change(store, session, "edit", slot, { sets });
}

// Puts a slot before or after its neighbours; positions are rewritten for all.
export async function reorder(store, session, slots) {
  for (const [place, slot] of slots.entries()) {
    await change(store, session, "order", slot, { position: place * 10 });
  }
}

// At the end, or so many places behind it where several are added.
export async function add(store, session, item, behind = 0) {
  await start(store, session);
  const slot = `${item.slug}.${uuid().slice(0, 8)}`;
  const last = Math.max(-10, ...session.items.map((one, place) => one.position ?? place * 10));
  await change(store, session, "add", slot, {
    exercise: item.slug, position: last + 10 * (behind + 1), prescription: { ...item, slot },
  });
  return slot;
}

// Exercises in turn: a group that says its rounds, rests and cap in each of its members.
export async function addCircuit(store, session, items, circuit) {
  const group = `circuit.${uuid().slice(0, 8)}`;
  const slots = [];
  for (const [place, item] of items.entries()) {
    slots.push(await add(store, session, { ...item, group, circuit, sets: circuit.rounds || 1 }, place));
  }
  return slots[0];
}

// The time is up: what was logged is all that there is.
export async function endCircuit(store, session, slots) {
  for (const slot of slots) {
    const done = session.rows.filter((row) => row.slot === slot && row.type !== "warm_up" && row.partly);
    await setCount(store, session, slot, Math.max(0, ...done.map((row) => row.index)));
  }
}

export function note(store, session, about, text) {
  const name = about === session.key ? `${session.key}/note` : `${session.key}/${about}/note`;
  return store.log("note.write", name, { about, session: session.key, text });
}

// Without an effort or a note those stay as they are.
export async function finish(store, session, { effort, text }, now = new Date()) {
  await start(store, session, now);
  const finished = session.own.finished ?? instant(now);
  const told = { ...(effort === undefined ? {} : { effort }), ...(text === undefined ? {} : { note: text || null }) };
  return store.log("session.finish", session.key, { ...told, finished }, now);
}

export function reopen(store, session) {
  return store.log("session.edit", session.key, { finished: null });
}

// A target for the next time, in place of what the rules say; `fields` null takes it back.
export function setTarget(store, item, fields) {
  return fields
    ? store.log("target.override", item.slug, { exercise: item.slug, load: null, reps: null, seconds: null, ...fields, date: today(), undone: false })
    : store.log("target.undo", item.slug, { undone: true });
}

export function sayReadiness(store, session, answers) {
  return store.log("readiness.log", session.key, { session: session.key, date: today(), ...answers });
}

// A yes to an offer: a setting, and a line among the changes with its way back.
export async function takeOffer(store, offer) {
  const name = `change:${uuid()}`;
  const { what, why, rows } = offer;
  const undo = [{ type: "setting.edit", entity: offer.setting, body: { value: null } }];
  await store.log("setting.edit", offer.setting, { value: { ...offer.value, what, why, change: name } });
  await store.log("change.make", name, {
    what, why, rows, rule: offer.setting === "back" ? "return" : "deload", facts: { undo }, date: today(),
  });
}

export function leaveOffer(store, offer) {
  return store.log("setting.edit", offer.setting, { value: { from: today(), no: true } });
}

export async function undoOffer(store, setting, value) {
  await store.log("setting.edit", setting, { value: null });
  if (value.change) {
    await store.log("change.undo", value.change, { undone: true });
  }
}

// Where a session is done; null is as planned. With its day, so that every device finds it.
export function pickPlace(store, planned, date, place) {
  return store.log("session.edit", planned.key, { place, date, title: planned.title });
}

export function move(store, planned, date) {
  return store.log("session.move", planned.key, { date, title: planned.title, skipped: null });
}

// A skipped session keeps its day: without one, nobody could find it.
export function skipSession(store, planned, why, date) {
  return store.log("session.skip", planned.key, { skipped: why, date, title: planned.title });
}

// Leaves out what is empty, unless it empties a field that was set before.
function filled(fields, before = {}) {
  return Object.fromEntries(Object.entries(fields).filter(
    ([name, value]) => value !== null || (before?.[name] ?? null) !== null,
  ));
}
