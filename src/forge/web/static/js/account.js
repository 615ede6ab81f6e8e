// Passkeys, and what the phone's memory has to do with signing out and deleting.
// Each passkey button asks the server for a challenge, the device for its answer, and sends the form.

const usable = window.isSecureContext && window.PublicKeyCredential && /[a-z]/i.test(location.hostname);

for (const button of document.querySelectorAll("[data-passkey]")) {
  button.hidden = !usable;
  button.addEventListener("click", () => ask(button));
}
for (const note of document.querySelectorAll("[data-passkey-none]")) {
  note.hidden = Boolean(usable);
}

async function ask(button) {
  const problem = button.form.querySelector("[data-passkey-problem]");
  problem.hidden = true;
  button.disabled = true;
  try {
    const options = await challenge(button);
    const answer = button.dataset.passkey === "create" ? await create(options) : await get(options);
    button.form.elements.credential.value = JSON.stringify(answer);
    button.form.action = button.dataset.action;
    button.form.submit();
  } catch (error) {
    problem.textContent = error.told ?? problem.dataset.stopped;
    problem.hidden = false;
    button.disabled = false;
  }
}

async function challenge(button) {
  const answer = await fetch(button.dataset.options, {
    method: "POST",
    headers: { Accept: "application/json" },
    body: new URLSearchParams(new FormData(button.form)),
    credentials: "same-origin",
  });
  if (answer.redirected) {
    location.assign(answer.url); // the server wants to know first that it is still you
    return new Promise(() => {});
  }
  const found = await answer.json();
  if (!answer.ok) {
    throw Object.assign(new Error("refused"), { told: found.error });
  }
  return found.publicKey;
}

async function create(options) {
  const made = await navigator.credentials.create({
    publicKey: {
      ...options,
      challenge: bytes(options.challenge),
      user: { ...options.user, id: bytes(options.user.id) },
      excludeCredentials: listed(options.excludeCredentials),
    },
  });
  return told(made, {
    attestationObject: text(made.response.attestationObject),
    transports: made.response.getTransports?.() ?? [],
  });
}

async function get(options) {
  const used = await navigator.credentials.get({
    publicKey: {
      ...options,
      challenge: bytes(options.challenge),
      allowCredentials: listed(options.allowCredentials),
    },
  });
  const handle = used.response.userHandle;
  return told(used, {
    authenticatorData: text(used.response.authenticatorData),
    signature: text(used.response.signature),
    userHandle: handle && text(handle),
  });
}

function told(credential, response) {
  return {
    id: credential.id,
    rawId: text(credential.rawId),
    type: credential.type,
    response: { ...response, clientDataJSON: text(credential.response.clientDataJSON) },
    clientExtensionResults: credential.getClientExtensionResults(),
  };
}

function listed(credentials = []) {
  return credentials.map((one) => ({ ...one, id: bytes(one.id) }));
}

// Bytes to and from text, in the alphabet that is safe in addresses.
function bytes(words) {
  const plain = atob(words.replaceAll("-", "+").replaceAll("_", "/"));
  return Uint8Array.from(plain, (char) => char.charCodeAt(0));
}

function text(buffer) {
  const plain = Array.from(new Uint8Array(buffer), (one) => String.fromCharCode(one)).join("");
  return btoa(plain).replaceAll("+", "-").replaceAll("/", "_").replace(/=+$/, "");
}

// ---------------------------------------------------------------- the phone's memory

// Counts what is not sent yet, without making a memory where there is none.
const unsent = document.querySelector("[data-unsent]");
if (unsent) {
  const known = (await indexedDB.databases?.()) ?? [];
  if (known.some((one) => one.name === unsent.dataset.unsent)) {
    const opening = indexedDB.open(unsent.dataset.unsent);
    opening.onsuccess = () => {
      const database = opening.result;
      const counting = database.transaction("outbox").objectStore("outbox").count();
      counting.onsuccess = () => {
        unsent.querySelector("[data-unsent-count]").textContent = counting.result;
        unsent.hidden = counting.result === 0;
        database.close();
      };
    };
  }
}

const forget = document.querySelector("[data-forget]");
for (const name of forget?.dataset.forget.split(" ") ?? []) {
  indexedDB.deleteDatabase(name);
}
