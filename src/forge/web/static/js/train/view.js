// The session on the screen: one big number, the plates, last time, the sets, the other exercises.

import { h, icon, say } from "./dom.js";
import { asText, hundredths, platesFor } from "./figures.js";
import { pair } from "./picture.js";
import { circuitRounds, whichRound } from "./round.js";
import { circuitAt, groupOf, itemOf, lastLogged } from "./session.js";
import { amountText, dayText, loggedText, rangeText, rowText, setText } from "./show.js";
import { isTimed } from "./aim.js";

export function header(state, act) {
  return h("header", {},
    h("span.clock", { id: "elapsed" }),
    unsent(state.waiting, state.link),
    h("button.btn.bare", { type: "button", "data-at": "finish", onclick: () => act("finish") }, say("finish")));
}

// "4 sets on this phone": quiet, and never an error.
export function unsent(waiting, link) {
  if (link === "signed-out") {
    return h("span.unsent", {}, icon("offline"), say("unsent.signed_out", { n: waiting }));
  }
  if (link === "refused" && !waiting) {
    return h("a.unsent", { href: "/train/refused/" }, icon("offline"), say("unsent.refused"));
  }
  return waiting ? h("span.unsent", {}, icon("offline"), say("unsent", { n: waiting })) : h("span.unsent");
}

export function ticks(session, row) {
  const done = session.due.filter((one) => one.done).length;
  const label = say("ticks", { done, all: session.due.length });
  return h("div.ticks", { role: "img", "aria-label": label },
    session.due.map((one) => h(one.done ? "i.done" : one === row ? "i.cur" : "i")));
}

export function head(session, row, item, act) {
  const group = groupOf(session, item.slot).filter((one) => !one.skipped);
  const rounds = Math.max(...group.map((one) => one.sets));
  const which = row.type !== "warm_up" && whichRound(session, row, item) ? whichRound(session, row, item)
    : row.type === "warm_up" ? say("which.warm_up", { n: row.index, all: item.warm_ups.length })
    : group.length > 1 ? say("which.superset", { letter: item.letter?.[0] ?? "", n: row.index, all: rounds })
      : say("which.set", { letter: item.letter ?? "", n: row.index, all: item.sets });
  return h("div.s-head", {},
    h("div", {}, h("p.which", {}, which), h("h1", { id: "exercise", tabindex: "-1" }, item.name)),
    h("button.btn", { type: "button", "data-at": "swap", onclick: () => act("swap") }, icon("swap"), say("swap")));
}

// The number to read from three metres: the load, or the amount where nothing is loaded.
export function big(item, row, goal) {
  if (row.type === "warm_up") {
    return h("p.cue", {}, row.words);
  }
  const aimed = goal.amount !== item.amount[0] || item.amount[0] !== item.amount[1];
  const aim = aimed ? say("aim", { range: rangeText(item) }) : "";
  if (goal.load) {
    const twice = goal.load.implements === 2 ? "2 × " : "";
    return h("p.big", {}, h("span.n", {}, `${twice}${goal.load.value}`), " ",
      h("span.u", {}, say(`unit.${goal.load.unit}`)), " ",
      h("span.x", {}, h("b", {}, `× ${amountText(item.measure, goal.amount)}`), h("span", {}, aim)));
  }
  const unit = isTimed(item) ? say("unit.seconds") : item.measure === "distance" ? say("unit.metres") : say("unit.reps");
  return h("p.big", {}, h("span.n", {}, String(goal.amount)), " ", h("span.u", {}, unit), " ",
    h("span.x", {}, h("span", {}, row.sides.length > 1 ? say("each_side") : ""), h("span", {}, aim)));
}

export function plates(row, goal, spec) {
  const bar = goal.load?.bar ?? (spec?.bar && goal.load?.unit === spec.unit ? spec.bar : null);
  if (!bar || !goal.load || row.type === "warm_up") {
    return null;
  }
  const found = platesFor(hundredths(goal.load.value), hundredths(bar), goal.load.unit);
  const words = found.plates.map(asText);
  const label = words.length ? say("plates.each", { plates: words.join(", ") }) : say("plates.none");
  let x = 55;
  const drawn = found.plates.map((plate, place) => {
    const [width, height] = [words[place].length * 9 + 20, plate >= 1000 ? 58 : plate >= 500 ? 46 : 36];
    const shape = [
      h("rect.p", { x, y: 30 - height / 2, width, height, rx: 3 }),
      h("text", { x: x + width / 2, y: 35 }, words[place]),
    ];
    x += width + 3;
    return shape;
  });
  const end = Math.max(172, x + 12);
  return h("div.bar", {}, h("svg.load", { viewBox: `0 0 ${end} 60`, width: end, height: 60, role: "img", "aria-label": label },
    h("rect.s", { x: 0, y: 27, width: 46, height: 6 }), h("rect.s", { x: 44, y: 18, width: 8, height: 24 }),
    h("rect.s", { x: 52, y: 25, width: end - 52, height: 10, rx: 2 }), drawn),
  h("span", {}, say("plates.bar", { bar, unit: say(`unit.${goal.load.unit}`) })));
}

