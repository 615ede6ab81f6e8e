// The bar at the bottom: the rest that runs, the hold that runs, and the one big action.

import { h, icon, say } from "./dom.js";
import { holdAt, restAt } from "./hold.js";
import { clock } from "./show.js";

export function restDock(timer, log, act) {
  return h("div.dock.rest", {},
    timer && timer.kind === "rest" ? restRow(timer, act) : null,
    log);
}

function restRow(timer, act) {
  const at = restAt(timer, Date.now());
  return [
    progress("rest-bar"),
    h("div.row", {},
      h("span.t", { role: "timer", id: "rest-left" }),
      h("p.lab", {}, h("b", {}, say(`rest.${timer.rest}`)), h("span", { id: "rest-of" }, say("rest.of", { time: clock(at.all) }))),
      h("div.adj", {},
        h("button.btn", { type: "button", "data-at": "less", "aria-label": say("rest.less"), onclick: () => act("less") }, "−15"),
        h("button.btn", { type: "button", "data-at": "more", "aria-label": say("rest.more"), onclick: () => act("more") }, "+15"))),
  ];
}

export function progress(id) {
  return h("svg.prog", { viewBox: "0 0 100 6", preserveAspectRatio: "none", "aria-hidden": "true" },
    h("rect.a", { width: 100, height: 6 }), h("rect.b", { id, width: 0, height: 6 }));
}

export function action(text, what, act, { shape = "check" } = {}) {
  return h("button.btn.go", { type: "button", "data-at": "log", onclick: () => act(what) }, shape && icon(shape), text);
}

// ---------------------------------------------------------------- holds

export function holdMain(timer, item, card, picture) {
  const cue = card?.cues?.[0];
  const sides = timer.sides.length > 1;
  return [
    h("div.holdrow", {}, h("span.hold-n", { role: "timer", id: "hold-n" }),
      h("p", {}, h("b", { id: "hold-what" }), h("span", { id: "hold-of" }))),
    sides ? h("ol.sides", {}, timer.sides.map((side, place) => h("li", { id: `side-${place}` },
      progress(`side-bar-${place}`), h("b", {}, say(`side.${side}`)), h("span", { id: `side-told-${place}` })))) : null,
    picture ? h("div.holdfig", {}, picture, h("p.cue", {}, cue ?? "")) : cue ? h("p.cue", {}, cue) : null,
  ];
}

export function holdDock(timer, act) {
  return h("div.dock.rest", {}, h("div.btns", {},
    h("button.btn", { type: "button", "data-at": "pause", id: "hold-pause", onclick: () => act("pause") }, say("pause")),
    h("button.btn.go", { type: "button", "data-at": "log", id: "hold-stop", onclick: () => act("log") })));
}

// ---------------------------------------------------------------- once a moment

const text = (id, words) => {
  const found = document.getElementById(id);
  if (found && found.textContent !== words) {
    found.textContent = words;
  }
};
const width = (id, share) => document.getElementById(id)?.setAttribute("width", String(Math.round(share * 100)));

export function tickRest(timer, now) {
  const { left, share } = restAt(timer, now);
  text("rest-left", left >= 0 ? clock(Math.ceil(left)) : `+${clock(-left)}`);
  document.getElementById("rest-left")?.setAttribute("aria-label", say("rest.aria", { time: clock(Math.ceil(Math.abs(left))) }));
  width("rest-bar", share);
  return Math.ceil(left);
}

export function tickHold(timer, now) {
  const at = holdAt(timer, now);
  const side = at.side === "both" ? "" : say(`side.${at.side}`);
  text("hold-n", String(at.phase === "ready" ? Math.ceil(at.left) : Math.floor(at.gone)));
  text("hold-what", at.phase === "ready" ? (at.place ? say("hold.change") : say("hold.ready")) : side || say("hold.now"));
  text("hold-of", at.phase === "ready" ? side : say("hold.of", { n: timer.seconds }));
  text("hold-stop", say("hold.stop", { n: at.phase === "ready" ? 0 : Math.floor(at.gone) }));
  text("hold-pause", at.paused ? say("resume") : say("pause"));
  timer.sides.forEach((_, place) => {
    const done = at.hold.times[place];
    const held = done ?? (place === at.place ? Math.floor(at.gone) : 0);
    width(`side-bar-${place}`, Math.min(1, held / timer.seconds));
    text(`side-told-${place}`, done === undefined && place > at.place ? say("side.next")
      : say("side.held", { n: held, all: timer.seconds }));
  });
  return at;
}
