// This file gives package big the arithmetic of Int.

import type { Backing } from '../../../runtime/api.ts';
import { nilSlice, Slice } from '../../../runtime/backing.ts';
import { panic } from '../../../runtime/panic.ts';
import { basicT } from '../../../runtime/type.ts';
import { canonI } from '../../../runtime/wide.ts';
import type { NativeFunc } from '../../natives.ts';
import {
  absOf,
  bitLen,
  fromBytes,
  type IntObject,
  isqrt,
  parseDigits,
  setInt,
  textOf,
  toBytes,
  trailingZeros,
  valueOf,
  wordsOf,
} from './nat.ts';

type Wide = number | bigint;
type IntOrNil = IntObject | null;

export function panicText(text: string): never {
  return panic(new (basicT('string').Box)(text));
}

function divisor(y: IntObject): bigint {
  const v = valueOf(y);
  return v === 0n ? panicText('division by zero') : v;
}

/** The quotient of Euclidean division: what is left is not negative. */
function euclidean(x: bigint, y: bigint): bigint {
  const q = x / y;
  return x - q * y >= 0n ? q : y < 0n ? q + 1n : q - 1n;
}

export function modulo(x: bigint, y: bigint): bigint {
  const r = x % y;
  return r < 0n ? r + absOf(y) : r;
}

/** x**y mod m, for m > 0 and y >= 0, four bits of y at a time. */
export function powerMod(x: bigint, y: bigint, m: bigint): bigint {
  if (m === 1n) return 0n;
  x = modulo(x, m);
  const bits = y.toString(16);
  if (bits.length === 1) {
    let r = 1n;
    for (let i = Number(y); i > 0; i--) r = (r * x) % m;
    return r;
  }
  const powers = [1n];
  for (let i = 1; i < 16; i++) powers.push(((powers[i - 1] as bigint) * x) % m);
  let r = powers[Number.parseInt(bits[0] as string, 16)] as bigint;
  for (let i = 1; i < bits.length; i++) {
    r = (r * r) % m;
    r = (r * r) % m;
    r = (r * r) % m;
    r = (r * r) % m;
    const digit = Number.parseInt(bits[i] as string, 16);
    if (digit !== 0) r = (r * (powers[digit] as bigint)) % m;
  }
  return r;
}

/** Bits of a number's beginning that quotients are guessed from. */
const GUESS_BITS = 52;

/**
 * Several steps of Euclid's algorithm at once, after Lehmer: the quotients follow from how a >= b begin, as long as what comes behind
 * could not change them. The result is what a and b are to be multiplied with; null if not one step is certain.
 */
function steps(a: bigint, b: bigint): [bigint, bigint, bigint, bigint] | null {
  const shift = BigInt(bitLen(a) - GUESS_BITS);
  let [x, y] = [Number(a >> shift), Number(b >> shift)];
  let [ax, bx, ay, by] = [1, 0, 0, 1];
  while (y + ay !== 0 && y + by !== 0) {
    const q = Math.floor((x + ax) / (y + ay));
    if (q !== Math.floor((x + bx) / (y + by))) break;
    [ax, ay] = [ay, ax - q * ay];
    [bx, by] = [by, bx - q * by];
    [x, y] = [y, x - q * y];
  }
  return bx === 0 ? null : [BigInt(ax), BigInt(bx), BigInt(ay), BigInt(by)];
}

export function gcd(a: bigint, b: bigint): bigint {
  a = absOf(a);
  b = absOf(b);
  if (a < b) [a, b] = [b, a];
  while (b !== 0n) {
    if (a <= 0x1fffffffffffffn) {
      let [m, n] = [Number(a), Number(b)];
      while (n !== 0) [m, n] = [n, m % n];
      return BigInt(m);
    }
    const by = steps(a, b);
    if (by === null) [a, b] = [b, a % b];
    else [a, b] = [by[0] * a + by[1] * b, by[2] * a + by[3] * b];
  }
  return a;
}

/** The greatest common divisor of a and b, both positive, and the factor of a in its sum a*x + b*y. */
function gcdFactor(a: bigint, b: bigint): [bigint, bigint] {
  let [ua, ub] = [1n, 0n];
  if (a < b) [a, b, ua, ub] = [b, a, ub, ua];
  while (b !== 0n) {
    const by = a > 0x1fffffffffffffn ? steps(a, b) : null;
    if (by === null) {
      const q = a / b;
      [a, b] = [b, a - q * b];
      [ua, ub] = [ub, ua - q * ub];
    } else {
      [a, b] = [by[0] * a + by[1] * b, by[2] * a + by[3] * b];
      [ua, ub] = [by[0] * ua + by[1] * ub, by[2] * ua + by[3] * ub];
    }
  }
  return [a, ua];
}

