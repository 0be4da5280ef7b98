// This file gives package os its natives: the way out of the program.

import type { Slice } from '../../runtime/backing.ts';
import { ExitSignal } from '../../runtime/gopanic.ts';
import { panic } from '../../runtime/panic.ts';
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
    },
  }),
};
