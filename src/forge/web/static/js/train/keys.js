// A whole session by keyboard. Letters work outside fields and dialogs, and can be turned off.

const BY_KEY = {
  l: "log", e: "change", u: "undo", s: "swap", k: "skip", n: "note", a: "add", f: "finish",
  "+": "more", "=": "more", "-": "less", ArrowDown: "next", ArrowUp: "previous", "?": "help",
  0: "rir0", 1: "rir1", 2: "rir2", 3: "rir3", 4: "rir4",
};

export const SHOWN = [
  ["L", "log"], ["E", "change"], ["U", "undo"], ["S", "swap"], ["K", "skip"], ["N", "note"],
  ["A", "add"], ["+ −", "rest"], ["↓ ↑", "next"], ["0–4", "rir"], ["F", "finish"], ["?", "help"],
];

export function listen(isOn, act) {
  addEventListener("keydown", (event) => {
    const field = event.target.closest?.("input, textarea, select, dialog");
    if (field || event.ctrlKey || event.metaKey || event.altKey || document.querySelector("dialog[open]")) {
      return;
    }
    const what = BY_KEY[event.key.length === 1 ? event.key.toLowerCase() : event.key];
    if (what && (isOn() || what === "help")) {
      event.preventDefault();
      act(what);
    }
  });
}
