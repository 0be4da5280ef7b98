// This file gives package strings its natives: what JavaScript's own string functions do faster than Go code. A Go string has
// one char a byte, so searching and cutting bytes is searching and cutting chars.

import { nilSlice, Slice } from '../../runtime/backing.ts';
import { throwError } from '../../runtime/errors.ts';
import { panic } from '../../runtime/panic.ts';
import { decodeRuneAt, encodeRune } from '../../runtime/text.ts';
import { basicT } from '../../runtime/type.ts';
import type { NativePackage } from '../natives.ts';
import { isSpace, toLower, toUpper } from '../unicode/case.ts';

const stringT = basicT('string');
/** Longer than this no engine holds a string. */
const MAX_STRING = (1 << 29) - 24;

/** No Go string has such a char. */
const NO_BYTE = '\u0400';

export const strings = (values: string[]): Slice => new Slice(values, 0, values.length, values.length);

function valuesOf(s: Slice): string[] {
  return s.off === 0 && s.arr.length === s.len
    ? (s.arr as string[])
    : (s.arr.slice(s.off, s.off + s.len) as string[]);
}

function isASCII(s: string): boolean {
  for (let i = 0; i < s.length; i++) if (s.charCodeAt(i) >= 0x80) return false;
  return true;
}

function panicText(text: string): never {
  return panic(new stringT.Box(text));
}

export function count(s: string, sub: string): number {
  let n = 0;
  if (sub === '') {
    for (let i = 0; i < s.length; n++) i += decodeRuneAt(s, i).width;
    return n + 1;
  }
  for (let i = s.indexOf(sub); i >= 0; i = s.indexOf(sub, i + sub.length)) n++;
  return n;
}

/** The runes of s, at most n; the last is the rest. */
function explode(s: string, n: number): string[] {
  const parts: string[] = [];
  let i = 0;
  while (i < s.length && (n < 0 || parts.length < n - 1)) {
    const { width } = decodeRuneAt(s, i);
    parts.push(s.slice(i, i + width));
    i += width;
  }
  if (i < s.length) parts.push(s.slice(i));
  return parts;
}

function split(s: string, sep: string, save: number, n: number): Slice {
  if (n === 0) return nilSlice;
  if (sep === '') return strings(explode(s, n));
  if (n < 0 && save === 0) return strings(s.split(sep));
  const parts: string[] = [];
  let start = 0;
  for (let i = s.indexOf(sep); i >= 0 && (n < 0 || parts.length < n - 1); i = s.indexOf(sep, start)) {
    parts.push(s.slice(start, i + save));
    start = i + sep.length;
  }
  parts.push(s.slice(start));
  return strings(parts);
}

function replace(s: string, old: string, by: string, n: number): string {
  if (old === by || n === 0) return s;
  if (old !== '') {
    // split and join take every char as it is, where replaceAll gives $ a meaning.
    if (n < 0) return s.split(old).join(by);
    let out = '';
    let start = 0;
    for (let i = s.indexOf(old); i >= 0 && n > 0; i = s.indexOf(old, start), n--) {
      out += s.slice(start, i) + by;
      start = i + old.length;
    }
    return out + s.slice(start);
  }
  let out = '';
  let i = 0;
  for (let left = n < 0 ? Number.POSITIVE_INFINITY : n; left > 0; left--) {
    out += by;
    if (i >= s.length) return out;
    const { width } = decodeRuneAt(s, i);
    out += s.slice(i, i + width);
    i += width;
  }
  return out + s.slice(i);
}

function isASCIISpace(c: number): boolean {
  return c === 32 || (c >= 9 && c <= 13);
}

function fields(s: string): string[] {
  const parts: string[] = [];
  let start = -1;
  for (let i = 0; i < s.length; ) {
    const c = s.charCodeAt(i);
    let width = 1;
    let space = isASCIISpace(c);
    if (c >= 0x80) {
      const r = decodeRuneAt(s, i);
      width = r.width;
      space = isSpace(r.rune);
    }
    if (space) {
      if (start >= 0) parts.push(s.slice(start, i));
      start = -1;
    } else if (start < 0) start = i;
    i += width;
  }
  if (start >= 0) parts.push(s.slice(start));
  return parts;
}

