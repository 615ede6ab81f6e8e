// The target of each exercise in a session, from the pack and from what this device logged since.

import { easeOf, eased } from "./ease.js";
import { today } from "./ids.js";
import { outings } from "./outings.js";
import { ramp } from "./ramp.js";
import { nextTarget } from "./targets.js";

export class Goals {
  // `history` are the sessions of this device; `pack` knows older ones.
  // `told` is what the person said: settings, own targets, the place and the answers of the day.
  constructor(pack, history, key, { settings = {}, targets = {}, place = "", readiness = {} } = {}) {
    Object.assign(this, { pack, history, key, settings, targets, place, readiness, found: new Map() });
  }

  // The days of an exercise, oldest first; what this device knows of a session counts.
  outingsOf(slug, { here = false } = {}) {
    const mine = outings(this.history, slug);
    const known = new Set(this.history.map((one) => one.key));
    const older = (this.pack.outings[slug] ?? []).filter((one) => !known.has(one.session));
    return [...older, ...mine].filter((one) => here || one.session !== this.key)
      .sort((one, other) => (one.date < other.date ? -1 : Number(one.date > other.date)));
  }

  // Days that the pack knows of, also those from before this device.
  knownDays() {
    return Object.values(this.pack.outings).flatMap((some) => some.map((one) => one.date));
  }

  // What to do in this session; `after` it, what follows from it.
  targetOf(item, { after = false } = {}) {
    const name = `${item.slot} ${item.slug} ${after}`;
    if (!this.found.has(name)) {
      const kin = (this.pack.kin[item.slug] ?? [])
        .map((one) => [one, this.outingsOf(one.slug).at(-1)]).filter(([, outing]) => outing);
      const done = this.outingsOf(item.slug, { here: after });
      const rack = this.rackOf(item);
      const own = this.ownOf(item.slug, done);
      const target = nextTarget(this.askOf(item), done, rack, today(), { own, relatives: kin });
      this.found.set(name, after ? target : eased(target, rack, easeOf(item.slug, this.settings, this.readiness, today())));
    }
    return this.found.get(name);
  }

  // Sets where the day is easier than the plan; null where it is not.
  easedSets(item) {
    const { sets } = this.targetOf(item);
    return sets < item.sets ? sets : null;
  }

  // A target that the person set, until the exercise was done with it.
  ownOf(slug, done) {
    const own = this.targets[slug];
    const amount = own?.reps ?? own?.seconds ?? null;
    if (!own?.date || own.undone === true || (!own.load && amount === null)) {
      return null;
    }
    const used = done.some((one) => one.date >= own.date && (own.load
      ? one.done.some((set) => set.load?.value === own.load.value && set.load?.unit === own.load.unit)
      : one.date > own.date));
    return used ? null : { load: own.load ?? null, amount, key: `target:${slug}` };
  }

  rackOf(item) {
    const here = this.pack.racks?.[this.place]?.[item.slug];
    return here ?? this.pack.cards[item.slug]?.load?.rack ?? [];
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
