// Where the training pages begin: memory first, the network whenever it is there.

import { h, readWords, say } from "./dom.js";
import { keepReady } from "./install.js";
import { openMemory } from "./memory.js";
import { Outbox } from "./outbox.js";

const SESSION = /^\/train\/session\/([^/]+)\/$/;

async function begin() {
  readWords();
  const place = document.getElementById("train");
  const plain = new URLSearchParams(location.search).has("plain");
  if (!place || plain) {
    return;
  }
  let memory;
  try {
    memory = await openMemory(() => location.reload());
  } catch {
    withoutMemory(place);
    return;
  }
  const found = SESSION.exec(decodeURIComponent(location.pathname));
  const screen = await screenFor(memory, found?.[1], place);
  const outbox = new Outbox(memory.store, {
    onstate: (state) => screen.onstate(state),
    onnews: () => screen.news(),
    onrefresh: async () => await memory.refresh() === "new" && screen.news(),
  });
  memory.outbox = outbox;
  let shown = hasAnything(memory) && await screen.open();
  outbox.start();
  // The server may hold a newer plan, or this device nothing yet.
  const news = await memory.refresh();
  if (news === "other") {
    location.reload();
    return;
  }
  if (!shown) {
    shown = await screen.open();
  } else if (news === "new") {
    await screen.news();
  }
  if (!shown && place.dataset.shell !== undefined) {
    place.replaceChildren(h("div.nf", {}, h("h1", {}, say("not_here")), h("p.lead", {}, say(news === "offline" ? "not_here.offline" : "not_here.gone")),
      h("p", {}, h("a.btn.go", { href: "/train/" }, say("today")))));
  }
  keepReady(memory, screen);
}

// Each page loads its own half alone.
async function screenFor(memory, session, place) {
  if (session) {
    const { Player } = await import("./player.js");
    return new Player(memory, session, place);
  }
  if (place.dataset.screen === "refused") {
    const { Refused } = await import("./refused.js");
    return new Refused(memory, place);
  }
  const { Today } = await import("./today.js");
  return new Today(memory, place);
}

function hasAnything(memory) {
  return memory.pack.plan !== null || memory.pack.person !== undefined;
}

// Some private windows refuse a page any memory: the forms of the server still work.
function withoutMemory(place) {
  if (place.dataset.shell !== undefined) {
    location.search = "?plain=1";
    return;
  }
  place.prepend(h("p.note", { role: "status" }, say("no_memory")));
}

begin();