export function because(item, target, last, notes, today, act) {
  const [what, ...why] = target.sentence.split(": ");
  const lines = [why.length ? h("p.because", {}, h("b", {}, `${what}: `), why.join(": ")) : h("p.because", {}, target.sentence)];
  if (target.rule === "own") {
    lines.push(h("p", {}, h("button.btn.bare", { type: "button", "data-at": "own", onclick: () => act("own", null) }, say("own.undo"))));
  }
  if (last) {
    const sets = last.sets.filter((one) => one.side !== "right").map(loggedText).join(", ");
    lines.push(h("p.because", {}, h("b", {}, say("last_time", { day: dayText(last.date, today) })), " ", sets));
    const said = last.sets.find((one) => one.note)?.note;
    lines.push(said && h("p.because", {}, h("b", {}, say("last_note")), " ", said));
  }
  if (item.effort) {
    lines.push(h("p.because", {}, capital(item.effort), "."));
  }
  if (notes[item.slot]) {
    lines.push(h("p.because", {}, h("b", {}, say("note")), " ", notes[item.slot]));
  }
  return lines;
}

const named = (one) => (one.letter ? `${one.letter} ${one.name}` : one.name);
const upper = (text) => text.charAt(0).toUpperCase() + text.slice(1);
const capital = (text) => upper(text).replace(/\.$/, "");

// The sets of an exercise, or of a superset side by side: a row for each round.
export function rounds(session, item, current, goalOf, act) {
  const group = groupOf(session, item.slot).filter((one) => !one.skipped || one === item);
  const rows = session.rows.filter((row) => group.some((one) => one.slot === row.slot));
  if (circuitAt(session, item.slot) || group.length > 2) {
    return circuitRounds(session, item, current, (row) => button(session, row, current, goalOf, act, true));
  }
  const warm = rows.filter((row) => row.type === "warm_up");
  const most = Math.max(...group.map((one) => one.sets));
  const numbers = Array.from({ length: most }, (_, place) => place + 1);
  const headers = group.map((one) => h(one.slot === item.slot ? "th.cur" : "th", { scope: "col" },
    group.length > 1 ? [named(one), one.sides === 2 && h("span.quiet", {}, `, ${say("each_side")}`)] : say("sets")));
  const line = (label, cells) => h("tr", {}, h("th", { scope: "row" }, label), cells);
  const cell = (row) => h("td", {}, row ? button(session, row, current, goalOf, act, group.length > 1) : "");
  return h("table.rounds", {},
    h("caption.vh", {}, group.map((one) => one.name).join(", ")),
    h("colgroup", {}, h("col.n"), group.map(() => h("col"))),
    h("thead", {}, h("tr", {}, h("td"), headers)),
    h("tbody", {},
      warm.map((row) => line(say("warm_short"), group.map((one) => cell(one.slot === row.slot ? row : null)))),
      numbers.map((number) => line(String(number), group.map((one) => cell(rows.find(
        (row) => row.slot === one.slot && row.index === number && row.type !== "warm_up",
      )))))));
}

// Side by side there is little room: a set breaks between its load and its count only.
function button(session, row, current, goalOf, act, narrow) {
  const item = itemOf(session, row.slot);
  const goal = goalOf(row);
  const whole = row.done ? rowText(row)
    : row.type === "warm_up" ? row.words : setText(item.measure, goal.load, goal.amount);
  const text = narrow ? whole.split(/ (?=× \d+$)/).map((part) => [h("span.part", {}, part), " "]) : whole;
  const sides = row.sides.length > 1 && !narrow ? ` ${say("each_side")}` : "";
  const state = row.done ? say("state.logged") : row === current ? say("state.next") : say("state.planned");
  const left = row.done && row.logged.rir !== undefined && row.logged.rir !== null
    ? ` @${row.logged.rir}` : row.done && row.logged.rpe ? ` RPE ${row.logged.rpe}` : "";
  return h(row === current ? "button.set.cur" : "button.set", {
    type: "button", "aria-pressed": String(row.done), "data-at": `${row.slot}/${row.type}/${row.index}`,
    onclick: () => act("row", row),
  }, h("span", {}, h("span.vh", {}, `${item.name}, ${say("set", { n: row.index })}: `), text, sides, left,
    h("span.vh", {}, `, ${state}`)), icon("check"));
}

