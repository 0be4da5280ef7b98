// This file lets package os/signal hear of the signals that the host has for the program.

import type { Parking, Wide } from '../../../runtime/api.ts';
import { isGenerator, type NativePackage } from '../../natives.ts';

export const native: NativePackage = {
  natives: (rt) => ({
    plain: {
      listen(on: boolean, deliver: (sig: Wide) => unknown): void {
        const run = (sig: number): void => rt.go(() => deliver(sig) as Parking, isGenerator(deliver));
        rt.signals.listen(on ? run : null);
      },
      die: (sig: number) => rt.signals.die(sig),
    },
  }),
};
