// The best single lift that a set stands for, the same as forge.training.strength.

import { halfUp, loadText, makeLoad, size, valueOf } from "./size.js";

// Thousandths of the best for 1 to 12 repetitions to the limit (evidence E2).
export const THOUSANDTHS = [1000, 955, 922, 892, 863, 837, 811, 786, 762, 739, 707, 680];
const COUNTED = ["normal", "failure", "amrap"];

// Repetitions left in halves: from RIR, or else from RPE; null where nothing was said.
export function leftInReserve(fields) {
  if (Number.isInteger(fields.rir)) {
    return fields.rir;
  }
  return typeof fields.rpe === "string" ? Math.max(0, Number((10 - Number(fields.rpe)).toFixed(6))) : null;
}

// {grains, load, at_least, key, sentence} of a set's fields; null for what says nothing.
export function estimate(key, fields) {
  const { load, reps } = fields;
  const counted = COUNTED.includes(fields.type ?? "normal") && (fields.measure ?? "reps") === "reps";
  if (!counted || !load || !["kg", "lb"].includes(load.unit) || !Number.isInteger(reps)) {
    return null;
  }
  // A set to failure left nothing, whether or not somebody said so.
  const rir = fields.type === "failure" ? 0 : leftInReserve(fields);
  const could = reps + Math.floor(rir ?? 0);
  if (reps < 1 || could > THOUSANDTHS.length || size(load) <= 0n) {
    return null;
  }
  const best = single(size(load), could);
  const made = makeLoad(valueOf(best, load.unit), load.unit, load.implements ?? 1);
  const sentence = `${rir === null ? "at least" : "about"} ${loadText(made)}`;
  return { grains: best, load: made, at_least: rir === null, key, sentence };
}

export function single(amount, could) {
  return halfUp(amount * 1000n, BigInt(THOUSANDTHS[could - 1]));
}

export function weightFor(best, could) {
  const share = THOUSANDTHS[Math.min(could, THOUSANDTHS.length) - 1];
  return halfUp(best * BigInt(share), 1000n);
}
