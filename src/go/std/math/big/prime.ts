// This file gives package big its tests of primality: trial division, Miller and Rabin's, and Lucas's "almost extra strong" one. A number
// below 2^64 that passes the last two is prime.

import type { NativeFunc } from '../../natives.ts';
import { jacobi, panicText, powerMod } from './int.ts';
import { type IntObject, isqrt, trailingZeros, valueOf } from './nat.ts';

const SMALL = [2, 3, 5, 7, 11, 13, 17, 19, 23, 29, 31, 37, 41, 43, 47, 53, 59, 61];
/** The product of those from 3 to 53. */
const PRODUCT = SMALL.slice(1, 16).reduce((p, q) => p * BigInt(q), 1n);

/** 1: prime, 0: not, -1: not known. */
function trialDivision(n: bigint): number {
  if (n < 64n) return SMALL.includes(Number(n)) ? 1 : 0;
  if ((n & 1n) === 0n) return 0;
  const r = n % PRODUCT;
  for (let i = 1; i < 16; i++) if (r % BigInt(SMALL[i] as number) === 0n) return 0;
  return -1;
}

/** Whether the odd n > 2 behaves as a prime with this base. */
function millerRabin(n: bigint, base: bigint): boolean {
  const k = trailingZeros(n - 1n);
  let y = powerMod(base, (n - 1n) >> BigInt(k), n);
  if (y === 1n || y === n - 1n) return true;
  for (let j = 1; j < k; j++) {
    y = (y * y) % n;
    if (y === n - 1n) return true;
    if (y === 1n) return false;
  }
  return false;
}

/** Whether the odd n > 2 behaves as a prime with the Lucas sequence V(p, 1) for the first p with (p*p-4 | n) = -1. */
function lucas(n: bigint): boolean {
  let p = 3n;
  for (; ; p++) {
    if (p > 10000n) panicText(`math/big: internal error: cannot find (D/n) = -1 for ${n}`);
    const j = jacobi(p * p - 4n, n);
    if (j === -1) break;
    // p*p-4 is (p-2)(p+2), and p-2 was tried before.
    if (j === 0) return n === p + 2n;
    // Squares have no such p.
    if (p === 40n && isqrt(n) ** 2n === n) return false;
  }
  const r = trailingZeros(n + 1n);
  const bits = ((n + 1n) >> BigInt(r)).toString(2);
  const reduce = (x: bigint): bigint => (x < 0n ? (x % n) + n : x % n);
  let [v, next] = [2n, p];
  for (const bit of bits) {
    const both = reduce(v * next - p);
    [v, next] = bit === '1' ? [both, reduce(next * next - 2n)] : [reduce(v * v - 2n), both];
  }
  if ((v === 2n || v === n - 2n) && (v * p - 2n * next) % n === 0n) return true;
  for (let t = 0; t < r - 1; t++) {
    if (v === 0n) return true;
    if (v === 2n) return false;
    v = reduce(v * v - 2n);
  }
  return false;
}

export const primeNatives: Readonly<Record<string, NativeFunc>> = {
  trialDivision: (x: IntObject) => trialDivision(valueOf(x)),
  millerRabin: (n: IntObject, base: IntObject) => millerRabin(valueOf(n), valueOf(base)),
  lucas: (n: IntObject) => lucas(valueOf(n)),
};
