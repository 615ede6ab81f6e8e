// Why the server could not take an event, from its reason: the key of a text, and what fills it in.
// A reason that no text is for is shown in the server's own words.

const FIELD = /^(\w+) (.+)\.$/;
// What changes from reason to reason: a number, or the words that would do.
const CHANGING = [[/[\d,]+(?= (?:characters|letters))/, "n"], [/(?<=(?:none|one) of ).+/, "names"]];

export function whyOf(reason, isField) {
  if (reason.startsWith("lamport is far")) {
    return ["refused.counter", {}];
  }
  if (reason.startsWith("Another event has this id")) {
    return ["refused.taken", {}];
  }
  if (reason.startsWith("It is too large") || reason.startsWith("body is larger")) {
    return ["refused.large", {}];
  }
  const [, field, wrong] = FIELD.exec(reason) ?? [];
  return field && isField(field) ? ["refused.field", { field, wrong }] : ["refused.other", { reason }];
}

// The text of what is wrong with a field, by its key, and what fills it in.
export function wrongOf(wrong) {
  const values = {};
  const key = CHANGING.reduce((text, [part, name]) => text.replace(part, (found) => {
    values[name] = found;
    return `{${name}}`;
  }), wrong);
  return [`wrong.${key}`, values];
}

// The entry without what one event wrote: what was there before comes back with the next pack.
// Null where nothing else is known of it.
export function without(entry, id) {
  if (entry.purged) {
    return null;
  }
  const kept = Object.keys(entry.stamps).filter((name) => entry.stamps[name][2] !== id);
  const only = (values) => Object.fromEntries(kept.map((name) => [name, values[name]]));
  return kept.length ? { fields: only(entry.fields), stamps: only(entry.stamps) } : null;
}

// A copy of events that an import of Forge reads.
export function copyOf(events) {
  return `{"events":${JSON.stringify(events)},"format":"forge","plans":[],"version":1}\n`;
}
