// A session as it stands: the planned exercises with what was swapped, added, skipped and logged.
// Pure: entries in, value out. Nothing here waits, draws or remembers.

import { circuitOf, openRounds } from "./circuits.js";
import { isBinned } from "./fold.js";
import { plannedSet } from "./ids.js";
import { groups, inOrder, nameOfRow } from "./rows.js";

// `planned` is a session of the pack or null for a free one; `entries` are all that belong to the
// session, by name ("set …"); `swaps` maps slots to what the person always does there.
// `warmUps` answers the warm-up sets of an exercise as texts, `eased` its sets on an easier day.
export function buildSession(key, planned, entries, { cards = {}, swaps = {}, warmUps, eased } = {}) {
  const own = fieldsOf(entries[`session ${key}`]);
  const changes = changesOf(key, entries);
  const items = arranged([...(planned?.items ?? []), ...added(key, entries)]
    .map((item) => changed(item, changes[item.slot], swaps[item.slot], cards)));
  const logged = loggedOf(entries);
  const withSets = openRounds(items, reached(logged)).map((item) => ({
    ...item, sets: setsOf(item.counted ? item : { ...item, sets: eased?.(item) ?? item.sets }, logged), warm_ups: warmUps?.(item) ?? item.warm_ups,
  }));
  const open = withSets.filter((item) => !item.skipped);
  const rows = inOrder(withSets).map((row) => rowState(key, row, logged));
  const skipped = new Set(withSets.filter((item) => item.skipped).map((item) => item.slot));
  return {
    key,
    title: own.title || planned?.title || "",
    planned,
    own,
    items: withSets,
    groups: groups(withSets),
    rows,
    due: rows.filter((row) => !skipped.has(row.slot)),
    open,
    notes: notesOf(entries),
  };
}

// The set to do next: the first open one of a slot, or of the whole session.
export function nextRow(session, slot = "") {
  const open = session.due.filter((row) => !row.done);
  const group = slot ? groupOf(session, slot).map((item) => item.slot) : null;
  return (group && open.find((row) => group.includes(row.slot))) ?? open[0] ?? null;
}

export function groupOf(session, slot) {
  return session.groups.find((group) => group.some((item) => item.slot === slot)) ?? [];
}

// The circuit that a slot is part of, with the name of its group; null for any other.
export function circuitAt(session, slot) {
  const item = groupOf(session, slot).find((one) => circuitOf(one.circuit));
  return item ? { group: item.group || item.slot, ...circuitOf(item.circuit) } : null;
}

export function itemOf(session, slot) {
  return session.items.find((item) => item.slot === slot) ?? null;
}

// The logged set that ended last, for Undo.
export function lastLogged(session) {
  return session.rows.filter((row) => row.done)
    .sort((one, other) => (one.logged.ended < other.logged.ended ? -1 : 1)).at(-1) ?? null;
}

export function isStarted(session) {
  return Boolean(session.own.started);
}

// How many rounds are between this row and its rest: a superset rests after its last exercise.
export function restAfter(session, row) {
  const group = groupOf(session, row.slot).filter((item) => !item.skipped);
  const item = itemOf(session, row.slot);
  if (row.type === "warm_up") {
    return { seconds: Math.min(60, item.rest_s ?? 0), kind: "warm_up" };
  }
  const after = group.slice(group.indexOf(item) + 1);
  const turn = session.due.some(
    (one) => !one.done && one.type !== "warm_up" && one.index === row.index
      && after.some((other) => other.slot === one.slot),
  );
  const circuit = circuitAt(session, row.slot);
  if (turn) {
    return { seconds: circuit ? circuit.transition_s : 20, kind: "transition" };
  }
  if (circuit) {
    return { seconds: circuit.rest_s || (circuit.rounds ? 0 : circuit.transition_s), kind: "work" };
  }
  return { seconds: Math.max(0, ...group.map((one) => one.rest_s ?? 0)), kind: "work" };
}

function fieldsOf(entry) {
  return !entry || isBinned(entry) ? {} : entry.fields;
}

function changesOf(key, entries) {
  const found = {};
  for (const [name, entry] of Object.entries(entries)) {
    if (name.startsWith(`exercise ${key}/`) && !isBinned(entry)) {
      found[entry.fields.slot] = entry.fields;
    }
  }
  return found;
}

function added(key, entries) {
  return Object.values(changesOf(key, entries))
    .filter((fields) => fields.prescription?.amount)
    .map((fields) => ({ ...fields.prescription, slot: fields.slot, added: true }));
}

function changed(item, change = {}, always = "", cards = {}) {
  const slug = change.exercise || always || item.slug;
  const other = slug === item.slug ? {} : swapped(item, slug, cards[slug]);
  return {
    ...item,
    ...other,
    skipped: change.skipped || "",
    sets: change.sets ?? item.sets,
    counted: Number.isInteger(change.sets),
    position: change.position ?? null,
    note: change.note ?? "",
  };
}

// Another exercise in a slot keeps its sets and rests; what it counts and weighs is its own.
function swapped(item, slug, card) {
  const same = card ? card.measure === item.measure : true;
  return {
    slug,
    name: card?.name ?? slug,
    instead_of: item.slug,
    measure: card?.measure ?? item.measure,
    sides: card?.sides ?? item.sides,
    amount: same ? item.amount : card.usual?.amount ?? item.amount,
    load: null,
    load_kind: "find",
    load_words: "",
    ask: null,
    progression: "",
  };
}

function arranged(items) {
  return items.map((item, place) => [item.position ?? place * 10, place, item])
    .sort((one, other) => one[0] - other[0] || one[1] - other[1])
    .map(([, , item]) => item);
}

function loggedOf(entries) {
  const found = {};
  for (const [name, entry] of Object.entries(entries)) {
    if (name.startsWith("set ") && !isBinned(entry) && entry.fields.exercise) {
      found[name.slice(4)] = entry.fields;
    }
  }
  return found;
}

// The highest logged working set of each slot.
function reached(logged) {
  const found = {};
  for (const { slot, type, index } of Object.values(logged)) {
    if (type !== "warm_up") {
      found[slot] = Math.max(index ?? 0, found[slot] ?? 0);
    }
  }
  return found;
}

// Sets beyond the planned ones are there too: another device may have added them.
function setsOf(item, logged) {
  const more = Object.values(logged)
    .filter((fields) => fields.slot === item.slot && fields.type !== "warm_up")
    .map((fields) => fields.index ?? 0);
  return Math.max(item.sets, ...more);
}

function rowState(key, row, logged) {
  const keys = row.sides.map((side) => plannedSet(key, nameOfRow(row), row.index, side));
  const done = keys.filter((name) => logged[name]);
  return {
    ...row, keys, done: done.length === keys.length, partly: done.length > 0,
    logged: logged[done[0]] ?? null, all: done.map((name) => logged[name]),
  };
}

function notesOf(entries) {
  const found = {};
  for (const [name, entry] of Object.entries(entries)) {
    if (name.startsWith("note ") && !isBinned(entry)) {
      found[entry.fields.about] = entry.fields.text ?? "";
    }
  }
  return found;
}
