// This file gives package bits its natives.

import { throwError } from '../../../runtime/errors.ts';
import type { NativePackage } from '../../natives.ts';

type Wide = number | bigint;

const low = (x: bigint): number => Number(x & 0xffffffffn);
const high = (x: bigint): number => Number(x >> 32n);

function len64(x: bigint): number {
  const h = high(x);
  return h !== 0 ? 64 - Math.clz32(h) : 32 - Math.clz32(low(x));
}

function ones32(x: number): number {
  x -= (x >>> 1) & 0x55555555;
  x = (x & 0x33333333) + ((x >>> 2) & 0x33333333);
  return Math.imul((x + (x >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

/** x is not 0. */
const trailing32 = (x: number): number => 31 - Math.clz32(x & -x);

function trailing64(x: bigint): number {
  if (x === 0n) return 64;
  const l = low(x);
  return l !== 0 ? trailing32(l) : 32 + trailing32(high(x));
}

export const native: NativePackage = {
  natives: () => ({
    plain: {
      panicText: (kind: number): never =>
        throwError(kind === 0 ? 'integer divide by zero' : 'integer overflow'),
      TrailingZeros: (x: Wide) => trailing64(BigInt(x)),
      TrailingZeros32: (x: number) => (x === 0 ? 32 : trailing32(x)),
      TrailingZeros64: trailing64,
      OnesCount: (x: Wide) => ones32(low(BigInt(x))) + ones32(high(BigInt(x))),
      OnesCount32: ones32,
      OnesCount64: (x: bigint) => ones32(low(x)) + ones32(high(x)),
      Len: (x: Wide) => (typeof x === 'number' && x < 4294967296 ? 32 - Math.clz32(x) : len64(BigInt(x))),
      Len32: (x: number) => 32 - Math.clz32(x),
      Len64: len64,
      Mul64(x: bigint, y: bigint): [bigint, bigint] {
        const p = x * y;
        return [p >> 64n, BigInt.asUintN(64, p)];
      },
      div64(hi: bigint, lo: bigint, y: bigint): [bigint, bigint] {
        const n = (hi << 64n) | lo;
        return [n / y, n % y];
      },
    },
  }),
};
