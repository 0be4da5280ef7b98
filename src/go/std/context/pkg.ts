// This file gives package context what it asks of types.

import type { Iface } from '../../runtime/api.ts';
import type { Chan } from '../../runtime/chan.ts';
import { isComparable } from '../../runtime/equality.ts';
import type { NativePackage } from '../natives.ts';

export const native: NativePackage = {
  natives: (rt) => ({
    plain: {
      raceClosed: (done: Chan) => rt.race?.chanClosed(done, rt.proc.current),
      typeName: (x: Iface) => x.type$.str,
      comparable_: (x: Iface) => isComparable(x.type$),
    },
  }),
};
