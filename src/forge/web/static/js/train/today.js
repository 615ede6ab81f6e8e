// Today: the session that is due, why, and what can be done with it, from the phone's memory alone.

import * as acts from "./actions.js";
import { agenda, daysFrom } from "./agenda.js";
import { cutTo } from "./cut.js";
import { h, say, show } from "./dom.js";
import { Goals } from "./goals.js";
import { canAct, offerLines, offerList, readinessForm } from "./offers.js";
import { freeSession, today } from "./ids.js";
import { ownPlaces, placeName } from "./memory.js";
import { thumb } from "./picture.js";
import { buildSession } from "./session.js";
import { choose } from "./sheet.js";
import { dayText, rangeText } from "./show.js";
import { unsent } from "./view.js";

const SHORT_MINUTES = 20;
const AS_PLANNED = "as-planned";
const LOOK_AGAIN_MS = 2000;

export class Today {
  constructor(memory, place) {
    Object.assign(this, { memory, place, store: memory.store, state: { waiting: 0, link: "" }, cut: null });
  }

  async open() {
    this.draw(await this.read());
    this.wait();
    return true;
  }

  // A plan that is being made shows itself as soon as it is there.
  wait() {
    if (this.memory.pack.making && !this.waiting) {
      this.waiting = setTimeout(async () => {
        this.waiting = null;
        await (await this.memory.refresh() === "new" ? this.news() : this.wait());
      }, LOOK_AGAIN_MS);
    }
  }

  async read() {
    const sessions = await this.memory.sessions();
    const found = agenda(this.memory.pack.sessions, sessions, today());
    const free = Object.entries(sessions).filter(([key, entry]) => key.startsWith("free:")
      && entry.fields?.started && !entry.fields.finished && entry.fields.binned !== true);
    return { ...found, free, ...(found.now ? await this.told(found.now.session) : {}) };
  }

  // What may be easier in the session that is due, and at which place it is done.
  async told(session) {
    const [settings, targets, history, entries] = await Promise.all([
      this.memory.settings(), this.memory.targets(), this.memory.history(), this.memory.entriesOf(session.key),
    ]);
    const readiness = entries[`readiness ${session.key}`]?.fields ?? {};
    const picked = entries[`session ${session.key}`].fields?.place ?? null;
    const place = placeName(this.memory.pack, picked, session.place);
    const goals = new Goals(this.memory.pack, history, session.key, { settings, targets, readiness, place });
    return { goals, readiness, place, picked, lines: offerLines(session, goals, history) };
  }

  draw(found) {
    const { pack } = this.memory;
    show(this.place, h("div.today", {},
      h("div.p-head", {}, h("h1", {}, say("today")), unsent(this.state.waiting, this.state.link)),
      pack.plan ? null : pack.making ? h("div.empty", { role: "status" }, h("p", {}, say("making")))
        : h("div.empty", {}, h("p", {}, say("no_plan")), h("a.btn.go", { href: "/plan/" }, say("make_plan"))),
      found.free.map(([key, entry]) => h("section.due", {}, h("h2", {}, entry.fields.title || say("free")),
        h("a.btn.go", { href: `/train/session/${key}/` }, say("go_on")))),
      found.now ? this.due(found.now, found) : pack.plan && this.rest(found.coming[0]),
      found.missed.map((due) => this.missed(due)),
      found.coming.length ? this.coming(found.coming) : null,
      h("section.sec", {}, h("h2", {}, say("other")),
        h("div.btns", {}, h("button.btn", { type: "button", "data-at": "free", onclick: () => this.free() }, say("free.start")),
          h("a.btn", { href: "/train/quick/" }, say("quick"))))));
  }

  due({ session, state, date }, { lines, goals, readiness, place, picked }) {
    const cut = this.cut?.key === session.key ? this.cut : null;
    const minutes = cut ? cut.minutes : session.minutes;
    const start = { running: "go_on", done: "look" }[state] ?? "start";
    const gone = new Set(cut?.gone ?? []);
    const { cards } = this.memory.pack;
    const drawn = session.items.some((item) => cards[item.slug]?.figure);
    return h("section.due", { "aria-labelledby": "due-h" },
      h("h2", { id: "due-h" }, session.title),
      h("p.num", {}, say("size", { minutes, n: session.items.length - gone.size }), place ? ` · ${place}` : ""),
      h("p.because", {}, date === today() ? session.why : `${dayText(date, today())}. ${session.why}`),
      h("div.btns", {},
        h("button.btn.go", { type: "button", "data-at": "start", onclick: () => this.start(session, cut) }, say(start)),
        state === "planned" && h("button.btn", { type: "button", "data-at": "cut", onclick: () => this.shorten(session, cut) },
          cut ? say("cut.whole") : say("cut.do", { n: SHORT_MINUTES })),
        state === "planned" && h("button.btn", { type: "button", "data-at": "move", onclick: () => this.move(session) }, say("move")),
        state === "planned" && h("button.btn", { type: "button", "data-at": "skip", onclick: () => this.skip(session) }, say("skip"))),
      this.where(session, state, date, place, picked),
      cut && h("p.note", { role: "status" }, gone.size
        ? say("cut.told", { names: session.items.filter((item) => gone.has(item.slot)).map((item) => item.name).join(", ") })
        : say("cut.fits")),
      offerList(lines, (line, what) => this.answer(line, what, goals)),
      state === "planned" && canAct(session, goals) && readinessForm(readiness, (said) => this.ready(session, said)),
      h("ol.due-list", {}, session.items.map((item) => h(gone.has(item.slot) ? "li.gone" : "li", {},
        drawn && (thumb(cards[item.slug]) ?? h("span.thumb.none")), h("span", {}, h("b", {}, `${item.letter} `), item.name), " ",
        h("span.num.quiet", {}, gone.has(item.slot) ? say("cut.out") : `${goals.easedSets(item) ?? item.sets} × ${rangeText(item)}`)))));
  }

