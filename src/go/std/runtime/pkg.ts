// This file gives package runtime its way to the scheduler.

import type { Iface, Parking } from '../../runtime/api.ts';
import { GoPanic } from '../../runtime/gopanic.ts';
import type { GoRuntime } from '../../runtime/runtime.ts';
import { sliceOf } from '../../runtime/slice.ts';
import { encodeUTF8 } from '../../runtime/text.ts';
import { type GoFrame, runtimeFrame } from '../../runtime/traceback.ts';
import { basicT, type RType } from '../../runtime/type.ts';
import type { NativeFunc, NativePackage } from '../natives.ts';

/** Between the numbers of two places: a program may look a few further on. */
const PC_STEP = 16;
const FIRST_PC = 0x480000;

/** Program counters are numbers given to places when they are first asked for. */
function callersOf(rt: GoRuntime): Record<string, NativeFunc> {
  const places: GoFrame[] = [];
  const numbers = new Map<string, number>();
  const pcOf = (f: GoFrame): number => {
    const key = `${f.func} ${f.file}:${f.line}`;
    let n = numbers.get(key);
    if (n === undefined) {
      numbers.set(key, (n = places.length));
      places.push(f);
    }
    return FIRST_PC + n * PC_STEP;
  };
  return {
    callers: () => sliceOf(basicT('uintptr'), [runtimeFrame('Callers'), ...rt.stack()].map(pcOf)),
    place(pc: number | bigint): [string, string, number] {
      const f = places[Math.floor((Number(pc) - FIRST_PC) / PC_STEP)];
      return f === undefined
        ? ['', '', 0]
        : [encodeUTF8(f.func), encodeUTF8(f.file.replace(/^\.\//, '')), f.line];
    },
  };
}

export const native: NativePackage = {
  natives: (rt) => ({
    plain: {
      ...callersOf(rt),
      Breakpoint(): void {
        // biome-ignore lint/suspicious/noDebugger: it is what the program asks for
        debugger;
      },
      Goexit(): never {
        rt.proc.markGoexit();
        const p = new GoPanic(null);
        p.goexit = true;
        throw p;
      },
      NumGoroutine: () => rt.proc.all.size,
      heap: () => rt.config.host.heap(),
      stackText: (all: boolean) => encodeUTF8(rt.stackText(all)),
      registerErrors(...values: Iface[]): boolean {
        for (const { type$: t } of values)
          rt.errorClasses.set(t.str, (t.elem as RType).cls as unknown as new (text: string) => Iface);
        return true;
      },
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
