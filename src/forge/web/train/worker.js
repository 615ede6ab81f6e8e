// Stands between the pages and the network. It keeps only what is the same for everybody: personal
// data lives in the page's own database, never here.

const SHELL_CACHE = `forge-shell-${VERSION}`;
const PAGES_CACHE = "forge-pages";
const PICTURES_CACHE = "forge-pictures";
const FIGURES_CACHE = "forge-figures";
const MOST_FIGURES = 40;
const AT_ONCE = 6;
const DAY_MS = 24 * 60 * 60 * 1000;
let keeping = Promise.resolve();
let stopped = false;
const FIGURE = /^\/figures\/([^/]+\/)?(female|male)\.(body|json)$/;
const TOLD = /data-told='([^']*)'/;
const TRAIN = /^\/train\/(session\/[^/]+\/)?$/;

// All or nothing: without the whole shell the old worker goes on.
self.addEventListener("install", (event) => {
  event.waitUntil(caches.open(SHELL_CACHE).then((cache) => cache.addAll(SHELL)));
});

self.addEventListener("activate", (event) => {
  event.waitUntil((async () => {
    const old = (await caches.keys()).filter((name) => name.startsWith("forge-shell-") && name !== SHELL_CACHE);
    await Promise.all(old.map((name) => caches.delete(name)));
    await self.clients.claim();
  })());
});

self.addEventListener("message", (event) => {
  if (event.data === "go") {
    self.skipWaiting();
  } else if (event.data === "stop") {
    // The newer one takes over as soon as this one has nothing to do.
    stopped = true;
  } else if (event.data?.keep) {
    // One after the other: every page that opens asks for the same. Pictures first: the gym needs them.
    const { keep: pages, pictures, body } = event.data;
    keeping = keeping.then(() => pictures && keepPictures(pictures)).then(() => keep(pages, body)).catch(() => {});
    event.waitUntil(keeping);
  }
});

// Small drawings of the planned exercises and their stand-ins. An address never changes what it
// answers, so what is here is right, and what no plan names any more can go.
async function keepPictures(wanted) {
  const cache = await caches.open(PICTURES_CACHE);
  const here = (await cache.keys()).map((request) => new URL(request.url).pathname);
  await Promise.all(here.filter((path) => !wanted.includes(path)).map((path) => cache.delete(path)));
  const missing = wanted.filter((path) => !here.includes(path));
  while (missing.length && !stopped) {
    await Promise.all(missing.splice(0, AT_ONCE).map((path) => keepPicture(cache, path)));
  }
}

// One that cannot be had is asked for again with the next page.
async function keepPicture(cache, path) {
  const answer = await fetch(path, { credentials: "omit" });
  if (answer.ok && !answer.redirected) {
    await cache.put(path, answer);
  }
}

// Library pages of the planned exercises with what their 3D figures need. The first that cannot be
// fetched ends it: there is no connection. So does a newer worker that waits.
async function keep(pages, body) {
  const cache = await caches.open(PAGES_CACHE);
  for (const page of pages) {
    if (stopped) {
      return;
    }
    await take(cache, page);
  }
  const figures = await caches.open(FIGURES_CACHE);
  const wanted = await neededBy(pages.slice(0, MOST_FIGURES), body);
  for (const { url } of await figures.keys()) {
    if (!wanted.has(new URL(url).pathname)) {
      await figures.delete(url); // of a former plan
    }
  }
  for (const address of wanted) {
    if (stopped) {
      return;
    }
    await take(figures, address);
  }
}

// Asked for as nobody, so that it is nobody's. What is of today is left alone: a newer worker can only
// take over while this one has nothing to do.
async function take(cache, address) {
  const here = await cache.match(address);
  if (here && Date.now() - Date.parse(here.headers.get("Date")) < DAY_MS) {
    return;
  }
  const answer = await fetch(address, { credentials: "omit", cache: "no-cache" });
  if (answer.ok && (answer.headers.get("Cache-Control") ?? "").includes("public")) {
    await cache.put(address, answer);
  }
}

// The kept pages themselves say which figure they show; one body is enough, the chosen one if any.
async function neededBy(pages, chosen) {
  const wanted = new Set();
  for (const page of pages) {
    const found = TOLD.exec(await (await caches.match(page))?.text() ?? "");
    if (found) {
      const { slug, body } = JSON.parse(found[1]);
      wanted.add(`/figures/${chosen ?? body}.body`).add(`/figures/${slug}/${chosen ?? body}.json`);
    }
  }
  return wanted.size ? new Set([...VIEWER, ...wanted]) : wanted;
}

self.addEventListener("fetch", (event) => {
  const url = new URL(event.request.url);
  if (event.request.method !== "GET" || url.origin !== self.location.origin) {
    return;
  }
  if (event.request.mode === "navigate") {
    const training = TRAIN.test(decodeURIComponent(url.pathname)) && !url.searchParams.has("plain");
    event.respondWith(training ? shell(event.request) : page(event.request));
  } else if (FIGURE.test(url.pathname)) {
    event.respondWith(figure(event.request));
  } else if (url.pathname.startsWith("/static/") || url.pathname.startsWith("/figures/")) {
    event.respondWith(kept(event.request));
  }
});

// Its address stays when the figure is drawn anew, so the network is asked first.
async function figure(request) {
  try {
    return await fetch(request);
  } catch (problem) {
    const found = await caches.match(request);
    if (found) {
      return found;
    }
    throw problem;
  }
}

async function shell(request) {
  return (await caches.match("/train/shell/")) ?? fetch(request);
}

async function page(request) {
  try {
    return await fetch(request);
  } catch (problem) {
    const found = await caches.match(new URL(request.url).pathname) ?? await caches.match("/train/offline/");
    if (found) {
      return found;
    }
    throw problem;
  }
}

async function kept(request) {
  return (await caches.match(request)) ?? fetch(request);
}
