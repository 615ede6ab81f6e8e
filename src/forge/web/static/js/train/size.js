// Loads as whole numbers of 1e-10 kg ("grains"), the same as forge.training.kit.size: sums and
// comparisons are exact. A load is {value: "62.5", unit: "kg", implements: 1, bar: "20"}.

export const GRAINS = 10n ** 10n;
const POUND_GRAINS = 4535923700n;

export function unitGrains(unit) {
  return unit === "lb" ? POUND_GRAINS : GRAINS;
}

// A decimal text as grains of its unit, rounded half up.
export function grains(value, unit) {
  const [whole, places = ""] = value.split(".");
  const scale = 10n ** BigInt(places.length);
  return halfUp(BigInt(whole + places) * unitGrains(unit), scale);
}

export function size(load) {
  return grains(load.value, load.unit);
}

// Grains as a decimal text of a unit, to the nearest hundredth.
export function valueOf(amount, unit) {
  const hundredths = halfUp(amount * 100n, unitGrains(unit));
  return plain(`${hundredths / 100n}.${String(hundredths % 100n).padStart(2, "0")}`);
}

// Without needless zeros: 60, never 60.00.
export function plain(value) {
  return value.includes(".") ? value.replace(/\.?0+$/, "") : value;
}

// Thousandths of an amount, rounded half up.
export function part(amount, thousandths) {
  return (amount * BigInt(thousandths) * 2n + 1000n) / 2000n;
}

export function halfUp(amount, by) {
  return (amount * 2n + by) / (by * 2n);
}

export function loadText(load) {
  const number = plain(load.value);
  if (load.unit === "machine_step" || load.unit === "band") {
    return `${load.unit === "band" ? "band" : "step"} ${number}`;
  }
  const each = `${number} ${load.unit}`;
  return load.implements > 1 ? `${load.implements} x ${each}` : each;
}

export function makeLoad(value, unit, implementsCount = 1, bar = null) {
  const load = { value, unit, implements: implementsCount };
  return bar === null ? load : { ...load, bar };
}

export const isZero = (load) => size(load) === 0n;
export const least = (one, other) => (one < other ? one : other);
export const abs = (amount) => (amount < 0n ? -amount : amount);
