// What the clocks of the session show and sound: the rest, the hold, the time since the start.

import { tickHold, tickRest } from "./dock.js";
import { say } from "./dom.js";
import { tickCircuit } from "./round.js";
import { clock } from "./show.js";
import { play } from "./sound.js";

const LATE_S = 3;

export function tick(player) {
  const now = Date.now();
  const started = player.session.own.started;
  const elapsed = document.getElementById("elapsed");
  if (elapsed && started) {
    elapsed.textContent = clock((now - new Date(started).getTime()) / 1000);
  }
  if (player.clock) {
    cueCircuit(player, tickCircuit(player.clock, now));
  }
  if (player.timer?.kind === "rest" && document.getElementById("rest-left")) {
    cue(player, `${player.timer.ends}`, tickRest(player.timer, now));
  } else if (player.timer?.kind === "hold" && document.getElementById("hold-n")) {
    const at = tickHold(player.timer, now);
    cueHold(player, at);
  }
}

// Ten seconds before the end, and at the end: each once, and never long after.
function cue(player, name, left) {
  if (left <= 10 && left > 7 && player.told !== `${name} soon`) {
    player.told = `${name} soon`;
    play("soon");
    player.announce(say("rest.soon"));
  }
  if (left <= 0 && left > -LATE_S && player.told !== `${name} end`) {
    player.told = `${name} end`;
    play("end");
    player.announce(say("rest.over"));
  }
}

// A turn begins, or the time is up: each told once.
function cueCircuit(player, at) {
  const moment = at.over ? "over" : `turn ${at.turn}`;
  if (player.turn === moment) {
    return;
  }
  const first = player.turn === undefined;
  player.turn = moment;
  if (at.over) {
    play("end");
    player.announce(say("circuit.over"));
  } else if (!first && at.turn) {
    play("go");
  }
}

function cueHold(player, at) {
  const moment = `${at.place} ${at.phase} ${at.phase === "work" && at.left <= 0}`;
  if (player.moment === moment) {
    return;
  }
  const first = player.moment === undefined;
  player.moment = moment;
  if (at.phase === "work" && at.left <= 0) {
    play("end");
    player.announce(say("hold.reached"));
  } else if (at.phase === "work") {
    play("go");
    player.announce(say("hold.go"));
  } else if (!first && at.place) {
    play("side");
    player.announce(say("hold.change"));
  }
}
