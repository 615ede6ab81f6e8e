// After a break, a stall, or a bad night, the same as forge.training.progress.after.

import { atMost, nearest } from "./kit.js";
import { lastOf, target } from "./loaded.js";
import { amountsOf, rowsOf, weight } from "./outings.js";
import { daysBetween, onDay } from "./saying.js";
import { loadText, part, size } from "./size.js";

const FULL_UNTIL = 14;
const KEPT_PERCENT = [
  98, 95, 93, 91, 88, 86, 84, 82, 80, 78, 76, 74, 72, 71,
  69, 67, 66, 64, 62, 61, 59, 58, 57, 55, 54, 53, 51, 50,
];
const RETURN_SETS = [50, 70, 80, 90];
const STALL_DAYS = 14;
const STALL_WITHIN = 56;
const STALL_TIMES = 3;
const DELOAD_LOAD = [800, 900];
const READY_SETS = [0, 0, 1, 1];
const READY_LOAD = [1000, 950, 900, 900];
const BAD = 1;

export function keptPercent(days) {
  const place = Math.min(days - FULL_UNTIL, KEPT_PERCENT.length) - 1;
  return days <= FULL_UNTIL ? 100 : KEPT_PERCENT[place];
}

export function returnSets(daysOff, week) {
  const broken = daysOff >= FULL_UNTIL && week >= 1 && week <= RETURN_SETS.length;
  return broken ? RETURN_SETS[week - 1] : 100;
}

export function afterBreak(given) {
  const last = lastOf(given);
  const days = daysBetween(last.date, given.today);
  const percent = keptPercent(days);
  if (percent === 100 || !last.load || !given.rack.length) {
    return null;
  }
  const kept = part(weight(last), percent * 10);
  const load = atMost(given.rack, kept) ?? given.rack[0];
  if (size(load) >= weight(last)) {
    return null;
  }
  const when = `${days} days since ${loadText(last.load)} ${onDay(last.date, given.today)}`;
  const text =
    size(load) > kept
      ? `${loadText(load)}, the lightest here: ${when}.`
      : `${loadText(load)}: ${when}; start again at ${percent} % or just below.`;
  const made = target(given, "return", text, load);
  return { ...made, facts: { ...made.facts, days: String(days), percent: String(percent) } };
}

// {sentence, rows} where two weeks brought nothing; null otherwise.
export function stalled(outings, today) {
  const near = outings.filter((one) => daysBetween(one.date, today) <= STALL_WITHIN);
  if (!near.length) {
    return null;
  }
  const newest = near.at(-1).date;
  const before = near.filter((one) => daysBetween(one.date, newest) >= STALL_DAYS);
  const since = near.filter((one) => daysBetween(one.date, newest) < STALL_DAYS);
  if (!before.length || since.length < STALL_TIMES - 1) {
    return null;
  }
  const best = before.reduce((one, other) => (better(other, one) ? other : one));
  if (since.some((one) => better(one, best))) {
    return null;
  }
  const when = onDay(best.date, today).replace(/^on /, "");
  const sentence = `No progress since ${when}, ${since.length} times in two weeks.`;
  return { sentence, rows: [best, ...since].flatMap(rowsOf) };
}

function better(one, other) {
  const sum = (outing) => amountsOf(outing).reduce((total, amount) => total + amount, 0);
  return weight(one) === weight(other) ? sum(one) > sum(other) : weight(one) > weight(other);
}

export function deload(made, rack) {
  const sets = Math.max(1, Math.ceil(made.sets / 2));
  const load = made.load ? less(made.load, rack) : null;
  const said = load ? `${loadText(load)}, ` : "";
  const number = sets === 1 ? "1 set" : `${sets} sets`;
  const lighter = sameLoad(load, made.load) ? "" : " and a lighter load";
  const sentence = `${said}${number}: an easy week, half of the sets${lighter}.`;
  return { ...made, rule: "deload", sentence, sets, load, aim: made.low, offer: "" };
}

function less(load, rack) {
  const [low, high] = DELOAD_LOAD.map((share) => part(size(load), share));
  const there = rack.filter((one) => low <= size(one) && size(one) <= high);
  return nearest(there, (low + high) / 2n) ?? load;
}

function sameLoad(one, other) {
  return one === other || (one && other && loadText(one) === loadText(other));
}

export function ready(made, rack, answers) {
  const bad = Math.min(3, answers.filter((answer) => answer <= BAD).length);
  const sets = Math.max(1, made.sets - READY_SETS[bad]);
  let { load } = made;
  if (load && bad) {
    const low = part(size(load), READY_LOAD[bad]);
    load = rack.find((one) => low <= size(one) && size(one) <= size(made.load)) ?? load;
  }
  const lighter = !sameLoad(load, made.load);
  if (sets === made.sets && !lighter) {
    return made;
  }
  const changed = [
    ...(sets < made.sets ? ["one set less"] : []),
    ...(lighter ? [`${loadText(load)} in place of ${loadText(made.load)}`] : []),
  ];
  const sentence = `Easier today, as you said how you feel: ${changed.join(" and ")}.`;
  return {
    ...made, rule: "readiness", sentence, sets, load, facts: { ...made.facts, bad: String(bad) },
  };
}
