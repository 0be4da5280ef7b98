// This file is the service worker: it keeps the site in the browser, so that lessons, Go, exercises and formatting work without a
// network. The build puts what there is to keep in the place of FILES and writes the result to /sw.js (astro.config.mjs). It
// imports nothing.
//
// Each version of the site has a cache of its own, filled before that version takes over, which it does once no page of the one
// before is open: an open page always finds the files it was made with. Pages are asked of the network first, so that a reader
// with a network sees the newest; files with a hash in their name never change and come from the cache.

interface Kept {
  readonly version: string;
  /** Paths, as pages ask for them. */
  readonly paths: readonly string[];
  readonly bytes: number;
  /** What is kept once it was asked for, by the beginning of its path: Python. It outlives versions of the site. */
  readonly onDemand: string;
}

interface ExtendableEvent extends Event {
  waitUntil(promise: Promise<unknown>): void;
}

interface FetchEvent extends ExtendableEvent {
  readonly request: Request;
  respondWith(response: Promise<Response>): void;
}

interface WorkerScope {
  readonly location: Location;
  readonly clients: { claim(): Promise<void> };
  addEventListener(kind: 'install' | 'activate', listener: (event: ExtendableEvent) => void): void;
  addEventListener(kind: 'fetch', listener: (event: FetchEvent) => void): void;
}

declare const FILES: Kept;

const scope = globalThis as unknown as WorkerScope;
const SITE = 'site-';
const CACHE = SITE + FILES.version;
const ON_DEMAND = `python-${FILES.onDemand}`;
/** Present in a cache that is complete; every page's footer reads it. */
const RECORD = '/offline.json';
const AT_ONCE = 4;
/** A page that the network has not sent by then comes from the cache. */
const PATIENCE_MS = 5_000;
const MATCH = { ignoreVary: true, ignoreSearch: true };

const isHashed = (path: string): boolean => path.startsWith('/_astro/');

async function fill(): Promise<void> {
  const cache = await caches.open(CACHE);
  const waiting = [...FILES.paths];
  const take = async (): Promise<void> => {
    for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) await fetchInto(cache, path);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, take));
  const record = { files: FILES.paths.length, bytes: FILES.bytes };
  await cache.put(RECORD, new Response(JSON.stringify(record)));
}

async function fetchInto(cache: Cache, path: string): Promise<void> {
  // An install that was cut off goes on where it was; what an earlier version has of the same name is the same.
  const known = isHashed(path) ? await caches.match(path, MATCH) : undefined;
  const response = known ?? (await fetch(path, isHashed(path) ? {} : { cache: 'no-cache' }));
  if (!response.ok || response.redirected) throw new Error(`${path}: ${response.status}`);
  await cache.put(path, response);
}

async function dropOthers(): Promise<void> {
  for (const name of await caches.keys())
    if ((name.startsWith(SITE) && name !== CACHE) || (name.startsWith('python-') && name !== ON_DEMAND))
      await caches.delete(name);
}

async function fromCache(path: string): Promise<Response | undefined> {
  const cache = await caches.open(CACHE);
  return (await cache.match(path, MATCH)) ?? caches.match(path, MATCH);
}

async function cacheFirst(event: FetchEvent, path: string): Promise<Response> {
  const known = await fromCache(path);
  if (known !== undefined) return known;
  const response = await fetch(event.request);
  if (response.ok && path.startsWith(FILES.onDemand)) {
    // The reader has it while it comes in; it is kept beside that.
    const copy = response.clone();
    event.waitUntil(caches.open(ON_DEMAND).then((cache) => cache.put(path, copy)));
  }
  return response;
}

async function networkFirst(request: Request, path: string): Promise<Response> {
  const asked = fetch(request);
  const late = new Promise<undefined>((done) => setTimeout(done, PATIENCE_MS, undefined));
  try {
    const response = await Promise.race([asked, late]);
    if (response !== undefined) return response;
  } catch {
    // No network: what is kept is looked for below.
  }
  const known = (await fromCache(path)) ?? (path.endsWith('/') ? undefined : await fromCache(`${path}/`));
  if (known !== undefined) return known;
  if (request.mode !== 'navigate') return asked;
  return asked.catch(async (error: unknown) => {
    const missing = await fromCache('/404.html');
    if (missing === undefined) throw error;
    return new Response(missing.body, { status: 404, headers: missing.headers });
  });
}

scope.addEventListener('install', (event) => event.waitUntil(fill()));
scope.addEventListener('activate', (event) => {
  event.waitUntil(dropOthers().then(() => scope.clients.claim()));
});
scope.addEventListener('fetch', (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method !== 'GET' || url.origin !== scope.location.origin) return;
  const path = url.pathname;
  if (isHashed(path)) event.respondWith(cacheFirst(event, path));
  else if (request.mode === 'navigate' || FILES.paths.includes(path))
    event.respondWith(networkFirst(request, path));
});
