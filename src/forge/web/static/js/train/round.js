// A circuit on the screen: its clock, and the round that runs beside the one before it.

import { circuitAt as timeOf } from "./circuits.js";
import { h, say } from "./dom.js";
import { circuitAt, groupOf } from "./session.js";
import { clock } from "./show.js";

export function whichRound(session, row, item) {
  const circuit = circuitAt(session, item.slot);
  return circuit && say(circuit.rounds ? "which.circuit" : "which.open", { n: row.index, all: circuit.rounds });
}

// The clock of a circuit that goes by it, and the way to end it.
export function circuitClock(player, row, act) {
  const circuit = player.circuitOf(row);
  if (!circuit || player.clock?.group !== circuit.group) {
    return null;
  }
  return h("div.circuit", {},
    h("p", {}, h("b.num", { role: "timer", id: "circuit-left" }), " ", h("span", { id: "circuit-of" })),
    h("button.btn", { type: "button", "data-at": "end_circuit", onclick: () => act("end_circuit") }, say("circuit.end")));
}

// A row for each exercise; the rounds before the last two are told by the ticks.
export function circuitRounds(session, item, current, button) {
  const group = groupOf(session, item.slot).filter((one) => !one.skipped || one === item);
  const rounds = [current.index - 1, current.index].filter((n) => n > 0);
  const rowOf = (one, n) => session.rows.find((row) => row.slot === one.slot && row.index === n && row.type !== "warm_up");
  return h("table.rounds.turns", {},
    h("caption.vh", {}, say("circuit")),
    h("thead", {}, h("tr", {}, h("td"), rounds.map((n) => h(n === current.index ? "th.cur" : "th", { scope: "col" }, say("round", { n }))))),
    h("tbody", {}, group.map((one) => h("tr", {}, h("th", { scope: "row" }, one.name),
      rounds.map((n) => h("td", {}, rowOf(one, n) ? button(rowOf(one, n)) : ""))))));
}

// Draws the clock; answers where it stands.
export function tickCircuit(running, now) {
  const at = timeOf(running, now);
  const left = document.getElementById("circuit-left");
  const of = document.getElementById("circuit-of");
  if (left && of) {
    left.textContent = at.left === null ? clock(at.gone) : clock(Math.max(0, Math.ceil(at.left)));
    of.textContent = at.over ? say("circuit.over") : say("circuit.of", { time: clock(running.cap_s || at.gone) });
  }
  return at;
}
