// Keeps the pages on the device: registers the worker, lets a new one take over when nobody trains,
// and says what is missing where the address is not secure.

import { h, say } from "./dom.js";

export async function keepReady(memory, screen) {
  if (!isSecureContext || !("serviceWorker" in navigator)) {
    tellMissing(screen.place);
    return;
  }
  const controlled = Boolean(navigator.serviceWorker.controller);
  navigator.serviceWorker.addEventListener("controllerchange", () => controlled && location.reload());
  const registration = await navigator.serviceWorker.register("/sw.js", { updateViaCache: "none" });
  const running = async () => Object.values(await memory.sessions())
    .some((entry) => entry.fields?.started && !entry.fields.finished && entry.fields.binned !== true);
  const offer = async () => {
    // Never swap the page under a session: the new one waits for its end.
    const go = registration.waiting && controlled && !(await running());
    if (go) {
      registration.active?.postMessage("stop");
      registration.waiting.postMessage("go");
    }
    return go;
  };
  // It may have been found before anybody listened.
  const watch = () => registration.installing?.addEventListener("statechange", offer);
  registration.addEventListener("updatefound", watch);
  watch();
  if (await offer()) {
    // The old worker gets nothing more to do: the new one waits until it is idle.
    return;
  }
  const ready = await navigator.serviceWorker.ready;
  const cards = Object.values(memory.pack.cards);
  const pictures = cards.flatMap((card) => card.figure ?? []);
  ready.active?.postMessage({ keep: cards.map((card) => card.page), pictures, body: chosenBody() });
}

// The body that somebody chose for 3D figures; figure/choices.js writes it.
function chosenBody() {
  try {
    return JSON.parse(localStorage.getItem("forge-figure"))?.body;
  } catch {
    return undefined;
  }
}

function tellMissing(place) {
  if (!document.getElementById("missing")) {
    place.append(h("p.note.small", { id: "missing" }, say("insecure"), " ",
      h("a", { href: "/train/offline/" }, say("insecure.more"))));
  }
}
