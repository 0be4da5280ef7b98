// This file holds the numbers of package big: a BigInt that stands where Go's Int, Rat and Float have a slice of words, so that
// such values copy, compare and print as Go's do. Besides, what BigInt lacks: bit lengths, square roots, bases above 36.

import { nilSlice, Slice } from '../../../runtime/backing.ts';
import { canonU } from '../../../runtime/wide.ts';

/** The words of |x|, the lowest first. */
export function wordsOf(x: bigint): (number | bigint)[] {
  const hex = (x < 0n ? -x : x).toString(16);
  const words: (number | bigint)[] = [];
  if (hex === '0') return words;
  for (let end = hex.length; end > 0; end -= 16)
    words.push(canonU(BigInt(`0x${hex.slice(Math.max(0, end - 16), end)}`)));
  return words;
}

/** A slice of type nat whose words are made when something other than the natives looks at them. */
export class Nat {
  /** With the sign of the Int it belongs to. */
  readonly big: bigint;
  constructor(big: bigint) {
    this.big = big;
  }
  get arr(): (number | bigint)[] {
    return wordsOf(this.big);
  }
  get off(): number {
    return 0;
  }
  get len(): number {
    return (bitLen(this.big) + 63) >> 6;
  }
  get cap(): number {
    return this.len;
  }
}

/** The mantissa of a Float: its words are shifted so that the highest bit is set. */
export class Mantissa extends Nat {
  override get arr(): (number | bigint)[] {
    return wordsOf(this.big << BigInt(-bitLen(this.big) & 63));
  }
}

Object.setPrototypeOf(Nat.prototype, Slice.prototype);

const noNat = nilSlice as unknown as Nat;

/** What package big keeps of an integer. */
export interface IntObject {
  neg: boolean;
  abs: Nat;
}

/** The nil slice, which a zero may have, has no number. */
export const valueOf = (x: IntObject): bigint => x.abs.big ?? 0n;

export function setInt<T extends IntObject>(z: T, v: bigint): T {
  z.neg = v < 0n;
  z.abs = v === 0n ? noNat : new Nat(v);
  return z;
}

export const absOf = (v: bigint): bigint => (v < 0n ? -v : v);

const cell = new Float64Array(1);
const bits64 = new BigUint64Array(cell.buffer);

/** The number of bits of |x|; 0 for 0. */
export function bitLen(x: bigint): number {
  if (x < 0n) x = -x;
  if (x === 0n) return 0;
  const f = Number(x);
  if (f === Number.POSITIVE_INFINITY) {
    const hex = x.toString(16);
    return 4 * hex.length - Math.clz32(Number.parseInt(hex[0] as string, 16)) + 28;
  }
  if (f <= Number.MAX_SAFE_INTEGER) return f < 2 ** 32 ? 32 - Math.clz32(f) : 64 - Math.clz32(f / 2 ** 32);
  cell[0] = f;
  const e = Number((bits64[0] as bigint) >> 52n) - 1023;
  // The conversion may have rounded up to a power of two.
  return ((bits64[0] as bigint) & 0xfffffffffffffn) === 0n && x >> BigInt(e) === 0n ? e : e + 1;
}

export function trailingZeros(x: bigint): number {
  if (x === 0n) return 0;
  let n = 0;
  for (let step = 64; ; step = Math.min(step * 2, 1 << 16)) {
    const low = BigInt.asUintN(step, x >> BigInt(n));
    if (low !== 0n) return n + bitLen(low & -low) - 1;
    n += step;
  }
}

/** The largest r with r*r <= n. */
export function isqrt(n: bigint): bigint {
  if (n < 1n << 52n) return BigInt(Math.floor(Math.sqrt(Number(n))));
  // The root of the upper half, made exact by one step of Newton's method.
  const k = BigInt(((bitLen(n) - 1) >> 2) & ~0);
  const upper = isqrt(n >> (2n * k));
  let r = upper << k;
  r = (r + n / r) >> 1n;
  while (r * r > n) r--;
  while ((r + 1n) * (r + 1n) <= n) r++;
  return r;
}

const DIGITS = '0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ';

/** Splits where a power of the base divides x into halves: quadratic algorithms alone would be too slow for long numbers. */
function largeBase(x: bigint, base: bigint): string {
  const chunk = (v: bigint): string => {
    let s = '';
    for (; v > 0n; v /= base) s = DIGITS[Number(v % base)] + s;
    return s;
  };
  const powers = [base ** 16n];
  while ((powers.at(-1) as bigint) <= x) powers.push((powers.at(-1) as bigint) ** 2n);
  const split = (v: bigint, level: number, pad: boolean): string => {
    if (level < 0) return pad ? chunk(v).padStart(16, '0') : chunk(v);
    const p = powers[level] as bigint;
    if (!pad && v < p) return split(v, level - 1, false);
    return split(v / p, level - 1, pad) + split(v % p, level - 1, true);
  };
  return split(x, powers.length - 1, false);
}

export function textOf(x: bigint, base: number): string {
  if (base <= 36) return x.toString(base);
  return x < 0n ? `-${largeBase(-x, BigInt(base))}` : x === 0n ? '0' : largeBase(x, BigInt(base));
}

/** The value of a digit, 99 for other characters. Above base 36 the case of letters matters. */
function digitValue(c: number, base: number): number {
  if (c >= 0x30 && c <= 0x39) return c - 0x30;
  if (c >= 0x61 && c <= 0x7a) return c - 0x61 + 10;
  if (c >= 0x41 && c <= 0x5a) return c - 0x41 + (base <= 36 ? 10 : 36);
  return 99;
}

/** The number that digits stand for; null if one of them is none in this base, or if there are none. */
export function parseDigits(digits: string, base: number): bigint | null {
  if (digits === '') return null;
  for (let i = 0; i < digits.length; i++) if (digitValue(digits.charCodeAt(i), base) >= base) return null;
  const prefix = { 2: '0b', 8: '0o', 10: '', 16: '0x' }[base];
  if (prefix !== undefined) return BigInt(prefix + digits);
  const b = BigInt(base);
  const join = (from: number, to: number): bigint => {
    if (to - from <= 9) {
      let v = 0;
      for (let i = from; i < to; i++) v = v * base + digitValue(digits.charCodeAt(i), base);
      return v <= Number.MAX_SAFE_INTEGER ? BigInt(v) : join(from, to - 1) * b + BigInt(v % base);
    }
    const middle = (from + to) >> 1;
    return join(from, middle) * b ** BigInt(to - middle) + join(middle, to);
  };
  return join(0, digits.length);
}

/** A number from its bytes, the highest first. */
export function fromBytes(bytes: ArrayLike<number>, start: number, end: number): bigint {
  if (start >= end) return 0n;
  let hex = '0x';
  for (let i = start; i < end; i++) hex += ((bytes[i] as number) | 0x100).toString(16).slice(1);
  return BigInt(hex);
}

/** The bytes of |x|, the highest first; none for 0. */
export function toBytes(x: bigint): Uint8Array {
  if (x === 0n) return new Uint8Array(0);
  let hex = absOf(x).toString(16);
  if (hex.length % 2 === 1) hex = `0${hex}`;
  const bytes = new Uint8Array(hex.length / 2);
  for (let i = 0; i < bytes.length; i++) bytes[i] = Number.parseInt(hex.slice(2 * i, 2 * i + 2), 16);
  return bytes;
}
