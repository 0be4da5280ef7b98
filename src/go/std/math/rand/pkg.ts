// This file gives package rand its natives: the state of seeded sources, and tables.

import { Slice } from '../../../runtime/backing.ts';
import type { NativePackage } from '../../natives.ts';
import { cooked } from './cooked.ts';
import { runtimeRand } from './source.ts';
import { exponentialTables, normalTables } from './ziggurat.ts';

/** The next number of the Lehmer generator that spreads a seed. The product stays below 2^53. */
const next = (x: number): number => (x * 48271) % 2147483647;

function seeded(seed: number): Slice {
  const vec = cooked().slice();
  let x = seed;
  for (let i = 0; i < 20; i++) x = next(x);
  for (let i = 0; i < vec.length; i++) {
    const a = next(x);
    const b = next(a);
    x = next(b);
    const u = (BigInt(a) << 40n) ^ (BigInt(b) << 20n) ^ BigInt(x);
    vec[i] = (vec[i] as bigint) ^ u;
  }
  return new Slice(vec, 0, vec.length, vec.length);
}

export const native: NativePackage = {
  natives: (rt) => ({
    plain: { seeded, runtimeRand: runtimeRand(rt), normalTables, exponentialTables },
  }),
};
