// One WebGL canvas with a body and its props. Draws when it is told to, and frees what it took.

import { PAINT, PROP, SKIN } from "./shaders.js";
import { normalsOf } from "./read.js";
import { cross, dot, unit } from "./turns.js";

export const OPEN = 0.42;
const LINE = 1.25;
const ON_FLOOR = 0.03;
const PARTS = { skin: "skin", shoe: "shoe", sole: "sole", bun: "hair", eye: "eye", face: "line" };

export class Stage {
  constructor(canvas, bones) {
    const gl = canvas.getContext("webgl2", { alpha: true, antialias: true, premultipliedAlpha: true });
    if (!gl) {
      throw new Error("There is no WebGL 2 here.");
    }
    this.gl = gl;
    this.canvas = canvas;
    this.skin = program(gl, SKIN.replaceAll("BONES", String(bones)), PAINT);
    this.prop = program(gl, PROP, PAINT);
    gl.enable(gl.DEPTH_TEST);
    gl.clearColor(0, 0, 0, 0);
  }

  dress(body, marks) {
    const { gl } = this;
    const mesh = withFace(body, marks);
    this.body = vertices(gl, [
      [0, mesh.points, 3, gl.FLOAT], [1, mesh.normals, 3, gl.FLOAT], [2, mesh.bones, 4, gl.UNSIGNED_BYTE, "whole"],
      [3, mesh.weights, 4, gl.UNSIGNED_BYTE], [4, mesh.along, 4, gl.UNSIGNED_BYTE], [5, mesh.cloth, 4, gl.BYTE], [6, mesh.marks, 4, gl.BYTE],
    ], mesh.corners);
    this.parts = mesh.parts;
  }

  furnish(motion) {
    const { gl } = this;
    this.props = motion.props.map((prop) => ({
      ...prop,
      count: prop.corners.length,
      casts: !["mat", "wall"].includes(prop.material) && lowest(prop.points) < ON_FLOOR,
      mesh: vertices(gl, [[0, prop.points, 3, gl.FLOAT], [1, normalsOf(prop.points, prop.corners), 3, gl.FLOAT]], prop.corners),
    }));
    this.moves = motion.moves;
  }

  // camera: azimuth and elevation in degrees, distance, middle; look: colours and switches.
  draw(numbers, frame, camera, look) {
    const { gl, canvas } = this;
    const sharp = Math.min(globalThis.devicePixelRatio || 1, 2);
    const [width, height] = [Math.round(canvas.clientWidth * sharp), Math.round(canvas.clientHeight * sharp)];
    if (canvas.width !== width || canvas.height !== height) {
      Object.assign(canvas, { width, height });
    }
    gl.viewport(0, 0, width, height);
    gl.clear(gl.COLOR_BUFFER_BIT | gl.DEPTH_BUFFER_BIT);
    const seen = view(camera, width / height);
    const rim = [(2 * LINE * sharp) / width, (2 * LINE * sharp) / height];
    this.begin(this.skin, seen, look);
    for (const name of ["real", "dual", "looseReal", "looseDual"]) {
      gl.uniform4fv(this.skin.at(name), numbers[name]);
    }
    this.begin(this.prop, seen, look);
    gl.depthMask(false);
    this.pass(frame, { ...look, shadow: true });
    gl.depthMask(true);
    this.pass(frame, look, camera);
    gl.enable(gl.CULL_FACE);
    gl.cullFace((look.mirrored ? gl.BACK : gl.FRONT));
    this.pass(frame, { ...look, rim }, camera);
    gl.disable(gl.CULL_FACE);
  }

  begin(made, seen, look) {
    const { gl } = this;
    gl.useProgram(made.name);
    gl.uniformMatrix4fv(made.at("eye"), false, seen.eye);
    gl.uniformMatrix3fv(made.at("turn"), false, seen.turn);
    gl.uniform1f(made.at("flip"), look.mirrored ? -1 : 1);
    gl.uniform1f(made.at("marked"), look.marked ? 1 : 0);
    for (const name of ["top", "shorts", "hair", "line", "worked", "helper", "stretched"]) {
      gl.uniform3fv(made.at(name), look.colours[name]);
    }
  }

