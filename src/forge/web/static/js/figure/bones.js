// Puts the skeleton into a frame of a motion; the sums are those of the drawings.

import { STILL, about, dot, fromVector, minus, opposite, plus, times, turned, twist, unit } from "./turns.js";

const mix = (a, b, share) => a + (b - a) * share;

// The value of a column at a frame, which may lie between two.
function at(column, frame) {
  if (column.length === 1) {
    return column[0];
  }
  const low = Math.min(Math.floor(frame), column.length - 1);
  return mix(column[low], column[Math.min(low + 1, column.length - 1)], frame - low);
}

export class Skeleton {
  constructor(header) {
    this.header = header;
    this.number = new Map(header.bones.map((bone, k) => [bone.name, k]));
    this.joints = new Map(header.bones.map((bone) => [bone.name, []]));
    header.joints.forEach((joint) => this.joints.get(joint.bone).push(joint));
    this.numbers = {
      real: new Float32Array(header.bones.length * 4),
      dual: new Float32Array(header.bones.length * 4),
      looseReal: new Float32Array(header.bones.length * 4),
      looseDual: new Float32Array(header.bones.length * 4),
    };
  }

  // Places and turns of all bones, and from them the numbers that move the skin.
  place(motion, frame) {
    const { bones } = this.header;
    const places = [];
    const turns = [];
    bones.forEach((bone, k) => {
      const parent = this.number.get(bone.parent);
      if (bone.name === "pelvis") {
        places[k] = motion.root.slice(0, 3).map((column) => at(column, frame));
        turns[k] = fromVector(motion.root.slice(3).map((column) => at(column, frame)));
      } else if (parent === undefined || bone.name === "Root") {
        places[k] = bone.head;
        turns[k] = STILL;
      } else {
        places[k] = plus(places[parent], turned(turns[parent], minus(bone.head, bones[parent].head)));
        turns[k] = times(turns[parent], this.local(bone.name, motion, frame));
      }
    });
    bones.forEach((bone, k) => this.write(bone, k, places[k], turns));
    return places;
  }

  local(name, motion, frame) {
    let found = STILL;
    for (const joint of this.joints.get(name)) {
      const columns = motion.joints[joint.name];
      const turn = joint.axis ? about(joint.axis, at(columns[0], frame)) : fromVector(columns.map((column) => at(column, frame)));
      found = times(found, turn);
    }
    const finger = this.finger(name, motion, frame);
    return finger ? times(found, fromVector(finger)) : found;
  }

  // Fingers change from the hand of one pose to that of the next.
  finger(name, motion, frame) {
    const { hands } = this.header;
    const side = name.slice(-1);
    const next = Math.max(1, motion.keys.findIndex((key) => key >= frame));
    const [before, after] = [motion.poses[next - 1], motion.poses[next] ?? motion.poses[next - 1]];
    const [from, to] = [hands[before.hands[side]]?.[name], hands[after.hands[side]]?.[name]];
    if (!from || !to) {
      return from ?? to;
    }
    const [start, end] = [motion.keys[next - 1], motion.keys[next]];
    const share = end > start ? (frame - start) / (end - start) : 0;
    return from.map((one, k) => mix(one, to[k], share));
  }

  write(bone, k, place, turns) {
    const { real, dual, looseReal, looseDual } = this.numbers;
    put(real, dual, k, turns[k], place, bone.head);
    let loose = turns[k];
    if (bone.twists) {
      const parent = turns[this.number.get(bone.parent)];
      const local = times(opposite(parent), turns[k]);
      loose = times(parent, times(local, opposite(twist(local, unit(minus(bone.end, bone.head))))));
      loose = dot(loose, turns[k]) < 0 ? loose.map((one) => -one) : loose;
    }
    put(looseReal, looseDual, k, loose, place, bone.head);
  }
}

// Real and dual part of "turn about the head, then carry the head to its place".
function put(real, dual, k, turn, place, head) {
  real.set(turn, 4 * k);
  dual.set(times([0, ...minus(place, turned(turn, head))], turn).map((one) => one / 2), 4 * k);
}
