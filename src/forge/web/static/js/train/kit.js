// Places and what can be loaded there, the same as forge.training.kit. A place is
// {equipment, bars, plates, fixed, stacks, bands, unit}; what an exercise lifts is
// {items, implements, step, from_zero, by_band}.

import { GRAINS, grains, loadText, makeLoad, plain, size, valueOf, abs } from "./size.js";

const HEAVIEST_END = 300n * GRAINS;
const MOST_SUMS = 20000;
const FREE_STEPS = 120;
const POUND_STEPS = {
  "0.5": "1", "1": "2", "1.25": "2.5", "2": "5", "2.5": "5", "4": "10", "5": "10",
};
const USUAL_BAR = { kg: "20", lb: "45" };

// Plates as {grains, value, unit} with how many each of `ends` can have, heaviest first.
export function discs(plates, ends) {
  return plates
    .map((one) => [
      { grains: grains(one.value, one.unit), value: one.value, unit: one.unit },
      Math.floor(one.count / ends),
    ])
    .filter(([disc, count]) => count > 0 && disc.grains > 0n)
    .sort(([one], [other]) => compare(other.grains, one.grains) || (one.unit < other.unit ? -1 : 1));
}

// Every weight that an end can carry with the fewest plates, heavy ones inside: [grains, discs].
export function endsOf(plates, ends = 2) {
  let found = new Map([[0n, []]]);
  for (const [disc, count] of discs(plates, ends)) {
    const longer = new Map();
    for (const [weight, hung] of found) {
      for (let more = 1; more <= count; more += 1) {
        const total = weight + disc.grains * BigInt(more);
        if (total > HEAVIEST_END) {
          break;
        }
        const best = longer.get(total) ?? found.get(total);
        if (best === undefined || hung.length + more < best.length) {
          longer.set(total, [...hung, ...Array(more).fill(disc)]);
        }
      }
    }
    const all = new Map([...found, ...longer]);
    found = new Map([...all].sort(([one], [other]) => compare(one, other)).slice(0, MOST_SUMS));
  }
  return found;
}

export function barValue(bar, end) {
  return valueOf(grains(bar.value, bar.unit) + 2n * end, bar.unit);
}

// The plates on each end for a load as named on the rack; null if it cannot be made.
export function perSide(bar, plates, value, implementsCount = 1) {
  const wanted = plain(value);
  for (const [end, hung] of endsOf(plates, 2 * implementsCount)) {
    if (barValue(bar, end) === wanted) {
      return hung;
    }
  }
  return null;
}

// Every load of a place for what an exercise lifts, lightest first.
export function rack(what, place) {
  if (!what) {
    return [];
  }
  if (what.from_zero) {
    return hungOn(what, place);
  }
  const items = what.items.filter((item) => place.equipment.includes(item));
  for (const item of items) {
    const found = told(item, what.implements, place);
    if (found.length) {
      return inOrder(found);
    }
  }
  if (what.by_band) {
    return place.bands.map((_, number) => makeLoad(String(number + 1), "band"));
  }
  const open = items.filter((item) => !isTold(item, place));
  return open.length && what.step ? free(what, open[0], place) : [];
}

function isTold(item, place) {
  const rows = [...place.fixed, ...place.stacks, ...place.bars];
  const plates = item === "weight_plate" && place.plates.length > 0;
  return plates || rows.some((row) => row.item === item);
}

function told(item, many, place) {
  const found = [];
  for (const row of place.fixed.filter((one) => one.item === item && one.each >= many)) {
    found.push(...row.values.map((value) => makeLoad(plain(value), row.unit, many)));
  }
  for (const stack of place.stacks.filter((one) => one.item === item)) {
    found.push(...stackValues(stack).map((value) => makeLoad(value, stack.unit, many)));
  }
  for (const bar of place.bars.filter((one) => one.item === item)) {
    for (const end of endsOf(place.plates, 2 * many).keys()) {
      found.push(makeLoad(barValue(bar, end), bar.unit, many, plain(bar.value)));
    }
  }
  if (item === "weight_plate") {
    const enough = place.plates.filter((one) => one.count >= many);
    found.push(...enough.map((one) => makeLoad(plain(one.value), one.unit, many)));
  }
  return found;
}

export function stackValues(stack) {
  const [first, step, last] = [stack.first, stack.step, stack.last].map((one) => grains(one, "kg"));
  const count = step > 0n && last > first ? Number((last - first) / step) : 0;
  return Array.from({ length: count + 1 }, (_, place) => valueOf(first + step * BigInt(place), "kg"));
}

function hungOn(what, place) {
  if (place.plates.length) {
    const weights = [...endsOf(place.plates, 1).keys()];
    return inOrder(weights.map((end) => makeLoad(valueOf(end, place.unit), place.unit)));
  }
  const nothing = makeLoad("0", place.unit);
  return what.step ? [nothing, ...steps(what, place, null)] : [nothing];
}

function free(what, item, place) {
  if (item !== "barbell") {
    return steps(what, place, null);
  }
  const bar = USUAL_BAR[place.unit];
  return [makeLoad(bar, place.unit, what.implements, bar), ...steps(what, place, bar)];
}

function steps(what, place, bar) {
  const pounds = place.unit === "lb";
  const step = grains(pounds ? POUND_STEPS[plain(what.step)] ?? "5" : what.step, place.unit);
  const start = bar === null ? 0n : grains(bar, place.unit);
  return Array.from({ length: FREE_STEPS }, (_, count) =>
    makeLoad(valueOf(start + step * BigInt(count + 1), place.unit), place.unit, what.implements, bar),
  );
}

function inOrder(loads) {
  const found = new Map();
  for (const load of loads) {
    if (!found.has(size(load))) {
      found.set(size(load), load);
    }
  }
  return [...found].sort(([one], [other]) => compare(one, other)).map(([, load]) => load);
}

function compare(one, other) {
  return one < other ? -1 : Number(one > other);
}

// Steps on a rack. `wanted` is in grains; all answer null where there is no such load.

export function atMost(loads, wanted) {
  return loads.findLast((load) => size(load) <= wanted) ?? null;
}

export function atLeast(loads, wanted) {
  return loads.find((load) => size(load) >= wanted) ?? null;
}

export function nearest(loads, wanted) {
  let best = null;
  for (const load of loads) {
    if (best === null || abs(size(load) - wanted) < abs(size(best) - wanted)) {
      best = load;
    }
  }
  return best;
}

export const nextUp = (loads, load) => atLeast(loads, size(load) + 1n);
export const nextDown = (loads, load) => atMost(loads, size(load) - 1n);

export function isOn(loads, load) {
  return loads.some((one) => size(one) === size(load) && one.unit === load.unit);
}

// The nearest load that can be made, and the rounding in words.
export function rounded(loads, wanted) {
  const load = nearest(loads, size(wanted));
  if (load === null) {
    return null;
  }
  const gap = size(load) - size(wanted);
  if (gap === 0n) {
    return { load, sentence: "" };
  }
  const said = `${loadText(wanted)} cannot be loaded here; ${loadText(load)} is the nearest`;
  const off = `${valueOf(abs(gap), load.unit)} ${load.unit} ${gap > 0n ? "more" : "less"}`;
  const counted = load.unit === "kg" || load.unit === "lb";
  return { load, sentence: counted ? `${said}, ${off}.` : `${said}.` };
}
