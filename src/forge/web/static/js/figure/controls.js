// The canvas and what steers it: plain buttons, a slider, selects.

const SPEEDS = ["1", "0.5", "0.25"];

export function build(words, start) {
  const act = {};
  const root = make("div", { className: "viewer figure", role: "group", label: words.group });
  const canvas = make("canvas", { tabIndex: 0, role: "img", label: words.canvas });
  const play = make("button", { className: "btn go", type: "button", textContent: words.play });
  const slider = make("input", { type: "range", min: "0", max: "1000", value: "0", label: words.position });
  const close = make("button", { className: "btn", type: "button", textContent: words.close });
  const told = make("p", { className: "cap" });
  const said = make("p", { className: "cap", role: "status" });
  const speed = select(words.speed, SPEEDS.map((one) => [one, words.speeds[one]]), start.speed ?? "1", (value) => act.choose("speed", value));
  const body = select(words.body, [["female", words.woman], ["male", words.man]], start.body, (value) => act.choose("body", value));
  const skin = select(words.skin, [["", words.tones[0]], ...words.tones.slice(1).map((tone, k) => [String(k + 1), tone])], start.skin ?? "", (value) => act.choose("skin", value));
  const muscles = tick(words.muscles, start.muscles ?? true, (value) => act.choose("muscles", value));
  const side = tick(words.mirrored, false, (value) => act.choose("mirrored", value));
  const choices = make("div", { className: "v-more" });
  choices.append(speed.root, body.root, skin.root, muscles.root, ...(start.perSide ? [side.root] : []));
  const plate = make("div", { className: "plate" });
  plate.append(canvas);
  const bar = make("div", { className: "v-bar" });
  bar.append(play, slider, close);
  root.append(plate, told, bar, choices, said, make("p", { className: "cap", textContent: words.keys }));
  play.addEventListener("click", () => act.play());
  close.addEventListener("click", () => act.close());
  slider.addEventListener("input", () => act.scrub(Number(slider.value) / 1000));
  return {
    root, canvas, act,
    playing(on) { play.textContent = on ? words.pause : words.play; },
    speed: () => Number(speed.input.value),
    marked: () => muscles.input.checked,
    say(text) { said.textContent = text; },
    show(share, text) {
      slider.value = String(Math.round(share * 1000));
      slider.setAttribute("aria-valuetext", `${Math.round(share * 100)} %, ${text}`);
      if (told.textContent !== text) {
        told.textContent = text;
      }
    },
  };
}

function make(name, { role, label, ...fields }) {
  const made = Object.assign(document.createElement(name), fields);
  if (role) {
    made.setAttribute("role", role);
  }
  if (label) {
    made.setAttribute("aria-label", label);
  }
  return made;
}

function select(words, options, value, then) {
  const root = make("label", { textContent: words });
  const input = make("select", { className: "input" });
  options.forEach(([key, text]) => input.append(make("option", { value: key, textContent: text })));
  input.value = value;
  input.addEventListener("change", () => then(input.value));
  root.append(input);
  return { root, input };
}

function tick(words, on, then) {
  const root = make("label", { className: "tick" });
  const input = make("input", { type: "checkbox", checked: on });
  input.addEventListener("change", () => then(input.checked));
  root.append(input, words);
  return { root, input };
}
