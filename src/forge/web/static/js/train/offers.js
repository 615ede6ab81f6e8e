// Offers to go easier, and what holds, in a line each; the same as forge.app.easing. Then the
// question of the day: three taps, asked only where the answer acts.

import { backOffer, easyOffer, isBack, isEasy, READINESS } from "./ease.js";
import { h, icon, say } from "./dom.js";
import { today } from "./ids.js";

// [{setting, what, why, holds, offer}] for the session that is due.
export function offerLines(session, goals, history) {
  const { settings } = goals;
  const lines = [];
  const holding = (setting) => lines.push({ setting, what: "", why: "", ...settings[setting], holds: true });
  const offered = (offer) => offer && lines.push({ ...offer, holds: false, offer });
  const days = history.filter((one) => one.sets.length && !one.skipped).map((one) => one.date);
  if (isBack(settings.back, today())) {
    holding("back");
  } else {
    offered(backOffer([...days, ...goals.knownDays()], settings.back, today()));
  }
  const names = new Map(session.items.map((item) => [item.slug, item.name]));
  for (const [slug, name] of names) {
    const known = settings[`easy:${slug}`];
    if (isEasy(known, today())) {
      holding(`easy:${slug}`);
    } else {
      offered(easyOffer(slug, name, goals.outingsOf(slug), known, today()));
    }
  }
  return lines;
}

export function offerList(lines, act) {
  const button = (line, what) => h("button.btn", {
    type: "button", "data-at": `${what} ${line.setting}`, onclick: () => act(line, what),
  }, say(`offer.${what}`), h("span.vh", {}, ` ${line.what}`));
  return lines.length ? h("ul.rows.bare.offers", {}, lines.map((line) => h("li", {}, h("b", {}, line.what),
    h("p.d", {}, line.why),
    h("div.btns", {}, line.holds ? button(line, "undo") : [button(line, "yes"), button(line, "no")])))) : null;
}

// Nothing to answer where neither a set nor a load could change.
export function canAct(session, goals) {
  return session.items.some((item) => item.sets > 1 || goals.targetOf(item).load);
}

export function readinessForm(said, act) {
  const row = (name) => h("fieldset.effort", {}, h("legend", {}, say(`ready.${name}`)),
    [1, 2, 3].map((n) => h("button.btn", {
      type: "button", "data-at": `${name}${n}`, "aria-pressed": String(said[name] === n), onclick: () => act({ [name]: n }),
    }, say(`ready.${name}.${n}`))));
  return h("details.more.ready", { open: READINESS.some((name) => Number.isInteger(said[name])) },
    h("summary", {}, icon("next"), say("ready")), h("p.small.quiet", {}, say("ready.why")), READINESS.map(row));
}
