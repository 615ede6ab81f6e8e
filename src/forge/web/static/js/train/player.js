// The session player: what is on the screen follows from the phone's memory, never from the network.

import * as acts from "./actions.js";
import { aim } from "./aim.js";
import { Goals } from "./goals.js";
import * as doing from "./doing.js";
import { h, say, show } from "./dom.js";
import { finishScreen } from "./finish.js";
import { loadText } from "./figures.js";
import { listen } from "./keys.js";
import { isTimedCircuit } from "./circuits.js";
import { buildSession, circuitAt, itemOf, lastLogged, nextRow } from "./session.js";
import * as sheets from "./sheets.js";
import { hear, unlock } from "./sound.js";
import { dock, middle } from "./stage.js";
import { tick } from "./timing.js";
import * as view from "./view.js";
import { placeName, swapsOf } from "./memory.js";
import { stayAwake } from "./wake.js";

const TIMER = "timer";
const CLOCK = "circuit";

export class Player {
  constructor(memory, key, place) {
    Object.assign(this, {
      memory, key, place, store: memory.store, state: { waiting: 0, link: "" }, slot: "", timer: null, clock: null,
      busy: "", waiting: null, ended: false, told: null, keysOn: true,
    });
  }

  async open() {
    this.timer = (await this.store.value(TIMER)) ?? null;
    this.keysOn = (await this.store.value("keys_off")) !== true;
    if (this.timer && this.timer.session !== this.key) {
      this.timer = null;
    }
    const clock = (await this.store.value(CLOCK)) ?? null;
    this.clock = clock?.session === this.key ? clock : null;
    await this.read();
    if (!this.session.items.length && !this.session.own.started && !this.key.startsWith("free:")) {
      return false;
    }
    this.ended = Boolean(this.session.own.finished);
    this.draw();
    listen(() => this.keysOn, (what) => this.act(what));
    setInterval(() => tick(this), 200);
    document.addEventListener("visibilitychange", () => tick(this));
    return true;
  }

  async read() {
    const planned = this.memory.planned(this.key);
    const [entries, settings, targets, history] = await Promise.all([
      this.memory.entriesOf(this.key), this.memory.settings(), this.memory.targets(), this.memory.history(),
    ]);
    const swaps = swapsOf(settings, planned?.plan);
    const place = placeName(this.memory.pack, entries[`session ${this.key}`].fields?.place, planned?.place);
    const readiness = entries[`readiness ${this.key}`]?.fields ?? {};
    this.settings = settings;
    hear(settings);
    this.goals = new Goals(this.memory.pack, history, this.key, { settings, targets, place, readiness });
    this.first = planned?.items.find((item) => item.warm_ups?.length)?.slot;
    const warmUps = (item) => {
      const steps = this.goals.rampOf(item, item.slot === this.first);
      return steps.length ? steps.map((step) => say("ramp", { load: loadText(step.load, say), n: step.reps })) : item.warm_ups;
    };
    this.session = buildSession(this.key, planned, entries, { cards: this.memory.pack.cards, swaps, warmUps, eased: (item) => this.goals.easedSets(item) });
  }

  // What a row aims at: what was done in this session first, then last time, then the plan.
  goalOf(row) {
    const item = itemOf(this.session, row.slot);
    const last = this.memory.pack.last[item.slug];
    const earlier = last && last.sets[0]?.session !== this.key ? last.sets.filter((one) => one.side !== "right") : [];
    const target = this.goals.targetOf(item);
    const goal = { load: target.load ?? aim(item, row.index, earlier).load, amount: target.aim, target };
    const now = this.session.rows.filter((one) => one.slot === row.slot && one.type === "normal" && one.done).at(-1);
    const load = now?.logged.load ?? now?.logged.assistance ?? goal.load;
    return { ...goal, load: this.dressed(load, item) };
  }

  // A load with the implements and the bar of its exercise.
  dressed(load, item) {
    const spec = this.spec(item);
    return load ? { ...(spec?.bar && load.unit === spec.unit ? { bar: spec.bar } : {}), implements: spec?.implements ?? 1, ...load } : null;
  }

  card(item) {
    return this.memory.pack.cards[item.slug] ?? null;
  }

  spec(item) {
    return this.card(item)?.load ?? null;
  }

