// This file implements arithmetic on wide integers: Go's 64-bit types, held as a JavaScript number while the value is
// safe (|v| <= 2^53-1) and as a BigInt otherwise. Every function takes and returns canonical values: a BigInt that would
// fit a number never leaves this file. Emitted code handles the case of two numbers with a safe result itself and
// calls these for the rest, so what is tuned here is the slow path.

import type { Wide } from './api.ts';
import { throwError } from './errors.ts';

const MAX = Number.MAX_SAFE_INTEGER;
const BIG_MAX = BigInt(MAX);
const BIG_MIN = -BIG_MAX;
const TWO32 = 4294967296;
const TWO63 = 2 ** 63;
const TWO64 = 2 ** 64;
const MIN_INT64 = -(2n ** 63n);

// A BigInt put into one of these is wrapped, and its halves are read without making others; the low one comes first on
// all machines that JavaScript runs on.
const bits64 = new BigUint64Array(1);
const unsignedHalves = new Uint32Array(bits64.buffer);
const signedHalves = new Int32Array(bits64.buffer);
/** The upper half of a safe number is less. */
const SAFE_HIGH = 0x200000;

/** A BigInt of any size to int64, wrapped and canonical. */
export function canonI(x: bigint): Wide {
  bits64[0] = x;
  const h = signedHalves[1] as number;
  if (h < SAFE_HIGH && h > -SAFE_HIGH) return h * TWO32 + (unsignedHalves[0] as number);
  const w = BigInt.asIntN(64, x);
  return w <= BIG_MAX && w >= BIG_MIN ? Number(w) : w;
}

/** A BigInt of any size to uint64, wrapped and canonical. */
export function canonU(x: bigint): Wide {
  bits64[0] = x;
  const h = unsignedHalves[1] as number;
  return h < SAFE_HIGH ? h * TWO32 + (unsignedHalves[0] as number) : BigInt.asUintN(64, x);
}

const safe = (r: number): boolean => r <= MAX && r >= -MAX;
const bothNumbers = (a: Wide, b: Wide): boolean => typeof a === 'number' && typeof b === 'number';

export function addI(a: Wide, b: Wide): Wide {
  if (bothNumbers(a, b)) {
    const r = (a as number) + (b as number);
    if (safe(r)) return r;
  }
  return canonI(BigInt(a) + BigInt(b));
}

export function subI(a: Wide, b: Wide): Wide {
  if (bothNumbers(a, b)) {
    const r = (a as number) - (b as number);
    if (safe(r)) return r;
  }
  return canonI(BigInt(a) - BigInt(b));
}

export function mulI(a: Wide, b: Wide): Wide {
  if (bothNumbers(a, b)) {
    const r = (a as number) * (b as number);
    if (safe(r)) return r;
  }
  return canonI(BigInt(a) * BigInt(b));
}

export function quoI(a: Wide, b: Wide): Wide {
  // The quotient of two safe integers is found exactly by the rounded division: for a true quotient q + r/b below
  // an integer the gap 1/b is wider than half a unit in the last place of q as long as a < 2^53.
  if (bothNumbers(a, b)) return b === 0 ? divideError() : Math.trunc((a as number) / (b as number));
  const d = BigInt(b);
  if (d === 0n) divideError();
  return canonI(BigInt(a) / d);
}

export function remI(a: Wide, b: Wide): Wide {
  if (bothNumbers(a, b)) return b === 0 ? divideError() : (a as number) % (b as number);
  const d = BigInt(b);
  if (d === 0n) divideError();
  return canonI(BigInt(a) % d);
}

/** Go's run-time panic for a zero divisor. */
export function divideError(): never {
  throwError('integer divide by zero');
}

// A safe integer is hi * 2^32 + lo with lo unsigned and hi signed (21 bits): bit operations work on the halves, and
// since hi is sign extended the result is safe again, or the one below the least that is.
const hi = (x: number): number => Math.floor(x / TWO32);

