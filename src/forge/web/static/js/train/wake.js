// The screen stays on during a session. The lock ends when the page is hidden, so it is asked anew.

let wanted = false;

export function stayAwake() {
  if (!wanted) {
    wanted = true;
    document.addEventListener("visibilitychange", ask);
  }
  ask();
}

export function mayStayAwake() {
  return "wakeLock" in navigator;
}

async function ask() {
  if (!document.hidden) {
    // Refused on a low battery: the session goes on with a screen that sleeps.
    await navigator.wakeLock?.request("screen").catch(() => {});
  }
}