  // What the place lacks, and another place for this session.
  where(session, state, date, place, picked) {
    const gone = this.memory.pack.lacking[place] ?? [];
    const lacks = session.items.filter((item) => gone.includes(item.slug)).map((item) => item.name);
    const others = ownPlaces(this.memory.pack).filter(([key]) => key !== picked);
    const open = state === "planned" || state === "running";
    return [
      lacks.length > 0 && open && h("p.note", { role: "status" }, say("place.lacks", { place, names: lacks.join(", ") })),
      (others.length > 0 || picked) && open && h("p", {}, h("button.btn", {
        type: "button", "data-at": "place", onclick: () => this.pick(session, date, others, picked),
      }, say("place.pick"))),
    ];
  }

  async pick(session, date, others, picked) {
    const planned = [AS_PLANNED, session.place ? say("place.planned", { place: session.place }) : say("place.usual")];
    const chosen = await choose(say("place.title"), picked ? [planned, ...others] : others);
    if (chosen) {
      await acts.pickPlace(this.store, session, date, chosen === AS_PLANNED ? null : chosen);
      await this.again();
    }
  }

  missed(due) {
    const { session } = due;
    return h("section.due.late", {}, h("h2", {}, say("missed", { title: session.title, day: dayText(due.date, today()) })),
      h("div.btns", {},
        h("button.btn", { type: "button", onclick: () => this.moveTo(session, today()) }, say("missed.now")),
        h("button.btn", { type: "button", onclick: () => this.skip(session) }, say("missed.leave"))));
  }

  // No session today: what comes next, and a way to do it now.
  rest(next) {
    return h("section.due", {}, h("p.lead", {}, say("rest_day")),
      next && h("p", {}, h("b", {}, next.session.title), ` · ${dayText(next.date, today())}`),
      next && h("div.btns", {}, h("button.btn.go", {
        type: "button", "data-at": "bring", onclick: () => this.moveTo(next.session, today()),
      }, say("bring"))));
  }

  coming(coming) {
    return h("section.sec", {}, h("h2", {}, say("coming")), h("ul.index", {}, coming.slice(0, 6).map((due) => h("li", {},
      h("a", { href: `/train/session/${due.session.key}/` }, due.session.title,
        h("span.num", {}, dayText(due.date, today())))))));
  }

  async answer(line, what, goals) {
    if (what === "undo") {
      await acts.undoOffer(this.store, line.setting, goals.settings[line.setting]);
    } else {
      await (what === "yes" ? acts.takeOffer : acts.leaveOffer)(this.store, line.offer);
    }
    await this.again();
  }

  async ready(session, said) {
    await acts.sayReadiness(this.store, session, said);
    await this.again();
  }

  async start(session, cut) {
    if (cut?.gone.length) {
      const entries = await this.memory.entriesOf(session.key);
      const built = buildSession(session.key, session, entries);
      for (const slot of cut.gone) {
        await acts.skip(this.store, built, slot, "time");
      }
    }
    location.href = `/train/session/${session.key}/`;
  }

  // The same again gives the whole session back.
  async shorten(session, cut) {
    if (cut) {
      this.cut = null;
    } else {
      const work = session.items.reduce((all, item) => all + (item.seconds ?? 0), 0);
      const around = Math.min(240, Math.max(0, session.minutes * 60 - work));
      const gone = cutTo(session.items, SHORT_MINUTES * 60 - around);
      const left = session.items.filter((item) => !gone.includes(item.slot))
        .reduce((all, item) => all + (item.seconds ?? 0), around);
      this.cut = { key: session.key, gone, minutes: Math.ceil(left / 60) };
    }
    this.draw(await this.read());
  }

  async move(session) {
    const days = Array.from({ length: 6 }, (_, place) => daysFrom(today(), place + 1));
    const day = await choose(say("move.title"), days.map((one) => [one, dayText(one, today())]));
    if (day) {
      await this.moveTo(session, day);
    }
  }

  async moveTo(session, day) {
    await acts.move(this.store, session, day);
    await this.again();
  }

  async skip(session) {
    const why = await choose(say("skip.session"), [
      ["rest", say("skip.rest")], ["ill", say("skip.ill")], ["time", say("skip.time")], ["other", say("skip.other")],
    ]);
    if (why) {
      await acts.skipSession(this.store, session, why, today());
      await this.again();
    }
  }

  async free() {
    const key = freeSession();
    await acts.start(this.store, { key, planned: null, title: say("free"), own: {} });
    location.href = `/train/session/${key}/`;
  }

  async again() {
    this.draw(await this.read());
    this.memory.outbox?.soon();
  }

  async news() {
    this.draw(await this.read());
    this.wait();
  }

  async onstate({ state, waiting }) {
    this.state = { link: state, waiting };
    this.place.querySelector(".p-head .unsent")?.replaceWith(unsent(waiting, state));
  }
}
