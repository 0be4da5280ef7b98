// This file gives package os its natives: the way out of the program.

import { ExitSignal } from '../../runtime/gopanic.ts';
import type { Slice } from '../../runtime/backing.ts';
import { sliceOf, stringFromBytes } from '../../runtime/slice.ts';
import { encodeUTF8 } from '../../runtime/text.ts';
import { basicT } from '../../runtime/type.ts';
import type { NativePackage } from '../natives.ts';

export const native: NativePackage = {
  natives: (rt) => ({
    plain: {
      args: () => sliceOf(basicT('string'), ['main', ...rt.config.args].map(encodeUTF8)),
      Exit(code: number): never {
        throw new ExitSignal(code & 0xff);
      },
      write: (fd: number, b: Slice) => rt.config.host.write(fd, stringFromBytes(b)),
      writeString: (fd: number, s: string) => rt.config.host.write(fd, s),
    },
  }),
};
