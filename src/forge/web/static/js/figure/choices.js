// What somebody chose for figures, kept on this device alone.

const NAME = "forge-figure";

export function remembered() {
  try {
    const found = JSON.parse(localStorage.getItem(NAME) ?? "{}");
    return found && typeof found === "object" ? found : {};
  } catch {
    return {};
  }
}

export function remember(name, value) {
  try {
    localStorage.setItem(NAME, JSON.stringify({ ...remembered(), [name]: value }));
  } catch {
    // Without storage the choice holds for this page.
  }
  apply();
}

// The skin tone holds for drawings as well.
export function apply() {
  const { skin } = remembered();
  if (skin) {
    document.documentElement.dataset.skin = skin;
  } else {
    delete document.documentElement.dataset.skin;
  }
}
