// This file gives package big its natives.

import type { NativePackage } from '../../natives.ts';
import { floatNatives } from './float.ts';
import { textNatives } from './ftoa.ts';
import { intNatives } from './int.ts';
import { primeNatives } from './prime.ts';

export const native: NativePackage = {
  natives: () => ({
    plain: { ...intNatives, ...primeNatives, ...floatNatives, ...textNatives },
  }),
};
