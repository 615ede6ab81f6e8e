// The dialog that makes a circuit: how it goes, how long, and which exercises in their order.

import { circuitFor } from "./circuits.js";
import { h, say } from "./dom.js";
import { ask, stepper } from "./sheet.js";

const USUAL = { rounds: 3, amrap: 10, emom: 10 };

export function chooseCircuit(cards) {
  return ask(say("circuit.add"), (close) => {
    let shape = "rounds";
    const chosen = [];
    const count = stepper(say("circuit.n.rounds"), String(USUAL.rounds), {
      step: (value, way) => String(Math.min(60, Math.max(1, (Number.parseInt(value, 10) || 1) + way))),
    });
    const rest = h("select.input", { id: "circuit-rest" },
      [0, 30, 60, 90, 120].map((n) => h("option", { value: n, selected: n === 60 }, say("amount.seconds", { n }))));
    const resting = h("div.ff", {}, h("label", { for: "circuit-rest" }, say("circuit.rest")), rest);
    const turn = (wished) => {
      shape = wished;
      count.element.querySelector("label").textContent = say(shape === "rounds" ? "circuit.n.rounds" : "circuit.n.minutes");
      count.field.value = String(USUAL[shape]);
      resting.hidden = shape !== "rounds";
    };
    const order = h("p.small", { role: "status" });
    const pick = (slug) => (event) => {
      if (event.target.checked) {
        chosen.push(slug);
      } else {
        chosen.splice(chosen.indexOf(slug), 1);
      }
      order.textContent = chosen.map((one, place) => `${place + 1}. ${cards[one].name}`).join("  ");
    };
    const ticks = Object.entries(cards).map(([slug, card]) => [slug, card.name.toLowerCase(),
      h("label.tick", {}, h("input", { type: "checkbox", onchange: pick(slug) }), card.name)]);
    // What was chosen stays in sight, whatever is looked for.
    const find = h("input.input", {
      id: "circuit-q", type: "search", autocomplete: "off",
      oninput: () => ticks.forEach(([slug, name, tick]) => {
        tick.hidden = !name.includes(find.value.trim().toLowerCase()) && !chosen.includes(slug);
      }),
    });
    const wrong = h("p.wrong", { role: "alert" });
    const save = (event) => {
      event.preventDefault();
      const n = Number.parseInt(count.field.value, 10);
      if (!chosen.length || !(n >= 1 && n <= 60)) {
        wrong.textContent = say("circuit.none");
        return;
      }
      close({ slugs: chosen, circuit: circuitFor(shape, n, chosen.length, Number(rest.value)) });
    };
    return h("form", { onsubmit: save },
      h("fieldset", {}, h("legend.label", {}, say("circuit.shape")), h("div.chips.stacked", {},
        Object.keys(USUAL).map((one) => h("label", {}, h("input", {
          type: "radio", name: "shape", value: one, checked: one === shape, onchange: () => turn(one),
        }), say(`circuit.${one}`))))),
      h("div.ff", {}, count.element), resting,
      h("fieldset.ff", {}, h("legend.label", {}, say("circuit.what")),
        h("label", { for: "circuit-q" }, say("add.find")), find, order, h("div.pick", {}, ticks.map(([, , tick]) => tick))),
      wrong,
      h("div.btns", {}, h("button.btn.go", { type: "submit" }, say("circuit.do"))));
  });
}
