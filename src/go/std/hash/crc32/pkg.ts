// This file gives package crc32 its native: the loop over the bytes.

import type { Slice } from '../../../runtime/backing.ts';
import type { NativePackage } from '../../natives.ts';

function update(crc: number, tab: Uint32Array, p: Slice): number {
  const bytes = p.arr as unknown as Uint8Array;
  const end = p.off + p.len;
  let c = ~crc;
  for (let i = p.off; i < end; i++) c = (tab[(c ^ (bytes[i] as number)) & 0xff] as number) ^ (c >>> 8);
  return ~c >>> 0;
}

export const native: NativePackage = {
  natives: () => ({ plain: { Update: update } }),
};
