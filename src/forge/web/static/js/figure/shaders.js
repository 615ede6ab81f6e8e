// How the figure is painted: flat colours, one shade, a dark line round everything.

const HEAD = `#version 300 es
precision highp float;`;

// Common to skin and props: mirror, shadow on the floor, camera, and the line round a shape.
const PLACE = `
uniform mat4 eye; uniform mat3 turn; uniform float flip, shadow; uniform vec2 rim;
out vec3 vn; out vec3 vp;
void put(vec3 p, vec3 n) {
p.x *= flip; n.x *= flip;
if (shadow > .5) { p = vec3(p.x + p.y * .18, 0., p.z - p.y * .1); }
gl_Position = eye * vec4(p, 1.);
vec3 seen = turn * n;
if (rim.x > 0.) { gl_Position.xy += normalize(seen.xy + 1e-5) * rim * gl_Position.w; gl_Position.z += .0004 * gl_Position.w; }
vn = seen; vp = p;
}`;

// Dual-quaternion skinning; the turn of a limb about itself spreads along it.
export const SKIN = `${HEAD}
layout(location=0) in vec3 point; layout(location=1) in vec3 normal;
layout(location=2) in uvec4 bones; layout(location=3) in vec4 weights; layout(location=4) in vec4 along;
layout(location=5) in vec4 cloth; layout(location=6) in vec4 marks;
uniform vec4 real[BONES], dual[BONES], looseReal[BONES], looseDual[BONES];
out vec3 vc; out vec3 vm;
${PLACE}
void main() {
vec4 q = vec4(0.), d = vec4(0.), first = vec4(0.);
for (int k = 0; k < 4; k++) {
int b = int(bones[k]);
vec4 r = mix(looseReal[b], real[b], along[k]), e = mix(looseDual[b], dual[b], along[k]);
if (k == 0) { first = r; }
float w = weights[k] * (dot(r, first) < 0. ? -1. : 1.);
q += r * w; d += e * w;
}
float size = length(q); q /= size; d /= size;
vec3 v = q.yzw;
vec3 p = point + 2. * cross(v, cross(v, point) + q.x * point) + 2. * (q.x * d.yzw - d.x * v + cross(v, d.yzw));
vc = cloth.xyz * 127.; vm = marks.xyz * 127.;
put(p, normal + 2. * cross(v, cross(v, normal) + q.x * normal));
}`;

export const PROP = `${HEAD}
layout(location=0) in vec3 point; layout(location=1) in vec3 normal;
uniform mat4 move;
out vec3 vc; out vec3 vm;
${PLACE}
void main() {
vc = vec3(-60.); vm = vec3(-60.);
put((move * vec4(point, 1.)).xyz, mat3(move) * normal);
}`;

export const PAINT = `${HEAD}
in vec3 vn; in vec3 vp; in vec3 vc; in vec3 vm;
uniform vec3 base, top, shorts, hair, line, worked, helper, stretched;
uniform float flatly, marked;
out vec4 found;
float near(float v) { return 1. - smoothstep(.35, 1.05, abs(v) / max(fwidth(v), .01)); }
void main() {
if (flatly > .5) { found = vec4(base, 1.); return; }
vec3 c = base;
float edge = 0.;
if (vc.z > 0.) { c = hair; } else if (vc.y > 0.) { c = shorts; } else if (vc.x > 0.) { c = top; }
edge = max(near(vc.x) * step(vc.y, 0.), max(near(vc.y), near(vc.z)));
float m = max(vm.x, max(vm.y, vm.z));
if (marked > .5 && m > 0. && vc.z <= 0.) {
if (vm.x > 0. && vm.x >= max(vm.y, vm.z)) { c = worked; }
else if (vm.y > 0. && vm.y >= vm.z) { c = helper; }
else { c = mod(gl_FragCoord.x + gl_FragCoord.y, 11.) < 3.6 ? mix(stretched, vec3(1.), .62) : stretched; }
}
if (marked > .5) { edge = max(edge, near(m)); }
float lit = smoothstep(.05, .11, dot(normalize(vn), normalize(vec3(-.5, .72, .52))));
c = mix(mix(c, vec3(.1, .04, .16), .24), c, lit);
found = vec4(mix(c, line, edge), 1.);
}`;
