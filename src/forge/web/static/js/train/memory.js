// What this device keeps for the person at it: the right database, and the pack in it.

import { isBinned } from "./fold.js";
import { mergedSet, sameAs } from "./merged.js";
import { openStore } from "./store.js";

const HERE = "forge.here";
const PACK = "/api/v1/pack";
// The key of a place that only the answers to the plan name.
const ASKED = "asked";

// Opens the memory of whom the page names, else of who was here last. Rejects where the browser
// lets pages keep nothing, as in some private windows.
export async function openMemory(onold) {
  const named = document.querySelector("[data-person]")?.dataset.person;
  let store = await openStore(lastHere(), onold);
  const known = (await store.value("person")) ?? "";
  if (named && known && known !== named) {
    store.database.close();
    remember(named);
    store = await openStore(named, onold);
  }
  if (named) {
    await store.setValue("person", named);
  }
  return new Memory(store, { ...emptyPack(), ...(await store.value("pack")) });
}

class Memory {
  constructor(store, pack) {
    Object.assign(this, { store, pack });
  }

  // Fetches a newer pack. Answers new, same, offline, signed-out or other (another person).
  async refresh() {
    const tag = await this.store.value("pack_tag");
    let response;
    try {
      response = await fetch(PACK, { headers: tag ? { "If-None-Match": tag } : {} });
    } catch {
      return "offline";
    }
    if (response.status === 304) {
      return "same";
    }
    return response.ok ? this.#take(await response.json(), response.headers.get("ETag")) : "offline";
  }

  async #take(pack, tag) {
    const mine = (await this.store.value("person")) ?? "";
    if (mine && !pack.person) {
      return "signed-out";
    }
    if (mine && pack.person !== mine) {
      remember(pack.person);
      return "other";
    }
    if (pack.person) {
      await this.store.setValue("person", pack.person);
    }
    const { entries = {}, cursor, lamport, ...rest } = pack;
    await this.store.takeSnapshot(entries, cursor, lamport);
    const undone = Object.entries(entries).filter(([name, entry]) => name.startsWith("import ") && entry.fields?.undone === true);
    if (undone.length) {
      await this.store.forget(undone.map(([name]) => name.slice("import ".length)));
    }
    await this.store.setValue("pack", rest);
    await this.store.setValue("pack_tag", tag);
    this.pack = { ...emptyPack(), ...rest };
    return "new";
  }

  planned(key) {
    return this.pack.sessions.find((one) => one.key === key) ?? null;
  }

  // Everything that belongs to a session, by name.
  async entriesOf(key) {
    const entries = Object.fromEntries(await this.store.ofSession(key));
    return { ...entries, [`session ${key}`]: await this.store.entry("session", key) };
  }

  async sessions() {
    return Object.fromEntries(await this.store.all("session"));
  }

  // Sessions of the last weeks with their sets in order, as targets are made from them.
  async history() {
    const same = sameAs(Object.fromEntries(await this.store.all("custom")));
    const sets = (await this.store.all("set")).filter(([, entry]) => !isBinned(entry) && entry.fields.exercise)
      .map(([key, entry]) => ({ key, fields: mergedSet(entry.fields, same) }))
      .sort((one, other) => ((one.fields.ended ?? "") < (other.fields.ended ?? "") ? -1 : 1));
    return Object.entries(await this.sessions())
      .filter(([, entry]) => !isBinned(entry) && entry.fields.date)
      .map(([key, { fields }]) => ({
        key, date: fields.date, skipped: Boolean(fields.skipped), sets: sets.filter((one) => one.fields.session === key),
      }));
  }

  // Settings by name, and own targets by exercise.
  async settings() {
    return Object.fromEntries((await this.store.all("setting")).map(([name, entry]) => [name, entry.fields.value ?? null]));
  }

  async targets() {
    const all = await this.store.all("target");
    return Object.fromEntries(all.filter(([, entry]) => !isBinned(entry)).map(([name, entry]) => [name, entry.fields]));
  }
}

// The name of the place where a session is done: what was picked for it, else as planned. Picked is
// a key of one's own place; what the pack does not know any more is as planned.
export function placeName(pack, picked, planned) {
  return pack.places.find((one) => one.key === picked || one.name === picked)?.name ?? planned ?? "";
}

// One's own places, as [key, name].
export function ownPlaces(pack) {
  return pack.places.filter((one) => one.key !== ASKED).map((one) => [one.key, one.name]);
}

// What the person always does instead, by slot of a plan.
export function swapsOf(settings, plan) {
  const prefix = `swap:${plan}:`;
  return Object.fromEntries(Object.entries(settings)
    .filter(([name, value]) => plan && value && name.startsWith(prefix))
    .map(([name, value]) => [name.slice(prefix.length), value]));
}

function emptyPack() {
  return {
    sessions: [], cards: {}, substitutes: {}, last: {}, best: {}, outings: {}, kin: {}, racks: {}, places: [],
    lacking: {}, spared: {}, making: false, plan: null,
  };
}

function lastHere() {
  return localStorage.getItem(HERE) ?? "";
}

function remember(name) {
  localStorage.setItem(HERE, name);
}
