// This file implements binary floating-point numbers of arbitrary precision, for constants whose fractions would
// grow too large. A number is mant * 2**exp with a signed integer mant; operations are exact up to one rounding, to
// nearest even, to a number of bits (512 unless told otherwise, as in the compiler).

/** Mantissa bits of constants that are not kept as fractions. */
export const prec = 512;

// Beyond these exponents numbers are infinite or zero.
const maxExp = 2 ** 31 - 1;
const minExp = -(2 ** 31);

export interface BigFloat {
  readonly mant: bigint;
  readonly exp: number;
}

export const bigZero: BigFloat = { mant: 0n, exp: 0 };

/** The number of bits of |x|. */
export function bitLength(x: bigint): number {
  const a = x < 0n ? -x : x;
  if (a < 0x100000000n) return 32 - Math.clz32(Number(a));
  const digits = a.toString(16);
  return digits.length * 4 - Math.clz32(Number.parseInt(digits[0] as string, 16)) + 28;
}

function trailingZeros(x: bigint): number {
  if ((x & 1n) === 1n || x === 0n) return 0;
  const digits = x.toString(2);
  return digits.length - 1 - digits.lastIndexOf('1');
}

type Rounding = 'nearest' | 'zero' | 'away';

// |x| / 2**shift, rounded; sticky says that x stands for something slightly larger.
function shiftRight(x: bigint, shift: number, mode: Rounding): bigint {
  const s = BigInt(shift);
  const q = x >> s;
  const rest = x - (q << s);
  if (rest === 0n || mode === 'zero') return q;
  if (mode === 'away') return q + 1n;
  const half = 1n << (s - 1n);
  return rest > half || (rest === half && (q & 1n) === 1n) ? q + 1n : q;
}

/** mant * 2**exp, rounded to a number of bits. Null: infinite. */
export function round(mant: bigint, exp: number, bits = prec, mode: Rounding = 'nearest'): BigFloat | null {
  if (mant === 0n) return bigZero;
  let m = mant < 0n ? -mant : mant;
  let e = exp;
  const excess = bitLength(m) - bits;
  if (excess > 0) {
    m = shiftRight(m, excess, mode);
    e += excess;
  }
  // An odd mantissa makes the form unique and keeps it short.
  const zeros = trailingZeros(m);
  m >>= BigInt(zeros);
  e += zeros;
  const top = bitLength(m) + e;
  if (top > maxExp) return null;
  if (top < minExp) return bigZero;
  return { mant: mant < 0n ? -m : m, exp: e };
}

/** The e of x = m * 2**e with 0.5 <= |m| < 1; 0 for 0. */
export function exponent(x: BigFloat): number {
  return x.mant === 0n ? 0 : bitLength(x.mant) + x.exp;
}

export function sign(x: BigFloat): number {
  return x.mant < 0n ? -1 : x.mant > 0n ? 1 : 0;
}

export function isInteger(x: BigFloat): boolean {
  return x.exp >= 0;
}

export function negate(x: BigFloat): BigFloat {
  return { mant: -x.mant, exp: x.exp };
}

/** num / den, rounded. */
export function fromRatio(num: bigint, den: bigint, bits = prec): BigFloat | null {
  return quotient({ mant: num, exp: 0 }, { mant: den, exp: 0 }, bits);
}

export function add(x: BigFloat, y: BigFloat, bits = prec): BigFloat | null {
  if (x.mant === 0n) return round(y.mant, y.exp, bits);
  if (y.mant === 0n) return round(x.mant, x.exp, bits);
  const [hi, lo] = exponent(x) >= exponent(y) ? [x, y] : [y, x];
  // What lies far below the last bit only says which way to round.
  const guard = bits + 64;
  if (exponent(hi) - exponent(lo) > guard + bitLength(hi.mant)) {
    const shifted = hi.mant << BigInt(guard);
    return round(shifted + (lo.mant < 0n ? -1n : 1n), hi.exp - guard, bits);
  }
  const exp = Math.min(x.exp, y.exp);
  const mant = (x.mant << BigInt(x.exp - exp)) + (y.mant << BigInt(y.exp - exp));
  return round(mant, exp, bits);
}

export function multiply(x: BigFloat, y: BigFloat, bits = prec): BigFloat | null {
  return round(x.mant * y.mant, x.exp + y.exp, bits);
}

