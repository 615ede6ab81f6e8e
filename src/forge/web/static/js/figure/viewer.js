// The 3D figure: loaded and drawn only after somebody asked for it.

import { Skeleton } from "./bones.js";
import { build } from "./controls.js";
import { Course } from "./play.js";
import { readBody, readMarks, readMotion } from "./read.js";
import { OPEN, Stage } from "./stage.js";
import { remember, remembered } from "./choices.js";

const STEP = 12;
const ZOOM = 1.12;
const SKIN = 0.24; // metres that flesh reaches beyond the bones, on both sides
const NAMES = ["skin", "top", "shorts", "shoe", "sole", "hair", "eye", "metal", "plate", "rubber", "pad", "frame", "wood", "mat", "band", "ball", "wall", "worked", "helper", "stretched", "line"];

// Open the figure of a slug in place of its drawings. Throws when it cannot be shown.
export async function open({ flat, slug, body, words, perSide }) {
  const { first, made } = await chosenOrDrawn(slug, remembered().body ?? body, body);
  const controls = build(words, { perSide, skins: 4, ...remembered(), body: first });
  flat.after(controls.root);
  try {
    return new Viewer(flat, slug, controls, made, words);
  } catch (problem) {
    controls.root.remove();
    throw problem;
  }
}

// Without a connection only one body may be here: rather that than nothing.
async function chosenOrDrawn(slug, chosen, drawn) {
  try {
    return { first: chosen, made: await load(slug, chosen) };
  } catch (problem) {
    if (chosen === drawn) {
      throw problem;
    }
    return { first: drawn, made: await load(slug, drawn) };
  }
}

async function load(slug, body) {
  const [skin, told] = await Promise.all([get(`/figures/${body}.body`, "arrayBuffer"), get(`/figures/${slug}/${body}.json`, "json")]);
  const made = readBody(skin);
  const motion = readMotion(told);
  return { made, motion, marks: readMarks(made.header.points, told.marks) };
}

async function get(address, kind) {
  const answer = await fetch(address);
  if (!answer.ok) {
    throw new Error(`${address}: ${answer.status}`);
  }
  return answer[kind]();
}

class Viewer {
  constructor(flat, slug, controls, loaded, words) {
    Object.assign(this, { flat, slug, controls, words, share: 0, playing: false, mirrored: false, before: 0 });
    this.stage = new Stage(controls.canvas, loaded.made.header.bones.length);
    this.take(loaded);
    const [azimuth, elevation] = loaded.motion.camera;
    Object.assign(this.camera, { azimuth, elevation });
    this.listen();
    const still = matchMedia("(prefers-reduced-motion: reduce)").matches;
    this.share = still ? this.course.end : 0;
    this.draw();
    this.flat.hidden = true;
    this.watch = new IntersectionObserver(([seen]) => { this.away = !seen.isIntersecting; this.wake(); });
    this.watch.observe(controls.canvas);
    this.resized = new ResizeObserver(() => this.draw());
    this.resized.observe(controls.canvas);
    this.theme = matchMedia("(prefers-color-scheme: dark)");
    this.theme.addEventListener("change", this.recolour);
    if (!still) {
      this.play(true);
    }
    controls.canvas.focus({ preventScroll: true });
  }

  take({ made, motion, marks }) {
    this.motion = motion;
    this.header = made.header;
    this.skeleton = new Skeleton(made.header);
    this.course = new Course(motion);
    this.stage.dress(made, marks);
    this.stage.furnish(motion);
    this.camera = { ...this.camera, ...this.fit() };
    this.recolour();
  }

  // A middle and a distance from which every pose and every prop is seen.
  fit() {
    const low = [Infinity, 0, Infinity];
    const high = [-Infinity, -Infinity, -Infinity];
    const grow = (point) => point.forEach((one, axis) => {
      low[axis] = Math.min(low[axis], one);
      high[axis] = Math.max(high[axis], one);
    });
    for (const key of this.motion.keys) {
      this.skeleton.place(this.motion, key).forEach(grow);
    }
    for (const { points, backdrop } of this.motion.props) {
      for (let k = 0; k < points.length && !backdrop; k += 3) {
        grow([points[k], points[k + 1], points[k + 2]]);
      }
    }
    const middle = low.map((one, axis) => (one + high[axis]) / 2);
    const tall = high[1] - low[1] + SKIN;
    const round = Math.max(high[0] - low[0], high[2] - low[2]) + SKIN;
    const { clientWidth, clientHeight } = this.controls.canvas;
    const ratio = clientWidth / clientHeight;
    const needed = Math.max(tall * Math.min(ratio, 1), round / Math.max(ratio, 1));
    const distance = needed / (2 * Math.tan(OPEN / 2)) + round / 3;
    return { middle, distance, usual: distance };
  }

  recolour = () => {
    const style = getComputedStyle(this.controls.root);
    const told = (name) => rgb(style.getPropertyValue(`--fig-${name}`).trim() || this.header.colours[name]);
    this.colours = Object.fromEntries(NAMES.map((name) => [name, told(name)]));
    if (this.header.sex === "female") {
      this.colours.top = told("vest");  // as in the drawings
    }
    this.colours.floor = rgb(style.getPropertyValue("--viewer-floor").trim() || "#d9d9d4");
    this.draw();
  };

