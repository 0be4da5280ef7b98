// This file gives package bytes its native search.

import type { Slice } from '../../runtime/backing.ts';
import type { NativePackage } from '../natives.ts';

export const native: NativePackage = {
  natives: () => ({
    plain: {
      IndexByte(b: Slice, c: number): number {
        if (b.len === 0) return -1;
        return (b.arr as Uint8Array).subarray(b.off, b.off + b.len).indexOf(c);
      },
    },
  }),
};
