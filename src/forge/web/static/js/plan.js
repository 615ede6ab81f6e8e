// The plan page without waiting: sessions unfold in place, and the text goes straight to a message.
// Every link works without this.

for (const link of document.querySelectorAll("a[data-session]")) {
  link.addEventListener("click", (event) => {
    const fold = document.getElementById(link.dataset.session)?.closest("details");
    if (!fold) return;
    event.preventDefault();
    fold.open = true;
    fold.scrollIntoView();
    fold.querySelector("summary").focus({ preventScroll: true });
    history.replaceState(null, "", link.href);
  });
}

for (const fold of document.querySelectorAll("details[data-fold]")) {
  fold.addEventListener("toggle", () => {
    // A page that is loaded again shows the session that was opened last.
    if (fold.open) history.replaceState(null, "", `?day=${fold.dataset.fold}`);
  });
}

for (const link of document.querySelectorAll("a[data-share]")) {
  link.addEventListener("click", (event) => {
    if (!navigator.share && !navigator.clipboard) return;
    event.preventDefault();
    share(link).catch(() => {
      location.href = link.href;
    });
  });
}

// Hand the text to the phone's share sheet, or copy it where there is none.
async function share(link) {
  const answer = await fetch(link.href);
  if (!answer.ok) throw new Error(String(answer.status));
  const text = await answer.text();
  if (navigator.share) {
    await navigator.share({ text }).catch((error) => {
      if (error.name !== "AbortError") throw error; // closed by the person
    });
    return;
  }
  await navigator.clipboard.writeText(text);
  const told = document.getElementById("shared");
  told.textContent = told.dataset.copied;
  told.classList.remove("vh");
}
