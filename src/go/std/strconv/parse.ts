// This file reads numbers and quoted strings as strconv does. Results come with a code: see pkg.go.

import { decompose } from '../../runtime/decimal.ts';
import { decodeRuneAt, encodeRune } from '../../runtime/text.ts';
import { canonI } from '../../runtime/wide.ts';

export const OK = 0;
export const SYNTAX = 1;
export const RANGE = 2;
const BASE = 3;
const BIT_SIZE = 4;

/** Underscores only between digits, or after the base prefix. */
function underscoresOK(s: string): boolean {
  const t = s.replace(/^[+-]/, '').toLowerCase();
  const hex = /^0[box]/.test(t);
  // A prefix counts as a digit.
  const digits = hex ? `0${t.slice(2)}` : t;
  return !/^_|_$|__|_[^0-9a-f]|[^0-9a-f]_/.test(
    hex && t.startsWith('0x') ? digits : digits.replace(/[a-f]/g, '.'),
  );
}

export function parseUint(s: string, base: number, bitSize: number): [bigint, number] {
  if (s === '') return [0n, SYNTAX];
  const base0 = base === 0;
  let digits = s;
  if (base >= 2 && base <= 36) {
    // The digits are all of s.
  } else if (base0) {
    base = 10;
    if (s[0] === '0') {
      const c = s[1]?.toLowerCase();
      if (s.length >= 3 && c === 'b') [base, digits] = [2, s.slice(2)];
      else if (s.length >= 3 && c === 'o') [base, digits] = [8, s.slice(2)];
      else if (s.length >= 3 && c === 'x') [base, digits] = [16, s.slice(2)];
      else [base, digits] = [8, s.slice(1)];
    }
  } else return [0n, BASE];
  if (bitSize === 0) bitSize = 64;
  else if (bitSize < 0 || bitSize > 64) return [0n, BIT_SIZE];
  const max = (1n << BigInt(bitSize)) - 1n;
  let n = 0n;
  // Digits are gathered in a number while it is safe.
  let low = 0;
  let scale = 1;
  let underscores = false;
  for (let i = 0; i < digits.length; i++) {
    const c = digits.charCodeAt(i);
    let d: number;
    if (c === 0x5f && base0) {
      underscores = true;
      continue;
    }
    if (c >= 0x30 && c <= 0x39) d = c - 0x30;
    else if ((c | 32) >= 0x61 && (c | 32) <= 0x7a) d = (c | 32) - 0x61 + 10;
    else d = base;
    // A bad digit does not count where the number is too large already.
    if (d >= base) return n * BigInt(scale) + BigInt(low) > max ? [max, RANGE] : [0n, SYNTAX];
    low = low * base + d;
    scale *= base;
    if (scale > 1e13) {
      n = n * BigInt(scale) + BigInt(low);
      low = 0;
      scale = 1;
      if (n > max) return [max, RANGE];
    }
  }
  n = n * BigInt(scale) + BigInt(low);
  if (n > max) return [max, RANGE];
  if (underscores && !underscoresOK(s)) return [0n, SYNTAX];
  return [n, OK];
}

export function parseInt(s: string, base: number, bitSize: number): [number | bigint, number] {
  if (base === 10 && s.length > 0 && s.length < 16 && (bitSize === 0 || bitSize === 64)) {
    const n = smallDecimal(s);
    if (n !== undefined) return [n, OK];
  }
  if (s === '') return [0, SYNTAX];
  const negative = s[0] === '-';
  const [u, code] = parseUint(negative || s[0] === '+' ? s.slice(1) : s, base, bitSize);
  if (code !== OK && code !== RANGE) return [0, code];
  const cutoff = 1n << BigInt((bitSize === 0 ? 64 : bitSize) - 1);
  if (!negative && u >= cutoff) return [canonI(cutoff - 1n), RANGE];
  if (negative && u > cutoff) return [canonI(-cutoff), RANGE];
  return [canonI(negative ? -u : u), code === RANGE ? RANGE : OK];
}

function smallDecimal(s: string): number | undefined {
  const c0 = s.charCodeAt(0);
  let i = c0 === 0x2d || c0 === 0x2b ? 1 : 0;
  if (i === s.length) return undefined;
  let n = 0;
  for (; i < s.length; i++) {
    const d = s.charCodeAt(i) - 0x30;
    if (!(d >= 0 && d <= 9)) return undefined;
    n = n * 10 + d;
  }
  return c0 === 0x2d ? 0 - n : n;
}