function modInverse(g: bigint, n: bigint): bigint | null {
  n = absOf(n);
  if (g < 0n) g = n === 0n ? panicText('division by zero') : modulo(g, n);
  if (g === 0n || n === 0n) return g + n === 1n ? (g === 1n ? 1n : 0n) : null;
  const [d, x] = gcdFactor(g, n);
  return d !== 1n ? null : x < 0n ? x + n : x;
}

export function jacobi(a: bigint, b: bigint): number {
  if ((b & 1n) === 0n)
    panicText(`big: invalid 2nd argument to Int.Jacobi: need odd integer but got ${b.toString()}`);
  let j = 1;
  if (b < 0n) {
    if (a < 0n) j = -1;
    b = -b;
  }
  for (;;) {
    if (b === 1n) return j;
    a = modulo(a, b);
    if (a === 0n) return 0;
    const s = trailingZeros(a);
    const b8 = Number(b & 7n);
    if (s % 2 === 1 && (b8 === 3 || b8 === 5)) j = -j;
    const c = a >> BigInt(s);
    // Quadratic reciprocity.
    if ((b8 & 3) === 3 && (c & 3n) === 3n) j = -j;
    [a, b] = [b, c];
  }
}

/** A square root of x modulo the prime p; null if there is none. */
function modSqrt(x: bigint, p: bigint): bigint | null {
  const j = jacobi(x, p);
  if (j <= 0) return j === 0 ? 0n : null;
  x = modulo(x, p);
  const m = absOf(p);
  if ((m & 3n) === 3n) return powerMod(x, (p + 1n) >> 2n, m);
  if ((m & 7n) === 5n) {
    // Atkin's formula.
    const alpha = powerMod(2n * x, p >> 3n, m);
    const i = (2n * x * alpha * alpha) % m;
    return modulo(x * alpha * (i - 1n), m);
  }
  // The algorithm of Tonelli and Shanks: p - 1 is odd * 2**e, and n is not a square.
  const e = trailingZeros(p - 1n);
  const odd = (p - 1n) >> BigInt(e);
  let n = 2n;
  while (jacobi(n, p) !== -1) n++;
  let y = powerMod(x, (odd + 1n) >> 1n, m);
  let b = powerMod(x, odd, m);
  let g = powerMod(n, odd, m);
  for (let r = e; ; ) {
    let order = 0;
    for (let t = b; t !== 1n; t = (t * t) % m) order++;
    if (order === 0) return y;
    const t = powerMod(g, 1n << BigInt(r - order - 1), m);
    g = (t * t) % m;
    y = (y * t) % m;
    b = (b * g) % m;
    r = order;
  }
}

/** a * (a+1) * … * b, for 0 < a <= b, by halves. */
function product(a: bigint, b: bigint): bigint {
  if (b - a < 8n) {
    let r = a;
    for (let i = a + 1n; i <= b; i++) r *= i;
    return r;
  }
  const middle = (a + b) / 2n;
  return product(a, middle) * product(middle + 1n, b);
}

function mulRange(a: bigint, b: bigint): bigint {
  if (a > b) return 1n;
  if (a <= 0n && b >= 0n) return 0n;
  if (a > 0n) return product(a, b);
  const r = product(-b, -a);
  return (b - a) % 2n === 0n ? -r : r;
}

function binomial(n: bigint, k: bigint): bigint {
  if (k > n) return 0n;
  if (k > n - k) k = n - k;
  let r = 1n;
  for (let i = 0n; i < k; i++) r = (r * (n - i)) / (i + 1n);
  return r;
}

function bitIndex(i: Wide): bigint {
  return i < 0 ? panicText('negative bit index') : BigInt(i);
}

export const compare = (a: bigint, b: bigint): number => (a < b ? -1 : a > b ? 1 : 0);

const byteSlice = (bytes: Uint8Array): Slice => new Slice(bytes, 0, bytes.length, bytes.length);