  pass(frame, look, camera) {
    const { gl } = this;
    const flatly = Boolean(look.shadow || look.rim);
    const colour = (name) => (look.shadow ? look.colours.floor : look.rim ? look.colours.line : look.colours[name]);
    for (const made of [this.prop, this.skin]) {
      gl.useProgram(made.name);
      gl.uniform1f(made.at("flatly"), flatly ? 1 : 0);
      gl.uniform1f(made.at("shadow"), look.shadow ? 1 : 0);
      gl.uniform2fv(made.at("rim"), look.rim ?? [0, 0]);
    }
    gl.useProgram(this.skin.name);
    gl.bindVertexArray(this.body.name);
    for (const part of this.parts) {
      if (flatly && ["eye", "face"].includes(part.name)) {
        continue;
      }
      gl.uniform1f(this.skin.at("flatly"), flatly || part.name === "face" ? 1 : 0);
      gl.uniform3fv(this.skin.at("base"), colour(PARTS[part.name]));
      gl.drawElements(gl.TRIANGLES, part.count, gl.UNSIGNED_SHORT, part.start * 2);
    }
    gl.useProgram(this.prop.name);
    for (const prop of this.props) {
      this.drawProp(prop, frame, look, colour(prop.material), camera);
    }
  }

  drawProp(prop, frame, look, colour, camera) {
    const { gl } = this;
    if ((look.shadow && !prop.casts) || (prop.backdrop && (look.rim || hides(prop, camera, look)))) {
      return;
    }
    const low = Math.floor(frame);
    if (prop.places && prop.shown !== low) {
      const place = prop.places[Math.min(low, prop.places.length - 1)];
      refill(gl, prop.mesh.buffers[0], place);
      refill(gl, prop.mesh.buffers[1], normalsOf(place, prop.corners));
      prop.shown = low;
    }
    gl.uniformMatrix4fv(this.prop.at("move"), false, prop.places ? STAYS : moved(this.moves[prop.move], frame));
    gl.uniform3fv(this.prop.at("base"), colour);
    gl.bindVertexArray(prop.mesh.name);
    gl.drawElements(gl.TRIANGLES, prop.count, gl.UNSIGNED_SHORT, 0);
  }

  free() {
    this.gl.getExtension("WEBGL_lose_context")?.loseContext();
  }
}

const lowest = (points) => points.reduce((least, one, k) => (k % 3 === 1 ? Math.min(least, one) : least), Infinity);

const STAYS = [1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1];

// A wall between the eye and the figure is left out.
function hides(prop, camera, look) {
  if (!camera) {
    return false;
  }
  const p = prop.points;
  const at = (k) => [p[3 * k] * (look.mirrored ? -1 : 1), p[3 * k + 1], p[3 * k + 2]];
  const [a, b, c] = [at(0), at(1), at(2)];
  const normal = cross(b.map((one, k) => one - a[k]), c.map((one, k) => one - a[k]));
  const eye = camera.middle.map((one, k) => one + eyeWay(camera)[k] * camera.distance);
  const away = (point) => dot(normal, point.map((one, k) => one - a[k]));
  return away(eye) * away(camera.middle) < 0;
}

function moved(way, frame) {
  const low = Math.min(Math.floor(frame), way.length - 1);
  const [a, b] = [way[low], way[Math.min(low + 1, way.length - 1)]];
  const m = a.map((one, k) => one + (b[k] - one) * (frame - low));
  return [m[0], m[4], m[8], 0, m[1], m[5], m[9], 0, m[2], m[6], m[10], 0, m[3], m[7], m[11], 1];
}

export function eyeWay({ azimuth, elevation }) {
  const [a, e] = [azimuth, elevation].map((one) => (one * Math.PI) / 180);
  return [Math.sin(a) * Math.cos(e), Math.sin(e), Math.cos(a) * Math.cos(e)];
}

function view(camera, ratio) {
  const way = eyeWay(camera);
  const right = unit(cross([0, 1, 0], way));
  const up = cross(way, right);
  const { middle: c, distance } = camera;
  const size = 1 / Math.tan(OPEN / 2);
  const [near, far] = [distance * 0.1, distance * 4];
  const [sx, sy] = ratio < 1 ? [size, size * ratio] : [size / ratio, size];
  const depth = (near + far) / (near - far);
  const row = (v, s) => [...v.map((one) => one * s), -dot(v, c) * s];
  const [x, y, z] = [row(right, sx), row(up, sy), row(way, 1)];
  z[3] -= distance;
  const eye = [];
  for (let k = 0; k < 4; k += 1) {
    eye.push(x[k], y[k], z[k] * depth + (k === 3 ? (2 * near * far) / (near - far) : 0), -z[k]);
  }
  return { eye, turn: [0, 1, 2].flatMap((k) => [right[k], up[k], way[k]]) };
}

