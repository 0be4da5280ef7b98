// This file gives package big the arithmetic of Float: exact results, rounded once. A finite Float is 0.mant * 2**exp, where the highest
// bit of mant is the first after the point.

import type { NativeFunc } from '../../natives.ts';
import { ldexp } from '../floats.ts';
import { compare } from './int.ts';
import { absOf, bitLen, type IntObject, Mantissa, type Nat, setInt, trailingZeros, valueOf } from './nat.ts';

type Wide = number | bigint;

export const ZERO = 0;
export const FINITE = 1;
export const INFINITE = 2;

const NEAREST_EVEN = 0;
const NEAREST_AWAY = 1;
const TO_ZERO = 2;
const AWAY_FROM_ZERO = 3;
const TO_NEGATIVE_INF = 4;

const MAX_EXP = 2147483647;
const MIN_EXP = -2147483648;

/** The Go struct Float. */
export interface FloatObject {
  prec: number;
  mode: number;
  acc: number;
  form: number;
  neg: boolean;
  mant: Nat;
  exp: number;
}

const accuracy = (above: boolean): number => (above ? 1 : -1);

/** Rounds z to its precision. sticky: the value is a little more than the mantissa, which then has more bits than the precision. */
function round(z: FloatObject, sticky: boolean): void {
  z.acc = 0;
  if (z.form !== FINITE) return;
  const m = z.mant.big;
  const over = bitLen(m) - z.prec;
  if (over <= 0) return;
  const shift = BigInt(over);
  let q = m >> shift;
  const lost = BigInt.asUintN(over, m);
  if (lost !== 0n || sticky) {
    const half = 1n << (shift - 1n);
    let inc: boolean;
    switch (z.mode) {
      case NEAREST_EVEN:
        inc = lost > half || (lost === half && (sticky || (q & 1n) === 1n));
        break;
      case NEAREST_AWAY:
        inc = lost >= half;
        break;
      case TO_ZERO:
        inc = false;
        break;
      case AWAY_FROM_ZERO:
        inc = true;
        break;
      default:
        inc = z.neg === (z.mode === TO_NEGATIVE_INF);
    }
    z.acc = accuracy(inc !== z.neg);
    if (inc) {
      q++;
      if (bitLen(q) > z.prec) {
        if (z.exp >= MAX_EXP) {
          z.form = INFINITE;
          return;
        }
        z.exp++;
      }
    }
  }
  z.mant = new Mantissa(q);
}

/** Makes z = m * 2**e, rounded, with the sign it has. */
function setValue(z: FloatObject, m: bigint, e: number, sticky: boolean): FloatObject {
  const exp = bitLen(m) + e;
  if (exp < MIN_EXP || exp > MAX_EXP) {
    const small = exp < MIN_EXP;
    z.acc = accuracy(z.neg === small);
    z.form = small ? ZERO : INFINITE;
    return z;
  }
  z.form = FINITE;
  z.mant = new Mantissa(m);
  z.exp = exp;
  round(z, sticky);
  return z;
}

/** The exponent of the lowest bit of the mantissa. */
const lowest = (x: FloatObject): number => x.exp - bitLen(x.mant.big);

function compareFinite(x: FloatObject, y: FloatObject): number {
  if (x.exp !== y.exp) return x.exp < y.exp ? -1 : 1;
  const d = bitLen(x.mant.big) - bitLen(y.mant.big);
  return d >= 0
    ? compare(x.mant.big, y.mant.big << BigInt(d))
    : compare(x.mant.big << BigInt(-d), y.mant.big);
}

/** |x| + |y|, or |x| - |y| > 0, for finite ones. */
function sum(z: FloatObject, x: FloatObject, y: FloatObject, minus: boolean): FloatObject {
  if (x.exp < y.exp && !minus) [x, y] = [y, x];
  const [mx, my] = [x.mant.big, y.mant.big];
  const [ex, ey] = [lowest(x), lowest(y)];
  // So many bits of x, and more, stand above all of y that y only says to which side the sum is to be rounded.
  const widen = Math.max(0, z.prec + 3 - bitLen(mx));
  if (ex - widen - 1 >= y.exp) {
    const m = mx << BigInt(widen + 1);
    return setValue(z, minus ? m - 1n : m + 1n, ex - widen - 1, false);
  }
  const e = Math.min(ex, ey);
  const [a, b] = [mx << BigInt(ex - e), my << BigInt(ey - e)];
  return setValue(z, minus ? a - b : a + b, e, false);
}

/** The sum of finite x and y, y with the sign yneg. */
function add(z: FloatObject, x: FloatObject, y: FloatObject, yneg: boolean): FloatObject {
  const xneg = x.neg;
  if (xneg === yneg) {
    z.neg = xneg;
    return sum(z, x, y, false);
  }
  const order = compareFinite(x, y);
  if (order === 0) {
    z.acc = 0;
    z.form = ZERO;
    z.neg = z.mode === TO_NEGATIVE_INF;
    return z;
  }
  z.neg = order > 0 ? xneg : !xneg;
  return order > 0 ? sum(z, x, y, true) : sum(z, y, x, true);
}

function quotient(z: FloatObject, x: FloatObject, y: FloatObject): FloatObject {
  const [mx, my] = [x.mant.big, y.mant.big];
  const [ex, ey] = [lowest(x), lowest(y)];
  const shift = Math.max(0, z.prec + 2 + bitLen(my) - bitLen(mx));
  const a = mx << BigInt(shift);
  const q = a / my;
  return setValue(z, q, ex - shift - ey, q * my !== a);
}

