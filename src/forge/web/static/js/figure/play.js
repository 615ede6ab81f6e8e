// The course of a motion in time: there, a short rest, and back.

const REST = 0.35;
const STAY = 2.5;
const TURNS_ROUND = 0.35;

const gentle = (share) => share * share * (3 - 2 * share);

export class Course {
  constructor(motion) {
    this.motion = motion;
    this.parts = [];
    const { keys, seconds } = motion;
    seconds.forEach((time, k) => this.add(keys[k], keys[k + 1], time));
    this.add(keys[keys.length - 1], keys[keys.length - 1], motion.mode === "hold" ? STAY : REST);
    if (!returns(motion)) {
      const back = keys.length === 2 ? [motion.back] : [...seconds].reverse();
      back.forEach((time, k) => this.add(keys[keys.length - 1 - k], keys[keys.length - 2 - k], time || seconds[0]));
      this.add(keys[0], keys[0], REST);
    }
    this.length = this.parts.reduce((sum, part) => sum + part.time, 0);
  }

  add(from, to, time) {
    this.parts.push({ from, to, time });
  }

  // The frame at a share of the whole course, between 0 and 1.
  frame(share) {
    let left = share * this.length;
    for (const part of this.parts) {
      if (left <= part.time) {
        return part.from + (part.to - part.from) * gentle(part.time ? left / part.time : 1);
      }
      left -= part.time;
    }
    return this.parts[this.parts.length - 1].to;
  }

  // The share at which the last pose is reached.
  get end() {
    const there = this.motion.seconds.reduce((sum, time) => sum + time, 0);
    return there / this.length;
  }

  // What the nearest pose shows, in words.
  told(share) {
    const frame = this.frame(share);
    const { keys, poses } = this.motion;
    const nearest = keys.reduce((best, key, k) => (Math.abs(key - frame) < Math.abs(keys[best] - frame) ? k : best), 0);
    return poses[nearest].told || poses[nearest].name;
  }
}

// True for a movement that ends as it began.
function returns({ joints, keys }) {
  const last = keys[keys.length - 1];
  return keys.length > 2 && Object.values(joints).every((columns) => columns.every((column) => column.length === 1 || Math.abs(column[last] - column[0]) < TURNS_ROUND));
}
