// Goes on to the plan as soon as it is there. Without scripts the page reloads itself.
const box = document.querySelector("[data-wait]");
const started = Date.now();

async function look() {
  try {
    const answer = await fetch(box.dataset.wait, { headers: { Accept: "application/json" } });
    if (answer.status === 404 || (answer.ok && (await answer.json()).state !== "queued")) {
      location.reload();
      return;
    }
  } catch {
    // The server restarts or the network is away: the next look tells.
  }
  // Often at first, seldom later: most plans take a few seconds.
  setTimeout(look, Date.now() - started < 15000 ? 600 : 3000);
}

if (box) {
  look();
}
