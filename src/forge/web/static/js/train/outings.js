// One exercise on one day, the same as forge.training.progress.outing. Sessions are
// {key, date, skipped, sets: [{key, fields}]} with the sets in the order in which they were done.

import { size } from "./size.js";
import { leftInReserve } from "./strength.js";

const WORKING = ["normal", "failure", "amrap"];

// [{date, session, done: [{keys, load, amount, rir}], load}] oldest first.
export function outings(sessions, slug) {
  const found = [];
  for (const session of [...sessions].sort(byDay)) {
    const wanted = session.sets.filter((one) => one.fields.exercise === slug && counts(one.fields));
    const done = session.skipped ? [] : doneOf(wanted);
    if (done.length) {
      found.push({ date: session.date, session: session.key, done, load: usual(done) });
    }
  }
  return found;
}

export const weight = (one) => (one.load ? size(one.load) : 0n);
export const atLoadOf = (outing) => outing.done.filter((one) => weight(one) === weight(outing));
export const rowsOf = (outing) => atLoadOf(outing).flatMap((one) => one.keys);
export const amountsOf = (outing) => atLoadOf(outing).map((one) => one.amount);
export const fewest = (outing) => Math.min(...amountsOf(outing));

function byDay(one, other) {
  const [a, b] = [`${one.date} ${one.key}`, `${other.date} ${other.key}`];
  return a < b ? -1 : Number(a > b);
}

function counts(fields) {
  const eased = fields.target?.eased === true;
  return WORKING.includes(fields.type ?? "normal") && !eased && amount(fields) > 0;
}

function amount(fields) {
  const measure = fields.measure ?? "reps";
  if (measure === "reps" || measure === "reps_hold") {
    return fields.reps ?? 0;
  }
  return measure === "distance" ? Math.trunc(Number(fields.metres ?? 0)) : fields.seconds ?? 0;
}

function doneOf(sets) {
  const sides = new Map();
  for (const { key, fields } of sets) {
    const pair = fields.side === "left" || fields.side === "right";
    const name = JSON.stringify([fields.slot ?? "", fields.index ?? 0, pair ? "" : key]);
    const load = fields.assistance ?? fields.load ?? null;
    const made = { keys: [key], load, amount: amount(fields), rir: leftInReserve(fields) };
    sides.set(name, sides.has(name) ? weaker(sides.get(name), made) : made);
  }
  return [...sides.values()];
}

function weaker(one, other) {
  const left = [one.rir, other.rir].filter((rir) => rir !== null);
  return {
    keys: [...one.keys, ...other.keys],
    load: weight(one) <= weight(other) ? one.load : other.load,
    amount: Math.min(one.amount, other.amount),
    rir: left.length ? Math.min(...left) : null,
  };
}

function usual(done) {
  const counts = new Map();
  for (const one of done) {
    counts.set(weight(one), (counts.get(weight(one)) ?? 0) + 1);
  }
  let best = null;
  for (const [amount, count] of counts) {
    if (best === null || count > best[1] || (count === best[1] && amount > best[0])) {
      best = [amount, count];
    }
  }
  return done.find((one) => weight(one) === best[0]).load;
}