// The strokes of the face become flat ribbons on the head bone.
function withFace(body, marks) {
  const { header } = body;
  const head = header.bones.findIndex((bone) => bone.name === "head");
  const points = [];
  const corners = [];
  for (const [name, line] of Object.entries(header.face)) {
    (name.startsWith("iris") ? disc : ribbon)(points, corners, line);
  }
  const count = points.length / 3;
  const before = header.points;
  const grown = (array, size, fill) => {
    const found = new array.constructor(array.length + count * size).fill(fill);
    found.set(array);
    return found;
  };
  const mesh = {
    points: grown(body.points, 3, 0), normals: grown(body.normals, 3, 0), bones: grown(body.bones, 4, head),
    weights: grown(body.weights, 4, 0), along: grown(body.along, 4, 255), cloth: grown(body.cloth, 4, -60), marks: grown(marks, 4, -60),
    corners: Uint16Array.from([...body.corners, ...corners.map((corner) => corner + before)]),
  };
  mesh.points.set(points, before * 3);
  for (let k = before; k < before + count; k += 1) {
    mesh.weights[4 * k] = 255;
    mesh.normals[3 * k + 2] = 1;
  }
  let start = 0;
  mesh.parts = [...Object.entries(header.parts), ["face", corners.length / 3]].map(([name, triangles]) => {
    const part = { name, start, count: triangles * 3 };
    start += part.count;
    return part;
  });
  return mesh;
}

const FORWARD = 0.0016;
const STROKE = 0.0013;

function ribbon(points, corners, line) {
  const first = points.length / 3;
  line.forEach((point, k) => {
    const [a, b] = [line[Math.max(0, k - 1)], line[Math.min(line.length - 1, k + 1)]];
    const size = Math.hypot(b[0] - a[0], b[1] - a[1]) || 1;
    const off = [(-(b[1] - a[1]) / size) * STROKE, ((b[0] - a[0]) / size) * STROKE];
    points.push(point[0] + off[0], point[1] + off[1], point[2] + FORWARD, point[0] - off[0], point[1] - off[1], point[2] + FORWARD);
    if (k) {
      const at = first + 2 * k;
      corners.push(at - 2, at - 1, at, at - 1, at + 1, at);
    }
  });
}

function disc(points, corners, line) {
  const first = points.length / 3;
  line.forEach((point) => points.push(point[0], point[1], point[2] + FORWARD));
  for (let k = 1; k + 1 < line.length; k += 1) {
    corners.push(first, first + k, first + k + 1);
  }
}

function program(gl, vertex, fragment) {
  const name = gl.createProgram();
  for (const [kind, source] of [[gl.VERTEX_SHADER, vertex], [gl.FRAGMENT_SHADER, fragment]]) {
    const shader = gl.createShader(kind);
    gl.shaderSource(shader, source);
    gl.compileShader(shader);
    gl.attachShader(name, shader);
    if (!gl.getShaderParameter(shader, gl.COMPILE_STATUS)) {
      throw new Error(gl.getShaderInfoLog(shader) || "The shader was refused.");
    }
  }
  gl.linkProgram(name);
  if (!gl.getProgramParameter(name, gl.LINK_STATUS)) {
    throw new Error(gl.getProgramInfoLog(name) || "The program was refused.");
  }
  const known = new Map();
  const at = (uniform) => {
    if (!known.has(uniform)) {
      known.set(uniform, gl.getUniformLocation(name, uniform));
    }
    return known.get(uniform);
  };
  return { name, at };
}

function vertices(gl, rows, corners) {
  const name = gl.createVertexArray();
  gl.bindVertexArray(name);
  const buffers = rows.map(([place, data, size, kind, whole]) => {
    const buffer = gl.createBuffer();
    gl.bindBuffer(gl.ARRAY_BUFFER, buffer);
    gl.bufferData(gl.ARRAY_BUFFER, data, gl.STATIC_DRAW);
    gl.enableVertexAttribArray(place);
    if (whole) {
      gl.vertexAttribIPointer(place, size, kind, 0, 0);
    } else {
      gl.vertexAttribPointer(place, size, kind, kind !== gl.FLOAT, 0, 0);
    }
    return buffer;
  });
  gl.bindBuffer(gl.ELEMENT_ARRAY_BUFFER, gl.createBuffer());
  gl.bufferData(gl.ELEMENT_ARRAY_BUFFER, corners, gl.STATIC_DRAW);
  gl.bindVertexArray(null);
  return { name, buffers };
}

function refill(gl, buffer, data) {
  gl.bindBuffer(gl.ARRAY_BUFFER, buffer);
  gl.bufferSubData(gl.ARRAY_BUFFER, 0, data);
}
