// This file gives package strconv its natives.

import { formatFloat } from '../../runtime/ftoa.ts';
import type { NativePackage } from '../natives.ts';
import {
  complexSplit,
  parseFloat,
  parseInt,
  parseUint,
  quotedPrefix,
  unquote,
  unquoteChar,
} from './parse.ts';
import { canBackquote, isGraphic, isPrint, quoteRuneLiteral, quoteString } from './quote.ts';

export const native: NativePackage = {
  natives: () => ({
    plain: {
      parseInt: (s: string, base: number, bits: number) => parseInt(s, Number(base), Number(bits)),
      parseUint: (s: string, base: number, bits: number) => parseUint(s, Number(base), Number(bits)),
      parseFloat,
      complexSplit,
      Itoa: (i: number | bigint) => String(i),
      formatInt: (i: number | bigint, base: number) => i.toString(base),
      formatUint: (i: bigint, base: number) => i.toString(base),
      formatFloat: (f: number, fmt: number, prec: number, bits: 32 | 64) =>
        formatFloat(bits === 32 ? Math.fround(f) : f, String.fromCharCode(fmt), prec, bits),
      Quote: (s: string) => quoteString(s),
      QuoteToASCII: (s: string) => quoteString(s, true),
      QuoteToGraphic: (s: string) => quoteString(s, false, isGraphic),
      QuoteRune: (r: number) => quoteRuneLiteral(r),
      QuoteRuneToASCII: (r: number) => quoteRuneLiteral(r, true),
      QuoteRuneToGraphic: (r: number) => quoteRuneLiteral(r, false, isGraphic),
      CanBackquote: canBackquote,
      IsPrint: isPrint,
      IsGraphic: isGraphic,
      unquote,
      unquoteChar,
      quotedPrefix,
    },
  }),
};
