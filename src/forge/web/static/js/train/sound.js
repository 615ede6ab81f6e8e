// Tones and vibration. The phone's music goes on; a first tap lets the page sound at all.

let context = null;
let [sounds, shakes] = [true, true];

// What the person set: sound and vibration are on until told otherwise.
export function hear(settings) {
  [sounds, shakes] = [settings.sound !== false, settings.vibration !== false];
}

// Call it within a tap: browsers keep pages silent until then.
export function unlock() {
  const Sound = globalThis.AudioContext ?? globalThis.webkitAudioContext;
  if (!Sound) {
    return;
  }
  if (navigator.audioSession) {
    navigator.audioSession.type = "transient";
  }
  context ??= new Sound();
  if (context.state === "suspended") {
    context.resume();
  }
}

const TONES = {
  end: [[880, 0], [880, 0.25], [1175, 0.5]],
  soon: [[660, 0]],
  go: [[1175, 0]],
  side: [[660, 0], [880, 0.2]],
};
const SHAKES = { end: [200, 100, 200], soon: [60], go: [120], side: [120, 80, 120] };

export function play(kind) {
  if (shakes) {
    navigator.vibrate?.(SHAKES[kind]);
  }
  if (!sounds || context?.state !== "running") {
    return;
  }
  for (const [pitch, after] of TONES[kind]) {
    const [tone, volume] = [context.createOscillator(), context.createGain()];
    const at = context.currentTime + after;
    tone.frequency.value = pitch;
    volume.gain.setValueAtTime(0.3, at);
    volume.gain.exponentialRampToValueAtTime(0.001, at + 0.2);
    tone.connect(volume).connect(context.destination);
    tone.start(at);
    tone.stop(at + 0.22);
  }
}
