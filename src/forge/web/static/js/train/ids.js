// Names and ids. `crypto.randomUUID` is missing where the page is not secure; random bytes are not.

export function uuid() {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = (bytes[6] & 0x0f) | 0x40;
  bytes[8] = (bytes[8] & 0x3f) | 0x80;
  const text = Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
  return [0, 8, 12, 16, 20].map((from, n, all) => text.slice(from, all[n + 1])).join("-");
}

// The planned session of a week (from 1) and a weekday (Monday is 0) of a plan.
export function occurrence(plan, week, weekday, attempt = 1) {
  return `${plan}:${week}:${weekday}:${attempt}`;
}

export function freeSession() {
  return `free:${uuid()}`;
}

export function plannedSet(session, slot, index, side = "both") {
  const name = `${session}/${slot}/${index}`;
  return side === "both" ? name : `${name}/${side}`;
}

// Now, with the offset of this device: 2026-11-16T18:30:00.000+01:00.
export function instant(now = new Date()) {
  const ahead = -now.getTimezoneOffset();
  const shifted = new Date(now.getTime() + ahead * 60000).toISOString().slice(0, -1);
  const minutes = Math.abs(ahead);
  const two = (number) => String(number).padStart(2, "0");
  return `${shifted}${ahead < 0 ? "-" : "+"}${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}

// Today on this device's calendar.
export function today(now = new Date()) {
  return instant(now).slice(0, 10);
}