const decimal =
  /^[+-]?(?:[0-9][0-9_]*\.?[0-9_]*|\.[0-9][0-9_]*|_[0-9_]*[0-9][0-9_]*\.?[0-9_]*)(?:[eE][+-]?[0-9_]+)?$/;
const hexadecimal = /^([+-]?)0[xX]([0-9a-fA-F_]*)(?:\.([0-9a-fA-F_]*))?[pP]([+-]?[0-9_]+)$/;
const special = /^([+-]?)(inf|infinity|nan)$/i;

export function parseFloat(s: string, bitSize: number): [number, number] {
  const sp = special.exec(s);
  if (sp !== null) {
    if (sp[2]?.toLowerCase() === 'nan') return sp[1] === '' ? [Number.NaN, OK] : [0, SYNTAX];
    return [sp[1] === '-' ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY, OK];
  }
  const hex = hexadecimal.exec(s);
  if (hex === null && !decimal.test(s)) return [0, SYNTAX];
  if (s.includes('_') && !underscoresOK(s)) return [0, SYNTAX];
  const text = s.replaceAll('_', '');
  let x: number;
  if (hex !== null) {
    const frac = (hex[3] ?? '').replaceAll('_', '');
    const digits = (hex[2] as string).replaceAll('_', '') + frac;
    if (digits === '') return [0, SYNTAX];
    const exp = Math.max(-100000, Math.min(100000, Number((hex[4] as string).replaceAll('_', ''))));
    x = fromBinary(BigInt(`0x${digits}`), exp - 4 * frac.length, bitSize);
    if (hex[1] === '-') x = -x;
  } else {
    x = Number(text.replace(/(?<=[eE][+-]?)\d{5,}$/, cappedExponent));
    if (bitSize === 32) x = toFloat32(text, x);
  }
  return [x, Number.isFinite(x) ? OK : RANGE];
}

/** Go reads no further once an exponent has reached 10000, however small the digits before it make the number. */
function cappedExponent(digits: string): string {
  let exp = 0;
  for (const digit of digits) if (exp < 10_000) exp = exp * 10 + Number(digit);
  return String(exp);
}

/** mant * 2^exp rounded to a float of that many bits, ties to even. */
function fromBinary(mant: bigint, exp: number, bitSize: number): number {
  if (mant === 0n) return 0;
  const [bits, min, max] = bitSize === 32 ? [24, -149, 127] : [53, -1074, 1023];
  const length = mant.toString(2).length;
  if (exp + length - 1 > max) return Number.POSITIVE_INFINITY;
  // How many low bits the format cannot hold.
  const drop = Math.max(length - bits, min - exp);
  if (drop > length) return 0;
  if (drop > 0) {
    const d = BigInt(drop);
    const rest = mant & ((1n << d) - 1n);
    const half = 1n << (d - 1n);
    mant >>= d;
    if (rest > half || (rest === half && (mant & 1n) === 1n)) mant++;
    exp += drop;
  }
  if (exp + mant.toString(2).length - 1 > max) return Number.POSITIVE_INFINITY;
  // Two steps, so that neither factor leaves the range.
  const half = Math.trunc(exp / 2);
  return Number(mant) * 2 ** half * 2 ** (exp - half);
}

/** The float32 nearest to the decimal text. Rounding its float64 goes wrong only if that lies half-way between two float32. */
function toFloat32(text: string, x: number): number {
  const f = Math.fround(x);
  if (f === x || !Number.isFinite(x)) return f;
  const { mant, exp } = decompose(Math.abs(x));
  // Half-way: a one and zeros below the 24 bits that count (fewer for denormals).
  const low = Math.max(29, -149 - exp);
  const rest = mant & ((1n << BigInt(low)) - 1n);
  if (rest !== 1n << BigInt(low - 1)) return f;
  const m = /^[+-]?(\d*)\.?(\d*)(?:[eE]([+-]?\d+))?$/.exec(text);
  if (m === null) return f;
  const frac = m[2] as string;
  let num = BigInt((m[1] as string) + frac);
  let den = 1n;
  const e10 = Number(m[3] ?? 0) - frac.length;
  if (e10 > 0) num *= 10n ** BigInt(e10);
  else den *= 10n ** BigInt(-e10);
  let half = mant;
  if (exp > 0) half <<= BigInt(exp);
  else num <<= BigInt(-exp);
  const diff = num - half * den;
  if (diff === 0n) return f;
  const sign = x < 0 ? -1 : 1;
  const ulp = 2 ** (exp + low - 1);
  return Math.fround(sign * (Math.abs(x) + (diff > 0n ? ulp / 2 : -ulp / 2)));
}

