// Targets in words, the same as forge.training.progress.target.

import { isZero, loadText } from "./size.js";
import { amountsOf } from "./outings.js";

const WEEKDAYS = ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"];
const MONTHS = [
  "January", "February", "March", "April", "May", "June",
  "July", "August", "September", "October", "November", "December",
];
export const UNITS = { reps: "reps", reps_hold: "reps", hold: "s", time: "s", distance: "m" };

const utc = (day) => new Date(`${day}T00:00:00Z`);

export function daysBetween(day, today) {
  return Math.round((utc(today) - utc(day)) / 86400000);
}

export function onDay(day, today) {
  const gone = daysBetween(day, today);
  const date = utc(day);
  if (gone === 0) {
    return "today";
  }
  if (gone > 0 && gone < 7) {
    return `on ${WEEKDAYS[date.getUTCDay()]}`;
  }
  const year = day.slice(0, 4) === today.slice(0, 4) ? "" : ` ${date.getUTCFullYear()}`;
  return `on ${date.getUTCDate()} ${MONTHS[date.getUTCMonth()]}${year}`;
}

export function did(ask, outing) {
  const unit = UNITS[ask.measure];
  const amounts = amountsOf(outing);
  const after = unit === "reps" ? "" : ` ${unit}`;
  if (amounts.length > 1 && new Set(amounts).size === 1) {
    return `${amounts.length} x ${amounts[0]}${after}`;
  }
  return `${listed(amounts.map(String))}${after}`;
}

export function atLoad(outing) {
  return outing.load && !isZero(outing.load) ? ` at ${loadText(outing.load)}` : "";
}

export function span(ask) {
  return ask.low === ask.top ? `all ${ask.top}` : `the top of ${ask.low}-${ask.top}`;
}

export function listed(words) {
  return words.length === 1 ? words[0] : `${words.slice(0, -1).join(", ")} and ${words.at(-1)}`;
}

export function factsOf(ask, outing) {
  const found = {
    on: outing.date,
    did: amountsOf(outing).join(","),
    low: String(ask.low),
    top: String(ask.top),
  };
  return outing.load ? { ...found, last: loadText(outing.load) } : found;
}
