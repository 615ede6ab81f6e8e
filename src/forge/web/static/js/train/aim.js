// What the next set of an exercise aims at, from the plan and from what was done last time.
// The same as forge.training.schedule.aim; tests hold both to the same answers.

export function aim(item, index, last) {
  const same = last.find((one) => one.index === index) ?? last.at(-1);
  const [low, high] = item.amount;
  const done = same ? amountDone(same) : null;
  return {
    load: same?.load ?? same?.assistance ?? item.load ?? null,
    amount: done === null ? low : Math.min(high, Math.max(low, done)),
  };
}

// Repetitions, seconds or whole metres of a logged set; null where nothing was counted.
export function amountDone(one) {
  if (isTimed(one)) {
    return one.seconds ?? null;
  }
  if (one.measure === "distance") {
    return one.metres === undefined || one.metres === null ? null : Math.trunc(Number(one.metres));
  }
  return one.reps ?? null;
}

export function isTimed(one) {
  return one.measure === "hold" || one.measure === "time";
}

// The field of a set that its measure counts, as an event writes it.
export function amountField(measure, amount) {
  if (measure === "hold" || measure === "time") {
    return { seconds: amount };
  }
  return measure === "distance" ? { metres: String(amount) } : { reps: amount };
}
