// Fewest plate moves over a session, the same search as forge.training.kit.moves.

const MOST_QUESTIONS = 60000;

// `ends` in grains in the order of the session, `discs` as [grains, count], heaviest first.
// The plates of an end for each set, as places in the list of discs; null if one cannot be made.
export function fewestMoves(ends, discs) {
  const runs = ends.filter((end, place) => place === 0 || ends[place - 1] !== end);
  const made = fewestPlates(runs, discs);
  if (runs.some((end) => !made.has(end))) {
    return null;
  }
  let hung = runs.map((end) => made.get(end));
  let fewest = true;
  try {
    const none = Array(discs.length).fill(0);
    const found = runs.length ? search(runs, discs, made)(0, runs.length - 1, none, 0) : null;
    hung = found ? found.hung : hung;
  } catch (error) {
    if (!(error instanceof TooMany)) {
      throw error;
    }
    fewest = false;
  }
  return { hung: unfolded(ends, hung), moves: moves(hung), fewest };
}

class TooMany extends Error {}

function moves(hung) {
  let total = 0;
  let before = [];
  for (const after of [...hung, []]) {
    let same = 0;
    while (same < before.length && same < after.length && before[same] === after[same]) {
      same += 1;
    }
    total += before.length + after.length - 2 * same;
    before = after;
  }
  return total;
}

function unfolded(ends, hung) {
  let run = -1;
  return ends.map((end, place) => {
    run += Number(place === 0 || ends[place - 1] !== end);
    return hung[run];
  });
}

function fewestPlates(runs, discs) {
  const top = runs.reduce((one, other) => (one > other ? one : other), 0n);
  let found = new Map([[0n, []]]);
  discs.forEach(([weight, count], place) => {
    const longer = new Map(found);
    for (const [start, hung] of found) {
      for (let more = 1; more <= count; more += 1) {
        const total = start + weight * BigInt(more);
        if (total > top) {
          break;
        }
        if (!longer.has(total) || hung.length + more < longer.get(total).length) {
          longer.set(total, [...hung, ...Array(more).fill(place)]);
        }
      }
    }
    found = longer;
  });
  return found;
}

function search(runs, discs, made) {
  const known = new Map();

  function stretch(first, last, used, plate) {
    const key = `${first} ${last} ${plate} ${used}`;
    if (!known.has(key)) {
      if (known.size > MOST_QUESTIONS) {
        throw new TooMany();
      }
      known.set(key, answer(first, last, used, plate));
    }
    return known.get(key);
  }

  function answer(first, last, used, plate) {
    const carried = used.reduce((sum, n, place) => sum + BigInt(n) * discs[place][0], 0n);
    const rest = runs.slice(first, last + 1).map((end) => end - carried);
    if (atLeast(rest) === null) {
      return null;
    }
    let best = left(first, last, used, rest);
    for (let place = plate; place < discs.length; place += 1) {
      const [weight, count] = discs[place];
      if (used[place] >= count || rest.some((end) => weight > end)) {
        continue;
      }
      const bound = atLeast(rest.map((end) => end - weight));
      if (bound === null || (best && 1 + bound >= best.cost)) {
        continue;
      }
      const more = used.map((count, at) => count + Number(at === place));
      const found = stretch(first, last, more, place);
      if (found && (best === null || found.cost + 1 < best.cost)) {
        best = { cost: found.cost + 1, hung: found.hung.map((above) => [place, ...above]) };
      }
    }
    return best;
  }

  function left(first, last, used, rest) {
    if (first === last) {
      return rest[0] === 0n ? { cost: 0, hung: [[]] } : null;
    }
    let best = null;
    for (let cut = first; cut < last; cut += 1) {
      const one = stretch(first, cut, used, 0);
      const other = one ? stretch(cut + 1, last, used, 0) : null;
      if (one && other && (best === null || one.cost + other.cost < best.cost)) {
        best = { cost: one.cost + other.cost, hung: [...one.hung, ...other.hung] };
      }
    }
    return best;
  }

  function atLeast(rest) {
    let most = 0;
    let changes = Number(rest[0] > 0n) + Number(rest[rest.length - 1] > 0n);
    for (const [place, end] of rest.entries()) {
      if (!made.has(end)) {
        return null;
      }
      most = Math.max(most, made.get(end).length);
      changes += Number(place > 0 && rest[place - 1] !== end);
    }
    return Math.max(most, Math.floor((changes + 1) / 2));
  }

  return stretch;
}
