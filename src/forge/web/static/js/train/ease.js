// Easier for a while, because somebody said yes to it; the same as forge.training.progress.ease.

import { deload, ready, returnSets, stalled } from "./after.js";
import { daysFrom } from "./agenda.js";
import { daysBetween } from "./saying.js";
import { loadText } from "./size.js";

const FULL_UNTIL = 14;
const BACK_DAYS = 28;
const QUIET_DAYS = 21;
export const READINESS = ["sleep", "soreness", "energy"];
const DAY = /^\d{4}-\d{2}-\d{2}$/;

// What holds today for an exercise: {easy, days_off, week, answers}.
export function easeOf(slug, settings, readiness, today) {
  const { back } = settings;
  const began = dayOf(back, "from");
  return {
    easy: isEasy(settings[`easy:${slug}`], today),
    days_off: Number.isInteger(back?.days) ? back.days : 0,
    week: began && began <= today ? Math.floor(daysBetween(began, today) / 7) + 1 : 0,
    answers: READINESS.map((name) => readiness[name]).filter(Number.isInteger),
  };
}

export function isEasy(value, today) {
  const [first, until] = [dayOf(value, "from"), dayOf(value, "until")];
  return Boolean(first && until && first <= today && today < until);
}

export function isBack(value, today) {
  const first = dayOf(value, "from");
  return Boolean(value?.days && first && first <= today && daysBetween(first, today) < BACK_DAYS);
}

// The target of a day that is made easier; facts.eased names why. A person's own stays.
export function eased(target, rack, ease) {
  if (target.rule === "own") {
    return target;
  }
  if (ease.easy) {
    return named(deload(target, rack), "deload");
  }
  const percent = returnSets(ease.days_off, ease.week);
  const sets = Math.max(1, Math.ceil((target.sets * percent) / 100));
  let made = target;
  if (sets < target.sets) {
    const number = sets === 1 ? "1 set" : `${sets} sets`;
    made = { ...target, sets, sentence: `${target.sentence} ${number} of ${target.sets}: week ${ease.week} after a break.` };
  }
  const easier = ready(made, rack, ease.answers);
  if (easier === made) {
    return made;
  }
  // The reason for the load still holds where the load does.
  const same = easier.load === made.load || (easier.load && made.load && loadText(easier.load) === loadText(made.load));
  return named(same ? { ...easier, sentence: `${easier.sentence} ${made.sentence}` } : easier, "readiness");
}

function named(target, why) {
  return { ...target, facts: { ...target.facts, eased: why } };
}

// {setting, value, what, why, rows} for an exercise that stalls; null otherwise.
export function easyOffer(slug, name, outings, known, today) {
  const first = dayOf(known, "from");
  const found = stalled(outings, today);
  if (!found || (first && daysBetween(first, today) < QUIET_DAYS)) {
    return null;
  }
  return {
    setting: `easy:${slug}`, value: { from: today, until: daysFrom(today, 7) },
    what: `An easy week for ${name}: half of the sets, a lighter load.`, why: found.sentence, rows: found.rows,
  };
}

// Fewer sets after a break; `days` are those on which one trained.
export function backOffer(days, known, today) {
  if (!days.length) {
    return null;
  }
  const last = days.reduce((one, other) => (other > one ? other : one));
  const gone = daysBetween(last, today);
  const first = dayOf(known, "from");
  if (gone < FULL_UNTIL || (first && first > last)) {
    return null;
  }
  return {
    setting: "back", value: { from: today, days: gone },
    what: "Half of the sets this week, then 70, 80 and 90 %.",
    why: `${gone} days since your last session. Loads begin lower by themselves.`, rows: [],
  };
}

function dayOf(value, name) {
  const text = value?.[name];
  return typeof text === "string" && DAY.test(text) ? text : null;
}
