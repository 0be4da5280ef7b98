// This file gives package os its natives: the program's surroundings, its standard files and the way out.

import type { Parking } from '../../runtime/api.ts';
import type { Slice } from '../../runtime/backing.ts';
import { ExitSignal } from '../../runtime/gopanic.ts';
import { panic } from '../../runtime/panic.ts';
import type { G } from '../../runtime/proc.ts';
import { sliceOf, stringFromBytes } from '../../runtime/slice.ts';
import { encodeUTF8 } from '../../runtime/text.ts';
import { basicT } from '../../runtime/type.ts';
import type { NativePackage } from '../natives.ts';

/** Runs whose tests are not over: leaving with success would make them look passed. */
export const exitGuards = new WeakSet<object>();

export const native: NativePackage = {
  natives: (rt) => ({
    plain: {
      args: () => sliceOf(basicT('string'), ['main', ...rt.config.args].map(encodeUTF8)),
      Exit(code: number): never {
        if (code === 0 && exitGuards.has(rt)) {
          panic(new (basicT('string').Box)('unexpected call to os.Exit(0) during test'));
        }
        throw new ExitSignal(code & 0xff);
      },
      write: (fd: number, b: Slice) => rt.config.host.write(fd, stringFromBytes(b)),
      writeString: (fd: number, s: string) => rt.config.host.write(fd, s),
      interactive: () => rt.config.stdin.interactive,
      initialFile(n: number): [string, string, boolean] {
        const file = rt.config.files[n];
        return file === undefined ? ['', '', false] : [encodeUTF8(file[0]), encodeUTF8(file[1]), true];
      },
      startDir: () => encodeUTF8(rt.config.cwd ?? ''),
      random: () => rt.proc.rand.below(2 ** 32),
      raise: (sig: number) => rt.signals.raise(sig),
    },
    parking: {
      *readStdin(n: number): Parking<string> {
        const { stdin } = rt.config;
        for (;;) {
          const bytes = stdin.take(n);
          if (bytes !== null) return bytes;
          const g = rt.proc.current as G;
          const end = rt.proc.beginExternal();
          stdin.wait(() => {
            end();
            rt.proc.ready(g);
          });
          rt.park('IO wait');
          yield;
          rt.woke();
        }
      },
    },
  }),
};
