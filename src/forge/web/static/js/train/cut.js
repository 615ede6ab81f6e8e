// A session that must fit less time: what is worth least for its minutes goes first.
// The same as forge.training.schedule.cut; tests hold both to the same answers.

export function cutTo(items, seconds) {
  let left = [...items];
  let gone = [];
  const keep = kept(items);
  while (sum(left) > seconds && left.length > 1) {
    const worst = [...left].reverse().filter((item) => item.slot !== keep)
      .reduce((one, other) => (worth(other) < worth(one) ? other : one));
    left = left.filter((item) => item !== worst);
    gone.push(worst);
  }
  let spare = seconds - sum(left);
  for (const item of [...gone].reverse()) {
    if ((item.seconds ?? 0) <= spare) {
      gone = gone.filter((one) => one !== item);
      spare -= item.seconds ?? 0;
    }
  }
  return gone.map((item) => item.slot);
}

function kept(items) {
  const main = items.find((item) => item.main);
  const best = main ?? items.reduce(
    (one, other) => (one === null || (other.value ?? 0) > (one.value ?? 0) ? other : one), null,
  );
  return best?.slot ?? "";
}

const sum = (items) => items.reduce((all, item) => all + (item.seconds ?? 0), 0);
const worth = (item) => Math.floor(((item.value ?? 0) * 3600) / Math.max(1, item.seconds ?? 0));
