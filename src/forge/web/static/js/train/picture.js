// Start and end of an exercise, small: one file for each theme, with its size, so that nothing moves
// when it comes. Nothing where no figure exists, and nothing to see where the device has none.

import { h } from "./dom.js";

const WIDTH = 144;

// `words` name the picture; "" where its exercise is named beside it.
export function pair(card, words = "") {
  if (!card?.figure) {
    return null;
  }
  const [light, dark] = card.figure;
  const image = h("img", {
    src: light, alt: words, width: WIDTH, height: WIDTH / 2, decoding: "async",
    onerror: () => image.classList.add("none"),
  });
  return h("picture.pair", {}, h("source", { srcset: dark, media: "(prefers-color-scheme:dark)" }), image);
}

// The end alone, for a row: the right half of the same file.
export function thumb(card) {
  return card?.figure ? h("span.thumb.end", {}, pair(card)) : null;
}

const shown = new Map();

// The same element again for the same exercise: drawing the page anew fetches and decodes nothing.
export function keptPair(slug, card, words) {
  if (card?.figure && shown.get(slug)?.dataset.of !== card.figure[0]) {
    shown.clear();
    const made = pair(card, words);
    made.dataset.of = card.figure[0];
    shown.set(slug, made);
  }
  return card?.figure ? shown.get(slug) : null;
}