/** x / y; null for division by zero. */
export function quotient(x: BigFloat, y: BigFloat, bits = prec): BigFloat | null {
  if (y.mant === 0n) return null;
  // Enough bits to round, and one for whatever is left over.
  const shift = Math.max(0, bits + 2 + bitLength(y.mant) - bitLength(x.mant));
  const n = x.mant << BigInt(shift);
  const q = n / y.mant;
  const inexact = q * y.mant !== n;
  const negative = x.mant < 0n !== y.mant < 0n;
  const sticky = inexact ? (negative ? -1n : 1n) : 0n;
  return round(2n * q + sticky, x.exp - y.exp - shift - 1, bits);
}

export function compare(x: BigFloat, y: BigFloat): number {
  const sx = sign(x);
  const sy = sign(y);
  if (sx !== sy) return sx < sy ? -1 : 1;
  const ex = exponent(x);
  const ey = exponent(y);
  if (ex !== ey) return ex < ey ? -sx : sx;
  const exp = Math.min(x.exp, y.exp);
  const a = x.mant << BigInt(x.exp - exp);
  const b = y.mant << BigInt(y.exp - exp);
  return a < b ? -1 : a > b ? 1 : 0;
}

// 5**n with some bits more than asked for.
function power5(n: number, bits: number): BigFloat | null {
  if (n <= 27) return { mant: 5n ** BigInt(n), exp: 0 };
  let z: BigFloat | null = { mant: 5n ** 27n, exp: 0 };
  let f: BigFloat | null = { mant: 5n, exp: 0 };
  for (let k = n - 27; k > 0; k = Math.floor(k / 2)) {
    if (z === null || f === null) return null;
    if (k % 2 === 1) z = multiply(z, f, bits);
    f = multiply(f, f, bits + 64);
  }
  return z;
}

/** mant * 2**exp2 * 10**exp10, rounded. Null if an exponent is out of range. */
export function fromParts(mant: bigint, exp2: number, exp10: number): BigFloat | null {
  if (mant === 0n) return bigZero;
  const exp = exp2 + exp10;
  if (Math.abs(bitLength(mant) + exp) > maxExp) return null;
  if (exp10 === 0) return round(mant, exp);
  const p = power5(Math.abs(exp10), prec + 64);
  // 5**n with n in range is so itself; should it not be, the result is not either.
  if (p === null) return exp10 > 0 ? null : bigZero;
  const x: BigFloat = { mant, exp };
  return exp10 > 0 ? multiply(x, p) : quotient(x, p);
}

/** x / 2**k for k from 0: the parts of x as a fraction. */
export function toRatio(x: BigFloat): { num: bigint; den: bigint } {
  return x.exp >= 0 ? { num: x.mant << BigInt(x.exp), den: 1n } : { num: x.mant, den: 1n << BigInt(-x.exp) };
}

/** The nearest IEEE number of 64 or 32 bits; ±Infinity beyond the largest, down to 0 through the denormals. */
export function toIEEE(x: BigFloat, size: 64 | 32): number {
  if (x.mant === 0n) return 0;
  const [bits, least, top] = size === 64 ? [53, -1074, 1024] : [24, -149, 128];
  const e = exponent(x);
  const negative = x.mant < 0n;
  if (e > top) return negative ? -Infinity : Infinity;
  if (e < least) return negative ? -0 : 0;
  const m = negative ? -x.mant : x.mant;
  const ulp = Math.max(e - bits, least);
  const q = ulp > x.exp ? shiftRight(m, ulp - x.exp, 'nearest') : m << BigInt(x.exp - ulp);
  const n = Number(q) * 2 ** ulp;
  const result = n >= 2 ** (top - 1) * 2 ? Infinity : n;
  return negative ? -result : result;
}

/** The nearest IEEE number to num / den. */
export function ratioToIEEE(num: bigint, den: bigint, size: 64 | 32): number {
  // More bits than any such number has, with the last one sticky, so that rounding twice does no harm.
  const shift = Math.max(0, 66 + bitLength(den) - bitLength(num));
  const n = (num < 0n ? -num : num) << BigInt(shift);
  const q = n / den;
  const mant = 2n * q + (q * den === n ? 0n : 1n);
  return toIEEE({ mant: num < 0n ? -mant : mant, exp: -shift - 1 }, size);
}