/** Where the imaginary part of a complex number begins, s.length if it has none, -1 for a syntax error. */
export function complexSplit(s: string): number {
  if (!s.endsWith('i') || /inf$/i.test(s)) return parseFloat(s, 64)[1] === SYNTAX ? -1 : s.length;
  for (let i = s.length - 2; i > 0; i--) {
    if (s[i] !== '+' && s[i] !== '-') continue;
    if (parseFloat(s.slice(0, i), 64)[1] !== SYNTAX) {
      if (parseFloat(s.slice(i, -1).replace(/^\+(?!\+)/, ''), 64)[1] !== SYNTAX) return i;
    }
  }
  return parseFloat(s.slice(0, -1), 64)[1] === SYNTAX ? -1 : 0;
}

const simple: Readonly<Record<string, number>> = { a: 7, b: 8, f: 12, n: 10, r: 13, t: 9, v: 11, '\\': 92 };

/** The first character of a literal's content: its rune, whether it is to be written as UTF-8, and its length; length 0 if bad. */
export function unquoteChar(s: string, quote: number): [number, boolean, number] {
  const bad: [number, boolean, number] = [0, false, 0];
  if (s === '') return bad;
  const c = s.charCodeAt(0);
  if (c === quote && (quote === 0x27 || quote === 0x22)) return bad;
  if (c >= 0x80) {
    const { rune, width } = decodeRuneAt(s, 0);
    return [rune, true, width];
  }
  if (c !== 0x5c) return [c, false, 1];
  const e = s[1];
  if (e === undefined) return bad;
  const value = simple[e];
  if (value !== undefined) return [value, false, 2];
  if (e === 'x' || e === 'u' || e === 'U') {
    const n = e === 'x' ? 2 : e === 'u' ? 4 : 8;
    const hex = s.slice(2, 2 + n);
    if (hex.length < n || !/^[0-9a-fA-F]+$/.test(hex)) return bad;
    const v = Number.parseInt(hex, 16);
    if (e === 'x') return [v, false, 4];
    if (v > 0x10ffff || (v >= 0xd800 && v <= 0xdfff)) return bad;
    return [v, true, 2 + n];
  }
  if (e >= '0' && e <= '7') {
    const octal = s.slice(1, 4);
    if (!/^[0-7]{3}$/.test(octal)) return bad;
    const v = Number.parseInt(octal, 8);
    return v > 255 ? bad : [v, false, 4];
  }
  if ((e === "'" || e === '"') && e.charCodeAt(0) === quote) return [quote, false, 2];
  return bad;
}

/** The quoted string at the start of s: its length (0 if there is none) and what it stands for. */
function unquotePrefix(s: string): [number, string] {
  const quote = s[0];
  if (quote === '`') {
    const end = s.indexOf('`', 1);
    return end < 0 ? [0, ''] : [end + 1, s.slice(1, end).replaceAll('\r', '')];
  }
  if (quote !== '"' && quote !== "'") return [0, ''];
  const q = quote.charCodeAt(0);
  let out = '';
  let i = 1;
  for (let n = 0; i < s.length; n++) {
    // Go takes '' for an empty string.
    if (s[i] === quote) return quote === "'" && n > 1 ? [0, ''] : [i + 1, out];
    if (s[i] === '\n') return [0, ''];
    const [r, multibyte, width] = unquoteChar(s.slice(i, i + 10), q);
    if (width === 0) return [0, ''];
    out += multibyte ? encodeRune(r) : String.fromCharCode(r);
    i += width;
  }
  return [0, ''];
}

export function unquote(s: string): [string, boolean] {
  const [n, text] = unquotePrefix(s);
  return n > 0 && n === s.length ? [text, true] : ['', false];
}

export function quotedPrefix(s: string): number {
  return unquotePrefix(s)[0];
}
