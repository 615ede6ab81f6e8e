// The sets of an exercise as rows to tick, and the order in which a session does them.
// The same as forge.training.schedule.rows; tests hold both to the same answers.

export function rowsOf(item) {
  const warm = (item.warm_ups ?? []).map((words, place) => ({
    slot: item.slot, index: place + 1, type: "warm_up", sides: ["both"], words,
  }));
  const sides = item.sides === 2 ? ["left", "right"] : ["both"];
  const work = Array.from({ length: item.sets }, (_, place) => ({
    slot: item.slot, index: place + 1, type: "normal", sides, words: "",
  }));
  return [...warm, ...work];
}

// One exercise after the other, a superset round by round.
export function inOrder(items) {
  const ordered = [];
  for (const group of groups(items)) {
    const rows = group.map(rowsOf);
    ordered.push(...rows.flat().filter((row) => row.type === "warm_up"));
    const work = rows.map((some) => some.filter((row) => row.type !== "warm_up"));
    const turns = Math.max(0, ...work.map((some) => some.length));
    for (let turn = 0; turn < turns; turn += 1) {
      ordered.push(...work.filter((some) => turn < some.length).map((some) => some[turn]));
    }
  }
  return ordered;
}

export function groups(items) {
  const found = new Map();
  items.forEach((item, place) => {
    const name = item.group || `\n${place}`;
    found.set(name, [...(found.get(name) ?? []), item]);
  });
  return [...found.values()];
}

// The name that a row's sets carry: warm-ups have a slot of their own.
export function nameOfRow(row) {
  return row.type === "warm_up" ? `${row.slot}.warm` : row.slot;
}
