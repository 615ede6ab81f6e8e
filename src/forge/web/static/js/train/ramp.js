// The warm-up ramp, the same as forge.training.progress.ramp: loadable, rising, below the work.

import { nearest } from "./kit.js";
import { part, size } from "./size.js";

const STEPS = [[400, 5], [600, 3], [800, 2]];
const BAR_REPS = 8;
const LATER = 600;
const HEAVIEST = 900;

// [{load, reps}] before `work`; `first` for the first lift of a session.
export function ramp(work, loads, first = true) {
  if (work.unit !== "kg" && work.unit !== "lb") {
    return [];
  }
  const lighter = loads.filter((one) => size(one) > 0n && size(one) <= part(size(work), HEAVIEST));
  const below = lighter.filter((one) => size(one) < size(work));
  const found = [];
  if (first && below.length && below[0].bar !== undefined) {
    found.push({ load: below[0], reps: BAR_REPS });
  }
  for (const [share, reps] of STEPS.filter(([share]) => first || share >= LATER)) {
    const load = nearest(below, part(size(work), share));
    if (load && (!found.length || size(load) > size(found.at(-1).load))) {
      found.push({ load, reps });
    }
  }
  return found;
}
