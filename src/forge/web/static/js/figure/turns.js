// Rotations as quaternions (w, x, y, z): what it takes to put a skeleton into a pose.

export const STILL = [1, 0, 0, 0];

export function times(a, b) {
  return [
    a[0] * b[0] - a[1] * b[1] - a[2] * b[2] - a[3] * b[3],
    a[0] * b[1] + a[1] * b[0] + a[2] * b[3] - a[3] * b[2],
    a[0] * b[2] - a[1] * b[3] + a[2] * b[0] + a[3] * b[1],
    a[0] * b[3] + a[1] * b[2] - a[2] * b[1] + a[3] * b[0],
  ];
}

export function opposite(q) {
  return [q[0], -q[1], -q[2], -q[3]];
}

export function about(axis, radians) {
  const s = Math.sin(radians / 2);
  return [Math.cos(radians / 2), s * axis[0], s * axis[1], s * axis[2]];
}

export function fromVector(v) {
  const size = Math.hypot(...v);
  return size > 1e-12 ? about(v.map((one) => one / size), size) : STILL;
}

export function turned(q, v) {
  const [w, x, y, z] = q;
  const a = [y * v[2] - z * v[1] + w * v[0], z * v[0] - x * v[2] + w * v[1], x * v[1] - y * v[0] + w * v[2]];
  return [
    v[0] + 2 * (y * a[2] - z * a[1]),
    v[1] + 2 * (z * a[0] - x * a[2]),
    v[2] + 2 * (x * a[1] - y * a[0]),
  ];
}

// The part of a rotation that turns about an axis.
export function twist(q, axis) {
  const along = q[1] * axis[0] + q[2] * axis[1] + q[3] * axis[2];
  const size = Math.hypot(q[0], along);
  return size > 1e-12 ? [q[0] / size, ...axis.map((one) => (one * along) / size)] : STILL;
}

export function dot(a, b) {
  return a.reduce((sum, one, k) => sum + one * b[k], 0);
}

export function minus(a, b) {
  return a.map((one, k) => one - b[k]);
}

export function plus(a, b) {
  return a.map((one, k) => one + b[k]);
}

export function unit(v) {
  const size = Math.hypot(...v) || 1;
  return v.map((one) => one / size);
}

export function cross(a, b) {
  return [a[1] * b[2] - a[2] * b[1], a[2] * b[0] - a[0] * b[2], a[0] * b[1] - a[1] * b[0]];
}