function join(h: number, l: number): Wide {
  const x = h * TWO32 + (l >>> 0);
  return x < -MAX ? BIG_MIN - 1n : x;
}

export function andI(a: Wide, b: Wide): Wide {
  if (bothNumbers(a, b)) return join(hi(a as number) & hi(b as number), (a as number) & (b as number));
  return canonI(BigInt(a) & BigInt(b));
}

export function orI(a: Wide, b: Wide): Wide {
  if (bothNumbers(a, b)) return join(hi(a as number) | hi(b as number), (a as number) | (b as number));
  return canonI(BigInt(a) | BigInt(b));
}

export function xorI(a: Wide, b: Wide): Wide {
  if (bothNumbers(a, b)) return join(hi(a as number) ^ hi(b as number), (a as number) ^ (b as number));
  return canonI(BigInt(a) ^ BigInt(b));
}

export function andNotI(a: Wide, b: Wide): Wide {
  if (bothNumbers(a, b)) return join(hi(a as number) & ~hi(b as number), (a as number) & ~(b as number));
  return canonI(BigInt(a) & ~BigInt(b));
}

/** n from 0 to 64. */
export function shlI(a: Wide, n: number): Wide {
  if (n >= 64) return 0;
  if (typeof a === 'number') {
    const r = a * 2 ** n;
    if (safe(r)) return r;
  }
  return canonI(BigInt(a) << BigInt(n));
}

/** n from 0 to 64. */
export function shrI(a: Wide, n: number): Wide {
  if (typeof a === 'number') return Math.floor(a / 2 ** n);
  return canonI(a >> BigInt(n));
}

export function negI(a: Wide): Wide {
  // 2^63 negated is itself, and the numbers are symmetric.
  return typeof a === 'number' ? -a : canonI(-a);
}

export function notI(a: Wide): Wide {
  if (typeof a === 'number' && a !== MAX) return -1 - a;
  return canonI(~BigInt(a));
}

export function addU(a: Wide, b: Wide): Wide {
  if (bothNumbers(a, b)) {
    const r = (a as number) + (b as number);
    if (r <= MAX) return r;
  }
  return canonU(BigInt(a) + BigInt(b));
}

export function subU(a: Wide, b: Wide): Wide {
  if (bothNumbers(a, b) && a >= b) return (a as number) - (b as number);
  return canonU(BigInt(a) - BigInt(b));
}

export function mulU(a: Wide, b: Wide): Wide {
  if (bothNumbers(a, b)) {
    const r = (a as number) * (b as number);
    if (r <= MAX) return r;
  }
  return canonU(BigInt(a) * BigInt(b));
}

export function quoU(a: Wide, b: Wide): Wide {
  if (bothNumbers(a, b)) return b === 0 ? divideError() : Math.floor((a as number) / (b as number));
  const d = BigInt(b);
  if (d === 0n) divideError();
  return canonU(BigInt(a) / d);
}

export function remU(a: Wide, b: Wide): Wide {
  if (bothNumbers(a, b)) return b === 0 ? divideError() : (a as number) % (b as number);
  const d = BigInt(b);
  if (d === 0n) divideError();
  return canonU(BigInt(a) % d);
}

export function andU(a: Wide, b: Wide): Wide {
  if (bothNumbers(a, b)) return join(hi(a as number) & hi(b as number), (a as number) & (b as number));
  return canonU(BigInt(a) & BigInt(b));
}

export function orU(a: Wide, b: Wide): Wide {
  if (bothNumbers(a, b)) return join(hi(a as number) | hi(b as number), (a as number) | (b as number));
  return canonU(BigInt(a) | BigInt(b));
}

export function xorU(a: Wide, b: Wide): Wide {
  if (bothNumbers(a, b)) return join(hi(a as number) ^ hi(b as number), (a as number) ^ (b as number));
  return canonU(BigInt(a) ^ BigInt(b));
}

