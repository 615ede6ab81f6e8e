// Loads as people read, step and build them. Whole hundredths inside: no fraction ever rounds.

const PLATES = { kg: [2500, 2000, 1500, 1000, 500, 250, 125], lb: [4500, 3500, 2500, 1000, 500, 250] };

export function hundredths(text) {
  const found = /^(-?)(\d{1,9})(?:[.,](\d{1,2}))?\d*$/.exec(String(text).trim());
  if (!found) {
    return null;
  }
  const value = Number(found[2]) * 100 + Number((found[3] ?? "").padEnd(2, "0"));
  return found[1] ? -value : value;
}

export function asText(value) {
  const sign = value < 0 ? "-" : "";
  const rest = Math.abs(value);
  const part = String(rest % 100).padStart(2, "0").replace(/0+$/, "");
  return `${sign}${Math.floor(rest / 100)}${part ? `.${part}` : ""}`;
}

// "2 × 20 kg": dumbbells are told for each hand.
export function loadText(load, say) {
  if (!load) {
    return "";
  }
  const unit = say(`unit.${load.unit}`);
  const one = `${load.value} ${unit}`;
  return load.implements === 2 ? `2 × ${one}` : one;
}

// The next load up (1) or down (-1) that can be made: on the rack, or by the usual step.
export function stepLoad(value, way, spec = {}) {
  const rack = (spec.rack ?? []).map((load) => hundredths(load.value)).filter((one) => one !== null);
  if (rack.length) {
    const further = rack.filter((one) => (way > 0 ? one > value : one < value));
    return further.length ? (way > 0 ? Math.min(...further) : Math.max(...further)) : value;
  }
  const step = hundredths(spec.step ?? (spec.unit === "lb" ? "5" : "2.5"));
  const next = way > 0 ? Math.floor(value / step + 1) * step : Math.ceil(value / step - 1) * step;
  return Math.max(hundredths(spec.bar ?? "0"), next, 0);
}

// Plates on each side of a bar, heaviest first, and what they cannot make up.
export function platesFor(value, bar, unit) {
  let side = Math.floor((value - bar) / 2);
  const found = [];
  for (const plate of PLATES[unit] ?? []) {
    while (side >= plate) {
      found.push(plate);
      side -= plate;
    }
  }
  return { plates: found, left: side * 2 };
}
