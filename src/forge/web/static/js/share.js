// Shares a plan's text, or copies it where sharing is not known. The link itself opens the text.
for (const link of document.querySelectorAll("a[data-share]")) {
  link.addEventListener("click", (event) => {
    if (!navigator.share && !navigator.clipboard) return;
    event.preventDefault();
    pass(link).catch(() => {
      location.href = link.href;
    });
  });
}

async function pass(link) {
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
