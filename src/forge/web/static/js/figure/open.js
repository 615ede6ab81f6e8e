// The button beside the drawings. Nothing of 3D is loaded before somebody presses it.

import { apply } from "./choices.js";

apply();

const button = document.querySelector("button[data-viewer]");

if (button) {
  const told = JSON.parse(button.dataset.told);
  const flat = document.querySelector(".poses");
  const status = button.parentElement.querySelector("[role=status]");
  button.hidden = false;
  button.addEventListener("click", async () => {
    button.disabled = true;
    status.textContent = told.words.loading;
    try {
      const { open } = await import(button.dataset.viewer);
      const viewer = await open({ ...told, flat });
      viewer.onclose = (failed) => {
        button.hidden = false;
        status.textContent = failed ? told.words.failed : "";
        button.focus({ preventScroll: true });
      };
      button.hidden = true;
      status.textContent = "";
    } catch (problem) {
      console.info(problem);
      status.textContent = told.words.failed;
    }
    button.disabled = false;
  });
}

const mirror = document.querySelector("button[data-mirror]");

if (mirror) {
  mirror.hidden = false;
  mirror.addEventListener("click", () => {
    document.querySelector(".poses").classList.toggle("mirrored");
    for (const told of document.querySelectorAll("[data-other]")) {
      [told.textContent, told.dataset.other] = [told.dataset.other, told.textContent];
    }
    [mirror.textContent, mirror.dataset.mirror] = [mirror.dataset.mirror, mirror.textContent];
  });
}
