// Stands between the pages and the network. It keeps only what is the same for everybody: personal
// data lives in the page's own database, never here.

const SHELL_CACHE = `forge-shell-${VERSION}`;
const PAGES_CACHE = "forge-pages";
const PICTURES_CACHE = "forge-pictures";
const AT_ONCE = 6;
const DAY_MS = 24 * 60 * 60 * 1000;
let keeping = Promise.resolve();
let stopped = false;
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
    const { keep: pages, pictures } = event.data;
    keeping = keeping.then(() => pictures && keepPictures(pictures)).then(() => keep(pages)).catch(() => {});
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

// Library pages of the planned exercises, asked for as nobody, so that they are nobody's. Those of
// today are left alone: a newer worker can only take over while this one has nothing to do.
async function keep(pages) {
  const cache = await caches.open(PAGES_CACHE);
  for (const page of pages) {
    if (stopped) {
      return;
    }
    try {
      const here = await cache.match(page);
      if (here && Date.now() - Date.parse(here.headers.get("Date")) < DAY_MS) {
        continue;
      }
      const answer = await fetch(page, { credentials: "omit", cache: "no-cache" });
      if (answer.ok && (answer.headers.get("Cache-Control") ?? "").includes("public")) {
        await cache.put(page, answer);
      }
    } catch {
      return;
    }
  }
}

self.addEventListener("fetch", (event) => {
  const url = new URL(event.request.url);
  if (event.request.method !== "GET" || url.origin !== self.location.origin) {
    return;
  }
  if (event.request.mode === "navigate") {
    const training = TRAIN.test(decodeURIComponent(url.pathname)) && !url.searchParams.has("plain");
    event.respondWith(training ? shell(event.request) : page(event.request));
  } else if (url.pathname.startsWith("/static/") || url.pathname.startsWith("/figures/")) {
    event.respondWith(kept(event.request));
  }
});

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
