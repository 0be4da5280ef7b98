// This file defines the values of constants and how they are made. Integers are exact. Floats are exact fractions
// while their parts are small; larger ones are big floats of 512 bits and stay so, since going back to a fraction
// would feign a precision that is gone. Values are never changed.

import { type BigFloat, bitLength, exponent, fromRatio } from './big-float.ts';

export interface UnknownValue {
  readonly kind: 'Unknown';
}

export interface BoolValue {
  readonly kind: 'Bool';
  readonly val: boolean;
}

/** A byte string: one char (0-255) for each byte. */
export interface StringValue {
  readonly kind: 'String';
  readonly val: string;
}

export interface IntValue {
  readonly kind: 'Int';
  readonly val: bigint;
}

/** A fraction in lowest terms, den > 0. */
export interface RatValue {
  readonly kind: 'Float';
  readonly form: 'rat';
  readonly num: bigint;
  readonly den: bigint;
}

export interface BigValue {
  readonly kind: 'Float';
  readonly form: 'big';
  readonly val: BigFloat;
}

export type FloatValue = RatValue | BigValue;

export interface ComplexValue {
  readonly kind: 'Complex';
  readonly re: IntValue | FloatValue;
  readonly im: IntValue | FloatValue;
}

/** A constant's value. Unknown is the value of what had an error. */
export type Value = UnknownValue | BoolValue | StringValue | IntValue | FloatValue | ComplexValue;

// Fractions whose parts have fewer bits than this stay fractions.
const smallBits = 4096;

const unknown: UnknownValue = { kind: 'Unknown' };
const bools: readonly [BoolValue, BoolValue] = [
  { kind: 'Bool', val: false },
  { kind: 'Bool', val: true },
];

export function makeUnknown(): Value {
  return unknown;
}

export function makeBool(b: boolean): Value {
  return bools[b ? 1 : 0];
}

/** s is a byte string. */
export function makeString(s: string): Value {
  return { kind: 'String', val: s };
}

/** An Int of any size. */
export function makeInt64(x: bigint): IntValue {
  return { kind: 'Int', val: x };
}

export function isSmallInt(x: bigint): boolean {
  return bitLength(x) < smallBits;
}

export function isSmallFloat(x: BigFloat): boolean {
  return Math.abs(exponent(x)) < smallBits;
}

function gcd(x: bigint, y: bigint): bigint {
  let a = x < 0n ? -x : x;
  let b = y;
  while (b !== 0n) [a, b] = [b, a % b];
  return a;
}

/** num / den as a fraction, den not 0. */
export function fraction(num: bigint, den: bigint): RatValue {
  const d = gcd(num, den < 0n ? -den : den);
  const s = den < 0n ? -d : d;
  return { kind: 'Float', form: 'rat', num: num / s, den: den / s };
}

/** num / den, a big float if a part is large. */
export function makeRat(num: bigint, den: bigint): Value {
  const r = fraction(num, den);
  return isSmallInt(r.num) && isSmallInt(r.den) ? r : makeFloat(fromRatio(r.num, r.den));
}

/** A big float; Unknown for null, which stands for infinity. */
export function makeFloat(x: BigFloat | null): Value {
  return x === null ? unknown : { kind: 'Float', form: 'big', val: x };
}

/** The exact value of x; Unknown if it is not finite. -0 is 0. */
export function makeFloat64(x: number): Value {
  if (!Number.isFinite(x)) return unknown;
  if (Number.isInteger(x)) return { kind: 'Float', form: 'rat', num: BigInt(x), den: 1n };
  // Scaled by powers of two, which is exact, until it is an integer.
  let n = x;
  let k = 0;
  while (!Number.isInteger(n)) {
    // 2**60 in one step could overflow nothing: n has a fraction, so |n| < 2**52.
    n *= 2 ** 60;
    k += 60;
  }
  return fraction(BigInt(n), 1n << BigInt(k));
}

/** re + im*i; Unknown if a part is. */
export function makeComplex(re: Value, im: Value): Value {
  if ((re.kind !== 'Int' && re.kind !== 'Float') || (im.kind !== 'Int' && im.kind !== 'Float'))
    return unknown;
  return { kind: 'Complex', re, im };
}
