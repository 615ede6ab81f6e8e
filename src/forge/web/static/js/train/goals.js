// The target of each exercise in a session, from the pack and from what this device logged since.

import { today } from "./ids.js";
import { outings } from "./outings.js";
import { ramp } from "./ramp.js";
import { nextTarget } from "./targets.js";

export class Goals {
  // `history` are the sessions of this device; `pack` knows older ones.
  constructor(pack, history, key) {
    Object.assign(this, { pack, history, key, found: new Map() });
  }

  // The days of an exercise, oldest first; what this device knows of a session counts.
  outingsOf(slug, { here = false } = {}) {
    const mine = outings(this.history, slug);
    const known = new Set(this.history.map((one) => one.key));
    const older = (this.pack.outings[slug] ?? []).filter((one) => !known.has(one.session));
    return [...older, ...mine].filter((one) => here || one.session !== this.key)
      .sort((one, other) => (one.date < other.date ? -1 : Number(one.date > other.date)));
  }

  // What to do in this session; `after` it, what follows from it.
  targetOf(item, { after = false } = {}) {
    const name = `${item.slot} ${item.slug} ${after}`;
    if (!this.found.has(name)) {
      const kin = (this.pack.kin[item.slug] ?? [])
        .map((one) => [one, this.outingsOf(one.slug).at(-1)]).filter(([, outing]) => outing);
      const done = this.outingsOf(item.slug, { here: after });
      this.found.set(name, nextTarget(this.askOf(item), done, this.rackOf(item), today(), { relatives: kin }));
    }
    return this.found.get(name);
  }

  rackOf(item) {
    return this.pack.cards[item.slug]?.load?.rack ?? [];
  }

  // What is asked of an exercise that no plan prescribes: the range of its page or of its place.
  askOf(item) {
    if (item.ask) {
      return item.ask;
    }
    const [low, top] = item.amount;
    const weighed = ["external", "machine_stack"].includes(this.pack.cards[item.slug]?.load?.type);
    const timed = item.measure === "hold" || item.measure === "time";
    return {
      slug: item.slug, sets: item.sets, low, top, measure: item.measure, rir: item.rir ?? null,
      rule: weighed ? "double_progression" : timed ? "longer" : "range", lower: false, start: null, harder: null,
    };
  }

  // Lighter sets before the work, for the exercises that the plan warms up for.
  rampOf(item, first) {
    const { load } = this.targetOf(item);
    return item.warm_ups?.length && load ? ramp(load, this.rackOf(item), first) : [];
  }
}
