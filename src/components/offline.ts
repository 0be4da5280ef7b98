// This file has the browser keep the site for use without a network, and says in the footer how much of it is kept. In: what the
// service worker has noted down when it had everything.

const RECORD = '/offline.json';
/** Python's cache; its name begins so. */
const PYTHON = 'python-';

export async function keepSite(): Promise<void> {
  if (!('serviceWorker' in navigator) || import.meta.env.DEV) return;
  try {
    await navigator.serviceWorker.register('/sw.js', { updateViaCache: 'none' });
    // The answer comes when everything is kept, on a first visit some seconds from now.
    await navigator.serviceWorker.ready;
  } catch {
    // Forbidden by the browser, or no network to fetch it with: the site works as any site does.
  }
  await sayWhatIsKept();
}

async function sayWhatIsKept(): Promise<void> {
  const line = document.querySelector('[data-offline]');
  if (line === null || !('caches' in globalThis)) return;
  const record = await caches.match(RECORD).catch(() => undefined);
  const kept: unknown = await record?.json();
  if (typeof kept !== 'object' || kept === null || !('bytes' in kept) || typeof kept.bytes !== 'number')
    return;
  const python = (await caches.keys()).some((name) => name.startsWith(PYTHON));
  line.textContent = `This site works offline: ${(kept.bytes / 1e6).toFixed(1)} MB of it are kept in this browser${
    python ? ', and Python with it' : ', Python not before you run it'
  }. The live page needs the network.`;
}
