// Instant results below every search box. The form works without this.
const WAIT = 120; // ms between the last key and the question

for (const input of document.querySelectorAll("input[data-suggest]")) {
  attach(input);
}

function attach(input) {
  const list = document.createElement("ul");
  list.className = "suggest";
  list.id = `${input.id}-list`;
  list.setAttribute("role", "listbox");
  list.setAttribute("aria-label", "Suggestions");
  list.hidden = true;
  const status = document.createElement("span");
  status.className = "vh";
  status.setAttribute("role", "status");
  input.closest("form").append(list, status);
  input.setAttribute("role", "combobox");
  input.setAttribute("aria-autocomplete", "list");
  input.setAttribute("aria-controls", list.id);
  input.setAttribute("aria-expanded", "false");
  input.autocomplete = "off";

  let timer = 0;
  let asked = 0;
  let current = -1;

  const close = () => {
    clearTimeout(timer);
    asked += 1; // an answer on its way comes too late
    list.hidden = true;
    current = -1;
    input.setAttribute("aria-expanded", "false");
    input.removeAttribute("aria-activedescendant");
  };

  const show = (results) => {
    list.replaceChildren(
      ...results.map((result, index) => {
        const item = document.createElement("li");
        item.id = `${list.id}-${index}`;
        item.setAttribute("role", "option");
        item.setAttribute("aria-selected", "false");
        item.dataset.href = result.url;
        const name = document.createElement("b");
        name.textContent = result.name;
        const why = document.createElement("span");
        why.className = "d";
        why.textContent = result.why;
        item.append(name, why);
        item.addEventListener("mousedown", (event) => {
          event.preventDefault(); // keep the focus in the box
        });
        item.addEventListener("click", () => {
          location.href = result.url;
        });
        return item;
      }),
    );
    list.hidden = results.length === 0;
    input.setAttribute("aria-expanded", String(results.length > 0));
    status.textContent = results.length ? `${results.length} suggestions` : "No suggestions";
    mark(-1);
  };

  const mark = (index) => {
    const items = [...list.children];
    items.forEach((item, i) => item.setAttribute("aria-selected", String(i === index)));
    current = index;
    if (index >= 0) {
      input.setAttribute("aria-activedescendant", items[index].id);
      items[index].scrollIntoView({ block: "nearest" });
    } else {
      input.removeAttribute("aria-activedescendant");
    }
  };

  const ask = async () => {
    const words = input.value.trim();
    const number = ++asked;
    if (words.length < 2) {
      close();
      return;
    }
    try {
      const answer = await fetch(`${input.dataset.suggest}?q=${encodeURIComponent(words)}`);
      if (answer.ok && number === asked && document.activeElement === input) {
        show((await answer.json()).results);
      }
    } catch {
      close(); // no network: the form still says so
    }
  };

  input.addEventListener("input", () => {
    clearTimeout(timer);
    timer = setTimeout(ask, WAIT);
  });
  input.addEventListener("blur", close);
  input.addEventListener("keydown", (event) => {
    const count = list.hidden ? 0 : list.children.length;
    if (event.key === "Escape") {
      if (count) {
        event.preventDefault();
      }
      close();
    } else if (count && (event.key === "ArrowDown" || event.key === "ArrowUp")) {
      event.preventDefault();
      const step = event.key === "ArrowDown" ? 1 : -1;
      mark(((current + 1 + step + count + 1) % (count + 1)) - 1);
    } else if (event.key === "Enter" && current >= 0 && count) {
      event.preventDefault();
      location.href = list.children[current].dataset.href;
    }
  });
}
