// The fold of events to entries, the same as forge.training.events.fold: any order, any
// repetition, any split gives the same entries. Tests hold both to the same states.

const plain = (...more) => [...more, "bin", "restore", "purge"];

export const VERBS = {
  session: plain("start", "finish", "edit", "move", "skip"),
  set: plain("log", "edit"),
  exercise: ["add", "swap", "skip", "order", "edit", "bin", "restore"],
  note: plain("write"),
  bodyweight: plain("log", "edit"),
  measure: plain("log", "edit"),
  pain: plain("log", "edit", "lift"),
  readiness: ["log", "edit"],
  place: ["edit", "bin", "restore"],
  target: ["override", "undo"],
  change: ["make", "undo"],
  import: ["add", "undo"],
  setting: ["edit"],
  custom: ["add", "edit", "bin", "restore"],
};

export function isKnown(type) {
  const [collection, verb] = split(type);
  return Object.hasOwn(VERBS, collection) && VERBS[collection].includes(verb);
}

export function split(type) {
  const dot = type.indexOf(".");
  return [type.slice(0, dot), type.slice(dot + 1)];
}

export function empty() {
  return { fields: {}, stamps: {} };
}

// The entry with one event of a known type taken. Neither argument is changed.
export function take(entry, event) {
  const [, verb] = split(event.type);
  if (entry.purged || verb === "purge") {
    return { purged: true };
  }
  const stamp = [event.lamport, event.device, event.id];
  const fields = { ...entry.fields };
  const stamps = { ...entry.stamps };
  for (const [name, value] of Object.entries(assigned(event, verb))) {
    if (!Object.hasOwn(stamps, name) || earlier(stamps[name], stamp)) {
      fields[name] = value;
      stamps[name] = stamp;
    }
  }
  return { fields, stamps };
}

// Two states of one entity as one: of each field the later. What the server knows and what this
// device did since belong together, whichever came first.
export function merge(one, other) {
  if (one.purged || other.purged) {
    return { purged: true };
  }
  const fields = { ...one.fields };
  const stamps = { ...one.stamps };
  for (const [name, stamp] of Object.entries(other.stamps)) {
    if (!Object.hasOwn(stamps, name) || earlier(stamps[name], stamp)) {
      fields[name] = other.fields[name];
      stamps[name] = stamp;
    }
  }
  return { fields, stamps };
}

// All entries under "collection entity"; events of unknown types are left alone.
export function fold(events, entries = {}) {
  const folded = { ...entries };
  for (const event of events) {
    if (isKnown(event.type)) {
      const name = nameOf(event);
      folded[name] = take(folded[name] ?? empty(), event);
    }
  }
  return folded;
}

export function nameOf(event) {
  return `${split(event.type)[0]} ${event.entity}`;
}

export function isBinned(entry) {
  return Boolean(entry.purged) || entry.fields.binned === true;
}

function assigned(event, verb) {
  if (verb === "bin") {
    return { binned: true, binned_at: event.client_time };
  }
  return verb === "restore" ? { binned: false, binned_at: null } : event.body;
}

function earlier(one, other) {
  for (let place = 0; place < one.length; place += 1) {
    if (one[place] !== other[place]) {
      return one[place] < other[place];
    }
  }
  return false;
}

// One text for one value, as Python writes it: sorted keys, no spaces.
export function canonical(value) {
  if (Array.isArray(value)) {
    return `[${value.map(canonical).join(",")}]`;
  }
  if (value !== null && typeof value === "object") {
    const names = Object.keys(value).sort();
    return `{${names.map((name) => `${JSON.stringify(name)}:${canonical(value[name])}`).join(",")}}`;
  }
  return JSON.stringify(value);
}