  needsLoad(item) {
    return ["external", "machine_stack", "assistance"].includes(this.spec(item)?.type);
  }

  row() {
    return nextRow(this.session, this.slot);
  }

  // ------------------------------------------------------------ drawing

  draw() {
    if (this.ended) {
      show(this.place, finishScreen(this));
      return;
    }
    const row = this.row();
    const item = row ? itemOf(this.session, row.slot) : null;
    const holding = this.timer?.kind === "hold" && item;
    show(this.place, h("section.screen", { "aria-labelledby": item ? "exercise" : "done-h" },
      view.header(this.state, (what) => this.act(what)),
      h("div.s-main", {}, view.ticks(this.session, row), middle(this, row, item, holding)),
      dock(this, row, item, holding)));
    tick(this);
  }

  announce(text) {
    const place = document.getElementById("told");
    if (place) {
      place.textContent = text;
    }
  }

  // ------------------------------------------------------------ doing

  async act(what, value) {
    unlock();
    stayAwake();
    if (this.busy) {
      // The same again is a second tap on one thing; another thing waits for its turn.
      this.waiting = what === this.busy ? this.waiting : [what, value];
      return;
    }
    this.busy = what;
    try {
      await this.do(what, value);
    } catch (problem) {
      this.announce(say(problem.name === "QuotaExceededError" ? "full" : "failed"));
      document.getElementById("told")?.classList.add("shown");
    } finally {
      this.busy = "";
    }
    const next = this.waiting;
    this.waiting = null;
    if (next) {
      await this.act(...next);
    }
  }

  async do(what, value) {
    const row = this.row();
    const item = row && itemOf(this.session, row.slot);
    if (what.startsWith("rpe")) {
      const done = lastLogged(this.session);
      if (done) {
        await acts.editRow(this.store, done, { rpe: what.slice(3) });
      }
    } else if (what.startsWith("rir")) {
      const done = lastLogged(this.session);
      if (done) {
        await acts.editRow(this.store, done, { rir: Number(what.slice(3)) });
      }
    } else if (what === "log" && row) {
      await doing.log(this, row, item);
    } else if (what === "row") {
      await doing.tapped(this, value);
    } else if (what === "change" && row) {
      await doing.change(this, row);
    } else if (what === "end_circuit" && item) {
      await doing.endCircuit(this, item);
    } else if (what === "undo") {
      await doing.undo(this);
    } else if (["more", "less", "pause"].includes(what)) {
      await doing.adjust(this, what);
    } else {
      await this.other(what, value, item);
    }
    await this.read();
    this.state.waiting = (await this.store.waiting()).length;
    this.draw();
    this.memory.outbox?.soon();
  }

  async other(what, value, item) {
    if (what === "go") {
      this.slot = value;
    } else if (what === "next" || what === "previous") {
      this.slot = sheets.neighbour(this.session, item, what === "next" ? 1 : -1);
    } else if (what === "finish" || what === "log") {
      // Finish is no lock: it is written at once, can be taken back, and late sets join.
      await acts.finish(this.store, this.session, {});
      await this.setTimer(null);
      this.ended = true;
    } else if (what === "resume") {
      await acts.reopen(this.store, this.session);
      this.ended = false;
    } else {
      const slot = await sheets.run(this, what, value, item);
      this.slot = slot ?? this.slot;
    }
  }

  async setTimer(timer) {
    this.timer = timer;
    await this.store.setValue(TIMER, timer);
  }

  // The clock of a circuit runs beside its rests, by instants too.
  async setClock(clock) {
    this.clock = clock && { ...clock, session: this.key };
    await this.store.setValue(CLOCK, this.clock);
  }

  // The circuit of a row, where it goes by the clock.
  circuitOf(row) {
    const circuit = row && circuitAt(this.session, row.slot);
    return isTimedCircuit(circuit) ? circuit : null;
  }

  // Other devices, or the server, know more than this page shows.
  async news() {
    await this.read();
    this.draw();
  }

  // The outbox tells how many events wait; drawn without touching what the person does.
  onstate({ state, waiting }) {
    this.state = { link: state, waiting };
    const place = this.place.querySelector("header .unsent");
    place?.replaceWith(view.unsent(waiting, state));
  }
}
