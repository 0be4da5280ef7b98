// This file gives package runtime its way to the scheduler.

import type { Parking } from '../../runtime/api.ts';
import { GoPanic } from '../../runtime/gopanic.ts';
import type { NativePackage } from '../natives.ts';

export const native: NativePackage = {
  natives: (rt) => ({
    plain: {
      Goexit(): never {
        rt.proc.markGoexit();
        const p = new GoPanic(null);
        p.goexit = true;
        throw p;
      },
      NumGoroutine: () => rt.proc.all.size,
    },
    parking: {
      *Gosched(): Parking<void> {
        rt.gosched();
        yield;
        rt.woke();
      },
    },
  }),
};
