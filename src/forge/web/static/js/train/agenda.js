// Which of the planned sessions is due: moved, skipped, running and done ones are told apart.
// The same as forge.training.schedule.agenda; tests hold both to the same answers.

const MISSED_DAYS = 7;

// `entries` are those of sessions, by key.
export function agenda(planned, entries, today) {
  const due = planned.map((one) => dueOf(one, entries[one.key], today))
    .sort((one, other) => (one.date < other.date ? -1 : Number(one.date > other.date)));
  const running = due.filter((one) => one.state === "running").reverse();
  const todays = due.filter((one) => one.date === today && one.state === "planned");
  const done = due.filter((one) => one.date === today && one.state === "done");
  const now = [...running, ...todays, ...done][0] ?? null;
  return {
    now,
    missed: due.filter((one) => one.state === "missed"),
    coming: due.filter((one) => one.state === "planned" && one.date >= today && one !== now),
  };
}

function dueOf(session, entry, today) {
  const fields = !entry || entry.purged || entry.fields.binned === true ? {} : entry.fields;
  const date = typeof fields.date === "string" ? fields.date : session.date;
  return { session, date, state: stateOf(fields, date, today), moved: date !== session.date };
}

function stateOf(fields, date, today) {
  if (fields.skipped) {
    return "skipped";
  }
  if (fields.finished) {
    return "done";
  }
  if (fields.started) {
    return "running";
  }
  if (date < today) {
    return date >= daysFrom(today, -MISSED_DAYS) ? "missed" : "skipped";
  }
  return "planned";
}

// A day so many days later: "2026-11-16", 1 is "2026-11-17".
export function daysFrom(day, days) {
  const found = new Date(`${day}T12:00:00Z`);
  found.setUTCDate(found.getUTCDate() + days);
  return found.toISOString().slice(0, 10);
}
