// This file gives package atomic its native: whether two interface values hold the same type.

import type { Iface } from '../../../runtime/api.ts';
import type { NativePackage } from '../../natives.ts';

export const native: NativePackage = {
  natives: (rt) => ({
    plain: {
      raceLoad: (x: Iface) => rt.race?.atomicLoad(x.type$.isRawPointer ? x : (x.v as object)),
      raceStore: (x: Iface) => rt.race?.atomicStore(x.type$.isRawPointer ? x : (x.v as object)),
      sameType: (a: Iface, b: Iface) => a.type$ === b.type$,
    },
  }),
};