export const minPrec = (x: FloatObject): number =>
  x.form !== FINITE ? 0 : bitLen(x.mant.big) - trailingZeros(x.mant.big);

/** The integer part of |x|, for finite x. */
function integerPart(x: FloatObject): bigint {
  if (x.exp <= 0) return 0n;
  const e = lowest(x);
  return e >= 0 ? x.mant.big << BigInt(e) : x.mant.big >> BigInt(-e);
}

/** The nearest number with `bits` bits of mantissa and exponents from emin to -emin+1, and on which side it is. */
function toFloat(x: FloatObject, bits: number, emin: number): [number, number] {
  const sign = x.neg ? -1 : 1;
  if (x.form === ZERO) return [x.neg ? -0 : 0, 0];
  if (x.form === INFINITE) return [sign * Number.POSITIVE_INFINITY, 0];
  let prec = bits;
  if (x.exp - 1 < emin) {
    prec += x.exp - 1 - emin;
    // A half of the smallest number, or less, is rounded to zero, more to that number.
    if (prec < 0 || (prec === 0 && minPrec(x) === 1)) return [x.neg ? -0 : 0, x.neg ? 1 : -1];
    if (prec === 0) return [sign * ldexp(1, emin - bits + 1), sign];
  }
  const r: FloatObject = { ...copyOf(x), prec, mode: NEAREST_EVEN };
  round(r, false);
  if (r.form === INFINITE || r.exp - 1 > 1 - emin) return [sign * Number.POSITIVE_INFINITY, sign];
  return [sign * ldexp(Number(r.mant.big), lowest(r)), r.acc];
}

function copyOf(x: FloatObject): FloatObject {
  const { prec, mode, acc, form, neg, mant, exp } = x;
  return { prec, mode, acc, form, neg, mant, exp };
}

/** The mantissa of |x| as it is after rounding to n bits by x's mode, with exactly n bits, and the exponent. */
export function mantissaOf(x: FloatObject, n: number): [bigint, number] {
  const r: FloatObject = { ...copyOf(x), prec: n };
  round(r, false);
  const have = bitLen(r.mant.big);
  return [have > n ? r.mant.big >> BigInt(have - n) : r.mant.big << BigInt(n - have), r.exp];
}

/** The nearest number to a/b, as toFloat gives it, and whether it is equal. */
function nearest(a: IntObject, b: IntObject, bits: Wide, emin: Wide): [number, boolean] {
  const [p, q] = [absOf(valueOf(a)), valueOf(b)];
  if (p === 0n) return [0, true];
  const shift = Math.max(0, Number(bits) + 2 + bitLen(q) - bitLen(p));
  const n = p << BigInt(shift);
  // A bit more for what is left over.
  const m = ((n / q) << 1n) | (n % q === 0n ? 0n : 1n);
  const mant = new Mantissa(m);
  const exp = bitLen(m) - shift - 1;
  const x = { prec: bitLen(m), mode: NEAREST_EVEN, acc: 0, form: FINITE, neg: a.neg, mant, exp };
  // Of what becomes zero in any case Go asks only whether a mantissa of so many bits would be exact.
  const tiny = exp - 1 < Number(emin) - Number(bits);
  if (tiny) {
    x.prec = Number(bits);
    round(x, false);
  }
  const [f, acc] = toFloat(x, Number(bits), Number(emin));
  return [f, (tiny ? x.acc : acc) === 0];
}

export const floatNatives: Readonly<Record<string, NativeFunc>> = {
  'Float.round': (z: FloatObject) => round(z, false),
  'Float.MinPrec': minPrec,
  'Float.setExp': (z: FloatObject, exp: Wide) =>
    setValue(z, z.mant.big, Number(exp) - bitLen(z.mant.big), false),
  'Float.setMantissa'(z: FloatObject, x: bigint): void {
    setValue(z, x, 0, false);
  },
  'Float.setInt'(z: FloatObject, x: IntObject): void {
    setValue(z, absOf(valueOf(x)), 0, false);
  },
  'Float.setNat'(z: FloatObject, x: IntObject): void {
    z.mant = new Mantissa(absOf(valueOf(x)));
  },
  'Float.add'(z: FloatObject, x: FloatObject, y: FloatObject): void {
    add(z, x, y, y.neg);
  },
  'Float.sub'(z: FloatObject, x: FloatObject, y: FloatObject): void {
    add(z, x, y, !y.neg);
  },
  'Float.mul'(z: FloatObject, x: FloatObject, y: FloatObject): void {
    setValue(z, x.mant.big * y.mant.big, lowest(x) + lowest(y), false);
  },
  'Float.quo'(z: FloatObject, x: FloatObject, y: FloatObject): void {
    quotient(z, x, y);
  },
  compareFinite,
  nearest,
  'Float.Float64': (x: FloatObject) => toFloat(x, 53, -1022),
  'Float.Float32': (x: FloatObject) => toFloat(x, 24, -126),
  'Float.integer'(x: FloatObject, z: IntObject): void {
    const v = integerPart(x);
    setInt(z, x.neg ? -v : v);
  },
  'Float.fraction'(x: FloatObject, a: IntObject, b: IntObject): void {
    const e = lowest(x);
    const m = x.neg ? -x.mant.big : x.mant.big;
    setInt(a, e >= 0 ? m << BigInt(e) : m);
    setInt(b, e >= 0 ? 1n : 1n << BigInt(-e));
  },
};
