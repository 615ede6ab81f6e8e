// Sends what waits and takes what other devices did. Only one tab at a time; a server that sleeps
// is normal, so nothing here is an error that a person must see: `onstate` tells how it stands.

const BATCH = 200;
// Bytes of events in a batch, well below the largest body that the server reads.
const LARGEST = 200000;
const CLIENT = 1;
const BUSY = 500;
const LONGEST_WAIT = 300000;

export class Outbox {
  // `onstate({waiting, state})` is called at each change; state is sent, waiting, signed-out, full,
  // refused (all is sent, but the server could not take some of it: it is kept here) or deleted. After deleted, once what `onstate` returned is done, this memory is removed: the
  // person deleted everything, maybe from another device. `onnews` is called when other devices
  // did something, `onrefresh` when the server has more than events tell, such as an import.
  constructor(store, { url = "/api/v1/sync", onstate = () => {}, onnews = () => {}, onrefresh = () => {} } = {}) {
    Object.assign(this, { store, url, onstate, onnews, onrefresh, tries: 0, timer: 0 });
  }

  // Flushes now, and whenever there is hope.
  start() {
    for (const moment of ["online", "pageshow"]) {
      addEventListener(moment, () => this.soon());
    }
    document.addEventListener("visibilitychange", () => document.hidden || this.soon());
    this.soon();
  }

  soon(delay = 0) {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.flush(), delay);
  }

  async flush() {
    if (!navigator.locks) {
      return this.#flush();
    }
    return navigator.locks.request(`forge-outbox`, { ifAvailable: true }, (lock) => (lock ? this.#flush() : this.soon(BUSY)));
  }

  async #flush() {
    try {
      let more = true;
      while (more) {
        more = await this.#once();
      }
      this.tries = 0;
      await this.#tell((await this.store.refused()).length ? "refused" : "sent");
      // What was logged while the last answer was on its way.
      if ((await this.store.waiting()).length) {
        this.soon();
      }
    } catch (problem) {
      if (problem.deleted) {
        await this.#tell("deleted");
        await this.store.remove();
        return;
      }
      await this.#tell(problem.signedOut ? "signed-out" : "waiting");
      this.tries += 1;
      // Twice as long each time, and never all phones at the same moment.
      const longest = Math.min(LONGEST_WAIT, 2000 * 2 ** this.tries);
      this.soon(longest * (0.5 + Math.random() / 2));
    }
  }

  async #once() {
    const waiting = await this.store.waiting();
    const batch = fitting(waiting);
    if (waiting.length && !batch.length) {
      // No server would ever read it, and all that follows would wait behind it.
      await this.store.settle([{ id: waiting[0].id, outcome: "refused", reason: "It is too large." }]);
      return true;
    }
    const answer = await this.#post({
      device: await this.store.device(),
      client: CLIENT,
      cursor: (await this.store.value("cursor")) ?? 0,
      person: (await this.store.value("person")) ?? "",
      events: batch,
    });
    await this.store.settle(answer.results);
    await this.store.takeEvents(answer.events, answer.cursor);
    if (answer.person) {
      await this.store.setValue("person", answer.person);
    }
    if (answer.events.length) {
      this.onnews();
    }
    if (answer.refresh) {
      this.onrefresh();
    }
    return answer.more || waiting.length > batch.length;
  }

  async #post(body) {
    const response = await fetch(this.url, {
      method: "POST",
      headers: { "Content-Type": "application/json", Accept: "application/json" },
      body: JSON.stringify(body),
      credentials: "same-origin",
    });
    if (!response.ok) {
      throw Object.assign(new Error(`sync ${response.status}`), {
        signedOut: response.status === 401 || response.status === 403,
        deleted: response.status === 410,
      });
    }
    return response.json();
  }

  async #tell(state) {
    await this.onstate({ state, waiting: (await this.store.waiting()).length });
  }
}

// The events that go first: as many as a batch may hold, and as large.
function fitting(waiting) {
  const batch = [];
  let bytes = 0;
  for (const event of waiting.slice(0, BATCH)) {
    bytes += new Blob([JSON.stringify(event)]).size + 1;
    if (bytes > LARGEST) {
      break;
    }
    batch.push(event);
  }
  return batch;
}