export function tools(session, row, act) {
  const tool = (what, shape, text) => h("button.btn", {
    type: "button", "data-at": what, onclick: () => act(what),
  }, shape && icon(shape), text);
  return h("div.btns.tools", {},
    row && tool("change", "", say("change")), row && tool("add_set", "plus", say("add_set")),
    lastLogged(session) && tool("undo", "undo", say("undo")),
    row && tool("skip", "", say("skip")), row && tool("hurts", "", say("hurts")), tool("note", "", say("note")));
}

// "How many more good reps?": one tap after a set, never asked twice.
// In words, as RIR or as RPE, as the person set it; each is kept as it was told.
// Once another exercise is on the screen, the question names the one that it is about.
export function effort(session, act, scale = "words", here = "") {
  const row = lastLogged(session);
  const counted = row && (row.logged.measure === "reps" || row.logged.measure === "reps_hold");
  if (!counted || row.type === "warm_up" || (row.logged.rir ?? row.logged.rpe ?? null) !== null) {
    return null;
  }
  const rpe = scale === "rpe";
  const ask = rpe ? "rpe.ask" : scale === "rir" ? "rir.short" : "rir.ask";
  return h("fieldset.effort", {}, h("legend", {}, row.slot === here ? say(ask) : say("ask.of", { name: itemOf(session, row.slot)?.name ?? "", asks: say(ask) })),
    (rpe ? [6, 7, 8, 9, 10] : [0, 1, 2, 3, 4]).map((n) => h("button.btn", {
      type: "button", "data-at": `${rpe ? "rpe" : "rir"}${n}`, onclick: () => act(`${rpe ? "rpe" : "rir"}${n}`),
    }, n === 4 ? "4+" : String(n))));
}

export function about(card) {
  if (!card) {
    return null;
  }
  return h("details.more", {}, h("summary", {}, icon("next"), say("how")), pair(card),
    card.cues?.length ? h("p.cue", {}, card.cues[0]) : null,
    h("ol.steps", {}, card.steps.map((step) => h("li", {}, step))),
    card.mistakes.map((one) => h("p.small", {}, h("b", {}, one.error), " ", upper(one.fix))),
    h("p.small.quiet", {}, say("works", { muscles: card.muscles.join(", ") })),
    h("p", {}, h("a", { href: card.page }, say("whole_page"))));
}

// Every exercise of the session: where one is, what is left, what was skipped.
export function overview(session, item, act) {
  const line = (one) => {
    const rows = session.rows.filter((row) => row.slot === one.slot && row.type !== "warm_up");
    const done = rows.filter((row) => row.done).length;
    const told = one.skipped ? say("skipped") : say("sets_done", { done, all: rows.length });
    return h("li", { "aria-current": one.slot === item?.slot ? "step" : null },
      h("button.btn.bare", { type: "button", "data-at": `go-${one.slot}`, onclick: () => act("go", one.slot) },
        named(one)),
      h("span.quiet.num", {}, told),
      one.skipped && h("button.btn", { type: "button", onclick: () => act("unskip", one.slot) }, say("unskip")),
      h("button.btn.move", {
        type: "button", "data-at": `up-${one.slot}`, "aria-label": say("earlier", { name: one.name }),
        onclick: () => act("earlier", one.slot),
      }, "↑"));
  };
  return h("section.all", { "aria-labelledby": "all-h" }, h("h2", { id: "all-h" }, say("all")),
    h("ol", {}, session.items.map(line)),
    h("div.btns", {},
      h("button.btn", { type: "button", "data-at": "add", onclick: () => act("add") }, icon("plus"), say("add")),
      h("button.btn", { type: "button", "data-at": "circuit", onclick: () => act("circuit") }, icon("plus"), say("circuit.add")),
      h("button.btn", { type: "button", "data-at": "help", onclick: () => act("help") }, say("keys"))));
}

export function drills(title, lines) {
  return lines?.length ? h("details.more", {}, h("summary", {}, icon("next"), title),
    h("ul", {}, lines.map(([name, amount]) => h("li", {}, name, " ", h("span.quiet.num", {}, amount))))) : null;
}

export function logText(item, row, goal) {
  if (row.type === "warm_up") {
    return say("log_warm");
  }
  const much = setText(item.measure, goal.load, goal.amount);
  return say("log", { set: row.sides.length > 1 ? `${much} ${say("each_side")}` : much });
}

