// This file gives package crypto/rand its natives: random bytes, and the end of the program when there are none.

import type { Slice } from '../../../runtime/backing.ts';
import { FatalSignal } from '../../../runtime/gopanic.ts';
import type { NativePackage } from '../../natives.ts';

/** What getRandomValues fills at a time. */
const CHUNK = 65536;

export const native: NativePackage = {
  natives: (rt) => ({
    plain: {
      fill(b: Slice): void {
        if (b.len === 0) return;
        const bytes = (b.arr as Uint8Array).subarray(b.off, b.off + b.len) as Uint8Array<ArrayBuffer>;
        if (rt.config.seed === undefined) {
          for (let i = 0; i < bytes.length; i += CHUNK) crypto.getRandomValues(bytes.subarray(i, i + CHUNK));
          return;
        }
        for (let i = 0; i < bytes.length; i++) bytes[i] = rt.proc.rand.next() >>> 24;
      },
      fatal(msg: string): never {
        throw new FatalSignal(msg);
      },
    },
  }),
};
