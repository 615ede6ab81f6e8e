// Own weight, help, bands, holds, the same as forge.training.progress.unloaded.

import { isOn, nextDown, nextUp } from "./kit.js";
import { again, dayOf, lastOf, reached, target } from "./loaded.js";
import { amountsOf, fewest, rowsOf, weight } from "./outings.js";
import { UNITS, atLoad, did } from "./saying.js";
import { isZero, loadText } from "./size.js";

const NO_WEIGHT = { value: "0", unit: "kg", implements: 1 };
const TWICE = 2;
const LONGER = 5;
const WEIGHS = ["kg", "lb"];

export function unloaded(given) {
  switch (given.ask.rule) {
    case "assistance":
      return lessHelp(given) ?? more(given);
    case "band":
      return thicker(given) ?? more(given);
    case "slower":
    case "next_rung":
      return ladder(given) ?? more(given);
    case "own_rung":
      return ownRung(given) ?? more(given);
    case "longer":
      return longer(given);
    default:
      return same(given);
  }
}

// Whether a rack counts in the unit of the load, or both weigh something.
export function isAlike(rack, load) {
  return rack.every(
    (one) => one.unit === load.unit || (WEIGHS.includes(one.unit) && WEIGHS.includes(load.unit)),
  );
}

function twice(given) {
  const two = given.outings.slice(-TWICE);
  return (
    two.length === TWICE &&
    new Set(two.map(weight)).size === 1 &&
    two.every((one) => reached(given.ask, one, given.ask.top))
  );
}

function lessHelp(given) {
  const was = lastOf(given).load;
  if (!twice(given) || was === null) {
    return null;
  }
  const less = isAlike(given.rack, was) ? nextDown(given.rack, was) : null;
  if (less === null) {
    return given.ask.harder ? rung(given, "the least help here") : null;
  }
  const text = `${loadText(less)} of help: ${ran(given)}; less help is progress.`;
  return step(given, "assistance", text, less);
}

function thicker(given) {
  const was = lastOf(given).load;
  if (!twice(given) || was === null || !isAlike(given.rack, was)) {
    return null;
  }
  const more = nextUp(given.rack, was);
  if (!more) {
    return ownRung(given);
  }
  const first = given.ask.further ? `, or first ${given.ask.further}` : "";
  return step(given, "band", `${loadText(more)}${first}: ${ran(given)}.`, more);
}

// The next step of the exercise itself: a lower bar, a deeper lean, a shorter band.
function ownRung(given) {
  const { further, harder } = given.ask;
  if (!twice(given) || !further) {
    return null;
  }
  const text = `${capital(further)}: ${ran(given)}.`;
  const { load } = lastOf(given);
  if (!harder) {
    return step(given, "own_rung", text, load);
  }
  const then = `${text} Once that goes no further, move on to ${harder[1]}.`;
  return { ...step(given, "own_rung", then, load), offer: harder[0] };
}

function capital(words) {
  return words.charAt(0).toUpperCase() + words.slice(1);
}

function ladder(given) {
  if (!twice(given)) {
    return null;
  }
  const last = lastOf(given);
  if (given.ask.harder && weight(last) === 0n) {
    return rung(given, "your own weight");
  }
  const was = last.load ?? NO_WEIGHT;
  const more = given.rack.length && isAlike(given.rack, was) ? nextUp(given.rack, was) : null;
  if (more) {
    return step(given, "added", `${loadText(more)} added: ${ran(given)}.`, more);
  }
  const slower = capital(given.ask.further || "slower, four seconds on the way down");
  return step(given, "slower", `${slower}: ${ran(given)}.`, last.load);
}

function rung(given, at) {
  const [slug, name] = given.ask.harder;
  const text = `You are ready for ${name}: ${ran(given)} with ${at}.`;
  const made = step(given, "next_rung", text, lastOf(given).load);
  return { ...made, aim: given.ask.top, offer: slug };
}

function step(given, rule, text, load) {
  const rows = given.outings.slice(-TWICE).flatMap(rowsOf);
  return { ...target(given, rule, text, load), rows };
}

function ran(given) {
  const unit = UNITS[given.ask.measure];
  const words = unit === "reps" ? `${given.ask.top}` : `${given.ask.top} ${unit}`;
  return `every set reached ${words} twice in a row, last ${dayOf(given)}`;
}

function more(given) {
  const { ask, rack } = given;
  const { load } = lastOf(given);
  if (load && rack.length && isAlike(rack, load) && !isOn(rack, load)) {
    return again(given);
  }
  const name = load && !isZero(load) ? `${loadText(load)} again` : "The same again";
  const unit = UNITS[ask.measure];
  const goal = unit === "reps" ? `${ask.top}` : `${ask.top} ${unit}`;
  const text =
    `${name}: you did ${did(ask, lastOf(given))} ${dayOf(given)}; ` +
    `${goal} in every set takes you on.`;
  return target(given, "again", text, load, { aim: further(given, 1) });
}

function longer(given) {
  const { ask } = given;
  const last = lastOf(given);
  const unit = UNITS[ask.measure];
  const { load } = last;
  const done = did(ask, last);
  if (reached(ask, last, ask.top)) {
    if (ask.harder) {
      const text = `You are ready for ${ask.harder[1]}: ${done}${atLoad(last)} ${dayOf(given)}.`;
      return { ...target(given, "next_rung", text, load, { aim: ask.top }), offer: ask.harder[0] };
    }
    if (ask.further) {
      const text = `${capital(ask.further)}: you did ${done} ${dayOf(given)}.`;
      return target(given, "own_rung", text, load, { aim: ask.low });
    }
    const text = `${ask.top} ${unit} again, cleaner: you did ${done} ${dayOf(given)}.`;
    return target(given, "stay", text, load, { aim: ask.top });
  }
  const step = ask.measure === "reps" ? 1 : LONGER;
  const aim = further(given, amountsOf(last).length >= ask.sets ? step : 0);
  const text = `${aim} ${unit}: you did ${done}${atLoad(last)} ${dayOf(given)}.`;
  return target(given, "longer", text, load, { aim });
}

function same(given) {
  const last = lastOf(given);
  const text = `As before: you did ${did(given.ask, last)} ${dayOf(given)}.`;
  return target(given, "same", text, last.load, { aim: further(given, 0) });
}

function further(given, by) {
  const { ask } = given;
  return Math.max(ask.low, Math.min(ask.top, fewest(lastOf(given)) + by));
}
