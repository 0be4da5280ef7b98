// This file works on Go strings, which are held as JavaScript strings with one char (0-255) a byte of UTF-8.

import type { Wide } from './api.ts';
import { throwBounds } from './errors.ts';
import { FEW, newTyped } from './typed.ts';

const encoder = new TextEncoder();
const RUNE_ERROR = 0xfffd;

/** Whether every char of s is below 0x80, so that bytes and text are the same. */
function isASCII(s: string): boolean {
  for (let i = 0; i < s.length; i++) if (s.charCodeAt(i) >= 0x80) return false;
  return true;
}

/** JavaScript text to a Go string; a lone surrogate becomes U+FFFD. */
export function encodeUTF8(text: string): string {
  return isASCII(text) ? text : latin1(encoder.encode(text));
}

/** A Go string to JavaScript text; every byte that is not UTF-8 becomes U+FFFD, as in a range loop. */
export function decodeUTF8(s: string): string {
  if (isASCII(s)) return s;
  const parts: string[] = [];
  for (let i = 0; i < s.length; ) {
    const r = decodeRuneAt(s, i);
    parts.push(String.fromCodePoint(r.rune));
    i += r.width;
  }
  return parts.join('');
}

/** fromCharCode takes its chars as arguments, of which an engine allows some ten thousands. */
const CHUNK = 4096;
const utf8 = new TextDecoder('utf-8', { ignoreBOM: true });

/** Bytes to the string that holds them. */
export function latin1(bytes: ArrayLike<number>, start = 0, end = bytes.length): string {
  const n = end - start;
  // Measured: for so few a call of the engine's decoder takes longer, even if the array is a large one.
  if (n <= FEW || !(bytes instanceof Uint8Array)) {
    if (n > CHUNK) return inChunks(bytes, start, end);
    let s = '';
    for (let i = start; i < end; i++) s += String.fromCharCode(bytes[i] as number);
    return s;
  }
  // A char for every byte: all are ASCII, or some are no UTF-8 at all.
  const text = utf8.decode(bytes.subarray(start, end));
  return text.length === n && !text.includes('\ufffd') ? text : inChunks(bytes, start, end);
}

function inChunks(bytes: ArrayLike<number>, start: number, end: number): string {
  let s = '';
  for (let i = start; i < end; i += CHUNK) {
    const stop = Math.min(end, i + CHUNK);
    const part =
      bytes instanceof Uint8Array ? bytes.subarray(i, stop) : Array.prototype.slice.call(bytes, i, stop);
    s += String.fromCharCode.apply(null, part as number[]);
  }
  return s;
}

/** The bytes of a Go string. */
export function bytesOf(s: string): Uint8Array {
  const n = s.length;
  const b = newTyped(Uint8Array, n);
  if (n > FEW) {
    // The same bytes, if all chars are ASCII.
    const { read, written } = encoder.encodeInto(s, b);
    if (read === n && written === n) return b;
  }
  for (let i = 0; i < n; i++) b[i] = s.charCodeAt(i);
  return b;
}

/**
 * The rune that starts at byte i of s, and how many bytes it takes. What is not valid UTF-8 is U+FFFD of one byte;
 * overlong forms, surrogates and runes beyond U+10FFFF are not valid.
 */
export function decodeRuneAt(s: string, i: number): { rune: number; width: number } {
  const width = runeWidth(s, i);
  return { rune: width > 0 ? runeOfWidth(s, i, width) : RUNE_ERROR, width: width > 0 ? width : 1 };
}

/** The width of the valid encoding at byte i, or 0. */
export function runeWidth(s: string, i: number): number {
  const b0 = s.charCodeAt(i);
  if (b0 < 0x80) return 1;
  if (b0 < 0xc2 || b0 > 0xf4) return 0;
  const b1 = s.charCodeAt(i + 1);
  let lo = 0x80;
  let hi = 0xbf;
  if (b0 === 0xe0) lo = 0xa0;
  else if (b0 === 0xed) hi = 0x9f;
  else if (b0 === 0xf0) lo = 0x90;
  else if (b0 === 0xf4) hi = 0x8f;
  // Beyond the end charCodeAt is NaN, which fails every comparison.
  if (!(b1 >= lo && b1 <= hi)) return 0;
  if (b0 < 0xe0) return 2;
  if (!isContinuation(s.charCodeAt(i + 2))) return 0;
  if (b0 < 0xf0) return 3;
  return isContinuation(s.charCodeAt(i + 3)) ? 4 : 0;
}

function isContinuation(b: number): boolean {
  return b >= 0x80 && b <= 0xbf;
}

function runeOfWidth(s: string, i: number, width: number): number {
  const b0 = s.charCodeAt(i);
  if (width === 1) return b0;
  const b1 = s.charCodeAt(i + 1) & 0x3f;
  if (width === 2) return ((b0 & 0x1f) << 6) | b1;
  const b2 = s.charCodeAt(i + 2) & 0x3f;
  if (width === 3) return ((b0 & 0x0f) << 12) | (b1 << 6) | b2;
  return ((b0 & 0x07) << 18) | (b1 << 12) | (b2 << 6) | (s.charCodeAt(i + 3) & 0x3f);
}

/** string(r): the UTF-8 encoding of a rune, or of U+FFFD if it is none. */
export function stringFromRune(r: Wide): string {
  if (typeof r === 'number' && r >= 0 && r < 0x80) return String.fromCharCode(r);
  return encodeRune(typeof r === 'number' ? r : -1);
}

/** Encodings of two bytes that were asked for, by rune. */
const twoBytes: string[] = new Array(0x800);

/** The UTF-8 encoding of r as a Go string; a value that is no rune encodes as U+FFFD. */
export function encodeRune(r: number): string {
  if (r >= 0 && r < 0x80) return String.fromCharCode(r);
  if (!(r >= 0 && r <= 0x10ffff) || (r >= 0xd800 && r <= 0xdfff)) r = RUNE_ERROR;
  if (r < 0x800) return (twoBytes[r] ??= String.fromCharCode(0xc0 | (r >> 6), 0x80 | (r & 0x3f)));
  if (r < 0x10000) return String.fromCharCode(0xe0 | (r >> 12), 0x80 | ((r >> 6) & 0x3f), 0x80 | (r & 0x3f));
  return String.fromCharCode(
    0xf0 | (r >> 18),
    0x80 | ((r >> 12) & 0x3f),
    0x80 | ((r >> 6) & 0x3f),
    0x80 | (r & 0x3f),
  );
}

export function strIndex(s: string, i: Wide): number {
  if (typeof i === 'number' && i >= 0 && i < s.length) return s.charCodeAt(i);
  return throwBounds(`index out of range [${i}]${i < 0 ? '' : ` with length ${s.length}`}`);
}

export function substr(s: string, lo: Wide, hi: Wide | undefined): string {
  const h = hi === undefined ? s.length : hi;
  if (h < 0 || h > s.length)
    throwBounds(`slice bounds out of range [:${h}]${h < 0 ? '' : ` with length ${s.length}`}`);
  if (lo < 0 || lo > h) throwBounds(`slice bounds out of range [${lo}:${lo < 0 ? '' : h}]`);
  return s.substring(Number(lo), Number(h));
}
