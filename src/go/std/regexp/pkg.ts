// This file gives package regexp its natives: expressions are compiled and texts searched in TypeScript.

import { nilSlice, Slice } from '../../runtime/backing.ts';
import type { NativePackage } from '../natives.ts';
import { Matcher } from './matcher.ts';
import { RegexpError } from './parse.ts';

function listOf(values: unknown[]): Slice {
  return values.length === 0 ? nilSlice : new Slice(values, 0, values.length, values.length);
}

/** What Go's compile gets: the matcher and names of groups; or what is wrong, and with what. */
function compileExpr(expr: string, posix: boolean): [Matcher | null, Slice, string, string] {
  try {
    const m = new Matcher(expr, posix);
    return [m, listOf([...m.names]), '', ''];
  } catch (e) {
    if (e instanceof RegexpError) return [null, nilSlice, e.code, e.expr];
    throw e;
  }
}

export const native: NativePackage = {
  natives: () => ({
    plain: {
      compileExpr,
      literalPrefix: (m: Matcher) => m.literalPrefix(),
      matches: (m: Matcher, s: string) => m.matches(s),
      find: (m: Matcher, s: string, count: number, longest: boolean) =>
        listOf(m.find(s, 0, count, longest) ?? []),
      findAll: (m: Matcher, s: string, n: number | bigint, count: number, longest: boolean) =>
        listOf(m.findAll(s, Number(n), count, longest)),
      findReplaced: (m: Matcher, s: string, count: number, longest: boolean) =>
        listOf(m.findReplaced(s, count, longest)),
      newReader: (m: Matcher, any: boolean, longest: boolean) => m.reader(any, longest),
      feed: (reader: (rune: number) => boolean, rune: number) => reader(rune),
    },
  }),
};
