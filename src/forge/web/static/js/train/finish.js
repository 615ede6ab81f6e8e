// The end of a session: what was done of what was planned, records, effort, a note, what comes next.
// It can be shown again; sets that arrive late join.

import * as acts from "./actions.js";
import { unsent } from "./view.js";
import { h, icon, say } from "./dom.js";
import { hundredths } from "./figures.js";
import { clock, loggedText, rowText } from "./show.js";

export function finishScreen(player) {
  const { session } = player;
  const work = session.rows.filter((row) => row.type !== "warm_up");
  const done = work.filter((row) => row.done);
  const until = session.own.finished ? new Date(session.own.finished) : new Date();
  const seconds = session.own.started ? (until - new Date(session.own.started)) / 1000 : 0;
  return h("section.screen.fin", { "aria-labelledby": "fin-h" },
    h("header", {}, h("span.clock", {}, clock(seconds)), unsent(player.state.waiting, player.state.link),
      h("a.btn.bare", { href: "/train/" }, say("today"))),
    h("div.s-main", {},
      h("h1", { id: "fin-h", tabindex: "-1" }, say("fin.done")),
      h("p.lead", {}, say("fin.sets", { done: done.length, all: work.length })),
      records(player), form(player),
      h("ul.fin-list", {}, session.items.map((item) => line(player, item)))));
}

function line(player, item) {
  const { session } = player;
  const rows = session.rows.filter((row) => row.slot === item.slot && row.type !== "warm_up");
  const done = rows.filter((row) => row.done);
  const told = item.skipped && !done.length ? say("skipped") : done.map(rowText).join(", ");
  return h("li", {}, h("b", {}, item.name), " ",
    h("span.num", {}, say("sets_done", { done: done.length, all: rows.length })),
    h("p", {}, told), next(player, item, done));
}

// What changes next time and why, from what is logged on this device.
function next(player, item, done) {
  if (!done.length) {
    return null;
  }
  const target = player.goals.targetOf(item, { after: true });
  return h("p.small.quiet", {}, h("b", {}, say("fin.next")), " ", target.sentence, " ", item.progression ?? "");
}

// Sets heavier than all that this device knows of, or as heavy with more repetitions.
function records(player) {
  const found = [];
  for (const item of player.session.items) {
    const best = player.memory.pack.best[item.slug];
    const sets = player.session.rows.filter((row) => row.slot === item.slot && row.done && row.type !== "warm_up" && row.logged.load);
    const top = sets.map((row) => row.logged).reduce((one, other) => (one && !better(other, one) ? one : other), null);
    if (best && best.session !== player.key && top && better(top, best)) {
      found.push(h("li", {}, say("fin.record", { name: item.name, set: loggedText(top), before: loggedText(best) })));
    }
  }
  return found.length ? h("section", {}, h("h2", {}, say("fin.records")), h("ul.bul", {}, found)) : null;
}

function better(one, other) {
  if (one.load.unit !== other.load.unit) {
    return false;
  }
  const [mine, theirs] = [hundredths(one.load.value), hundredths(other.load.value)];
  return mine > theirs || (mine === theirs && (one.reps ?? 0) > (other.reps ?? 0));
}

function form(player) {
  const { own } = player.session;
  const effort = h("select.input", { id: "fin-effort" }, h("option", { value: "" }, "–"),
    [1, 2, 3, 4, 5, 6, 7, 8, 9, 10].map((n) => h("option", { value: n, selected: own.effort === n }, `${n} ${say(`effort.${n}`) === `effort.${n}` ? "" : say(`effort.${n}`)}`)));
  const text = h("textarea.input", { id: "fin-note", rows: "3", maxlength: "20000" }, own.note ?? "");
  const save = async (event) => {
    event.preventDefault();
    await acts.finish(player.store, player.session, {
      effort: effort.value ? Number(effort.value) : null, text: text.value,
    });
    await player.read();
    player.draw();
    player.announce(say("fin.saved"));
    player.memory.outbox?.soon();
  };
  return h("form", { id: "fin-form", onsubmit: save },
    h("div.ff", {}, h("label", { for: "fin-effort" }, say("fin.effort")), effort),
    h("div.ff", {}, h("label", { for: "fin-note" }, say("fin.note")), text),
    h("div.btns", {},
      h("button.btn", { type: "button", "data-at": "resume", onclick: () => player.act("resume") }, say("fin.back")),
      h("button.btn.go", { type: "submit", "data-at": "save" }, icon("check"), say("save"))),
    h("p.small.quiet", {}, say("fin.saved")));
}
