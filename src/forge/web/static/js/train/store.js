// The phone's memory: one database for each person, events and entries written together.
// A tick may show only after `log` resolved: then the set survives a killed tab.

import { empty, isKnown, merge, nameOf, take } from "./fold.js";
import { instant, uuid } from "./ids.js";
import { without } from "./refusal.js";

const VERSION = 1;

// Opens the memory of a person ("" before the server named one). `onold` is called when a newer
// page wants another version: let go, and reload.
export async function openStore(person, onold = () => {}) {
  const database = await new Promise((resolve, reject) => {
    const request = indexedDB.open(`forge-${person || "guest"}`, VERSION);
    // Migrations only add: an older page must still find what it knows.
    request.onupgradeneeded = () => {
      const made = request.result;
      made.createObjectStore("entries", { keyPath: "name" }).createIndex("session", "session");
      made.createObjectStore("outbox", { keyPath: "event.id" });
      made.createObjectStore("refused", { keyPath: "event.id" });
      made.createObjectStore("values");
    };
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
    request.onblocked = () => onold();
  });
  database.onversionchange = () => {
    database.close();
    onold();
  };
  return new Store(database);
}

class Store {
  constructor(database) {
    this.database = database;
    this.queue = Promise.resolve();
  }

  // One thing after the other: two logs in one moment must not take the same counter.
  #inTurn(work) {
    const done = this.queue.then(work);
    this.queue = done.catch(() => {});
    return done;
  }

  // Writes an event, its entry and its place in the outbox, all or nothing. Resolves once the
  // disk has it; rejects where it is full.
  log(type, entity, body, at = new Date()) {
    return this.#inTurn(() => this.#log(type, entity, body, at));
  }

  async #log(type, entity, body, at) {
    const [device, last] = [await this.device(), (await this.value("lamport")) ?? 0];
    const event = {
      id: uuid(), device, lamport: last + 1, type, v: 1, entity, body: whole(body), client_time: instant(at),
    };
    await this.#write([event], (stores) => {
      stores.outbox.put({ event, tries: 0 });
      stores.values.put(event.lamport, "lamport");
    });
    return event;
  }

  // Takes events of other devices and the place in the stream up to which they reach.
  takeEvents(events, cursor) {
    return this.#inTurn(async () => {
      const last = (await this.value("lamport")) ?? 0;
      const newest = Math.max(last, ...events.map((event) => event.lamport));
      await this.#write(events, (stores) => {
        stores.values.put(newest, "lamport");
        stores.values.put(cursor, "cursor");
      });
    });
  }

  async #write(events, also) {
    const transaction = this.database.transaction(
      ["entries", "outbox", "values"], "readwrite", { durability: "strict" },
    );
    const stores = {
      entries: transaction.objectStore("entries"),
      outbox: transaction.objectStore("outbox"),
      values: transaction.objectStore("values"),
    };
    const known = events.filter((event) => isKnown(event.type));
    const taken = {};
    const fill = (place) => {
      if (place === known.length) {
        Object.values(taken).forEach((row) => stores.entries.put(row));
        also(stores);
        return;
      }
      const event = known[place];
      const name = nameOf(event);
      const with_ = (entry) => {
        const next = take(entry, event);
        taken[name] = { name, session: next.fields?.session ?? "", entry: next };
        fill(place + 1);
      };
      if (taken[name]) {
        with_(taken[name].entry);
      } else {
        stores.entries.get(name).onsuccess = (found) => with_(found.target.result?.entry ?? empty());
      }
    };
    fill(0);
    await finished(transaction);
  }

  // The name of this device, made once.
  async device() {
    let name = await this.value("device");
    if (!name) {
      name = uuid();
      await this.setValue("device", name);
    }
    return name;
  }

  // What is kept under a name: the pack, running timers, how far the server was read.
  async value(name) {
    return result(this.database.transaction("values").objectStore("values").get(name));
  }

  async setValue(name, value) {
    const transaction = this.database.transaction("values", "readwrite", { durability: "strict" });
    transaction.objectStore("values").put(value, name);
    await finished(transaction);
  }

  // An entry by its collection and name; empty for one that nothing is known of.
  async entry(collection, entity) {
    const store = this.database.transaction("entries").objectStore("entries");
    return (await result(store.get(`${collection} ${entity}`)))?.entry ?? empty();
  }

  // Entries of a session: its sets, swaps and notes, as [name, entry].
  async ofSession(session) {
    const index = this.database.transaction("entries").objectStore("entries").index("session");
    return (await result(index.getAll(session))).map((row) => [row.name, row.entry]);
  }

  // All entries of a collection, as [entity, entry].
  async all(collection) {
    const range = IDBKeyRange.bound(`${collection} `, `${collection} \uffff`);
    const store = this.database.transaction("entries").objectStore("entries");
    const rows = await result(store.getAll(range));
    return rows.map((row) => [row.name.slice(collection.length + 1), row.entry]);
  }

  // Takes entries as the server knows them; what this device did since stays.
  takeSnapshot(entries, cursor, lamport) {
    return this.#inTurn(async () => {
      const last = (await this.value("lamport")) ?? 0;
      const transaction = this.database.transaction(
        ["entries", "values"], "readwrite", { durability: "strict" },
      );
      const store = transaction.objectStore("entries");
      for (const [name, known] of Object.entries(entries)) {
        store.get(name).onsuccess = (found) => {
          const entry = merge(found.target.result?.entry ?? empty(), known);
          store.put({ name, session: entry.fields?.session ?? "", entry });
        };
      }
      transaction.objectStore("values").put(Math.max(last, lamport), "lamport");
      transaction.objectStore("values").put(cursor, "cursor");
      await finished(transaction);
    });
  }

  // Forgets what imports brought that were undone: the server keeps no trace of it either.
  async forget(imports) {
    const transaction = this.database.transaction("entries", "readwrite", { durability: "strict" });
    transaction.objectStore("entries").openCursor().onsuccess = ({ target }) => {
      if (target.result) {
        if (imports.includes(target.result.value.entry?.fields?.source)) {
          target.result.delete();
        }
        target.result.continue();
      }
    };
    await finished(transaction);
  }

  // Removes this memory from the device, for good.
  remove() {
    this.database.close();
    return new Promise((resolve) => {
      const request = indexedDB.deleteDatabase(this.database.name);
      request.onsuccess = request.onblocked = request.onerror = () => resolve();
    });
  }

  // Events that the server has not confirmed, oldest first.
  async waiting() {
    const rows = await result(this.database.transaction("outbox").objectStore("outbox").getAll());
    return rows.map((row) => row.event).sort((one, other) => one.lamport - other.lamport);
  }

  async refused() {
    return result(this.database.transaction("refused").objectStore("refused").getAll());
  }

  // Sends a refused event once more.
  async tryAgain(id) {
    const transaction = this.database.transaction(["outbox", "refused"], "readwrite", { durability: "strict" });
    const refused = transaction.objectStore("refused");
    refused.get(id).onsuccess = ({ target }) => {
      if (target.result) {
        transaction.objectStore("outbox").put({ event: target.result.event, tries: 0 });
        refused.delete(id);
      }
    };
    await finished(transaction);
  }

  // Forgets a refused event and what it wrote here. The next pack is asked for whole: it has what
  // stood there before.
  discard(id) {
    return this.#inTurn(async () => {
      const transaction = this.database.transaction(
        ["entries", "refused", "values"], "readwrite", { durability: "strict" },
      );
      const [entries, refused] = [transaction.objectStore("entries"), transaction.objectStore("refused")];
      refused.get(id).onsuccess = ({ target }) => {
        const name = target.result && nameOf(target.result.event);
        refused.delete(id);
        transaction.objectStore("values").delete("pack_tag");
        if (name) {
          entries.get(name).onsuccess = (found) => {
            const row = found.target.result;
            const entry = row && without(row.entry, id);
            if (entry) {
              entries.put({ ...row, session: entry.fields.session ?? "", entry });
            } else {
              entries.delete(name);
            }
          };
        }
      };
      await finished(transaction);
    });
  }

  // Takes what the server answered: stored and known leave the outbox, refused ones are kept aside.
  async settle(results) {
    const transaction = this.database.transaction(
      ["outbox", "refused"], "readwrite", { durability: "strict" },
    );
    const outbox = transaction.objectStore("outbox");
    for (const { id, outcome, reason } of results) {
      if (outcome === "refused") {
        outbox.get(id).onsuccess = (found) => {
          if (found.target.result) {
            transaction.objectStore("refused").put({ event: found.target.result.event, reason });
            outbox.delete(id);
          }
        };
      } else {
        outbox.delete(id);
      }
    }
    await finished(transaction);
  }
}

// A text field may cut an emoji in two; half a character is no text that a server can keep.
function whole(body) {
  return JSON.parse(JSON.stringify(body, (_, value) => (
    typeof value === "string" ? value.toWellFormed?.() ?? value : value
  )));
}

function result(request) {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

function finished(transaction) {
  return new Promise((resolve, reject) => {
    transaction.oncomplete = () => resolve();
    transaction.onerror = () => reject(transaction.error);
    transaction.onabort = () => reject(transaction.error ?? new Error("aborted"));
  });
}
