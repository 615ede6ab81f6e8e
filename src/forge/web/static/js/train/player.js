// The session player: what is on the screen follows from the phone's memory, never from the network.

import * as acts from "./actions.js";
import { aim } from "./aim.js";
import { Goals } from "./goals.js";
import { action, holdDock, holdMain, restDock, tickHold, tickRest } from "./dock.js";
import { h, say, show } from "./dom.js";
import { finishScreen } from "./finish.js";
import { isOver, moreRest, pause, settle, startHold, startRest, stopSide } from "./hold.js";
import { loadText } from "./figures.js";
import { today } from "./ids.js";
import { listen } from "./keys.js";
import { buildSession, isStarted, itemOf, lastLogged, nextRow, restAfter } from "./session.js";
import * as sheets from "./sheets.js";
import { changeSet } from "./sheet.js";
import { clock } from "./show.js";
import { play, unlock } from "./sound.js";
import * as view from "./view.js";
import { stayAwake } from "./wake.js";

const TIMER = "timer";
const LATE_S = 3;

export class Player {
  constructor(memory, key, place) {
    Object.assign(this, {
      memory, key, place, store: memory.store, state: { waiting: 0, link: "" }, slot: "", timer: null,
      busy: "", waiting: null, ended: false, told: null, keysOn: true,
    });
  }

  async open() {
    this.timer = (await this.store.value(TIMER)) ?? null;
    this.keysOn = (await this.store.value("keys_off")) !== true;
    if (this.timer && this.timer.session !== this.key) {
      this.timer = null;
    }
    await this.read();
    if (!this.session.items.length && !this.session.own.started && !this.key.startsWith("free:")) {
      return false;
    }
    this.ended = Boolean(this.session.own.finished);
    this.draw();
    listen(() => this.keysOn, (what) => this.act(what));
    setInterval(() => this.tick(), 200);
    document.addEventListener("visibilitychange", () => this.tick());
    return true;
  }

