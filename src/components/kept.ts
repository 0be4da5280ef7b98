// This file keeps in the browser what a reader changed in a program: its text, by the program's name, with a mark of the text that
// the site had at the time, so that a later visit can tell whether the site's program is still the same. In: a store (localStorage,
// or a stand-in for it). What is kept is bounded in size, age and number; what is oldest goes first. A store that is full,
// forbidden or holds something else keeps nothing, and says so by its answer. Pure but for the store.

/** What this needs of localStorage. */
export interface Store {
  readonly length: number;
  key(index: number): string | null;
  getItem(key: string): string | null;
  setItem(key: string, value: string): void;
  removeItem(key: string): void;
}

export interface KeptText {
  readonly text: string;
  /** When it was kept, in milliseconds since 1970. */
  readonly at: number;
  /** False if the site's program has changed since. */
  readonly current: boolean;
}

export const MOST_CHARS_EACH = 200_000;
export const MOST_CHARS = 1_500_000;
export const MOST_TEXTS = 100;
export const MOST_DAYS = 365;
const DAY = 86_400_000;
const PREFIX = 'edit:';

/** Where a reader's wish that `?` do nothing is kept. */
export const NO_KEY = 'key-of-keys';

interface Entry {
  readonly key: string;
  readonly at: number;
  readonly size: number;
}

/** A short mark of a text: two texts with the same mark are the same but for one chance in four thousand million. */
export function markOf(text: string): string {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return `${text.length.toString(36)}.${(hash >>> 0).toString(36)}`;
}

/** The browser's store; undefined where it is forbidden, in a frame of another page, and while the site is built. */
export function browserStore(): Store | undefined {
  try {
    if (globalThis.document === undefined || globalThis.self !== globalThis.top) return undefined;
    return globalThis.localStorage;
  } catch {
    return undefined;
  }
}

/** Keeps a text under a name; `original` is what the site has there now. A text like it is not kept: there is nothing to restore. */
export function keep(
  store: Store | undefined,
  name: string,
  text: string,
  original: string,
  now: number,
): boolean {
  if (store === undefined) return false;
  if (text === original) {
    forget(store, name);
    return true;
  }
  if (text.length > MOST_CHARS_EACH) return false;
  const value = JSON.stringify({ text, at: now, of: markOf(original) });
  try {
    if (store.getItem(PREFIX + name) === null) makeRoom(store, value.length, now);
    store.setItem(PREFIX + name, value);
    return true;
  } catch {
    return false;
  }
}

/** What is kept under a name; undefined if nothing is, or it is too old, or is what the site has there now. */
export function readKept(
  store: Store | undefined,
  name: string,
  original: string,
  now: number,
): KeptText | undefined {
  const kept = store === undefined ? undefined : read(store, PREFIX + name);
  if (kept === undefined || kept.text === original || now - kept.at > MOST_DAYS * DAY) return undefined;
  return { text: kept.text, at: kept.at, current: kept.of === markOf(original) };
}

export function forget(store: Store | undefined, name: string): void {
  try {
    store?.removeItem(PREFIX + name);
  } catch {
    // A forbidden store holds nothing to forget.
  }
}

/** How long ago something was, in words for a reader. */
export function ago(at: number, now: number): string {
  const days = Math.floor(Math.max(0, now - at) / DAY);
  if (days === 0) return 'less than a day ago';
  if (days === 1) return 'a day ago';
  return `${days} days ago`;
}

function read(store: Store, key: string): { text: string; at: number; of: string } | undefined {
  try {
    const value: unknown = JSON.parse(store.getItem(key) ?? 'null');
    if (typeof value !== 'object' || value === null) return undefined;
    const { text, at, of } = value as Record<string, unknown>;
    return typeof text === 'string' && typeof at === 'number' && typeof of === 'string'
      ? { text, at, of }
      : undefined;
  } catch {
    return undefined;
  }
}

// Removes what is too old or damaged, then the oldest, until one more text of `size` characters fits.
function makeRoom(store: Store, size: number, now: number): void {
  const keys = Array.from({ length: store.length }, (_, index) => store.key(index) ?? '');
  const entries: Entry[] = keys
    .filter((key) => key.startsWith(PREFIX))
    .map((key) => ({ key, at: read(store, key)?.at ?? 0, size: store.getItem(key)?.length ?? 0 }))
    .sort((a, b) => a.at - b.at);
  let [count, chars] = [entries.length, entries.reduce((sum, entry) => sum + entry.size, 0)];
  for (const entry of entries) {
    const fits = count < MOST_TEXTS && chars + size <= MOST_CHARS;
    if (fits && now - entry.at <= MOST_DAYS * DAY) break;
    store.removeItem(entry.key);
    count--;
    chars -= entry.size;
  }
}
