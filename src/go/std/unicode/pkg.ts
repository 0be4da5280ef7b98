// This file gives package unicode its natives: classes and case mappings from JavaScript's Unicode tables.

import type { NativePackage } from '../natives.ts';
import { hasProperty, isSpace, simpleFold, toLower, toTitle, toUpper } from './case.ts';

export const native: NativePackage = {
  natives: () => ({
    plain: {
      hasProperty,
      IsLetter: (r: number) => (r < 0x80 ? (r | 32) >= 0x61 && (r | 32) <= 0x7a : hasProperty('L', r)),
      IsUpper: (r: number) => (r < 0x80 ? r >= 0x41 && r <= 0x5a : hasProperty('Lu', r)),
      IsLower: (r: number) => (r < 0x80 ? r >= 0x61 && r <= 0x7a : hasProperty('Ll', r)),
      IsDigit: (r: number) => (r < 0x80 ? r >= 0x30 && r <= 0x39 : hasProperty('Nd', r)),
      IsSpace: isSpace,
      ToUpper: toUpper,
      ToLower: toLower,
      ToTitle: toTitle,
      SimpleFold: simpleFold,
    },
  }),
};
