// A timed hold as instants: what it shows follows from the clock alone, so it survives a reload.
// Times are milliseconds; `times` are the seconds held on each side so far.

export const READY_S = 5;

export function startHold(row, seconds, now, { ready = READY_S } = {}) {
  return {
    kind: "hold", slot: row.slot, index: row.index, type: row.type, sides: row.sides, seconds, ready,
    place: 0, from: now, times: [], paused: null,
  };
}

// Where the hold is: phase ready or work, which side, seconds gone and left. The last side goes on
// until it is stopped; the sides before it give way at their target.
export function holdAt(hold, now) {
  const settled = settle(hold, now);
  const gone = ((settled.paused ?? now) - settled.from) / 1000;
  const work = gone >= settled.ready;
  const held = Math.max(0, gone - settled.ready);
  return {
    phase: work ? "work" : "ready",
    place: settled.place,
    side: settled.sides[settled.place],
    gone: held,
    left: work ? settled.seconds - held : settled.ready - gone,
    paused: settled.paused !== null,
    hold: settled,
  };
}

// Sides whose time is over are behind: each takes its window, then a pause to change.
export function settle(hold, now) {
  const at = hold.paused ?? now;
  let { place, from } = hold;
  const times = [...hold.times];
  const window = (hold.ready + hold.seconds) * 1000;
  while (place < hold.sides.length - 1 && at - from >= window) {
    times.push(hold.seconds);
    place += 1;
    from += window;
  }
  return { ...hold, place, from, times };
}

// Ends the side that runs. The hold is over once every side has its time.
export function stopSide(hold, now) {
  const at = holdAt(hold, now);
  const times = [...at.hold.times, Math.floor(at.gone)];
  return { ...at.hold, times, place: at.place + 1, from: now, paused: null };
}

export function isOver(hold) {
  return hold.times.length >= hold.sides.length;
}

export function pause(hold, now) {
  const at = settle(hold, now);
  return at.paused === null ? { ...at, paused: now } : { ...at, from: at.from + now - at.paused, paused: null };
}

// ---------------------------------------------------------------- rest

export function startRest(seconds, kind, now) {
  return { kind: "rest", rest: kind, from: now, ends: now + seconds * 1000 };
}

// Seconds left; below zero it is overrun. `share` of the rest is done.
export function restAt(rest, now) {
  const all = Math.max(1, rest.ends - rest.from);
  return { left: (rest.ends - now) / 1000, share: Math.min(1, (now - rest.from) / all), all: all / 1000 };
}

export function moreRest(rest, seconds) {
  return { ...rest, ends: Math.max(rest.from, rest.ends + seconds * 1000) };
}
