// This file gives both packages rand the numbers of the functions that have no source: from the run's own generator if it
// was given a seed, so that the run can be repeated, else different ones in every run.

import type { GoRuntime } from '../../../runtime/runtime.ts';

export function runtimeRand(rt: GoRuntime): () => bigint {
  if (rt.config.seed === undefined) {
    const word = (): bigint => BigInt(Math.floor(Math.random() * 4294967296));
    return () => (word() << 32n) | word();
  }
  return () => (BigInt(rt.proc.rand.next()) << 32n) | BigInt(rt.proc.rand.next());
}
