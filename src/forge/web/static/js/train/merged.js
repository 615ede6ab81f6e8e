// Exercises of one's own that were merged into one of the library, the same as
// forge.training.log.merged: their sets are read as its.

import { isBinned } from "./fold.js";

const OWN = "custom:";

// What each merged exercise stands for, from {slug: entry}.
export function sameAs(customs) {
  return Object.fromEntries(Object.entries(customs)
    .filter(([, entry]) => !isBinned(entry))
    .map(([slug, entry]) => [slug, entry.fields.same_as])
    .filter(([, other]) => typeof other === "string" && other && !other.startsWith(OWN)));
}

// The fields of a set as what its exercise stands for.
export function mergedSet(fields, same) {
  const slug = Object.hasOwn(same, fields.exercise) ? same[fields.exercise] : fields.exercise;
  return slug === fields.exercise ? fields : { ...fields, exercise: slug };
}