export const intNatives: Readonly<Record<string, NativeFunc>> = {
  'Int.Sign': (x: IntObject) => (x.abs.big === undefined ? 0 : x.neg ? -1 : 1),
  'Int.SetInt64': (z: IntObject, v: Wide) => setInt(z, BigInt(v)),
  'Int.SetUint64': (z: IntObject, v: bigint) => setInt(z, v),
  'Int.Set'(z: IntObject, x: IntObject): IntObject {
    z.neg = x.neg;
    z.abs = x.abs;
    return z;
  },
  'Int.Bits'(x: IntObject): Slice {
    const words = wordsOf(valueOf(x));
    return words.length === 0 ? nilSlice : new Slice(words as Backing, 0, words.length, words.length);
  },
  'Int.SetBits'(z: IntObject, abs: Slice): IntObject {
    let hex = '0x0';
    for (let i = abs.off + abs.len - 1; i >= abs.off; i--)
      hex += (abs.arr[i] as Wide).toString(16).padStart(16, '0');
    return setInt(z, BigInt(hex));
  },
  'Int.Abs': (z: IntObject, x: IntObject) => setInt(z, absOf(valueOf(x))),
  'Int.Neg': (z: IntObject, x: IntObject) => setInt(z, -valueOf(x)),
  'Int.Add': (z: IntObject, x: IntObject, y: IntObject) => setInt(z, valueOf(x) + valueOf(y)),
  'Int.Sub': (z: IntObject, x: IntObject, y: IntObject) => setInt(z, valueOf(x) - valueOf(y)),
  'Int.Mul': (z: IntObject, x: IntObject, y: IntObject) => setInt(z, valueOf(x) * valueOf(y)),
  'Int.MulRange': (z: IntObject, a: Wide, b: Wide) => setInt(z, mulRange(BigInt(a), BigInt(b))),
  'Int.Binomial': (z: IntObject, n: Wide, k: Wide) => setInt(z, binomial(BigInt(n), BigInt(k))),
  'Int.Quo': (z: IntObject, x: IntObject, y: IntObject) => setInt(z, valueOf(x) / divisor(y)),
  'Int.Rem': (z: IntObject, x: IntObject, y: IntObject) => setInt(z, valueOf(x) % divisor(y)),
  'Int.QuoRem'(z: IntObject, x: IntObject, y: IntObject, r: IntObject): [IntObject, IntObject] {
    const [a, b] = [valueOf(x), divisor(y)];
    const q = a / b;
    setInt(r, a - q * b);
    return [setInt(z, q), r];
  },
  'Int.Div': (z: IntObject, x: IntObject, y: IntObject) => setInt(z, euclidean(valueOf(x), divisor(y))),
  'Int.Mod': (z: IntObject, x: IntObject, y: IntObject) => setInt(z, modulo(valueOf(x), divisor(y))),
  'Int.DivMod'(z: IntObject, x: IntObject, y: IntObject, m: IntObject): [IntObject, IntObject] {
    const [a, b] = [valueOf(x), divisor(y)];
    const q = euclidean(a, b);
    setInt(m, a - q * b);
    return [setInt(z, q), m];
  },
  'Int.Cmp': (x: IntObject, y: IntObject) => compare(valueOf(x), valueOf(y)),
  'Int.CmpAbs': (x: IntObject, y: IntObject) => compare(absOf(valueOf(x)), absOf(valueOf(y))),
  'Int.Int64': (x: IntObject) => canonI(BigInt.asIntN(64, valueOf(x))),
  'Int.Uint64': (x: IntObject) => BigInt.asUintN(64, absOf(valueOf(x))),
  'Int.IsInt64': (x: IntObject) => BigInt.asIntN(64, valueOf(x)) === valueOf(x),
  'Int.IsUint64': (x: IntObject) => BigInt.asUintN(64, valueOf(x)) === valueOf(x),
  'Int.SetBytes': (z: IntObject, b: Slice) =>
    setInt(z, fromBytes(b.arr as unknown as Uint8Array, b.off, b.off + b.len)),
  'Int.Bytes': (x: IntObject) => byteSlice(toBytes(valueOf(x))),
  'Int.FillBytes'(x: IntObject, buf: Slice): Slice {
    const bytes = toBytes(valueOf(x));
    if (bytes.length > buf.len) panicText('math/big: buffer too small to fit value');
    const target = (buf.arr as unknown as Uint8Array).subarray(buf.off, buf.off + buf.len);
    target.fill(0);
    target.set(bytes, buf.len - bytes.length);
    return buf;
  },
  'Int.BitLen': (x: IntObject) => bitLen(valueOf(x)),
  'Int.TrailingZeroBits': (x: IntObject) => trailingZeros(valueOf(x)),
  'Int.Exp'(z: IntObject, x: IntObject, y: IntObject, m: IntOrNil): IntOrNil {
    let base = valueOf(x);
    const e = valueOf(y);
    const n = m === null ? 0n : absOf(valueOf(m));
    if (n === 0n) return setInt(z, e <= 0n ? 1n : base ** e);
    if (e < 0n) {
      const inverse = modInverse(base, n);
      if (inverse === null) return null;
      // As in Go, the sign of x counts once more.
      base = base < 0n ? -inverse : inverse;
    }
    return setInt(z, powerMod(base, absOf(e), n));
  },
  'Int.GCD'(z: IntObject, x: IntOrNil, y: IntOrNil, a: IntObject, b: IntObject): IntObject {
    const [va, vb] = [valueOf(a), valueOf(b)];
    if (x === null && y === null) return setInt(z, gcd(va, vb));
    let [d, fa, fb] = [absOf(va + vb), BigInt(compare(va, 0n)), BigInt(compare(vb, 0n))];
    if (va !== 0n && vb !== 0n) {
      [d, fa] = gcdFactor(absOf(va), absOf(vb));
      if (va < 0n) fa = -fa;
      fb = (d - va * fa) / vb;
    }
    if (y !== null) setInt(y, fb);
    // Go leaves a zero its sign here.
    if (x !== null) setInt(x, fa).neg = fa < 0n || (fa === 0n && va < 0n && vb !== 0n);
    return setInt(z, d);
  },
  'Int.ModInverse'(z: IntObject, g: IntObject, n: IntObject): IntOrNil {
    const r = modInverse(valueOf(g), valueOf(n));
    return r === null ? null : setInt(z, r);
  },
  Jacobi: (x: IntObject, y: IntObject) => jacobi(valueOf(x), valueOf(y)),
  'Int.ModSqrt'(z: IntObject, x: IntObject, p: IntObject): IntOrNil {
    const r = modSqrt(valueOf(x), valueOf(p));
    return r === null ? null : setInt(z, r);
  },
  'Int.Lsh': (z: IntObject, x: IntObject, n: Wide) => setInt(z, valueOf(x) << BigInt(n)),
  'Int.Rsh': (z: IntObject, x: IntObject, n: Wide) => setInt(z, valueOf(x) >> BigInt(n)),
  'Int.Bit': (x: IntObject, i: Wide) => Number((valueOf(x) >> bitIndex(i)) & 1n),
  'Int.SetBit'(z: IntObject, x: IntObject, i: Wide, b: Wide): IntObject {
    const at = bitIndex(i);
    if (b > 1) panicText('set bit is not 0 or 1');
    const v = valueOf(x);
    const has = ((v >> at) & 1n) === 1n;
    return setInt(z, has === (Number(b) === 1) ? v : v ^ (1n << at));
  },
  'Int.And': (z: IntObject, x: IntObject, y: IntObject) => setInt(z, valueOf(x) & valueOf(y)),
  'Int.AndNot': (z: IntObject, x: IntObject, y: IntObject) => setInt(z, valueOf(x) & ~valueOf(y)),
  'Int.Or': (z: IntObject, x: IntObject, y: IntObject) => setInt(z, valueOf(x) | valueOf(y)),
  'Int.Xor': (z: IntObject, x: IntObject, y: IntObject) => setInt(z, valueOf(x) ^ valueOf(y)),
  'Int.Not': (z: IntObject, x: IntObject) => setInt(z, ~valueOf(x)),
  'Int.Sqrt'(z: IntObject, x: IntObject): IntObject {
    const v = valueOf(x);
    return v < 0n ? panicText('square root of negative number') : setInt(z, isqrt(v));
  },
  'Int.text': (x: IntObject, base: Wide) =>
    base < 2 || base > 62 ? panicText('invalid base') : textOf(valueOf(x), Number(base)),
  'Rat.setRatio'(z: { a: IntObject; b: IntObject }, a: IntObject, b: IntObject): unknown {
    let [p, q] = [valueOf(a), valueOf(b)];
    if (q < 0n) [p, q] = [-p, -q];
    const d = q === 1n ? q : gcd(p, q);
    setInt(z.a, d === 1n ? p : p / d);
    setInt(z.b, d === 1n ? q : q / d);
    return z;
  },
  'Int.setDigits'(z: IntObject, neg: boolean, digits: string, base: Wide): boolean {
    const v = parseDigits(digits, Number(base));
    if (v === null) return false;
    setInt(z, neg ? -v : v);
    return true;
  },
};