function trimSpace(s: string): string {
  let start = 0;
  while (start < s.length) {
    const { rune, width } = decodeRuneAt(s, start);
    if (!isSpace(rune)) break;
    start += width;
  }
  let end = s.length;
  while (end > start) {
    // Back to the byte that may begin the last rune.
    let i = end - 1;
    while (i > start && end - i < 4 && (s.charCodeAt(i) & 0xc0) === 0x80) i--;
    const { rune, width } = decodeRuneAt(s, i);
    if (i + width !== end || !isSpace(rune)) break;
    end = i;
  }
  return s.slice(start, end);
}

function mapRunes(s: string, f: (r: number) => number): string {
  let out = '';
  for (let i = 0; i < s.length; ) {
    const { rune, width } = decodeRuneAt(s, i);
    out += encodeRune(f(rune));
    i += width;
  }
  return out;
}

/** Pairs of old and new; of several old strings at one place the first pair counts. */
function replaceAll(pairs: string[], s: string): string {
  const byFirst = new Map<number, number[]>();
  let empty = -1;
  for (let i = 0; i < pairs.length; i += 2) {
    const old = pairs[i] as string;
    if (old === '') {
      if (empty < 0) empty = i;
      continue;
    }
    const c = old.charCodeAt(0);
    const list = byFirst.get(c);
    if (list === undefined) byFirst.set(c, [i]);
    else list.push(i);
  }
  let out = '';
  let last = 0;
  let afterEmpty = false;
  for (let i = 0; i <= s.length; ) {
    let found = -1;
    for (const k of byFirst.get(s.charCodeAt(i)) ?? []) {
      if (s.startsWith(pairs[k] as string, i)) {
        found = k;
        break;
      }
    }
    // The empty string counts like the others, but not twice at one place.
    if (empty >= 0 && !afterEmpty && (found < 0 || empty < found)) found = empty;
    if (found < 0) {
      afterEmpty = false;
      i++;
      continue;
    }
    const old = pairs[found] as string;
    afterEmpty = old === '';
    out += s.slice(last, i) + (pairs[found + 1] as string);
    i += old.length;
    last = i;
  }
  return out + s.slice(last);
}

export const native: NativePackage = {
  natives: () => ({
    plain: {
      Index: (s: string, sub: string) => s.indexOf(sub),
      LastIndex: (s: string, sub: string) => s.lastIndexOf(sub),
      IndexByte: (s: string, c: number) => s.indexOf(String.fromCharCode(c)),
      LastIndexByte: (s: string, c: number) => s.lastIndexOf(String.fromCharCode(c)),
      Count: count,
      Join: (elems: Slice, sep: string) => valuesOf(elems).join(sep),
      Repeat(s: string, n: number | bigint): string {
        if (n < 0) panicText('strings: negative Repeat count');
        if (s === '') return '';
        const length = BigInt(n) * BigInt(s.length);
        if (length >= 1n << 63n) panicText('strings: Repeat output length overflow');
        // More than any Go program can address.
        if (length > 1n << 48n) throwError('makeslice: len out of range');
        if (length > MAX_STRING) throwError('strings.Repeat: out of memory in the browser');
        return s.repeat(Number(n));
      },
      Replace: (s: string, old: string, by: string, n: number | bigint) => replace(s, old, by, Number(n)),
      split: (s: string, sep: string, save: number, n: number | bigint) => split(s, sep, save, Number(n)),
      Fields: (s: string) => strings(fields(s)),
      TrimSpace: trimSpace,
      ToUpper: (s: string) => (isASCII(s) ? s.toUpperCase() : mapRunes(s, toUpper)),
      ToLower: (s: string) => (isASCII(s) ? s.toLowerCase() : mapRunes(s, toLower)),
      byteString: (c: number) => String.fromCharCode(c),
      // Asking for a char by its index makes V8 put the pieces of a string together, as charCodeAt does not.
      flat: (s: string) => (s[s.length >> 1] === NO_BYTE ? '' : s),
      replaceAll: (pairs: Slice, s: string) => replaceAll(valuesOf(pairs), s),
    },
  }),
};
