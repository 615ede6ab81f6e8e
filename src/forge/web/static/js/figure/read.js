// Reads the shared body file and the motion of an exercise (docs/figures.md says what is in them).

import { dot, minus } from "./turns.js";

const MAGIC = "FGB1";

export function readBody(buffer) {
  const bytes = new Uint8Array(buffer);
  if (String.fromCharCode(...bytes.subarray(0, 4)) !== MAGIC) {
    throw new Error("This is no body file.");
  }
  const length = new DataView(buffer).getUint32(4, true);
  const header = JSON.parse(new TextDecoder().decode(bytes.subarray(8, 8 + length)));
  const sections = cut(bytes.subarray(8 + length), header.sections);
  const count = header.points;
  const points = new Float32Array(count * 3);
  ["x", "y", "z"].forEach((name, axis) => {
    let at = 0;
    wide(sections, name).forEach((folded, k) => {
      at += folded & 1 ? -((folded + 1) >> 1) : folded >> 1;
      points[3 * k + axis] = at * header.step;
    });
  });
  const corners = readCorners(wide(sections, "corner"));
  const bones = four(sections, "bone", count);
  return {
    header, points, corners, bones,
    weights: four(sections, "weight", count),
    normals: normalsOf(points, corners),
    along: alongOf(header.bones, points, bones),
    cloth: side(count, ["top", "shorts", "hair"].map((name) => depths(sections[name]))),
  };
}

function cut(bytes, names) {
  const found = {};
  let at = 0;
  for (const [name, length] of names) {
    found[name] = bytes.subarray(at, at + length);
    at += length;
  }
  return found;
}

function wide(sections, name) {
  const low = sections[`${name}_low`];
  const high = sections[`${name}_high`];
  return Uint32Array.from(low, (value, k) => value + 256 * high[k]);
}

function readCorners(below) {
  let next = 0;
  return Uint16Array.from(below, (code) => {
    const found = next - code;
    next += code === 0 ? 1 : 0;
    return found;
  });
}

function four(sections, name, count) {
  const found = new Uint8Array(count * 4);
  for (let part = 0; part < 4; part += 1) {
    sections[name + part].forEach((value, k) => { found[4 * k + part] = value; });
  }
  return found;
}

// How deep each point lies within a painted area, in steps, from differences.
function depths(bytes) {
  const found = new Int8Array(bytes.length);
  let at = 0;
  bytes.forEach((step, k) => {
    at = (at + step) & 255;
    found[k] = at;
  });
  return found;
}

// Three rows side by side, as the graphics card wants them.
function side(count, rows) {
  const found = new Int8Array(count * 4).fill(-60);
  rows.forEach((row, part) => row?.forEach((value, k) => { found[4 * k + part] = value; }));
  return found;
}

export function readMarks(count, marks) {
  const rows = ["worked", "helper", "stretched"].map((role) => marks[role] && depths(Uint8Array.from(atob(marks[role]), (one) => one.charCodeAt(0))));
  return side(count, rows);
}

export function normalsOf(points, corners) {
  const found = new Float32Array(points.length);
  for (let k = 0; k < corners.length; k += 3) {
    const [a, b, c] = [corners[k] * 3, corners[k + 1] * 3, corners[k + 2] * 3];
    const [ux, uy, uz] = [points[b] - points[a], points[b + 1] - points[a + 1], points[b + 2] - points[a + 2]];
    const [vx, vy, vz] = [points[c] - points[a], points[c + 1] - points[a + 1], points[c + 2] - points[a + 2]];
    const n = [uy * vz - uz * vy, uz * vx - ux * vz, ux * vy - uy * vx];
    for (const at of [a, b, c]) {
      for (let axis = 0; axis < 3; axis += 1) {
        found[at + axis] += n[axis];
      }
    }
  }
  for (let k = 0; k < found.length; k += 3) {
    const size = Math.hypot(found[k], found[k + 1], found[k + 2]) || 1;
    found[k] /= size;
    found[k + 1] /= size;
    found[k + 2] /= size;
  }
  return found;
}

// How far along each of its four bones a point lies, 0 to 255.
function alongOf(bones, points, of) {
  const found = new Uint8Array(of.length);
  const axes = bones.map((bone) => {
    const axis = minus(bone.end, bone.head);
    return { head: bone.head, axis, square: Math.max(dot(axis, axis), 1e-9) };
  });
  for (let k = 0; k < of.length; k += 1) {
    const { head, axis, square } = axes[of[k]];
    const at = 3 * (k >> 2);
    const share = ((points[at] - head[0]) * axis[0] + (points[at + 1] - head[1]) * axis[1] + (points[at + 2] - head[2]) * axis[2]) / square;
    found[k] = 255 * Math.min(1, Math.max(0, share));
  }
  return found;
}

// Differences from frame to frame become values; a single number stands for all frames.
export function readMotion(told) {
  const long = (column, step) => {
    let at = 0;
    return column.map((value) => { at += value; return at * step; });
  };
  const { place, turn } = told.steps;
  return {
    ...told,
    root: told.root.map((column, k) => long(column, k < 3 ? place : turn)),
    joints: Object.fromEntries(Object.entries(told.joints).map(([name, columns]) => [name, columns.map((column) => long(column, turn))])),
    props: told.props.map(readProp),
  };
}

function readProp(prop) {
  const first = Float32Array.from(prop.points, (value) => value / 1000);
  const places = [first];
  for (const change of prop.places ?? []) {
    const last = places[places.length - 1];
    places.push(Float32Array.from(last, (value, k) => value + change[k] / 1000));
  }
  return { ...prop, points: first, places: prop.places ? places : null, corners: Uint16Array.from(prop.triangles) };
}
