// This file gives package testing the places of its messages and the computer's clock.

import type { Slice } from '../../runtime/backing.ts';
import { encodeUTF8 } from '../../runtime/text.ts';
import type { NativePackage } from '../natives.ts';
import { exitGuards } from '../os/pkg.ts';

export const native: NativePackage = {
  natives: (rt) => ({
    plain: {
      newRaces: () => rt.race?.takeNew() ?? 0,
      caller: () => rt.callers()[0]?.func ?? '',
      place(helpers: Slice): [string, number] {
        const names = new Set(helpers.arr.slice(helpers.off, helpers.off + helpers.len) as string[]);
        const frame = rt.callers().find((f) => !names.has(f.func));
        return frame === undefined ? ['', 0] : [frame.file.replace(/^.*\//, ''), frame.line];
      },
      outermost(): [string, number] {
        const frame = rt.callers().at(-1);
        return frame === undefined ? ['', 0] : [frame.file.replace(/^.*\//, ''), frame.line];
      },
      guardExit(on: boolean): void {
        if (on) exitGuards.add(rt);
        else exitGuards.delete(rt);
      },
      nanotime: () => Math.round(rt.config.host.now() * 1e6),
      option(name: string): string {
        const value = rt.config.tests?.[name];
        return value === undefined || value === false ? '' : encodeUTF8(String(value));
      },
    },
  }),
};
