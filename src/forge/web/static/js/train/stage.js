// What stands between the header and the dock of a session, and in the dock.

import { action, holdDock, holdMain, restDock } from "./dock.js";
import { h, say } from "./dom.js";
import { today } from "./ids.js";
import { keptPair } from "./picture.js";
import { circuitClock } from "./round.js";
import { isStarted } from "./session.js";
import { clock } from "./show.js";
import * as view from "./view.js";

export function middle(player, row, item, holding) {
  const act = (what, value) => player.act(what, value);
  if (!row) {
    return [
      h("h1", { id: "done-h", tabindex: "-1" }, player.session.items.length ? say("all_done") : say("empty")),
      view.effort(player.session, act, player.settings.effort), view.tools(player.session, row, act),
      view.drills(say("cool_down"), player.session.planned?.cool_down), view.overview(player.session, item, act),
    ];
  }
  if (holding) {
    return [view.head(player.session, row, item, act), holdMain(player.timer, item, player.card(item), picture(player, item))];
  }
  const goal = player.goalOf(row);
  const last = player.memory.pack.last[item.slug];
  return [
    isStarted(player.session) ? null : view.drills(say("warm_up"), player.session.planned?.warm_up),
    view.head(player.session, row, item, act),
    circuitClock(player, row, act),
    view.big(item, row, goal),
    view.plates(row, goal, player.spec(item)),
    h("div.told-by", {}, h("div", {}, view.because(item, goal.target, last, player.session.notes, today(), act)), picture(player, item)),
    view.effort(player.session, act, player.settings.effort, item.slot),
    view.rounds(player.session, item, row, (one) => player.goalOf(one), act),
    view.tools(player.session, row, act),
    view.about(player.card(item)),
    view.overview(player.session, item, act),
  ];
}

function picture(player, item) {
  return keptPair(item.slug, player.card(item), say("picture", { name: item.name }));
}

export function dock(player, row, item, holding) {
  const act = (what) => player.act(what);
  if (holding) {
    return holdDock(player.timer, act);
  }
  const rest = player.timer?.kind === "rest" ? player.timer : null;
  if (!row) {
    return restDock(rest, action(say("finish.do"), "finish", act), act);
  }
  const timed = item.measure === "hold" || item.measure === "time";
  const goal = player.goalOf(row);
  const circuit = row.type === "warm_up" ? null : player.circuitOf(row);
  const waits = circuit && player.clock?.group !== circuit.group;
  const text = waits ? say("circuit.start", { time: clock(circuit.cap_s || circuit.rounds * circuit.every_s) }) : timed && row.type !== "warm_up" ? say("hold.start", { n: goal.amount })
    : player.needsLoad(item) && !goal.load && row.type !== "warm_up" ? say("log_first") : view.logText(item, row, goal);
  return restDock(rest, action(text, "log", act), act);
}
