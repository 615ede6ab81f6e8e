// Dialogs of the session: change a set, swap, add, note, skip. Each answers once, or null.

import { h, icon, say } from "./dom.js";
import { thumb } from "./picture.js";
import { asText, hundredths, stepLoad } from "./figures.js";
import { isTimed } from "./aim.js";

// Shows a dialog and answers what closed it. Escape and the cross answer null.
export function ask(title, build) {
  return new Promise((resolve) => {
    const close = (value) => {
      resolve(value);
      dialog.close();
    };
    const dialog = h("dialog.sheet", { "aria-labelledby": "sheet-h" },
      h("div.sheet-top", {}, h("h2", { id: "sheet-h" }, title),
        h("button.btn.bare", { type: "button", onclick: () => close(null) }, say("close"))),
      build(close));
    dialog.addEventListener("close", () => {
      resolve(null);
      dialog.remove();
    });
    document.body.append(dialog);
    dialog.showModal();
  });
}

// A number with a button on each side; the field itself takes the keypad.
export function stepper(label, value, { step, mode = "numeric" }) {
  const id = `step-${label.replace(/\W/g, "")}`;
  const field = h("input.input", { id, inputmode: mode, autocomplete: "off", value, maxlength: "9" });
  const move = (way) => () => {
    field.value = step(field.value, way);
  };
  return {
    field,
    element: h("div.stepper", {}, h("label", { for: id }, label),
      h("button.btn", { type: "button", "aria-label": say("less_of", { what: label }), onclick: move(-1) }, "−"), field,
      h("button.btn", { type: "button", "aria-label": say("more_of", { what: label }), onclick: move(1) }, "+")),
  };
}

export function changeSet(item, row, goal, spec, { logged = false, needsLoad = false } = {}) {
  return ask(item.name, (close) => {
    const unit = goal.load?.unit ?? spec?.unit ?? "kg";
    const loaded = goal.load || spec?.step || spec?.rack?.length || (!spec && item.measure === "reps");
    const weight = loaded && stepper(
      say("load_in", { unit: say(`unit.${unit}`) }), goal.load?.value ?? (needsLoad ? "" : "0"),
      { mode: "decimal", step: (value, way) => asText(stepLoad(hundredths(value) ?? 0, way, { ...spec, unit })) },
    );
    const much = isTimed(item) ? 5 : 1;
    const amounts = row.sides.map((side) => stepper(
      `${say(`measure.${item.measure}`)}${side === "both" ? "" : `, ${say(`side.${side}`)}`}`, String(goal.amount),
      { step: (value, way) => String(Math.max(0, (Number.parseInt(value, 10) || 0) + way * much)) },
    ));
    const left = h("select.input", { id: "rir" }, h("option", { value: "" }, "–"),
      [0, 1, 2, 3, 4].map((n) => h("option", { value: n, selected: goal.rir === n }, n === 4 ? "4+" : String(n))));
    const text = h("input.input", { id: "set-note", maxlength: "400", value: goal.note ?? "" });
    const wrong = h("p.wrong", { role: "alert" });
    const save = (event) => {
      event.preventDefault();
      const value = weight ? hundredths(weight.field.value || (needsLoad ? "?" : "0")) : 0;
      const counts = amounts.map((one) => Number.parseInt(one.field.value, 10));
      if (value === null || value < 0 || counts.some((one) => !(one >= 0 && one <= 99999))) {
        wrong.textContent = say("wrong_number");
        return;
      }
      const load = value > 0 ? { ...goal.load, value: asText(value), unit, implements: goal.load?.implements ?? spec?.implements ?? 1 } : null;
      close({ own: event.submitter?.name === "own", load, amounts: counts, rir: left.value === "" ? null : Number(left.value), note: text.value });
    };
    return h("form", { onsubmit: save }, weight?.element, amounts.map((one) => one.element),
      item.measure === "reps" || item.measure === "reps_hold"
        ? h("div.ff", {}, h("label", { for: "rir" }, say("rir.ask")), left) : null,
      h("div.ff", {}, h("label", { for: "set-note" }, say("note.set")), text), wrong,
      h("div.btns", {}, h("button.btn.go", { type: "submit" }, icon("check"), logged ? say("save") : say("log_it")),
        logged && h("button.btn", { type: "button", onclick: () => close("bin") }, say("remove")),
        item.measure !== "distance" && h("button.btn", { type: "submit", name: "own" }, say("own.set"))));
  });
}

export function chooseSwap(item, slugs, cards, told) {
  return ask(say("swap.title", { name: item.name }), (close) => h("div", {},
    slugs.length ? null : h("p", {}, say("swap.none")),
    h("ul.choices", {}, slugs.map((slug) => h("li", {},
      thumb(cards[slug]), h("div", {}, h("b", {}, cards[slug].name), h("p.small.quiet", {}, cards[slug].muscles.join(", ")), h("p.small", {}, told(slug))),
      h("div.btns", {},
        h("button.btn.go", { type: "button", onclick: () => close({ slug, always: false }) }, say("swap.once")),
        h("button.btn", { type: "button", onclick: () => close({ slug, always: true }) }, say("swap.always"))))))));
}

export function chooseExercise(cards) {
  return ask(say("add"), (close) => {
    const list = h("ul.choices");
    const fill = (words) => list.replaceChildren(...Object.entries(cards)
      .filter(([, card]) => card.name.toLowerCase().includes(words.toLowerCase())).slice(0, 30)
      .map(([slug, card]) => h("li", {}, h("b", {}, card.name),
        h("button.btn", { type: "button", "aria-label": say("add_this", { name: card.name }), onclick: () => close(slug) }, icon("plus"), say("add_short")))));
    fill("");
    const field = h("input.input", { id: "add-q", type: "search", oninput: () => fill(field.value) });
    const more = h("p.small", {}, h("a", { href: "?plain=1#add-name" }, say("add.any")));
    return h("div", {}, h("div.ff", {}, h("label", { for: "add-q" }, say("add.find")), field), list, more);
  });
}

export function askText(title, value = "") {
  return ask(title, (close) => {
    const field = h("textarea.input", { id: "words", rows: "4", maxlength: "20000" }, value);
    return h("form", {
      onsubmit: (event) => {
        event.preventDefault();
        close(field.value);
      },
    }, h("label.vh", { for: "words" }, title), field, h("div.btns", {}, h("button.btn.go", { type: "submit" }, say("save"))));
  });
}

export function choose(title, choices) {
  return ask(title, (close) => h("div.btns.stacked", {}, choices.map(([value, words]) => h("button.btn", {
    type: "button", onclick: () => close(value),
  }, words))));
}

