// Lifts with a weight, the same as forge.training.progress.loaded. A case is
// {ask, outings, rack, today}.

import { atLeast, atMost, isOn, nearest } from "./kit.js";
import { amountsOf, atLoadOf, fewest, rowsOf, weight } from "./outings.js";
import { atLoad, did, factsOf, onDay, span } from "./saying.js";
import { grains, loadText, part, size } from "./size.js";

const SMALL_STEP = 20;
const BIG_STEP = 100;
const WIDER = 3;
const NOVICE_STEPS = { kg: ["2.5", "5"], lb: ["5", "10"] };
const MISSES = 3;
const BACK = 900;
const EFFORT_STEP = 25;

export const lastOf = (given) => given.outings.at(-1);
export const dayOf = (given) => onDay(lastOf(given).date, given.today);

export function target(given, rule, sentence, load, changed = {}) {
  const { ask } = given;
  const last = lastOf(given);
  const low = changed.low ?? ask.low;
  return {
    rule, sentence, sets: ask.sets, low, top: changed.top ?? ask.top, aim: changed.aim ?? low,
    load, rows: rowsOf(last), facts: factsOf(ask, last), offer: "",
  };
}

export function reached(ask, outing, top) {
  return amountsOf(outing).length >= ask.sets && fewest(outing) >= top;
}

export function loaded(given) {
  const { ask } = given;
  const linear = ask.rule === "novice_linear";
  if (reached(ask, lastOf(given), ask.top)) {
    return linear ? linearUp(given) : upOrWider(given);
  }
  if (linear && misses(given) >= MISSES) {
    return back(given);
  }
  return byEffort(given) ?? again(given);
}

function linearUp(given) {
  const last = lastOf(given);
  const steps = NOVICE_STEPS[last.load.unit] ?? NOVICE_STEPS.kg;
  const wanted = weight(last) + grains(steps[Number(given.ask.lower)], last.load.unit);
  const load = atMost(given.rack, wanted);
  return load && size(load) > weight(last) ? stepped(given, load) : upOrWider(given);
}

function upOrWider(given) {
  const last = lastOf(given);
  const was = weight(last);
  const load = step(given.rack, was);
  const top = given.ask.top + WIDER;
  const changed = { top, aim: Math.min(top, aim(given)) };
  if (load === null) {
    const here = given.rack.at(-1);
    const text = `${loadText(here)}, up to ${top} reps: there is nothing heavier here.`;
    return target(given, "widest", text, here, changed);
  }
  if (size(load) <= was + part(was, BIG_STEP) || was === 0n || reached(given.ask, last, top)) {
    return stepped(given, load);
  }
  const here = atMost(given.rack, was);
  if (here === null) {
    return again(given);
  }
  const more = ((size(load) - was) * 100n) / was;
  const text =
    `${loadText(here)}, up to ${top} reps: the next weight here, ${loadText(load)}, ` +
    `is ${more} % heavier than ${loadText(last.load)}.`;
  return target(given, "wider", text, here, changed);
}

function step(rack, was) {
  const most = was + part(was, BIG_STEP);
  const small = was + part(was, SMALL_STEP);
  const first = atLeast(rack, small > was + 1n ? small : was + 1n);
  if (first && size(first) <= most) {
    return first;
  }
  const below = atMost(rack, most);
  return below && size(below) > was ? below : first;
}

function stepped(given, load) {
  const { ask } = given;
  const last = lastOf(given);
  const text =
    `${loadText(load)}: you did ${did(ask, last)}${atLoad(last)} ${dayOf(given)}, ${span(ask)}.`;
  return target(given, ask.rule, text, load);
}

function misses(given) {
  let count = 0;
  for (const outing of [...given.outings].reverse()) {
    if (weight(outing) !== weight(lastOf(given)) || fewest(outing) >= given.ask.low) {
      break;
    }
    count += 1;
  }
  return count;
}

function back(given) {
  const last = lastOf(given);
  const load = atMost(given.rack, part(weight(last), BACK));
  if (load === null) {
    return again(given);
  }
  const text =
    `${loadText(load)}: below ${given.ask.low} reps${atLoad(last)} three times in a row, ` +
    `last ${dayOf(given)}; take some off and build up again.`;
  return target(given, "back_off", text, load);
}

function byEffort(given) {
  const { ask, rack } = given;
  const last = lastOf(given);
  const left = atLoadOf(last).at(-1).rir;
  if (!ask.rir || left === null) {
    return null;
  }
  const [least, most] = ask.rir;
  const off = Math.min(left - least, 0) || Math.max(left - most, 0);
  const beyond = Math.trunc((Math.abs(off) - 1) * EFFORT_STEP);
  if (beyond <= 0 || (off > 0 && fewest(last) < ask.low)) {
    return null;
  }
  const was = weight(last);
  const moved = part(was, beyond);
  const load = off < 0 ? between(rack, was - moved, was - 1n) : between(rack, was + 1n, was + moved);
  if (load === null) {
    return null;
  }
  const wanted = least === most ? `${most}` : `${least} to ${most}`;
  const text =
    `${loadText(load)}: you had ${left} left in your last set${atLoad(last)} ${dayOf(given)}; ` +
    `${wanted} should be left.`;
  const aim = Math.min(ask.top, Math.max(ask.low, fewest(last)));
  return target(given, "effort", text, load, { aim });
}

function between(rack, low, high) {
  const there = rack.filter((load) => low <= size(load) && size(load) <= high);
  return nearest(there, (low + high) / 2n);
}

export function again(given) {
  const { ask, rack } = given;
  const last = lastOf(given);
  if (last.load && !isOn(rack, last.load)) {
    return elsewhere(given, last.load);
  }
  const name = last.load ? `${loadText(last.load)} again` : "The same again";
  const goal = ask.sets > 1 ? `${ask.sets} x ${ask.top}` : `${ask.top}`;
  const text = `${name}: you did ${did(ask, last)} ${dayOf(given)}; ${goal} takes you on.`;
  return target(given, "again", text, last.load, { aim: Math.min(ask.top, aim(given)) });
}

function elsewhere(given, was) {
  const below = atMost(given.rack, size(was));
  const load = below ?? given.rack[0];
  const which = below ? "the nearest below it" : "the lightest";
  const text =
    `${loadText(load)}: the ${loadText(was)} you used ${dayOf(given)} cannot be loaded here; ` +
    `this is ${which}.`;
  return target(given, "elsewhere", text, load, { aim: given.ask.low });
}

function aim(given) {
  return Math.max(given.ask.low, fewest(lastOf(given)) + 1);
}
