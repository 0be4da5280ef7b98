/**
 * This file looks through bytes where they lie, four at a time, in loops that V8 compiles to a few instructions each. Calls to
 * what V8 and node have for it would cost more than the bytes: between two messages others use the processor's caches.
 */
import { randomInt } from 'node:crypto';

/** The closing one. */
export const BRACE = 0x7d;
export const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const ONES = 0x01010101;
/** The highest bit of each of four bytes: ASCII does not use it. */
export const HIGH_BITS = 0x80808080 | 0;
const PRIME = 0x01000193;
/** Nobody outside knows which targets have the same hash. */
const SEED = randomInt(2 ** 31);

/** The bytes of a text, in memory of their own: a part of node's pool would keep all of it. */
export function ofText(text: string): DataView {
  return new DataView(new TextEncoder().encode(text).buffer);
}

let lastBytes: Buffer = Buffer.alloc(0);
let lastMemory = viewOf(lastBytes);

/**
 * A buffer's bytes. They are kept in mind until another buffer's are asked for, since mostly all connections are read into the
 * same.
 */
export function memoryOf(bytes: Buffer): DataView {
  if (bytes !== lastBytes) {
    lastBytes = bytes;
    lastMemory = viewOf(bytes);
  }
  return lastMemory;
}

function viewOf({ buffer, byteOffset, length }: Buffer): DataView {
  return new DataView(buffer, byteOffset, length);
}

/** Whether the part is what the memory has at `at`, before `last`. */
export function stands(part: DataView, memory: DataView, at: number, last: number): boolean {
  const { byteLength } = part;
  if (at + byteLength > last) return false;
  let i = 0;
  for (; i + 4 <= byteLength; i += 4)
    if (memory.getInt32(at + i, true) !== part.getInt32(i, true)) return false;
  for (; i < byteLength; i++) if (memory.getUint8(at + i) !== part.getUint8(i)) return false;
  return true;
}

/** A hash of the bytes from `at` to the first closing brace, or to `last`; another in each process. */
export function hashOf(memory: DataView, at: number, last: number): number {
  let end = at;
  while (end < last && memory.getUint8(end) !== BRACE) end++;
  let hash = SEED ^ (end - at);
  let i = at;
  for (; i + 4 <= end; i += 4) hash = mixed(hash ^ memory.getInt32(i, true));
  for (; i < end; i++) hash = mixed(hash ^ memory.getUint8(i));
  return hash;
}

/** What is multiplied goes to higher bits only; it is brought back to the lower ones. */
function mixed(value: number): number {
  const product = Math.imul(value, PRIME);
  return product ^ (product >>> 15);
}

/** Whether a text's bytes are its JSON: nothing in it is escaped, and it does not end before them. */
export function isBare(memory: DataView, start: number, end: number): boolean {
  let found = 0;
  let i = start;
  for (; i + 4 <= end; i += 4) {
    const four = memory.getInt32(i, true);
    // A byte that is zero borrows into its high bit, when one is taken from each.
    const quote = four ^ (QUOTE * ONES);
    const backslash = four ^ (BACKSLASH * ONES);
    found |= ((quote - ONES) & ~quote) | ((backslash - ONES) & ~backslash);
  }
  if ((found & HIGH_BITS) !== 0) return false;
  for (; i < end; i++) {
    const byte = memory.getUint8(i);
    if (byte === QUOTE || byte === BACKSLASH) return false;
  }
  return true;
}
