// Circuits: exercises in turn, by rounds or by the clock. `circuitOf` and `openRounds` are the same
// as forge.training.schedule.circuits; tests hold both to the same answers.

import { groups } from "./rows.js";

const LONGEST_S = 4 * 3600;
const MOST_ROUNDS = 99;
const MINUTE_S = 60;
const BETWEEN_S = 15;

// What a group says of itself; null where it says neither rounds nor a cap.
export function circuitOf(value) {
  const within = (number, most) => (Number.isInteger(number) ? Math.min(Math.max(0, number), most) : 0);
  const { rounds, rest_s, transition_s, every_s, cap_s } = value ?? {};
  const found = {
    rounds: within(rounds, MOST_ROUNDS), rest_s: within(rest_s, LONGEST_S), transition_s: within(transition_s, LONGEST_S),
    every_s: within(every_s, LONGEST_S), cap_s: within(cap_s, LONGEST_S),
  };
  return found.rounds || found.cap_s ? found : null;
}

// The circuit of a shape: so many rounds with a rest after each, or so many minutes of one of the
// shapes that go by the clock.
export function circuitFor(shape, n, exercises, rest) {
  if (shape === "rounds") {
    return { rounds: n, rest_s: rest, transition_s: BETWEEN_S };
  }
  if (shape === "amrap") {
    return { cap_s: n * MINUTE_S };
  }
  const rounds = Math.max(1, Math.floor(n / exercises));
  return { rounds, every_s: MINUTE_S, cap_s: rounds * exercises * MINUTE_S };
}

// Where a circuit has no number of rounds, one round more than was done. `reached` is the highest
// logged set of each slot; items that are `counted` keep their sets. A skipped one holds no round up.
export function openRounds(items, reached) {
  const done = (item) => reached[item.slot] ?? 0;
  const groupOf = new Map(groups(items).flatMap((group) => group.map((item) => [item.slot, group])));
  return items.map((item) => {
    const circuit = circuitOf(item.circuit);
    if (!circuit || circuit.rounds || item.counted) {
      return item;
    }
    const group = groupOf.get(item.slot);
    const going = group.filter((one) => !one.skipped);
    const rounds = Math.min(...(going.length ? going : group).map(done)) + 1;
    return { ...item, sets: Math.max(rounds, done(item)) };
  });
}

// ---------------------------------------------------------------- its clock

// Runs by the clock: a turn begins every so often, or the time is up at some point.
export function isTimedCircuit(circuit) {
  return Boolean(circuit && (circuit.every_s || circuit.cap_s));
}

export function startCircuit(group, circuit, now) {
  return { group, from: now, ...circuit };
}

// Seconds since the start and until the time is up (null without a cap), and the turn it is.
export function circuitAt(clock, now) {
  const gone = (now - clock.from) / 1000;
  const left = clock.cap_s ? clock.cap_s - gone : null;
  const turn = clock.every_s ? Math.floor(gone / clock.every_s) + 1 : 0;
  return { gone, left, turn, over: left !== null && left <= 0 };
}

// Seconds until the next turn begins: what is left of this one is rest.
export function untilTurn(clock, now) {
  const every = clock.every_s * 1000;
  return Math.ceil((every - ((now - clock.from) % every)) / 1000);
}
