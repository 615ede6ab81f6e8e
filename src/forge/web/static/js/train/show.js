// Sets, times and days in words.

import { amountDone, isTimed } from "./aim.js";
import { say } from "./dom.js";
import { loadText } from "./figures.js";

// 72 is "1:12".
export function clock(seconds) {
  const whole = Math.max(0, Math.floor(seconds));
  const [hours, minutes] = [Math.floor(whole / 3600), Math.floor(whole / 60) % 60];
  const two = (value) => String(value).padStart(2, "0");
  const end = `${minutes}:${two(whole % 60)}`;
  return hours ? `${hours}:${two(minutes)}:${two(whole % 60)}` : end;
}

export function amountText(measure, amount) {
  if (isTimed({ measure })) {
    return amount >= 120 && amount % 60 === 0
      ? say("amount.minutes", { n: amount / 60 }) : say("amount.seconds", { n: amount });
  }
  return measure === "distance" ? say("amount.metres", { n: amount }) : String(amount);
}

// "6–10" of a range.
export function rangeText(item) {
  const [low, high] = item.amount;
  if (low === high) {
    return amountText(item.measure, low);
  }
  return say("range", { low, high: amountText(item.measure, high) });
}

// "62.5 kg × 8", "× 12", "30 s": what a set is or was.
export function setText(measure, load, amount) {
  const much = amountText(measure, amount);
  const heavy = loadText(load, say);
  return heavy ? `${heavy} × ${much}` : isTimed({ measure }) || measure === "distance" ? much : `× ${much}`;
}

export function loggedText(fields) {
  return setText(fields.measure, fields.load ?? fields.assistance, amountDone(fields) ?? 0);
}

// A row as it was done; sides that differ are told apart.
export function rowText(row) {
  const told = [...new Set(row.all.map(loggedText))];
  return told.length > 1 ? told.join(" / ") : told[0] ?? "";
}

export function dayText(day, today) {
  if (day === today) {
    return say("today");
  }
  const on = new Date(`${day}T12:00:00`);
  const language = document.documentElement.lang || "en";
  const part = (wanted) => on.toLocaleDateString(language, wanted);
  // "Mon 16 Nov", in the order that the pages of the server write.
  return [{ weekday: "short" }, { day: "numeric" }, { month: "short" }].map(part).join(" ");
}
