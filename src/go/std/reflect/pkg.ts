// This file gives package reflect its natives, which work on the runtime's type descriptors.

import type { Iface } from '../../runtime/api.ts';
import type { NativePackage } from '../natives.ts';
import { callNatives, makeFunc } from './calls.ts';
import { channelNatives } from './channels.ts';
import { listNatives } from './lists.ts';
import { typeNatives } from './types.ts';
import { valueNatives } from './values.ts';
import { type TypeObject, worldOf } from './world.ts';

export const native: NativePackage = {
  callsMethods: ['Error'],
  natives(rt) {
    const w = worldOf(rt);
    const channels = channelNatives(w);
    return {
      plain: {
        register: (...values: Iface[]) => w.register(values.map((x) => x.type$)),
        makeFunc: (r: TypeObject, fn: () => unknown) => makeFunc(w, r.t, fn),
        ...typeNatives(w),
        ...valueNatives(w),
        ...listNatives(w),
        ...channels.plain,
      },
      parking: { ...callNatives(w), ...channels.parking },
    };
  },
};