export function andNotU(a: Wide, b: Wide): Wide {
  if (bothNumbers(a, b)) return join(hi(a as number) & ~hi(b as number), (a as number) & ~(b as number));
  return canonU(BigInt(a) & ~BigInt(b));
}

/** n from 0 to 64. */
export function shlU(a: Wide, n: number): Wide {
  if (n >= 64) return 0;
  if (typeof a === 'number') {
    const r = a * 2 ** n;
    if (r <= MAX) return r;
  }
  return canonU(BigInt(a) << BigInt(n));
}

/** n from 0 to 64. */
export function shrU(a: Wide, n: number): Wide {
  if (typeof a === 'number') return Math.floor(a / 2 ** n);
  return canonU(a >> BigInt(n));
}

export function negU(a: Wide): Wide {
  return canonU(-BigInt(a));
}

export function notU(a: Wide): Wide {
  return canonU(~BigInt(a));
}

export function quo64(a: bigint, b: bigint): bigint {
  if (b === 0n) divideError();
  return BigInt.asUintN(64, a / b);
}

export function rem64(a: bigint, b: bigint): bigint {
  if (b === 0n) divideError();
  return BigInt.asUintN(64, a % b);
}

/** n from 0 to 64. */
export function shl64(a: bigint, n: number): bigint {
  return n >= 64 ? 0n : BigInt.asUintN(64, a << BigInt(n));
}

/** n from 0 to 64. */
export function shr64(a: bigint, n: number): bigint {
  return n >= 64 ? 0n : a >> BigInt(n);
}

export function quo32(a: number, b: number): number {
  if (b === 0) divideError();
  return Math.trunc(a / b);
}

export function rem32(a: number, b: number): number {
  if (b === 0) divideError();
  return a % b;
}

export function shl32(a: number, n: number): number {
  return n >= 32 ? 0 : a << n;
}

export function shr32(a: number, n: number): number {
  return a >> (n >= 32 ? 31 : n);
}

export function shrU32(a: number, n: number): number {
  return n >= 32 ? 0 : a >>> n;
}

/** A shift count as a number from 0 to 64. */
export function shiftCount(n: Wide): number {
  if (n < 0) throwError('negative shift amount');
  return n >= 64 ? 64 : Number(n);
}

export function toI(x: Wide): Wide {
  return typeof x === 'number' ? x : canonI(x);
}

export function toU(x: Wide): Wide {
  return typeof x === 'number' && x >= 0 ? x : canonU(BigInt(x));
}

export function toU64(x: Wide): bigint {
  return BigInt.asUintN(64, BigInt(x));
}

/** The low 32 bits, signed. */
export function lo32(x: Wide): number {
  if (typeof x === 'number') return x | 0;
  bits64[0] = x;
  return signedHalves[0] as number;
}

/** Truncation as CVTTSD2SQ does it: what does not fit becomes the smallest int64. */
export function floatToI(x: number): Wide {
  if (!(x >= -TWO63 && x < TWO63)) return MIN_INT64;
  const t = Math.trunc(x);
  return safe(t) ? t + 0 : BigInt(t);
}

/** As the compiler for amd64 converts: values from 2^63 upwards through their distance to it. */
export function floatToU64(x: number): bigint {
  if (x >= TWO63) return x < TWO64 ? BigInt(Math.trunc(x)) : 1n << 63n;
  return toU64(floatToI(x));
}

export function floatToU(x: number): Wide {
  return canonU(floatToU64(x));
}

/** Truncation as CVTTSD2SL does it, from which int32 and all narrower integers are cut (uint32 is cut from floatToI). */
export function floatTo32(x: number): number {
  return x > -2147483649 && x < 2147483648 ? Math.trunc(x) + 0 : -2147483648;
}

export function toFloat(x: Wide): number {
  return Number(x) + 0;
}