  async read() {
    const planned = this.memory.planned(this.key);
    const [entries, swaps, history] = await Promise.all([
      this.memory.entriesOf(this.key), this.memory.swapsOf(planned?.plan), this.memory.history(),
    ]);
    this.goals = new Goals(this.memory.pack, history, this.key);
    this.first = planned?.items.find((item) => item.warm_ups?.length)?.slot;
    const warmUps = (item) => {
      const steps = this.goals.rampOf(item, item.slot === this.first);
      return steps.length ? steps.map((step) => say("ramp", { load: loadText(step.load, say), n: step.reps })) : item.warm_ups;
    };
    this.session = buildSession(this.key, planned, entries, { cards: this.memory.pack.cards, swaps, warmUps });
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
      h("div.s-main", {}, view.ticks(this.session, row), this.middle(row, item, holding)),
      this.dock(row, item, holding)));
    this.tick();
  }

  middle(row, item, holding) {
    const act = (what, value) => this.act(what, value);
    if (!row) {
      return [
        h("h1", { id: "done-h", tabindex: "-1" }, this.session.items.length ? say("all_done") : say("empty")),
        view.effort(this.session, act), view.tools(this.session, row, act),
        view.drills(say("cool_down"), this.session.planned?.cool_down), view.overview(this.session, item, act),
      ];
    }
    if (holding) {
      return [view.head(this.session, row, item, act), holdMain(this.timer, item, this.card(item))];
    }
    const goal = this.goalOf(row);
    const last = this.memory.pack.last[item.slug];
    return [
      isStarted(this.session) ? null : view.drills(say("warm_up"), this.session.planned?.warm_up),
      view.head(this.session, row, item, act),
      view.big(item, row, goal),
      view.plates(row, goal, this.spec(item)),
      view.because(item, goal.target, last, this.session.notes, today()),
      view.effort(this.session, act),
      view.rounds(this.session, item, row, (one) => this.goalOf(one), act),
      view.tools(this.session, row, act),
      view.about(this.card(item)),
      view.overview(this.session, item, act),
    ];
  }

  dock(row, item, holding) {
    const act = (what) => this.act(what);
    if (holding) {
      return holdDock(this.timer, act);
    }
    const rest = this.timer?.kind === "rest" ? this.timer : null;
    if (!row) {
      return restDock(rest, action(say("finish.do"), "finish", act), act);
    }
    const timed = item.measure === "hold" || item.measure === "time";
    const goal = this.goalOf(row);
    const text = timed && row.type !== "warm_up" ? say("hold.start", { n: goal.amount })
      : this.needsLoad(item) && !goal.load && row.type !== "warm_up" ? say("log_first") : view.logText(item, row, goal);
    return restDock(rest, action(text, "log", act), act);
  }

  tick() {
    const now = Date.now();
    const started = this.session.own.started;
    const elapsed = document.getElementById("elapsed");
    if (elapsed && started) {
      elapsed.textContent = clock((now - new Date(started).getTime()) / 1000);
    }
    if (this.timer?.kind === "rest" && document.getElementById("rest-left")) {
      this.cue(`${this.timer.ends}`, tickRest(this.timer, now));
    } else if (this.timer?.kind === "hold" && document.getElementById("hold-n")) {
      const at = tickHold(this.timer, now);
      this.cueHold(at);
    }
  }

  // Ten seconds before the end, and at the end: each once, and never long after.
  cue(name, left) {
    if (left <= 10 && left > 7 && this.told !== `${name} soon`) {
      this.told = `${name} soon`;
      play("soon");
      this.announce(say("rest.soon"));
    }
    if (left <= 0 && left > -LATE_S && this.told !== `${name} end`) {
      this.told = `${name} end`;
      play("end");
      this.announce(say("rest.over"));
    }
  }

  cueHold(at) {
    const moment = `${at.place} ${at.phase} ${at.phase === "work" && at.left <= 0}`;
    if (this.moment === moment) {
      return;
    }
    const first = this.moment === undefined;
    this.moment = moment;
    if (at.phase === "work" && at.left <= 0) {
      play("end");
      this.announce(say("hold.reached"));
    } else if (at.phase === "work") {
      play("go");
      this.announce(say("hold.go"));
    } else if (!first && at.place) {
      play("side");
      this.announce(say("hold.change"));
    }
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
    if (what.startsWith("rir")) {
      const done = lastLogged(this.session);
      if (done) {
        await acts.editRow(this.store, done, { rir: Number(what.slice(3)) });
      }
    } else if (what === "log" && row) {
      await this.log(row, item);
    } else if (what === "row") {
      await this.tapped(value);
    } else if (what === "change" && row) {
      await this.change(row);
    } else if (what === "undo") {
      await this.undo();
    } else if (["more", "less", "pause"].includes(what)) {
      await this.adjust(what);
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

  async log(row, item) {
    const timed = item.measure === "hold" || item.measure === "time";
    const goal = this.goalOf(row);
    if (row.type === "warm_up") {
      const step = this.goals.rampOf(item, item.slot === this.first).find((one, place) => place + 1 === row.index);
      await this.save(row, { load: step?.load ?? null, amounts: [step?.reps ?? (Number.parseInt(row.words, 10) || item.amount[0])] });
    } else if (this.timer?.kind === "hold") {
      await this.stopHold(row);
    } else if (timed) {
      await this.setTimer({ ...startHold(row, goal.amount, Date.now()), session: this.key });
      this.moment = undefined;
      await acts.start(this.store, this.session);
    } else if (this.needsLoad(item) && !goal.load) {
      await this.change(row);
    } else {
      await this.save(row, { load: goal.load, amounts: [goal.amount] });
    }
  }

  // Stops the side that runs; logs once all sides have their time.
  async stopHold(row) {
    const stopped = stopSide(this.timer, Date.now());
    if (!isOver(stopped)) {
      await this.setTimer(stopped);
      return;
    }
    const load = this.goalOf(row).load;
    await this.save(row, { load, amounts: stopped.times });
  }

  async save(row, values) {
    const item = itemOf(this.session, row.slot);
    await acts.logRow(this.store, this.session, row, { ...values, card: this.card(item), goal: this.goals.targetOf(item) });
    await this.read();
    const rest = restAfter(this.session, row);
    const more = this.session.due.some((one) => !one.done);
    await this.setTimer(rest.seconds && more ? { ...startRest(rest.seconds, rest.kind, Date.now()), session: this.key } : null);
    this.announce(say("logged"));
  }

  async tapped(row) {
    this.slot = row.slot;
    if (row.done) {
      await this.change(row);
    } else if (row === this.row()) {
      await this.log(row, itemOf(this.session, row.slot));
    } else if (itemOf(this.session, row.slot).measure !== "hold") {
      const current = this.row();
      if (current && current.slot === row.slot && current.index === row.index && current.type === row.type) {
        await this.log(current, itemOf(this.session, row.slot));
      } else {
        await this.change(row);
      }
    }
  }

  async change(row) {
    const item = itemOf(this.session, row.slot);
    const logged = row.logged;
    const goal = logged ? sheets.asGoal(logged, this.goalOf(row)) : this.goalOf(row);
    const answer = await changeSet(item, row, goal, this.spec(item), { logged: row.done, needsLoad: this.needsLoad(item) });
    if (answer === "bin") {
      await acts.binRow(this.store, row);
    } else if (answer) {
      await (row.done ? acts.logRow(this.store, this.session, row, { ...answer, card: this.card(item) }, new Date(logged.ended)) : this.save(row, answer));
    }
  }

  async undo() {
    if (this.timer?.kind === "hold") {
      await this.setTimer(null);
      return;
    }
    const row = await acts.undo(this.store, this.session);
    if (row) {
      this.slot = row.slot;
      await this.setTimer(null);
      this.announce(say("undone"));
    }
  }

  async adjust(what) {
    if (what === "pause" && this.timer?.kind === "hold") {
      await this.setTimer({ ...pause(settle(this.timer, Date.now()), Date.now()) });
    } else if (this.timer?.kind === "rest") {
      await this.setTimer(moreRest(this.timer, what === "more" ? 15 : -15));
    }
  }

  async setTimer(timer) {
    this.timer = timer;
    await this.store.setValue(TIMER, timer);
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
