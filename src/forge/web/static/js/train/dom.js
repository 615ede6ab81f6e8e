// A tiny way to write elements, and words in the reader's language.

const SVG = "http://www.w3.org/2000/svg";
const DRAWN = new Set(["svg", "path", "rect", "circle", "text", "use", "g"]);

// h("button.btn.go", {onclick}, "Log"): classes after dots, attributes, then children.
export function h(what, attributes = {}, ...children) {
  const [tag, ...classes] = what.split(".");
  const element = DRAWN.has(tag) ? document.createElementNS(SVG, tag) : document.createElement(tag);
  if (classes.length) {
    element.setAttribute("class", classes.join(" "));
  }
  for (const [name, value] of Object.entries(attributes)) {
    set(element, name, value);
  }
  element.append(...children.flat(Infinity).filter((child) => child || child === 0));
  return element;
}

function set(element, name, value) {
  if (value === false || value === null || value === undefined) {
    return;
  }
  if (name.startsWith("on")) {
    element.addEventListener(name.slice(2), value);
  } else {
    element.setAttribute(name, value === true ? "" : value);
  }
}

const ICONS = {
  check: "m4.5 12.5 5 5 10-11",
  plus: "M12 4.5v15M4.5 12h15",
  swap: "M4 8.5h15M15 4.5l4 4-4 4M20 16H5M9 12l-4 4 4 4",
  next: "m9 5 7 7-7 7",
  undo: "M8.5 5 4 9.5 8.5 14M4.5 9.5H15a5 5 0 0 1 0 10H9",
  offline: "M6.5 18.5h11a3.7 3.7 0 0 0 .7-7.3A6 6 0 0 0 7 9.6a4.5 4.5 0 0 0-.5 8.9zM3.5 3.5l17 17",
};

export function icon(name) {
  return h("svg.icon", { viewBox: "0 0 24 24", "aria-hidden": "true" }, h("path", { d: ICONS[name] }));
}

// Puts new content in place and keeps the focus where it was, by its data-at.
export function show(place, ...content) {
  const focused = document.activeElement?.closest?.("[data-at]")?.dataset.at;
  place.replaceChildren(...content.flat(Infinity).filter(Boolean));
  if (focused) {
    const again = [...place.querySelectorAll("[data-at]")].find((one) => one.dataset.at === focused);
    again?.focus({ preventScroll: true });
  }
}

let words = {};

// The words of the page, written there by the server.
export function readWords() {
  words = JSON.parse(document.querySelector("[data-words]")?.dataset.words ?? "{}");
}

// The text of a key with {names} filled in; numbers choose "key.one" where there is one.
export function say(key, values = {}) {
  const text = (values.n === 1 && words[`${key}.one`]) || words[key] || key;
  return text.replace(/\{(\w+)\}/g, (_, name) => values[name] ?? "");
}
