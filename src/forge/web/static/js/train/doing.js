// What the big button and the rows do: log, hold, change and take back sets.

import * as acts from "./actions.js";
import { say } from "./dom.js";
import { isOver, moreRest, pause, settle, startHold, startRest, stopSide } from "./hold.js";
import { startCircuit, untilTurn } from "./circuits.js";
import { groupOf, itemOf, restAfter } from "./session.js";
import { changeSet } from "./sheet.js";
import * as sheets from "./sheets.js";

export async function log(player, row, item) {
  const timed = item.measure === "hold" || item.measure === "time";
  const goal = player.goalOf(row);
  const circuit = player.circuitOf(row);
  if (circuit && row.type !== "warm_up" && player.clock?.group !== circuit.group) {
    await player.setClock(startCircuit(circuit.group, circuit, Date.now()));
    await player.setTimer(null);
    await acts.start(player.store, player.session);
  } else if (row.type === "warm_up") {
    const step = player.goals.rampOf(item, item.slot === player.first).find((one, place) => place + 1 === row.index);
    await save(player, row, { load: step?.load ?? null, amounts: [step?.reps ?? (Number.parseInt(row.words, 10) || item.amount[0])] });
  } else if (player.timer?.kind === "hold") {
    await stopHold(player, row);
  } else if (timed) {
    await player.setTimer({ ...startHold(row, goal.amount, Date.now()), session: player.key });
    player.moment = undefined;
    await acts.start(player.store, player.session);
  } else if (player.needsLoad(item) && !goal.load) {
    await change(player, row);
  } else {
    await save(player, row, { load: goal.load, amounts: [goal.amount] });
  }
}

// Stops the side that runs; logs once all sides have their time.
async function stopHold(player, row) {
  const stopped = stopSide(player.timer, Date.now());
  if (!isOver(stopped)) {
    await player.setTimer(stopped);
    return;
  }
  const load = player.goalOf(row).load;
  await save(player, row, { load, amounts: stopped.times });
}

async function save(player, row, values) {
  const item = itemOf(player.session, row.slot);
  await acts.logRow(player.store, player.session, row, { ...values, card: player.card(item), goal: player.goals.targetOf(item) });
  await player.read();
  const rest = restOf(player, row);
  const more = player.session.due.some((one) => !one.done);
  await player.setTimer(rest.seconds && more ? { ...startRest(rest.seconds, rest.kind, Date.now()), session: player.key } : null);
  player.announce(say("logged"));
}

// By the clock, what is left of a turn is the rest.
function restOf(player, row) {
  const rest = restAfter(player.session, row);
  const timed = player.clock?.every_s && player.circuitOf(row)?.group === player.clock.group;
  return timed && row.type !== "warm_up" ? { seconds: untilTurn(player.clock, Date.now()), kind: "turn" } : rest;
}

// Ends a circuit by the clock: what was logged of it is all that there is.
export async function endCircuit(player, item) {
  const slots = groupOf(player.session, item.slot).map((one) => one.slot);
  await acts.endCircuit(player.store, player.session, slots);
  await player.setClock(null);
  await player.setTimer(null);
}

export async function tapped(player, row) {
  player.slot = row.slot;
  if (row.done) {
    await change(player, row);
  } else if (row === player.row()) {
    await log(player, row, itemOf(player.session, row.slot));
  } else if (itemOf(player.session, row.slot).measure !== "hold") {
    const current = player.row();
    if (current && current.slot === row.slot && current.index === row.index && current.type === row.type) {
      await log(player, current, itemOf(player.session, row.slot));
    } else {
      await change(player, row);
    }
  }
}

export async function change(player, row) {
  const item = itemOf(player.session, row.slot);
  const logged = row.logged;
  const goal = logged ? sheets.asGoal(logged, player.goalOf(row)) : player.goalOf(row);
  const answer = await changeSet(item, row, goal, player.spec(item), { logged: row.done, needsLoad: player.needsLoad(item) });
  if (answer?.own) {
    const amount = item.measure === "hold" || item.measure === "time" ? { seconds: answer.amounts[0] } : { reps: answer.amounts[0] };
    await acts.setTarget(player.store, item, { ...amount, load: answer.load });
    player.announce(say("own.kept"));
  } else if (answer === "bin") {
    await acts.binRow(player.store, row);
  } else if (answer) {
    await (row.done ? acts.logRow(player.store, player.session, row, { ...answer, card: player.card(item) }, new Date(logged.ended)) : save(player, row, answer));
  }
}

export async function undo(player) {
  if (player.timer?.kind === "hold") {
    await player.setTimer(null);
    return;
  }
  const row = await acts.undo(player.store, player.session);
  if (row) {
    player.slot = row.slot;
    await player.setTimer(null);
    player.announce(say("undone"));
  }
}

export async function adjust(player, what) {
  if (what === "pause" && player.timer?.kind === "hold") {
    await player.setTimer({ ...pause(settle(player.timer, Date.now()), Date.now()) });
  } else if (player.timer?.kind === "rest") {
    await player.setTimer(moreRest(player.timer, what === "more" ? 15 : -15));
  }
}
