// What the server could not take: each event in words, why, and what can be done with it.

import { h, say, show } from "./dom.js";
import { today } from "./ids.js";
import { copyOf, whyOf, wrongOf } from "./refusal.js";
import { loggedText } from "./show.js";

const LONGEST = 300;

export class Refused {
  constructor(memory, place) {
    Object.assign(this, { memory, place, store: memory.store, asked: "", told: "" });
  }

  async open() {
    const rows = await this.store.refused();
    rows.sort((one, other) => one.event.lamport - other.event.lamport);
    show(this.place, h("div.refused", {},
      h("p", { role: "status", "data-at": "told", tabindex: "-1" }, this.told),
      rows.length ? h("ul.rows.bare", {}, rows.map((row) => this.row(row))) : h("p.lead", {}, say("refused.none")),
      rows.length > 1 && h("div.btns.mt", {}, h("button.btn", {
        type: "button", "data-at": "all", onclick: () => keep(rows.map((one) => one.event)),
      }, say("refused.copy_all")))));
    return true;
  }

  row({ event, reason }) {
    const [key, values] = whyOf(reason, (name) => say(`field.${name}`) !== `field.${name}`);
    const field = values.field && say(`field.${values.field}`);
    const kind = event.type.split(".")[0];
    return h("li", {},
      h("h2.rh", {}, say(`kind.${kind}`) === `kind.${kind}` ? say("kind.other") : say(`kind.${kind}`), " ", this.nameOf(event)),
      h("p.d", {}, whenOf(event)),
      h("p", {}, told(event)),
      h("p", {}, h("b", {}, say("refused.why")), " ", say(key, { ...values, field, wrong: wrongIn(values.wrong) })),
      this.asked === event.id ? this.sure(event) : this.ways(event));
  }

  // The exercise of a set, or the title of a session, where it says one.
  nameOf({ body }) {
    const slug = body?.exercise;
    return slug ? this.memory.pack.cards[slug]?.name ?? slug : body?.title ?? "";
  }

  ways(event) {
    const way = (name, key, what) => h("button.btn", { type: "button", "data-at": `${name} ${event.id}`, onclick: what }, say(key));
    return h("div.btns.mt", {},
      way("copy", "refused.copy", () => keep([event])),
      way("again", "refused.again", () => this.again(event)),
      way("discard", "refused.discard", () => this.ask(event.id)));
  }

  sure(event) {
    return h("div.note.mt", {}, h("p", {}, say("refused.sure")), h("div.btns.mt", {},
      h("button.btn.stop", { type: "button", "data-at": `discard ${event.id}`, onclick: () => this.discard(event) }, say("refused.discard")),
      h("button.btn", { type: "button", "data-at": `leave ${event.id}`, onclick: () => this.ask("") }, say("refused.leave"))));
  }

  async ask(id) {
    this.asked = id;
    await this.open();
  }

  async again(event) {
    await this.store.tryAgain(event.id);
    this.told = say("refused.sent");
    await this.open();
    this.memory.outbox?.soon();
  }

  async discard(event) {
    await this.store.discard(event.id);
    Object.assign(this, { asked: "", told: say("refused.gone") });
    await this.open();
    this.place.querySelector("[data-at=told]").focus();
    if (await this.memory.refresh() === "new") {
      this.told = say("refused.back");
      await this.open();
    }
  }

  async news() {
    await this.open();
  }

  async onstate({ state }) {
    if (state === "refused" && this.told === say("refused.sent")) {
      this.told = say("refused.still");
    }
    await this.open();
  }
}

// In the reader's language; a newer server may say what this page has no words for.
function wrongIn(wrong = "") {
  const [key, values] = wrongOf(wrong);
  const text = say(key, values);
  return text.startsWith("wrong.") ? wrong : text;
}

function whenOf(event) {
  const at = new Date(event.client_time);
  return Number.isNaN(at.getTime()) ? "" : at.toLocaleString(document.documentElement.lang || "en", { dateStyle: "medium", timeStyle: "short" });
}

// What the event says, as far as people read it.
function told({ type, body }) {
  const text = body?.text ?? body?.note;
  if (text) {
    return `“${String(text).slice(0, LONGEST)}${String(text).length > LONGEST ? "…" : ""}”`;
  }
  return type.startsWith("set.") && body?.measure ? loggedText(body) : "";
}

// Gives the person a file of events; the page itself is all that it needs.
function keep(events) {
  const address = URL.createObjectURL(new Blob([copyOf(events)], { type: "application/json" }));
  h("a", { href: address, download: `forge-not-taken-${today()}.json` }).click();
  setTimeout(() => URL.revokeObjectURL(address), 60000);
}
