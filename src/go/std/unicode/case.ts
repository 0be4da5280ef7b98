// This file maps runes to upper, lower and title case and tells classes of runes apart, as package unicode does. JavaScript
// has Unicode's tables; what differs is that its case mappings may give several characters where Go wants one.

import { isLater } from './ranges.ts';

/** Runes whose simple mapping is not what toUpperCase gives: written as ranges from-to+offset. */
const upperExceptions = new Map<number, number>([
  [0x19b, 0x19b],
  [0x264, 0x264],
  [0x1fb3, 0x1fbc],
  [0x1fc3, 0x1fcc],
  [0x1ff3, 0x1ffc],
]);
for (const start of [0x1f80, 0x1f90, 0x1fa0]) {
  for (let r = start; r < start + 8; r++) upperExceptions.set(r, r + 8);
}

/** The digraphs have a title case of their own. */
const titleExceptions = new Map<number, number>();
for (const title of [0x1c5, 0x1c8, 0x1cb, 0x1f2]) {
  for (let r = title - 1; r <= title + 1; r++) titleExceptions.set(r, title);
}

/** Next in the circle of runes that fold together, where it is neither the lower nor the upper case. */
const foldExceptions = new Map<number, number>(
  (
    '6b>212a 73>17f df>1e9e e5>212b 130>130 131>131 1c4>1c5 1c7>1c8 1ca>1cb 1f1>1f2 3a3>3c2 3b2>3d0 3b5>3f5 ' +
    '3b8>3d1 3b9>1fbe 3ba>3f0 3bc>b5 3c0>3d6 3c1>3f1 3c2>3c3 3c6>3d5 3c9>2126 3d1>3f4 3f4>398 432>1c80 434>1c81 ' +
    '43e>1c82 441>1c83 442>1c84 44a>1c86 463>1c87 1c84>1c85 1e61>1e9b 1fbe>345 2126>3a9 212a>4b 212b>c5 a64b>1c88'
  )
    .split(' ')
    .map((pair) => pair.split('>').map((hex) => Number.parseInt(hex, 16)) as [number, number]),
);

function isScalar(r: number): boolean {
  return r >= 0 && r <= 0x10ffff && !(r >= 0xd800 && r <= 0xdfff);
}

/** The code point of a text of one character, or r. Characters of later editions have no case. */
function single(text: string, r: number): number {
  const c = text.codePointAt(0) as number;
  return c === r || text.length !== (c > 0xffff ? 2 : 1) || isLater(r) || isLater(c) ? r : c;
}

/** JavaScript's mappings make strings: what they gave is kept, 256 runes at a time. */
function remembered(map: (r: number) => number): (r: number) => number {
  const pages: Int32Array[] = [];
  return (r) => {
    const page = (pages[r >> 8] ??= new Int32Array(256));
    const known = page[r & 255] as number;
    if (known !== 0) return known - 1;
    const mapped = map(r);
    page[r & 255] = mapped + 1;
    return mapped;
  };
}

const upperOf = remembered((r) => upperExceptions.get(r) ?? single(String.fromCodePoint(r).toUpperCase(), r));

// The dotted capital I is the one letter whose simple lower case is not what toLowerCase gives.
const lowerOf = remembered((r) => (r === 0x130 ? 0x69 : single(String.fromCodePoint(r).toLowerCase(), r)));

export function toUpper(r: number): number {
  if (r < 0x80) return r >= 0x61 && r <= 0x7a ? r - 32 : r;
  return isScalar(r) ? upperOf(r) : r;
}

export function toLower(r: number): number {
  if (r < 0x80) return r >= 0x41 && r <= 0x5a ? r + 32 : r;
  return isScalar(r) ? lowerOf(r) : r;
}

export function toTitle(r: number): number {
  // Georgian letters have an upper case but no title case.
  if (r >= 0x10d0 && r <= 0x10ff) return r;
  return titleExceptions.get(r) ?? toUpper(r);
}

export function simpleFold(r: number): number {
  if (!isScalar(r)) return r;
  const next = foldExceptions.get(r);
  if (next !== undefined) return next;
  const lower = toLower(r);
  return lower !== r ? lower : toUpper(r);
}

export function isSpace(r: number): boolean {
  if (r < 0x100) return r === 32 || (r >= 9 && r <= 13) || r === 0x85 || r === 0xa0;
  return (
    r === 0x1680 ||
    (r >= 0x2000 && r <= 0x200a) ||
    r === 0x2028 ||
    r === 0x2029 ||
    r === 0x202f ||
    r === 0x205f ||
    r === 0x3000
  );
}
