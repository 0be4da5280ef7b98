// This file gives package atomic its native: whether two interface values hold the same type.

import type { Iface } from '../../../runtime/api.ts';
import type { NativePackage } from '../../natives.ts';

export const native: NativePackage = {
  natives: () => ({
    plain: {
      sameType: (a: Iface, b: Iface) => a.type$ === b.type$,
    },
  }),
};
