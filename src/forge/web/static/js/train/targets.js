// The next target of a slot, the same as forge.training.progress.next. `ask` is what the plan
// asks, `outings` the days of the exercise, `rack` the loads of the place of the day.

import { afterBreak } from "./after.js";
import { atMost, isOn } from "./kit.js";
import { loaded } from "./loaded.js";
import { amountsOf, atLoadOf, rowsOf, weight } from "./outings.js";
import { did, factsOf, onDay } from "./saying.js";
import { loadText, part, size } from "./size.js";
import { THOUSANDTHS, single, weightFor } from "./strength.js";
import { isAlike, unloaded } from "./unloaded.js";

const BY_WEIGHT = ["double_progression", "novice_linear"];
const CAREFUL = 900;

// {rule, sentence, sets, low, top, aim, load, rows, facts, offer}. `own` is {load, amount, key};
// `relatives` are [{slug, name, thousandths}, outing], nearest first.
export function nextTarget(ask, outings, rack, today, { own = null, relatives = [] } = {}) {
  if (own) {
    return ownTarget(ask, own);
  }
  if (!outings.length) {
    return converted(ask, relatives, rack, today) ?? firstTarget(ask, rack);
  }
  const given = { ask, outings, rack, today };
  const { load } = outings.at(-1);
  const comparable = load !== null && rack.length > 0 && isAlike(rack, load);
  const broken = comparable && ask.rule !== "assistance" ? afterBreak(given) : null;
  if (broken) {
    return broken;
  }
  if (!BY_WEIGHT.includes(ask.rule)) {
    return here(unloaded(given), rack);
  }
  return comparable ? loaded(given) : uncounted(given);
}

function here(made, rack) {
  const { load } = made;
  if (!load || !rack.length || isOn(rack, load)) {
    return made;
  }
  if (!isAlike(rack, load)) {
    const text = `${made.sentence} ${loadText(load)} cannot be compared with what is here.`;
    return { ...made, load: null, sentence: text };
  }
  const near = atMost(rack, size(load)) ?? rack[0];
  const text = `${made.sentence} ${loadText(load)} cannot be had here; take ${loadText(near)}.`;
  return { ...made, load: near, sentence: text };
}

function plainTarget(ask, rule, sentence, more = {}) {
  return {
    rule, sentence, sets: ask.sets, low: ask.low, top: ask.top, aim: ask.low, load: null,
    rows: [], facts: {}, offer: "", ...more,
  };
}

function ownTarget(ask, own) {
  const aim = own.amount ?? ask.low;
  return plainTarget(ask, "own", "You set this target yourself.", {
    low: Math.min(ask.low, aim), top: Math.max(ask.top, aim), aim, load: own.load, rows: [own.key],
  });
}

function firstTarget(ask, rack) {
  if (ask.start && rack.length && isAlike(rack, ask.start)) {
    const load = atMost(rack, size(ask.start)) ?? rack[0];
    const text = isOn(rack, ask.start)
      ? `${loadText(load)}: your plan begins here; no set of it is logged yet.`
      : `${loadText(load)}: your plan begins with ${loadText(ask.start)}, which cannot be loaded here.`;
    return plainTarget(ask, "plan_start", text, { load });
  }
  if (ask.finding) {
    return plainTarget(ask, "unknown", `Not known yet. ${ask.finding}`);
  }
  if (!BY_WEIGHT.includes(ask.rule)) {
    return plainTarget(ask, "unknown", "Not known yet: start easy and stay in the range.");
  }
  const could = ask.top + (ask.rir ? ask.rir[0] : 0);
  const text = `Not known yet: start light and find a load that you could lift ${could} times.`;
  return plainTarget(ask, "unknown", text);
}

function uncounted({ ask, outings, today }) {
  const last = outings.at(-1);
  const was = last.load ? loadText(last.load) : "no load written down";
  const why = last.load ? "what can be loaded here is not known" : "add it to see the next step";
  const text = `Last time ${was}, ${did(ask, last)}, ${onDay(last.date, today)}; ${why}.`;
  return plainTarget(ask, "uncounted", text, { rows: rowsOf(last), facts: factsOf(ask, last) });
}

// The load of a new exercise from the nearest relative with a history; null without one.
export function converted(ask, relatives, rack, today) {
  for (const [kin, outing] of relatives) {
    if (outing.load && ["kg", "lb"].includes(outing.load.unit)) {
      const load = atMost(rack, part(part(fit(ask, outing), kin.thousandths), CAREFUL));
      if (load) {
        return convertedTo(ask, kin, outing, load, today);
      }
    }
  }
  return null;
}

function fit(ask, outing) {
  const best = atLoadOf(outing).reduce((one, other) => (other.amount > one.amount ? other : one));
  const could = best.amount + Math.floor(best.rir ?? 0);
  const wanted = ask.top + (ask.rir ? ask.rir[0] : 0);
  if (could > THOUSANDTHS.length || wanted > THOUSANDTHS.length) {
    return weight(outing);
  }
  return weightFor(single(weight(outing), could), wanted);
}

function convertedTo(ask, kin, outing, load, today) {
  const was = loadText(outing.load);
  const amount = Math.max(...amountsOf(outing));
  const text =
    `${loadText(load)}: from ${was} x ${amount} at ${kin.name} ` +
    `${onDay(outing.date, today)}, on the careful side.`;
  const facts = { from: kin.slug, last: was, on: outing.date, did: String(amount) };
  return plainTarget(ask, "converted", text, { load, rows: rowsOf(outing), facts });
}