  listen() {
    const { canvas, act } = this.controls;
    act.play = () => this.play(!this.playing);
    act.scrub = (share) => { this.play(false); this.share = share; this.draw(); };
    act.choose = (name, value) => this.choose(name, value);
    act.close = () => this.close();
    canvas.addEventListener("webglcontextlost", (event) => { event.preventDefault(); this.close(true); });
    canvas.addEventListener("keydown", (event) => this.key(event));
    const held = new Map();
    canvas.addEventListener("pointerdown", (event) => { canvas.setPointerCapture(event.pointerId); held.set(event.pointerId, event); });
    canvas.addEventListener("pointermove", (event) => this.drag(held, event));
    ["pointerup", "pointercancel"].forEach((name) => canvas.addEventListener(name, (event) => held.delete(event.pointerId)));
    canvas.addEventListener("wheel", (event) => {
      if (event.ctrlKey || event.metaKey) {
        event.preventDefault();
        this.zoom(event.deltaY > 0 ? ZOOM : 1 / ZOOM);
      }
    }, { passive: false });
    this.keys = (event) => { if (event.key === "Escape") { this.close(); } };
    document.addEventListener("keydown", this.keys);
  }

  drag(held, event) {
    const last = held.get(event.pointerId);
    if (!last) {
      return;
    }
    const spread = () => { const [a, b] = [...held.values()]; return b ? Math.hypot(a.clientX - b.clientX, a.clientY - b.clientY) : 0; };
    const before = spread();
    held.set(event.pointerId, event);
    if (held.size > 1) {
      this.zoom(before / Math.max(1, spread()));
    } else {
      this.orbit(-(event.clientX - last.clientX) * 0.45, (event.clientY - last.clientY) * 0.35);
    }
  }

  key(event) {
    const acts = {
      " ": () => this.play(!this.playing),
      ArrowLeft: () => this.orbit(STEP, 0),
      ArrowRight: () => this.orbit(-STEP, 0),
      ArrowUp: () => this.orbit(0, STEP),
      ArrowDown: () => this.orbit(0, -STEP),
      "+": () => this.zoom(1 / ZOOM),
      "-": () => this.zoom(ZOOM),
    };
    if (acts[event.key]) {
      event.preventDefault();
      acts[event.key]();
    }
  }

  orbit(round, up) {
    this.camera.azimuth += round;
    this.camera.elevation = Math.min(85, Math.max(-4, this.camera.elevation + up));
    this.draw();
  }

  zoom(by) {
    const { usual, distance } = this.camera;
    this.camera.distance = Math.min(usual * 1.8, Math.max(usual * 0.35, distance * by));
    this.draw();
  }

  async choose(name, value) {
    if (name === "mirrored") {
      this.mirrored = value;
    } else {
      remember(name, value);
    }
    if (name === "body") {
      try {
        this.take(await load(this.slug, value));
      } catch {
        this.controls.say(this.words.failed);
      }
    }
    if (name === "skin") {
      this.recolour();
    }
    this.draw();
  }

  play(on) {
    this.playing = on;
    this.controls.playing(on);
    this.before = performance.now();
    this.wake();
  }

  wake() {
    if (this.playing && !this.away && !this.asked) {
      this.before = performance.now();
      this.asked = requestAnimationFrame(this.tick);
    }
  }

  tick = (now) => {
    this.asked = 0;
    const passed = Math.min(0.1, Math.max(0, (now - this.before) / 1000));
    this.before = now;
    this.share = (this.share + (passed * this.controls.speed()) / this.course.length) % 1;
    this.draw();
    if (this.playing && !this.away) {
      this.asked = requestAnimationFrame(this.tick);
    }
  };

  draw() {
    if (!this.colours || this.closed) {
      return;
    }
    const frame = this.course.frame(this.share);
    this.skeleton.place(this.motion, frame);
    this.stage.draw(this.skeleton.numbers, frame, this.camera, {
      colours: this.colours, mirrored: this.mirrored, marked: this.controls.marked(),
    });
    this.controls.show(this.share, this.course.told(this.share));
  }

  close(failed = false) {
    if (this.closed) {
      return;
    }
    this.closed = true;
    this.playing = false;
    cancelAnimationFrame(this.asked);
    this.watch?.disconnect();
    this.resized?.disconnect();
    this.theme?.removeEventListener("change", this.recolour);
    document.removeEventListener("keydown", this.keys);
    this.stage.free();
    this.controls.root.remove();
    this.flat.hidden = false;
    this.onclose?.(failed);
  }
}

function rgb(text) {
  const hex = text.replace("#", "");
  const full = hex.length === 3 ? [...hex].map((one) => one + one).join("") : hex;
  return [0, 2, 4].map((at) => parseInt(full.slice(at, at + 2), 16) / 255);
}
